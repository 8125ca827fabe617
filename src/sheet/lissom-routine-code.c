/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-code.h"

#include "lissom-bits.h"
#include "lissom-dose.h"
#include "lissom-tongue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAYLOAD_PREFIX "LISSOM:"
#define VERSION 1

#define VERSION_BITS 4
#define NUMBER_BITS 6
#define LENGTH_BITS 6
#define LETTER_BITS 6
#define BYTE_BITS 8
#define SECONDS_BITS 7
#define COUNT_BITS 7
#define REST_BITS 8
#define SETS_BITS 4
#define ID_LETTERS 11 /* of the end of the code: two groups */
#define LONGEST_TITLE ((1 << LENGTH_BITS) - 1)

/* The library by number, from 1. Codes on paper live for years: append, never change or reuse. */
static const char *const routines[] = {
  "two-basics",    "waiting-room-3", "desk-break",             "daily-hamstrings-10",
  "back-friendly", "bedtime-floor",  "stretch-and-strengthen", "after-a-run",
};
static const char *const stretches[] = {
  "standing-toe-touch",     "chair-both-legs",      "chair-single-leg",
  "march-on-the-spot",      "leg-swing",            "heel-on-step",
  "strap-lying",            "floor-single-leg",     "active-knee-extension",
  "lying-leg-glide",        "half-kneeling-hip-flexor", "standing-hip-flexor",
  "cat-camel",              "pelvic-tilt-lying",    "seated-pelvic-tilt",
  "glute-bridge",           "hip-hinge",            "standing-hamstring-curl",
  "doorway-lying",          "long-sitting-reach",   "half-kneeling-hamstring",
  "down-dog-soft-knees",    "hamstring-walkout",    "assisted-nordic",
};
static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

/* Its number, or 0. */
static guint
find_number (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i + 1;
  return 0;
}

static void
write_title (LissomBits *bits, const char *title)
{
  gsize length = MIN (strlen (title), LONGEST_TITLE);
  const char *end;

  /* A cut never goes through a letter. */
  if (!g_utf8_validate (title, (gssize) length, &end))
    length = (gsize) (end - title);
  lissom_bits_write (bits, (guint) length, LENGTH_BITS);
  for (gsize i = 0; i < length; i++)
    lissom_bits_write (bits, (guchar) title[i], BYTE_BITS);
}

static void
write_id (LissomBits *bits, const char *id)
{
  gsize length = strlen (id);

  /* The reader of content files lets no other letters and no longer ids through. */
  g_return_if_fail (length < 1u << LENGTH_BITS);

  lissom_bits_write (bits, (guint) length, LENGTH_BITS);
  for (gsize i = 0; i < length; i++)
    {
      const char *letter = strchr (letters, id[i]);

      lissom_bits_write (bits, letter != NULL ? (guint) (letter - letters) : 0, LETTER_BITS);
    }
}

static void
write_exercise (LissomBits *bits, LissomStretch *stretch, const LissomDose *dose)
{
  const char *id = lissom_stretch_get_id (stretch);
  guint number = find_number (stretches, G_N_ELEMENTS (stretches), id);
  gboolean moved = dose->work == LISSOM_WORK_REPS;

  lissom_bits_write (bits, number, NUMBER_BITS);
  if (number == 0)
    write_id (bits, id);
  lissom_bits_write (bits, moved, 1);
  lissom_bits_write (bits, (guint) dose->seconds, SECONDS_BITS);
  lissom_bits_write (bits, (guint) dose->count, COUNT_BITS);
  lissom_bits_write (bits, (guint) dose->rest_s, REST_BITS);
  if (moved)
    lissom_bits_write (bits, (guint) dose->sets, SETS_BITS);
}

char *
lissom_routine_code_write (LissomRoutine *routine)
{
  g_autoptr (LissomBits) bits = lissom_bits_new ();
  guint number = find_number (routines, G_N_ELEMENTS (routines), lissom_routine_get_id (routine));
  guint n = lissom_routine_get_n_exercises (routine);

  lissom_bits_write (bits, VERSION, VERSION_BITS);
  lissom_bits_write (bits, lissom_routine_is_locked (routine), 1);
  lissom_bits_write (bits, number, NUMBER_BITS);
  if (number == 0)
    write_title (bits, lissom_routine_get_title (routine));
  lissom_bits_write (bits, n, NUMBER_BITS);
  for (guint i = 0; i < n; i++)
    write_exercise (bits, lissom_routine_get_stretch (routine, i),
                    lissom_routine_get_dose (routine, i));
  return lissom_bits_to_text (bits);
}

