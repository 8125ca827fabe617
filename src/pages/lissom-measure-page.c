/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-measure-page.h"

#include "lissom-announce.h"
#include "lissom-figure-view.h"
#include "lissom-page-head.h"
#include "lissom-parts.h"
#include "lissom-photo-angle.h"
#include "lissom-score-row.h"
#include "lissom-side-by-side.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Time to reach, then the two seconds of the test. */
#define REACH_SECONDS 3
#define HOLD_SECONDS 2
#define INCH 254
#define CM 100

typedef enum
{
  STEP_CHOOSE,
  STEP_WARNING,
  STEP_READY,
  STEP_HOLD,
  STEP_NUMBER,
  STEP_RESULT,
} Step;

static const char *const step_names[] = {
  [STEP_CHOOSE] = "choose", [STEP_WARNING] = "warning", [STEP_READY] = "ready",
  [STEP_HOLD] = "hold",     [STEP_NUMBER] = "number",   [STEP_RESULT] = "result",
};

struct _LissomMeasurePage
{
  AdwBin parent_instance;

  LissomPageHead *heading;
  GtkWidget *back, *go_on;
  LissomFigureView *figure;
  GtkWidget *picture;
  GtkBox *words;
  GtkWidget *spin, *length_spin; /* nullable: while a number is asked for */
  LissomPhotoAngle *photo;       /* nullable: while an angle is read from one */
  LissomScoreRow *pain;          /* nullable: on the result */

  LissomCatalogue *catalogue;
  LissomPreferences *preferences;
  LissomJournal *journal;
  LissomNarrator *narrator; /* nullable */
  LissomFilters filters;
  GCancellable *cancellable;
  GPtrArray *measurements; /* nullable: before they are loaded */

  Step step;
  const LissomMeasure *measure;
  LissomLeg leg;
  int n_practised, seconds;
  LissomMeasurement *current;
  GPtrArray *done; /* of LissomMeasurement: one a leg */
  guint timer;
};

enum
{
  FINISHED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomMeasurePage, lissom_measure_page, ADW_TYPE_BIN)

static void show_step (LissomMeasurePage *self, Step step);

static void
say (LissomMeasurePage *self, const char *text)
{
  lissom_announce (self->go_on, text);
  if (self->narrator != NULL)
    lissom_narrator_say (self->narrator, text);
}

static gboolean
uses_inches (LissomMeasurePage *self)
{
  return lissom_measure_uses_inches (lissom_preferences_get_units (self->preferences));
}

static GtkWidget *
add_text (LissomMeasurePage *self, const char *text, const char *style)
{
  GtkWidget *label = lissom_parts_label (text, style);

  gtk_box_append (self->words, label);
  return label;
}

static void
set_button (LissomMeasurePage *self, const char *label)
{
  gtk_widget_set_visible (self->go_on, label != NULL);
  if (label != NULL)
    gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->go_on))), label);
}

/* --- Choosing -------------------------------------------------------------------------------- */

/* Why a test is not for now; NULL when it may be done. */
static char *
get_obstacle (LissomMeasurePage *self, const LissomMeasure *measure)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) series = NULL;
  int wait;

  if (lissom_measure_is_hidden_by (measure, self->filters))
    return g_strdup (_("Not for you, by what you told Lissom about your health."));
  series = lissom_measurement_select (self->measurements, measure->id,
                                      measure->sided ? LISSOM_LEG_LEFT : LISSOM_LEG_NONE);
  wait = lissom_measurement_get_wait (series, now, NULL);
  if (wait > 0)
    return g_strdup_printf (ngettext ("Measured this week. Wait %d more day: sooner, a result tells "
                                      "nothing.",
                                      "Measured this week. Wait %d more days: sooner, a result tells "
                                      "nothing.",
                                      wait),
                            wait);
  return NULL;
}

static void
row_activated_cb (LissomMeasurePage *self, GtkListBoxRow *row)
{
  lissom_measure_page_choose (
    self, (LissomMeasureId) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "measure")));
}

