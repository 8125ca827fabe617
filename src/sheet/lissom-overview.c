/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-overview.h"

#include "lissom-dose-words.h"
#include "lissom-marks.h"
#include "lissom-sheet-private.h"

#include <glib/gi18n-lib.h>

static const char *
get_overview_title (gpointer data)
{
  /* Translators: heading of a list of the stretches that follow on the next pages */
  return C_("sheet", "On the next pages");
}

/* "On the next pages  1 March  ·  2 Toe touch", in the language of the moment. */
static LissomBlock *
create_paragraph (LissomEdition *edition, LissomRoutine *routine)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      LissomStretch *stretch =
        lissom_edition_find_stretch (edition, lissom_routine_get_stretch (routine, i));

      g_string_append_printf (names, "%s%u\u00a0%s", i > 0 ? "\u00a0· " : " ", i + 1,
                              lissom_stretch_get_short_title (stretch));
    }
  return lissom_block_new_run_in (edition->press, LISSOM_TYPE_STRONG, get_overview_title (NULL),
                                  names->str, "P");
}

static LissomBlock *
create_paragraphs (LissomSheet *sheet, LissomRoutine *routine)
{
  LissomBlock *stack = lissom_block_new_stack (sheet->first->press->size * 0.4);
  LissomEdition *editions[] = { sheet->first, sheet->second };

  for (guint i = 0; i < 2 && editions[i] != NULL; i++)
    {
      lissom_edition_begin (editions[i]);
      lissom_block_add (stack, create_paragraph (editions[i], routine));
      lissom_edition_end (editions[i]);
    }
  return stack;
}

LissomBlock *
lissom_overview_new (LissomSheet *sheet, LissomRoutine *routine, gboolean brief)
{
  LissomPress *press = sheet->first->press;
  LissomBlock *stack;
  LissomEdition *editions[] = { sheet->first, sheet->second };

  if (brief)
    return create_paragraphs (sheet, routine);

  stack = lissom_block_new_stack (press->size * 0.55);
  lissom_block_add (stack, lissom_sheet_create_joined (sheet, LISSOM_TYPE_STRONG,
                                                       get_overview_title, " · ", "P"));
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      LissomStretch *original = lissom_routine_get_stretch (routine, i);
      const LissomDose *dose = lissom_routine_get_dose (routine, i);
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
