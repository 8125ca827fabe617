/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-preferences.h"

G_BEGIN_DECLS

/* The safety notice and whether it has been accepted. Everything that starts a session
 * asks this gate, by whatever way it was asked to start. */

/* Raised whenever the notice says something new; the notice is shown again then. */
#define LISSOM_NOTICE_VERSION 1

#define LISSOM_TYPE_GATE (lissom_gate_get_type ())
G_DECLARE_FINAL_TYPE (LissomGate, lissom_gate, LISSOM, GATE, GObject)

#define LISSOM_GATE_ERROR (lissom_gate_error_quark ())
GQuark lissom_gate_error_quark (void);
typedef enum
{
  LISSOM_GATE_ERROR_NOTICE, /* the notice has not been read and accepted */
} LissomGateError;

/* @preferences: (transfer none) */
LissomGate *lissom_gate_new (LissomPreferences *preferences);
/* Property "open" (boolean, read-only): the present version has been accepted. */
gboolean lissom_gate_is_open (LissomGate *self);
/* The person has read and accepted the present notice. Where the preference is locked the gate
 * opens for this run only. */
void lissom_gate_accept (LissomGate *self);
/* TRUE when a session may start; else sets @error with a sentence that says what to do. */
gboolean lissom_gate_may_start (LissomGate *self, GError **error);

/* The notice, translated into the language of the moment: paragraphs as lines of text,
 * NULL-terminated, good until the language changes; a line that begins with "• " is a list item. The injury sentence is line lissom_gate_get_important_line (). */
const char *const *lissom_gate_get_notice (void);
guint lissom_gate_get_important_line (void);
const char *lissom_gate_get_important_note (void); /* the one sentence for sheets and seed stretches */
const char *const *lissom_gate_get_stop_rules (void); /* first line is the heading, last what to do */

G_END_DECLS
