/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"
#include "lissom-scene.h"

G_BEGIN_DECLS

/* Builds the pictures that stand in a <scene> element.
 * Returns: (transfer full) (nullable): the sealed scene, or NULL with @error set */
LissomScene *lissom_scene_read (const LissomContentElement *element, GError **error);

G_END_DECLS
