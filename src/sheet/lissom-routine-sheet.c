/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of a routine or of one stretch: a guide for each stretch, then four weeks to tick,
 * lines to write on and the code that holds the routine.
 */
#include "lissom-sheet-private.h"

#include "lissom-dose-words.h"
#include "lissom-four-weeks.h"
#include "lissom-guide.h"
#include "lissom-overview.h"
#include "lissom-sources-list.h"
#include "lissom-timeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GUIDE_GAP 14.0

/* How large people are, in points a percent of their stature, the finest first: 2.1 is somebody
 * of 7 cm, and nobody is smaller than 3 cm. */
static const double scales[] = { 2.1, 1.9, 1.72, 1.56, 1.42, 1.3, 1.18, 1.08, 0.98, 0.9, 0.85 };
#define GOOD_SCALE 3 /* before easier and harder ways are printed as well */
/* Distances of lines: tight only where that saves a page, airy where a page has room. */
static const double leadings[] = { 1.0, LISSOM_LEADING, 1.15, 1.25, 1.35 };
#define NORMAL_LEADING 1
static const double log_heights[] = { 84, 72, 62, 56, 50, 44, 38, 34 };
#define SMALLEST_LOG (G_N_ELEMENTS (log_heights) - 1)
/* When even the smallest pictures leave no room: parts of the size of the text. */
static const double sizes[] = { 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5 };

/* How a stretch is set. */
typedef struct
{
  guint scale;    /* index into scales */
  guint leading;  /* index into leadings */
  gboolean extra; /* easier and harder ways as well */
} Look;

/* One stretch of the sheet. Its guides are made on demand: for each leading, and without and with
 * easier and harder ways; in one language, the other, or (ALL) side by side; whole or in two. */
#define N_LANGUAGES 2
#define ALL N_LANGUAGES
#define N_PARTS (LISSOM_GUIDE_WHOLE + 1)
#define MOST_BLOCKS (2 * N_LANGUAGES)

typedef struct
{
  Look look, made; /* as it is wanted, and as its blocks are */
  LissomGuide *guides[G_N_ELEMENTS (leadings)][2][N_LANGUAGES + 1][N_PARTS];
  LissomBlock *blocks[MOST_BLOCKS]; /* borrowed */
  guint languages[MOST_BLOCKS];     /* of each */
  guint n_blocks;                   /* 0: nothing has been made */
  gboolean shrunk;                  /* a picture is smaller than is wanted */
} Setting;

typedef struct
{
  LissomSheet *sheet;
  LissomRoutine *routine;
  GArray *settings; /* of Setting */
  LissomHeading heading;
  char *owned[4];
  LissomCatalogue *catalogue; /* nullable: no sources */
  gboolean single;            /* one stretch, not a routine */
  LissomFoot foot;            /* of every page */
  gboolean log_fresh;         /* the log begins a page */
  gboolean sources_whole;     /* all on one page */
  /* Made once for each size of the text */
  LissomBlock *overview, *notes, *logs[G_N_ELEMENTS (log_heights)];
  GPtrArray *sources; /* of LissomBlock */
} Plan;

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
fill_heading (Plan *plan)
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
        routine, plan->single ? lissom_guide_get_position (lissom_stretch_get_position (stretch))
                              : lissom_routine_get_when (routine));
      lissom_edition_end (editions[i]);
      plan->heading.when[i] = plan->owned[i];
    }
  if (sheet->options.pictures_only)
    plan->heading.summary[0] = plan->heading.summary[1] = NULL;
  plan->heading.blanks = TRUE;
}

static void
forget_blocks (Plan *plan)
{
  for (guint i = 0; i < plan->settings->len; i++)
    {
      Setting *setting = &g_array_index (plan->settings, Setting, i);

      LissomGuide **guides = &setting->guides[0][0][0][0];

      setting->n_blocks = 0;
      for (gsize j = 0; j < sizeof setting->guides / sizeof *guides; j++)
        g_clear_pointer (&guides[j], lissom_guide_free);
    }
  g_clear_pointer (&plan->overview, lissom_block_unref);
  g_clear_pointer (&plan->notes, lissom_block_unref);
  g_clear_pointer (&plan->sources, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (log_heights); i++)
    g_clear_pointer (&plan->logs[i], lissom_block_unref);
}

/* How high a block can be on page @page; the first has another head than all others. */
static double
get_room (const LissomFormat *format, guint page)
{
  return format->height - 2.0 * format->margin - format->head[page] - format->foot[page];
}

