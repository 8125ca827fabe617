/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-figure-painter.h"

#include "lissom-folded-leg.h"
#include "lissom-limb-painter.h"
#include "lissom-low-back-painter.h"

/* The layers of a posed figure, from far to near. */

/* A muscle of the far leg shines through weaker, and so does one under two layers. */
#define FAR_GLOW 0.85
#define SHIRT_GLOW 0.85

/* How much of the cloth's second tone lies over what shines through; on a stretched muscle
 * it keeps most of the muscle's own colour, or it would turn grey. */
#define VEIL 0.45
#define CORAL_VEIL 0.30

/* What is left of a near arm that is see-through. */
#define CLEAR_ARM 0.20

#define SHIRT_DEPTH 1.9

static void
paint_face (LissomPainter *self, const LissomHeadContours *parts, gboolean ear_shows)
{
  const LissomPalette *palette = self->palette;
  LissomColour dark = lissom_colour_mix (palette->hair.base, palette->skin.shade, 0.3);
  double line = self->line;

  self->line = 0.6 * line;
  if (ear_shows)
    {
      lissom_painter_solid (self, palette->skin, 0.25, LISSOM_ONE (&parts->ear));
      lissom_painter_detail (self, &parts->ear_fold, palette->skin.shade, 0.16, 1.0);
    }
  lissom_painter_detail (self, &parts->eye, dark, 0.18, 1.0);
  lissom_painter_detail (self, &parts->brow, dark, 0.24, 1.0);
  lissom_painter_detail (self, &parts->mouth, palette->skin.shade, 0.16, 1.0);
  self->line = line;
}

static void
paint_head (LissomPainter *self, const LissomHeadContours *parts, LissomStyle style)
{
  const LissomPalette *palette = self->palette;

  if (style == LISSOM_STYLE_BUN)
    lissom_painter_solid (self, palette->hair, 0.8, LISSOM_ONE (&parts->bun));
  lissom_painter_solid (self, palette->skin, 0.9, LISSOM_ONE (&parts->skull));

  if (style == LISSOM_STYLE_SCARF)
    {
      paint_face (self, parts, FALSE);
      lissom_painter_solid (self, palette->scarf, 1.2, LISSOM_ONE (&parts->hair));
      for (guint i = 0; i < parts->n_marks; i++)
        lissom_painter_detail (self, &parts->marks[i], palette->scarf.shade, 0.22, 1.0);
    }
  else
    {
      lissom_painter_solid (self, palette->hair, 0.8, LISSOM_ONE (&parts->hair));
      for (guint i = 0; i < parts->n_marks; i++)
        lissom_painter_stroke (self, &parts->marks[i], palette->hair_light, 0.16, 1.0);
      paint_face (self, parts, TRUE);
    }
}

static void
paint_hem_seam (LissomPainter *self, const LissomTrunkContours *parts)
{
  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (&parts->shirt));
  cairo_clip (self->cr);
  lissom_painter_detail (self, &parts->hem_seam, self->palette->top.shade, 0.16, 1.0);
  cairo_restore (self->cr);
}

static void
paint_trunk (LissomPainter *self, const LissomContours *contours)
{
  const LissomPalette *palette = self->palette;
  const LissomTrunkContours *parts = &contours->trunk;

  lissom_painter_solid (self, palette->skin, 1.6, LISSOM_TWO (&parts->neck, &parts->neck_core));
  lissom_painter_cast (self, palette->skin.shade, 1.0, LISSOM_TWO (&parts->neck, &parts->neck_core),
                       LISSOM_ONE (&contours->head.skull), self->light * -1.3);
  lissom_painter_solid (self, palette->top, SHIRT_DEPTH, LISSOM_ONE (&parts->shirt));
  lissom_painter_detail (self, &parts->collar, palette->top.shade, 0.5, 1.0);
  lissom_painter_fold (self, &parts->waist_fold, palette->top.shade);
  paint_hem_seam (self, parts);
}

static gboolean
is_shown (const LissomGlow *glow, LissomLimb limb, gboolean of_trunk)
{
  return glow->limb == limb && glow->level > 0.01
         && lissom_muscle_is_of_trunk (glow->muscle) == of_trunk;
}

static gboolean
any_glows (const LissomFigure *figure, LissomLimb limb, gboolean of_trunk)
{
  for (guint i = 0; i < figure->n_glows; i++)
    if (is_shown (&figure->glows[i], limb, of_trunk))
      return TRUE;

  return FALSE;
}

/* Muscles that work are drawn over those that are stretched. */
static void
paint_glows (LissomPainter *self,
             const LissomFigure *figure,
             LissomLimb limb,
             gboolean of_trunk,
             double strength)
{
  for (int kind = LISSOM_GLOW_STRETCH; kind <= LISSOM_GLOW_WORK; kind++)
    for (guint i = 0; i < figure->n_glows; i++)
      {
        const LissomGlow *glow = &figure->glows[i];
        LissomSpindle spindle;

        if (glow->kind != (LissomGlowKind) kind || !is_shown (glow, limb, of_trunk))
          continue;

        lissom_spindle_init (&spindle, glow->muscle, kind, figure->body, limb);
        lissom_painter_muscle (self, &spindle, kind, glow->level * strength);
      }
}

