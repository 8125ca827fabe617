/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sound-server.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "lissom-clip.h"
#include "lissom-scratch-home.h"

#define READY_TIMEOUT_US (10 * G_USEC_PER_SEC)

struct _SoundServer
{
  char *folder;
  char *address;
  GSubprocess *process;
};

struct _Recording
{
  GSubprocess *process;
  GThread *thread;
  GArray *samples; /* the thread's until it is joined */
  gint64 start;    /* when the first sample was heard */
};

/* In the child: a test that fails leaves no server behind. */
static void
end_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
spawn (SoundServer *self, GSubprocessFlags flags, const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "PULSE_SERVER", self->address, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  return process;
}

static gboolean
is_ready (SoundServer *self)
{
  const char *const argv[] = { "pactl", "info", NULL };
  g_autoptr (GSubprocess) process = NULL;

  process = spawn (self, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, argv);
  return g_subprocess_wait_check (process, NULL, NULL);
}

void
sound_server_have_none (void)
{
  g_autofree char *registry = g_test_build_filename (G_TEST_BUILT, "gstreamer-registry.bin", NULL);

  g_setenv ("PULSE_SERVER", "unix:/nonexistent", TRUE);
  /* Only PulseAudio and what stands in for a missing device may be found, whatever is installed. */
  g_setenv ("GST_PLUGIN_FEATURE_RANK",
            "alsasink:NONE,pipewiresink:NONE,jackaudiosink:NONE,osssink:NONE,oss4sink:NONE,"
            "openalsink:NONE",
            TRUE);
  g_setenv ("GST_REGISTRY", registry, FALSE);
}

static GSubprocess *
spawn_server (SoundServer *self, const char *protocol)
{
  const char *const argv[] = {
    "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
    "--disallow-exit=yes", "--high-priority=no", "-L", protocol, "-L",
    /* With rewinds the clock of a null sink lies until something has played for a second. */
    "module-null-sink sink_name=test rate=48000 channels=2 norewinds=1", NULL
  };

  return spawn (self, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, argv);
}

SoundServer *
sound_server_start (void)
{
  SoundServer *self = g_new0 (SoundServer, 1);
  g_autofree char *socket = NULL;
  g_autofree char *protocol = NULL;
  g_autoptr (GError) error = NULL;
  gint64 deadline = g_get_monotonic_time () + READY_TIMEOUT_US;

  sound_server_have_none ();
  self->folder = g_dir_make_tmp ("lissom-sound-XXXXXX", &error);
  g_assert_no_error (error);
  socket = g_build_filename (self->folder, "socket", NULL);
  protocol = g_strdup_printf ("module-native-protocol-unix auth-anonymous=1 socket=%s", socket);
  self->address = g_strconcat ("unix:", socket, NULL);

  self->process = spawn_server (self, protocol);
  while (!is_ready (self))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_usleep (20000);
    }
  g_setenv ("PULSE_SERVER", self->address, TRUE);
  return self;
}

void
sound_server_kill (SoundServer *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
}

void
sound_server_free (SoundServer *self)
{
  sound_server_kill (self);
  g_object_unref (self->process);
  lissom_scratch_remove (self->folder);
  g_free (self->folder);
  g_free (self->address);
  g_free (self);
}

static gpointer
record (gpointer data)
{
  Recording *self = data;
  GInputStream *stream = g_subprocess_get_stdout_pipe (self->process);
  gint16 block[480];
  gsize n_bytes = 0;

  self->start = G_MAXINT64;
  while (g_input_stream_read_all (stream, block, sizeof block, &n_bytes, NULL, NULL) && n_bytes > 0)
    {
      gint64 start;

      for (gsize i = 0; i < n_bytes / sizeof (gint16); i++)
        {
          float sample = (float) block[i] / 32768.0f;

          g_array_append_val (self->samples, sample);
        }
      /* A block may come late, never early: the earliest tells when it all began. */
      start = g_get_monotonic_time () - (gint64) self->samples->len * G_USEC_PER_SEC / LISSOM_CLIP_RATE;
      self->start = MIN (self->start, start);
    }
  return NULL;
}

Recording *
recording_start (SoundServer *server)
{
  const char *const argv[] = { "parec", "-d", "test.monitor", "--raw", "--format=s16ne", "--rate=48000",
                               "--channels=1", "--latency-msec=5", NULL };
  Recording *self = g_new0 (Recording, 1);

  self->samples = g_array_new (FALSE, FALSE, sizeof (float));
  self->process = spawn (server, G_SUBPROCESS_FLAGS_STDOUT_PIPE, argv);
  self->thread = g_thread_new ("recording", record, self);
  return self;
}

void
recording_stop (Recording *self)
{
  if (self->thread == NULL)
    return;
  g_subprocess_force_exit (self->process);
  g_thread_join (g_steal_pointer (&self->thread));
}

void
recording_free (Recording *self)
{
  recording_stop (self);
  g_object_unref (self->process);
  g_array_unref (self->samples);
  g_free (self);
}

const float *
recording_get_samples (Recording *self, gsize *n_samples)
{
  g_assert_null (self->thread);
  *n_samples = self->samples->len;
  return (const float *) (const void *) self->samples->data;
}

gint64
recording_find_sample (Recording *self, gint64 time)
{
  return (time - self->start) * LISSOM_CLIP_RATE / G_USEC_PER_SEC;
}

double
recording_get_level (Recording *self, gint64 from, gint64 to)
{
  gsize n_samples;
  const float *samples = recording_get_samples (self, &n_samples);
  gint64 first = recording_find_sample (self, from);
  gint64 end = recording_find_sample (self, to);
  double sum = 0;

  g_assert_cmpint (first, >=, 0);
  g_assert_cmpint (end, <=, (gint64) n_samples);
  g_assert_cmpint (first, <, end);
  for (gint64 i = first; i < end; i++)
    sum += (double) samples[i] * (double) samples[i];
  return 10 * log10 (MAX (sum / (double) (end - first), 1e-12));
}
