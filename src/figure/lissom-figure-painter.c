/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-figure-painter.h"

#include "lissom-folded-leg.h"

/* The layers of a posed figure, from far to near. */

/* A muscle of the far leg shines through weaker, and so does one under two layers. */
#define FAR_GLOW 0.85
#define SHIRT_GLOW 0.85

/* How much of the cloth's second tone lies over a muscle that shines through. */
#define VEIL 0.45

/* What is left of a near arm that is see-through. */
#define CLEAR_ARM 0.30

#define LEG_DEPTH 1.6
#define SHIRT_DEPTH 1.9

static LissomTone
tone_of (LissomPainter *self, LissomTone tone, LissomLimb limb)
{
  return limb == LISSOM_LIMB_FAR ? lissom_palette_get_far (self->palette, tone) : tone;
}

static void
paint_fold (LissomPainter *self, const LissomLine *fold, LissomColour colour)
{
  if (fold->strength > 0.0)
    lissom_painter_stroke (self, &fold->curve, self->outlined ? self->palette->outline : colour,
                           0.28, fold->strength);
}

/* What covers a leg, as one outline. */
#define MAX_CLOTHES 3

static guint
list_clothes (const LissomContours *contours,
              const LissomCut *cut,
              LissomLimb limb,
              const LissomContour *clothes[MAX_CLOTHES])
{
  const LissomLegContours *parts = &contours->legs[limb];
  guint n = 0;

  if (limb == LISSOM_LIMB_NEAR)
    clothes[n++] = &contours->trunk.pelvis;
  clothes[n++] = &parts->cloth;
  if (cut->legs == LISSOM_LEGS_LEGGINGS)
    clothes[n++] = &parts->web;

  return n;
}

static void
paint_knee_fold (LissomPainter *self,
                 const LissomContours *contours,
                 const LissomCut *cut,
                 LissomLimb limb)
{
  gboolean leggings = cut->legs == LISSOM_LEGS_LEGGINGS;
  LissomTone tone = leggings ? self->palette->bottom : self->palette->skin;

  paint_fold (self, &contours->legs[limb].crease, tone_of (self, tone, limb).shade);
}

static void
paint_leg (LissomPainter *self,
           const LissomContours *contours,
           const LissomLeg *leg,
           const LissomCut *cut,
           LissomLimb limb)
{
  const LissomLegContours *parts = &contours->legs[limb];
  gboolean leggings = cut->legs == LISSOM_LEGS_LEGGINGS;
  LissomTone skin = tone_of (self, self->palette->skin, limb);
  LissomTone cloth = tone_of (self, self->palette->bottom, limb);
  LissomPoint drop = leggings ? leg->shank.along : leg->thigh.along;
  const LissomContour *clothes[MAX_CLOTHES];
  guint n = list_clothes (contours, cut, limb, clothes);

  lissom_painter_solid (self, skin, 0.8, LISSOM_ONE (&parts->skin));
  lissom_painter_cast (self, skin.shade, 1.0, LISSOM_ONE (&parts->skin), LISSOM_ONE (&parts->cloth),
                       drop * 0.8 - self->light * 0.3);
  for (guint i = 0; i < parts->n_marks; i++)
    lissom_painter_detail (self, &parts->marks[i], skin.shade, 0.19, 1.0);

  lissom_painter_solid (self, cloth, LEG_DEPTH, clothes, n);
  paint_knee_fold (self, contours, cut, limb);
}

/* The outline of an arm, but not where the arm joins the shirt: it is drawn once
 * outside a disc round the shoulder, and once outside the shirt. */
static void
paint_arm_rim (LissomPainter *self,
               const LissomArmContours *parts,
               const LissomArm *arm,
               const LissomContour *shirt)
{
  LissomPoint cap = lissom_frame_point (&arm->upper, -1.0, 0.0);

  cairo_save (self->cr);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, -400.0, -400.0, 800.0, 800.0);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, creal (cap), cimag (cap), 4.4, 0.0, 2.0 * G_PI);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (self->cr);
  lissom_painter_rim (self, LISSOM_TWO (&parts->skin, &parts->sleeve));
  cairo_restore (self->cr);

  cairo_save (self->cr);
  lissom_painter_clip_outside (self, shirt, 0.0);
  lissom_painter_rim (self, LISSOM_TWO (&parts->skin, &parts->sleeve));
  cairo_restore (self->cr);
}

