/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-narrator.h"

#include "lissom-narration-resources.h"
#include "lissom-output.h"
#include "lissom-score-reader.h"

/* Sound is handed to the mixer this long before it is heard, well over what the device buffers. */
#define AHEAD_MS 500
/* Lines are asked for this long before; making one takes some 50 ms. */
#define WANTED_AHEAD_MS 5000
/* A chime later than this would lie about the moment. */
#define LATEST_CHIME_MS 150
/* Between two lines when the first one is late. */
#define BREATH_MS 150
#define SAY_INTERVAL_MS 20

#define SAMPLES_PER_MS (LISSOM_CLIP_RATE / 1000)

/* A line whose time has come while its sound is still being made, or one outside the score. */
typedef struct
{
  char *text;
  gint64 at;  /* ms of the score */
  gint64 end; /* ms of the score: not begun later than this; G_MAXINT64: whenever it is ready */
} PendingLine;

/* A line of the score in the mixer: sounding, to come, or over. */
typedef struct
{
  char *text;
  gint64 at, length; /* ms of the score */
} SpokenLine;

struct _LissomNarrator
{
  GObject parent_instance;

  LissomSpeaker *speaker;
  double volumes[LISSOM_N_TRACKS];
  LissomOutput *output; /* (nullable) */

  /* The session */
  LissomSession *session; /* (nullable) */
  gboolean restarted;     /* the device vanished once and another one was tried */
  gboolean told_silent;

  /* Where it has come to */
  LissomSessionState state;
  LissomTimeline *timeline; /* the one the places below belong to */
  gint64 placed_to;         /* ms: all that begins before is in the mixer, or over */
  gint64 wanted_to;         /* ms: all lines that begin before have been asked for */
  GQueue pending;           /* PendingLine */
  int ticks_left;           /* of the count-in, not yet placed */

  SpokenLine spoken[2]; /* the last two: one may be placed while the other still sounds */
  char *cut_short;      /* (nullable): what a pause interrupted */

  /* Outside a session */
  char *said;
  gint64 said_end; /* sample; -1: not begun */
  guint say_source;
};

enum
{
  PROP_0,
  PROP_VOICE_VOLUME,
  PROP_SOUND_VOLUME,
  N_PROPS
};

enum
{
  SILENT,
  SAID,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomNarrator, lissom_narrator, G_TYPE_OBJECT)

static void ensure_output (LissomNarrator *self);

static void
pending_line_free (PendingLine *pending)
{
  g_free (pending->text);
  g_free (pending);
}

static void
queue_pending (LissomNarrator *self, const char *text, gint64 at, gint64 end)
{
  PendingLine *pending = g_new (PendingLine, 1);

  pending->text = g_strdup (text);
  pending->at = at;
  pending->end = end;
  g_queue_push_tail (&self->pending, pending);
  lissom_speaker_want (self->speaker, text);
}

static LissomMixer *
get_mixer (LissomNarrator *self)
{
  return self->output != NULL ? lissom_output_get_mixer (self->output) : NULL;
}

/* The sample heard now; -1 when nothing is heard. */
static gint64
get_sample_now (LissomNarrator *self)
{
  return self->output != NULL ? lissom_output_get_time (self->output) : -1;
}

/* Where the session is on the way of its score: before the place it was left at while it counts in. */
static gint64
get_position (LissomNarrator *self)
{
  return lissom_session_get_position (self->session) -
         lissom_session_get_count_in_left (self->session);
}

static gboolean
is_moving (LissomNarrator *self)
{
  return self->state == LISSOM_SESSION_RUNNING || self->state == LISSOM_SESSION_COUNT_IN;
}

/* The place in the score of what the mixer makes next. */
static gint64
get_mixer_position (LissomNarrator *self)
{
  gint64 position = get_position (self);
  gint64 now = get_sample_now (self);

  if (now < 0)
    return position;
  return position + MAX (0, (lissom_mixer_get_position (get_mixer (self)) - now) / SAMPLES_PER_MS);
}

static void
hush (LissomNarrator *self)
{
  if (self->output != NULL)
    lissom_mixer_hush (get_mixer (self));
  g_queue_clear_full (&self->pending, (GDestroyNotify) pending_line_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->spoken); i++)
    g_clear_pointer (&self->spoken[i].text, g_free);
}

