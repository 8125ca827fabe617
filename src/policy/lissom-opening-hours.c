/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-opening-hours.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7
#define MINUTES_A_DAY (24 * 60)

/* On the days first_day … last_day (1 = Monday) from one minute of the day to before another;
 * until <= from goes past midnight. */
typedef struct
{
  guint first_day, last_day;
  guint from, until;
} OpenSpan;

struct _LissomOpeningHours
{
  GArray *spans; /* of OpenSpan */
};

/* Two digits in the group of @match called @name. */
static guint
get_number (GMatchInfo *match, const char *name)
{
  g_autofree char *digits = g_match_info_fetch_named (match, name);

  return (guint) g_ascii_strtoull (digits, NULL, 10);
}

static gboolean
read_line (const char *line, OpenSpan *span)
{
  g_autoptr (GRegex) pattern =
    g_regex_new ("^\\s*(?<first>[1-7])(-(?<last>[1-7]))?\\s+"
                 "(?<fh>[0-9]{2}):(?<fm>[0-5][0-9])\\s*-\\s*(?<uh>[0-9]{2}):(?<um>[0-5][0-9])\\s*$",
                 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *last = NULL;

  if (!g_utf8_validate (line, -1, NULL) || !g_regex_match (pattern, line, 0, &match))
    return FALSE;

  last = g_match_info_fetch_named (match, "last");
  span->first_day = get_number (match, "first");
  span->last_day = last != NULL && last[0] != '\0' ? get_number (match, "last") : span->first_day;
  span->from = get_number (match, "fh") * 60 + get_number (match, "fm");
  span->until = get_number (match, "uh") * 60 + get_number (match, "um");
  return span->first_day <= span->last_day && span->from < MINUTES_A_DAY &&
         span->until <= MINUTES_A_DAY && span->from != span->until;
}

LissomOpeningHours *
lissom_opening_hours_new (const char *const *lines, GPtrArray *mistakes)
{
  LissomOpeningHours *self = g_new0 (LissomOpeningHours, 1);

  self->spans = g_array_new (FALSE, FALSE, sizeof (OpenSpan));
  for (; lines != NULL && *lines != NULL; lines++)
    {
      OpenSpan span;

      if (read_line (*lines, &span))
        g_array_append_val (self->spans, span);
      else
        {
          g_autofree char *shown = g_utf8_make_valid (*lines, MIN (strlen (*lines), 64));

          /* Translators: %s is a line that somebody typed. Leave “1-5 08:00-18:00” as it is. */
          g_ptr_array_add (mistakes,
                           g_strdup_printf (_("The opening hours “%s” cannot be read and are left "
                                              "out. Write them like “1-5 08:00-18:00”; 1 is Monday."),
                                            shown));
        }
    }
  return self;
}

void
lissom_opening_hours_free (LissomOpeningHours *self)
{
  g_array_unref (self->spans);
  g_free (self);
}

gboolean
lissom_opening_hours_are_open (const LissomOpeningHours *self, GDateTime *moment)
{
  const guint day = (guint) g_date_time_get_day_of_week (moment);
  const guint yesterday = day == 1 ? DAYS_A_WEEK : day - 1;
  const guint minute =
    (guint) (g_date_time_get_hour (moment) * 60 + g_date_time_get_minute (moment));

  if (self->spans->len == 0)
    return TRUE;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const OpenSpan *span = &g_array_index (self->spans, OpenSpan, i);
      const gboolean overnight = span->until < span->from;

      if (day >= span->first_day && day <= span->last_day && minute >= span->from &&
          (overnight || minute < span->until))
        return TRUE;
      if (overnight && yesterday >= span->first_day && yesterday <= span->last_day &&
          minute < span->until)
        return TRUE;
    }
  return FALSE;
}
