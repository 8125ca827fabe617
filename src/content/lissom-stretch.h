/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-types.h"
#include "lissom-scene.h"

G_BEGIN_DECLS

/* One stretch of the library, read once and never changed. All strings are already
 * translated, transfer none, never NULL unless said. */
#define LISSOM_TYPE_STRETCH (lissom_stretch_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretch, lissom_stretch, LISSOM, STRETCH, GObject)

const char *lissom_stretch_get_id (LissomStretch *self);
const char *lissom_stretch_get_title (LissomStretch *self);          /* "Standing hamstring stretch (toe touch)" */
const char *lissom_stretch_get_short_title (LissomStretch *self);    /* "Toe touch": session header, cards, speech */
const char *lissom_stretch_get_also_called (LissomStretch *self);    /* may be "" */
const char *lissom_stretch_get_purpose (LissomStretch *self);
const char *lissom_stretch_get_stretches (LissomStretch *self);      /* what it stretches, a phrase */
const char *lissom_stretch_get_strengthens (LissomStretch *self);
const char *lissom_stretch_get_equipment (LissomStretch *self);
const char *lissom_stretch_get_easier (LissomStretch *self);
const char *lissom_stretch_get_harder (LissomStretch *self);
const char *lissom_stretch_get_caution (LissomStretch *self);        /* who should skip or adapt */
const char *lissom_stretch_get_feel (LissomStretch *self);           /* where you should feel it */
const char *lissom_stretch_get_dose_note (LissomStretch *self);      /* may be "" */
const char *lissom_stretch_get_description (LissomStretch *self);    /* text alternative of its picture */

LissomPosition lissom_stretch_get_position (LissomStretch *self);
LissomSides lissom_stretch_get_sides (LissomStretch *self);
LissomLevel lissom_stretch_get_level (LissomStretch *self);
LissomKiosk lissom_stretch_get_kiosk (LissomStretch *self);
LissomTier lissom_stretch_get_tier (LissomStretch *self);
gboolean lissom_stretch_is_seed (LissomStretch *self);
gboolean lissom_stretch_suits_bed (LissomStretch *self);             /* can be done lying on a bed as well as on the floor */
int lissom_stretch_get_switch_s (LissomStretch *self);               /* seconds to change sides */
const LissomDose *lissom_stretch_get_dose (LissomStretch *self);     /* the default one */

/* Steps in order, numbered from 0. */
guint lissom_stretch_get_n_steps (LissomStretch *self);
const char *lissom_stretch_get_step (LissomStretch *self, guint index);
LissomMoment lissom_stretch_get_step_moment (LissomStretch *self, guint index);

/* Cues spoken during the work, in order; the way-out cue is apart. */
const char *const *lissom_stretch_get_cues (LissomStretch *self);
const char *lissom_stretch_get_way_out (LissomStretch *self);        /* "Bend your knees and come up slowly."; "" for movements without one */
const char *lissom_stretch_get_turn (LissomStretch *self);           /* "Turn round for the other leg.": said when the sides change; may be "" */
const char *const *lissom_stretch_get_mistakes (LissomStretch *self);

/* Filters of the readiness check that hide it ("nerve", "hip" …), NULL-terminated. */
const char *const *lissom_stretch_get_hidden_by (LissomStretch *self);

/* Ids of stretches that can take its place (same muscle, same kind of place), the first choice first,
 * NULL-terminated. The catalogue may lack them. */
const char *const *lissom_stretch_get_swaps (LissomStretch *self);

/* The numbers of the sources its words rest on, in the order of the list of sources, for
 * lissom_catalogue_find_source (). @n: (out) */
const int *lissom_stretch_get_sources (LissomStretch *self, guint *n);

/* Its pictures and movements. */
LissomScene *lissom_stretch_get_scene (LissomStretch *self);         /* transfer none */
const char *lissom_stretch_get_start_pose (LissomStretch *self);     /* get ready, rest */
const char *lissom_stretch_get_end_pose (LissomStretch *self);       /* the hold, or the shown pose of a movement */
const char *lissom_stretch_get_ease_pose (LissomStretch *self);      /* gentler pose for "ease off"; "" if none */
const char *lissom_stretch_get_kiosk_pose (LissomStretch *self);     /* end pose in a waiting room; "" if none */

/* The repetition number @index (from 0) of a movement: from a base pose to a peak and
 * back. Alternating movements have two, which take turns. */
void lissom_stretch_get_repetition (LissomStretch *self,
                                    guint index,
                                    const char **base_pose,
                                    const char **peak_pose);

/* The share of the repetition after which it is at its peak: early if it goes on through the
 * base to the other side, as a leg that swings forward and back. */
double lissom_stretch_get_peak_share (LissomStretch *self, guint index);

/* Sets from, to and amount of @posture to where the body is at share @t (0…1) of repetition
 * number @index of @n; with @n 0 there is no first and no last one. */
void lissom_stretch_trace_repetition (LissomStretch *self,
                                      guint index,
                                      guint n,
                                      double t,
                                      LissomPosture *posture);

G_END_DECLS