static void
remember_spoken (LissomNarrator *self, const char *text, gint64 at, gint64 length)
{
  g_free (self->spoken[0].text);
  self->spoken[0] = self->spoken[1];
  self->spoken[1] = (SpokenLine) { .text = g_strdup (text), .at = at, .length = length };
}

/* Returns: (transfer full) (nullable): the line sounding at @position */
static char *
steal_spoken (LissomNarrator *self, gint64 position)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->spoken); i++)
    {
      const SpokenLine *line = &self->spoken[i];

      if (line->text != NULL && line->at < position && position < line->at + line->length)
        return g_steal_pointer (&self->spoken[i].text);
    }
  return NULL;
}

/* Starts reading the score anew at @position. */
static void
read_from (LissomNarrator *self, gint64 position)
{
  g_queue_clear_full (&self->pending, (GDestroyNotify) pending_line_free);
  self->placed_to = position;
  self->wanted_to = position;
}

/* Speaks at @at, or as soon as it can be, if that is before @end. Lines never overlap: a late one
 * pushes the next. FALSE when the sound is not made yet. */
static gboolean
place_line (LissomNarrator *self, const char *text, gint64 at, gint64 end)
{
  g_autoptr (LissomClip) clip = lissom_speaker_find_clip (self->speaker, text);
  LissomMixer *mixer = get_mixer (self);
  gint64 position = get_position (self);
  gint64 origin = get_sample_now (self) - position * SAMPLES_PER_MS;
  gint64 start = origin + at * SAMPLES_PER_MS;
  gint64 busy;

  if (clip == NULL)
    return lissom_voice_get_length (LISSOM_VOICE (self->speaker), text) == 0;

  busy = lissom_mixer_get_speech_end (mixer);
  if (busy > start)
    start = busy + BREATH_MS * SAMPLES_PER_MS;
  start = MAX (start, lissom_mixer_get_position (mixer));
  if (end != G_MAXINT64 && start >= origin + end * SAMPLES_PER_MS)
    {
      g_debug ("narrator: no time left for \"%s\"", text);
      return TRUE;
    }

  start = lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, start);
  if (end != G_MAXINT64)
    remember_spoken (self, text, (start - origin) / SAMPLES_PER_MS, lissom_clip_get_length (clip));
  return TRUE;
}

static void
place_chime (LissomNarrator *self, LissomChime chime, gint64 at)
{
  gint64 late = get_position (self) - at;

  if (late > LATEST_CHIME_MS)
    return;
  lissom_mixer_place (get_mixer (self), LISSOM_TRACK_CHIME, lissom_chimes_get (chime),
                      get_sample_now (self) - late * SAMPLES_PER_MS);
}

static void
place_pending (LissomNarrator *self)
{
  /* In their order: what comes later may have been made sooner. */
  while (!g_queue_is_empty (&self->pending))
    {
      const PendingLine *pending = g_queue_peek_head (&self->pending);

      if (!place_line (self, pending->text, pending->at, pending->end) &&
          get_position (self) < pending->end)
        break;
      pending_line_free (g_queue_pop_head (&self->pending));
    }
}

static int
compare_hearings (gconstpointer a, gconstpointer b)
{
  gint64 at_a = ((const LissomHearing *) a)->at;
  gint64 at_b = ((const LissomHearing *) b)->at;

  return (at_a > at_b) - (at_a < at_b);
}

static GArray *
collect (LissomNarrator *self, gint64 *from, gint64 to)
{
  GArray *hearings = g_array_new (FALSE, FALSE, sizeof (LissomHearing));

  if (to > *from)
    {
      lissom_score_reader_collect (self->timeline, *from, to, hearings);
      g_array_sort (hearings, compare_hearings);
      *from = to;
    }
  return hearings;
}

static void
want_lines (LissomNarrator *self, gint64 to)
{
  g_autoptr (GArray) hearings = collect (self, &self->wanted_to, to);

  for (guint i = 0; i < hearings->len; i++)
    {
      const LissomLine *line = g_array_index (hearings, LissomHearing, i).line;
      g_autoptr (LissomClip) clip = NULL;

      if (line == NULL)
        continue;
      clip = lissom_speaker_find_clip (self->speaker, line->text);
      if (clip == NULL)
        lissom_speaker_want (self->speaker, line->text);
    }
}

