/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-output.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gst/app/app.h>
#include <gst/audio/audio.h>

#include "lissom-chimes.h"

/* Sound is made this much at a time, and the device is asked to hold few of these, so that
 * a pause is heard at once. */
#define BLOCK (LISSOM_CLIP_RATE / 100)
#define BUFFER_US 60000
#define LATENCY_US 10000
#define START_TIMEOUT (5 * GST_SECOND)

/* A pipeline under construction; belongs to the starting thread until it is done. */
typedef struct
{
  LissomMixer *mixer;
  GstElement *pipeline;
} Setup;

struct _LissomOutput
{
  GObject parent_instance;

  LissomMixer *mixer;
  GstElement *pipeline; /* NULL until it plays */
  guint bus_watch;
  gboolean stopped;
};

enum
{
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomOutput, lissom_output, G_TYPE_OBJECT)

static void
let_pipeline_go (GstElement **pipeline)
{
  if (*pipeline == NULL)
    return;
  gst_element_set_state (*pipeline, GST_STATE_NULL);
  gst_clear_object (pipeline);
}

static void
setup_free (Setup *setup)
{
  let_pipeline_go (&setup->pipeline);
  lissom_mixer_unref (setup->mixer);
  g_free (setup);
}

/* Called by GStreamer's thread whenever it has nothing left to play. */
static void
need_data_cb (GstAppSrc *source, guint length, gpointer data)
{
  LissomMixer *mixer = data;
  guint64 position = (guint64) lissom_mixer_get_position (mixer);
  GstBuffer *buffer = gst_buffer_new_allocate (NULL, BLOCK * sizeof (float), NULL);
  GstMapInfo map;

  if (!gst_buffer_map (buffer, &map, GST_MAP_WRITE))
    {
      gst_buffer_unref (buffer);
      return;
    }
  lissom_mixer_render (mixer, (float *) (void *) map.data, BLOCK);
  gst_buffer_unmap (buffer, &map);

  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (position, GST_SECOND, LISSOM_CLIP_RATE);
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (BLOCK, GST_SECOND, LISSOM_CLIP_RATE);
  gst_app_src_push_buffer (source, buffer);
}

static void
sink_added_cb (GstBin *bin, GstElement *sink, gpointer data)
{
  GObjectClass *klass = G_OBJECT_GET_CLASS (sink);

  if (g_object_class_find_property (klass, "buffer-time") != NULL &&
      g_object_class_find_property (klass, "latency-time") != NULL)
    g_object_set (sink, "buffer-time", (gint64) BUFFER_US, "latency-time", (gint64) LATENCY_US, NULL);
}

/* Adds an element to the pipeline; NULL and @error when the plug-in is missing. */
static GstElement *
add_element (GstElement *pipeline, const char *factory, GError **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element == NULL)
    {
      g_set_error (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN,
                   /* Translators: %s is the technical name of a GStreamer element. */
                   _("Nothing can be heard because a part of GStreamer is missing (“%s”). "
                     "The words stay on the screen."),
                   factory);
      return NULL;
    }
  gst_bin_add (GST_BIN (pipeline), element);
  return element;
}

static gboolean
build_pipeline (Setup *setup, GstElement **sink, GError **error)
{
  static GstAppSrcCallbacks callbacks = { .need_data = need_data_cb };
  g_autoptr (GstCaps) caps = NULL;
  GstElement *source;
  GstElement *convert;
  GstElement *resample;

  setup->pipeline = gst_object_ref_sink (gst_pipeline_new ("lissom"));
  source = add_element (setup->pipeline, "appsrc", error);
  convert = source != NULL ? add_element (setup->pipeline, "audioconvert", error) : NULL;
  resample = convert != NULL ? add_element (setup->pipeline, "audioresample", error) : NULL;
  *sink = resample != NULL ? add_element (setup->pipeline, "autoaudiosink", error) : NULL;
  if (*sink == NULL)
    return FALSE;

  caps = gst_caps_new_simple ("audio/x-raw", "format", G_TYPE_STRING, GST_AUDIO_NE (F32),
                              "layout", G_TYPE_STRING, "interleaved", "rate", G_TYPE_INT,
                              LISSOM_CLIP_RATE, "channels", G_TYPE_INT, 1, NULL);
  g_object_set (source, "caps", caps, "format", GST_FORMAT_TIME, "max-bytes",
                (guint64) (BLOCK * sizeof (float)), NULL);
  gst_app_src_set_callbacks (GST_APP_SRC (source), &callbacks, lissom_mixer_ref (setup->mixer),
                             (GDestroyNotify) lissom_mixer_unref);
  g_signal_connect (*sink, "element-added", G_CALLBACK (sink_added_cb), NULL);
  return gst_element_link_many (source, convert, resample, *sink, NULL);
}

