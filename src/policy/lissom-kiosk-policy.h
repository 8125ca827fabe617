/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-settings.h"

G_BEGIN_DECLS

/* What the screen of a waiting room shows and what may be done there: one machine of few states,
 * without a clock, a window or a file.  Every button, key and gesture of the kiosk asks
 * lissom_kiosk_policy_try () and does what it stands for only when that says TRUE; what it does not
 * know cannot be done.  It moves by being told the time, like the session.
 *
 *   closed <-> attract -> notice -> cards -> session -> thanks -> attract
 *                 ^  |                          `-> stopped -> attract
 *                 |  `-(corner)-> pin -> staff -> wipe -> attract
 *                 `--- nobody there: a question with a countdown, then everything is forgotten
 */
typedef enum
{
  LISSOM_KIOSK_CLOSED,  /* outside the hours: the clinic's name, no controls */
  LISSOM_KIOSK_ATTRACT,
  LISSOM_KIOSK_NOTICE,  /* what to know before; language, text size */
  LISSOM_KIOSK_CARDS,   /* the choice */
  LISSOM_KIOSK_SESSION,
  LISSOM_KIOSK_STOPPED, /* the visitor pressed Stop */
  LISSOM_KIOSK_THANKS,
  LISSOM_KIOSK_WIPE,    /* touch is ignored while somebody cleans */
  LISSOM_KIOSK_PIN,
  LISSOM_KIOSK_STAFF,
  LISSOM_N_KIOSK_SCREENS
} LissomKioskScreen;

typedef enum
{
  LISSOM_KIOSK_DO_BEGIN,         /* touch to begin: to the notice */
  LISSOM_KIOSK_DO_LANGUAGE,      /* also begins, from attract */
  LISSOM_KIOSK_DO_TEXT_SIZE,
  LISSOM_KIOSK_DO_CONTRAST,
  LISSOM_KIOSK_DO_CAPTIONS,
  LISSOM_KIOSK_DO_READ_ALOUD,
  LISSOM_KIOSK_DO_VOLUME,
  LISSOM_KIOSK_DO_ACCEPT,        /* I understand: to the cards */
  LISSOM_KIOSK_DO_DECLINE,       /* not today */
  LISSOM_KIOSK_DO_BACK,          /* cards to notice, PIN and staff to attract */
  LISSOM_KIOSK_DO_START,         /* a card: to the session */
  LISSOM_KIOSK_DO_PAUSE,
  LISSOM_KIOSK_DO_RESUME,
  LISSOM_KIOSK_DO_STOP,
  LISSOM_KIOSK_DO_PRINT,
  LISSOM_KIOSK_DO_FINISH,        /* thanks or stopped: the next person, please */
  LISSOM_KIOSK_DO_STAY,          /* yes, I am here */
  LISSOM_KIOSK_DO_HOLD_CORNER,   /* held for five seconds: to the PIN */
  LISSOM_KIOSK_DO_ENTER_PIN,
  LISSOM_KIOSK_DO_WIPE,
  LISSOM_KIOSK_DO_TEST_PRINT,
  LISSOM_KIOSK_DO_LEAVE,         /* ends the program */
  LISSOM_N_KIOSK_ACTIONS
} LissomKioskAction;

typedef enum
{
  LISSOM_KIOSK_PRINT_ALLOWED,
  LISSOM_KIOSK_PRINT_NO_PRINTER, /* none is set: the button is not shown */
  LISSOM_KIOSK_PRINT_VISIT_CAP,  /* this visitor has had theirs */
  LISSOM_KIOSK_PRINT_DAY_CAP,    /* no more paper today */
} LissomKioskPrinting;

/* How long the corner must be held, µs. */
#define LISSOM_KIOSK_CORNER_HOLD (5 * G_USEC_PER_SEC)

/* Properties, read-only, all notify:
 *   "screen" (LissomKioskScreen)
 *   "asking" (boolean): the idle question lies over the screen
 *   "seconds-left" (int): until everything is forgotten, while that is counted down (the question, the
 *       end screens, the wipe pause); else -1
 *   "paused" (boolean): the session stands still
 * Signal "forget" (): everything of the visitor must go now: language, text size, contrast,
 *   captions, volume, choice. Emitted at each return to attract, before "screen" notifies; the
 *   settings set by then hold for the next visitor. */
#define LISSOM_TYPE_KIOSK_POLICY (lissom_kiosk_policy_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskPolicy, lissom_kiosk_policy, LISSOM, KIOSK_POLICY, GObject)

GType lissom_kiosk_screen_get_type (void);
#define LISSOM_TYPE_KIOSK_SCREEN (lissom_kiosk_screen_get_type ())

/* Begins in attract at @now, µs of a monotonic clock. */
LissomKioskPolicy *lissom_kiosk_policy_new (LissomKioskSettings *settings, gint64 now);

/* Settings are taken over between two visitors: at the next return to attract. */
void lissom_kiosk_policy_set_settings (LissomKioskPolicy *self, LissomKioskSettings *settings);

LissomKioskScreen lissom_kiosk_policy_get_screen (LissomKioskPolicy *self);
gboolean lissom_kiosk_policy_is_asking (LissomKioskPolicy *self);
gboolean lissom_kiosk_policy_is_paused (LissomKioskPolicy *self);
int lissom_kiosk_policy_get_seconds_left (LissomKioskPolicy *self);

/* Whether @action can be done now. Pure. */
gboolean lissom_kiosk_policy_may (LissomKioskPolicy *self, LissomKioskAction action);
/* Does it if it may be done: moves to the screen it leads to and counts as a sign of life. */
gboolean lissom_kiosk_policy_try (LissomKioskPolicy *self, LissomKioskAction action, gint64 now);

/* Somebody touched the screen or a key without doing anything. Does not answer the question. */
void lissom_kiosk_policy_touch (LissomKioskPolicy *self, gint64 now);
/* Time goes by; to be called about four times a second. @open: whether the clinic is.  Closing waits
 * until the visitor has finished. */
void lissom_kiosk_policy_tick (LissomKioskPolicy *self, gint64 now, gboolean open);

/* The session came to its end by itself. */
void lissom_kiosk_policy_session_ended (LissomKioskPolicy *self, gint64 now);
/* The PIN was right. */
void lissom_kiosk_policy_let_staff_in (LissomKioskPolicy *self, gint64 now);

/* @sheets_today: by all visitors of the day */
void lissom_kiosk_policy_set_sheets_today (LissomKioskPolicy *self, guint sheets_today);
LissomKioskPrinting lissom_kiosk_policy_get_printing (LissomKioskPolicy *self);
/* The sheet did not come out: it does not count against the visitor. */
void lissom_kiosk_policy_print_failed (LissomKioskPolicy *self);

G_END_DECLS
