/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-keys.h"

#include <glib/gi18n-lib.h>

#define KEYS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The first key of each line is the one that tooltips name. */
static const LissomSessionKey table[] = {
  { "session.pause",
    KEYS ("space", "KP_Space", "XF86AudioPlay", "XF86AudioPause"),
    N_("Pause, or go on") },
  { "session.previous",
    KEYS ("Left", "KP_Left", "Page_Up", "XF86AudioPrev"),
    N_("Back to the start of this one, or to the one before") },
  { "session.next",
    KEYS ("Right", "KP_Right", "Page_Down", "XF86AudioNext"),
    N_("On to the next one") },
  { "session.hold-longer",
    KEYS ("Up", "KP_Up", "l"),
    N_("Hold ten seconds longer") },
  { "session.ease-off",
    KEYS ("Down", "KP_Down", "e"),
    N_("Ease off") },
  { "session.swap",
    KEYS ("g"),
    N_("Do the gentler stretch instead, while getting ready") },
  { "session.hurts",
    KEYS ("h"),
    N_("This hurts: stop now") },
  { "session.across",
    KEYS ("a"),
    N_("View from across the room") },
  { "session.fullscreen",
    KEYS ("F11", "f"),
    N_("Full screen") },
  { "session.mute",
    KEYS ("m", "XF86AudioMute"),
    N_("Voice and sounds off or on") },
  { "session.escape",
    KEYS ("Escape", "XF86AudioStop"),
    N_("End the session (asks first)") },
};

const LissomSessionKey *
lissom_session_keys_get (guint *n)
{
  *n = G_N_ELEMENTS (table);
  return table;
}

const LissomSessionKey *
lissom_session_keys_find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].action, action))
      return &table[i];
  return NULL;
}