/* A thumb that closes over the fingers. */
static void
paint_thumb (LissomPainter *self, const LissomArmContours *parts, LissomTone skin)
{
  double strength = parts->thumb_edge.strength;

  if (strength <= 0.0)
    return;

  lissom_painter_path (self, LISSOM_ONE (&parts->thumb));
  lissom_painter_set_colour (self, skin.base, strength);
  cairo_fill (self->cr);
  lissom_painter_detail (self, &parts->thumb_edge.curve, skin.shade, 0.26, strength);
}

static void
paint_arm (LissomPainter *self,
           const LissomContours *contours,
           const LissomArm *arm,
           const LissomCut *cut,
           LissomLimb limb)
{
  const LissomArmContours *parts = &contours->arms[limb];
  LissomTone skin = tone_of (self, self->palette->skin, limb);
  LissomTone top = tone_of (self, self->palette->top, limb);
  LissomPoint drop = cut->sleeves == LISSOM_SLEEVES_LONG ? arm->fore.along : arm->upper.along;
  gboolean outlined = self->outlined;

  if (outlined && limb == LISSOM_LIMB_NEAR)
    paint_arm_rim (self, parts, arm, &contours->trunk.shirt);
  else if (outlined)
    lissom_painter_rim (self, LISSOM_TWO (&parts->skin, &parts->sleeve));

  self->outlined = FALSE;
  lissom_painter_solid (self, skin, 0.75, LISSOM_ONE (&parts->skin));
  lissom_painter_cast (self, skin.shade, 1.0, LISSOM_ONE (&parts->skin),
                       LISSOM_ONE (&parts->sleeve), drop * 0.9 - self->light * 0.4);
  lissom_painter_solid (self, top, 1.1, LISSOM_ONE (&parts->sleeve));
  self->outlined = outlined;

  for (guint i = 0; i < LISSOM_N_FINGER_LINES; i++)
    lissom_painter_detail (self, &parts->fingers[i].curve, skin.shade, 0.19,
                           parts->fingers[i].strength);
  paint_thumb (self, parts, skin);
  if (outlined)
    lissom_painter_stroke (self, &parts->sleeve_hem, self->palette->outline, self->line, 1.0);
  else
    lissom_painter_detail (self, &parts->sleeve_edge, top.shade, 0.2, 1.0);
  lissom_painter_detail (self, &parts->sleeve_seam, top.shade, 0.2, 1.0);
}

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

/* The seams and folds of the shirt. */
static void
paint_shirt_lines (LissomPainter *self, const LissomContours *contours)
{
  const LissomTrunkContours *parts = &contours->trunk;
  LissomColour shade = self->palette->top.shade;

  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (&parts->shirt));
  cairo_clip (self->cr);
  lissom_painter_detail (self, &parts->hem_seam, shade, 0.16, 1.0);
  cairo_restore (self->cr);
  paint_fold (self, &parts->waist_fold, shade);
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

  paint_shirt_lines (self, contours);
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

/* The muscles of a leg shine through its clothes: they end where the leg does, and the
 * cloth's shade and fold lie over them. */
static void
paint_glows_in_leg (LissomPainter *self, const LissomFigure *figure, LissomLimb limb)
{
  LissomTone cloth = tone_of (self, self->palette->bottom, limb);
  const LissomContour *clothes[MAX_CLOTHES + 1];
  guint n = list_clothes (figure->contours, figure->cut, limb, clothes);

  if (!any_glows (figure, limb, FALSE))
    return;

  clothes[n] = &figure->contours->legs[limb].skin;
  cairo_save (self->cr);
  lissom_painter_path (self, clothes, n + 1);
  cairo_clip (self->cr);
  paint_glows (self, figure, limb, FALSE, limb == LISSOM_LIMB_FAR ? FAR_GLOW : 1.0);
  cairo_restore (self->cr);

  if (!self->outlined)
    lissom_painter_shade (self, cloth.shade, VEIL, LEG_DEPTH, clothes, n);
  paint_knee_fold (self, figure->contours, figure->cut, limb);
}

