/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-plate.h"

#include "lissom-room.h"

#include <adwaita.h>

struct _LissomPlate
{
  GtkWidget parent_instance;

  LissomPlateFunc draw;
  gpointer data;
  GDestroyNotify destroy;

  GskRenderNode *drawn; /* nullable: what was drawn last */
  int drawn_width, drawn_height;
};

G_DEFINE_FINAL_TYPE (LissomPlate, lissom_plate, GTK_TYPE_WIDGET)

void
lissom_plate_changed (LissomPlate *self)
{
  g_return_if_fail (LISSOM_IS_PLATE (self));

  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lissom_plate_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  /* A picture is as large as the page makes it. */
  *minimum = *natural = 0;
}

static void
lissom_plate_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomPlate *self = LISSOM_PLATE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (width <= 0 || height <= 0)
    return;
  if (self->drawn == NULL || width != self->drawn_width || height != self->drawn_height)
    {
      g_autoptr (GtkSnapshot) picture = gtk_snapshot_new ();
      cairo_t *cr =
        gtk_snapshot_append_cairo (picture, &GRAPHENE_RECT_INIT (0, 0, width, height));

      self->draw (cr, width, height, lissom_room_get_theme (), self->data);
      cairo_destroy (cr);
      g_clear_pointer (&self->drawn, gsk_render_node_unref);
      self->drawn = gtk_snapshot_free_to_node (g_steal_pointer (&picture));
      self->drawn_width = width;
      self->drawn_height = height;
    }
  gtk_snapshot_append_node (snapshot, self->drawn);
}

static void
lissom_plate_dispose (GObject *object)
{
  LissomPlate *self = LISSOM_PLATE (object);

  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->destroy = NULL;
  self->data = NULL;

  G_OBJECT_CLASS (lissom_plate_parent_class)->dispose (object);
}

static void
lissom_plate_class_init (LissomPlateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_plate_dispose;
  widget_class->measure = lissom_plate_measure;
  widget_class->snapshot = lissom_plate_snapshot;

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lissom_plate_init (LissomPlate *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (lissom_plate_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (lissom_plate_changed),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
lissom_plate_new (LissomPlateFunc draw, gpointer data, GDestroyNotify destroy)
{
  LissomPlate *self;

  g_return_val_if_fail (draw != NULL, NULL);

  self = g_object_new (LISSOM_TYPE_PLATE, NULL);
  self->draw = draw;
  self->data = data;
  self->destroy = destroy;
  return GTK_WIDGET (self);
}

void
lissom_plate_describe (LissomPlate *self, const char *name, const char *description)
{
  g_return_if_fail (LISSOM_IS_PLATE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
}
