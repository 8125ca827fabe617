/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-opening-hours.h"

typedef struct
{
  const char *lines[4];
  const char *moment; /* ISO 8601, wall clock */
  gboolean open;
} Row;

/* 2026-11-23 is a Monday. */
static const Row rows[] = {
  { { NULL }, "2026-11-23T03:00:00", TRUE },
  { { "1-5 08:00-18:00" }, "2026-11-23T07:59:59", FALSE },
  { { "1-5 08:00-18:00" }, "2026-11-23T08:00:00", TRUE },
  { { "1-5 08:00-18:00" }, "2026-11-27T17:59:59", TRUE },
  { { "1-5 08:00-18:00" }, "2026-11-27T18:00:00", FALSE },
  { { "1-5 08:00-18:00" }, "2026-11-28T12:00:00", FALSE },
  { { "1-5 08:00-12:00", "1-5 13:00-17:00" }, "2026-11-23T12:30:00", FALSE },
  { { "1-5 08:00-12:00", "1-5 13:00-17:00" }, "2026-11-23T13:30:00", TRUE },
  { { "6 09:00-24:00" }, "2026-11-28T23:59:00", TRUE },
  { { "6 09:00-24:00" }, "2026-11-29T00:00:00", FALSE },
  { { "7 22:00-06:00" }, "2026-11-29T21:59:00", FALSE },
  { { "7 22:00-06:00" }, "2026-11-29T23:00:00", TRUE },
  { { "7 22:00-06:00" }, "2026-11-30T05:59:00", TRUE },
  { { "7 22:00-06:00" }, "2026-11-30T06:00:00", FALSE },
  { { "7 22:00-06:00" }, "2026-11-29T05:00:00", FALSE },
  { { "  2 - " , "2 08:00-09:00" }, "2026-11-24T08:30:00", TRUE },
  { { "every day" }, "2026-11-24T03:00:00", TRUE }, /* nothing readable is left */
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (rows[i].moment, zone);
      g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (LissomOpeningHours) hours = lissom_opening_hours_new (rows[i].lines, mistakes);

      g_assert_nonnull (moment);
      g_test_message ("row %u", i);
      g_assert_cmpint (lissom_opening_hours_are_open (hours, moment), ==, rows[i].open);
    }
}

static void
test_mistakes (void)
{
  static const char *const lines[] = { "1-5 8:00-18:00",  "0 08:00-18:00", "1-8 08:00-18:00",
                                       "5-1 08:00-18:00", "1 08:60-18:00", "1 24:00-02:00",
                                       "1 08:00-24:01",   "1 08:00-08:00", "",
                                       "1 08:00",         "\xff\xfe",      "1-5 08:00-18:00",
                                       NULL };
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LissomOpeningHours) hours = lissom_opening_hours_new (lines, mistakes);
  g_autoptr (GDateTime) sunday = g_date_time_new_utc (2026, 11, 29, 12, 0, 0);

  g_assert_cmpuint (mistakes->len, ==, G_N_ELEMENTS (lines) - 2);
  for (guint i = 0; i < mistakes->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (mistakes, i), -1, NULL));
  g_assert_nonnull (strstr (g_ptr_array_index (mistakes, 0), "8:00-18:00"));
  g_assert_false (lissom_opening_hours_are_open (hours, sunday));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening-hours/rows", test_rows);
  g_test_add_func ("/opening-hours/mistakes", test_mistakes);
  return g_test_run ();
}
