/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "lissom-measurement.h"
#include "lissom-session.h"

G_BEGIN_DECLS

/* One session as it is kept: plain, boxed, copied as a whole. */
typedef struct
{
  char *stretch_id;
  char *title;     /* as it was called then */
  gint64 right_ms, left_ms, both_ms;
  int reps;
  gboolean eased, skipped;
} LissomJournalExercise;

/* What was changed for the person, before the session or because of it, and why. */
typedef struct
{
  char *rule;       /* id of a LissomSafetyRule, "" */
  char *stretch_id; /* "" when it concerns no single one */
  char *text;       /* as the person read it */
} LissomJournalChange;

typedef enum
{
  LISSOM_OUTCOME_FINISHED,
  LISSOM_OUTCOME_STOPPED,
  LISSOM_OUTCOME_HURT,      /* ended from "This hurts" */
  LISSOM_OUTCOME_INTERRUPTED, /* the program ended under it; kept from the checkpoint */
} LissomOutcome;

typedef struct _LissomJournalEntry LissomJournalEntry;
struct _LissomJournalEntry
{
  char *id;             /* unique in the journal */
  GDateTime *started;   /* local time with its offset */
  char *routine_id, *routine_title;
  gint64 run_ms;        /* time the session really ran */
  LissomOutcome outcome;
  int pull, pain;       /* 0…10, -1 when not told */
  char *hurt;           /* what hurt (an id of the pain flow), "" */
  GPtrArray *exercises; /* of LissomJournalExercise */
  GPtrArray *changes;   /* of LissomJournalChange */
};
#define LISSOM_TYPE_JOURNAL_ENTRY (lissom_journal_entry_get_type ())
GType lissom_journal_entry_get_type (void);
/* An empty entry with a new id, its numbers 0, its answers not told, its strings "". @started:
 * (transfer none) */
LissomJournalEntry *lissom_journal_entry_new (GDateTime *started);
/* What @session has done up to now, one exercise of the routine after the other. An ended
 * session is FINISHED or STOPPED, one in LISSOM_SESSION_HURT is HURT, any other INTERRUPTED. */
LissomJournalEntry *lissom_journal_entry_new_from_session (LissomSession *session,
                                                           GDateTime *started);
LissomJournalEntry *lissom_journal_entry_copy (const LissomJournalEntry *entry);
void lissom_journal_entry_free (LissomJournalEntry *entry);
/* Appends an exercise in which nothing has been done. Returns: (transfer none) */
LissomJournalExercise *lissom_journal_entry_add_exercise (LissomJournalEntry *entry,
                                                          const char *stretch_id,
                                                          const char *title);
void lissom_journal_entry_add_change (LissomJournalEntry *entry, const char *rule,
                                      const char *stretch_id, const char *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomJournalEntry, lissom_journal_entry_free)
/* Held milliseconds (right + left + both) of the whole entry. */
gint64 lissom_journal_entry_get_worked_ms (const LissomJournalEntry *entry);

#define LISSOM_JOURNAL_ERROR (lissom_journal_error_quark ())
GQuark lissom_journal_error_quark (void);
typedef enum
{
  LISSOM_JOURNAL_ERROR_DAMAGED,   /* a month's file could not be read whole */
  LISSOM_JOURNAL_ERROR_UNWRITABLE,
} LissomJournalError;

/* The journal: YYYY-MM.ini keyfiles in @folder, one group a session, appended atomically. An
 * append touches one month only. Saving happens in a worker, in order, and several programs may
 * save into the same folder at once.
 *
 * A month is read and written as a whole, so a save takes time in proportion to the sessions of
 * that one month, and none to the other months. A month's file written by a newer Lissom is left
 * alone and reported; new sessions of that month go to YYYY-MM.2.ini beside it.
 *
 * Signals: "changed" (after a save or a removal), "damaged" (char *message: a sentence for people about a
 * file that could not be read whole, once a message). */
#define LISSOM_TYPE_JOURNAL (lissom_journal_get_type ())
G_DECLARE_FINAL_TYPE (LissomJournal, lissom_journal, LISSOM, JOURNAL, GObject)

/* @folder: (transfer none): a local folder; made when something is saved */
LissomJournal *lissom_journal_new (GFile *folder);
/* $XDG_DATA_HOME/lissom/journal. Returns: (transfer full) */
GFile *lissom_journal_get_default_folder (void);

/* Writes or replaces the entry with that id (letters, digits, "-", "_", "."; at most 64). When
 * it cannot be written (LISSOM_JOURNAL_ERROR_UNWRITABLE), the journal keeps it in memory and
 * tries again with every later save; loading finds it all the same. Cancelling does not stop it. */
void lissom_journal_save_async (LissomJournal *self, const LissomJournalEntry *entry, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean lissom_journal_save_finish (LissomJournal *self, GAsyncResult *result, GError **error);

/* Takes the entry with that id out of the journal for good; saving the same entry again puts it back
 * exactly as it was (undo). On error it is still there. Finish with lissom_journal_save_finish (). */
void lissom_journal_remove_async (LissomJournal *self, const LissomJournalEntry *entry,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);

/* Entries that started in [@from, @to), oldest first, of LissomJournalEntry; NULL for @from or
 * @to: no bound. A damaged month is moved aside (name.ini.damaged-N), its readable sessions are
 * kept, and it is reported by the signal "damaged". finish returns: (transfer full) (nullable) */
void lissom_journal_load_async (LissomJournal *self, GDateTime *from, GDateTime *to, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *lissom_journal_load_finish (LissomJournal *self, GAsyncResult *result, GError **error);

/* All sessions of one month by the date in their own offset, oldest first. @month: year * 12 + month
 * - 1. Finish with lissom_journal_load_finish (). */
void lissom_journal_load_month_async (LissomJournal *self, int month, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);

/* The months in which there are sessions, as year * 12 + month - 1 (array of int), oldest first:
 * what there is to load, without loading it. finish returns: (transfer full) (nullable) */
void lissom_journal_list_months_async (LissomJournal *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GArray *lissom_journal_list_months_finish (LissomJournal *self, GAsyncResult *result,
                                           GError **error);

/* Measurements, in files beside those of the sessions and kept by the same rules. Finish with
 * lissom_journal_save_finish () and lissom_journal_load_finish (), which then returns an array of
 * LissomMeasurement. */
void lissom_journal_save_measurement_async (LissomJournal *self,
                                            const LissomMeasurement *measurement,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
void lissom_journal_remove_measurement_async (LissomJournal *self,
                                              const LissomMeasurement *measurement,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
void lissom_journal_load_measurements_async (LissomJournal *self, GDateTime *from, GDateTime *to,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
