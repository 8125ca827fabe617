/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-leader.h"

struct _LissomLeader
{
  GObject parent_instance;

  LissomSpeaker *speaker;
  LissomVoice *silence;
  LissomNarrator *narrator;
  LissomClock *clock;

  LissomSession *session;     /* nullable, with its metronome */
  LissomMetronome *metronome;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomLeader, lissom_leader, G_TYPE_OBJECT)

static LissomVoice *
get_voice (LissomLeader *self, const LissomPacing *pacing)
{
  return pacing->talk == LISSOM_TALK_SILENT ? self->silence : LISSOM_VOICE (self->speaker);
}

static void
lissom_leader_dispose (GObject *object)
{
  LissomLeader *self = LISSOM_LEADER (object);

  if (self->narrator != NULL)
    lissom_narrator_follow (self->narrator, NULL);
  g_clear_object (&self->metronome);
  g_clear_object (&self->session);
  g_clear_object (&self->narrator);
  g_clear_object (&self->speaker);
  g_clear_object (&self->silence);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lissom_leader_parent_class)->dispose (object);
}

static void
lissom_leader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomLeader *self = LISSOM_LEADER (object);

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
lissom_leader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomLeader *self = LISSOM_LEADER (object);

  switch (id)
    {
    case PROP_SESSION:
      lissom_leader_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_leader_class_init (LissomLeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lissom_leader_dispose;
  object_class->get_property = lissom_leader_get_property;
  object_class->set_property = lissom_leader_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LISSOM_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_leader_init (LissomLeader *self)
{
  self->silence = lissom_silent_voice_new ();
}

LissomLeader *
lissom_leader_new (const char *language, LissomClock *clock)
{
  LissomLeader *self = g_object_new (LISSOM_TYPE_LEADER, NULL);

  self->clock = clock != NULL ? g_object_ref (clock) : lissom_system_clock_new ();
  self->speaker = lissom_speaker_new (language);
  self->narrator = lissom_narrator_new (self->speaker);
  return self;
}

LissomNarrator *
lissom_leader_get_narrator (LissomLeader *self)
{
  g_return_val_if_fail (LISSOM_IS_LEADER (self), NULL);

  return self->narrator;
}

LissomSession *
lissom_leader_get_session (LissomLeader *self)
{
  g_return_val_if_fail (LISSOM_IS_LEADER (self), NULL);

  return self->session;
}

LissomMetronome *
lissom_leader_get_metronome (LissomLeader *self)
{
  g_return_val_if_fail (LISSOM_IS_LEADER (self), NULL);

  return self->metronome;
}

gboolean
lissom_leader_can_speak (LissomLeader *self)
{
  g_return_val_if_fail (LISSOM_IS_LEADER (self), FALSE);

  return lissom_speaker_can_speak (self->speaker);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lissom_voice_prepare_finish (LISSOM_VOICE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lissom_leader_prepare_async (LissomLeader *self, LissomRoutine *routine, const LissomPacing *pacing,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_auto (GStrv) lines = NULL;
  GTask *task;

  g_return_if_fail (LISSOM_IS_LEADER (self));
  g_return_if_fail (LISSOM_IS_ROUTINE (routine));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lissom_leader_prepare_async);
  lines = lissom_timeline_list_lines (routine, pacing);
  lissom_voice_prepare_async (get_voice (self, pacing), (const char *const *) lines, cancellable,
                              prepared_cb, task);
}

gboolean
lissom_leader_prepare_finish (LissomLeader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

LissomTimeline *
lissom_leader_compile (LissomLeader *self, LissomRoutine *routine, const LissomPacing *pacing)
{
  g_return_val_if_fail (LISSOM_IS_LEADER (self), NULL);

  return lissom_timeline_new (routine, pacing, get_voice (self, pacing));
}

void
lissom_leader_set_session (LissomLeader *self, LissomSession *session)
{
  g_return_if_fail (LISSOM_IS_LEADER (self));

  if (self->session == session)
    return;

  g_clear_object (&self->metronome);
  g_set_object (&self->session, session);
  if (session != NULL)
    self->metronome = lissom_metronome_new (self->clock, session);
  lissom_narrator_follow (self->narrator, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
