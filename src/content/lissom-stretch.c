/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (LissomStretch, lissom_stretch, G_TYPE_OBJECT)

static void
clear_step (LissomStretchStep *step)
{
  g_free (step->text);
}

static void
clear_repetition (LissomStretchRepetition *repetition)
{
  g_free (repetition->base);
  g_free (repetition->peak);
  g_free (repetition->counter);
}

static void
lissom_stretch_finalize (GObject *object)
{
  LissomStretch *self = LISSOM_STRETCH (object);

  g_free (self->id);
  for (guint i = 0; i < LISSOM_STRETCH_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_array_unref (self->steps);
  g_strfreev (self->cues);
  g_free (self->way_out);
  g_free (self->turn);
  g_strfreev (self->mistakes);
  g_strfreev (self->hidden_by);
  g_strfreev (self->swaps);
  g_array_unref (self->sources);
  g_clear_pointer (&self->scene, lissom_scene_unref);
  g_free (self->start_pose);
  g_free (self->end_pose);
  g_free (self->ease_pose);
  g_free (self->kiosk_pose);
  g_array_unref (self->repetitions);
  g_free (self->scene_from);
  g_free (self->scene_start);
  g_free (self->scene_end);

  G_OBJECT_CLASS (lissom_stretch_parent_class)->finalize (object);
}

static void
lissom_stretch_class_init (LissomStretchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lissom_stretch_finalize;
}

static void
lissom_stretch_init (LissomStretch *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (LissomStretchStep));
  g_array_set_clear_func (self->steps, (GDestroyNotify) clear_step);
  self->repetitions = g_array_new (FALSE, TRUE, sizeof (LissomStretchRepetition));
  g_array_set_clear_func (self->repetitions, (GDestroyNotify) clear_repetition);
  self->sources = g_array_new (FALSE, FALSE, sizeof (int));
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
get_text (LissomStretch    *self,
          LissomStretchText text)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return or_empty (self->texts[text]);
}

const char *
lissom_stretch_get_id (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return self->id;
}

const char *
lissom_stretch_get_title (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_TITLE);
}

const char *
lissom_stretch_get_short_title (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_SHORT_TITLE);
}

const char *
lissom_stretch_get_also_called (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_ALSO_CALLED);
}

const char *
lissom_stretch_get_purpose (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_PURPOSE);
}

const char *
lissom_stretch_get_stretches (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_STRETCHES);
}

const char *
lissom_stretch_get_strengthens (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_STRENGTHENS);
}

const char *
lissom_stretch_get_equipment (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_EQUIPMENT);
}

const char *
lissom_stretch_get_dose_note (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_DOSE_NOTE);
}

const char *
lissom_stretch_get_easier (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_EASIER);
}

const char *
lissom_stretch_get_harder (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_HARDER);
}

const char *
lissom_stretch_get_feel (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_FEEL);
}

const char *
lissom_stretch_get_caution (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_CAUTION);
}

const char *
lissom_stretch_get_description (LissomStretch *self)
{
  return get_text (self, LISSOM_STRETCH_TEXT_DESCRIPTION);
}

LissomPosition
lissom_stretch_get_position (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), LISSOM_POSITION_STANDING);

  return self->position;
}

LissomSides
lissom_stretch_get_sides (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), LISSOM_SIDES_BOTH);

  return self->sides;
}

LissomLevel
lissom_stretch_get_level (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), LISSOM_LEVEL_BEGINNER);

  return self->level;
}

LissomKiosk
lissom_stretch_get_kiosk (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), LISSOM_KIOSK_NO);

  return self->kiosk;
}

LissomTier
lissom_stretch_get_tier (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), LISSOM_TIER_CORE);

  return self->tier;
}

gboolean
lissom_stretch_is_seed (LissomStretch *self)
{
  return lissom_stretch_get_tier (self) == LISSOM_TIER_SEED;
}

gboolean
lissom_stretch_suits_bed (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), FALSE);

  return self->suits_bed;
}

int
lissom_stretch_get_switch_s (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), 0);

  return self->switch_s;
}

const LissomDose *
lissom_stretch_get_dose (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);

  return &self->dose;
}

guint
lissom_stretch_get_n_steps (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), 0);

  return self->steps->len;
}

const char *
lissom_stretch_get_step (LissomStretch *self,
                         guint          index)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");
  g_return_val_if_fail (index < self->steps->len, "");

  return g_array_index (self->steps, LissomStretchStep, index).text;
}

LissomMoment
lissom_stretch_get_step_moment (LissomStretch *self,
                                guint          index)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), LISSOM_MOMENT_READY);
  g_return_val_if_fail (index < self->steps->len, LISSOM_MOMENT_READY);

  return g_array_index (self->steps, LissomStretchStep, index).moment;
}

