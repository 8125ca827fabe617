/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-words.h"

#include "lissom-dose-words.h"
#include "lissom-statistics.h"
#include "lissom-stretch-query.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

#define MS_PER_SECOND 1000
#define MS_PER_MINUTE (60 * MS_PER_SECOND)

static char *
count_seconds (int n)
{
  return g_strdup_printf (ngettext ("%d second", "%d seconds", n), n);
}

char *
lissom_words_dose (const LissomDose *dose, LissomSides sides)
{
  g_autofree char *seconds = count_seconds (dose->seconds);

  if (dose->work == LISSOM_WORK_REPS)
    {
      g_autofree char *reps =
        g_strdup_printf (ngettext ("%d time", "%d times", dose->count), dose->count);

      if (dose->sets == 1)
        return g_steal_pointer (&reps);
      /* Translators: the first %s is “12 times” */
      return g_strdup_printf (ngettext ("%s, %d set", "%s, %d sets", dose->sets), reps, dose->sets);
    }

  if (sides == LISSOM_SIDES_EACH && dose->count == 1)
    /* Translators: %s is “30 seconds” */
    return g_strdup_printf (_("Hold %s, each leg"), seconds);
  if (sides == LISSOM_SIDES_EACH)
    /* Translators: %s is “30 seconds” */
    return g_strdup_printf (
      ngettext ("Hold %s, %d time each leg", "Hold %s, %d times each leg", dose->count), seconds,
      dose->count);
  if (dose->count == 1)
    /* Translators: %s is “30 seconds” */
    return g_strdup_printf (_("Hold %s"), seconds);
  /* Translators: %s is “30 seconds” */
  return g_strdup_printf (ngettext ("Hold %s, %d time", "Hold %s, %d times", dose->count), seconds,
                          dose->count);
}

char *
lissom_words_minutes (gint64 ms)
{
  int minutes = (int) ((ms + MS_PER_MINUTE / 2) / MS_PER_MINUTE);

  if (ms < MS_PER_MINUTE)
    return count_seconds ((int) (ms / MS_PER_SECOND));
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
}

char *
lissom_words_clock (gint64 ms)
{
  int seconds = (int) (ms / MS_PER_SECOND);

  /* Translators: minutes and seconds, as on a clock */
  return g_strdup_printf (C_("duration", "%d:%02d"), seconds / 60, seconds % 60);
}

char *
lissom_words_held (gint64 ms)
{
  /* Translators: seconds, as short as can be */
  return g_strdup_printf (C_("duration", "%d s"), (int) (ms / MS_PER_SECOND));
}

const char *
lissom_words_position (LissomPosition position)
{
  switch (position)
    {
    case LISSOM_POSITION_STANDING:
      return C_("position", "Standing");
    case LISSOM_POSITION_CHAIR:
      return C_("position", "Chair");
    case LISSOM_POSITION_FLOOR:
    default:
      return C_("position", "Floor");
    }
}

const char *
lissom_words_position_icon (LissomPosition position)
{
  switch (position)
    {
    case LISSOM_POSITION_STANDING:
      return "lissom-stand-symbolic";
    case LISSOM_POSITION_CHAIR:
      return "lissom-chair-symbolic";
    case LISSOM_POSITION_FLOOR:
    default:
      return "lissom-floor-symbolic";
    }
}

char *
lissom_words_positions (LissomRoutine *routine)
{
  g_autofree char *text = NULL;
  guint seen = 0;

  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      LissomPosition position =
        lissom_stretch_get_position (lissom_routine_get_stretch (routine, i));
      char *longer;

      if (seen & (1u << position))
        continue;
      seen |= 1u << position;
      if (text == NULL)
        {
          text = g_strdup (lissom_words_position (position));
          continue;
        }
      /* Translators: positions in their order, “Standing, then chair” */
      longer = g_strdup_printf (C_("position", "%s, then %s"), text,
                                lissom_words_position_inside (position));
      g_free (text);
      text = longer;
    }
  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

static const char *
get_need (LissomNeed need)
{
  switch (need)
    {
    case LISSOM_NEED_CHAIR:
      return C_("what a routine needs", "Chair");
    case LISSOM_NEED_STEP:
      return C_("what a routine needs", "Low step");
    case LISSOM_NEED_STRAP:
      return C_("what a routine needs", "Strap");
    case LISSOM_NEED_WALL:
      return C_("what a routine needs", "Door frame or wall");
    case LISSOM_NEED_ANY:
    case LISSOM_NEED_NOTHING:
    case LISSOM_N_NEEDS:
    default:
      return NULL;
    }
}

char *
lissom_words_needs (LissomRoutine *routine)
{
  GString *words = g_string_new (NULL);

  for (int need = LISSOM_NEED_CHAIR; need < LISSOM_N_NEEDS; need++)
    for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
      if (lissom_stretch_needs (lissom_routine_get_stretch (routine, i), (LissomNeed) need))
        {
          /* Translators: stands between two things that are needed */
          g_string_append_printf (words, "%s%s", words->len > 0 ? C_("list", ", ") : "",
                                  get_need ((LissomNeed) need));
          break;
        }
  return g_string_free (words, FALSE);
}

