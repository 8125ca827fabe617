/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-contours.h"

const char *const lissom_style_names[] = { "short", "bun", "curly", "scarf", NULL };

/* Head in profile: skull, face, ear and hair.  Landmarks are (up, forward) from the
 * ear; the head is 13 high. */

/* From the nape over the crown, down the face, and back along the jaw. */
static const LissomLandmark skull[] = {
  { -2.6, -3.9 }, { 0.2, -5.15 },  { 2.6, -5.35 },  { 5.3, -4.2 },   { 7.1, -1.5 },
  { 7.55, 1.4 },  { 6.6, 4.1 },    { 4.6, 5.4 },    { 3.0, 5.62 },   { 1.75, 5.42 },
  { 0.75, 5.95 }, { -0.15, 6.62 }, { -0.72, 6.5 },  { -1.05, 5.85 }, { -1.95, 5.95 },
  { -2.5, 5.72 }, { -3.1, 5.72 },  { -3.75, 5.42 }, { -4.55, 5.45 }, { -5.3, 4.5 },
  { -5.15, 2.9 }, { -4.2, 1.0 },   { -3.6, -1.2 },
};
#define UNDER_NOSE 13
#define CHIN 18

/* The same from the chin on in a fuller face. */
static const LissomLandmark soft_chin[G_N_ELEMENTS (skull) - CHIN] = {
  { -4.6, 5.5 }, { -5.5, 4.75 }, { -5.85, 3.2 }, { -5.2, 1.2 }, { -3.9, -1.2 },
};

static const LissomLandmark ear[] = {
  { 1.2, -0.75 },   { 1.4, 0.0 },     { 0.75, 0.5 }, { -0.25, 0.2 },
  { -0.95, -0.05 }, { -0.85, -0.55 }, { 0.1, -0.8 },
};
static const LissomLandmark ear_fold[] = {
  { 0.75, -0.45 }, { 0.85, 0.0 }, { 0.3, 0.1 }, { -0.2, -0.2 }
};
static const LissomLandmark eye[] = { { 1.2, 3.75 }, { 0.88, 4.2 }, { 1.02, 4.8 } };
static const LissomLandmark brow[] = { { 2.42, 3.6 }, { 2.66, 4.3 }, { 2.5, 5.1 } };
static const LissomLandmark mouth[] = { { -2.62, 5.62 }, { -2.72, 5.1 }, { -2.55, 4.7 } };

static const LissomLandmark short_hair[] = {
  { -3.5, -3.3 }, { -3.3, -4.15 }, { -1.2, -5.35 }, { 1.6, -5.95 }, { 4.6, -5.4 },  { 6.9, -3.3 },
  { 8.15, -0.1 }, { 8.15, 2.9 },   { 7.1, 4.9 },    { 5.75, 5.75 }, { 4.95, 5.3 },  { 5.2, 4.2 },
  { 4.6, 3.0 },   { 3.0, 2.35 },   { 1.6, 1.85 },   { -0.5, 1.45 }, { -0.45, 0.9 }, { 1.35, 0.5 },
  { 1.75, -0.35 }, { 0.9, -1.2 },  { -1.2, -1.5 },  { -2.7, -2.3 },
};
#define SHORT_HAIRLINE 10 /* where the forehead begins */
static const guint short_corners[] = { 0, 1, 10, 15, 16 };

static const LissomLandmark tied_hair[] = {
  { -2.9, -2.7 }, { -3.0, -3.9 },  { -0.9, -5.2 }, { 1.8, -5.6 },  { 4.6, -4.9 },
  { 6.8, -2.6 },  { 7.95, 0.8 },   { 7.3, 3.7 },   { 6.1, 5.0 },   { 5.3, 5.35 },
  { 4.6, 4.4 },   { 3.2, 3.1 },    { 1.6, 2.2 },   { -0.3, 1.55 }, { -0.2, 1.0 },
  { 1.45, 0.5 },  { 1.75, -0.35 }, { 0.9, -1.2 },  { -1.0, -1.4 }, { -2.2, -1.8 },
};
static const guint tied_corners[] = { 0, 1, 9, 13, 14 };