const char *const *
lissom_stretch_get_cues (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);

  return (const char *const *) self->cues;
}

const char *
lissom_stretch_get_way_out (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return or_empty (self->way_out);
}

const char *
lissom_stretch_get_turn (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return or_empty (self->turn);
}

const char *const *
lissom_stretch_get_mistakes (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);

  return (const char *const *) self->mistakes;
}

const char *const *
lissom_stretch_get_hidden_by (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);

  return (const char *const *) self->hidden_by;
}

const char *const *
lissom_stretch_get_swaps (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);

  return (const char *const *) self->swaps;
}

const int *
lissom_stretch_get_sources (LissomStretch *self,
                            guint         *n)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->sources->len;
  return (const void *) self->sources->data;
}

LissomScene *
lissom_stretch_get_scene (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), NULL);

  return self->scene;
}

const char *
lissom_stretch_get_start_pose (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return self->start_pose;
}

const char *
lissom_stretch_get_end_pose (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return self->end_pose;
}

const char *
lissom_stretch_get_ease_pose (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return or_empty (self->ease_pose);
}

const char *
lissom_stretch_get_kiosk_pose (LissomStretch *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (self), "");

  return or_empty (self->kiosk_pose);
}

/* Nullable: a hold has no repetition. */
static const LissomStretchRepetition *
find_repetition (LissomStretch *self,
                 guint          index)
{
  if (self->repetitions->len == 0)
    return NULL;

  return &g_array_index (self->repetitions, LissomStretchRepetition,
                         index % self->repetitions->len);
}

void
lissom_stretch_get_repetition (LissomStretch *self,
                               guint          index,
                               const char   **base_pose,
                               const char   **peak_pose)
{
  const LissomStretchRepetition *repetition;
  const char *base;
  const char *peak;

  g_return_if_fail (LISSOM_IS_STRETCH (self));

  /* A held stretch moves from its start to its end and back. */
  base = self->start_pose;
  peak = self->end_pose;

  repetition = find_repetition (self, index);
  if (repetition != NULL)
    {
      base = repetition->base;
      peak = repetition->peak;
    }

  if (base_pose != NULL)
    *base_pose = base;
  if (peak_pose != NULL)
    *peak_pose = peak;
}

double
lissom_stretch_get_peak_share (LissomStretch *self,
                               guint          index)
{
  const LissomStretchRepetition *repetition;

  g_return_val_if_fail (LISSOM_IS_STRETCH (self), 0.5);

  repetition = find_repetition (self, index);
  if (repetition == NULL)
    return 0.5;

  return repetition->counter != NULL ? 0.25 : repetition->there;
}

/* A swing from the base to the one side, to the other and back, −1…1.  The first one begins
 * at rest and the last one ends there; those between pass the base without a stop. */
static double
get_swing (double   t,
           gboolean is_first,
           gboolean is_last)
{
  if (is_first && t < 0.25)
    return (1.0 - cos (4.0 * G_PI * t)) / 2.0;
  if (is_last && t > 0.75)
    return -(1.0 - cos (4.0 * G_PI * t)) / 2.0;

  return sin (2.0 * G_PI * t);
}

/* To the peak, a pause if there is time for one, and back, 0…1.  At rest in the base pose and
 * in the peak, so that one repetition flows into the next. */
static double
get_lift (const LissomStretchRepetition *repetition,
          double                         t)
{
  double there = repetition != NULL ? repetition->there : 0.5;
  double back = repetition != NULL ? repetition->back : 0.5;

  if (t < there)
    return (1.0 - cos (G_PI * t / there)) / 2.0;
  if (t > 1.0 - back)
    return (1.0 - cos (G_PI * (1.0 - t) / back)) / 2.0;

  return 1.0;
}

void
lissom_stretch_trace_repetition (LissomStretch *self,
                                 guint          index,
                                 guint          n,
                                 double         t,
                                 LissomPosture *posture)
{
  const LissomStretchRepetition *repetition;
  double swing;

  g_return_if_fail (LISSOM_IS_STRETCH (self));
  g_return_if_fail (posture != NULL);

  lissom_stretch_get_repetition (self, index, &posture->from, &posture->to);
  repetition = find_repetition (self, index);
  t = CLAMP (t, 0.0, 1.0);

  if (repetition == NULL || repetition->counter == NULL)
    {
      posture->amount = get_lift (repetition, t);
      return;
    }

  swing = get_swing (t, index == 0 && n > 0, index + 1 == n);
  if (swing < 0.0)
    posture->to = repetition->counter;
  posture->amount = fabs (swing);
}
