/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-speaker.h"

#include "lissom-lengths.h"
#include "lissom-phrasing.h"
#include "lissom-synthesis.h"

#define MOST_BYTES (64 * 1000 * 1000)
#define TOLERANCE_MS 5 /* another processor may round a sample off the edge of a word */

/* What is known about one text. */
typedef struct
{
  char *text;
  gint64 length;     /* ms; -1: not known yet */
  gboolean verified; /* the length is that of a real clip */
  LissomClip *clip;  /* NULL: not made yet, or let go to make room */
  GList in_use_order;
} Entry;

/* A call of prepare that has not finished. */
typedef struct
{
  GTask *task;
  char **lines;
  GSource *cancelled;
} Preparation;

struct _LissomSpeaker
{
  GObject parent_instance;

  char *language;
  LissomSynthesis *synthesis;
  GPtrArray *preparations; /* main thread only */
  GSource *made_source;    /* the worker wakes the main thread with it */
  GThread *worker;         /* NULL until there is work */
  int quitting;            /* atomic */

  GMutex lock;             /* guards all below */
  GCond work_came;
  GHashTable *lengths;     /* (nullable): from the build; NULL when they proved wrong */
  GHashTable *entries;     /* text to Entry */
  GQueue wanted;           /* texts (owned): needed now */
  GQueue unmeasured;       /* texts (owned): somebody waits for their length */
  GQueue background;       /* texts (owned): needed later, in the order of need */
  GQueue in_use_order;     /* entries that hold a clip, last used first */
  gsize n_bytes;
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void lissom_speaker_voice_iface_init (LissomVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomSpeaker, lissom_speaker, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LISSOM_TYPE_VOICE,
                                                      lissom_speaker_voice_iface_init))

static void
entry_free (Entry *entry)
{
  g_clear_pointer (&entry->clip, lissom_clip_unref);
  g_free (entry->text);
  g_free (entry);
}

static void
preparation_free (Preparation *preparation)
{
  if (preparation->cancelled != NULL)
    {
      g_source_destroy (preparation->cancelled);
      g_source_unref (preparation->cancelled);
    }
  g_strfreev (preparation->lines);
  g_object_unref (preparation->task);
  g_free (preparation);
}

static void
clear_queue (GQueue *queue)
{
  g_queue_clear_full (queue, g_free);
}

/* All from here to the worker: with the lock held. */

static gsize
get_clip_bytes (LissomClip *clip)
{
  return lissom_clip_get_n_samples (clip) * sizeof (gint16);
}

static Entry *
ensure_entry (LissomSpeaker *self, const char *text)
{
  Entry *entry = g_hash_table_lookup (self->entries, text);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->text = g_strdup (text);
      entry->length = -1;
      entry->in_use_order.data = entry;
      g_hash_table_insert (self->entries, entry->text, entry);
    }
  return entry;
}

/* Lengths from the build are taken over only while they are believed. */
static gint64
find_length (LissomSpeaker *self, Entry *entry)
{
  gpointer kept = NULL;

  if (!entry->verified)
    {
      entry->length = -1;
      if (self->lengths != NULL && g_hash_table_lookup_extended (self->lengths, entry->text, NULL, &kept))
        entry->length = GPOINTER_TO_INT (kept);
    }
  return entry->length;
}

static void
let_clip_go (LissomSpeaker *self, Entry *entry)
{
  self->n_bytes -= get_clip_bytes (entry->clip);
  g_queue_unlink (&self->in_use_order, &entry->in_use_order);
  g_clear_pointer (&entry->clip, lissom_clip_unref);
}

static void
keep_clip (LissomSpeaker *self, Entry *entry, LissomClip *clip)
{
  if (entry->clip != NULL)
    let_clip_go (self, entry);

  entry->clip = lissom_clip_ref (clip);
  g_queue_push_head_link (&self->in_use_order, &entry->in_use_order);
  self->n_bytes += get_clip_bytes (clip);
  while (self->n_bytes > MOST_BYTES && self->in_use_order.length > 1)
    let_clip_go (self, self->in_use_order.tail->data);
}

static void
take_result (LissomSpeaker *self, const char *text, LissomClip *clip)
{
  Entry *entry = ensure_entry (self, text);
  gint64 length = clip != NULL ? lissom_clip_get_length (clip) : 0;
  gint64 kept = find_length (self, entry);

  if (self->lengths != NULL && kept >= 0 && ABS (kept - length) > TOLERANCE_MS)
    {
      g_clear_pointer (&self->lengths, g_hash_table_unref);
      g_warning ("The lengths of spoken lines kept from the build do not fit this voice "
                 "(\"%s\": %d ms, kept as %d ms); every line is measured anew",
                 text, (int) length, (int) kept);
    }

  entry->length = length;
  entry->verified = TRUE;
  if (clip != NULL)
    keep_clip (self, entry, clip);
}

