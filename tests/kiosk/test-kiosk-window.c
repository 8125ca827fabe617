/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of the waiting room with a clock driven by hand: what is forgotten, the waits of the PIN,
 * the languages, and a whole day in a few seconds.
 */
#include "lissom-kiosk-pin-page.h"
#include "lissom-kiosk-window-private.h"
#include "lissom-manual-clock.h"
#include "lissom-pin.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <malloc.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  GSettings *stored;
  LissomManualClock *clock;
  LissomKioskWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const guides[] = { "chair-single-leg", "chair-both-legs", NULL };
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();

  fixture->stored = g_settings_new_with_backend (LISSOM_KIOSK_SCHEMA, backend);
  g_settings_set_strv (fixture->stored, "guides", guides);
  if (data != NULL)
    g_settings_set_string (fixture->stored, "pin-hash", data);
  fixture->clock = lissom_manual_clock_new ();
  lissom_manual_clock_pass (fixture->clock, SECOND);
  fixture->window = lissom_kiosk_window_new (fixture->stored, LISSOM_CLOCK (fixture->clock));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1920, 1080);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->stored);
  g_clear_object (&fixture->clock);
}

static LissomKioskScreen
get_screen (Fixture *fixture)
{
  return lissom_kiosk_policy_get_screen (fixture->window->policy);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
pass (Fixture *fixture, int seconds)
{
  for (int i = 0; i < seconds; i++)
    {
      lissom_manual_clock_pass (fixture->clock, SECOND);
      lissom_kiosk_window_tick (fixture->window);
    }
}

/* Runs the session to its end, a twentieth of a second at a time. */
static void
run_session (Fixture *fixture)
{
  while (lissom_kiosk_guide_get_session (fixture->window->guide) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; get_screen (fixture) == LISSOM_KIOSK_SESSION; i++)
    {
      g_assert_cmpint (i, <, 20 * 600);
      lissom_manual_clock_pass (fixture->clock, SECOND / 20);
      lissom_metronome_look (lissom_kiosk_guide_get_metronome (fixture->window->guide));
      if (i % 20 == 0)
        {
          lissom_kiosk_window_tick (fixture->window);
          settle ();
        }
    }
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) &&
      gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  settle ();
  return find_label (GTK_WIDGET (fixture->window), text) != NULL;
}

/* Whether every button below @widget is among @reached. */
static void
assert_reached (GtkWidget *widget, GHashTable *reached)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_focusable (widget) &&
      !g_hash_table_contains (reached, widget))
    g_error ("no way to “%s” with Tab", gtk_button_get_label (GTK_BUTTON (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_reached (child, reached);
}

/* Tab goes round through all that can be pressed, not only from where a screen begins to its end. */
static void
check_tab (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);

  settle ();
  for (int i = 0; i < 24; i++)
    {
      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
      g_hash_table_add (reached, gtk_window_get_focus (GTK_WINDOW (window)));
    }
  assert_reached (window, reached);
}

static void
test_visit (Fixture *fixture, gconstpointer data)
{
  g_assert_true (shows (fixture, "Touch to begin"));
  check_tab (fixture);
  act (fixture, "kiosk.begin");
  g_assert_true (shows (fixture, "Before you start"));
  check_tab (fixture);
  g_assert_true (shows (fixture, "weak bones"));
  act (fixture, "kiosk.accept");
  g_assert_true (shows (fixture, "What would you like to do?"));
  check_tab (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.start", "s", "chair-both-legs");
  run_session (fixture);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_THANKS);
  check_tab (fixture);
  /* Two holds of 30 s, cut to the cap of 20 s. */
  g_assert_true (shows (fixture, "You held each leg for 40 seconds. Sit a moment if you like."));
  pass (fixture, 10);
  g_assert_true (shows (fixture, "Starts afresh in 40 seconds. Nothing is saved."));
  act (fixture, "kiosk.finish");
  g_assert_true (shows (fixture, "Touch to begin"));
}

/* The machine was asleep: the session stands, and that counts as nobody there. */
static void
test_stall (Fixture *fixture, gconstpointer data)
{
  act (fixture, "kiosk.begin");
  act (fixture, "kiosk.accept");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.start", "s", "chair-both-legs");
  while (lissom_kiosk_guide_get_session (fixture->window->guide) == NULL)
    g_main_context_iteration (NULL, TRUE);
  lissom_manual_clock_pass (fixture->clock, 3600 * SECOND);
  lissom_metronome_look (lissom_kiosk_guide_get_metronome (fixture->window->guide));
  g_assert_true (lissom_kiosk_policy_is_paused (fixture->window->policy));
  pass (fixture, 90);
  g_assert_true (lissom_kiosk_policy_is_asking (fixture->window->policy));
  act (fixture, "kiosk.stay");
  act (fixture, "kiosk.pause");
  g_assert_false (lissom_kiosk_policy_is_paused (fixture->window->policy));
  run_session (fixture);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_THANKS);
}

