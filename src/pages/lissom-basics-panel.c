/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-basics-panel.h"

#include "lissom-announce.h"
#include "lissom-figure-view.h"
#include "lissom-parts.h"
#include "lissom-ring.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 150
#define PICTURE_HEIGHT 130
#define RING 64

struct _LissomBasicsPanel
{
  LissomIllustration parent_instance;
};

G_DEFINE_FINAL_TYPE (LissomBasicsPanel, lissom_basics_panel, LISSOM_TYPE_ILLUSTRATION)

static void
lissom_basics_panel_class_init (LissomBasicsPanelClass *klass)
{
}

static void
lissom_basics_panel_init (LissomBasicsPanel *self)
{
}

/* Picture and a ring with the seconds it is held; the name below, where large type has room. */
static GtkWidget *
create_button (LissomStretch *stretch)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *figure = lissom_figure_view_new ();
  GtkWidget *ring = lissom_ring_new ();
  GtkWidget *name = lissom_parts_label (lissom_stretch_get_short_title (stretch), "heading");
  /* Translators: %s is the name of a stretch; read by a screen reader */
  g_autofree char *spoken =
    g_strdup_printf (_("Start: %s"), lissom_stretch_get_short_title (stretch));
  g_autofree char *seconds =
    g_strdup_printf ("%d", lissom_stretch_get_dose (stretch)->seconds);

  lissom_figure_view_set_stretch (LISSOM_FIGURE_VIEW (figure), stretch);
  lissom_figure_view_set_room (LISSOM_FIGURE_VIEW (figure), TRUE);
  gtk_widget_add_css_class (figure, "wall");
  gtk_widget_set_size_request (figure, PICTURE_WIDTH, PICTURE_HEIGHT);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_box_append (GTK_BOX (row), figure);
  lissom_ring_set_number (LISSOM_RING (ring), seconds);
  lissom_ring_set_shows_word (LISSOM_RING (ring), FALSE);
  lissom_ring_set_fraction (LISSOM_RING (ring), 1);
  lissom_ring_set_diameter (LISSOM_RING (ring), RING);
  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (ring, 14);
  gtk_widget_set_can_target (ring, FALSE);
  gtk_box_append (GTK_BOX (row), ring);

  gtk_box_append (GTK_BOX (column), row);
  g_object_set (name, "margin-top", 10, "margin-bottom", 12, "margin-start", 14, "margin-end", 14,
                NULL);
  gtk_box_append (GTK_BOX (column), name);

  gtk_button_set_child (GTK_BUTTON (button), column);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_set_overflow (button, GTK_OVERFLOW_HIDDEN);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.start");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", lissom_stretch_get_id (stretch));
  lissom_name_button (button, spoken);
  return button;
}

GtkWidget *
lissom_basics_panel_new (LissomCatalogue *catalogue)
{
  static const char *const ids[] = { "standing-toe-touch", "chair-both-legs", "chair-single-leg" };
  LissomBasicsPanel *self = g_object_new (LISSOM_TYPE_BASICS_PANEL, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, ids[i]);

      if (stretch != NULL)
        gtk_box_append (GTK_BOX (column), create_button (stretch));
    }
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}
