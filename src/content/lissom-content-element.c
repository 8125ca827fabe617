/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-element.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_ID_LENGTH 64
#define MAX_RULES 32 /* for the children of one element */

G_DEFINE_QUARK (lissom-content-error-quark, lissom_content_error)

static void G_GNUC_PRINTF (5, 0)
set_error_valist (GError           **error,
                  LissomContentError code,
                  const char        *file,
                  int                line,
                  const char        *format,
                  va_list            args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  /* It quotes the file, and a complaint is one line. */
  g_strdelimit (message, "\t\n\r", ' ');
  g_set_error (error, LISSOM_CONTENT_ERROR, code, "%s:%d: %s", file, line, message);
}

void
lissom_content_set_error (GError           **error,
                          LissomContentError code,
                          const char        *file,
                          int                line,
                          const char        *format,
                          ...)
{
  va_list args;

  va_start (args, format);
  set_error_valist (error, code, file, line, format, args);
  va_end (args);
}

void
lissom_content_element_set_error (const LissomContentElement *self,
                                  GError                    **error,
                                  LissomContentError          code,
                                  const char                 *format,
                                  ...)
{
  va_list args;

  va_start (args, format);
  set_error_valist (error, code, self->file, self->line, format, args);
  va_end (args);
}

/* Most words differ in their first letter, and there are a thousand of them in a file. */
static gboolean
is_word (const char *a,
         const char *b)
{
  return *a == *b && strcmp (a, b) == 0;
}

static const LissomContentRule *
find_rule (const LissomContentRule *rules,
           const char              *name)
{
  for (; rules->name != NULL; rules++)
    {
      if (is_word (rules->name, name))
        return rules;
    }

  return NULL;
}

static gboolean
check_attributes (const LissomContentElement *self,
                  const LissomContentRule    *rules,
                  GError                    **error)
{
  for (guint i = 0; self->attribute_names != NULL && self->attribute_names[i] != NULL; i++)
    {
      if (find_rule (rules, self->attribute_names[i]) == NULL)
        {
          lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("<%s> has no attribute “%s”; remove it or correct "
                                              "its name"),
                                            self->name, self->attribute_names[i]);
          return FALSE;
        }
    }

  for (; rules->name != NULL; rules++)
    {
      if (rules->min > 0 && lissom_content_element_get_attribute (self, rules->name) == NULL)
        {
          lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                            _("<%s> lacks the attribute “%s”; add it"),
                                            self->name, rules->name);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_children (const LissomContentElement *self,
                const LissomContentRule    *rules,
                GError                    **error)
{
  const LissomContentRule *last = rules;
  guint counts[MAX_RULES] = { 0 };

  if (*self->text != '\0')
    {
      lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("<%s> holds elements, but there is text between them; "
                                          "put the text into an element of its own"),
                                        self->name);
      return FALSE;
    }

  for (guint i = 0; i < self->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (self, i);
      const LissomContentRule *rule = find_rule (last, child->name);

      if (rule == NULL)
        rule = find_rule (rules, child->name);

      if (rule == NULL)
        {
          lissom_content_element_set_error (child, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("<%s> cannot stand in <%s>; remove it or correct "
                                              "its name"),
                                            child->name, self->name);
          return FALSE;
        }

      g_assert (rule - rules < MAX_RULES);
      if (counts[rule - rules]++ > 0 && rule->max == 1)
        {
          lissom_content_element_set_error (child, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("<%s> stands twice in <%s>; keep one of them"),
                                            child->name, self->name);
          return FALSE;
        }

      if (rule < last)
        {
          lissom_content_element_set_error (child, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("<%s> comes too late in <%s>; put it before <%s>"),
                                            child->name, self->name, last->name);
          return FALSE;
        }

      last = rule;
    }

  for (guint i = 0; rules->name != NULL; rules++, i++)
    {
      guint count;

      g_assert (i < MAX_RULES);
      count = counts[i];
      if (count == 0 && rules->min > 0)
        {
          lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                            _("<%s> lacks the element <%s>; add it"),
                                            self->name, rules->name);
          return FALSE;
        }

      if (count > rules->max)
        {
          lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("<%s> holds %u times <%s>; leave at most %u"),
                                            self->name, count, rules->name, rules->max);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
lissom_content_element_check (const LissomContentElement *self,
                              const LissomContentRule    *attributes,
                              const LissomContentRule    *children,
                              GError                    **error)
{
  if (attributes != NULL && !check_attributes (self, attributes, error))
    return FALSE;

  return check_children (self, children, error);
}

gboolean
lissom_content_element_check_text (const LissomContentElement *self,
                                   GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "note", 0, 1 },
    { "context", 0, 1 },
    { NULL },
  };

  return lissom_content_element_check_text_with (self, attributes, error);
}

