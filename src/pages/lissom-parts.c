/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-parts.h"

#include <adwaita.h>

#include "lissom-announce.h"

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

void
lissom_parts_name_by_label (GtkWidget *button)
{
  lissom_name_button (button, gtk_label_get_text (GTK_LABEL (find_label (button))));
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
