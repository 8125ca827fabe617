/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of a routine or of one stretch: a guide for each stretch, then four weeks to tick,
 * lines to write on and the code that holds the routine.
 */
#include "lissom-sheet-private.h"

#include "lissom-dose-words.h"
#include "lissom-guide.h"
#include "lissom-marks.h"
#include "lissom-matrix.h"
#include "lissom-routine-code.h"
#include "lissom-sources-list.h"
#include "lissom-timeline.h"

#include <glib/gi18n-lib.h>

#define N_WEEKS 4
#define N_LINES 4
#define CODE_SIZE 106.0
#define GUIDE_GAP 14.0

/* Heights that are tried, the finest first: the largest that costs no further page is taken. */
static const double picture_heights[] = { 170, 156, 142, 130, 118, 106, 96, 86, 76, 66, 58 };
static const double log_heights[] = { 62, 56, 50, 44, 38 };
/* When even the smallest pictures leave no room: parts of the size of the text. */
static const double sizes[] = { 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5 };

/* One stretch of the sheet. */
typedef struct
{
  LissomGuide *whole;    /* in all its languages; owned, like those below */
  LissomGuide *apart[2]; /* in each by itself, for what is too long side by side; made on demand */
  guint height;          /* index into picture_heights */
} Setting;

typedef struct
{
  LissomSheet *sheet;
  LissomRoutine *routine;
  GArray *settings; /* of Setting */
  LissomHeading heading;
  char *owned[4];
  LissomCatalogue *catalogue; /* nullable: no sources */
  gboolean single;    /* one stretch, not a routine */
  LissomFoot foot;    /* of every page */
} Plan;

static gint64
get_length (LissomRoutine *routine)
{
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &pacing, voice);

  return lissom_timeline_get_length (timeline);
}

/* "About 5 minutes  ·  Every day" */
static char *
describe_when (LissomRoutine *routine)
{
  g_autofree char *about = lissom_words_about (get_length (routine));
  const char *when = lissom_routine_get_when (routine);

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
      if (plan->single)
        continue;
      lissom_edition_begin (editions[i]);
      plan->owned[i] = describe_when (plan->routine);
      lissom_edition_end (editions[i]);
      if (routine != plan->routine && i == 1)
        {
          g_free (plan->owned[i]);
          lissom_edition_begin (editions[i]);
          plan->owned[i] = describe_when (routine);
          lissom_edition_end (editions[i]);
        }
      plan->heading.when[i] = plan->owned[i];
    }
  if (sheet->options.pictures_only)
    plan->heading.summary[0] = plan->heading.summary[1] = NULL;
  plan->heading.blanks = TRUE;
}

static void
forget_settings (Plan *plan)
{
  for (guint i = 0; i < plan->settings->len; i++)
    {
      Setting *setting = &g_array_index (plan->settings, Setting, i);

      g_clear_pointer (&setting->whole, lissom_guide_free);
      g_clear_pointer (&setting->apart[0], lissom_guide_free);
      g_clear_pointer (&setting->apart[1], lissom_guide_free);
    }
}

/* How high a block can be on any page but the first. */
static double
get_room (const LissomFormat *format)
{
  return format->height - 2.0 * format->margin - format->head[1] - format->foot[1];
}

static void
init_order (Plan *plan, LissomGuideOrder *order, guint index)
{
  *order = (LissomGuideOrder) {
    .stretch = lissom_routine_get_stretch (plan->routine, index),
    .dose = lissom_routine_get_dose (plan->routine, index),
    .number = plan->single ? 0 : index + 1,
    .width = plan->sheet->format.column,
    .pictures_only = plan->sheet->options.pictures_only,
    .extra = plan->single,
  };
}

/* One block; or two, where the languages are too long for one page even with small pictures. */
static void
get_blocks (Plan *plan, guint index, LissomBlock *blocks[2])
{
  LissomSheet *sheet = plan->sheet;
  Setting *setting = &g_array_index (plan->settings, Setting, index);
  double height = picture_heights[setting->height];
  LissomGuideOrder order;

  init_order (plan, &order, index);
  if (setting->whole == NULL)
    setting->whole = lissom_guide_new (&order, sheet->first, sheet->second);
  blocks[1] = NULL;
  for (guint i = setting->height; i < G_N_ELEMENTS (picture_heights); i++)
    {
      blocks[0] = lissom_guide_get_block (setting->whole, picture_heights[i]);
      if (sheet->second == NULL ||
          lissom_block_get_height (blocks[0]) <= get_room (&sheet->format))
        return;
    }

  if (setting->apart[0] == NULL)
    {
      setting->apart[0] = lissom_guide_new (&order, sheet->first, NULL);
      setting->apart[1] = lissom_guide_new (&order, sheet->second, NULL);
    }
  for (guint i = 0; i < 2; i++)
    blocks[i] = lissom_guide_get_block (setting->apart[i], height);
}

