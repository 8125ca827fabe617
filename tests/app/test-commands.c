/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-commands LISSOM: the command line as scripts see it. The program is run with an empty
 * environment: no display, no D-Bus, no home; a sanitizer is told which leaks are not ours.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program;
static char *folder;

typedef struct
{
  int status;
  char *out, *err;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Runs lissom with the words of @line, parted by spaces. @language: (nullable) */
static void
run (Run *result, const char *line, const char *language)
{
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *whole = g_strdup_printf ("%s %s", program, line);
  g_auto (GStrv) words = g_strsplit (g_strstrip (whole), " ", -1);
  g_auto (GStrv) environment = g_new0 (char *, 1);
  g_autofree char *known = g_test_build_filename (G_TEST_DIST, "app", "lsan.supp", NULL);
  g_autofree char *leaks = g_strdup_printf ("suppressions=%s:print_suppressions=0", known);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  environment = g_environ_setenv (environment, "G_DEBUG", "fatal-warnings", TRUE);
  environment = g_environ_setenv (environment, "LSAN_OPTIONS", leaks, TRUE);
  if (language != NULL)
    environment = g_environ_setenv (environment, "LANGUAGE", language, TRUE);
  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  g_assert_true (
    g_subprocess_communicate_utf8 (process, NULL, NULL, &result->out, &result->err, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result->status = g_subprocess_get_exit_status (process);
}

/* Runs and expects it to work. */
static char *
get_output (const char *line)
{
  g_auto (Run) result = { 0 };

  run (&result, line, NULL);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  return g_steal_pointer (&result.out);
}

static void
test_version (void)
{
  g_autofree char *out = get_output ("--version");

  g_assert_cmpstr (out, ==, "lissom " PACKAGE_VERSION "\n");
}

static void
test_help (void)
{
  static const char *const verbs[] = { "--list",         "--script", "--draw",     "--sheet", "--check",
                                       "--progress-csv", "--start",  "--hash-pin", "--version" };
  static const char *const later[] = { "--export", "--remind",
                                       "gapplication" };
  g_autofree char *out = get_output ("--help");

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_assert_nonnull (strstr (out, verbs[i]));
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    g_assert_null (strstr (out, later[i]));
}

/* Without a home there is nothing to tell, but the table is there with its names. */
static void
test_progress_csv (void)
{
  g_autofree char *out = get_output ("--progress-csv -o progress.csv");
  g_autofree char *path = g_build_filename (folder, "progress.csv", NULL);
  g_autofree char *contents = NULL;
  g_auto (Run) result = { 0 };

  g_assert_cmpstr (out, ==, "");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "kind,id,time,routine,"));
  g_assert_cmpint (g_unlink (path), ==, 0);

  run (&result, "--progress-csv", NULL);
  g_assert_cmpint (result.status, ==, 2);
  g_assert_nonnull (strstr (result.err, "-o FILE.csv"));
  run_clear (&result);
  run (&result, "--progress-csv -o not/there/progress.csv", NULL);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.err, "not/there/progress.csv"));
}

static void
test_list (void)
{
  g_autofree char *out = get_output ("--list");
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  int stretches = 0, routines = 0;

  g_assert_true (g_str_has_suffix (out, "\n"));
  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (columns), ==, 4);
      g_assert_cmpint (g_ascii_strtoll (columns[2], NULL, 10), >, 0);
      g_assert_cmpuint (strlen (columns[3]), >, 0);
      stretches += g_str_equal (columns[0], "stretch");
      routines += g_str_equal (columns[0], "routine");
    }
  g_assert_cmpint (stretches, ==, 24);
  g_assert_cmpint (routines, ==, 8);
  g_assert_nonnull (strstr (out, "routine\ttwo-basics\t300\t"));
  g_assert_nonnull (strstr (out, "routine\tstretch-and-strengthen\t860\t"));
}

