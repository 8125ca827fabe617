/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-guide.h"

#include "lissom-dose-words.h"
#include "lissom-marks.h"
#include "lissom-pair.h"

#include <glib/gi18n-lib.h>

/* Below this ratio two people beside one another leave room for words at their side. */
#define SIDE_RATIO 2.3
#define BAND_SHARE 0.45
#define LARGE_PRINT 15.0 /* points: from here on one column is all that fits */
#define COLUMN_GAP 18.0
#define N_TIPS 2
#define CARE_GREY 0.93
#define BOX_RADIUS 6.0
#define BOX_LINE 1.3

#define MOST_WAYS 6

struct _LissomGuide
{
  LissomGuideOrder order;
  LissomPress *press; /* borrowed from the first edition */
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

const char *
lissom_guide_get_position (LissomPosition position)
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

static double
scale (LissomPress *press, double points)
{
  return points * press->size / 12.0 * press->leading / LISSOM_LEADING;
}

/* In large print the position follows the name, which would not have room enough beside it. */
static LissomBlock *
create_large_title (const LissomGuideOrder *guide, LissomEdition *edition)
{
  LissomPress *press = edition->press;
  LissomBlock *row = lissom_block_new_row (press, scale (press, 8.0));
  LissomStretch *stretch = lissom_edition_find_stretch (edition, guide->stretch);
  g_autofree char *position = NULL;

  lissom_edition_begin (edition);
  position = g_strdup_printf ("·\u00a0%s",
                              lissom_guide_get_position (lissom_stretch_get_position (stretch)));
  lissom_edition_end (edition);
  lissom_block_add_column (row, lissom_number_new (press, guide->number), 0.0, 0.0);
  lissom_block_add_column (row,
                           lissom_block_new_run_in (press, LISSOM_TYPE_HEADING,
                                                    lissom_stretch_get_title (stretch), position,
                                                    "H2"),
                           0.0, 1.0);
  return row;
}

static LissomBlock *
create_small_title (const LissomGuideOrder *guide, LissomEdition *first, LissomEdition *second)
{
  LissomPress *press = first->press;
  LissomBlock *row = lissom_block_new_row (press, scale (press, 8.0));
  LissomBlock *names = lissom_block_new_stack (1.0);
  LissomBlock *places = lissom_block_new_stack (1.0);
  LissomEdition *editions[2] = { first, second };

  for (int i = 0; i < 2 && editions[i] != NULL; i++)
    {
      LissomStretch *stretch = lissom_edition_find_stretch (editions[i], guide->stretch);
      LissomBlock *name = lissom_block_new_text (editions[i]->press, LISSOM_TYPE_HEADING,
                                                 lissom_stretch_get_title (stretch), "H2");

      lissom_block_follow (name, press);
      lissom_block_add (names, name);
      lissom_edition_begin (editions[i]);
      lissom_block_add (places,
                        lissom_block_new_aligned (
                          editions[i]->press->rtl == press->rtl ? editions[i]->press : press,
                          LISSOM_TYPE_QUIET,
                          lissom_guide_get_position (lissom_stretch_get_position (stretch)),
                          PANGO_ALIGN_RIGHT));
      lissom_edition_end (editions[i]);
    }
  lissom_block_add_column (row, lissom_number_new (press, guide->number), 0.0, 0.0);
  lissom_block_add_column (row, names, 0.0, 1.0);
  lissom_block_add_column (row, places, 0.0, 0.0);
  return row;
}

static LissomBlock *
create_title (const LissomGuideOrder *guide, LissomEdition *first, LissomEdition *second)
{
  /* The only stretch of a sheet has its title in the head of the page. */
  if (guide->number == 0)
    return NULL;
  return second == NULL && first->press->size >= LARGE_PRINT
           ? create_large_title (guide, first)
           : create_small_title (guide, first, second);
}

static LissomBlock *
create_steps (LissomPress *press, LissomStretch *stretch)
{
  LissomBlock *steps = lissom_block_new_stack (scale (press, 2.5));

  for (guint i = 0; i < lissom_stretch_get_n_steps (stretch); i++)
    {
      LissomBlock *row = lissom_block_new_row (press, 0.0);
      /* Translators: the number of a step, “1.” */
      g_autofree char *number = g_strdup_printf (C_("step", "%u."), i + 1);

      lissom_block_add_column (
        row, lissom_block_new_text (press, LISSOM_TYPE_STRONG, number, NULL), scale (press, 18.0),
        0.0);
      lissom_block_add_column (row,
                               lissom_block_new_text (press, LISSOM_TYPE_BODY,
                                                      lissom_stretch_get_step (stretch, i), "P"),
                               0.0, 1.0);
      lissom_block_add (steps, row);
    }
  return steps;
}

static LissomBlock *
create_feel (LissomPress *press, LissomStretch *stretch)
{
  /* Translators: on the printed sheet; %s says where, “A mild pull behind both thighs.” */
  g_autofree char *text = g_strdup_printf (_("You feel it: %s"), lissom_stretch_get_feel (stretch));

  return lissom_block_new_text (press, LISSOM_TYPE_STRONG, text, "P");
}

static LissomBlock *
create_tips (LissomPress *press, LissomStretch *stretch)
{
  const char *const *cues = lissom_stretch_get_cues (stretch);
  g_autoptr (GString) tips = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 0; i < N_TIPS && cues[i] != NULL; i++)
    g_string_append_printf (tips, "%s%s", i > 0 ? " " : "", cues[i]);
  if (tips->len == 0)
    return NULL;

