/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pin-command.h"

#include "lissom-pin.h"

#include <stdio.h>
#include <string.h>

gboolean
lissom_pin_command_run (GError **error)
{
  /* Longer than any PIN can be, so that one that is too long is seen to be. */
  char line[64] = { 0 };
  g_autofree char *hash = NULL;

  if (fgets (line, sizeof line, stdin) != NULL)
    line[strcspn (line, "\r\n")] = '\0';
  hash = lissom_pin_hash (line, error);
  explicit_bzero (line, sizeof line);
  if (hash == NULL)
    return FALSE;

  puts (hash);
  return TRUE;
}
