/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The routine code: what is written is read back, and nothing else is.
 */
#include "lissom-bits.h"
#include "lissom-routine-code.h"
#include "sheet-support.h"

#include <string.h>

static LissomCatalogue *catalogue;

static void
check_refused (const char *code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomRoutine) routine = lissom_routine_code_read (code, catalogue, &error);

  g_assert_null (routine);
  g_assert_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_CODE);
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” was refused with “%s”, which does not say “%s”", code, error->message, reason);
}

static void
test_all_routines (void)
{
  GListModel *routines = lissom_catalogue_get_routines (catalogue);

  g_assert_cmpuint (g_list_model_get_n_items (routines), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);
      g_autofree char *code = lissom_routine_code_write (routine);
      g_autofree char *payload = lissom_routine_code_write_payload (routine);
      g_autoptr (GError) error = NULL;
      g_autoptr (LissomRoutine) again = lissom_routine_code_read (code, catalogue, &error);
      g_autoptr (LissomRoutine) scanned = lissom_routine_code_read (payload, catalogue, &error);

      g_assert_no_error (error);
      assert_same_routine (again, routine);
      assert_same_routine (scanned, routine);
      g_assert_cmpstr (lissom_routine_get_id (again), ==, lissom_routine_get_id (routine));
      g_assert_cmpuint (strspn (code, "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), ==, strlen (code));
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (LissomRoutine) routine = create_random_routine (catalogue, random);
      g_autofree char *code = lissom_routine_code_write (routine);
      g_autoptr (GError) error = NULL;
      g_autoptr (LissomRoutine) again = lissom_routine_code_read (code, catalogue, &error);

      g_assert_no_error (error);
      assert_same_routine (again, routine);
    }
}

/* As people type. */
static void
test_typed (void)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, "two-basics");
  g_autofree char *code = lissom_routine_code_write (routine);
  g_autofree char *small = g_ascii_strdown (code, -1);
  g_autofree char *loose = g_strdelimit (g_strdup (code), "-", ' ');
  g_autofree char *framed = g_strdup_printf ("  \n lissom:%s\t", small);
  g_autofree char *letters = g_strdelimit (g_strdelimit (g_strdup (code), "0", 'o'), "1", 'l');
  const char *const ways[] = { small, loose, framed, letters };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LissomRoutine) again = lissom_routine_code_read (ways[i], catalogue, &error);

      g_assert_no_error (error);
      assert_same_routine (again, routine);
    }
}

/* Every single wrong sign, and every two neighbours that changed places. */
static void
test_damaged (void)
{
  static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autofree char *code = lissom_routine_code_write (
    lissom_catalogue_find_routine (catalogue, "two-basics"));
  g_autofree char *bad = g_strdup (code);

  for (gsize i = 0; code[i] != '\0'; i++)
    {
      if (code[i] == '-')
        continue;
      for (const char *sign = signs; *sign != '\0'; sign++)
        if (*sign != code[i])
          {
            bad[i] = *sign;
            check_refused (bad, "does not add up");
          }
      bad[i] = code[i];
      if (code[i + 1] == '\0' || code[i + 1] == '-' || code[i + 1] == code[i])
        continue;
      bad[i] = code[i + 1];
      bad[i + 1] = code[i];
      check_refused (bad, "does not add up");
      bad[i] = code[i];
      bad[i + 1] = code[i + 1];
    }
  for (gsize length = 0; length < strlen (code); length++)
    {
      g_autofree char *cut = g_strndup (code, length);

      check_refused (cut, length < 10 ? "too short" : "");
    }
}

static void
test_strange (void)
{
  g_autofree char *endless = g_strnfill (100000, '7');

  check_refused ("", "too short");
  check_refused ("LISSOM:", "too short");
  check_refused ("20H0J-UUUUU", "“U”");
  check_refused ("20H0J-0NM0é", "“é”");
  check_refused ("http://example.org", "“:”");
  check_refused (endless, "too long");
}

/* Codes with a checksum that is right, made by hand. */
static char *
forge (const guint *values, const guint *widths, guint n)
{
  g_autoptr (LissomBits) bits = lissom_bits_new ();

  for (guint i = 0; i < n; i++)
    lissom_bits_write (bits, values[i], widths[i]);
  return lissom_bits_to_text (bits);
}

static void
test_hostile (void)
{
  enum { VERSION, LOCKED, ROUTINE, COUNT, STRETCH, MOVED, SECONDS, TIMES, REST, N };
  static const guint widths[] = { 4, 1, 6, 6, 6, 1, 7, 7, 8 };
  static const guint good[] = { 1, 0, 1, 1, 1, 0, 20, 3, 10 };
  static const struct { guint field, value; const char *reason; } tricks[] = {
    { VERSION, 0, "another version" }, { VERSION, 2, "another version" },
    { VERSION, 15, "another version" }, { ROUTINE, 63, "does not know" },
    { ROUTINE, 0, "no routine has" },  { COUNT, 0, "no routine has" },
    { COUNT, 2, "no routine has" },    { COUNT, 63, "no routine has" },
    { STRETCH, 0, "no routine has" },  { STRETCH, 63, "“63”" },
    { MOVED, 1, "" },                  { SECONDS, 0, "nobody should do" },
    { SECONDS, 4, "nobody should do" }, { SECONDS, 121, "nobody should do" },
    { TIMES, 0, "nobody should do" },  { TIMES, 11, "nobody should do" },
    { REST, 181, "nobody should do" }, { REST, 255, "nobody should do" },
  };
  g_autofree char *fine = forge (good, widths, N);
  g_autoptr (LissomRoutine) routine = lissom_routine_code_read (fine, catalogue, NULL);

  g_assert_nonnull (routine);
  g_assert_cmpuint (lissom_routine_get_n_exercises (routine), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (tricks); i++)
    {
      guint values[N];
      g_autofree char *code = NULL;

      memcpy (values, good, sizeof values);
      values[tricks[i].field] = tricks[i].value;
      code = forge (values, widths, N);
      check_refused (code, tricks[i].reason);
    }
}

/* Random bits under a right checksum never crash and give only routines that may be done. */
static void
test_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint refused = 0;

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (LissomBits) bits = lissom_bits_new ();
      g_autofree char *code = NULL;
      g_autoptr (LissomRoutine) routine = NULL;

      lissom_bits_write (bits, 1, 4);
      for (int j = g_rand_int_range (random, 2, 60); j > 0; j--)
        lissom_bits_write (bits, (guint) g_rand_int_range (random, 0, 1 << 12), 12);
      code = lissom_bits_to_text (bits);
      routine = lissom_routine_code_read (code, catalogue, NULL);
      refused += routine == NULL;
      if (routine != NULL)
        g_assert_cmpuint (lissom_routine_get_n_exercises (routine), >, 0);
    }
  g_assert_cmpuint (refused, >, 19000);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = lissom_catalogue_new ();

  g_test_add_func ("/routine-code/all-routines", test_all_routines);
  g_test_add_func ("/routine-code/random", test_random);
  g_test_add_func ("/routine-code/typed", test_typed);
  g_test_add_func ("/routine-code/damaged", test_damaged);
  g_test_add_func ("/routine-code/strange", test_strange);
  g_test_add_func ("/routine-code/hostile", test_hostile);
  g_test_add_func ("/routine-code/noise", test_noise);

  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