/* Muscles of the trunk, and what reaches up under the shirt from a leg. */
static void
paint_glows_in_trunk (LissomPainter *self, const LissomFigure *figure)
{
  const LissomTrunkContours *trunk = &figure->contours->trunk;
  gboolean of_leg = any_glows (figure, LISSOM_LIMB_NEAR, FALSE);
  gboolean of_trunk = any_glows (figure, LISSOM_LIMB_NEAR, TRUE);

  if (!of_leg && !of_trunk)
    return;

  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (&trunk->shirt));
  cairo_clip (self->cr);
  if (of_leg)
    paint_glows (self, figure, LISSOM_LIMB_NEAR, FALSE, self->outlined ? 1.0 : SHIRT_GLOW);
  if (of_trunk)
    paint_glows (self, figure, LISSOM_LIMB_NEAR, TRUE, 1.0);
  cairo_restore (self->cr);

  if (!self->outlined)
    lissom_painter_shade (self, self->palette->top.shade, VEIL, SHIRT_DEPTH,
                          LISSOM_ONE (&trunk->shirt));
  paint_shirt_lines (self, figure->contours);
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

  paint_arm (self, contours, &body->arms[LISSOM_LIMB_FAR], figure->cut, LISSOM_LIMB_FAR);
  if (figure->folded_leg)
    {
      lissom_painter_folded_leg (self, body, figure->cut);
      return;
    }
  paint_leg (self, contours, &body->legs[LISSOM_LIMB_FAR], figure->cut, LISSOM_LIMB_FAR);
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

  paint_leg (self, contours, &body->legs[LISSOM_LIMB_NEAR], figure->cut, LISSOM_LIMB_NEAR);
  paint_glows_in_leg (self, figure, LISSOM_LIMB_NEAR);
  lissom_painter_cast (self, palette->bottom.shade, arm_shadow * shadow_beside (figure),
                       LISSOM_ONE (&leg->cloth), LISSOM_ONE (&arm->skin), self->light * -1.2);
  lissom_painter_cast (self, palette->bottom.shade, 1.0,
                       LISSOM_TWO (&contours->trunk.pelvis, &leg->cloth), LISSOM_ONE (shirt),
                       body->pelvis.along * -0.8 - self->light * 0.3);

  paint_trunk (self, contours);
  paint_glows_in_trunk (self, figure);
  paint_head (self, &contours->head, figure->cut->style);
  lissom_painter_cast (self, palette->top.shade, arm_shadow, LISSOM_ONE (shirt),
                       LISSOM_TWO (&arm->skin, &arm->sleeve), self->light * -0.9);
}

/* A group as large as the page would cost more than the whole figure. */
static void
clip_to_arm (LissomPainter *self, const LissomArmContours *arm)
{
  LissomBox box;

  lissom_box_clear (&box);
  lissom_box_add_contour (&box, &arm->skin);
  lissom_box_add_contour (&box, &arm->sleeve);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, box.left - 1.0, box.bottom - 1.0, box.right - box.left + 2.0,
                   box.top - box.bottom + 2.0);
  cairo_clip (self->cr);
}

void
lissom_painter_near_arm (LissomPainter *self, const LissomFigure *figure)
{
  const LissomContours *contours = figure->contours;
  const LissomArm *arm = &figure->body->arms[LISSOM_LIMB_NEAR];

  if (figure->clear_arm <= 0.0)
    {
      paint_arm (self, contours, arm, figure->cut, LISSOM_LIMB_NEAR);
      return;
    }

  cairo_save (self->cr);
  clip_to_arm (self, &contours->arms[LISSOM_LIMB_NEAR]);
  cairo_push_group (self->cr);
  paint_arm (self, contours, arm, figure->cut, LISSOM_LIMB_NEAR);
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, lissom_mix (1.0, CLEAR_ARM, figure->clear_arm));
  cairo_restore (self->cr);
}

/* lissom_painter_head:
 *
 * The head alone, once more, over a figure that is painted pale. */
void
lissom_painter_head (LissomPainter *self, const LissomContours *contours, const LissomCut *cut)
{
  paint_head (self, &contours->head, cut->style);
}
