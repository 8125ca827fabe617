/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-wipe-page.h"

#include <glib/gi18n-lib.h>

struct _LissomKioskWipePage
{
  LissomKioskPage parent_instance;

  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (LissomKioskWipePage, lissom_kiosk_wipe_page, LISSOM_TYPE_KIOSK_PAGE)

static void
lissom_kiosk_wipe_page_tick (LissomKioskPage *page, int seconds_left)
{
  g_autofree char *number = g_strdup_printf ("%d", MAX (0, seconds_left));

  gtk_label_set_text (GTK_LABEL (LISSOM_KIOSK_WIPE_PAGE (page)->count), number);
}

static void
lissom_kiosk_wipe_page_class_init (LissomKioskWipePageClass *klass)
{
  LISSOM_KIOSK_PAGE_CLASS (klass)->tick = lissom_kiosk_wipe_page_tick;
}

static void
lissom_kiosk_wipe_page_init (LissomKioskWipePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 28);
  GtkWidget *title = gtk_label_new (_("You can wipe the screen now"));

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (title, "display");
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "display");
  gtk_widget_add_css_class (self->count, "tabular");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lissom_kiosk_wipe_page_new (void)
{
  return g_object_new (LISSOM_TYPE_KIOSK_WIPE_PAGE, NULL);
}
