/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-thigh-panel.h"

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-parts.h"
#include "lissom-plate.h"
#include "lissom-thigh.h"

#include <glib/gi18n-lib.h>

#define PICTURE_HEIGHT 400
#define DOT_RADIUS 10.5
#define MOVE_MS 1400

struct _LissomThighPanel
{
  LissomIllustration parent_instance;

  LissomPlate *plate;
  GtkToggleButton *views[1 + 2]; /* the parts, then the two jobs */
  GtkToggleButton *chips[LISSOM_N_PARTS];
  GtkWidget *chip_row;
  GtkLabel *caption;
  AdwAnimation *movement;

  int job;
  int part;
  double amount; /* of the job */
};

enum
{
  PROP_0,
  PROP_JOB,
  PROP_PART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomThighPanel, lissom_thigh_panel, LISSOM_TYPE_ILLUSTRATION)

/* The number of a part, as on its chip. */
static void
draw_number (LissomThighPanel *self, cairo_t *cr, LissomThighPart part, double width, double height)
{
  g_autofree char *digits = g_strdup_printf ("%d", part + 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), digits);
  PangoFontDescription *font = pango_font_description_from_string ("bold");
  LissomThighLabel label;
  int text_width, text_height;

  lissom_thigh_get_label (part, width, height, &label);
  pango_font_description_set_absolute_size (font, 1.15 * DOT_RADIUS * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);

  cairo_new_path (cr);
  cairo_arc (cr, label.point_x, label.point_y, DOT_RADIUS, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 0.16, 0.17, 0.19);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_move_to (cr, label.point_x - text_width / 2.0, label.point_y - text_height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  LissomThighPanel *self = data;

  if (self->job >= 0)
    {
      lissom_thigh_draw_job ((LissomThighJob) self->job, self->amount, theme,
                             LISSOM_BACKDROP_NONE, cr, width, height);
      return;
    }
  lissom_thigh_draw_back (theme, LISSOM_BACKDROP_NONE, FALSE, self->part, cr, width, height);
  for (int part = 0; part < LISSOM_N_PARTS; part++)
    draw_number (self, cr, part, width, height);
}

static const char *
get_caption (LissomThighPanel *self)
{
  switch (self->job)
    {
    case LISSOM_JOB_BEND_KNEE:
      return _("First job: they bend your knee.");
    case LISSOM_JOB_PULL_BACK:
      return _("Second job: they pull your thigh back when you push off the ground.");
    default:
      return _("The left leg shows the bones, the right leg the three hamstrings. Touch a number "
               "or a name to hear it.");
    }
}

static void
show_state (LissomThighPanel *self)
{
  gtk_widget_set_visible (self->chip_row, self->job < 0);
  gtk_label_set_label (self->caption, get_caption (self));
  gtk_toggle_button_set_active (self->views[self->job + 1], TRUE);
  for (int part = 0; part < LISSOM_N_PARTS; part++)
    gtk_toggle_button_set_active (self->chips[part], part == self->part);
  /* Translators: name of a picture */
  lissom_plate_describe (self->plate, _("The hamstrings"), get_caption (self));
  lissom_plate_changed (self->plate);
}

static void
moved_cb (double amount, gpointer data)
{
  LissomThighPanel *self = data;

  self->amount = amount;
  lissom_plate_changed (self->plate);
}

static void
set_job (LissomThighPanel *self, int job)
{
  if (self->job == job)
    return;
  self->job = job;
  self->amount = 0;
  adw_animation_reset (self->movement);
  show_state (self);
  if (job >= 0)
    adw_animation_play (self->movement);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOB]);
}

static void
set_part (LissomThighPanel *self, int part)
{
  if (self->part == part)
    return;
  self->part = part;
  show_state (self);
  if (part >= 0)
    lissom_illustration_say (LISSOM_ILLUSTRATION (self),
                             lissom_thigh_get_name ((LissomThighPart) part));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}

static void
view_toggled_cb (LissomThighPanel *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int view = 0; view < (int) G_N_ELEMENTS (self->views); view++)
    if (button == self->views[view] && self->job != view - 1)
      {
        set_job (self, view - 1);
        if (self->job >= 0)
          lissom_illustration_say (LISSOM_ILLUSTRATION (self), get_caption (self));
      }
}

static void
chip_clicked_cb (LissomThighPanel *self, GtkToggleButton *button)
{
  for (int part = 0; part < LISSOM_N_PARTS; part++)
    if (button == self->chips[part])
      {
        /* Once more: it is said once more. */
        if (self->part == part)
          self->part = -1;
        set_part (self, part);
      }
}

