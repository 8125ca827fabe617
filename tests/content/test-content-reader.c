/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include "content-faults.h"
#include "lissom-content-document.h"
#include "lissom-routine-reader.h"
#include "lissom-stretch-reader.h"

/* The LissomStretch or LissomRoutine in @text, or NULL with @error set. */
static gpointer
read_text (const char *file,
           const char *text,
           gssize      length,
           GHashTable *stretches,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (LissomContentDocument) document =
    lissom_content_document_parse (file, bytes, error);

  if (document == NULL)
    return NULL;

  if (g_str_equal (document->root->name, "stretch"))
    return lissom_stretch_read (document->root, NULL, error);

  return lissom_routine_read (document->root, stretches, NULL, error);
}

static gpointer
read_file (const char *file,
           GHashTable *stretches)
{
  g_autofree char *text = content_load (file);
  g_autoptr (GError) error = NULL;
  gpointer object = read_text (file, text, -1, stretches, &error);

  g_assert_no_error (error);
  return object;
}

/* What the routine beside the tests names. */
static GHashTable *
read_stretches (void)
{
  GHashTable *stretches = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  LissomStretch *hold = read_file ("hold.xml", NULL);
  LissomStretch *reps = read_file ("reps.xml", NULL);

  g_hash_table_insert (stretches, (gpointer) lissom_stretch_get_id (hold), hold);
  g_hash_table_insert (stretches, (gpointer) lissom_stretch_get_id (reps), reps);

  return stretches;
}

static void
assert_dose (const LissomDose *dose,
             LissomWork        work,
             int               seconds,
             int               count,
             int               sets,
             int               rest_s)
{
  g_assert_cmpint (dose->work, ==, work);
  g_assert_cmpint (dose->seconds, ==, seconds);
  g_assert_cmpint (dose->count, ==, count);
  g_assert_cmpint (dose->sets, ==, sets);
  g_assert_cmpint (dose->rest_s, ==, rest_s);
}

static void
assert_strv (const char *const *strv,
             const char        *joined)
{
  g_autofree char *found = g_strjoinv ("|", (char **) strv);

  g_assert_cmpstr (found, ==, joined);
}

