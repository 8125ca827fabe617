/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The life of the page: whom it watches, when it draws, how it folds.  What is shown is in
 * lissom-session-page-view.c, what can be done in lissom-session-page-actions.c.
 */
#include "lissom-session-page-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-session-keys.h"
#include "lissom-session-resources.h"
#include "lissom-volume-popover.h"

#define IDLE_MS 4000

/* How long the figure may take to come out of a stretch when the session stops. */
#define COME_OUT_MS 2000

/* How long a line outside the score stays on the screen. */
#define INTERJECTION_MS 4000

/* The narrowest the page can be asked to be; below it nothing is promised. */
#define NARROWEST 340

G_DEFINE_FINAL_TYPE (LissomSessionPage, lissom_session_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PREFERENCES,
  PROP_ACROSS,
  PROP_IDLE_DELAY,
  N_PROPS
};

enum
{
  FINISHED,
  HURT_CHOSEN,
  SWAP_ASKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* ---- Fading ---------------------------------------------------------------------- */

static gboolean
may_fade (LissomSessionPage *self)
{
  gboolean fades = TRUE;

  if (self->preferences != NULL)
    g_object_get (self->preferences, "fade-controls", &fades, NULL);
  return fades && self->session != NULL &&
         lissom_session_get_state (self->session) == LISSOM_SESSION_RUNNING &&
         !gtk_widget_get_visible (GTK_WIDGET (self->sheet)) && self->question == NULL &&
         !gtk_widget_get_visible (GTK_WIDGET (
           gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->volume))));
}

/* A faded button must not be pressed by a touch that only wants to bring it back. */
static void
set_idle (LissomSessionPage *self, gboolean idle)
{
  GtkWidget *fading[] = {
    self->tools, self->pills, GTK_WIDGET (self->transport), GTK_WIDGET (self->room_transport),
    self->narrow_ease_off
  };

  if (self->idle == !!idle)
    return;
  self->idle = !!idle;
  if (idle)
    gtk_widget_add_css_class (GTK_WIDGET (self), "idle");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "idle");
  for (guint i = 0; i < G_N_ELEMENTS (fading); i++)
    gtk_widget_set_can_target (fading[i], !idle);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), idle ? "none" : NULL);
}

static gboolean
idle_cb (gpointer user_data)
{
  LissomSessionPage *self = user_data;

  self->idle_source = 0;
  if (may_fade (self))
    set_idle (self, TRUE);
  return G_SOURCE_REMOVE;
}

void
_lissom_session_page_wake (LissomSessionPage *self)
{
  set_idle (self, FALSE);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle_source = g_timeout_add (self->idle_delay, idle_cb, self);
}

/* Sees every event on its way to the controls. A pointer that lies still sends motion as well, when the
 * layout moves under it. */
static gboolean
input_seen_cb (LissomSessionPage *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x, y;

  if (type == GDK_MOTION_NOTIFY && gdk_event_get_position (event, &x, &y))
    {
      if (ABS (x - self->pointer_x) < 1 && ABS (y - self->pointer_y) < 1)
        return GDK_EVENT_PROPAGATE;
      self->pointer_x = x;
      self->pointer_y = y;
    }
  else if (type != GDK_KEY_PRESS && type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN &&
           type != GDK_SCROLL)
    return GDK_EVENT_PROPAGATE;
  _lissom_session_page_wake (self);
  return GDK_EVENT_PROPAGATE;
}

/* ---- The session ------------------------------------------------------------------ */

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  if (self->metronome != NULL)
    lissom_metronome_look (self->metronome);
  /* Looking can end the session, and its end can take it away from here. */
  if (self->session == NULL)
    return G_SOURCE_REMOVE;
  _lissom_session_page_update (self);
  if (_lissom_session_page_stands (self) && gdk_frame_clock_get_frame_time (clock) > self->rests_at)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

/* Time is looked at in every frame while it runs, and after that until the figure has come out of
 * the stretch. */
