/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-balance-panel.h"

#include "lissom-parts.h"

#include <glib/gi18n-lib.h>

#define PICTURE_HEIGHT 280
#define N_DAYS 7

struct _LissomBalancePanel
{
  LissomIllustration parent_instance;
};

G_DEFINE_FINAL_TYPE (LissomBalancePanel, lissom_balance_panel, LISSOM_TYPE_ILLUSTRATION)

static void
lissom_balance_panel_class_init (LissomBalancePanelClass *klass)
{
}

static void
lissom_balance_panel_init (LissomBalancePanel *self)
{
}

/* One line of the week: a filled dot on each day that it is done. */
static void
add_line (GtkGrid *grid, int row, const char *name, const char *spoken, const gboolean *days)
{
  GtkWidget *word = lissom_parts_label (name, "heading");

  /* The dots stand closer before the word is broken. */
  gtk_label_set_wrap_mode (GTK_LABEL (word), PANGO_WRAP_WORD);

  gtk_widget_set_hexpand (word, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (word), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_grid_attach (grid, word, 0, row, 1, 1);
  for (int day = 0; day < N_DAYS; day++)
    {
      GtkWidget *dot =
        g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER,
                      "width-request", 14, "margin-start", 2, "margin-end", 2, "height-request", 14, "accessible-role",
                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (dot, "day");
      if (days[day])
        gtk_widget_add_css_class (dot, "done");
      gtk_grid_attach (grid, dot, day + 1, row, 1, 1);
    }
}

static GtkWidget *
create_week (void)
{
  static const gboolean stretching[N_DAYS] = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, FALSE };
  static const gboolean strength[N_DAYS] = { TRUE, FALSE, TRUE, FALSE, TRUE, FALSE, FALSE };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (grid, "readout");
  add_line (GTK_GRID (grid), 0, _("Stretch"), _("Stretch on most days"), stretching);
  add_line (GTK_GRID (grid), 1, _("Strength"),
            _("Strength work on three days, with a rest day between"), strength);
  return grid;
}

GtkWidget *
lissom_balance_panel_new (GtkWidget *picture)
{
  LissomBalancePanel *self = g_object_new (LISSOM_TYPE_BALANCE_PANEL, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_size_request (picture, -1, PICTURE_HEIGHT);
  gtk_widget_add_css_class (picture, "clip");
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (column), picture);
  gtk_box_append (GTK_BOX (column), create_week ());
  gtk_box_append (GTK_BOX (column),
                  lissom_parts_label (_("One week: each dot is a day."), "caption"));
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}
