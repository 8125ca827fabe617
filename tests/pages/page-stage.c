/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-stage.h"

#include "lissom-content-folder.h"
#include "lissom-widgets.h"

#define STEP_MS 50

static AdwApplication *application;

void
page_stage_init (void)
{
  g_autoptr (GError) error = NULL;

  lissom_widgets_init ();
  application = adw_application_new (APPLICATION_ID ".Stage", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), RESOURCE_BASE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
}

PageStage *
page_stage_new (const char *routine_id, int width, int height)
{
  PageStage *self = g_new0 (PageStage, 1);
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled (routine_id);
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &LISSOM_PACING_DEFAULT, voice);

  self->clock = lissom_manual_clock_new ();
  self->session = lissom_session_new (timeline);
  self->metronome = lissom_metronome_new (LISSOM_CLOCK (self->clock), self->session);
  self->preferences = lissom_preferences_new ();
  self->page = lissom_session_page_new ();
  lissom_session_page_set_preferences (self->page, self->preferences);
  lissom_session_page_set_session (self->page, self->session, self->metronome);

  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_set_child (self->window, GTK_WIDGET (self->page));
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  gtk_window_present (self->window);
  page_stage_settle (self);
  return self;
}

void
page_stage_free (PageStage *self)
{
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (self->page);
  g_assert_finalize_object (self->metronome);
  g_assert_finalize_object (self->session);
  g_object_unref (self->clock);
  g_object_unref (self->preferences);
  g_free (self);
}

static gboolean
time_over_cb (gpointer user_data)
{
  gboolean *over = user_data;

  *over = TRUE;
  return G_SOURCE_REMOVE;
}

void
page_stage_wait (PageStage *self, guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, time_over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
painted_cb (guint *frames)
{
  (*frames)++;
}

/* Four frames: one that folds, one that lays out, one that draws, and one to be sure. */
void
page_stage_settle (PageStage *self)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  guint frames = 0;
  gulong id = g_signal_connect_swapped (frame_clock, "after-paint", G_CALLBACK (painted_cb), &frames);
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (frames < 4)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (frame_clock, id);
}

void
page_stage_pass (PageStage *self, gint64 ms)
{
  for (gint64 gone = 0; gone < ms; gone += STEP_MS)
    {
      lissom_manual_clock_pass (self->clock, MIN (STEP_MS, ms - gone) * 1000);
      lissom_metronome_look (self->metronome);
    }
}

void
page_stage_go_to (PageStage *self, LissomPhase phase, gint64 ms)
{
  gint64 length = lissom_timeline_get_length (lissom_session_get_timeline (self->session));

  /* Never within the same span as before. */
  for (gint64 gone = 0; lissom_session_get_span (self->session)->phase != phase; gone += STEP_MS)
    {
      g_assert_cmpint (gone, <=, length);
      page_stage_pass (self, STEP_MS);
    }
  page_stage_pass (self, ms);
  page_stage_settle (self);
}

void
page_stage_act (PageStage *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
  page_stage_settle (self);
}

GtkWidget *
page_stage_get (PageStage *self, const char *child)
{
  GObject *found = gtk_widget_get_template_child (GTK_WIDGET (self->page), LISSOM_TYPE_SESSION_PAGE,
                                                  child);

  g_assert_true (GTK_IS_WIDGET (found));
  return GTK_WIDGET (found);
}

void
page_stage_save_picture (PageStage *self, const char *path)
{
  GtkWidget *widget = GTK_WIDGET (self->page);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_renderer_realize (renderer, NULL, &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_renderer_unrealize (renderer);
}
