/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-policy.h"

G_DEFINE_ENUM_TYPE (LissomKioskScreen, lissom_kiosk_screen,
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_ATTRACT, "attract"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_NOTICE, "notice"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_CARDS, "cards"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_SESSION, "session"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_STOPPED, "stopped"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_THANKS, "thanks"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_WIPE, "wipe"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_PIN, "pin"),
                    G_DEFINE_ENUM_VALUE (LISSOM_KIOSK_STAFF, "staff"))

/* Nobody stays at the number pad or at the staff page for longer, µs. */
#define PIN_IDLE (30 * G_USEC_PER_SEC)
#define STAFF_IDLE (300 * G_USEC_PER_SEC)

struct _LissomKioskPolicy
{
  GObject parent_instance;

  LissomKioskSettings *settings;
  LissomKioskSettings *next_settings; /* nullable: taken over at the next return to attract */
  LissomKioskScreen screen;
  gint64 touched;                     /* last sign of life, or arrival at the screen */
  gboolean paused;
  gboolean asking;
  int seconds_left;
  guint sheets_visit;
  guint sheets_today;
};

enum
{
  PROP_SCREEN = 1,
  PROP_ASKING,
  PROP_SECONDS_LEFT,
  PROP_PAUSED,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  FORGET,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomKioskPolicy, lissom_kiosk_policy, G_TYPE_OBJECT)

/* What can be done where, as far as the screen alone decides; nothing else can be done. */
#define DO(action) (1u << LISSOM_KIOSK_DO_##action)
static const guint allowed[LISSOM_N_KIOSK_SCREENS] = {
  [LISSOM_KIOSK_CLOSED] = DO (HOLD_CORNER),
  [LISSOM_KIOSK_ATTRACT] = DO (BEGIN) | DO (LANGUAGE) | DO (HOLD_CORNER),
  [LISSOM_KIOSK_NOTICE] = DO (LANGUAGE) | DO (TEXT_SIZE) | DO (CONTRAST) | DO (CAPTIONS) |
                          DO (READ_ALOUD) | DO (VOLUME) | DO (ACCEPT) | DO (DECLINE),
  [LISSOM_KIOSK_CARDS] = DO (TEXT_SIZE) | DO (CONTRAST) | DO (CAPTIONS) | DO (READ_ALOUD) |
                         DO (VOLUME) | DO (BACK) | DO (DECLINE) | DO (START),
  [LISSOM_KIOSK_SESSION] = DO (PAUSE) | DO (RESUME) | DO (STOP) | DO (VOLUME) | DO (CAPTIONS),
  [LISSOM_KIOSK_STOPPED] = DO (READ_ALOUD) | DO (VOLUME) | DO (FINISH),
  [LISSOM_KIOSK_THANKS] = DO (READ_ALOUD) | DO (VOLUME) | DO (PRINT) | DO (FINISH),
  [LISSOM_KIOSK_WIPE] = 0,
  [LISSOM_KIOSK_PIN] = DO (ENTER_PIN) | DO (BACK),
  [LISSOM_KIOSK_STAFF] = DO (WIPE) | DO (TEST_PRINT) | DO (BACK) | DO (LEAVE),
};

/* While the question is asked nothing works but its answers and the way to stop. */
static const guint allowed_while_asked = DO (STAY) | DO (STOP) | DO (FINISH);

static void
set_asking (LissomKioskPolicy *self, gboolean asking)
{
  if (self->asking == asking)
    return;
  self->asking = asking;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKING]);
}

static void
set_paused (LissomKioskPolicy *self, gboolean paused)
{
  if (self->paused == paused)
    return;
  self->paused = paused;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSED]);
}

static void
set_seconds_left (LissomKioskPolicy *self, int seconds)
{
  if (self->seconds_left == seconds)
    return;
  self->seconds_left = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS_LEFT]);
}

static void
forget (LissomKioskPolicy *self)
{
  self->sheets_visit = 0;
  g_signal_emit (self, signals[FORGET], 0);
  if (self->next_settings != NULL)
    {
      g_set_object (&self->settings, self->next_settings);
      g_clear_object (&self->next_settings);
    }
}

