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
#include "lissom-list-command.h"
#include "lissom-pin-command.h"
#include "lissom-routine-writer.h"
#include "lissom-sheet-command.h"
#include "lissom-transfer.h"

#include <glib/gi18n-lib.h>

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
export_progress (LissomCatalogue *catalogue, const Words *words, GError **error)
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

static gboolean
print_version (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  return lissom_list_command_print ("lissom " PACKAGE_VERSION "\n", error);
}

static gboolean
look_through (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  return lissom_check_command_run ((const char *const *) words->rest, error);
}

static gboolean
hash_pin (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  return lissom_pin_command_run (error);
}

static gboolean
list (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  return lissom_list_command_run (catalogue, error);
}

static gboolean
print_script (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  return lissom_list_command_run_script (catalogue, words->script, words->talk, error);
}

static gboolean
find_start (LissomCatalogue *catalogue, const Words *words, GError **error)
{
  return lissom_list_command_find_routine (catalogue, words->start, error) != NULL;
}

/* What can be asked for, one at a time. */
typedef struct
{
  gsize flag, word;        /* where in Words it is noted: a gboolean, or a char * when @flag is 0 */
  gboolean (*run) (LissomCatalogue *catalogue, const Words *words, GError **error); /* nullable */
  gboolean reads_content;  /* @catalogue is NULL otherwise */
  gboolean window;         /* and then a window is wanted */
} Verb;

#define FLAG(name) .flag = G_STRUCT_OFFSET (Words, name)
#define WORD(name) .word = G_STRUCT_OFFSET (Words, name)

static const Verb verbs[] = {
  { FLAG (version), .run = print_version },
  { FLAG (check), .run = look_through },
  { FLAG (progress_csv), .run = export_progress },
  { FLAG (hash_pin), .run = hash_pin },
  { FLAG (list), .run = list, .reads_content = TRUE },
  { WORD (script), .run = print_script, .reads_content = TRUE },
  { WORD (draw), .run = draw, .reads_content = TRUE },
  { WORD (sheet), .run = print_sheet, .reads_content = TRUE },
  { WORD (start), .run = find_start, .reads_content = TRUE, .window = TRUE },
  { FLAG (kiosk), .window = TRUE },
  { FLAG (remind), .window = TRUE },
  { FLAG (background), .window = TRUE },
};

static gboolean
is_asked (const Words *words, const Verb *verb)
{
  return verb->word == 0
           ? G_STRUCT_MEMBER (gboolean, words, verb->flag)
           : G_STRUCT_MEMBER (char *, words, verb->word) != NULL;
}

/* Words that belong together, or do not. */
static gboolean
check (const Words *words, GError **error)
{
  const char *stranger = NULL;
  int n_verbs = 0;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    n_verbs += is_asked (words, &verbs[i]);
  if (!words->check && words->rest != NULL)
    stranger = n_verbs > 0 ? words->rest[0] : find_stranger (words);
  if (stranger != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("Lissom cannot use “%s”; lissom --help lists what it knows"), stranger);
      return FALSE;
    }
  if (n_verbs > 1)
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
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (is_asked (words, &verbs[i]))
      {
        if (verbs[i].reads_content)
          catalogue = read_catalogue ();
        *window = verbs[i].window;
        return verbs[i].run == NULL || verbs[i].run (catalogue, words, error);
      }
  *window = TRUE;
  return TRUE;
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
