/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-progress-page.h"

#include "lissom-announce.h"
#include "lissom-month-view.h"
#include "lissom-parts.h"
#include "lissom-progress-panels.h"
#include "lissom-side-by-side.h"
#include "lissom-statistics.h"
#include "lissom-transfer-menu.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define N_LATELY 4
/* Enough for the weeks shown, the score, and the weeks of practice behind a measurement. */
#define DAYS_BACK (7 * (LISSOM_PANEL_WEEKS + 5))

struct _LissomProgressPage
{
  AdwBin parent_instance;

  GtkWidget *headline, *menu_button;
  LissomMonthView *month_view;
  GtkWidget *held_left, *held_right, *held_sentence;
  GtkWidget *left_bar, *right_bar;
  GtkBox *lately;
  LissomChartPanel *weeks_panel, *answers_panel, *measure_panel;
  GtkDropDown *series;

  LissomCatalogue *catalogue;
  LissomPreferences *preferences;
  LissomJournal *journal;
  LissomTransferMenu *transfer;
  GCancellable *cancellable; /* of what is being loaded */
  guint n_loading;
  GDateTime *fixed_now; /* nullable */
  int month;            /* shown; year * 12 + month - 1 */
  GPtrArray *entries;      /* nullable: of the last weeks */
  GPtrArray *measurements; /* nullable */
};

enum
{
  HISTORY,
  MEASURE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomProgressPage, lissom_progress_page, ADW_TYPE_BIN)

static GDateTime *
get_now (LissomProgressPage *self)
{
  return self->fixed_now != NULL ? g_date_time_ref (self->fixed_now) : g_date_time_new_now_local ();
}

static int
get_month (GDateTime *time)
{
  return g_date_time_get_year (time) * 12 + g_date_time_get_month (time) - 1;
}

/* --- Filling the panels ---------------------------------------------------------------------- */

static void
show_month (LissomProgressPage *self, GPtrArray *entries)
{
  g_autoptr (GDateTime) now = get_now (self);
  const gboolean present = self->month == get_month (now);
  LissomDay days[31];

  lissom_month_view_show (self->month_view, self->month,
                          present ? g_date_time_get_day_of_month (now) : 0,
                          lissom_words_get_first_weekday (), self->month < get_month (now));
  lissom_statistics_count_month (entries, self->month / 12, self->month % 12 + 1, days);
  for (int i = 0; i < 31; i++)
    {
      g_autoptr (GDateTime) date = NULL;
      g_autofree char *name = NULL;
      g_autofree char *minutes = NULL;
      g_autofree char *text = NULL;

      if (days[i].n_sessions == 0)
        continue;
      date = g_date_time_new_utc (self->month / 12, self->month % 12 + 1, i + 1, 12, 0, 0);
      name = g_date_time_format (date, "%e %B");
      minutes = lissom_words_minutes (days[i].run_ms);
      /* Translators: a day and how long was stretched on it: “24 November: 5 minutes” */
      text = g_strdup_printf (C_("day", "%s: %s"), g_strchug (name), minutes);
      lissom_month_view_mark (self->month_view, i + 1,
                              days[i].whole ? LISSOM_MARK_WHOLE : LISSOM_MARK_SOME, text);
    }
}

static void
show_held (LissomProgressPage *self, const LissomWeekTotal *week)
{
  const gint64 held[] = { week->left_ms, week->right_ms };
  GtkWidget *const labels[] = { self->held_left, self->held_right };
  GtkWidget *const bars[] = { self->left_bar, self->right_bar };
  gboolean enough = TRUE;

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *text = lissom_words_held (held[i]);

      gtk_label_set_label (GTK_LABEL (labels[i]), text);
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bars[i]),
                                     MIN (1.0, (double) held[i] / LISSOM_USEFUL_WEEK_MS));
      enough = enough && held[i] >= LISSOM_USEFUL_WEEK_MS;
    }
  gtk_label_set_label (GTK_LABEL (self->held_sentence),
                       enough ? _("This is all a week can use. More holding does not bring more.")
                              : "");
  gtk_widget_set_visible (self->held_sentence, enough);
}

static void
show_headline (LissomProgressPage *self, const LissomWeekTotal *week)
{
  g_autofree char *minutes = NULL;
  g_autofree char *text = NULL;

  if (week->n_days == 0)
    {
      gtk_label_set_label (GTK_LABEL (self->headline), _("This week is still open"));
      return;
    }
  minutes = lissom_words_minutes (week->run_ms);
  /* Translators: %s is “9 minutes” */
  text = g_strdup_printf (ngettext ("%s on %d day this week", "%s on %d days this week",
                                    week->n_days),
                          minutes, week->n_days);
  gtk_label_set_label (GTK_LABEL (self->headline), text);
}

