/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one instance: its actions, the command line that another instance hands over, the
 * screen-saver inhibitor and an orderly end. Actions, for menus, keys and D-Bus:
 *   app.start (s)             begin a routine or a single stretch by its id
 *   app.resume, app.forget    go on with what was interrupted, or let it go
 *   app.preferences, app.shortcuts, app.help, app.about, app.quit */
#define LISSOM_TYPE_APPLICATION (lissom_application_get_type ())
G_DECLARE_FINAL_TYPE (LissomApplication, lissom_application, LISSOM, APPLICATION, AdwApplication)

LissomApplication *lissom_application_new (void);

G_END_DECLS
