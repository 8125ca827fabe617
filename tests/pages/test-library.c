/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "lissom-living-picture.h"
#include "lissom-own-stretch.h"
#include "lissom-pages.h"
#include "lissom-stretch-card.h"
#include "lissom-stretches-page.h"
#include "lissom-thumbnail.h"
#include "lissom-thumbnails.h"
#include "page-stage.h"
#include "page-window.h"

/* A search waits until nobody has typed for a moment. */
#define SEARCH_MS 400

typedef struct
{
  LissomCatalogue *catalogue;
  LissomStretchesPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->catalogue = lissom_catalogue_new ();
  self->page =
    LISSOM_STRETCHES_PAGE (lissom_stretches_page_new (G_LIST_MODEL (self->catalogue)));
  self->window = page_window_new (GTK_WIDGET (self->page), 1000, 720);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  page_window_free (self->window);
  g_assert_null (self->page);
  g_object_unref (self->catalogue);
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (lissom_stretches_page_get_shown (self->page));
}

static GtkWidget *
get (Fixture *self, const char *name)
{
  return page_window_get (GTK_WIDGET (self->page), name);
}

static void
search (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get (self, "entry")), text);
  page_window_wait (SEARCH_MS);
}

static const char *
get_view (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get (self, "views")));
}

static void
test_search (Fixture *self, gconstpointer data)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->catalogue));
  g_autoptr (LissomStretch) found = NULL;

  g_assert_cmpuint (count (self), ==, all);
  search (self, "TOE touch");
  g_assert_cmpuint (count (self), <, all);
  found = g_list_model_get_item (lissom_stretches_page_get_shown (self->page), 0);
  g_assert_cmpstr (lissom_stretch_get_id (found), ==, "standing-toe-touch");
  g_assert_cmpstr (get_view (self), ==, "cards");

  search (self, "zebra");
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_cmpstr (get_view (self), ==, "nothing");
  g_assert_true (gtk_widget_get_mapped (get (self, "all")));

  g_signal_emit_by_name (get (self, "all"), "clicked");
  page_window_wait (SEARCH_MS);
  g_assert_cmpuint (count (self), ==, all);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get (self, "entry"))), ==, "");
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  guint all = count (self), chairs, standing;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get (self, "chair")), TRUE);
  chairs = count (self);
  g_assert_cmpuint (chairs, >, 0);
  g_assert_cmpuint (chairs, <, all);
  for (guint i = 0; i < chairs; i++)
    {
      g_autoptr (LissomStretch) stretch =
        g_list_model_get_item (lissom_stretches_page_get_shown (self->page), i);

      g_assert_cmpint (lissom_stretch_get_position (stretch), ==, LISSOM_POSITION_CHAIR);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get (self, "standing")), TRUE);
  standing = count (self);
  g_assert_cmpuint (standing, >, chairs);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (get (self, "muscle")), 1);
  g_assert_cmpuint (count (self), <=, standing);
  g_signal_emit_by_name (get (self, "all"), "clicked");
  g_assert_cmpuint (count (self), ==, all);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get (self, "chair"))));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (get (self, "muscle"))), ==, 0);
}

static void
test_hidden (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("lissom-library-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "safety.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LissomSafety) safety = lissom_safety_new (file, self->catalogue);
  guint all = count (self);

  lissom_stretches_page_set_safety (self->page, safety);
  g_assert_false (gtk_widget_get_visible (get (self, "why")));

  lissom_safety_set_filters (safety, LISSOM_FILTER_NERVE);
  g_assert_cmpuint (count (self), <, all);
  g_assert_true (gtk_widget_get_visible (get (self, "why")));
  g_assert_true (gtk_widget_get_visible (get (self, "hidden")));

  lissom_safety_set_filters (safety, 0);
  g_assert_cmpuint (count (self), ==, all);
  g_assert_false (gtk_widget_get_visible (get (self, "hidden")));
  lissom_stretches_page_set_safety (self->page, NULL);
  lissom_safety_flush (safety);
  g_remove (path);
  g_rmdir (folder);
}

