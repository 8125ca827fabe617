/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"

G_BEGIN_DECLS

/* @payload as a QR code with the white margin a reader needs, a square of @size points; larger
 * when its dots would be too small for a scanner of 150 dots an inch. NULL when the text is too
 * long for any code. */
LissomBlock *lissom_matrix_new (const char *payload, double size);

G_END_DECLS
