/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-csv-record.h"
#include "lissom-scratch-home.h"
#include "lissom-transfer.h"
#include "progress-support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

/* The journal as a table: written, read back, and refused. */

#define HEAD "kind,time,title,run_s,left_s,right_s\n"

typedef struct
{
  char *folder;
  char *journal_folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->journal_folder = g_build_filename (fixture->folder, "journal", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->journal_folder);
  remove_folder (fixture->folder);
}

static gboolean
import_text (const char *folder, const char *text, LissomImport **import, GError **error)
{
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  return lissom_import_csv (folder, stream, import, NULL, error);
}

static GPtrArray *
load_all (const char *folder)
{
  g_autoptr (LissomJournal) journal = open_journal (folder);
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = load (journal, NULL, NULL, &error);

  g_assert_no_error (error);
  return entries;
}

static char *
export_text (const char *folder, const char *scratch)
{
  g_autofree char *path = g_build_filename (scratch, "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text;

  lissom_export_csv (folder, file, NULL, NULL, &error);
  g_assert_no_error (error);
  text = read_text (scratch, "out.csv");
  g_assert_no_errno (g_unlink (path));
  return text;
}

/* --- The reader ------------------------------------------------------------------------------ */

/* All rows with "|" between fields and "/" behind rows; "!" for one that cannot be read. @step:
 * bytes that the stream gives at a time, where that is to matter. */
static char *
read_all (const char *text, gssize length)
{
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (text, length < 0 ? (gssize) strlen (text) : length, NULL);
  g_autoptr (LissomCsvReader) reader = lissom_csv_reader_new (stream);
  GString *rows = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      GPtrArray *fields = lissom_csv_reader_next (reader, NULL, &error);
      guint i;

      if (!fields && !error)
        break;
      if (error)
        g_assert_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_ROW);
      for (i = 0; fields && i < fields->len; i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "",
                                (char *) g_ptr_array_index (fields, i));
      g_string_append_printf (rows, "%s@%" G_GUINT64_FORMAT "/", fields ? "" : "!",
                              lissom_csv_reader_get_line (reader));
    }
  return g_string_free (rows, FALSE);
}

static void
test_reader (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "", "" },
    { "a,b", "a|b@1/" },
    { "a,b\nc,d\n", "a|b@1/c|d@2/" },
    { "a,b\r\nc,d\r\n", "a|b@1/c|d@2/" },
    { "\xef\xbb\xbf" "a,b\n", "a|b@1/" },
    { "a;b\n1,5;2\n", "a|b@1/1,5|2@2/" },
    { "a\tb\n1,5\t2\n", "a|b@1/1,5|2@2/" },
    { "\"a\",\"b,c\"\n", "a|b,c@1/" },
    { "\"say \"\"hi\"\"\",x\n", "say \"hi\"|x@1/" },
    { "\"two\nlines\",x\ny,z\n", "two\nlines|x@1/y|z@3/" },
    { "\"two\r\nlines\",x\n", "two\r\nlines|x@1/" },
    { ",\n", "|@1/" },
    { "a,b\n\n\nc,d\n", "a|b@1/c|d@4/" },
    { "\"\",\"\"\n", "|@1/" },
    { "a\"b,c\n", "a\"b|c@1/" },
    { "\"a\"b,c\nd,e\n", "!@1/d|e@2/" },
    { "\"open,c\nd,e\n", "!@1/" },
    { "a,\xff\nb,c\n", "!@1/b|c@2/" },
    { "a\rb,c\n", "a\rb|c@1/" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = read_all (cases[i].text, -1);

      g_assert_cmpstr (rows, ==, cases[i].expected);
    }
  {
    g_autofree char *rows = read_all ("a,b\0c\nd,e\n", 10);

    g_assert_cmpstr (rows, ==, "!@1/d|e@2/");
  }
}

