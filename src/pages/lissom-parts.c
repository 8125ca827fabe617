/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-parts.h"

#include <adwaita.h>

#include "lissom-announce.h"
#include "lissom-side-by-side.h"
#include "lissom-snug.h"

/* Below it, with text of the usual size, the two parts of a fact stand one above the other. */
#define FACT_WIDTH 190

#define SCROLLED_WIDTH 280
#define SCROLLED_HEIGHT 300

GtkWidget *
lissom_parts_label (const char *text, const char *style)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                  PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
lissom_parts_mnemonic (const char *text)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  return label;
}

GtkWidget *
lissom_parts_step (int number, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *label = lissom_parts_label (text, "body-roomy");
  g_autofree char *digits = g_strdup_printf ("%d", number);
  GtkWidget *circle = gtk_label_new (digits);

  gtk_widget_add_css_class (circle, "num");
  gtk_widget_add_css_class (circle, "tabular");
  gtk_widget_set_valign (circle, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 3);
  gtk_box_append (GTK_BOX (box), circle);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

GtkWidget *
lissom_parts_point (const char *icon_name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *label = lissom_parts_label (text, NULL);
  GtkWidget *image = g_object_new (
    GTK_TYPE_IMAGE, "icon-name", icon_name, "valign", GTK_ALIGN_START, "margin-top", 3,
    "margin-start", 6, "margin-end", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *label = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

GtkWidget *
lissom_parts_fact (GtkWidget *name, GtkWidget *value)
{
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  return g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", name, "second", value, "share", 0.5,
                       "fold-width", FACT_WIDTH, "spacing", 12, NULL);
}

GtkWidget *
lissom_parts_scroll (GtkWidget *child)
{
  int natural;

  /* The dialog gives no more than the least. */
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, SCROLLED_WIDTH, NULL, &natural, NULL, NULL);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE, "min-content-height",
                       MIN (natural, SCROLLED_HEIGHT), "max-content-height", SCROLLED_HEIGHT, "child",
                       child, NULL);
}

void
lissom_parts_name_by_label (GtkWidget *button)
{
  lissom_name_button (button, gtk_label_get_text (GTK_LABEL (find_label (button))));
}

static void
set_up_value_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, lissom_parts_label (NULL, NULL));
}

static void
bind_value_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Below its name a value has the whole width. */
static void
place_value (GtkWidget *row, gboolean snug)
{
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), snug);
}

void
lissom_parts_wrap_values (GtkWidget *widget)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (ADW_IS_COMBO_ROW (widget))
    lissom_snug_watch (widget, place_value);
  else if (GTK_IS_DROP_DOWN (widget))
    {
      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (set_up_value_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_value_cb), NULL);
      gtk_drop_down_set_factory (GTK_DROP_DOWN (widget), factory);
      lissom_parts_let_grow (widget);
    }
  else
    {
      if (ADW_IS_PREFERENCES_GROUP (widget))
        g_object_set (find_label (widget), "ellipsize", PANGO_ELLIPSIZE_NONE, "wrap", TRUE, NULL);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        lissom_parts_wrap_values (child);
    }
}

void
lissom_parts_let_grow (GtkWidget *button)
{
  gtk_widget_set_layout_manager (button, gtk_bin_layout_new ());
}

void
lissom_parts_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

gboolean
lissom_parts_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}