  /* Translators: %s are one or two short sentences */
  text = g_strdup_printf (_("Tip: %s"), tips->str);
  return lissom_block_new_text (press, LISSOM_TYPE_BODY, text, "P");
}

static LissomBlock *
create_dose (LissomPress *press, const LissomDose *dose, LissomSides sides)
{
  LissomBlock *stack = lissom_block_new_stack (scale (press, 2.0));
  g_autofree char *words = lissom_dose_in_words (dose, sides);
  g_autofree char *formula = lissom_dose_as_formula (dose, sides);
  g_autofree char *total = lissom_dose_as_total (dose, sides);
  g_autofree char *line = g_strdup_printf ("%s  ·  %s", formula, total);

  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_STRONG, words, "P"));
  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_BODY, line, "P"));
  return lissom_block_new_frame (stack, scale (press, 7.0), BOX_LINE, BOX_RADIUS, 1.0);
}

static LissomBlock *
create_caution (LissomPress *press, LissomStretch *stretch)
{
  const char *text = lissom_stretch_get_caution (stretch);
  LissomBlock *row;

  if (*text == '\0')
    return NULL;

  row = lissom_block_new_row (press, scale (press, 8.0));
  lissom_block_set_centred (row, TRUE);
  lissom_block_add_column (row, lissom_triangle_new (press), 0.0, 0.0);
  lissom_block_add_column (row, lissom_block_new_text (press, LISSOM_TYPE_BODY, text, "P"), 0.0,
                           1.0);
  return lissom_block_new_frame (row, scale (press, 6.0), 0.0, 0.0, CARE_GREY);
}

static void
add_way (LissomBlock *stack, LissomPress *press, const char *word, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s %s", word, text);

  if (*text != '\0')
    lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_BODY, line, "P"));
}

static LissomBlock *
create_ways (LissomPress *press, LissomStretch *stretch)
{
  LissomBlock *stack = lissom_block_new_stack (scale (press, 3.0));

  /* Translators: before a sentence that tells how to make a stretch easier */
  add_way (stack, press, C_("sheet", "Easier:"), lissom_stretch_get_easier (stretch));
  /* Translators: before a sentence that tells how to make a stretch harder */
  add_way (stack, press, C_("sheet", "Harder:"), lissom_stretch_get_harder (stretch));
  return stack;
}

static char *
join (char *first, char *second)
{
  g_autofree char *one = first;
  g_autofree char *other = second;

  return other == NULL || g_str_equal (one, other) ? g_steal_pointer (&one)
                                                   : g_strdup_printf ("%s · %s", one, other);
}

