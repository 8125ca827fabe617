/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "lissom-advice.h"
#include "lissom-draft-item.h"
#include "lissom-timeline.h"

G_BEGIN_DECLS

/* A routine that is being made: what the editor works on. A GListModel of LissomDraftItem, at
 * most LISSOM_ROUTINE_MAX_EXERCISES of them. Every change can be undone; changes of the same text,
 * or of the dose of the same exercise, that follow one another are undone together.
 *
 * Properties, which notify on change and only on change:
 *   title, summary, when, closing (strings), locked, can-undo, can-redo, is-changed (since it was
 *   made or last marked as saved), length (gint64, milliseconds without the voice). */
#define LISSOM_TYPE_ROUTINE_DRAFT (lissom_routine_draft_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutineDraft, lissom_routine_draft, LISSOM, ROUTINE_DRAFT, GObject)

/* An empty one. @id: what the routine will be called in files and journal. */
LissomRoutineDraft *lissom_routine_draft_new (const char *id);
/* A copy of @routine. To duplicate it give it another id, to edit it its own. */
LissomRoutineDraft *lissom_routine_draft_new_from_routine (LissomRoutine *routine, const char *id);

const char *lissom_routine_draft_get_id (LissomRoutineDraft *self);
const char *lissom_routine_draft_get_title (LissomRoutineDraft *self);
const char *lissom_routine_draft_get_summary (LissomRoutineDraft *self);
const char *lissom_routine_draft_get_when (LissomRoutineDraft *self);
const char *lissom_routine_draft_get_closing (LissomRoutineDraft *self);
gboolean lissom_routine_draft_get_locked (LissomRoutineDraft *self);
void lissom_routine_draft_set_title (LissomRoutineDraft *self, const char *title);
void lissom_routine_draft_set_summary (LissomRoutineDraft *self, const char *summary);
void lissom_routine_draft_set_when (LissomRoutineDraft *self, const char *when);
void lissom_routine_draft_set_closing (LissomRoutineDraft *self, const char *closing);
void lissom_routine_draft_set_locked (LissomRoutineDraft *self, gboolean locked);

/* Positions count from 0. What makes no sense (a position that is not there, one exercise too many, a
 * dose of the other kind) changes nothing and returns FALSE. */
gboolean lissom_routine_draft_insert (LissomRoutineDraft *self, guint position, LissomStretch *stretch);
gboolean lissom_routine_draft_append (LissomRoutineDraft *self, LissomStretch *stretch);
gboolean lissom_routine_draft_remove (LissomRoutineDraft *self, guint position);
/* Puts a copy right after it. */
gboolean lissom_routine_draft_duplicate (LissomRoutineDraft *self, guint position);
/* @to: where it stands afterwards. */
gboolean lissom_routine_draft_move (LissomRoutineDraft *self, guint from, guint to);
/* Numbers out of range are moved into it, see lissom-dose.h. */
gboolean lissom_routine_draft_set_dose (LissomRoutineDraft *self, guint position, const LissomDose *dose);
/* Another stretch in its place; the dose stays where it is of the same kind. */
gboolean lissom_routine_draft_replace (LissomRoutineDraft *self, guint position, LissomStretch *stretch);

gboolean lissom_routine_draft_get_can_undo (LissomRoutineDraft *self);
gboolean lissom_routine_draft_get_can_redo (LissomRoutineDraft *self);
void lissom_routine_draft_undo (LissomRoutineDraft *self);
void lissom_routine_draft_redo (LissomRoutineDraft *self);

gboolean lissom_routine_draft_get_is_changed (LissomRoutineDraft *self);
/* What is there now is saved. */
void lissom_routine_draft_mark_saved (LissomRoutineDraft *self);

/* Milliseconds of the whole routine with a silent voice; 0 while it is empty. */
gint64 lissom_routine_draft_get_length (LissomRoutineDraft *self);
/* Milliseconds up to the end of the work of the exercise at @position. */
gint64 lissom_routine_draft_get_running_total (LissomRoutineDraft *self, guint position);

/* As lissom_routine_list_advice (). */
guint lissom_routine_draft_list_advice (LissomRoutineDraft *self, LissomAdvice advice[LISSOM_MAX_ADVICE]);

/* The routine as it is now; an empty title becomes "My routine".
 * Returns: (transfer full) (nullable): NULL while it is empty */
LissomRoutine *lissom_routine_draft_to_routine (LissomRoutineDraft *self);

G_END_DECLS
