/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-dose-words.h"

#include <glib/gi18n-lib.h>

#define S_PER_MINUTE 60
#define MS_PER_SECOND 1000

static char *
count_seconds (int n)
{
  return g_strdup_printf (ngettext ("%d second", "%d seconds", n), n);
}

static void
add_sentence (GString *text, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_sentence (GString *text, const char *format, ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

static void
add_count (GString *text, int count, LissomSides sides)
{
  if (sides == LISSOM_SIDES_ALTERNATING)
    /* Translators: of a movement in which the legs take turns, like marching */
    add_sentence (text, ngettext ("Do it %d time, left and right in turn.",
                                  "Do it %d times, left and right in turn.", count), count);
  else if (sides == LISSOM_SIDES_EACH && count == 1)
    add_sentence (text, "%s", _("Do it once on each leg."));
  else if (sides == LISSOM_SIDES_EACH)
    add_sentence (text, ngettext ("Do it %d time on each leg.", "Do it %d times on each leg.",
                                  count), count);
  else if (count == 1)
    add_sentence (text, "%s", _("Do it once."));
  else
    add_sentence (text, ngettext ("Do it %d time.", "Do it %d times.", count), count);
}

char *
lissom_dose_in_words (const LissomDose *dose, LissomSides sides)
{
  g_autofree char *seconds = count_seconds (dose->seconds);
  g_autofree char *rest = count_seconds (dose->rest_s);
  g_autoptr (GString) text = g_string_new (NULL);

  if (dose->work == LISSOM_WORK_HOLD)
    /* Translators: how long to stay in a stretch; %s is “20 seconds” */
    add_sentence (text, _("Hold %s."), seconds);
  add_count (text, dose->count, sides);
  if (dose->work == LISSOM_WORK_REPS && dose->seconds > 1)
    /* Translators: the tempo of a movement; %s is “5 seconds” */
    add_sentence (text, _("Take %s for each."), seconds);
  if (dose->sets > 1)
    /* Translators: a set is a number of repetitions without a rest */
    add_sentence (text, ngettext ("Do %d set of this.", "Do %d sets of this.", dose->sets),
                  dose->sets);
  if (dose->rest_s > 0 && (dose->count > 1 || dose->sets > 1) &&
      (dose->work == LISSOM_WORK_HOLD || dose->sets > 1))
    /* Translators: between two holds or sets; %s is “10 seconds” */
    add_sentence (text, _("Rest %s in between."), rest);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lissom_dose_as_formula (const LissomDose *dose, LissomSides sides)
{
  gboolean each = sides == LISSOM_SIDES_EACH;

  if (dose->sets > 1)
    /* Translators: sets, repetitions of a set, seconds of one: “2 × (10 × 5 s)”. Keep the thin
     * space before the s. */
    return g_strdup_printf (each ? C_("dose", "%d × (%d × %d\u202fs) each leg")
                                 : C_("dose", "%d × (%d × %d\u202fs)"),
                            dose->sets, dose->count, dose->seconds);
  /* Translators: how often, how many seconds: “3 × 20 s”. Keep the thin space before the s. */
  return g_strdup_printf (each ? C_("dose", "%d × %d\u202fs each leg")
                               : C_("dose", "%d × %d\u202fs"),
                          dose->count, dose->seconds);
}

char *
lissom_words_about (gint64 ms)
{
  int seconds = (int) (ms / MS_PER_SECOND);
  int minutes = (seconds + S_PER_MINUTE / 2) / S_PER_MINUTE;

  if (seconds < S_PER_MINUTE)
    return g_strdup_printf (ngettext ("About %d second", "About %d seconds", seconds), seconds);
  return g_strdup_printf (ngettext ("About %d minute", "About %d minutes", minutes), minutes);
}

char *
lissom_dose_as_total (const LissomDose *dose, LissomSides sides)
{
  int turns = sides == LISSOM_SIDES_EACH ? 2 : 1;
  int sets = MAX (dose->sets, 1);
  int total = dose->seconds * dose->count;

  if (dose->work == LISSOM_WORK_HOLD)
    /* Translators: all holds of a stretch added up. Keep the thin space before the s. */
    return g_strdup_printf (_("%d\u202fs of stretch for each leg"), total);

  total = turns * (total * sets + dose->rest_s * (sets - 1));
  return lissom_words_about ((gint64) total * MS_PER_SECOND);
}

const char *
lissom_words_position_inside (LissomPosition position)
{
  switch (position)
    {
    case LISSOM_POSITION_STANDING:
      return C_("position inside a sentence", "standing");
    case LISSOM_POSITION_CHAIR:
      return C_("position inside a sentence", "chair");
    case LISSOM_POSITION_FLOOR:
    default:
      return C_("position inside a sentence", "floor");
    }
}
