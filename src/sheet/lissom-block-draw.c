/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-block-private.h"

void
lissom_trace_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

/* Marks what comes for readers of the PDF; other surfaces know no marks. */
static void
begin_tag (cairo_t *cr, const char *tag, const char *attributes)
{
  if (tag != NULL && cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_tag_begin (cr, tag, attributes);
}

static void
end_tag (cairo_t *cr, const char *tag)
{
  if (tag != NULL && cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_tag_end (cr, tag);
}

static void
draw_text (LissomBlock *self, cairo_t *cr, double x, double y)
{
  g_autofree char *attributes =
    self->uri != NULL ? g_strdup_printf ("uri='%s'", self->uri) : NULL;
  const char *tag = self->uri != NULL ? CAIRO_TAG_LINK : self->tag;
  double set = (double) pango_layout_get_width (self->layout) / PANGO_SCALE;

  cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
  begin_tag (cr, tag, attributes);
  /* Lines that were narrowed still begin where the block begins. */
  cairo_move_to (cr, self->rtl && set > 0.0 ? x + self->width - set : x, y);
  pango_cairo_show_layout (cr, self->layout);
  end_tag (cr, tag);
  cairo_new_path (cr);
}

static void
draw_row (LissomBlock *self, cairo_t *cr, double x, double y)
{
  double at = self->rtl ? x + self->width : x;

  for (guint i = 0; i < self->children->len; i++)
    {
      LissomBlockChild *child = lissom_block_get_child (self, i);
      double down = self->centred ? (self->height - child->block->height) / 2.0 : 0.0;

      if (self->rtl)
        at -= child->width;
      lissom_block_draw (child->block, cr, at, y + down);
      at += self->rtl ? -self->gap : child->width + self->gap;
    }
}

static void
draw_frame (LissomBlock *self, cairo_t *cr, double x, double y)
{
  lissom_trace_box (cr, x + self->line / 2.0, y + self->line / 2.0, self->width - self->line,
                    self->height - self->line, self->radius);
  if (self->grey < 1.0)
    {
      cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
      cairo_fill_preserve (cr);
    }
  if (self->line > 0.0)
    {
      cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
      cairo_set_line_width (cr, self->line);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
  lissom_block_draw (lissom_block_get_child (self, 0)->block, cr, x + self->gap, y + self->gap);
}

void
lissom_block_draw (LissomBlock *self, cairo_t *cr, double x, double y)
{
  double at = y;

  switch (self->kind)
    {
    case LISSOM_BLOCK_TEXT:
      draw_text (self, cr, x, y);
      break;
    case LISSOM_BLOCK_STACK:
      for (guint i = 0; i < self->children->len; i++)
        {
          LissomBlock *child = lissom_block_get_child (self, i)->block;

          lissom_block_draw (child, cr, x, at);
          at += child->height + self->gap;
        }
      break;
    case LISSOM_BLOCK_ROW:
      draw_row (self, cr, x, y);
      break;
    case LISSOM_BLOCK_FRAME:
      draw_frame (self, cr, x, y);
      break;
    case LISSOM_BLOCK_PAINTED:
      cairo_save (cr);
      cairo_translate (cr, x, y);
      begin_tag (cr, self->words != NULL ? LISSOM_TAG_FIGURE : NULL, NULL);
      self->paint (cr, self->width, self->height, self->data);
      end_tag (cr, self->words != NULL ? LISSOM_TAG_FIGURE : NULL);
      cairo_restore (cr);
      cairo_new_path (cr);
      break;
    case LISSOM_BLOCK_SPACE:
    default:
      break;
    }
}
