/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* A stretch of one's own, made from one of the library: another name, other words, other poses of
 * the same pictures. Its safety stays that of the one it is made from.
 * Signal "made" (LissomStretch *stretch): it is ready; the window closes. */
#define LISSOM_TYPE_OWN_STRETCH_WINDOW (lissom_own_stretch_window_get_type ())
G_DECLARE_FINAL_TYPE (
  LissomOwnStretchWindow, lissom_own_stretch_window, LISSOM, OWN_STRETCH_WINDOW, AdwWindow)

/* @position: where in its routine it stands, for whoever asked */
GtkWidget *lissom_own_stretch_window_new (LissomStretch *base, guint position);

guint lissom_own_stretch_window_get_position (LissomOwnStretchWindow *self);

G_END_DECLS
