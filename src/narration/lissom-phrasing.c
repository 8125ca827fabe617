/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-phrasing.h"

#include <string.h>

typedef struct
{
  gunichar sign;
  const char *words;
} Sign;

static const Sign signs[] = {
  { 0x00B0, " degrees " }, { 0x00D7, " times " }, { 0x00BD, " half " },
  { 0x00BC, " a quarter " }, { 0x00BE, " three quarters " }, { 0x00B1, " plus or minus " },
  { '%', " percent " }, { '&', " and " }, { '+', " plus " }, { '=', " equals " },
};

/* What the synthesiser makes of the left column is no English; the right column was chosen by
 * the sounds (phonemes) it makes of it. Longer words first. */
static const struct
{
  const char *word;
  const char *spelling;
} respellings[] = {
  { "adductors", "a ductors" },   { "adductor", "a ductor" },  { "coccyx", "cock six" },
  { "iliopsoas", "ilio so as" },  { "lumbar", "lumbur" },      { "psoas", "so as" },
  { "sacrum", "say crum" },       { "sciatica", "sigh attica" }, { "sciatic", "sigh attic" },
  { "trapezius", "truh pee zee us" },
};

static gboolean
is_sentence_end (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ';' || c == 0x2026 ||
         c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

static gboolean
has_something_to_say (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static void
add_piece (GPtrArray *pieces, GString *piece)
{
  g_autofree char *text = g_strstrip (g_strdup (piece->str));

  if (has_something_to_say (text))
    g_ptr_array_add (pieces, g_steal_pointer (&text));
  g_string_truncate (piece, 0);
}

char **
lissom_phrasing_split (const char *text)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  g_autoptr (GString) piece = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar next = g_utf8_get_char (g_utf8_next_char (p));

      /* A line break ends a sentence; what markup is made of is never spoken. */
      if (c == '\n' || c == 0x2029)
        {
          add_piece (pieces, piece);
          continue;
        }
      if (g_unichar_iscntrl (c) || c == '<' || c == '>' || c == '|' || c == '_' || c == '*')
        c = ' ';

      g_string_append_unichar (piece, c);

      /* "1.5" goes on; a full-width stop needs no blank behind it. */
      if (is_sentence_end (c) && (next == 0 || g_unichar_isspace (next) || c >= 0x3000))
        add_piece (pieces, piece);
      else if (piece->len >= LISSOM_PHRASING_LONGEST - 100 &&
               (g_unichar_isspace (c) || piece->len >= LISSOM_PHRASING_LONGEST - 6))
        add_piece (pieces, piece);
    }
  add_piece (pieces, piece);

  g_ptr_array_add (pieces, NULL);
  return (char **) g_ptr_array_steal (pieces, NULL);
}

static const char *
find_sign (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (signs[i].sign == c)
        return signs[i].words;
    }
  return NULL;
}

static gboolean
is_digit_at (const char *text, const char *p)
{
  return p != NULL && p >= text && g_ascii_isdigit (*p);
}

/* "30 x 10" and "10-13": a sign between two numbers is a word. */
static const char *
find_word_between_numbers (const char *text, const char *p)
{
  const char *before = p - 1;
  const char *after = g_utf8_next_char (p);
  gunichar c = g_utf8_get_char (p);

  while (before >= text && *before == ' ')
    before--;
  while (*after == ' ')
    after++;

  if (!is_digit_at (text, before) || !g_ascii_isdigit (*after))
    return NULL;
  if (c == 'x' || c == 'X')
    return " times ";
  if (c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013)
    return " to ";
  return NULL;
}

static gboolean
append_folded (GString *ascii, gunichar c)
{
  char utf8[7] = { 0 };
  g_autofree char *folded = NULL;

  if (c < 0x80)
    {
      g_string_append_c (ascii, (char) c);
      return TRUE;
    }
  if (g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK)
    return TRUE;
  if (c == 0x2013 || c == 0x2014)
    {
      g_string_append (ascii, ", ");
      return TRUE;
    }

  g_unichar_to_utf8 (c, utf8);
  folded = g_str_to_ascii (utf8, "en");
  if (strchr (folded, '?') == NULL)
    g_string_append (ascii, folded);
  else if (g_unichar_isalpha (c))
    return FALSE;
  else
    g_string_append_c (ascii, ' ');
  return TRUE;
}

static gboolean
matches_word (const char *text, const char *p, const char *word)
{
  gsize length = strlen (word);

  return g_ascii_strncasecmp (p, word, length) == 0 && !g_ascii_isalpha (p[length]) &&
         (p == text || !g_ascii_isalpha (p[-1]));
}

static char *
respell (const char *ascii)
{
  GString *spelled = g_string_new (NULL);
  const char *p = ascii;

  while (*p != '\0')
    {
      guint i;

      for (i = 0; i < G_N_ELEMENTS (respellings); i++)
        {
          if (matches_word (ascii, p, respellings[i].word))
            break;
        }
      if (i < G_N_ELEMENTS (respellings))
        {
          g_string_append (spelled, respellings[i].spelling);
          p += strlen (respellings[i].word);
        }
      else
        g_string_append_c (spelled, *p++);
    }
  return g_string_free (spelled, FALSE);
}

char *
lissom_phrasing_to_ascii (const char *sentence)
{
  g_autoptr (GString) ascii = g_string_new (NULL);
  g_autofree char *composed = g_utf8_normalize (sentence, -1, G_NORMALIZE_NFC);

  g_return_val_if_fail (composed != NULL, NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *words = find_word_between_numbers (composed, p);

      if (words == NULL)
        words = find_sign (c);
      if (words != NULL)
        g_string_append (ascii, words);
      else if (c == '/' && !is_digit_at (composed, p - 1))
        g_string_append_c (ascii, ' ');
      else if (!append_folded (ascii, c))
        return NULL;
    }
  return respell (ascii->str);
}
