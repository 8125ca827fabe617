/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "lissom-content-folder.h"
#include "lissom-room.h"
#include "lissom-widgets.h"

static LissomRoutine *routine;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_new_destroy (void)
{
  GtkWidget *(*const make[]) (void) = { lissom_board_new, lissom_chips_new, lissom_figure_view_new,
                                        lissom_ring_new, lissom_segments_new };

  for (int twice = 0; twice < 2; twice++)
    for (guint i = 0; i < G_N_ELEMENTS (make); i++)
      {
        GtkWidget *widget = g_object_ref_sink (make[i]());

        g_assert_finalize_object (widget);
      }
}

/* Every writable property: setting what is there is silent, setting another value says so once. */
static void
assert_notifies (GObject *object, const char *name, const GValue *other)
{
  g_autofree char *signal = g_strdup_printf ("notify::%s", name);
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_auto (GValue) present = G_VALUE_INIT;
  guint count = 0;
  gulong id = g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), &count);

  g_value_init (&present, G_PARAM_SPEC_VALUE_TYPE (spec));
  g_object_get_property (object, name, &present);
  g_object_set_property (object, name, &present);
  g_assert_cmpuint (count, ==, 0);
  g_object_set_property (object, name, other);
  g_assert_cmpuint (count, ==, 1);
  g_object_set_property (object, name, other);
  g_assert_cmpuint (count, ==, 1);
  g_signal_handler_disconnect (object, id);
}

static void
test_properties (void)
{
  GtkWidget *widgets[] = { lissom_board_new (), lissom_chips_new (), lissom_figure_view_new (),
                           lissom_ring_new (), lissom_segments_new () };
  const char *const own[][7] = {
    { "number", "word", "quiet", NULL },
    { "spacing", "line-align", NULL },
    { "pose", "mirrored", "demonstrating", "room", NULL },
    { "kind", "fraction", "number", "word", "shows-word", "diameter", NULL },
    { "thickness", "now", "fraction", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_autoptr (GtkWidget) widget = g_object_ref_sink (widgets[i]);

      for (guint k = 0; own[i][k] != NULL; k++)
        {
          GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), own[i][k]);
          g_auto (GValue) value = G_VALUE_INIT;

          g_assert_nonnull (spec);
          g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (spec));
          g_object_get_property (G_OBJECT (widget), own[i][k], &value);
          if (G_VALUE_HOLDS_BOOLEAN (&value))
            g_value_set_boolean (&value, !g_value_get_boolean (&value));
          else if (G_VALUE_HOLDS_INT (&value))
            g_value_set_int (&value, g_value_get_int (&value) + 2);
          else if (G_VALUE_HOLDS_UINT (&value))
            g_value_set_uint (&value, g_value_get_uint (&value) + 2);
          else if (G_VALUE_HOLDS_DOUBLE (&value))
            g_value_set_double (&value, 0.75);
          else if (G_VALUE_HOLDS_FLOAT (&value))
            g_value_set_float (&value, 0.75f);
          else if (G_VALUE_HOLDS_ENUM (&value))
            g_value_set_enum (&value, LISSOM_RING_SWAP);
          else
            g_value_set_string (&value, "another");
          assert_notifies (G_OBJECT (widget), own[i][k], &value);
        }
    }
}

static void
test_ring (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (lissom_ring_new ());
  LissomRing *ring = LISSOM_RING (widget);
  int least, best;

  lissom_ring_set_fraction (ring, 3);
  g_assert_cmpfloat (lissom_ring_get_fraction (ring), ==, 1);
  lissom_ring_set_fraction (ring, -3);
  g_assert_cmpfloat (lissom_ring_get_fraction (ring), ==, 0);
  lissom_ring_set_number (ring, NULL);
  g_assert_cmpstr (lissom_ring_get_number (ring), ==, "");
  lissom_ring_set_word (ring, NULL);
  g_assert_cmpstr (lissom_ring_get_word (ring), ==, "");
  lissom_ring_set_diameter (ring, 200);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &best, NULL, NULL);
  g_assert_cmpint (least, <, 200);
  g_assert_cmpint (best, ==, 200);
  lissom_ring_set_spoken (ring, "18 seconds left");
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_LABEL, "18 seconds left");
  gtk_test_accessible_assert_role (ring, GTK_ACCESSIBLE_ROLE_TIMER);
}

