/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-appointment.h"

#include "lissom-appointment-chart.h"
#include "lissom-marks.h"
#include "lissom-sheet-private.h"
#include "lissom-statistics.h"

#include <glib/gi18n-lib.h>

#define MS_PER_SECOND 1000
#define MS_PER_MINUTE (60 * MS_PER_SECOND)
#define N_LINES 6
#define SECTION_GAP 16.0
#define ROW_GAP 3.0

typedef struct
{
  LissomSheet *sheet;
  LissomPager *pager;
  const LissomAppointment *appointment;
  guint32 last_day; /* Julian */
} Plan;

static gboolean
is_shown (Plan *plan, const LissomJournalEntry *entry)
{
  guint32 day = lissom_statistics_get_day (entry->started);

  return lissom_statistics_counts (entry) && day <= plan->last_day &&
         day + LISSOM_APPOINTMENT_DAYS > plan->last_day;
}

static gint64
get_held (Plan *plan, const LissomJournalEntry *entry, LissomSide side)
{
  return lissom_statistics_get_held (entry, plan->appointment->catalogue, side);
}

static LissomBlock *
create_cell (Plan *plan, LissomType type, const char *text, gboolean number)
{
  LissomPress *press = plan->sheet->first->press;

  return number ? lissom_block_new_aligned (press, type, text, PANGO_ALIGN_RIGHT)
                : lissom_block_new_text (press, type, text, "P");
}

/* Day, what, minutes, left, right, pull, pain; NULL for a column that is left out. */
enum
{
  COLUMN_DAY,
  COLUMN_WHAT,
  COLUMN_MINUTES,
  COLUMN_LEFT,
  COLUMN_RIGHT,
  COLUMN_PULL,
  COLUMN_PAIN,
  N_COLUMNS
};

static void
add_row (Plan *plan, const char *const cells[N_COLUMNS], LissomType type, double gap,
         const char *title)
{
  static const double widths[N_COLUMNS] = { 0.19, 0.0, 0.10, 0.10, 0.11, 0.09, 0.09 };
  LissomBlock *row = lissom_block_new_row (plan->sheet->first->press, 6.0);
  double column = plan->sheet->format.column;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (cells[i] != NULL)
      lissom_block_add_column (row, create_cell (plan, type, cells[i], i >= COLUMN_MINUTES),
                               widths[i] * column, i == COLUMN_WHAT ? 1.0 : 0.0);
  lissom_pager_add (plan->pager, row, gap, title, FALSE);
}

static void
hide_columns (Plan *plan, const char *cells[N_COLUMNS])
{
  if (plan->appointment->without_seconds)
    cells[COLUMN_LEFT] = cells[COLUMN_RIGHT] = NULL;
  if (plan->appointment->without_feelings)
    cells[COLUMN_PULL] = cells[COLUMN_PAIN] = NULL;
}

static char *
format_score (int score)
{
  return score >= 0 ? g_strdup_printf ("%d", score) : g_strdup ("–");
}

static char *
format_seconds (gint64 ms)
{
  /* Translators: seconds, as short as can be */
  return g_strdup_printf (C_("duration", "%d s"), (int) (ms / MS_PER_SECOND));
}

static char *
format_date (GDateTime *time)
{
  return g_date_time_format (time, C_("date in figures", "%Y-%m-%d"));
}

static char *
describe (const LissomJournalEntry *entry)
{
  switch (entry->outcome)
    {
    case LISSOM_OUTCOME_HURT:
      /* Translators: name of a routine, and that it was stopped because it hurt */
      return g_strdup_printf (_("%s (stopped: it hurt)"), entry->routine_title);
    case LISSOM_OUTCOME_STOPPED:
    case LISSOM_OUTCOME_INTERRUPTED:
      /* Translators: name of a routine, and that it was not done to its end */
      return g_strdup_printf (_("%s (in part)"), entry->routine_title);
    case LISSOM_OUTCOME_FINISHED:
    default:
      return g_strdup (entry->routine_title);
    }
}

