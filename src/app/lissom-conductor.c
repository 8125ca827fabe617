/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a session comes to be:
 *
 *   id ──> gate ──> routine ──> lengths of its lines ──> timeline ──> session ─┬─> metronome
 *         (asked once, here)       (asynchronous)                             ├─> narrator
 *                                                                             └─> keeper
 *
 * Long because everything that can happen to the one session, from its start to a swap in the middle
 * and to what pain leads to, touches the same few objects.
 */
#include "lissom-conductor.h"

#include <glib/gi18n-lib.h>

struct _LissomConductor
{
  GObject parent_instance;

  LissomCatalogue *catalogue;
  LissomRoutineShelf *shelf;
  LissomPreferences *preferences;
  LissomGate *gate;
  LissomSafety *safety;
  LissomJournal *journal;
  LissomKeeper *keeper;
  LissomSpeaker *speaker;
  LissomVoice *silence;
  LissomNarrator *narrator;
  LissomClock *clock;

  LissomSession *session;     /* nullable, with its metronome */
  LissomMetronome *metronome;
  gboolean preparing;         /* a start is on its way */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  TROUBLE,
  MEASURED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomConductor, lissom_conductor, G_TYPE_OBJECT)

/* One start on its way. */
typedef struct
{
  LissomRoutine *routine;
  LissomPacing pacing;
  LissomVoice *voice;
  GPtrArray *changes;     /* of LissomChange: what was fitted to the person; nullable */
  GArray *credits;        /* with the mark: what to go on with; NULL for a fresh start */
  LissomSessionMark mark;
} Start;

static void
start_free (Start *start)
{
  g_clear_object (&start->routine);
  g_clear_object (&start->voice);
  g_clear_pointer (&start->credits, g_array_unref);
  g_clear_pointer (&start->changes, g_ptr_array_unref);
  g_free (start);
}

void
lissom_interruption_free (LissomInterruption *self)
{
  g_free (self->title);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_free (self);
}

static void
report (LissomConductor *self, const char *message)
{
  g_signal_emit (self, signals[TROUBLE], 0, message);
}

static void
damaged_cb (LissomConductor *self, const char *message)
{
  report (self, message);
}

static void
failed_cb (LissomConductor *self, GError *error)
{
  report (self, error->message);
}

static void
state_changed_cb (LissomSession *session)
{
  static const char *const names[] = { "waiting", "running",  "count-in", "paused",
                                       "hurt",    "finished", "stopped" };

  g_debug ("state %s", names[lissom_session_get_state (session)]);
}

/* One line a span, for whoever watches from outside (tools/virtual). */
static void
span_changed_cb (LissomSession *session)
{
  static const char *const sides[] = { "both", "right", "left" };
  const LissomSpan *span = lissom_session_get_span (session);

  g_debug ("span %u %s %s %s %d %d", lissom_session_get_span_index (session),
           lissom_phase_to_string (span->phase),
           span->stretch != NULL ? lissom_stretch_get_id (span->stretch) : "close",
           sides[span->side], span->set, span->rep);
}

static LissomVoice *
get_voice (LissomConductor *self, const LissomPacing *pacing)
{
  return pacing->talk == LISSOM_TALK_SILENT ? self->silence : LISSOM_VOICE (self->speaker);
}

