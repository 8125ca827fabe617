/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program does without a window. Scripts and packagers rely on the words, the
 * columns and the exit status: change none of them lightly.
 */
#include "lissom-commands.h"

#include "lissom-catalogue.h"
#include "lissom-check-command.h"
#include "lissom-code-scan.h"
#include "lissom-draw-command.h"
#include "lissom-locale.h"
#include "lissom-narrator.h"
#include "lissom-pin-command.h"
#include "lissom-routine-writer.h"
#include "lissom-sheet-command.h"
#include "lissom-timeline.h"
#include "lissom-transfer.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  gboolean list, check, version, service, hash_pin, kiosk, progress_csv, remind, background;
  gboolean large_print, pictures_only, log_only, punch_margin;
  char *script, *talk, *draw, *sheet, *paper, *second_language, *output, *theme, *start;
  int size;
  char **rest;
} Words;

static void
words_clear (Words *words)
{
  g_clear_pointer (&words->script, g_free);
  g_clear_pointer (&words->talk, g_free);
  g_clear_pointer (&words->draw, g_free);
  g_clear_pointer (&words->sheet, g_free);
  g_clear_pointer (&words->paper, g_free);
  g_clear_pointer (&words->second_language, g_free);
  g_clear_pointer (&words->output, g_free);
  g_clear_pointer (&words->theme, g_free);
  g_clear_pointer (&words->start, g_free);
  g_clear_pointer (&words->rest, g_strfreev);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static LissomRoutine *
find_routine (LissomCatalogue *catalogue, const char *id, GError **error)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, id);
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  g_autoptr (GString) known = NULL;

  if (routine != NULL)
    return routine;

  known = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) item = g_list_model_get_item (routines, i);

      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", lissom_routine_get_id (item));
    }

  /* Translators: the second %s is a list of names, with commas */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("There is no routine “%s”; choose one of: %s"), id, known->str);
  return NULL;
}

static gboolean
print (const char *text, GError **error)
{
  if (fputs (text, stdout) == EOF || fflush (stdout) == EOF)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                           _("Standard output could not be written; see whether the disk is full"));
      return FALSE;
    }
  return TRUE;
}

/* Milliseconds of a routine without the voice. @alone: without getting ready and the close,
 * so that a stretch counts what it takes wherever it stands. */
static gint64
measure (LissomRoutine *routine, gboolean alone)
{
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &pacing, voice);
  gint64 length = 0;

  if (!alone)
    return lissom_timeline_get_length (timeline);

  for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase != LISSOM_PHASE_READY && span->phase != LISSOM_PHASE_CLOSE)
        length += span->length;
    }
  return length;
}

static gboolean
list (LissomCatalogue *catalogue, GError **error)
{
  GListModel *stretches = G_LIST_MODEL (catalogue);
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stretches); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (stretches, i);
      g_autoptr (LissomRoutine) single = lissom_routine_new_single (stretch);

      g_string_append_printf (out, "stretch\t%s\t%" G_GINT64_FORMAT "\t%s\n",
                              lissom_stretch_get_id (stretch), measure (single, TRUE) / 1000,
                              lissom_stretch_get_title (stretch));
    }
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);

      g_string_append_printf (out, "routine\t%s\t%" G_GINT64_FORMAT "\t%s\n",
                              lissom_routine_get_id (routine), measure (routine, FALSE) / 1000,
                              lissom_routine_get_title (routine));
    }
  return print (out->str, error);
}

