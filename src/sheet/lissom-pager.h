/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"

G_BEGIN_DECLS

/* Puts blocks on pages in their order, each of them whole. */

/* What is the same on every page: how high head and foot are, on the first and on the others. */
typedef struct
{
  double width, height; /* of the paper, points */
  double column;        /* width of what is printed */
  double margin;        /* above and below */
  double side;          /* beside the column, on the left of the first page */
  gboolean mirrored;    /* the side margins change places on every second page */
  double head[2], foot[2];
} LissomFormat;

typedef struct
{
  LissomBlock *block; /* borrowed from the flow */
  guint page;
  guint language; /* what the pager was told when the block was added */
  double x, y;
} LissomPlace;

typedef struct
{
  LissomFormat format;
  GArray *flow;   /* of what lissom_pager_add () was told */
  guint language; /* of what is added from now on; means what its owner says */
} LissomPager;

LissomPager *lissom_pager_new (const LissomFormat *format);
void lissom_pager_free (LissomPager *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomPager, lissom_pager_free)

/* @gap: free space before it where it is not the first of its page. @title: (nullable): in the
 * outline of the document. @fresh: it begins a new page. @block: (transfer full) */
void lissom_pager_add (LissomPager *self, LissomBlock *block, double gap, const char *title,
                       gboolean fresh);
guint lissom_pager_get_n_blocks (LissomPager *self);
const char *lissom_pager_get_title (LissomPager *self, guint index);

/* Measures and places all. @places: (out caller-allocates) (nullable): as many as there are blocks.
 * @overflow: (out): points by which the highest block is too high for a page of its own, 0 when
 * all fit. @left: (out): free points on the last page.
 * Returns: the number of pages, at least 1 */
guint lissom_pager_run (LissomPager *self, LissomPlace *places, double *overflow, double *left);

/* Left edge of the column on page @page, from 0. */
double lissom_format_get_left (const LissomFormat *self, guint page);

G_END_DECLS
