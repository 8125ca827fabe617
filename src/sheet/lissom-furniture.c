/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What frames each page of a sheet: its head, what to stop for, and its foot.
 */
#include "lissom-sheet-private.h"

#include "lissom-gate.h"
#include "lissom-marks.h"

#include <glib/gi18n-lib.h>

#define RULE 1.3
#define TIGHT_LEADING 1.0 /* of the first page, where large print has many words */
#define FOOT_GREY 0.6
#define STOP_LINE 2.2
#define STOP_RADIUS 8.0

static double
scale (LissomSheet *self, double points)
{
  return points * self->first->press->size / 12.0;
}

/* The editions that are asked for, the second NULL when there is but one. */
static void
get_editions (LissomSheet *self, guint language, LissomEdition *editions[2])
{
  editions[0] = language == 1 ? self->second : self->first;
  editions[1] = language == LISSOM_SHEET_BOTH ? self->second : NULL;
}

/* "Deutsch: Seite 3": where the same stands in the other language, for whoever reads that one. */
static char *
describe_twin (LissomSheet *self, guint language, guint twin)
{
  LissomEdition *other = language == 1 ? self->first : self->second;
  char *text;

  lissom_edition_begin (other);
  /* Translators: where the same text stands in your language; %s is its name (“Deutsch”) */
  text = g_strdup_printf (C_("sheet", "%s: page %u"),
                          /* Translators: the name of your own language in itself: “Deutsch”,
                           * “Français” */
                          _("English"), twin + 1);
  lissom_edition_end (other);
  return text;
}

static LissomBlock *
create_page_number (LissomSheet *self, guint language, guint page, guint n_pages, guint twin)
{
  LissomBlock *stack = lissom_block_new_stack (0.0);
  LissomEdition *editions[2];
  LissomPress *press;

  get_editions (self, language, editions);
  press = editions[0]->press;
  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      lissom_edition_begin (editions[i]);
      text = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
      lissom_edition_end (editions[i]);
      lissom_block_add (stack, lissom_block_new_aligned (press, LISSOM_TYPE_BODY, text,
                                                         PANGO_ALIGN_RIGHT));
    }
  if (twin != LISSOM_SHEET_NO_TWIN)
    {
      g_autofree char *text = describe_twin (self, language, twin);

      lissom_block_add (stack, lissom_block_new_aligned (press, LISSOM_TYPE_BODY, text,
                                                         PANGO_ALIGN_RIGHT));
    }
  return stack;
}

static const char *
get_for (gpointer data)
{
  /* Translators: on the printed sheet, before a line to write a name on: for whom it is */
  return C_("sheet", "For");
}

static const char *
get_from (gpointer data)
{
  /* Translators: on the printed sheet, before a line to write a name on: whom it is from */
  return C_("sheet", "From");
}

static const char *
get_date (gpointer data)
{
  /* Translators: on the printed sheet, before the date */
  return C_("sheet", "Date");
}

static LissomBlock *
create_date (LissomSheet *self)
{
  g_autofree char *word = lissom_sheet_join (self, get_date, NULL, " / ");
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (self->date == NULL)
    return lissom_blank_new (self->first->press, word);

  /* Translators: a date in figures, see strftime; the day, the month, the year as people expect
   * them */
  date = g_date_time_format (self->date, C_("date in figures", "%Y-%m-%d"));
  line = g_strdup_printf ("%s  %s", word, date);
  return lissom_block_new_text (self->first->press, LISSOM_TYPE_BODY, line, "P");
}

static LissomBlock *
create_blanks (LissomSheet *self)
{
  LissomPress *press = self->first->press;
  LissomBlock *row = lissom_block_new_row (press, scale (self, 16.0));
  LissomBlock *stack;
  g_autofree char *for_word = lissom_sheet_join (self, get_for, NULL, " / ");
  g_autofree char *from_word = lissom_sheet_join (self, get_from, NULL, " / ");

  lissom_block_add_column (row, lissom_blank_new (press, for_word), 0.0, 0.52);
  lissom_block_add_column (row, lissom_blank_new (press, from_word), 0.0, 0.48);
  if (!self->options.large_print && self->second == NULL)
    {
      lissom_block_add_column (row, create_date (self), 0.0, 0.28);
      return row;
    }

  stack = lissom_block_new_stack (scale (self, 4.0));
  lissom_block_add (stack, row);
  lissom_block_add (stack, create_date (self));
  return stack;
}

/* Two languages stand beside one another, but below one another in large print, which has no use
 * for narrow columns. */