/* The second tone of the clothes once more, over what shines through them. */
static void
paint_veil (LissomPainter *self,
            const LissomFigure *figure,
            LissomLimb limb,
            LissomColour shade,
            double depth,
            const LissomContour *const *clothes,
            guint n_clothes)
{
  LissomSpindle stretched[LISSOM_N_MUSCLES];
  LissomColour veils[LISSOM_N_MUSCLES];
  guint n_stretched = 0;

  if (self->outlined)
    return;

  cairo_save (self->cr);
  for (guint i = 0; i < figure->n_glows && n_stretched < LISSOM_N_MUSCLES; i++)
    {
      const LissomGlow *glow = &figure->glows[i];

      if (glow->kind != LISSOM_GLOW_STRETCH || glow->limb != limb || glow->level <= 0.01)
        continue;
      lissom_spindle_init (&stretched[n_stretched], glow->muscle, glow->kind, figure->body, limb);
      lissom_painter_clip_outside (self, &stretched[n_stretched].outline, 0.0);
      veils[n_stretched++] = lissom_colour_mix (
          shade, self->palette->glow, (1.0 - CORAL_VEIL) * MIN (glow->level, 1.0));
    }
  lissom_painter_shade (self, shade, VEIL, depth, clothes, n_clothes);
  cairo_restore (self->cr);

  for (guint i = 0; i < n_stretched; i++)
    {
      cairo_save (self->cr);
      lissom_painter_path (self, LISSOM_ONE (&stretched[i].outline));
      cairo_clip (self->cr);
      lissom_painter_shade (self, veils[i], VEIL, depth, clothes, n_clothes);
      cairo_restore (self->cr);
    }
}

/* The muscles of a leg shine through its clothes: they end where the leg does, and the
 * cloth's shade and fold lie over them. */
static void
paint_glows_in_leg (LissomPainter *self, const LissomFigure *figure, LissomLimb limb)
{
  LissomTone cloth = lissom_painter_limb_tone (self, self->palette->bottom, limb);
  const LissomContour *clothes[LISSOM_MAX_CLOTHES + 1];
  guint n = lissom_list_clothes (figure->contours, figure->cut, limb, clothes);

  if (!any_glows (figure, limb, FALSE))
    return;

  clothes[n] = &figure->contours->legs[limb].skin;
  cairo_save (self->cr);
  lissom_painter_path (self, clothes, n + 1);
  cairo_clip (self->cr);
  paint_glows (self, figure, limb, FALSE, limb == LISSOM_LIMB_FAR ? FAR_GLOW : 1.0);
  cairo_restore (self->cr);

  paint_veil (self, figure, limb, cloth.shade, LISSOM_LEG_DEPTH, clothes, n);
  lissom_painter_knee_fold (self, figure->contours, figure->cut, limb);
}

/* Muscles of the trunk, and what reaches up under the shirt from a leg. */
static void
paint_glows_in_trunk (LissomPainter *self, const LissomFigure *figure)
{
  const LissomContour *shirt = &figure->contours->trunk.shirt;
  gboolean of_leg = any_glows (figure, LISSOM_LIMB_NEAR, FALSE);
  gboolean of_trunk = any_glows (figure, LISSOM_LIMB_NEAR, TRUE);

  if (!of_leg && !of_trunk)
    return;

  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (shirt));
  cairo_clip (self->cr);
  if (of_leg)
    paint_glows (self, figure, LISSOM_LIMB_NEAR, FALSE, self->outlined ? 1.0 : SHIRT_GLOW);
  if (of_trunk)
    paint_glows (self, figure, LISSOM_LIMB_NEAR, TRUE, 1.0);
  cairo_restore (self->cr);

  paint_veil (self, figure, LISSOM_LIMB_NEAR, self->palette->top.shade, SHIRT_DEPTH,
              LISSOM_ONE (shirt));
  paint_hem_seam (self, &figure->contours->trunk);
}

/* The hem's shadow on the legs. */
static void
paint_hem_shadow (LissomPainter *self, const LissomFigure *figure, double alpha)
{
  const LissomTrunkContours *trunk = &figure->contours->trunk;
  const LissomContour *cloth = &figure->contours->legs[LISSOM_LIMB_NEAR].cloth;

  lissom_painter_cast (self, self->palette->bottom.shade, alpha, LISSOM_TWO (&trunk->pelvis, cloth),
                       LISSOM_ONE (&trunk->shirt),
                       figure->body->pelvis.along * -0.8 - self->light * 0.3);
}

/* The bones of the low back lie in the body, not on it: hem, seams and second tone of the
 * clothes go on over them. */
