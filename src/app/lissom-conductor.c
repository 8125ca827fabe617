/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   id ──> gate ──> routine ──> leader ──> session ──> keeper
 *         (asked once, in lissom-conductor-start.c)
 */
#include "lissom-conductor-private.h"

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

void
_lissom_conductor_report (LissomConductor *self, const char *message)
{
  g_signal_emit (self, signals[TROUBLE], 0, message);
}

static void
damaged_cb (LissomConductor *self, const char *message)
{
  _lissom_conductor_report (self, message);
}

static void
failed_cb (LissomConductor *self, GError *error)
{
  _lissom_conductor_report (self, error->message);
}

static void
state_changed_cb (LissomSession *session)
{
  static const char *const names[] = { "waiting", "running",  "count-in", "paused",
                                       "hurt",    "finished", "stopped" };

  g_debug ("state %s", names[lissom_session_get_state (session)]);
}

/* One line a span, for whoever watches from outside (tools/virtual). */
void
_lissom_conductor_log_span (LissomSession *session)
{
  static const char *const sides[] = { "both", "right", "left" };
  const LissomSpan *span = lissom_session_get_span (session);

  g_debug ("span %u %s %s %s %d %d", lissom_session_get_span_index (session),
           lissom_phase_to_string (span->phase),
           span->stretch != NULL ? lissom_stretch_get_id (span->stretch) : "close",
           sides[span->side], span->set, span->rep);
}

void
_lissom_conductor_set_session (LissomConductor *self, LissomSession *session)
{
  LissomSession *before = lissom_leader_get_session (self->leader);

  if (before == session)
    return;

  if (before != NULL)
    g_signal_handlers_disconnect_by_data (before, self);
  lissom_leader_set_session (self->leader, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, 0);
      g_signal_connect_object (session, "notify::span", G_CALLBACK (_lissom_conductor_log_span), self,
                               0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
lissom_conductor_dispose (GObject *object)
{
  LissomConductor *self = LISSOM_CONDUCTOR (object);

  if (self->leader != NULL)
    g_object_run_dispose (G_OBJECT (self->leader));
  g_clear_object (&self->leader);
  g_clear_object (&self->keeper);
  g_clear_object (&self->journal);
  g_clear_object (&self->gate);
  g_clear_object (&self->safety);
  g_clear_object (&self->preferences);
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
      g_value_set_object (value, lissom_leader_get_session (self->leader));
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
  LissomNarrator *narrator;

  self->leader = lissom_leader_new (language, NULL);
  narrator = lissom_leader_get_narrator (self->leader);
  g_object_bind_property (self->preferences, "voice-volume", narrator, "voice-volume", flags);
  g_object_bind_property (self->preferences, "sound-volume", narrator, "sound-volume", flags);
  g_signal_connect_object (narrator, "silent", G_CALLBACK (damaged_cb), self,
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

  return lissom_leader_get_narrator (self->leader);
}

gboolean
lissom_conductor_can_speak (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), FALSE);

  return lissom_leader_can_speak (self->leader);
}

LissomSession *
lissom_conductor_get_session (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return lissom_leader_get_session (self->leader);
}

LissomMetronome *
lissom_conductor_get_metronome (LissomConductor *self)
{
  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  return lissom_leader_get_metronome (self->leader);
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

gboolean
lissom_conductor_is_leading (LissomConductor *self)
{
  LissomSession *session;

  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), FALSE);

  session = lissom_leader_get_session (self->leader);
  if (session == NULL)
    return FALSE;

  switch (lissom_session_get_state (session))
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

  _lissom_conductor_set_session (self, NULL);
}

void
lissom_conductor_keep_for_later (LissomConductor *self)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  if (lissom_conductor_is_leading (self))
    lissom_session_pause (lissom_leader_get_session (self->leader));
  lissom_keeper_flush (self->keeper);
  lissom_safety_flush (self->safety);
}