static void
add_lines (LissomBlock *stack, LissomSheet *self, const LissomHeading *heading)
{
  LissomEdition *editions[] = { self->first, self->second };
  gboolean below = self->options.large_print;
  LissomBlock *both = below ? lissom_block_new_stack (scale (self, 4.0))
                            : lissom_block_new_row (self->first->press, 18.0);

  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      LissomBlock *column = lissom_block_new_stack (2.0);

      lissom_edition_set_leading (editions[i], below ? TIGHT_LEADING : LISSOM_LEADING);
      if (heading->when[i] != NULL && *heading->when[i] != '\0')
        lissom_block_add (column, lissom_block_new_text (editions[i]->press, LISSOM_TYPE_BODY,
                                                         heading->when[i], "P"));
      if (heading->summary[i] != NULL && *heading->summary[i] != '\0')
        lissom_block_add (column, lissom_block_new_text (editions[i]->press, LISSOM_TYPE_BODY,
                                                         heading->summary[i], "P"));
      lissom_edition_set_leading (editions[i], LISSOM_LEADING);
      if (below)
        lissom_block_add (both, column);
      else
        lissom_block_add_column (both, column, 0.0, 1.0);
    }
  lissom_block_add (stack, both);
}

/* Logo and name of the clinic. Returns: (nullable) */
static LissomBlock *
create_sender (LissomSheet *self)
{
  LissomPress *press = self->first->press;
  gboolean named = self->clinic != NULL && *self->clinic != '\0';
  LissomBlock *row;

  if (!named && self->options.logo == NULL)
    return NULL;
  row = lissom_block_new_row (press, 10.0);
  lissom_block_set_centred (row, TRUE);
  if (self->options.logo != NULL)
    lissom_block_add_column (
      row,
      /* Translators: what a picture shows, for a screen reader: the sign of a clinic */
      lissom_logo_new (self->options.logo, named ? self->clinic : _("Logo")), 0.0, 0.0);
  lissom_block_add_column (
    row,
    named ? lissom_block_new_text (press, LISSOM_TYPE_QUIET, self->clinic, "P")
          : lissom_block_new_space (0.0),
    0.0, 1.0);
  return row;
}

LissomBlock *
lissom_head_new (LissomSheet *self, const LissomHeading *heading, guint language, guint page,
                 guint n_pages, guint twin)
{
  LissomPress *press = language == 1 ? self->second->press : self->first->press;
  LissomType type = page == 0                    ? LISSOM_TYPE_TITLE
                    : self->options.large_print && !heading->only ? LISSOM_TYPE_STRONG
                                                 : LISSOM_TYPE_HEADING;
  LissomBlock *stack = lissom_block_new_stack (scale (self, page == 0 ? 6.0 : 3.0));
  LissomBlock *row = lissom_block_new_row (press, 16.0);
  LissomBlock *names = lissom_block_new_stack (0.0);

  if (page == 0)
    lissom_block_add (names, create_sender (self));
  lissom_block_add (names,
                    lissom_block_new_text (press, type,
                                           heading->title[language % LISSOM_SHEET_BOTH],
                                           page == 0 ? "H1" : "P"));
  if ((page == 0 || (heading->only && language == LISSOM_SHEET_BOTH)) &&
      heading->title[1] != NULL && self->second != NULL)
    {
      LissomBlock *other = lissom_block_new_text (self->second->press, LISSOM_TYPE_HEADING,
                                                  heading->title[1], "P");

      lissom_block_follow (other, press);
      lissom_block_add (names, other);
    }
  /* In large print both are of one size. */
  lissom_block_set_centred (row, page > 0 && !self->options.large_print);
  lissom_block_add_column (row, names, 0.0, 1.0);
  lissom_block_add_column (row, create_page_number (self, language, page, n_pages, twin), 0.0, 0.0);
  lissom_block_add (stack, row);
  if (page == 0)
    {
      add_lines (stack, self, heading);
      if (heading->blanks)
        lissom_block_add (stack, create_blanks (self));
      lissom_block_add (stack, lissom_block_new_space (0.0));
    }
  lissom_block_add (stack, lissom_rule_new (RULE, 0.0));
  return stack;
}

static LissomBlock *
create_bullet (LissomPress *press, const char *text)
{
  LissomBlock *row = lissom_block_new_row (press, 0.0);

  lissom_block_add_column (row, lissom_block_new_text (press, LISSOM_TYPE_BODY, "•", NULL),
                           press->size * 0.85, 0.0);
  lissom_block_add_column (row, lissom_block_new_text (press, LISSOM_TYPE_BODY, text, "P"), 0.0,
                           1.0);
  return row;
}

/* Heading, rules and what to do then, in the language of the moment. @columns: of the rules */
static LissomBlock *
create_stop_rules (LissomPress *press, guint columns)
{
  const char *const *rules = lissom_gate_get_stop_rules ();
  guint n = g_strv_length ((char **) rules) - 2; /* the first is the heading, the last for screens */
  LissomBlock *stack = lissom_block_new_stack (press->size * 0.25);
  LissomBlock *row = lissom_block_new_row (press, 12.0);

  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_STRONG, rules[0], "P"));
  for (guint column = 0; column < columns; column++)
    {
      guint half = (n + columns - 1) / columns;
      LissomBlock *list = lissom_block_new_stack (1.0);

      for (guint i = column * half; i < MIN ((column + 1) * half, n); i++)
        lissom_block_add (list, create_bullet (press, rules[1 + i]));
      lissom_block_add_column (row, list, 0.0, 1.0);
    }
  lissom_block_add (stack, row);
  lissom_block_add (stack, lissom_block_new_text (
                             press, LISSOM_TYPE_BODY,
                             _("Come out of the stretch slowly. Sit or lie down. Ask a doctor or a "
                               "physio before you go on."),
                             "P"));
  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_STRONG,
                                                  lissom_gate_get_important_note (), "P"));
  return stack;
}

