/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-article.h"

G_BEGIN_DECLS

/* Filled in by the article reader before anybody else sees the object. */
struct _LissomArticle
{
  GObject parent_instance;

  char *id;
  char *title;
  LissomPicture picture;
  char **paragraphs;
  char *description;
  char *stretch_id; /* NULL when there is a routine */
  char *routine_id;
  GArray *sources;  /* of int */
};

G_END_DECLS
