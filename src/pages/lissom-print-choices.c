/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-print-choices.h"

#include "lissom-parts.h"
#include "lissom-side-by-side.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHEET_GROUP "Sheet"
#define SETTINGS_GROUP "Print Settings"
#define SETUP_GROUP "Page Setup"
#define FOLD_WIDTH 300 /* of a row, with text of the usual size */
#define LONGEST_NAME 200 /* characters: it may take a few lines, not the page */

static char *
get_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "lissom", "print.ini", NULL);
}

static void
set_usual_paper (GtkPageSetup *setup)
{
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (
    lissom_paper_get_default () == LISSOM_PAPER_LETTER ? GTK_PAPER_NAME_LETTER
                                                       : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
}

LissomPrintChoices *
lissom_print_choices_load (void)
{
  LissomPrintChoices *self = g_new0 (LissomPrintChoices, 1);
  g_autofree char *file = get_file ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *language = NULL;

  self->settings = gtk_print_settings_new ();
  self->setup = gtk_page_setup_new ();
  set_usual_paper (self->setup);
  if (!g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL))
    return self;

  gtk_print_settings_load_key_file (self->settings, keys, SETTINGS_GROUP, NULL);
  if (!gtk_page_setup_load_key_file (self->setup, keys, SETUP_GROUP, NULL))
    set_usual_paper (self->setup);
  /* How many copies, and which pages, is asked anew each time. */
  gtk_print_settings_set_n_copies (self->settings, 1);
  gtk_print_settings_set_print_pages (self->settings, GTK_PRINT_PAGES_ALL);
  self->large_print = g_key_file_get_boolean (keys, SHEET_GROUP, "large-print", NULL);
  self->pictures_only = g_key_file_get_boolean (keys, SHEET_GROUP, "pictures-only", NULL);
  self->punch_margin = g_key_file_get_boolean (keys, SHEET_GROUP, "punch-margin", NULL);
  self->clinic = g_key_file_get_string (keys, SHEET_GROUP, "clinic", NULL);
  self->logo = g_key_file_get_string (keys, SHEET_GROUP, "logo", NULL);
  if (self->logo != NULL && *self->logo == '\0')
    g_clear_pointer (&self->logo, g_free);
  language = g_key_file_get_string (keys, SHEET_GROUP, "second-language", NULL);
  if (language != NULL && *language != '\0')
    {
      g_auto (GStrv) known = lissom_tongue_list ();

      if (g_strv_contains ((const char *const *) known, language))
        self->second_language = g_steal_pointer (&language);
    }
  return self;
}

void
lissom_print_choices_save (LissomPrintChoices *self)
{
  g_autofree char *file = get_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  gtk_print_settings_to_key_file (self->settings, keys, SETTINGS_GROUP);
  gtk_page_setup_to_key_file (self->setup, keys, SETUP_GROUP);
  g_key_file_set_boolean (keys, SHEET_GROUP, "large-print", self->large_print);
  g_key_file_set_boolean (keys, SHEET_GROUP, "pictures-only", self->pictures_only);
  g_key_file_set_boolean (keys, SHEET_GROUP, "punch-margin", self->punch_margin);
  g_key_file_set_string (keys, SHEET_GROUP, "second-language",
                         self->second_language != NULL ? self->second_language : "");
  g_key_file_set_string (keys, SHEET_GROUP, "clinic", self->clinic != NULL ? self->clinic : "");
  g_key_file_set_string (keys, SHEET_GROUP, "logo", self->logo != NULL ? self->logo : "");
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (keys, file, &error))
    g_message ("the print settings could not be kept: %s", error->message);
}

void
lissom_print_choices_free (LissomPrintChoices *self)
{
  g_object_unref (self->settings);
  g_object_unref (self->setup);
  g_free (self->second_language);
  g_free (self->clinic);
  g_free (self->logo);
  g_free (self);
}

/* The name of a language in itself. */
static char *
get_language_name (const char *language)
{
  g_autofree char *now = lissom_tongue_get ();
  char *name;

  if (g_str_equal (language, now))
    return g_strdup (_("English"));
  if (!lissom_tongue_begin (language, NULL))
    return g_strdup (language);
  /* Translators: the name of your own language in itself: “Deutsch”, “Français” */
  name = g_strdup (_("English"));
  lissom_tongue_end ();
  return name;
}

/* In the narrow tab of a dialog, or in large type, what is chosen stands below its name. */
static void
add_row (GtkWidget *box, GtkWidget *label, GtkWidget *choice)
{
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", label, "second", choice, "share", 0.0,
                                "fold-width", FOLD_WIDTH, "spacing", 12, NULL));
}

static GtkWidget *
add_check (GtkWidget *box, const char *name, const char *label, gboolean active)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), lissom_parts_mnemonic (label));
  gtk_label_set_mnemonic_widget (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (check))),
                                 check);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_box_append (GTK_BOX (box), check);
  g_object_set_data (G_OBJECT (box), name, check);
  return check;
}

