/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-keeper.h"

#include "lissom-checkpoint.h"
#include "lissom-journal-private.h"
#include "lissom-safe-file.h"
#include "lissom-worker.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A session is in the checkpoint while it goes on and in the journal afterwards, under one id. At
 * its end the journal is written first and the checkpoint removed after that: a kill between
 * the two leaves both, and the id says that they are the same session. */

#define SHORTEST_MS 5000
#define OLDEST_RESUMED G_TIME_SPAN_DAY

struct _LissomKeeper
{
  GObject parent_instance;

  LissomJournal *journal;
  GFile *checkpoint;
  LissomCheckpointFile *file;

  gboolean looked;         /* for what an earlier run left */
  LissomCheckpoint *found; /* what it left, neither resumed nor put away yet */

  LissomSession *session;
  LissomSessionState last_state;
  char *id; /* of the entry; NULL before the start */
  GDateTime *started;
  LissomJournalEntry *entry; /* at the end of the session */
  gboolean in_journal;       /* it was worth keeping */
  gint64 last_second;        /* of run time, in the newest checkpoint */
  int pull, pain;
  char *hurt;
  LissomJournalEntry *changes; /* holds what was changed, and nothing else; nullable */
  gboolean told; /* that it cannot be written */
};

G_DEFINE_FINAL_TYPE (LissomKeeper, lissom_keeper, G_TYPE_OBJECT)

typedef enum
{
  PROP_JOURNAL = 1,
  PROP_CHECKPOINT,
  N_PROPS
} LissomKeeperProperty;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* --- Telling of failures --------------------------------------------------------------- */

static void
tell_failed (LissomKeeper *self, const GError *error)
{
  if (self->told)
    return;
  self->told = TRUE;
  g_debug ("keeper: %s", error->message);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static GWeakRef *
weak_ref_new (LissomKeeper *self)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, self);
  return ref;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
checkpoint_failed_cb (const GError *error, gpointer data)
{
  g_autoptr (LissomKeeper) self = g_weak_ref_get (data);

  if (self)
    tell_failed (self, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LissomKeeper) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;

  if (!lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error) && self)
    tell_failed (self, error);
  weak_ref_free (data);
}

/* --- Writing --------------------------------------------------------------------------- */

/* A checkpoint that has to go once its session is in the journal, or was not worth it. */
typedef struct
{
  LissomCheckpointFile *file;
  char *id;
} Removal;

static Removal *
removal_new (LissomKeeper *self, const char *id)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->file = lissom_checkpoint_file_ref (self->file);
  removal->id = g_strdup (id);
  return removal;
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  lissom_checkpoint_file_unref (removal->file);
  g_free (removal->id);
  g_free (removal);
}

static void
run_removal (gpointer data)
{
  Removal *removal = data;

  lissom_checkpoint_file_remove (removal->file, removal->id);
}

static gboolean
is_worth_keeping (const LissomJournalEntry *entry)
{
  return lissom_journal_entry_get_worked_ms (entry) > 0 || entry->run_ms >= SHORTEST_MS;
}

/* Puts a session that is over into the journal, then removes its checkpoint. */
static gboolean
put_away (LissomKeeper *self, const LissomJournalEntry *entry)
{
  if (!is_worth_keeping (entry))
    {
      lissom_worker_push (run_removal, NULL, removal_new (self, entry->id), removal_free);
      return FALSE;
    }
  lissom_journal_save_then_async (self->journal, entry, run_removal,
                                  removal_new (self, entry->id), removal_free, NULL, saved_cb,
                                  weak_ref_new (self));
  return TRUE;
}

static void
copy_changes (LissomJournalEntry *entry, const LissomJournalEntry *from)
{
  g_ptr_array_set_size (entry->changes, 0);
  for (guint i = 0; from && i < from->changes->len; i++)
    {
      const LissomJournalChange *change = g_ptr_array_index (from->changes, i);

      lissom_journal_entry_add_change (entry, change->rule, change->stretch_id, change->text);
    }
}

static LissomJournalEntry *
make_entry (LissomKeeper *self)
{
  LissomJournalEntry *entry = lissom_journal_entry_new_from_session (self->session, self->started);

  g_free (entry->id);
  entry->id = g_strdup (self->id);
  g_free (entry->hurt);
  entry->hurt = g_strdup (self->hurt);
  entry->pull = self->pull;
  entry->pain = self->pain;
  copy_changes (entry, self->changes);
  return entry;
}

static void
write_checkpoint (LissomKeeper *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (LissomCheckpoint) checkpoint = NULL;
  char *text;
  gsize length;

  checkpoint = lissom_checkpoint_new (self->session, make_entry (self), now);
  self->last_second = checkpoint->mark.run_ms / 1000;
  text = lissom_checkpoint_to_text (checkpoint, &length);
  lissom_checkpoint_file_write (self->file, self->id, text, length);
}

