/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The number with which staff leave the kiosk.  Only a salted, slow hash of it is kept
 * (Argon2id, by libsodium, in its own text form that begins with "$argon2id$"). */

#define LISSOM_PIN_MIN_DIGITS 4
#define LISSOM_PIN_MAX_DIGITS 12

#define LISSOM_PIN_ERROR (lissom_pin_error_quark ())
GQuark lissom_pin_error_quark (void);
typedef enum
{
  LISSOM_PIN_ERROR_WORDS,  /* not 4 … 12 digits */
  LISSOM_PIN_ERROR_MEMORY, /* hashing needs 64 MiB, which were not there */
} LissomPinError;

/* Returns: (transfer full) (nullable): NULL with @error set */
char *lissom_pin_hash (const char *pin, GError **error);

/* TRUE for a text that lissom_pin_hash () can have made. */
gboolean lissom_pin_is_hash (const char *text);

/* Whether @pin is the one that @hash was made of.  Takes as long for a wrong number, for a number
 * that cannot be one, and when @hash is no hash at all: time tells nothing.  Blocks for about a
 * tenth of a second: for a thread. */
gboolean lissom_pin_matches (const char *hash, const char *pin);

/* The same, in a thread of its own. */
void lissom_pin_matches_async (const char *hash, const char *pin, GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean lissom_pin_matches_finish (GAsyncResult *result);

G_END_DECLS
