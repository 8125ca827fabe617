/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-thumbnail.h"

#include <adwaita.h>

#include "lissom-room.h"
#include "lissom-thumbnails.h"

struct _LissomThumbnail
{
  GtkWidget parent_instance;

  /* owned */
  LissomStretch *stretch;
  GdkTexture *texture;
  GCancellable *drawing; /* NULL: nothing is being drawn */

  /* state */
  LissomThumbnailKey wanted; /* what texture shows, or what is being drawn */
  double floor;
};

G_DEFINE_FINAL_TYPE (LissomThumbnail, lissom_thumbnail, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STRETCH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
forget (LissomThumbnail *self)
{
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  g_clear_object (&self->texture);
  self->wanted = (LissomThumbnailKey) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomThumbnail) self = user_data;
  g_autoptr (GdkTexture) texture = lissom_thumbnails_draw_finish (result, NULL);

  /* Cancelled: something else is shown now. */
  if (texture == NULL || g_task_get_cancellable (G_TASK (result)) != self->drawing)
    return;
  g_clear_object (&self->drawing);
  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The old picture stays until the new one is there, so that resizing does not flicker. */
static void
want (LissomThumbnail *self, const LissomThumbnailKey *key)
{
  GdkTexture *known;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (lissom_thumbnail_key_equal (&self->wanted, key))
    return;

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->wanted = *key;
  self->floor = lissom_scene_get_floor (lissom_stretch_get_scene (key->stretch), key->width,
                                        key->height) /
                scale;
  known = lissom_thumbnails_look_up (key);
  if (known != NULL)
    {
      g_clear_object (&self->texture);
      self->texture = known;
      return;
    }
  self->drawing = g_cancellable_new ();
  lissom_thumbnails_draw_async (key, self->drawing, drawn_cb, g_object_ref (self));
}

static void
lissom_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomThumbnail *self = LISSOM_THUMBNAIL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  graphene_rect_t page = GRAPHENE_RECT_INIT (0, 0, width, height);

  if (width <= 0 || height <= 0)
    return;
  if (self->stretch != NULL)
    {
      LissomThumbnailKey key = { self->stretch, lissom_room_get_theme (), width * scale,
                                 height * scale, lissom_room_get_person () };

      want (self, &key);
    }
  lissom_room_snapshot (widget, snapshot, &page, self->floor);
  if (self->texture != NULL)
    lissom_thumbnails_snapshot (self->texture, widget, snapshot, &page);
}

static void
look_changed_cb (LissomThumbnail *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lissom_thumbnail_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomThumbnail *self = LISSOM_THUMBNAIL (object);

  switch (prop_id)
    {
    case PROP_STRETCH:
      g_value_set_object (value, self->stretch);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_thumbnail_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  LissomThumbnail *self = LISSOM_THUMBNAIL (object);

  switch (prop_id)
    {
    case PROP_STRETCH:
      lissom_thumbnail_set_stretch (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_thumbnail_dispose (GObject *object)
{
  LissomThumbnail *self = LISSOM_THUMBNAIL (object);

  forget (self);
  g_clear_object (&self->stretch);

  G_OBJECT_CLASS (lissom_thumbnail_parent_class)->dispose (object);
}

static void
lissom_thumbnail_class_init (LissomThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_thumbnail_get_property;
  object_class->set_property = lissom_thumbnail_set_property;
  object_class->dispose = lissom_thumbnail_dispose;
  widget_class->snapshot = lissom_thumbnail_snapshot;

  properties[PROP_STRETCH] =
    g_param_spec_object ("stretch", NULL, NULL, LISSOM_TYPE_STRETCH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lissom_thumbnail_init (LissomThumbnail *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "wall");
  lissom_room_watch_person (GTK_WIDGET (self), gtk_widget_queue_draw);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lissom_thumbnail_new (void)
{
  return g_object_new (LISSOM_TYPE_THUMBNAIL, NULL);
}

void
lissom_thumbnail_set_stretch (LissomThumbnail *self, LissomStretch *stretch)
{
  g_return_if_fail (LISSOM_IS_THUMBNAIL (self));
  g_return_if_fail (stretch == NULL || LISSOM_IS_STRETCH (stretch));

  if (self->stretch == stretch)
    return;
  forget (self);
  self->floor = 0;
  g_set_object (&self->stretch, stretch);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRETCH]);
}

gboolean
lissom_thumbnail_is_drawn (LissomThumbnail *self)
{
  g_return_val_if_fail (LISSOM_IS_THUMBNAIL (self), FALSE);

  return self->texture != NULL && self->drawing == NULL;
}