static void
add_guides (Plan *plan, LissomPager *pager)
{
  for (guint i = 0; i < plan->settings->len; i++)
    {
      LissomBlock *blocks[2];
      g_autofree char *title = NULL;
      LissomGuideOrder order;

      init_order (plan, &order, i);
      get_blocks (plan, i, blocks);
      title = lissom_guide_order_get_title (&order);
      lissom_pager_add (pager, lissom_block_ref (blocks[0]), GUIDE_GAP, title, FALSE);
      if (blocks[1] != NULL)
        lissom_pager_add (pager, lissom_block_ref (blocks[1]), GUIDE_GAP, NULL, FALSE);
    }
}

static LissomBlock *
create_joined (Plan *plan, LissomType type, LissomWord get, const char *tag)
{
  g_autofree char *text = lissom_sheet_join (plan->sheet, get, NULL, " · ");

  return lissom_block_new_text (plan->sheet->first->press, type, text, tag);
}

static const char *
get_overview_title (gpointer data)
{
  /* Translators: heading of a list of the stretches that follow on the next pages */
  return C_("sheet", "On the next pages");
}

/* What comes, for a first page that has no room for a stretch. */
static LissomBlock *
create_overview (Plan *plan)
{
  LissomSheet *sheet = plan->sheet;
  LissomPress *press = sheet->first->press;
  LissomBlock *stack = lissom_block_new_stack (press->size * 0.55);
  LissomEdition *editions[] = { sheet->first, sheet->second };

  lissom_block_add (stack, create_joined (plan, LISSOM_TYPE_STRONG, get_overview_title, "P"));
  for (guint i = 0; i < lissom_routine_get_n_exercises (plan->routine); i++)
    {
      LissomStretch *original = lissom_routine_get_stretch (plan->routine, i);
      const LissomDose *dose = lissom_routine_get_dose (plan->routine, i);
      LissomBlock *row = lissom_block_new_row (press, press->size * 0.6);
      LissomBlock *names = lissom_block_new_stack (0.0);
      g_autofree char *formula =
        lissom_dose_as_formula (dose, lissom_stretch_get_sides (original));

      for (guint j = 0; j < 2 && editions[j] != NULL; j++)
        {
          LissomStretch *stretch = lissom_edition_find_stretch (editions[j], original);
          LissomBlock *name = lissom_block_new_text (editions[j]->press, LISSOM_TYPE_BODY,
                                                     lissom_stretch_get_short_title (stretch), "P");

          lissom_block_follow (name, press);
          lissom_block_add (names, name);
        }
      lissom_block_set_centred (row, TRUE);
      lissom_block_add_column (row, lissom_number_new (press, i + 1), 0.0, 0.0);
      lissom_block_add_column (row, names, 0.0, 1.0);
      lissom_block_add_column (row, lissom_block_new_text (press, LISSOM_TYPE_BODY, formula, "P"),
                               0.0, 0.0);
      lissom_block_add (stack, row);
    }
  return stack;
}

