/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-look.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lissom-pose.h"

/* A person in words: "brown black bun sand average", one word a trait, in the order of
 * LissomTrait.  Leggings and short sleeves go with all of them. */

const char *const *
lissom_trait_get_choices (LissomTrait trait)
{
  switch (trait)
    {
    case LISSOM_TRAIT_SKIN:
      return lissom_skin_names;
    case LISSOM_TRAIT_HAIR:
      return lissom_hair_names;
    case LISSOM_TRAIT_STYLE:
      return lissom_style_names;
    case LISSOM_TRAIT_CLOTHES:
      return lissom_clothes_names;
    case LISSOM_TRAIT_BUILD:
      return lissom_build_names;
    case LISSOM_N_TRAITS:
    default:
      g_assert_not_reached ();
    }
}

/* lissom_look_set_choices:
 * @choices: an index into the choices of each trait */
void
lissom_look_set_choices (LissomLook *self, const guint choices[LISSOM_N_TRAITS])
{
  *self = (LissomLook){
    .colouring = { choices[LISSOM_TRAIT_SKIN], choices[LISSOM_TRAIT_HAIR],
                   choices[LISSOM_TRAIT_CLOTHES] },
    .cut = { .style = choices[LISSOM_TRAIT_STYLE],
             .legs = LISSOM_LEGS_LEGGINGS,
             .sleeves = LISSOM_SLEEVES_SHORT,
             .build = choices[LISSOM_TRAIT_BUILD] },
  };
}

void
lissom_look_get_choices (const LissomLook *self, guint choices[LISSOM_N_TRAITS])
{
  choices[LISSOM_TRAIT_SKIN] = self->colouring.skin;
  choices[LISSOM_TRAIT_HAIR] = self->colouring.hair;
  choices[LISSOM_TRAIT_STYLE] = self->cut.style;
  choices[LISSOM_TRAIT_CLOTHES] = self->colouring.clothes;
  choices[LISSOM_TRAIT_BUILD] = self->cut.build;
}

static gboolean
find_choice (LissomTrait trait, const char *word, guint *choice)
{
  const char *const *choices = lissom_trait_get_choices (trait);

  for (guint i = 0; choices[i] != NULL; i++)
    if (strcmp (choices[i], word) == 0)
      {
        *choice = i;
        return TRUE;
      }

  return FALSE;
}

/* lissom_look_parse:
 * @self: (out caller-allocates): untouched if the words are wrong */
gboolean
lissom_look_parse (LissomLook *self, const char *words, GError **error)
{
  g_auto (GStrv) word = g_strsplit (words, " ", LISSOM_N_TRAITS + 1);
  guint choices[LISSOM_N_TRAITS];

  if (g_strv_length (word) != LISSOM_N_TRAITS)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: the words that were found. The example stays English. */
                   _ ("“%s” does not describe a person; it takes five words, such as “brown black "
                      "bun sand average”."), words);
      return FALSE;
    }

  for (guint trait = 0; trait < LISSOM_N_TRAITS; trait++)
    if (!find_choice (trait, word[trait], &choices[trait]))
      {
        g_autofree char *allowed =
            g_strjoinv (", ", (char **) lissom_trait_get_choices (trait));

        g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
                     /* Translators: the word that was found, the place where it stands, the words
                      * that are allowed. */
                     _ ("“%s” is no word for a person in place %u; it must be one of: %s."),
                     word[trait], trait + 1, allowed);
        return FALSE;
      }
  lissom_look_set_choices (self, choices);

  return TRUE;
}

/* Returns: (transfer full): the words that lissom_look_parse () reads */
char *
lissom_look_to_words (const LissomLook *self)
{
  guint choices[LISSOM_N_TRAITS];
  const char *words[LISSOM_N_TRAITS + 1] = { NULL };

  lissom_look_get_choices (self, choices);
  for (guint trait = 0; trait < LISSOM_N_TRAITS; trait++)
    words[trait] = lissom_trait_get_choices (trait)[choices[trait]];

  return g_strjoinv (" ", (char **) words);
}
