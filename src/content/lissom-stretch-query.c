/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter words are found only where a word begins: "at" is in half the library. */
#define SHORT_WORD 2

struct _LissomStretchQuery
{
  GStrv words; /* folded; NULL: any */
  guint positions;
  LissomMuscleGroup muscle;
  int level;
  LissomNeed need;
  GHashTable *texts; /* of LissomStretch (owned) to what is searched in it, folded */
};

static const char *const muscles_of_groups[LISSOM_N_MUSCLE_GROUPS] = {
  [LISSOM_MUSCLE_GROUP_THIGH_BACK] = "hamstrings",
  [LISSOM_MUSCLE_GROUP_THIGH_FRONT] = "quadriceps",
  [LISSOM_MUSCLE_GROUP_HIP_FRONT] = "hip-flexors",
  [LISSOM_MUSCLE_GROUP_CALF] = "calf",
  [LISSOM_MUSCLE_GROUP_BUTTOCKS] = "glutes",
  [LISSOM_MUSCLE_GROUP_LOWER_BACK] = "lower-back",
  [LISSOM_MUSCLE_GROUP_BELLY] = "abdominals",
};

#define MAX_PROPS 4

/* Beginnings of the kinds of props. */
static const char *const props_of_needs[LISSOM_N_NEEDS][MAX_PROPS] = {
  [LISSOM_NEED_CHAIR] = { "chair" },
  [LISSOM_NEED_STEP] = { "step" },
  [LISSOM_NEED_STRAP] = { "strap", "towel" },
  [LISSOM_NEED_WALL] = { "wall", "door", "sofa" },
};

/* Marks that stand on a letter, as decomposing leaves them. */
static gboolean
is_mark (gunichar letter)
{
  return g_unichar_combining_class (letter) != 0;
}

char *
lissom_fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *parts = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *letter = parts; *letter != '\0'; letter = g_utf8_next_char (letter))
    if (!is_mark (g_utf8_get_char (letter)))
      g_string_append_unichar (plain, g_utf8_get_char (letter));
  return g_string_free (plain, FALSE);
}

static gboolean
is_letter (gunichar letter)
{
  return g_unichar_isalnum (letter);
}

/* Words of letters and digits; what stands between them only parts them. */
static GStrv
split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *begin = NULL;
  gboolean any = FALSE;

  for (const char *letter = folded;; letter = g_utf8_next_char (letter))
    {
      gboolean inside = *letter != '\0' && is_letter (g_utf8_get_char (letter));

      if (inside && begin == NULL)
        begin = letter;
      if (!inside && begin != NULL)
        {
          g_autofree char *word = g_strndup (begin, (gsize) (letter - begin));

          g_strv_builder_add (builder, word);
          begin = NULL;
          any = TRUE;
        }
      if (*letter == '\0')
        break;
    }
  return any ? g_strv_builder_end (builder) : NULL;
}

static gboolean
begins_word (const char *text, const char *place)
{
  return place == text || !is_letter (g_utf8_get_char (g_utf8_prev_char (place)));
}

static gboolean
find_word (const char *text, const char *word)
{
  gboolean is_short = g_utf8_strlen (word, -1) <= SHORT_WORD;

  for (const char *place = strstr (text, word); place != NULL; place = strstr (place + 1, word))
    if (!is_short || begins_word (text, place))
      return TRUE;
  return FALSE;
}

static const char *
get_position_words (LissomPosition position)
{
  switch (position)
    {
    case LISSOM_POSITION_STANDING:
      /* Translators: words that find a stretch by its position; only searched, never shown */
      return C_("search", "standing, on your feet");
    case LISSOM_POSITION_CHAIR:
      /* Translators: words that find a stretch by its position; only searched, never shown */
      return C_("search", "chair, sitting, seated");
    case LISSOM_POSITION_FLOOR:
    default:
      /* Translators: words that find a stretch by its position; only searched, never shown */
      return C_("search", "floor, lying, mat");
    }
}

static const char *
get_text (LissomStretchQuery *self, LissomStretch *stretch)
{
  const char *known = g_hash_table_lookup (self->texts, stretch);
  const char *parts[] = {
    lissom_stretch_get_title (stretch),
    lissom_stretch_get_short_title (stretch),
    lissom_stretch_get_also_called (stretch),
    lissom_stretch_get_stretches (stretch),
    lissom_stretch_get_strengthens (stretch),
    lissom_stretch_get_equipment (stretch),
    get_position_words (lissom_stretch_get_position (stretch)),
    NULL,
  };
  g_autofree char *whole = NULL;
  char *folded;

  if (known != NULL)
    return known;

  /* No word goes on over the end of a line. */
  whole = g_strjoinv ("\n", (char **) parts);
  folded = lissom_fold_text (whole);
  g_hash_table_insert (self->texts, g_object_ref (stretch), folded);
  return folded;
}

