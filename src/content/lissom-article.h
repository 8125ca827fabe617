/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A short article to read or to listen to, with one picture and a thing to try. */
#define LISSOM_TYPE_ARTICLE (lissom_article_get_type ())
G_DECLARE_FINAL_TYPE (LissomArticle, lissom_article, LISSOM, ARTICLE, GObject)

/* The pictures that the program can draw for an article. */
typedef enum
{
  LISSOM_PICTURE_THIGH,   /* the back of the thigh: bones and muscles */
  LISSOM_PICTURE_BALANCE, /* stretching and strengthening, side by side */
  LISSOM_PICTURE_PELVIS,  /* the pelvis model */
  LISSOM_PICTURE_BEND,    /* two people who bend, one from the hips */
  LISSOM_PICTURE_BASICS,  /* the two basic stretches */
  LISSOM_PICTURE_GEARS,   /* the body as a machine */
} LissomPicture;

const char *lissom_article_get_id (LissomArticle *self);
const char *lissom_article_get_title (LissomArticle *self);
LissomPicture lissom_article_get_picture (LissomArticle *self);

/* Returns: (transfer none): NULL-terminated, at least one */
const char *const *lissom_article_get_paragraphs (LissomArticle *self);

/* What the picture shows, for people who do not see it. */
const char *lissom_article_get_description (LissomArticle *self);

/* What to try after reading: either a stretch or a routine; the other one is NULL.
 * Returns: (transfer none) (nullable) */
const char *lissom_article_get_stretch_id (LissomArticle *self);
const char *lissom_article_get_routine_id (LissomArticle *self);

/* The numbers of the sources it rests on, in the order of the list of sources.
 * @n: (out) */
const int *lissom_article_get_sources (LissomArticle *self, guint *n);

G_END_DECLS