static const char *
get_day (gpointer data)
{
  static const char *const days[] = {
    /* Translators: days of the week above the boxes of a printed log, as short as can be */
    NC_("day", "Mon"), NC_("day", "Tue"), NC_("day", "Wed"), NC_("day", "Thu"),
    NC_("day", "Fri"), NC_("day", "Sat"), NC_("day", "Sun"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "day", days[GPOINTER_TO_UINT (data)]);
}

static const char *
get_week (gpointer data)
{
  static char text[64];

  /* Translators: beside a row of boxes on a printed log */
  g_snprintf (text, sizeof text, C_("sheet", "Week %u"), GPOINTER_TO_UINT (data));
  return text;
}

static const char *
get_log_title (gpointer data)
{
  /* Translators: heading of the printed log */
  return C_("sheet", "My four weeks");
}

static const char *
get_log_words (gpointer data)
{
  return _("Tick each day. In the small box: how strong the pull was, 0 to 10.");
}

static const char *
get_notes_title (gpointer data)
{
  /* Translators: heading above lines to write on */
  return _("Notes and questions for my clinician");
}

static const char *
get_code_words (gpointer data)
{
  /* Translators: below a QR code on paper: what one gets from it */
  return _("This routine in Lissom");
}

static LissomBlock *
create_log (Plan *plan, double height)
{
  LissomSheet *sheet = plan->sheet;
  LissomPress *press = sheet->first->press;
  LissomBlock *stack = lissom_block_new_stack (press->size * 0.5);
  const char *days[7];
  g_auto (GStrv) owned = g_new0 (char *, 8);
  g_auto (GStrv) weeks = g_new0 (char *, N_WEEKS + 1);

  for (guint i = 0; i < 7; i++)
    days[i] = owned[i] = lissom_sheet_join (sheet, get_day, GUINT_TO_POINTER (i), "\n");
  for (guint i = 0; i < N_WEEKS; i++)
    weeks[i] = lissom_sheet_join (sheet, get_week, GUINT_TO_POINTER (i + 1), "\n");

  lissom_block_add (stack, create_joined (plan, LISSOM_TYPE_HEADING, get_log_title, "H2"));
  lissom_block_add (stack, create_joined (plan, LISSOM_TYPE_BODY, get_log_words, "P"));
  lissom_block_add (stack, lissom_log_new (press, days, weeks, height));
  return stack;
}

static LissomBlock *
create_code (Plan *plan)
{
  LissomPress *press = plan->sheet->first->press;
  LissomBlock *stack = lissom_block_new_stack (2.0);
  g_autofree char *payload = lissom_routine_code_write_payload (plan->routine);
  g_autofree char *words = lissom_sheet_join (plan->sheet, get_code_words, NULL, "\n");
  LissomBlock *matrix = lissom_matrix_new (payload, CODE_SIZE);

  lissom_block_add (stack, lissom_block_new_aligned (press, LISSOM_TYPE_SMALL, words,
                                                     PANGO_ALIGN_CENTER));
  lissom_block_add (stack, matrix);
  return stack;
}

static LissomBlock *
create_notes (Plan *plan)
{
  LissomPress *press = plan->sheet->first->press;
  LissomBlock *row = lissom_block_new_row (press, 16.0);
  LissomBlock *notes = lissom_block_new_stack (2.0);
  LissomBlock *whole = lissom_block_new_stack (4.0);
  g_autofree char *code = lissom_routine_code_write (plan->routine);

  lissom_block_add (notes, create_joined (plan, LISSOM_TYPE_STRONG, get_notes_title, "P"));
  lissom_block_add (notes, lissom_lines_new (N_LINES, 27.0));
  lissom_block_add_column (row, notes, 0.0, 1.0);
  lissom_block_add_column (row, create_code (plan), 0.0, 0.0);
  lissom_block_add (whole, row);
  lissom_block_add (whole,
                    lissom_block_new_aligned (press, LISSOM_TYPE_CODE, code, PANGO_ALIGN_RIGHT));
  return whole;
}

static const char *
get_sources_title (gpointer data)
{
  /* Translators: heading of a list of studies */
  return C_("sheet", "Sources");
}

/* One after another, so that they may run on over a page. */
static void
add_sources (Plan *plan, LissomPager *pager)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (plan->catalogue == NULL)
    return;
  sources = lissom_sources_list_new (plan->sheet->first->press, plan->routine, plan->catalogue);
  for (guint i = 0; i < sources->len; i++)
    {
      LissomBlock *source = lissom_block_ref (g_ptr_array_index (sources, i));
      LissomBlock *stack = lissom_block_new_stack (2.0);

      if (i == 0)
        lissom_block_add (stack, create_joined (plan, LISSOM_TYPE_STRONG, get_sources_title, "P"));
      lissom_block_add (stack, source);
      lissom_pager_add (pager, stack, i == 0 ? GUIDE_GAP : 1.0, NULL, FALSE);
    }
}

static LissomPager *
compose (Plan *plan, double log_height)
{
  LissomSheet *sheet = plan->sheet;
  LissomPager *pager = lissom_pager_new (&sheet->format);
  g_autofree char *log_title = g_strdup (get_log_title (NULL));

  if (!sheet->options.log_only && !plan->single && plan->foot == LISSOM_FOOT_LINE)
    lissom_pager_add (pager, create_overview (plan), GUIDE_GAP, NULL, FALSE);
  if (!sheet->options.log_only)
    add_guides (plan, pager);
  lissom_pager_add (pager, create_log (plan, log_height), GUIDE_GAP, log_title,
                    FALSE);
  lissom_pager_add (pager, create_notes (plan), GUIDE_GAP, NULL, FALSE);
  add_sources (plan, pager);
  return pager;
}