/* Only what stands on the cards can be started. */
static void
test_other_guides (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "two-basics", "strap-lying", "", "../../etc/passwd" };

  act (fixture, "kiosk.begin");
  act (fixture, "kiosk.accept");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.start", "s", others[i]);
      g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_CARDS);
    }
}

/* A routine of the clinic, from a content pack. */
static void
test_pack (Fixture *fixture, gconstpointer data)
{
  static const char *const guides[] = { "of-the-clinic", NULL };

  g_settings_set_strv (fixture->stored, "guides", guides);
  act (fixture, "kiosk.begin");
  act (fixture, "kiosk.decline"); /* settings are read anew here */
  act (fixture, "kiosk.begin");
  act (fixture, "kiosk.accept");
  g_assert_true (shows (fixture, "A minute of the clinic"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.start", "s", "of-the-clinic");
  settle ();
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_SESSION);
}

static void
test_forgets (Fixture *fixture, gconstpointer data)
{
  const LissomKioskVisit *visit = &fixture->window->visit;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.language", "s", "de");
  g_assert_true (shows (fixture, "Bevor Sie anfangen"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.text-size", "i", 2);
  act (fixture, "kiosk.contrast");
  act (fixture, "kiosk.captions");
  act (fixture, "kiosk.voice");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.volume", "i", 1);
  g_assert_cmpstr (visit->language, ==, "de");
  g_assert_cmpint (visit->text_size, ==, 2);
  g_assert_true (visit->contrast);
  g_assert_false (visit->captions);
  g_assert_true (visit->speaks);
  g_assert_cmpfloat (visit->volume, ==, 0.75);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "size-2"));

  pass (fixture, 60);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
  g_assert_cmpstr (visit->language, ==, "en");
  g_assert_cmpint (visit->text_size, ==, 0);
  g_assert_false (visit->contrast);
  g_assert_true (visit->captions);
  g_assert_false (visit->speaks);
  g_assert_cmpfloat (visit->volume, ==, 0.5);
  g_assert_null (fixture->window->guide_id);
  g_assert_true (shows (fixture, "Touch to begin"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "size-0"));
}

static void
test_question (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.language", "s", "de");
  act (fixture, "kiosk.begin");
  pass (fixture, 40);
  g_assert_true (gtk_widget_get_visible (fixture->window->question));
  g_assert_cmpstr (gtk_label_get_text (fixture->window->question_title), ==, "Sind Sie noch da?");
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (fixture->window->screen)));
  act (fixture, "kiosk.accept"); /* lies below */
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_NOTICE);
  act (fixture, "kiosk.stay");
  g_assert_false (gtk_widget_get_visible (fixture->window->question));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (fixture->window->screen)));

  act (fixture, "kiosk.accept");
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_CARDS);
  pass (fixture, 40);
  g_assert_true (gtk_widget_get_visible (fixture->window->question));
  pass (fixture, 20);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
  g_assert_false (gtk_widget_get_visible (fixture->window->question));
}

static LissomKioskPinPage *
open_pin_page (Fixture *fixture)
{
  g_assert_true (lissom_kiosk_policy_try (fixture->window->policy, LISSOM_KIOSK_DO_HOLD_CORNER,
                                          lissom_clock_get_time (LISSOM_CLOCK (fixture->clock))));
  settle ();
  return LISSOM_KIOSK_PIN_PAGE (adw_bin_get_child (fixture->window->screen));
}

static void
type (LissomKioskPinPage *page, const char *keys)
{
  for (; *keys != '\0'; keys++)
    lissom_kiosk_pin_page_type (page, *keys);
}

/* Until the number has been looked at: one wrong one more, or none. */
static void
wait_for_look (Fixture *fixture, guint n_wrong)
{
  while (lissom_pin_lock_get_n_wrong (fixture->window->lock) != n_wrong)
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 200 && !shows (fixture, "–"); i++)
    g_usleep (10000);
}

static void
test_pin (Fixture *fixture, gconstpointer data)
{
  LissomKioskPinPage *page = open_pin_page (fixture);

  type (page, "12\b3x\n"); /* "13" is no PIN of ours */
  wait_for_look (fixture, 1);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_PIN);
  type (page, "4711\n"); /* too early: not even counted */
  g_assert_cmpuint (lissom_pin_lock_get_n_wrong (fixture->window->lock), ==, 1);
  pass (fixture, 2);
  /* A look takes a thread; the page is untouched until its answer comes. */
  while (get_screen (fixture) == LISSOM_KIOSK_PIN)
    {
      type (page, "4711\n");
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_STAFF);
  g_assert_cmpuint (lissom_pin_lock_get_n_wrong (fixture->window->lock), ==, 0);
  g_assert_true (shows (fixture, "For staff"));
  g_assert_true (shows (fixture, PACKAGE_VERSION));
}

