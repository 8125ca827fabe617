/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-board.h"
#include "lissom-figure-view.h"
#include "lissom-hurts-sheet.h"
#include "lissom-ring.h"
#include "lissom-segments.h"
#include "lissom-session-layout.h"
#include "lissom-session-page.h"
#include "lissom-transport.h"

G_BEGIN_DECLS

struct _LissomSessionPage
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *overlay;
  LissomFigureView *figure;
  GtkWidget *stage;
  LissomSegments *segments;
  GtkWidget *head;
  GtkWidget *name;
  GtkWidget *side;
  GtkWidget *time_left;
  GtkWidget *tools;
  GtkWidget *volume;
  GtkWidget *across_button;
  GtkWidget *fullscreen_button;
  GtkWidget *middle;
  GtkWidget *slot;
  GtkWidget *side_box;
  LissomRing *ring;
  GtkWidget *phase;
  GtkWidget *pills;
  GtkWidget *ease_off;
  GtkWidget *hold_longer;
  GtkWidget *again;
  GtkWidget *swap;
  GtkWidget *swap_label;
  GtkWidget *end_here;
  GtkWidget *caption;
  GtkWidget *foot;
  GtkWidget *next_card;
  LissomFigureView *next_figure;
  GtkWidget *next_what;
  GtkWidget *next_detail;
  LissomTransport *transport;
  GtkWidget *hurts;
  GtkWidget *narrow_foot;
  GtkWidget *narrow_ease_off;
  GtkWidget *narrow_end_here;
  GtkWidget *narrow_swap;
  GtkWidget *narrow_hurts;
  GtkWidget *room;
  GtkWidget *room_head;
  GtkWidget *room_middle;
  GtkWidget *room_slot;
  LissomBoard *board;
  GtkWidget *room_hurts;
  LissomTransport *room_transport;
  LissomSegments *room_segments;
  GtkWidget *veil;
  LissomHurtsSheet *sheet;

  /* owned */
  LissomSession *session;     /* nullable */
  LissomMetronome *metronome; /* nullable */
  LissomPreferences *preferences;
  LissomSafety *safety;       /* nullable */
  char *interjection; /* a line outside the score, shown for a while; nullable */
  GtkWindow *question; /* "End the session?"; weak */

  /* state */
  LissomSessionLayout layout;
  gint64 interjected_until; /* place in the score */
  gint64 rests_at;          /* frame time at which a standing figure has come to rest */
  double voice_before_mute;
  double sound_before_mute;
  guint tick;
  guint relayout;
  guint idle_source;
  guint idle_delay;
  double pointer_x, pointer_y;
  guint across : 1;
  guint idle : 1;
  guint ended : 1; /* "finished" was emitted */
  guint resume_on_keep : 1;

  /* what is shown, so that a frame in which nothing changes costs nothing */
  LissomTimeline *shown_timeline; /* borrowed, to compare only */
  guint shown_span;
  int shown_second;
  LissomSessionState shown_state;
  int announced_span;
  LissomSessionState announced_state;
  gboolean announced_ten;
};

/* lissom-session-page-view.c: makes the page show what the session says. */
void _lissom_session_page_update (LissomSessionPage *self);
void _lissom_session_page_forget_shown (LissomSessionPage *self);
void _lissom_session_page_apply_layout (LissomSessionPage *self);
/* The button that holds the focus in the present view. */
GtkWidget *_lissom_session_page_get_main_button (LissomSessionPage *self);
/* TRUE while the sheet is open or the session is told to stand still. */
gboolean _lissom_session_page_stands (LissomSessionPage *self);

/* The gentler one of the stretch that is being got ready. Returns: (transfer none) (nullable) */
LissomStretch *_lissom_session_page_find_gentler (LissomSessionPage *self);

/* lissom-session-page-actions.c */
void _lissom_session_page_class_install_actions (GtkWidgetClass *widget_class);
void _lissom_session_page_update_actions (LissomSessionPage *self);

/* lissom-session-page.c */
void _lissom_session_page_ask_for_swap (LissomSessionPage *self, const char *id);
/* lissom-session-page.c: somebody is there: controls come back. */
void _lissom_session_page_wake (LissomSessionPage *self);

G_END_DECLS