static guint
count_pages (Plan *plan, double log_height)
{
  g_autoptr (LissomPager) pager = compose (plan, log_height);
  double overflow, left;
  guint n_pages = lissom_pager_run (pager, NULL, &overflow, &left);

  return overflow <= 0.0 ? n_pages : G_MAXUINT;
}

static void
set_heights (Plan *plan, guint height)
{
  for (guint i = 0; i < plan->settings->len; i++)
    g_array_index (plan->settings, Setting, i).height = height;
}

/* The fewest pages, and on them the largest pictures and boxes. @n_pages: (out)
 * Returns: (nullable): NULL when something does not fit on a page */
static LissomPager *
arrange (Plan *plan, guint *n_pages)
{
  double smallest = log_heights[G_N_ELEMENTS (log_heights) - 1];
  guint best = 0;

  *n_pages = G_MAXUINT;
  for (guint height = 0; height < G_N_ELEMENTS (picture_heights); height++)
    {
      guint n;

      set_heights (plan, height);
      n = count_pages (plan, smallest);
      if (n < *n_pages)
        {
          *n_pages = n;
          best = height;
        }
    }
  if (*n_pages == G_MAXUINT)
    return NULL;

  /* All alike; then each as large as its page has room for. */
  set_heights (plan, best);
  for (guint i = 0; i < plan->settings->len; i++)
    {
      guint *height = &g_array_index (plan->settings, Setting, i).height;

      for (*height = 0; *height < best; (*height)++)
        if (count_pages (plan, smallest) == *n_pages)
          break;
    }
  for (guint i = 0; i < G_N_ELEMENTS (log_heights); i++)
    if (count_pages (plan, log_heights[i]) == *n_pages)
      return compose (plan, log_heights[i]);
  return NULL;
}

/* Whether head and foot leave anything of the first page. */
static gboolean
has_first_page (Plan *plan, LissomFoot foot)
{
  const LissomFormat *format = &plan->sheet->format;

  lissom_sheet_measure_furniture (plan->sheet, &plan->heading, foot);
  return format->head[0] + format->foot[0] + 2.0 * format->margin <= format->height;
}

/* Returns: (nullable) */
static LissomPager *
arrange_with (Plan *plan, LissomFoot foot, guint *n_pages)
{
  plan->foot = foot;
  *n_pages = G_MAXUINT;
  if (!has_first_page (plan, foot))
    {
      /* What to stop for is more important than what the routine is about. */
      plan->heading.summary[0] = plan->heading.summary[1] = NULL;
      if (!has_first_page (plan, foot))
        return NULL;
    }
  return arrange (plan, n_pages);
}

/* The box on every page, or its words in fewer lines where that saves a page. Returns: (nullable) */
static LissomPager *
arrange_with_rules (Plan *plan)
{
  guint n_pages, n_pages_with_short;
  g_autoptr (LissomPager) box = arrange_with (plan, LISSOM_FOOT_BOX, &n_pages);
  g_autoptr (LissomPager) less = arrange_with (plan, LISSOM_FOOT_SHORT, &n_pages_with_short);

  if (n_pages_with_short < n_pages || box == NULL)
    return g_steal_pointer (&less);
  /* Once more: the last trial has changed the pictures. */
  return arrange_with (plan, LISSOM_FOOT_BOX, &n_pages);
}

/* From the finest way to set the sheet to the plainest that fits. In large print, and in two
 * languages, the whole box on every page would leave no room for a stretch. */
static LissomPager *
try_all (Plan *plan)
{
  LissomSheet *sheet = plan->sheet;
  double size = sheet->first->press->size;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LissomPager *pager = NULL;
      guint n_pages;

      forget_settings (plan);
      lissom_sheet_set_size (sheet, size * sizes[i]);
      if (!sheet->options.large_print && sheet->second == NULL)
        pager = arrange_with_rules (plan);
      if (pager == NULL)
        pager = arrange_with (plan, LISSOM_FOOT_LINE, &n_pages);
      if (pager != NULL)
        return pager;
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
  pager = try_all (&plan);
  if (pager == NULL)
    {
      /* At half the size of the text anything fits that the reader of content files lets through. */
      g_warning ("no size of the text makes “%s” fit on its pages",
                 lissom_routine_get_id (routine));
      pager = compose (&plan, log_heights[G_N_ELEMENTS (log_heights) - 1]);
    }
  lissom_sheet_finish (sheet, pager, &plan.heading, plan.foot);
  forget_settings (&plan);
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
