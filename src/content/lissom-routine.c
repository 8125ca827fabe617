/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (LissomRoutine, lissom_routine, G_TYPE_OBJECT)

static void
clear_exercise (LissomRoutineExercise *exercise)
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
  self->exercises = g_array_new (FALSE, TRUE, sizeof (LissomRoutineExercise));
  g_array_set_clear_func (self->exercises, (GDestroyNotify) clear_exercise);
}

LissomRoutine *
lissom_routine_new_single (LissomStretch *stretch)
{
  LissomRoutineExercise exercise = { 0 };
  LissomRoutine *self;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  self = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  self->id = g_strdup (lissom_stretch_get_id (stretch));
  self->title = g_strdup (lissom_stretch_get_short_title (stretch));
  self->summary = g_strdup (lissom_stretch_get_purpose (stretch));
  self->when = g_strdup ("");
  /* Translators: said after a single stretch was tried */
  self->closing = g_strdup (_("Well done. That is all."));

  exercise.stretch = g_object_ref (stretch);
  exercise.dose = *lissom_stretch_get_dose (stretch);
  g_array_append_val (self->exercises, exercise);
  return self;
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

  return g_array_index (self->exercises, LissomRoutineExercise, index).stretch;
}

const LissomDose *
lissom_routine_get_dose (LissomRoutine *self,
                         guint          index)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (self), NULL);
  g_return_val_if_fail (index < self->exercises->len, NULL);

  return &g_array_index (self->exercises, LissomRoutineExercise, index).dose;
}