static void
go_to (LissomKioskPolicy *self, LissomKioskScreen screen, gint64 now)
{
  self->touched = now;
  set_asking (self, FALSE);
  set_paused (self, FALSE);
  set_seconds_left (self, -1);
  if (self->screen == screen)
    return;
  if (screen == LISSOM_KIOSK_ATTRACT)
    forget (self);
  self->screen = screen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCREEN]);
}

/* How long nobody has to be there until something happens, µs; G_MAXINT64: as long as they like. */
static gint64
get_idle_limit (LissomKioskPolicy *self)
{
  const LissomKioskTimes *times = lissom_kiosk_settings_get_times (self->settings);

  switch (self->screen)
    {
    case LISSOM_KIOSK_NOTICE:
    case LISSOM_KIOSK_CARDS:
      return times->menu_s * G_USEC_PER_SEC;
    case LISSOM_KIOSK_SESSION:
      /* A hold is a sign of life. */
      return self->paused ? times->paused_s * G_USEC_PER_SEC : G_MAXINT64;
    case LISSOM_KIOSK_STOPPED:
      return times->stopped_s * G_USEC_PER_SEC;
    case LISSOM_KIOSK_THANKS:
      return times->end_s * G_USEC_PER_SEC;
    case LISSOM_KIOSK_WIPE:
      return times->wipe_s * G_USEC_PER_SEC;
    case LISSOM_KIOSK_PIN:
      return PIN_IDLE;
    case LISSOM_KIOSK_STAFF:
      return STAFF_IDLE;
    case LISSOM_KIOSK_CLOSED:
    case LISSOM_KIOSK_ATTRACT:
    case LISSOM_N_KIOSK_SCREENS:
    default:
      return G_MAXINT64;
    }
}

/* Whether the screen asks before it goes away, and how long for. */
static gint64
get_question_length (LissomKioskPolicy *self)
{
  switch (self->screen)
    {
    case LISSOM_KIOSK_NOTICE:
    case LISSOM_KIOSK_CARDS:
    case LISSOM_KIOSK_SESSION:
    case LISSOM_KIOSK_STOPPED:
    case LISSOM_KIOSK_THANKS:
      return lissom_kiosk_settings_get_times (self->settings)->question_s * G_USEC_PER_SEC;
    case LISSOM_KIOSK_CLOSED:
    case LISSOM_KIOSK_ATTRACT:
    case LISSOM_KIOSK_WIPE:
    case LISSOM_KIOSK_PIN:
    case LISSOM_KIOSK_STAFF:
    case LISSOM_N_KIOSK_SCREENS:
    default:
      return 0;
    }
}

/* The end screens and the wipe pause count down from the first second. */
static gboolean
counts_from_start (LissomKioskPolicy *self)
{
  return self->screen == LISSOM_KIOSK_STOPPED || self->screen == LISSOM_KIOSK_THANKS ||
         self->screen == LISSOM_KIOSK_WIPE;
}

