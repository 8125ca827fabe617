/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one thread in which this room writes its files, so that they are written in the order in
 * which they were asked for and the main loop never waits for a disk. It is started by the first
 * job and lives as long as the program. */

/* Runs @run in the worker after all jobs before it; then @done (nullable) in the caller's
 * thread-default main context, where @data is freed. Without @done, @data is freed in the
 * worker. */
void lissom_worker_push (void (*run) (gpointer data), void (*done) (gpointer data), gpointer data,
                         GDestroyNotify free_data);

/* Waits until every job pushed so far has run (what they do when done comes later, in its main
 * context). */
void lissom_worker_drain (void);

G_END_DECLS