/* Returns: (transfer full) (nullable): the next text to make; NULL: none */
static char *
pop_work (LissomSpeaker *self)
{
  char *text;

  while ((text = g_queue_pop_head (&self->wanted)) != NULL ||
         (text = g_queue_pop_head (&self->unmeasured)) != NULL ||
         (self->n_bytes < MOST_BYTES && (text = g_queue_pop_head (&self->background)) != NULL))
    {
      const Entry *entry = g_hash_table_lookup (self->entries, text);

      if (entry == NULL || !entry->verified || (entry->clip == NULL && entry->length > 0))
        return text;
      g_free (text);
    }
  return NULL;
}

static gpointer
work (gpointer data)
{
  LissomSpeaker *self = data;

  g_mutex_lock (&self->lock);
  while (!g_atomic_int_get (&self->quitting))
    {
      g_autofree char *text = pop_work (self);
      LissomClip *clip;

      if (text == NULL)
        {
          g_cond_wait (&self->work_came, &self->lock);
          continue;
        }

      g_mutex_unlock (&self->lock);
      clip = lissom_synthesis_say (self->synthesis, text, &self->quitting);
      g_mutex_lock (&self->lock);

      if (!g_atomic_int_get (&self->quitting))
        {
          take_result (self, text, clip);
          g_source_set_ready_time (self->made_source, 0);
        }
      g_clear_pointer (&clip, lissom_clip_unref);
    }
  g_mutex_unlock (&self->lock);
  return NULL;
}

/* With the lock held. */
static void
wake_worker (LissomSpeaker *self)
{
  if (self->worker == NULL)
    self->worker = g_thread_new ("lissom-speaker", work, self);
  g_cond_signal (&self->work_came);
}

/* From here on the main thread again. */

static gboolean
has_all_lengths (LissomSpeaker *self, char **lines)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (find_length (self, ensure_entry (self, lines[i])) < 0)
        return FALSE;
    }
  return TRUE;
}

static void
settle_preparations (LissomSpeaker *self)
{
  for (guint i = 0; i < self->preparations->len;)
    {
      Preparation *preparation = g_ptr_array_index (self->preparations, i);

      if (g_task_return_error_if_cancelled (preparation->task))
        g_ptr_array_remove_index (self->preparations, i);
      else if (has_all_lengths (self, preparation->lines))
        {
          g_task_return_boolean (preparation->task, TRUE);
          g_ptr_array_remove_index (self->preparations, i);
        }
      else
        i++;
    }
}

static void
queue_lines (LissomSpeaker *self, char **lines)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  /* The routine chosen last is the one that will be heard. */
  clear_queue (&self->background);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean known = find_length (self, ensure_entry (self, lines[i])) >= 0;

      g_queue_push_tail (known ? &self->background : &self->unmeasured, g_strdup (lines[i]));
    }
  wake_worker (self);
}

static gboolean
made_cb (gpointer data)
{
  LissomSpeaker *self = data;
  g_autoptr (LissomSpeaker) alive G_GNUC_UNUSED = g_object_ref (self);
  gboolean doubtful = FALSE;

  g_source_set_ready_time (self->made_source, -1);

  /* When the kept lengths proved wrong, those who wait wait for real ones. */
  g_mutex_lock (&self->lock);
  doubtful = self->lengths == NULL && g_queue_is_empty (&self->unmeasured);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; doubtful && i < self->preparations->len; i++)
    {
      Preparation *preparation = g_ptr_array_index (self->preparations, i);

      queue_lines (self, preparation->lines);
    }

  settle_preparations (self);
  g_signal_emit (self, signals[MADE], 0);
  return G_SOURCE_CONTINUE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  LissomSpeaker *self = data;
  g_autoptr (LissomSpeaker) alive G_GNUC_UNUSED = g_object_ref (self);

  settle_preparations (self);
  if (self->preparations->len == 0)
    {
      g_mutex_lock (&self->lock);
      clear_queue (&self->unmeasured);
      clear_queue (&self->background);
      g_mutex_unlock (&self->lock);
    }
  return G_SOURCE_REMOVE;
}

static gint64
lissom_speaker_get_length (LissomVoice *voice, const char *text)
{
  LissomSpeaker *self = LISSOM_SPEAKER (voice);
  g_auto (GStrv) sentences = NULL;
  gint64 length;

  if (!lissom_speaker_can_speak (self))
    return 0;

  g_mutex_lock (&self->lock);
  length = find_length (self, ensure_entry (self, text));
  g_mutex_unlock (&self->lock);
  if (length >= 0)
    return length;

  sentences = lissom_phrasing_split (text);
  return sentences[0] == NULL ? 0 : -1;
}