static const LissomLandmark short_marks[][3] = {
  { { 7.0, 3.4 }, { 7.1, 0.6 }, { 5.4, -2.2 } },
  { { 5.9, 3.9 }, { 5.9, 1.6 }, { 4.7, -0.8 } },
};
static const LissomLandmark tied_marks[][3] = {
  { { 6.3, 3.2 }, { 6.2, 0.0 }, { 5.2, -3.6 } },
  { { 3.9, 3.0 }, { 4.5, 0.0 }, { 4.4, -3.8 } },
  { { 2.1, 1.2 }, { 2.9, -1.2 }, { 3.6, -3.9 } },
};

/* Degrees of each curl round the skull, from the nape. */
static const double curls[] = { 19.0, 24.0, 17.0, 25.0, 20.0, 27.0, 18.0, 24.0, 21.0 };

static void
outline_table (LissomContour *self,
               const LissomFrame *head,
               const LissomLandmark *landmarks,
               guint n_landmarks,
               const guint *corners,
               guint n_corners)
{
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, head, landmarks, n_landmarks);
  for (guint i = 0; i < n_corners; i++)
    lissom_knots_set_corner (&knots, corners[i]);
  lissom_contour_fair_closed (self, &knots);
}

/* @chin: 0…1: how soft the line from the chin to the throat is */
static void
outline_skull (LissomContour *self, const LissomFrame *head, double chin)
{
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, head, skull, CHIN);
  for (guint i = 0; i < G_N_ELEMENTS (soft_chin); i++)
    lissom_knots_add_local (&knots, head,
                            lissom_mix (skull[CHIN + i].along, soft_chin[i].along, chin),
                            lissom_mix (skull[CHIN + i].front, soft_chin[i].front, chin));
  lissom_knots_set_corner (&knots, UNDER_NOSE);
  lissom_contour_fair_closed (self, &knots);
}

/* A scalloped edge from the nape to the forehead. */
static void
outline_curls (LissomContour *self, const LissomFrame *head)
{
  LissomKnots knots = { 0 };
  double from = 226.0;
  guint hairline;

  lissom_knots_add_local (&knots, head, -3.3, -2.9);
  lissom_knots_mark_corner (&knots);
  for (guint i = 0; i < G_N_ELEMENTS (curls); i++)
    {
      for (int half = 0; half < 2; half++)
        {
          double radius = half == 0 ? 1.0 : 1.045 + 0.0012 * curls[i];
          LissomPoint at = lissom_unit (from - half * 0.5 * curls[i]) * radius;

          lissom_knots_add_local (&knots, head, 2.4 + 6.9 * cimag (at), -0.2 + 6.6 * creal (at));
        }
      lissom_knots_set_corner (&knots, knots.n_knots - 2);
      from -= curls[i];
    }

  hairline = knots.n_knots;
  lissom_knots_add_landmarks (&knots, head, short_hair + SHORT_HAIRLINE,
                              G_N_ELEMENTS (short_hair) - SHORT_HAIRLINE);
  lissom_knots_set_corner (&knots, hairline);
  lissom_knots_set_corner (&knots, hairline + 5);
  lissom_knots_set_corner (&knots, hairline + 6);
  lissom_contour_fair_closed (self, &knots);
}

static void
outline_bun (LissomContour *self, const LissomFrame *head)
{
  LissomKnots knots = { 0 };

  for (int i = 0; i < 6; i++)
    {
      LissomPoint at = lissom_unit (60.0 * i);

      lissom_knots_add_local (&knots, head, 4.6 + 2.3 * cimag (at), -6.3 + 2.2 * creal (at));
    }
  lissom_contour_fair_closed (self, &knots);
}

static void
add_on_spine (LissomKnots *knots, const LissomBody *body, double length, double front)
{
  LissomFrame frame = lissom_body_get_spine (body, length);

  lissom_knots_add_local (knots, &frame, 0.0, front);
}

/* Headscarf: it frames the face and falls to the collar, so its lower edge hangs on
 * the spine. */
