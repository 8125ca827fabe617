/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-thumbnails.h"

#include "lissom-look.h"

/* About three hundred cards: some screens up and down. */
#define MAX_BYTES (48 * 1024 * 1024)

#define BYTES_PER_PIXEL 4

typedef struct
{
  LissomThumbnailKey key; /* its stretch is owned here */
  GdkTexture *texture;
  GList link; /* in by_use */
} Thumbnail;

/* Of the main thread. */
static GHashTable *thumbnails; /* of Thumbnail, which is its own key */
static GQueue by_use = G_QUEUE_INIT; /* the one that was used last comes first */
static gsize n_bytes;

static guint
hash_key (gconstpointer data)
{
  const LissomThumbnailKey *key = data;

  return g_direct_hash (key->stretch) ^ (guint) (key->width * 31 + key->height) ^
         ((guint) key->theme << 24);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return lissom_thumbnail_key_equal (a, b);
}

gboolean
lissom_thumbnail_key_equal (const LissomThumbnailKey *a, const LissomThumbnailKey *b)
{
  return a->stretch == b->stretch && a->theme == b->theme && a->width == b->width &&
         a->height == b->height && a->person == b->person;
}

static gsize
count_bytes (const LissomThumbnailKey *key)
{
  return (gsize) key->width * key->height * BYTES_PER_PIXEL;
}

static void
thumbnail_free (gpointer data)
{
  Thumbnail *self = data;

  g_queue_unlink (&by_use, &self->link);
  n_bytes -= count_bytes (&self->key);
  g_object_unref (self->key.stretch);
  g_object_unref (self->texture);
  g_free (self);
}

static void
keep (const LissomThumbnailKey *key, GdkTexture *texture)
{
  Thumbnail *thumbnail = g_new0 (Thumbnail, 1);

  thumbnail->key = *key;
  g_object_ref (key->stretch);
  thumbnail->texture = g_object_ref (texture);
  thumbnail->link.data = thumbnail;
  g_queue_push_head_link (&by_use, &thumbnail->link);
  n_bytes += count_bytes (key);
  g_hash_table_add (thumbnails, thumbnail);

  while (n_bytes > MAX_BYTES && by_use.length > 1)
    g_hash_table_remove (thumbnails, g_queue_peek_tail (&by_use));
}

/* The surface of which a texture is made. */
static G_DEFINE_QUARK (lissom-thumbnail-surface, surface)

static GdkTexture *
draw (const LissomThumbnailKey *key)
{
  const char *pose = lissom_stretch_get_end_pose (key->stretch);
  LissomPosture posture = { .from = pose, .to = pose, .breath = 0.5, .glow = 1 };
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, key->width, key->height);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  LissomLook person;

  if (key->person != NULL && lissom_look_parse (&person, key->person, NULL))
    posture.look = &person;
  lissom_scene_draw (lissom_stretch_get_scene (key->stretch), &posture, key->theme,
                     LISSOM_BACKDROP_NONE, cr, key->width, key->height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) key->height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture =
    gdk_memory_texture_new (key->width, key->height, GDK_MEMORY_DEFAULT, bytes, stride);
  g_object_set_qdata_full (G_OBJECT (texture), surface_quark (), cairo_surface_reference (surface),
                           (GDestroyNotify) cairo_surface_destroy);
  return texture;
}

static void
free_key (gpointer data)
{
  LissomThumbnailKey *key = data;

  g_object_unref (key->stretch);
  g_free (key);
}

/* In the thread. */
static void
work (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, draw (g_task_get_task_data (task)), g_object_unref);
}

void
lissom_thumbnails_draw_async (const LissomThumbnailKey *key,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  /* One: a second would take the frames' time on a small machine. */
  static GThreadPool *pool = NULL;
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  LissomThumbnailKey *copy = g_memdup2 (key, sizeof *key);

  g_return_if_fail (key->width > 0 && key->height > 0);

  if (pool == NULL)
    pool = g_thread_pool_new (work, NULL, 1, FALSE, NULL);
  g_object_ref (copy->stretch);
  g_task_set_source_tag (task, lissom_thumbnails_draw_async);
  g_task_set_task_data (task, copy, free_key);
  g_thread_pool_push (pool, task, NULL);
}

GdkTexture *
lissom_thumbnails_draw_finish (GAsyncResult *result, GError **error)
{
  const LissomThumbnailKey *key = g_task_get_task_data (G_TASK (result));
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), error);
  g_autoptr (GdkTexture) known = NULL;

  if (texture == NULL)
    return NULL;
  known = lissom_thumbnails_look_up (key);
  if (known == NULL)
    keep (key, texture);
  return texture;
}

GdkTexture *
lissom_thumbnails_look_up (const LissomThumbnailKey *key)
{
  Thumbnail *found;

  if (thumbnails == NULL)
    thumbnails = g_hash_table_new_full (hash_key, equal_keys, thumbnail_free, NULL);
  found = g_hash_table_lookup (thumbnails, key);
  if (found == NULL)
    return NULL;

  g_queue_unlink (&by_use, &found->link);
  g_queue_push_head_link (&by_use, &found->link);
  return g_object_ref (found->texture);
}

void
lissom_thumbnails_snapshot (GdkTexture *texture,
                            GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            const graphene_rect_t *page)
{
  GtkNative *native = gtk_widget_get_native (widget);
  cairo_t *cr;

  if (native == NULL || !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    {
      gtk_snapshot_append_texture (snapshot, texture, page);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, page);
  cairo_translate (cr, page->origin.x, page->origin.y);
  cairo_scale (cr, page->size.width / gdk_texture_get_width (texture),
               page->size.height / gdk_texture_get_height (texture));
  cairo_set_source_surface (cr, g_object_get_qdata (G_OBJECT (texture), surface_quark ()), 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

gsize
lissom_thumbnails_get_size (void)
{
  return n_bytes;
}
