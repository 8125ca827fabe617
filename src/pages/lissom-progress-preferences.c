/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-progress-preferences.h"

#include "lissom-parts.h"
#include "lissom-statistics.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_IN_WEEK 7
#define PAUSE_DAYS 14

static GtkWidget *
create_group (GtkWidget *page, const char *title, const char *description)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description",
                                   description, NULL);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return group;
}

static GtkWidget *
add_row (GtkWidget *group, const char *title, const char *subtitle, GtkWidget *suffix,
         LissomPreferences *preferences, const char *property)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle,
                                 "title-lines", 0, "subtitle-lines", 0, "activatable-widget", suffix,
                                 NULL);

  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  /* What an administrator has fixed is shown, but cannot be changed. */
  gtk_widget_set_sensitive (row, lissom_preferences_is_writable (preferences, property));
  return row;
}

static void
add_number (GtkWidget *group, const char *title, const char *subtitle, LissomPreferences *preferences,
            const char *property, int low, int high, int step)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (low, high, step);

  g_object_bind_property (preferences, property, gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (spin)),
                          "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  add_row (group, title, subtitle, spin, preferences, property);
}

/* --- Times of day ----------------------------------------------------------------------------- */

static char *
format_time (int minutes)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 1, 1, minutes / 60, minutes % 60, 0);
  /* As the region writes times: 12 or 24 hours. */
  g_autofree char *text = g_date_time_format (time, "%X");
  char *seconds = strstr (text, ":00");

  /* Without the seconds, which are the last “:00”. */
  while (seconds != NULL && strstr (seconds + 1, ":00") != NULL)
    seconds = strstr (seconds + 1, ":00");
  if (seconds != NULL && seconds - text >= 4)
    return g_strdup_printf ("%.*s%s", (int) (seconds - text), text, seconds + 3);
  return g_steal_pointer (&text);
}

static gboolean
show_time_cb (GtkSpinButton *spin)
{
  g_autofree char *text =
    format_time ((int) gtk_adjustment_get_value (gtk_spin_button_get_adjustment (spin)));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/* "18:30", "6:30 pm", "1830". */
static int
read_time_cb (GtkSpinButton *spin, double *value)
{
  g_autofree char *text = g_utf8_strdown (gtk_editable_get_text (GTK_EDITABLE (spin)), -1);
  char *end;
  gint64 hours = g_ascii_strtoll (text, &end, 10);
  gint64 minutes = 0;

  if (end == text)
    return GTK_INPUT_ERROR;
  if (*end == ':' || *end == '.')
    minutes = g_ascii_strtoll (end + 1, &end, 10);
  else if (hours >= 100)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  if (strstr (end, "pm") != NULL && hours < 12)
    hours += 12;
  if (strstr (end, "am") != NULL && hours == 12)
    hours = 0;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return GTK_INPUT_ERROR;
  *value = (double) (hours * 60 + minutes);
  return TRUE;
}

static GtkWidget *
create_time (void)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 24 * 60 - 1, 15);

  g_autofree char *longest = format_time (22 * 60 + 30);

  /* No wider than what the region writes: large type needs the room. */
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), (int) g_utf8_strlen (longest, -1));
  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  /* A colon is no number. */
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
  g_signal_connect (spin, "output", G_CALLBACK (show_time_cb), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (read_time_cb), NULL);
  return spin;
}

static void
add_time (GtkWidget *group, const char *title, LissomPreferences *preferences, const char *property)
{
  GtkWidget *spin = create_time ();

  g_object_bind_property (preferences, property, gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (spin)),
                          "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  add_row (group, title, NULL, spin, preferences, property);
}

static gboolean
second_to_active (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_int (from) >= 0);
  return TRUE;
}

static gboolean
active_to_second (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_int (to, g_value_get_boolean (from) ? (int) gtk_adjustment_get_value (data) : -1);
  return TRUE;
}

static gboolean
second_to_value (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  if (g_value_get_int (from) < 0)
    return FALSE;
  g_value_set_double (to, g_value_get_int (from));
  return TRUE;
}

static gboolean
value_to_second (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  if (!gtk_switch_get_active (data))
    return FALSE;
  g_value_set_int (to, (int) g_value_get_double (from));
  return TRUE;
}

/* A time that may be none: a switch above it. */
static void
add_second_time (GtkWidget *group, LissomPreferences *preferences)
{
  GtkWidget *spin = create_time ();
  GtkWidget *on = gtk_switch_new ();
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (spin));

  gtk_adjustment_set_value (adjustment, 12 * 60);
  g_object_bind_property_full (preferences, "reminder-second-time", on, "active",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, second_to_active,
                               active_to_second, adjustment, NULL);
  g_object_bind_property_full (preferences, "reminder-second-time", adjustment, "value",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, second_to_value,
                               value_to_second, on, NULL);
  g_object_bind_property (on, "active", spin, "sensitive", G_BINDING_SYNC_CREATE);
  add_row (group, _("A second time"), NULL, on, preferences, "reminder-second-time");
  add_row (group, _("At"), NULL, spin, preferences, "reminder-second-time");
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("A second time"), -1);
}

/* --- Days ------------------------------------------------------------------------------------ */

static gboolean
days_to_active (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, (g_value_get_int (from) & GPOINTER_TO_INT (data)) != 0);
  return TRUE;
}

