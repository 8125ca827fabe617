/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-panel.h"

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-parts.h"
#include "lissom-pelvis-picture.h"
#include "lissom-pelvis-words.h"
#include "lissom-plate.h"

#include <glib/gi18n-lib.h>

#define PICTURE_HEIGHT 380
#define PAIR_HEIGHT 190

typedef struct
{
  GtkWidget *box;
  GtkScale *scale;
} Slider;

struct _LissomPelvisPanel
{
  LissomIllustration parent_instance;

  LissomPelvisView *view;
  GtkToggleButton *places[LISSOM_PELVIS_N_PLACES]; /* NULL where there is one place only */
  GtkLabel *scale_note;
  Slider hamstrings, hip_flexors;
  GtkLabel *tip, *back, *feel, *caption, *numbers;
  GtkWidget *play;

  LissomPelvisReading reading; /* what was told last */
  guint tick;
  gint64 began; /* µs of the frame clock */
  gboolean showing; /* the state is moved by the show, not by a hand */
  LissomPelvisCaption said;
};

G_DEFINE_FINAL_TYPE (LissomPelvisPanel, lissom_pelvis_panel, LISSOM_TYPE_ILLUSTRATION)

static GtkWidget *
add (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

static void
show_playing (LissomPelvisPanel *self)
{
  gboolean playing = self->tick != 0;
  AdwButtonContent *content = ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (self->play)));

  adw_button_content_set_icon_name (content, playing ? "media-playback-stop-symbolic"
                                                     : "media-playback-start-symbolic");
  adw_button_content_set_label (content, playing ? _("Stop") : _("Play"));
  lissom_name_button (self->play, playing ? _("Stop the show of 40 seconds")
                                          : _("Play: a show of 40 seconds"));
}

static void
stop_show (LissomPelvisPanel *self)
{
  if (self->tick == 0)
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  show_playing (self);
}

static void
lissom_pelvis_panel_stop (LissomIllustration *illustration)
{
  stop_show (LISSOM_PELVIS_PANEL (illustration));
  LISSOM_ILLUSTRATION_CLASS (lissom_pelvis_panel_parent_class)->stop (illustration);
}

/* Tells the one who moves a slider, or the picture, what has become of it. */
static void
announce (LissomPelvisPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *state = lissom_pelvis_words_state (&self->reading);

  if (focus != NULL &&
      gtk_widget_is_ancestor (focus,
                              lissom_illustration_get_controls (LISSOM_ILLUSTRATION (self))))
    lissom_announce (focus, state);
}

static void
show_state (LissomPelvisPanel *self)
{
  LissomPelvisReading former = self->reading;
  g_autofree char *numbers = NULL;
  LissomPelvisState state;

  lissom_pelvis_view_get_state (self->view, &state);
  lissom_pelvis_model_read (&state, &self->reading);
  gtk_label_set_label (self->tip, lissom_pelvis_words_tip (self->reading.tip));
  gtk_label_set_label (self->back, lissom_pelvis_words_back (self->reading.back));
  gtk_label_set_label (self->feel, lissom_pelvis_words_feel (self->reading.feel));
  gtk_label_set_label (self->caption, lissom_pelvis_words_caption (self->reading.caption));
  gtk_label_set_label (self->scale_note, lissom_pelvis_words_scale (state.place));
  numbers = lissom_pelvis_words_numbers (&state);
  gtk_label_set_label (self->numbers, numbers);
  gtk_widget_set_visible (self->hip_flexors.box, state.place == LISSOM_PELVIS_STAND);
  if (self->places[state.place] != NULL)
    gtk_toggle_button_set_active (self->places[state.place], TRUE);
  if (memcmp (&former, &self->reading, sizeof former) != 0)
    announce (self);
}

/* A hand on a slider or on the bowl ends the show. */
static void
state_changed_cb (LissomPelvisPanel *self)
{
  if (!self->showing && self->tick != 0)
    lissom_illustration_stop (LISSOM_ILLUSTRATION (self));
  show_state (self);
}

static void
place_toggled_cb (LissomPelvisPanel *self, GtkToggleButton *button)
{
  LissomPelvisState state;

  lissom_pelvis_view_get_state (self->view, &state);
  for (int place = 0; place < LISSOM_PELVIS_N_PLACES; place++)
    if (button == self->places[place] && gtk_toggle_button_get_active (button) &&
        state.place != (LissomPelvisPlace) place)
      {
        state.place = place;
        lissom_pelvis_view_set_state (self->view, &state);
      }
}

