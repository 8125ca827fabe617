/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-about.h"

#include "lissom-locale.h"

#include <glib/gi18n-lib.h>

char *
lissom_about_get_debug_info (GtkWidget *widget, LissomCatalogue *catalogue)
{
  GString *text = g_string_new (NULL);
  const char *const *reports = lissom_catalogue_get_reports (catalogue);
  GtkNative *native = gtk_widget_get_native (widget);
  g_autofree char *language = lissom_locale_get_language ();
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  g_string_append_printf (text, "Lissom %s (%s)\n", PACKAGE_VERSION, APPLICATION_ID);
  g_string_append_printf (text, "GTK %u.%u.%u (built with %d.%d.%d)\n", gtk_get_major_version (),
                          gtk_get_minor_version (), gtk_get_micro_version (), GTK_MAJOR_VERSION,
                          GTK_MINOR_VERSION, GTK_MICRO_VERSION);
  g_string_append_printf (text, "libadwaita %u.%u.%u (built with %d.%d.%d)\n",
                          adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (), ADW_MAJOR_VERSION, ADW_MINOR_VERSION,
                          ADW_MICRO_VERSION);
  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version,
                          glib_micro_version);
  g_string_append_printf (text, "System: %s\n", system != NULL ? system : "unknown");
  g_string_append_printf (text, "Display: %s\n",
                          G_OBJECT_TYPE_NAME (gtk_widget_get_display (widget)));
  if (native != NULL)
    g_string_append_printf (text, "Renderer: %s\n",
                            G_OBJECT_TYPE_NAME (gtk_native_get_renderer (native)));
  g_string_append_printf (text, "Language: %s\n", language);
  g_string_append_printf (text, "Content: %u stretches, %u routines\n",
                          g_list_model_get_n_items (G_LIST_MODEL (catalogue)),
                          g_list_model_get_n_items (lissom_catalogue_get_routines (catalogue)));
  for (guint i = 0; reports[i] != NULL; i++)
    g_string_append_printf (text, "Left out: %s\n", reports[i]);

  return g_string_free (text, FALSE);
}

void
lissom_about_show (GtkWindow *parent, LissomCatalogue *catalogue)
{
  g_autofree char *debug_info = lissom_about_get_debug_info (GTK_WIDGET (parent), catalogue);
  GtkWidget *about =
    g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE, "application-name",
                  _("Lissom"), "application-icon", APPLICATION_ID, "version", PACKAGE_VERSION,
                  "developer-name", _("Lissom contributors"), "license-type", GTK_LICENSE_GPL_3_0,
                  "comments", _("Leads you through gentle stretches: drawn, spoken and timed."),
                  "debug-info", debug_info, "debug-info-filename", "lissom-debug-info.txt",
                  /* Translators: your names, one a line */
                  "translator-credits", _("translator-credits"), NULL);

  adw_about_window_add_legal_section (
    ADW_ABOUT_WINDOW (about), _("Texts and pictures"), NULL, GTK_LICENSE_CUSTOM,
    _("The texts of the stretches and their pictures may be used under the "
       "Creative Commons Attribution 4.0 licence."));
  adw_about_window_add_legal_section (
    ADW_ABOUT_WINDOW (about), _("Safety"), NULL, GTK_LICENSE_CUSTOM,
    _("Lissom is a guide, not a doctor. It cannot check you, and it does not "
       "treat any illness."));
  gtk_window_present (GTK_WINDOW (about));
}
