/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-plan.h"

#include "lissom-four-weeks.h"
#include "lissom-guide-parts.h"
#include "lissom-overview.h"
#include "lissom-pair.h"
#include "lissom-sources-list.h"

#include <string.h>

#define GUIDE_GAP 14.0

static const double scales[LISSOM_N_SCALES] = { 2.1, 1.9, 1.72, 1.56, 1.42, 1.3,
                                                1.2, 1.13, 1.05, 0.98, 0.9, 0.85 };
static const double leadings[LISSOM_N_LEADINGS] = { 1.0, LISSOM_LEADING, 1.15, 1.3 };
static const double log_heights[LISSOM_N_LOGS] = { 96, 84, 72, 62, 56, 50, 44, 38, 34 };

/* A guide is never split. One that would not fit on its page in large print is set a little
 * smaller, but not smaller than large print may be: "Minimum text size of 16 point for large print,
 * ideally minimum of 18 point" (UK Association for Accessible Formats, MS03, Minimum standards:
 * Clear and large print, 2012; the same in its guidance G003, 2019). Parts of 18 points. */
static const double large_sizes[] = { 1.0, 17.0 / 18.0, 16.0 / 18.0 };

#define ALL LISSOM_N_LANGUAGES

void
lissom_routine_plan_forget (LissomRoutinePlan *self)
{
  for (guint i = 0; i < self->settings->len; i++)
    {
      LissomSetting *setting = lissom_routine_plan_get_setting (self, i);
      LissomGuide **guides = &setting->guides[0][0][0][0];

      setting->n_blocks = 0;
      for (gsize j = 0; j < sizeof setting->guides / sizeof *guides; j++)
        g_clear_pointer (&guides[j], lissom_guide_free);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->overviews); i++)
    g_clear_pointer (&self->overviews[i], lissom_block_unref);
  g_clear_pointer (&self->ways, lissom_block_unref);
  g_clear_pointer (&self->cover, lissom_block_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  for (guint i = 0; i < LISSOM_N_LOGS; i++)
    g_clear_pointer (&self->logs[i], lissom_block_unref);
  for (guint i = 0; i <= LISSOM_MOST_LINES; i++)
    g_clear_pointer (&self->notes[i], lissom_block_unref);
}

LissomSetting *
lissom_routine_plan_get_setting (LissomRoutinePlan *self, guint index)
{
  return &g_array_index (self->settings, LissomSetting, index);
}

guint
lissom_routine_plan_get_smallest_scale (LissomRoutinePlan *self)
{
  return self->sheet->options.large_print ? LISSOM_LARGE_SCALE : LISSOM_N_SCALES - 1;
}

/* How high a block can be on page @page; the first has another head than all others. */
static double
get_room (LissomRoutinePlan *self, guint page)
{
  const LissomFormat *format = &self->sheet->format;

  return format->height - 2.0 * format->margin - format->head[page] - format->foot[page];
}

static LissomEdition *
get_edition (LissomRoutinePlan *self, guint language)
{
  return language == 1 ? self->sheet->second : self->sheet->first;
}

static void
init_order (LissomRoutinePlan *self, LissomGuideOrder *order, guint index, guint language)
{
  const LissomSetting *setting = lissom_routine_plan_get_setting (self, index);

  *order = (LissomGuideOrder) {
    .stretch = lissom_routine_get_stretch (self->routine, index),
    .dose = lissom_routine_get_dose (self->routine, index),
    .number = self->single ? 0 : index + 1,
    .width = self->sheet->format.column,
    .pictures_only = self->sheet->options.pictures_only,
    .extra = setting->looks[language % ALL].extra,
    .parts = LISSOM_GUIDE_WHOLE,
    .size = setting->sizes[language % ALL],
    .leading = leadings[setting->looks[language % ALL].leading],
  };
}

/* Whether a whole card fits on a page with the smallest pictures and the tightest lines. */
static gboolean
fits (LissomRoutinePlan *self, guint index, guint language, double size, gboolean extra)
{
  LissomGuideOrder order;
  g_autoptr (LissomGuide) guide = NULL;

  init_order (self, &order, index, language);
  order.size = size;
  order.extra = extra;
  order.leading = leadings[0];
  guide = lissom_guide_new (&order, get_edition (self, language), NULL);
  return lissom_block_get_height (lissom_guide_get_block (
           guide, scales[lissom_routine_plan_get_smallest_scale (self)])) <= get_room (self, 1);
}

static void
choose_size (LissomRoutinePlan *self, guint index, guint language)
{
  LissomSetting *setting = lissom_routine_plan_get_setting (self, index);
  double size = get_edition (self, language)->press->size;

  setting->sizes[language] = size;
  if (!self->sheet->options.large_print || self->sheet->options.pictures_only)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (large_sizes); i++)
    if (fits (self, index, language, size * large_sizes[i], FALSE))
      {
        setting->sizes[language] = size * large_sizes[i];
        break;
      }
  if (self->single && !fits (self, index, language, setting->sizes[language], TRUE))
    self->ways_apart = TRUE;
}