static void
add_heading (Plan *plan, const char *text, gboolean fresh)
{
  LissomPress *press = plan->sheet->first->press;

  lissom_pager_add (plan->pager, lissom_block_new_text (press, LISSOM_TYPE_HEADING, text, "H2"),
                    SECTION_GAP, text, fresh);
}

static void
add_session (Plan *plan, const LissomJournalEntry *entry)
{
  g_autofree char *day = format_date (entry->started);
  g_autofree char *what = describe (entry);
  g_autofree char *minutes = g_strdup_printf (
    "%d", MAX ((int) ((entry->run_ms + MS_PER_MINUTE / 2) / MS_PER_MINUTE), 1));
  g_autofree char *left = format_seconds (get_held (plan, entry, LISSOM_SIDE_LEFT));
  g_autofree char *right = format_seconds (get_held (plan, entry, LISSOM_SIDE_RIGHT));
  g_autofree char *pull = format_score (entry->pull);
  g_autofree char *pain = format_score (entry->pain);
  const char *cells[N_COLUMNS] = { day, what, minutes, left, right, pull, pain };

  hide_columns (plan, cells);
  add_row (plan, cells, LISSOM_TYPE_BODY, ROW_GAP, NULL);
}

static void
add_sessions (Plan *plan)
{
  const LissomAppointment *appointment = plan->appointment;
  const char *heads[N_COLUMNS] = {
    /* Translators: heads of the columns of a printed table, as short as can be */
    C_("table", "Day"),  C_("table", "What"),  C_("table", "Min."), C_("table", "Left"),
    C_("table", "Right"), C_("table", "Pull"), C_("table", "Pain"),
  };
  g_autofree char *count = NULL;
  guint32 seen = 0;
  int n_days = 0, n_minutes = 0;
  gint64 left = 0, right = 0, run = 0;

  for (guint i = 0; i < appointment->entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (appointment->entries, i);

      if (!is_shown (plan, entry))
        continue;
      n_days += lissom_statistics_get_day (entry->started) != seen;
      seen = lissom_statistics_get_day (entry->started);
      run += entry->run_ms;
      left += get_held (plan, entry, LISSOM_SIDE_LEFT);
      right += get_held (plan, entry, LISSOM_SIDE_RIGHT);
    }
  n_minutes = (int) ((run + MS_PER_MINUTE / 2) / MS_PER_MINUTE);

  add_heading (plan, C_("sheet", "The last four weeks"), FALSE);
  if (n_days == 0)
    {
      lissom_pager_add (plan->pager,
                        create_cell (plan, LISSOM_TYPE_BODY,
                                     _("No session has been kept in these four weeks."), FALSE),
                        ROW_GAP, NULL, FALSE);
      return;
    }
  /* Translators: two numbers: days with a session, minutes */
  count = g_strdup_printf (_("%d of 28 days, %d minutes in all"), n_days, n_minutes);
  if (!appointment->without_seconds)
    {
      g_autofree char *with = NULL;

      /* Translators: held seconds of each leg; %s is a sentence about days and minutes */
      with = g_strdup_printf (_("%s; held: left leg %d s, right leg %d s"), count,
                              (int) (left / MS_PER_SECOND), (int) (right / MS_PER_SECOND));
      g_free (count);
      count = g_steal_pointer (&with);
    }
  lissom_pager_add (plan->pager, create_cell (plan, LISSOM_TYPE_BODY, count, FALSE), ROW_GAP, NULL,
                    FALSE);
  hide_columns (plan, heads);
  add_row (plan, heads, LISSOM_TYPE_STRONG, 8.0, NULL);
  lissom_pager_add (plan->pager, lissom_rule_new (0.7, 0.0), ROW_GAP, NULL, FALSE);
  for (guint i = 0; i < appointment->entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (appointment->entries, i);

      if (is_shown (plan, entry))
        add_session (plan, entry);
    }
}