void
lissom_pelvis_panel_show_moment (LissomPelvisPanel *self, double seconds)
{
  LissomPelvisState state;

  g_return_if_fail (LISSOM_IS_PELVIS_PANEL (self));

  lissom_pelvis_model_get_show (seconds, &state);
  self->showing = TRUE;
  lissom_pelvis_view_set_state (self->view, &state);
  self->showing = FALSE;
  if (self->reading.caption != self->said || seconds <= 0)
    {
      self->said = self->reading.caption;
      lissom_illustration_say (LISSOM_ILLUSTRATION (self),
                               lissom_pelvis_words_caption (self->reading.caption));
    }
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LissomPelvisPanel *self = LISSOM_PELVIS_PANEL (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds;

  if (self->began == 0)
    self->began = now;
  seconds = (double) (now - self->began) / G_USEC_PER_SEC;
  lissom_pelvis_panel_show_moment (self, seconds);
  if (seconds < LISSOM_PELVIS_SHOW_SECONDS)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  show_playing (self);
  return G_SOURCE_REMOVE;
}

static void
play_clicked_cb (LissomPelvisPanel *self)
{
  if (self->tick != 0)
    {
      lissom_illustration_stop (LISSOM_ILLUSTRATION (self));
      return;
    }
  self->began = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  show_playing (self);
}

static void
add_slider (LissomPelvisPanel *self,
            Slider *slider,
            const char *name,
            const char *low,
            const char *high,
            const char *property)
{
  GtkWidget *controls = lissom_illustration_get_controls (LISSOM_ILLUSTRATION (self));
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, 1, 0.05, 0.25, 0);
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *word;

  slider->box = add (controls, gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  add (slider->box, lissom_parts_label (name, "heading"));
  slider->scale = GTK_SCALE (gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, adjustment));
  gtk_widget_add_css_class (GTK_WIDGET (slider->scale), "scrub");
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  add (slider->box, GTK_WIDGET (slider->scale));
  word = add (ends, lissom_parts_label (low, "caption"));
  gtk_widget_set_hexpand (word, TRUE);
  word = add (ends, lissom_parts_label (high, "caption"));
  gtk_label_set_xalign (GTK_LABEL (word), 1);
  gtk_widget_add_css_class (ends, "dim-label");
  add (slider->box, ends);
  g_object_bind_property (self->view, property, adjustment, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static GtkLabel *
add_readout (GtkWidget *box, const char *name)
{
  GtkWidget *value = lissom_parts_label ("", "heading");

  gtk_box_append (GTK_BOX (box), lissom_parts_fact (lissom_parts_label (name, "dim-label"), value));
  return GTK_LABEL (value);
}

static void
read_aloud_cb (LissomPelvisPanel *self)
{
  g_autofree char *text =
    g_strdup_printf ("%s %s", lissom_pelvis_words_caption (self->reading.caption),
                     lissom_pelvis_words_note ());

  stop_show (self);
  lissom_illustration_say (LISSOM_ILLUSTRATION (self), text);
}

static GtkWidget *
create_button (const char *label, const char *icon_name, GCallback clicked, LissomPelvisPanel *self)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  lissom_name_button (button, label);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
add_words (LissomPelvisPanel *self)
{
  GtkWidget *controls = lissom_illustration_get_controls (LISSOM_ILLUSTRATION (self));
  GtkWidget *readouts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon =
    g_object_new (GTK_TYPE_IMAGE, "icon-name", "lissom-speech-symbolic", "valign", GTK_ALIGN_START,
                  "margin-top", 2, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *words;

  gtk_widget_add_css_class (readouts, "readout");
  self->tip = add_readout (readouts, _("Pelvis"));
  self->back = add_readout (readouts, _("Low back"));
  self->feel = add_readout (readouts, _("You may feel it"));
  add (controls, readouts);

  self->caption = GTK_LABEL (add (controls, lissom_parts_label ("", "lead")));
  add (note, icon);
  words = add (note, lissom_parts_label (lissom_pelvis_words_note (), NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (note, "callout");
  gtk_widget_add_css_class (note, "calm");
  add (controls, note);
}

static void
add_buttons (LissomPelvisPanel *self, gboolean only_bends)
{
  GtkWidget *controls = lissom_illustration_get_controls (LISSOM_ILLUSTRATION (self));
  GtkWidget *row = lissom_chips_new ();
  GtkWidget *more = gtk_toggle_button_new_with_label (_("Show the numbers"));
  GtkWidget *aloud;

  self->play = create_button (_("Play"), "media-playback-start-symbolic",
                              G_CALLBACK (play_clicked_cb), self);
  gtk_widget_add_css_class (self->play, "pill");
  gtk_widget_set_visible (self->play, !only_bends);
  lissom_chips_append (LISSOM_CHIPS (row), self->play);
  aloud = create_button (_("Read aloud"), "audio-volume-high-symbolic",
                         G_CALLBACK (read_aloud_cb), self);
  g_object_bind_property (self, "can-speak", aloud, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (aloud, "flat");
  gtk_widget_add_css_class (aloud, "pill");
  lissom_chips_append (LISSOM_CHIPS (row), aloud);
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "pill");
  lissom_chips_append (LISSOM_CHIPS (row), more);
  add (controls, row);

  self->numbers = GTK_LABEL (add (controls, lissom_parts_label ("", "tabular")));
  g_object_bind_property (more, "active", self->numbers, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (more, "active", self->view, "measures", G_BINDING_SYNC_CREATE);
}

static void
add_places (LissomPelvisPanel *self, GtkWidget *column)
{
  const char *const names[LISSOM_PELVIS_N_PLACES] = {
    /* Translators: three scenes of the pelvis model, on buttons side by side */
    C_("pelvis scene", "Stand"), C_("pelvis scene", "Sit, legs out"), C_("pelvis scene", "Bend")
  };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "linked");
  gtk_widget_add_css_class (row, "choices");
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  for (int place = 0; place < LISSOM_PELVIS_N_PLACES; place++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *label = gtk_label_new (names[place]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), label);
      lissom_name_button (button, names[place]);
      self->places[place] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->places[place], place > 0 ? self->places[0] : NULL);
      add (row, button);
    }
  gtk_toggle_button_set_active (self->places[0], TRUE);
  for (int place = 0; place < LISSOM_PELVIS_N_PLACES; place++)
    g_signal_connect_object (self->places[place], "toggled", G_CALLBACK (place_toggled_cb), self,
                             G_CONNECT_SWAPPED);
  add (column, row);
}

static void
draw_bends (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  lissom_pelvis_draw_bends (theme, LISSOM_BACKDROP_NONE, cr, width, height);
}

/* Both ends of the slider at once, to compare. */
static void
add_bends (GtkWidget *column)
{
  const char *const words[] = { C_("bend", "Hips and back share the work."),
                                C_("bend", "The pelvis is held, the back takes over.") };
  GtkWidget *plate = lissom_plate_new (draw_bends, NULL, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  /* Translators: name of a picture of two people who bend */
  lissom_plate_describe (LISSOM_PLATE (plate), _("Two ways to bend to the same box"), NULL);
  gtk_widget_set_size_request (plate, -1, PAIR_HEIGHT);
  gtk_widget_add_css_class (plate, "wall");
  gtk_widget_add_css_class (plate, "clip");
  add (column, plate);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *label = add (row, lissom_parts_label (words[i], "caption"));

      gtk_label_set_xalign (GTK_LABEL (label), 0.5);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
    }
  add (column, row);
}

static void
lissom_pelvis_panel_dispose (GObject *object)
{
  LissomPelvisPanel *self = LISSOM_PELVIS_PANEL (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;

  G_OBJECT_CLASS (lissom_pelvis_panel_parent_class)->dispose (object);
}

static void
lissom_pelvis_panel_class_init (LissomPelvisPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_pelvis_panel_dispose;
  LISSOM_ILLUSTRATION_CLASS (klass)->stop = lissom_pelvis_panel_stop;
}

static void
lissom_pelvis_panel_init (LissomPelvisPanel *self)
{
}

GtkWidget *
lissom_pelvis_panel_new (gboolean only_bends)
{
  LissomPelvisPanel *self = g_object_new (LISSOM_TYPE_PELVIS_PANEL, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *view = lissom_pelvis_view_new ();

  self->view = LISSOM_PELVIS_VIEW (view);
  if (only_bends)
    g_object_set (view, "place", LISSOM_PELVIS_BEND, NULL);
  gtk_widget_set_size_request (view, -1, PICTURE_HEIGHT);
  gtk_widget_add_css_class (view, "wall");
  gtk_widget_add_css_class (view, "clip");
  gtk_widget_set_overflow (view, GTK_OVERFLOW_HIDDEN);
  add (column, view);
  if (!only_bends)
    add_places (self, column);
  self->scale_note = GTK_LABEL (add (column, lissom_parts_label ("", "caption")));
  gtk_label_set_xalign (self->scale_note, 0.5);
  gtk_label_set_justify (self->scale_note, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->scale_note), "dim-label");
  if (only_bends)
    add_bends (column);
  adw_bin_set_child (ADW_BIN (self), column);

  /* Translators: the two ends of a slider: how tight the hamstrings are */
  add_slider (self, &self->hamstrings, _("Hamstrings"), C_("hamstrings", "supple"),
              C_("hamstrings", "tight"), "hamstrings");
  /* Translators: the two ends of a slider: how short the hip flexors are */
  add_slider (self, &self->hip_flexors, _("Hip flexors"), C_("hip flexors", "long"),
              C_("hip flexors", "short"), "hip-flexors");
  add_words (self);
  add_buttons (self, only_bends);

  show_state (self);
  self->said = self->reading.caption;
  g_signal_connect_object (view, "notify::place", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::hamstrings", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::hip-flexors", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

LissomPelvisView *
lissom_pelvis_panel_get_view (LissomPelvisPanel *self)
{
  g_return_val_if_fail (LISSOM_IS_PELVIS_PANEL (self), NULL);

  return self->view;
}

GtkScale *
lissom_pelvis_panel_get_scale (LissomPelvisPanel *self, gboolean of_hip_flexors)
{
  g_return_val_if_fail (LISSOM_IS_PELVIS_PANEL (self), NULL);

  return of_hip_flexors ? self->hip_flexors.scale : self->hamstrings.scale;
}

const char *
lissom_pelvis_panel_get_caption (LissomPelvisPanel *self)
{
  g_return_val_if_fail (LISSOM_IS_PELVIS_PANEL (self), NULL);

  return gtk_label_get_label (self->caption);
}
