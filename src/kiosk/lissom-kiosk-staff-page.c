/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-staff-page.h"

#include <glib/gi18n-lib.h>

struct _LissomKioskStaffPage
{
  LissomKioskPage parent_instance;

  GtkWidget *stage, *back, *test_print, *reports;
  GtkGrid *facts;
  GtkWidget *printer; /* borrowed from the grid */
  int n_facts;
};

G_DEFINE_FINAL_TYPE (LissomKioskStaffPage, lissom_kiosk_staff_page, LISSOM_TYPE_KIOSK_PAGE)

static void
lissom_kiosk_staff_page_set_tall (LissomKioskPage *page, gboolean tall)
{
  LissomKioskStaffPage *self = LISSOM_KIOSK_STAFF_PAGE (page);
  const int margin = tall ? 72 : 96;

  gtk_widget_set_margin_start (self->stage, margin);
  gtk_widget_set_margin_end (self->stage, margin);
  gtk_widget_set_margin_top (self->stage, 64);
  gtk_widget_set_margin_bottom (self->stage, 64);
}

static gboolean
lissom_kiosk_staff_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_KIOSK_STAFF_PAGE (widget)->back);
}

static void
lissom_kiosk_staff_page_class_init (LissomKioskStaffPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = lissom_kiosk_staff_page_grab_focus;
  LISSOM_KIOSK_PAGE_CLASS (klass)->set_tall = lissom_kiosk_staff_page_set_tall;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-staff-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskStaffPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskStaffPage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskStaffPage, test_print);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskStaffPage, reports);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskStaffPage, facts);
}

static void
lissom_kiosk_staff_page_init (LissomKioskStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
add_fact (LissomKioskStaffPage *self, const char *what, const char *value)
{
  GtkWidget *name = new_label (what);
  GtkWidget *fact = new_label (value);

  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (fact, "tabular");
  gtk_widget_set_hexpand (fact, TRUE);
  gtk_grid_attach (self->facts, name, 0, self->n_facts, 1, 1);
  gtk_grid_attach (self->facts, fact, 1, self->n_facts, 1, 1);
  self->n_facts++;
  return fact;
}

static void
add_number (LissomKioskStaffPage *self, const char *what, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  add_fact (self, what, text);
}

static void
add_report (LissomKioskStaffPage *self, const char *sentence)
{
  GtkWidget *label = new_label (sentence);

  gtk_widget_add_css_class (label, "callout");
  gtk_box_append (GTK_BOX (self->reports), label);
}

static char *
describe_uptime (gint64 uptime)
{
  const int minutes = (int) (uptime / G_USEC_PER_SEC / 60);

  /* Translators: for how long the screen has been on: days, hours, minutes */
  return g_strdup_printf (_("%d d %d h %d min"), minutes / 60 / 24, minutes / 60 % 24, minutes % 60);
}

GtkWidget *
lissom_kiosk_staff_page_new (LissomKioskSettings *settings, const LissomKioskState *state)
{
  LissomKioskStaffPage *self = g_object_new (LISSOM_TYPE_KIOSK_STAFF_PAGE, NULL);
  g_autofree char *uptime = describe_uptime (state->uptime);
  g_autofree char *locked = NULL;

  add_fact (self, _("Version"), PACKAGE_VERSION);
  add_fact (self, _("On for"), uptime);
  add_number (self, _("Sessions today"), state->sessions_today);
  add_number (self, _("Sheets today"), state->sheets_today);
  self->printer = add_fact (self, _("Printer"), state->printer);
  /* Translators: how many settings are locked, and how many there are */
  locked = g_strdup_printf (_("%1$u of %2$u locked"), lissom_kiosk_settings_get_n_locked (settings),
                            lissom_kiosk_settings_get_n_keys (settings));
  add_fact (self, _("Settings"), locked);

  if (state->trouble != NULL)
    add_report (self, state->trouble);
  for (const char *const *report = lissom_kiosk_settings_get_reports (settings); *report != NULL;
       report++)
    add_report (self, *report);
  gtk_widget_set_visible (self->test_print,
                          lissom_kiosk_settings_get_printer (settings)[0] != '\0');
  return GTK_WIDGET (self);
}

void
lissom_kiosk_staff_page_set_printer (LissomKioskStaffPage *self, const char *sentence)
{
  g_return_if_fail (LISSOM_IS_KIOSK_STAFF_PAGE (self));

  gtk_label_set_text (GTK_LABEL (self->printer), sentence);
}
