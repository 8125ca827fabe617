/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-bench.h"

#include <stdlib.h>
#include <time.h>

static guint n_broken;

double
lissom_bench_now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

double
lissom_bench_get_work (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

double
lissom_bench_get_thread_work (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

double
lissom_bench_quantile (double *values,
                       guint   n_values,
                       double  share)
{
  g_return_val_if_fail (n_values > 0, 0.0);

  qsort (values, n_values, sizeof *values, compare_values);
  return values[(guint) ((n_values - 1) * share)];
}

void
lissom_bench_report (const char *what,
                     double      value,
                     double      bound,
                     const char *unit)
{
  const gboolean broken = !(value <= bound);

  n_broken += broken;
  g_print ("%s: %.2f %s (at most %g)%s\n", what, value, unit, bound, broken ? "  TOO MUCH" : "");
}

int
lissom_bench_finish (void)
{
  return n_broken > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