static void
add_languages (GtkWidget *box, const char *chosen)
{
  g_auto (GStrv) all = lissom_tongue_list ();
  g_autofree char *now = lissom_tongue_get ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Second language beside the first"));
  GtkWidget *list;
  guint selected = 0;

  /* Translators: no second language on the sheet */
  gtk_string_list_append (names, C_("language", "None"));
  g_ptr_array_add (codes, g_strdup (""));
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *name = NULL;

      if (g_str_equal (all[i], now))
        continue;
      name = get_language_name (all[i]);
      if (g_strcmp0 (all[i], chosen) == 0)
        selected = codes->len;
      gtk_string_list_append (names, name);
      g_ptr_array_add (codes, g_strdup (all[i]));
    }

  list = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), selected);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), list);
  lissom_parts_wrap_values (list);
  gtk_widget_set_halign (list, GTK_ALIGN_START);
  add_row (box, label, list);
  g_object_set_data (G_OBJECT (box), "languages", list);
  g_object_set_data_full (G_OBJECT (box), "codes", g_steal_pointer (&codes),
                          (GDestroyNotify) g_ptr_array_unref);
}

static void
add_clinic (GtkWidget *box, const char *clinic)
{
  /* Translators: what is printed at the top of a sheet: the name of a clinic, say */
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Name at the top"));
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), clinic != NULL ? clinic : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Of a clinic or practice"));
  gtk_entry_set_max_length (GTK_ENTRY (entry), LONGEST_NAME);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  add_row (box, label, entry);
  g_object_set_data (G_OBJECT (box), "clinic", entry);
}

/* @file: (nullable) */
static void
set_logo (GtkWidget *button, const char *file)
{
  g_autofree char *name = file != NULL ? g_filename_display_basename (file) : NULL;
  GtkWidget *remove = g_object_get_data (G_OBJECT (button), "remove");

  g_object_set_data_full (G_OBJECT (button), "file", g_strdup (file), g_free);
  /* Translators: on a button that opens a file chooser: no logo is printed so far */
  gtk_button_set_label (GTK_BUTTON (button), name != NULL ? name : _("Choose a picture…"));
  gtk_widget_set_visible (remove, file != NULL);
}

static void
logo_chosen_cb (GtkFileChooserNative *chooser, int response, GtkWidget *button)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    set_logo (button, path);
  g_object_set_data (G_OBJECT (button), "chooser", NULL);
}

static void
choose_logo_cb (GtkWidget *button)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _("Choose a logo"), GTK_WINDOW (gtk_widget_get_root (button)), GTK_FILE_CHOOSER_ACTION_OPEN,
    _("_Choose"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_pixbuf_formats (filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (logo_chosen_cb), button, 0);
  g_object_set_data_full (G_OBJECT (button), "chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
remove_logo_cb (GtkWidget *button)
{
  set_logo (button, NULL);
}

static void
add_logo (GtkWidget *box, const char *logo)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_("L_ogo"));
  GtkWidget *choice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("No logo"), -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  g_signal_connect (button, "clicked", G_CALLBACK (choose_logo_cb), NULL);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_logo_cb), button);
  gtk_box_append (GTK_BOX (choice), button);
  gtk_box_append (GTK_BOX (choice), remove);
  add_row (box, label, choice);
  g_object_set_data (G_OBJECT (button), "remove", remove);
  g_object_set_data (G_OBJECT (box), "logo", button);
  set_logo (button, logo);
}

GtkWidget *
lissom_print_choices_create_widget (LissomPrintChoices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  add_check (box, "large-print", _("_Large print"), self->large_print);
  add_check (box, "pictures-only", _("_Pictures without the steps"), self->pictures_only);
  add_check (box, "punch-margin", _("Room for _holes at the edge"), self->punch_margin);
  add_languages (box, self->second_language);
  add_clinic (box, self->clinic);
  add_logo (box, self->logo);
  return box;
}

static gboolean
get_check (GtkWidget *box, const char *name)
{
  return gtk_check_button_get_active (g_object_get_data (G_OBJECT (box), name));
}

void
lissom_print_choices_take (LissomPrintChoices *self, GtkWidget *widget)
{
  GtkDropDown *list = g_object_get_data (G_OBJECT (widget), "languages");
  GPtrArray *codes = g_object_get_data (G_OBJECT (widget), "codes");
  guint selected = gtk_drop_down_get_selected (list);

  self->large_print = get_check (widget, "large-print");
  self->pictures_only = get_check (widget, "pictures-only");
  self->punch_margin = get_check (widget, "punch-margin");
  g_free (self->clinic);
  self->clinic = g_strstrip (g_strdup (
    gtk_editable_get_text (GTK_EDITABLE (g_object_get_data (G_OBJECT (widget), "clinic")))));
  g_free (self->logo);
  self->logo = g_strdup (
    g_object_get_data (g_object_get_data (G_OBJECT (widget), "logo"), "file"));
  g_clear_pointer (&self->second_language, g_free);
  if (selected < codes->len && *(const char *) g_ptr_array_index (codes, selected) != '\0')
    self->second_language = g_strdup (g_ptr_array_index (codes, selected));
}
