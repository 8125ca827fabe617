/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kiosk-at-speed TIMES: the window of lissom --kiosk, on the screen and with everything it does, but in a
 * room where time goes by so many TIMES as fast. Ends at SIGTERM.
 */
#include "lissom-kiosk-window.h"
#include "lissom-locale.h"

#include <glib-unix.h>
#include <stdlib.h>

/* Often enough that no second of that room is missed. */
#define TICK_MS 10
#define LONGEST_STEP (G_USEC_PER_SEC * 2 / 5)

#define TEST_TYPE_FAST_CLOCK (test_fast_clock_get_type ())
G_DECLARE_FINAL_TYPE (TestFastClock, test_fast_clock, TEST, FAST_CLOCK, GObject)

struct _TestFastClock
{
  GObject parent_instance;

  gint64 seen; /* monotonic time at the last look, µs */
  gint64 time; /* what was said then */
  int times;
};

static gint64
get_time (LissomClock *clock)
{
  TestFastClock *self = TEST_FAST_CLOCK (clock);

  const gint64 now = g_get_monotonic_time ();

  /* A frame that is slow to draw must not look like a machine that stood still. */
  self->time += MIN ((now - self->seen) * self->times, LONGEST_STEP);
  self->seen = now;
  return self->time;
}

static void
clock_init (LissomClockInterface *iface)
{
  iface->get_time = get_time;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestFastClock, test_fast_clock, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LISSOM_TYPE_CLOCK, clock_init))

static void
test_fast_clock_class_init (TestFastClockClass *klass)
{
}

static void
test_fast_clock_init (TestFastClock *self)
{
  self->seen = g_get_monotonic_time ();
  self->time = G_USEC_PER_SEC;
}

static gboolean
tick_cb (gpointer window)
{
  lissom_kiosk_window_tick (window);
  return G_SOURCE_CONTINUE;
}

static gboolean
ended_cb (gpointer application)
{
  g_application_quit (application);
  return G_SOURCE_CONTINUE;
}

static void
activate_cb (GtkApplication *application, gpointer clock)
{
  LissomKioskWindow *window = lissom_kiosk_window_new (NULL, clock);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_application (GTK_WINDOW (window), application);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (TICK_MS, tick_cb, window);
}

int
main (int argc, char **argv)
{
  g_autoptr (TestFastClock) clock = g_object_new (TEST_TYPE_FAST_CLOCK, NULL);
  g_autoptr (AdwApplication) application = NULL;

  g_assert_cmpint (argc, >=, 2);
  clock->times = atoi (argv[1]);
  lissom_locale_init ();
  application = g_object_new (ADW_TYPE_APPLICATION, "resource-base-path", RESOURCE_BASE, "flags",
                              G_APPLICATION_NON_UNIQUE, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), clock);
  g_unix_signal_add (SIGTERM, ended_cb, application);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
