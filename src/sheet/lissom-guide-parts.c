/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-guide-parts.h"

#include "lissom-dose-words.h"
#include "lissom-marks.h"
#include "lissom-pair.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_TIPS 2
#define CARE_GREY 0.93
#define BOX_RADIUS 6.0
#define BOX_LINE 1.3

double
lissom_guide_scale (LissomPress *press, double points)
{
  return points * press->size / 12.0;
}

double
lissom_guide_gap (LissomPress *press, double points)
{
  double airy = press->leading / LISSOM_LEADING;

  /* Where lines are tight there is no space to spare at all. */
  return points * sqrt (press->size / 12.0) * pow (airy, airy < 1.0 ? 4.0 : 2.0);
}

/* In large print the position follows the name, which would not have room enough beside it. */
static LissomBlock *
create_large_title (const LissomGuideOrder *guide, LissomEdition *first, LissomEdition *second)
{
  LissomPress *press = first->press;
  LissomBlock *row = lissom_block_new_row (press, lissom_guide_gap (press, 8.0));
  LissomBlock *names = lissom_block_new_stack (1.0);
  LissomEdition *editions[2] = { first, second };

  for (int i = 0; i < 2 && editions[i] != NULL; i++)
    {
      LissomStretch *stretch = lissom_edition_find_stretch (editions[i], guide->stretch);
      g_autofree char *position = NULL;
      LissomBlock *name;

      lissom_edition_begin (editions[i]);
      position = g_strdup_printf ("·\u00a0%s",
                                  lissom_words_position_inside (lissom_stretch_get_position (stretch)));
      lissom_edition_end (editions[i]);
      name = lissom_block_new_run_in (editions[i]->press, LISSOM_TYPE_HEADING,
                                      lissom_stretch_get_title (stretch), position, "H2");
      lissom_block_follow (name, press);
      lissom_block_add (names, name);
    }
  lissom_block_add_column (row, lissom_number_new (press, guide->number), 0.0, 0.0);
  lissom_block_add_column (row, names, 0.0, 1.0);
  return row;
}

static LissomBlock *
create_small_title (const LissomGuideOrder *guide, LissomEdition *first, LissomEdition *second)
{
  LissomPress *press = first->press;
  LissomBlock *row = lissom_block_new_row (press, lissom_guide_gap (press, 8.0));
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
                          lissom_words_position_inside (lissom_stretch_get_position (stretch)),
                          PANGO_ALIGN_RIGHT));
      lissom_edition_end (editions[i]);
    }
  lissom_block_add_column (row, lissom_number_new (press, guide->number), 0.0, 0.0);
  lissom_block_add_column (row, names, 0.0, 1.0);
  lissom_block_add_column (row, places, 0.0, 0.0);
  return row;
}

LissomBlock *
lissom_guide_create_title (const LissomGuideOrder *guide, LissomEdition *first,
                           LissomEdition *second)
{
  /* The only stretch of a sheet has its title in the head of the page. */
  if (guide->number == 0)
    return NULL;
  return first->press->size >= LISSOM_LARGE_PRINT ? create_large_title (guide, first, second)
                                                  : create_small_title (guide, first, second);
}

LissomBlock *
lissom_guide_create_steps (LissomPress *press, LissomStretch *stretch)
{
  LissomBlock *steps = lissom_block_new_stack (lissom_guide_gap (press, 2.5));

  for (guint i = 0; i < lissom_stretch_get_n_steps (stretch); i++)
    {
      LissomBlock *row = lissom_block_new_row (press, 0.0);
      /* Translators: the number of a step, “1.” */
      g_autofree char *number = g_strdup_printf (C_("step", "%u."), i + 1);

      lissom_block_add_column (row,
                               lissom_block_new_text (press, LISSOM_TYPE_STRONG, number, NULL),
                               lissom_guide_scale (press, 18.0), 0.0);
      lissom_block_add_column (row,
                               lissom_block_new_text (press, LISSOM_TYPE_BODY,
                                                      lissom_stretch_get_step (stretch, i), "P"),
                               0.0, 1.0);
      lissom_block_add (steps, row);
    }
  return steps;
}

LissomBlock *
lissom_guide_create_feel (LissomPress *press, LissomStretch *stretch)
{
  /* Translators: on the printed sheet; %s says where, “A mild pull behind both thighs.” */
  g_autofree char *text = g_strdup_printf (_("You feel it: %s"), lissom_stretch_get_feel (stretch));

  return lissom_block_new_text (press, LISSOM_TYPE_STRONG, text, "P");
}

LissomBlock *
lissom_guide_create_tips (LissomPress *press, LissomStretch *stretch)
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

/* Whether @text stands on one line of @width points. */
static gboolean
is_one_line (LissomPress *press, const char *text, double width)
{
  g_autoptr (PangoLayout) layout = lissom_press_set (press, LISSOM_TYPE_BODY, text);
  PangoRectangle all;

  pango_layout_get_extents (layout, NULL, &all);
  return (double) all.width / PANGO_SCALE <= width;
}

LissomBlock *
lissom_guide_create_dose (LissomPress *press, const LissomDose *dose, LissomSides sides,
                          double width)
{
  LissomBlock *stack = lissom_block_new_stack (lissom_guide_gap (press, 2.0));
  double padding = lissom_guide_gap (press, 7.0);
  g_autofree char *words = lissom_dose_in_words (dose, sides);
  g_autofree char *formula = lissom_dose_as_formula (dose, sides);
  g_autofree char *total = lissom_dose_as_total (dose, sides);
  g_autofree char *line = g_strdup_printf ("%s  ·  %s", formula, total);
  /* A line that breaks in any case breaks between the two. */
  g_autofree char *lines = is_one_line (press, line, width - 2.0 * padding)
                             ? g_steal_pointer (&line)
                             : g_strdup_printf ("%s\n%s", formula, total);

  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_STRONG, words, "P"));
  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_BODY, lines, "P"));
  return lissom_block_new_frame (stack, padding, BOX_LINE, BOX_RADIUS, 1.0);
}

LissomBlock *
lissom_guide_create_caution (LissomPress *press, LissomStretch *stretch)
{
  const char *text = lissom_stretch_get_caution (stretch);
  LissomBlock *row;

  if (*text == '\0')
    return NULL;

  row = lissom_block_new_row (press, lissom_guide_gap (press, 8.0));
  lissom_block_set_centred (row, TRUE);
  lissom_block_add_column (row, lissom_triangle_new (press), 0.0, 0.0);
  lissom_block_add_column (row, lissom_block_new_text (press, LISSOM_TYPE_BODY, text, "P"), 0.0,
                           1.0);
  return lissom_block_new_frame (row, lissom_guide_gap (press, 6.0), 0.0, 0.0, CARE_GREY);
}

static void
add_way (LissomBlock *stack, LissomPress *press, const char *word, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s %s", word, text);

  if (*text != '\0')
    lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_BODY, line, "P"));
}

LissomBlock *
lissom_guide_create_ways (LissomPress *press, LissomStretch *stretch)
{
  LissomBlock *stack = lissom_block_new_stack (lissom_guide_gap (press, 3.0));

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

LissomBlock *
lissom_guide_create_pair (const LissomGuideOrder *guide, LissomEdition *first,
                          LissomEdition *second)
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

