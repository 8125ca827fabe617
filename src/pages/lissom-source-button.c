/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-source-button.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-parts.h"

/* Characters of a line of the list of sources. */
#define SOURCE_WIDTH 42

GtkWidget *
lissom_source_button_new (const char *sentence, const char *source)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _("Source"), "halign",
                                    GTK_ALIGN_START, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = lissom_parts_label (
    source != NULL ? source : _("From the practice of physios. No study has tested this rule."),
    NULL);
  /* Translators: what a screen reader says for the button “Source”; %s is a sentence */
  g_autofree char *name = g_strdup_printf (_("Source of: %s"), sentence);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), SOURCE_WIDTH);
  gtk_box_append (GTK_BOX (box), lissom_parts_label (_("Where this comes from"), "heading"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "popover-text");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "source");
  lissom_name_button (button, name);
  return button;
}

GtkWidget *
lissom_remark_line_new (const char *sentence, const char *source, gboolean is_warning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = g_object_new (
    GTK_TYPE_IMAGE, "icon-name", is_warning ? "lissom-care-symbolic" : "lissom-tick-symbolic",
    "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, is_warning ? "slim" : "calm");
  gtk_box_append (GTK_BOX (words), lissom_parts_label (sentence, NULL));
  gtk_box_append (GTK_BOX (words), lissom_source_button_new (sentence, source));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}
