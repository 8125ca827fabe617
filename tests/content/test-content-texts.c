/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "lissom-catalogue.h"

/* A made-up language in which every text that xgettext finds in the content is marked.
 * A text that the reader asks for in any other words stays unmarked. */
#define MARK "@"

typedef void (*TextFunc) (const char *text, gboolean is_spoken, const char *where);

static void
visit_strv (const char *const *texts,
            gboolean           is_spoken,
            const char        *where,
            TextFunc           func)
{
  for (guint i = 0; texts[i] != NULL; i++)
    func (texts[i], is_spoken, where);
}

static void
visit_stretch (LissomStretch *stretch,
               TextFunc       func)
{
  const char *id = lissom_stretch_get_id (stretch);

  func (lissom_stretch_get_title (stretch), FALSE, id);
  func (lissom_stretch_get_short_title (stretch), TRUE, id);
  func (lissom_stretch_get_also_called (stretch), FALSE, id);
  func (lissom_stretch_get_purpose (stretch), FALSE, id);
  func (lissom_stretch_get_stretches (stretch), FALSE, id);
  func (lissom_stretch_get_strengthens (stretch), FALSE, id);
  func (lissom_stretch_get_equipment (stretch), FALSE, id);
  func (lissom_stretch_get_dose_note (stretch), FALSE, id);
  func (lissom_stretch_get_easier (stretch), TRUE, id);
  func (lissom_stretch_get_harder (stretch), FALSE, id);
  func (lissom_stretch_get_feel (stretch), TRUE, id);
  func (lissom_stretch_get_caution (stretch), FALSE, id);
  func (lissom_stretch_get_description (stretch), FALSE, id);
  func (lissom_stretch_get_way_out (stretch), TRUE, id);
  visit_strv (lissom_stretch_get_cues (stretch), TRUE, id, func);
  visit_strv (lissom_stretch_get_mistakes (stretch), FALSE, id, func);

  for (guint i = 0; i < lissom_stretch_get_n_steps (stretch); i++)
    func (lissom_stretch_get_step (stretch, i), TRUE, id);
}

static void
visit_routine (LissomRoutine *routine,
               TextFunc       func)
{
  const char *id = lissom_routine_get_id (routine);

  func (lissom_routine_get_title (routine), TRUE, id);
  func (lissom_routine_get_summary (routine), TRUE, id);
  func (lissom_routine_get_when (routine), FALSE, id);
  func (lissom_routine_get_closing (routine), TRUE, id);
}

static void
visit_article (LissomArticle *article,
               TextFunc       func)
{
  const char *id = lissom_article_get_id (article);

  func (lissom_article_get_title (article), FALSE, id);
  func (lissom_article_get_description (article), FALSE, id);
  visit_strv (lissom_article_get_paragraphs (article), FALSE, id, func);
}

static void
visit_all (TextFunc func)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  GListModel *articles = lissom_catalogue_get_articles (catalogue);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      visit_stretch (stretch, func);
    }

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);

      visit_routine (routine, func);
    }

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);

      visit_article (article, func);
    }
}

static guint n_seen;

static void
check_is_marked (const char *text,
                 gboolean    is_spoken,
                 const char *where)
{
  if (*text == '\0')
    return;

  g_test_message ("%s: %s", where, text);
  g_assert_true (g_str_has_prefix (text, MARK));
  n_seen++;
}

static void
check_is_plain (const char *text,
                gboolean    is_spoken,
                const char *where)
{
  g_assert_false (g_str_has_prefix (text, MARK));
}

/* The synthesiser reads words; figures and signs are spelled out for it. */
static void
check_is_speakable (const char *text,
                    gboolean    is_spoken,
                    const char *where)
{
  if (!is_spoken)
    return;

  g_test_message ("%s: %s", where, text);
  for (const char *p = text; *p != '\0'; p++)
    g_assert_true (g_ascii_isalpha (*p) || strchr (" .,:;!?'-", *p) != NULL);
}

/* Runs a shell line in @folder; its parts come from the build, not from people. */
static void
run (const char *folder,
     const char *line)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", line);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "GETTEXTDATADIRS", g_getenv ("PO_FOLDER"), TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "/bin/sh", "-c", line, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_extraction (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lissom-texts-XXXXXX", NULL);
  g_autofree char *extract = NULL;

  visit_all (check_is_plain);

  extract = g_strdup_printf ("xgettext --from-code=UTF-8 -o lissom.pot "
                             "'%s'/stretches/*.xml '%s'/routines/*.xml '%s'/articles/*.xml",
                             g_getenv ("CONTENT_FOLDER"), g_getenv ("CONTENT_FOLDER"),
                             g_getenv ("CONTENT_FOLDER"));
  run (folder, extract);
  run (folder, "sed -i s/CHARSET/UTF-8/ lissom.pot");
  run (folder, "msgen -o same.po lissom.pot");
  run (folder, "msgfilter -i same.po -o marked.po sed 's/^/" MARK "/'");
  run (folder, "mkdir -p qaa/LC_MESSAGES && msgfmt -o qaa/LC_MESSAGES/lissom.mo marked.po");

  g_setenv ("LANGUAGE", "qaa", TRUE);
  bindtextdomain ("lissom", folder);
  bind_textdomain_codeset ("lissom", "UTF-8");
  textdomain ("lissom");

  n_seen = 0;
  visit_all (check_is_marked);
  g_assert_cmpuint (n_seen, >, 100);

  run (folder, "rm -r qaa lissom.pot same.po marked.po");
  g_rmdir (folder);
}

static void
test_speakable (void)
{
  visit_all (check_is_speakable);
}

/* It is spoken on the last side, too. */
static void
test_way_out (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      g_assert_null (strcasestr (lissom_stretch_get_way_out (stretch), "swap"));
      for (guint k = 0; k < lissom_stretch_get_n_steps (stretch); k++)
        {
          if (lissom_stretch_get_step_moment (stretch, k) == LISSOM_MOMENT_MOVE_OUT)
            g_assert_null (strcasestr (lissom_stretch_get_step (stretch, k), "swap"));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  /* In this order: the last one changes the language. */
  g_test_add_func ("/content/texts/speakable", test_speakable);
  g_test_add_func ("/content/texts/way-out", test_way_out);
  g_test_add_func ("/content/texts/extraction", test_extraction);

  return g_test_run ();
}
