/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-shortcuts.h"

#include "lissom-session-keys.h"

#include <glib/gi18n-lib.h>

static const LissomApplicationKey keys[] = {
  { "<Control>f", "win.search", N_("Search stretches") },
  { "<Alt>1", "win.show-place::today", N_("Go to Today") },
  { "<Alt>2", "win.show-place::stretches", N_("Go to Stretches") },
  { "<Alt>4", "win.show-place::learn", N_("Go to Learn") },
  { "F1", "app.help", N_("Help") },
  { "<Control>comma", "app.preferences", N_("Preferences") },
  { "<Control>question", "app.shortcuts", N_("Keyboard shortcuts") },
  { "<Control>q", "app.quit", N_("Quit") },
};

/* Keys that widgets listen to themselves. */
static const LissomApplicationKey other_keys[] = {
  { "F10", NULL, N_("Main menu") },
  { "<Alt>Left", NULL, N_("Back") },
};

guint
lissom_shortcuts_get_n_keys (void)
{
  return G_N_ELEMENTS (keys);
}

const LissomApplicationKey *
lissom_shortcuts_get_key (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (keys), NULL);

  return &keys[index];
}

static void
append_shortcut (GString *ui, const char *accelerators, const char *title)
{
  g_autofree char *text = g_markup_printf_escaped (
    "<child><object class='GtkShortcutsShortcut'>"
    "<property name='accelerator'>%s</property><property name='title'>%s</property>"
    "</object></child>",
    accelerators, title);

  g_string_append (ui, text);
}

static void
begin_group (GString *ui, const char *title)
{
  g_autofree char *text = g_markup_printf_escaped (
    "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);

  g_string_append (ui, text);
}

/* GTK 4.8 makes this window from markup only. */
static char *
describe (void)
{
  GString *ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                              "<child><object class='GtkShortcutsSection'>"
                              "<property name='section-name'>shortcuts</property>"
                              "<property name='max-height'>12</property>");
  const LissomSessionKey *session_keys;
  guint n;

  begin_group (ui, _("In a session"));
  session_keys = lissom_session_keys_get (&n);
  for (guint i = 0; i < n; i++)
    append_shortcut (ui, session_keys[i].keys[0], _(session_keys[i].title));
  g_string_append (ui, "</object></child>");

  begin_group (ui, C_("shortcuts", "Everywhere"));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    append_shortcut (ui, keys[i].accelerator, _(keys[i].title));
  for (guint i = 0; i < G_N_ELEMENTS (other_keys); i++)
    append_shortcut (ui, other_keys[i].accelerator, _(other_keys[i].title));
  g_string_append (ui, "</object></child></object></child></object></interface>");
  return g_string_free (ui, FALSE);
}

void
lissom_shortcuts_show (GtkWindow *parent)
{
  g_autofree char *ui = describe ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_modal (window, TRUE);
  gtk_window_present (window);
}
