/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* What somebody looks for in the library: words, and what a stretch has to be or to need. */
typedef struct _LissomStretchQuery LissomStretchQuery;

/* As the pictures show it, so that it cannot differ from them. */
typedef enum
{
  LISSOM_MUSCLE_GROUP_ANY,
  LISSOM_MUSCLE_GROUP_THIGH_BACK,
  LISSOM_MUSCLE_GROUP_THIGH_FRONT,
  LISSOM_MUSCLE_GROUP_HIP_FRONT,
  LISSOM_MUSCLE_GROUP_CALF,
  LISSOM_MUSCLE_GROUP_BUTTOCKS,
  LISSOM_MUSCLE_GROUP_LOWER_BACK,
  LISSOM_MUSCLE_GROUP_BELLY,
  LISSOM_N_MUSCLE_GROUPS,
} LissomMuscleGroup;

typedef enum
{
  LISSOM_NEED_ANY,
  LISSOM_NEED_NOTHING, /* neither a thing to hold nor the floor, a mat at most */
  LISSOM_NEED_CHAIR,
  LISSOM_NEED_STEP,
  LISSOM_NEED_STRAP,
  LISSOM_NEED_WALL,    /* or a door frame, or a sofa that stays where it is */
  LISSOM_N_NEEDS,
} LissomNeed;

/* In LissomStretchQuery any level. */
#define LISSOM_LEVEL_ANY (-1)

LissomStretchQuery *lissom_stretch_query_new (void);
void lissom_stretch_query_free (LissomStretchQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomStretchQuery, lissom_stretch_query_free)

/* Words in any order; each has to stand somewhere in the names of a stretch, its other names, its
 * muscles, its equipment or its position.  Capitals and accents make no difference.  Words of one or two letters have to begin a word. */
void lissom_stretch_query_set_text (LissomStretchQuery *self, const char *text);
/* Several positions may be wanted at once; none means all. */
void lissom_stretch_query_set_position (LissomStretchQuery *self,
                                        LissomPosition position,
                                        gboolean wanted);
void lissom_stretch_query_set_muscle (LissomStretchQuery *self, LissomMuscleGroup muscle);
void lissom_stretch_query_set_level (LissomStretchQuery *self, int level); /* a LissomLevel */
void lissom_stretch_query_set_need (LissomStretchQuery *self, LissomNeed need);
void lissom_stretch_query_clear (LissomStretchQuery *self);

/* TRUE when everything is wanted. */
gboolean lissom_stretch_query_is_empty (const LissomStretchQuery *self);
gboolean lissom_stretch_query_matches (LissomStretchQuery *self, LissomStretch *stretch);

/* What one stretch works on and needs, for menus that offer only what leads somewhere. */
gboolean lissom_stretch_works_on (LissomStretch *stretch, LissomMuscleGroup muscle);
gboolean lissom_stretch_needs (LissomStretch *stretch, LissomNeed need);

/* @text as it is compared: small letters without accents, ä as "a" and ß as "ss".
 * Returns: (transfer full) */
char *lissom_fold_text (const char *text);

G_END_DECLS
