/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-article-reader.h"

#include <glib/gi18n-lib.h>

#include "lissom-article-private.h"
#include "lissom-sources.h"

#define MAX_PARAGRAPHS 40
#define MAX_CITES 60

/* In the order of LissomPicture. */
static const char *const picture_words[] = {
  "thigh", "balance", "pelvis", "bend", "basics", "gears", NULL,
};

static gboolean
read_text (const LissomContentElement *root,
           const char                 *name,
           char                      **text,
           GError                    **error)
{
  const LissomContentElement *element = lissom_content_element_find (root, name);

  if (!lissom_content_element_check_text (element, error))
    return FALSE;

  *text = lissom_content_element_dup_text (element);
  return TRUE;
}

static gboolean
read_paragraphs (LissomArticle              *self,
                 const LissomContentElement *root,
                 GError                    **error)
{
  g_autoptr (GStrvBuilder) paragraphs = g_strv_builder_new ();

  for (guint i = 0; i < root->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (root, i);
      g_autofree char *text = NULL;

      if (!g_str_equal (child->name, "paragraph"))
        continue;
      if (!lissom_content_element_check_text (child, error))
        return FALSE;

      text = lissom_content_element_dup_text (child);
      g_strv_builder_add (paragraphs, text);
    }

  self->paragraphs = g_strv_builder_end (paragraphs);
  return TRUE;
}

/* One of "stretch" and "routine", which must exist. */
static gboolean
read_try (LissomArticle              *self,
          const LissomContentElement *element,
          const LissomArticleTargets *targets,
          GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "stretch", 0, 1 },
    { "routine", 0, 1 },
    { NULL },
  };
  static const LissomContentRule no_children[] = { { NULL } };
  gboolean is_stretch, is_routine;
  const char *id;

  if (!lissom_content_element_check (element, attributes, no_children, error))
    return FALSE;

  is_stretch = lissom_content_element_get_attribute (element, "stretch") != NULL;
  is_routine = lissom_content_element_get_attribute (element, "routine") != NULL;
  if (is_stretch == is_routine)
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("<try> names one thing; write either stretch=\"…\" or "
                                          "routine=\"…\""));
      return FALSE;
    }

  id = lissom_content_element_get_id (element, is_stretch ? "stretch" : "routine", error);
  if (id == NULL)
    return FALSE;

  if (!g_hash_table_contains (is_stretch ? targets->stretches : targets->routines, id))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        is_stretch ? _("there is no stretch “%s”; correct the id "
                                                       "or add the stretch")
                                                   : _("there is no routine “%s”; correct the id "
                                                       "or add the routine"),
                                        id);
      return FALSE;
    }

  *(is_stretch ? &self->stretch_id : &self->routine_id) = g_strdup (id);
  return TRUE;
}

LissomArticle *
lissom_article_read (const LissomContentElement *root,
                     const LissomArticleTargets *targets,
                     GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "format", 1, 1 },
    { "id", 1, 1 },
    { "picture", 1, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "title", 1, 1 },
    { "paragraph", 1, MAX_PARAGRAPHS },
    { "description", 1, 1 },
    { "try", 1, 1 },
    { "cite", 0, MAX_CITES },
    { NULL },
  };
  g_autoptr (LissomArticle) self = g_object_new (LISSOM_TYPE_ARTICLE, NULL);
  const char *id;
  int picture;

  if (!lissom_content_element_check (root, attributes, children, error))
    return NULL;

  id = lissom_content_element_get_id (root, "id", error);
  if (id == NULL ||
      !lissom_content_element_get_word (root, "picture", picture_words, &picture, error) ||
      !read_text (root, "title", &self->title, error) ||
      !read_paragraphs (self, root, error) ||
      !read_text (root, "description", &self->description, error) ||
      !read_try (self, lissom_content_element_find (root, "try"), targets, error) ||
      !lissom_cites_read (root, targets->sources, self->sources, error))
    return NULL;

  self->id = g_strdup (id);
  self->picture = (LissomPicture) picture;

  return g_steal_pointer (&self);
}