char *
lissom_routine_code_write_payload (LissomRoutine *routine)
{
  g_autofree char *code = lissom_routine_code_write (routine);

  return g_strconcat (PAYLOAD_PREFIX, code, NULL);
}

static void
set_code_error (GError **error, const char *message)
{
  g_set_error_literal (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_CODE, message);
}

/* What can only come from a code made by hand or by a newer Lissom: the checksum was right. */
static gboolean
refuse_nonsense (GError **error)
{
  set_code_error (error, _("This routine code holds something that no routine has. Print the "
                           "sheet again with this version of Lissom."));
  return FALSE;
}

static gboolean
read_title (LissomBits *bits, char **title, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint length, byte;

  if (!lissom_bits_read (bits, LENGTH_BITS, &length))
    return refuse_nonsense (error);
  for (guint i = 0; i < length; i++)
    {
      if (!lissom_bits_read (bits, BYTE_BITS, &byte))
        return refuse_nonsense (error);
      g_string_append_c (text, (char) byte);
    }
  if (!g_utf8_validate (text->str, (gssize) text->len, NULL) || strlen (text->str) != text->len ||
      *g_strstrip (text->str) == '\0')
    return refuse_nonsense (error);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isprint (g_utf8_get_char (p)))
      return refuse_nonsense (error);

  *title = g_strdup (text->str);
  return TRUE;
}

static gboolean
read_id (LissomBits *bits, char **id, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint length, letter;

  if (!lissom_bits_read (bits, LENGTH_BITS, &length) || length == 0)
    return refuse_nonsense (error);
  for (guint i = 0; i < length; i++)
    {
      if (!lissom_bits_read (bits, LETTER_BITS, &letter) || letter >= strlen (letters))
        return refuse_nonsense (error);
      g_string_append_c (text, letters[letter]);
    }
  *id = g_strdup (text->str);
  return TRUE;
}

static gboolean
is_sound (const LissomDose *dose)
{
  LissomDose clamped = *dose;

  lissom_dose_clamp (&clamped);
  return lissom_dose_equal (&clamped, dose);
}

static gboolean
read_dose (LissomBits *bits, LissomStretch *stretch, LissomDose *dose, GError **error)
{
  guint moved, seconds, count, rest, sets = 1;

  if (!lissom_bits_read (bits, 1, &moved) || !lissom_bits_read (bits, SECONDS_BITS, &seconds) ||
      !lissom_bits_read (bits, COUNT_BITS, &count) || !lissom_bits_read (bits, REST_BITS, &rest) ||
      (moved && !lissom_bits_read (bits, SETS_BITS, &sets)))
    return refuse_nonsense (error);

  *dose = (LissomDose) {
    .work = moved ? LISSOM_WORK_REPS : LISSOM_WORK_HOLD, .seconds = (int) seconds,
    .count = (int) count, .sets = (int) sets, .rest_s = (int) rest,
  };
  if (!is_sound (dose) || dose->work != lissom_stretch_get_dose (stretch)->work)
    {
      g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_CODE,
                   /* Translators: %s is the name of a stretch */
                   _("This routine code asks for a dose of “%s” that nobody should do. Ask whoever "
                     "gave you the sheet for a new one."),
                   lissom_stretch_get_short_title (stretch));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_exercise (LissomBits *bits, LissomCatalogue *catalogue, GArray *items, GError **error)
{
  LissomRoutineItem item = { NULL };
  g_autofree char *id = NULL;
  LissomStretch *stretch;
  guint number;

  if (!lissom_bits_read (bits, NUMBER_BITS, &number))
    return refuse_nonsense (error);
  if (number == 0)
    {
      if (!read_id (bits, &id, error))
        return FALSE;
    }
  else if (number <= G_N_ELEMENTS (stretches))
    {
      id = g_strdup (stretches[number - 1]);
    }
  stretch = id != NULL ? lissom_catalogue_find_stretch (catalogue, id) : NULL;
  if (stretch == NULL)
    {
      g_autofree char *name = id != NULL ? g_strdup (id) : g_strdup_printf ("%u", number);

      g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_CODE,
                   /* Translators: %s is the id of a stretch */
                   _("This routine code holds the stretch “%s”, which this Lissom does not know. "
                     "Get a newer Lissom, or add the stretch, and try again."),
                   name);
      return FALSE;
    }
  if (!read_dose (bits, stretch, &item.dose, error))
    return FALSE;

  item.stretch = stretch;
  g_array_append_val (items, item);
  return TRUE;
}

