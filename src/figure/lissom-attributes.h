/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LISSOM_MAX_KNOWN_ATTRIBUTES 16

/* Strict reading of the attributes of one element of a stretch file.  Begin, take what
 * the element knows, end: whatever was not taken is an error that names it. */
typedef struct
{
  const char *element;
  const char *const *names;
  const char *const *values;
  guint64 taken;
  const char *known[LISSOM_MAX_KNOWN_ATTRIBUTES + 1]; /* asked for, for the message */
  guint n_known;
} LissomAttributes;

void lissom_attributes_begin (LissomAttributes *self,
                              const char *element,
                              const char *const *names,
                              const char *const *values);
gboolean lissom_attributes_end (LissomAttributes *self, GError **error);

gboolean lissom_attributes_has (const LissomAttributes *self, const char *name);
const char *lissom_attributes_peek (LissomAttributes *self, const char *name);
gboolean lissom_attributes_take_choice (LissomAttributes *self,
                                        const char *name,
                                        const char *const *choices,
                                        guint *choice,
                                        GError **error);
gboolean lissom_attributes_take_number (LissomAttributes *self,
                                        const char *name,
                                        double low,
                                        double high,
                                        double *number,
                                        GError **error);

gboolean
lissom_number_check (const char *name, double number, double low, double high, GError **error);

G_END_DECLS
