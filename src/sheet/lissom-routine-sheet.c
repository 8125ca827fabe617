/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of a routine or of one stretch: a guide for each stretch, then four weeks to tick,
 * lines to write on and the code that holds the routine.
 */
#include "lissom-routine-plan.h"

#include "lissom-dose-words.h"
#include "lissom-timeline.h"

#include <string.h>

/* When even the smallest pictures leave no room: parts of the size of the text. */
static const double sizes[] = { 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5 };

static gint64
get_length (LissomRoutine *routine)
{
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &pacing, voice);

  return lissom_timeline_get_length (timeline);
}

/* "About 5 minutes  ·  Every day", or "About 2 minutes  ·  chair" */
static char *
describe_when (LissomRoutine *routine, const char *when)
{
  g_autofree char *about = lissom_words_about (get_length (routine));

  return *when != '\0' ? g_strdup_printf ("%s  ·  %s", about, when) : g_steal_pointer (&about);
}

static void
fill_heading (LissomRoutinePlan *plan)
{
  LissomSheet *sheet = plan->sheet;
  LissomEdition *editions[] = { sheet->first, sheet->second };

  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      LissomRoutine *routine = lissom_edition_find_routine (editions[i], plan->routine);
      LissomStretch *stretch =
        lissom_edition_find_stretch (editions[i], lissom_routine_get_stretch (plan->routine, 0));

      plan->heading.title[i] = plan->single ? lissom_stretch_get_title (stretch)
                                            : lissom_routine_get_title (routine);
      plan->heading.summary[i] = plan->single ? lissom_stretch_get_purpose (stretch)
                                              : lissom_routine_get_summary (routine);
      lissom_edition_begin (editions[i]);
      plan->owned[i] = describe_when (
        routine, plan->single ? lissom_words_position_inside (lissom_stretch_get_position (stretch))
                              : lissom_routine_get_when (routine));
      lissom_edition_end (editions[i]);
      plan->heading.when[i] = plan->owned[i];
    }
  if (sheet->options.pictures_only)
    plan->heading.summary[0] = plan->heading.summary[1] = NULL;
  plan->heading.blanks = TRUE;
  plan->heading.only = plan->single;
}

/* The smallest pictures and the tightest lines. */
static void
set_smallest (LissomRoutinePlan *plan)
{
  for (guint i = 0; i < plan->settings->len; i++)
    for (guint language = 0; language < LISSOM_N_LANGUAGES; language++)
      lissom_routine_plan_get_setting (plan, i)->looks[language] = (LissomSettingLook) {
        .scale = lissom_routine_plan_get_smallest_scale (plan),
        .extra = plan->single && !plan->ways_apart,
      };
}

/* Makes a look one step finer. Returns: FALSE when there is none */
typedef gboolean (*Step) (LissomSettingLook *look);

static gboolean
loosen (LissomSettingLook *look)
{
  if (look->leading >= LISSOM_NORMAL_LEADING)
    return FALSE;
  look->leading++;
  return TRUE;
}

static gboolean
enlarge_modestly (LissomSettingLook *look)
{
  if (look->scale <= LISSOM_GOOD_SCALE)
    return FALSE;
  look->scale--;
  return TRUE;
}

static gboolean
add_ways (LissomSettingLook *look)
{
  if (look->extra)
    return FALSE;
  look->extra = TRUE;
  return TRUE;
}

static gboolean
enlarge (LissomSettingLook *look)
{
  if (look->scale == 0)
    return FALSE;
  look->scale--;
  return TRUE;
}

static gboolean
air (LissomSettingLook *look)
{
  if (look->leading + 1 >= LISSOM_N_LEADINGS)
    return FALSE;
  look->leading++;
  return TRUE;
}

