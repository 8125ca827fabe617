/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-notice-page.h"

#include "lissom-announce.h"
#include "lissom-kiosk-language.h"

#include <glib/gi18n-lib.h>

#define N_SIZES 3

struct _LissomKioskNoticePage
{
  LissomKioskPage parent_instance;

  GtkWidget *stage, *language, *voice, *contrast, *captions, *sizes;
  GtkWidget *opening, *closing;
  GtkGrid *list;
  GtkWidget *accept;
  GtkWidget *size_buttons[N_SIZES];
  char *spoken;
};

G_DEFINE_FINAL_TYPE (LissomKioskNoticePage, lissom_kiosk_notice_page, LISSOM_TYPE_KIOSK_PAGE)

/* The text "kiosk" of the content brief, section 5. */
static const char *const reasons[] = {
  N_("a hamstring injury, now or in the past, not checked by a doctor"),
  N_("leg pain, tingling or numbness"),
  N_("a recent operation or broken bone"),
  N_("weak bones"),
  N_("dizzy when you bend, or chest pain"),
  N_("one swollen leg"),
  N_("told not to exercise"),
};

/* The reasons in columns, read down the first one. */
static void
arrange_reasons (LissomKioskNoticePage *self, int n_columns)
{
  const int n_rows = ((int) G_N_ELEMENTS (reasons) + n_columns - 1) / n_columns;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->list));
  int i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    g_object_set (gtk_layout_manager_get_layout_child (layout, row), "column", i / n_rows, "row",
                  i % n_rows, NULL);
}

static void
lissom_kiosk_notice_page_set_tall (LissomKioskPage *page, gboolean tall)
{
  LissomKioskNoticePage *self = LISSOM_KIOSK_NOTICE_PAGE (page);
  const int margin = tall ? 72 : 96;

  arrange_reasons (self, tall ? 1 : 2);
  gtk_widget_set_margin_start (self->stage, margin);
  gtk_widget_set_margin_end (self->stage, margin);
  gtk_widget_set_margin_top (self->stage, 44);
  gtk_widget_set_margin_bottom (self->stage, 44);
}

static char *
lissom_kiosk_notice_page_get_spoken (LissomKioskPage *page)
{
  return g_strdup (LISSOM_KIOSK_NOTICE_PAGE (page)->spoken);
}

static void
lissom_kiosk_notice_page_dispose (GObject *object)
{
  g_clear_pointer (&LISSOM_KIOSK_NOTICE_PAGE (object)->spoken, g_free);

  G_OBJECT_CLASS (lissom_kiosk_notice_page_parent_class)->dispose (object);
}

static gboolean
lissom_kiosk_notice_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_KIOSK_NOTICE_PAGE (widget)->accept);
}

static void
lissom_kiosk_notice_page_class_init (LissomKioskNoticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LissomKioskPageClass *page_class = LISSOM_KIOSK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_kiosk_notice_page_dispose;
  widget_class->grab_focus = lissom_kiosk_notice_page_grab_focus;
  page_class->set_tall = lissom_kiosk_notice_page_set_tall;
  page_class->get_spoken = lissom_kiosk_notice_page_get_spoken;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-notice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, language);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, voice);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, contrast);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, captions);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, sizes);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, opening);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, closing);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, list);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskNoticePage, accept);
}

static void
lissom_kiosk_notice_page_init (LissomKioskNoticePage *self)
{
  static const char *const names[N_SIZES] = { N_("Large text"), N_("Larger text"),
                                              N_("Largest text") };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_SIZES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *letter = gtk_label_new ("A");
      g_autofree char *size = g_strdup_printf ("size-%d", i);

      gtk_widget_add_css_class (letter, size);
      gtk_button_set_child (GTK_BUTTON (button), letter);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "kiosk.text-size");
      lissom_name_button (button, _(names[i]));
      gtk_box_append (GTK_BOX (self->sizes), button);
      self->size_buttons[i] = button;
    }
}

static void
add_reason (LissomKioskNoticePage *self, const char *reason, int i)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20);
  GtkWidget *bullet = gtk_label_new ("•");
  GtkWidget *text = gtk_label_new (reason);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_widget_add_css_class (bullet, "notice");
  gtk_widget_add_css_class (text, "notice");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_box_append (GTK_BOX (row), bullet);
  gtk_box_append (GTK_BOX (row), text);
  gtk_grid_attach (self->list, row, 0, i, 1, 1);
}

/* The clinic's own notice stands alone; ours is an opening, a list and a closing. */
static void
fill (LissomKioskNoticePage *self, const char *own)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  if (own[0] != '\0')
    {
      gtk_label_set_text (GTK_LABEL (self->opening), own);
      gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
      gtk_label_set_text (GTK_LABEL (self->closing), _("Nothing you do here is saved."));
    }
  else
    {
      gtk_label_set_text (GTK_LABEL (self->opening),
                          _("Please do not start if any of these fit you. Talk to our staff."));
      for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
        add_reason (self, _(reasons[i]), (int) i);
      gtk_label_set_text (
        GTK_LABEL (self->closing),
        _("Use a chair that does not move. Keep one hand on a wall or chair when you stand. Stop if "
          "anything hurts. Press the big red button at any time. Nothing you do here is saved."));
    }

  g_string_append (spoken, gtk_label_get_text (GTK_LABEL (self->opening)));
  for (guint i = 0; own[0] == '\0' && i < G_N_ELEMENTS (reasons); i++)
    g_string_append_printf (spoken, " %s.", _(reasons[i]));
  g_string_append_printf (spoken, " %s", gtk_label_get_text (GTK_LABEL (self->closing)));
  self->spoken = g_string_free (g_steal_pointer (&spoken), FALSE);
}

GtkWidget *
lissom_kiosk_notice_page_new (LissomKioskSettings *settings, const LissomKioskVisit *visit)
{
  LissomKioskNoticePage *self = g_object_new (LISSOM_TYPE_KIOSK_NOTICE_PAGE, NULL);
  const char *const *languages = lissom_kiosk_settings_get_languages (settings);

  gtk_widget_set_visible (self->language, languages[1] != NULL);
  fill (self, lissom_kiosk_settings_get_notice (settings));
  lissom_kiosk_notice_page_update (self, visit);
  return GTK_WIDGET (self);
}

void
lissom_kiosk_notice_page_update (LissomKioskNoticePage *self, const LissomKioskVisit *visit)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LISSOM_IS_KIOSK_NOTICE_PAGE (self));

  name = lissom_kiosk_language_get_name (visit->language);
  gtk_button_set_label (GTK_BUTTON (self->language), name);
  gtk_button_set_label (GTK_BUTTON (self->voice), visit->speaks ? _("Voice is on")
                                                                : _("Voice is off"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->contrast), visit->contrast);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->captions), visit->captions);
  for (int i = 0; i < N_SIZES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->size_buttons[i]), i == visit->text_size);
}
