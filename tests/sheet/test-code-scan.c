/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From paper back to the routine: pages as a cheap scanner gives them.
 */
#include "lissom-block.h"
#include "lissom-code-scan.h"
#include "lissom-matrix.h"
#include "lissom-routine-code.h"
#include "sheet-support.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define DPI 150.0
#define TILT (3.0 * G_PI / 180.0)
#define N_ROUTINES 200

static char *folder;

/* A scan of @draw: grey, askew, with noise and a grey cast. The page is @width by @height points. */
typedef void (*Draw) (cairo_t *cr, gpointer data);

static guint8 *
scan (Draw draw, gpointer data, double width, double height, GRand *random, int *columns,
      int *rows)
{
  double zoom = DPI / 72.0;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint8 *grey;

  *columns = (int) (width * zoom);
  *rows = (int) (height * zoom);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, *columns, *rows);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_translate (cr, *columns / 2.0, *rows / 2.0);
  cairo_rotate (cr, g_rand_boolean (random) ? TILT : -TILT);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -width / 2.0, -height / 2.0);
  draw (cr, data);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  grey = g_malloc ((gsize) *columns * *rows);
  for (int y = 0; y < *rows; y++)
    for (int x = 0; x < *columns; x++)
      {
        guint8 value = cairo_image_surface_get_data (
          surface)[(gsize) y * cairo_image_surface_get_stride (surface) + (gsize) 4 * x];
        int noisy = 30 + value * 200 / 255 + g_rand_int_range (random, -40, 41);

        grey[(gsize) y * *columns + x] = (guint8) CLAMP (noisy, 0, 255);
      }
  cairo_surface_destroy (surface);
  return grey;
}

static void
draw_block (cairo_t *cr, gpointer data)
{
  lissom_block_draw (data, cr, 40.0, 40.0);
}

static void
test_random_routines (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1124);

  for (int i = 0; i < N_ROUTINES; i++)
    {
      g_autoptr (LissomRoutine) routine = create_random_routine (catalogue, random);
      g_autofree char *payload = lissom_routine_code_write_payload (routine);
      g_autoptr (LissomBlock) block = lissom_matrix_new (payload, 106.0);
      g_autoptr (GError) error = NULL;
      g_autoptr (LissomRoutine) again = NULL;
      g_autofree guint8 *grey = NULL;
      g_autofree char *found = NULL;
      double size = lissom_block_measure (block, 1.0);
      int columns, rows;

      lissom_block_measure (block, size);
      grey = scan (draw_block, block, size + 80.0, size + 80.0, random, &columns, &rows);
      found = lissom_code_scan_grey (grey, columns, rows);
      if (found == NULL)
        g_error ("routine %d (%u exercises) was not found", i,
                 lissom_routine_get_n_exercises (routine));
      again = lissom_routine_code_read (found, catalogue, &error);
      g_assert_no_error (error);
      assert_same_routine (again, routine);
    }
}

typedef struct
{
  LissomSheet *sheet;
  guint page;
} Page;

static void
draw_page (cairo_t *cr, gpointer data)
{
  Page *page = data;

  lissom_sheet_draw_page (page->sheet, page->page, cr);
}

/* The whole last page, with all that is printed on it. */
static void
test_pages (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);
      LissomSheetOptions options = { .large_print = i % 2 == 1, .log_only = TRUE };
      g_autoptr (GError) error = NULL;
      g_autoptr (LissomSheet) sheet = lissom_sheet_new_for_routine (routine, &options, &error);
      g_autoptr (LissomRoutine) again = NULL;
      g_autofree char *found = NULL;
      Page page = { sheet, lissom_sheet_get_n_pages (sheet) - 1 };
      g_autofree guint8 *grey = NULL;
      double width, height;
      int columns, rows;

      lissom_sheet_get_size (sheet, &width, &height);
      grey = scan (draw_page, &page, width, height, random, &columns, &rows);
      found = lissom_code_scan_grey (grey, columns, rows);
      g_assert_nonnull (found);
      again = lissom_routine_code_read (found, catalogue, &error);
      g_assert_no_error (error);
      assert_same_routine (again, routine);
    }
}

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
scan_file (const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  lissom_code_scan_async (file, NULL, scanned_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return lissom_code_scan_finish (result, error);
}

static void
test_files (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, "two-basics");
  LissomSheetOptions options = { .paper = LISSOM_PAPER_LETTER };
  g_autoptr (LissomSheet) sheet = lissom_sheet_new_for_routine (routine, &options, NULL);
  g_autofree char *pdf = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *png = g_build_filename (folder, "page.png", NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert_true (lissom_sheet_save_pdf (sheet, pdf, &error));
  g_assert_no_error (error);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1224, 1584);
  cr = cairo_create (surface);
  cairo_scale (cr, 2.0, 2.0);
  lissom_sheet_draw_page (sheet, lissom_sheet_get_n_pages (sheet) - 1, cr);
  cairo_destroy (cr);
  /* Nothing is painted behind the words: what is transparent is paper. */
  g_assert_cmpint (cairo_surface_write_to_png (surface, png), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *found = scan_file (i == 0 ? "sheet.pdf" : "page.png", &error);
      g_autoptr (LissomRoutine) again = NULL;

      g_assert_no_error (error);
      again = lissom_routine_code_read (found, catalogue, &error);
      g_assert_no_error (error);
      assert_same_routine (again, routine);
    }
}

static void
check_refused (const char *name, const char *data, gsize length, const char *reason)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (data != NULL)
    g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  found = scan_file (name, &error);
  g_assert_null (found);
  g_assert_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_PICTURE);
  if (strstr (error->message, reason) == NULL)
    g_error ("%s was refused with “%s”", name, error->message);
}

static void
test_no_code (void)
{
  /* A PNG that says it is 100000 by 100000 dots. */
  static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\x86\xa0\0\1\x86\xa0\10\0\0\0\0"
                             "\x9d\x8c\xb7\xa4\0\0\0\0IDAT";
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 300);
  g_autofree char *empty = g_build_filename (folder, "empty.png", NULL);

  g_assert_cmpint (cairo_surface_write_to_png (surface, empty), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  check_refused ("empty.png", NULL, 0, "There is no routine code");
  check_refused ("missing.png", NULL, 0, "cannot be read");
  check_refused ("text.png", "no picture", 10, "cannot be read");
  check_refused ("nothing.png", "", 0, "cannot be read");
  check_refused ("broken.pdf", "%PDF-1.4\nnothing", 16, "cannot be read");
  check_refused ("huge.png", huge, sizeof huge - 1, "");
  check_refused (".", NULL, 0, "no picture");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lissom-scan-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/code-scan/random-routines", test_random_routines);
  g_test_add_func ("/code-scan/pages", test_pages);
  g_test_add_func ("/code-scan/files", test_files);
  g_test_add_func ("/code-scan/no-code", test_no_code);

  status = g_test_run ();
  {
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
    g_rmdir (folder);
    g_free (folder);
  }
  return status;
}