static gboolean
active_to_days (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_autoptr (GObject) preferences = g_binding_dup_source (binding);
  int days = lissom_preferences_get_int (LISSOM_PREFERENCES (preferences), "reminder-days");

  if (g_value_get_boolean (from))
    days |= GPOINTER_TO_INT (data);
  else
    days &= ~GPOINTER_TO_INT (data);
  g_value_set_int (to, days);
  return TRUE;
}

static void
add_days (GtkWidget *group, LissomPreferences *preferences)
{
  const int first = lissom_words_get_first_weekday ();
  /* A Monday. */
  g_autoptr (GDateTime) monday = g_date_time_new_utc (2026, 11, 23, 12, 0, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "title", _("On these days"),
                                 "activatable", FALSE, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                 "margin-top", 10, "margin-bottom", 12, "margin-start", 12,
                                 "margin-end", 12, NULL);
  GtkWidget *days = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE,
                                  "min-children-per-line", 3, "max-children-per-line", 7,
                                  "homogeneous", TRUE, "column-spacing", 4, "row-spacing", 4, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("On these days"), "xalign",
                                               0.0, NULL));
  for (int i = 0; i < DAYS_IN_WEEK; i++)
    {
      const int weekday = (first - 1 + i) % DAYS_IN_WEEK;
      g_autoptr (GDateTime) date = g_date_time_add_days (monday, weekday);
      g_autofree char *name = g_date_time_format (date, "%a");
      g_autofree char *whole = g_date_time_format (date, "%A");
      GtkWidget *button = gtk_toggle_button_new_with_label (name);

      gtk_widget_add_css_class (button, "filter");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                      -1);
      g_object_bind_property_full (preferences, "reminder-days", button, "active",
                                   G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, days_to_active,
                                   active_to_days, GINT_TO_POINTER (1 << weekday), NULL);
      gtk_flow_box_insert (GTK_FLOW_BOX (days), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  gtk_box_append (GTK_BOX (box), days);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_sensitive (row, lissom_preferences_is_writable (preferences, "reminder-days"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* --- Pause ----------------------------------------------------------------------------------- */

static guint32
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return lissom_statistics_get_day (now);
}

static gboolean
until_to_active (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, (guint32) g_value_get_int (from) >= get_today ());
  return TRUE;
}

static void
pause_changed_cb (GtkSwitch *on, GParamSpec *pspec, LissomPreferences *preferences)
{
  const guint32 today = get_today ();
  const guint32 until = (guint32) lissom_preferences_get_int (preferences, "pause-until");
  const gboolean paused = until >= today;

  if (gtk_switch_get_active (on) == paused)
    return;
  if (paused)
    /* It ends yesterday: what was paused stays forgiven. */
    g_object_set (preferences, "pause-until", (int) today - 1, NULL);
  else
    g_object_set (preferences, "pause-from", (int) today, "pause-until", (int) today + PAUSE_DAYS - 1,
                  NULL);
}

static void
add_pause (GtkWidget *group, LissomPreferences *preferences)
{
  GtkWidget *on = gtk_switch_new ();

  g_object_bind_property_full (preferences, "pause-until", on, "active", G_BINDING_SYNC_CREATE,
                               until_to_active, NULL, NULL, NULL);
  g_signal_connect_object (on, "notify::active", G_CALLBACK (pause_changed_cb), preferences, 0);
  add_row (group, _("Pause for two weeks"),
           _("After an injury, an illness or on a journey. Paused days cost nothing, and nothing "
             "reminds you."),
           on, preferences, "pause-until");
}

static gboolean
units_to_entry (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
entry_to_units (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  g_value_set_enum (to, (int) g_value_get_uint (from));
  return TRUE;
}

static void
add_units (GtkWidget *group, LissomPreferences *preferences)
{
  const char *const names[] = { _("As is usual here"), _("Centimetres"), _("Inches"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Lengths in"), "title-lines", 0,
                                 "model", list, NULL);

  g_object_bind_property_full (preferences, "units", row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, units_to_entry,
                               entry_to_units, NULL, NULL);
  gtk_widget_set_sensitive (row, lissom_preferences_is_writable (preferences, "units"));
  lissom_parts_wrap_values (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

GtkWidget *
lissom_progress_preferences_new (LissomPreferences *preferences)
{
  GtkWidget *page = g_object_new (ADW_TYPE_PREFERENCES_PAGE, "title", _("Progress"), "icon-name",
                                  "lissom-progress-symbolic", NULL);
  GtkWidget *on = gtk_switch_new ();
  GtkWidget *group;

  group = create_group (page, _("Goal"), NULL);
  add_number (group, _("Minutes a week"), _("0 for no goal"), preferences, "goal-minutes", 0, 600, 5);
  add_number (group, _("Days a week"), _("Three days a week keep what you have gained."), preferences,
              "goal-days", 1, 7, 1);
  add_pause (group, preferences);

  group = create_group (page, _("Measurements"), NULL);
  add_number (group, _("Year of birth"),
              _("Tells what counts as a real change at your age. 0 if you would rather not say."),
              preferences, "birth-year", 0, 2200, 1);

  add_units (group, preferences);

  group = create_group (page, _("Reminders"),
                        _("They come even while Lissom is closed, and not when you have already "
                          "stretched on that day."));
  g_object_bind_property (preferences, "reminders", on, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  add_row (group, _("Remind me"), NULL, on, preferences, "reminders");
  add_time (group, _("At"), preferences, "reminder-time");
  add_second_time (group, preferences);
  add_days (group, preferences);
  add_time (group, _("Quiet from"), preferences, "quiet-from");
  add_time (group, _("Quiet until"), preferences, "quiet-until");
  return page;
}
