/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-painter.h"
#include "lissom-skeleton.h"

G_BEGIN_DECLS

void lissom_painter_low_back (LissomPainter *self, const LissomBody *body, double level);

G_END_DECLS
