/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-guide.h"

#include "lissom-guide-parts.h"
#include "lissom-pair.h"

/* Below this ratio two people beside one another leave room for words at their side. */
#define SIDE_RATIO 2.3
#define LARGE_PRINT 15.0 /* points: from here on one column is all that fits */
#define COLUMN_GAP 18.0

#define MOST_WAYS 10

struct _LissomGuide
{
  LissomGuideOrder order;
  struct
  {
    LissomBlock *block; /* owned */
    LissomBlock *pair;  /* in it; NULL where there are no pictures */
    double width;       /* of the pair */
  } ways[MOST_WAYS];
  guint n_ways;
};

static void
add_way_to_set (LissomGuide *self, LissomBlock *block, LissomBlock *pair, double width)
{
  g_return_if_fail (self->n_ways < MOST_WAYS);

  self->ways[self->n_ways].block = block;
  self->ways[self->n_ways].pair = pair;
  self->ways[self->n_ways].width = width;
  self->n_ways++;
}

/* What stands beside the pictures instead. */
typedef enum
{
  BESIDE_NOTHING,
  BESIDE_DOSE, /* where it is felt, and the dose */
  BESIDE_TIPS, /* and the tips */
} Beside;

/* The words of one language below one another. */
static LissomBlock *
create_column (const LissomGuideOrder *guide, LissomEdition *edition, double width, Beside beside)
{
  gboolean looks = (guide->parts & LISSOM_GUIDE_LOOKS) != 0;
  gboolean steps = (guide->parts & LISSOM_GUIDE_STEPS) != 0;
  LissomPress *press = edition->press;
  LissomStretch *stretch = lissom_edition_find_stretch (edition, guide->stretch);
  LissomBlock *column = lissom_block_new_stack (lissom_guide_gap (press, 6.0));

  lissom_edition_begin (edition);
  if (looks && beside == BESIDE_NOTHING)
    lissom_block_add (column, lissom_guide_create_feel (press, stretch));
  if (steps)
    {
      lissom_block_add (column, lissom_guide_create_steps (press, stretch));
      if (beside != BESIDE_TIPS)
        lissom_block_add (column, lissom_guide_create_tips (press, stretch));
    }
  if (looks && beside == BESIDE_NOTHING)
    lissom_block_add (column, lissom_guide_create_dose (
                                press, guide->dose, lissom_stretch_get_sides (stretch), width));
  if ((guide->parts & LISSOM_GUIDE_CARE) != 0)
    lissom_block_add (column, lissom_guide_create_caution (press, stretch));
  if (guide->extra && steps)
    lissom_block_add (column, lissom_guide_create_ways (press, stretch));
  lissom_edition_end (edition);
  return column;
}

/* Pictures and dose on one side, what to do on the other. @share: of the width for the pictures;
 * @tips_left: the tips stand below the dose */
static LissomBlock *
create_row (const LissomGuideOrder *guide, LissomEdition *edition, LissomBlock *pair, double share,
            gboolean tips_left)
{
  LissomPress *press = edition->press;
  LissomStretch *stretch = lissom_edition_find_stretch (edition, guide->stretch);
  LissomBlock *row = lissom_block_new_row (press, COLUMN_GAP);
  LissomBlock *left = lissom_block_new_stack (lissom_guide_gap (press, 7.0));
  LissomBlock *right = lissom_block_new_stack (lissom_guide_gap (press, 5.0));

  lissom_edition_begin (edition);
  lissom_block_add (left, pair);
  lissom_block_add (left, lissom_guide_create_dose (press, guide->dose,
                                                    lissom_stretch_get_sides (stretch),
                                                    (guide->width - COLUMN_GAP) * share));
  lissom_block_add (right, lissom_guide_create_feel (press, stretch));
  lissom_block_add (right, lissom_guide_create_steps (press, stretch));
  lissom_block_add (tips_left ? left : right, lissom_guide_create_tips (press, stretch));
  lissom_edition_end (edition);
  lissom_block_add_column (row, left, 0.0, share);
  lissom_block_add_column (row, right, 0.0, 1.0 - share);
  return row;
}

