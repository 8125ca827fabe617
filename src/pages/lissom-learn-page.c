/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-learn-page.h"

#include "lissom-article-card.h"
#include "lissom-parts.h"

struct _LissomLearnPage
{
  AdwBin parent_instance;

  GtkFlowBox *cards;
  GtkWidget *safety;
};

G_DEFINE_FINAL_TYPE (LissomLearnPage, lissom_learn_page, ADW_TYPE_BIN)

static void
lissom_learn_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_LEARN_PAGE);

  G_OBJECT_CLASS (lissom_learn_page_parent_class)->dispose (object);
}

static void
lissom_learn_page_class_init (LissomLearnPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_learn_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-learn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomLearnPage, cards);
  gtk_widget_class_bind_template_child (widget_class, LissomLearnPage, safety);
}

static void
lissom_learn_page_init (LissomLearnPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_parts_name_by_label (self->safety);
}

GtkWidget *
lissom_learn_page_new (LissomCatalogue *catalogue)
{
  LissomLearnPage *self = g_object_new (LISSOM_TYPE_LEARN_PAGE, NULL);
  GListModel *articles = lissom_catalogue_get_articles (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);
      GtkWidget *child = gtk_flow_box_child_new ();

      /* The card takes the focus, not the cell round it. */
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child),
                                    lissom_article_card_new (article, catalogue, i + 1));
      gtk_flow_box_insert (self->cards, child, -1);
    }
  return GTK_WIDGET (self);
}
