/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-segments.h"

#include <glib/gi18n-lib.h>

#include "lissom-colours.h"

#define THICKNESS 6
#define WIDEST_GAP 4.0

/* What is done is paler than what runs, but still reads as done. */
#define DONE_ALPHA 0.55f

struct _LissomSegments
{
  GtkWidget parent_instance;

  GArray *lengths; /* of double */
  double fraction;
  guint now;
  int thickness;
};

G_DEFINE_FINAL_TYPE (LissomSegments, lissom_segments, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_THICKNESS,
  PROP_NOW,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lissom_segments_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  LissomSegments *self = LISSOM_SEGMENTS (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->thickness;
  else
    {
      *minimum = 48;
      *natural = 240;
    }
}

static void
append_pill (GtkSnapshot *snapshot, double x, double width, double height, const GdkRGBA *colour)
{
  GskRoundedRect pill;
  float radius = (float) MIN (width, height) / 2;

  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (x, 0, width, height), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, colour, &pill.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_part (GtkSnapshot *snapshot,
             double x,
             double width,
             double height,
             double filled_x,
             double filled,
             const GdkRGBA *colour)
{
  GskRoundedRect pill;
  float radius = (float) MIN (width, height) / 2;

  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (x, 0, width, height), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (filled_x, 0, filled, height));
  gtk_snapshot_pop (snapshot);
}

static void
lissom_segments_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomSegments *self = LISSOM_SEGMENTS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double total = 0, gap, room, x = 0;
  guint n = self->lengths->len;
  GdkRGBA track, done, now;

  if (n == 0 || width <= 0 || height <= 0)
    return;
  for (guint i = 0; i < n; i++)
    total += g_array_index (self->lengths, double, i);
  /* Many segments in a narrow window: the gaps give way first. */
  gap = MIN (WIDEST_GAP, width / (4.0 * n));
  room = width - gap * (n - 1);

  lissom_colours_look_up (widget, "ring_track", &track);
  lissom_colours_look_up (widget, "accent_color", &now);
  done = now;
  done.alpha *= DONE_ALPHA;

  for (guint i = 0; i < n; i++)
    {
      double part = room * g_array_index (self->lengths, double, i) / total;
      double left = rtl ? width - x - part : x;

      append_pill (snapshot, left, part, height, i < self->now ? &done : &track);
      if (i == self->now && self->fraction > 0)
        {
          double filled = CLAMP (part * self->fraction, MIN (height, part), part);

          append_part (snapshot, left, part, height, rtl ? left + part - filled : left, filled,
                       &now);
        }
      x += part + gap;
    }
}

static void
describe (LissomSegments *self)
{
  g_autofree char *label = NULL;

  if (self->lengths->len == 0)
    return;
  /* Translators: the bar on top of a session; a segment is one hold or one set */
  label = g_strdup_printf (_("Part %u of %u"), MIN (self->now + 1, self->lengths->len),
                           self->lengths->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
lissom_segments_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomSegments *self = LISSOM_SEGMENTS (object);

  switch (prop_id)
    {
    case PROP_THICKNESS:
      g_value_set_int (value, self->thickness);
      break;
    case PROP_NOW:
      g_value_set_uint (value, self->now);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_segments_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  LissomSegments *self = LISSOM_SEGMENTS (object);

  switch (prop_id)
    {
    case PROP_THICKNESS:
      lissom_segments_set_thickness (self, g_value_get_int (value));
      break;
    case PROP_NOW:
      lissom_segments_set_position (self, g_value_get_uint (value), self->fraction);
      break;
    case PROP_FRACTION:
      lissom_segments_set_position (self, self->now, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_segments_finalize (GObject *object)
{
  g_array_unref (LISSOM_SEGMENTS (object)->lengths);

  G_OBJECT_CLASS (lissom_segments_parent_class)->finalize (object);
}

static void
lissom_segments_class_init (LissomSegmentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_segments_get_property;
  object_class->set_property = lissom_segments_set_property;
  object_class->finalize = lissom_segments_finalize;
  widget_class->measure = lissom_segments_measure;
  widget_class->snapshot = lissom_segments_snapshot;

  properties[PROP_THICKNESS] =
    g_param_spec_int ("thickness", NULL, NULL, 1, 64, THICKNESS, flags);
  properties[PROP_NOW] = g_param_spec_uint ("now", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "segments");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
lissom_segments_init (LissomSegments *self)
{
  self->lengths = g_array_new (FALSE, FALSE, sizeof (double));
  self->thickness = THICKNESS;
}

GtkWidget *
lissom_segments_new (void)
{
  return g_object_new (LISSOM_TYPE_SEGMENTS, NULL);
}

void
lissom_segments_set_lengths (LissomSegments *self, const double *lengths, guint n)
{
  g_return_if_fail (LISSOM_IS_SEGMENTS (self));
  g_return_if_fail (lengths != NULL || n == 0);

  g_array_set_size (self->lengths, 0);
  for (guint i = 0; i < n; i++)
    {
      double length = MAX (lengths[i], 1e-9);

      g_array_append_val (self->lengths, length);
    }
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
lissom_segments_get_n (LissomSegments *self)
{
  g_return_val_if_fail (LISSOM_IS_SEGMENTS (self), 0);

  return self->lengths->len;
}

guint
lissom_segments_get_now (LissomSegments *self)
{
  g_return_val_if_fail (LISSOM_IS_SEGMENTS (self), 0);

  return self->now;
}

void
lissom_segments_set_position (LissomSegments *self, guint now, double fraction)
{
  GObject *object = G_OBJECT (self);

  g_return_if_fail (LISSOM_IS_SEGMENTS (self));

  fraction = CLAMP (fraction, 0, 1);
  if (self->now == now && self->fraction == fraction)
    return;
  g_object_freeze_notify (object);
  if (self->fraction != fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (object, properties[PROP_FRACTION]);
    }
  if (self->now != now)
    {
      self->now = now;
      describe (self);
      g_object_notify_by_pspec (object, properties[PROP_NOW]);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_thaw_notify (object);
}

void
lissom_segments_set_thickness (LissomSegments *self, int thickness)
{
  g_return_if_fail (LISSOM_IS_SEGMENTS (self));

  thickness = CLAMP (thickness, 1, 64);
  if (self->thickness == thickness)
    return;
  self->thickness = thickness;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THICKNESS]);
}
