/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-reminders.h"

#include "lissom-reminder-plan.h"
#include "lissom-statistics.h"

#include <glib/gi18n-lib.h>

#define NOTIFICATION "reminder"
/* Timeouts know nothing of a clock that is set or of a computer that sleeps. */
#define LONGEST_WAIT_S (15 * 60)

struct _LissomReminders
{
  GObject parent_instance;

  GApplication *application; /* borrowed: it owns us */
  LissomPreferences *preferences;
  LissomJournal *journal;
  char *routine;
  GCancellable *cancellable;

  guint wait;      /* source: until the next look */
  guint shown_for; /* source: a notification may still be answered */
  gboolean checking;
  gboolean again; /* asked while checking */
  gboolean busy;
};

typedef enum
{
  PROP_BUSY = 1,
  N_PROPS
} LissomRemindersProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomReminders, lissom_reminders, G_TYPE_OBJECT)

static gint64
get_now_minutes (void)
{
  return g_get_real_time () / G_USEC_PER_SEC / 60;
}

static void
update_busy (LissomReminders *self)
{
  const gboolean busy = self->checking || self->shown_for != 0 ||
                        lissom_preferences_get_int (self->preferences, "reminder-later") >
                          get_now_minutes ();

  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
look_cb (gpointer user_data)
{
  LissomReminders *self = user_data;

  self->wait = 0;
  lissom_reminders_check (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_next (LissomReminders *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  LissomReminderPlan plan;
  gint64 next, seconds;

  g_clear_handle_id (&self->wait, g_source_remove);
  lissom_reminder_plan_read (&plan, self->preferences);
  next = lissom_reminder_plan_get_next (&plan, now);
  if (next == 0)
    return;
  seconds = next * 60 - g_date_time_to_unix (now);
  self->wait = g_timeout_add_seconds ((guint) CLAMP (seconds, 1, LONGEST_WAIT_S), look_cb, self);
}

static gboolean
shown_long_enough_cb (gpointer user_data)
{
  LissomReminders *self = user_data;

  self->shown_for = 0;
  update_busy (self);
  return G_SOURCE_REMOVE;
}

static void
show (LissomReminders *self)
{
  g_autoptr (GNotification) notification = g_notification_new (_("Time to stretch"));

  g_notification_set_body (notification, _("A few minutes are enough, and a mild pull is right."));
  if (self->routine)
    g_notification_add_button_with_target (notification, C_("reminder", "Start"), "app.start", "s",
                                           self->routine);
  g_notification_add_button (notification, C_("reminder", "Later"), "app.reminder-later");
  g_notification_add_button (notification, C_("reminder", "Not today"), "app.reminder-skip");
  g_application_send_notification (self->application, NOTIFICATION, notification);
  g_debug ("reminder shown");
  g_clear_handle_id (&self->shown_for, g_source_remove);
  self->shown_for =
    g_timeout_add_seconds (LISSOM_REMINDER_GRACE_MINUTES * 60, shown_long_enough_cb, self);
}

/* Whether something was done on the day of @now, by the clock on the wall. */
static gboolean
is_done (GPtrArray *entries, GDateTime *now)
{
  const guint32 today = lissom_statistics_get_day (now);
  guint i;

  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);

      if (lissom_statistics_counts (entry) && lissom_statistics_get_day (entry->started) == today)
        return TRUE;
    }
  return FALSE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  LissomReminders *self = user_data;
  LissomReminderPlan plan;
  gboolean done;
  gint64 due;

  /* Gone meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    g_warning ("whether to remind could not be found out: %s", error->message);
  lissom_reminder_plan_read (&plan, self->preferences);
  done = entries && is_done (entries, now);
  due = lissom_reminder_plan_get_due (&plan, now, done);
  g_debug ("reminder %s", due > 0 ? "due" : done ? "not due: done" : "not due");
  if (done)
    lissom_reminders_dismiss (self);
  if (due > 0)
    {
      g_object_set (self->preferences, "reminder-shown", (int) due, "reminder-later", 0, NULL);
      /* A kill right now must not lead to a second one. */
      g_settings_sync ();
      show (self);
    }
  self->checking = FALSE;
  if (self->again)
    {
      self->again = FALSE;
      lissom_reminders_check (self);
      return;
    }
  wait_for_next (self);
  update_busy (self);
}

