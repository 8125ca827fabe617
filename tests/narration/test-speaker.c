/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The real voices: every bundled line, other languages, odd texts, and the table of lengths. */

#include <ebur128.h>
#include <math.h>
#include <string.h>

#include "lissom-catalogue.h"
#include "lissom-clip.h"
#include "lissom-lengths.h"
#include "lissom-narrator.h"
#include "lissom-phrasing.h"
#include "lissom-speaker.h"
#include "lissom-timeline.h"

typedef struct
{
  gboolean done;
  GError *error;
} Result;

static void
prepared_cb (GObject *voice, GAsyncResult *result, gpointer data)
{
  Result *r = data;

  lissom_voice_prepare_finish (LISSOM_VOICE (voice), result, &r->error);
  r->done = TRUE;
}

static void
prepare (LissomSpeaker *speaker, const char *const *lines)
{
  Result result = { 0 };

  lissom_voice_prepare_async (LISSOM_VOICE (speaker), lines, NULL, prepared_cb, &result);
  while (!result.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (result.error);
}

static LissomClip *
wait_for_clip (LissomSpeaker *speaker, const char *text)
{
  LissomClip *clip;

  lissom_speaker_want (speaker, text);
  while ((clip = lissom_speaker_find_clip (speaker, text)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return clip;
}

static GPtrArray *
list_bundled_lines (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);

      for (int talk = LISSOM_TALK_FULL; talk <= LISSOM_TALK_SILENT; talk++)
        {
          LissomPacing pacing = { .talk = (LissomTalk) talk };
          g_auto (GStrv) texts = lissom_timeline_list_lines (routine, &pacing);

          for (guint k = 0; texts[k] != NULL; k++)
            {
              char *text = g_strdup (texts[k]);

              g_ptr_array_add (list, text);
              if (!g_hash_table_add (lines, text))
                g_ptr_array_remove_index (list, list->len - 1);
            }
        }
    }
  g_ptr_array_add (list, NULL);
  return list;
}

static double
get_rms_db (const gint16 *samples, gsize n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += (double) samples[i] * samples[i];
  return 10 * log10 (sum / (double) n / (32768.0 * 32768.0) + 1e-12);
}

/* Measured with the library itself, not with our leveller. */
static void
check_sound (LissomClip *clip, const char *text, double *lufs_out, double *peak_out)
{
  gsize n = lissom_clip_get_n_samples (clip);
  const gint16 *samples = lissom_clip_get_samples (clip);
  ebur128_state *state = ebur128_init (1, LISSOM_CLIP_RATE, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
  double lufs, peak;

  ebur128_add_frames_short (state, samples, n);
  g_assert_cmpint (ebur128_loudness_global (state, &lufs), ==, EBUR128_SUCCESS);
  g_assert_cmpint (ebur128_true_peak (state, 0, &peak), ==, EBUR128_SUCCESS);
  ebur128_destroy (&state);
  peak = 20 * log10 (peak);

  if (fabs (lufs + 18) > 1 || peak >= -1)
    g_test_message ("%.1f LUFS, %.1f dBTP: %s", lufs, peak, text);
  g_assert_cmpfloat (lufs, >=, -19);
  g_assert_cmpfloat (lufs, <=, -17);
  g_assert_cmpfloat (peak, <, -1);
  g_assert_cmpfloat (get_rms_db (samples, LISSOM_CLIP_RATE * 20 / 1000), <, -50);
  g_assert_cmpfloat (get_rms_db (samples + n - LISSOM_CLIP_RATE / 10, LISSOM_CLIP_RATE / 10), <, -50);
  *lufs_out = lufs;
  *peak_out = peak;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0';
  return n;
}

static void
test_bundled_lines (void)
{
  g_autoptr (LissomSpeaker) speaker = lissom_speaker_new_with_lengths ("en", NULL);
  g_autoptr (GPtrArray) lines = list_bundled_lines ();
  double quietest = 0, loudest = -100, highest = -100, slowest = 1000, fastest = 0;

  g_assert_cmpuint (lines->len, >, 40);
  prepare (speaker, (const char *const *) lines->pdata);
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const char *text = g_ptr_array_index (lines, i);
      g_autoptr (LissomClip) clip = wait_for_clip (speaker, text);
      gint64 length = lissom_clip_get_length (clip);
      guint n_words = count_words (text);
      double pace = n_words * 60000.0 / (double) (length - 140);
      double lufs, peak;

      g_assert_cmpint (length, ==, lissom_voice_get_length (LISSOM_VOICE (speaker), text));
      g_assert_cmpint (length, >=, 300);
      g_assert_cmpint (length, <=, 12000);
      check_sound (clip, text, &lufs, &peak);
      quietest = MIN (quietest, lufs);
      loudest = MAX (loudest, lufs);
      highest = MAX (highest, peak);
      if (n_words < 5)
        continue;
      if (pace < 90 || pace > 230)
        g_test_message ("%.0f words a minute: %s", pace, text);
      g_assert_cmpfloat (pace, >=, 90);
      g_assert_cmpfloat (pace, <=, 230);
      slowest = MIN (slowest, pace);
      fastest = MAX (fastest, pace);
    }
  g_test_message ("%u lines: %.2f to %.2f LUFS, true peak %.2f dBTP at most, %.0f to %.0f words a minute",
                  lines->len - 1, quietest, loudest, highest, slowest, fastest);
}

/* All lengths are there from the build, and they are right. */
static void
test_kept_lengths (void)
{
  g_autoptr (LissomSpeaker) speaker = lissom_speaker_new ("en");
  g_autoptr (GPtrArray) lines = list_bundled_lines ();
  gint64 start;

  for (guint i = 0; i + 1 < lines->len; i++)
    g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), g_ptr_array_index (lines, i)), >, 0);

  start = g_get_monotonic_time ();
  prepare (speaker, (const char *const *) lines->pdata);
  g_test_message ("prepared within %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 500000);

  for (guint i = 0; i + 1 < lines->len; i += 7)
    {
      const char *text = g_ptr_array_index (lines, i);
      gint64 kept = lissom_voice_get_length (LISSOM_VOICE (speaker), text);
      g_autoptr (LissomClip) clip = wait_for_clip (speaker, text);

      g_assert_cmpint (ABS (lissom_clip_get_length (clip) - kept), <=, 5);
    }
}

