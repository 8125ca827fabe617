/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-muscle.h"

#define T LISSOM_THIGH
#define MAX_EDGE 8

/* Across a muscle, where the line from its label ends. */
#define LABEL_SHARE 0.45

const char *const lissom_muscle_names[LISSOM_N_MUSCLES + 1] = {
  "hamstrings", "calf", "glutes", "hip-flexors", "quadriceps", "lower-back", "abdominals", NULL,
};

/* The two edges of a muscle, from its origin to its insertion. */
typedef struct
{
  LissomPoint one[MAX_EDGE];
  LissomPoint other[MAX_EDGE];
  guint n;
} Edges;

/* A pair of landmarks on a bone. */
typedef struct
{
  double along;
  double one;
  double other;
} Pair;

static void
add_both (Edges *edges, LissomPoint one, LissomPoint other)
{
  g_assert (edges->n < MAX_EDGE);

  edges->one[edges->n] = one;
  edges->other[edges->n] = other;
  edges->n++;
}

static void
add_end (Edges *edges, LissomPoint end)
{
  add_both (edges, end, end);
}

static void
add_pair (Edges *edges, const LissomFrame *frame, double along, double one, double other)
{
  add_both (edges, lissom_frame_point (frame, along, one),
            lissom_frame_point (frame, along, other));
}

static void
add_pairs (Edges *edges, const LissomFrame *frame, const Pair *pairs, guint n_pairs)
{
  for (guint i = 0; i < n_pairs; i++)
    add_pair (edges, frame, pairs[i].along, pairs[i].one, pairs[i].other);
}

static void
add_spine_pair (
    Edges *edges, const LissomBody *body, double one_at, double one, double other_at, double other)
{
  LissomFrame one_frame = lissom_body_get_spine (body, one_at);
  LissomFrame other_frame = lissom_body_get_spine (body, other_at);

  add_both (edges, lissom_frame_point (&one_frame, 0.0, one),
            lissom_frame_point (&other_frame, 0.0, other));
}

static void
add_spine_end (Edges *edges, const LissomBody *body, double at, double front)
{
  add_spine_pair (edges, body, at, front, at, front);
}

static LissomFrame
hip_frame (const LissomBody *body, const LissomLeg *leg)
{
  return (LissomFrame){ leg->hip, body->pelvis.along, body->pelvis.front };
}

/* Half-way between the front of the pelvis and that of the thigh. */
static LissomPoint
hip_bisector (const LissomLeg *leg, const LissomFrame *hip)
{
  LissomPoint between = lissom_turn_between (hip->front, leg->thigh.front);

  return lissom_turn (hip->front, lissom_unit (lissom_degrees (between) / 2.0));
}

/* Where the tendons of the hamstrings end: below a straight knee; the crease of a bent one
 * would cut them off. */
static LissomPoint
hamstrings_end (const LissomLeg *leg)
{
  LissomPoint bisector = lissom_turn (leg->thigh.front, lissom_unit (-leg->knee_flexion / 2.0));

  return lissom_mix_points (lissom_frame_point (&leg->shank, 3.4, -2.2),
                            leg->knee - bisector * 2.7 - leg->thigh.along * 0.6,
                            lissom_smoothstep (leg->knee_flexion, 5.0, 40.0));
}

/* From the sitting bone along the back of the thigh to just below the knee. */
static void
place_hamstrings (Edges *edges, const LissomBody *body, const LissomLeg *leg)
{
  static const double share[] = { 0.75, 0.35, 0.1, 0.0, 0.0 };
  double bend = lissom_smoothstep (leg->knee_flexion, 0.0, 100.0);
  const Pair pairs[] = {
    { 7.6, -5.15, -2.1 },
    { 11.5, -5.0, -1.25 },
    { 15.5, -4.35, -1.15 },
    { 19.2, -3.55, -1.45 },
    { T - 1.6 - 2.4 * bend, -2.95, -1.9 },
  };
  LissomFrame hip = hip_frame (body, leg);
  LissomPoint sitting_bone = lissom_frame_point (&hip, -4.9, -3.0);
  /* A bent hip rolls the sitting bone forward, and the muscle with it. */
  double front = creal (lissom_turn_between (leg->thigh.front, sitting_bone - leg->thigh.at));
  double pull = MAX (0.0, front + 3.0);

  add_end (edges, sitting_bone);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    add_pair (edges, &leg->thigh, pairs[i].along, pairs[i].one + pull * share[i],
              pairs[i].other + pull * share[i]);
  add_end (edges, hamstrings_end (leg));
}

