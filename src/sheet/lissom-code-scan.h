/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Finds the QR code of a sheet in a photo or scan of it (PNG, JPEG and whatever else gdk-pixbuf
 * reads) or in a PDF document. The work is done in a thread. */

/* Whether the name of @file says that it is such a picture or document. */
gboolean lissom_code_scan_suits (GFile *file);

void lissom_code_scan_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
/* Returns: (transfer full) (nullable): the text for lissom_routine_code_read (); NULL with @error
 * set (LISSOM_SHEET_ERROR_PICTURE, a sentence for people) when there is none */
char *lissom_code_scan_finish (GAsyncResult *result, GError **error);

/* The same at once, in a picture of one byte a dot, without gaps between its rows.
 * Returns: (transfer full) (nullable): NULL when it holds no code of ours */
char *lissom_code_scan_grey (const guint8 *grey, int width, int height);

G_END_DECLS
