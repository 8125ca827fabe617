/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-press.h"

#include <string.h>

/* The first that is installed; they are all made for reading. */
#define FAMILIES "Cantarell, Adwaita Sans, Inter, Noto Sans, Source Sans 3, sans-serif"

#define POINTS_PER_INCH 72.0

/* Sizes as parts of the body text; the small print never falls below ten points. */
#define HEADING 1.33
#define TITLE 2.0
#define LARGE_HEADING 1.22
#define LARGE_TITLE 1.55
#define SMALL 0.84
#define SMALLEST 10.0
#define LARGEST_SMALL 12.0 /* large print as well: nobody has to read it */

gboolean
lissom_language_is_rtl (const char *language)
{
  static const char *const codes[] = { "ar", "ckb", "dv", "fa", "he", "ks", "ps",
                                       "sd", "ug",  "ur", "yi", NULL };
  g_auto (GStrv) parts = g_strsplit_set (language, "_-@.", 2);

  return g_strv_contains (codes, parts[0] != NULL ? parts[0] : "");
}

char *
lissom_isolate (const char *text)
{
  /* Unicode's first strong isolate, and its end. */
  return g_strconcat ("\u2068", text, "\u2069", NULL);
}

LissomPress *
lissom_press_new (const char *language, double size)
{
  LissomPress *self = g_new0 (LissomPress, 1);
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  self->language = g_strdelimit (g_strdup (language), "_", '-');
  self->size = size;
  self->leading = LISSOM_LEADING;
  self->rtl = lissom_language_is_rtl (language);

  /* A sheet is the same on every screen and printer: no hints, no rounding to dots. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), POINTS_PER_INCH);
  self->context = pango_font_map_create_context (fonts);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (self->language));
  pango_context_set_base_dir (self->context,
                              self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
  return self;
}

void
lissom_press_free (LissomPress *self)
{
  g_object_unref (self->context);
  g_free (self->language);
  g_free (self);
}

double
lissom_press_get_size (LissomPress *self, LissomType type)
{
  gboolean large = self->size >= LISSOM_LARGE_PRINT;

  switch (type)
    {
    case LISSOM_TYPE_TITLE:
      return self->size * (large ? LARGE_TITLE : TITLE);
    case LISSOM_TYPE_HEADING:
      return self->size * (large ? LARGE_HEADING : HEADING);
    case LISSOM_TYPE_SMALL:
      return CLAMP (self->size * SMALL, SMALLEST, LARGEST_SMALL);
    case LISSOM_TYPE_BODY:
    case LISSOM_TYPE_STRONG:
    case LISSOM_TYPE_QUIET:
    case LISSOM_TYPE_CODE:
    default:
      return self->size;
    }
}

static gboolean
is_bold (LissomType type)
{
  return type == LISSOM_TYPE_STRONG || type == LISSOM_TYPE_HEADING || type == LISSOM_TYPE_TITLE ||
         type == LISSOM_TYPE_CODE;
}

PangoLayout *
lissom_press_set (LissomPress *self, LissomType type, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, lissom_press_get_size (self, type) * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold (type) ? PANGO_WEIGHT_BOLD
                                                          : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* No ligatures: whoever copies text out of the PDF, or has it read aloud, gets all letters. */
  pango_attr_list_insert (attributes,
                          pango_attr_font_features_new (
                            type == LISSOM_TYPE_CODE ? "liga=0, tnum=1, zero=1" : "liga=0"));
  pango_layout_set_attributes (layout, attributes);
  /* The page decides on the direction, not the first letter: all lines of a column begin on the
   * same side, whatever language a word in them has. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}
