/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-model.h"

#include "lissom-scene.h"

/* Swing to one side, degrees: larger than life. */
#define SWING 10.0

/* Neutral standing: means of adults.  The ranges are wide (95 %: tilt 0 to 27, slope 24 to 55). */
#define NEUTRAL_TILT 13.0
#define NEUTRAL_SLOPE 40.0
#define NEUTRAL_LORDOSIS 50.0
#define NEUTRAL_CREST 10.0
/* A steeper sacrum goes with more hollow. */
#define LORDOSIS_PER_TILT 1.2
#define LUMBAR_LENGTH 11.0

/* Less than that is not put into words. */
#define NOTABLE_TILT 1.5
#define NOTABLE_PULL 0.15
#define TIGHT 0.5

/* The show: five parts of eight seconds, each moves during its first third. */
#define PART_SECONDS (LISSOM_PELVIS_SHOW_SECONDS / 5.0)
#define MOVE_SECONDS 2.6

/* Supple, half, tight. */
static const LissomPelvisPosture postures[LISSOM_PELVIS_N_PLACES][3] = {
  { { 0.0, 0.0, 0.0, 0.0 }, { -1.0, 0.0, -1.0, 0.0 }, { -2.0, 0.0, -2.0, 0.0 } },
  { { -2.0, 6.0, 81.0, 0.0 }, { -14.0, 8.0, 69.0, 0.0 }, { -26.0, 10.0, 57.0, 0.0 } },
  { { 75.0, 102.0, 85.0, 8.0 }, { 58.0, 98.0, 66.0, 13.0 }, { 40.0, 95.0, 48.0, 17.0 } },
};

/* lissom_pelvis_model_get_angles:
 * @hamstrings: 0 supple … 1 tight (clamped)
 * @hip_flexors: 0 long … 1 short (clamped) */
void
lissom_pelvis_model_get_angles (double hamstrings, double hip_flexors, LissomPelvisAngles *angles)
{
  double tilt = SWING * (CLAMP (hip_flexors, 0.0, 1.0) - CLAMP (hamstrings, 0.0, 1.0));

  angles->tilt = tilt;
  angles->pelvic_tilt = NEUTRAL_TILT - tilt;
  angles->sacral_slope = NEUTRAL_SLOPE + tilt;
  angles->pelvic_incidence = angles->pelvic_tilt + angles->sacral_slope;
  angles->lordosis = NEUTRAL_LORDOSIS + LORDOSIS_PER_TILT * tilt;
  angles->crest_line = NEUTRAL_CREST + tilt;
  angles->lumbar_length = LUMBAR_LENGTH;
  angles->lumbar_radius = LUMBAR_LENGTH / (angles->lordosis * G_PI / 180.0);
}

/* lissom_pelvis_model_get_posture:
 * @hamstrings: 0 supple … 1 tight (clamped)
 *
 * Between the rows of the table it goes in a straight line. */
void
lissom_pelvis_model_get_posture (LissomPelvisPlace place,
                                 double hamstrings,
                                 LissomPelvisPosture *posture)
{
  double at = 2.0 * CLAMP (hamstrings, 0.0, 1.0);
  int row = at < 1.0 ? 0 : 1;
  double share = at - row;
  const LissomPelvisPosture *from = &postures[place][row], *to = from + 1;

  posture->pelvis = from->pelvis + (to->pelvis - from->pelvis) * share;
  posture->chest = from->chest + (to->chest - from->chest) * share;
  posture->hip = from->hip + (to->hip - from->hip) * share;
  posture->fingers = from->fingers + (to->fingers - from->fingers) * share;
}

