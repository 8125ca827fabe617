/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lissom --draw: one pose of one stretch as a PNG, SVG or PDF file.
 */
#include "lissom-draw-command.h"

#include "lissom-anatomy.h"
#include "lissom-draw-plates.h"
#include "lissom-scene.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  KIND_PNG,
  KIND_SVG,
  KIND_PDF,
} Kind;

static gboolean
find_kind (const char *file, Kind *kind, GError **error)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf" };
  g_autofree char *lower = g_ascii_strdown (file, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *kind = (Kind) i;
        return TRUE;
      }

  /* Translators: %s is a file name */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” does not say which kind of picture it is; end it in .png, .svg or .pdf"),
               file);
  return FALSE;
}

static LissomStretch *
find_stretch (LissomCatalogue *catalogue, const char *id, GError **error)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, id);
  GListModel *stretches = G_LIST_MODEL (catalogue);
  g_autoptr (GString) known = NULL;

  if (stretch != NULL)
    return stretch;

  known = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (stretches); i++)
    {
      g_autoptr (LissomStretch) item = g_list_model_get_item (stretches, i);

      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", lissom_stretch_get_id (item));
    }

  /* Translators: the second %s is a list of names, with commas */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("There is no stretch “%s”; choose one of: %s"), id, known->str);
  return NULL;
}

/* Poses go by the names the stretch file gives them; "start", "end" and "ease" are always
 * understood, whatever they are called there. */
static const char *
find_pose (LissomStretch *stretch, const char *name, GError **error)
{
  LissomScene *scene = lissom_stretch_get_scene (stretch);
  const struct { const char *name, *pose; } roles[] = {
    { "start", lissom_stretch_get_start_pose (stretch) },
    { "end", lissom_stretch_get_end_pose (stretch) },
    { "ease", lissom_stretch_get_ease_pose (stretch) },
  };
  g_autofree char *known = NULL;

  if (name == NULL)
    return lissom_stretch_get_end_pose (stretch);
  if (lissom_scene_has_pose (scene, name))
    return name;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (name, roles[i].name) && roles[i].pose != NULL && *roles[i].pose != '\0')
      return roles[i].pose;

  known = g_strjoinv (", ", (char **) lissom_scene_get_pose_names (scene));
  /* Translators: stretch, pose, list of poses with commas */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” has no pose “%s”; choose one of: %s"), lissom_stretch_get_id (stretch),
               name, known);
  return NULL;
}

static cairo_status_t
collect_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (Kind kind, int size, GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (kind)
    {
    case KIND_SVG:
      surface = cairo_svg_surface_create_for_stream (collect_cb, bytes, size, size);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case KIND_PDF:
      return cairo_pdf_surface_create_for_stream (collect_cb, bytes, size, size);
    case KIND_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
    }
}

/* What is drawn: a plate, or a pose of a stretch with or without its bones. */
typedef struct
{
  const LissomDrawPlate *plate;
  LissomStretch *stretch;
  const char *pose;
  gboolean with_bones;
} Subject;

static void
draw_subject (const Subject *subject, LissomTheme theme, cairo_t *cr, int size)
{
  LissomPosture posture = {
    .from = subject->pose, .to = subject->pose, .amount = 1.0, .breath = 0.0, .glow = 1.0
  };

  if (subject->plate != NULL)
    subject->plate->draw (theme, cr, size, size);
  else if (subject->with_bones)
    lissom_scene_draw_anatomy (lissom_stretch_get_scene (subject->stretch), &posture, NULL, theme,
                               LISSOM_BACKDROP_PAGE, cr, size, size);
  else
    lissom_scene_draw (lissom_stretch_get_scene (subject->stretch), &posture, theme,
                       LISSOM_BACKDROP_PAGE, cr, size, size);
}

static GByteArray *
paint (const Subject *subject, LissomTheme theme, Kind kind, int size, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (kind, size, bytes);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw_subject (subject, theme, cr, size);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && kind == KIND_PNG)
    status = cairo_surface_write_to_png_stream (surface, collect_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: %s is a technical reason, in English */
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                   _("The picture could not be drawn (%s); try a smaller --size"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/* Reads STRETCH, STRETCH:POSE, anatomy:STRETCH, anatomy:STRETCH:POSE, or the name of a plate. */
static gboolean
find_subject (LissomCatalogue *catalogue, const char *what, Subject *subject, GError **error)
{
  gboolean grouped = lissom_draw_plates_has_group (what);
  const char *rest = grouped ? strchr (what, ':') + 1 : what;
  g_auto (GStrv) words = g_strsplit (rest, ":", 2);
  const char *id = words[0] != NULL ? words[0] : "";

  subject->plate = lissom_draw_plates_find (what);
  if (subject->plate != NULL)
    return TRUE;

  subject->with_bones = g_str_has_prefix (what, "anatomy:");
  if (grouped && (!subject->with_bones || lissom_catalogue_find_stretch (catalogue, id) == NULL))
    {
      g_autofree char *known =
        lissom_draw_plates_list (subject->with_bones ? "anatomy:" : "pelvis:");

      /* Translators: the second %s is a list of names, with commas; STRETCH is a name, too */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   subject->with_bones
                     ? _("There is no picture “%s”; choose anatomy:STRETCH or one of: %s")
                     : _("There is no picture “%s”; choose one of: %s"),
                   what, known);
      return FALSE;
    }

  subject->stretch = find_stretch (catalogue, id, error);
  if (subject->stretch == NULL)
    return FALSE;
  /* It may be one of the words, which do not outlive this function. */
  subject->pose = g_intern_string (find_pose (subject->stretch, words[1], error));
  return subject->pose != NULL;
}

gboolean
lissom_draw_command_run (LissomCatalogue *catalogue, const LissomDrawing *drawing, GError **error)
{
  const char *theme_name = drawing->theme != NULL ? drawing->theme : "light";
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) why = NULL;
  Subject subject = { 0 };
  LissomTheme theme;
  Kind kind;

  if (drawing->size < LISSOM_DRAW_SMALLEST || drawing->size > LISSOM_DRAW_LARGEST)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--size %d is not possible; choose %d to %d pixels"), drawing->size,
                   LISSOM_DRAW_SMALLEST, LISSOM_DRAW_LARGEST);
      return FALSE;
    }
  if (!lissom_theme_from_string (theme_name, &theme))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("There is no theme “%s”; choose light, dark, contrast or print"), theme_name);
      return FALSE;
    }
  if (!find_kind (drawing->file, &kind, error))
    return FALSE;

  if (!find_subject (catalogue, drawing->what, &subject, error))
    return FALSE;

  bytes = paint (&subject, theme, kind, drawing->size, error);
  if (bytes == NULL)
    return FALSE;
  if (!g_file_set_contents_full (drawing->file, (const char *) bytes->data, bytes->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0666, &why))
    {
      /* GLib names its temporary file, which nobody has heard of; what counts is the reason behind
       * it. */
      const char *reason = g_strrstr (why->message, ": ");

      /* Translators: a file name, then the system's reason */
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                   _("%s could not be written (%s); name a file in a folder that exists and that "
                      "you may write to"),
                   drawing->file, reason != NULL ? reason + 2 : why->message);
      return FALSE;
    }
  return TRUE;
}