static int
get_height (GtkWidget *chips, int width)
{
  int height;

  gtk_widget_measure (chips, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_chips (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (lissom_chips_new ());
  LissomChips *chips = LISSOM_CHIPS (widget);
  int least, best, one_line;

  g_assert_cmpint (get_height (widget, 200), ==, 0);
  lissom_chips_add (chips, "Standing", "lissom-stand-symbolic", NULL);
  lissom_chips_add (chips, "Five minutes", NULL, "accent");
  lissom_chips_add (chips, "Back of the thigh", NULL, "pull");
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &best, NULL, NULL);
  one_line = get_height (widget, best);
  g_assert_cmpint (least, <, best);
  g_assert_cmpint (get_height (widget, best + 500), ==, one_line);
  g_assert_cmpint (get_height (widget, best - 1), >=, 2 * one_line);
  g_assert_cmpint (get_height (widget, least), >=, 3 * one_line);
  lissom_chips_clear (chips);
  g_assert_null (gtk_widget_get_first_child (widget));
}

static void
test_segments (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (lissom_segments_new ());
  LissomSegments *segments = LISSOM_SEGMENTS (widget);
  const double lengths[] = { 10, 20, 0, 30 };

  lissom_segments_set_lengths (segments, lengths, G_N_ELEMENTS (lengths));
  g_assert_cmpuint (lissom_segments_get_n (segments), ==, 4);
  lissom_segments_set_position (segments, 2, 0.5);
  gtk_test_accessible_assert_property (segments, GTK_ACCESSIBLE_PROPERTY_LABEL, "Part 3 of 4");
  lissom_segments_set_position (segments, 9, 2);
  gtk_test_accessible_assert_property (segments, GTK_ACCESSIBLE_PROPERTY_LABEL, "Part 4 of 4");
  lissom_segments_set_lengths (segments, NULL, 0);
  g_assert_cmpuint (lissom_segments_get_n (segments), ==, 0);
}

static void
test_announce (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new_with_label ("_Go on"));

  lissom_name_button (button, "Go on");
  lissom_announce (button, "Ten seconds left");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Go on");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Ten seconds left");
}

/* Every stretch, over the whole loop: poses exist, nothing jumps, it ends where it began. */
static void
test_demonstration (void)
{
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      LissomStretch *stretch = lissom_routine_get_stretch (routine, i);
      LissomScene *scene = lissom_stretch_get_scene (stretch);
      LissomPosture before, posture;
      double last = 0;

      g_assert_cmpfloat (lissom_demonstration_get_length (stretch), >, 0);
      for (int mark = 0; mark < LISSOM_DEMONSTRATION_N_MARKS; mark++)
        {
          double place = lissom_demonstration_get_mark (stretch, mark);

          g_assert_cmpfloat (place, >=, last);
          g_assert_cmpfloat (place, <, 1);
          last = place;
        }
      lissom_demonstration_get_posture (stretch, 0, &before);
      g_assert_cmpfloat (before.amount, ==, 0);
      for (int step = 0; step <= 1000; step++)
        {
          memset (&posture, 0xff, sizeof posture);
          lissom_demonstration_get_posture (stretch, step / 1000.0, &posture);
          g_assert_null (posture.look);
          g_assert_true (lissom_scene_has_pose (scene, posture.from));
          g_assert_true (lissom_scene_has_pose (scene, posture.to));
          g_assert_false (posture.mirrored);
          g_assert_cmpfloat (posture.amount, >=, 0);
          g_assert_cmpfloat (posture.amount, <=, 1);
          g_assert_cmpfloat (ABS (posture.amount - before.amount), <, 0.05);
          before = posture;
        }
      g_assert_cmpfloat (posture.amount, ==, 0);
    }
}

typedef struct
{
  GtkWindow *window;
  GtkWidget *view;
} Fixture;

