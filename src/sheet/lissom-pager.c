/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pager.h"

#define LARGEST_SPREAD 28.0
#define SMALLEST_SPREAD 8.0

typedef struct
{
  LissomBlock *block; /* owned */
  double gap;
  char *title;
  gboolean fresh;
  guint language;
} Item;

static void
clear_item (Item *item)
{
  g_clear_pointer (&item->block, lissom_block_unref);
  g_clear_pointer (&item->title, g_free);
}

LissomPager *
lissom_pager_new (const LissomFormat *format)
{
  LissomPager *self = g_new0 (LissomPager, 1);

  self->format = *format;
  self->flow = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->flow, (GDestroyNotify) clear_item);
  return self;
}

void
lissom_pager_free (LissomPager *self)
{
  g_array_unref (self->flow);
  g_free (self);
}

void
lissom_pager_add (
  LissomPager *self, LissomBlock *block, double gap, const char *title, gboolean fresh)
{
  Item item = { block, gap, g_strdup (title), fresh, self->language };

  g_array_append_val (self->flow, item);
}

guint
lissom_pager_get_n_blocks (LissomPager *self)
{
  return self->flow->len;
}

const char *
lissom_pager_get_title (LissomPager *self, guint index)
{
  return g_array_index (self->flow, Item, index).title;
}

double
lissom_format_get_left (const LissomFormat *self, guint page)
{
  return self->mirrored && page % 2 == 1 ? self->width - self->column - self->side : self->side;
}

static double
get_top (const LissomFormat *format, guint page)
{
  return format->margin + format->head[MIN (page, 1)];
}

static double
get_bottom (const LissomFormat *format, guint page)
{
  return format->height - format->margin - format->foot[MIN (page, 1)];
}

/* Whether the free space before it may grow; a small gap holds lines of one list together. */
static gboolean
may_spread (LissomPager *self, guint index)
{
  return g_array_index (self->flow, Item, index).gap >= SMALLEST_SPREAD;
}

/* What is left over on a page goes between its blocks, within reason. */
static void
spread (LissomPager *self, LissomPlace *places)
{
  const LissomFormat *format = &self->format;
  guint first = 0;

  for (guint i = 1; i <= self->flow->len; i++)
    {
      double left, down = 0.0;
      guint n_gaps = 0;

      if (i < self->flow->len && places[i].page == places[first].page)
        continue;
      left = get_bottom (format, places[first].page) - places[i - 1].y -
             lissom_block_get_height (places[i - 1].block);
      for (guint j = first + 1; j < i; j++)
        n_gaps += may_spread (self, j);
      for (guint j = first + 1; j < i; j++)
        {
          if (may_spread (self, j))
            down += CLAMP (left / n_gaps, 0.0, LARGEST_SPREAD);
          places[j].y += down;
        }
      first = i;
    }
}

guint
lissom_pager_run (LissomPager *self, LissomPlace *places, double *overflow, double *left)
{
  const LissomFormat *format = &self->format;
  guint page = 0;
  double y = get_top (format, 0);
  gboolean empty = TRUE;

  *overflow = 0.0;
  for (guint i = 0; i < self->flow->len; i++)
    {
      const Item *item = &g_array_index (self->flow, Item, i);
      double height = lissom_block_measure (item->block, format->column);

      if (!empty)
        y += item->gap;
      if (item->fresh ? !empty || i > 0 : y + height > get_bottom (format, page))
        {
          /* Also an empty first page: the others have more room, their head is smaller. */
          if (!empty || page == 0)
            y = get_top (format, ++page);
          empty = TRUE;
        }
      *overflow = MAX (*overflow, y + height - get_bottom (format, page));
      if (places != NULL)
        places[i] = (LissomPlace) { item->block, page, item->language,
                                    lissom_format_get_left (format, page), y };
      y += height;
      empty = FALSE;
    }
  *left = get_bottom (format, page) - y;
  if (places != NULL)
    spread (self, places);
  return page + 1;
}
