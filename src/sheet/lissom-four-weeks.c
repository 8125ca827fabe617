/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-four-weeks.h"

#include "lissom-marks.h"
#include "lissom-matrix.h"
#include "lissom-routine-code.h"
#include "lissom-sheet-private.h"

#include <glib/gi18n-lib.h>

#define N_WEEKS 4
#define CODE_SIZE 106.0

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

const char *
lissom_four_weeks_get_title (gpointer data)
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

LissomBlock *
lissom_four_weeks_new (LissomSheet *sheet, double height)
{
  LissomPress *press = sheet->first->press;
  LissomBlock *stack = lissom_block_new_stack (press->size * 0.5);
  LissomBlock *boxes;
  const char *days[7];
  g_auto (GStrv) owned = g_new0 (char *, 8);
  g_auto (GStrv) weeks = g_new0 (char *, N_WEEKS + 1);

  for (guint i = 0; i < 7; i++)
    days[i] = owned[i] = lissom_sheet_join (sheet, get_day, GUINT_TO_POINTER (i), "\n");
  for (guint i = 0; i < N_WEEKS; i++)
    /* Large print has no room for the word twice; the heading says what is counted. */
    weeks[i] = lissom_sheet_is_apart (sheet)
                 ? g_strdup_printf ("%u", i + 1)
                 : lissom_sheet_join (sheet, get_week, GUINT_TO_POINTER (i + 1), "\n");

  lissom_block_add (stack, lissom_sheet_create_joined (sheet, LISSOM_TYPE_HEADING,
                                                       lissom_four_weeks_get_title, " · ", "H2"));
  lissom_block_add (stack, lissom_sheet_create_joined (sheet, LISSOM_TYPE_BODY, get_log_words, "\n",
                                                       "P"));
  boxes = lissom_log_new (press, days, weeks, height);
  /* Translators: what a drawing shows, for a screen reader */
  lissom_block_set_words (boxes,
                          g_strdup (_("Boxes to tick: four weeks from Monday to Sunday.")));
  lissom_block_add (stack, boxes);
  return stack;
}

static LissomBlock *
create_code (LissomSheet *sheet, LissomRoutine *routine)
{
  LissomPress *press = sheet->first->press;
  LissomBlock *stack = lissom_block_new_stack (2.0);
  g_autofree char *payload = lissom_routine_code_write_payload (routine);
  g_autofree char *words = lissom_sheet_join (sheet, get_code_words, NULL, "\n");
  LissomBlock *matrix = lissom_matrix_new (payload, CODE_SIZE);

  /* Translators: what a drawing shows, for a screen reader */
  lissom_block_set_words (matrix, g_strdup (_("A QR code that holds this routine. The letters and "
                                              "digits after it say the same.")));
  lissom_block_add (stack, lissom_block_new_aligned (press, LISSOM_TYPE_SMALL, words,
                                                     PANGO_ALIGN_CENTER));
  lissom_block_add (stack, matrix);
  return stack;
}

LissomBlock *
lissom_notes_new (LissomSheet *sheet, LissomRoutine *routine, guint n_lines)
{
  LissomPress *press = sheet->first->press;
  LissomBlock *row = lissom_block_new_row (press, 16.0);
  LissomBlock *notes = lissom_block_new_stack (2.0);
  LissomBlock *whole = lissom_block_new_stack (4.0);
  g_autofree char *code = lissom_routine_code_write (routine);

  lissom_block_add (notes, lissom_sheet_create_joined (sheet, LISSOM_TYPE_STRONG, get_notes_title,
                                                       "\n", "P"));
  lissom_block_add (notes, lissom_lines_new (n_lines, 27.0));
  lissom_block_add_column (row, notes, 0.0, 1.0);
  lissom_block_add_column (row, create_code (sheet, routine), 0.0, 0.0);
  lissom_block_add (whole, row);
  lissom_block_add (whole,
                    lissom_block_new_aligned (press, LISSOM_TYPE_CODE, code, PANGO_ALIGN_RIGHT));
  return whole;
}
