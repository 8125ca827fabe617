/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-preferences.h"

G_BEGIN_DECLS

/* Loudness of voice and sounds, and how much is said.  Writes straight into the preferences; what
 * an administrator has locked cannot be moved. */
#define LISSOM_TYPE_VOLUME_POPOVER (lissom_volume_popover_get_type ())
G_DECLARE_FINAL_TYPE (LissomVolumePopover, lissom_volume_popover, LISSOM, VOLUME_POPOVER, GtkPopover)

/* @preferences: (nullable) */
void lissom_volume_popover_set_preferences (LissomVolumePopover *self,
                                            LissomPreferences *preferences);

G_END_DECLS