static void
set_session (LissomConductor *self, LissomSession *session)
{
  if (self->session == session)
    return;

  g_clear_object (&self->metronome);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      self->metronome = lissom_metronome_new (self->clock, session);
      g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, 0);
      g_signal_connect_object (session, "notify::span", G_CALLBACK (span_changed_cb), self, 0);
    }
  lissom_narrator_follow (self->narrator, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* Compiles the score and hands the session to everyone who watches it. */
static gboolean
begin (LissomConductor *self, Start *start, GError **error)
{
  g_autoptr (LissomTimeline) timeline =
    lissom_timeline_new (start->routine, &start->pacing, start->voice);
  g_autoptr (LissomSession) session = lissom_session_new (timeline);

  if (start->credits != NULL &&
      !lissom_session_restore (session, &start->mark, start->credits, error))
    return FALSE;

  lissom_keeper_watch (self->keeper, session);
  set_session (self, session);
  if (start->credits == NULL)
    {
      span_changed_cb (session);
      lissom_session_start (session);
      lissom_conductor_keep_changes (self, start->changes);
    }
  lissom_metronome_look (self->metronome);
  return TRUE;
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LissomConductor *self = g_task_get_source_object (task);
  GError *error = NULL;

  self->preparing = FALSE;
  if (!lissom_voice_prepare_finish (LISSOM_VOICE (source), result, &error)
      || !begin (self, g_task_get_task_data (task), &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Returns FALSE with the error given to @task when nothing may start now. */
static gboolean
may_begin (LissomConductor *self, GTask *task)
{
  GError *error = NULL;

  if (lissom_conductor_may_start (self, &error))
    return TRUE;

  g_task_return_error (task, error);
  return FALSE;
}

static void
prepare (LissomConductor *self, GTask *task, Start *start)
{
  g_auto (GStrv) lines = lissom_timeline_list_lines (start->routine, &start->pacing);

  self->preparing = TRUE;
  start->voice = g_object_ref (get_voice (self, &start->pacing));
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  lissom_voice_prepare_async (start->voice, (const char *const *) lines,
                              g_task_get_cancellable (task), prepared_cb, g_object_ref (task));
}

static void
lissom_conductor_dispose (GObject *object)
{
  LissomConductor *self = LISSOM_CONDUCTOR (object);

  if (self->narrator != NULL)
    lissom_narrator_follow (self->narrator, NULL);
  g_clear_object (&self->metronome);
  g_clear_object (&self->session);
  g_clear_object (&self->narrator);
  g_clear_object (&self->keeper);
  g_clear_object (&self->journal);
  g_clear_object (&self->gate);
  g_clear_object (&self->safety);
  g_clear_object (&self->preferences);
  g_clear_object (&self->speaker);
  g_clear_object (&self->silence);
  g_clear_object (&self->clock);
  g_clear_object (&self->shelf);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (lissom_conductor_parent_class)->dispose (object);
}

static void
lissom_conductor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomConductor *self = LISSOM_CONDUCTOR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_conductor_class_init (LissomConductorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lissom_conductor_dispose;
  object_class->get_property = lissom_conductor_get_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LISSOM_TYPE_SESSION,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MEASURED] = g_signal_new ("measured", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
}

static void
lissom_conductor_init (LissomConductor *self)
{
  g_autoptr (GFile) folder = lissom_journal_get_default_folder ();
  g_autoptr (GFile) checkpoint = lissom_keeper_get_default_checkpoint ();
  g_autoptr (GFile) safety = lissom_safety_get_default_file ();
  g_autoptr (GFile) routines = lissom_routine_shelf_get_default_folder ();

  self->catalogue = lissom_catalogue_new ();
  lissom_catalogue_add_packs (self->catalogue);
  for (const char *const *report = lissom_catalogue_get_reports (self->catalogue); *report != NULL;
       report++)
    g_message ("%s", *report);
  self->shelf = lissom_routine_shelf_new (routines, self->catalogue);
  self->preferences = lissom_preferences_new ();
  self->gate = lissom_gate_new (self->preferences);
  self->safety = lissom_safety_new (safety, self->catalogue);
  self->journal = lissom_journal_new (folder);
  self->keeper = lissom_keeper_new (self->journal, checkpoint);
  self->silence = lissom_silent_voice_new ();
  self->clock = lissom_system_clock_new ();

  g_signal_connect_object (self->journal, "damaged", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->safety, "trouble", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
}

LissomConductor *
lissom_conductor_new (const char *language)
{
  LissomConductor *self = g_object_new (LISSOM_TYPE_CONDUCTOR, NULL);
  const GBindingFlags flags = G_BINDING_SYNC_CREATE;

  self->speaker = lissom_speaker_new (language);
  self->narrator = lissom_narrator_new (self->speaker);
  g_object_bind_property (self->preferences, "voice-volume", self->narrator, "voice-volume", flags);
  g_object_bind_property (self->preferences, "sound-volume", self->narrator, "sound-volume", flags);
  g_signal_connect_object (self->narrator, "silent", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
lissom_conductor_load (LissomConductor *self)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  lissom_safety_load (self->safety);
}

LissomCatalogue *
lissom_conductor_get_catalogue (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->catalogue;
}

LissomRoutineShelf *
lissom_conductor_get_shelf (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->shelf;
}

LissomPreferences *
lissom_conductor_get_preferences (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->preferences;
}

LissomGate *
lissom_conductor_get_gate (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->gate;
}

LissomSafety *
lissom_conductor_get_safety (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->safety;
}

void
lissom_conductor_keep_changes (LissomConductor *self, GPtrArray *changes)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const LissomChange *change = g_ptr_array_index (changes, i);

      lissom_keeper_add_change (self->keeper, change->rule != NULL ? change->rule->id : "",
                                change->stretch, change->sentence);
    }
}

typedef struct
{
  LissomConductor *conductor; /* owned */
  char *session_id;
  GPtrArray *changes;
} Late;

static void
late_free (Late *late)
{
  g_object_unref (late->conductor);
  g_free (late->session_id);
  g_ptr_array_unref (late->changes);
  g_free (late);
}

static void
late_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomConductor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error))
    report (self, error->message);
}

static void
late_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Late *late = user_data;
  g_autoptr (GPtrArray) entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LissomJournalEntry *entry = g_ptr_array_index (entries, i);

      if (!g_str_equal (entry->id, late->session_id))
        continue;
      for (guint k = 0; k < late->changes->len; k++)
        {
          const LissomChange *change = g_ptr_array_index (late->changes, k);

          lissom_journal_entry_add_change (entry, change->rule != NULL ? change->rule->id : "",
                                           change->stretch, change->sentence);
        }
      lissom_journal_save_async (LISSOM_JOURNAL (source), entry, NULL, late_saved_cb,
                                 g_object_ref (late->conductor));
    }
  late_free (late);
}

