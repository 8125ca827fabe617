/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-appointment-dialog.h"

#include "lissom-parts.h"

#include <glib/gi18n-lib.h>

#define MOST_LETTERS 600 /* of questions: they stay on the page */

enum
{
  PART_SESSIONS,
  PART_SECONDS,
  PART_FEELINGS,
  PART_RESULTS,
  PART_QUESTIONS,
  N_PARTS
};

struct _LissomAppointmentDialog
{
  AdwMessageDialog parent_instance;

  GtkWidget *parts[N_PARTS];
  GtkTextBuffer *questions;
};

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomAppointmentDialog, lissom_appointment_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
lissom_appointment_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  if (g_strcmp0 (response, "print") == 0)
    g_signal_emit (dialog, signals[CHOSEN], 0);
}

static void
lissom_appointment_dialog_class_init (LissomAppointmentDialogClass *klass)
{
  AdwMessageDialogClass *dialog_class = ADW_MESSAGE_DIALOG_CLASS (klass);

  dialog_class->response = lissom_appointment_dialog_response;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_questions (LissomAppointmentDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("M_y questions"));
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  self->questions = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), view);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 96);
  gtk_widget_add_css_class (scroller, "card");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

static void
lissom_appointment_dialog_init (LissomAppointmentDialog *self)
{
  const char *labels[N_PARTS] = {
    _("S_essions of the last four weeks"), _("_Held seconds, left and right"),
    _("Pull and p_ain"), _("_Measurements"), _("_Questions, and lines to write on"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), _("Print for my clinician"));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self),
                               _("You choose what stands on the page. Nothing leaves this computer "
                                 "but the paper."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "print",
                                    _("_Print…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "print",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->parts[i] = gtk_check_button_new ();
      gtk_check_button_set_child (GTK_CHECK_BUTTON (self->parts[i]),
                                  lissom_parts_mnemonic (labels[i]));
      lissom_parts_name_by_label (self->parts[i]);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->parts[i]), TRUE);
      gtk_box_append (GTK_BOX (box), self->parts[i]);
    }
  gtk_box_append (GTK_BOX (box), create_questions (self));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
}

GtkWidget *
lissom_appointment_dialog_new (GtkWindow *parent)
{
  return g_object_new (LISSOM_TYPE_APPOINTMENT_DIALOG, "transient-for", parent, "modal", TRUE,
                       NULL);
}

static gboolean
is_left_out (LissomAppointmentDialog *self, guint part)
{
  return !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->parts[part]));
}

char *
lissom_appointment_dialog_fill (LissomAppointmentDialog *self, LissomAppointment *appointment)
{
  GtkTextIter start, end;

  g_return_val_if_fail (LISSOM_IS_APPOINTMENT_DIALOG (self), NULL);

  appointment->without_sessions = is_left_out (self, PART_SESSIONS);
  appointment->without_seconds = is_left_out (self, PART_SECONDS);
  appointment->without_feelings = is_left_out (self, PART_FEELINGS);
  appointment->without_results = is_left_out (self, PART_RESULTS);
  appointment->without_questions = is_left_out (self, PART_QUESTIONS);
  gtk_text_buffer_get_start_iter (self->questions, &start);
  gtk_text_buffer_get_iter_at_offset (self->questions, &end, MOST_LETTERS);
  return gtk_text_buffer_get_text (self->questions, &start, &end, FALSE);
}