/* --- What an earlier run left ---------------------------------------------------------- */

static void
sweep (gpointer data)
{
  lissom_checkpoint_file_sweep (data);
}

static void
put_damaged_aside (LissomKeeper *self)
{
  const char *path = lissom_checkpoint_file_get_path (self->file);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) report = NULL;
  g_autofree char *aside = lissom_file_put_aside (path, &error);

  if (aside)
    {
      g_autofree char *aside_name = g_filename_display_basename (aside);

      /* It has a second name now. */
      g_unlink (path);
      report = g_error_new (LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                            /* Translators: the first %s is a file with its folder, the second
                             * its new name */
                            _("The interrupted session in “%s” is damaged or of another version of "
                              "Lissom and cannot be resumed. The file is now “%s”: open it with a "
                              "text editor to see what was done, or delete it."),
                            name, aside_name);
    }
  else
    {
      report = g_error_new (LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                            /* Translators: the first %s is a file, the second a sentence that
                             * says why */
                            _("The interrupted session in “%s” is damaged and could not be put "
                              "aside. %s"),
                            name, error->message);
    }
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, report);
}

static gboolean
is_old (LissomCheckpoint *checkpoint)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  GTimeSpan age = g_date_time_difference (now, checkpoint->saved);

  /* A day in the future is as far away: the clock was wrong then or is wrong now. */
  return ABS (age) > OLDEST_RESUMED;
}

/* Looks once, before the first session of this run can overwrite what is there. */
static void
look_for_interrupted (LissomKeeper *self)
{
  const char *path = lissom_checkpoint_file_get_path (self->file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LissomCheckpoint) found = NULL;
  g_autoptr (GError) error = NULL;

  if (self->looked)
    return;
  self->looked = TRUE;
  lissom_worker_push (sweep, NULL, lissom_checkpoint_file_ref (self->file),
                      (GDestroyNotify) lissom_checkpoint_file_unref);

  switch (lissom_file_read (path, &bytes, &error))
    {
    case LISSOM_FILE_ABSENT:
      return;
    case LISSOM_FILE_READ:
      found = lissom_checkpoint_parse (bytes, &error);
      break;
    case LISSOM_FILE_NOT_A_FILE:
      break;
    case LISSOM_FILE_FAILED:
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    default:
      g_assert_not_reached ();
    }

  if (!found)
    {
      g_debug ("keeper: %s: %s", path, error ? error->message : "no file");
      put_damaged_aside (self);
    }
  else if (lissom_journal_store_has (lissom_journal_get_path (self->journal),
                                     found->entry->started, found->entry->id))
    {
      /* It had come to its end, and a kill kept its checkpoint from being removed. */
      lissom_worker_push (run_removal, NULL, removal_new (self, found->entry->id), removal_free);
    }
  else
    {
      found->entry->outcome = LISSOM_OUTCOME_INTERRUPTED;
      if (is_old (found))
        put_away (self, found->entry);
      else
        self->found = g_steal_pointer (&found);
    }
}

/* --- Watching -------------------------------------------------------------------------- */

static gboolean
is_over (LissomSessionState state)
{
  return state == LISSOM_SESSION_FINISHED || state == LISSOM_SESSION_STOPPED;
}

/* Whether the watched session is the interrupted one, restored. */
static gboolean
is_resumed (LissomKeeper *self)
{
  LissomRoutine *routine;
  LissomSessionMark mark;

  if (!self->found || lissom_session_get_state (self->session) != LISSOM_SESSION_PAUSED)
    return FALSE;
  routine = lissom_timeline_get_routine (lissom_session_get_timeline (self->session));
  lissom_session_get_mark (self->session, &mark);
  return g_str_equal (lissom_routine_get_id (routine), self->found->entry->routine_id) &&
         mark.run_ms == self->found->mark.run_ms && mark.position == self->found->mark.position;
}

static void
begin (LissomKeeper *self)
{
  look_for_interrupted (self);
  if (is_resumed (self))
    {
      LissomJournalEntry *entry = self->found->entry;

      self->id = g_strdup (entry->id);
      self->started = g_date_time_ref (entry->started);
      self->pull = entry->pull;
      self->pain = entry->pain;
      g_free (self->hurt);
      self->hurt = g_strdup (entry->hurt);
      self->changes = lissom_journal_entry_copy (entry);
      g_clear_pointer (&self->found, lissom_checkpoint_free);
      return;
    }
  /* The checkpoint is about to be the new session's. */
  lissom_keeper_discard_interrupted (self);
  self->id = g_uuid_string_random ();
  self->started = g_date_time_new_now_local ();
}

