/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Renders pictures of scenes, for eyes; tools/sheets calls it for all of them.
 *
 *   render-figure --sheet=KIND OUT.png STRETCH.xml…
 *
 * KIND is `poses`: every pose of the stretches in one theme; `themes`: every pose in all
 * themes, one below the other; `movements`: a strip a movement. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lissom-scene-private.h"
#include "scene-fragment.h"

#define N_THEMES 4
#define N_FRAMES 7 /* of a strip */
#define LABEL 0.06 /* height of the name below a picture, share of the cell */

static char *kind, *theme_name;
static double breath;
static gboolean mirrored, bare, named;
static int cell = 240, columns;

static const GOptionEntry entries[] = {
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &kind, "poses, themes or movements", "KIND" },
  { "theme", 0, 0, G_OPTION_ARG_STRING, &theme_name, "light, dark, contrast or print", "THEME" },
  { "cell", 0, 0, G_OPTION_ARG_INT, &cell, "size of one picture", "PIXELS" },
  { "columns", 0, 0, G_OPTION_ARG_INT, &columns, "poses or strips in a row", "N" },
  { "breath", 0, 0, G_OPTION_ARG_DOUBLE, &breath, "how full the lungs are", "0…1" },
  { "mirrored", 0, 0, G_OPTION_ARG_NONE, &mirrored, "face left", NULL },
  { "bare", 0, 0, G_OPTION_ARG_NONE, &bare, "no backdrop", NULL },
  { "named", 0, 0, G_OPTION_ARG_NONE, &named, "with the names below", NULL },
  G_OPTION_ENTRY_NULL,
};

/* One picture of a sheet. */
typedef struct
{
  SceneFragment *fragment;
  LissomPosture posture;
  LissomTheme theme;
  int column;
  int row;
} Cell;

static void
add_cell (GArray *cells,
          SceneFragment *fragment,
          const char *from,
          const char *to,
          double amount,
          LissomTheme theme,
          int column,
          int row)
{
  Cell added = { fragment, { from, to, amount, breath, 1.0, mirrored }, theme, column, row };

  g_array_append_val (cells, added);
}

static void
lay_out_poses (GArray *cells, GPtrArray *fragments, LissomTheme theme)
{
  int n = 0;

  for (guint i = 0; i < fragments->len; i++)
    {
      SceneFragment *fragment = g_ptr_array_index (fragments, i);
      const char *const *names = lissom_scene_get_pose_names (fragment->scene);

      for (guint k = 0; names[k] != NULL; k++, n++)
        add_cell (cells, fragment, names[k], names[k], 0.0, theme, columns > 0 ? n % columns : n,
                  columns > 0 ? n / columns : 0);
    }
}

static void
lay_out_themes (GArray *cells, GPtrArray *fragments)
{
  int column = 0;

  for (guint i = 0; i < fragments->len; i++)
    {
      SceneFragment *fragment = g_ptr_array_index (fragments, i);
      const char *const *names = lissom_scene_get_pose_names (fragment->scene);

      for (guint k = 0; names[k] != NULL; k++, column++)
        for (int theme = 0; theme < N_THEMES; theme++)
          add_cell (cells, fragment, names[k], names[k], 0.0, theme, column, theme);
    }
}

static void
lay_out_movements (GArray *cells, GPtrArray *fragments, LissomTheme theme)
{
  int row = 0;

  for (guint i = 0; i < fragments->len; i++)
    {
      SceneFragment *fragment = g_ptr_array_index (fragments, i);

      for (guint k = 0; k < fragment->movements->len; k++, row++)
        {
          SceneMovement *movement = g_ptr_array_index (fragment->movements, k);

          for (int frame = 0; frame < N_FRAMES; frame++)
            add_cell (cells, fragment, movement->from, movement->to,
                      (double) frame / (N_FRAMES - 1), theme,
                      columns > 0 ? row % columns * N_FRAMES + frame : frame,
                      columns > 0 ? row / columns : row);
        }
    }
}

static void
write_name (cairo_t *cr, const Cell *at)
{
  g_autofree char *name = at->posture.amount > 0.0
                              ? g_strdup_printf ("%.2f", at->posture.amount)
                              : g_strdup_printf ("%s:%s", at->fragment->id, at->posture.from);
  gboolean dark = at->theme == LISSOM_THEME_DARK;
  cairo_text_extents_t extents;

  cairo_set_font_size (cr, 0.8 * LABEL * cell);
  cairo_text_extents (cr, name, &extents);
  cairo_set_source_rgb (cr, dark, dark, dark);
  cairo_move_to (cr, MAX ((cell - extents.width) / 2.0, 0.0), cell * (1.0 - LABEL / 3.0));
  cairo_show_text (cr, name);
}

static cairo_surface_t *
draw (GArray *cells)
{
  LissomBackdrop backdrop = bare ? LISSOM_BACKDROP_NONE : LISSOM_BACKDROP_PAGE;
  int width = 0, height = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  for (guint i = 0; i < cells->len; i++)
    {
      width = MAX (width, g_array_index (cells, Cell, i).column + 1);
      height = MAX (height, g_array_index (cells, Cell, i).row + 1);
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * cell, height * cell);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *at = &g_array_index (cells, Cell, i);

      cairo_save (cr);
      cairo_translate (cr, at->column * cell, at->row * cell);
      lissom_scene_draw (at->fragment->scene, &at->posture, at->theme, backdrop, cr, cell, cell);
      if (named)
        write_name (cr, at);
      cairo_restore (cr);
    }
  cairo_destroy (cr);

  return surface;
}

static void
free_fragment (gpointer data)
{
  scene_fragment_free (data);
}

static int
fail (const char *message)
{
  g_printerr ("%s\n", message);
  return 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OUT.png STRETCH.xml…");
  g_autoptr (GPtrArray) fragments = g_ptr_array_new_with_free_func (free_fragment);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  LissomTheme theme = LISSOM_THEME_LIGHT;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return fail (error->message);
  if (argc < 3 || kind == NULL || cell < 1
      || (theme_name != NULL && !lissom_theme_from_string (theme_name, &theme)))
    return fail (g_option_context_get_help (context, TRUE, NULL));

  for (int i = 2; i < argc; i++)
    {
      SceneFragment *fragment = scene_fragment_load (argv[i], &error);

      if (fragment == NULL)
        {
          g_prefix_error (&error, "%s: ", argv[i]);
          return fail (error->message);
        }
      g_ptr_array_add (fragments, fragment);
    }

  if (strcmp (kind, "poses") == 0)
    lay_out_poses (cells, fragments, theme);
  else if (strcmp (kind, "themes") == 0)
    lay_out_themes (cells, fragments);
  else if (strcmp (kind, "movements") == 0)
    lay_out_movements (cells, fragments, theme);
  else
    return fail ("a sheet is of poses, themes or movements");

  surface = draw (cells);
  status = cairo_surface_write_to_png (surface, argv[1]);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return fail (cairo_status_to_string (status));

  return 0;
}