/* Adds up the spans of a script and looks whether spoken lines overlap. */
static gint64
check_script (const char *script)
{
  g_auto (GStrv) lines = g_strsplit (script, "\n", -1);
  gint64 end = 0, spoken_until = 0;

  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      gint64 start, length;

      g_assert_cmpuint (g_strv_length (columns), ==, 8);
      start = g_ascii_strtoll (columns[0], NULL, 10);
      length = g_ascii_strtoll (columns[1], NULL, 10);
      if (g_str_equal (columns[2], "say"))
        {
          g_assert_cmpuint (strlen (columns[7]), >, 0);
          g_assert_cmpint (start, >=, spoken_until);
          spoken_until = start + length;
          continue;
        }
      g_assert_cmpint (start, ==, end);
      end += length;
    }
  g_assert_cmpint (spoken_until, <=, end);
  return end;
}

static void
test_script (void)
{
  static const char *const talks[] = { "full", "short", "marks" };
  g_autofree char *usual = get_output ("--script two-basics");
  g_autofree char *full = get_output ("--script two-basics --talk full");
  g_autofree char *silent = get_output ("--script two-basics --talk silent");

  g_assert_cmpstr (usual, ==, full);
  g_assert_cmpint (check_script (silent), ==, 300000);
  for (guint i = 0; i < G_N_ELEMENTS (talks); i++)
    {
      g_autofree char *line = g_strdup_printf ("--script two-basics --talk %s", talks[i]);
      g_autofree char *script = get_output (line);

      g_assert_cmpint (check_script (script), >=, 300000);
    }
}

static void
check_picture (const char *line, const char *name, const char *beginning, gsize n)
{
  g_autofree char *out = get_output (line);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_cmpstr (out, ==, "");
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 200);
  g_assert_cmpmem (contents, n, beginning, n);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_draw (void)
{
  check_picture ("--draw standing-toe-touch -o a.png", "a.png", "\x89PNG", 4);
  check_picture ("--draw standing-toe-touch:end -o a.PNG --size 16", "a.PNG", "\x89PNG", 4);
  check_picture ("--draw chair-single-leg:start -o a.svg --theme dark", "a.svg", "<?xml", 5);
  check_picture ("--draw march-on-the-spot --output=a.pdf --theme print --size 4096", "a.pdf",
                 "%PDF", 4);
  check_picture ("--draw chair-both-legs -o a.png --theme contrast --size 1200", "a.png", "\x89PNG",
                 4);
}

/* Pictures that belong to no stretch, and a stretch with its bones, in each kind of file. */
static void
test_draw_plates (void)
{
  check_picture ("--draw anatomy:standing-toe-touch:end -o a.png", "a.png", "\x89PNG", 4);
  check_picture ("--draw anatomy:chair-single-leg -o a.pdf --theme print", "a.pdf", "%PDF", 4);
  check_picture ("--draw anatomy:thigh -o a.svg", "a.svg", "<?xml", 5);
  check_picture ("--draw anatomy:thigh-bends-knee -o a.png --theme dark", "a.png", "\x89PNG", 4);
  check_picture ("--draw anatomy:gears-jammed -o a.png --theme contrast", "a.png", "\x89PNG", 4);
  check_picture ("--draw pelvis:hamstrings -o a.png", "a.png", "\x89PNG", 4);
  check_picture ("--draw pelvis:bend-tight -o a.svg --theme dark", "a.svg", "<?xml", 5);
  check_picture ("--draw pelvis:print -o a.pdf --theme print --size 800", "a.pdf", "%PDF", 4);
  check_picture ("--draw pelvis:sit -o a.png --size 16", "a.png", "\x89PNG", 4);
}