static void
lissom_kiosk_policy_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomKioskPolicy *self = LISSOM_KIOSK_POLICY (object);

  switch (id)
    {
    case PROP_SCREEN:
      g_value_set_enum (value, self->screen);
      break;
    case PROP_ASKING:
      g_value_set_boolean (value, self->asking);
      break;
    case PROP_SECONDS_LEFT:
      g_value_set_int (value, self->seconds_left);
      break;
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_kiosk_policy_dispose (GObject *object)
{
  LissomKioskPolicy *self = LISSOM_KIOSK_POLICY (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->next_settings);

  G_OBJECT_CLASS (lissom_kiosk_policy_parent_class)->dispose (object);
}

static void
lissom_kiosk_policy_class_init (LissomKioskPolicyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_kiosk_policy_get_property;
  object_class->dispose = lissom_kiosk_policy_dispose;

  properties[PROP_SCREEN] = g_param_spec_enum ("screen", NULL, NULL, LISSOM_TYPE_KIOSK_SCREEN,
                                               LISSOM_KIOSK_ATTRACT, flags);
  properties[PROP_ASKING] = g_param_spec_boolean ("asking", NULL, NULL, FALSE, flags);
  properties[PROP_SECONDS_LEFT] =
    g_param_spec_int ("seconds-left", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FORGET] = g_signal_new ("forget", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
lissom_kiosk_policy_init (LissomKioskPolicy *self)
{
  self->screen = LISSOM_KIOSK_ATTRACT;
  self->seconds_left = -1;
}

LissomKioskPolicy *
lissom_kiosk_policy_new (LissomKioskSettings *settings, gint64 now)
{
  LissomKioskPolicy *self = g_object_new (LISSOM_TYPE_KIOSK_POLICY, NULL);

  self->settings = g_object_ref (settings);
  self->touched = now;
  return self;
}

void
lissom_kiosk_policy_set_settings (LissomKioskPolicy *self, LissomKioskSettings *settings)
{
  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  g_set_object (&self->next_settings, settings);
}

LissomKioskScreen
lissom_kiosk_policy_get_screen (LissomKioskPolicy *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), LISSOM_KIOSK_ATTRACT);

  return self->screen;
}

gboolean
lissom_kiosk_policy_is_asking (LissomKioskPolicy *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), FALSE);

  return self->asking;
}

gboolean
lissom_kiosk_policy_is_paused (LissomKioskPolicy *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), FALSE);

  return self->paused;
}

int
lissom_kiosk_policy_get_seconds_left (LissomKioskPolicy *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), -1);

  return self->seconds_left;
}

gboolean
lissom_kiosk_policy_may (LissomKioskPolicy *self, LissomKioskAction action)
{
  guint here;

  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), FALSE);

  if (action < 0 || action >= LISSOM_N_KIOSK_ACTIONS)
    return FALSE;

  here = allowed[self->screen];
  if (self->asking)
    here = (here & allowed_while_asked) | DO (STAY);
  if (self->paused)
    here &= ~DO (PAUSE);
  else
    here &= ~DO (RESUME);
  if (lissom_kiosk_policy_get_printing (self) != LISSOM_KIOSK_PRINT_ALLOWED)
    here &= ~DO (PRINT);
  return (here & (1u << action)) != 0;
}

gboolean
lissom_kiosk_policy_try (LissomKioskPolicy *self, LissomKioskAction action, gint64 now)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), FALSE);

  if (!lissom_kiosk_policy_may (self, action))
    return FALSE;

  self->touched = now;
  switch (action)
    {
    case LISSOM_KIOSK_DO_BEGIN:
      go_to (self, LISSOM_KIOSK_NOTICE, now);
      break;
    case LISSOM_KIOSK_DO_LANGUAGE:
      go_to (self, LISSOM_KIOSK_NOTICE, now);
      break;
    case LISSOM_KIOSK_DO_ACCEPT:
      go_to (self, LISSOM_KIOSK_CARDS, now);
      break;
    case LISSOM_KIOSK_DO_DECLINE:
    case LISSOM_KIOSK_DO_FINISH:
      go_to (self, LISSOM_KIOSK_ATTRACT, now);
      break;
    case LISSOM_KIOSK_DO_BACK:
      go_to (self,
             self->screen == LISSOM_KIOSK_CARDS ? LISSOM_KIOSK_NOTICE : LISSOM_KIOSK_ATTRACT, now);
      break;
    case LISSOM_KIOSK_DO_START:
      go_to (self, LISSOM_KIOSK_SESSION, now);
      break;
    case LISSOM_KIOSK_DO_PAUSE:
      set_paused (self, TRUE);
      break;
    case LISSOM_KIOSK_DO_RESUME:
      set_paused (self, FALSE);
      break;
    case LISSOM_KIOSK_DO_STOP:
      go_to (self, LISSOM_KIOSK_STOPPED, now);
      break;
    case LISSOM_KIOSK_DO_PRINT:
      self->sheets_visit++;
      break;
    case LISSOM_KIOSK_DO_STAY:
      set_asking (self, FALSE);
      set_seconds_left (self, -1);
      break;
    case LISSOM_KIOSK_DO_HOLD_CORNER:
      go_to (self, LISSOM_KIOSK_PIN, now);
      break;
    case LISSOM_KIOSK_DO_WIPE:
      go_to (self, LISSOM_KIOSK_WIPE, now);
      break;
    case LISSOM_KIOSK_DO_TEXT_SIZE:
    case LISSOM_KIOSK_DO_CONTRAST:
    case LISSOM_KIOSK_DO_CAPTIONS:
    case LISSOM_KIOSK_DO_READ_ALOUD:
    case LISSOM_KIOSK_DO_VOLUME:
    case LISSOM_KIOSK_DO_ENTER_PIN:
    case LISSOM_KIOSK_DO_TEST_PRINT:
    case LISSOM_KIOSK_DO_LEAVE:
    case LISSOM_N_KIOSK_ACTIONS:
    default:
      break;
    }
  return TRUE;
}