static gboolean
read_talk (const char *name, LissomTalk *talk, GError **error)
{
  static const char *const names[] = { "full", "short", "marks", "silent" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *talk = (LissomTalk) i;
        return TRUE;
      }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--talk does not know “%s”; choose full, short, marks or silent"), name);
  return FALSE;
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Waits until the voice knows the length of every line. */
static gboolean
prepare (LissomVoice *voice, LissomRoutine *routine, const LissomPacing *pacing, GError **error)
{
  g_auto (GStrv) lines = lissom_timeline_list_lines (routine, pacing);
  g_autoptr (GAsyncResult) result = NULL;

  lissom_voice_prepare_async (voice, (const char *const *) lines, NULL, prepared_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return lissom_voice_prepare_finish (voice, result, error);
}

static gboolean
print_script (LissomCatalogue *catalogue, const char *id, const char *talk, GError **error)
{
  LissomPacing pacing = LISSOM_PACING_DEFAULT;
  g_autoptr (LissomVoice) voice = NULL;
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autofree char *script = NULL;
  LissomRoutine *routine = find_routine (catalogue, id, error);

  if (routine == NULL || (talk != NULL && !read_talk (talk, &pacing.talk, error)))
    return FALSE;

  if (pacing.talk == LISSOM_TALK_SILENT)
    {
      voice = lissom_silent_voice_new ();
    }
  else
    {
      g_autofree char *language = lissom_locale_get_language ();

      voice = LISSOM_VOICE (lissom_speaker_new (language));
    }
  if (!prepare (voice, routine, &pacing, error))
    return FALSE;

  timeline = lissom_timeline_new (routine, &pacing, voice);
  script = lissom_timeline_to_script (timeline);
  return print (script, error);
}

static gboolean
draw (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  LissomDrawing drawing = {
    .what = words->draw, .file = words->output, .theme = words->theme, .size = words->size
  };

  if (words->output == NULL)
    {
      g_set_error_literal (
        error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
        _("--draw does not know where to; add -o FILE.png, FILE.svg or FILE.pdf"));
      return FALSE;
    }
  return lissom_draw_command_run (catalogue, &drawing, error);
}

static gboolean
print_sheet (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  LissomSheetOrder order = {
    .what = words->sheet, .file = words->output, .paper = words->paper,
    .second_language = words->second_language, .large_print = words->large_print,
    .pictures_only = words->pictures_only, .log_only = words->log_only,
    .punch_margin = words->punch_margin,
  };

  return lissom_sheet_command_run (catalogue, &order, error);
}

static gboolean
export_progress (const Words *words, GError **error)
{
  g_autoptr (GFile) folder = lissom_journal_get_default_folder ();
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = NULL;
  gboolean exported;

  if (words->output == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--progress-csv does not know where to; add -o FILE.csv"));
      return FALSE;
    }
  file = g_file_new_for_commandline_arg (words->output);
  exported = lissom_export_csv (g_file_peek_path (folder), file, reports, NULL, error);
  /* What is missing in the table, and why. */
  for (guint i = 0; i < reports->len; i++)
    g_printerr ("lissom: %s\n", (const char *) g_ptr_array_index (reports, i));
  return exported;
}

/* Routine files, and photos, scans or PDFs of sheets, are opened. Returns: (nullable): the first
 * word left over that is none */
static const char *
find_stranger (const Words *words)
{
  for (char **word = words->rest; word != NULL && *word != NULL; word++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*word);

      if (!g_file_query_exists (file, NULL) ||
          !(lissom_code_scan_suits (file) || g_str_has_suffix (*word, LISSOM_ROUTINE_SUFFIX)))
        return *word;
    }
  return NULL;
}

/* Words that belong together, or do not. */
static gboolean
check (const Words *words, GError **error)
{
  int verbs = words->list + words->check + words->version + words->hash_pin + words->kiosk + words->progress_csv +
              words->remind + words->background + (words->script != NULL) + (words->draw != NULL) +
              (words->sheet != NULL) + (words->start != NULL);
  const char *stranger = NULL;

  if (!words->check && words->rest != NULL)
    stranger = verbs > 0 ? words->rest[0] : find_stranger (words);
  if (stranger != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("Lissom cannot use “%s”; lissom --help lists what it knows"), stranger);
      return FALSE;
    }
  if (verbs > 1)
    {
      g_set_error_literal (
        error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
        _("Only one thing at a time; lissom --help lists what there is"));
      return FALSE;
    }
  if (words->draw == NULL && (words->theme != NULL || words->size != LISSOM_DRAW_USUAL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--size and --theme belong to --draw STRETCH"));
      return FALSE;
    }
  if (words->draw == NULL && words->sheet == NULL && !words->progress_csv && words->output != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("-o belongs to --draw STRETCH, --sheet ROUTINE and --progress-csv"));
      return FALSE;
    }
  if (words->sheet == NULL &&
      (words->paper != NULL || words->second_language != NULL || words->large_print ||
       words->pictures_only || words->log_only || words->punch_margin))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--paper, --large-print, --second-language, --pictures-only, "
                             "--log-only and --punch-margin belong to --sheet ROUTINE"));
      return FALSE;
    }
  if (words->script == NULL && words->talk != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--talk belongs to --script ROUTINE"));
      return FALSE;
    }
  return TRUE;
}

/* With the packs; a broken file is left out and told. */
static LissomCatalogue *
read_catalogue (void)
{
  LissomCatalogue *catalogue = lissom_catalogue_new ();

  lissom_catalogue_add_packs (catalogue);
  for (const char *const *report = lissom_catalogue_get_reports (catalogue); *report != NULL;
       report++)
    g_printerr ("lissom: %s\n", *report);
  return catalogue;
}