/* What all ways have in common comes before and after the row that differs. */
static void
add_beside (LissomGuide *self, LissomEdition *edition)
{
  static const double shares[] = { 0.46, 0.42, 0.38 };
  const LissomGuideOrder *order = &self->order;
  LissomPress *press = edition->press;
  LissomStretch *stretch = lissom_edition_find_stretch (edition, order->stretch);
  gboolean wide = lissom_pair_get_ratio (stretch) > SIDE_RATIO;
  g_autoptr (LissomBlock) title = lissom_guide_create_title (order, edition, NULL);
  g_autoptr (LissomBlock) caution = NULL;
  g_autoptr (LissomBlock) ways = NULL;

  lissom_edition_begin (edition);
  caution = lissom_guide_create_caution (press, stretch);
  if (order->extra)
    ways = lissom_guide_create_ways (press, stretch);
  lissom_edition_end (edition);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    for (int tips_left = 0; tips_left < 2; tips_left++)
      {
        LissomBlock *stack = lissom_block_new_stack (lissom_guide_gap (press, 7.0));
        LissomBlock *pair = lissom_guide_create_pair (order, edition, NULL);

        lissom_block_add (stack, title != NULL ? lissom_block_ref (title) : NULL);
        if (wide)
          lissom_block_add (stack, pair);
        lissom_block_add (stack, create_row (order, edition, wide ? NULL : pair, shares[i],
                                             tips_left == 1));
        if (caution != NULL)
          lissom_block_add (stack, lissom_block_ref (caution));
        if (ways != NULL)
          lissom_block_add (stack, lissom_block_ref (ways));
        add_way_to_set (self, stack, pair,
                        wide ? order->width : (order->width - COLUMN_GAP) * shares[i]);
      }
}

static void
add_below (LissomGuide *self, LissomEdition *first, LissomEdition *second)
{
  const LissomGuideOrder *order = &self->order;
  LissomBlock *stack = lissom_block_new_stack (lissom_guide_gap (first->press, 7.0));
  LissomBlock *pair = (order->parts & LISSOM_GUIDE_LOOKS) != 0
                        ? lissom_guide_create_pair (order, first, second)
                        : NULL;
  LissomEdition *editions[2] = { first, second };

  lissom_block_add (stack, lissom_guide_create_title (order, first, second));
  lissom_block_add (stack, pair);
  if (order->pictures_only)
    {
      for (int i = 0; i < 2 && editions[i] != NULL; i++)
        {
          LissomStretch *stretch = lissom_edition_find_stretch (editions[i], order->stretch);

          lissom_edition_begin (editions[i]);
          lissom_block_add (stack, lissom_guide_create_dose (editions[i]->press, order->dose,
                                                             lissom_stretch_get_sides (stretch),
                                                             order->width));
          lissom_edition_end (editions[i]);
        }
    }
  else if (second == NULL)
    {
      lissom_block_add (stack, create_column (order, first, order->width,
                                               BESIDE_NOTHING));
    }
  else
    {
      LissomBlock *row = lissom_block_new_row (first->press, COLUMN_GAP);

      double half = (order->width - COLUMN_GAP) / 2.0;

      lissom_block_add_column (row, create_column (order, first, half, BESIDE_NOTHING), 0.0, 1.0);
      lissom_block_add_column (row, create_column (order, second, half, BESIDE_NOTHING), 0.0, 1.0);
      lissom_block_add (stack, row);
    }
  add_way_to_set (self, stack, pair, order->width);
}

/* In large print: pictures beside where it is felt and the dose, all else below; then the tips
 * beside the pictures as well. @share: of the width for the pictures; @below: for both ways */
