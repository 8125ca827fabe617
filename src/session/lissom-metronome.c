/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-metronome.h"

#define BEAT_MS 20

struct _LissomMetronome
{
  GObject parent_instance;

  LissomClock *clock;
  LissomSession *session;
  guint beat; /* source; 0 while the session does not move */
};

G_DEFINE_FINAL_TYPE (LissomMetronome, lissom_metronome, G_TYPE_OBJECT)

void
lissom_metronome_look (LissomMetronome *self)
{
  g_return_if_fail (LISSOM_IS_METRONOME (self));

  lissom_session_advance (self->session, lissom_clock_get_time (self->clock));
}

static gboolean
beat_cb (gpointer user_data)
{
  LissomMetronome *self = user_data;

  /* An observer of the session may let go of the metronome. */
  g_object_ref (self);
  lissom_metronome_look (self);
  g_object_unref (self);

  return G_SOURCE_CONTINUE;
}

static void
state_changed_cb (LissomMetronome *self)
{
  LissomSessionState state = lissom_session_get_state (self->session);
  gboolean moving = state == LISSOM_SESSION_RUNNING || state == LISSOM_SESSION_COUNT_IN;

  if (!moving)
    g_clear_handle_id (&self->beat, g_source_remove);
  else if (self->beat == 0)
    {
      self->beat = g_timeout_add (BEAT_MS, beat_cb, self);
      /* Time counts from here, not from the first beat. */
      lissom_metronome_look (self);
    }
}

LissomMetronome *
lissom_metronome_new (LissomClock *clock, LissomSession *session)
{
  LissomMetronome *self;

  g_return_val_if_fail (LISSOM_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (LISSOM_IS_SESSION (session), NULL);

  self = g_object_new (LISSOM_TYPE_METRONOME, NULL);
  self->clock = g_object_ref (clock);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  state_changed_cb (self);

  return self;
}

static void
lissom_metronome_dispose (GObject *object)
{
  LissomMetronome *self = LISSOM_METRONOME (object);

  g_clear_handle_id (&self->beat, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lissom_metronome_parent_class)->dispose (object);
}

static void
lissom_metronome_class_init (LissomMetronomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_metronome_dispose;
}

static void
lissom_metronome_init (LissomMetronome *self)
{
}

LissomClock *
lissom_metronome_get_clock (LissomMetronome *self)
{
  g_return_val_if_fail (LISSOM_IS_METRONOME (self), NULL);

  return self->clock;
}
