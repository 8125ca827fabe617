/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Text that scrolls only when it has to: as high as its lines are at the width there is, where a
 * GtkScrolledWindow thinks of the width they would like. The buttons below it stay on the screen.
 *
 * Property "content" (GtkWidget, write-only): to be set once */
#define LISSOM_TYPE_KIOSK_SCROLLER (lissom_kiosk_scroller_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskScroller, lissom_kiosk_scroller, LISSOM, KIOSK_SCROLLER, GtkWidget)

G_END_DECLS