static void
place_count_in (LissomNarrator *self)
{
  gint64 end = lissom_session_get_position (self->session);

  while (self->ticks_left > 0 && get_position (self) + AHEAD_MS > end - self->ticks_left * 1000)
    {
      place_chime (self, LISSOM_CHIME_COUNT_IN, end - self->ticks_left * 1000);
      self->ticks_left--;
    }
}

/* A line that a pause cut short is said again from its start where the session goes on, if it
 * fits before the next line and the end of its phase; else it stays on the screen only. */
static void
place_cut_short (LissomNarrator *self)
{
  gint64 position = lissom_session_get_position (self->session);
  gint64 room = lissom_score_reader_get_room (self->timeline, position) - position;
  gint64 length = lissom_voice_get_length (LISSOM_VOICE (self->speaker), self->cut_short);

  if (length <= room && !place_line (self, self->cut_short, position, position + room))
    queue_pending (self, self->cut_short, position, position + room - length);
  g_clear_pointer (&self->cut_short, g_free);
}

/* Places everything that is near. */
static void
look_ahead (LissomNarrator *self)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  g_autoptr (GArray) hearings = NULL;
  gint64 position;

  if (!is_moving (self))
    return;
  position = get_position (self);

  if (timeline != self->timeline)
    {
      /* A hold was made longer: what was to come after it comes later. */
      g_clear_pointer (&self->timeline, lissom_timeline_unref);
      self->timeline = lissom_timeline_ref (timeline);
      if (self->output != NULL)
        lissom_mixer_forget_pending (get_mixer (self));
      read_from (self, MIN (self->placed_to, get_mixer_position (self)));
    }

  want_lines (self, position + WANTED_AHEAD_MS);
  if (get_sample_now (self) < 0)
    return;

  place_count_in (self);
  if (self->cut_short != NULL && position + AHEAD_MS > lissom_session_get_position (self->session))
    place_cut_short (self);
  place_pending (self);

  hearings = collect (self, &self->placed_to, position + AHEAD_MS);
  for (guint i = 0; i < hearings->len; i++)
    {
      const LissomHearing *hearing = &g_array_index (hearings, LissomHearing, i);

      if (hearing->line == NULL)
        place_chime (self, hearing->chime, hearing->at);
      else if (!g_queue_is_empty (&self->pending) ||
               !place_line (self, hearing->line->text, hearing->at, hearing->end))
        queue_pending (self, hearing->line->text, hearing->at, hearing->end);
    }
}

static void
session_advanced_cb (LissomNarrator *self)
{
  look_ahead (self);
}

static void
session_jumped_cb (LissomNarrator *self)
{
  hush (self);
  g_clear_pointer (&self->cut_short, g_free);
  read_from (self, lissom_session_get_position (self->session));
  look_ahead (self);
}

static void
session_interjected_cb (LissomNarrator *self, const char *text, gboolean spoken)
{
  gint64 position = lissom_session_get_position (self->session);

  if (!spoken || get_sample_now (self) < 0)
    return;
  if (!place_line (self, text, position, G_MAXINT64))
    queue_pending (self, text, position, G_MAXINT64);
}

static void
session_state_changed_cb (LissomNarrator *self)
{
  LissomSessionState before = self->state;
  gint64 position = lissom_session_get_position (self->session);

  self->state = lissom_session_get_state (self->session);
  switch (self->state)
    {
    case LISSOM_SESSION_RUNNING:
      if (before != LISSOM_SESSION_COUNT_IN)
        read_from (self, position);
      break;
    case LISSOM_SESSION_COUNT_IN:
      hush (self);
      read_from (self, position);
      self->ticks_left = LISSOM_SESSION_COUNT_IN_MS / 1000;
      break;
    case LISSOM_SESSION_PAUSED:
    case LISSOM_SESSION_HURT:
    case LISSOM_SESSION_STOPPED:
      if (before == LISSOM_SESSION_RUNNING)
        {
          g_clear_pointer (&self->cut_short, g_free);
          self->cut_short = steal_spoken (self, position);
        }
      hush (self);
      break;
    case LISSOM_SESSION_WAITING:
    case LISSOM_SESSION_FINISHED: /* the last chime may end */
    default:
      break;
    }
}