static void
paint_low_back (LissomPainter *self, const LissomFigure *figure)
{
  const LissomPalette *palette = self->palette;
  const LissomContour *shirt = &figure->contours->trunk.shirt;
  const LissomContour *clothes[LISSOM_MAX_CLOTHES];
  guint n = lissom_list_clothes (figure->contours, figure->cut, LISSOM_LIMB_NEAR, clothes);
  double level = figure->low_back, veil = VEIL * level;

  if (level <= 0.01)
    return;

  lissom_painter_low_back (self, figure->body, level);
  if (!self->outlined)
    {
      lissom_painter_shade (self, palette->top.shade, veil, SHIRT_DEPTH, LISSOM_ONE (shirt));
      cairo_save (self->cr);
      lissom_painter_clip_outside (self, shirt, 0.0);
      lissom_painter_shade (self, palette->bottom.shade, veil, LISSOM_LEG_DEPTH, clothes, n);
      paint_hem_shadow (self, figure, veil);
      cairo_restore (self->cr);
    }
  paint_hem_seam (self, &figure->contours->trunk);
}

/* How much of the arm's shadow on the thigh is left: where a muscle is shown it would
 * only muddy it. */
static double
shadow_beside (const LissomFigure *figure)
{
  double strongest = 0.0;

  for (guint i = 0; i < figure->n_glows; i++)
    if (figure->glows[i].limb == LISSOM_LIMB_NEAR && figure->glows[i].kind == LISSOM_GLOW_STRETCH)
      strongest = MAX (strongest, figure->glows[i].level);

  return 1.0 - MIN (strongest, 1.0);
}

/* lissom_painter_far_limbs:
 * @figure: where it stands is up to the context's matrix */
void
lissom_painter_far_limbs (LissomPainter *self, const LissomFigure *figure)
{
  const LissomBody *body = figure->body;
  const LissomContours *contours = figure->contours;

  lissom_painter_arm (self, contours, &body->arms[LISSOM_LIMB_FAR], figure->cut, LISSOM_LIMB_FAR);
  if (figure->folded_leg)
    {
      lissom_painter_folded_leg (self, body, figure->cut);
      return;
    }
  lissom_painter_leg (self, contours, &body->legs[LISSOM_LIMB_FAR], figure->cut, LISSOM_LIMB_FAR);
  paint_glows_in_leg (self, figure, LISSOM_LIMB_FAR);
}

/* The near leg, the trunk and the head, with what shines through them. */
void
lissom_painter_near_body (LissomPainter *self, const LissomFigure *figure)
{
  const LissomPalette *palette = self->palette;
  const LissomContours *contours = figure->contours;
  const LissomContour *shirt = &contours->trunk.shirt;
  const LissomLegContours *leg = &contours->legs[LISSOM_LIMB_NEAR];
  const LissomArmContours *arm = &contours->arms[LISSOM_LIMB_NEAR];
  const LissomBody *body = figure->body;
  double arm_shadow = 1.0 - figure->clear_arm;

  lissom_painter_leg (self, contours, &body->legs[LISSOM_LIMB_NEAR], figure->cut, LISSOM_LIMB_NEAR);
  paint_glows_in_leg (self, figure, LISSOM_LIMB_NEAR);
  lissom_painter_cast (self, palette->bottom.shade, arm_shadow * shadow_beside (figure),
                       LISSOM_ONE (&leg->cloth), LISSOM_ONE (&arm->skin), self->light * -1.2);
  paint_hem_shadow (self, figure, 1.0);

  paint_trunk (self, contours);
  paint_glows_in_trunk (self, figure);
  paint_low_back (self, figure);
  paint_head (self, &contours->head, figure->cut->style);
  lissom_painter_cast (self, palette->top.shade, arm_shadow, LISSOM_ONE (shirt),
                       LISSOM_TWO (&arm->skin, &arm->sleeve), self->light * -0.9);
}

void
lissom_painter_near_arm (LissomPainter *self, const LissomFigure *figure)
{
  const LissomContours *contours = figure->contours;
  const LissomArm *arm = &figure->body->arms[LISSOM_LIMB_NEAR];
  LissomBox box;

  if (figure->clear_arm <= 0.0)
    {
      lissom_painter_arm (self, contours, arm, figure->cut, LISSOM_LIMB_NEAR);
      return;
    }

  lissom_box_clear (&box);
  lissom_box_add_contour (&box, &contours->arms[LISSOM_LIMB_NEAR].skin);
  lissom_box_add_contour (&box, &contours->arms[LISSOM_LIMB_NEAR].sleeve);
  lissom_painter_push_group (self, &box);
  lissom_painter_arm (self, contours, arm, figure->cut, LISSOM_LIMB_NEAR);
  lissom_painter_pop_group (self, lissom_mix (1.0, CLEAR_ARM, figure->clear_arm));
}

/* lissom_painter_head:
 *
 * The head alone, once more, over a figure that is painted pale. */
void
lissom_painter_head (LissomPainter *self, const LissomContours *contours, const LissomCut *cut)
{
  paint_head (self, &contours->head, cut->style);
}