/* A line longer than the table says must not stay unnoticed. */
static void
test_wrong_lengths (void)
{
  g_autoptr (GHashTable) lengths = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const lines[] = { "Stand tall.", "Breathe out.", NULL };
  g_autoptr (LissomSpeaker) speaker = NULL;
  g_autoptr (LissomClip) clip = NULL;

  /* In a process of its own, because it warns. */
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stderr ("*lengths of spoken lines*do not fit*Stand tall.*");
      g_test_trap_assert_stderr_unmatched ("*do not fit*do not fit*");
      return;
    }
  g_log_set_always_fatal (G_LOG_FATAL_MASK);

  g_hash_table_insert (lengths, (char *) lines[0], GINT_TO_POINTER (200));
  g_hash_table_insert (lengths, (char *) lines[1], GINT_TO_POINTER (200));
  speaker = lissom_speaker_new_with_lengths ("en", lengths);
  g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[0]), ==, 200);

  clip = wait_for_clip (speaker, lines[0]);
  g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[0]), ==, lissom_clip_get_length (clip));
  g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[1]), ==, -1);

  prepare (speaker, lines);
  g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[1]), >, 400);
}

static void
test_table (void)
{
  g_autoptr (GHashTable) lengths = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) read = NULL;
  g_autofree char *text = NULL;
  const char *odd = "Tab\t, line\nend, \\ and Füße.";

  g_hash_table_insert (lengths, (char *) odd, GINT_TO_POINTER (1234));
  g_hash_table_insert (lengths, (char *) "Plain", GINT_TO_POINTER (5));
  text = lissom_lengths_to_text (lengths, "stamp");
  read = lissom_lengths_parse (text, "stamp");
  g_assert_nonnull (read);
  g_assert_cmpuint (g_hash_table_size (read), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (read, odd)), ==, 1234);

  g_assert_null (lissom_lengths_parse (text, "other stamp"));
  g_assert_null (lissom_lengths_parse ("", "stamp"));
  g_assert_null (lissom_lengths_parse ("stamp\nnonsense\n", "stamp"));
  g_assert_null (lissom_lengths_parse ("stamp\n-4\ttext\n", "stamp"));
}