void
lissom_routine_plan_choose_sizes (LissomRoutinePlan *self)
{
  self->ways_apart = FALSE;
  for (guint i = 0; i < self->settings->len; i++)
    for (guint language = 0; language < (self->sheet->second != NULL ? 2 : 1); language++)
      choose_size (self, i, language);
}

/* Adds a block that is not higher than a page, with smaller pictures if need be.
 * Returns: whether there is one */
static gboolean
make_block (LissomRoutinePlan *self, guint index, guint language, LissomGuideParts parts)
{
  LissomSetting *setting = lissom_routine_plan_get_setting (self, index);
  const LissomSettingLook *look = &setting->looks[language % ALL];
  LissomGuide **guide = &setting->guides[look->leading][look->extra][language][parts];
  LissomBlock *block = NULL;

  setting->languages[setting->n_blocks] = language % ALL;
  if (*guide == NULL)
    {
      LissomGuideOrder order;

      init_order (self, &order, index, language);
      order.parts = parts;
      *guide = lissom_guide_new (&order, get_edition (self, language),
                                 language == ALL ? self->sheet->second : NULL);
    }
  for (guint i = look->scale; i <= lissom_routine_plan_get_smallest_scale (self); i++)
    {
      block = lissom_guide_get_block (*guide, scales[i]);
      if (lissom_block_get_height (block) <= get_room (self, 1))
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
 * and only where somebody's own words are too long for a page, they run on over a second. */
static void
make_blocks (LissomRoutinePlan *self, guint index)
{
  LissomSetting *setting = lissom_routine_plan_get_setting (self, index);
  guint n_languages = self->sheet->second != NULL ? LISSOM_N_LANGUAGES : 1;

  if (setting->n_blocks > 0 && memcmp (setting->looks, setting->made, sizeof setting->made) == 0)
    return;

  memcpy (setting->made, setting->looks, sizeof setting->made);
  setting->n_blocks = 0;
  setting->shrunk = FALSE;
  if (n_languages > 1 && !lissom_sheet_is_apart (self->sheet) &&
      make_block (self, index, ALL, LISSOM_GUIDE_WHOLE))
    return;
  for (guint language = 0; language < n_languages; language++)
    if (!make_block (self, index, language, LISSOM_GUIDE_WHOLE))
      {
        guint first = setting->n_blocks;

        /* The caution is best read beside the steps. */
        if (!make_block (self, index, language, LISSOM_GUIDE_LOOKS) ||
            !make_block (self, index, language, LISSOM_GUIDE_STEPS | LISSOM_GUIDE_CARE))
          {
            setting->n_blocks = first;
            make_block (self, index, language, LISSOM_GUIDE_LOOKS | LISSOM_GUIDE_CARE);
            setting->n_blocks = first + 1;
            make_block (self, index, language, LISSOM_GUIDE_STEPS);
          }
        setting->n_blocks = first + 2;
      }
}

static void
add_guides (LissomRoutinePlan *self, LissomPager *pager)
{
  for (guint i = 0; i < self->settings->len; i++)
    {
      LissomSetting *setting = lissom_routine_plan_get_setting (self, i);
      g_autofree char *title = NULL;
      LissomGuideOrder order;

      init_order (self, &order, i, 0);
      make_blocks (self, i);
      title = lissom_guide_order_get_title (&order);
      for (guint j = 0; j < setting->n_blocks; j++)
        {
          /* What is in another language begins a page of its own: the first page stands alone, so
           * the same stretch in two languages is on two pages that face one another. */
          gboolean fresh = lissom_sheet_is_apart (self->sheet) && pager->flow->len > 0 &&
                           pager->language != setting->languages[j];

          pager->language = setting->languages[j];
          lissom_pager_add (pager, lissom_block_ref (setting->blocks[j]), GUIDE_GAP,
                            j == 0 ? title : NULL, fresh);
        }
    }
  pager->language = 0;
}

/* As one block, or one after another, so that they may run on over a page. */
static void
add_sources (LissomRoutinePlan *self, LissomPager *pager)
{
  LissomBlock *all;

  if (self->catalogue == NULL)
    return;
  if (self->sources == NULL)
    self->sources = lissom_sources_list_new (self->sheet, self->routine, self->catalogue);

  all = self->sources_whole ? lissom_block_new_stack (1.0) : NULL;
  for (guint i = 0; i < self->sources->len; i++)
    {
      LissomBlock *source = lissom_block_ref (g_ptr_array_index (self->sources, i));

      if (all != NULL)
        lissom_block_add (all, source);
      else
        lissom_pager_add (pager, source, i == 0 ? GUIDE_GAP : 1.0, NULL, FALSE);
    }
  if (all != NULL)
    lissom_pager_add (pager, all, GUIDE_GAP, NULL, FALSE);
}

/* Easier and harder ways that have no room on the card of a single stretch. */
static LissomBlock *
create_ways (LissomRoutinePlan *self)
{
  LissomBlock *stack = lissom_block_new_stack (GUIDE_GAP);
  LissomStretch *original = lissom_routine_get_stretch (self->routine, 0);

  for (guint language = 0; language < (self->sheet->second != NULL ? 2 : 1); language++)
    {
      LissomEdition *edition = get_edition (self, language);

      lissom_edition_set_leading (edition, leadings[0]);
      lissom_edition_begin (edition);
      lissom_block_add (stack, lissom_guide_create_ways (
                                 edition->press, lissom_edition_find_stretch (edition, original)));
      lissom_edition_end (edition);
      lissom_edition_set_leading (edition, LISSOM_LEADING);
    }
  return stack;
}

/* The pictures of a single stretch, as large as the first page has room for. */
static LissomBlock *
create_cover (LissomRoutinePlan *self)
{
  LissomGuideOrder order;
  LissomBlock *pair;

  init_order (self, &order, 0, 0);
  pair = lissom_guide_create_pair (&order, self->sheet->first, self->sheet->second);
  for (guint i = 0; i <= LISSOM_LARGE_SCALE; i++)
    {
      lissom_pair_set_scale (pair, scales[i], order.width);
      lissom_block_forget (pair);
      if (lissom_block_measure (pair, order.width) <= get_room (self, 0))
        break;
    }
  return pair;
}

/* Adds @block where head and foot of the first page leave room for it. */
static gboolean
add_to_first_page (LissomRoutinePlan *self, LissomPager *pager, LissomBlock *block)
{
  if (lissom_block_measure (block, self->sheet->format.column) > get_room (self, 0))
    return FALSE;
  lissom_pager_add (pager, lissom_block_ref (block), GUIDE_GAP, NULL, FALSE);
  return TRUE;
}

/* A first page that is full of what to stop for says what comes, if that leaves room for it. */
static void
add_overview (LissomRoutinePlan *self, LissomPager *pager)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->overviews); i++)
    {
      if (self->overviews[i] == NULL)
        self->overviews[i] = lissom_overview_new (self->sheet, self->routine, i == 1);
      if (add_to_first_page (self, pager, self->overviews[i]))
        break;
    }
}

