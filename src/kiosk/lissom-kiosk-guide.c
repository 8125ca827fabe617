/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-guide.h"

#include "lissom-leader.h"
#include "lissom-variant.h"

struct _LissomKioskGuide
{
  GObject parent_instance;

  LissomCatalogue *catalogue;
  LissomLeader *leader;
  LissomVoice *silence;
  GCancellable *starting; /* nullable: a start is on its way */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomKioskGuide, lissom_kiosk_guide, G_TYPE_OBJECT)

/* One start on its way. */
typedef struct
{
  LissomKioskGuide *guide;
  LissomRoutine *routine;
  LissomPacing pacing;
  GCancellable *cancellable;
} Start;

static void
start_free (Start *start)
{
  g_object_unref (start->guide);
  g_object_unref (start->routine);
  g_object_unref (start->cancellable);
  g_free (start);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Start, start_free)

static void
session_changed_cb (LissomKioskGuide *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
lissom_kiosk_guide_dispose (GObject *object)
{
  LissomKioskGuide *self = LISSOM_KIOSK_GUIDE (object);

  if (self->starting != NULL)
    g_cancellable_cancel (self->starting);
  g_clear_object (&self->starting);
  if (self->leader != NULL)
    g_object_run_dispose (G_OBJECT (self->leader));
  g_clear_object (&self->leader);
  g_clear_object (&self->silence);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (lissom_kiosk_guide_parent_class)->dispose (object);
}

static void
lissom_kiosk_guide_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomKioskGuide *self = LISSOM_KIOSK_GUIDE (object);

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
lissom_kiosk_guide_class_init (LissomKioskGuideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lissom_kiosk_guide_dispose;
  object_class->get_property = lissom_kiosk_guide_get_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LISSOM_TYPE_SESSION,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_kiosk_guide_init (LissomKioskGuide *self)
{
  self->silence = lissom_silent_voice_new ();
}

LissomKioskGuide *
lissom_kiosk_guide_new (const char *language, LissomCatalogue *catalogue, LissomClock *clock)
{
  LissomKioskGuide *self = g_object_new (LISSOM_TYPE_KIOSK_GUIDE, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->leader = lissom_leader_new (language, clock);
  g_signal_connect_object (self->leader, "notify::session", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

LissomCatalogue *
lissom_kiosk_guide_get_catalogue (LissomKioskGuide *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_GUIDE (self), NULL);

  return self->catalogue;
}

LissomNarrator *
lissom_kiosk_guide_get_narrator (LissomKioskGuide *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_GUIDE (self), NULL);

  return lissom_leader_get_narrator (self->leader);
}

LissomSession *
lissom_kiosk_guide_get_session (LissomKioskGuide *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_GUIDE (self), NULL);

  return lissom_leader_get_session (self->leader);
}

LissomMetronome *
lissom_kiosk_guide_get_metronome (LissomKioskGuide *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_GUIDE (self), NULL);

  return lissom_leader_get_metronome (self->leader);
}

LissomRoutine *
lissom_kiosk_guide_make_routine (LissomKioskGuide *self, LissomKioskSettings *settings,
                                 const char *id)
{
  const int cap = lissom_kiosk_settings_get_hold_cap (settings);
  g_autoptr (LissomRoutine) whole = lissom_catalogue_make_guide (self->catalogue, id);
  LissomRoutine *routine;

  if (whole == NULL)
    return NULL;

  routine = lissom_routine_new_empty_like (whole);
  for (guint i = 0; i < lissom_routine_get_n_exercises (whole); i++)
    {
      LissomStretch *stretch = lissom_routine_get_stretch (whole, i);
      g_autoptr (LissomStretch) half_way = NULL;
      LissomDose dose = *lissom_routine_get_dose (whole, i);

      if (dose.work == LISSOM_WORK_HOLD)
        dose.seconds = MIN (dose.seconds, cap);
      if (lissom_stretch_get_kiosk (stretch) == LISSOM_KIOSK_HALF_WAY)
        half_way = lissom_stretch_new_half_way (stretch);
      lissom_routine_append (routine, half_way != NULL ? half_way : stretch, &dose);
    }
  return routine;
}

static LissomPacing
get_pacing (gboolean speaks)
{
  return (LissomPacing) { .talk = speaks ? LISSOM_TALK_FULL : LISSOM_TALK_SILENT, .hold_s = 0 };
}

gint64
lissom_kiosk_guide_measure (LissomKioskGuide *self, LissomRoutine *routine, gboolean speaks)
{
  const LissomPacing pacing = get_pacing (speaks);
  g_autoptr (LissomTimeline) timeline = NULL;

  g_return_val_if_fail (LISSOM_IS_KIOSK_GUIDE (self), 0);

  /* Only a voice that was prepared knows how long its lines take; none is before the start. */
  timeline = lissom_timeline_new (routine, &pacing, self->silence);
  return lissom_timeline_get_length (timeline);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  LissomKioskGuide *self = start->guide;
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (GError) error = NULL;

  /* A voice that cannot be had is no reason not to stretch: the lines stay captions. */
  if (!lissom_leader_prepare_finish (LISSOM_LEADER (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("the voice is not ready: %s", error->message);
  if (g_cancellable_is_cancelled (start->cancellable))
    return;

  g_clear_object (&self->starting);
  timeline = lissom_leader_compile (self->leader, start->routine, &start->pacing);
  session = lissom_session_new (timeline);
  lissom_leader_set_session (self->leader, session);
  lissom_session_start (session);
  lissom_metronome_look (lissom_leader_get_metronome (self->leader));
}

void
lissom_kiosk_guide_start (LissomKioskGuide *self, LissomRoutine *routine, gboolean speaks)
{
  Start *start;

  g_return_if_fail (LISSOM_IS_KIOSK_GUIDE (self));

  lissom_kiosk_guide_stop (self);
  self->starting = g_cancellable_new ();
  start = g_new0 (Start, 1);
  start->guide = g_object_ref (self);
  start->routine = g_object_ref (routine);
  start->cancellable = g_object_ref (self->starting);
  start->pacing = get_pacing (speaks);
  lissom_narrator_wake (lissom_leader_get_narrator (self->leader));
  lissom_leader_prepare_async (self->leader, routine, &start->pacing, start->cancellable,
                               prepared_cb, start);
}

void
lissom_kiosk_guide_stop (LissomKioskGuide *self)
{
  g_return_if_fail (LISSOM_IS_KIOSK_GUIDE (self));

  if (self->starting != NULL)
    g_cancellable_cancel (self->starting);
  g_clear_object (&self->starting);
  lissom_leader_set_session (self->leader, NULL);
}