static char *
get_start_word (void)
{
  /* Translators: below the first of two pictures: begin like this */
  return g_strdup (C_("picture", "Start"));
}

static char *
get_end_word (gboolean held)
{
  /* Translators: below the second of two pictures: stay like this, or move as far as this */
  return g_strdup (held ? C_("picture", "Hold") : C_("picture", "Move"));
}

static LissomBlock *
create_pair (const LissomGuideOrder *guide, LissomEdition *first, LissomEdition *second)
{
  gboolean held = guide->dose->work == LISSOM_WORK_HOLD;
  LissomStretch *stretch = lissom_edition_find_stretch (first, guide->stretch);
  LissomBlock *pair;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  char *other_start = NULL, *other_end = NULL;

  if (second != NULL)
    {
      lissom_edition_begin (second);
      other_start = get_start_word ();
      other_end = get_end_word (held);
      lissom_edition_end (second);
    }
  lissom_edition_begin (first);
  start = join (get_start_word (), other_start);
  end = join (get_end_word (held), other_end);
  pair = lissom_pair_new (first->press, guide->stretch, start, end);
  /* Translators: what two drawings show, for a screen reader; %s is the name of a stretch */
  lissom_block_set_words (pair, g_strdup_printf (_("Two drawings of “%s”: how it starts and how "
                                                   "far it goes. The muscle it is for is shaded."),
                                                 lissom_stretch_get_title (stretch)));
  lissom_edition_end (first);
  return pair;
}

/* The words of one language below one another. @beside: where it is felt and the dose stand
 * elsewhere */
