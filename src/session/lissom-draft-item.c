/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-draft-item.h"

struct _LissomDraftItem
{
  GObject parent_instance;

  LissomStretch *stretch;
  LissomDose dose;
};

G_DEFINE_FINAL_TYPE (LissomDraftItem, lissom_draft_item, G_TYPE_OBJECT)

static void
lissom_draft_item_finalize (GObject *object)
{
  LissomDraftItem *self = LISSOM_DRAFT_ITEM (object);

  g_clear_object (&self->stretch);

  G_OBJECT_CLASS (lissom_draft_item_parent_class)->finalize (object);
}

static void
lissom_draft_item_class_init (LissomDraftItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_draft_item_finalize;
}

static void
lissom_draft_item_init (LissomDraftItem *self)
{
}

LissomDraftItem *
lissom_draft_item_new (LissomStretch *stretch, const LissomDose *dose)
{
  LissomDraftItem *self;

  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  self = g_object_new (LISSOM_TYPE_DRAFT_ITEM, NULL);
  self->stretch = g_object_ref (stretch);
  self->dose = *dose;
  /* Whether it is a prescription is the draft's to say. */
  self->dose.fixed = FALSE;
  return self;
}

LissomStretch *
lissom_draft_item_get_stretch (LissomDraftItem *self)
{
  g_return_val_if_fail (LISSOM_IS_DRAFT_ITEM (self), NULL);

  return self->stretch;
}

const LissomDose *
lissom_draft_item_get_dose (LissomDraftItem *self)
{
  g_return_val_if_fail (LISSOM_IS_DRAFT_ITEM (self), NULL);

  return &self->dose;
}