static void
init_order (Plan *plan, LissomGuideOrder *order, guint index)
{
  const Look *look = &g_array_index (plan->settings, Setting, index).look;

  *order = (LissomGuideOrder) {
    .stretch = lissom_routine_get_stretch (plan->routine, index),
    .dose = lissom_routine_get_dose (plan->routine, index),
    .number = plan->single ? 0 : index + 1,
    .width = plan->sheet->format.column,
    .pictures_only = plan->sheet->options.pictures_only,
    .extra = look->extra,
    .leading = leadings[look->leading],
  };
}

/* Adds a block that is not higher than a page, with smaller pictures if need be.
 * Returns: whether there is one */
static gboolean
make_block (Plan *plan, guint index, guint language, LissomGuideParts parts)
{
  Setting *setting = &g_array_index (plan->settings, Setting, index);
  const Look *look = &setting->look;
  LissomEdition *editions[] = { plan->sheet->first, plan->sheet->second, plan->sheet->first };
  LissomGuide **guide = &setting->guides[look->leading][look->extra][language][parts];
  LissomBlock *block = NULL;

  setting->languages[setting->n_blocks] = language % ALL;
  if (*guide == NULL)
    {
      LissomGuideOrder order;

      init_order (plan, &order, index);
      order.parts = parts;
      *guide = lissom_guide_new (&order, editions[language],
                                 language == ALL ? plan->sheet->second : NULL);
    }
  for (guint i = look->scale; i < G_N_ELEMENTS (scales); i++)
    {
      block = lissom_guide_get_block (*guide, scales[i]);
      if (lissom_block_get_height (block) <= get_room (&plan->sheet->format, 1))
        {
          setting->blocks[setting->n_blocks++] = block;
          setting->shrunk |= i > look->scale;
          return TRUE;
        }
    }
  /* Whoever has nothing else to put in its place leaves it to smaller text to mend. */
  setting->blocks[setting->n_blocks] = block;
  return FALSE;
}

/* One block as a rule. Where two languages are too long for one page side by side, each has one;
 * and where one language is too long for a page, it has two. */
static void
make_blocks (Plan *plan, guint index)
{
  Setting *setting = &g_array_index (plan->settings, Setting, index);
  guint n_languages = plan->sheet->second != NULL ? N_LANGUAGES : 1;

  if (setting->n_blocks > 0 && memcmp (&setting->look, &setting->made, sizeof (Look)) == 0)
    return;

  setting->made = setting->look;
  setting->n_blocks = 0;
  setting->shrunk = FALSE;
  if (n_languages > 1 && !lissom_sheet_is_apart (plan->sheet) &&
      make_block (plan, index, ALL, LISSOM_GUIDE_WHOLE))
    return;
  for (guint language = 0; language < n_languages; language++)
    if (!make_block (plan, index, language, LISSOM_GUIDE_WHOLE))
      {
        guint first = setting->n_blocks;

        /* The caution is best read beside the steps. */
        if (!make_block (plan, index, language, LISSOM_GUIDE_LOOKS) ||
            !make_block (plan, index, language, LISSOM_GUIDE_STEPS | LISSOM_GUIDE_CARE))
          {
            setting->n_blocks = first;
            make_block (plan, index, language, LISSOM_GUIDE_LOOKS | LISSOM_GUIDE_CARE);
            setting->n_blocks = first + 1;
            make_block (plan, index, language, LISSOM_GUIDE_STEPS);
          }
        setting->n_blocks = first + 2;
      }
}

static void
add_guides (Plan *plan, LissomPager *pager)
{
  for (guint i = 0; i < plan->settings->len; i++)
    {
      Setting *setting = &g_array_index (plan->settings, Setting, i);
      g_autofree char *title = NULL;
      LissomGuideOrder order;

      init_order (plan, &order, i);
      make_blocks (plan, i);
      title = lissom_guide_order_get_title (&order);
      for (guint j = 0; j < setting->n_blocks; j++)
        {
          /* What is in another language begins a page of its own. */
          gboolean fresh = lissom_sheet_is_apart (plan->sheet) && pager->flow->len > 0 &&
                           pager->language != setting->languages[j];

          pager->language = setting->languages[j];
          lissom_pager_add (pager, lissom_block_ref (setting->blocks[j]), GUIDE_GAP,
                            j == 0 ? title : NULL, fresh);
        }
    }
  pager->language = 0;
}

static const char *
get_sources_title (gpointer data)
{
  /* Translators: heading of a list of studies */
  return C_("sheet", "Sources");
}

