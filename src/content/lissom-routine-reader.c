/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-reader.h"

#include <glib/gi18n-lib.h>

#include "lissom-dose-reader.h"
#include "lissom-routine-private.h"
#include "lissom-sources.h"
#include "lissom-stretch-reader.h"

#define MAX_OWN_STRETCHES 24
#define MAX_CITES 12

static gboolean
read_text (const LissomContentElement *root,
           const char                 *name,
           char                      **text,
           GError                    **error)
{
  const LissomContentElement *element = lissom_content_element_find (root, name);

  if (element == NULL)
    {
      *text = g_strdup ("");
      return TRUE;
    }

  if (!lissom_content_element_check_text (element, error))
    return FALSE;

  *text = lissom_content_element_dup_text (element);
  return TRUE;
}

/* The stretch that @element names in its attribute @name; NULL when nothing is called so. */
static LissomStretch *
find_stretch (const LissomContentElement *element,
              const char                 *name,
              GHashTable                 *own,
              GHashTable                 *library,
              const char                **id,
              GError                    **error)
{
  LissomStretch *stretch;

  *id = lissom_content_element_get_id (element, name, error);
  if (*id == NULL)
    return NULL;

  stretch = g_hash_table_lookup (own, *id);
  return stretch != NULL ? stretch : g_hash_table_lookup (library, *id);
}

/* Without a dose of its own an exercise takes that of its stretch. */
static gboolean
read_dose (const LissomContentElement *element,
           LissomStretch              *stretch,
           LissomDose                 *dose,
           GError                    **error)
{
  const LissomContentElement *dose_element;

  *dose = *lissom_stretch_get_dose (stretch);
  if (element->n_children == 0)
    return TRUE;

  if (!lissom_dose_read (element, dose, &dose_element, error))
    return FALSE;

  if (dose->work != lissom_stretch_get_dose (stretch)->work)
    {
      lissom_content_element_set_error (dose_element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        dose->work == LISSOM_WORK_HOLD
                                          ? _("“%s” is a movement, not a hold; write "
                                              "<reps seconds=\"…\" count=\"…\"/>")
                                          : _("“%s” is held, it has no repetitions; write "
                                              "<hold seconds=\"…\" count=\"…\"/>"),
                                        lissom_stretch_get_id (stretch));
      return FALSE;
    }

  return TRUE;
}

/* The dose was meant for another one: it holds where it is of the same kind. */
static gboolean
add_fallback (LissomRoutine              *self,
              const LissomContentElement *element,
              LissomStretch              *fallback,
              GError                    **error)
{
  LissomDose dose = *lissom_stretch_get_dose (fallback);
  const LissomContentElement *dose_element;

  if (element->n_children > 0)
    {
      if (!lissom_dose_read (element, &dose, &dose_element, error))
        return FALSE;
      if (dose.work != lissom_stretch_get_dose (fallback)->work)
        dose = *lissom_stretch_get_dose (fallback);
    }

  lissom_routine_add (self, fallback, &dose);
  return TRUE;
}

static gboolean
read_exercise (LissomRoutine              *self,
               const LissomContentElement *element,
               GHashTable                 *own,
               GHashTable                 *library,
               GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "stretch", 1, 1 },
    { "fallback", 0, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "hold", 0, 1 },
    { "reps", 0, 1 },
    { NULL },
  };
  gboolean has_fallback = lissom_content_element_get_attribute (element, "fallback") != NULL;
  LissomStretch *stretch, *fallback;
  const char *id, *fallback_id;
  LissomDose dose;

  if (!lissom_content_element_check (element, attributes, children, error))
    return FALSE;

  stretch = find_stretch (element, "stretch", own, library, &id, error);
  if (id == NULL)
    return FALSE;

  if (has_fallback)
    {
      fallback = find_stretch (element, "fallback", own, library, &fallback_id, error);
      if (fallback_id == NULL)
        return FALSE;

      if (stretch == NULL && fallback != NULL)
        return add_fallback (self, element, fallback, error);
    }

  if (stretch == NULL)
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is no stretch “%s”; correct the id or add the "
                                          "stretch"),
                                        id);
      return FALSE;
    }

  if (!read_dose (element, stretch, &dose, error))
    return FALSE;

  lissom_routine_add (self, stretch, &dose);
  return TRUE;
}

