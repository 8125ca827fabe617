/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "looks-stage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "lissom-pages.h"
#include "lissom-worker.h"
#include "looks-words.h"

#define NARROWEST 360
#define NORMAL_DPI (96 * 1024)

static const Look looks[] = {
  { "light", 1000, 720, 1.0, FALSE, FALSE, "en" },
  { "dark", 1000, 720, 1.0, TRUE, FALSE, "en" },
  { "contrast", 1000, 720, 1.0, FALSE, FALSE, "en" },
  { "narrow", NARROWEST, 780, 1.0, FALSE, FALSE, "en" },
  { "large", 1000, 720, 2.0, FALSE, FALSE, "en" },
  { "large-narrow", NARROWEST, 780, 2.0, FALSE, FALSE, "en" },
  { "mirrored", 1000, 720, 1.0, FALSE, TRUE, "en" },
  { "german", 1000, 720, 1.0, FALSE, FALSE, "de" },
  { "german-large-narrow", NARROWEST, 780, 2.0, TRUE, FALSE, "de" },
};

const Look *look;
LissomCatalogue *catalogue;
LissomPreferences *preferences;

static void
painted_cb (guint *frames)
{
  (*frames)++;
}

/* Four frames of @window: one that folds, one that lays out, one that draws, and one to be sure. */
static void
settle (GtkWidget *window)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (window);
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  guint frames = 0;
  gulong id = g_signal_connect_swapped (frame_clock, "after-paint", G_CALLBACK (painted_cb), &frames);

  lissom_worker_drain ();
  while (frames < 4)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (frame_clock, id);
}

void
looks_settle (void)
{
  lissom_worker_drain ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GFile *
looks_folder_new (void)
{
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);

  return g_file_new_for_path (path);
}

void
looks_clear (GFile *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  looks_settle ();
  dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

static void
save (GtkWidget *widget, const char *name, const char *part)
{
  g_autofree char *file = g_strdup_printf ("%s-%s%s.png", name, look->name, part);
  g_autofree char *path = g_build_filename (g_getenv ("LISSOM_LOOKS"), file, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA paper;

  g_assert_true (
    gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", &paper));
  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* The tallest thing that scrolls below @widget, and is not seen whole. */
static GtkWidget *
find_tall (GtkWidget *widget)
{
  GtkWidget *tallest = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_VIEWPORT (widget))
    {
      GtkWidget *child = gtk_viewport_get_child (GTK_VIEWPORT (widget));

      if (gtk_widget_get_height (child) > gtk_widget_get_height (widget))
        tallest = child;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *tall = find_tall (child);

      if (tall != NULL &&
          (tallest == NULL || gtk_widget_get_height (tall) > gtk_widget_get_height (tallest)))
        tallest = tall;
    }
  return tallest;
}

static int
measure_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The innermost part of @widget that is wider than the others around it. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) &&
        (widest == NULL || measure_least (child) > measure_least (widest)))
      widest = child;
  return widest != NULL && measure_least (widest) > NARROWEST / 2 ? find_widest (widest) : widget;
}

void
looks_look (GtkWidget *frame, const char *name)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (frame));
  g_autoptr (GPtrArray) unreadable = NULL;
  GtkWidget *tall;

  settle (window);
  if (measure_least (frame) > NARROWEST)
    {
      GtkWidget *widest = find_widest (frame);

      g_test_message ("%s needs %d px, %d of them for a %s in a %s with “%s”", name,
                      measure_least (frame), measure_least (widest), G_OBJECT_TYPE_NAME (widest),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widest)),
                      GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
      g_test_fail ();
    }
  unreadable = looks_find_unreadable (frame, LOOKS_LONG_WORDS);
  for (guint i = 0; i < unreadable->len; i++)
    {
      g_test_message ("%s: %s", name, (char *) g_ptr_array_index (unreadable, i));
      g_test_fail ();
    }
  if (g_getenv ("LISSOM_LOOKS") == NULL)
    return;

  /* Small pictures are drawn beside. */
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5; g_get_monotonic_time () < end;)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  settle (window);
  save (frame, name, "");
  tall = find_tall (frame);
  if (tall != NULL)
    save (tall, name, "-whole");
}

