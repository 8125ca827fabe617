/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal-store.h"

G_BEGIN_DECLS

/* For the keeper. As lissom_journal_save_async (); @kept runs in the worker as soon as the entry
 * is in its file, now or at a later try, even when the main loop does not run any more. */
void lissom_journal_save_then_async (LissomJournal *self, const LissomJournalEntry *entry,
                                     LissomJournalStoreKept kept, gpointer kept_data,
                                     GDestroyNotify free_kept_data, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);

const char *lissom_journal_get_path (LissomJournal *self);

/* Tries once more to write what is waiting, and waits until it and all jobs before it are done. */
void lissom_journal_flush (LissomJournal *self);

G_END_DECLS
