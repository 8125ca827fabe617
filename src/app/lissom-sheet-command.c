/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lissom --sheet: the printed sheet of a routine or a stretch as a PDF file.
 */
#include "lissom-sheet-command.h"

#include "lissom-sheet.h"

#include <glib/gi18n-lib.h>

static void
add_ids (GString *known, GListModel *model, const char *(*get_id) (gpointer))
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", get_id (item));
    }
}

static const char *
get_routine_id (gpointer item)
{
  return lissom_routine_get_id (item);
}

static const char *
get_stretch_id (gpointer item)
{
  return lissom_stretch_get_id (item);
}

static LissomSheet *
create_sheet (LissomCatalogue *catalogue, const char *id, const LissomSheetOptions *options,
              GError **error)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, id);
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, id);
  g_autoptr (GString) known = NULL;

  if (routine != NULL)
    return lissom_sheet_new_for_routine (routine, options, error);
  if (stretch != NULL)
    return lissom_sheet_new_for_stretch (stretch, options, error);

  known = g_string_new (NULL);
  add_ids (known, lissom_catalogue_get_routines (catalogue), get_routine_id);
  add_ids (known, G_LIST_MODEL (catalogue), get_stretch_id);
  /* Translators: the second %s is a list of names, with commas */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("There is no routine and no stretch “%s”; choose one of: %s"), id, known->str);
  return NULL;
}

gboolean
lissom_sheet_command_run (LissomCatalogue *catalogue, const LissomSheetOrder *order, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) why = NULL;
  g_autoptr (LissomSheet) sheet = NULL;
  LissomSheetOptions options = {
    .paper = lissom_paper_get_default (),
    .large_print = order->large_print,
    .pictures_only = order->pictures_only,
    .log_only = order->log_only,
    .punch_margin = order->punch_margin,
    .second_language = order->second_language,
    .date = now,
    .catalogue = catalogue,
  };
  g_autofree char *lower = NULL;

  if (order->file == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--sheet does not know where to; add -o FILE.pdf"));
      return FALSE;
    }
  lower = g_ascii_strdown (order->file, -1);
  if (!g_str_has_suffix (lower, ".pdf"))
    {
      /* Translators: %s is a file name */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("A sheet is a PDF document, and “%s” does not say so; end it in .pdf"),
                   order->file);
      return FALSE;
    }
  if (order->paper != NULL && !lissom_paper_from_string (order->paper, &options.paper))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--paper does not know “%s”; choose a4 or letter"), order->paper);
      return FALSE;
    }
  if (order->pictures_only && order->log_only)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("Only one of --pictures-only and --log-only at a time"));
      return FALSE;
    }

  sheet = create_sheet (catalogue, order->what, &options, &why);
  if (g_error_matches (why, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_LANGUAGE))
    {
      /* A wrong word, like any other. */
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why->message);
      return FALSE;
    }
  if (sheet == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  return lissom_sheet_save_pdf (sheet, order->file, error);
}
