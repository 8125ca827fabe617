/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-press.h"

G_BEGIN_DECLS

/* A part of a page. Blocks are made, put into one another, measured for a width and then drawn;
 * a block that has been measured knows its height and never changes. A parent takes over the
 * reference to what is put into it. */
typedef struct _LissomBlock LissomBlock;

/* What drawn blocks with words are in the structure of a PDF. */
#define LISSOM_TAG_FIGURE "Figure"

#define LISSOM_TYPE_BLOCK (lissom_block_get_type ())
GType lissom_block_get_type (void);

/* Paints into the rectangle (0, 0, width, height). */
typedef void (*LissomBlockPaint) (cairo_t *cr, double width, double height, gpointer data);

/* A paragraph. @tag: (nullable): what it is in the structure of a PDF ("P", "H1", "H2", "LI") */
LissomBlock *lissom_block_new_text (LissomPress *press, LissomType type, const char *text,
                                    const char *tag);
/* A paragraph that begins with @head, bold and in the size of @type, and goes on as body text. */
LissomBlock *lissom_block_new_run_in (LissomPress *press, LissomType type, const char *head,
                                      const char *text, const char *tag);
/* The same, centred, or at the far side of the line (PANGO_ALIGN_RIGHT, whatever the direction). */
LissomBlock *lissom_block_new_aligned (LissomPress *press, LissomType type, const char *text,
                                       PangoAlignment alignment);
/* Lets a text begin on the side on which @press begins, whatever its own language does. */
void lissom_block_follow (LissomBlock *text, LissomPress *press);
/* The same as a link to @uri. */
LissomBlock *lissom_block_new_link (LissomPress *press, LissomType type, const char *text,
                                    const char *uri);
/* Children below one another, @gap apart. */
LissomBlock *lissom_block_new_stack (double gap);
/* Children beside one another, @gap apart, in the direction of @press. */
LissomBlock *lissom_block_new_row (LissomPress *press, double gap);
/* @child with @padding around it. @line: width of the edge, 0 for none; @grey: 0 black … 1 white
 * paper. @child: (transfer full) */
LissomBlock *lissom_block_new_frame (LissomBlock *child, double padding, double line, double radius,
                                     double grey);
/* Something drawn. @width: as wide as this, or 0 for all there is. */
LissomBlock *lissom_block_new_painted (double width, double height, LissomBlockPaint paint,
                                       gpointer data, GDestroyNotify destroy);
LissomBlock *lissom_block_new_space (double height);
/* @data of a painted block, which the block keeps. */
gpointer lissom_block_get_data (LissomBlock *painted);
/* What a painted block shows, for who cannot see it. @words: (transfer full) */
void lissom_block_set_words (LissomBlock *painted, char *words);

/* @child: (transfer full) (nullable): NULL is left out. */
void lissom_block_add (LissomBlock *stack, LissomBlock *child);
/* @points: fixed width; 0 with @share 0: as wide as its text is. @share: of what is left over.
 * Children of a row stand at its top. @child: (transfer full) */
void lissom_block_add_column (LissomBlock *row, LissomBlock *child, double points, double share);
/* Whether the children of the row stand in its middle instead of at its top. */
void lissom_block_set_centred (LissomBlock *row, gboolean centred);

LissomBlock *lissom_block_ref (LissomBlock *self);
void lissom_block_unref (LissomBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomBlock, lissom_block_unref)

/* Returns: the height it takes when it is @width wide */
double lissom_block_measure (LissomBlock *self, double width);
/* Gives a painted block another height. What it stands in is measured anew after
 * lissom_block_forget (), which keeps the lines of texts as they are. */
void lissom_block_set_height (LissomBlock *painted, double height);
void lissom_block_forget (LissomBlock *self);
/* Returns: the height of the last measuring */
double lissom_block_get_height (LissomBlock *self);
/* Draws it with its top left corner at @x, @y, as it was measured last. */
void lissom_block_draw (LissomBlock *self, cairo_t *cr, double x, double y);

/* Adds the words of lissom_block_set_words () in the order in which they are drawn.
 * @words: (element-type utf8), borrowed */
void lissom_block_collect_words (LissomBlock *self, GPtrArray *words);

/* A path, for frames and boxes of all kinds. */
void lissom_trace_box (cairo_t *cr, double x, double y, double width, double height, double radius);

G_END_DECLS