/* A field without end, too many columns: refused in bounded memory, and the rest is read. */
static void
test_limits (void)
{
  g_autofree char *long_field = g_strnfill (LISSOM_CSV_MAX_FIELD + 1, 'x');
  g_autofree char *commas = g_strnfill (LISSOM_CSV_MAX_FIELDS + 10, ',');
  g_autofree char *text = g_strdup_printf ("a,b\n%s,y\n%s\nc,d\n", long_field, commas);
  g_autofree char *rows = read_all (text, -1);
  g_autofree char *just = g_strnfill (LISSOM_CSV_MAX_FIELD, 'x');
  g_autofree char *fits = read_all (just, -1);

  g_assert_cmpstr (rows, ==, "a|b@1/!@2/!@3/c|d@4/");
  g_assert_cmpuint (strlen (fits), ==, LISSOM_CSV_MAX_FIELD + 3);
}

/* Whatever is written is read back, and a spreadsheet sees no formula in it. */
static void
test_quoting (void)
{
  static const char *const texts[] = {
    "plain",     "",          "a,b",      "a;b",        "say \"hi\"", "two\nlines", "cr\rlf\r\n",
    "=1+1",      "+49 30 1",  "-1",       "@SUM(A1)",   "\ttab",      "'quoted'",   "''",
    "'=1",       "=HYPERLINK(\"http://x\")", " =1",     "“Übung” 伸展", "\r=1",    "'",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (LissomCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      GPtrArray *fields;
      const char *field;

      lissom_csv_append_text (row, "first");
      lissom_csv_append_text (row, texts[i]);
      lissom_csv_append_number (row, "-3");
      lissom_csv_end_row (row);
      g_assert_true (g_str_has_suffix (row->str, ",-3\r\n"));
      stream = g_memory_input_stream_new_from_data (row->str, (gssize) row->len, NULL);
      reader = lissom_csv_reader_new (stream);
      fields = lissom_csv_reader_next (reader, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (fields->len, ==, 3);
      field = g_ptr_array_index (fields, 1);
      g_assert_true (field[0] == '\0' || !strchr ("=+-@\t\r", field[0]));
      g_assert_cmpstr (lissom_csv_unguard (field), ==, texts[i]);
    }
  g_assert_cmpstr (lissom_csv_unguard ("'tis"), ==, "'tis");
}

/* --- Sessions and measurements ---------------------------------------------------------------- */

/* Out and in again is the same, and in again once more adds nothing. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (LissomJournal) journal = open_journal (fixture->journal_folder);
  g_autoptr (LissomJournal) copy = open_journal (elsewhere);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) copied = NULL;
  g_autoptr (GPtrArray) measurements = NULL;
  g_autoptr (GPtrArray) measured = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < 40; i++)
    {
      g_autofree char *time = g_strdup_printf ("20%02u-%02u-05T07:30:00%s", 10 + i, i % 12 + 1,
                                               i % 2 ? "-08:00" : "+05:45");
      g_autoptr (LissomJournalEntry) entry = make_entry (time, i);
      g_autoptr (LissomMeasurement) measurement = make_measurement (time, i);

      if (i == 7)
        {
          LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, 0);

          g_free (entry->routine_title);
          entry->routine_title = g_strdup ("=SUM(\"a\",b)\nnext / line");
          g_free (exercise->title);
          exercise->title = g_strdup ("50% | half / way\n“Übung”");
          g_free (entry->hurt);
          entry->hurt = g_strdup ("-knee");
        }
      if (i == 8)
        g_ptr_array_set_size (entry->exercises, 0);
      save (journal, entry, &error);
      g_assert_no_error (error);
      save_measurement (journal, measurement, &error);
      g_assert_no_error (error);
    }
  text = export_text (fixture->journal_folder, fixture->folder);
  for (i = 0; i < 2; i++)
    {
      g_autoptr (LissomImport) import = NULL;

      g_assert_true (import_text (elsewhere, text, &import, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (import->n_sessions, ==, i == 0 ? 40 : 0);
      g_assert_cmpuint (import->n_measurements, ==, i == 0 ? 40 : 0);
      g_assert_cmpuint (import->n_known, ==, i == 0 ? 0 : 80);
    }
  entries = load (journal, NULL, NULL, &error);
  copied = load (copy, NULL, NULL, &error);
  g_assert_cmpuint (copied->len, ==, 40);
  measurements = load_measurements (journal, &error);
  measured = load_measurements (copy, &error);
  g_assert_cmpuint (measured->len, ==, 40);
  for (i = 0; i < 40; i++)
    {
      assert_same_entry (g_ptr_array_index (copied, i), g_ptr_array_index (entries, i));
      assert_same_measurement (g_ptr_array_index (measured, i), g_ptr_array_index (measurements, i));
    }
  again = export_text (elsewhere, fixture->folder);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpuint (count_files (elsewhere, "import"), ==, 0);
  g_assert_cmpuint (count_files (elsewhere, "commit"), ==, 0);
}

/* A table from another program: few columns, no ids, semicolons and decimal commas. */
static void
test_from_elsewhere (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "\xef\xbb\xbf" "time;title;run_s;left_s;right_s;both_s;pull\r\n"
                             "2026-11-01T07:30:00+01:00;Morgens;300,5;60;62,25;;3\r\n"
                             "2026-11-02T07:30:00+01:00;Morgens;300;60;60;0;\r\n";
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  const LissomJournalEntry *entry;
  const LissomJournalExercise *exercise;
  int i;

  for (i = 0; i < 2; i++)
    {
      g_autoptr (LissomImport) import = NULL;

      import_text (fixture->journal_folder, text, &import, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (import->n_sessions, ==, i == 0 ? 2 : 0);
      g_assert_cmpuint (import->n_known, ==, i == 0 ? 0 : 2);
    }
  entries = load_all (fixture->journal_folder);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->run_ms, ==, 300500);
  g_assert_cmpint (entry->pull, ==, 3);
  g_assert_cmpint (entry->pain, ==, -1);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_FINISHED);
  g_assert_cmpstr (entry->routine_title, ==, "Morgens");
  exercise = g_ptr_array_index (entry->exercises, 0);
  g_assert_cmpint (exercise->right_ms, ==, 62250);
}

/* Twice in one file is once. */
static void
test_twice_in_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomImport) import = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture->journal_folder,
               HEAD "session,2026-11-01T07:30:00Z,A,300,60,60\n"
                    "session,2026-11-01T07:30:00Z,A,300,60,60\n"
                    "session,2026-11-01T07:30:00Z,B,300,60,60\n",
               &import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->n_sessions, ==, 2);
  g_assert_cmpuint (import->n_known, ==, 1);
  entries = load_all (fixture->journal_folder);
  g_assert_cmpuint (entries->len, ==, 2);
}