static void
chosen_cb (char **id, LissomStretch *stretch)
{
  g_free (*id);
  *id = g_strdup (lissom_stretch_get_id (stretch));
}

static void
test_chosen (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;

  g_signal_connect_swapped (self->page, "chosen", G_CALLBACK (chosen_cb), &id);
  g_signal_emit_by_name (get (self, "cards"), "activate", 1u);
  g_assert_cmpstr (id, ==, "chair-both-legs");
}

/* A card that has the focus moves; the others stand. */
static void
test_living (Fixture *self, gconstpointer data)
{
  GtkWidget *cards = get (self, "cards");
  GtkWidget *first = gtk_widget_get_first_child (cards);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  LissomLivingPicture *one =
    LISSOM_LIVING_PICTURE (page_window_find (first, LISSOM_TYPE_LIVING_PICTURE));
  LissomLivingPicture *other =
    LISSOM_LIVING_PICTURE (page_window_find (second, LISSOM_TYPE_LIVING_PICTURE));

  g_assert_false (lissom_living_picture_is_alive (other));
  gtk_widget_grab_focus (second);
  page_window_settle ();
  g_assert_true (lissom_living_picture_is_alive (other));
  g_assert_false (lissom_living_picture_is_alive (one));
  gtk_test_accessible_assert_role (second, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chair stretch, both legs, Chair, Hold 30 seconds, 2 times");

  gtk_widget_grab_focus (first);
  page_window_settle ();
  g_assert_false (lissom_living_picture_is_alive (other));
  g_assert_true (lissom_living_picture_is_alive (one));
}

static void
test_keyboard (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->page)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), get (self, "cards")));

  lissom_stretches_page_search (self->page);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (self->window), get (self, "entry")));
  /* From there every filter and the cards can be reached. */
  for (int i = 0; i < 12 &&
                  !gtk_widget_is_ancestor (gtk_window_get_focus (self->window), get (self, "cards"));
       i++)
    g_assert_true (gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), get (self, "cards")));
}

static void
test_thumbnails (Fixture *self, gconstpointer data)
{
  GtkWidget *picture = page_window_find (get (self, "cards"), LISSOM_TYPE_THUMBNAIL);

  for (int i = 0; i < 40 && !lissom_thumbnail_is_drawn (LISSOM_THUMBNAIL (picture)); i++)
    page_window_settle ();
  g_assert_true (lissom_thumbnail_is_drawn (LISSOM_THUMBNAIL (picture)));
  g_assert_cmpuint (lissom_thumbnails_get_size (), >, 0);
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* Sizes are kept with the stretch, and asked for anew when the text grows. */
static void
test_sizes (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *cell = gtk_widget_get_first_child (get (self, "cards"));
  GtkWidget *card = page_window_find (cell, LISSOM_TYPE_STRETCH_CARD);
  LissomStretchParts parts = {
    .id = "own-long",
    .title = "A stretch with a name of so many words that it needs more than one line of a card",
  };
  LissomStretch *first = lissom_catalogue_find_stretch (self->catalogue, "standing-toe-touch");
  g_autoptr (LissomStretch) own = lissom_stretch_new_own (first, &parts);
  int height = measure_height (card, 260), dpi;

  lissom_stretch_card_show (LISSOM_STRETCH_CARD (card), own, cell);
  g_assert_cmpint (measure_height (card, 260), >, height);
  lissom_stretch_card_show (LISSOM_STRETCH_CARD (card), first, cell);
  g_assert_cmpint (measure_height (card, 260), ==, height);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 2, NULL);
  page_window_settle ();
  g_assert_cmpint (measure_height (card, 260), >, height);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  page_window_settle ();
  g_assert_cmpint (measure_height (card, 260), ==, height);
}

#define ADD(name) g_test_add ("/library/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  lissom_pages_init ();
  page_stage_init ();

  ADD (search);
  ADD (filters);
  ADD (hidden);
  ADD (chosen);
  ADD (living);
  ADD (keyboard);
  ADD (thumbnails);
  ADD (sizes);
  return g_test_run ();
}