static void
add_results (Plan *plan)
{
  const LissomAppointment *appointment = plan->appointment;
  LissomPress *press = plan->sheet->first->press;
  const char *title = C_("sheet", "Measurements");

  if (appointment->results == NULL || appointment->results->len == 0)
    return;

  for (guint i = 0; i < appointment->results->len; i++)
    {
      const LissomAppointmentResult *result = g_ptr_array_index (appointment->results, i);
      LissomBlock *whole = lissom_block_new_stack (8.0);
      LissomBlock *row = lissom_block_new_row (press, 16.0);
      LissomBlock *words = lissom_block_new_stack (3.0);

      lissom_block_add (words, lissom_block_new_text (press, LISSOM_TYPE_STRONG, result->title,
                                                      "P"));
      lissom_block_add (words, lissom_block_new_text (press, LISSOM_TYPE_BODY, result->summary,
                                                      "P"));
      lissom_block_add_column (row, words, 0.0, 1.0);
      lissom_block_add_column (row, lissom_appointment_chart_new (result, press->rtl), 0.0, 0.0);
      /* The heading never stands alone at the foot of a page. */
      if (i == 0)
        {
          lissom_block_add (whole,
                            lissom_block_new_text (press, LISSOM_TYPE_HEADING, title, "H2"));
          lissom_block_add (whole, create_cell (plan, LISSOM_TYPE_BODY,
                                                _("The grey band is drawn round the first value: "
                                                  "inside it a change means nothing."),
                                                FALSE));
        }
      lissom_block_add (whole, row);
      lissom_pager_add (plan->pager, whole, i == 0 ? SECTION_GAP : 10.0, i == 0 ? title : NULL,
                        FALSE);
    }
}

static void
add_questions (Plan *plan)
{
  LissomBlock *stack = lissom_block_new_stack (4.0);
  const char *questions = plan->appointment->questions;
  LissomPress *press = plan->sheet->first->press;
  /* Translators: heading of the person's own questions on a page for the clinician */
  const char *title = C_("sheet", "My questions");

  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_HEADING, title, "H2"));
  if (questions != NULL && *questions != '\0')
    lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_BODY, questions, "P"));
  lissom_block_add (stack, lissom_lines_new (N_LINES, 27.0));
  lissom_pager_add (plan->pager, stack, SECTION_GAP, title, FALSE);
}

LissomSheet *
lissom_sheet_new_for_appointment (const LissomAppointment *appointment,
                                  const LissomSheetOptions *options,
                                  GError **error)
{
  Plan plan = { .appointment = appointment };
  LissomSheetOptions one_language = *options;
  g_autoptr (LissomSheet) sheet = NULL;
  g_autoptr (GDateTime) since =
    g_date_time_add_days (appointment->until, 1 - LISSOM_APPOINTMENT_DAYS);
  g_autofree char *from = format_date (since);
  g_autofree char *to = format_date (appointment->until);
  /* Translators: two dates in figures */
  g_autofree char *when = g_strdup_printf (_("%s to %s"), from, to);
  LissomHeading heading = {
    /* Translators: title of the page that somebody takes to their clinician */
    .title = { C_("sheet", "For my appointment") },
    .when = { when },
    .summary = { _("What was done with Lissom. Pull and pain are the person's own answers, 0 to "
                   "10.") },
    .blanks = TRUE,
  };

  g_return_val_if_fail (appointment->until != NULL && appointment->entries != NULL, NULL);

  /* It is read by the clinician, who shares the first language with the person. */
  one_language.second_language = NULL;
  sheet = lissom_sheet_new (heading.title[0], &one_language, error);
  if (sheet == NULL)
    return NULL;

  plan.sheet = sheet;
  plan.last_day = lissom_statistics_get_day (appointment->until);
  lissom_sheet_measure_furniture (sheet, &heading, LISSOM_FOOT_PLAIN);
  plan.pager = lissom_pager_new (&sheet->format);
  if (!appointment->without_sessions)
    add_sessions (&plan);
  if (!appointment->without_results)
    add_results (&plan);
  if (!appointment->without_questions)
    add_questions (&plan);
  lissom_sheet_finish (sheet, plan.pager, &heading, LISSOM_FOOT_PLAIN);
  return g_steal_pointer (&sheet);
}
