/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-support.h"

#include "lissom-catalogue.h"

#define LOOK_US 50000

static gint64 now;

LissomSession *
make_session (const LissomPacing *pacing)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, "two-basics");
  g_autoptr (LissomTimeline) timeline = NULL;

  g_assert_nonnull (routine);
  timeline = lissom_timeline_new (routine, pacing, voice);
  return lissom_session_new (timeline);
}

void
drive (LissomSession *session, gint64 ms)
{
  const gint64 end = now + ms * 1000;

  /* The first look tells where the clock stands. */
  lissom_session_advance (session, now);
  while (now < end)
    {
      now = MIN (now + LOOK_US, end);
      lissom_session_advance (session, now);
    }
}

void
drive_to_end (LissomSession *session)
{
  int minutes;

  for (minutes = 0; minutes < 120; minutes++)
    {
      if (lissom_session_get_state (session) == LISSOM_SESSION_FINISHED)
        return;
      drive (session, 60000);
    }
  g_assert_not_reached ();
}

gint64
sum_credits (GArray *credits)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);

      sum += credit->right_ms + credit->left_ms + credit->both_ms;
    }
  return sum;
}