gboolean
lissom_content_element_check_text_with (const LissomContentElement *self,
                                        const LissomContentRule    *attributes,
                                        GError                    **error)
{
  if (!check_attributes (self, attributes, error))
    return FALSE;

  if (self->n_children > 0)
    {
      const LissomContentElement *child = lissom_content_element_get_child (self, 0);

      lissom_content_element_set_error (child, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("<%s> cannot stand in <%s>; write plain text there"),
                                        child->name, self->name);
      return FALSE;
    }

  if (*self->text == '\0')
    {
      lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                        _("<%s> is empty; write its text or remove it"),
                                        self->name);
      return FALSE;
    }

  return TRUE;
}

const LissomContentElement *
lissom_content_element_get_child (const LissomContentElement *self,
                                  guint                       index)
{
  g_return_val_if_fail (index < self->n_children, NULL);

  return self->children[index];
}

const LissomContentElement *
lissom_content_element_find (const LissomContentElement *self,
                             const char                 *name)
{
  for (guint i = 0; i < self->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (self, i);

      if (is_word (child->name, name))
        return child;
    }

  return NULL;
}

const char *
lissom_content_element_get_attribute (const LissomContentElement *self,
                                      const char                 *name)
{
  for (guint i = 0; self->attribute_names != NULL && self->attribute_names[i] != NULL; i++)
    {
      if (is_word (self->attribute_names[i], name))
        return self->attribute_values[i];
    }

  return NULL;
}

char *
lissom_content_element_dup_text (const LissomContentElement *self)
{
  const char *context = lissom_content_element_get_attribute (self, "context");

  /* The translation of nothing is the header of the catalogue. */
  if (self->is_verbatim || *self->text == '\0')
    return g_strdup (self->text);

  if (context != NULL)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, context, self->text));

  return g_strdup (g_dgettext (GETTEXT_PACKAGE, self->text));
}

/* The attribute @name, or NULL with an error that asks for it. */
static const char *
require_attribute (const LissomContentElement *self,
                   const char                 *name,
                   GError                    **error)
{
  const char *value = lissom_content_element_get_attribute (self, name);

  if (value == NULL)
    lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                      _("<%s> lacks the attribute “%s”; add it"),
                                      self->name, name);
  return value;
}

gboolean
lissom_content_element_get_int (const LissomContentElement *self,
                                const char                 *name,
                                int                         min,
                                int                         max,
                                int                         fallback,
                                int                        *value,
                                GError                    **error)
{
  const char *text = lissom_content_element_get_attribute (self, name);
  gint64 number = fallback;

  if (text != NULL && !g_ascii_string_to_signed (text, 10, min, max, &number, NULL))
    {
      lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("“%s” does not fit the attribute “%s” of <%s>; write "
                                          "a whole number from %d to %d"),
                                        text, name, self->name, min, max);
      return FALSE;
    }

  *value = (int) number;
  return TRUE;
}

