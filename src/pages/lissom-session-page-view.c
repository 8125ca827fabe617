/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the page show what the session says.  A frame moves the ring, the segments and the
 * figure; words are looked at again only when the second, the span or the state has changed.
 */
#include "lissom-session-page-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-session-face.h"
#include "lissom-session-words.h"

/* "Ten seconds left" is said in holds of at least this. */
#define LONG_HOLD_MS 20000

#define NOTHING_SHOWN G_MAXUINT

static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

gboolean
_lissom_session_page_stands (LissomSessionPage *self)
{
  return self->session != NULL && lissom_session_face_stands (self->session);
}

GtkWidget *
_lissom_session_page_get_main_button (LissomSessionPage *self)
{
  return lissom_transport_get_main (self->across ? self->room_transport : self->transport);
}

/* ---- Ring ---------------------------------------------------------------------------- */

static void
update_ring (LissomSessionPage *self)
{
  lissom_ring_set_kind (self->ring, lissom_session_face_get_kind (self->session));
  lissom_ring_set_fraction (
    self->ring, lissom_session_face_get_fraction (self->session,
                                                  adw_get_enable_animations (GTK_WIDGET (self))));
}

static void
update_numbers (LissomSessionPage *self)
{
  const LissomRingKind kind = lissom_session_face_get_kind (self->session);
  g_autofree char *number = lissom_session_face_get_number (self->session);
  g_autofree char *word = lissom_session_face_get_word (self->session);
  const gboolean quiet = kind != LISSOM_RING_HOLD && kind != LISSOM_RING_SWAP;

  lissom_ring_set_number (self->ring, number);
  lissom_ring_set_word (self->ring, word);
  lissom_board_set_number (self->board, number);
  lissom_board_set_word (self->board, word);
  lissom_board_set_quiet (self->board, quiet);
  set_text (self->phase, word);
  set_class (self->phase, "quiet", quiet);
}

/* ---- Words ----------------------------------------------------------------------------- */

static void
update_caption (LissomSessionPage *self)
{
  const gboolean interjected =
    self->interjection != NULL && !_lissom_session_page_stands (self) &&
    lissom_session_get_state (self->session) != LISSOM_SESSION_COUNT_IN &&
    lissom_session_get_position (self->session) < self->interjected_until;

  set_text (self->caption, interjected ? self->interjection
                                       : lissom_session_face_get_caption (self->session));
}

static void
update_next (LissomSessionPage *self, guint index)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  g_auto (LissomNextUp) next = { 0 };
  gboolean closing = lissom_timeline_get_span (timeline, index)->phase == LISSOM_PHASE_CLOSE;

  lissom_session_words_get_next (timeline, index, &next);
  set_text (self->next_what, next.what);
  set_text (self->next_detail, next.detail);
  gtk_widget_set_visible (self->next_detail, next.detail[0] != '\0');
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->next_figure)),
                          next.stretch != NULL);
  gtk_widget_set_visible (self->next_card, self->layout.next && !closing);
  lissom_figure_view_set_stretch (self->next_figure, next.stretch);
  lissom_figure_view_set_pose (self->next_figure, next.pose);
  lissom_figure_view_set_mirrored (self->next_figure, next.mirrored);
}

static void
update_titles (LissomSessionPage *self, guint index)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  LissomStretch *stretch = lissom_session_get_stretch (self->session);
  g_autofree char *side = lissom_session_words_get_side (timeline, index);

  set_text (self->name, stretch != NULL ? lissom_stretch_get_short_title (stretch) : "");
  set_text (self->side, side);
  gtk_widget_set_visible (self->side, side[0] != '\0');
}

static void
update_time_left (LissomSessionPage *self)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  gint64 left = lissom_timeline_get_length (timeline) - lissom_session_get_position (self->session);
  g_autofree char *shown = lissom_session_words_get_time_left (left);

  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->time_left)), shown) == 0)
    return;
  gtk_label_set_text (GTK_LABEL (self->time_left), shown);
  /* What a reader finds here changes once a minute at most: it is not to be flooded. */
  if (lissom_session_face_to_seconds (left) % 60 == 0 || self->shown_span == NOTHING_SHOWN)
    {
      g_autofree char *spoken = lissom_session_words_get_spoken_time_left (left);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->time_left),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
}