static void
show_choice (LissomMeasurePage *self)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const int age = lissom_preferences_get_age (self->preferences, g_date_time_get_year (now));

  lissom_page_head_set_title (self->heading, _("Measure"));
  gtk_widget_set_visible (self->picture, FALSE);
  set_button (self, NULL);
  add_text (self, _("Measure every two weeks, at the same time of day, after a minute of marching."),
            "dim-label");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  for (int id = 0; id < LISSOM_N_MEASURES; id++)
    {
      const LissomMeasure *measure = lissom_measure_get ((LissomMeasureId) id);
      g_autofree char *obstacle = get_obstacle (self, measure);
      GtkWidget *row;

      if (measure->max_age > 0 && age > measure->max_age)
        continue;
      row = g_object_new (ADW_TYPE_ACTION_ROW, "title", measure->title, "subtitle",
                          obstacle != NULL ? obstacle : measure->about, "title-lines", 0,
                          "subtitle-lines", 0, "activatable", obstacle == NULL, "sensitive",
                          obstacle == NULL, "use-markup", FALSE, NULL);
      g_object_set_data (G_OBJECT (row), "measure", GINT_TO_POINTER (id));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (self->words, list);
}

/* --- Doing ----------------------------------------------------------------------------------- */

static void
show_figure (LissomMeasurePage *self)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (self->catalogue, self->measure->stretch);

  gtk_widget_set_visible (self->picture, stretch != NULL);
  if (stretch == NULL)
    return;
  lissom_figure_view_set_stretch (self->figure, stretch);
  lissom_figure_view_set_pose (self->figure, g_str_equal (self->measure->pose, "start")
                                               ? lissom_stretch_get_start_pose (stretch)
                                               : lissom_stretch_get_end_pose (stretch));
  /* Facing right works with the right leg, mirrored it is the left. */
  lissom_figure_view_set_mirrored (self->figure, self->leg == LISSOM_LEG_LEFT);
}

static void
show_warning (LissomMeasurePage *self)
{
  GtkWidget *callout = lissom_parts_label (lissom_measurement_get_warning (), "callout");

  show_figure (self);
  gtk_box_append (self->words, callout);
  add_text (self, self->measure->about, NULL);
  add_text (self, _("You need"), "section");
  add_text (self, self->measure->kit, NULL);
  for (int i = 0; self->measure->steps[i] != NULL; i++)
    gtk_box_append (self->words, lissom_parts_step (i + 1, self->measure->steps[i]));
  set_button (self, _("I am warm, and nothing hurts"));
  say (self, lissom_measurement_get_warning ());
}

static const char *
get_leg_words (LissomMeasurePage *self)
{
  if (self->leg == LISSOM_LEG_LEFT)
    return _("Left leg");
  if (self->leg == LISSOM_LEG_RIGHT)
    return _("Right leg");
  return self->measure->title;
}

static gboolean
is_practice (LissomMeasurePage *self)
{
  return self->n_practised < self->measure->n_practice;
}

/* "Practice 1 of 2", "Try 2 of 2". */
static char *
name_try (LissomMeasurePage *self)
{
  if (is_practice (self))
    return g_strdup_printf (_("Practice %d of %d"), self->n_practised + 1,
                            self->measure->n_practice);
  return g_strdup_printf (_("Try %d of %d"), (int) self->current->trials->len + 1,
                          self->measure->n_trials);
}

static void
show_ready (LissomMeasurePage *self)
{
  g_autofree char *name = name_try (self);
  g_autofree char *spoken = NULL;

  show_figure (self);
  add_text (self, get_leg_words (self), "title-1");
  add_text (self, name, "title-3");
  add_text (self, _("Get into place. Reach slowly, hold for 2 seconds, and come back slowly. Do not "
                    "bounce."),
            "lead");
  set_button (self, C_("measure", "Begin"));
  /* Translators: spoken: the leg, then which try: “Left leg. Try 1 of 2.” */
  spoken = g_strdup_printf (_("%s. %s."), get_leg_words (self), name);
  say (self, spoken);
}

static gboolean
timer_cb (gpointer user_data)
{
  lissom_measure_page_tick (user_data);
  return G_SOURCE_CONTINUE;
}