void
lissom_conductor_keep_changes_of (LissomConductor *self, const char *session_id, GPtrArray *changes)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -7);
  Late *late;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));
  g_return_if_fail (session_id != NULL && changes != NULL);

  if (changes->len == 0)
    return;
  late = g_new0 (Late, 1);
  late->conductor = g_object_ref (self);
  late->session_id = g_strdup (session_id);
  late->changes = g_ptr_array_ref (changes);
  lissom_journal_load_async (self->journal, from, NULL, NULL, late_loaded_cb, late);
}

void
lissom_conductor_report_pain (LissomConductor *self, const char *id, int pain, gboolean stays)
{
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  LissomStretch *stretch;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));
  g_return_if_fail (self->session != NULL);

  lissom_keeper_set_hurt (self->keeper, id);
  entry = lissom_keeper_get_entry (self->keeper);
  if (entry == NULL)
    return;
  stretch = lissom_session_get_stretch (self->session);
  changes = lissom_safety_report_pain (self->safety, lissom_pain_rule_find (id),
                                       stretch != NULL ? lissom_stretch_get_id (stretch) : NULL, pain,
                                       stays, entry->started);
  lissom_conductor_keep_changes (self, changes);
}

LissomJournal *
lissom_conductor_get_journal (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->journal;
}

LissomKeeper *
lissom_conductor_get_keeper (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->keeper;
}

LissomNarrator *
lissom_conductor_get_narrator (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->narrator;
}

gboolean
lissom_conductor_can_speak (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), FALSE);

  return lissom_speaker_can_speak (self->speaker);
}

LissomSession *
lissom_conductor_get_session (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->session;
}

LissomMetronome *
lissom_conductor_get_metronome (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return self->metronome;
}

LissomRoutine *
lissom_conductor_find (LissomConductor *self, const char *id)
{
  LissomRoutine *own = NULL;

  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  if (lissom_catalogue_find_routine (self->catalogue, id) == NULL)
    own = lissom_routine_shelf_find (self->shelf, id);
  return own != NULL ? g_object_ref (own) : lissom_catalogue_make_guide (self->catalogue, id);
}

