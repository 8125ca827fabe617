/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-draw-plates.h"

#include "lissom-machine.h"
#include "lissom-pelvis-picture.h"
#include "lissom-pelvis-sheet.h"
#include "lissom-thigh.h"

#define PELVIS(function, place, hamstrings, hip_flexors)                                           \
  static void function (LissomTheme theme, cairo_t *cr, double width, double height)               \
  {                                                                                                \
    const LissomPelvisState state = { place, hamstrings, hip_flexors };                            \
                                                                                                   \
    lissom_pelvis_draw (&state, FALSE, theme, LISSOM_BACKDROP_PAGE, cr, width, height);            \
  }

PELVIS (draw_neutral, LISSOM_PELVIS_STAND, 0, 0)
PELVIS (draw_hamstrings, LISSOM_PELVIS_STAND, 1, 0)
PELVIS (draw_hip_flexors, LISSOM_PELVIS_STAND, 0, 1)
PELVIS (draw_both, LISSOM_PELVIS_STAND, 1, 1)
PELVIS (draw_sit, LISSOM_PELVIS_SIT, 0, 0)
PELVIS (draw_sit_tight, LISSOM_PELVIS_SIT, 1, 0)
PELVIS (draw_bend, LISSOM_PELVIS_BEND, 0, 0)
PELVIS (draw_bend_tight, LISSOM_PELVIS_BEND, 1, 0)

static void
draw_bends (LissomTheme theme, cairo_t *cr, double width, double height)
{
  lissom_pelvis_draw_bends (theme, LISSOM_BACKDROP_PAGE, cr, width, height);
}

static void
draw_knee_bend (LissomTheme theme, cairo_t *cr, double width, double height)
{
  lissom_thigh_draw_job (LISSOM_JOB_BEND_KNEE, 1, theme, LISSOM_BACKDROP_PAGE, cr, width, height);
}

static void
draw_pull_back (LissomTheme theme, cairo_t *cr, double width, double height)
{
  lissom_thigh_draw_job (LISSOM_JOB_PULL_BACK, 1, theme, LISSOM_BACKDROP_PAGE, cr, width, height);
}

static void
draw_gears (LissomTheme theme, cairo_t *cr, double width, double height)
{
  lissom_machine_draw (1, 0, theme, LISSOM_BACKDROP_PAGE, cr, width, height);
}

static void
draw_gears_jammed (LissomTheme theme, cairo_t *cr, double width, double height)
{
  lissom_machine_draw (1, 1, theme, LISSOM_BACKDROP_PAGE, cr, width, height);
}

static const LissomDrawPlate plates[] = {
  { "pelvis:neutral", draw_neutral },
  { "pelvis:hamstrings", draw_hamstrings },
  { "pelvis:hip-flexors", draw_hip_flexors },
  { "pelvis:both", draw_both },
  { "pelvis:sit", draw_sit },
  { "pelvis:sit-tight", draw_sit_tight },
  { "pelvis:bend", draw_bend },
  { "pelvis:bend-tight", draw_bend_tight },
  { "pelvis:bends", draw_bends },
  { "pelvis:print", lissom_pelvis_sheet_draw },
  { "anatomy:thigh", lissom_thigh_sheet_draw },
  { "anatomy:thigh-bends-knee", draw_knee_bend },
  { "anatomy:thigh-pulls-back", draw_pull_back },
  { "anatomy:gears", draw_gears },
  { "anatomy:gears-jammed", draw_gears_jammed },
};

const LissomDrawPlate *
lissom_draw_plates_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (plates); i++)
    if (g_str_equal (plates[i].name, name))
      return &plates[i];
  return NULL;
}

gboolean
lissom_draw_plates_has_group (const char *name)
{
  return g_str_has_prefix (name, "pelvis:") || g_str_has_prefix (name, "anatomy:");
}

char *
lissom_draw_plates_list (const char *prefix)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (plates); i++)
    if (g_str_has_prefix (plates[i].name, prefix))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", plates[i].name);
  return g_string_free (list, FALSE);
}