static void
test_hold (void)
{
  g_autoptr (LissomStretch) stretch = read_file ("hold.xml", NULL);
  const char *base, *peak;
  const int *sources;
  guint n_sources;

  g_assert_cmpstr (lissom_stretch_get_id (stretch), ==, "a-hold");
  g_assert_cmpstr (lissom_stretch_get_title (stretch), ==, "A long title");
  g_assert_cmpstr (lissom_stretch_get_short_title (stretch), ==, "A hold");
  g_assert_cmpstr (lissom_stretch_get_also_called (stretch), ==, "Another name");
  g_assert_cmpstr (lissom_stretch_get_purpose (stretch), ==, "To be read & tested.");
  g_assert_cmpstr (lissom_stretch_get_stretches (stretch), ==, "The reader");
  g_assert_cmpstr (lissom_stretch_get_strengthens (stretch), ==, "Trust");
  g_assert_cmpstr (lissom_stretch_get_equipment (stretch), ==, "A compiler");
  g_assert_cmpstr (lissom_stretch_get_dose_note (stretch), ==, "Often.");
  g_assert_cmpstr (lissom_stretch_get_easier (stretch), ==, "Less.");
  g_assert_cmpstr (lissom_stretch_get_harder (stretch), ==, "More.");
  g_assert_cmpstr (lissom_stretch_get_feel (stretch), ==, "A pull.");
  g_assert_cmpstr (lissom_stretch_get_caution (stretch), ==, "Take care.");
  g_assert_cmpstr (lissom_stretch_get_description (stretch), ==, "A person.");

  g_assert_cmpint (lissom_stretch_get_position (stretch), ==, LISSOM_POSITION_CHAIR);
  g_assert_cmpint (lissom_stretch_get_sides (stretch), ==, LISSOM_SIDES_EACH);
  g_assert_cmpint (lissom_stretch_get_level (stretch), ==, LISSOM_LEVEL_BEGINNER);
  g_assert_cmpint (lissom_stretch_get_kiosk (stretch), ==, LISSOM_KIOSK_HALF_WAY);
  g_assert_cmpint (lissom_stretch_get_tier (stretch), ==, LISSOM_TIER_CORE);
  g_assert_false (lissom_stretch_is_seed (stretch));
  g_assert_true (lissom_stretch_suits_bed (stretch));
  g_assert_cmpint (lissom_stretch_get_switch_s (stretch), ==, 20);
  assert_dose (lissom_stretch_get_dose (stretch), LISSOM_WORK_HOLD, 30, 2, 1, 10);

  g_assert_cmpuint (lissom_stretch_get_n_steps (stretch), ==, 4);
  g_assert_cmpstr (lissom_stretch_get_step (stretch, 0), ==, "Sit.");
  g_assert_cmpint (lissom_stretch_get_step_moment (stretch, 0), ==, LISSOM_MOMENT_READY);
  g_assert_cmpint (lissom_stretch_get_step_moment (stretch, 2), ==, LISSOM_MOMENT_MOVE_IN);
  g_assert_cmpstr (lissom_stretch_get_step (stretch, 3), ==, "Rise.");
  g_assert_cmpint (lissom_stretch_get_step_moment (stretch, 3), ==, LISSOM_MOMENT_MOVE_OUT);
  assert_strv (lissom_stretch_get_cues (stretch), "Breathe.|Rest.");
  g_assert_cmpstr (lissom_stretch_get_way_out (stretch), ==, "Come up.");
  g_assert_cmpstr (lissom_stretch_get_turn (stretch), ==, "Turn round.");
  assert_strv (lissom_stretch_get_mistakes (stretch), "Haste");
  assert_strv (lissom_stretch_get_hidden_by (stretch), "hip|nerve");
  assert_strv (lissom_stretch_get_swaps (stretch), "some-reps|b-2");
  sources = lissom_stretch_get_sources (stretch, &n_sources);
  g_assert_cmpuint (n_sources, ==, 2);
  g_assert_cmpint (sources[0], ==, 3);
  g_assert_cmpint (sources[1], ==, 24);

  assert_strv (lissom_scene_get_pose_names (lissom_stretch_get_scene (stretch)), "start|half|end");
  g_assert_cmpstr (lissom_stretch_get_start_pose (stretch), ==, "start");
  g_assert_cmpstr (lissom_stretch_get_end_pose (stretch), ==, "end");
  g_assert_cmpstr (lissom_stretch_get_ease_pose (stretch), ==, "half");
  g_assert_cmpstr (lissom_stretch_get_kiosk_pose (stretch), ==, "half");
  lissom_stretch_get_repetition (stretch, 3, &base, &peak);
  g_assert_cmpstr (base, ==, "start");
  g_assert_cmpstr (peak, ==, "end");

  g_assert_finalize_object (g_steal_pointer (&stretch));
}

