/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a session comes to be: a fresh start, one to go on with, and a stretch swapped in the middle.
 * Everybody comes through may_start.
 */
#include "lissom-conductor-private.h"

#include <glib/gi18n-lib.h>

/* One start on its way. */
typedef struct
{
  LissomRoutine *routine;
  LissomPacing pacing;
  GPtrArray *changes;     /* of LissomChange: what was fitted to the person; nullable */
  GArray *credits;        /* with the mark: what to go on with; NULL for a fresh start */
  LissomSessionMark mark;
} Start;

static void
start_free (Start *start)
{
  g_clear_object (&start->routine);
  g_clear_pointer (&start->credits, g_array_unref);
  g_clear_pointer (&start->changes, g_ptr_array_unref);
  g_free (start);
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

/* Compiles the score and hands the session to everyone who watches it. */
static gboolean
begin (LissomConductor *self, Start *start, GError **error)
{
  g_autoptr (LissomTimeline) timeline =
    lissom_leader_compile (self->leader, start->routine, &start->pacing);
  g_autoptr (LissomSession) session = lissom_session_new (timeline);

  if (start->credits != NULL &&
      !lissom_session_restore (session, &start->mark, start->credits, error))
    return FALSE;

  lissom_keeper_watch (self->keeper, session);
  _lissom_conductor_set_session (self, session);
  if (start->credits == NULL)
    {
      _lissom_conductor_log_span (session);
      lissom_session_start (session);
      lissom_conductor_keep_changes (self, start->changes);
    }
  lissom_metronome_look (lissom_leader_get_metronome (self->leader));
  return TRUE;
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LissomConductor *self = g_task_get_source_object (task);
  GError *error = NULL;

  self->preparing = FALSE;
  if (!lissom_leader_prepare_finish (self->leader, result, &error)
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
  self->preparing = TRUE;
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  lissom_leader_prepare_async (self->leader, start->routine, &start->pacing,
                               g_task_get_cancellable (task), prepared_cb, g_object_ref (task));
}

static void
warmed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LissomConductor *self = g_task_get_source_object (task);
  Start *start = g_task_get_task_data (task);
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (!lissom_leader_prepare_finish (self->leader, result, &error))
    {
      /* Whoever starts next will hear of it properly. */
      g_debug ("the voice is not ready yet: %s", error->message);
      return;
    }
  timeline = lissom_leader_compile (self->leader, start->routine, &start->pacing);
  g_signal_emit_by_name (self, "measured", lissom_routine_get_id (start->routine),
                         lissom_timeline_get_length (timeline));
}

void
lissom_conductor_warm_up (LissomConductor *self, const char *id)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  g_autoptr (LissomRoutine) routine = lissom_conductor_find (self, id);
  LissomRoutine *fitted;
  Start *start;

  if (routine == NULL)
    return;

  start = g_new0 (Start, 1);
  fitted = lissom_safety_fit (self->safety, routine, NULL, NULL);
  start->routine = fitted != NULL ? fitted : g_steal_pointer (&routine);
  lissom_preferences_get_pacing (self->preferences, &start->pacing);
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  lissom_leader_prepare_async (self->leader, start->routine, &start->pacing, NULL, warmed_up_cb,
                               g_object_ref (task));
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
  LissomSession *session = lissom_conductor_get_session (self);
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (!lissom_conductor_is_leading (self))
    return;
  if (!lissom_leader_prepare_finish (self->leader, result, &error))
    _lissom_conductor_report (self, error->message);
  else
    {
      timeline = lissom_leader_compile (self->leader, start->routine, &start->pacing);
      if (lissom_session_replace (session, timeline))
        lissom_conductor_keep_changes (self, start->changes);
    }
  lissom_session_resume (session);
}

void
lissom_conductor_swap (LissomConductor *self, const char *id)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (LissomRoutine) fitted = NULL;
  LissomSession *session;
  LissomTimeline *timeline;
  Start *start;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  session = lissom_conductor_get_session (self);
  if (session == NULL || lissom_session_get_replaceable (session) < 0)
    return;

  timeline = lissom_session_get_timeline (session);
  routine = lissom_conductor_find (
    self, lissom_routine_get_id (lissom_timeline_get_routine (timeline)));
  if (routine == NULL)
    return;

  /* Time stands still until the voice knows the new words. */
  lissom_session_pause (session);
  lissom_safety_swap (self->safety,
                      lissom_stretch_get_id (lissom_session_get_stretch (session)), id);
  start = g_new0 (Start, 1);
  fitted = lissom_safety_fit (self->safety, routine, &start->changes, NULL);
  start->routine = fitted != NULL ? g_steal_pointer (&fitted) : g_steal_pointer (&routine);
  lissom_timeline_get_pacing (timeline, &start->pacing);
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  lissom_leader_prepare_async (self->leader, start->routine, &start->pacing, NULL, swapped_cb,
                               g_object_ref (task));
}