static gboolean
read_own_stretch (GHashTable                 *own,
                  const LissomContentElement *element,
                  GHashTable                 *library,
                  GHashTable                 *sources,
                  GError                    **error)
{
  g_autoptr (LissomStretch) stretch = lissom_stretch_read_own (element, library, sources, error);
  const char *id;

  if (stretch == NULL)
    return FALSE;

  id = lissom_stretch_get_id (stretch);
  if (g_hash_table_contains (own, id) || g_hash_table_contains (library, id))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is a <%s> with the id “%s” already; give this "
                                          "one another id"),
                                        element->name, id);
      return FALSE;
    }

  g_hash_table_insert (own, (gpointer) id, g_object_ref (stretch));
  return TRUE;
}

static gboolean
read_lock (LissomRoutine              *self,
           const LissomContentElement *root,
           GError                    **error)
{
  static const char *const words[] = { "no", "yes", NULL };
  int locked = 0;

  if (lissom_content_element_get_attribute (root, "locked") != NULL &&
      !lissom_content_element_get_word (root, "locked", words, &locked, error))
    return FALSE;

  self->is_locked = locked == 1;
  return TRUE;
}

/* Everything but the own stretches, which are in @own already. */
static gboolean
read_routine (LissomRoutine              *self,
              const LissomContentElement *root,
              GHashTable                 *own,
              GHashTable                 *library,
              GHashTable                 *sources,
              GError                    **error)
{
  const char *id = lissom_content_element_get_id (root, "id", error);

  if (id == NULL ||
      !read_lock (self, root, error) ||
      !read_text (root, "title", &self->title, error) ||
      !read_text (root, "summary", &self->summary, error) ||
      !read_text (root, "when", &self->when, error) ||
      !read_text (root, "closing", &self->closing, error) ||
      !lissom_cites_read (root, sources, self->sources, error))
    return FALSE;

  self->id = g_strdup (id);
  if (*self->closing == '\0')
    {
      g_free (self->closing);
      self->closing = g_strdup (lissom_routine_get_usual_closing ());
    }

  for (guint i = 0; i < root->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (root, i);

      if (g_str_equal (child->name, "exercise") &&
          !read_exercise (self, child, own, library, error))
        return FALSE;
    }

  return TRUE;
}

LissomRoutine *
lissom_routine_read (const LissomContentElement *root,
                     GHashTable                 *stretches,
                     GHashTable                 *sources,
                     GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "format", 1, 1 },
    { "id", 1, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "title", 1, 1 },
    { "summary", 1, 1 },
    { "when", 1, 1 },
    { "closing", 1, 1 },
    { "cite", 0, MAX_CITES },
    { "exercise", 1, LISSOM_ROUTINE_MAX_EXERCISES },
    { NULL },
  };
  g_autoptr (LissomRoutine) self = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);

  if (!lissom_content_element_check (root, attributes, children, error) ||
      !read_routine (self, root, own, stretches, sources, error))
    return NULL;

  return g_steal_pointer (&self);
}

LissomRoutine *
lissom_routine_read_file (const LissomContentElement *root,
                          GHashTable                 *library,
                          GHashTable                 *sources,
                          GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "format", 1, 1 },
    { "id", 1, 1 },
    { "locked", 0, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "title", 1, 1 },
    { "summary", 0, 1 },
    { "when", 0, 1 },
    { "closing", 0, 1 },
    { "cite", 0, MAX_CITES },
    { "stretch", 0, MAX_OWN_STRETCHES },
    { "exercise", 1, LISSOM_ROUTINE_MAX_EXERCISES },
    { NULL },
  };
  g_autoptr (LissomRoutine) self = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  g_autoptr (GHashTable) own =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  if (!lissom_content_element_check (root, attributes, children, error))
    return NULL;

  for (guint i = 0; i < root->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (root, i);

      if (g_str_equal (child->name, "stretch") &&
          !read_own_stretch (own, child, library, sources, error))
        return NULL;
    }

  if (!read_routine (self, root, own, library, sources, error))
    return NULL;

  return g_steal_pointer (&self);
}