static void
test_reps (void)
{
  g_autoptr (LissomStretch) stretch = read_file ("reps.xml", NULL);
  const char *base, *peak;
  guint n_sources;

  g_assert_true (lissom_stretch_is_seed (stretch));
  g_assert_cmpint (lissom_stretch_get_sides (stretch), ==, LISSOM_SIDES_ALTERNATING);
  assert_dose (lissom_stretch_get_dose (stretch), LISSOM_WORK_REPS, 4, 10, 2, 45);

  /* What may be missing. */
  g_assert_cmpstr (lissom_stretch_get_also_called (stretch), ==, "");
  g_assert_cmpstr (lissom_stretch_get_dose_note (stretch), ==, "");
  g_assert_cmpstr (lissom_stretch_get_way_out (stretch), ==, "");
  g_assert_cmpstr (lissom_stretch_get_ease_pose (stretch), ==, "");
  g_assert_cmpstr (lissom_stretch_get_kiosk_pose (stretch), ==, "");
  g_assert_cmpstr (lissom_stretch_get_turn (stretch), ==, "");
  assert_strv (lissom_stretch_get_hidden_by (stretch), "");
  assert_strv (lissom_stretch_get_swaps (stretch), "");
  lissom_stretch_get_sources (stretch, &n_sources);
  g_assert_cmpuint (n_sources, ==, 0);
  g_assert_false (lissom_stretch_suits_bed (stretch));
  g_assert_cmpint (lissom_stretch_get_switch_s (stretch), ==, 5);

  lissom_stretch_get_repetition (stretch, 0, &base, &peak);
  g_assert_cmpstr (base, ==, "down");
  g_assert_cmpstr (peak, ==, "right");
  lissom_stretch_get_repetition (stretch, 7, &base, &peak);
  g_assert_cmpstr (peak, ==, "left");
  lissom_stretch_get_repetition (stretch, G_MAXUINT - 1, NULL, &peak);
  g_assert_cmpstr (peak, ==, "right");
}