/* Takes the step for languages @first to @last of a stretch if its page has room for it. */
static gboolean
improve_stretch (LissomRoutinePlan *plan, guint n_pages, Step step, guint index, guint first,
                 guint last)
{
  LissomSetting *setting = lissom_routine_plan_get_setting (plan, index);
  LissomSettingLook before[LISSOM_N_LANGUAGES];
  guint n_blocks = setting->n_blocks;

  memcpy (before, setting->looks, sizeof before);
  for (guint language = first; language <= last; language++)
    if (!step (&setting->looks[language]))
      {
        memcpy (setting->looks, before, sizeof before);
        return FALSE;
      }
  /* More words at the price of a smaller picture, or of a second card, would be no gain. */
  if (lissom_routine_plan_count_pages (plan, LISSOM_SMALLEST_LOG) == n_pages && !setting->shrunk &&
      setting->n_blocks == n_blocks)
    return TRUE;
  memcpy (setting->looks, before, sizeof before);
  return FALSE;
}

/* Takes the step for each stretch in turn, as often as its page has room for it. @together: both
 * languages of a stretch are to have it, or neither */
static void
improve (LissomRoutinePlan *plan, guint n_pages, Step step, gboolean together)
{
  gboolean changed;

  do
    {
      changed = FALSE;
      for (guint i = 0; i < plan->settings->len; i++)
        {
          const LissomSetting *setting = lissom_routine_plan_get_setting (plan, i);
          /* 0 in one language, and where both stand side by side */
          guint last = setting->n_blocks > 0 ? setting->languages[setting->n_blocks - 1] : 0;

          for (guint language = 0; language <= (together ? 0 : last); language++)
            changed |= improve_stretch (plan, n_pages, step, i, language,
                                        together ? last : language);
        }
    }
  while (changed);
}

/* Whether head and foot leave anything of the first page. */
static gboolean
has_first_page (LissomRoutinePlan *plan, LissomFoot foot)
{
  const LissomFormat *format = &plan->sheet->format;

  lissom_sheet_measure_furniture (plan->sheet, &plan->heading, foot);
  return format->head[0] + format->foot[0] + 2.0 * format->margin <= format->height;
}

/* The smallest pictures and boxes with the fewest pages that can be had with @foot.
 * Returns: the number of pages, or G_MAXUINT when something does not fit on a page */
static guint
set_fewest_pages (LissomRoutinePlan *plan, LissomFoot foot)
{
  plan->foot = foot;
  plan->log_fresh = FALSE;
  plan->notes_fresh = FALSE;
  plan->sources_whole = FALSE;
  plan->n_lines = LISSOM_FEWEST_LINES;
  if (!has_first_page (plan, foot))
    {
      /* What to stop for is more important than what the routine is about. */
      plan->heading.summary[0] = plan->heading.summary[1] = NULL;
      if (!has_first_page (plan, foot))
        plan->heading.when[0] = plan->heading.when[1] = NULL;
      if (!has_first_page (plan, foot))
        return G_MAXUINT;
    }
  lissom_routine_plan_choose_sizes (plan);
  set_smallest (plan);
  return lissom_routine_plan_count_pages (plan, LISSOM_SMALLEST_LOG);
}

/* Sets @flag of @plan where that costs no page. */
static void
set_if_free (LissomRoutinePlan *plan, guint n_pages, gboolean *flag)
{
  *flag = TRUE;
  *flag = lissom_routine_plan_count_pages (plan, LISSOM_SMALLEST_LOG) == n_pages;
}

/* Fills @n_pages, for which set_fewest_pages () has been called, with all they have room for. */
static LissomPager *
fill_pages (LissomRoutinePlan *plan, guint n_pages)
{
  guint log;

  /* Log, notes and sources on one page, to be put up on a wall. */
  if (!plan->ways_left)
    set_if_free (plan, n_pages, &plan->log_fresh);
  set_if_free (plan, n_pages, &plan->sources_whole);
  /* No page with little on it: the sources, or easier and harder ways, take something along. */
  if (plan->ways_left || lissom_routine_plan_has_lone_sources (plan, n_pages))
    set_if_free (plan, n_pages, &plan->notes_fresh);

  improve (plan, n_pages, loosen, FALSE);
  improve (plan, n_pages, enlarge_modestly, FALSE);
  if (!plan->sheet->options.pictures_only)
    improve (plan, n_pages, add_ways, TRUE);
  improve (plan, n_pages, enlarge, FALSE);
  improve (plan, n_pages, air, FALSE);
  for (log = 0; log < LISSOM_SMALLEST_LOG; log++)
    if (lissom_routine_plan_count_pages (plan, log) == n_pages)
      break;
  while (plan->n_lines < LISSOM_MOST_LINES)
    {
      plan->n_lines++;
      if (lissom_routine_plan_count_pages (plan, log) != n_pages)
        {
          plan->n_lines--;
          break;
        }
    }
  return lissom_routine_plan_compose (plan, log);
}