/* From above the knee to the heel. */
static void
place_calf (Edges *edges, const LissomLeg *leg)
{
  static const Pair pairs[] = {
    { 3.6, -3.15, -1.2 },   { 7.2, -3.95, -0.7 },  { 11.0, -3.7, -0.75 },
    { 15.0, -2.75, -1.15 }, { 20.0, -2.05, -1.4 },
  };
  double bend = lissom_smoothstep (leg->knee_flexion, 0.0, 100.0);

  add_end (edges, lissom_frame_point (&leg->thigh, T - 1.8, -2.3 - 0.3 * bend));
  add_pairs (edges, &leg->shank, pairs, G_N_ELEMENTS (pairs));
  add_end (edges, lissom_frame_point (&leg->foot, -3.2, -1.6));
}

static void
place_glutes (Edges *edges, const LissomBody *body, const LissomLeg *leg)
{
  LissomFrame hip = hip_frame (body, leg);
  LissomPoint bisector = hip_bisector (leg, &hip);

  add_end (edges, lissom_frame_point (&hip, 1.9, -6.6));
  add_both (edges, leg->hip - bisector * 7.3, leg->hip - bisector * 3.7);
  add_pair (edges, &leg->thigh, 3.9, -6.2, -2.6);
  add_pair (edges, &leg->thigh, 6.2, -5.3, -2.9); /* round, not an arrow on the hamstrings */
  add_end (edges, lissom_frame_point (&leg->thigh, 7.0, -4.1));
}

/* Psoas and iliacus as one: from the lumbar spine over the pelvic brim to the inside of
 * the upper thigh bone. */
static void
place_hip_flexors (Edges *edges, const LissomBody *body, const LissomLeg *leg)
{
  LissomFrame hip = hip_frame (body, leg);
  LissomPoint bisector = hip_bisector (leg, &hip);

  add_spine_end (edges, body, 8.6, 1.6);
  add_spine_pair (edges, body, 4.6, 4.1, 4.0, 1.2);
  add_both (edges, lissom_frame_point (&hip, 5.0, 4.5), lissom_frame_point (&hip, 5.2, 0.3));
  add_both (
      edges,
      lissom_mix_points (lissom_frame_point (&hip, 1.8, 4.9), leg->hip + bisector * 4.6, 0.5),
      lissom_mix_points (lissom_frame_point (&hip, 2.0, 1.3), leg->hip + bisector * 1.6, 0.5));
  add_both (edges, lissom_frame_point (&leg->thigh, 2.6, 3.3),
            lissom_frame_point (&leg->thigh, 2.8, 0.2));
  add_end (edges, lissom_frame_point (&leg->thigh, 5.6, 0.2));
}

static void
place_quadriceps (Edges *edges, const LissomLeg *leg)
{
  static const Pair pairs[] = {
    { 4.8, 5.1, 1.7 }, { 9.0, 5.1, 1.2 }, { 13.5, 4.75, 1.0 }, { 18.0, 4.0, 1.2 }
  };

  add_end (edges, lissom_frame_point (&leg->thigh, 1.0, 3.6));
  add_pairs (edges, &leg->thigh, pairs, G_N_ELEMENTS (pairs));
  add_end (edges, lissom_frame_point (&leg->thigh, T - 1.5, 3.0));
}

/* The same while it works, with the hip bent: it ends short of the groin, so that it
 * stays off the shirt. */
static void
place_working_quadriceps (Edges *edges, const LissomLeg *leg)
{
  static const Pair pairs[] = {
    { 9.6, 4.6, 1.7 }, { 12.6, 4.5, 1.1 }, { 15.8, 4.1, 0.9 }, { 19.0, 3.5, 1.2 }
  };

  add_end (edges, lissom_frame_point (&leg->thigh, 7.0, 3.6));
  add_pairs (edges, &leg->thigh, pairs, G_N_ELEMENTS (pairs));
  add_end (edges, lissom_frame_point (&leg->thigh, T - 1.5, 3.0));
}

