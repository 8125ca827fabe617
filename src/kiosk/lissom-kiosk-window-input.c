/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys and touches before anything else sees them. A key that is not in the list below ends here: no
 * shortcut of the toolkit, of a text field or of an input method is ever reached.
 */
#include "lissom-kiosk-window-private.h"

#include "lissom-kiosk-pin-page.h"

/* The corner that staff hold: as large as a button, where nothing of a visitor's lies. */
#define CORNER 120

static gboolean
activate (LissomKioskWindow *self, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

/* What Escape means here. Short, not held. */
static void
go_back (LissomKioskWindow *self)
{
  static const char *const backs[LISSOM_N_KIOSK_SCREENS] = {
    [LISSOM_KIOSK_NOTICE] = "kiosk.decline", [LISSOM_KIOSK_CARDS] = "kiosk.back",
    [LISSOM_KIOSK_SESSION] = "kiosk.stop",   [LISSOM_KIOSK_STOPPED] = "kiosk.finish",
    [LISSOM_KIOSK_THANKS] = "kiosk.finish",  [LISSOM_KIOSK_PIN] = "kiosk.back",
    [LISSOM_KIOSK_STAFF] = "kiosk.back",
  };
  const char *action = backs[lissom_kiosk_policy_get_screen (self->policy)];

  if (lissom_kiosk_policy_is_asking (self->policy))
    activate (self, "kiosk.stay");
  else if (action != NULL)
    activate (self, action);
}

static gboolean
type_pin (LissomKioskWindow *self, guint keyval)
{
  GtkWidget *page = adw_bin_get_child (self->screen);
  const guint32 character = gdk_keyval_to_unicode (keyval);
  char key = '\0';

  if (!LISSOM_IS_KIOSK_PIN_PAGE (page))
    return FALSE;
  if (character >= '0' && character <= '9')
    key = (char) character;
  else if (keyval == GDK_KEY_BackSpace)
    key = '\b';
  else if (keyval == GDK_KEY_KP_Enter)
    key = '\n';
  if (key == '\0')
    return FALSE;
  if (lissom_kiosk_policy_try (self->policy, LISSOM_KIOSK_DO_ENTER_PIN,
                               _lissom_kiosk_window_get_time (self)))
    lissom_kiosk_pin_page_type (LISSOM_KIOSK_PIN_PAGE (page), key);
  return TRUE;
}

/* The keys that move the focus and press what has it. */
static gboolean
is_for_the_page (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Left:
    case GDK_KEY_KP_Right:
    case GDK_KEY_KP_Up:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, gpointer user_data)
{
  LissomKioskWindow *self = user_data;
  const GdkModifierType chords =
    GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;

  lissom_kiosk_policy_touch (self->policy, _lissom_kiosk_window_get_time (self));
  if ((state & chords) != 0 ||
      lissom_kiosk_policy_get_screen (self->policy) == LISSOM_KIOSK_WIPE)
    return TRUE;

  if (keyval == GDK_KEY_Escape)
    {
      if (self->corner_since == 0)
        self->corner_since = _lissom_kiosk_window_get_time (self);
      return TRUE;
    }
  if (type_pin (self, keyval))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_AudioPlay:
    case GDK_KEY_AudioPause:
      activate (self, "kiosk.pause");
      return TRUE;
    case GDK_KEY_AudioStop:
      activate (self, "kiosk.stop");
      return TRUE;
    case GDK_KEY_AudioRaiseVolume:
    case GDK_KEY_AudioLowerVolume:
      gtk_widget_activate_action (GTK_WIDGET (self), "kiosk.volume", "i",
                                  keyval == GDK_KEY_AudioRaiseVolume ? 1 : -1);
      return TRUE;
    default:
      return !is_for_the_page (keyval);
    }
}

static void
key_released_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                 GdkModifierType state, gpointer user_data)
{
  LissomKioskWindow *self = user_data;

  if (keyval != GDK_KEY_Escape || self->corner_since == 0)
    return;
  self->corner_since = 0;
  go_back (self);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  LissomKioskWindow *self = user_data;
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const double from_start = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
  const gint64 now = _lissom_kiosk_window_get_time (self);

  lissom_kiosk_policy_touch (self->policy, now);
  self->corner_since = from_start < CORNER && y < CORNER ? now : 0;
}

static void
let_go_cb (GtkGesture *gesture, LissomKioskWindow *self)
{
  self->corner_since = 0;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  ((LissomKioskWindow *) user_data)->corner_since = 0;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  LissomKioskWindow *self = user_data;

  lissom_kiosk_policy_touch (self->policy, _lissom_kiosk_window_get_time (self));
}

/* A pointer that leaves the corner no longer holds it. */
static void
update_cb (GtkGesture *gesture, GdkEventSequence *sequence, LissomKioskWindow *self)
{
  double x, y;

  if (gtk_gesture_get_point (gesture, sequence, &x, &y) && (y >= CORNER * 2))
    self->corner_since = 0;
}

void
_lissom_kiosk_window_watch_corner (LissomKioskWindow *self)
{
  const gint64 now = _lissom_kiosk_window_get_time (self);

  if (self->corner_since == 0 || now - self->corner_since < LISSOM_KIOSK_CORNER_HOLD)
    return;
  self->corner_since = 0;
  lissom_kiosk_policy_try (self->policy, LISSOM_KIOSK_DO_HOLD_CORNER, now);
}

void
_lissom_kiosk_window_add_controllers (LissomKioskWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  /* Every button of a mouse; the second and third open nothing here. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (press, "released", G_CALLBACK (released_cb), self, 0);
  g_signal_connect_object (press, "update", G_CALLBACK (update_cb), self, 0);
  g_signal_connect_object (press, "cancel", G_CALLBACK (let_go_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
