/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pin.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>

/* libsodium's "interactive" cost: 64 MiB and two passes, about 0.1 s on a small machine.  A
 * number of few digits cannot be made safe by cost alone; LissomPinLock slows the guesser. */
#define COST_PASSES crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE
#define COST_MEMORY crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE
#define HASH_PREFIX "$argon2id$v=19$m=65536,t=2,p=1$"

/* Of a number that nobody can type: what a try is held against when there is no real hash. */
static const char no_hash[] = HASH_PREFIX "bGlzc29tLW5vLXBpbi1hLg$"
                                          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

G_DEFINE_QUARK (lissom-pin-error-quark, lissom_pin_error)

static gboolean
is_pin (const char *pin)
{
  const gsize length = strlen (pin);

  if (length < LISSOM_PIN_MIN_DIGITS || length > LISSOM_PIN_MAX_DIGITS)
    return FALSE;
  for (; *pin != '\0'; pin++)
    if (!g_ascii_isdigit (*pin))
      return FALSE;
  return TRUE;
}

char *
lissom_pin_hash (const char *pin, GError **error)
{
  char hash[crypto_pwhash_argon2id_STRBYTES];

  if (!is_pin (pin))
    {
      g_set_error (error, LISSOM_PIN_ERROR, LISSOM_PIN_ERROR_WORDS,
                   /* Translators: both are numbers of digits */
                   _("A staff PIN is %d to %d digits and nothing else. Choose another one."),
                   LISSOM_PIN_MIN_DIGITS, LISSOM_PIN_MAX_DIGITS);
      return NULL;
    }
  if (sodium_init () < 0 ||
      crypto_pwhash_argon2id_str (hash, pin, strlen (pin), COST_PASSES, COST_MEMORY) != 0)
    {
      g_set_error_literal (error, LISSOM_PIN_ERROR, LISSOM_PIN_ERROR_MEMORY,
                           _("There is too little memory to keep a PIN safely. Close other "
                             "programs, then try again."));
      return NULL;
    }
  return g_strdup (hash);
}

gboolean
lissom_pin_is_hash (const char *text)
{
  char padded[crypto_pwhash_argon2id_STRBYTES] = { 0 };

  if (!g_str_has_prefix (text, HASH_PREFIX) || strlen (text) != strlen (no_hash))
    return FALSE;
  strncpy (padded, text, sizeof padded - 1);
  /* Only reads the text: 0 or 1 when it is well formed. */
  return sodium_init () >= 0 &&
         crypto_pwhash_argon2id_str_needs_rehash (padded, COST_PASSES, COST_MEMORY) == 0;
}

gboolean
lissom_pin_matches (const char *hash, const char *pin)
{
  const gboolean real = lissom_pin_is_hash (hash);
  char padded[crypto_pwhash_argon2id_STRBYTES] = { 0 };
  gboolean same;

  if (sodium_init () < 0)
    return FALSE;

  strncpy (padded, real ? hash : no_hash, sizeof padded - 1);
  same = crypto_pwhash_argon2id_str_verify (padded, pin, strlen (pin)) == 0;
  return real && same;
}

typedef struct
{
  char *hash;
  char *pin;
} Try;

static void
try_free (Try *try)
{
  sodium_memzero (try->pin, strlen (try->pin));
  g_free (try->pin);
  g_free (try->hash);
  g_free (try);
}

static void
match (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Try *try = data;

  g_task_return_boolean (task, lissom_pin_matches (try->hash, try->pin));
}

void
lissom_pin_matches_async (const char *hash,
                          const char *pin,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Try *try = g_new0 (Try, 1);

  try->hash = g_strdup (hash);
  try->pin = g_strdup (pin);
  g_task_set_source_tag (task, lissom_pin_matches_async);
  g_task_set_task_data (task, try, (GDestroyNotify) try_free);
  g_task_run_in_thread (task, match);
}

gboolean
lissom_pin_matches_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
