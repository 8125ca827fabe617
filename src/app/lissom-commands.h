/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The command line. Its verbs need no display, sound, D-Bus or home that can be written;
 * nothing of GTK is touched before it is known that a window is wanted. */

typedef enum
{
  LISSOM_EXIT_DONE = 0,
  LISSOM_EXIT_FAILED = 1,    /* the work failed */
  LISSOM_EXIT_MISSPELLED = 2, /* the words were wrong */
} LissomExit;

/* Does what the words ask for. Returns TRUE with @status set when that was all; FALSE when
 * the words ask for a window: that of a waiting room when @kiosk is set. Errors have been written to
 * standard error by then. */
gboolean lissom_commands_run (int argc, char **argv, gboolean *kiosk, int *status);

G_END_DECLS