/* Returns FALSE with @error set when it failed; sets @window when a window is wanted. */
static gboolean
obey (const Words *words, gboolean *window, GError **error)
{
  g_autoptr (LissomCatalogue) catalogue = NULL;

  if (!check (words, error))
    return FALSE;
  if (words->version)
    return print ("lissom " PACKAGE_VERSION "\n", error);

  if (words->check)
    return lissom_check_command_run ((const char *const *) words->rest, error);
  if (words->progress_csv)
    return export_progress (words, error);
  if (words->hash_pin)
    return lissom_pin_command_run (error);

  if (words->list || words->script != NULL || words->draw != NULL || words->sheet != NULL ||
      words->start != NULL)
    catalogue = read_catalogue ();
  if (words->list)
    return list (catalogue, error);
  if (words->script != NULL)
    return print_script (catalogue, words->script, words->talk, error);
  if (words->draw != NULL)
    return draw (catalogue, words, error);
  if (words->sheet != NULL)
    return print_sheet (catalogue, words, error);

  *window = TRUE;
  return words->start == NULL || find_routine (catalogue, words->start, error) != NULL;
}

static GOptionContext *
create_context (Words *words)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &words->list,
      N_("List stretches and routines: kind, id, seconds, title"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &words->check,
      N_("Look through the content files that follow: one line a finding"), NULL },
    { "script", 0, 0, G_OPTION_ARG_STRING, &words->script,
      N_("Print the timeline of a routine, with every spoken line"), N_("ROUTINE") },
    { "talk", 0, 0, G_OPTION_ARG_STRING, &words->talk,
      N_("How much is spoken in --script: full, short, marks or silent"), N_("AMOUNT") },
    { "draw", 0, 0, G_OPTION_ARG_STRING, &words->draw, N_("Draw a pose of a stretch into a file"),
      N_("STRETCH[:POSE]") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words->output,
      N_("The file to write: .png, .svg or .pdf for a drawing, .pdf for a sheet, .csv for a table"),
      N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_INT, &words->size, N_("Width and height of the drawing (400)"),
      N_("PX") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &words->theme,
      N_("Look of the drawing: light, dark, contrast or print"), N_("THEME") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &words->sheet,
      N_("Set the printed sheet of a routine or a stretch into a PDF file"), N_("ROUTINE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &words->paper, N_("Paper of the sheet: a4 or letter"),
      N_("PAPER") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &words->large_print,
      N_("Set the sheet in 18 point instead of 12"), NULL },
    { "second-language", 0, 0, G_OPTION_ARG_STRING, &words->second_language,
      N_("Set a second language beside the first, such as de"), N_("LANGUAGE") },
    { "pictures-only", 0, 0, G_OPTION_ARG_NONE, &words->pictures_only,
      N_("Pictures and doses without the steps"), NULL },
    { "log-only", 0, 0, G_OPTION_ARG_NONE, &words->log_only,
      N_("Only the boxes of four weeks, notes and the code"), NULL },
    { "punch-margin", 0, 0, G_OPTION_ARG_NONE, &words->punch_margin,
      N_("Leave room for holes, on the back at the other edge"), NULL },
    { "start", 0, 0, G_OPTION_ARG_STRING, &words->start, N_("Open the window and begin a routine"),
      N_("ROUTINE") },
    { "kiosk", 0, 0, G_OPTION_ARG_NONE, &words->kiosk,
      N_("Lock the screen of a waiting room; see lissom-kiosk-setup"), NULL },
    { "progress-csv", 0, 0, G_OPTION_ARG_NONE, &words->progress_csv,
      N_("Write all sessions and measurements into a table"), NULL },
    { "remind", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &words->remind, NULL, NULL },
    { "background", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &words->background, NULL, NULL },
    { "hash-pin", 0, 0, G_OPTION_ARG_NONE, &words->hash_pin,
      N_("Read a staff PIN from standard input and print what the kiosk keeps of it"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &words->version, N_("Print the version"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &words->service, NULL,
      NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME_ARRAY, &words->rest, NULL,
      NULL },
    { NULL },
  };

  g_option_context_set_summary (
    context, _("Leads you through gentle stretches. Without options it opens its window."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

gboolean
lissom_commands_run (int argc, char **argv, gboolean *kiosk, int *status)
{
  g_auto (Words) words = { .size = LISSOM_DRAW_USUAL };
  g_autoptr (GOptionContext) context = create_context (&words);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copy = g_strdupv (argv);
  gboolean window = FALSE;

  *status = LISSOM_EXIT_DONE;
  /* --help is answered inside, and ends the program. */
  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      /* Translators: %s is a sentence about an option, without a full stop */
      g_printerr (_("lissom: %s; lissom --help lists what it knows\n"), error->message);
      *status = LISSOM_EXIT_MISSPELLED;
      return TRUE;
    }
  if (!obey (&words, &window, &error))
    {
      g_printerr ("lissom: %s\n", error->message);
      *status = error->domain == G_OPTION_ERROR ? LISSOM_EXIT_MISSPELLED : LISSOM_EXIT_FAILED;
      return TRUE;
    }
  *kiosk = words.kiosk;
  return !window;
}