/* Whatever was said before. */
static void
test_same_sound (gconstpointer data)
{
  const char *language = data;
  const char *text = "Bend forward from your hips. Hold still.";
  g_autoptr (LissomSpeaker) first = lissom_speaker_new_with_lengths (language, NULL);
  g_autoptr (LissomSpeaker) second = lissom_speaker_new_with_lengths (language, NULL);
  g_autoptr (LissomClip) a = wait_for_clip (first, text);
  g_autoptr (LissomClip) before G_GNUC_UNUSED = wait_for_clip (second, "Something else was said before.");
  g_autoptr (LissomClip) b = wait_for_clip (second, text);

  /* flite repeats itself to the byte; espeak-ng goes on in the middle of a wave. */
  if (g_str_equal (language, "en"))
    g_assert_cmpmem (lissom_clip_get_samples (a), lissom_clip_get_n_samples (a) * 2,
                     lissom_clip_get_samples (b), lissom_clip_get_n_samples (b) * 2);
  else
    g_assert_cmpint (ABS (lissom_clip_get_length (a) - lissom_clip_get_length (b)), <=, 5);
}

static void
test_unknown_language (void)
{
  const char *const languages[] = { "tlh", "", "../../etc/passwd", "he_IL", "xx_XX.UTF-8@nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (LissomSpeaker) speaker = lissom_speaker_new (languages[i]);
      const char *const lines[] = { "Anything at all.", NULL };

      g_assert_false (lissom_speaker_can_speak (speaker));
      g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[0]), ==, 0);
      prepare (speaker, lines);
      g_assert_null (lissom_speaker_find_clip (speaker, lines[0]));
    }
}

static void
test_other_languages (void)
{
  static const struct
  {
    const char *language, *text;
  } cases[] = {
    { "de_AT.UTF-8", "Beugen Sie die Knie und kommen Sie langsam hoch. Fünf Sekunden." },
    { "pt_BR", "Respire devagar e solte os braços." },
    { "cs", "Dýchejte klidně." },
    { "zh_CN", "慢慢呼吸。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LissomSpeaker) speaker = lissom_speaker_new (cases[i].language);
      const char *const lines[] = { cases[i].text, NULL };
      g_autoptr (LissomClip) clip = NULL;
      double lufs, peak;

      g_assert_true (lissom_speaker_can_speak (speaker));
      g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[0]), ==, -1);
      prepare (speaker, lines);
      g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), lines[0]), >, 400);
      clip = wait_for_clip (speaker, lines[0]);
      check_sound (clip, lines[0], &lufs, &peak);
    }
}

static void
test_odd_texts (gconstpointer data)
{
  g_autoptr (LissomSpeaker) speaker = lissom_speaker_new (data);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  const char *const silent[] = { "", "   ", "\n\t", "...", "😀", "–", "<>" };
  const char *const spoken[] = { "30 x 10", "90°", "<b>Bold</b> & <i>more</i>", "Café", "Привет", "½",
                                 "100 %", "L4/L5", "a", "no\nend\nof\nlines", "\x7f\x01 Bell",
                                 "\"; rm -rf *", "%s %n %d", "Not UTF-8: \xff\xfe" };

  for (int i = 0; i < 300; i++)
    {
      g_string_append (word, "long");
      g_string_append (sentence, "and so on ");
    }
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    g_ptr_array_add (lines, (char *) silent[i]);
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    g_ptr_array_add (lines, (char *) spoken[i]);
  g_ptr_array_add (lines, word->str);
  g_ptr_array_add (lines, sentence->str);
  g_ptr_array_add (lines, NULL);
  prepare (speaker, (const char *const *) lines->pdata);

  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), silent[i]), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), spoken[i]), >, 200);
  g_assert_cmpint (lissom_voice_get_length (LISSOM_VOICE (speaker), sentence->str), >, 60000);
}

