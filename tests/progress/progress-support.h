/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* A new folder of its own for a test. Returns: (transfer full) */
char *make_folder (void);
/* Removes @folder and everything in it, and frees the name. */
void remove_folder (char *folder);
char *read_text (const char *folder, const char *name);
void write_text (const char *folder, const char *name, const char *text, gssize length);
gboolean exists (const char *folder, const char *name);
guint count_files (const char *folder, const char *part_of_name);

/* An entry with two exercises whose numbers depend on @number. */
LissomJournalEntry *make_entry (const char *started, guint number);
void assert_same_entry (const LissomJournalEntry *a, const LissomJournalEntry *b);

/* A measurement whose numbers depend on @number. */
LissomMeasurement *make_measurement (const char *taken, guint number);
void assert_same_measurement (const LissomMeasurement *a, const LissomMeasurement *b);

/* Waits for the journal in the default main context. */
gboolean save (LissomJournal *journal, const LissomJournalEntry *entry, GError **error);
GPtrArray *load (LissomJournal *journal, const char *from, const char *to, GError **error);
gboolean remove_entry (LissomJournal *journal, const LissomJournalEntry *entry, GError **error);
gboolean save_measurement (LissomJournal *journal, const LissomMeasurement *measurement,
                           GError **error);
gboolean remove_measurement (LissomJournal *journal, const LissomMeasurement *measurement,
                             GError **error);
GPtrArray *load_measurements (LissomJournal *journal, GError **error);
LissomJournal *open_journal (const char *folder);

/* Collects the messages of "damaged". Returns: (transfer full): array of char * */
GPtrArray *watch_reports (LissomJournal *journal);

G_END_DECLS
