/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To paper and back: printing what is shown, and the routine code of a sheet.
 */
#include "lissom-window-private.h"

#include "lissom-appointment-dialog.h"
#include "lissom-code-dialog.h"
#include "lissom-measurement.h"
#include "lissom-printout.h"

#include <glib/gi18n-lib.h>

static void
told_cb (LissomWindow *self, const char *sentence)
{
  lissom_window_tell (self, sentence);
}

static void
print (LissomWindow *self, LissomPrintout *printout)
{
  g_signal_connect_object (printout, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  lissom_printout_run (printout, GTK_WINDOW (self));
}

/* What is printed, while the dialog is open; one of the two is NULL. */
typedef struct
{
  LissomRoutine *routine;
  LissomStretch *stretch;
  LissomCatalogue *catalogue;
} Subject;

static void
subject_free (Subject *self)
{
  g_clear_object (&self->routine);
  g_clear_object (&self->stretch);
  g_clear_object (&self->catalogue);
  g_free (self);
}

static LissomSheet *
make_sheet (const LissomSheetOptions *options, gpointer data, GError **error)
{
  Subject *subject = data;
  LissomSheetOptions with_sources = *options;

  with_sources.catalogue = subject->catalogue;
  return subject->stretch != NULL
           ? lissom_sheet_new_for_stretch (subject->stretch, &with_sources, error)
           : lissom_sheet_new_for_routine (subject->routine, &with_sources, error);
}

static void
print_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, id);
  g_autoptr (LissomRoutine) routine = lissom_conductor_find (self->conductor, id);
  g_autoptr (LissomPrintout) printout = NULL;
  const char *title;
  Subject *subject;

  if (routine == NULL)
    return;

  subject = g_new0 (Subject, 1);
  subject->catalogue = g_object_ref (catalogue);
  title = lissom_routine_get_title (routine);
  if (stretch != NULL)
    subject->stretch = g_object_ref (stretch);
  else
    subject->routine = g_object_ref (routine);
  printout =
    lissom_printout_new (title, TRUE, make_sheet, subject, (GDestroyNotify) subject_free);
  print (self, printout);
}

/* What the page for the clinician is made from, while the dialogs are open. */
typedef struct
{
  LissomAppointment appointment;
  char *questions;
} Appointment;

static void
appointment_free (Appointment *self)
{
  g_clear_pointer (&self->appointment.entries, g_ptr_array_unref);
  g_clear_pointer (&self->appointment.results, g_ptr_array_unref);
  g_clear_pointer (&self->appointment.until, g_date_time_unref);
  g_clear_object (&self->appointment.catalogue);
  g_free (self->questions);
  g_free (self);
}

static LissomSheet *
make_appointment_sheet (const LissomSheetOptions *options, gpointer data, GError **error)
{
  Appointment *appointment = data;

  return lissom_sheet_new_for_appointment (&appointment->appointment, options, error);
}

typedef struct
{
  LissomWindow *window; /* owned */
  Appointment *appointment;
} Loading;

static void
loading_free (Loading *self)
{
  g_clear_pointer (&self->appointment, appointment_free);
  g_object_unref (self->window);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
measurements_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  LissomWindow *self = loading->window;
  LissomUnits units =
    lissom_preferences_get_units (lissom_conductor_get_preferences (self->conductor));
  LissomAppointment *appointment = &loading->appointment->appointment;
  g_autoptr (LissomPrintout) printout = NULL;
  g_autoptr (GPtrArray) measurements = NULL;
  g_autoptr (GError) error = NULL;

  measurements =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  if (measurements == NULL)
    {
      lissom_window_tell (self, error->message);
      return;
    }
  appointment->results = lissom_appointment_collect_results (
    measurements, appointment->entries, lissom_measure_uses_inches (units));
  /* Translators: what the print job is called; everybody at the printer can read it */
  printout = lissom_printout_new (C_("print job", "Appointment"), FALSE, make_appointment_sheet,
                                  g_steal_pointer (&loading->appointment),
                                  (GDestroyNotify) appointment_free);
  print (self, printout);
}

static void
sessions_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;

  loading->appointment->appointment.entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  if (loading->appointment->appointment.entries == NULL)
    {
      lissom_window_tell (loading->window, error->message);
      return;
    }
  lissom_journal_load_measurements_async (LISSOM_JOURNAL (source), NULL, NULL, NULL,
                                          measurements_loaded_cb, loading);
  loading = NULL;
}

static void
parts_chosen_cb (LissomWindow *self, LissomAppointmentDialog *dialog)
{
  Appointment *appointment = g_new0 (Appointment, 1);
  Loading *loading = g_new0 (Loading, 1);
  g_autoptr (GDateTime) from = NULL;

  appointment->questions = lissom_appointment_dialog_fill (dialog, &appointment->appointment);
  appointment->appointment.questions = appointment->questions;
  appointment->appointment.until = g_date_time_new_now_local ();
  appointment->appointment.catalogue =
    g_object_ref (lissom_conductor_get_catalogue (self->conductor));
  loading->window = g_object_ref (self);
  loading->appointment = appointment;
  /* Eight weeks tell whether practice was regular; a day more, because sessions keep the time
   * zone in which they were done. */
  from = g_date_time_add_days (appointment->appointment.until, -7 * LISSOM_REGULAR_WEEKS - 1);
  lissom_journal_load_async (lissom_conductor_get_journal (self->conductor), from, NULL, NULL,
                             sessions_loaded_cb, loading);
}

static void
print_progress_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *dialog = lissom_appointment_dialog_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (parts_chosen_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
routine_found_cb (LissomWindow *self, LissomRoutine *routine)
{
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);
  const char *id = lissom_routine_get_id (routine);
  g_autoptr (GError) error = NULL;

  /* What the library does not have is kept; the same code twice is the same routine. */
  if (lissom_catalogue_find_routine (catalogue, id) == NULL &&
      !lissom_routine_shelf_save (lissom_conductor_get_shelf (self->conductor), routine, &error))
    {
      lissom_window_tell (self, error->message);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-steps", "s", id);
  g_debug ("page routine %s", id);
}

static LissomCodeDialog *
open_code_dialog (LissomWindow *self)
{
  GtkWidget *dialog = lissom_code_dialog_new (lissom_conductor_get_catalogue (self->conductor),
                                              GTK_WINDOW (self));

  g_signal_connect_object (dialog, "found", G_CALLBACK (routine_found_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return LISSOM_CODE_DIALOG (dialog);
}

static void
enter_code_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->navigator))
    open_code_dialog (self);
}

void
lissom_window_read_picture (LissomWindow *self, GFile *file)
{
  g_return_if_fail (LISSOM_IS_WINDOW (self) && G_IS_FILE (file));

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->navigator))
    lissom_code_dialog_read_file (open_code_dialog (self), file);
  else
    lissom_window_tell (self, _("The picture was not opened. Accept the safety notice or end the "
                                "session first, then open it again."));
}

void
_lissom_window_install_printing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", "s", print_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.print-progress", NULL, print_progress_cb);
  gtk_widget_class_install_action (widget_class, "win.enter-code", NULL, enter_code_cb);
}