/* ---- Segments and figure --------------------------------------------------------------- */

static void
update_figure (LissomSessionPage *self)
{
  LissomStretch *stretch = lissom_session_get_stretch (self->session);
  LissomPosture posture;

  lissom_figure_view_set_stretch (self->figure, stretch);
  if (stretch == NULL)
    return;
  lissom_session_get_posture (self->session, &posture);
  lissom_figure_view_set_posture (self->figure, &posture);
}

/* ---- Controls --------------------------------------------------------------------------- */

LissomStretch *
_lissom_session_page_find_gentler (LissomSessionPage *self)
{
  if (self->safety == NULL || self->session == NULL ||
      lissom_session_get_replaceable (self->session) < 0)
    return NULL;
  return lissom_safety_find_gentler (self->safety, lissom_session_get_stretch (self->session));
}

static void
update_swap (LissomSessionPage *self, LissomStretch *gentler)
{
  gtk_widget_set_visible (self->swap, gentler != NULL);
  gtk_widget_set_visible (self->narrow_swap, gentler != NULL && !self->layout.large);
  if (gentler != NULL)
    {
      /* Translators: a button while getting ready; %s is the name of a gentler stretch */
      g_autofree char *label =
        g_strdup_printf (_("Gentler: %s"), lissom_stretch_get_short_title (gentler));

      gtk_label_set_label (GTK_LABEL (self->swap_label), label);
      lissom_name_button (self->swap, label);
    }
}

static void
update_controls (LissomSessionPage *self, const LissomSpan *span)
{
  gboolean stands = _lissom_session_page_stands (self);
  gboolean works = lissom_phase_is_work (span->phase);
  LissomStretch *gentler = _lissom_session_page_find_gentler (self);

  lissom_transport_set_paused (self->transport, stands);
  lissom_transport_set_paused (self->room_transport, stands);
  update_swap (self, gentler);
  gtk_widget_set_visible (self->ease_off, !stands && gentler == NULL);
  gtk_widget_set_visible (self->hold_longer, !stands && gentler == NULL);
  gtk_widget_set_visible (self->again, stands);
  gtk_widget_set_visible (self->end_here, stands);
  gtk_widget_set_visible (self->narrow_ease_off,
                          !stands && gentler == NULL && !self->layout.large);
  gtk_widget_set_visible (self->narrow_end_here, stands && !self->layout.large);
  /* Their place is kept, so that the ring does not jump. */
  set_class (self->pills, "away", !stands && !works && gentler == NULL);
  set_class (self->narrow_ease_off, "away", !works);
}

/* ---- What a screen reader hears ----------------------------------------------------------- */

static void
announce_state (LissomSessionPage *self, LissomSessionState state, const LissomSpan *span)
{
  GtkWidget *main_button = _lissom_session_page_get_main_button (self);
  g_autofree char *said = NULL;

  if (state == LISSOM_SESSION_PAUSED || state == LISSOM_SESSION_HURT ||
      state == LISSOM_SESSION_COUNT_IN)
    {
      const char *word = lissom_session_words_get_state (state);
      const char *caption =
        lissom_session_words_get_state_caption (state, lissom_session_get_pause_reason (self->session));

      /* Translators: two sentences: "Paused", and one that ends with its own full stop */
      said = g_strdup_printf (_("%1$s. %2$s"), word, caption);
    }
  else
    said = lissom_session_words_get_announcement (lissom_session_get_timeline (self->session),
                                                  lissom_session_get_span_index (self->session));
  lissom_announce (main_button, said);
  lissom_ring_set_spoken (self->ring, said);
}

static void
announce_ten_seconds (LissomSessionPage *self, const LissomSpan *span)
{
  g_autofree char *said = NULL;
  gint64 length, left;

  if (span->phase != LISSOM_PHASE_HOLD || self->announced_ten)
    return;
  lissom_session_face_get_run (self->session, &length, &left);
  if (length < LONG_HOLD_MS || lissom_session_face_to_seconds (left) != 10)
    return;
  self->announced_ten = TRUE;
  said = lissom_session_words_get_seconds_left (10);
  lissom_announce (_lissom_session_page_get_main_button (self), said);
  lissom_ring_set_spoken (self->ring, said);
}

/* Milestones only: a new phase, another leg, another state, ten seconds left. Repetitions of
 * one set are one phase. */
