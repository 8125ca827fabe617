/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-routine.h"

G_BEGIN_DECLS

/* One exercise of a draft. Immutable: a change puts another one in its place, so that lists see it. */
#define LISSOM_TYPE_DRAFT_ITEM (lissom_draft_item_get_type ())
G_DECLARE_FINAL_TYPE (LissomDraftItem, lissom_draft_item, LISSOM, DRAFT_ITEM, GObject)

LissomDraftItem *lissom_draft_item_new (LissomStretch *stretch, const LissomDose *dose);

LissomStretch *lissom_draft_item_get_stretch (LissomDraftItem *self); /* transfer none */
const LissomDose *lissom_draft_item_get_dose (LissomDraftItem *self);

G_END_DECLS