/* What the person has is not replaced by what a file says about the same session. */
static void
test_keeps_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournal) journal = open_journal (fixture->journal_folder);
  g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-01T07:30:00Z", 1);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (LissomImport) import = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  save (journal, entry, &error);
  text = export_text (fixture->journal_folder, fixture->folder);
  /* The same id in another month. */
  other = g_strdup_printf ("kind,id,time,run_s\nsession,%s,2020-01-01T00:00:00Z,1\n", entry->id);
  import_text (fixture->journal_folder, other, &import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->n_known, ==, 1);
  entries = load_all (fixture->journal_folder);
  g_assert_cmpuint (entries->len, ==, 1);
  assert_same_entry (g_ptr_array_index (entries, 0), entry);
}

/* One wrong line: nothing of the file comes in, and the line is named with a remedy. */
static void
test_bad_lines (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *line, *part;
  } cases[] = {
    { "session,yesterday,A,300,60,60", "write it like 2026-11-24T07:30:00+01:00" },
    { "session,2026-11-01T07:30:00,A,300,60,60", "write it like" },
    { "session,2026-02-30T07:30:00Z,A,300,60,60", "write it like" },
    { "session,9999-01-01T07:30:00Z,A,300,60,60", "write it like" },
    { "session,0026-01-01T07:30:00Z,A,300,60,60", "write it like" },
    { "session,2026-11-01T07:30:00Z,A,five minutes,60,60", "is no number" },
    { "session,2026-11-01T07:30:00Z,A,-300,60,60", "cannot be" },
    { "session,2026-11-01T07:30:00Z,A,99999999999,60,60", "cannot be" },
    { "session,2026-11-01T07:30:00Z,A,1e5,60,60", "is no number" },
    { "session,2026-11-01T07:30:00Z,A,nan,60,60", "is no number" },
    { "session,2026-11-01T07:30:00Z,A,,60,60", "is empty" },
    { "session,2026-11-01T07:30:00Z,A,300,60.0001,60", "is no number" },
    { "walk,2026-11-01T07:30:00Z,A,300,60,60", "write one of the two" },
    { "session,2026-11-01T07:30:00Z,A,300,60", "5 columns instead of 6" },
    { "session,2026-11-01T07:30:00Z,\"A\"x,300,60,60", "quotation mark" },
    { "measurement,2026-11-01T07:30:00Z,A,300,60,60", "no test" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf (HEAD "session,2026-11-01T07:30:00Z,A,300,60,60\n%s\n"
                              "session,2026-11-02T07:30:00Z,A,300,60,60\n",
                         cases[i].line);
      g_autoptr (LissomImport) import = NULL;
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GError) error = NULL;
      const char *finding;

      g_assert_false (import_text (fixture->journal_folder, text, &import, &error));
      g_assert_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_LINES);
      g_assert_nonnull (strstr (error->message, "nothing was imported"));
      g_assert_cmpuint (import->n_bad, ==, 1);
      g_assert_cmpuint (import->n_sessions, ==, 0);
      finding = g_ptr_array_index (import->findings, 0);
      if (!g_str_has_prefix (finding, "Line 3: ") || !strstr (finding, cases[i].part))
        g_error ("“%s” is not in: %s", cases[i].part, finding);
      entries = load_all (fixture->journal_folder);
      g_assert_cmpuint (entries->len, ==, 0);
      g_assert_cmpuint (count_files (fixture->journal_folder, "import"), ==, 0);
    }
}

