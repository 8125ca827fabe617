/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const char *
lissom_pelvis_words_tip (LissomPelvisTip tip)
{
  switch (tip)
    {
    case LISSOM_PELVIS_TIPS_BACK:
      /* Translators: after “Pelvis” */
      return C_("pelvis", "tips back");
    case LISSOM_PELVIS_TIPS_FORWARD:
      return C_("pelvis", "tips forward");
    case LISSOM_PELVIS_LEVEL:
    default:
      return C_("pelvis", "level");
    }
}

const char *
lissom_pelvis_words_back (LissomPelvisBack back)
{
  switch (back)
    {
    case LISSOM_BACK_FLATTER:
      /* Translators: after “Low back” */
      return C_("low back", "flatter");
    case LISSOM_BACK_MORE_ARCHED:
      return C_("low back", "more arched");
    case LISSOM_BACK_ROUNDER:
      return C_("low back", "rounder");
    case LISSOM_BACK_EASY:
    default:
      return C_("low back", "easy curve");
    }
}

const char *
lissom_pelvis_words_feel (LissomPelvisFeel feel)
{
  switch (feel)
    {
    case LISSOM_FEEL_THIGHS:
      /* Translators: after “You may feel it” */
      return C_("feel", "behind the thighs");
    case LISSOM_FEEL_HIPS:
      return C_("feel", "in front of the hips");
    case LISSOM_FEEL_BOTH:
      return C_("feel", "on both sides of the hips");
    case LISSOM_FEEL_THIGHS_AND_BACK:
      return C_("feel", "behind the thighs and in the back");
    case LISSOM_FEEL_NOWHERE:
    default:
      return C_("feel", "nowhere much");
    }
}

const char *
lissom_pelvis_words_caption (LissomPelvisCaption caption)
{
  switch (caption)
    {
    case LISSOM_CAPTION_HAMSTRINGS:
      return _("Tight hamstrings pull the bowl backward. The low back goes flatter.");
    case LISSOM_CAPTION_HIP_FLEXORS:
      return _("Short hip flexors tip the bowl forward. The low back arches more.");
    case LISSOM_CAPTION_BOTH:
      return _("Both ropes pull. The bowl is level but held tight.");
    case LISSOM_CAPTION_FREE:
      return _("Supple hamstrings let the pelvis tip. Hips and back share the work.");
    case LISSOM_CAPTION_HELD:
      return _("Tight hamstrings hold the pelvis back. The back takes over.");
    case LISSOM_CAPTION_NEUTRAL:
    default:
      return _("No rope pulls. The bowl is level and the low back has an easy curve.");
    }
}

const char *
lissom_pelvis_words_note (void)
{
  return _("This is a model. When people just stand, the real change is small or none. You see it "
           "when you bend.");
}

const char *
lissom_pelvis_words_scale (LissomPelvisPlace place)
{
  return place == LISSOM_PELVIS_STAND ? _("Drawn bigger than real. One example body.")
                                      : _("One example body.");
}

char *
lissom_pelvis_words_state (const LissomPelvisReading *reading)
{
  /* Translators: read by a screen reader: how the pelvis stands, how the low back is, where it
   * may be felt */
  return g_strdup_printf (_("Pelvis %s. Low back %s. You may feel it %s."),
                          lissom_pelvis_words_tip (reading->tip),
                          lissom_pelvis_words_back (reading->back),
                          lissom_pelvis_words_feel (reading->feel));
}

char *
lissom_pelvis_words_numbers (const LissomPelvisState *state)
{
  LissomPelvisPosture posture;
  LissomPelvisAngles angles;

  if (state->place != LISSOM_PELVIS_STAND)
    {
      lissom_pelvis_model_get_posture (state->place, state->hamstrings, &posture);
      /* Translators: angles in degrees, of one example body */
      return g_strdup_printf (_("Pelvis %+.0f°, chest %+.0f°, bend at the hip %.0f°. The back "
                                "rounds by %.0f°."),
                              posture.pelvis, posture.chest, posture.hip,
                              posture.chest - posture.pelvis);
    }
  lissom_pelvis_model_get_angles (state->hamstrings, state->hip_flexors, &angles);
  lissom_pelvis_model_get_posture (LISSOM_PELVIS_STAND, 1.0, &posture);
  /* Translators: angles in degrees as they are measured on X-ray pictures, and the line between
   * the front and the back end of the crest of the hip bone */
  return g_strdup_printf (_("Pelvic incidence %.0f°, pelvic tilt %.0f°, sacral slope %.0f°, lumbar "
                            "lordosis %.0f°, line from the front to the back of the hip bone "
                            "%+.0f°. In real people tight hamstrings tip the standing pelvis by "
                            "about %.0f° or less."),
                          angles.pelvic_incidence, angles.pelvic_tilt, angles.sacral_slope,
                          angles.lordosis, angles.crest_line, fabs (posture.pelvis));
}
