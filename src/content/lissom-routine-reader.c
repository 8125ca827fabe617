/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-reader.h"

#include <glib/gi18n-lib.h>

#include "lissom-dose-reader.h"
#include "lissom-routine-private.h"

#define MAX_EXERCISES 60

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

/* Without a dose of its own an exercise takes that of its stretch. */
static gboolean
read_dose (const LissomContentElement *element,
           LissomStretch              *stretch,
           LissomDose                 *dose,
           GError                    **error)
{
  const LissomContentElement *dose_element;

  *dose = *lissom_stretch_get_dose (stretch);
  if (element->children->len == 0)
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

static gboolean
read_exercise (LissomRoutine              *self,
               const LissomContentElement *element,
               GHashTable                 *stretches,
               GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "stretch", 1, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "hold", 0, 1 },
    { "reps", 0, 1 },
    { NULL },
  };
  LissomRoutineExercise exercise;
  LissomStretch *stretch;
  const char *id;

  if (!lissom_content_element_check (element, attributes, children, error))
    return FALSE;

  id = lissom_content_element_get_id (element, "stretch", error);
  if (id == NULL)
    return FALSE;

  stretch = g_hash_table_lookup (stretches, id);
  if (stretch == NULL)
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is no stretch “%s”; correct the id or add the "
                                          "stretch"),
                                        id);
      return FALSE;
    }

  if (!read_dose (element, stretch, &exercise.dose, error))
    return FALSE;

  exercise.stretch = g_object_ref (stretch);
  g_array_append_val (self->exercises, exercise);

  return TRUE;
}

LissomRoutine *
lissom_routine_read (const LissomContentElement *root,
                     GHashTable                 *stretches,
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
    { "exercise", 1, MAX_EXERCISES },
    { NULL },
  };
  g_autoptr (LissomRoutine) self = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  const char *id;

  if (!lissom_content_element_check (root, attributes, children, error))
    return NULL;

  id = lissom_content_element_get_id (root, "id", error);
  if (id == NULL ||
      !read_text (root, "title", &self->title, error) ||
      !read_text (root, "summary", &self->summary, error) ||
      !read_text (root, "when", &self->when, error) ||
      !read_text (root, "closing", &self->closing, error))
    return NULL;

  self->id = g_strdup (id);

  for (guint i = 0; i < root->children->len; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (root, i);

      if (g_str_equal (child->name, "exercise") &&
          !read_exercise (self, child, stretches, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}