static void
test_no_pin (Fixture *fixture, gconstpointer data)
{
  LissomKioskPinPage *page = open_pin_page (fixture);

  g_assert_true (shows (fixture, "No PIN is set on this machine."));
  type (page, "0000\n");
  wait_for_look (fixture, 1);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_PIN);
  lissom_pin_lock_forgive (fixture->window->lock);
}

/* A slip in the settings shows on the staff page and does no harm. */
static void
test_reports (Fixture *fixture, gconstpointer data)
{
  static const char *const hours[] = { "whenever", NULL };

  g_settings_set_strv (fixture->stored, "hours", hours);
  act (fixture, "kiosk.begin");
  act (fixture, "kiosk.decline"); /* settings are read anew here */
  open_pin_page (fixture);
  lissom_kiosk_policy_let_staff_in (fixture->window->policy,
                                    lissom_clock_get_time (LISSOM_CLOCK (fixture->clock)));
  g_assert_true (shows (fixture, "The opening hours “whenever” cannot be read and are left out. Write "
                                 "them like “1-5 08:00-18:00”; 1 is Monday."));
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Twenty-four hours of visitors, one every twelve minutes: some to the end, some stop, some just walk
 * away. Memory and file handles stay where they were after the first hour. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  const int n_visits = 24 * 5;
  gsize used = 0;
  guint files = 0;

  for (int i = 0; i < n_visits; i++)
    {
      act (fixture, "kiosk.begin");
      if (i % 3 == 1)
        act (fixture, "kiosk.next-language");
      if (i % 5 != 4)
        {
          act (fixture, "kiosk.accept");
          gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kiosk.start", "s",
                                      "chair-both-legs");
        }
      if (i % 4 == 0 && get_screen (fixture) == LISSOM_KIOSK_SESSION)
        run_session (fixture);
      else if (i % 4 == 1)
        act (fixture, "kiosk.stop");
      else if (get_screen (fixture) == LISSOM_KIOSK_SESSION)
        act (fixture, "kiosk.pause");
      settle ();
      pass (fixture, 12 * 60);
      g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
      settle ();
      if (i == 10)
        {
          used = mallinfo2 ().uordblks;
          files = count_files ();
        }
    }
  g_test_message ("in use: %zu KiB after the first hours, %zu KiB after the day", used / 1024,
                  mallinfo2 ().uordblks / 1024);
  g_assert_cmpuint (count_files (), <=, files + 1);
  g_assert_cmpuint (mallinfo2 ().uordblks, <, used + 3 * 1024 * 1024);
}

static const char pack[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<routine format=\"1\" id=\"of-the-clinic\">"
  "<title>A minute of the clinic</title><summary>On a chair.</summary><when>Any time</when>"
  "<closing>Well done.</closing><cite source=\"24\"/>"
  "<exercise stretch=\"chair-both-legs\"><hold seconds=\"20\" count=\"1\"/></exercise>"
  "</routine>\n";

#define ADD(path, data, function) \
  g_test_add ("/kiosk-window/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("lissom-kiosk-XXXXXX", NULL);
  g_autofree char *hash = lissom_pin_hash ("4711", NULL);
  g_autofree char *content = g_build_filename (home, "lissom", "content", NULL);
  g_autofree char *routine = g_build_filename (content, "of-the-clinic.xml", NULL);
  int status;

  g_mkdir_with_parents (content, 0700);
  g_file_set_contents (routine, pack, -1, NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_setenv ("LISSOM_LOCALE_DIR", argv[1], TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("visit", NULL, test_visit);
  ADD ("stall", NULL, test_stall);
  ADD ("other-guides", NULL, test_other_guides);
  ADD ("pack", NULL, test_pack);
  ADD ("forgets", NULL, test_forgets);
  ADD ("question", NULL, test_question);
  ADD ("pin", hash, test_pin);
  ADD ("no-pin", NULL, test_no_pin);
  ADD ("reports", NULL, test_reports);
  ADD ("day", NULL, test_day);
  status = g_test_run ();

  {
    g_autofree char *tally = g_build_filename (home, "lissom-kiosk-today.ini", NULL);
    g_autofree char *folder = g_build_filename (home, "lissom", NULL);

    g_unlink (tally);
    g_unlink (routine);
    g_rmdir (content);
    g_rmdir (folder);
    g_rmdir (home);
  }
  return status;
}