static void
warmed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LissomConductor *self = g_task_get_source_object (task);
  Start *start = g_task_get_task_data (task);
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (!lissom_voice_prepare_finish (LISSOM_VOICE (source), result, &error))
    {
      /* Whoever starts next will hear of it properly. */
      g_debug ("the voice is not ready yet: %s", error->message);
      return;
    }
  timeline = lissom_timeline_new (start->routine, &start->pacing, start->voice);
  g_signal_emit (self, signals[MEASURED], 0, lissom_routine_get_id (start->routine),
                 lissom_timeline_get_length (timeline));
}

void
lissom_conductor_warm_up (LissomConductor *self, const char *id)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  g_autoptr (LissomRoutine) routine = lissom_conductor_find (self, id);
  g_auto (GStrv) lines = NULL;
  LissomRoutine *fitted;
  Start *start;

  if (routine == NULL)
    return;

  start = g_new0 (Start, 1);
  fitted = lissom_safety_fit (self->safety, routine, NULL, NULL);
  start->routine = fitted != NULL ? fitted : g_steal_pointer (&routine);
  lissom_preferences_get_pacing (self->preferences, &start->pacing);
  start->voice = g_object_ref (get_voice (self, &start->pacing));
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  lines = lissom_timeline_list_lines (start->routine, &start->pacing);
  lissom_voice_prepare_async (start->voice, (const char *const *) lines, NULL, warmed_up_cb,
                              g_object_ref (task));
}

gboolean
lissom_conductor_may_start (LissomConductor *self, GError **error)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), FALSE);

  if (!lissom_gate_may_start (self->gate, error))
    return FALSE;
  if (self->preparing || lissom_conductor_is_leading (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           _("A session is running already. End it before you start another one."));
      return FALSE;
    }
  return lissom_safety_may_start (self->safety, error);
}

/* The routine as this person does it today; FALSE with the error given to @task when nothing of it
 * is left. */
static gboolean
fit (LissomConductor *self, GTask *task, Start *start)
{
  GError *error = NULL;
  LissomRoutine *fitted =
    lissom_safety_fit (self->safety, start->routine, &start->changes, &error);

  if (fitted == NULL)
    {
      start_free (start);
      g_task_return_error (task, error);
      return FALSE;
    }
  g_object_unref (start->routine);
  start->routine = fitted;
  return TRUE;
}

void
lissom_conductor_start_async (LissomConductor *self,
                              const char *id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (LissomRoutine) routine = NULL;
  Start *start;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  g_task_set_source_tag (task, lissom_conductor_start_async);
  if (!may_begin (self, task))
    return;

  routine = lissom_conductor_find (self, id);
  if (routine == NULL)
    {
      /* Translators: %s is the id of a routine, as somebody wrote it */
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _("There is no routine “%s”. lissom --list shows all there are."),
                               id);
      return;
    }

  /* What is left of an earlier session would be written over: credit it first. */
  lissom_conductor_forget_interruption (self);

  start = g_new0 (Start, 1);
  start->routine = g_steal_pointer (&routine);
  lissom_preferences_get_pacing (self->preferences, &start->pacing);
  lissom_safety_begin (self->safety, FALSE);
  if (fit (self, task, start))
    prepare (self, task, start);
}

void
lissom_conductor_resume_async (LissomConductor *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GDateTime) started = NULL;
  g_autofree char *id = NULL;
  Start *start;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  g_task_set_source_tag (task, lissom_conductor_resume_async);
  if (!may_begin (self, task))
    return;

  start = g_new0 (Start, 1);
  if (lissom_keeper_find_interrupted (self->keeper, &id, &start->pacing, &start->mark,
                                      &start->credits, &started))
    start->routine = lissom_conductor_find (self, id);
  if (start->routine == NULL)
    {
      start_free (start);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                               _("There is no session to go on with. Start a new one."));
      return;
    }
  lissom_safety_begin (self->safety, TRUE);
  if (fit (self, task, start))
    prepare (self, task, start);
}

