/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-hurt-choices.h"

#include <glib/gi18n-lib.h>

#define ANY_WAY (LISSOM_HURT_EASIER | LISSOM_HURT_SKIP | LISSOM_HURT_END)

static const LissomHurtChoice choices[] = {
  { "pull-gone", N_("A strong pull in the thigh. It is gone now"),
    N_("Good. Go half as far next time."),
    N_("You can go on with an easier version, or leave this one out."), ANY_WAY },
  { "dull-ache", N_("A dull ache, 3 or less out of 10, easing"),
    N_("Ease off by half. Go on only if it drops."), "", ANY_WAY },
  { "strong-ache", N_("An ache of 4 or more, or growing"),
    N_("That is enough of this one."),
    N_("If it is 6 or more, end the session for today."), LISSOM_HURT_SKIP | LISSOM_HURT_END },
  { "sharp", N_("Sharp, sudden, or a pop"),
    N_("Stop for today. Do not stretch it."),
    N_("Rest it. Cool it with a wrapped cold pack for up to 20 minutes. See a doctor, today if you "
       "heard a pop, see a big bruise or cannot walk well."),
    LISSOM_HURT_END },
  { "nerve", N_("Tingling, numb, burning, or a line down the leg"),
    N_("That may be a nerve, not the muscle. Stop stretching that leg."),
    N_("If it settles within minutes but comes back another day, see a physio. If it stays, or the "
       "leg is weak, see a doctor."),
    LISSOM_HURT_END },
  { "lower-back", N_("In my lower back"),
    N_("Stop. Walk about or lie with bent knees."),
    N_("If it is worse than 5 out of 10, goes below the knee, or is not better in a few days, see a "
       "doctor or physio."),
    LISSOM_HURT_END },
  { "dizzy", N_("Dizzy, sick, or short of breath"),
    N_("Sit or lie down. Rest, and get up slowly."),
    N_("Chest pain, fainting or bad breathlessness: call the emergency number."), LISSOM_HURT_END },
};

static const LissomHurtChoice elsewhere[] = {
  { "knee", N_("Behind or in the knee"),
    N_("Bend the knee more. Never lock it or press on it."), "", ANY_WAY },
  { "sitting-bone", N_("Deep in the sitting bone"),
    N_("Stretching may annoy this spot."),
    N_("The bridge and the standing curl often suit it better. If it lasts two weeks, see a physio."),
    LISSOM_HURT_SKIP | LISSOM_HURT_END },
  { "calf", N_("The calf: sore, swollen, warm or red"),
    N_("See a doctor today. Do not rub it."), "", LISSOM_HURT_END },
  { "cramp", N_("A cramp"),
    N_("Let go, straighten gently, shake it out."), N_("Go on when it is gone."), ANY_WAY },
};

const LissomHurtChoice *
lissom_hurt_choices_get (guint *n)
{
  *n = G_N_ELEMENTS (choices);
  return choices;
}

const LissomHurtChoice *
lissom_hurt_choices_get_elsewhere (guint *n)
{
  *n = G_N_ELEMENTS (elsewhere);
  return elsewhere;
}

const LissomHurtChoice *
lissom_hurt_choices_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].id, id) == 0)
      return &choices[i];
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (g_strcmp0 (elsewhere[i].id, id) == 0)
      return &elsewhere[i];
  return NULL;
}
