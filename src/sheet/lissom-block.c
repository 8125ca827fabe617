/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-block-private.h"

#include <math.h>
#include <string.h>

/* A last line shorter than this share of the width is a widow: the lines above give it a word. */
#define WIDOW 0.16
#define NARROWER_STEPS 12
#define QUIET_GREY 0.32

G_DEFINE_BOXED_TYPE (LissomBlock, lissom_block, lissom_block_ref, lissom_block_unref)

static void
clear_child (LissomBlockChild *child)
{
  g_clear_pointer (&child->block, lissom_block_unref);
}

static LissomBlock *
create (LissomBlockKind kind)
{
  LissomBlock *self = g_new0 (LissomBlock, 1);

  g_ref_count_init (&self->references);
  self->kind = kind;
  self->children = g_array_new (FALSE, FALSE, sizeof (LissomBlockChild));
  g_array_set_clear_func (self->children, (GDestroyNotify) clear_child);
  return self;
}

LissomBlock *
lissom_block_ref (LissomBlock *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
lissom_block_unref (LissomBlock *self)
{
  if (!g_ref_count_dec (&self->references))
    return;

  g_array_unref (self->children);
  g_clear_object (&self->layout);
  g_free (self->tag);
  g_free (self->uri);
  g_free (self->words);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

LissomBlock *
lissom_block_new_text (LissomPress *press, LissomType type, const char *text, const char *tag)
{
  LissomBlock *self = create (LISSOM_BLOCK_TEXT);

  self->layout = lissom_press_set (press, type, text);
  pango_layout_set_line_spacing (self->layout, press->leading);
  self->grey = type == LISSOM_TYPE_QUIET ? QUIET_GREY : 0.0;
  self->rtl = press->rtl;
  self->tag = g_strdup (tag);
  pango_layout_set_alignment (self->layout, press->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  return self;
}

LissomBlock *
lissom_block_new_run_in (
  LissomPress *press, LissomType type, const char *head, const char *text, const char *tag)
{
  g_autofree char *whole = g_strdup_printf ("%s %s", head, text);
  LissomBlock *self = lissom_block_new_text (press, LISSOM_TYPE_BODY, whole, tag);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  PangoAttribute *size =
    pango_attr_size_new_absolute ((int) (lissom_press_get_size (press, type) * PANGO_SCALE));

  bold->end_index = size->end_index = (guint) strlen (head);
  /* The layout holds the list, too, and looks at it before the first line is broken. */
  pango_attr_list_insert (pango_layout_get_attributes (self->layout), bold);
  pango_attr_list_insert (pango_layout_get_attributes (self->layout), size);
  return self;
}

LissomBlock *
lissom_block_new_aligned (LissomPress *press,
                          LissomType type,
                          const char *text,
                          PangoAlignment alignment)
{
  LissomBlock *self = lissom_block_new_text (press, type, text, "P");

  if (press->rtl && alignment != PANGO_ALIGN_CENTER)
    alignment = alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  pango_layout_set_alignment (self->layout, alignment);
  return self;
}

void
lissom_block_follow (LissomBlock *text, LissomPress *press)
{
  g_return_if_fail (text->kind == LISSOM_BLOCK_TEXT);

  text->rtl = press->rtl;
  pango_layout_set_alignment (text->layout, press->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

LissomBlock *
lissom_block_new_link (LissomPress *press, LissomType type, const char *text, const char *uri)
{
  LissomBlock *self = lissom_block_new_text (press, type, text, NULL);

  self->uri = g_strdup (uri);
  return self;
}

LissomBlock *
lissom_block_new_stack (double gap)
{
  LissomBlock *self = create (LISSOM_BLOCK_STACK);

  self->gap = gap;
  return self;
}

LissomBlock *
lissom_block_new_row (LissomPress *press, double gap)
{
  LissomBlock *self = create (LISSOM_BLOCK_ROW);

  self->gap = gap;
  self->rtl = press->rtl;
  return self;
}

LissomBlock *
lissom_block_new_frame (LissomBlock *child, double padding, double line, double radius, double grey)
{
  LissomBlock *self = create (LISSOM_BLOCK_FRAME);

  self->gap = padding;
  self->line = line;
  self->radius = radius;
  self->grey = grey;
  lissom_block_add (self, child);
  return self;
}

LissomBlock *
lissom_block_new_painted (
  double width, double height, LissomBlockPaint paint, gpointer data, GDestroyNotify destroy)
{
  LissomBlock *self = create (LISSOM_BLOCK_PAINTED);

  self->fixed_width = width;
  self->fixed_height = height;
  self->paint = paint;
  self->data = data;
  self->destroy = destroy;
  return self;
}

LissomBlock *
lissom_block_new_space (double height)
{
  LissomBlock *self = create (LISSOM_BLOCK_SPACE);

  self->fixed_height = height;
  return self;
}

void
lissom_block_set_words (LissomBlock *painted, char *words)
{
  g_return_if_fail (painted->kind == LISSOM_BLOCK_PAINTED);

  g_free (painted->words);
  painted->words = words;
}

void
lissom_block_collect_words (LissomBlock *self, GPtrArray *words)
{
  if (self->words != NULL)
    g_ptr_array_add (words, self->words);
  for (guint i = 0; i < self->children->len; i++)
    lissom_block_collect_words (g_array_index (self->children, LissomBlockChild, i).block, words);
}

void
lissom_block_add (LissomBlock *stack, LissomBlock *child)
{
  LissomBlockChild entry = { .block = child };

  if (child != NULL)
    g_array_append_val (stack->children, entry);
}

void
lissom_block_add_column (LissomBlock *row, LissomBlock *child, double points, double share)
{
  LissomBlockChild entry = { .block = child, .points = points, .share = share };

  g_array_append_val (row->children, entry);
}

void
lissom_block_set_centred (LissomBlock *row, gboolean centred)
{
  row->centred = centred;
}

/* Height of the layout at @width; @last: width of its last line */
static double
set_lines (PangoLayout *layout, double width, double *last)
{
  PangoLayoutLine *line;
  PangoRectangle all, end;

  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
  pango_layout_get_extents (layout, NULL, &all);
  line = pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1);
  pango_layout_line_get_extents (line, NULL, &end);
  *last = (double) end.width / PANGO_SCALE;
  return (double) all.height / PANGO_SCALE;
}

/* Where the last line is all but empty, narrower lines share their words with it, as long as that
 * costs no further line. The block itself stays as wide as it was. */
static double
measure_text (LissomBlock *self, double width)
{
  double last;
  double height = set_lines (self->layout, width, &last);

  if (pango_layout_get_line_count (self->layout) < 2 || last >= WIDOW * width ||
      pango_layout_get_alignment (self->layout) !=
        (self->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT))
    return height;

  for (int step = 1; step <= NARROWER_STEPS; step++)
    {
      double narrower = width * (1.0 - 0.025 * step);

      if (set_lines (self->layout, narrower, &last) > height + 0.5)
        break;
      if (last >= WIDOW * width)
        return height;
    }
  return set_lines (self->layout, width, &last);
}

static double
get_natural_width (LissomBlock *self)
{
  PangoRectangle all;

  if (self->kind == LISSOM_BLOCK_PAINTED)
    return self->fixed_width;
  if (self->kind != LISSOM_BLOCK_TEXT)
    {
      double width = 0.0;

      for (guint i = 0; i < self->children->len; i++)
        width = MAX (width, get_natural_width (lissom_block_get_child (self, i)->block));
      return width;
    }
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_extents (self->layout, NULL, &all);
  /* Rounded up, or the last word might fall onto a line of its own. */
  return ceil ((double) all.width / PANGO_SCALE) + 1.0;
}

static double
measure_row (LissomBlock *self, double width)
{
  double left = width - self->gap * (double) MAX (self->children->len, 1) + self->gap;
  double shares = 0.0, height = 0.0;

  for (guint i = 0; i < self->children->len; i++)
    {
      LissomBlockChild *child = lissom_block_get_child (self, i);

      shares += child->share;
      if (child->share > 0.0)
        continue;
      child->width =
        MIN (child->points > 0.0 ? child->points : get_natural_width (child->block), width);
      left -= child->width;
    }
  for (guint i = 0; i < self->children->len; i++)
    {
      LissomBlockChild *child = lissom_block_get_child (self, i);

      if (child->share > 0.0)
        child->width = MAX (left, 1.0) * child->share / shares;
      height = MAX (height, lissom_block_measure (child->block, child->width));
    }
  return height;
}

double
lissom_block_measure (LissomBlock *self, double width)
{
  if (self->measured && fabs (width - self->width) < 1e-6)
    return self->height;

  self->measured = TRUE;
  self->width = width;
  self->height = 0.0;
  switch (self->kind)
    {
    case LISSOM_BLOCK_TEXT:
      self->height = measure_text (self, width);
      break;
    case LISSOM_BLOCK_STACK:
      for (guint i = 0; i < self->children->len; i++)
        self->height += lissom_block_measure (lissom_block_get_child (self, i)->block, width) +
                        (i > 0 ? self->gap : 0.0);
      break;
    case LISSOM_BLOCK_ROW:
      self->height = measure_row (self, width);
      break;
    case LISSOM_BLOCK_FRAME:
      self->height =
        2.0 * self->gap +
        lissom_block_measure (lissom_block_get_child (self, 0)->block, width - 2.0 * self->gap);
      break;
    case LISSOM_BLOCK_PAINTED:
    case LISSOM_BLOCK_SPACE:
    default:
      self->height = self->fixed_height;
    }
  return self->height;
}

void
lissom_block_set_height (LissomBlock *painted, double height)
{
  g_return_if_fail (painted->kind == LISSOM_BLOCK_PAINTED);

  painted->fixed_height = height;
}

gpointer
lissom_block_get_data (LissomBlock *painted)
{
  g_return_val_if_fail (painted->kind == LISSOM_BLOCK_PAINTED, NULL);

  return painted->data;
}

void
lissom_block_forget (LissomBlock *self)
{
  if (self->kind == LISSOM_BLOCK_TEXT)
    return;

  self->measured = FALSE;
  for (guint i = 0; i < self->children->len; i++)
    lissom_block_forget (lissom_block_get_child (self, i)->block);
}

double
lissom_block_get_height (LissomBlock *self)
{
  return self->height;
}