static void
test_bad_head (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "\n\n",
    "hello\n",
    "kind,title\n",
    "time,time\n",
    "time,shoe_size\n",
    "\x89PNG\r\n\x1a\n",
    "\"",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (import_text (fixture->journal_folder, texts[i], NULL, &error));
      g_assert_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_FORMAT);
    }
}

/* A file that is something else entirely ends soon, with few findings in memory. */
static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (LissomImport) import = NULL;
  g_autoptr (GError) error = NULL;
  int i;

  for (i = 0; i < 20000; i++)
    g_string_append (text, "a,b,c\n");
  g_assert_false (import_text (fixture->journal_folder, text->str, &import, &error));
  g_assert_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_LINES);
  g_assert_cmpuint (import->n_bad, ==, 1000);
  g_assert_cmpuint (import->findings->len, ==, LISSOM_IMPORT_MAX_FINDINGS);
}

/* Mutations of a good file never crash, and what comes in can be exported again. */
static void
test_fuzz (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  g_autoptr (GString) good = g_string_new (NULL);
  guint i;

  lissom_csv_append_head (good);
  for (i = 0; i < 4; i++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00Z", i);
      g_autoptr (LissomMeasurement) measurement = make_measurement ("2026-11-24T07:30:00Z", i);

      lissom_csv_append_session (good, entry);
      lissom_csv_append_measurement (good, measurement);
    }
  for (i = 0; i < 400; i++)
    {
      g_autofree char *bad = g_strdup (good->str);
      g_autoptr (GInputStream) stream = NULL;
      g_autofree char *folder = g_strdup_printf ("%s-%u", fixture->journal_folder, i % 4);
      int n;

      for (n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        bad[g_rand_int_range (rand, 0, (gint32) good->len)] =
          "\0\n\r\",;'=|/%-9 x\xc3"[g_rand_int_range (rand, 0, 16)];
      stream = g_memory_input_stream_new_from_data (bad, (gssize) good->len, NULL);
      lissom_import_csv (folder, stream, NULL, NULL, NULL);
    }
  for (i = 0; i < 4; i++)
    {
      g_autofree char *folder = g_strdup_printf ("%s-%u", fixture->journal_folder, i);
      g_autofree char *text = export_text (folder, fixture->folder);
      g_autofree char *copy = g_strconcat (folder, "-copy", NULL);
      g_autoptr (GError) error = NULL;

      import_text (copy, text, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_files (folder, "damaged"), ==, 0);
    }
}

/* --- Under bad conditions ---------------------------------------------------------------------- */

static void
write_table (const char *path, int n)
{
  FILE *file = g_fopen (path, "w");
  int i;

  g_assert_nonnull (file);
  fputs ("kind,id,time,title,run_s,left_s,right_s\n", file);
  for (i = 0; i < n; i++)
    fprintf (file, "session,row-%d,2026-%02d-%02dT07:30:00Z,A,300,60,60\n", i, i % 12 + 1,
             i / 12 % 28 + 1);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* Killed at any moment, an import has happened or it has not; and once more brings the rest. */
static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autofree char *importer = g_test_build_filename (G_TEST_BUILT, "progress", "csv-importer", NULL);
  g_autofree char *table = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  const int n_rows = 2000;
  guint n_none = 0, n_all = 0, n_whole = 0;
  gint64 whole_us = 0; /* how long it takes here, undisturbed */
  int i;

  write_table (table, n_rows);
  for (i = 0; i < 41; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autofree char *folder = g_strdup_printf ("%s-%d", fixture->journal_folder, i);
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GError) error = NULL;

      process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, importer, folder, table, NULL);
      g_assert_no_error (error);
      if (i > 0)
        {
          g_usleep ((gulong) g_rand_int_range (rand, 0, (gint32) whole_us));
          g_subprocess_force_exit (process);
        }
      g_subprocess_wait (process, NULL, &error);
      g_assert_no_error (error);
      if (i == 0)
        whole_us = g_get_monotonic_time () - start;
      if (g_subprocess_get_if_exited (process))
        n_whole++;
      entries = load_all (folder);
      g_assert_true (entries->len == 0 || entries->len == (guint) n_rows);
      if (entries->len == 0)
        n_none++;
      else
        n_all++;
      g_assert_cmpuint (count_files (folder, "commit"), ==, 0);

      /* Only some of them, to be quick. */
      if (i % 8 == 0)
        {
          g_autoptr (GFile) file = g_file_new_for_path (table);
          g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
          g_autoptr (LissomImport) import = NULL;
          g_autoptr (GPtrArray) after = NULL;

          lissom_import_csv (folder, G_INPUT_STREAM (stream), &import, NULL, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (import->n_sessions + import->n_known, ==, n_rows);
          after = load_all (folder);
          g_assert_cmpuint (after->len, ==, n_rows);
          g_assert_cmpuint (count_files (folder, "import"), ==, 0);
          g_assert_cmpuint (count_files (folder, "damaged"), ==, 0);
        }
    }
  g_test_message ("40 kills within %" G_GINT64_FORMAT " ms: %u left nothing, %u left all, %u came "
                  "after the end",
                  whole_us / 1000, n_none, n_all - 1, n_whole - 1);
  g_assert_cmpuint (n_none, >, 0);
  g_assert_cmpuint (n_all, >, 0);
}