static void
show_hold (LissomMeasurePage *self)
{
  const gboolean holding = self->seconds > REACH_SECONDS;
  g_autofree char *number = g_strdup_printf (
    "%d", holding ? REACH_SECONDS + HOLD_SECONDS + 1 - self->seconds
                  : REACH_SECONDS + 1 - self->seconds);

  show_figure (self);
  add_text (self, get_leg_words (self), "title-3");
  add_text (self, holding ? C_("measure", "Hold") : _("Breathe out and reach"), "title-1");
  add_text (self, number, "display");
  set_button (self, NULL);
}

/* Numbers are typed in the unit that is shown. */
static void
add_spin (LissomMeasurePage *self, const char *label, GtkWidget **spin, double low, double high,
          double step, double value)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 12, NULL);
  GtkWidget *words = lissom_parts_label (label, NULL);

  *spin = gtk_spin_button_new_with_range (low, high, step);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (*spin), step < 1 ? 1 : 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (*spin), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), *spin);
  gtk_box_append (self->words, row);
}

/* The leg length of an earlier test, or a usual one. */
static int
get_leg_length (LissomMeasurePage *self)
{
  for (guint i = self->measurements->len; i > 0; i--)
    {
      const LissomMeasurement *earlier = g_ptr_array_index (self->measurements, i - 1);

      if (earlier->length > 0)
        return earlier->length;
    }
  return self->current->length > 0 ? self->current->length : 85 * CM;
}

static void
photo_measured_cb (LissomMeasurePage *self, int angle)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spin), angle / 10.0);
}

static void
add_photo (LissomMeasurePage *self)
{
  self->photo = LISSOM_PHOTO_ANGLE (lissom_photo_angle_new ());
  g_signal_connect_object (self->photo, "measured", G_CALLBACK (photo_measured_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->words, GTK_WIDGET (self->photo));
}

static void
show_number (LissomMeasurePage *self)
{
  const gboolean inches = uses_inches (self);
  const double unit = inches ? INCH : CM;
  const double step = inches ? 0.5 : 1;

  show_figure (self);
  add_text (self, get_leg_words (self), "title-1");
  add_text (self, self->measure->result_note, NULL);
  if (self->measure->id == LISSOM_MEASURE_LEG_RAISE_PHOTO)
    add_photo (self);
  if (self->measure->id == LISSOM_MEASURE_LEG_RAISE_TAPE)
    {
      add_spin (self, inches ? _("Hip to frame, inches") : _("Hip to frame, centimetres"),
                &self->spin, 0, floor (LISSOM_MEASUREMENT_LONGEST_LEG / unit), step,
                round (30 * CM / unit));
      add_spin (self, inches ? _("Hip to heel, inches") : _("Hip to heel, centimetres"),
                &self->length_spin, ceil (LISSOM_MEASUREMENT_SHORTEST_LEG / unit),
                floor (LISSOM_MEASUREMENT_LONGEST_LEG / unit), step,
                round (get_leg_length (self) / unit * 2) / 2);
    }
  else if (self->measure->quantity == LISSOM_QUANTITY_LENGTH)
    add_spin (self, inches ? _("Inches") : _("Centimetres"), &self->spin,
              ceil (self->measure->min / unit), floor (self->measure->max / unit), step, 0);
  else if (self->measure->quantity == LISSOM_QUANTITY_ANGLE)
    add_spin (self, _("Degrees"), &self->spin, self->measure->min / 10.0, self->measure->max / 10.0,
              1, 0);
  else
    add_spin (self, _("From 0 to 10"), &self->spin, 0, 10, 1, 0);
  set_button (self, _("Go on"));
  gtk_widget_grab_focus (self->spin);
}

static void
show_result (LissomMeasurePage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const int age = lissom_preferences_get_age (self->preferences, g_date_time_get_year (now));
  g_autofree char *typical = lissom_measure_describe_typical (self->measure, age, uses_inches (self));

  show_figure (self);
  add_text (self, self->measure->title, "title-1");
  for (guint i = 0; i < self->done->len; i++)
    {
      const LissomMeasurement *measurement = g_ptr_array_index (self->done, i);
      g_autoptr (GPtrArray) series = lissom_measurement_select (self->measurements,
                                                                measurement->measure,
                                                                measurement->leg);
      g_autofree char *value =
        lissom_measure_format (self->measure, measurement->value, uses_inches (self));
      const char *trend;

      g_ptr_array_add (series, (gpointer) measurement);
      trend = lissom_trend_get_text (lissom_measurement_judge (series, age, 0));
      self->leg = measurement->leg;
      add_text (self, get_leg_words (self), "section");
      add_text (self, value, "stat");
      add_text (self,
                trend != NULL ? trend
                              : _("A beginning. Measure again in two weeks, at the same time of day."),
                NULL);
    }
  if (typical != NULL)
    add_text (self, typical, "dim-label");
  self->pain = LISSOM_SCORE_ROW (lissom_score_row_new ());
  lissom_score_row_set_name (self->pain, _("Did anything hurt?"));
  lissom_score_row_set_good (self->pain, 0, 1);
  add_text (self, _("Did anything hurt?"), "section");
  gtk_box_append (self->words, GTK_WIDGET (self->pain));
  set_button (self, C_("measure", "Keep this result"));
}

static void
show_step (LissomMeasurePage *self, Step step)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->step = step;
  self->spin = NULL;
  self->length_spin = NULL;
  self->photo = NULL;
  self->pain = NULL;
  lissom_parts_clear (self->words);
  if (self->measure != NULL)
    lissom_page_head_set_title (self->heading, self->measure->title);
  switch (step)
    {
    case STEP_CHOOSE:
      show_choice (self);
      break;
    case STEP_WARNING:
      show_warning (self);
      break;
    case STEP_READY:
      show_ready (self);
      break;
    case STEP_HOLD:
      self->timer = g_timeout_add_seconds (1, timer_cb, self);
      show_hold (self);
      break;
    case STEP_NUMBER:
      show_number (self);
      break;
    case STEP_RESULT:
    default:
      show_result (self);
      break;
    }
}

