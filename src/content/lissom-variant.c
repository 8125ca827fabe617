/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-variant.h"

#include <glib/gi18n-lib.h>

#include "lissom-routine-private.h"
#include "lissom-stretch-private.h"

static void
append_step (LissomStretch *self, const char *text, LissomMoment moment)
{
  LissomStretchStep step = { g_strdup (text), moment };

  g_array_append_val (self->steps, step);
}

/* Everything but steps and cues. */
static LissomStretch *
copy (LissomStretch *stretch)
{
  LissomStretch *self = g_object_new (LISSOM_TYPE_STRETCH, NULL);

  self->id = g_strdup (stretch->id);
  self->tier = stretch->tier;
  self->level = stretch->level;
  self->position = stretch->position;
  self->sides = stretch->sides;
  self->kiosk = stretch->kiosk;
  self->suits_bed = stretch->suits_bed;
  self->switch_s = stretch->switch_s;
  self->dose = stretch->dose;
  for (guint i = 0; i < LISSOM_STRETCH_N_TEXTS; i++)
    self->texts[i] = g_strdup (stretch->texts[i]);
  self->way_out = g_strdup (stretch->way_out);
  self->turn = g_strdup (stretch->turn);
  self->mistakes = g_strdupv (stretch->mistakes);
  self->hidden_by = g_strdupv (stretch->hidden_by);
  self->swaps = g_strdupv (stretch->swaps);
  g_array_append_vals (self->sources, stretch->sources->data, stretch->sources->len);
  self->scene = lissom_scene_ref (stretch->scene);
  self->start_pose = g_strdup (stretch->start_pose);
  self->end_pose = g_strdup (stretch->end_pose);
  self->ease_pose = g_strdup (stretch->ease_pose);
  self->kiosk_pose = g_strdup (stretch->kiosk_pose);
  self->scene_from = g_strdup (stretch->scene_from);
  self->scene_start = g_strdup (stretch->scene_start);
  self->scene_end = g_strdup (stretch->scene_end);
  for (guint i = 0; i < stretch->repetitions->len; i++)
    {
      const LissomStretchRepetition *from =
        &g_array_index (stretch->repetitions, LissomStretchRepetition, i);
      LissomStretchRepetition repetition = { g_strdup (from->base), g_strdup (from->peak),
                                             g_strdup (from->counter) };

      g_array_append_val (self->repetitions, repetition);
    }
  return self;
}

static void
copy_steps (LissomStretch *self, LissomStretch *stretch)
{
  for (guint i = 0; i < stretch->steps->len; i++)
    {
      const LissomStretchStep *step = &g_array_index (stretch->steps, LissomStretchStep, i);

      append_step (self, step->text, step->moment);
    }
}

static void
copy_cues (LissomStretch *self, LissomStretch *stretch, const char *first)
{
  g_autoptr (GStrvBuilder) cues = g_strv_builder_new ();

  if (first != NULL)
    g_strv_builder_add (cues, first);
  g_strv_builder_addv (cues, (const char **) stretch->cues);
  self->cues = g_strv_builder_end (cues);
}

static guint
count_steps (LissomStretch *stretch, LissomMoment moment)
{
  guint n = 0;

  for (guint i = 0; i < stretch->steps->len; i++)
    n += g_array_index (stretch->steps, LissomStretchStep, i).moment == moment;
  return n;
}

/* The first and the last step of the way in frame the easier text: what lies between them leads
 * further than half-way. */
static void
write_half_way_steps (LissomStretch *self, LissomStretch *stretch)
{
  guint n_in = count_steps (stretch, LISSOM_MOMENT_MOVE_IN);
  guint in = 0;

  for (guint i = 0; i < stretch->steps->len; i++)
    {
      const LissomStretchStep *step = &g_array_index (stretch->steps, LissomStretchStep, i);

      if (step->moment == LISSOM_MOMENT_MOVE_IN && in > 0 && in + 1 < n_in)
        {
          in++;
          continue;
        }
      append_step (self, step->text, step->moment);
      if (step->moment == LISSOM_MOMENT_MOVE_IN && in++ == 0)
        append_step (self, lissom_stretch_get_easier (stretch), LISSOM_MOMENT_MOVE_IN);
    }
}

LissomStretch *
lissom_stretch_new_half_way (LissomStretch *stretch)
{
  LissomStretch *self;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  if (stretch->kiosk_pose == NULL)
    return NULL;
  self = copy (stretch);
  g_free (self->end_pose);
  self->end_pose = g_strdup (stretch->kiosk_pose);
  write_half_way_steps (self, stretch);
  {
    g_autoptr (GStrvBuilder) cues = g_strv_builder_new ();

    /* Its own cues would lead further down. */
    /* Translators: three cues of a stretch that is done half-way, with the hands on a chair */
    g_strv_builder_add (cues, _("Breathe out. Lean from the hips."));
    g_strv_builder_add (cues, _("Keep your back long and your head up."));
    g_strv_builder_add (cues, _("A mild pull is enough."));
    self->cues = g_strv_builder_end (cues);
  }
  return self;
}

LissomStretch *
lissom_stretch_new_easier (LissomStretch *stretch)
{
  LissomStretch *self;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  self = copy (stretch);
  if (stretch->ease_pose != NULL)
    {
      g_free (self->end_pose);
      self->end_pose = g_strdup (stretch->ease_pose);
    }
  copy_steps (self, stretch);
  copy_cues (self, stretch, lissom_stretch_get_easier (stretch));
  return self;
}

LissomStretch *
lissom_stretch_new_with_cue (LissomStretch *stretch, const char *cue)
{
  LissomStretch *self;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);
  g_return_val_if_fail (cue != NULL, NULL);

  self = copy (stretch);
  copy_steps (self, stretch);
  for (guint i = 0; i < self->steps->len; i++)
    if (g_array_index (self->steps, LissomStretchStep, i).moment != LISSOM_MOMENT_READY)
      {
        LissomStretchStep step = { g_strdup (cue), LISSOM_MOMENT_READY };

        g_array_insert_val (self->steps, i, step);
        break;
      }
  copy_cues (self, stretch, cue);
  return self;
}

LissomRoutine *
lissom_routine_new_empty_like (LissomRoutine *routine)
{
  LissomRoutine *self;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  self = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  self->id = g_strdup (routine->id);
  self->title = g_strdup (routine->title);
  self->summary = g_strdup (routine->summary);
  self->when = g_strdup (routine->when);
  self->closing = g_strdup (routine->closing);
  self->is_locked = routine->is_locked;
  g_array_append_vals (self->sources, routine->sources->data, routine->sources->len);
  return self;
}

void
lissom_routine_append (LissomRoutine *self, LissomStretch *stretch, const LissomDose *dose)
{
  g_return_if_fail (LISSOM_IS_ROUTINE (self));
  g_return_if_fail (LISSOM_IS_STRETCH (stretch));
  g_return_if_fail (dose != NULL);

  lissom_routine_add (self, stretch, dose);
}
