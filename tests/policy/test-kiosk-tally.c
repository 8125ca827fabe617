/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-tally.h"

#include <glib/gstdio.h>

static void
test_days (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lissom-tally-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tally.ini", NULL);
  g_autoptr (LissomKioskTally) tally = lissom_kiosk_tally_new (path);
  g_autoptr (LissomKioskTally) restarted = NULL;
  g_autofree char *text = NULL;
  GDate monday, tuesday;

  g_date_clear (&monday, 1);
  g_date_set_dmy (&monday, 23, G_DATE_NOVEMBER, 2026);
  tuesday = monday;
  g_date_add_days (&tuesday, 1);

  g_assert_cmpuint (lissom_kiosk_tally_get_sessions (tally, &monday), ==, 0);
  lissom_kiosk_tally_add_session (tally, &monday);
  lissom_kiosk_tally_add_session (tally, &monday);
  lissom_kiosk_tally_add_sheet (tally, &monday);
  g_assert_cmpuint (lissom_kiosk_tally_get_sessions (tally, &monday), ==, 2);
  g_assert_cmpuint (lissom_kiosk_tally_get_sheets (tally, &monday), ==, 1);

  /* A crash gives the day no new stack of paper. */
  restarted = lissom_kiosk_tally_new (path);
  g_assert_cmpuint (lissom_kiosk_tally_get_sessions (restarted, &monday), ==, 2);
  g_assert_cmpuint (lissom_kiosk_tally_get_sheets (restarted, &monday), ==, 1);
  g_assert_cmpuint (lissom_kiosk_tally_get_sheets (restarted, &tuesday), ==, 0);
  lissom_kiosk_tally_add_sheet (restarted, &tuesday);
  g_assert_cmpuint (lissom_kiosk_tally_get_sessions (restarted, &tuesday), ==, 0);
  g_assert_cmpuint (lissom_kiosk_tally_get_sheets (restarted, &tuesday), ==, 1);

  /* Bare numbers: three of them and nothing else. */
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_regex_match_simple ("^\\[today\\]\nday=\\d+\nsessions=0\nsheets=1\n$", text, 0, 0));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_damaged (void)
{
  static const char *const texts[] = { "", "x", "[today]\nday=-3\nsessions=-1\nsheets=zz\n",
                                       "[today]\nday=999999999999\n" };
  g_autofree char *folder = g_dir_make_tmp ("lissom-tally-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tally.ini", NULL);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 23, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LissomKioskTally) tally = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      tally = lissom_kiosk_tally_new (path);
      g_assert_cmpuint (lissom_kiosk_tally_get_sessions (tally, &day), ==, 0);
      lissom_kiosk_tally_add_session (tally, &day);
      g_assert_cmpuint (lissom_kiosk_tally_get_sessions (tally, &day), ==, 1);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kiosk-tally/days", test_days);
  g_test_add_func ("/kiosk-tally/damaged", test_damaged);
  return g_test_run ();
}