static void
update_announcements (LissomSessionPage *self, guint index, const LissomSpan *span)
{
  LissomSessionState state = lissom_session_get_state (self->session);
  gboolean same_set = span->phase == LISSOM_PHASE_REP && span->rep > 1;

  if (state != self->announced_state || ((int) index != self->announced_span && !same_set))
    {
      self->announced_state = state;
      self->announced_span = (int) index;
      self->announced_ten = FALSE;
      announce_state (self, state, span);
    }
  else if (state == LISSOM_SESSION_RUNNING)
    announce_ten_seconds (self, span);
}

/* ---- All of it ----------------------------------------------------------------------------- */

void
_lissom_session_page_forget_shown (LissomSessionPage *self)
{
  self->shown_timeline = NULL;
  self->shown_span = NOTHING_SHOWN;
  self->shown_second = -1;
  self->announced_span = -1;
}

static int
get_second (LissomSessionPage *self)
{
  gint64 count_in = lissom_session_get_count_in_left (self->session);
  gint64 position = lissom_session_get_position (self->session);
  gint64 length, left;

  if (count_in > 0)
    return -2 - lissom_session_face_to_seconds (count_in);
  lissom_session_face_get_run (self->session, &length, &left);
  /* The ring's seconds and those of the whole do not change in the same frame. */
  return lissom_session_face_to_seconds (left) * 7919 + lissom_session_face_to_seconds (position);
}

void
_lissom_session_page_update (LissomSessionPage *self)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  LissomSessionState state = lissom_session_get_state (self->session);
  guint index = lissom_session_get_span_index (self->session);
  const LissomSpan *span = lissom_timeline_get_span (timeline, index);
  gboolean new_timeline = self->shown_timeline != timeline;
  gboolean new_span = new_timeline || self->shown_span != index || self->shown_state != state;
  int second = get_second (self);

  if (new_timeline)
    {
      lissom_session_face_fill_segments (self->segments, timeline);
      lissom_session_face_fill_segments (self->room_segments, timeline);
    }
  update_figure (self);
  update_ring (self);
  lissom_session_face_place_segments (self->segments, self->session);
  lissom_session_face_place_segments (self->room_segments, self->session);
  update_caption (self);
  if (new_span)
    {
      update_titles (self, index);
      update_next (self, index);
      update_controls (self, span);
    }
  if (new_span || self->shown_second != second)
    {
      update_numbers (self);
      update_time_left (self);
      update_announcements (self, index, span);
    }
  self->shown_timeline = timeline;
  self->shown_span = index;
  self->shown_state = state;
  self->shown_second = second;
}

/* ---- Folding ---------------------------------------------------------------------------------- */

static void
set_margins (GtkWidget *widget, int top, int bottom, int side)
{
  gtk_widget_set_margin_top (widget, top);
  gtk_widget_set_margin_bottom (widget, bottom);
  gtk_widget_set_margin_start (widget, side);
  gtk_widget_set_margin_end (widget, side);
}

/* Ring beside the figure. */
static void
lay_out_wide (LissomSessionPage *self)
{
  int ring = self->layout.ring;

  set_margins (GTK_WIDGET (self->segments), 24, 18, 32);
  set_margins (self->head, 0, 0, 32);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->middle), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_reorder_child_after (GTK_BOX (self->middle), self->slot, NULL);
  set_margins (self->slot, 10, 24, 0);
  gtk_widget_set_margin_start (self->slot, 64);
  set_margins (self->side_box, 0, 0, 0);
  gtk_widget_set_margin_end (self->side_box, 64);
  gtk_widget_set_size_request (self->side_box, ring + 60, -1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->side_box), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self->side_box), self->layout.large ? 14 : 26);
  gtk_widget_set_halign (self->side_box, GTK_ALIGN_FILL);
  gtk_box_reorder_child_after (GTK_BOX (self->side_box), self->phase, GTK_WIDGET (self->ring));
  gtk_widget_set_hexpand (self->phase, FALSE);
  gtk_label_set_xalign (GTK_LABEL (self->phase), 0.5);
  set_margins (self->caption, 24, 20, 32);
  set_margins (self->foot, 0, 24, 32);
}