/* From the finest way to set the sheet to the plainest that fits. In large print, and in two
 * languages, the whole box on every page would leave no room for a stretch; else its words come in
 * fewer lines where that saves a page. */
static LissomPager *
arrange (LissomRoutinePlan *plan)
{
  LissomSheet *sheet = plan->sheet;
  double size = sheet->first->press->size;
  gboolean alone = !sheet->options.large_print && sheet->second == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LissomFoot foot = LISSOM_FOOT_LINE;
      guint n_pages = G_MAXUINT;

      lissom_routine_plan_forget (plan);
      lissom_sheet_set_size (sheet, size * sizes[i]);
      if (alone)
        {
          guint with_box = set_fewest_pages (plan, LISSOM_FOOT_BOX);
          guint with_short = set_fewest_pages (plan, LISSOM_FOOT_SHORT);

          n_pages = MIN (with_box, with_short);
          foot = with_box <= with_short ? LISSOM_FOOT_BOX : LISSOM_FOOT_SHORT;
        }
      if (n_pages == G_MAXUINT)
        foot = LISSOM_FOOT_LINE;
      n_pages = set_fewest_pages (plan, foot);
      if (n_pages != G_MAXUINT)
        return fill_pages (plan, n_pages);
    }
  return NULL;
}

static LissomSheet *
create_sheet (LissomRoutine *routine, gboolean single, const LissomSheetOptions *options,
              GError **error)
{
  LissomRoutinePlan plan = {
    .routine = routine,
    .single = single,
    .catalogue = options->catalogue,
  };
  g_autoptr (LissomSheet) sheet =
    lissom_sheet_new (lissom_routine_get_title (routine), options, error);
  LissomPager *pager;

  if (sheet == NULL)
    return NULL;

  plan.sheet = sheet;
  plan.settings = g_array_new (FALSE, TRUE, sizeof (LissomSetting));
  g_array_set_size (plan.settings, lissom_routine_get_n_exercises (routine));
  fill_heading (&plan);
  pager = arrange (&plan);
  if (pager == NULL)
    {
      /* At half the size of the text anything fits that the reader of content files lets
       * through. */
      g_warning ("no size of the text makes “%s” fit on its pages",
                 lissom_routine_get_id (routine));
      pager = lissom_routine_plan_compose (&plan, LISSOM_SMALLEST_LOG);
    }
  lissom_sheet_finish (sheet, pager, &plan.heading, plan.foot);
  lissom_routine_plan_forget (&plan);
  g_array_unref (plan.settings);
  for (guint i = 0; i < G_N_ELEMENTS (plan.owned); i++)
    g_free (plan.owned[i]);
  return g_steal_pointer (&sheet);
}

LissomSheet *
lissom_sheet_new_for_routine (LissomRoutine *routine, const LissomSheetOptions *options,
                              GError **error)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine) && options != NULL, NULL);

  return create_sheet (routine, FALSE, options, error);
}

LissomSheet *
lissom_sheet_new_for_stretch (LissomStretch *stretch, const LissomSheetOptions *options,
                              GError **error)
{
  g_autoptr (LissomRoutine) routine = NULL;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch) && options != NULL, NULL);

  routine = lissom_routine_new_single (stretch);
  return create_sheet (routine, TRUE, options, error);
}
