/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-limb-painter.h"

LissomTone
lissom_painter_limb_tone (const LissomPainter *self, LissomTone tone, LissomLimb limb)
{
  return limb == LISSOM_LIMB_FAR ? lissom_palette_get_far (self->palette, tone) : tone;
}

void
lissom_painter_fold (LissomPainter *self, const LissomLine *fold, LissomColour colour)
{
  if (fold->strength > 0.0)
    lissom_painter_stroke (self, &fold->curve, self->outlined ? self->palette->outline : colour,
                           0.28, fold->strength);
}

/* What covers a leg, as one outline. */
guint
lissom_list_clothes (const LissomContours *contours,
                     const LissomCut *cut,
                     LissomLimb limb,
                     const LissomContour *clothes[LISSOM_MAX_CLOTHES])
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

void
lissom_painter_knee_fold (LissomPainter *self,
                          const LissomContours *contours,
                          const LissomCut *cut,
                          LissomLimb limb)
{
  gboolean leggings = cut->legs == LISSOM_LEGS_LEGGINGS;
  LissomTone tone = leggings ? self->palette->bottom : self->palette->skin;

  lissom_painter_fold (self, &contours->legs[limb].crease,
                       lissom_painter_limb_tone (self, tone, limb).shade);
}

void
lissom_painter_leg (LissomPainter *self,
                    const LissomContours *contours,
                    const LissomLeg *leg,
                    const LissomCut *cut,
                    LissomLimb limb)
{
  const LissomLegContours *parts = &contours->legs[limb];
  gboolean leggings = cut->legs == LISSOM_LEGS_LEGGINGS;
  LissomTone skin = lissom_painter_limb_tone (self, self->palette->skin, limb);
  LissomTone cloth = lissom_painter_limb_tone (self, self->palette->bottom, limb);
  LissomPoint drop = leggings ? leg->shank.along : leg->thigh.along;
  const LissomContour *clothes[LISSOM_MAX_CLOTHES];
  guint n = lissom_list_clothes (contours, cut, limb, clothes);

  lissom_painter_solid (self, skin, 0.8, LISSOM_ONE (&parts->skin));
  lissom_painter_cast (self, skin.shade, 1.0, LISSOM_ONE (&parts->skin), LISSOM_ONE (&parts->cloth),
                       drop * 0.8 - self->light * 0.3);
  for (guint i = 0; i < parts->n_marks; i++)
    lissom_painter_detail (self, &parts->marks[i], skin.shade, 0.19, 1.0);

  lissom_painter_solid (self, cloth, LISSOM_LEG_DEPTH, clothes, n);
  lissom_painter_knee_fold (self, contours, cut, limb);
}

/* The outline of an arm, but not where the arm joins the shirt: it is drawn once outside a
 * disc round the shoulder, once outside the shirt, and once on a scarf.
 * @scarf: (nullable): what lies on the shoulder */
static void
paint_arm_rim (LissomPainter *self,
               const LissomArmContours *parts,
               const LissomArm *arm,
               const LissomContour *shirt,
               const LissomContour *scarf)
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

  if (scarf == NULL)
    return;
  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (scarf));
  cairo_clip (self->cr);
  lissom_painter_rim (self, LISSOM_TWO (&parts->skin, &parts->sleeve));
  cairo_restore (self->cr);
}

/* The lines between the fingers end where the hand does, however it is turned. */
static void
paint_fingers (LissomPainter *self, const LissomArmContours *parts, LissomColour shade)
{
  if (parts->fingers[0].strength <= 0.0)
    return;

  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (&parts->skin));
  cairo_clip (self->cr);
  for (guint i = 0; i < LISSOM_N_FINGER_LINES; i++)
    lissom_painter_detail (self, &parts->fingers[i].curve, shade, 0.19, parts->fingers[i].strength);
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

void
lissom_painter_arm (LissomPainter *self,
                    const LissomContours *contours,
                    const LissomArm *arm,
                    const LissomCut *cut,
                    LissomLimb limb)
{
  const LissomArmContours *parts = &contours->arms[limb];
  LissomTone skin = lissom_painter_limb_tone (self, self->palette->skin, limb);
  LissomTone top = lissom_painter_limb_tone (self, self->palette->top, limb);
  LissomPoint drop = cut->sleeves == LISSOM_SLEEVES_LONG ? arm->fore.along : arm->upper.along;
  gboolean outlined = self->outlined;

  if (outlined && limb == LISSOM_LIMB_NEAR)
    paint_arm_rim (self, parts, arm, &contours->trunk.shirt,
                   cut->style == LISSOM_STYLE_SCARF ? &contours->head.hair : NULL);
  else if (outlined)
    lissom_painter_rim (self, LISSOM_TWO (&parts->skin, &parts->sleeve));

  self->outlined = FALSE;
  lissom_painter_solid (self, skin, 0.75, LISSOM_ONE (&parts->skin));
  lissom_painter_cast (self, skin.shade, 1.0, LISSOM_ONE (&parts->skin),
                       LISSOM_ONE (&parts->sleeve), drop * 0.9 - self->light * 0.4);
  lissom_painter_solid (self, top, 1.1, LISSOM_ONE (&parts->sleeve));
  self->outlined = outlined;

  paint_fingers (self, parts, skin.shade);
  paint_thumb (self, parts, skin);
  if (outlined)
    lissom_painter_stroke (self, &parts->sleeve_hem, self->palette->outline, self->line, 1.0);
  else
    lissom_painter_detail (self, &parts->sleeve_edge, top.shade, 0.2, 1.0);
  lissom_painter_detail (self, &parts->sleeve_seam, top.shade, 0.2, 1.0);
}