static gboolean
find_word (const LissomContentElement *self,
           const char                 *name,
           const char                 *text,
           const char *const          *words,
           int                        *value,
           GError                    **error)
{
  g_autofree char *choice = NULL;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (is_word (words[i], text))
        {
          *value = i;
          return TRUE;
        }
    }

  choice = g_strjoinv (", ", (char **) words);
  lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                    _("“%s” does not fit the attribute “%s” of <%s>; write one "
                                      "of: %s"),
                                    text, name, self->name, choice);
  return FALSE;
}

gboolean
lissom_content_element_get_word (const LissomContentElement *self,
                                 const char                 *name,
                                 const char *const          *words,
                                 int                        *value,
                                 GError                    **error)
{
  const char *text = require_attribute (self, name, error);

  return text != NULL && find_word (self, name, text, words, value, error);
}

static gboolean
is_id (const char *text)
{
  if (!g_ascii_islower (*text) || strlen (text) > MAX_ID_LENGTH)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_good = *p == '-' ? p[1] != '-' && p[1] != '\0'
                                   : g_ascii_islower (*p) || g_ascii_isdigit (*p);

      if (!is_good)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_id (const LissomContentElement *self,
          const char                 *name,
          const char                 *text,
          GError                    **error)
{
  if (is_id (text))
    return TRUE;

  lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                    _("“%s” does not fit the attribute “%s” of <%s>; write "
                                      "small letters, digits and single hyphens, a letter "
                                      "first, at most %d characters"),
                                    text, name, self->name, MAX_ID_LENGTH);
  return FALSE;
}

const char *
lissom_content_element_get_id (const LissomContentElement *self,
                               const char                 *name,
                               GError                    **error)
{
  const char *text = require_attribute (self, name, error);

  if (text == NULL)
    return NULL;

  return check_id (self, name, text, error) ? text : NULL;
}

GStrv
lissom_content_element_dup_list (const LissomContentElement *self,
                                 const char                 *name,
                                 const char *const          *choice,
                                 GError                    **error)
{
  const char *attribute = lissom_content_element_get_attribute (self, name);
  g_auto (GStrv) words = g_strsplit_set (attribute != NULL ? attribute : "", " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      int position;

      if (*words[i] == '\0')
        continue;

      if (choice != NULL ? !find_word (self, name, words[i], choice, &position, error)
                         : !check_id (self, name, words[i], error))
        return NULL;

      for (guint j = 0; j < i; j++)
        {
          if (strcmp (words[i], words[j]) == 0)
            {
              lissom_content_element_set_error (self, error, LISSOM_CONTENT_ERROR_INVALID,
                                                _("“%s” stands twice in the attribute “%s” of "
                                                  "<%s>; keep one of them"),
                                                words[i], name, self->name);
              return NULL;
            }
        }

      g_strv_builder_add (builder, words[i]);
    }

  return g_strv_builder_end (builder);
}

char *
lissom_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);
  glong length = 0;
  gboolean was_space = FALSE;

  for (const char *p = valid; *p != '\0' && length < LISSOM_CONTENT_MAX_TEXT;
       p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_space = character == ' ' || g_unichar_iscntrl (character);

      if (!is_space && was_space && length > 0)
        {
          if (length + 1 == LISSOM_CONTENT_MAX_TEXT)
            break;
          g_string_append_c (clean, ' ');
          length++;
        }
      if (!is_space)
        {
          g_string_append_unichar (clean, character);
          length++;
        }
      was_space = is_space;
    }

  return g_string_free (clean, FALSE);
}

gboolean
lissom_content_parse_number (const char *text,
                             double     *value)
{
  const char *p = text;
  const char *digits;

  /* Stricter than strtod (): no spaces, exponents, hexadecimals or infinities. */
  if (*p == '-')
    p++;
  for (digits = p; g_ascii_isdigit (*p); p++)
    ;
  if (p == digits || p - digits > 9)
    return FALSE;
  if (*p == '.')
    {
      for (digits = ++p; g_ascii_isdigit (*p); p++)
        ;
      if (p == digits || p - digits > 9)
        return FALSE;
    }
  if (*p != '\0')
    return FALSE;

  *value = g_ascii_strtod (text, NULL);
  return TRUE;
}