static void
begin_leg (LissomMeasurePage *self, LissomLeg leg)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->leg = leg;
  self->n_practised = 0;
  g_clear_pointer (&self->current, lissom_measurement_free);
  self->current = lissom_measurement_new (self->measure->id, leg, now);
  /* A question needs no practice, no timer and no figure to follow. */
  show_step (self, self->measure->quantity == LISSOM_QUANTITY_SCORE ? STEP_NUMBER : STEP_READY);
}

static void
end_leg (LissomMeasurePage *self)
{
  g_ptr_array_add (self->done, g_steal_pointer (&self->current));
  if (self->leg == LISSOM_LEG_LEFT)
    begin_leg (self, LISSOM_LEG_RIGHT);
  else
    show_step (self, STEP_RESULT);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomMeasurePage) self = user_data;
  g_autoptr (GError) error = NULL;

  /* Where it cannot be written the journal keeps it in memory and tries again; the sentence says so. */
  if (!lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error) &&
      self->words != NULL && self->step == STEP_RESULT)
    gtk_box_prepend (self->words, lissom_parts_label (error->message, "callout"));
}

static void
keep (LissomMeasurePage *self)
{
  const int pain = lissom_score_row_get_score (self->pain);

  for (guint i = 0; i < self->done->len; i++)
    {
      LissomMeasurement *measurement = g_ptr_array_index (self->done, i);

      measurement->pain = pain;
      lissom_journal_save_measurement_async (self->journal, measurement, NULL, saved_cb,
                                             g_object_ref (self));
    }
  g_ptr_array_set_size (self->done, 0);
  g_signal_emit (self, signals[FINISHED], 0);
}

void
lissom_measure_page_enter (LissomMeasurePage *self, double value)
{
  g_return_if_fail (LISSOM_IS_MEASURE_PAGE (self));
  g_return_if_fail (self->spin != NULL);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spin), value);
}

