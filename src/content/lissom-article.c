/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-article-private.h"

G_DEFINE_FINAL_TYPE (LissomArticle, lissom_article, G_TYPE_OBJECT)

static void
lissom_article_finalize (GObject *object)
{
  LissomArticle *self = LISSOM_ARTICLE (object);

  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->paragraphs);
  g_free (self->description);
  g_free (self->stretch_id);
  g_free (self->routine_id);
  g_array_unref (self->sources);

  G_OBJECT_CLASS (lissom_article_parent_class)->finalize (object);
}

static void
lissom_article_class_init (LissomArticleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lissom_article_finalize;
}

static void
lissom_article_init (LissomArticle *self)
{
  self->sources = g_array_new (FALSE, FALSE, sizeof (int));
}

const char *
lissom_article_get_id (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), "");

  return self->id;
}

const char *
lissom_article_get_title (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), "");

  return self->title;
}

LissomPicture
lissom_article_get_picture (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), LISSOM_PICTURE_THIGH);

  return self->picture;
}

const char *const *
lissom_article_get_paragraphs (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), NULL);

  return (const char *const *) self->paragraphs;
}

const char *
lissom_article_get_description (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), "");

  return self->description;
}

const char *
lissom_article_get_stretch_id (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), NULL);

  return self->stretch_id;
}

const char *
lissom_article_get_routine_id (LissomArticle *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), NULL);

  return self->routine_id;
}

const int *
lissom_article_get_sources (LissomArticle *self,
                            guint         *n)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->sources->len;
  return (const int *) (gpointer) self->sources->data;
}