void
lissom_kiosk_policy_touch (LissomKioskPolicy *self, gint64 now)
{
  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  /* The wipe pause must end while somebody wipes. */
  if (!self->asking && self->screen != LISSOM_KIOSK_WIPE)
    self->touched = now;
}

void
lissom_kiosk_policy_tick (LissomKioskPolicy *self, gint64 now, gboolean open)
{
  gint64 limit, question, gone;

  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  if (self->screen == LISSOM_KIOSK_ATTRACT && !open)
    go_to (self, LISSOM_KIOSK_CLOSED, now);
  else if (self->screen == LISSOM_KIOSK_CLOSED && open)
    go_to (self, LISSOM_KIOSK_ATTRACT, now);

  limit = get_idle_limit (self);
  if (limit == G_MAXINT64)
    return;

  question = get_question_length (self);
  gone = now - self->touched;
  if (gone >= limit + question)
    {
      go_to (self, LISSOM_KIOSK_ATTRACT, now);
      return;
    }
  set_asking (self, question > 0 && gone >= limit);
  if (self->asking || counts_from_start (self))
    set_seconds_left (
      self, (int) ((limit + question - gone + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC));
  else
    set_seconds_left (self, -1);
}

void
lissom_kiosk_policy_session_ended (LissomKioskPolicy *self, gint64 now)
{
  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  if (self->screen == LISSOM_KIOSK_SESSION)
    go_to (self, LISSOM_KIOSK_THANKS, now);
}

void
lissom_kiosk_policy_let_staff_in (LissomKioskPolicy *self, gint64 now)
{
  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  if (self->screen == LISSOM_KIOSK_PIN)
    go_to (self, LISSOM_KIOSK_STAFF, now);
}

void
lissom_kiosk_policy_set_sheets_today (LissomKioskPolicy *self, guint sheets_today)
{
  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  self->sheets_today = sheets_today;
}

LissomKioskPrinting
lissom_kiosk_policy_get_printing (LissomKioskPolicy *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_POLICY (self), LISSOM_KIOSK_PRINT_NO_PRINTER);

  if (lissom_kiosk_settings_get_printer (self->settings)[0] == '\0')
    return LISSOM_KIOSK_PRINT_NO_PRINTER;
  if (self->sheets_visit >= lissom_kiosk_settings_get_sheets_per_visit (self->settings))
    return LISSOM_KIOSK_PRINT_VISIT_CAP;
  if (self->sheets_today >= lissom_kiosk_settings_get_sheets_per_day (self->settings))
    return LISSOM_KIOSK_PRINT_DAY_CAP;
  return LISSOM_KIOSK_PRINT_ALLOWED;
}

void
lissom_kiosk_policy_print_failed (LissomKioskPolicy *self)
{
  g_return_if_fail (LISSOM_IS_KIOSK_POLICY (self));

  if (self->sheets_visit > 0)
    self->sheets_visit--;
}
