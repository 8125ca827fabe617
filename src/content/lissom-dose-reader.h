/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"

G_BEGIN_DECLS

/* Reads the one dose that stands in @parent, <hold …/> or <reps …/>.  @element is set
 * to it, so that later complaints can name its line. */
gboolean lissom_dose_read (const LissomContentElement *parent,
                           LissomDose *dose,
                           const LissomContentElement **element,
                           GError **error);

G_END_DECLS
