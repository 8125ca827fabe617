/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* What the tests and the pictures of this room need of a stretch file: its scene, its
 * movements, and what it says it is good for.  It feeds the room what the content reader
 * feeds it, and leaves everything else of the file alone. */

typedef struct
{
  char *from;
  char *to;
} SceneMovement;

typedef struct
{
  char *id; /* name of the file without its ending */
  LissomScene *scene;
  GPtrArray *movements; /* of SceneMovement, each once, in the order of the file */
  char *stretches;
  char *strengthens;
} SceneFragment;

/* @id names it in messages. */
SceneFragment *scene_fragment_parse (const char *id, const char *text, GError **error);
SceneFragment *scene_fragment_load (const char *path, GError **error);
void scene_fragment_free (SceneFragment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SceneFragment, scene_fragment_free)

/* Returns: (transfer container): the paths of all stretch files of the library, sorted */
GPtrArray *scene_fragment_list (void);

/* The sealed scene of one stretch of the library; the test fails without it. */
LissomScene *scene_fragment_get (const char *id);

G_END_DECLS
