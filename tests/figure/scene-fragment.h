/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* Reads a bare <scene> element, as the tests of this room keep them: just enough to feed
 * the room what the content reader feeds it. */
LissomScene *scene_fragment_load (const char *path, GError **error);

/* The scene of tests/figure/scenes with that name, sealed; the test fails without it. */
LissomScene *scene_fragment_get (const char *name);

extern const char *const scene_fragment_names[];

G_END_DECLS
