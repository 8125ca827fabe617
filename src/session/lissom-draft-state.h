/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-draft-item.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_DRAFT_TEXT_TITLE,
  LISSOM_DRAFT_TEXT_SUMMARY,
  LISSOM_DRAFT_TEXT_WHEN,
  LISSOM_DRAFT_TEXT_CLOSING,
  LISSOM_DRAFT_N_TEXTS,
} LissomDraftText;

/* All that can be undone: never changed once it is on the stack. */
typedef struct
{
  char *texts[LISSOM_DRAFT_N_TEXTS];
  gboolean is_locked;
  GPtrArray *items; /* of LissomDraftItem */
} LissomDraftState;

/* An empty one, and a copy to change. */
LissomDraftState *lissom_draft_state_new (void);
LissomDraftState *lissom_draft_state_copy (const LissomDraftState *other);
void lissom_draft_state_free (LissomDraftState *state);

/* Returns: (transfer none): the item at @position, which is there */
LissomDraftItem *lissom_draft_state_get (const LissomDraftState *state, guint position);

G_END_DECLS
