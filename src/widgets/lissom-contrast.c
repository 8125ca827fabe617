/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-contrast.h"

#include <gtk/gtk.h>

static GtkCssProvider *provider; /* NULL: off */

void
lissom_contrast_set (gboolean on)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (on == (provider != NULL))
    return;
  if (on)
    {
      provider = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (provider, RESOURCE_BASE "/style-hc.css");
      gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);
    }
  else
    {
      gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
      g_clear_object (&provider);
    }
}

gboolean
lissom_contrast_is_on (void)
{
  return provider != NULL;
}