static void
take_number (LissomMeasurePage *self)
{
  const double unit = uses_inches (self) ? INCH : CM;
  g_autoptr (GError) error = NULL;
  double value;
  int result;

  gtk_spin_button_update (GTK_SPIN_BUTTON (self->spin));
  value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->spin));
  if (self->length_spin != NULL)
    {
      gtk_spin_button_update (GTK_SPIN_BUTTON (self->length_spin));
      self->current->length =
        (int) lround (gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->length_spin)) * unit);
      result = lissom_measure_get_tape_angle ((int) lround (value * unit), self->current->length);
      if (result < 0)
        {
          gtk_box_prepend (self->words,
                           lissom_parts_label (_("The way to the frame is longer than the leg. Measure "
                                                 "both again."),
                                               "callout"));
          return;
        }
    }
  else if (self->measure->quantity == LISSOM_QUANTITY_LENGTH)
    result = (int) lround (value * unit);
  else
    result = (int) lround (value * (self->measure->quantity == LISSOM_QUANTITY_ANGLE ? 10 : 1));

  if (self->photo != NULL)
    lissom_photo_angle_discard (self->photo, &error);
  lissom_measurement_add_trial (self->current, result);
  if ((int) self->current->trials->len < self->measure->n_trials)
    show_step (self, STEP_READY);
  else
    end_leg (self);
  if (error != NULL)
    gtk_box_prepend (self->words, lissom_parts_label (error->message, "callout"));
}

void
lissom_measure_page_tick (LissomMeasurePage *self)
{
  g_return_if_fail (LISSOM_IS_MEASURE_PAGE (self));

  if (self->step != STEP_HOLD)
    return;
  self->seconds++;
  if (self->seconds <= REACH_SECONDS + HOLD_SECONDS)
    {
      if (self->seconds == REACH_SECONDS + 1)
        say (self, _("Hold. One. Two."));
      lissom_parts_clear (self->words);
      show_hold (self);
      return;
    }
  if (is_practice (self))
    {
      self->n_practised++;
      say (self, _("Come back slowly."));
      show_step (self, STEP_READY);
    }
  else
    {
      say (self, _("Stay there while it is measured, then come back slowly."));
      show_step (self, STEP_NUMBER);
    }
}

void
lissom_measure_page_go_on (LissomMeasurePage *self)
{
  g_return_if_fail (LISSOM_IS_MEASURE_PAGE (self));

  switch (self->step)
    {
    case STEP_WARNING:
      begin_leg (self, self->measure->sided ? LISSOM_LEG_LEFT : LISSOM_LEG_NONE);
      break;
    case STEP_READY:
      self->seconds = 1;
      say (self, _("Breathe out and reach."));
      show_step (self, STEP_HOLD);
      break;
    case STEP_NUMBER:
      take_number (self);
      break;
    case STEP_RESULT:
      keep (self);
      break;
    case STEP_CHOOSE:
    case STEP_HOLD:
    default:
      break;
    }
}

void
lissom_measure_page_choose (LissomMeasurePage *self, LissomMeasureId measure)
{
  g_autofree char *obstacle = NULL;

  g_return_if_fail (LISSOM_IS_MEASURE_PAGE (self));

  obstacle = self->measurements != NULL ? get_obstacle (self, lissom_measure_get (measure)) : NULL;
  if (self->measurements == NULL || obstacle != NULL)
    return;
  self->measure = lissom_measure_get (measure);
  self->leg = self->measure->sided ? LISSOM_LEG_LEFT : LISSOM_LEG_NONE;
  g_ptr_array_set_size (self->done, 0);
  if (self->measure->quantity == LISSOM_QUANTITY_SCORE)
    begin_leg (self, LISSOM_LEG_NONE);
  else
    show_step (self, STEP_WARNING);
}

const char *
lissom_measure_page_get_step (LissomMeasurePage *self)
{
  g_return_val_if_fail (LISSOM_IS_MEASURE_PAGE (self), NULL);

  return step_names[self->step];
}

/* --- The widget ------------------------------------------------------------------------------ */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) measurements =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  LissomMeasurePage *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->measurements = measurements != NULL
                         ? g_steal_pointer (&measurements)
                         : g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);
  show_step (self, STEP_CHOOSE);
}

