/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-draft-state.h"

LissomDraftState *
lissom_draft_state_new (void)
{
  LissomDraftState *state = g_new0 (LissomDraftState, 1);

  for (int i = 0; i < LISSOM_DRAFT_N_TEXTS; i++)
    state->texts[i] = g_strdup ("");
  state->items = g_ptr_array_new_with_free_func (g_object_unref);
  return state;
}

LissomDraftState *
lissom_draft_state_copy (const LissomDraftState *other)
{
  LissomDraftState *state = g_new0 (LissomDraftState, 1);

  for (int i = 0; i < LISSOM_DRAFT_N_TEXTS; i++)
    state->texts[i] = g_strdup (other->texts[i]);
  state->is_locked = other->is_locked;
  state->items = g_ptr_array_new_full (other->items->len + 1, g_object_unref);
  for (guint i = 0; i < other->items->len; i++)
    g_ptr_array_add (state->items, g_object_ref (g_ptr_array_index (other->items, i)));
  return state;
}

void
lissom_draft_state_free (LissomDraftState *state)
{
  for (int i = 0; i < LISSOM_DRAFT_N_TEXTS; i++)
    g_free (state->texts[i]);
  g_ptr_array_unref (state->items);
  g_free (state);
}

LissomDraftItem *
lissom_draft_state_get (const LissomDraftState *state, guint position)
{
  return g_ptr_array_index (state->items, position);
}
