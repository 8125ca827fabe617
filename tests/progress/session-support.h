/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-keeper.h"

G_BEGIN_DECLS

/* A session of "The two basics" from the content of the program, with a silent voice. */
LissomSession *make_session (const LissomPacing *pacing);

/* Lets @ms of a manual clock go by, in looks of 50 ms. The clock goes on from call to call. */
void drive (LissomSession *session, gint64 ms);
/* Drives it to its end, at most two hours. */
void drive_to_end (LissomSession *session);

gint64 sum_credits (GArray *credits);

G_END_DECLS