/* The width of a PNG stands in its bytes 16 to 19, most significant first. */
static void
test_draw_size (void)
{
  g_autofree char *out G_GNUC_UNUSED = get_output ("--draw standing-toe-touch -o b.png --size 321");
  g_autofree char *path = g_build_filename (folder, "b.png", NULL);
  g_autofree char *contents = NULL;
  const guchar *bytes;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  bytes = (const guchar *) contents;
  g_assert_cmpint (bytes[18] << 8 | bytes[19], ==, 321);
  g_assert_cmpint (bytes[22] << 8 | bytes[23], ==, 321);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

typedef struct
{
  const char *line;
  int status;
  const char *says; /* must be in the message: the thing, or the remedy */
} Fault;

static const Fault faults[] = {
  { "--bogus", 2, "--help" },
  { "--kiosk", 1, "display" },
  { "routine.lissom", 2, "routine.lissom" },
  { "--script", 2, "--help" },
  { "--script nothing", 2, "two-basics" },
  { "--script two-basics --talk loud", 2, "silent" },
  { "--talk full", 2, "--script" },
  { "--start nothing", 2, "two-basics" },
  { "--draw standing-toe-touch", 2, "-o" },
  { "--draw nothing -o a.png", 2, "standing-toe-touch" },
  { "--draw standing-toe-touch:nothing -o a.png", 2, "end" },
  { "--draw : -o a.png", 2, "standing-toe-touch" },
  { "--draw pelvis: -o a.png", 2, "pelvis:print" },
  { "--draw pelvis:standing-toe-touch -o a.png", 2, "pelvis:bends" },
  { "--draw anatomy:nothing -o a.png", 2, "anatomy:thigh" },
  { "--draw anatomy:standing-toe-touch:nothing -o a.png", 2, "end" },
  { "--draw standing-toe-touch -o a.gif", 2, ".png" },
  { "--draw standing-toe-touch -o a", 2, ".png" },
  { "--draw standing-toe-touch -o a.png --size 15", 2, "16" },
  { "--draw standing-toe-touch -o a.png --size 4097", 2, "4096" },
  { "--draw standing-toe-touch -o a.png --size many", 2, "--help" },
  { "--draw standing-toe-touch -o a.png --theme pink", 2, "contrast" },
  { "--theme dark", 2, "--draw" },
  { "-o a.png", 2, "--draw" },
  { "--list --version", 2, "--help" },
  { "--draw standing-toe-touch -o no/such/folder/a.png", 1, "no/such/folder/a.png" },
  { "", 1, "display" },
  { "--start two-basics", 1, "display" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (Run) result = { 0 };

      run (&result, faults[i].line, NULL);
      g_test_message ("lissom %s: %d, %s", faults[i].line, result.status, result.err);
      g_assert_cmpint (result.status, ==, faults[i].status);
      g_assert_cmpstr (result.out, ==, "");
      g_assert_true (g_str_has_prefix (result.err, "lissom: "));
      g_assert_nonnull (strstr (result.err, faults[i].says));
      /* One line, and it ends. */
      g_assert_true (strchr (result.err, '\n') == result.err + strlen (result.err) - 1);
    }
}

static void
test_nothing_left (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  /* Failed drawings leave no half files behind. */
  g_assert_null (g_dir_read_name (dir));
}

/* Whatever language is asked for, the columns that programs read stay the same. */
static void
test_language (void)
{
  g_autofree char *english = get_output ("--list");
  g_auto (Run) other = { 0 };

  run (&other, "--list", "tlh");
  g_assert_cmpint (other.status, ==, 0);
  g_assert_cmpstr (other.out, ==, english);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  /* It is run from another folder. */
  program = g_canonicalize_filename (argv[1], NULL);
  folder = g_dir_make_tmp ("lissom-commands-XXXXXX", NULL);

  g_test_add_func ("/commands/version", test_version);
  g_test_add_func ("/commands/help", test_help);
  g_test_add_func ("/commands/progress-csv", test_progress_csv);
  g_test_add_func ("/commands/list", test_list);
  g_test_add_func ("/commands/script", test_script);
  g_test_add_func ("/commands/draw", test_draw);
  g_test_add_func ("/commands/draw-plates", test_draw_plates);
  g_test_add_func ("/commands/draw-size", test_draw_size);
  g_test_add_func ("/commands/faults", test_faults);
  g_test_add_func ("/commands/nothing-left", test_nothing_left);
  g_test_add_func ("/commands/language", test_language);

  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  g_free (program);
  return status;
}