gboolean
lissom_conductor_start_finish (LissomConductor *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- One stretch instead of another ---------------------------------------------------- */

static void
swapped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LissomConductor *self = g_task_get_source_object (task);
  Start *start = g_task_get_task_data (task);
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || !lissom_conductor_is_leading (self))
    return;
  if (!lissom_voice_prepare_finish (LISSOM_VOICE (source), result, &error))
    report (self, error->message);
  else
    {
      timeline = lissom_timeline_new (start->routine, &start->pacing, start->voice);
      if (lissom_session_replace (self->session, timeline))
        lissom_conductor_keep_changes (self, start->changes);
    }
  lissom_session_resume (self->session);
}

void
lissom_conductor_swap (LissomConductor *self, const char *id)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (LissomRoutine) fitted = NULL;
  g_auto (GStrv) lines = NULL;
  LissomTimeline *timeline;
  Start *start;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  if (self->session == NULL || lissom_session_get_replaceable (self->session) < 0)
    return;

  timeline = lissom_session_get_timeline (self->session);
  routine = lissom_conductor_find (
    self, lissom_routine_get_id (lissom_timeline_get_routine (timeline)));
  if (routine == NULL)
    return;

  /* Time stands still until the voice knows the new words. */
  lissom_session_pause (self->session);
  lissom_safety_swap (self->safety,
                      lissom_stretch_get_id (lissom_session_get_stretch (self->session)), id);
  start = g_new0 (Start, 1);
  fitted = lissom_safety_fit (self->safety, routine, &start->changes, NULL);
  start->routine = fitted != NULL ? g_steal_pointer (&fitted) : g_steal_pointer (&routine);
  lissom_timeline_get_pacing (timeline, &start->pacing);
  start->voice = g_object_ref (get_voice (self, &start->pacing));
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  lines = lissom_timeline_list_lines (start->routine, &start->pacing);
  lissom_voice_prepare_async (start->voice, (const char *const *) lines, NULL, swapped_cb,
                              g_object_ref (task));
}

LissomInterruption *
lissom_conductor_find_interruption (LissomConductor *self)
{
  g_autoptr (LissomInterruption) found = g_new0 (LissomInterruption, 1);
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (GArray) credits = NULL;
  g_autofree char *id = NULL;
  LissomSessionMark mark;
  LissomPacing pacing;

  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  if (lissom_conductor_is_leading (self) ||
      !lissom_keeper_find_interrupted (self->keeper, &id, &pacing, &mark, &credits,
                                       &found->started))
    return NULL;

  routine = lissom_conductor_find (self, id);
  if (routine == NULL)
    {
      /* The stretch is gone: nothing to go on with, but what was done counts. */
      lissom_keeper_discard_interrupted (self->keeper);
      return NULL;
    }
  found->title = g_strdup (lissom_routine_get_title (routine));
  found->run_ms = mark.run_ms;
  return g_steal_pointer (&found);
}

void
lissom_conductor_forget_interruption (LissomConductor *self)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  lissom_keeper_discard_interrupted (self->keeper);
}

gboolean
lissom_conductor_is_leading (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), FALSE);

  if (self->session == NULL)
    return FALSE;

  switch (lissom_session_get_state (self->session))
    {
    case LISSOM_SESSION_WAITING:
    case LISSOM_SESSION_RUNNING:
    case LISSOM_SESSION_COUNT_IN:
    case LISSOM_SESSION_PAUSED:
    case LISSOM_SESSION_HURT:
      return TRUE;
    case LISSOM_SESSION_FINISHED:
    case LISSOM_SESSION_STOPPED:
    default:
      return FALSE;
    }
}

void
lissom_conductor_let_go (LissomConductor *self)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  set_session (self, NULL);
}

void
lissom_conductor_keep_for_later (LissomConductor *self)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  if (lissom_conductor_is_leading (self))
    lissom_session_pause (self->session);
  lissom_keeper_flush (self->keeper);
  lissom_safety_flush (self->safety);
}
