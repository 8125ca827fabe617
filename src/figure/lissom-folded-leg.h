/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"
#include "lissom-painter.h"

G_BEGIN_DECLS

void lissom_painter_folded_leg (LissomPainter *self, const LissomBody *body, const LissomCut *cut);

G_END_DECLS