/* From the base to the peak, through the base to the counter pose, and back. */
static void
test_counter (void)
{
  const char base[] = "<repetition base=\"down\" peak=\"right\"/>";
  const char swung[] = "<repetition base=\"down\" peak=\"right\" counter=\"left\"/>";
  g_autoptr (LissomStretch) still = read_file ("reps.xml", NULL);
  g_autofree char *text = content_load ("reps.xml");
  g_autoptr (GString) swinging = g_string_new (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomStretch) stretch = NULL;
  LissomPosture posture, later;

  g_assert_cmpuint (g_string_replace (swinging, base, swung, 0), ==, 1);
  stretch = LISSOM_STRETCH (read_text ("reps.xml", swinging->str, -1, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (lissom_stretch_get_peak_share (stretch, 0), ==, 0.25);
  g_assert_cmpfloat (lissom_stretch_get_peak_share (stretch, 1), ==, 0.5);
  g_assert_cmpfloat (lissom_stretch_get_peak_share (still, 0), ==, 0.5);

  lissom_stretch_trace_repetition (still, 0, 4, 0.5, &posture);
  g_assert_cmpstr (posture.from, ==, "down");
  g_assert_cmpstr (posture.to, ==, "right");
  g_assert_cmpfloat_with_epsilon (posture.amount, 1.0, 1e-9);

  lissom_stretch_trace_repetition (stretch, 0, 4, 0.25, &posture);
  g_assert_cmpstr (posture.from, ==, "down");
  g_assert_cmpstr (posture.to, ==, "right");
  g_assert_cmpfloat_with_epsilon (posture.amount, 1.0, 1e-9);
  lissom_stretch_trace_repetition (stretch, 0, 4, 0.75, &posture);
  g_assert_cmpstr (posture.from, ==, "down");
  g_assert_cmpstr (posture.to, ==, "left");
  g_assert_cmpfloat_with_epsilon (posture.amount, 1.0, 1e-9);

  /* At rest before the first one and after the last one … */
  lissom_stretch_trace_repetition (stretch, 0, 4, 0.01, &posture);
  g_assert_cmpfloat (posture.amount, <, 0.01);
  lissom_stretch_trace_repetition (stretch, 2, 3, 0.99, &posture);
  g_assert_cmpfloat (posture.amount, <, 0.01);
  /* … and at full speed between two. */
  lissom_stretch_trace_repetition (stretch, 2, 4, 0.01, &posture);
  g_assert_cmpfloat (posture.amount, >, 0.05);
  lissom_stretch_trace_repetition (stretch, 0, 0, 0.01, &posture);
  g_assert_cmpfloat (posture.amount, >, 0.05);

  for (double t = 0.0; t <= 1.0; t += 0.01)
    {
      lissom_stretch_trace_repetition (stretch, 0, 1, t, &posture);
      lissom_stretch_trace_repetition (stretch, 0, 1, t + 0.01, &later);
      if (posture.to == later.to)
        g_assert_cmpfloat (ABS (later.amount - posture.amount), <, 0.08);
      else
        g_assert_cmpfloat (later.amount + posture.amount, <, 0.08);
    }
}

/* A repetition that says how its seconds are spent: up, a pause, down. */
static void
test_pace (void)
{
  g_autofree char *text = content_load ("reps.xml");
  g_autoptr (GString) paced = g_string_new (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomStretch) stretch = NULL;
  LissomPosture posture;

  g_assert_cmpuint (g_string_replace (paced, "peak=\"right\"/>",
                                      "peak=\"right\" there=\"2\" back=\"1\"/>", 0), ==, 1);
  stretch = LISSOM_STRETCH (read_text ("reps.xml", paced->str, -1, NULL, &error));
  g_assert_no_error (error);

  g_assert_cmpfloat (lissom_stretch_get_peak_share (stretch, 0), ==, 0.5);
  lissom_stretch_trace_repetition (stretch, 0, 4, 0.25, &posture);
  g_assert_cmpfloat_with_epsilon (posture.amount, 0.5, 1e-9);
  for (double t = 0.5; t <= 0.75; t += 0.05)
    {
      lissom_stretch_trace_repetition (stretch, 0, 4, t, &posture);
      g_assert_cmpfloat_with_epsilon (posture.amount, 1.0, 1e-9);
    }
  lissom_stretch_trace_repetition (stretch, 0, 4, 0.875, &posture);
  g_assert_cmpfloat_with_epsilon (posture.amount, 0.5, 1e-9);
  lissom_stretch_trace_repetition (stretch, 0, 4, 1.0, &posture);
  g_assert_cmpfloat_with_epsilon (posture.amount, 0.0, 1e-9);
}

static void
test_routine (void)
{
  g_autoptr (GHashTable) stretches = read_stretches ();
  g_autoptr (LissomRoutine) routine = read_file ("routine.xml", stretches);

  g_assert_cmpstr (lissom_routine_get_id (routine), ==, "a-routine");
  g_assert_cmpstr (lissom_routine_get_title (routine), ==, "A routine");
  g_assert_cmpstr (lissom_routine_get_summary (routine), ==, "A card.");
  g_assert_cmpstr (lissom_routine_get_when (routine), ==, "Now");
  g_assert_cmpstr (lissom_routine_get_closing (routine), ==, "Well done.");

  g_assert_cmpuint (lissom_routine_get_n_exercises (routine), ==, 3);
  g_assert_true (lissom_routine_get_stretch (routine, 0) ==
                 g_hash_table_lookup (stretches, "some-reps"));
  assert_dose (lissom_routine_get_dose (routine, 0), LISSOM_WORK_REPS, 3, 8, 1, 0);
  /* Without a dose of its own: that of the stretch. */
  assert_dose (lissom_routine_get_dose (routine, 1), LISSOM_WORK_HOLD, 30, 2, 1, 10);
  assert_dose (lissom_routine_get_dose (routine, 2), LISSOM_WORK_HOLD, 60, 1, 1, 0);

  g_assert_finalize_object (g_steal_pointer (&routine));
}

/* It keeps the stretches that it names. */
static void
test_routine_owns_stretches (void)
{
  g_autoptr (GHashTable) stretches = read_stretches ();
  g_autoptr (LissomRoutine) routine = read_file ("routine.xml", stretches);

  g_hash_table_remove_all (stretches);
  g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (routine, 2)), ==, "a-hold");
}

static void
test_fault (gconstpointer data)
{
  const ContentFault *fault = data;
  g_autofree char *text = content_fault_apply (fault);
  g_autofree char *place = g_strdup_printf ("%s:%d: ", fault->file, fault->line);
  g_autoptr (GHashTable) stretches = read_stretches ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = read_text (fault->file, text, -1, stretches, &error);

  g_assert_error (error, LISSOM_CONTENT_ERROR, (int) fault->code);
  g_assert_null (object);
  g_test_message ("%s", error->message);

  if (fault->message != NULL)
    {
      g_autofree char *message = g_strconcat (place, fault->message, NULL);

      g_assert_cmpstr (error->message, ==, message);
    }
  else
    {
      g_assert_true (g_str_has_prefix (error->message, place));
      g_assert_cmpuint (strlen (error->message), >, strlen (place) + 20);
    }
}

