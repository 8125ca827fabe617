/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Who is drawn in the pictures: somebody else in each stretch, or one person whose skin, hair,
 * clothes and build are chosen here, with a small picture of them.
 *
 * Properties:
 *   "person" (string): as lissom_look_parse () reads it; "" for somebody else in each stretch */
#define LISSOM_TYPE_PERSON_GROUP (lissom_person_group_get_type ())
G_DECLARE_FINAL_TYPE (LissomPersonGroup, lissom_person_group, LISSOM, PERSON_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS
