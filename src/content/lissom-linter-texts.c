/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-linter-texts.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lissom-reading-ease.h"

/* Cues are nine words or fewer, so that they end before the next one is due. */
#define MAX_CUE_WORDS 9
/* Said at a calm speed, 60 ms a character, a cue must end before the next one, 7 s later. */
#define SPEECH_MS 60
#define CUE_PLACE_MS 7000
#define STEP_PLACE_MS 10000
#define MAX_SHORT_TITLE 28 /* characters */

#define GRADE_ERROR 8.0
#define GRADE_WARNING 6.0
#define MIN_GRADED_WORDS 12 /* shorter texts say nothing about their grade */

/* Promises that no stretch can keep, and words that shame a body. */
static const char promises[] =
  "\\b(cures?|cured|curing|fix(es|ed|ing)?\\s+(your|the|a|it|this|pain|back)|"
  "heals?|healed|healing|guarantees?d?|prevents?|prevented|preventing|"
  "corrects?\\s+(your\\s+|the\\s+)?posture|correct\\s+posture|"
  "bad\\s+posture|lengthens\\s+the\\s+muscles?|out\\s+of\\s+line|damaged|misaligned)\\b";

static const char *const spoken[] = {
  "short-title", "step", "cue", "way-out", "turn", "feel", "closing", NULL,
};
static const char *const untranslated[] = { "source", NULL };

void
lissom_linter_report (GPtrArray                  *findings,
                      const LissomContentElement *element,
                      const char                 *format,
                      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (findings, g_strdup_printf ("%s:%d: %s", element->file, element->line, message));
}

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  return g_strv_contains (names, name);
}

static void
check_promises (const LissomContentElement *element,
                GPtrArray                  *findings)
{
  g_autoptr (GRegex) regex = g_regex_new (promises, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (regex, element->text, 0, &match))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);

      lissom_linter_report (findings, element,
                            _("“%s” promises or judges too much; write what may or can be"), word);
    }
}

static void
check_twice (const LissomContentElement *element,
             GPtrArray                  *findings)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\b([a-z]+) \\1\\b", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (regex, element->text, 0, &match))
    {
      g_autofree char *word = g_match_info_fetch (match, 1);

      lissom_linter_report (findings, element, _("“%s” stands twice in a row; remove one of them"),
                            word);
    }
}

static void
check_spoken (const LissomContentElement *element,
              GPtrArray                  *findings)
{
  gsize place = strcspn (element->text, "0123456789%&/()[]{}<>*+=_~^|\\\"@#$");

  if (element->text[place] != '\0')
    lissom_linter_report (findings, element,
                          _("“%c” cannot be spoken; write it as a word"), element->text[place]);
}

static void
check_length (const LissomContentElement *element,
              GPtrArray                  *findings)
{
  gboolean is_cue = g_str_equal (element->name, "cue") || g_str_equal (element->name, "way-out") ||
                    g_str_equal (element->name, "turn");
  glong n_characters = g_utf8_strlen (element->text, -1);
  guint n_words = lissom_count_words (element->text);
  glong place_ms = is_cue ? CUE_PLACE_MS : STEP_PLACE_MS;

  if (is_cue && n_words > MAX_CUE_WORDS)
    lissom_linter_report (findings, element,
                          _("the cue has %u words, too many to be heard in a stretch; leave at "
                            "most %d"),
                          n_words, MAX_CUE_WORDS);
  else if ((is_cue || g_str_equal (element->name, "step")) && n_characters * SPEECH_MS > place_ms)
    lissom_linter_report (findings, element,
                          _("this takes about %ld seconds to say, but there are only %ld; shorten "
                            "it"),
                          (n_characters * SPEECH_MS + 999) / 1000, place_ms / 1000);
  if (g_str_equal (element->name, "short-title") && n_characters > MAX_SHORT_TITLE)
    lissom_linter_report (findings, element,
                          _("the short title has %ld characters; leave at most %d"), n_characters,
                          MAX_SHORT_TITLE);
}

static void
check_sentence (const LissomContentElement *element,
                GPtrArray                  *findings)
{
  static const char *const sentences[] = {
    "step", "cue", "way-out", "turn", "feel", "purpose", "easier", "harder", "caution",
    "description", "closing", "summary", "paragraph", NULL,
  };
  const char *text = element->text;
  gsize length = strlen (text);

  if (is_one_of (element->name, sentences) && length > 0 && strchr (".!?", text[length - 1]) == NULL)
    lissom_linter_report (findings, element, _("<%s> holds sentences; end it with a full stop"),
                          element->name);
}

static void
check_translation (const LissomContentElement *element,
                   GPtrArray                  *findings)
{
  g_autofree char *translation = lissom_content_element_dup_text (element);

  if (g_str_equal (translation, element->text))
    lissom_linter_report (findings, element,
                          _("“%s” has no translation; add it to the catalogue of the language"),
                          element->text);
}

static void
check_element (const LissomContentElement *element,
               gboolean                    wants_translation,
               GPtrArray                  *findings)
{
  for (guint i = 0; i < element->n_children; i++)
    check_element (lissom_content_element_get_child (element, i), wants_translation, findings);

  if (*element->text == '\0' || is_one_of (element->name, untranslated))
    return;

  check_promises (element, findings);
  check_twice (element, findings);
  check_length (element, findings);
  check_sentence (element, findings);
  if (is_one_of (element->name, spoken))
    check_spoken (element, findings);
  if (wants_translation)
    check_translation (element, findings);
}

static void
gather (const LissomContentElement *element,
        const char *const          *names,
        GString                    *text)
{
  for (guint i = 0; i < element->n_children; i++)
    gather (lissom_content_element_get_child (element, i), names, text);

  if (*element->text != '\0' && is_one_of (element->name, names))
    g_string_append_printf (text, "%s ", element->text);
}

/* Texts that are read together are graded together: the grade of a single short line says little. */
static void
check_grade (const LissomContentElement *root,
             const char *const          *names,
             GPtrArray                  *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const LissomContentElement *place = root;
  double grade;

  gather (root, names, text);
  if (lissom_count_words (text->str) < MIN_GRADED_WORDS)
    return;

  if (lissom_content_element_find (root, names[0]) != NULL)
    place = lissom_content_element_find (root, names[0]);

  grade = lissom_reading_grade (text->str);
  if (grade > GRADE_ERROR)
    lissom_linter_report (findings, place,
                          _("hard to read (grade %.1f); write shorter sentences and words, to "
                            "grade %.0f or below"),
                          grade, GRADE_WARNING);
  else if (grade > GRADE_WARNING)
    lissom_linter_report (findings, place,
                          _("rather hard to read (grade %.1f); try shorter sentences and words"),
                          grade);
}

void
lissom_linter_check_texts (const LissomContentElement *root,
                           gboolean                    wants_translation,
                           GPtrArray                  *findings)
{
  static const char *const guide[] = { "steps", "step", "cue", "way-out", "turn", "feel", NULL };
  static const char *const about[] = { "purpose", "easier", "harder", "summary", "closing", NULL };
  static const char *const article[] = { "paragraph", NULL };

  check_element (root, wants_translation, findings);
  check_grade (root, guide, findings);
  check_grade (root, about, findings);
  check_grade (root, article, findings);
}