void
lissom_reminders_check (LissomReminders *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -2);

  g_return_if_fail (LISSOM_IS_REMINDERS (self));

  if (self->checking)
    {
      self->again = TRUE;
      return;
    }
  self->checking = TRUE;
  update_busy (self);
  lissom_journal_load_async (self->journal, from, NULL, self->cancellable, loaded_cb, self);
}

void
lissom_reminders_dismiss (LissomReminders *self)
{
  g_return_if_fail (LISSOM_IS_REMINDERS (self));

  if (self->shown_for == 0)
    return;
  g_clear_handle_id (&self->shown_for, g_source_remove);
  g_application_withdraw_notification (self->application, NOTIFICATION);
  update_busy (self);
}

static void
answer (LissomReminders *self)
{
  g_settings_sync ();
  g_clear_handle_id (&self->shown_for, g_source_remove);
  g_application_withdraw_notification (self->application, NOTIFICATION);
  wait_for_next (self);
  update_busy (self);
}

void
lissom_reminders_later (LissomReminders *self)
{
  g_return_if_fail (LISSOM_IS_REMINDERS (self));

  g_object_set (self->preferences, "reminder-later",
                (int) get_now_minutes () + LISSOM_REMINDER_LATER_MINUTES, NULL);
  answer (self);
}

void
lissom_reminders_skip (LissomReminders *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (LISSOM_IS_REMINDERS (self));

  g_object_set (self->preferences, "reminder-skipped", (int) lissom_statistics_get_day (now),
                "reminder-later", 0, NULL);
  answer (self);
}

gboolean
lissom_reminders_is_busy (LissomReminders *self)
{
  g_return_val_if_fail (LISSOM_IS_REMINDERS (self), FALSE);

  return self->busy;
}

static void
preference_changed_cb (LissomReminders *self, GParamSpec *pspec)
{
  if (g_str_has_prefix (pspec->name, "reminder") || g_str_has_prefix (pspec->name, "quiet") ||
      g_str_has_prefix (pspec->name, "pause"))
    wait_for_next (self);
}

static void
journal_changed_cb (LissomReminders *self)
{
  /* Only a shown one can have become needless. */
  if (self->shown_for != 0)
    lissom_reminders_check (self);
}

static void
lissom_reminders_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomReminders *self = LISSOM_REMINDERS (object);

  switch ((LissomRemindersProperty) id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_reminders_dispose (GObject *object)
{
  LissomReminders *self = LISSOM_REMINDERS (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  g_clear_handle_id (&self->shown_for, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->preferences);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->routine, g_free);

  G_OBJECT_CLASS (lissom_reminders_parent_class)->dispose (object);
}

static void
lissom_reminders_class_init (LissomRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lissom_reminders_dispose;
  object_class->get_property = lissom_reminders_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_reminders_init (LissomReminders *self)
{
  self->cancellable = g_cancellable_new ();
}

LissomReminders *
lissom_reminders_new (GApplication *application, LissomPreferences *preferences,
                      LissomJournal *journal, const char *routine)
{
  LissomReminders *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (preferences), NULL);
  g_return_val_if_fail (LISSOM_IS_JOURNAL (journal), NULL);

  self = g_object_new (LISSOM_TYPE_REMINDERS, NULL);
  self->application = application;
  self->preferences = g_object_ref (preferences);
  self->journal = g_object_ref (journal);
  self->routine = g_strdup (routine);
  g_signal_connect_object (preferences, "notify", G_CALLBACK (preference_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  wait_for_next (self);
  update_busy (self);
  return self;
}
