/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pin-lock.h"
#include "lissom-pin.h"

#include <glib/gstdio.h>
#include <time.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("lissom-pin-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "state", "pin.ini", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (state);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_hash (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *one = lissom_pin_hash ("4711", &error);
  g_autofree char *other = lissom_pin_hash ("4711", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (one, !=, other); /* salted */
  g_assert_null (strstr (one, "4711"));
  g_assert_true (lissom_pin_is_hash (one));
  g_assert_true (lissom_pin_matches (one, "4711"));
  g_assert_true (lissom_pin_matches (other, "4711"));
  g_assert_false (lissom_pin_matches (one, "4712"));
  g_assert_false (lissom_pin_matches (one, "471"));
  g_assert_false (lissom_pin_matches (one, "47111"));
  g_assert_false (lissom_pin_matches (one, ""));
}

static void
test_words (void)
{
  static const char *const wrong[] = { "", "123", "1234567890123", "12a4", "12 4", "٤٧١١", "-1234" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lissom_pin_hash (wrong[i], &error));
      g_assert_error (error, LISSOM_PIN_ERROR, LISSOM_PIN_ERROR_WORDS);
      g_assert_nonnull (strstr (error->message, "4 to 12"));
    }
}

static void
test_no_hash (void)
{
  g_autofree char *real = lissom_pin_hash ("4711", NULL);
  g_autofree char *cut = g_strndup (real, strlen (real) - 1);
  g_autofree char *longer = g_strconcat (real, "A", NULL);
  g_autofree char *bent = g_strdup (real);
  const char *const wrong[] = { "", "4711", "$argon2id$", cut, longer, bent,
                                "$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaA" };

  bent[strlen (bent) - 10] = '!';
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (lissom_pin_is_hash (wrong[i]));
      g_assert_false (lissom_pin_matches (wrong[i], "4711"));
    }
}

/* CPU time of this thread for one look at @pin. */
static double
measure (const char *hash, const char *pin)
{
  struct timespec before, after;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &before);
  lissom_pin_matches (hash, pin);
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &after);
  return (after.tv_sec - before.tv_sec) + (after.tv_nsec - before.tv_nsec) / 1e9;
}

/* Right, nearly right, quite wrong, too short, and held against no hash: the same work.  What is
 * measured is this thread's own work, not the clock on the wall; a look that skipped the hash would be
 * a thousand times shorter. */
static void
test_same_work (void)
{
  g_autofree char *hash = lissom_pin_hash ("471147", NULL);
  const double right = measure (hash, "471147");
  const double others[] = { measure (hash, "471148"), measure (hash, ""), measure ("", "471147") };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_cmpfloat (others[i], >, right / 5);
      g_assert_cmpfloat (others[i], <, right * 5);
    }
}

static void
matched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(int *) user_data = lissom_pin_matches_finish (result);
}

static void
test_async (void)
{
  g_autofree char *hash = lissom_pin_hash ("4711", NULL);
  int right = -1, wrong = -1;

  lissom_pin_matches_async (hash, "4711", matched_cb, &right);
  lissom_pin_matches_async (hash, "1174", matched_cb, &wrong);
  while (right < 0 || wrong < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (right, ==, TRUE);
  g_assert_cmpint (wrong, ==, FALSE);
}

static void
test_delays (Fixture *fixture, gconstpointer data)
{
  static const int waits[] = { 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600 };
  g_autoptr (LissomPinLock) lock = lissom_pin_lock_new (fixture->path, 0);
  gint64 now = 0;

  g_assert_cmpint (lissom_pin_lock_get_wait (lock, now), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_assert_true (lissom_pin_lock_begin_try (lock, now));
      g_assert_null (lissom_pin_lock_get_trouble (lock));
      g_assert_cmpint (lissom_pin_lock_get_wait (lock, now), ==, waits[i] * SECOND);
      g_assert_false (lissom_pin_lock_begin_try (lock, now + waits[i] * SECOND - 1));
      now += waits[i] * SECOND;
    }
  g_assert_cmpuint (lissom_pin_lock_get_n_wrong (lock), ==, G_N_ELEMENTS (waits));

  lissom_pin_lock_forgive (lock);
  g_assert_cmpint (lissom_pin_lock_get_wait (lock, now), ==, 0);
  g_assert_cmpuint (lissom_pin_lock_get_n_wrong (lock), ==, 0);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* A restart waits the whole time again, whatever clock it comes up with. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  gint64 now = 100 * SECOND;

  for (guint i = 1; i <= 5; i++)
    {
      g_autoptr (LissomPinLock) lock = lissom_pin_lock_new (fixture->path, now);

      now += lissom_pin_lock_get_wait (lock, now);
      g_assert_true (lissom_pin_lock_begin_try (lock, now));
      g_assert_cmpuint (lissom_pin_lock_get_n_wrong (lock), ==, i);
    }
  {
    g_autoptr (LissomPinLock) lock = lissom_pin_lock_new (fixture->path, -7 * SECOND);

    g_assert_cmpint (lissom_pin_lock_get_wait (lock, -7 * SECOND), ==, 32 * SECOND);
  }
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "nonsense", "[pin]\nwrong=-1\n", "[pin]\nwrong=x\n",
                                       "[pin]\nwrong=99999999999\n", "[other]\nwrong=1\n" };
  g_autofree char *state = g_path_get_dirname (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LissomPinLock) lock = NULL;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      lock = lissom_pin_lock_new (fixture->path, 0);
      g_assert_cmpint (lissom_pin_lock_get_wait (lock, 0), ==, 3600 * SECOND);
    }
}

/* No disk to write on: still slowed down, and staff are told. */
static void
test_unwritable (void)
{
  g_autoptr (LissomPinLock) lock = lissom_pin_lock_new ("/dev/null/lissom/pin.ini", 0);

  g_assert_true (lissom_pin_lock_begin_try (lock, 0));
  g_assert_nonnull (lissom_pin_lock_get_trouble (lock));
  g_assert_cmpint (lissom_pin_lock_get_wait (lock, 0), ==, 2 * SECOND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pin/hash", test_hash);
  g_test_add_func ("/pin/words", test_words);
  g_test_add_func ("/pin/no-hash", test_no_hash);
  g_test_add_func ("/pin/same-work", test_same_work);
  g_test_add_func ("/pin/async", test_async);
  g_test_add ("/pin-lock/delays", Fixture, NULL, set_up, test_delays, tear_down);
  g_test_add ("/pin-lock/restart", Fixture, NULL, set_up, test_restart, tear_down);
  g_test_add ("/pin-lock/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add_func ("/pin-lock/unwritable", test_unwritable);
  return g_test_run ();
}