/* The actions that the pages call, so that their buttons look as they do in the program. */
static void
insert_actions (GtkWidget *window)
{
  static const char *const names[][3] = {
    { "app", "start", "s" },        { "app", "resume", NULL },     { "app", "forget", NULL },
    { "win", "show-article", "s" }, { "win", "show-safety", NULL },
    { "app", "check", NULL },       { "win", "new-routine", NULL },
    { "win", "edit-routine", "s" }, { "win", "copy-routine", "s" }, { "win", "remove-routine", "s" },
    { "win", "show-stretch", "s" }, { "win", "show-steps", "s" }, { "navigator", "back", NULL },
  };
  g_autoptr (GHashTable) groups =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (names[i][1], names[i][2] != NULL ? G_VARIANT_TYPE_STRING : NULL);
      GSimpleActionGroup *group = g_hash_table_lookup (groups, names[i][0]);

      if (group == NULL)
        {
          group = g_simple_action_group_new ();
          g_hash_table_insert (groups, (gpointer) names[i][0], group);
          gtk_widget_insert_action_group (window, names[i][0], G_ACTION_GROUP (group));
        }
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
}

GtkWidget *
looks_open (GtkWidget *page)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", look->width, "default-height",
                                    look->height, NULL);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  insert_actions (window);
  gtk_widget_add_css_class (frame, "background");
  gtk_widget_set_hexpand (page, TRUE);
  gtk_box_append (GTK_BOX (frame), page);
  adw_window_set_content (ADW_WINDOW (window), frame);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);
  return frame;
}

void
looks_close (GtkWidget *frame)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (frame)));
  looks_settle ();
}

void
looks_check_page (GtkWidget *page, const char *name)
{
  GtkWidget *frame = looks_open (page);

  looks_look (frame, name);
  looks_close (frame);
}

void
looks_check_window (GtkWidget *window, const char *name, int height)
{
  GtkWidget *child = ADW_IS_WINDOW (window) ? adw_window_get_content (ADW_WINDOW (window)) : NULL;
  int width, own_height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &own_height);
  gtk_window_set_default_size (GTK_WINDOW (window), MIN (width, look->width),
                               height > 0 ? height : MIN (own_height, look->height));
  gtk_window_present (GTK_WINDOW (window));
  if (child == NULL)
    child = gtk_widget_get_first_child (window);
  looks_look (child, name);
  looks_close (child);
}

GtkWidget *
looks_find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

void
looks_press (GtkWidget *page, const char *button)
{
  GObject *found = gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), button);

  g_assert_true (GTK_IS_BUTTON (found));
  g_signal_emit_by_name (found, "clicked");
}

GtkWidget *
looks_find (GtkWidget *widget, GType type, const char *style)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (style == NULL || gtk_widget_has_css_class (widget, style)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = looks_find (child, type, style);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
load_style (void)
{
  static const char *const sheets[] = { "style.css", "style-dark.css", "style-hc.css" };
  gboolean wanted[] = { TRUE, look->dark, g_str_equal (look->name, "contrast") };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (wanted[i])
      {
        g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
        g_autofree char *path = g_build_path ("/", RESOURCE_BASE, sheets[i], NULL);

        gtk_css_provider_load_from_resource (provider, path);
        gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                    GTK_STYLE_PROVIDER (provider),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      }
}

gboolean
looks_init (const char *name, const char *locale_folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (name, looks[i].name) == 0)
      look = &looks[i];
  if (look == NULL)
    return FALSE;

  g_setenv ("LANGUAGE", look->language, TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (g_str_equal (look->name, "contrast"))
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE, "gtk-xft-dpi", (int) (NORMAL_DPI * look->text),
                "gtk-decoration-layout", ":close", NULL);
  gtk_widget_set_default_direction (look->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
  lissom_pages_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCE_BASE "/icons");
  load_style ();
  catalogue = lissom_catalogue_new ();
  preferences = lissom_preferences_new ();
  return TRUE;
}
