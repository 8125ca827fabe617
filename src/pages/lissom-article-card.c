/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-article-card.h"

#include "lissom-article-picture.h"
#include "lissom-parts.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 200
#define PICTURE_HEIGHT 168

struct _LissomArticleCard
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (LissomArticleCard, lissom_article_card, GTK_TYPE_BUTTON)

static void
lissom_article_card_class_init (LissomArticleCardClass *klass)
{
}

static void
lissom_article_card_init (LissomArticleCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
create_words (LissomArticle *article, guint number, const char *minutes)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-top",
                  10, "margin-bottom", 13, "margin-start", 14, "margin-end", 12, NULL);
  /* Translators: above the title of an article: its number, and how long it takes to hear */
  g_autofree char *line = g_strdup_printf (_("%u · %s"), number, minutes);
  GtkWidget *label = lissom_parts_label (line, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), lissom_parts_label (lissom_article_get_title (article), "heading"));
  return box;
}

GtkWidget *
lissom_article_card_new (LissomArticle *article, LissomCatalogue *catalogue, guint number)
{
  LissomArticleCard *self =
    g_object_new (LISSOM_TYPE_ARTICLE_CARD, "action-name", "win.show-article", NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = lissom_article_picture_new (article, catalogue);
  g_autofree char *minutes = lissom_words_reading (lissom_article_get_paragraphs (article));
  g_autofree char *name = NULL;

  gtk_widget_set_size_request (picture, PICTURE_WIDTH, PICTURE_HEIGHT);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), create_words (article, number, minutes));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", lissom_article_get_id (article));

  /* Translators: the number of an article, its title, how long it takes; read by a screen reader */
  name = g_strdup_printf (_("Article %u, %s, %s"), number, lissom_article_get_title (article),
                          minutes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  return GTK_WIDGET (self);
}
