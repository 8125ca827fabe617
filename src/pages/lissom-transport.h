/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Back, pause and next.  The one in the middle keeps the keyboard focus through a session: it
 * is the same button when it says "Go on". */
#define LISSOM_TYPE_TRANSPORT (lissom_transport_get_type ())
G_DECLARE_FINAL_TYPE (LissomTransport, lissom_transport, LISSOM, TRANSPORT, GtkBox)

void lissom_transport_set_paused (LissomTransport *self, gboolean paused);
gboolean lissom_transport_get_paused (LissomTransport *self);

/* Returns: (transfer none): the button in the middle */
GtkWidget *lissom_transport_get_main (LissomTransport *self);

G_END_DECLS