static LissomBlock *
create_column (const LissomGuideOrder *guide, LissomEdition *edition, gboolean beside)
{
  gboolean looks = (guide->parts & LISSOM_GUIDE_LOOKS) != 0;
  gboolean steps = (guide->parts & LISSOM_GUIDE_STEPS) != 0;
  LissomPress *press = edition->press;
  LissomStretch *stretch = lissom_edition_find_stretch (edition, guide->stretch);
  LissomBlock *column = lissom_block_new_stack (scale (press, 6.0));

  lissom_edition_begin (edition);
  if (looks && !beside)
    lissom_block_add (column, create_feel (press, stretch));
  if (steps)
    {
      lissom_block_add (column, create_steps (press, stretch));
      lissom_block_add (column, create_tips (press, stretch));
    }
  if (looks && !beside)
    lissom_block_add (column,
                      create_dose (press, guide->dose, lissom_stretch_get_sides (stretch)));
  if ((guide->parts & LISSOM_GUIDE_CARE) != 0)
    lissom_block_add (column, create_caution (press, stretch));
  if (guide->extra && steps)
    lissom_block_add (column, create_ways (press, stretch));
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
  LissomBlock *left = lissom_block_new_stack (scale (press, 7.0));
  LissomBlock *right = lissom_block_new_stack (scale (press, 5.0));

  lissom_edition_begin (edition);
  lissom_block_add (left, pair);
  lissom_block_add (left, create_dose (press, guide->dose, lissom_stretch_get_sides (stretch)));
  lissom_block_add (right, create_feel (press, stretch));
  lissom_block_add (right, create_steps (press, stretch));
  lissom_block_add (tips_left ? left : right, create_tips (press, stretch));
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
  g_autoptr (LissomBlock) title = create_title (order, edition, NULL);
  g_autoptr (LissomBlock) caution = NULL;
  g_autoptr (LissomBlock) ways = NULL;

  lissom_edition_begin (edition);
  caution = create_caution (press, stretch);
  if (order->extra)
    ways = create_ways (press, stretch);
  lissom_edition_end (edition);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    for (int tips_left = 0; tips_left < 2; tips_left++)
      {
        LissomBlock *stack = lissom_block_new_stack (scale (press, 7.0));
        LissomBlock *pair = create_pair (order, edition, NULL);

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
  LissomBlock *stack = lissom_block_new_stack (scale (first->press, 7.0));
  LissomBlock *pair =
    (order->parts & LISSOM_GUIDE_LOOKS) != 0 ? create_pair (order, first, second) : NULL;
  LissomEdition *editions[2] = { first, second };

  lissom_block_add (stack, create_title (order, first, second));
  lissom_block_add (stack, pair);
  if (order->pictures_only)
    {
      for (int i = 0; i < 2 && editions[i] != NULL; i++)
        {
          LissomStretch *stretch = lissom_edition_find_stretch (editions[i], order->stretch);

          lissom_edition_begin (editions[i]);
          lissom_block_add (stack, create_dose (editions[i]->press, order->dose,
                                                lissom_stretch_get_sides (stretch)));
          lissom_edition_end (editions[i]);
        }
    }
  else if (second == NULL)
    {
      lissom_block_add (stack, create_column (order, first, FALSE));
    }
  else
    {
      LissomBlock *row = lissom_block_new_row (first->press, COLUMN_GAP);

      lissom_block_add_column (row, create_column (order, first, FALSE), 0.0, 1.0);
      lissom_block_add_column (row, create_column (order, second, FALSE), 0.0, 1.0);
      lissom_block_add (stack, row);
    }
  add_way_to_set (self, stack, pair, order->width);
}

/* In large print: pictures beside where it is felt and the dose, all else below. */
static void
add_band (LissomGuide *self, LissomEdition *edition)
{
  const LissomGuideOrder *order = &self->order;
  LissomPress *press = edition->press;
  LissomStretch *stretch = lissom_edition_find_stretch (edition, order->stretch);
  LissomBlock *stack = lissom_block_new_stack (scale (press, 7.0));
  LissomBlock *row = lissom_block_new_row (press, COLUMN_GAP);
  LissomBlock *words = lissom_block_new_stack (scale (press, 7.0));
  LissomBlock *pair = create_pair (order, edition, NULL);

  lissom_edition_begin (edition);
  lissom_block_add (words, create_feel (press, stretch));
  lissom_block_add (words, create_dose (press, order->dose, lissom_stretch_get_sides (stretch)));
  lissom_edition_end (edition);
  lissom_block_set_centred (row, TRUE);
  lissom_block_add_column (row, pair, 0.0, BAND_SHARE);
  lissom_block_add_column (row, words, 0.0, 1.0 - BAND_SHARE);
  lissom_block_add (stack, create_title (order, edition, NULL));
  lissom_block_add (stack, row);
  lissom_block_add (stack, create_column (order, edition, TRUE));
  add_way_to_set (self, stack, pair, (order->width - COLUMN_GAP) * BAND_SHARE);
}

LissomGuide *
lissom_guide_new (const LissomGuideOrder *order, LissomEdition *first, LissomEdition *second)
{
  LissomGuide *self = g_new0 (LissomGuide, 1);

  self->order = *order;
  self->press = first->press;
  lissom_edition_set_leading (first, order->leading);
  if (second != NULL)
    lissom_edition_set_leading (second, order->leading);
  if (second == NULL && !order->pictures_only && first->press->size < LARGE_PRINT &&
      order->parts == LISSOM_GUIDE_WHOLE)
    add_beside (self, first);
  else
    add_below (self, first, second);
  if (second == NULL && !order->pictures_only && first->press->size >= LARGE_PRINT &&
      order->parts == LISSOM_GUIDE_WHOLE &&
      lissom_pair_get_ratio (order->stretch) <= SIDE_RATIO)
    add_band (self, first);
  lissom_edition_set_leading (first, LISSOM_LEADING);
  if (second != NULL)
    lissom_edition_set_leading (second, LISSOM_LEADING);
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
        got = lissom_pair_set_scale (self->ways[i].pair, self->press, self->order.stretch, scale,
                                     self->ways[i].width);
      lissom_block_forget (block);
      lissom_block_measure (block, self->order.width);
      /* Less than a point is no reason for another way. */
      if (got > best_scale + 1e-6 || (got > best_scale - 1e-6 &&
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