static void
show_lately (LissomProgressPage *self)
{
  guint n = 0;

  lissom_parts_clear (self->lately);
  for (guint i = self->entries->len; i > 0 && n < N_LATELY; i--, n++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (self->entries, i - 1);
      g_autofree char *details = lissom_panels_describe_session (entry, FALSE);
      g_autofree char *time = lissom_words_clock (entry->run_ms);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      GtkWidget *clock = lissom_parts_label (time, "tabular");

      gtk_label_set_wrap (GTK_LABEL (clock), FALSE);
      gtk_widget_set_hexpand (words, TRUE);
      gtk_box_append (GTK_BOX (words), lissom_parts_label (entry->routine_title, NULL));
      gtk_box_append (GTK_BOX (words), lissom_parts_label (details, "dim-label"));
      gtk_box_append (GTK_BOX (row), words);
      gtk_box_append (GTK_BOX (row), clock);
      gtk_box_append (self->lately, row);
    }
  if (n == 0)
    gtk_box_append (self->lately,
                    lissom_parts_label (_("What you do will stand here."), "dim-label"));
}

static void
show_weeks (LissomProgressPage *self)
{
  g_autoptr (GDateTime) now = get_now (self);
  const guint32 today = lissom_statistics_get_day (now);
  const int first_weekday = lissom_words_get_first_weekday ();
  g_autoptr (GArray) weeks = lissom_statistics_count_weeks (
    self->entries, self->catalogue, today, first_weekday, LISSOM_PANEL_WEEKS);
  const LissomWeekTotal *week = &g_array_index (weeks, LissomWeekTotal, weeks->len - 1);
  g_autoptr (GArray) days = lissom_statistics_list_days (self->entries);
  g_autoptr (GArray) pauses = lissom_statistics_find_pauses (self->entries);
  LissomPause pause = {
    .from = (guint32) lissom_preferences_get_int (self->preferences, "pause-from"),
    .to = (guint32) lissom_preferences_get_int (self->preferences, "pause-until"),
  };

  if (pause.from != 0)
    g_array_append_val (pauses, pause);
  lissom_panels_show_weeks (
    self->weeks_panel, weeks, lissom_preferences_get_int (self->preferences, "goal-minutes"),
    lissom_statistics_get_consistency (days, pauses, today, first_weekday,
                                       lissom_preferences_get_int (self->preferences,
                                                                   "goal-days")));
  lissom_panels_show_answers (self->answers_panel, self->entries);
  show_headline (self, week);
  show_held (self, week);
  show_lately (self);
}

static void
show_measurement (LissomProgressPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->series);
  g_autoptr (GDateTime) now = get_now (self);
  g_autoptr (GArray) days = NULL;
  g_autoptr (GPtrArray) series = NULL;
  LissomUnits units = lissom_preferences_get_units (self->preferences);

  if (self->measurements == NULL || self->entries == NULL)
    return;
  series = lissom_panels_get_series (self->measurements, selected);
  days = lissom_statistics_list_days (self->entries);
  gtk_widget_set_visible (GTK_WIDGET (self->series), series != NULL);
  lissom_panels_show_measurement (
    self->measure_panel, series,
    lissom_preferences_get_age (self->preferences, g_date_time_get_year (now)), days,
    lissom_measure_uses_inches (units));
}

static void
update_series (LissomProgressPage *self)
{
  g_autoptr (GtkStringList) names = lissom_panels_list_series (self->measurements);
  const guint selected = gtk_drop_down_get_selected (self->series);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  gtk_drop_down_set_model (self->series, G_LIST_MODEL (names));
  if (n > 0)
    gtk_drop_down_set_selected (self->series, selected < n ? selected : 0);
  show_measurement (self);
}

/* --- Loading --------------------------------------------------------------------------------- */

/* NULL when nobody waits for it any more. */
static GPtrArray *
finish_loading (GObject *source, GAsyncResult *result, LissomProgressPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  self->n_loading--;
  if (records == NULL)
    g_warning ("progress could not be read: %s", error->message);
  return g_steal_pointer (&records);
}

static void
month_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = finish_loading (source, result, user_data);

  if (entries != NULL)
    show_month (user_data, entries);
}

static void
weeks_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = finish_loading (source, result, user_data);
  LissomProgressPage *self = user_data;

  if (entries == NULL)
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  show_weeks (self);
  show_measurement (self);
}

static void
measurements_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) measurements = finish_loading (source, result, user_data);
  LissomProgressPage *self = user_data;

  if (measurements == NULL)
    return;
  g_clear_pointer (&self->measurements, g_ptr_array_unref);
  self->measurements = g_steal_pointer (&measurements);
  update_series (self);
}

