/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "content-faults.h"

/* The schema and the reader agree: what is good to the one is good to the other, and
 * what the schema can see of a fault it refuses as well. */

static const char *xmllint;
static const char *jing;  /* "" where there is none */
static const char *content_folder;

static gboolean
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;

  process = g_subprocess_newv (arguments,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL);
  g_test_message ("%s", output != NULL ? output : "");
  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process) == 0;
}

static gboolean
is_valid_to_xmllint (const char *path)
{
  g_autofree char *schema = g_build_filename (content_folder, "lissom-content.rng", NULL);
  const char *arguments[] = {
    xmllint, "--noout", "--nonet", "--relaxng", schema, path, NULL,
  };

  return run (arguments);
}

/* A second opinion from a validator of another kin, on all files at once because it
 * starts slowly. */
static gboolean
are_valid_to_jing (const char *const *paths)
{
  g_autofree char *schema = g_build_filename (content_folder, "lissom-content.rng", NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;

  g_strv_builder_add_many (builder, jing, schema, NULL);
  g_strv_builder_addv (builder, (const char **) paths);
  arguments = g_strv_builder_end (builder);

  return run ((const char *const *) arguments);
}

/* Returns: (transfer full): the paths of all *.xml in the folders of the content */
static GStrv
list_bundled (void)
{
  static const char *const folders[] = { "stretches", "routines", "articles" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (content_folder, folders[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
      const char *name;

      g_assert_no_error (error);
      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *file = g_build_filename (path, name, NULL);

          g_assert_true (g_str_has_suffix (name, ".xml"));
          g_strv_builder_add (builder, file);
        }
    }

  return g_strv_builder_end (builder);
}

static void
test_bundled (void)
{
  g_auto (GStrv) paths = list_bundled ();

  g_assert_cmpuint (g_strv_length (paths), >=, 5);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_test_message ("%s", paths[i]);
      g_assert_true (is_valid_to_xmllint (paths[i]));
    }

  if (*jing != '\0')
    g_assert_true (are_valid_to_jing ((const char *const *) paths));
}

/* No file lies there that the program does not carry, and the ids are the names. */
static void
test_file_names (void)
{
  g_auto (GStrv) paths = list_bundled ();
  g_autofree char *potfiles_path =
    g_test_build_filename (G_TEST_DIST, "..", "po", "POTFILES.in", NULL);
  g_autofree char *resource_path = g_test_build_filename (
    G_TEST_DIST, "..", "src", "content", "lissom-content.gresource.xml", NULL);
  g_autofree char *potfiles = NULL;
  g_autofree char *resource = NULL;

  g_assert_true (g_file_get_contents (potfiles_path, &potfiles, NULL, NULL));
  g_assert_true (g_file_get_contents (resource_path, &resource, NULL, NULL));

  for (guint i = 0; paths[i] != NULL; i++)
    {
      const char *name = paths[i] + strlen (content_folder) + 1;
      g_autofree char *in_potfiles = g_strdup_printf ("\ndata/content/%s\n", name);
      g_autofree char *in_resource = g_strdup_printf (">%s</file>", name);
      g_autofree char *base = g_path_get_basename (paths[i]);
      g_autofree char *id = g_strdup_printf (" id=\"%.*s\"", (int) strlen (base) - 4, base);
      g_autofree char *text = NULL;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (paths[i], &text, NULL, NULL));
      g_assert_nonnull (strstr (text, id));
      g_assert_nonnull (strstr (potfiles, in_potfiles));
      g_assert_nonnull (strstr (resource, in_resource));
    }
}

static char *
write_temporary (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("lissom-schema-XXXXXX.xml", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_good (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "content", data, NULL);

  g_assert_true (is_valid_to_xmllint (path));
}

static void
test_fault (gconstpointer data)
{
  const ContentFault *fault = data;
  g_autofree char *text = content_fault_apply (fault);
  g_autofree char *path = write_temporary (text);

  g_assert_cmpint (is_valid_to_xmllint (path), ==, !fault->schema_sees);
  g_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  xmllint = g_getenv ("XMLLINT");
  jing = g_getenv ("JING");
  content_folder = g_getenv ("CONTENT_FOLDER");
  g_assert_true (xmllint != NULL && jing != NULL && content_folder != NULL);

  g_test_add_func ("/content/schema/bundled", test_bundled);
  g_test_add_func ("/content/schema/file-names", test_file_names);
  g_test_add_data_func ("/content/schema/good/hold", "hold.xml", test_good);
  g_test_add_data_func ("/content/schema/good/reps", "reps.xml", test_good);
  g_test_add_data_func ("/content/schema/good/routine", "routine.xml", test_good);

  for (guint i = 0; i < n_content_faults; i++)
    {
      g_autofree char *path =
        g_strconcat ("/content/schema/fault/", content_faults[i].name, NULL);

      g_test_add_data_func (path, &content_faults[i], test_fault);
    }
  for (guint i = 0; i < n_article_faults; i++)
    {
      g_autofree char *path =
        g_strconcat ("/content/schema/fault/", article_faults[i].name, NULL);

      g_test_add_data_func (path, &article_faults[i], test_fault);
    }

  return g_test_run ();
}
