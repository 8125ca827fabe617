/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-photo-view.h"

#include <glib/gi18n-lib.h>

#define LARGEST 1600 /* dots: finer than anyone taps */
#define LINE 3.0
#define RADIUS 7.0
#define STEP 0.01 /* of the photo: an arrow key */

struct _LissomPhotoView
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* nullable */
  double points[LISSOM_PHOTO_POINTS][2]; /* 0…1 */
  guint n_points;
  double cross[2]; /* of the keyboard */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomPhotoView, lissom_photo_view, GTK_TYPE_WIDGET)

/* Where the photo is in the widget: as large as fits, in the middle. */
static void
get_place (LissomPhotoView *self, graphene_rect_t *place)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  const double wide = gdk_texture_get_width (self->texture);
  const double high = gdk_texture_get_height (self->texture);
  const double scale = MIN (width / wide, height / high);

  graphene_rect_init (place, (float) ((width - wide * scale) / 2.0),
                      (float) ((height - high * scale) / 2.0), (float) (wide * scale),
                      (float) (high * scale));
}

static const char *
get_point_name (guint index)
{
  switch (index)
    {
    case 0:
      return _("Tap the hip.");
    case 1:
      return _("Tap the knee.");
    case 2:
      return _("Tap the ankle.");
    default:
      return _("All three points are there. Another tap begins anew.");
    }
}

static void
changed (LissomPhotoView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_point_name (self->n_points), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
lissom_photo_view_put (LissomPhotoView *self, double x, double y)
{
  g_return_if_fail (LISSOM_IS_PHOTO_VIEW (self));

  if (self->texture == NULL || x < 0.0 || x > 1.0 || y < 0.0 || y > 1.0)
    return;
  if (self->n_points == LISSOM_PHOTO_POINTS)
    self->n_points = 0;
  self->points[self->n_points][0] = self->cross[0] = x;
  self->points[self->n_points][1] = self->cross[1] = y;
  self->n_points++;
  changed (self);
}

guint
lissom_photo_view_get_points (LissomPhotoView *self, double points[LISSOM_PHOTO_POINTS][2])
{
  g_return_val_if_fail (LISSOM_IS_PHOTO_VIEW (self), 0);

  for (guint i = 0; i < self->n_points; i++)
    {
      points[i][0] = self->points[i][0] * gdk_texture_get_width (self->texture);
      points[i][1] = self->points[i][1] * gdk_texture_get_height (self->texture);
    }
  return self->n_points;
}

gboolean
lissom_photo_view_open (LissomPhotoView *self, GFile *file, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GdkPixbuf) read = NULL;
  g_autoptr (GdkPixbuf) turned = NULL;

  g_return_val_if_fail (LISSOM_IS_PHOTO_VIEW (self), FALSE);

  stream = g_file_read (file, NULL, &why);
  if (stream != NULL)
    read = gdk_pixbuf_new_from_stream_at_scale (G_INPUT_STREAM (stream), LARGEST, LARGEST, TRUE,
                                                NULL, &why);
  if (read == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: a file name, then the system's reason */
                   _("The photo “%s” cannot be opened (%s). Choose another picture."), name,
                   why->message);
      return FALSE;
    }
  turned = gdk_pixbuf_apply_embedded_orientation (read);
  g_clear_object (&self->texture);
  self->texture = gdk_texture_new_for_pixbuf (turned);
  self->n_points = 0;
  self->cross[0] = self->cross[1] = 0.5;
  changed (self);
  return TRUE;
}

static void
draw_marks (LissomPhotoView *self, cairo_t *cr, double width, double height)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* White under black: to be seen on any photo, whatever the colours. */
  for (int pass = 0; pass < 2; pass++)
    {
      cairo_set_line_width (cr, pass == 0 ? LINE + 3.0 : LINE);
      cairo_set_source_rgb (cr, 1.0 - pass, 1.0 - pass, 1.0 - pass);
      cairo_new_path (cr);
      for (guint i = 0; i < self->n_points; i++)
        cairo_line_to (cr, self->points[i][0] * width, self->points[i][1] * height);
      if (self->n_points == LISSOM_PHOTO_POINTS)
        {
          /* The floor through the hip, against which the angle is. */
          cairo_move_to (cr, 0.0, self->points[0][1] * height);
          cairo_line_to (cr, width, self->points[0][1] * height);
        }
      cairo_stroke (cr);
      for (guint i = 0; i < self->n_points; i++)
        {
          cairo_arc (cr, self->points[i][0] * width, self->points[i][1] * height, RADIUS, 0.0,
                     2.0 * G_PI);
          cairo_stroke (cr);
        }
      if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
        {
          cairo_move_to (cr, self->cross[0] * width - 2.0 * RADIUS, self->cross[1] * height);
          cairo_rel_line_to (cr, 4.0 * RADIUS, 0.0);
          cairo_move_to (cr, self->cross[0] * width, self->cross[1] * height - 2.0 * RADIUS);
          cairo_rel_line_to (cr, 0.0, 4.0 * RADIUS);
          cairo_stroke (cr);
        }
    }
}

static void
lissom_photo_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomPhotoView *self = LISSOM_PHOTO_VIEW (widget);
  graphene_rect_t place;
  cairo_t *cr;

  if (self->texture == NULL)
    return;
  get_place (self, &place);
  gtk_snapshot_append_texture (snapshot, self->texture, &place);
  cr = gtk_snapshot_append_cairo (snapshot, &place);
  cairo_translate (cr, place.origin.x, place.origin.y);
  draw_marks (self, cr, place.size.width, place.size.height);
  cairo_destroy (cr);
}

static void
pressed_cb (LissomPhotoView *self, int n_press, double x, double y)
{
  graphene_rect_t place;

  if (self->texture == NULL)
    return;
  get_place (self, &place);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  lissom_photo_view_put (self, (x - place.origin.x) / place.size.width,
                         (y - place.origin.y) / place.size.height);
}

static gboolean
key_pressed_cb (LissomPhotoView *self, guint key)
{
  double across = 0.0, down = 0.0;

  switch (key)
    {
    case GDK_KEY_Left:
      across = -STEP;
      break;
    case GDK_KEY_Right:
      across = STEP;
      break;
    case GDK_KEY_Up:
      down = -STEP;
      break;
    case GDK_KEY_Down:
      down = STEP;
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      lissom_photo_view_put (self, self->cross[0], self->cross[1]);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  self->cross[0] = CLAMP (self->cross[0] + across, 0.0, 1.0);
  self->cross[1] = CLAMP (self->cross[1] + down, 0.0, 1.0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
lissom_photo_view_finalize (GObject *object)
{
  g_clear_object (&LISSOM_PHOTO_VIEW (object)->texture);

  G_OBJECT_CLASS (lissom_photo_view_parent_class)->finalize (object);
}

static void
lissom_photo_view_class_init (LissomPhotoViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lissom_photo_view_finalize;
  widget_class->snapshot = lissom_photo_view_snapshot;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lissom_photo_view_init (LissomPhotoView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The photo, to tap in"), -1);
}

GtkWidget *
lissom_photo_view_new (void)
{
  return g_object_new (LISSOM_TYPE_PHOTO_VIEW, NULL);
}