static void
update_tick (LissomSessionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LissomSessionState state =
    self->session != NULL ? lissom_session_get_state (self->session) : LISSOM_SESSION_WAITING;
  gboolean stands = _lissom_session_page_stands (self);
  gboolean runs = gtk_widget_get_mapped (widget) &&
                  (state == LISSOM_SESSION_RUNNING || state == LISSOM_SESSION_COUNT_IN || stands);

  if (runs && stands)
    self->rests_at = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget)) +
                     COME_OUT_MS * G_TIME_SPAN_MILLISECOND;
  if (runs && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
  else if (!runs && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
    }
}

static void
open_sheet (LissomSessionPage *self)
{
  gtk_widget_set_visible (self->veil, TRUE);
  lissom_hurts_sheet_open (self->sheet);
}

static void
close_sheet (LissomSessionPage *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    return;
  lissom_hurts_sheet_close (self->sheet);
  gtk_widget_set_visible (self->veil, FALSE);
  gtk_widget_grab_focus (_lissom_session_page_get_main_button (self));
}

static void
state_changed_cb (LissomSessionPage *self)
{
  LissomSessionState state = lissom_session_get_state (self->session);

  if (state == LISSOM_SESSION_HURT)
    open_sheet (self);
  else
    close_sheet (self);
  if (state != LISSOM_SESSION_RUNNING)
    g_clear_pointer (&self->interjection, g_free);
  update_tick (self);
  _lissom_session_page_wake (self);
  _lissom_session_page_update (self);
  _lissom_session_page_update_actions (self);

  if ((state == LISSOM_SESSION_FINISHED || state == LISSOM_SESSION_STOPPED) && !self->ended)
    {
      self->ended = TRUE;
      if (self->question != NULL)
        gtk_window_destroy (self->question);
      g_signal_emit (self, signals[FINISHED], 0);
    }
}

static void
jumped_cb (LissomSessionPage *self)
{
  g_clear_pointer (&self->interjection, g_free);
  _lissom_session_page_update (self);
}

static void
interjected_cb (LissomSessionPage *self, const char *text)
{
  /* While the session stands, the page has words of its own. */
  if (_lissom_session_page_stands (self))
    return;
  g_free (self->interjection);
  self->interjection = g_strdup (text);
  self->interjected_until = lissom_session_get_position (self->session) + INTERJECTION_MS;
  _lissom_session_page_forget_shown (self);
  _lissom_session_page_update (self);
}

static void
can_do_changed_cb (LissomSessionPage *self)
{
  _lissom_session_page_update_actions (self);
}

static void
hurt_chosen_cb (LissomSessionPage *self, const char *id, int pain, gboolean stays)
{
  g_signal_emit (self, signals[HURT_CHOSEN], 0, id, pain, stays);
}

static void
hurt_way_chosen_cb (LissomSessionPage *self, guint way)
{
  if (self->session == NULL)
    return;
  if (way == LISSOM_HURT_EASIER)
    {
      lissom_session_resume (self->session);
      lissom_session_ease_off (self->session);
    }
  else if (way == LISSOM_HURT_SKIP)
    {
      lissom_session_skip_exercise (self->session);
      if (lissom_session_get_state (self->session) == LISSOM_SESSION_HURT)
        lissom_session_resume (self->session);
    }
  else
    lissom_session_stop (self->session);
}

/* Never back into the hold: the session goes on standing, and the page shows it as paused. */
static void
hurt_closed_cb (LissomSessionPage *self)
{
  close_sheet (self);
  if (self->session == NULL)
    return;
  _lissom_session_page_forget_shown (self);
  _lissom_session_page_update (self);
  _lissom_session_page_update_actions (self);
}

/* ---- Folding ------------------------------------------------------------------------ */

/* Left alone, GtkOverlay gives a child the height that it would need at its narrowest, which pushes
 * the last row out of the window.  Here each has the whole page. */