static void
outline_scarf (LissomContour *self, const LissomBody *body)
{
  static const LissomLandmark crown[] = {
    { 4.9, 5.55 }, { 6.9, 4.6 },   { 8.05, 1.4 },  { 7.3, -2.4 },
    { 4.6, -5.2 }, { 1.4, -5.95 }, { -2.4, -5.0 },
  };
  static const LissomLandmark face[] = {
    { -6.0, 4.4 }, { -5.4, 4.9 }, { -4.9, 3.7 }, { -2.6, 2.75 }, { 0.6, 3.0 }, { 3.2, 4.0 },
  };
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, &body->head, crown, G_N_ELEMENTS (crown));
  add_on_spine (&knots, body, 28.6, -3.7);
  add_on_spine (&knots, body, 26.2, -4.0);
  add_on_spine (&knots, body, 23.4, -3.6);
  lissom_knots_mark_corner (&knots);
  add_on_spine (&knots, body, 22.4, 1.5);
  add_on_spine (&knots, body, 23.0, 6.9);
  lissom_knots_mark_corner (&knots);
  add_on_spine (&knots, body, 26.0, 5.3);
  lissom_knots_add_landmarks (&knots, &body->head, face, G_N_ELEMENTS (face));
  lissom_knots_set_corner (&knots, 0);
  lissom_knots_set_corner (&knots, 14);
  lissom_contour_fair_closed (self, &knots);
}

static void
draw_scarf_folds (LissomHeadContours *self, const LissomBody *body)
{
  static const LissomLandmark cheek[] = { { 2.6, 2.2 }, { -1.6, 1.6 }, { -4.6, 2.6 } };
  LissomKnots back = { 0 }, front = { 0 };

  lissom_contour_fair_landmarks (&self->marks[0], &body->head, cheek, G_N_ELEMENTS (cheek));

  lissom_knots_add_local (&back, &body->head, -5.0, 1.9);
  add_on_spine (&back, body, 27.2, 0.6);
  add_on_spine (&back, body, 25.0, -2.2);
  lissom_contour_fair_open (&self->marks[1], &back);

  lissom_knots_add_local (&front, &body->head, -5.6, 3.4);
  add_on_spine (&front, body, 26.0, 3.0);
  add_on_spine (&front, body, 24.0, 1.2);
  lissom_contour_fair_open (&self->marks[2], &front);
  self->n_marks = 3;
}

static void
draw_strands (LissomHeadContours *self,
              const LissomFrame *head,
              const LissomLandmark (*strands)[3],
              guint n_strands)
{
  self->n_marks = n_strands;
  for (guint i = 0; i < n_strands; i++)
    lissom_contour_fair_landmarks (&self->marks[i], head, strands[i], 3);
}

void
lissom_head_contours_init (LissomHeadContours *self, const LissomBody *body, const LissomCut *cut)
{
  const LissomFrame *head = &body->head;

  outline_skull (&self->skull, head, lissom_build_get_flesh (cut->build)->chin);
  outline_table (&self->ear, head, ear, G_N_ELEMENTS (ear), NULL, 0);
  lissom_contour_fair_landmarks (&self->ear_fold, head, ear_fold, G_N_ELEMENTS (ear_fold));
  lissom_contour_fair_landmarks (&self->eye, head, eye, G_N_ELEMENTS (eye));
  lissom_contour_fair_landmarks (&self->brow, head, brow, G_N_ELEMENTS (brow));
  lissom_contour_fair_landmarks (&self->mouth, head, mouth, G_N_ELEMENTS (mouth));

  self->bun.n_segments = 0;
  self->n_marks = 0;
  switch (cut->style)
    {
    case LISSOM_STYLE_SHORT:
      outline_table (&self->hair, head, short_hair, G_N_ELEMENTS (short_hair), short_corners,
                     G_N_ELEMENTS (short_corners));
      draw_strands (self, head, short_marks, G_N_ELEMENTS (short_marks));
      break;

    case LISSOM_STYLE_BUN:
      outline_table (&self->hair, head, tied_hair, G_N_ELEMENTS (tied_hair), tied_corners,
                     G_N_ELEMENTS (tied_corners));
      outline_bun (&self->bun, head);
      draw_strands (self, head, tied_marks, G_N_ELEMENTS (tied_marks));
      break;

    case LISSOM_STYLE_CURLY:
      outline_curls (&self->hair, head);
      break;

    case LISSOM_STYLE_SCARF:
      outline_scarf (&self->hair, body);
      draw_scarf_folds (self, body);
      break;

    default:
      g_assert_not_reached ();
    }
}
