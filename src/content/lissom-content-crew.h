/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does the share that is called @index.  It touches nothing but what belongs to that share and
 * what no other changes. */
typedef void (*LissomContentShare) (guint index, gpointer data);

/* lissom_content_share_out:
 * @n_shares: how many there are
 * @work: is called once for every index below @n_shares, in any order
 * @data: handed to @work
 *
 * Does them all, on as many threads as there are processors.  Returns when the last is done. */
void lissom_content_share_out (guint n_shares, LissomContentShare work, gpointer data);

G_END_DECLS
