/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-sheet.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "lissom-palette.h"
#include "lissom-pelvis-picture.h"
#include "lissom-pelvis-words.h"
#include "lissom-thigh.h"

/* Shares of the shorter side. */
#define TITLE_SIZE 0.044
#define NAME_SIZE 0.032
#define TEXT_SIZE 0.026
#define MARGIN 0.04
#define GAP 0.025

#define SMALLEST_TEXT 1.0 /* a picture too small for words has none */

#define N_PANELS 3

/* In pixels of the page. */
typedef struct
{
  double x, y, width;
  double size;
  gboolean bold;
  PangoAlignment alignment;
} TextPlace;

/* Returns: (transfer full): laid out to the width of @place */
static PangoLayout *
lay_out (cairo_t *cr, const char *text, const TextPlace *place)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");

  pango_font_description_set_absolute_size (font, MAX (place->size, SMALLEST_TEXT) * PANGO_SCALE);
  pango_font_description_set_weight (font, place->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, place->alignment);
  if (place->width > 0.0)
    {
      pango_layout_set_width (layout, (int) (place->width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* Returns: how high the text is */
static double
write_text (cairo_t *cr, const char *text, const TextPlace *place)
{
  g_autoptr (PangoLayout) layout = lay_out (cr, text, place);

  cairo_new_path (cr);
  cairo_move_to (cr, place->x, place->y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  return get_height (layout);
}

static double
measure_text (cairo_t *cr, const char *text, const TextPlace *place)
{
  g_autoptr (PangoLayout) layout = lay_out (cr, text, place);

  return get_height (layout);
}

static void
begin_page (cairo_t *cr, const LissomPalette *palette, double width, double height)
{
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, palette->page.red, palette->page.green, palette->page.blue);
  cairo_paint (cr);
}

static void
set_ink (cairo_t *cr, const LissomPalette *palette)
{
  cairo_set_source_rgb (cr, palette->ink.red, palette->ink.green, palette->ink.blue);
}

void
lissom_pelvis_sheet_draw (LissomTheme theme, cairo_t *cr, double width, double height)
{
  static const LissomPelvisState states[N_PANELS] = {
    { LISSOM_PELVIS_STAND, 1.0, 0.0 },
    { LISSOM_PELVIS_STAND, 0.0, 0.0 },
    { LISSOM_PELVIS_STAND, 0.0, 1.0 },
  };
  const char *const names[N_PANELS] = {
    /* Translators: headings of three pictures side by side */
    C_("pelvis sheet", "Tight hamstrings"), C_("pelvis sheet", "Nothing pulls"),
    C_("pelvis sheet", "Short hip flexors")
  };
  const LissomColouring colouring = { 0 };
  double side = MIN (width, height);
  double margin = MARGIN * side, gap = GAP * side;
  double column = (width - 2.0 * margin - (N_PANELS - 1) * gap) / N_PANELS;
  double words = 0.0, top, bottom;
  LissomPalette palette;
  TextPlace place;
  g_autofree char *foot = NULL;

  if (!(width > 0.0 && height > 0.0))
    return;

  lissom_palette_init (&palette, theme, &colouring);
  cairo_save (cr);
  begin_page (cr, &palette, width, height);

  set_ink (cr, &palette);
  place = (TextPlace){ margin, margin, width - 2.0 * margin, TITLE_SIZE * side, TRUE,
                       PANGO_ALIGN_LEFT };
  top = margin + gap + write_text (cr, _("The tug-of-war on your pelvis"), &place);

  foot = g_strdup_printf ("%s %s", lissom_pelvis_words_note (),
                          lissom_pelvis_words_scale (LISSOM_PELVIS_STAND));
  place = (TextPlace){ margin, 0.0, width - 2.0 * margin, TEXT_SIZE * side, FALSE,
                       PANGO_ALIGN_LEFT };
  bottom = height - margin - measure_text (cr, foot, &place);
  place.y = bottom;
  write_text (cr, foot, &place);
  bottom -= gap;

  /* The words of all three are as high as the highest. */
  for (int i = 0; i < N_PANELS; i++)
    {
      LissomPelvisReading reading;
      double needed;

      lissom_pelvis_model_read (&states[i], &reading);
      place = (TextPlace){ 0.0, 0.0, column, NAME_SIZE * side, TRUE, PANGO_ALIGN_CENTER };
      needed = measure_text (cr, names[i], &place);
      place.size = TEXT_SIZE * side;
      place.bold = FALSE;
      needed += measure_text (cr, lissom_pelvis_words_caption (reading.caption), &place);
      words = MAX (words, needed + 0.3 * gap);
    }

  for (int i = 0; i < N_PANELS; i++)
    {
      double picture = MAX (bottom - words - gap - top, 0.0);
      LissomPelvisReading reading;

      lissom_pelvis_model_read (&states[i], &reading);
      place = (TextPlace){ margin + i * (column + gap), 0.0, column, NAME_SIZE * side, TRUE,
                           PANGO_ALIGN_CENTER };
      cairo_save (cr);
      cairo_translate (cr, place.x, top);
      lissom_pelvis_draw (&states[i], FALSE, theme, LISSOM_BACKDROP_NONE, cr, column, picture);
      cairo_restore (cr);

      set_ink (cr, &palette);
      place.y = top + picture + gap;
      place.y += 0.3 * gap + write_text (cr, names[i], &place);
      place.size = TEXT_SIZE * side;
      place.bold = FALSE;
      write_text (cr, lissom_pelvis_words_caption (reading.caption), &place);
    }
  cairo_restore (cr);
}

void
lissom_thigh_sheet_draw (LissomTheme theme, cairo_t *cr, double width, double height)
{
  const LissomColouring colouring = { 0 };
  LissomPalette palette;

  if (!(width > 0.0 && height > 0.0))
    return;

  lissom_palette_init (&palette, theme, &colouring);
  cairo_save (cr);
  lissom_thigh_draw_back (theme, LISSOM_BACKDROP_PAGE, TRUE, -1, cr, width, height);
  set_ink (cr, &palette);
  for (int part = 0; part < LISSOM_N_PARTS; part++)
    {
      const char *name = lissom_thigh_get_name (part);
      TextPlace place = { .size = TEXT_SIZE * MIN (width, height) };
      LissomThighLabel label;
      g_autoptr (PangoLayout) layout = lay_out (cr, name, &place);
      int text_width;

      lissom_thigh_get_label (part, width, height, &label);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      place.x = label.before ? label.words_x - text_width : label.words_x;
      place.y = label.words_y - get_height (layout) / 2.0;
      write_text (cr, name, &place);
    }
  cairo_restore (cr);
}
