/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-session-page.h"

#include "lissom-announce.h"
#include "lissom-figure-view.h"
#include "lissom-ring.h"
#include "lissom-segments.h"
#include "lissom-session-face.h"
#include "lissom-session-words.h"

#include <glib/gi18n-lib.h>

#define NOTHING_SHOWN G_MAXUINT

struct _LissomKioskSessionPage
{
  LissomKioskPage parent_instance;

  LissomFigureView *figure;
  LissomSegments *segments;
  LissomRing *ring;
  GtkWidget *stage, *name, *side, *time_left, *middle, *slot, *caption, *foot, *tools;
  GtkWidget *pause, *softer, *louder, *stop;
  AdwButtonContent *pause_content;

  LissomSession *session;
  LissomMetronome *metronome;

  /* what is shown, so that words are made only when they change */
  guint shown_span;
  LissomSessionState shown_state;
};

G_DEFINE_FINAL_TYPE (LissomKioskSessionPage, lissom_kiosk_session_page, LISSOM_TYPE_KIOSK_PAGE)

static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}

static void
update_words (LissomKioskSessionPage *self)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  LissomStretch *stretch = lissom_session_get_stretch (self->session);
  const guint span = lissom_session_get_span_index (self->session);
  const gboolean stands = lissom_session_face_stands (self->session);
  g_autofree char *side = lissom_session_words_get_side (timeline, span);
  g_autofree char *said = lissom_session_words_get_announcement (timeline, span);

  set_text (self->name, stretch != NULL ? lissom_stretch_get_short_title (stretch) : "");
  set_text (self->side, side);
  adw_button_content_set_icon_name (self->pause_content, stands ? "media-playback-start-symbolic"
                                                                : "media-playback-pause-symbolic");
  adw_button_content_set_label (self->pause_content, stands ? _("Go on") : _("Pause"));
  lissom_ring_set_spoken (self->ring, said);
  lissom_announce (self->pause, said);
}

static void
update_face (LissomKioskSessionPage *self)
{
  LissomTimeline *timeline = lissom_session_get_timeline (self->session);
  const gint64 left =
    lissom_timeline_get_length (timeline) - lissom_session_get_position (self->session);
  g_autofree char *number = lissom_session_face_get_number (self->session);
  g_autofree char *word = lissom_session_face_get_word (self->session);
  g_autofree char *time_left = lissom_session_words_get_time_left (left);
  LissomPosture posture = { 0 };

  lissom_ring_set_kind (self->ring, lissom_session_face_get_kind (self->session));
  lissom_ring_set_fraction (
    self->ring, lissom_session_face_get_fraction (self->session,
                                                  adw_get_enable_animations (GTK_WIDGET (self))));
  lissom_ring_set_number (self->ring, number);
  lissom_ring_set_word (self->ring, word);
  lissom_session_face_place_segments (self->segments, self->session);
  set_text (self->time_left, time_left);
  set_text (self->caption, lissom_session_face_get_caption (self->session));

  lissom_figure_view_set_stretch (self->figure, lissom_session_get_stretch (self->session));
  lissom_session_get_posture (self->session, &posture);
  lissom_figure_view_set_posture (self->figure, &posture);
}

static void
update (LissomKioskSessionPage *self)
{
  const guint span = lissom_session_get_span_index (self->session);
  const LissomSessionState state = lissom_session_get_state (self->session);

  update_face (self);
  if (span != self->shown_span || state != self->shown_state)
    {
      self->shown_span = span;
      self->shown_state = state;
      update_words (self);
    }
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  LissomKioskSessionPage *self = LISSOM_KIOSK_SESSION_PAGE (widget);

  lissom_metronome_look (self->metronome);
  update (self);
  return G_SOURCE_CONTINUE;
}

static void
lissom_kiosk_session_page_set_tall (LissomKioskPage *page, gboolean tall)
{
  LissomKioskSessionPage *self = LISSOM_KIOSK_SESSION_PAGE (page);
  const int margin = tall ? 72 : 96;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->middle), tall ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot), tall ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  lissom_ring_set_diameter (self->ring, tall ? 420 : 500);
  gtk_widget_set_margin_start (self->stage, margin);
  gtk_widget_set_margin_end (self->stage, margin);
  gtk_widget_set_margin_top (self->stage, 40);
  gtk_widget_set_margin_bottom (self->stage, 56);
}

static gboolean
lissom_kiosk_session_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_KIOSK_SESSION_PAGE (widget)->pause);
}

static void
lissom_kiosk_session_page_dispose (GObject *object)
{
  LissomKioskSessionPage *self = LISSOM_KIOSK_SESSION_PAGE (object);

  g_clear_object (&self->metronome);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lissom_kiosk_session_page_parent_class)->dispose (object);
}

static void
lissom_kiosk_session_page_class_init (LissomKioskSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_kiosk_session_page_dispose;
  widget_class->grab_focus = lissom_kiosk_session_page_grab_focus;
  LISSOM_KIOSK_PAGE_CLASS (klass)->set_tall = lissom_kiosk_session_page_set_tall;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, segments);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, ring);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, name);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, side);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, time_left);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, middle);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, slot);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, caption);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, foot);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, tools);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, pause);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, softer);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, louder);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, stop);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskSessionPage, pause_content);
}

static void
lissom_kiosk_session_page_init (LissomKioskSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_figure_view_set_slot (self->figure, self->slot);
  self->shown_span = NOTHING_SHOWN;
}

GtkWidget *
lissom_kiosk_session_page_new (LissomSession *session, LissomMetronome *metronome,
                               const LissomKioskVisit *visit)
{
  LissomKioskSessionPage *self = g_object_new (LISSOM_TYPE_KIOSK_SESSION_PAGE, NULL);

  self->session = g_object_ref (session);
  self->metronome = g_object_ref (metronome);
  lissom_session_face_fill_segments (self->segments, lissom_session_get_timeline (session));
  lissom_kiosk_session_page_update (self, visit);
  update (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  return GTK_WIDGET (self);
}

void
lissom_kiosk_session_page_update (LissomKioskSessionPage *self, const LissomKioskVisit *visit)
{
  g_return_if_fail (LISSOM_IS_KIOSK_SESSION_PAGE (self));

  gtk_widget_set_visible (self->caption, visit->captions);
  gtk_widget_set_sensitive (self->softer, visit->volume > 0.0);
  gtk_widget_set_sensitive (self->louder, visit->volume < 1.0);
}