static gboolean
child_placed_cb (LissomSessionPage *self, GtkWidget *child, GdkRectangle *place)
{
  *place = (GdkRectangle) {
    0, 0, gtk_widget_get_width (self->overlay), gtk_widget_get_height (self->overlay)
  };
  return TRUE;
}

static double
get_text_scale (LissomSessionPage *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

static gboolean
relayout_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  self->relayout = 0;
  _lissom_session_page_apply_layout (self);
  return G_SOURCE_REMOVE;
}

static void
choose_layout (LissomSessionPage *self, int width, int height)
{
  LissomSessionLayout layout;

  lissom_session_layout_choose (width, height, get_text_scale (self), &layout);
  if (lissom_session_layout_equal (&layout, &self->layout))
    return;
  self->layout = layout;
  /* Widgets cannot be rearranged while they are being placed. */
  if (self->relayout == 0)
    self->relayout = gtk_widget_add_tick_callback (GTK_WIDGET (self), relayout_cb, NULL, NULL);
}

static GtkSizeRequestMode
lissom_session_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What the page shows now may be wider than what it folds to, so the least it asks for is what it
 * can fold to. */
static void
lissom_session_page_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);
  int least = -1, best;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (self->overlay, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  gtk_widget_measure (self->overlay, orientation, for_size, &least, &best, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (least, NARROWEST) : least;
  *natural = MAX (best, *minimum);
}

static void
lissom_session_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);
  int least_width, least_height;

  choose_layout (self, width, height);
  gtk_widget_measure (self->overlay, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  least_width = MAX (width, least_width);
  gtk_widget_measure (self->overlay, GTK_ORIENTATION_VERTICAL, least_width, &least_height, NULL,
                      NULL, NULL);
  gtk_widget_allocate (self->overlay, least_width, MAX (height, least_height), baseline, NULL);
}

/* ---- The widget ------------------------------------------------------------------------ */

static void
lissom_session_page_map (GtkWidget *widget)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  GTK_WIDGET_CLASS (lissom_session_page_parent_class)->map (widget);
  update_tick (self);
  _lissom_session_page_wake (self);
  gtk_widget_grab_focus (_lissom_session_page_get_main_button (self));
}

static void
lissom_session_page_unmap (GtkWidget *widget)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  GTK_WIDGET_CLASS (lissom_session_page_parent_class)->unmap (widget);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  update_tick (self);
}

/* The focus function of pages (lissom-parts.h); what lies below the sheet is out of reach. */
static gboolean
lissom_session_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *sheet = GTK_WIDGET (LISSOM_SESSION_PAGE (widget)->sheet);

  return gtk_widget_child_focus (
    gtk_widget_get_visible (sheet) ? sheet : gtk_widget_get_first_child (widget), direction);
}

static gboolean
lissom_session_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (_lissom_session_page_get_main_button (LISSOM_SESSION_PAGE (widget)));
}

static void
lissom_session_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (object);

  switch (prop_id)
    {
    case PROP_PREFERENCES:
      g_value_set_object (value, self->preferences);
      break;
    case PROP_ACROSS:
      g_value_set_boolean (value, self->across);
      break;
    case PROP_IDLE_DELAY:
      g_value_set_uint (value, self->idle_delay);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_session_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (object);

  switch (prop_id)
    {
    case PROP_PREFERENCES:
      lissom_session_page_set_preferences (self, g_value_get_object (value));
      break;
    case PROP_ACROSS:
      lissom_session_page_set_across (self, g_value_get_boolean (value));
      break;
    case PROP_IDLE_DELAY:
      if (self->idle_delay == g_value_get_uint (value))
        return;
      self->idle_delay = g_value_get_uint (value);
      _lissom_session_page_wake (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_session_page_dispose (GObject *object)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (object);

  lissom_session_page_set_session (self, NULL, NULL);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->relayout != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->relayout);
  self->relayout = 0;
  if (self->question != NULL)
    gtk_window_destroy (self->question);
  g_clear_weak_pointer (&self->question);
  g_clear_object (&self->preferences);
  g_clear_object (&self->safety);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_SESSION_PAGE);

  G_OBJECT_CLASS (lissom_session_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, segments);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, head);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, name);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, side);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, time_left);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, tools);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, volume);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, across_button);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, fullscreen_button);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, middle);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, slot);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, side_box);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, ring);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, phase);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, pills);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, ease_off);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, hold_longer);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, again);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, swap);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, swap_label);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, narrow_swap);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, end_here);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, caption);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, foot);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, next_card);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, next_figure);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, next_what);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, next_detail);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, transport);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, hurts);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, narrow_foot);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, narrow_ease_off);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, narrow_end_here);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, narrow_hurts);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room_head);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room_middle);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room_slot);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, board);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room_hurts);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room_transport);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, room_segments);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, veil);
  gtk_widget_class_bind_template_child (widget_class, LissomSessionPage, sheet);
}

