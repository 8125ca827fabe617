/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-code-dialog.h"

#include "lissom-code-scan.h"
#include "lissom-parts.h"
#include "lissom-routine-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Letters and figures of the shortest code; nobody likes to be corrected at the first letter. */
#define SHORTEST_CODE 15

struct _LissomCodeDialog
{
  AdwMessageDialog parent_instance;

  GtkWidget *entry, *trouble, *picture;
  GtkFileChooserNative *chooser; /* while it is open */
  GCancellable *cancellable;     /* while a picture is looked at */

  LissomCatalogue *catalogue;
  LissomRoutine *routine; /* nullable: what the code says */
};

enum
{
  FOUND,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomCodeDialog, lissom_code_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
show_trouble (LissomCodeDialog *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->trouble), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->trouble, sentence != NULL);
}

static void
read_code (LissomCodeDialog *self, const char *code)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->routine);
  self->routine = lissom_routine_code_read (code, self->catalogue, &error);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "open",
                                           self->routine != NULL);
  show_trouble (self, error != NULL && g_utf8_strlen (code, -1) >= SHORTEST_CODE ? error->message
                                                                                 : NULL);
}

static void
code_changed_cb (LissomCodeDialog *self)
{
  read_code (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomCodeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = lissom_code_scan_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  gtk_widget_set_sensitive (self->picture, TRUE);
  if (code == NULL)
    {
      show_trouble (self, error->message);
      return;
    }
  /* It stands in the entry as it would after typing, so that it can be compared with the sheet. */
  gtk_editable_set_text (GTK_EDITABLE (self->entry), code);
}

void
lissom_code_dialog_read_file (LissomCodeDialog *self, GFile *file)
{
  g_return_if_fail (LISSOM_IS_CODE_DIALOG (self) && G_IS_FILE (file));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (self->picture, FALSE);
  show_trouble (self, NULL);
  lissom_code_scan_async (file, self->cancellable, scanned_cb, g_object_ref (self));
}

static void
picture_chosen_cb (LissomCodeDialog *self, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file != NULL)
    lissom_code_dialog_read_file (self, file);
}

static void
choose_picture_cb (LissomCodeDialog *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser =
    gtk_file_chooser_native_new (_("Open a picture of the sheet"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("Pictures and PDF documents"));
  gtk_file_filter_add_mime_type (filter, "image/*");
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (picture_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
lissom_code_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  LissomCodeDialog *self = LISSOM_CODE_DIALOG (dialog);

  if (g_strcmp0 (response, "open") == 0 && self->routine != NULL)
    g_signal_emit (self, signals[FOUND], 0, self->routine);
}

static void
lissom_code_dialog_dispose (GObject *object)
{
  LissomCodeDialog *self = LISSOM_CODE_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->routine);

  G_OBJECT_CLASS (lissom_code_dialog_parent_class)->dispose (object);
}

static void
lissom_code_dialog_class_init (LissomCodeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AdwMessageDialogClass *dialog_class = ADW_MESSAGE_DIALOG_CLASS (klass);

  object_class->dispose = lissom_code_dialog_dispose;
  dialog_class->response = lissom_code_dialog_response;

  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, LISSOM_TYPE_ROUTINE);
}

static void
lissom_code_dialog_init (LissomCodeDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), _("Enter a routine code"));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self),
                               _("It stands on the last page of a printed sheet, below the square "
                                 "pattern. Hyphens and small letters do not matter."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "open",
                                    _("_Show routine"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "open",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "open", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "open");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");

  self->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry),
                             GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_UPPERCASE_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Routine code"), -1);
  self->trouble = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->trouble), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->trouble), 0.0f);
  gtk_widget_set_visible (self->trouble, FALSE);
  self->picture = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->picture),
                        lissom_parts_mnemonic (_("Open a _picture of the sheet…")));
  lissom_parts_name_by_label (self->picture);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->trouble);
  gtk_box_append (GTK_BOX (box), self->picture);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (code_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "clicked", G_CALLBACK (choose_picture_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lissom_code_dialog_new (LissomCatalogue *catalogue, GtkWindow *parent)
{
  LissomCodeDialog *self = g_object_new (LISSOM_TYPE_CODE_DIALOG, "transient-for", parent, "modal",
                                         TRUE, NULL);

  self->catalogue = g_object_ref (catalogue);
  return GTK_WIDGET (self);
}
