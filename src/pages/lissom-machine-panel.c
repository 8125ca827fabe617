/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-machine-panel.h"

#include "lissom-announce.h"
#include "lissom-machine.h"
#include "lissom-parts.h"
#include "lissom-plate.h"

#include <glib/gi18n-lib.h>

#define PICTURE_HEIGHT 380
#define JAM_MS 900
#define RESTING_BEND 0.8

struct _LissomMachinePanel
{
  LissomIllustration parent_instance;

  LissomPlate *plate;
  GtkWidget *jam_button;
  GtkLabel *caption;
  GtkScale *bend;
  AdwAnimation *jamming;

  gboolean jammed;
  double jam;
};

enum
{
  PROP_0,
  PROP_JAMMED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomMachinePanel, lissom_machine_panel, LISSOM_TYPE_ILLUSTRATION)

static double
get_bend (LissomMachinePanel *self)
{
  return gtk_range_get_value (GTK_RANGE (self->bend));
}

static void
draw (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  LissomMachinePanel *self = data;

  lissom_machine_draw (get_bend (self), self->jam, theme, LISSOM_BACKDROP_NONE, cr, width, height);
}

static const char *
get_caption (LissomMachinePanel *self)
{
  return self->jammed ? _("The hip is stuck. The back has to turn further.")
                      : _("The hip turns freely. The back has less to do.");
}

static void
show_state (LissomMachinePanel *self)
{
  gtk_button_set_label (GTK_BUTTON (self->jam_button),
                        self->jammed ? _("Oil the hip") : _("Jam the hip"));
  gtk_label_set_label (self->caption, get_caption (self));
  /* Translators: name of a picture */
  lissom_plate_describe (self->plate, _("The body as a machine"), get_caption (self));
}

static void
jam_changed_cb (double jam, gpointer data)
{
  LissomMachinePanel *self = data;

  self->jam = jam;
  lissom_plate_changed (self->plate);
}

static void
set_jammed (LissomMachinePanel *self, gboolean jammed)
{
  if (self->jammed == !!jammed)
    return;
  self->jammed = !!jammed;
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->jamming), self->jam);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->jamming), self->jammed ? 1 : 0);
  adw_animation_play (self->jamming);
  show_state (self);
  lissom_announce (self->jam_button, get_caption (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JAMMED]);
}

static void
jam_clicked_cb (LissomMachinePanel *self)
{
  set_jammed (self, !self->jammed);
}

static void
pressed_cb (LissomMachinePanel *self, int n_press, double x, double y)
{
  GtkWidget *plate = GTK_WIDGET (self->plate);

  if (lissom_machine_find_gear (get_bend (self), self->jam, x, y, gtk_widget_get_width (plate),
                                gtk_widget_get_height (plate)) == LISSOM_GEAR_HIP)
    set_jammed (self, !self->jammed);
}

static void
bent_cb (LissomMachinePanel *self)
{
  lissom_plate_changed (self->plate);
}

static void
lissom_machine_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_JAMMED:
      g_value_set_boolean (value, LISSOM_MACHINE_PANEL (object)->jammed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_machine_panel_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_JAMMED:
      set_jammed (LISSOM_MACHINE_PANEL (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_machine_panel_dispose (GObject *object)
{
  LissomMachinePanel *self = LISSOM_MACHINE_PANEL (object);

  if (self->jamming != NULL)
    adw_animation_reset (self->jamming);
  g_clear_object (&self->jamming);

  G_OBJECT_CLASS (lissom_machine_panel_parent_class)->dispose (object);
}

static void
lissom_machine_panel_class_init (LissomMachinePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lissom_machine_panel_get_property;
  object_class->set_property = lissom_machine_panel_set_property;
  object_class->dispose = lissom_machine_panel_dispose;

  properties[PROP_JAMMED] =
    g_param_spec_boolean ("jammed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_machine_panel_init (LissomMachinePanel *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *plate = lissom_plate_new (draw, self, NULL);
  GtkGesture *press = gtk_gesture_click_new ();
  AdwAnimationTarget *target = adw_callback_animation_target_new (jam_changed_cb, self, NULL);

  self->jamming = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, JAM_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->jamming), ADW_EASE_IN_OUT_CUBIC);

  self->plate = LISSOM_PLATE (plate);
  gtk_widget_set_size_request (plate, -1, PICTURE_HEIGHT);
  gtk_widget_add_css_class (plate, "wall");
  gtk_widget_add_css_class (plate, "clip");
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (plate, GTK_EVENT_CONTROLLER (press));
  gtk_box_append (GTK_BOX (column), plate);

  self->caption = GTK_LABEL (lissom_parts_label ("", "lead"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->caption));
  self->jam_button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->jam_button, "pill");
  gtk_widget_set_halign (self->jam_button, GTK_ALIGN_START);
  g_signal_connect_object (self->jam_button, "clicked", G_CALLBACK (jam_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->jam_button);

  gtk_box_append (GTK_BOX (column), lissom_parts_label (_("Bend down"), "heading"));
  self->bend = GTK_SCALE (gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.05));
  gtk_scale_set_draw_value (self->bend, FALSE);
  gtk_range_set_value (GTK_RANGE (self->bend), RESTING_BEND);
  gtk_widget_add_css_class (GTK_WIDGET (self->bend), "scrub");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bend), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Bend down"), -1);
  g_signal_connect_object (self->bend, "value-changed", G_CALLBACK (bent_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->bend));
  adw_bin_set_child (ADW_BIN (self), column);
  show_state (self);
}

GtkWidget *
lissom_machine_panel_new (void)
{
  return g_object_new (LISSOM_TYPE_MACHINE_PANEL, NULL);
}