static void
load (LissomProgressPage *self)
{
  g_autoptr (GDateTime) now = get_now (self);
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -DAYS_BACK);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_loading = 3;
  lissom_journal_load_month_async (self->journal, self->month, self->cancellable, month_loaded_cb,
                                   self);
  lissom_journal_load_async (self->journal, from, NULL, self->cancellable, weeks_loaded_cb, self);
  lissom_journal_load_measurements_async (self->journal, NULL, NULL, self->cancellable,
                                          measurements_loaded_cb, self);
}

static void
journal_changed_cb (LissomProgressPage *self)
{
  /* What is not seen is loaded when it is. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
moved_cb (LissomProgressPage *self, int by)
{
  g_autoptr (GDateTime) now = get_now (self);

  self->month = CLAMP (self->month + by, 1970 * 12, get_month (now));
  load (self);
}

static void
all_cb (LissomProgressPage *self)
{
  g_signal_emit (self, signals[HISTORY], 0);
}

static void
measure_cb (LissomProgressPage *self)
{
  g_signal_emit (self, signals[MEASURE], 0);
}

/* --- The widget ------------------------------------------------------------------------------ */

static gboolean
lissom_progress_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_PROGRESS_PAGE (widget)->menu_button);
}

static void
lissom_progress_page_map (GtkWidget *widget)
{
  LissomProgressPage *self = LISSOM_PROGRESS_PAGE (widget);
  g_autoptr (GDateTime) now = get_now (self);

  GTK_WIDGET_CLASS (lissom_progress_page_parent_class)->map (widget);

  self->month = get_month (now);
  load (self);
}

static void
lissom_progress_page_dispose (GObject *object)
{
  LissomProgressPage *self = LISSOM_PROGRESS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->transfer);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->preferences);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->fixed_now, g_date_time_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->measurements, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_PROGRESS_PAGE);

  G_OBJECT_CLASS (lissom_progress_page_parent_class)->dispose (object);
}

static void
lissom_progress_page_class_init (LissomProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_progress_page_dispose;
  widget_class->grab_focus = lissom_progress_page_grab_focus;
  widget_class->focus = lissom_parts_focus;
  widget_class->map = lissom_progress_page_map;

  signals[HISTORY] = g_signal_new ("history", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[MEASURE] = g_signal_new ("measure", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LISSOM_TYPE_CHART_PANEL);
  g_type_ensure (LISSOM_TYPE_MONTH_VIEW);
  g_type_ensure (LISSOM_TYPE_SIDE_BY_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, headline);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, month_view);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, held_left);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, held_right);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, held_sentence);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, left_bar);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, right_bar);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, lately);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, weeks_panel);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, answers_panel);
  gtk_widget_class_bind_template_child (widget_class, LissomProgressPage, measure_panel);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
}

static void
lissom_progress_page_init (LissomProgressPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Measure"));
  GtkWidget *series = gtk_drop_down_new (NULL, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->menu_button, _("Export and import"));
  gtk_widget_add_css_class (button, "softpill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (measure_cb), self, G_CONNECT_SWAPPED);
  lissom_chart_panel_add_suffix (self->measure_panel, button);
  self->series = GTK_DROP_DOWN (series);
  lissom_parts_wrap_values (series);
  /* The button inside it is what a screen reader comes to. */
  lissom_name_button (gtk_widget_get_first_child (series), _("Test that is shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (series), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Test that is shown"), -1);
  g_signal_connect_object (series, "notify::selected", G_CALLBACK (show_measurement), self,
                           G_CONNECT_SWAPPED);
  lissom_chart_panel_add_below (self->measure_panel, series);
}

GtkWidget *
lissom_progress_page_new (LissomCatalogue *catalogue, LissomPreferences *preferences,
                          LissomJournal *journal)
{
  LissomProgressPage *self = g_object_new (LISSOM_TYPE_PROGRESS_PAGE, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->preferences = g_object_ref (preferences);
  self->journal = g_object_ref (journal);
  self->transfer = lissom_transfer_menu_new (journal, GTK_WIDGET (self));
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
lissom_progress_page_set_now (LissomProgressPage *self, GDateTime *now)
{
  g_return_if_fail (LISSOM_IS_PROGRESS_PAGE (self));

  g_clear_pointer (&self->fixed_now, g_date_time_unref);
  self->fixed_now = now != NULL ? g_date_time_ref (now) : NULL;
}

gboolean
lissom_progress_page_is_loaded (LissomProgressPage *self)
{
  g_return_val_if_fail (LISSOM_IS_PROGRESS_PAGE (self), FALSE);

  return self->cancellable != NULL && self->n_loading == 0;
}
