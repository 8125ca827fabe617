/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretches-page.h"

#include "lissom-stretch-card.h"

#include <glib/gi18n-lib.h>

struct _LissomStretchesPage
{
  AdwBin parent_instance;

  GtkWidget *count;
  GtkFlowBox *cards;
};

G_DEFINE_FINAL_TYPE (LissomStretchesPage, lissom_stretches_page, ADW_TYPE_BIN)

static GtkWidget *
create_card_cb (gpointer item, gpointer user_data)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), lissom_stretch_card_new (item));
  /* The card takes the focus, not the cell around it. */
  gtk_widget_set_focusable (child, FALSE);
  return child;
}

static void
lissom_stretches_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_STRETCHES_PAGE);

  G_OBJECT_CLASS (lissom_stretches_page_parent_class)->dispose (object);
}

static void
lissom_stretches_page_class_init (LissomStretchesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_stretches_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-stretches-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, count);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, cards);
}

static void
lissom_stretches_page_init (LissomStretchesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lissom_stretches_page_new (LissomCatalogue *catalogue)
{
  LissomStretchesPage *self = g_object_new (LISSOM_TYPE_STRETCHES_PAGE, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));
  g_autofree char *count = g_strdup_printf (ngettext ("%u stretch", "%u stretches", n), n);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_flow_box_bind_model (self->cards, G_LIST_MODEL (catalogue), create_card_cb, NULL, NULL);
  return GTK_WIDGET (self);
}