/* A decided import of which some months have been merged: the rest is, and no session twice. */
static void
test_redo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournal) journal = open_journal (fixture->journal_folder);
  g_autoptr (LissomJournalEntry) first = make_entry ("2026-10-01T07:30:00Z", 1);
  g_autoptr (LissomJournalEntry) second = make_entry ("2026-11-01T07:30:00Z", 2);
  g_autofree char *decided = g_build_filename (fixture->journal_folder, ".commit-test", NULL);
  g_autofree char *october = NULL;
  g_autofree char *november = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  save (journal, first, &error);
  save (journal, second, &error);
  g_assert_no_error (error);
  october = read_text (fixture->journal_folder, "2026-10.ini");
  november = read_text (fixture->journal_folder, "2026-11.ini");
  g_assert_no_errno (g_mkdir (decided, 0700));
  write_text (decided, "2026-10.ini", strstr (october, "[session"), -1);
  write_text (decided, "2026-11.ini", strstr (november, "[session"), -1);
  remove_entry (journal, second, &error);
  g_assert_no_error (error);

  entries = load_all (fixture->journal_folder);
  g_assert_cmpuint (entries->len, ==, 2);
  assert_same_entry (g_ptr_array_index (entries, 0), first);
  assert_same_entry (g_ptr_array_index (entries, 1), second);
  g_assert_false (g_file_test (decided, G_FILE_TEST_EXISTS));
}

