/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-crew.h"

#define MAX_THREADS 8
#define FEWEST_SHARES 8 /* for which starting one more thread is worth it */

typedef struct
{
  LissomContentShare work;
  gpointer data;
  guint n_shares;
  int next; /* atomic: the first share that nobody has taken */
} Crew;

static gpointer
work (gpointer data)
{
  Crew *self = data;

  for (;;)
    {
      guint index = (guint) g_atomic_int_add (&self->next, 1);

      if (index >= self->n_shares)
        return NULL;
      self->work (index, self->data);
    }
}

void
lissom_content_share_out (guint              n_shares,
                          LissomContentShare share,
                          gpointer           data)
{
  Crew crew = { share, data, n_shares, 0 };
  GThread *helpers[MAX_THREADS - 1];
  guint n_helpers = MIN (MIN (g_get_num_processors (), MAX_THREADS) - 1, n_shares / FEWEST_SHARES);

  /* The first number that GLib reads makes it set up a locale.  Who waits meanwhile for another
   * thread to do that has errno set, and g_ascii_string_to_signed () takes it for a bad number. */
  if (n_helpers > 0)
    g_ascii_strtoll ("0", NULL, 10);

  for (guint i = 0; i < n_helpers; i++)
    helpers[i] = g_thread_new ("content", work, &crew);
  work (&crew);
  for (guint i = 0; i < n_helpers; i++)
    g_thread_join (helpers[i]);
}
