/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-sentences.h"

#include <glib/gi18n-lib.h>

/* All of these are heard as well as read: short words, no figures, no abbreviations. */
static const char *const sentences[LISSOM_N_SENTENCES] = {
  /* Translators: spoken once, at the very beginning of a session. Keep "pull" (the wanted
   * feeling of a stretch) and "pain" clearly different words. */
  [LISSOM_SENTENCE_OPENING] = N_ ("Go gently. A mild pull is right. Pain is not. Stop if it hurts."),
  /* Translators: spoken before a stretch that is done with one leg and then with the
   * other. It must be clear that the right leg is the one that is stretched. */
  [LISSOM_SENTENCE_STRETCH_RIGHT] = N_ ("Stretch the right leg first."),
  /* Translators: spoken before a movement that is done with one leg and then with the
   * other: the right leg moves first. */
  [LISSOM_SENTENCE_MOVE_RIGHT] = N_ ("Right leg first."),
  /* Translators: spoken when the sides change: the left leg is stretched or moves now. */
  [LISSOM_SENTENCE_NOW_LEFT] = N_ ("Now the left leg."),
  /* Translators: spoken while easing into a stretch that was explained before. */
  [LISSOM_SENTENCE_EASE_IN] = N_ ("Ease in slowly. Stop at a mild pull."),
  /* Translators: spoken in the middle of a long hold. */
  [LISSOM_SENTENCE_BREATHE] = N_ ("Breathe slowly, in and out."),
  /* Translators: spoken when five seconds of a hold are left. */
  [LISSOM_SENTENCE_FIVE_SECONDS] = N_ ("Five seconds."),
  /* Translators: spoken when half of the repetitions of a movement are done. */
  [LISSOM_SENTENCE_HALFWAY] = N_ ("Halfway."),
  /* Translators: spoken when five repetitions of a movement are left. */
  [LISSOM_SENTENCE_FIVE_MORE] = N_ ("Five more."),
  /* Translators: spoken when a rest between two holds or sets begins: take a rest. */
  [LISSOM_SENTENCE_REST] = N_ ("Rest."),
  /* Translators: spoken at the end of a rest: the second hold of a stretch begins. */
  [LISSOM_SENTENCE_SECOND_HOLD] = N_ ("Second hold."),
  /* Translators: spoken at the end of a rest, like "Second hold." */
  [LISSOM_SENTENCE_THIRD_HOLD] = N_ ("Third hold."),
  /* Translators: spoken at the end of a rest, like "Second hold." */
  [LISSOM_SENTENCE_FOURTH_HOLD] = N_ ("Fourth hold."),
  /* Translators: spoken at the end of a rest, like "Second hold." */
  [LISSOM_SENTENCE_FIFTH_HOLD] = N_ ("Fifth hold."),
  /* Translators: spoken at the end of a rest, like "Second hold." */
  [LISSOM_SENTENCE_SIXTH_HOLD] = N_ ("Sixth hold."),
  /* Translators: spoken at the end of a rest before the seventh hold of a stretch and all
   * further ones. */
  [LISSOM_SENTENCE_NEXT_HOLD] = N_ ("Next hold."),
  /* Translators: spoken at the end of a rest: the second set of a movement begins. A set
   * is a number of repetitions without a rest. */
  [LISSOM_SENTENCE_SECOND_SET] = N_ ("Second set."),
  /* Translators: spoken at the end of a rest, like "Second set." */
  [LISSOM_SENTENCE_THIRD_SET] = N_ ("Third set."),
  /* Translators: spoken at the end of a rest, like "Second set." */
  [LISSOM_SENTENCE_FOURTH_SET] = N_ ("Fourth set."),
  /* Translators: spoken at the end of a rest before the fifth set of a movement and all
   * further ones. */
  [LISSOM_SENTENCE_NEXT_SET] = N_ ("Next set."),
  /* Translators: spoken when the person has pressed "Ease off": make the stretch half as
   * strong. */
  [LISSOM_SENTENCE_EASE_OFF] = N_ ("Ease off by half."),
  /* Translators: spoken when the person has pressed "This hurts". */
  [LISSOM_SENTENCE_HURTS] = N_ ("Come out of the stretch slowly. Sit or lie down. Breathe."),
  /* Translators: spoken when the person pauses in the middle of a stretch. */
  [LISSOM_SENTENCE_PAUSED] = N_ ("Come out slowly."),
  /* Translators: spoken when the person has pressed "Hold longer". */
  [LISSOM_SENTENCE_LONGER] = N_ ("Ten seconds longer."),
};

const char *
lissom_sentence_get (LissomSentence sentence)
{
  g_return_val_if_fail ((guint) sentence < LISSOM_N_SENTENCES, "");

  return _(sentences[sentence]);
}

const char *
lissom_sentence_get_next_hold (int set)
{
  g_return_val_if_fail (set >= 2, "");

  return lissom_sentence_get (MIN (LISSOM_SENTENCE_SECOND_HOLD + (set - 2),
                                   LISSOM_SENTENCE_NEXT_HOLD));
}

const char *
lissom_sentence_get_next_set (int set)
{
  g_return_val_if_fail (set >= 2, "");

  return lissom_sentence_get (MIN (LISSOM_SENTENCE_SECOND_SET + (set - 2),
                                   LISSOM_SENTENCE_NEXT_SET));
}