/* The text of the good hold with @find replaced by @count times @text. */
static char *
grow (const char *find,
      const char *text,
      guint       count)
{
  g_autofree char *good = content_load ("hold.xml");
  const char *place = strstr (good, find);
  GString *grown = g_string_new_len (good, place - good);

  for (guint i = 0; i < count; i++)
    g_string_append (grown, text);
  g_string_append (grown, place + strlen (find));

  return g_string_free (grown, FALSE);
}

static void
assert_refused (const char *text,
                gssize      length,
                int         code,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = read_text ("f", text, length, NULL, &error);

  g_assert_null (object);
  g_assert_error (error, LISSOM_CONTENT_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = read_text ("f", text, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (object);
}

static void
test_limits (void)
{
  struct
  {
    const char *find;
    const char *text;
    guint count;     /* just too many, or too long */
    const char *message;
  } limits[] = {
    { "Often.", "é", 2001,
      "f:15: the text of <dose-note> is too long; write at most 2000 characters" },
    { "A note.", "é", 257,
      "f:8: the attribute “note” of <short-title> is too long; write at most 256 characters" },
    { "    <cue>Rest.</cue>\n", "    <cue>Rest.</cue>\n", 8,
      "f:24: <cues> holds 9 times <cue>; leave at most 8" },
    { "    <prop kind=\"chair\" x=\"-8.5\"/>\n", "    <prop kind=\"chair\" x=\"-8.5\"/>\n", 9,
      "f:36: <scene> holds 9 times <prop>; leave at most 8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *most = grow (limits[i].find, limits[i].text, limits[i].count - 1);
      g_autofree char *more = grow (limits[i].find, limits[i].text, limits[i].count);

      assert_read (most);
      assert_refused (more, -1, LISSOM_CONTENT_ERROR_INVALID, limits[i].message);
    }
}

static void
test_depth (void)
{
  g_autofree char *deep = grow ("Often.", "<b>", 15);
  g_autofree char *deepest = grow ("Often.", "<b>", 200000);

  assert_refused (deep, -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:15: <b> is nested too deeply; leave at most 16 levels");
  assert_refused (deepest, -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:15: <b> is nested too deeply; leave at most 16 levels");
}

static void
test_counts (void)
{
  g_autofree char *elements = grow ("Often.", "<b/>", 2000);
  g_autofree char *name = g_strnfill (65, 'n');
  g_autofree char *element_name = grow ("Often.", name, 1);
  g_autofree char *long_element = g_strdup_printf ("<%s/>", name);
  g_autofree char *long_attribute = g_strdup_printf ("<stretch %s=\"\"/>", name);
  g_autoptr (GString) attributes = g_string_new ("<stretch");

  for (guint i = 0; i < 65; i++)
    g_string_append_printf (attributes, " a%u=\"\"", i);
  g_string_append (attributes, "/>");

  assert_read (element_name);
  assert_refused (elements, -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:15: the file has too many elements; leave at most 2000");
  assert_refused (long_element, -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:1: an element has a name longer than any that is known; correct it");
  assert_refused (long_attribute, -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:1: an attribute of <stretch> has a name longer than any that is known; "
                  "correct it");
  assert_refused (attributes->str, -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:1: <stretch> has too many attributes; leave at most 64");
}

static void
test_size (void)
{
  g_autofree char *good = content_load ("hold.xml");
  g_autofree char *padded = g_malloc (LISSOM_CONTENT_MAX_SIZE + 2);
  gsize length = strlen (good);

  memset (padded, ' ', LISSOM_CONTENT_MAX_SIZE + 1);
  memcpy (padded, good, length);
  padded[LISSOM_CONTENT_MAX_SIZE + 1] = '\0';

  assert_refused (padded, -1, LISSOM_CONTENT_ERROR_UNREADABLE,
                  "f:1: the file is larger than 1048576 bytes; split it up");
  padded[LISSOM_CONTENT_MAX_SIZE] = '\0';
  assert_read (padded);
}

static void
test_not_content (void)
{
  assert_refused ("", 0, LISSOM_CONTENT_ERROR_UNREADABLE,
                  "f:1: the file is empty; write one stretch or one routine into it");
  assert_refused (" \n<!-- only this -->\n", -1, LISSOM_CONTENT_ERROR_UNREADABLE,
                  "f:2: the file is empty; write one stretch or one routine into it");
  assert_refused ("<recipe format=\"1\"/>", -1, LISSOM_CONTENT_ERROR_INVALID,
                  "f:1: the file begins with <recipe>; begin with <stretch>, <routine>, "
                  "<article> or <sources>");
  assert_refused ("<stretch\0/>", 11, LISSOM_CONTENT_ERROR_UNREADABLE,
                  "f:1: the file holds the control character 0; remove it");
}

/* A byte order mark and the line ends of other systems do no harm. */
static void
test_other_editors (void)
{
  g_autofree char *good = content_load ("hold.xml");
  g_auto (GStrv) lines = g_strsplit (good, "\n", -1);
  g_autofree char *other = g_strjoinv ("\r\n", lines);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", other, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomStretch) stretch = read_text ("f", marked, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (lissom_stretch_get_title (stretch), ==, "A long title");
}

static void
test_numbers (void)
{
  struct
  {
    const char *text;
    gboolean good;
    double value;
  } numbers[] = {
    { "0", TRUE, 0 },           { "12.5", TRUE, 12.5 },  { "-0.25", TRUE, -0.25 },
    { "007", TRUE, 7 },         { "", FALSE, 0 },        { "-", FALSE, 0 },
    { ".5", FALSE, 0 },         { "5.", FALSE, 0 },      { "+5", FALSE, 0 },
    { " 5", FALSE, 0 },         { "5 ", FALSE, 0 },      { "1,5", FALSE, 0 },
    { "1e3", FALSE, 0 },        { "0x10", FALSE, 0 },    { "nan", FALSE, 0 },
    { "inf", FALSE, 0 },        { "--5", FALSE, 0 },     { "1.2.3", FALSE, 0 },
    { "1234567890", FALSE, 0 }, { "999999999", TRUE, 999999999 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double value = 0;

      g_assert_cmpint (lissom_content_parse_number (numbers[i].text, &value), ==,
                       numbers[i].good);
      if (numbers[i].good)
        g_assert_cmpfloat_with_epsilon (value, numbers[i].value, 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/reader/hold", test_hold);
  g_test_add_func ("/content/reader/reps", test_reps);
  g_test_add_func ("/content/reader/counter", test_counter);
  g_test_add_func ("/content/reader/pace", test_pace);
  g_test_add_func ("/content/reader/routine", test_routine);
  g_test_add_func ("/content/reader/routine-owns-stretches", test_routine_owns_stretches);
  g_test_add_func ("/content/reader/limits", test_limits);
  g_test_add_func ("/content/reader/depth", test_depth);
  g_test_add_func ("/content/reader/counts", test_counts);
  g_test_add_func ("/content/reader/size", test_size);
  g_test_add_func ("/content/reader/not-content", test_not_content);
  g_test_add_func ("/content/reader/other-editors", test_other_editors);
  g_test_add_func ("/content/reader/numbers", test_numbers);

  for (guint i = 0; i < n_content_faults; i++)
    {
      g_autofree char *path =
        g_strconcat ("/content/reader/fault/", content_faults[i].name, NULL);

      g_test_add_data_func (path, &content_faults[i], test_fault);
    }

  return g_test_run ();
}
