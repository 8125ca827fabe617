/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What every benchmark does: it measures, puts the figure beside its bound, and fails if one was
 * broken. */

/* Milliseconds on the clock. */
double lissom_bench_now (void);

/* Milliseconds that the processor has spent on the program, or on this thread of it: they tell
 * more than the clock where something else runs meanwhile. */
double lissom_bench_get_work (void);
double lissom_bench_get_thread_work (void);

/* lissom_bench_quantile:
 * @share: 0 the least, 0.5 the median, 1 the most
 *
 * Sorts @values. */
double lissom_bench_quantile (double *values, guint n_values, double share);

/* Prints "what: value unit (at most bound)". */
void lissom_bench_report (const char *what, double value, double bound, const char *unit);

/* Returns: what main () returns */
int lissom_bench_finish (void);

G_END_DECLS
