/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* Still pictures of stretches, drawn once in a thread of their own and kept until others need
 * the room: a library that is scrolled through draws nothing in its frames. */

/* Which picture: @width and @height are pixels of the screen. */
typedef struct
{
  LissomStretch *stretch; /* borrowed */
  LissomTheme theme;
  int width, height;
  const char *person; /* interned; NULL: the person of the stretch */
} LissomThumbnailKey;

gboolean lissom_thumbnail_key_equal (const LissomThumbnailKey *a, const LissomThumbnailKey *b);

/* The picture if it is there: the end pose, on nothing.
 * Returns: (transfer full) (nullable) */
GdkTexture *lissom_thumbnails_look_up (const LissomThumbnailKey *key);

/* Draws it.  A cancelled one is not drawn if nobody has begun to.  From the main thread only. */
void lissom_thumbnails_draw_async (const LissomThumbnailKey *key,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Returns: (transfer full) (nullable): NULL with @error set when cancelled */
GdkTexture *lissom_thumbnails_draw_finish (GAsyncResult *result, GError **error);

/* Appends a picture that one of these gave.  GTK 4.8 takes a texture to numbers and back, pixel by
 * pixel, each time that it draws one without a graphics processor: 0.8 ms for a card, of which
 * there are nine.  There the surface itself is painted. */
void lissom_thumbnails_snapshot (GdkTexture *texture,
                                 GtkWidget *widget,
                                 GtkSnapshot *snapshot,
                                 const graphene_rect_t *page);

/* The bytes that are kept now, for tests and benchmarks. */
gsize lissom_thumbnails_get_size (void);

G_END_DECLS