static void
pressed_cb (LissomThighPanel *self, int n_press, double x, double y)
{
  GtkWidget *plate = GTK_WIDGET (self->plate);
  int part;

  if (self->job >= 0)
    return;
  part = lissom_thigh_find_part (x, y, gtk_widget_get_width (plate), gtk_widget_get_height (plate));
  if (part >= 0)
    chip_clicked_cb (self, self->chips[part]);
}

static void
lissom_thigh_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomThighPanel *self = LISSOM_THIGH_PANEL (object);

  switch (prop_id)
    {
    case PROP_JOB:
      g_value_set_int (value, self->job);
      break;
    case PROP_PART:
      g_value_set_int (value, self->part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_thigh_panel_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  LissomThighPanel *self = LISSOM_THIGH_PANEL (object);

  switch (prop_id)
    {
    case PROP_JOB:
      set_job (self, g_value_get_int (value));
      break;
    case PROP_PART:
      set_part (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_thigh_panel_dispose (GObject *object)
{
  LissomThighPanel *self = LISSOM_THIGH_PANEL (object);

  if (self->movement != NULL)
    adw_animation_reset (self->movement);
  g_clear_object (&self->movement);

  G_OBJECT_CLASS (lissom_thigh_panel_parent_class)->dispose (object);
}

static void
lissom_thigh_panel_class_init (LissomThighPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_thigh_panel_get_property;
  object_class->set_property = lissom_thigh_panel_set_property;
  object_class->dispose = lissom_thigh_panel_dispose;

  properties[PROP_JOB] =
    g_param_spec_int ("job", NULL, NULL, -1, LISSOM_JOB_PULL_BACK, -1, flags);
  properties[PROP_PART] =
    g_param_spec_int ("part", NULL, NULL, -1, LISSOM_N_PARTS - 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Large type needs more than one line on a button. */
static GtkWidget *
create_toggle (const char *text)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                      PANGO_WRAP_WORD_CHAR, "justify", GTK_JUSTIFY_CENTER, NULL));
  gtk_widget_add_css_class (button, "filter");
  return button;
}

static void
add_views (LissomThighPanel *self, GtkWidget *column)
{
  const char *const names[] = { _("Parts"), _("Bends the knee"), _("Pulls the thigh back") };
  GtkWidget *row = lissom_chips_new ();

  g_object_set (row, "line-align", 0.5f, NULL);
  for (guint view = 0; view < G_N_ELEMENTS (names); view++)
    {
      GtkWidget *button = create_toggle (names[view]);

      self->views[view] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->views[view], view > 0 ? self->views[0] : NULL);
      lissom_chips_append (LISSOM_CHIPS (row), button);
    }
  gtk_toggle_button_set_active (self->views[0], TRUE);
  for (guint view = 0; view < G_N_ELEMENTS (names); view++)
    g_signal_connect_object (self->views[view], "toggled", G_CALLBACK (view_toggled_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), row);
}

static void
add_chips (LissomThighPanel *self, GtkWidget *column)
{
  self->chip_row = lissom_chips_new ();
  for (int part = 0; part < LISSOM_N_PARTS; part++)
    {
      const char *name = lissom_thigh_get_name ((LissomThighPart) part);
      g_autofree char *text = g_strdup_printf ("%d  %s", part + 1, name);
      GtkWidget *button = create_toggle (text);

      self->chips[part] = GTK_TOGGLE_BUTTON (button);
      lissom_name_button (button, name);
      g_signal_connect_object (button, "clicked", G_CALLBACK (chip_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      lissom_chips_append (LISSOM_CHIPS (self->chip_row), button);
    }
  gtk_box_append (GTK_BOX (column), self->chip_row);
}

static void
lissom_thigh_panel_init (LissomThighPanel *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *plate = lissom_plate_new (draw, self, NULL);
  GtkGesture *press = gtk_gesture_click_new ();
  AdwAnimationTarget *target = adw_callback_animation_target_new (moved_cb, self, NULL);

  self->job = self->part = -1;
  self->movement = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOVE_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->movement), ADW_EASE_IN_OUT_CUBIC);

  self->plate = LISSOM_PLATE (plate);
  gtk_widget_set_size_request (plate, -1, PICTURE_HEIGHT);
  gtk_widget_add_css_class (plate, "wall");
  gtk_widget_add_css_class (plate, "clip");
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (plate, GTK_EVENT_CONTROLLER (press));
  gtk_box_append (GTK_BOX (column), plate);
  add_views (self, column);
  self->caption = GTK_LABEL (lissom_parts_label ("", NULL));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->caption));
  add_chips (self, column);
  adw_bin_set_child (ADW_BIN (self), column);
  show_state (self);
}

GtkWidget *
lissom_thigh_panel_new (void)
{
  return g_object_new (LISSOM_TYPE_THIGH_PANEL, NULL);
}
