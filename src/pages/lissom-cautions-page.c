/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-cautions-page.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-cautions.h"
#include "lissom-gate.h"
#include "lissom-parts.h"
#include "lissom-source-button.h"

struct _LissomCautionsPage
{
  AdwBin parent_instance;

  GtkWidget *back;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (LissomCautionsPage, lissom_cautions_page, ADW_TYPE_BIN)

static void
lissom_cautions_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_CAUTIONS_PAGE);

  G_OBJECT_CLASS (lissom_cautions_page_parent_class)->dispose (object);
}

static void
lissom_cautions_page_class_init (LissomCautionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_cautions_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-cautions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomCautionsPage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomCautionsPage, list);
}

static void
lissom_cautions_page_init (LissomCautionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->back, _("Back"));
}

/* A heading and an empty card below it. Returns: (transfer none): the card */
static GtkBox *
add_card (LissomCautionsPage *self, const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = lissom_parts_label (title, "title-3");

  gtk_widget_set_margin_top (heading, 14);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "check-card");
  gtk_box_append (self->list, heading);
  gtk_box_append (self->list, card);
  return GTK_BOX (card);
}

/* The first line is the heading. */
static void
add_lines (LissomCautionsPage *self, const char *const *lines, guint n)
{
  GtkBox *card = add_card (self, lines[0]);

  for (guint i = 1; i < n; i++)
    gtk_box_append (card, lissom_parts_point ("lissom-dot-symbolic", lines[i]));
}

static void
add_caution (GtkBox *card, const LissomCaution *caution, LissomCatalogue *catalogue)
{
  GtkWidget *box = lissom_parts_point ("lissom-dot-symbolic", _(caution->text));
  GtkWidget *words = gtk_widget_get_last_child (box);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *source = lissom_sources_describe (caution->sources, G_N_ELEMENTS (caution->sources),
                                                     catalogue);

  g_object_ref (words);
  gtk_box_remove (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (column), words);
  g_object_unref (words);
  gtk_box_append (GTK_BOX (column), lissom_source_button_new (_(caution->text), source));
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (card, box);
}

/* What is to be done is the heading: it is what people look for. */
static void
add_cautions (LissomCautionsPage *self, LissomCautionAction action, LissomCatalogue *catalogue)
{
  guint n;
  const LissomCaution *cautions = lissom_cautions_get (&n);
  GtkBox *card = NULL;

  for (guint i = 0; i < n; i++)
    if (cautions[i].action == action)
      {
        if (card == NULL)
          card = add_card (self, lissom_caution_get_advice (&cautions[i]));
        add_caution (card, &cautions[i], catalogue);
      }
}

GtkWidget *
lissom_cautions_page_new (LissomCatalogue *catalogue)
{
  LissomCautionsPage *self;
  const char *const *rules = lissom_gate_get_stop_rules ();
  const char *const *emergency = lissom_cautions_get_emergency_card ();
  const char *const *doctor = lissom_cautions_get_doctor_card ();
  g_autofree char *line = lissom_cautions_get_emergency_line ();

  g_return_val_if_fail (LISSOM_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (LISSOM_TYPE_CAUTIONS_PAGE, NULL);
  add_lines (self, rules, g_strv_length ((GStrv) rules) - 1);
  gtk_box_append (self->list, lissom_parts_label (rules[g_strv_length ((GStrv) rules) - 1], NULL));
  add_lines (self, emergency, g_strv_length ((GStrv) emergency));
  gtk_box_append (self->list, lissom_parts_label (line, "heading"));
  add_lines (self, doctor, g_strv_length ((GStrv) doctor));
  for (int action = LISSOM_CAUTION_EMERGENCY; action <= LISSOM_CAUTION_WITH_ADULT; action++)
    add_cautions (self, (LissomCautionAction) action, catalogue);
  return GTK_WIDGET (self);
}

void
lissom_cautions_page_show_above (GtkWindow *parent, LissomCatalogue *catalogue)
{
  GtkWidget *page = lissom_cautions_page_new (catalogue);
  GtkWidget *window =
    g_object_new (ADW_TYPE_WINDOW, "title", _("Safety"), "modal", TRUE, "transient-for", parent,
                  "default-width", 620, "default-height", 680, "content", page, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_set_visible (LISSOM_CAUTIONS_PAGE (page)->back, FALSE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