static void
lissom_speaker_prepare_async (LissomVoice *voice, const char *const *lines,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  LissomSpeaker *self = LISSOM_SPEAKER (voice);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Preparation *preparation;

  g_task_set_source_tag (task, lissom_speaker_prepare_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!lissom_speaker_can_speak (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  preparation = g_new0 (Preparation, 1);
  preparation->task = g_steal_pointer (&task);
  preparation->lines = g_strdupv ((char **) lines);
  if (cancellable != NULL)
    {
      preparation->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (preparation->cancelled, G_SOURCE_FUNC (cancelled_cb), self, NULL);
      g_source_attach (preparation->cancelled, g_source_get_context (self->made_source));
    }
  g_ptr_array_add (self->preparations, preparation);

  queue_lines (self, preparation->lines);
  settle_preparations (self);
}

static gboolean
lissom_speaker_prepare_finish (LissomVoice *voice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
lissom_speaker_voice_iface_init (LissomVoiceInterface *iface)
{
  iface->get_length = lissom_speaker_get_length;
  iface->prepare_async = lissom_speaker_prepare_async;
  iface->prepare_finish = lissom_speaker_prepare_finish;
}

static void
lissom_speaker_finalize (GObject *object)
{
  LissomSpeaker *self = LISSOM_SPEAKER (object);

  g_atomic_int_set (&self->quitting, TRUE);
  g_mutex_lock (&self->lock);
  g_cond_signal (&self->work_came);
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&self->worker, g_thread_join);

  g_source_destroy (self->made_source);
  g_source_unref (self->made_source);
  g_ptr_array_unref (self->preparations);

  clear_queue (&self->wanted);
  clear_queue (&self->unmeasured);
  clear_queue (&self->background);
  g_hash_table_unref (self->entries);
  g_clear_pointer (&self->lengths, g_hash_table_unref);
  g_clear_pointer (&self->synthesis, lissom_synthesis_free);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->work_came);
  g_free (self->language);

  G_OBJECT_CLASS (lissom_speaker_parent_class)->finalize (object);
}

static void
lissom_speaker_class_init (LissomSpeakerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_speaker_finalize;

  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static gboolean
made_source_dispatch (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

static void
lissom_speaker_init (LissomSpeaker *self)
{
  static GSourceFuncs funcs = { .dispatch = made_source_dispatch };

  g_mutex_init (&self->lock);
  g_cond_init (&self->work_came);
  self->preparations = g_ptr_array_new_with_free_func ((GDestroyNotify) preparation_free);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_free);

  self->made_source = g_source_new (&funcs, sizeof (GSource));
  g_source_set_static_name (self->made_source, "lissom-speaker");
  g_source_set_callback (self->made_source, made_cb, self, NULL);
  g_source_attach (self->made_source, g_main_context_get_thread_default ());
}

static LissomSpeaker *
speaker_new (const char *language)
{
  LissomSpeaker *self = g_object_new (LISSOM_TYPE_SPEAKER, NULL);

  self->language = g_strdup (language);
  self->synthesis = lissom_synthesis_new (language);
  return self;
}

LissomSpeaker *
lissom_speaker_new (const char *language)
{
  LissomSpeaker *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = speaker_new (language);
  self->lengths = lissom_lengths_load (lissom_synthesis_get_stamp (self->synthesis));
  return self;
}

LissomSpeaker *
lissom_speaker_new_with_lengths (const char *language, GHashTable *lengths)
{
  LissomSpeaker *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = speaker_new (language);
  if (lengths != NULL)
    self->lengths = g_hash_table_ref (lengths);
  return self;
}

gboolean
lissom_speaker_can_speak (LissomSpeaker *self)
{
  g_return_val_if_fail (LISSOM_IS_SPEAKER (self), FALSE);

  return lissom_synthesis_can_speak (self->synthesis);
}

const char *
lissom_speaker_get_stamp (LissomSpeaker *self)
{
  g_return_val_if_fail (LISSOM_IS_SPEAKER (self), NULL);

  return lissom_synthesis_get_stamp (self->synthesis);
}

LissomClip *
lissom_speaker_find_clip (LissomSpeaker *self, const char *text)
{
  g_autoptr (GMutexLocker) locker = NULL;
  Entry *entry;

  g_return_val_if_fail (LISSOM_IS_SPEAKER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  entry = g_hash_table_lookup (self->entries, text);
  if (entry == NULL || entry->clip == NULL)
    return NULL;

  g_queue_unlink (&self->in_use_order, &entry->in_use_order);
  g_queue_push_head_link (&self->in_use_order, &entry->in_use_order);
  return lissom_clip_ref (entry->clip);
}

void
lissom_speaker_want (LissomSpeaker *self, const char *text)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const Entry *entry;

  g_return_if_fail (LISSOM_IS_SPEAKER (self));
  g_return_if_fail (text != NULL);

  if (!lissom_speaker_can_speak (self))
    return;

  locker = g_mutex_locker_new (&self->lock);
  entry = g_hash_table_lookup (self->entries, text);
  if ((entry != NULL && (entry->clip != NULL || (entry->verified && entry->length == 0))) ||
      g_queue_find_custom (&self->wanted, text, (GCompareFunc) g_strcmp0) != NULL)
    return;
  g_queue_push_tail (&self->wanted, g_strdup (text));
  wake_worker (self);
}