static LissomBlock *
create_stop_box (LissomSheet *self)
{
  LissomBlock *row = lissom_block_new_row (self->first->press, 18.0);
  LissomEdition *editions[] = { self->first, self->second };
  gboolean alone = self->second == NULL && !self->options.large_print;

  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      lissom_edition_begin (editions[i]);
      lissom_block_add_column (row, create_stop_rules (editions[i]->press, alone ? 2 : 1), 0.0,
                               1.0);
      lissom_edition_end (editions[i]);
    }
  return lissom_block_new_frame (row, 9.0, STOP_LINE, STOP_RADIUS, 1.0);
}

/* The same words in fewer lines: the rules run on. */
static LissomBlock *
create_short_rules (LissomPress *press)
{
  const char *const *rules = lissom_gate_get_stop_rules ();
  LissomBlock *stack = lissom_block_new_stack (press->size * 0.2);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 1; rules[i] != NULL && rules[i + 1] != NULL; i++)
    g_string_append_printf (line, "%s•\u00a0%s", i > 1 ? "  " : "", rules[i]);
  lissom_block_add (stack,
                    lissom_block_new_run_in (press, LISSOM_TYPE_BODY, rules[0], line->str, "P"));
  lissom_block_add (stack, lissom_block_new_text (press, LISSOM_TYPE_STRONG,
                                                  lissom_gate_get_important_note (), "P"));
  return stack;
}

static LissomBlock *
create_short_box (LissomSheet *self)
{
  /* Below one another: that takes fewer lines than two narrow columns. */
  LissomBlock *stack = lissom_block_new_stack (scale (self, 6.0));
  LissomEdition *editions[] = { self->first, self->second };

  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      lissom_edition_set_leading (editions[i], TIGHT_LEADING);
      lissom_edition_begin (editions[i]);
      lissom_block_add (stack, create_short_rules (editions[i]->press));
      lissom_edition_end (editions[i]);
      lissom_edition_set_leading (editions[i], LISSOM_LEADING);
    }
  return lissom_block_new_frame (stack, 7.0, STOP_LINE, STOP_RADIUS, 1.0);
}

/* Where the whole box would leave no room for a stretch. */
static LissomBlock *
create_stop_line (LissomSheet *self, guint language)
{
  LissomBlock *stack = lissom_block_new_stack (2.0);
  LissomEdition *editions[2];

  get_editions (self, language, editions);
  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      lissom_edition_begin (editions[i]);
      lissom_block_add (stack, lissom_block_new_aligned (
                                 editions[i]->press, LISSOM_TYPE_STRONG,
                                 _("Stop if it hurts or tingles, or you feel dizzy. See page 1."),
                                 PANGO_ALIGN_CENTER));
      lissom_edition_end (editions[i]);
    }
  return lissom_block_new_frame (stack, 5.0, STOP_LINE, STOP_RADIUS, 1.0);
}

static void
add_small_print (LissomBlock *stack, LissomSheet *self, gboolean sources)
{
  g_autofree char *text =
    sources
      /* Translators: the foot of a printed page; %s is the version */
      ? g_strdup_printf (_("Lissom %s  ·  words and pictures CC BY 4.0  ·  sources on the last "
                           "page"),
                         PACKAGE_VERSION)
      /* Translators: the foot of a printed page; %s is the version */
      : g_strdup_printf (_("Lissom %s  ·  words and pictures CC BY 4.0"), PACKAGE_VERSION);

  lissom_block_add (stack, lissom_rule_new (0.6, FOOT_GREY));
  lissom_block_add (stack, lissom_block_new_text (self->first->press, LISSOM_TYPE_SMALL, text,
                                                  "P"));
}

LissomBlock *
lissom_foot_new (LissomSheet *self, LissomFoot kind, guint language, gboolean small_print)
{
  LissomBlock *stack = lissom_block_new_stack (5.0);

  switch (kind)
    {
    case LISSOM_FOOT_BOX:
      lissom_block_add (stack, create_stop_box (self));
      break;
    case LISSOM_FOOT_SHORT:
      lissom_block_add (stack, create_short_box (self));
      break;
    case LISSOM_FOOT_LINE:
      lissom_block_add (stack, create_stop_line (self, language));
      break;
    case LISSOM_FOOT_PLAIN:
    default:
      break;
    }
  if (small_print)
    add_small_print (stack, self, kind != LISSOM_FOOT_PLAIN && self->has_sources);
  return stack;
}