/* Ring above the figure; beside its word when the text is large. */
static void
lay_out_narrow (LissomSessionPage *self)
{
  gboolean large = self->layout.large;

  set_margins (GTK_WIDGET (self->segments), 16, large ? 6 : 14, 16);
  set_margins (self->head, 0, 0, 18);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->middle), GTK_ORIENTATION_VERTICAL);
  gtk_box_reorder_child_after (GTK_BOX (self->middle), self->side_box, NULL);
  set_margins (self->slot, 10, 22, 24);
  set_margins (self->side_box, large ? 6 : 10, 0, 18);
  gtk_widget_set_size_request (self->side_box, -1, -1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->side_box),
                                  large ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self->side_box), 18);
  gtk_widget_set_halign (self->side_box, large ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  if (large)
    gtk_box_reorder_child_after (GTK_BOX (self->side_box), self->phase, NULL);
  gtk_widget_set_hexpand (self->phase, large);
  gtk_label_set_xalign (GTK_LABEL (self->phase), large ? 0 : 0.5);
  set_margins (self->caption, 0, 12, 18);
  set_margins (self->foot, 0, 12, 18);
  set_margins (self->narrow_foot, 0, large ? 16 : 20, 18);
  gtk_widget_set_halign (self->narrow_hurts, large ? GTK_ALIGN_FILL : GTK_ALIGN_END);
}

/* What is read from across the room stands above the figure in an upright window. */
static void
lay_out_room (LissomSessionPage *self)
{
  gboolean upright = self->layout.narrow;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->room_middle),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_reorder_child_after (GTK_BOX (self->room_middle), GTK_WIDGET (self->board),
                               upright ? NULL : self->room_slot);
  set_margins (self->room_head, upright ? 16 : 32, 0, upright ? 18 : 40);
  set_margins (self->room_middle, 0, upright ? 18 : 28, upright ? 24 : 48);
  set_margins (GTK_WIDGET (self->room_segments), 0, upright ? 20 : 32, upright ? 18 : 40);
}

static void
lay_out_sheet (LissomSessionPage *self)
{
  GtkWidget *sheet = GTK_WIDGET (self->sheet);

  if (self->layout.narrow)
    {
      gtk_widget_set_halign (sheet, GTK_ALIGN_FILL);
      gtk_widget_set_size_request (sheet, -1, -1);
      set_margins (sheet, 8, 8, 8);
      if (!self->layout.large)
        gtk_widget_set_margin_top (sheet, MAX (8, gtk_widget_get_height (GTK_WIDGET (self)) - 640));
    }
  else
    {
      gtk_widget_set_halign (sheet, GTK_ALIGN_END);
      gtk_widget_set_size_request (sheet, 500, -1);
      set_margins (sheet, 24, 24, 24);
    }
}

void
_lissom_session_page_apply_layout (LissomSessionPage *self)
{
  gboolean narrow = self->layout.narrow;
  gboolean large = self->layout.large;
  gboolean tight = narrow && large;

  set_class (GTK_WIDGET (self), "narrow", narrow);
  set_class (GTK_WIDGET (self), "large", large);
  set_class (GTK_WIDGET (self), "huge", self->layout.huge);
  set_class (GTK_WIDGET (self), "room", self->across);
  gtk_widget_set_visible (self->stage, !self->across);
  gtk_widget_set_visible (self->room, self->across);
  lissom_figure_view_set_slot (self->figure, self->across ? self->room_slot : self->slot);

  lissom_ring_set_diameter (self->ring, self->layout.ring);
  lissom_ring_set_shows_word (self->ring, !large);
  gtk_widget_set_visible (self->phase, large);
  gtk_widget_set_visible (self->name, !tight);
  gtk_widget_set_visible (self->time_left, !tight);
  gtk_widget_set_visible (self->tools, !tight);
  gtk_widget_set_visible (self->across_button, !narrow);
  gtk_widget_set_visible (self->fullscreen_button, !narrow);
  gtk_widget_set_visible (self->pills, !narrow);
  gtk_widget_set_visible (self->hurts, !narrow);
  gtk_widget_set_visible (self->narrow_foot, narrow);
  if (narrow)
    lay_out_narrow (self);
  else
    lay_out_wide (self);
  lay_out_room (self);
  lay_out_sheet (self);

  _lissom_session_page_forget_shown (self);
  if (self->session != NULL)
    _lissom_session_page_update (self);
}
