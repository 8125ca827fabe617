/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-chart-panel.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-side-by-side.h"

#define MOST_COLUMNS 4
#define FOLD_WIDTH 200 /* with text of the usual size */

struct _LissomChartPanel
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkBox *buttons;
  GtkWidget *title, *note, *table_button;
  GtkWidget *stack;
  LissomChart *chart;
  GtkWidget *scroll; /* of the table */
  GtkBox *table;
  GtkWidget *empty, *sentence;
  GtkSizeGroup *columns[MOST_COLUMNS];
};

G_DEFINE_FINAL_TYPE (LissomChartPanel, lissom_chart_panel, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "natural-wrap-mode",
                                   GTK_NATURAL_WRAP_NONE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
table_toggled_cb (LissomChartPanel *self)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button));

  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               active ? self->scroll : GTK_WIDGET (self->chart));
}

static void
lissom_chart_panel_dispose (GObject *object)
{
  LissomChartPanel *self = LISSOM_CHART_PANEL (object);

  for (int i = 0; i < MOST_COLUMNS; i++)
    g_clear_object (&self->columns[i]);

  G_OBJECT_CLASS (lissom_chart_panel_parent_class)->dispose (object);
}

static void
lissom_chart_panel_class_init (LissomChartPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_chart_panel_dispose;
}

static GtkWidget *
create_head (LissomChartPanel *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  self->title = create_label ("section");
  self->note = create_label ("dim-label");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->note);

  self->table_button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "icon-name", "view-list-symbolic",
                                     "tooltip-text", _("Show the numbers"), "valign",
                                     GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->table_button, "flat");
  gtk_widget_add_css_class (self->table_button, "circular");
  lissom_name_button (self->table_button, _("Show the numbers"));
  g_signal_connect_object (self->table_button, "toggled", G_CALLBACK (table_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->buttons, self->table_button);
  /* Large type needs the whole width. */
  return g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", words, "second", self->buttons, "share", 1.0,
                       "fold-width", FOLD_WIDTH, "spacing", 8, NULL);
}

static void
create_table (LissomChartPanel *self)
{
  self->table = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  self->scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                               "child", self->table, "propagate-natural-height", TRUE,
                               "max-content-height", 320, NULL);
  for (int i = 0; i < MOST_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

static void
lissom_chart_panel_init (LissomChartPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "panel");
  create_table (self);
  self->chart = LISSOM_CHART (lissom_chart_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->chart), TRUE);
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->chart));
  gtk_stack_add_child (GTK_STACK (self->stack), self->scroll);
  self->empty = create_label ("dim-label");
  gtk_widget_set_visible (self->empty, FALSE);
  self->sentence = create_label (NULL);
  gtk_widget_set_visible (self->sentence, FALSE);

  gtk_box_append (GTK_BOX (self->box), create_head (self));
  gtk_box_append (GTK_BOX (self->box), self->empty);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_box_append (GTK_BOX (self->box), self->sentence);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
lissom_chart_panel_new (void)
{
  return g_object_new (LISSOM_TYPE_CHART_PANEL, NULL);
}

void
lissom_chart_panel_set_title (LissomChartPanel *self, const char *title, const char *note)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

void
lissom_chart_panel_set_description (LissomChartPanel *self, const char *description)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

LissomChart *
lissom_chart_panel_get_chart (LissomChartPanel *self)
{
  g_return_val_if_fail (LISSOM_IS_CHART_PANEL (self), NULL);

  return self->chart;
}

void
lissom_chart_panel_set_sentence (LissomChartPanel *self, const char *sentence)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
}

void
lissom_chart_panel_add_suffix (LissomChartPanel *self, GtkWidget *widget)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (self->buttons, widget);
}

void
lissom_chart_panel_add_below (LissomChartPanel *self, GtkWidget *widget)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_box_append (GTK_BOX (self->box), widget);
}

void
lissom_chart_panel_set_empty (LissomChartPanel *self, const char *text)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_label_set_label (GTK_LABEL (self->empty), text != NULL ? text : "");
  gtk_widget_set_visible (self->empty, text != NULL);
  gtk_widget_set_visible (self->stack, text == NULL);
  gtk_widget_set_visible (self->table_button, text == NULL);
}

static void
append_row (LissomChartPanel *self, const char *const *cells, gboolean head)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 16, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_ROW, NULL);

  for (int i = 0; cells[i] != NULL && i < MOST_COLUMNS; i++)
    {
      GtkWidget *cell =
        g_object_new (GTK_TYPE_LABEL, "label", cells[i], "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "accessible-role",
                      head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL, NULL);

      gtk_widget_add_css_class (cell, head ? "dim-label" : "tabular");
      gtk_size_group_add_widget (self->columns[i], cell);
      gtk_box_append (GTK_BOX (row), cell);
    }
  gtk_box_append (self->table, row);
}

void
lissom_chart_panel_clear_table (LissomChartPanel *self, const char *const *columns)
{
  GtkWidget *row;

  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_box_remove (self->table, row);
  append_row (self, columns, TRUE);
}

void
lissom_chart_panel_add_row (LissomChartPanel *self, const char *const *cells)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  append_row (self, cells, FALSE);
}

void
lissom_chart_panel_set_shows_table (LissomChartPanel *self, gboolean shows_table)
{
  g_return_if_fail (LISSOM_IS_CHART_PANEL (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->table_button), shows_table);
}
