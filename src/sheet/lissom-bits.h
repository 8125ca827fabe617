/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers packed as bits, most significant first, and written as signs of five bits that people
 * can type: Crockford's alphabet, with a checksum at the end. */
typedef struct
{
  GArray *signs; /* of guint8, five bits each */
  guint at;      /* bit that is written or read next */
} LissomBits;

LissomBits *lissom_bits_new (void);
void lissom_bits_free (LissomBits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomBits, lissom_bits_free)

/* @value < 2 to the power of @n_bits, @n_bits at most 16 */
void lissom_bits_write (LissomBits *self, guint value, guint n_bits);
/* FALSE when there are not that many bits left. */
gboolean lissom_bits_read (LissomBits *self, guint n_bits, guint *value);
/* Whether nothing but zeros of less than one sign is left. */
gboolean lissom_bits_is_at_end (LissomBits *self);

/* Returns: (transfer full): the signs and their checksum in groups of five */
char *lissom_bits_to_text (LissomBits *self);

typedef enum
{
  LISSOM_BITS_GOOD,
  LISSOM_BITS_STRANGE,   /* a letter that no code has: @sign */
  LISSOM_BITS_SHORT,     /* too short to be one */
  LISSOM_BITS_LONG,      /* longer than any routine */
  LISSOM_BITS_DAMAGED,   /* the checksum differs */
} LissomBitsResult;

/* @bits: (out) (transfer full): set with LISSOM_BITS_GOOD only. @sign: (out): the letter that
 * does not belong there, with LISSOM_BITS_STRANGE only */
LissomBitsResult lissom_bits_from_text (const char *text, LissomBits **bits, gunichar *sign);

G_END_DECLS
