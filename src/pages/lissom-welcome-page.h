/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-gate.h"
#include "lissom-narrator.h"

G_BEGIN_DECLS

/* First run: what Lissom does, then the safety notice, which has to be read to its end (with
 * the eyes or, read aloud, with the ears) before it can be accepted. Escape does nothing.
 * When the notice has been accepted before, the page only shows it again.
 *
 * Signals: "left" (): the person is done here; the gate says whether the notice is accepted.
 *          "declined" (): "Not today".
 * Property "step" (string, read-only): "welcome" or "notice". */
#define LISSOM_TYPE_WELCOME_PAGE (lissom_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomWelcomePage, lissom_welcome_page, LISSOM, WELCOME_PAGE, AdwBin)

/* @narrator: (nullable): NULL when nobody can speak; there is no "Read aloud" then.
 * @picture: (nullable): the stretch that is shown */
GtkWidget *
lissom_welcome_page_new (LissomGate *gate, LissomNarrator *narrator, LissomStretch *picture);

const char *lissom_welcome_page_get_step (LissomWelcomePage *self);
/* Goes to the notice without the welcome before it. */
void lissom_welcome_page_show_notice (LissomWelcomePage *self);

G_END_DECLS
