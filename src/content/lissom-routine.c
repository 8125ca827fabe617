/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-content-element.h"

G_DEFINE_FINAL_TYPE (LissomRoutine, lissom_routine, G_TYPE_OBJECT)

static void
clear_exercise (LissomRoutineItem *exercise)
{
  g_clear_object (&exercise->stretch);
}

static void
lissom_routine_finalize (GObject *object)
{
  LissomRoutine *self = LISSOM_ROUTINE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->when);
  g_free (self->closing);
  g_array_unref (self->sources);
  g_array_unref (self->exercises);

  G_OBJECT_CLASS (lissom_routine_parent_class)->finalize (object);
}

static void
lissom_routine_class_init (LissomRoutineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lissom_routine_finalize;
}

static void
lissom_routine_init (LissomRoutine *self)
{
  self->sources = g_array_new (FALSE, FALSE, sizeof (int));
  self->exercises = g_array_new (FALSE, TRUE, sizeof (LissomRoutineItem));
  g_array_set_clear_func (self->exercises, (GDestroyNotify) clear_exercise);
}

void
lissom_routine_add (LissomRoutine    *self,
                    LissomStretch    *stretch,
                    const LissomDose *dose)
{
  LissomRoutineItem item = { g_object_ref (stretch), *dose };

  item.dose.fixed = dose->fixed || self->is_locked;
  g_array_append_val (self->exercises, item);
}

const char *
lissom_routine_get_usual_closing (void)
{
  /* Translators: said at the end of a routine that somebody made */
  return _("Well done. That is all.");
}

static char *
clean_or_empty (const char *text)
{
  return text != NULL ? lissom_clean_text (text) : g_strdup ("");
}

LissomRoutine *
lissom_routine_new (const LissomRoutineParts *parts)
{
  LissomRoutine *self;

  g_return_val_if_fail (parts != NULL && parts->id != NULL && parts->title != NULL, NULL);
  g_return_val_if_fail (parts->n_items <= LISSOM_ROUTINE_MAX_EXERCISES, NULL);

  self = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  self->id = g_strdup (parts->id);
  self->title = lissom_clean_text (parts->title);
  self->summary = clean_or_empty (parts->summary);
  self->when = clean_or_empty (parts->when);
  self->closing = clean_or_empty (parts->closing);
  if (*self->closing == '\0')
    {
      g_free (self->closing);
      self->closing = g_strdup (lissom_routine_get_usual_closing ());
    }
  self->is_locked = parts->is_locked;

  for (guint i = 0; i < parts->n_items; i++)
    lissom_routine_add (self, parts->items[i].stretch, &parts->items[i].dose);

  return self;
}

LissomRoutine *
lissom_routine_new_single (LissomStretch *stretch)
{
  LissomRoutineItem item;
  LissomRoutineParts parts;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  item = (LissomRoutineItem) { stretch, *lissom_stretch_get_dose (stretch) };
  parts = (LissomRoutineParts) {
    .id = lissom_stretch_get_id (stretch),
    .title = lissom_stretch_get_short_title (stretch),
    .summary = lissom_stretch_get_purpose (stretch),
    .items = &item,
    .n_items = 1,
  };

  return lissom_routine_new (&parts);
}

const char *
lissom_routine_get_id (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), "");

  return self->id;
}

const char *
lissom_routine_get_title (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), "");

  return self->title;
}

const char *
lissom_routine_get_summary (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), "");

  return self->summary;
}

const char *
lissom_routine_get_when (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), "");

  return self->when;
}

const char *
lissom_routine_get_closing (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), "");

  return self->closing;
}

guint
lissom_routine_get_n_exercises (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), 0);

  return self->exercises->len;
}

LissomStretch *
lissom_routine_get_stretch (LissomRoutine *self,
                            guint          index)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), NULL);
  g_return_val_if_fail (index < self->exercises->len, NULL);

  return g_array_index (self->exercises, LissomRoutineItem, index).stretch;
}

const LissomDose *
lissom_routine_get_dose (LissomRoutine *self,
                         guint          index)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), NULL);
  g_return_val_if_fail (index < self->exercises->len, NULL);

  return &g_array_index (self->exercises, LissomRoutineItem, index).dose;
}

gboolean
lissom_routine_is_locked (LissomRoutine *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), FALSE);

  return self->is_locked;
}

const int *
lissom_routine_get_sources (LissomRoutine *self,
                            guint         *n)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->sources->len;
  return (const void *) self->sources->data;
}

guint
lissom_routine_list_positions (LissomRoutine *self,
                               LissomPosition positions[3])
{
  guint n = 0;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), 0);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      LissomPosition position = lissom_stretch_get_position (lissom_routine_get_stretch (self, i));
      guint known = 0;

      while (known < n && positions[known] != position)
        known++;
      if (known == n)
        positions[n++] = position;
    }

  return n;
}

static gboolean
is_hamstring_stretch (LissomStretch *stretch)
{
  LissomHighlight highlights[LISSOM_MAX_HIGHLIGHTS];
  LissomPosture end = {
    .from = lissom_stretch_get_end_pose (stretch),
    .to = lissom_stretch_get_end_pose (stretch),
    .glow = 1.0,
  };
  guint n = lissom_scene_list_highlights (lissom_stretch_get_scene (stretch), &end,
                                          LISSOM_BACKDROP_NONE, 100.0, 100.0, highlights);

  for (guint i = 0; i < n; i++)
    {
      if (!highlights[i].works && g_str_equal (highlights[i].muscle, "hamstrings"))
        return TRUE;
    }

  return FALSE;
}

int
lissom_routine_get_hamstring_s (LissomRoutine *self)
{
  int seconds = 0;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), 0);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      const LissomRoutineItem *item = &g_array_index (self->exercises, LissomRoutineItem, i);

      if (item->dose.work == LISSOM_WORK_HOLD &&
          is_hamstring_stretch (item->stretch))
        seconds += item->dose.seconds * item->dose.count;
    }

  return seconds;
}
