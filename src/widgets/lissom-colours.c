/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-colours.h"

void
lissom_colours_look_up (GtkWidget *widget, const char *name, GdkRGBA *colour)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (gtk_style_context_lookup_color (context, name, colour))
    return;
  g_debug ("no style sheet defines the colour %s", name);
  gtk_style_context_get_color (context, colour);
}

void
lissom_colours_get_text (GtkWidget *widget, double alpha, GdkRGBA *colour)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
  colour->alpha *= (float) alpha;
}
