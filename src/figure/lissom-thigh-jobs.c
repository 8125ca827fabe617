/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-thigh.h"

#include "lissom-bones.h"
#include "lissom-figure-painter.h"
#include "lissom-panel.h"

/* What is shown: from the low back to the sole. */
#define SHOWN_HEIGHT 78.0
#define SHOWN_WIDTH 56.0
#define MIDDLE 35.0

/* How far each job goes, degrees. */
#define KNEE_BEND 85.0
#define HIP_EXTENSION -24.0
#define FADE 0.12

static void
pose_body (LissomBody *body, LissomThighJob job, double amount)
{
  LissomAngles angles;
  double *value = angles.value;

  lissom_angles_init (&angles);
  value[LISSOM_ANGLE_KNEE] = 3.0;
  value[lissom_limb_angle (LISSOM_ANGLE_KNEE, LISSOM_LIMB_FAR)] = 3.0;
  if (job == LISSOM_JOB_BEND_KNEE)
    {
      value[LISSOM_ANGLE_KNEE] += KNEE_BEND * amount;
      value[LISSOM_ANGLE_ANKLE] = -8.0 * amount;
    }
  else
    {
      value[LISSOM_ANGLE_PITCH] = 4.0 * amount;
      value[LISSOM_ANGLE_HIP] = (HIP_EXTENSION + 4.0) * amount;
      value[lissom_limb_angle (LISSOM_ANGLE_HIP, LISSOM_LIMB_FAR)] = 4.0 * amount;
      value[LISSOM_ANGLE_KNEE] += 6.0 * amount;
      value[LISSOM_ANGLE_ANKLE] = -6.0 * amount;
    }
  lissom_body_init (body, &angles,
                    lissom_point (0.0, LISSOM_ANKLE_HEIGHT + LISSOM_SHANK + LISSOM_THIGH));
}

static void
paint_legs (LissomPainter *painter, const LissomBody *body)
{
  const LissomCut cut = { LISSOM_STYLE_SHORT, LISSOM_LEGS_LEGGINGS, LISSOM_SLEEVES_SHORT };
  const LissomPalette *palette = painter->palette;
  LissomColour soft = lissom_colour_mix (palette->skin.base, palette->page, 0.40);
  LissomColour away = lissom_colour_mix (soft, palette->page, 0.45);
  LissomContours contours;
  const LissomContour *parts[5];

  lissom_contours_init (&contours, body, &cut);
  parts[0] = &contours.legs[LISSOM_LIMB_FAR].cloth;
  parts[1] = &contours.legs[LISSOM_LIMB_FAR].skin;
  lissom_painter_solid (painter, (LissomTone){ away, away }, 1.0, parts, 2);

  parts[0] = &contours.trunk.pelvis;
  parts[1] = &contours.trunk.shirt;
  parts[2] = &contours.legs[LISSOM_LIMB_NEAR].cloth;
  parts[3] = &contours.legs[LISSOM_LIMB_NEAR].skin;
  parts[4] = &contours.legs[LISSOM_LIMB_NEAR].web;
  lissom_painter_solid (
      painter, (LissomTone){ soft, lissom_colour_mix (soft, palette->skin.shade, 0.25) }, 1.0, parts,
      G_N_ELEMENTS (parts));
}

/* lissom_thigh_draw_job:
 *
 * The muscle works, so it is striped, not coral. */
void
lissom_thigh_draw_job (LissomThighJob job,
                       double amount,
                       LissomTheme theme,
                       LissomBackdrop backdrop,
                       cairo_t *cr,
                       double width,
                       double height)
{
  const LissomColouring colouring = { .skin = 1 };
  double scale = MIN (height / SHOWN_HEIGHT, width / SHOWN_WIDTH);
  const LissomLeg *leg;
  LissomPalette palette;
  LissomPainter painter;
  LissomSpindle spindle;
  LissomBody body;

  if (!(width > 0.0 && height > 0.0))
    return;

  amount = CLAMP (amount, 0.0, 1.0);
  pose_body (&body, job, amount);
  leg = &body.legs[LISSOM_LIMB_NEAR];
  lissom_palette_init (&palette, theme, &colouring);
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_panel_paint_page (cr, &palette, width, height);
  cairo_translate (cr, width / 2.0 + 4.0 * scale, height / 2.0 + MIDDLE * scale);
  cairo_scale (cr, scale, -scale);
  lissom_painter_init (&painter, cr, &palette, FALSE);

  cairo_push_group (cr);
  paint_legs (&painter, &body);
  lissom_painter_sacrum (&painter, &body.pelvis);
  lissom_painter_spine_bones (&painter, &body, FALSE);
  lissom_painter_leg_bones (&painter, leg);
  lissom_painter_hip_bone (&painter, &body.pelvis);
  lissom_spindle_init (&spindle, LISSOM_MUSCLE_HAMSTRINGS, LISSOM_GLOW_WORK, &body,
                       LISSOM_LIMB_NEAR);
  lissom_painter_muscle (&painter, &spindle, LISSOM_GLOW_WORK, 1.0);
  lissom_panel_pop_faded (cr, MIDDLE + SHOWN_HEIGHT / 2.0, MIDDLE - SHOWN_HEIGHT / 2.0, FADE, 0.0);

  if (job == LISSOM_JOB_BEND_KNEE)
    lissom_panel_paint_arrow (&painter, leg->knee, 18.0, 262.0, 262.0 - 60.0);
  else
    lissom_panel_paint_arrow (&painter, leg->hip, 30.0, 262.0, 262.0 - 26.0);
  cairo_restore (cr);
}