static void
end (LissomKeeper *self, LissomOutcome outcome)
{
  self->entry = make_entry (self);
  self->entry->outcome = outcome;
  self->in_journal = put_away (self, self->entry);
}

static void
state_changed_cb (LissomKeeper *self)
{
  LissomSessionState before = self->last_state;
  LissomSessionState state = lissom_session_get_state (self->session);

  self->last_state = state;
  if (state == LISSOM_SESSION_WAITING || self->entry)
    return;
  if (!self->id)
    {
      /* Ended without having begun: there is nothing to keep. */
      if (is_over (state) && lissom_session_get_run_time (self->session) == 0)
        return;
      begin (self);
    }
  if (state == LISSOM_SESSION_FINISHED)
    end (self, LISSOM_OUTCOME_FINISHED);
  else if (state == LISSOM_SESSION_STOPPED)
    end (self, before == LISSOM_SESSION_HURT ? LISSOM_OUTCOME_HURT : LISSOM_OUTCOME_STOPPED);
  else
    write_checkpoint (self);
}

static void
advanced_cb (LissomKeeper *self)
{
  if (self->id && !self->entry &&
      lissom_session_get_run_time (self->session) / 1000 != self->last_second)
    write_checkpoint (self);
}

static void
jumped_cb (LissomKeeper *self)
{
  if (self->id && !self->entry)
    write_checkpoint (self);
}

static void
let_go (LissomKeeper *self)
{
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->entry, lissom_journal_entry_free);
  g_free (self->hurt);
  self->hurt = g_strdup ("");
  g_clear_pointer (&self->changes, lissom_journal_entry_free);
  self->pull = -1;
  self->pain = -1;
  self->in_journal = FALSE;
  self->last_second = 0;
  self->told = FALSE;
}

/* --- The object ------------------------------------------------------------------------ */