/* When no device answers, autoaudiosink plays into a sink that swallows everything. */
static gboolean
is_deaf (GstElement *sink)
{
  g_autoptr (GstElement) child = NULL;
  GstElementFactory *factory;

  if (GST_BIN_NUMCHILDREN (sink) == 0)
    return TRUE;
  child = gst_object_ref (GST_BIN_CHILDREN (sink)->data);
  factory = gst_element_get_factory (child);
  return factory != NULL && g_str_equal (GST_OBJECT_NAME (factory), "fakesink");
}

static void
start_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Setup *setup = task_data;
  g_autoptr (GError) error = NULL;
  GstElement *sink = NULL;

  lissom_chimes_prepare ();

  /* The first ever call scans all plug-ins (a third of a second), hence the thread, and hence
   * never at the start of the program. */
  if (!gst_init_check (NULL, NULL, &error))
    g_debug ("output: GStreamer cannot start: %s", error->message);
  else if (build_pipeline (setup, &sink, &error) &&
           gst_element_set_state (setup->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE &&
           gst_element_get_state (setup->pipeline, NULL, NULL, START_TIMEOUT) ==
             GST_STATE_CHANGE_SUCCESS &&
           !is_deaf (sink))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND, "%s",
                             _("There is no sound device. The words stay on the screen."));
}

static gboolean
bus_cb (GstBus *bus, GstMessage *message, gpointer data)
{
  LissomOutput *self = data;
  g_autoptr (LissomOutput) alive G_GNUC_UNUSED = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR)
    return G_SOURCE_CONTINUE;

  gst_message_parse_error (message, &error, NULL);
  g_debug ("output: %s", error->message);
  self->bus_watch = 0;
  lissom_output_stop (self);
  g_signal_emit (self, signals[LOST], 0,
                 _("The sound device does not answer any more. The words stay on the screen."));
  return G_SOURCE_REMOVE;
}

static void
started_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  LissomOutput *self = LISSOM_OUTPUT (object);
  Setup *setup = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GstBus) bus = NULL;
  gboolean playing = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->stopped)
    return;
  if (!playing)
    {
      self->stopped = TRUE;
      g_signal_emit (self, signals[LOST], 0, error->message);
      return;
    }
  self->pipeline = g_steal_pointer (&setup->pipeline);
  bus = gst_pipeline_get_bus (GST_PIPELINE (self->pipeline));
  self->bus_watch = gst_bus_add_watch (bus, bus_cb, self);
}

static void
lissom_output_finalize (GObject *object)
{
  LissomOutput *self = LISSOM_OUTPUT (object);

  lissom_output_stop (self);
  g_clear_pointer (&self->mixer, lissom_mixer_unref);

  G_OBJECT_CLASS (lissom_output_parent_class)->finalize (object);
}

static void
lissom_output_class_init (LissomOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_output_finalize;

  signals[LOST] = g_signal_new ("lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lissom_output_init (LissomOutput *self)
{
  self->mixer = lissom_mixer_new ();
}

LissomOutput *
lissom_output_new (void)
{
  LissomOutput *self = g_object_new (LISSOM_TYPE_OUTPUT, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, started_cb, NULL);
  Setup *setup = g_new0 (Setup, 1);

  setup->mixer = lissom_mixer_ref (self->mixer);
  g_task_set_source_tag (task, lissom_output_new);
  g_task_set_task_data (task, setup, (GDestroyNotify) setup_free);
  g_task_run_in_thread (task, start_in_thread);
  return self;
}

void
lissom_output_stop (LissomOutput *self)
{
  g_return_if_fail (LISSOM_IS_OUTPUT (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->bus_watch, g_source_remove);
  let_pipeline_go (&self->pipeline);
}

LissomMixer *
lissom_output_get_mixer (LissomOutput *self)
{
  g_return_val_if_fail (LISSOM_IS_OUTPUT (self), NULL);

  return self->mixer;
}

gint64
lissom_output_get_time (LissomOutput *self)
{
  GstClockTime time;

  g_return_val_if_fail (LISSOM_IS_OUTPUT (self), -1);

  if (self->pipeline == NULL)
    return -1;
  time = gst_element_get_current_running_time (self->pipeline);
  if (!GST_CLOCK_TIME_IS_VALID (time))
    return -1;
  return (gint64) gst_util_uint64_scale (time, LISSOM_CLIP_RATE, GST_SECOND);
}
