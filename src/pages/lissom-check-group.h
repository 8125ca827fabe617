/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* "Your check" in Preferences: everything that is kept of it, to see and to change.
 *
 * Signal "check" (): the six questions are wanted. */
#define LISSOM_TYPE_CHECK_GROUP (lissom_check_group_get_type ())
G_DECLARE_FINAL_TYPE (LissomCheckGroup, lissom_check_group, LISSOM, CHECK_GROUP,
                      AdwPreferencesGroup)

GtkWidget *lissom_check_group_new (LissomSafety *safety, LissomCatalogue *catalogue);

G_END_DECLS