static void
add_stretches (LissomRoutinePlan *self, LissomPager *pager)
{
  self->ways_left = self->single && self->ways_apart;
  if (!self->single && self->foot == LISSOM_FOOT_LINE)
    add_overview (self, pager);
  if (self->ways_left && self->ways == NULL)
    self->ways = create_ways (self);
  if (self->single && self->cover == NULL)
    self->cover = create_cover (self);
  if (self->ways_left && add_to_first_page (self, pager, self->ways))
    self->ways_left = FALSE;
  else if (self->single && self->sheet->options.large_print && !self->sheet->options.pictures_only)
    add_to_first_page (self, pager, self->cover);
  add_guides (self, pager);
  if (self->ways_left)
    lissom_pager_add (pager, lissom_block_ref (self->ways), GUIDE_GAP, NULL,
                      lissom_sheet_is_apart (self->sheet));
}

LissomPager *
lissom_routine_plan_compose (LissomRoutinePlan *self, guint log)
{
  LissomSheet *sheet = self->sheet;
  LissomPager *pager = lissom_pager_new (&sheet->format);

  if (!sheet->options.log_only)
    add_stretches (self, pager);
  if (self->logs[log] == NULL)
    self->logs[log] = lissom_four_weeks_new (sheet, log_heights[log]);
  if (self->notes[self->n_lines] == NULL)
    self->notes[self->n_lines] = lissom_notes_new (sheet, self->routine, self->n_lines);
  lissom_pager_add (pager, lissom_block_ref (self->logs[log]), GUIDE_GAP,
                    lissom_four_weeks_get_title (NULL), self->log_fresh);
  lissom_pager_add (pager, lissom_block_ref (self->notes[self->n_lines]), GUIDE_GAP, NULL,
                    self->notes_fresh);
  add_sources (self, pager);
  return pager;
}

gboolean
lissom_routine_plan_has_lone_sources (LissomRoutinePlan *self, guint n_pages)
{
  LissomCatalogue *catalogue = self->catalogue;
  guint without;

  self->catalogue = NULL;
  without = lissom_routine_plan_count_pages (self, LISSOM_SMALLEST_LOG);
  self->catalogue = catalogue;
  return without < n_pages;
}

guint
lissom_routine_plan_count_pages (LissomRoutinePlan *self, guint log)
{
  g_autoptr (LissomPager) pager = lissom_routine_plan_compose (self, log);
  double overflow, left;
  guint n_pages = lissom_pager_run (pager, NULL, &overflow, &left);

  return overflow <= 0.0 ? n_pages : G_MAXUINT;
}