static void
make_sources (Plan *plan)
{
  g_autoptr (GPtrArray) sources =
    lissom_sources_list_new (plan->sheet->first->press, plan->routine, plan->catalogue);

  plan->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_block_unref);
  for (guint i = 0; i < sources->len; i++)
    {
      LissomBlock *stack = lissom_block_new_stack (2.0);

      if (i == 0)
        lissom_block_add (stack, lissom_sheet_create_joined (plan->sheet, LISSOM_TYPE_STRONG,
                                                             get_sources_title, "P"));
      lissom_block_add (stack, lissom_block_ref (g_ptr_array_index (sources, i)));
      g_ptr_array_add (plan->sources, stack);
    }
}

/* As one block, or one after another, so that they may run on over a page. */
static void
add_sources (Plan *plan, LissomPager *pager)
{
  LissomBlock *all;

  if (plan->catalogue == NULL)
    return;
  if (plan->sources == NULL)
    make_sources (plan);

  all = plan->sources_whole ? lissom_block_new_stack (1.0) : NULL;
  for (guint i = 0; i < plan->sources->len; i++)
    {
      LissomBlock *source = lissom_block_ref (g_ptr_array_index (plan->sources, i));

      if (all != NULL)
        lissom_block_add (all, source);
      else
        lissom_pager_add (pager, source, i == 0 ? GUIDE_GAP : 1.0, NULL, FALSE);
    }
  if (all != NULL)
    lissom_pager_add (pager, all, GUIDE_GAP, NULL, FALSE);
}

/* A first page that is full of what to stop for says what comes, if that leaves room for it. */
static void
add_overview (Plan *plan, LissomPager *pager)
{
  LissomSheet *sheet = plan->sheet;

  if (plan->single || plan->foot != LISSOM_FOOT_LINE)
    return;
  if (plan->overview == NULL)
    plan->overview = lissom_overview_new (sheet, plan->routine);
  if (lissom_block_measure (plan->overview, sheet->format.column) <= get_room (&sheet->format, 0))
    lissom_pager_add (pager, lissom_block_ref (plan->overview), GUIDE_GAP, NULL, FALSE);
}

/* @log: index into log_heights */
static LissomPager *
compose (Plan *plan, guint log)
{
  LissomSheet *sheet = plan->sheet;
  LissomPager *pager = lissom_pager_new (&sheet->format);

  if (!sheet->options.log_only)
    {
      add_overview (plan, pager);
      add_guides (plan, pager);
    }
  if (plan->logs[log] == NULL)
    plan->logs[log] = lissom_four_weeks_new (sheet, log_heights[log]);
  if (plan->notes == NULL)
    plan->notes = lissom_notes_new (sheet, plan->routine);
  lissom_pager_add (pager, lissom_block_ref (plan->logs[log]), GUIDE_GAP,
                    lissom_four_weeks_get_title (NULL), plan->log_fresh);
  lissom_pager_add (pager, lissom_block_ref (plan->notes), GUIDE_GAP, NULL, FALSE);
  add_sources (plan, pager);
  return pager;
}

static guint
count_pages (Plan *plan, guint log)
{
  g_autoptr (LissomPager) pager = compose (plan, log);
  double overflow, left;
  guint n_pages = lissom_pager_run (pager, NULL, &overflow, &left);

  return overflow <= 0.0 ? n_pages : G_MAXUINT;
}

static void
set_all (Plan *plan, guint scale, guint leading)
{
  for (guint i = 0; i < plan->settings->len; i++)
    g_array_index (plan->settings, Setting, i).look = (Look) { scale, leading, plan->single };
}

/* Makes a look one step finer. Returns: FALSE when there is none */
typedef gboolean (*Step) (Look *look);

static gboolean
loosen (Look *look)
{
  if (look->leading >= NORMAL_LEADING)
    return FALSE;
  look->leading++;
  return TRUE;
}

static gboolean
enlarge_modestly (Look *look)
{
  if (look->scale <= GOOD_SCALE)
    return FALSE;
  look->scale--;
  return TRUE;
}

static gboolean
add_ways (Look *look)
{
  if (look->extra)
    return FALSE;
  look->extra = TRUE;
  return TRUE;
}

static gboolean
enlarge (Look *look)
{
  if (look->scale == 0)
    return FALSE;
  look->scale--;
  return TRUE;
}

static gboolean
air (Look *look)
{
  if (look->leading + 1 >= G_N_ELEMENTS (leadings))
    return FALSE;
  look->leading++;
  return TRUE;
}

