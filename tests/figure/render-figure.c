/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Renders pictures of a scene, for eyes:
 *
 *   render-figure SCENE.xml POSE THEME SIZE OUT.png [--to=POSE] [--amount=0…1] …
 *   render-figure --sheet OUT.png SCENE.xml…      all poses in all themes
 */
#include <stdlib.h>

#include "lissom-scene-private.h"
#include "scene-fragment.h"

static char *to_pose;
static double amount, breath;
static gboolean mirrored, bare, sheet, print_box;
static int cell = 240;

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_pose, "second pose", "POSE" },
  { "amount", 0, 0, G_OPTION_ARG_DOUBLE, &amount, "share of the second pose", "0…1" },
  { "breath", 0, 0, G_OPTION_ARG_DOUBLE, &breath, "how full the lungs are", "0…1" },
  { "mirrored", 0, 0, G_OPTION_ARG_NONE, &mirrored, "face left", NULL },
  { "bare", 0, 0, G_OPTION_ARG_NONE, &bare, "no backdrop", NULL },
  { "sheet", 0, 0, G_OPTION_ARG_NONE, &sheet, "OUT.png SCENE…: a contact sheet", NULL },
  { "cell", 0, 0, G_OPTION_ARG_INT, &cell, "size of a picture of the sheet", "PIXELS" },
  { "box", 0, 0, G_OPTION_ARG_NONE, &print_box, "print the box of the picture", NULL },
  G_OPTION_ENTRY_NULL,
};

static LissomScene *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  LissomScene *scene = scene_fragment_load (path, &error);

  if (scene == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      exit (1);
    }

  return scene;
}

static void
save (cairo_surface_t *surface, const char *path)
{
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("%s cannot be written.\n", path);
      exit (1);
    }
}

static void
render_sheet (char **arguments, int n)
{
  int columns = 0, column = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  for (int i = 1; i < n; i++)
    {
      g_autoptr (LissomScene) scene = load (arguments[i]);

      columns += g_strv_length ((char **) lissom_scene_get_pose_names (scene));
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * cell, 4 * cell);
  cr = cairo_create (surface);
  for (int i = 1; i < n; i++)
    {
      g_autoptr (LissomScene) scene = load (arguments[i]);
      const char *const *names = lissom_scene_get_pose_names (scene);

      for (guint k = 0; names[k] != NULL; k++, column++)
        for (int theme = LISSOM_THEME_LIGHT; theme <= LISSOM_THEME_PRINT; theme++)
          {
            LissomPosture posture = { names[k], names[k], 0.0, breath, 1.0, mirrored };

            cairo_save (cr);
            cairo_translate (cr, column * cell, theme * cell);
            lissom_scene_draw (scene, &posture, theme, LISSOM_BACKDROP_PAGE, cr, cell, cell);
            cairo_restore (cr);
          }
    }
  cairo_destroy (cr);
  save (surface, arguments[0]);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("SCENE.xml POSE THEME SIZE OUT.png");
  g_autoptr (LissomScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  LissomPosture posture;
  LissomMoment moment;
  LissomTheme theme;
  cairo_surface_t *surface;
  cairo_t *cr;
  int size;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (sheet && argc > 2)
    {
      render_sheet (argv + 1, argc - 1);
      return 0;
    }
  if (argc != 6 || !lissom_theme_from_string (argv[3], &theme))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return 1;
    }

  scene = load (argv[1]);
  posture = (LissomPosture){ argv[2], to_pose != NULL ? to_pose : argv[2], amount, breath, 1.0,
                             mirrored };
  if (!lissom_scene_has_pose (scene, posture.from) || !lissom_scene_has_pose (scene, posture.to))
    {
      g_printerr ("The scene has no such pose.\n");
      return 1;
    }

  size = atoi (argv[4]);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cr = cairo_create (surface);
  lissom_scene_draw (scene, &posture, theme, bare ? LISSOM_BACKDROP_NONE : LISSOM_BACKDROP_PAGE, cr,
                     size, size);
  cairo_destroy (cr);
  save (surface, argv[5]);
  cairo_surface_destroy (surface);

  if (print_box)
    {
      lissom_moment_init (&moment, scene, &posture);
      g_print ("%.17g %.17g %.17g %.17g\n", moment.box.left, moment.box.bottom, moment.box.right,
               moment.box.top);
    }

  return 0;
}
