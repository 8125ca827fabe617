/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of the program outside a session. Those of a session are in lissom-session-keys.h;
 * the window of shortcuts shows both, so neither can be forgotten. */
typedef struct
{
  const char *accelerator;
  const char *action;
  const char *title; /* to be translated */
} LissomApplicationKey;

guint lissom_shortcuts_get_n_keys (void);
const LissomApplicationKey *lissom_shortcuts_get_key (guint index);

void lissom_shortcuts_show (GtkWindow *parent);

G_END_DECLS
