/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-place-bar.h"
#include "lissom-pages.h"
#include "lissom-places.h"
#include "page-stage.h"

#define NARROWEST 360
#define NORMAL_DPI (96 * 1024)

typedef struct
{
  GtkWindow *window;
  LissomPlaces *places;
} Fixture;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 250 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "today", "stretches", "progress", "learn" };
  /* Long ones: German. */
  static const char *const titles[] = { "Heute", "Dehnungen", "Fortschritt", "Wissen" };
  int width = GPOINTER_TO_INT (data);

  self->places = LISSOM_PLACES (lissom_places_new ());
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    lissom_places_add (self->places, gtk_entry_new (), names[i], titles[i],
                       "lissom-today-symbolic");
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self->window, width, 500);
  gtk_window_set_child (self->window, GTK_WIDGET (self->places));
  gtk_window_present (self->window);
  settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  settle ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", NORMAL_DPI, NULL);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The words of the bar that can be seen, with commas. */
static char *
list_words (GtkWidget *widget)
{
  GString *words = g_string_new (NULL);

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append (words, gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *inside = list_words (child);

      if (*inside != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", inside);
    }
  return g_string_free (words, FALSE);
}

static GtkWidget *
get_bar (Fixture *self)
{
  GtkWidget *bar = find_child (GTK_WIDGET (self->places), LISSOM_TYPE_PLACE_BAR);

  g_assert_nonnull (bar);
  return bar;
}

static void
test_wide (Fixture *self, gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (get_bar (self)));
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  g_autofree char *words = list_words (get_bar (self));

  g_assert_cmpstr (words, ==, "Heute,Dehnungen,Fortschritt,Wissen");
}

static void
test_narrow_and_large (Fixture *self, gconstpointer data)
{
  g_autofree char *words = NULL;
  int least;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * NORMAL_DPI, NULL);
  settle ();
  gtk_widget_measure (GTK_WIDGET (self->places), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, NARROWEST);
  words = list_words (get_bar (self));
  g_assert_cmpstr (words, ==, "Heute");

  lissom_places_set_place (self->places, "progress");
  settle ();
  g_free (words);
  words = list_words (get_bar (self));
  g_assert_cmpstr (words, ==, "Fortschritt");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_going (Fixture *self, gconstpointer data)
{
  GtkWidget *row = gtk_widget_get_parent (find_child (get_bar (self), GTK_TYPE_TOGGLE_BUTTON));
  GtkWidget *first = gtk_widget_get_first_child (row);
  GtkWidget *third = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (first));
  guint n = 0;

  g_signal_connect_swapped (self->places, "notify::place", G_CALLBACK (count_cb), &n);
  g_assert_cmpstr (lissom_places_get_place (self->places), ==, "today");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));

  g_signal_emit_by_name (third, "clicked");
  g_assert_cmpstr (lissom_places_get_place (self->places), ==, "progress");
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (third)));
  gtk_test_accessible_assert_property (third, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fortschritt");

  /* Again: one stays. */
  g_signal_emit_by_name (third, "clicked");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (third)));

  lissom_places_set_place (self->places, "nowhere");
  g_assert_cmpstr (lissom_places_get_place (self->places), ==, "progress");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->places)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  lissom_pages_init ();
  page_stage_init ();

  g_test_add ("/places/wide", Fixture, GINT_TO_POINTER (1000), set_up, test_wide, tear_down);
  g_test_add ("/places/narrow", Fixture, GINT_TO_POINTER (NARROWEST), set_up, test_narrow,
              tear_down);
  g_test_add ("/places/narrow-and-large", Fixture, GINT_TO_POINTER (NARROWEST), set_up,
              test_narrow_and_large, tear_down);
  g_test_add ("/places/going", Fixture, GINT_TO_POINTER (NARROWEST), set_up, test_going, tear_down);
  return g_test_run ();
}