static void
place_lower_back (Edges *edges, const LissomBody *body)
{
  static const Pair pairs[] = {
    { 1.0, -4.7, -2.3 }, { 4.5, -4.0, -1.7 }, { 8.0, -4.0, -1.7 }, { 11.5, -4.1, -2.0 }
  };

  add_end (edges, lissom_frame_point (&body->pelvis, 4.4, -5.6));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    add_spine_pair (edges, body, pairs[i].along, pairs[i].one, pairs[i].along, pairs[i].other);
  add_spine_end (edges, body, 15.0, -3.2);
}

/* Front wall of the belly, from the pubic bone to the lower ribs. */
static void
place_abdominals (Edges *edges, const LissomBody *body)
{
  const LissomFrame *pelvis = &body->pelvis;
  /* Above the groin when that is folded. */
  double lap = lissom_smoothstep (body->angles.value[LISSOM_ANGLE_HIP], 45.0, 90.0);

  add_end (edges, lissom_frame_point (pelvis, -0.6 + 4.2 * lap, 4.3 + 1.0 * lap));
  add_both (edges,
            lissom_frame_point (pelvis, 3.0 + 3.0 * lap, 5.2 + 0.6 * lap),
            lissom_frame_point (pelvis, 3.0 + 2.8 * lap, 3.4 + 0.5 * lap));
  add_spine_pair (edges, body, 2.6, 7.0, 2.4, 4.6);
  add_spine_pair (edges, body, 6.4, 7.15, 6.2, 4.5);
  add_spine_pair (edges, body, 10.6, 7.35, 10.4, 4.9);
  add_spine_end (edges, body, 14.6, 7.2);
}

static void
spin (LissomSpindle *self, const Edges *edges)
{
  static const double shares[LISSOM_N_FIBRES] = { 0.25, 0.5, 0.75 };
  LissomKnots knots = { 0 };

  for (guint i = 0; i < edges->n; i++)
    lissom_knots_add (&knots, edges->one[i]);
  lissom_knots_mark_corner (&knots);
  lissom_knots_set_corner (&knots, 0);
  for (guint i = edges->n - 1; i-- > 1;)
    lissom_knots_add (&knots, edges->other[i]);
  lissom_contour_fair_closed (&self->outline, &knots);
  self->middle =
      lissom_mix_points (edges->one[edges->n / 2], edges->other[edges->n / 2], LABEL_SHARE);

  for (guint fibre = 0; fibre < LISSOM_N_FIBRES; fibre++)
    {
      LissomKnots line = { 0 };

      for (guint i = 0; i < edges->n; i++)
        lissom_knots_add (&line, lissom_mix_points (edges->one[i], edges->other[i], shares[fibre]));
      lissom_contour_fair_open (&self->fibres[fibre], &line);
    }
}

/* Whether the muscle belongs to the trunk and not to one of two limbs. */
gboolean
lissom_muscle_is_of_trunk (LissomMuscle self)
{
  return self == LISSOM_MUSCLE_LOWER_BACK || self == LISSOM_MUSCLE_ABDOMINALS;
}

/* lissom_spindle_init:
 * @limb: whose muscle; a muscle of the trunk does not ask */
void
lissom_spindle_init (LissomSpindle *self,
                     LissomMuscle muscle,
                     LissomGlowKind kind,
                     const LissomBody *body,
                     LissomLimb limb)
{
  const LissomLeg *leg = &body->legs[limb];
  Edges edges = { 0 };

  switch (muscle)
    {
    case LISSOM_MUSCLE_HAMSTRINGS:
      place_hamstrings (&edges, body, leg);
      break;
    case LISSOM_MUSCLE_CALF:
      place_calf (&edges, leg);
      break;
    case LISSOM_MUSCLE_GLUTES:
      place_glutes (&edges, body, leg);
      break;
    case LISSOM_MUSCLE_HIP_FLEXORS:
      place_hip_flexors (&edges, body, leg);
      break;
    case LISSOM_MUSCLE_QUADRICEPS:
      if (kind == LISSOM_GLOW_WORK)
        place_working_quadriceps (&edges, leg);
      else
        place_quadriceps (&edges, leg);
      break;
    case LISSOM_MUSCLE_LOWER_BACK:
      place_lower_back (&edges, body);
      break;
    case LISSOM_MUSCLE_ABDOMINALS:
      place_abdominals (&edges, body);
      break;
    case LISSOM_N_MUSCLES:
    default:
      g_assert_not_reached ();
    }
  spin (self, &edges);
}