/* While one program imports, another one saves: both have all of theirs. */
static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *importer = g_test_build_filename (G_TEST_BUILT, "progress", "csv-importer", NULL);
  g_autofree char *writer = g_test_build_filename (G_TEST_BUILT, "progress", "journal-writer", NULL);
  g_autofree char *table = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (GSubprocess) first = NULL;
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GSubprocess) third = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  write_table (table, 1000);
  first = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, importer, fixture->journal_folder, table,
                            NULL);
  g_assert_no_error (error);
  second = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, writer, fixture->journal_folder, "one",
                             "30", NULL);
  g_assert_no_error (error);
  /* The same table at the same time from a third one. */
  third = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, importer, fixture->journal_folder, table,
                            NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (first, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (second, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (third, NULL, &error);
  g_assert_no_error (error);
  entries = load_all (fixture->journal_folder);
  g_assert_cmpuint (entries->len, ==, 1030);
  g_assert_cmpuint (count_files (fixture->journal_folder, "damaged"), ==, 0);
}

/* On a disk without room nothing is imported and nothing is left lying about; the export leaves the
 * old file as it was. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  const struct rlimit none = { .rlim_cur = 0, .rlim_max = RLIM_INFINITY };
  const struct rlimit all = { .rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY };
  g_autofree char *table = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (table);
  g_autoptr (LissomJournal) journal = open_journal (fixture->journal_folder);
  g_autoptr (LissomJournalEntry) entry = make_entry ("2026-10-01T07:30:00Z", 1);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  save (journal, entry, &error);
  g_assert_no_error (error);
  write_table (table, 500);
  before = read_text (fixture->folder, "table.csv");

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &none));
  stream = g_file_read (file, NULL, NULL);
  g_assert_false (lissom_import_csv (fixture->journal_folder, G_INPUT_STREAM (stream), NULL, NULL,
                                     &error));
  g_assert_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE);
  g_clear_error (&error);
  g_assert_false (lissom_export_csv (fixture->journal_folder, file, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "table.csv"));
  g_clear_error (&error);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &all));

  after = read_text (fixture->folder, "table.csv");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (fixture->journal_folder, "import"), ==, 0);
  entries = load_all (fixture->journal_folder);
  g_assert_cmpuint (entries->len, ==, 1);
}

/* Nowhere to write at all. */
static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "not", "there", "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (lissom_export_csv (fixture->journal_folder, file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Choose another place"));
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/csv/reader", test_reader);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/quoting", test_quoting);
  ADD ("/csv/round-trip", test_round_trip);
  ADD ("/csv/from-elsewhere", test_from_elsewhere);
  ADD ("/csv/twice-in-file", test_twice_in_file);
  ADD ("/csv/keeps-own", test_keeps_own);
  ADD ("/csv/bad-lines", test_bad_lines);
  ADD ("/csv/bad-head", test_bad_head);
  ADD ("/csv/rubbish", test_rubbish);
  ADD ("/csv/fuzz", test_fuzz);
  ADD ("/csv/kill", test_kill);
  ADD ("/csv/redo", test_redo);
  ADD ("/csv/two-programs", test_two_programs);
  ADD ("/csv/full", test_full);
  ADD ("/csv/nowhere", test_nowhere);

  return g_test_run ();
}
