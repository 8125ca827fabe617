/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person may feel when something hurts, what Lissom answers and how it may go on.  Plain
 * data without GTK; strings are untranslated (N_()). */

typedef enum
{
  LISSOM_HURT_EASIER = 1 << 0, /* go on, eased off */
  LISSOM_HURT_SKIP = 1 << 1,   /* leave this exercise out */
  LISSOM_HURT_END = 1 << 2,    /* end the session */
} LissomHurtWay;

typedef struct
{
  const char *id;    /* as the journal keeps it */
  const char *title; /* the row */
  const char *reply; /* what Lissom answers */
  const char *then;  /* when to see somebody, or how to go on; "" if nothing */
  LissomHurtWay ways;
} LissomHurtChoice;

/* The first seven choices, and the four behind "Somewhere else, or a cramp". */
const LissomHurtChoice *lissom_hurt_choices_get (guint *n);
const LissomHurtChoice *lissom_hurt_choices_get_elsewhere (guint *n);

/* Returns: (nullable): the choice with that id, in either list */
const LissomHurtChoice *lissom_hurt_choices_find (const char *id);

G_END_DECLS