static gboolean
has_items (LissomRoutine *routine, GArray *items)
{
  if (lissom_routine_get_n_exercises (routine) != items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const LissomRoutineItem *item = &g_array_index (items, LissomRoutineItem, i);

      if (lissom_routine_get_stretch (routine, i) != item->stretch ||
          !lissom_dose_equal (lissom_routine_get_dose (routine, i), &item->dose))
        return FALSE;
    }
  return TRUE;
}

/* A routine of the library with other doses, or of somebody's own, goes by a name of its own:
 * the same code gives the same one. */
static LissomRoutine *
create_routine (LissomBits *bits, LissomRoutine *known, const char *title, gboolean locked,
                GArray *items)
{
  g_autofree char *code = lissom_bits_to_text (bits);
  g_autofree char *id = g_ascii_strdown (code + strlen (code) - ID_LETTERS, -1);
  g_autofree char *whole = g_strconcat ("code-", g_strdelimit (id, "-", 'x'), NULL);
  LissomRoutineParts parts = {
    .id = whole,
    .title = known != NULL ? lissom_routine_get_title (known) : title,
    .summary = known != NULL ? lissom_routine_get_summary (known) : NULL,
    .when = known != NULL ? lissom_routine_get_when (known) : NULL,
    .closing = known != NULL ? lissom_routine_get_closing (known) : NULL,
    .is_locked = locked,
    .items = (const void *) items->data,
    .n_items = items->len,
  };

  if (known != NULL && locked == lissom_routine_is_locked (known) && has_items (known, items))
    return g_object_ref (known);
  return lissom_routine_new (&parts);
}

static LissomRoutine *
read_routine (LissomBits *bits, LissomCatalogue *catalogue, GError **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LissomRoutineItem));
  g_autofree char *title = NULL;
  LissomRoutine *known = NULL;
  guint locked, number, n;

  if (!lissom_bits_read (bits, 1, &locked) || !lissom_bits_read (bits, NUMBER_BITS, &number))
    {
      refuse_nonsense (error);
      return NULL;
    }
  if (number == 0 && !read_title (bits, &title, error))
    return NULL;
  if (number > 0 && number <= G_N_ELEMENTS (routines))
    known = lissom_catalogue_find_routine (catalogue, routines[number - 1]);
  if (number > 0 && known == NULL)
    {
      set_code_error (error, _("This routine code is of a routine that this Lissom does not know. "
                               "Get a newer Lissom and try again."));
      return NULL;
    }
  if (!lissom_bits_read (bits, NUMBER_BITS, &n) || n == 0 || n > LISSOM_ROUTINE_MAX_EXERCISES)
    {
      refuse_nonsense (error);
      return NULL;
    }

  for (guint i = 0; i < n; i++)
    if (!read_exercise (bits, catalogue, items, error))
      return NULL;
  if (!lissom_bits_is_at_end (bits))
    {
      refuse_nonsense (error);
      return NULL;
    }
  return create_routine (bits, known, title, locked != 0, items);
}

LissomRoutine *
lissom_routine_code_read (const char *text, LissomCatalogue *catalogue, GError **error)
{
  g_autoptr (LissomBits) bits = NULL;
  const char *start = text;
  gunichar sign;
  guint version;
  char shown[7] = "";

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (g_ascii_strncasecmp (start, PAYLOAD_PREFIX, strlen (PAYLOAD_PREFIX)) == 0)
    start += strlen (PAYLOAD_PREFIX);

  switch (lissom_bits_from_text (start, &bits, &sign))
    {
    case LISSOM_BITS_STRANGE:
      g_unichar_to_utf8 (sign, shown);
      g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_CODE,
                   /* Translators: %s is one letter */
                   _("“%s” is in no routine code. Look at the sheet again: a code has letters from "
                     "A to Z without U, figures, and hyphens."),
                   shown);
      return NULL;
    case LISSOM_BITS_SHORT:
      set_code_error (error, _("This is too short for a routine code. Type all of its groups."));
      return NULL;
    case LISSOM_BITS_LONG:
      set_code_error (error, _("This is too long for a routine code. Type the code alone."));
      return NULL;
    case LISSOM_BITS_DAMAGED:
      set_code_error (error, _("The routine code does not add up. A letter or figure may be "
                               "misread: compare it with the sheet, group by group."));
      return NULL;
    case LISSOM_BITS_GOOD:
    default:
      break;
    }

  if (!lissom_bits_read (bits, VERSION_BITS, &version) || version != VERSION)
    {
      set_code_error (error, _("This routine code was made by another version of Lissom. Get a "
                               "newer Lissom and try again."));
      return NULL;
    }
  return read_routine (bits, catalogue, error);
}