static void
add_bands (LissomGuide *self, LissomEdition *edition, double share, LissomBlock *title,
           LissomBlock *const below[2])
{
  const LissomGuideOrder *order = &self->order;
  LissomPress *press = edition->press;
  LissomStretch *stretch = lissom_edition_find_stretch (edition, order->stretch);
  double room = order->width - COLUMN_GAP;
  g_autoptr (LissomBlock) tips = NULL;
  g_autoptr (LissomBlock) dose = lissom_block_new_stack (lissom_guide_gap (press, 7.0));

  lissom_edition_begin (edition);
  lissom_block_add (dose, lissom_guide_create_feel (press, stretch));
  lissom_block_add (dose, lissom_guide_create_dose (press, order->dose,
                                                    lissom_stretch_get_sides (stretch),
                                                    room * (1.0 - share)));
  tips = lissom_guide_create_tips (press, stretch);
  lissom_edition_end (edition);

  for (int with_tips = 0; with_tips <= (tips != NULL ? 1 : 0); with_tips++)
    {
      LissomBlock *stack = lissom_block_new_stack (lissom_guide_gap (press, 7.0));
      LissomBlock *row = lissom_block_new_row (press, COLUMN_GAP);
      LissomBlock *words = lissom_block_new_stack (lissom_guide_gap (press, 7.0));
      LissomBlock *pair = lissom_guide_create_pair (order, edition, NULL);

      lissom_block_add (words, lissom_block_ref (dose));
      lissom_block_add (words, with_tips ? lissom_block_ref (tips) : NULL);
      lissom_block_set_centred (row, TRUE);
      lissom_block_add_column (row, pair, 0.0, share);
      lissom_block_add_column (row, words, 0.0, 1.0 - share);
      lissom_block_add (stack, title != NULL ? lissom_block_ref (title) : NULL);
      lissom_block_add (stack, row);
      lissom_block_add (stack, lissom_block_ref (below[with_tips]));
      add_way_to_set (self, stack, pair, room * share);
    }
}

static void
add_all_bands (LissomGuide *self, LissomEdition *edition)
{
  static const double shares[] = { 0.34, 0.4, 0.46, 0.52 };
  const LissomGuideOrder *order = &self->order;
  LissomBlock *title = lissom_guide_create_title (order, edition, NULL);
  LissomBlock *below[2] = { create_column (order, edition, order->width, BESIDE_DOSE),
                            create_column (order, edition, order->width, BESIDE_TIPS) };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    add_bands (self, edition, shares[i], title, below);
  g_clear_pointer (&title, lissom_block_unref);
  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    lissom_block_unref (below[i]);
}

/* The size and the distance of lines that the blocks of a guide are made with. */
static void
set_type (LissomEdition *edition, double size, double leading)
{
  if (edition == NULL)
    return;

  lissom_edition_set_size (edition, size);
  lissom_edition_set_leading (edition, leading);
}

LissomGuide *
lissom_guide_new (const LissomGuideOrder *order, LissomEdition *first, LissomEdition *second)
{
  LissomGuide *self = g_new0 (LissomGuide, 1);
  double size = first->press->size;
  gboolean plain = second != NULL || order->pictures_only || order->parts != LISSOM_GUIDE_WHOLE;
  gboolean large = order->size >= LISSOM_LARGE_PRINT;

  self->order = *order;
  set_type (first, order->size, order->leading);
  set_type (second, order->size, order->leading);
  if (plain || large)
    add_below (self, first, second);
  if (!plain && large)
    add_all_bands (self, first);
  if (!plain && !large)
    add_beside (self, first);
  set_type (first, size, LISSOM_LEADING);
  set_type (second, size, LISSOM_LEADING);
  return self;
}

void
lissom_guide_free (LissomGuide *self)
{
  for (guint i = 0; i < self->n_ways; i++)
    lissom_block_unref (self->ways[i].block);
  g_free (self);
}

LissomBlock *
lissom_guide_get_block (LissomGuide *self, double scale)
{
  LissomBlock *best = NULL;
  double best_scale = 0.0;

  for (guint i = 0; i < self->n_ways; i++)
    {
      LissomBlock *block = self->ways[i].block;
      double got = scale;

      if (self->ways[i].pair != NULL)
        got = lissom_pair_set_scale (self->ways[i].pair, scale, self->ways[i].width);
      lissom_block_forget (block);
      lissom_block_measure (block, self->order.width);
      /* Less than a point is no reason for another way. */
      if (best == NULL || got > best_scale + 1e-6 || (got > best_scale - 1e-6 &&
                                      lissom_block_get_height (block) + 1.0 <
                                        lissom_block_get_height (best)))
        {
          best = block;
          best_scale = got;
        }
    }
  return best;
}

char *
lissom_guide_order_get_title (const LissomGuideOrder *order)
{
  const char *name = lissom_stretch_get_title (order->stretch);

  return order->number > 0 ? g_strdup_printf ("%u  %s", order->number, name) : g_strdup (name);
}
