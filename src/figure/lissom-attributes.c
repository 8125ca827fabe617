/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-attributes.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "lissom-pose.h"

#define MAX_ATTRIBUTES 64

void
lissom_attributes_begin (LissomAttributes *self,
                         const char *element,
                         const char *const *names,
                         const char *const *values)
{
  *self = (LissomAttributes){
    .element = element,
    .names = names,
    .values = values,
  };
}

/* Whether the element has an attribute, without declaring that it may. */
gboolean
lissom_attributes_has (const LissomAttributes *self, const char *name)
{
  return g_strv_contains (self->names, name);
}

/* Marks an attribute as known to the element.
 *
 * Returns: (nullable): its value, NULL if the element does not have it */
const char *
lissom_attributes_peek (LissomAttributes *self, const char *name)
{
  g_assert (self->n_known < LISSOM_MAX_KNOWN_ATTRIBUTES);
  self->known[self->n_known++] = name;

  for (guint i = 0; self->names[i] != NULL && i < MAX_ATTRIBUTES; i++)
    if (*self->names[i] == *name && strcmp (self->names[i], name) == 0)
      {
        self->taken |= G_GUINT64_CONSTANT (1) << i;
        return self->values[i];
      }

  return NULL;
}

static void
set_missing (LissomAttributes *self, const char *name, GError **error)
{
  g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
               /* Translators: a mistake in a stretch file: the attribute and the element. */
               _ ("The attribute “%s” of <%s> is missing."), name, self->element);
}

/* lissom_attributes_take_choice:
 * @choices: NULL-terminated words that are allowed
 * @choice: (out): index of the word
 *
 * The attribute must be there. */
gboolean
lissom_attributes_take_choice (LissomAttributes *self,
                               const char *name,
                               const char *const *choices,
                               guint *choice,
                               GError **error)
{
  const char *value = lissom_attributes_peek (self, name);
  g_autofree char *allowed = NULL;

  if (value == NULL)
    {
      set_missing (self, name, error);
      return FALSE;
    }

  for (guint i = 0; choices[i] != NULL; i++)
    if (*choices[i] == *value && strcmp (choices[i], value) == 0)
      {
        *choice = i;
        return TRUE;
      }

  allowed = g_strjoinv (", ", (char **) choices);
  g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
               /* Translators: a mistake in a stretch file: the attribute, the element, the
                * word that was found, the words that are allowed. */
               _ ("The attribute “%s” of <%s> is “%s”; it must be one of: %s."), name,
               self->element, value, allowed);
  return FALSE;
}

/* lissom_number_check:
 *
 * Returns: whether @number is a number from @low to @high; infinities and NaN are not */
gboolean
lissom_number_check (const char *name, double number, double low, double high, GError **error)
{
  if (isfinite (number) && number >= low && number <= high)
    return TRUE;

  g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
               /* Translators: a mistake in a stretch file: the name of a number, the number
                * that was found, the smallest and the greatest that are allowed. */
               _ ("“%s” is %g; it must be a number from %g to %g."), name, number, low, high);
  return FALSE;
}

/* The attribute must be there, be nothing but a number, and lie from @low to @high. */
gboolean
lissom_attributes_take_number (LissomAttributes *self,
                               const char *name,
                               double low,
                               double high,
                               double *number,
                               GError **error)
{
  const char *value = lissom_attributes_peek (self, name);
  char *end = NULL;
  double parsed;

  if (value == NULL)
    {
      set_missing (self, name, error);
      return FALSE;
    }

  /* strtod also reads blanks in front, hexadecimal digits, "inf" and "nan". */
  if (*value == '\0' || value[strspn (value, "0123456789.eE+-")] != '\0')
    goto not_a_number;
  parsed = g_ascii_strtod (value, &end);
  if (end == value || *end != '\0')
    goto not_a_number;

  if (!lissom_number_check (name, parsed, low, high, error))
    {
      g_prefix_error (error, "<%s>: ", self->element);
      return FALSE;
    }
  *number = parsed;
  return TRUE;

not_a_number:
  g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
               /* Translators: a mistake in a stretch file: the attribute, the element, the
                * text that was found, the smallest and the greatest number allowed. */
               _ ("The attribute “%s” of <%s> is “%s”; it must be a number from %g to %g."), name,
               self->element, value, low, high);
  return FALSE;
}

/* Returns: FALSE if the element has an attribute twice, or one that nobody asked for */
gboolean
lissom_attributes_end (LissomAttributes *self, GError **error)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    {
      for (guint k = 0; k < i; k++)
        if (strcmp (self->names[i], self->names[k]) == 0)
          {
            g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                         /* Translators: a mistake in a stretch file. */
                         _ ("The attribute “%s” of <%s> is given twice."), self->names[i],
                         self->element);
            return FALSE;
          }

      if (i >= MAX_ATTRIBUTES || ((self->taken >> i) & 1) == 0)
        {
          g_autofree char *known = g_strjoinv (", ", (char **) self->known);

          g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
                       /* Translators: a mistake in a stretch file: the attribute, the element,
                        * the attributes it may have. */
                       _ ("The attribute “%s” does not belong to <%s>; allowed here are: %s."),
                       self->names[i], self->element, known);
          return FALSE;
        }
    }

  return TRUE;
}