/* Takes the step for each stretch in turn, as often as its page has room for it. */
static void
improve (Plan *plan, guint n_pages, Step step)
{
  gboolean changed;

  do
    {
      changed = FALSE;
      for (guint i = 0; i < plan->settings->len; i++)
        {
          Setting *setting = &g_array_index (plan->settings, Setting, i);
          Look before = setting->look;

          if (!step (&setting->look))
            continue;
          /* More words at the price of a smaller picture would be no gain. */
          if (count_pages (plan, SMALLEST_LOG) == n_pages && !setting->shrunk)
            changed = TRUE;
          else
            setting->look = before;
        }
    }
  while (changed);
}

/* Whether head and foot leave anything of the first page. */
static gboolean
has_first_page (Plan *plan, LissomFoot foot)
{
  const LissomFormat *format = &plan->sheet->format;

  lissom_sheet_measure_furniture (plan->sheet, &plan->heading, foot);
  return format->head[0] + format->foot[0] + 2.0 * format->margin <= format->height;
}

/* The smallest pictures and boxes with the fewest pages that can be had with @foot.
 * Returns: the number of pages, or G_MAXUINT when something does not fit on a page */
static guint
set_fewest_pages (Plan *plan, LissomFoot foot)
{
  guint scale = G_N_ELEMENTS (scales) - 1;
  guint tight, normal;

  plan->foot = foot;
  plan->log_fresh = FALSE;
  plan->sources_whole = FALSE;
  if (!has_first_page (plan, foot))
    {
      /* What to stop for is more important than what the routine is about. */
      plan->heading.summary[0] = plan->heading.summary[1] = NULL;
      if (!has_first_page (plan, foot))
        plan->heading.when[0] = plan->heading.when[1] = NULL;
      if (!has_first_page (plan, foot))
        return G_MAXUINT;
    }
  set_all (plan, scale, 0);
  tight = count_pages (plan, SMALLEST_LOG);
  set_all (plan, scale, NORMAL_LEADING);
  normal = count_pages (plan, SMALLEST_LOG);
  if (tight < normal)
    set_all (plan, scale, 0);
  return MIN (tight, normal);
}

/* Fills @n_pages, for which set_fewest_pages () has been called, with all they have room for. */
static LissomPager *
fill_pages (Plan *plan, guint n_pages)
{
  guint log;

  /* Log, notes and sources on one page, to be put up on a wall. */
  plan->log_fresh = TRUE;
  if (count_pages (plan, SMALLEST_LOG) != n_pages)
    plan->log_fresh = FALSE;
  plan->sources_whole = TRUE;
  if (count_pages (plan, SMALLEST_LOG) != n_pages)
    plan->sources_whole = FALSE;

  improve (plan, n_pages, loosen);
  improve (plan, n_pages, enlarge_modestly);
  if (!plan->sheet->options.pictures_only)
    improve (plan, n_pages, add_ways);
  improve (plan, n_pages, enlarge);
  improve (plan, n_pages, air);
  for (log = 0; log < SMALLEST_LOG && count_pages (plan, log) != n_pages;)
    log++;
  return compose (plan, log);
}

/* From the finest way to set the sheet to the plainest that fits. In large print, and in two
 * languages, the whole box on every page would leave no room for a stretch; else its words come in
 * fewer lines where that saves a page. */
static LissomPager *
arrange (Plan *plan)
{
  LissomSheet *sheet = plan->sheet;
  double size = sheet->first->press->size;
  gboolean alone = !sheet->options.large_print && sheet->second == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LissomFoot foot = LISSOM_FOOT_LINE;
      guint n_pages = G_MAXUINT;

      forget_blocks (plan);
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
  Plan plan = { .routine = routine, .single = single, .catalogue = options->catalogue };
  g_autoptr (LissomSheet) sheet =
    lissom_sheet_new (lissom_routine_get_title (routine), options, error);
  LissomPager *pager;

  if (sheet == NULL)
    return NULL;

  plan.sheet = sheet;
  plan.settings = g_array_new (FALSE, TRUE, sizeof (Setting));
  g_array_set_size (plan.settings, lissom_routine_get_n_exercises (routine));
  fill_heading (&plan);
  pager = arrange (&plan);
  if (pager == NULL)
    {
      /* At half the size of the text anything fits that the reader of content files lets through. */
      g_warning ("no size of the text makes “%s” fit on its pages",
                 lissom_routine_get_id (routine));
      pager = compose (&plan, SMALLEST_LOG);
    }
  lissom_sheet_finish (sheet, pager, &plan.heading, plan.foot);
  forget_blocks (&plan);
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