static void
settle (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  guint frames = 0;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_cb), &frames);

  while (frames < 3)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (fixture->window, FALSE);
  gtk_window_set_default_size (fixture->window, 400, 300);
  fixture->view = lissom_figure_view_new ();
  gtk_window_set_child (fixture->window, fixture->view);
  gtk_window_present (fixture->window);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->view);
}

static GBytes *
take_picture (Fixture *fixture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (fixture->view);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guchar *pixels = g_malloc0 (400 * 300 * 4);

  settle (fixture);
  gdk_paintable_snapshot (paintable, snapshot, 400, 300);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
      texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, 400, 300));
      gdk_texture_download (texture, pixels, 400 * 4);
      gsk_renderer_unrealize (renderer);
    }
  return g_bytes_new_take (pixels, 400 * 300 * 4);
}

static void
test_figure_draws (Fixture *fixture, gconstpointer data)
{
  LissomFigureView *view = LISSOM_FIGURE_VIEW (fixture->view);
  LissomStretch *stretch = lissom_routine_get_stretch (routine, 1);
  g_autoptr (GBytes) nothing = take_picture (fixture);
  g_autoptr (GBytes) end = NULL;
  g_autoptr (GBytes) start = NULL;
  g_autoptr (GBytes) mirrored = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) rtl = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  lissom_figure_view_set_stretch (view, stretch);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       lissom_stretch_get_title (stretch));
  end = take_picture (fixture);
  g_assert_false (g_bytes_equal (end, nothing));
  lissom_figure_view_set_pose (view, lissom_stretch_get_start_pose (stretch));
  start = take_picture (fixture);
  g_assert_false (g_bytes_equal (start, end));
  lissom_figure_view_set_mirrored (view, TRUE);
  mirrored = take_picture (fixture);
  g_assert_false (g_bytes_equal (mirrored, start));
  lissom_figure_view_set_mirrored (view, FALSE);
  again = take_picture (fixture);
  g_assert_true (g_bytes_equal (again, start));
  /* The figure tells left from right, so the direction of text must not turn it. */
  gtk_widget_set_direction (fixture->view, GTK_TEXT_DIR_RTL);
  rtl = take_picture (fixture);
  g_assert_true (g_bytes_equal (rtl, start));
  lissom_figure_view_set_pose (view, "no such pose");
  g_bytes_unref (again);
  again = take_picture (fixture);
  g_assert_true (g_bytes_equal (again, end));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_figure_scrub (Fixture *fixture, gconstpointer data)
{
  LissomFigureView *view = LISSOM_FIGURE_VIEW (fixture->view);
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;
  guint notified = 0;

  lissom_figure_view_set_stretch (view, lissom_routine_get_stretch (routine, 1));
  g_signal_connect_swapped (view, "notify::scrub", G_CALLBACK (count_cb), &notified);
  lissom_figure_view_set_scrub (view, 0.2);
  g_assert_cmpuint (notified, ==, 1);
  one = take_picture (fixture);
  lissom_figure_view_set_scrub (view, 0.25);
  other = take_picture (fixture);
  g_assert_false (g_bytes_equal (one, other));
  lissom_figure_view_set_scrub (view, 7);
  g_assert_cmpfloat (lissom_figure_view_get_scrub (view), ==, 1);
}

