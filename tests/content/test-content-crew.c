/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-crew.h"

#define N_SHARES 16
#define N_STARTS 400
#define CHILD "read-numbers"

static const char *program;

typedef struct
{
  int n_here;    /* atomic */
  int n_refused; /* atomic */
  int n_done[N_SHARES];
} Numbers;

static void
read_number (guint    index,
             gpointer data)
{
  Numbers *numbers = data;
  gint64 number;

  /* Two threads set off together, where there are two. */
  g_atomic_int_inc (&numbers->n_here);
  for (guint i = 0; i < 3000000 && g_atomic_int_get (&numbers->n_here) < 2; i++)
    ;

  if (!g_ascii_string_to_signed ("20", 10, 5, 120, &number, NULL))
    g_atomic_int_inc (&numbers->n_refused);
  numbers->n_done[index]++;
}

/* Every share once, none left out. */
static void
test_shares (void)
{
  Numbers numbers = { 0 };

  lissom_content_share_out (N_SHARES, read_number, &numbers);
  for (guint i = 0; i < N_SHARES; i++)
    g_assert_cmpint (numbers.n_done[i], ==, 1);

  lissom_content_share_out (0, read_number, &numbers);
  g_assert_cmpint (numbers.n_here, ==, N_SHARES);
}

/* A good number once was a bad one, in one start of many: see the crew. */
static void
test_first_number (void)
{
  const char *const arguments[] = { program, CHILD, NULL };

  for (guint i = 0; i < N_STARTS; i++)
    {
      g_autoptr (GError) error = NULL;
      int status;

      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                    &error);
      g_assert_no_error (error);
      g_spawn_check_wait_status (status, &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], CHILD))
    {
      Numbers numbers = { 0 };

      lissom_content_share_out (N_SHARES, read_number, &numbers);
      return numbers.n_refused;
    }

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  g_test_add_func ("/content-crew/shares", test_shares);
  g_test_add_func ("/content-crew/first-number", test_first_number);

  return g_test_run ();
}
