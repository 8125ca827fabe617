/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-transfer-menu.h"

#include "lissom-parts.h"
#include "lissom-transfer.h"

#include <glib/gi18n-lib.h>

#define MOST_FINDINGS 12

struct _LissomTransferMenu
{
  GObject parent_instance;

  LissomJournal *journal;
  GtkWidget *page; /* borrowed: it owns us */
  GSimpleActionGroup *actions;
  GtkFileChooserNative *chooser; /* nullable: while one is open */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LissomTransferMenu, lissom_transfer_menu, G_TYPE_OBJECT)

static GtkWindow *
get_window (LissomTransferMenu *self)
{
  GtkRoot *root = self->page != NULL ? gtk_widget_get_root (self->page) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* @details: (nullable): may be long */
static void
tell (LissomTransferMenu *self, const char *title, const char *text, const char *details)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), title, text);

  if (details != NULL)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                        lissom_parts_scroll (lissom_parts_label (details, NULL)));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
set_busy (LissomTransferMenu *self, gboolean busy)
{
  static const char *const names[] = { "export", "import" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])), !busy);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomTransferMenu) self = user_data;
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!lissom_journal_export_finish (LISSOM_JOURNAL (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, _("The table was not written"), error->message, NULL);
}

/* The first lines that are wrong, and how many more there are; NULL when none is. */
static char *
list_findings (const LissomImport *import)
{
  GString *text = g_string_new (NULL);
  guint n = import != NULL ? MIN (import->findings->len, MOST_FINDINGS) : 0;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : "\n",
                            (char *) g_ptr_array_index (import->findings, i));
  if (import != NULL && import->n_bad > n)
    {
      const guint more = import->n_bad - n;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("… and %u more.", "… and %u more.", more), more);
    }
  return g_string_free (text, n == 0);
}

static char *
describe_import (const LissomImport *import)
{
  g_autofree char *sessions = g_strdup_printf (
    ngettext ("%u session came in.", "%u sessions came in.", import->n_sessions),
    import->n_sessions);
  g_autofree char *measurements = g_strdup_printf (
    ngettext ("%u measurement came in.", "%u measurements came in.", import->n_measurements),
    import->n_measurements);
  g_autofree char *known = g_strdup_printf (
    ngettext ("%u was there already and is not counted twice.",
              "%u were there already and are not counted twice.", import->n_known),
    import->n_known);

  return g_strjoin (" ", sessions, measurements, known, NULL);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomTransferMenu) self = user_data;
  g_autoptr (LissomImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  set_busy (self, FALSE);
  if (lissom_journal_import_finish (LISSOM_JOURNAL (source), result, &import, &error))
    {
      text = describe_import (import);
      tell (self, _("The table is imported"), text, NULL);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      text = list_findings (import);
      tell (self, _("Nothing was imported"), error->message, text);
    }
}

void
lissom_transfer_menu_import (LissomTransferMenu *self, GFile *file)
{
  g_return_if_fail (LISSOM_IS_TRANSFER_MENU (self));

  set_busy (self, TRUE);
  lissom_journal_import_async (self->journal, file, self->cancellable, imported_cb,
                               g_object_ref (self));
}

static void
chosen_cb (LissomTransferMenu *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  gboolean saving =
    gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  if (!saving)
    {
      lissom_transfer_menu_import (self, file);
      return;
    }
  set_busy (self, TRUE);
  lissom_journal_export_async (self->journal, file, self->cancellable, exported_cb,
                               g_object_ref (self));
}

static void
choose (LissomTransferMenu *self, const char *title, GtkFileChooserAction action, const char *accept)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, get_window (self), action, accept, NULL);
  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), "lissom.csv");
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose (user_data, _("Export as a Table"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose (user_data, _("Import a Table"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"));
}

static const GActionEntry entries[] = {
  { "export", export_cb, NULL, NULL, NULL },
  { "import", import_cb, NULL, NULL, NULL },
};

static void
lissom_transfer_menu_dispose (GObject *object)
{
  LissomTransferMenu *self = LISSOM_TRANSFER_MENU (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->chooser);
  g_clear_object (&self->actions);
  g_clear_object (&self->journal);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lissom_transfer_menu_parent_class)->dispose (object);
}

static void
lissom_transfer_menu_class_init (LissomTransferMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_transfer_menu_dispose;
}

static void
lissom_transfer_menu_init (LissomTransferMenu *self)
{
  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}

LissomTransferMenu *
lissom_transfer_menu_new (LissomJournal *journal, GtkWidget *page)
{
  LissomTransferMenu *self = g_object_new (LISSOM_TYPE_TRANSFER_MENU, NULL);

  self->journal = g_object_ref (journal);
  g_set_weak_pointer (&self->page, page);
  gtk_widget_insert_action_group (page, "transfer", G_ACTION_GROUP (self->actions));
  return self;
}