static void
read_standing (const LissomPelvisState *state, LissomPelvisReading *reading)
{
  gboolean pulls_back = state->hamstrings >= NOTABLE_PULL;
  gboolean pulls_forward = state->hip_flexors >= NOTABLE_PULL;
  LissomPelvisAngles angles;

  lissom_pelvis_model_get_angles (state->hamstrings, state->hip_flexors, &angles);
  reading->tip = angles.tilt <= -NOTABLE_TILT  ? LISSOM_PELVIS_TIPS_BACK
                 : angles.tilt >= NOTABLE_TILT ? LISSOM_PELVIS_TIPS_FORWARD
                                               : LISSOM_PELVIS_LEVEL;
  reading->back = angles.tilt <= -NOTABLE_TILT  ? LISSOM_BACK_FLATTER
                  : angles.tilt >= NOTABLE_TILT ? LISSOM_BACK_MORE_ARCHED
                                                : LISSOM_BACK_EASY;
  reading->feel = pulls_back && pulls_forward ? LISSOM_FEEL_BOTH
                  : pulls_back                ? LISSOM_FEEL_THIGHS
                  : pulls_forward             ? LISSOM_FEEL_HIPS
                                              : LISSOM_FEEL_NOWHERE;
  reading->caption = reading->tip == LISSOM_PELVIS_TIPS_BACK      ? LISSOM_CAPTION_HAMSTRINGS
                     : reading->tip == LISSOM_PELVIS_TIPS_FORWARD ? LISSOM_CAPTION_HIP_FLEXORS
                     : reading->feel == LISSOM_FEEL_BOTH          ? LISSOM_CAPTION_BOTH
                                                                  : LISSOM_CAPTION_NEUTRAL;
}

/* lissom_pelvis_model_read:
 *
 * The state in words, for people: which word, not how it is spelled. */
void
lissom_pelvis_model_read (const LissomPelvisState *state, LissomPelvisReading *reading)
{
  gboolean is_tight = state->hamstrings >= TIGHT;
  gboolean pulls = state->hamstrings >= NOTABLE_PULL;

  switch (state->place)
    {
    case LISSOM_PELVIS_SIT:
      reading->tip = is_tight ? LISSOM_PELVIS_TIPS_BACK : LISSOM_PELVIS_LEVEL;
      reading->back = is_tight ? LISSOM_BACK_ROUNDER : LISSOM_BACK_EASY;
      reading->feel = pulls ? LISSOM_FEEL_THIGHS : LISSOM_FEEL_NOWHERE;
      reading->caption = is_tight ? LISSOM_CAPTION_HELD : LISSOM_CAPTION_FREE;
      break;
    case LISSOM_PELVIS_BEND:
      reading->tip = LISSOM_PELVIS_TIPS_FORWARD;
      reading->back = is_tight ? LISSOM_BACK_ROUNDER : LISSOM_BACK_EASY;
      reading->feel = is_tight ? LISSOM_FEEL_THIGHS_AND_BACK : LISSOM_FEEL_THIGHS;
      reading->caption = is_tight ? LISSOM_CAPTION_HELD : LISSOM_CAPTION_FREE;
      break;
    case LISSOM_PELVIS_STAND:
    default:
      read_standing (state, reading);
      break;
    }
}

/* lissom_pelvis_model_get_show:
 * @seconds: since its beginning (clamped)
 *
 * A rope that is pulled gets tight with the ease of a movement, and is let go in the same way
 * when the next part begins.  The bend begins supple and ends tight. */
void
lissom_pelvis_model_get_show (double seconds, LissomPelvisState *state)
{
  double at = CLAMP (seconds, 0.0, LISSOM_PELVIS_SHOW_SECONDS);
  int part = MIN ((int) (at / PART_SECONDS), 4);
  double moved = lissom_ease ((at - part * PART_SECONDS) / MOVE_SECONDS);

  *state = (LissomPelvisState){ .place = LISSOM_PELVIS_STAND };
  switch (part)
    {
    case 1:
      state->hamstrings = moved;
      break;
    case 2:
      state->hamstrings = 1.0 - moved;
      break;
    case 3:
      state->hip_flexors = moved;
      break;
    case 4:
      state->place = LISSOM_PELVIS_BEND;
      state->hamstrings = lissom_ease ((at - part * PART_SECONDS) / (PART_SECONDS - 1.0));
      break;
    default:
      break;
    }
}
