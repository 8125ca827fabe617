/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-own-stretch.h"

#include "lissom-content-element.h"
#include "lissom-stretch-private.h"

static void
add_repetition (LissomStretch *self,
                const char    *base,
                const char    *peak,
                const char    *counter)
{
  LissomStretchRepetition repetition = { g_strdup (base), g_strdup (peak), g_strdup (counter) };

  g_array_append_val (self->repetitions, repetition);
}

gboolean
lissom_stretch_borrow_scene (LissomStretch *self,
                             LissomStretch *lender,
                             const char    *start,
                             const char    *end)
{
  gboolean is_chosen = start != NULL || end != NULL;

  if (self->sides == LISSOM_SIDES_ALTERNATING && lender->sides != LISSOM_SIDES_ALTERNATING)
    return FALSE;

  g_clear_pointer (&self->scene, lissom_scene_unref);
  self->scene = lissom_scene_ref (lender->scene);
  self->scene_from = g_strdup (lender->id);
  self->scene_start = g_strdup (start);
  self->scene_end = g_strdup (end);
  self->start_pose = g_strdup (start != NULL ? start : lender->start_pose);
  self->end_pose = g_strdup (end != NULL ? end : lender->end_pose);

  /* Half-way to a chosen pose is not what half-way to the usual one is. */
  if (!is_chosen)
    {
      self->ease_pose = g_strdup (lender->ease_pose);
      self->kiosk_pose = g_strdup (lender->kiosk_pose);
    }
  if (self->kiosk_pose == NULL && self->kiosk == LISSOM_KIOSK_HALF_WAY)
    self->kiosk = LISSOM_KIOSK_NO;

  if (self->dose.work == LISSOM_WORK_REPS &&
      (!is_chosen || self->sides == LISSOM_SIDES_ALTERNATING))
    {
      for (guint i = 0; i < lender->repetitions->len; i++)
        {
          const LissomStretchRepetition *repetition =
            &g_array_index (lender->repetitions, LissomStretchRepetition, i);

          add_repetition (self, repetition->base, repetition->peak, repetition->counter);
        }
    }
  else if (self->dose.work == LISSOM_WORK_REPS)
    {
      add_repetition (self, self->start_pose, self->end_pose, NULL);
    }

  return TRUE;
}

static char *
choose (const char *text,
        const char *fallback)
{
  g_autofree char *clean = text != NULL ? lissom_clean_text (text) : NULL;

  return clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : g_strdup (fallback);
}

static void
copy_texts (LissomStretch            *self,
            LissomStretch            *base,
            const LissomStretchParts *parts)
{
  const char *const texts[LISSOM_STRETCH_N_TEXTS] = {
    [LISSOM_STRETCH_TEXT_TITLE] = parts->title,
    [LISSOM_STRETCH_TEXT_SHORT_TITLE] = parts->title,
    [LISSOM_STRETCH_TEXT_PURPOSE] = parts->purpose,
    [LISSOM_STRETCH_TEXT_FEEL] = parts->feel,
    [LISSOM_STRETCH_TEXT_EASIER] = parts->easier,
    [LISSOM_STRETCH_TEXT_CAUTION] = parts->caution,
  };

  for (guint i = 0; i < LISSOM_STRETCH_N_TEXTS; i++)
    self->texts[i] = choose (texts[i], base->texts[i]);

  self->way_out = choose (parts->way_out, base->way_out);
  self->turn = g_strdup (base->turn);
}

static void
add_step (LissomStretch *self,
          const char    *text,
          LissomMoment   moment)
{
  LissomStretchStep step = { lissom_clean_text (text), moment };

  if (*step.text != '\0')
    g_array_append_val (self->steps, step);
  else
    g_free (step.text);
}

static void
copy_steps_of (LissomStretch *self,
               LissomStretch *base,
               LissomMoment   moment)
{
  for (guint i = 0; i < base->steps->len; i++)
    {
      const LissomStretchStep *step = &g_array_index (base->steps, LissomStretchStep, i);

      if (step->moment == moment)
        add_step (self, step->text, moment);
    }
}

/* For each moment the steps that are given, or else those of @base. */
static void
copy_steps (LissomStretch            *self,
            LissomStretch            *base,
            const LissomStretchParts *parts)
{
  const char *const *given[] = { parts->ready, parts->move_in, parts->move_out };

  for (guint moment = 0; moment < G_N_ELEMENTS (given); moment++)
    {
      guint n_before = self->steps->len;

      for (guint i = 0; given[moment] != NULL && given[moment][i] != NULL; i++)
        add_step (self, given[moment][i], (LissomMoment) moment);

      if (self->steps->len == n_before)
        copy_steps_of (self, base, (LissomMoment) moment);
    }
}

LissomStretch *
lissom_stretch_new_own (LissomStretch            *base,
                        const LissomStretchParts *parts)
{
  LissomStretch *self;

  g_return_val_if_fail (LISSOM_IS_STRETCH (base), NULL);
  g_return_val_if_fail (parts != NULL && parts->id != NULL, NULL);
  g_return_val_if_fail (parts->start_pose == NULL ||
                          lissom_scene_has_pose (base->scene, parts->start_pose),
                        NULL);
  g_return_val_if_fail (parts->end_pose == NULL ||
                          lissom_scene_has_pose (base->scene, parts->end_pose),
                        NULL);

  self = g_object_new (LISSOM_TYPE_STRETCH, NULL);
  self->id = g_strdup (parts->id);
  self->tier = LISSOM_TIER_CORE;
  self->level = base->level;
  self->position = base->position;
  self->sides = base->sides;
  self->kiosk = base->kiosk;
  self->suits_bed = base->suits_bed;
  self->switch_s = base->switch_s;
  self->dose = base->dose;
  copy_texts (self, base, parts);
  copy_steps (self, base, parts);
  self->cues = g_strdupv (base->cues);
  self->mistakes = g_strdupv (base->mistakes);
  self->hidden_by = g_strdupv (base->hidden_by);
  self->swaps = g_strdupv (base->swaps);
  g_array_append_vals (self->sources, base->sources->data, base->sources->len);
  lissom_stretch_borrow_scene (self, base,
                               parts->start_pose != NULL ? parts->start_pose : base->scene_start,
                               parts->end_pose != NULL ? parts->end_pose : base->scene_end);

  /* The pictures are those of the library even when @base is an own stretch itself. */
  if (base->scene_from != NULL)
    {
      g_free (self->scene_from);
      self->scene_from = g_strdup (base->scene_from);
    }

  return self;
}

gboolean
lissom_stretch_is_own (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), FALSE);

  return self->scene_from != NULL;
}
