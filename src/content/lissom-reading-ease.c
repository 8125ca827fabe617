/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-reading-ease.h"

#include <string.h>

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiouy", letter) != NULL;
}

guint
lissom_count_syllables (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  g_autoptr (GString) letters = g_string_new (NULL);
  guint count = 0;
  gsize n;

  for (const char *p = lower; *p != '\0'; p++)
    {
      if (g_ascii_isalpha (*p))
        g_string_append_c (letters, *p);
    }

  n = letters->len;
  for (gsize i = 0; i < n; i++)
    {
      if (is_vowel (letters->str[i]) && (i == 0 || !is_vowel (letters->str[i - 1])))
        count++;
    }

  /* "late", "moves", "eased": the last e is silent, but not in "little", "noses", "started". */
  if (n > 2 && g_str_has_suffix (letters->str, "e") && !is_vowel (letters->str[n - 2]) &&
      !(letters->str[n - 2] == 'l' && n > 3 && !is_vowel (letters->str[n - 3])))
    count--;
  else if (n > 3 && g_str_has_suffix (letters->str, "es") &&
           strchr ("sxzcgh", letters->str[n - 3]) == NULL && !is_vowel (letters->str[n - 3]) &&
           letters->str[n - 3] != 'l')
    count--;
  else if (n > 3 && g_str_has_suffix (letters->str, "ed") &&
           strchr ("td", letters->str[n - 3]) == NULL && !is_vowel (letters->str[n - 3]))
    count--;

  return MAX (count, 1);
}

static gboolean
has_letter (const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    {
      if (g_ascii_isalpha (*p))
        return TRUE;
    }

  return FALSE;
}

guint
lissom_count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  guint count = 0;

  for (guint i = 0; words[i] != NULL; i++)
    count += has_letter (words[i]);

  return count;
}

double
lissom_reading_grade (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  guint n_words = 0, n_sentences = 0, n_syllables = 0;
  gboolean is_open = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (has_letter (words[i]))
        {
          n_words++;
          n_syllables += lissom_count_syllables (words[i]);
          is_open = TRUE;
        }
      if (is_open && length > 0 && strchr (".!?:;", words[i][length - 1]) != NULL)
        {
          n_sentences++;
          is_open = FALSE;
        }
    }

  if (n_words == 0)
    return 0.0;

  n_sentences += is_open;
  return 0.39 * n_words / n_sentences + 11.8 * n_syllables / n_words - 15.59;
}