/* Its poses: start and end, and those of its repetitions. */
static gboolean
any_pose (LissomStretch *stretch,
          gboolean (*test) (LissomScene *, const char *, const char *),
          const char *what)
{
  LissomScene *scene = lissom_stretch_get_scene (stretch);
  const char *poses[6] = { lissom_stretch_get_start_pose (stretch),
                           lissom_stretch_get_end_pose (stretch) };
  guint n = 2;

  if (lissom_stretch_get_dose (stretch)->work == LISSOM_WORK_REPS)
    for (guint i = 0; i < 2; i++, n += 2)
      lissom_stretch_get_repetition (stretch, i, &poses[n], &poses[n + 1]);
  for (guint i = 0; i < n; i++)
    if (poses[i] != NULL && test (scene, poses[i], what))
      return TRUE;
  return FALSE;
}

gboolean
lissom_stretch_works_on (LissomStretch *stretch, LissomMuscleGroup muscle)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), FALSE);
  g_return_val_if_fail (muscle < LISSOM_N_MUSCLE_GROUPS, FALSE);

  return muscle == LISSOM_MUSCLE_GROUP_ANY ||
         any_pose (stretch, lissom_scene_marks_muscle, muscles_of_groups[muscle]);
}

gboolean
lissom_stretch_needs (LissomStretch *stretch, LissomNeed need)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), FALSE);
  g_return_val_if_fail (need < LISSOM_N_NEEDS, FALSE);

  if (need == LISSOM_NEED_ANY)
    return TRUE;
  if (need == LISSOM_NEED_NOTHING)
    {
      for (LissomNeed other = LISSOM_NEED_NOTHING + 1; other < LISSOM_N_NEEDS; other++)
        if (lissom_stretch_needs (stretch, other))
          return FALSE;
      return TRUE;
    }
  for (guint i = 0; i < MAX_PROPS && props_of_needs[need][i] != NULL; i++)
    if (any_pose (stretch, lissom_scene_needs_prop, props_of_needs[need][i]))
      return TRUE;
  return FALSE;
}

LissomStretchQuery *
lissom_stretch_query_new (void)
{
  LissomStretchQuery *self = g_new0 (LissomStretchQuery, 1);

  self->level = LISSOM_LEVEL_ANY;
  self->texts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  return self;
}

void
lissom_stretch_query_free (LissomStretchQuery *self)
{
  g_strfreev (self->words);
  g_hash_table_unref (self->texts);
  g_free (self);
}

void
lissom_stretch_query_set_text (LissomStretchQuery *self, const char *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  folded = lissom_fold_text (text);
  g_strfreev (self->words);
  self->words = split_words (folded);
}

void
lissom_stretch_query_set_position (LissomStretchQuery *self,
                                   LissomPosition position,
                                   gboolean wanted)
{
  g_return_if_fail (self != NULL);

  if (wanted)
    self->positions |= 1u << position;
  else
    self->positions &= ~(1u << position);
}

void
lissom_stretch_query_set_muscle (LissomStretchQuery *self, LissomMuscleGroup muscle)
{
  g_return_if_fail (self != NULL && muscle < LISSOM_N_MUSCLE_GROUPS);

  self->muscle = muscle;
}

void
lissom_stretch_query_set_level (LissomStretchQuery *self, int level)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= LISSOM_LEVEL_ANY && level <= LISSOM_LEVEL_ADVANCED);

  self->level = level;
}

void
lissom_stretch_query_set_need (LissomStretchQuery *self, LissomNeed need)
{
  g_return_if_fail (self != NULL && need < LISSOM_N_NEEDS);

  self->need = need;
}

void
lissom_stretch_query_clear (LissomStretchQuery *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->words, g_strfreev);
  self->positions = 0;
  self->muscle = LISSOM_MUSCLE_GROUP_ANY;
  self->level = LISSOM_LEVEL_ANY;
  self->need = LISSOM_NEED_ANY;
}

gboolean
lissom_stretch_query_is_empty (const LissomStretchQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words == NULL && self->positions == 0 && self->muscle == LISSOM_MUSCLE_GROUP_ANY &&
         self->level == LISSOM_LEVEL_ANY && self->need == LISSOM_NEED_ANY;
}

gboolean
lissom_stretch_query_matches (LissomStretchQuery *self, LissomStretch *stretch)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), FALSE);

  if (self->positions != 0 && !(self->positions & (1u << lissom_stretch_get_position (stretch))))
    return FALSE;
  if (self->level != LISSOM_LEVEL_ANY && (int) lissom_stretch_get_level (stretch) != self->level)
    return FALSE;
  if (!lissom_stretch_works_on (stretch, self->muscle) || !lissom_stretch_needs (stretch, self->need))
    return FALSE;
  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (!find_word (get_text (self, stretch), self->words[i]))
      return FALSE;
  return TRUE;
}
