/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-view.h"

#include "lissom-pelvis-picture.h"
#include "lissom-pelvis-words.h"
#include "lissom-plate.h"

#include <glib/gi18n-lib.h>

/* A drag of that share of the picture's width goes from neutral to the end of a slider. */
#define DRAG_FULL 0.28

/* Pixels after which a drag belongs to the bowl alone. */
#define CLAIMED_DRAG 8

struct _LissomPelvisView
{
  GtkWidget parent_instance;

  LissomPlate *plate; /* borrowed: the only child */
  LissomPelvisState state;
  LissomPelvisState drag_from;
  gboolean measures;
};

enum
{
  PROP_0,
  PROP_PLACE,
  PROP_HAMSTRINGS,
  PROP_HIP_FLEXORS,
  PROP_MEASURES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomPelvisView, lissom_pelvis_view, GTK_TYPE_WIDGET)

GType
lissom_pelvis_place_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { LISSOM_PELVIS_STAND, "LISSOM_PELVIS_STAND", "stand" },
        { LISSOM_PELVIS_SIT, "LISSOM_PELVIS_SIT", "sit" },
        { LISSOM_PELVIS_BEND, "LISSOM_PELVIS_BEND", "bend" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("LissomPelvisPlace", values));
    }
  return type;
}

static void
draw (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  const LissomPelvisView *self = data;

  lissom_pelvis_draw (&self->state, self->measures, theme, LISSOM_BACKDROP_NONE, cr, width,
                      height);
}

static void
describe (LissomPelvisView *self)
{
  LissomPelvisReading reading;
  g_autofree char *state = NULL;

  lissom_pelvis_model_read (&self->state, &reading);
  state = lissom_pelvis_words_state (&reading);
  /* Translators: name of a picture */
  lissom_plate_describe (self->plate, _("Model of the pelvis"), state);
}

void
lissom_pelvis_view_set_state (LissomPelvisView *self, const LissomPelvisState *state)
{
  LissomPelvisState former;

  g_return_if_fail (LISSOM_IS_PELVIS_VIEW (self));
  g_return_if_fail (state != NULL);

  former = self->state;
  self->state.place = state->place;
  self->state.hamstrings = CLAMP (state->hamstrings, 0, 1);
  self->state.hip_flexors = CLAMP (state->hip_flexors, 0, 1);
  if (former.place == self->state.place && former.hamstrings == self->state.hamstrings &&
      former.hip_flexors == self->state.hip_flexors)
    return;

  lissom_plate_changed (self->plate);
  describe (self);
  g_object_freeze_notify (G_OBJECT (self));
  if (former.place != self->state.place)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
  if (former.hamstrings != self->state.hamstrings)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAMSTRINGS]);
  if (former.hip_flexors != self->state.hip_flexors)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIP_FLEXORS]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
lissom_pelvis_view_get_state (LissomPelvisView *self, LissomPelvisState *state)
{
  g_return_if_fail (LISSOM_IS_PELVIS_VIEW (self));

  *state = self->state;
}

void
lissom_pelvis_view_tip (LissomPelvisView *self, const LissomPelvisState *from, double share)
{
  LissomPelvisState state = *from;
  double way = share / DRAG_FULL;

  g_return_if_fail (LISSOM_IS_PELVIS_VIEW (self));

  if (state.place == LISSOM_PELVIS_STAND)
    {
      double tilt = CLAMP (from->hip_flexors - from->hamstrings + way, -1, 1);

      state.hip_flexors = MAX (tilt, 0);
      state.hamstrings = MAX (-tilt, 0);
    }
  else
    {
      state.hamstrings = CLAMP (from->hamstrings - way, 0, 1);
    }
  lissom_pelvis_view_set_state (self, &state);
}

static void
drag_begin_cb (LissomPelvisView *self)
{
  self->drag_from = self->state;
}

/* A finger that goes up or down scrolls the page. */
static void
drag_update_cb (LissomPelvisView *self, double x, double y, GtkGesture *drag)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (fabs (x) > CLAIMED_DRAG && fabs (x) > fabs (y))
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  if (width > 0)
    lissom_pelvis_view_tip (self, &self->drag_from, x / width);
}

static void
lissom_pelvis_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomPelvisView *self = LISSOM_PELVIS_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_enum (value, self->state.place);
      break;
    case PROP_HAMSTRINGS:
      g_value_set_double (value, self->state.hamstrings);
      break;
    case PROP_HIP_FLEXORS:
      g_value_set_double (value, self->state.hip_flexors);
      break;
    case PROP_MEASURES:
      g_value_set_boolean (value, self->measures);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_measures (LissomPelvisView *self, gboolean measures)
{
  if (self->measures == !!measures)
    return;
  self->measures = !!measures;
  lissom_plate_changed (self->plate);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURES]);
}

static void
lissom_pelvis_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  LissomPelvisView *self = LISSOM_PELVIS_VIEW (object);
  LissomPelvisState state = self->state;

  switch (prop_id)
    {
    case PROP_PLACE:
      state.place = g_value_get_enum (value);
      break;
    case PROP_HAMSTRINGS:
      state.hamstrings = g_value_get_double (value);
      break;
    case PROP_HIP_FLEXORS:
      state.hip_flexors = g_value_get_double (value);
      break;
    case PROP_MEASURES:
      set_measures (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  lissom_pelvis_view_set_state (self, &state);
}

static void
lissom_pelvis_view_dispose (GObject *object)
{
  LissomPelvisView *self = LISSOM_PELVIS_VIEW (object);

  if (self->plate != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->plate));
  self->plate = NULL;

  G_OBJECT_CLASS (lissom_pelvis_view_parent_class)->dispose (object);
}

static void
lissom_pelvis_view_class_init (LissomPelvisViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_pelvis_view_get_property;
  object_class->set_property = lissom_pelvis_view_set_property;
  object_class->dispose = lissom_pelvis_view_dispose;

  properties[PROP_PLACE] = g_param_spec_enum ("place", NULL, NULL, LISSOM_TYPE_PELVIS_PLACE,
                                              LISSOM_PELVIS_STAND, flags);
  properties[PROP_HAMSTRINGS] = g_param_spec_double ("hamstrings", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_HIP_FLEXORS] = g_param_spec_double ("hip-flexors", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MEASURES] = g_param_spec_boolean ("measures", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lissom_pelvis_view_init (LissomPelvisView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->plate = LISSOM_PLATE (lissom_plate_new (draw, self, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->plate), GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  describe (self);
}

GtkWidget *
lissom_pelvis_view_new (void)
{
  return g_object_new (LISSOM_TYPE_PELVIS_VIEW, NULL);
}
