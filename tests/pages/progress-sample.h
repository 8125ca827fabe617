/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* A journal in a folder of its own, with sessions on most days before a fixed afternoon, and
 * measurements every two weeks. */
typedef struct
{
  GDateTime *now;
  char *folder;
  LissomJournal *journal;
} ProgressSample;

/* @n_days: back from now; 0 for an empty journal, 1 for one session */
ProgressSample *progress_sample_new (int n_days);
/* Removes the folder. */
void progress_sample_free (ProgressSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressSample, progress_sample_free)

/* Waits for the journal: what has been asked for is done. */
void progress_sample_settle (ProgressSample *self);

G_END_DECLS
