/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-bits.h"

#include <string.h>

#define BITS_PER_SIGN 5
#define CHECK_SIGNS 5
#define GROUP 5
#define SHORTEST (CHECK_SIGNS + 4)
#define LONGEST 2000 /* signs; the largest routine has fewer */

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

LissomBits *
lissom_bits_new (void)
{
  LissomBits *self = g_new0 (LissomBits, 1);

  self->signs = g_array_new (FALSE, TRUE, sizeof (guint8));
  return self;
}

void
lissom_bits_free (LissomBits *self)
{
  g_array_unref (self->signs);
  g_free (self);
}

static guint8 *
get_sign (LissomBits *self, guint index)
{
  return &g_array_index (self->signs, guint8, index);
}

void
lissom_bits_write (LissomBits *self, guint value, guint n_bits)
{
  g_return_if_fail (n_bits <= 16 && value < 1u << n_bits);

  for (guint bit = n_bits; bit-- > 0; self->at++)
    {
      guint sign = self->at / BITS_PER_SIGN;

      if (sign == self->signs->len)
        g_array_set_size (self->signs, sign + 1);
      if ((value >> bit) & 1)
        *get_sign (self, sign) |= (guint8) (1 << (BITS_PER_SIGN - 1 - self->at % BITS_PER_SIGN));
    }
}

gboolean
lissom_bits_read (LissomBits *self, guint n_bits, guint *value)
{
  *value = 0;
  if (self->at + n_bits > self->signs->len * BITS_PER_SIGN)
    return FALSE;

  for (guint bit = 0; bit < n_bits; bit++, self->at++)
    {
      guint8 sign = *get_sign (self, self->at / BITS_PER_SIGN);

      *value = *value << 1 | ((sign >> (BITS_PER_SIGN - 1 - self->at % BITS_PER_SIGN)) & 1);
    }
  return TRUE;
}

gboolean
lissom_bits_is_at_end (LissomBits *self)
{
  guint left = self->signs->len * BITS_PER_SIGN - self->at;
  guint rest;

  return left < BITS_PER_SIGN && lissom_bits_read (self, left, &rest) && rest == 0;
}

/* CRC-32 as in PNG and zip. */
static guint32
compute_check (LissomBits *self)
{
  guint32 check = 0xffffffff;

  for (guint i = 0; i < self->signs->len; i++)
    {
      check ^= *get_sign (self, i);
      for (int bit = 0; bit < 8; bit++)
        check = (check >> 1) ^ (0xedb88320 & (0u - (check & 1)));
    }
  return ~check & ((1u << (CHECK_SIGNS * BITS_PER_SIGN)) - 1);
}

static void
add_sign (GString *text, guint value)
{
  if (text->len % (GROUP + 1) == GROUP)
    g_string_append_c (text, '-');
  g_string_append_c (text, alphabet[value]);
}

char *
lissom_bits_to_text (LissomBits *self)
{
  GString *text = g_string_new (NULL);
  guint32 check = compute_check (self);

  for (guint i = 0; i < self->signs->len; i++)
    add_sign (text, *get_sign (self, i));
  for (int i = CHECK_SIGNS - 1; i >= 0; i--)
    add_sign (text, (check >> (i * BITS_PER_SIGN)) & 31);
  return g_string_free (text, FALSE);
}

/* What a letter stands for, or -1. */
static int
find_value (gunichar letter)
{
  const char *found;

  if (letter >= 0x80)
    return -1;
  letter = (gunichar) g_ascii_toupper ((char) letter);
  if (letter == 'O')
    letter = '0';
  if (letter == 'I' || letter == 'L')
    letter = '1';
  found = letter != '\0' ? strchr (alphabet, (char) letter) : NULL;
  return found != NULL ? (int) (found - alphabet) : -1;
}

LissomBitsResult
lissom_bits_from_text (const char *text, LissomBits **bits, gunichar *sign)
{
  g_autoptr (LissomBits) self = lissom_bits_new ();
  guint32 check = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      int found = find_value (letter);
      guint8 value = (guint8) found;

      if (g_unichar_isspace (letter) || letter == '-' || letter == 0x2010 || letter == 0x2011 ||
          letter == 0x2013)
        continue;
      if (found < 0)
        {
          *sign = letter;
          return LISSOM_BITS_STRANGE;
        }
      if (self->signs->len == LONGEST)
        return LISSOM_BITS_LONG;
      g_array_append_val (self->signs, value);
    }
  if (self->signs->len < SHORTEST)
    return LISSOM_BITS_SHORT;

  for (guint i = self->signs->len - CHECK_SIGNS; i < self->signs->len; i++)
    check = check << BITS_PER_SIGN | *get_sign (self, i);
  g_array_set_size (self->signs, self->signs->len - CHECK_SIGNS);
  if (check != compute_check (self))
    return LISSOM_BITS_DAMAGED;

  *bits = g_steal_pointer (&self);
  return LISSOM_BITS_GOOD;
}