static void
test_cancel (void)
{
  g_autoptr (LissomSpeaker) speaker = lissom_speaker_new_with_lengths ("en", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) lines = list_bundled_lines ();
  Result result = { 0 };

  lissom_voice_prepare_async (LISSOM_VOICE (speaker), (const char *const *) lines->pdata, cancellable,
                              prepared_cb, &result);
  g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  while (!result.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&result.error);

  /* Cancelled before it began. */
  result.done = FALSE;
  lissom_voice_prepare_async (LISSOM_VOICE (speaker), (const char *const *) lines->pdata, cancellable,
                              prepared_cb, &result);
  while (!result.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&result.error);
}

/* Letting go in the middle of a long text takes no longer than one sentence. */
static void
test_let_go_while_working (void)
{
  LissomSpeaker *speaker = lissom_speaker_new_with_lengths ("en", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start;

  for (int i = 0; i < 400; i++)
    g_string_append_printf (text, "This is sentence number %d. ", i);
  lissom_speaker_want (speaker, text->str);
  g_usleep (50000);
  start = g_get_monotonic_time ();
  g_assert_finalize_object (speaker);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
test_phrasing (void)
{
  static const struct
  {
    const char *text, *ascii;
  } cases[] = {
    { "Bend 90°.", "Bend 90 degrees ." },
    { "30 x 10", "30  times  10" },
    { "10–13 reps", "10 to 13 reps" },
    { "Six x rays", "Six x rays" },
    { "Café", "Cafe" },
    { "the Psoas and adductors", "the so as and a ductors" },
    { "L4/L5", "L4/L5" },
    { "and/or", "and or" },
    { "Don’t bounce", "Don't bounce" },
    { "Привет", NULL },
  };
  g_auto (GStrv) sentences = lissom_phrasing_split ("Hold 1.5 seconds. Breathe!  Why? … End");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ascii = lissom_phrasing_to_ascii (cases[i].text);

      g_assert_cmpstr (ascii, ==, cases[i].ascii);
    }
  g_assert_cmpuint (g_strv_length (sentences), ==, 4);
  g_assert_cmpstr (sentences[0], ==, "Hold 1.5 seconds.");
  g_assert_cmpstr (sentences[3], ==, "End");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lissom_narration_init ();

  g_test_add_func ("/phrasing", test_phrasing);
  g_test_add_func ("/lengths/table", test_table);
  g_test_add_func ("/lengths/kept", test_kept_lengths);
  g_test_add_func ("/lengths/wrong", test_wrong_lengths);
  g_test_add_func ("/speaker/bundled-lines", test_bundled_lines);
  g_test_add_data_func ("/speaker/same-sound/en", "en", test_same_sound);
  g_test_add_data_func ("/speaker/same-sound/de", "de", test_same_sound);
  g_test_add_func ("/speaker/unknown-language", test_unknown_language);
  g_test_add_func ("/speaker/other-languages", test_other_languages);
  g_test_add_data_func ("/speaker/odd-texts/en", "en", test_odd_texts);
  g_test_add_data_func ("/speaker/odd-texts/de", "de", test_odd_texts);
  g_test_add_func ("/speaker/cancel", test_cancel);
  g_test_add_func ("/speaker/let-go-while-working", test_let_go_while_working);

  return g_test_run ();
}
