/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-announce.h"
#include "lissom-board.h"
#include "lissom-chips.h"
#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-page-head.h"
#include "lissom-place-bar.h"
#include "lissom-ring.h"
#include "lissom-segments.h"
#include "lissom-side-by-side.h"
#include "lissom-thumbnail.h"

G_BEGIN_DECLS

/* Makes the style sheets and icons of the room known (RESOURCE_BASE/style.css,
 * style-dark.css, style-hc.css and icons/) and its types usable from .ui files.  Call it
 * before the application starts up; calling it again does nothing.  The linker would drop
 * both without a call that names them. */
void lissom_widgets_init (void);

G_END_DECLS