static void
speaker_made_cb (LissomNarrator *self)
{
  if (self->session != NULL && get_sample_now (self) >= 0)
    place_pending (self);
}

static void
output_lost_cb (LissomNarrator *self, const char *message, LissomOutput *output)
{
  gboolean had_played = lissom_mixer_get_position (lissom_output_get_mixer (output)) > 0;

  g_signal_handlers_disconnect_by_data (output, self);
  g_clear_object (&self->output);

  /* A headset was unplugged: the rest of the session may be heard on another device. */
  if (had_played && self->session != NULL && !self->restarted)
    {
      self->restarted = TRUE;
      ensure_output (self);
      read_from (self, get_position (self));
      return;
    }
  if (!self->told_silent)
    {
      self->told_silent = TRUE;
      g_signal_emit (self, signals[SILENT], 0, message);
    }
}

static void
ensure_output (LissomNarrator *self)
{
  if (self->output != NULL || self->told_silent)
    return;

  self->output = lissom_output_new ();
  for (int track = 0; track < LISSOM_N_TRACKS; track++)
    lissom_mixer_set_volume (get_mixer (self), track, self->volumes[track]);
  g_signal_connect_object (self->output, "lost", G_CALLBACK (output_lost_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
let_output_go (LissomNarrator *self)
{
  if (self->output == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->output, self);
  lissom_output_stop (self->output);
  g_clear_object (&self->output);
}

static void
stop_saying (LissomNarrator *self)
{
  g_clear_handle_id (&self->say_source, g_source_remove);
  if (self->said != NULL && self->output != NULL)
    lissom_mixer_hush (get_mixer (self));
  g_clear_pointer (&self->said, g_free);
}

/* One look at how far the text to be said has come: being made, sounding, over. */
static gboolean
say_cb (gpointer data)
{
  LissomNarrator *self = data;
  g_autoptr (LissomNarrator) alive G_GNUC_UNUSED = g_object_ref (self);
  gint64 now = get_sample_now (self);
  gboolean mute = self->output == NULL ||
                  lissom_voice_get_length (LISSOM_VOICE (self->speaker), self->said) == 0;

  if (!mute && self->said_end < 0 && now >= 0)
    {
      g_autoptr (LissomClip) clip = lissom_speaker_find_clip (self->speaker, self->said);

      if (clip != NULL)
        self->said_end = lissom_mixer_place (get_mixer (self), LISSOM_TRACK_SPEECH, clip, 0) +
                         (gint64) lissom_clip_get_n_samples (clip);
    }
  if (!mute && (self->said_end < 0 || now < self->said_end))
    return G_SOURCE_CONTINUE;

  self->say_source = 0;
  g_clear_pointer (&self->said, g_free);
  if (self->session == NULL)
    let_output_go (self);
  g_signal_emit (self, signals[SAID], 0);
  return G_SOURCE_REMOVE;
}

static void
lissom_narrator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomNarrator *self = LISSOM_NARRATOR (object);

  switch (id)
    {
    case PROP_VOICE_VOLUME:
      g_value_set_double (value, self->volumes[LISSOM_TRACK_SPEECH]);
      break;
    case PROP_SOUND_VOLUME:
      g_value_set_double (value, self->volumes[LISSOM_TRACK_CHIME]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_narrator_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomNarrator *self = LISSOM_NARRATOR (object);

  switch (id)
    {
    case PROP_VOICE_VOLUME:
      lissom_narrator_set_voice_volume (self, g_value_get_double (value));
      break;
    case PROP_SOUND_VOLUME:
      lissom_narrator_set_sound_volume (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_narrator_dispose (GObject *object)
{
  LissomNarrator *self = LISSOM_NARRATOR (object);

  stop_saying (self);
  lissom_narrator_follow (self, NULL);
  let_output_go (self);
  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (lissom_narrator_parent_class)->dispose (object);
}

static void
lissom_narrator_class_init (LissomNarratorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_narrator_get_property;
  object_class->set_property = lissom_narrator_set_property;
  object_class->dispose = lissom_narrator_dispose;

  properties[PROP_VOICE_VOLUME] = g_param_spec_double ("voice-volume", NULL, NULL, 0, 1, 1, flags);
  properties[PROP_SOUND_VOLUME] = g_param_spec_double ("sound-volume", NULL, NULL, 0, 1, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SILENT] = g_signal_new ("silent", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
lissom_narrator_init (LissomNarrator *self)
{
  for (int track = 0; track < LISSOM_N_TRACKS; track++)
    self->volumes[track] = 1;
}

void
lissom_narration_init (void)
{
  lissom_narration_register_resource ();
}

LissomNarrator *
lissom_narrator_new (LissomSpeaker *speaker)
{
  LissomNarrator *self;

  g_return_val_if_fail (LISSOM_IS_SPEAKER (speaker), NULL);

  self = g_object_new (LISSOM_TYPE_NARRATOR, NULL);
  self->speaker = g_object_ref (speaker);
  g_signal_connect_object (speaker, "made", G_CALLBACK (speaker_made_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
lissom_narrator_wake (LissomNarrator *self)
{
  g_return_if_fail (LISSOM_IS_NARRATOR (self));

  self->told_silent = FALSE;
  ensure_output (self);
}

void
lissom_narrator_follow (LissomNarrator *self, LissomSession *session)
{
  g_return_if_fail (LISSOM_IS_NARRATOR (self));
  g_return_if_fail (session == NULL || LISSOM_IS_SESSION (session));

  if (self->session == session)
    return;

  stop_saying (self);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      hush (self);
      g_clear_pointer (&self->cut_short, g_free);
      g_clear_pointer (&self->timeline, lissom_timeline_unref);
      g_clear_object (&self->session);
    }
  if (session == NULL)
    {
      let_output_go (self);
      return;
    }

  self->session = g_object_ref (session);
  self->state = lissom_session_get_state (session);
  self->timeline = lissom_timeline_ref (lissom_session_get_timeline (session));
  self->restarted = FALSE;
  self->ticks_left = 0;
  read_from (self, lissom_session_get_position (session));
  g_signal_connect_object (session, "advanced", G_CALLBACK (session_advanced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "jumped", G_CALLBACK (session_jumped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "interjected", G_CALLBACK (session_interjected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_state_changed_cb), self,
                           G_CONNECT_SWAPPED);

  lissom_narrator_wake (self);
}

void
lissom_narrator_say (LissomNarrator *self, const char *text)
{
  g_return_if_fail (LISSOM_IS_NARRATOR (self));

  stop_saying (self);
  if (text == NULL)
    return;

  self->said = g_strdup (text);
  self->said_end = -1;
  lissom_speaker_want (self->speaker, text);
  if (self->session == NULL)
    lissom_narrator_wake (self);
  self->say_source = g_timeout_add (SAY_INTERVAL_MS, say_cb, self);
}

double
lissom_narrator_get_voice_volume (LissomNarrator *self)
{
  g_return_val_if_fail (LISSOM_IS_NARRATOR (self), 0);

  return self->volumes[LISSOM_TRACK_SPEECH];
}

static void
set_volume (LissomNarrator *self, LissomTrack track, double volume, GParamSpec *pspec)
{
  volume = CLAMP (volume, 0, 1);
  if (volume >= self->volumes[track] && volume <= self->volumes[track])
    return;

  self->volumes[track] = volume;
  if (self->output != NULL)
    lissom_mixer_set_volume (get_mixer (self), track, volume);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

void
lissom_narrator_set_voice_volume (LissomNarrator *self, double volume)
{
  g_return_if_fail (LISSOM_IS_NARRATOR (self));

  set_volume (self, LISSOM_TRACK_SPEECH, volume, properties[PROP_VOICE_VOLUME]);
}

double
lissom_narrator_get_sound_volume (LissomNarrator *self)
{
  g_return_val_if_fail (LISSOM_IS_NARRATOR (self), 0);

  return self->volumes[LISSOM_TRACK_CHIME];
}

void
lissom_narrator_set_sound_volume (LissomNarrator *self, double volume)
{
  g_return_if_fail (LISSOM_IS_NARRATOR (self));

  set_volume (self, LISSOM_TRACK_CHIME, volume, properties[PROP_SOUND_VOLUME]);
}
