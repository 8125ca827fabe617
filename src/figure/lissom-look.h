/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-build.h"
#include "lissom-scene.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_STYLE_SHORT,
  LISSOM_STYLE_BUN,
  LISSOM_STYLE_CURLY,
  LISSOM_STYLE_SCARF,
} LissomStyle;

typedef enum
{
  LISSOM_LEGS_LEGGINGS,
  LISSOM_LEGS_SHORTS,
} LissomLegs;

typedef enum
{
  LISSOM_SLEEVES_SHORT,
  LISSOM_SLEEVES_LONG,
} LissomSleeves;

/* What of a look changes the outlines. */
typedef struct
{
  LissomStyle style;
  LissomLegs legs;
  LissomSleeves sleeves;
  LissomBuild build;
} LissomCut;

/* Indexes into the tables of a look; the names are those of stretch files. */
typedef struct
{
  guint skin;
  guint hair;
  guint clothes;
} LissomColouring;

extern const char *const lissom_style_names[];
extern const char *const lissom_skin_names[];
extern const char *const lissom_hair_names[];
extern const char *const lissom_clothes_names[];

/* Who is drawn: colours and outlines.  It never changes what the body does. */
struct _LissomLook
{
  LissomColouring colouring;
  LissomCut cut;
};

/* What can be chosen about a person. */
typedef enum
{
  LISSOM_TRAIT_SKIN,
  LISSOM_TRAIT_HAIR,
  LISSOM_TRAIT_STYLE,
  LISSOM_TRAIT_CLOTHES,
  LISSOM_TRAIT_BUILD,
  LISSOM_N_TRAITS,
} LissomTrait;

/* Returns: (array zero-terminated=1): the words for it, as in stretch files */
const char *const *lissom_trait_get_choices (LissomTrait trait);

gboolean lissom_look_parse (LissomLook *self, const char *words, GError **error);
void lissom_look_get_choices (const LissomLook *self, guint choices[LISSOM_N_TRAITS]);
void lissom_look_set_choices (LissomLook *self, const guint choices[LISSOM_N_TRAITS]);
char *lissom_look_to_words (const LissomLook *self);

G_END_DECLS
