/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-sheet.h"

G_BEGIN_DECLS

/* A routine nobody has written: own title, up to twelve stretches of @catalogue, any doses that
 * are allowed. Returns: (transfer full) */
LissomRoutine *create_random_routine (LissomCatalogue *catalogue, GRand *random);

/* Same title, lock, stretches and doses. */
void assert_same_routine (LissomRoutine *routine, LissomRoutine *expected);

G_END_DECLS