/* The loop runs while the view is seen and animations are on, and only then. */
static void
test_figure_demonstrates (Fixture *fixture, gconstpointer data)
{
  LissomFigureView *view = LISSOM_FIGURE_VIEW (fixture->view);
  guint notified = 0, before;

  lissom_figure_view_set_stretch (view, lissom_routine_get_stretch (routine, 0));
  g_signal_connect_swapped (view, "notify::scrub", G_CALLBACK (count_cb), &notified);
  lissom_figure_view_set_demonstrating (view, TRUE);
  settle (fixture);
  g_assert_cmpuint (notified, >, 0);
  gtk_widget_set_visible (fixture->view, FALSE);
  before = notified;
  settle (fixture);
  g_assert_cmpuint (notified, ==, before);
  gtk_widget_set_visible (fixture->view, TRUE);
  settle (fixture);
  g_assert_cmpuint (notified, >, before);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  before = notified;
  settle (fixture);
  g_assert_cmpuint (notified, ==, before);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_figure_theme (Fixture *fixture, gconstpointer data)
{
  LissomFigureView *view = LISSOM_FIGURE_VIEW (fixture->view);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GBytes) light = NULL;
  g_autoptr (GBytes) dark = NULL;

  lissom_figure_view_set_room (view, TRUE);
  lissom_figure_view_set_stretch (view, lissom_routine_get_stretch (routine, 0));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  light = take_picture (fixture);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = take_picture (fixture);
  g_assert_false (g_bytes_equal (light, dark));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/* One person for all pictures, or the one of each stretch. */
static void
test_figure_person (Fixture *fixture, gconstpointer data)
{
  LissomFigureView *view = LISSOM_FIGURE_VIEW (fixture->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (GBytes) wrong = NULL;
  g_autoptr (GBytes) again = NULL;

  lissom_figure_view_set_stretch (view, lissom_routine_get_stretch (routine, 1));
  own = take_picture (fixture);
  g_assert_null (lissom_room_get_person ());
  g_assert_true (lissom_room_set_person ("deep grey scarf sand full", &error));
  g_assert_no_error (error);
  other = take_picture (fixture);
  g_assert_false (g_bytes_equal (own, other));
  g_assert_false (lissom_room_set_person ("somebody", &error));
  g_assert_nonnull (error);
  wrong = take_picture (fixture);
  g_assert_true (g_bytes_equal (other, wrong));
  g_assert_true (lissom_room_set_person ("", NULL));
  again = take_picture (fixture);
  g_assert_true (g_bytes_equal (own, again));
}

/* From one stretch to the next: a fade, in which the floor glides; a cut without animations. */
static void
test_figure_change (Fixture *fixture, gconstpointer data)
{
  LissomFigureView *view = LISSOM_FIGURE_VIEW (fixture->view);
  LissomStretch *one = lissom_routine_get_stretch (routine, 0);
  LissomStretch *next = lissom_routine_get_stretch (routine, 1);
  g_autoptr (GBytes) cut = NULL;
  g_autoptr (GBytes) between = NULL;
  gboolean arrived = FALSE;

  lissom_figure_view_set_room (view, TRUE);
  lissom_figure_view_set_stretch (view, one);
  settle (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  lissom_figure_view_set_stretch (view, next);
  cut = take_picture (fixture);
  lissom_figure_view_set_stretch (view, one);
  settle (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  lissom_figure_view_set_stretch (view, next);
  between = take_picture (fixture);
  g_assert_false (g_bytes_equal (between, cut));
  for (int i = 0; i < 100 && !arrived; i++)
    {
      g_autoptr (GBytes) now = take_picture (fixture);

      arrived = g_bytes_equal (now, cut);
    }
  g_assert_true (arrived);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  lissom_widgets_init ();
  lissom_widgets_init ();
  application = adw_application_new (APPLICATION_ID ".Widgets", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), RESOURCE_BASE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  routine = lissom_content_load_bundled ("two-basics");

  g_test_add_func ("/widgets/new-destroy", test_new_destroy);
  g_test_add_func ("/widgets/properties", test_properties);
  g_test_add_func ("/widgets/ring", test_ring);
  g_test_add_func ("/widgets/chips", test_chips);
  g_test_add_func ("/widgets/segments", test_segments);
  g_test_add_func ("/widgets/announce", test_announce);
  g_test_add_func ("/widgets/demonstration", test_demonstration);
  g_test_add ("/figure-view/draws", Fixture, NULL, set_up, test_figure_draws, tear_down);
  g_test_add ("/figure-view/scrub", Fixture, NULL, set_up, test_figure_scrub, tear_down);
  g_test_add ("/figure-view/demonstrates", Fixture, NULL, set_up, test_figure_demonstrates, tear_down);
  g_test_add ("/figure-view/theme", Fixture, NULL, set_up, test_figure_theme, tear_down);
  g_test_add ("/figure-view/person", Fixture, NULL, set_up, test_figure_person, tear_down);
  g_test_add ("/figure-view/change", Fixture, NULL, set_up, test_figure_change, tear_down);
  result = g_test_run ();
  g_object_unref (routine);
  return result;
}
