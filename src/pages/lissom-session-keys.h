/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys of a session: one table for the page that listens to them, the window that lists them
 * and the tooltips.  Left always goes back, in any language: the arrows are the buttons of a
 * presenter's remote, not a direction of text. */
typedef struct
{
  const char *action;         /* "session.pause" */
  const char *const *keys;    /* accelerators as gtk_accelerator_parse () reads them; NULL-terminated */
  const char *title;          /* untranslated (N_()) */
} LissomSessionKey;

/* Returns: (array length=n): the table, in the order in which people should read it */
const LissomSessionKey *lissom_session_keys_get (guint *n);

/* Returns: (nullable): the entry of @action */
const LissomSessionKey *lissom_session_keys_find (const char *action);

G_END_DECLS
