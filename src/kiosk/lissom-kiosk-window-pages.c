/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is made anew each time it is shown, so that none of it remembers a visitor.
 */
#include "lissom-kiosk-window-private.h"

#include "lissom-announce.h"
#include "lissom-kiosk-attract-page.h"
#include "lissom-kiosk-cards-page.h"
#include "lissom-kiosk-pin-page.h"
#include "lissom-kiosk-session-page.h"
#include "lissom-kiosk-staff-page.h"
#include "lissom-kiosk-wipe-page.h"

#include <glib/gi18n-lib.h>

/* What was done, kept until the visitor has gone. */
static void
take_credits (LissomKioskWindow *self)
{
  LissomSession *session = lissom_kiosk_guide_get_session (self->guide);

  if (session == NULL)
    return;
  g_clear_pointer (&self->credits, g_array_unref);
  self->credits = lissom_session_get_credits (session);
  g_set_object (&self->last_stretch, lissom_session_get_stretch (session));
  lissom_kiosk_guide_stop (self->guide);
}

static GtkWidget *
make_end_page (LissomKioskWindow *self, gboolean stopped)
{
  GtkWidget *page;

  take_credits (self);
  if (self->credits == NULL)
    self->credits = g_array_new (FALSE, TRUE, sizeof (LissomCredit));
  page =
    lissom_kiosk_end_page_new (self->settings, stopped, self->credits, self->last_stretch);
  if (!stopped)
    _lissom_kiosk_window_offer_sheet (self, LISSOM_KIOSK_END_PAGE (page));
  return page;
}

static GtkWidget *
make_session_page (LissomKioskWindow *self)
{
  LissomSession *session = lissom_kiosk_guide_get_session (self->guide);

  /* Until the voice is ready the cards stay where they are. */
  if (session == NULL)
    return NULL;
  return lissom_kiosk_session_page_new (session, lissom_kiosk_guide_get_metronome (self->guide),
                                        &self->visit);
}

static void
let_in_cb (LissomKioskWindow *self)
{
  lissom_kiosk_policy_let_staff_in (self->policy, _lissom_kiosk_window_get_time (self));
}

static GtkWidget *
make_pin_page (LissomKioskWindow *self)
{
  GtkWidget *page = lissom_kiosk_pin_page_new (
    self->lock, lissom_kiosk_settings_get_pin_hash (self->settings), self->clock);

  g_signal_connect_object (page, "let-in", G_CALLBACK (let_in_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static GtkWidget *
make_staff_page (LissomKioskWindow *self)
{
  LissomKioskState state = { 0 };
  GDate day;

  /* As they are now, reported in the language that is spoken now. */
  _lissom_kiosk_window_read_settings (self);
  _lissom_kiosk_window_get_day (self, &day);
  state.uptime = _lissom_kiosk_window_get_time (self) - self->started;
  state.sessions_today = lissom_kiosk_tally_get_sessions (self->tally, &day);
  state.sheets_today = lissom_kiosk_tally_get_sheets (self->tally, &day);
  state.printer = _lissom_kiosk_window_describe_printer (self);
  state.trouble = lissom_pin_lock_get_trouble (self->lock);
  return lissom_kiosk_staff_page_new (self->settings, &state);
}

static GtkWidget *
make_page (LissomKioskWindow *self)
{
  LissomCatalogue *catalogue = lissom_kiosk_guide_get_catalogue (self->guide);
  const LissomKioskScreen screen = lissom_kiosk_policy_get_screen (self->policy);

  switch (screen)
    {
    case LISSOM_KIOSK_NOTICE:
      return lissom_kiosk_notice_page_new (self->settings, &self->visit);
    case LISSOM_KIOSK_CARDS:
      return lissom_kiosk_cards_page_new (self->settings, self->guide, self->visit.speaks,
                                          self->visit.text_size);
    case LISSOM_KIOSK_SESSION:
      return make_session_page (self);
    case LISSOM_KIOSK_STOPPED:
    case LISSOM_KIOSK_THANKS:
      return make_end_page (self, screen == LISSOM_KIOSK_STOPPED);
    case LISSOM_KIOSK_WIPE:
      return lissom_kiosk_wipe_page_new ();
    case LISSOM_KIOSK_PIN:
      return make_pin_page (self);
    case LISSOM_KIOSK_STAFF:
      return make_staff_page (self);
    case LISSOM_KIOSK_CLOSED:
    case LISSOM_KIOSK_ATTRACT:
    case LISSOM_N_KIOSK_SCREENS:
    default:
      return lissom_kiosk_attract_page_new (self->settings, catalogue, self->visit.language,
                                            screen != LISSOM_KIOSK_CLOSED);
    }
}

/* What a screen reader calls the page: its headline. */
static const char *
get_title (LissomKioskScreen screen)
{
  switch (screen)
    {
    case LISSOM_KIOSK_NOTICE:
      return _("Before you start");
    case LISSOM_KIOSK_CARDS:
      return _("What would you like to do?");
    case LISSOM_KIOSK_SESSION:
      /* Translators: the name of the kiosk's page on which a guided session runs */
      return _("Guided session");
    case LISSOM_KIOSK_STOPPED:
      return _("Well done for stopping");
    case LISSOM_KIOSK_THANKS:
      return _("Well done");
    case LISSOM_KIOSK_WIPE:
      return _("You can wipe the screen now");
    case LISSOM_KIOSK_PIN:
      return _("Staff");
    case LISSOM_KIOSK_STAFF:
      return _("For staff");
    case LISSOM_KIOSK_CLOSED:
      return _("This screen rests until the practice opens again.");
    case LISSOM_KIOSK_ATTRACT:
    case LISSOM_N_KIOSK_SCREENS:
    default:
      return _("A gentle stretch while you wait");
    }
}

/* The page has a name, and the widget with the focus says it; a session says its own steps. */
static void
introduce_page (LissomKioskWindow *self, GtkWidget *page)
{
  const LissomKioskScreen screen = lissom_kiosk_policy_get_screen (self->policy);
  const char *title = get_title (screen);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (focus != NULL && screen != LISSOM_KIOSK_SESSION)
    lissom_announce (focus, title);
}

/* The screen decides, not the window: a page of the wrong kind can make the window wider than the
 * screen, and would then keep itself. */
gboolean
_lissom_kiosk_window_is_tall (LissomKioskWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkDisplay *display = gtk_widget_get_display (widget);
  g_autoptr (GdkMonitor) monitor = NULL;
  GdkRectangle place;

  if (gtk_widget_get_mapped (widget) && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return gtk_widget_get_height (widget) > gtk_widget_get_width (widget);
  if (gtk_widget_get_realized (widget))
    g_set_object (&monitor, gdk_display_get_monitor_at_surface (
                              display, gtk_native_get_surface (GTK_NATIVE (self))));
  if (monitor == NULL)
    monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  if (monitor == NULL)
    return FALSE;
  gdk_monitor_get_geometry (monitor, &place);
  return place.height > place.width;
}

void
_lissom_kiosk_window_show_page (LissomKioskWindow *self)
{
  GtkWidget *page;

  lissom_narrator_say (lissom_kiosk_guide_get_narrator (self->guide), NULL);
  page = make_page (self);
  if (page == NULL)
    return;

  self->tall = _lissom_kiosk_window_is_tall (self);
  adw_bin_set_child (self->screen, page);
  lissom_kiosk_page_set_tall (LISSOM_KIOSK_PAGE (page), self->tall);
  lissom_kiosk_page_tick (LISSOM_KIOSK_PAGE (page),
                          lissom_kiosk_policy_get_seconds_left (self->policy));
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  introduce_page (self, page);
}