static void
lissom_keeper_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomKeeper *self = LISSOM_KEEPER (object);

  switch ((LissomKeeperProperty) id)
    {
    case PROP_JOURNAL:
      self->journal = g_value_dup_object (value);
      break;
    case PROP_CHECKPOINT:
      self->checkpoint = g_value_dup_object (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_keeper_constructed (GObject *object)
{
  LissomKeeper *self = LISSOM_KEEPER (object);

  G_OBJECT_CLASS (lissom_keeper_parent_class)->constructed (object);

  self->file = lissom_checkpoint_file_new (g_file_peek_path (self->checkpoint),
                                           checkpoint_failed_cb, weak_ref_new (self),
                                           weak_ref_free);
}

static void
lissom_keeper_dispose (GObject *object)
{
  LissomKeeper *self = LISSOM_KEEPER (object);

  /* A session under way stays in its checkpoint, to be resumed. */
  let_go (self);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (lissom_keeper_parent_class)->dispose (object);
}

static void
lissom_keeper_finalize (GObject *object)
{
  LissomKeeper *self = LISSOM_KEEPER (object);

  g_clear_pointer (&self->found, lissom_checkpoint_free);
  g_clear_pointer (&self->file, lissom_checkpoint_file_unref);
  g_clear_object (&self->checkpoint);
  g_clear_pointer (&self->hurt, g_free);

  G_OBJECT_CLASS (lissom_keeper_parent_class)->finalize (object);
}

static void
lissom_keeper_class_init (LissomKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = lissom_keeper_set_property;
  object_class->constructed = lissom_keeper_constructed;
  object_class->dispose = lissom_keeper_dispose;
  object_class->finalize = lissom_keeper_finalize;

  properties[PROP_JOURNAL] =
    g_param_spec_object ("journal", NULL, NULL, LISSOM_TYPE_JOURNAL, flags);
  properties[PROP_CHECKPOINT] =
    g_param_spec_object ("checkpoint", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", LISSOM_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lissom_keeper_init (LissomKeeper *self)
{
  let_go (self);
}

LissomKeeper *
lissom_keeper_new (LissomJournal *journal, GFile *checkpoint)
{
  g_return_val_if_fail (LISSOM_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (G_IS_FILE (checkpoint) && g_file_peek_path (checkpoint) != NULL, NULL);

  return g_object_new (LISSOM_TYPE_KEEPER, "journal", journal, "checkpoint", checkpoint, NULL);
}

GFile *
lissom_keeper_get_default_checkpoint (void)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "lissom", "session.ini", NULL);
}

void
lissom_keeper_watch (LissomKeeper *self, LissomSession *session)
{
  g_return_if_fail (LISSOM_IS_KEEPER (self));
  g_return_if_fail (session == NULL || LISSOM_IS_SESSION (session));

  if (session == self->session)
    return;
  if (self->id && !self->entry)
    end (self, LISSOM_OUTCOME_INTERRUPTED);
  let_go (self);
  if (!session)
    return;

  self->session = g_object_ref (session);
  self->last_state = LISSOM_SESSION_WAITING;
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "advanced", G_CALLBACK (advanced_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "jumped", G_CALLBACK (jumped_cb), self, G_CONNECT_SWAPPED);
  /* It may be under way already. */
  state_changed_cb (self);
}

gboolean
lissom_keeper_find_interrupted (LissomKeeper *self, char **routine_id, LissomPacing *pacing,
                                LissomSessionMark *mark, GArray **credits, GDateTime **started)
{
  g_return_val_if_fail (LISSOM_IS_KEEPER (self), FALSE);

  look_for_interrupted (self);
  if (!self->found)
    return FALSE;
  if (routine_id)
    *routine_id = g_strdup (self->found->entry->routine_id);
  if (pacing)
    *pacing = self->found->pacing;
  if (mark)
    *mark = self->found->mark;
  if (credits)
    *credits = g_array_copy (self->found->credits);
  if (started)
    *started = g_date_time_ref (self->found->entry->started);
  return TRUE;
}

void
lissom_keeper_discard_interrupted (LissomKeeper *self)
{
  g_autoptr (LissomCheckpoint) found = NULL;

  g_return_if_fail (LISSOM_IS_KEEPER (self));

  look_for_interrupted (self);
  found = g_steal_pointer (&self->found);
  if (found)
    put_away (self, found->entry);
}

LissomJournalEntry *
lissom_keeper_get_entry (LissomKeeper *self)
{
  g_return_val_if_fail (LISSOM_IS_KEEPER (self), NULL);

  if (self->entry)
    return lissom_journal_entry_copy (self->entry);
  return self->id ? make_entry (self) : NULL;
}

/* The answers belong to the entry at the end, and to the checkpoint before it. */
static void
answers_changed (LissomKeeper *self)
{
  if (!self->id)
    return;
  if (!self->entry)
    {
      write_checkpoint (self);
      return;
    }
  self->entry->pull = self->pull;
  self->entry->pain = self->pain;
  g_free (self->entry->hurt);
  self->entry->hurt = g_strdup (self->hurt);
  copy_changes (self->entry, self->changes);
  if (self->in_journal)
    put_away (self, self->entry);
}

void
lissom_keeper_set_answers (LissomKeeper *self, int pull, int pain)
{
  g_return_if_fail (LISSOM_IS_KEEPER (self));
  g_return_if_fail (pull >= -1 && pull <= 10);
  g_return_if_fail (pain >= -1 && pain <= 10);

  if (self->pull == pull && self->pain == pain)
    return;
  self->pull = pull;
  self->pain = pain;
  answers_changed (self);
}

void
lissom_keeper_correct (LissomKeeper *self, const LissomJournalEntry *entry)
{
  LissomJournalEntry *corrected;

  g_return_if_fail (LISSOM_IS_KEEPER (self));
  g_return_if_fail (entry != NULL);
  g_return_if_fail (self->entry != NULL && g_str_equal (self->entry->id, entry->id));

  corrected = lissom_journal_entry_copy (entry);
  lissom_journal_entry_free (self->entry);
  self->entry = corrected;
  self->pull = entry->pull;
  self->pain = entry->pain;
  self->in_journal = put_away (self, self->entry);
}

void
lissom_keeper_set_hurt (LissomKeeper *self, const char *hurt_id)
{
  g_return_if_fail (LISSOM_IS_KEEPER (self));
  g_return_if_fail (hurt_id != NULL);

  if (g_str_equal (self->hurt, hurt_id))
    return;
  g_free (self->hurt);
  self->hurt = g_strdup (hurt_id);
  answers_changed (self);
}

void
lissom_keeper_add_change (LissomKeeper *self, const char *rule, const char *stretch_id,
                          const char *text)
{
  g_return_if_fail (LISSOM_IS_KEEPER (self));
  g_return_if_fail (rule != NULL && stretch_id != NULL && text != NULL);

  if (!self->id)
    return;
  if (!self->changes)
    self->changes = lissom_journal_entry_new (self->started);
  for (guint i = 0; i < self->changes->changes->len; i++)
    {
      const LissomJournalChange *change = g_ptr_array_index (self->changes->changes, i);

      /* Told more exactly, it is still the same change. */
      if (g_str_equal (change->rule, rule) && g_str_equal (change->stretch_id, stretch_id) &&
          g_str_equal (change->text, text))
        return;
    }
  lissom_journal_entry_add_change (self->changes, rule, stretch_id, text);
  answers_changed (self);
}

void
lissom_keeper_flush (LissomKeeper *self)
{
  g_return_if_fail (LISSOM_IS_KEEPER (self));

  if (self->id && !self->entry)
    write_checkpoint (self);
  lissom_journal_flush (self->journal);
}