const char *
lissom_words_greeting (int hour)
{
  if (hour >= 5 && hour < 12)
    return _("Good morning");
  if (hour >= 12 && hour < 17)
    return _("Good afternoon");
  if (hour >= 17 && hour < 23)
    return _("Good evening");
  /* Translators: a greeting for the night, when no other is right */
  return _("Hello");
}

int
lissom_words_get_first_weekday (void)
{
  /* Counted from Sunday (1); in some locales from Monday, which the reference day tells. */
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  gintptr reference = (gintptr) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  const gintptr monday = 19971201;

  if (reference == monday)
    return (first - 1 + 7) % 7 + 1;
  return (first - 2 + 7) % 7 + 1;
}

void
lissom_week_count (LissomWeek *week, GPtrArray *entries, GDateTime *now, int first_weekday)
{
  const guint32 today = lissom_statistics_get_day (now);
  const guint32 start = lissom_statistics_get_week (today, first_weekday);
  gint64 run_ms = 0;

  *week = (LissomWeek) { .today = (int) (today - start) };
  for (guint i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
      const guint32 day = lissom_statistics_get_day (entry->started);

      if (day < start || day >= start + G_N_ELEMENTS (week->done) ||
          !lissom_statistics_counts (entry))
        continue;
      run_ms += entry->run_ms;
      if (!week->done[day - start])
        week->n_days++;
      week->done[day - start] = TRUE;
    }
  week->n_minutes = (int) ((run_ms + MS_PER_MINUTE / 2) / MS_PER_MINUTE);
  if (run_ms > 0)
    week->n_minutes = MAX (week->n_minutes, 1);
}

char *
lissom_words_week (const LissomWeek *week)
{
  g_autofree char *days = NULL;
  g_autofree char *minutes = NULL;

  if (week->n_days == 0)
    return g_strdup (_("This week is still open"));

  days = g_strdup_printf (ngettext ("%d day", "%d days", week->n_days), week->n_days);
  minutes =
    g_strdup_printf (ngettext ("%d minute", "%d minutes", week->n_minutes), week->n_minutes);
  /* Translators: “2 days, 9 minutes this week” */
  return g_strdup_printf (_("%s, %s this week"), days, minutes);
}

const char *
lissom_words_pull (int pull)
{
  if (pull < 0)
    return NULL;
  if (pull == 0)
    return _("No pull.");
  if (pull <= 2)
    return _("Just there.");
  if (pull <= 4)
    return _("A clear, mild pull. This is the right place.");
  if (pull == 5)
    return _("Firm. Ease back a little next time.");
  return _("Too much. Go half as far next time.");
}

const char *
lissom_words_pain (int pain)
{
  if (pain < 0)
    return NULL;
  if (pain <= 1)
    return _("Fine.");
  if (pain <= 3)
    return _("Ease off by half next time. Go on only if it drops.");
  if (pain <= 5)
    return _("Leave out what hurt.");
  return _("Stop for today.");
}

void
lissom_words_next_step (LissomOutcome outcome,
                        int pull,
                        int pain,
                        const char **title,
                        const char **text,
                        gboolean *care)
{
  *care = TRUE;
  if (outcome == LISSOM_OUTCOME_HURT || pain >= 6)
    {
      *title = _("You did right to stop. Rest for today");
      *text = _("If it is sharp, tingles, or does not settle in a day or two, see a doctor or a "
                 "physio before you "
                 "stretch again.");
    }
  else if (pain >= 4)
    {
      *title = _("Next time, leave out what hurt");
      *text = _("If it hurts again, ask a physio or a doctor before you go on.");
    }
  else if (pain >= 2 || pull >= 6)
    {
      *title = _("Next time, go half as far");
      *text = _("A mild pull of 3 to 4 is enough. More does not help more.");
    }
  else if (outcome != LISSOM_OUTCOME_FINISHED)
    {
      *title = _("You may stop whenever you like");
      *text = _("What you did is kept. Start afresh when it suits you.");
      *care = FALSE;
    }
  else
    {
      *title = _("Next: the same again, tomorrow or the day after");
      *text = _("Three easy sessions in a row, and you may hold a little longer.");
      *care = FALSE;
    }
}

/* A calm voice says some 150 words a minute. */
#define MS_PER_WORD 400

char *
lissom_words_reading (const char *const *paragraphs)
{
  gint64 n_words = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      gboolean in_word = FALSE;

      for (const char *p = paragraphs[i]; *p != '\0'; p = g_utf8_next_char (p))
        {
          gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

          if (!is_space && !in_word)
            n_words++;
          in_word = !is_space;
        }
    }
  return lissom_words_minutes (n_words * MS_PER_WORD);
}