/* The keys of the table, heard while the focus is anywhere in the page. */
static void
install_keys (GtkWidgetClass *widget_class)
{
  guint n;
  const LissomSessionKey *keys = lissom_session_keys_get (&n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; keys[i].keys[k] != NULL; k++)
      {
        GdkModifierType modifiers;
        guint key;

        if (gtk_accelerator_parse (keys[i].keys[k], &key, &modifiers))
          gtk_widget_class_add_binding_action (widget_class, key, modifiers, keys[i].action, NULL);
        else
          g_critical ("%s is no key (action %s)", keys[i].keys[k], keys[i].action);
      }
}

static void
lissom_session_page_class_init (LissomSessionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_resources_register (lissom_session_get_resource ());
  g_type_ensure (LISSOM_TYPE_BOARD);
  g_type_ensure (LISSOM_TYPE_CHIPS);
  g_type_ensure (LISSOM_TYPE_FIGURE_VIEW);
  g_type_ensure (LISSOM_TYPE_HURTS_SHEET);
  g_type_ensure (LISSOM_TYPE_RING);
  g_type_ensure (LISSOM_TYPE_SEGMENTS);
  g_type_ensure (LISSOM_TYPE_TRANSPORT);
  g_type_ensure (LISSOM_TYPE_VOLUME_POPOVER);

  object_class->get_property = lissom_session_page_get_property;
  object_class->set_property = lissom_session_page_set_property;
  object_class->dispose = lissom_session_page_dispose;
  widget_class->get_request_mode = lissom_session_page_get_request_mode;
  widget_class->measure = lissom_session_page_measure;
  widget_class->size_allocate = lissom_session_page_size_allocate;
  widget_class->map = lissom_session_page_map;
  widget_class->unmap = lissom_session_page_unmap;
  widget_class->grab_focus = lissom_session_page_grab_focus;
  widget_class->focus = lissom_session_page_focus;

  properties[PROP_PREFERENCES] =
    g_param_spec_object ("preferences", NULL, NULL, LISSOM_TYPE_PREFERENCES, flags);
  properties[PROP_ACROSS] = g_param_spec_boolean ("across", NULL, NULL, FALSE, flags);
  properties[PROP_IDLE_DELAY] =
    g_param_spec_uint ("idle-delay", NULL, NULL, 1, G_MAXUINT, IDLE_MS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FINISHED] = g_signal_new ("finished", LISSOM_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[SWAP_ASKED] = g_signal_new ("swap-asked", LISSOM_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[HURT_CHOSEN] = g_signal_new ("hurt-chosen", LISSOM_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "sessionpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-session-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, hurt_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, hurt_way_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, hurt_closed_cb);
  _lissom_session_page_class_install_actions (widget_class);
  install_keys (widget_class);
}

static void
name_buttons (LissomSessionPage *self)
{
  lissom_name_button (self->volume, _("Voice and volume"));
  lissom_name_button (self->across_button, _("View from across the room"));
  lissom_name_button (self->fullscreen_button, _("Full screen"));
  lissom_name_button (self->hurts, _("This hurts"));
  lissom_name_button (self->narrow_hurts, _("This hurts"));
  lissom_name_button (self->room_hurts, _("This hurts"));
}

static void
lissom_session_page_init (LissomSessionPage *self)
{
  GtkEventController *input = gtk_event_controller_legacy_new ();

  self->idle_delay = IDLE_MS;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  name_buttons (self);
  g_signal_connect_swapped (self->overlay, "get-child-position", G_CALLBACK (child_placed_cb), self);
  /* The small picture has no room to give away. */
  lissom_figure_view_set_slot (self->next_figure, GTK_WIDGET (self->next_figure));
  lissom_session_layout_choose (1280, 800, 1, &self->layout);
  _lissom_session_page_apply_layout (self);
  _lissom_session_page_forget_shown (self);
  _lissom_session_page_update_actions (self);

  gtk_event_controller_set_propagation_phase (input, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (input, "event", G_CALLBACK (input_seen_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), input);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

LissomSessionPage *
lissom_session_page_new (void)
{
  return g_object_new (LISSOM_TYPE_SESSION_PAGE, NULL);
}

void
lissom_session_page_set_session (LissomSessionPage *self,
                                 LissomSession *session,
                                 LissomMetronome *metronome)
{
  g_return_if_fail (LISSOM_IS_SESSION_PAGE (self));
  g_return_if_fail (session == NULL || LISSOM_IS_SESSION (session));
  g_return_if_fail (metronome == NULL || LISSOM_IS_METRONOME (metronome));

  g_set_object (&self->metronome, metronome);
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->interjection, g_free);
  self->ended = FALSE;
  _lissom_session_page_forget_shown (self);
  update_tick (self);
  if (session == NULL)
    {
      if (self->sheet != NULL)
        {
          close_sheet (self);
          _lissom_session_page_update_actions (self);
        }
      return;
    }

  lissom_hurts_sheet_set_clock (self->sheet, metronome != NULL ? lissom_metronome_get_clock (metronome)
                                                               : NULL);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::can-hold-longer", G_CALLBACK (can_do_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::eased", G_CALLBACK (can_do_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::span", G_CALLBACK (can_do_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "jumped", G_CALLBACK (jumped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "interjected", G_CALLBACK (interjected_cb), self,
                           G_CONNECT_SWAPPED);
  state_changed_cb (self);
  gtk_widget_grab_focus (_lissom_session_page_get_main_button (self));
}

void
lissom_session_page_set_preferences (LissomSessionPage *self, LissomPreferences *preferences)
{
  GtkPopover *popover;

  g_return_if_fail (LISSOM_IS_SESSION_PAGE (self));
  g_return_if_fail (preferences == NULL || LISSOM_IS_PREFERENCES (preferences));

  if (!g_set_object (&self->preferences, preferences))
    return;
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->volume));
  lissom_volume_popover_set_preferences (LISSOM_VOLUME_POPOVER (popover), preferences);
  _lissom_session_page_update_actions (self);
  _lissom_session_page_wake (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREFERENCES]);
}

void
lissom_session_page_set_across (LissomSessionPage *self, gboolean across)
{
  g_return_if_fail (LISSOM_IS_SESSION_PAGE (self));

  if (self->across == !!across)
    return;
  self->across = !!across;
  _lissom_session_page_apply_layout (self);
  _lissom_session_page_forget_shown (self);
  if (self->session != NULL)
    _lissom_session_page_update (self);
  gtk_widget_grab_focus (_lissom_session_page_get_main_button (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACROSS]);
}

void
lissom_session_page_set_safety (LissomSessionPage *self, LissomSafety *safety)
{
  g_return_if_fail (LISSOM_IS_SESSION_PAGE (self));

  g_set_object (&self->safety, safety);
}

void
_lissom_session_page_ask_for_swap (LissomSessionPage *self, const char *id)
{
  g_signal_emit (self, signals[SWAP_ASKED], 0, id);
}