static gboolean
lissom_measure_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_MEASURE_PAGE (widget)->back);
}

static void
lissom_measure_page_unmap (GtkWidget *widget)
{
  LissomMeasurePage *self = LISSOM_MEASURE_PAGE (widget);

  /* Who goes away is not counted on; that try begins anew. */
  if (self->step == STEP_HOLD)
    show_step (self, STEP_READY);
  if (self->narrator != NULL)
    lissom_narrator_say (self->narrator, NULL);

  GTK_WIDGET_CLASS (lissom_measure_page_parent_class)->unmap (widget);
}

static void
lissom_measure_page_dispose (GObject *object)
{
  LissomMeasurePage *self = LISSOM_MEASURE_PAGE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->preferences);
  g_clear_object (&self->journal);
  g_clear_object (&self->narrator);
  g_clear_pointer (&self->measurements, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->current, lissom_measurement_free);
  self->words = NULL;

  G_OBJECT_CLASS (lissom_measure_page_parent_class)->dispose (object);
}

static void
lissom_measure_page_class_init (LissomMeasurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_measure_page_dispose;
  widget_class->grab_focus = lissom_measure_page_grab_focus;
  widget_class->focus = lissom_parts_focus;
  widget_class->unmap = lissom_measure_page_unmap;
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
create_head (LissomMeasurePage *self, GtkBox *outer)
{
  self->heading = LISSOM_PAGE_HEAD (lissom_page_head_new (_("Measure")));
  self->back = g_object_new (GTK_TYPE_BUTTON, "icon-name", "go-previous-symbolic", "tooltip-text",
                             _("Back"), "action-name", "navigator.back", NULL);
  lissom_name_button (self->back, _("Back"));
  lissom_page_head_add (self->heading, self->back);
  gtk_box_append (outer, GTK_WIDGET (self->heading));
}

static void
lissom_measure_page_init (LissomMeasurePage *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);
  GtkWidget *sides, *clamp, *scroll;

  self->cancellable = g_cancellable_new ();
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);
  create_head (self, GTK_BOX (outer));

  self->figure = LISSOM_FIGURE_VIEW (lissom_figure_view_new ());
  lissom_figure_view_set_room (self->figure, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "wall");
  gtk_widget_set_size_request (GTK_WIDGET (self->figure), -1, 300);
  self->picture = g_object_new (GTK_TYPE_BOX, "overflow", GTK_OVERFLOW_HIDDEN, "valign",
                                GTK_ALIGN_START, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->picture, "clip");
  gtk_widget_set_hexpand (GTK_WIDGET (self->figure), TRUE);
  gtk_box_append (GTK_BOX (self->picture), GTK_WIDGET (self->figure));

  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->go_on = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, "visible", FALSE, NULL);
  /* Large type needs a second line. */
  gtk_button_set_child (GTK_BUTTON (self->go_on), lissom_parts_label (NULL, NULL));
  gtk_widget_add_css_class (self->go_on, "suggested-action");
  gtk_widget_add_css_class (self->go_on, "pill");
  g_signal_connect_object (self->go_on, "clicked", G_CALLBACK (lissom_measure_page_go_on), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (right), self->go_on);

  sides = g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", self->picture, "second", right,
                        "fold-width", 720, "share", 0.45, "spacing", 24, NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 900, "tightening-threshold", 900, "child",
                        sides, "margin-top", 12, "margin-bottom", 36, "margin-start", 16,
                        "margin-end", 16, NULL);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                         TRUE, "child", clamp, NULL);
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
lissom_measure_page_new (LissomCatalogue *catalogue, LissomPreferences *preferences,
                         LissomJournal *journal, LissomNarrator *narrator, LissomFilters filters)
{
  LissomMeasurePage *self = g_object_new (LISSOM_TYPE_MEASURE_PAGE, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->preferences = g_object_ref (preferences);
  self->journal = g_object_ref (journal);
  g_set_object (&self->narrator, narrator);
  self->filters = filters;
  lissom_journal_load_measurements_async (journal, NULL, NULL, self->cancellable, loaded_cb, self);
  return GTK_WIDGET (self);
}
