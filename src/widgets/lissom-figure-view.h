/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* The living picture of one stretch.  Its accessible role is image; name and description come
 * from the stretch.  It is never mirrored by the text direction: facing right is the right leg.
 *
 * What it shows, first that applies: the posture set by hand; the demonstration at "scrub"
 * (while "demonstrating", or once scrub was set); the pose named by "pose"; the end pose.
 *
 * Properties:
 *   "stretch" (LissomStretch): NULL shows nothing (the room, if it has one)
 *   "pose" (string): one pose, standing still
 *   "mirrored" (boolean): the pose faces left
 *   "demonstrating" (boolean): the loop of lissom-demonstration.h; runs while the view is mapped
 *       and animations are enabled; stopped, it goes back to "pose"
 *   "scrub" (double 0…1): the place in that loop; notifies while it runs.  Set while nothing runs, it
 *       shows that moment, until the next demonstration or "pose".
 *   "room" (boolean): paints wall and floor to its edges, in the quiet tones of the session, or with the
 *       style class "wall" in the warmer ones of cards
 *   "slot" (GtkWidget, not owned): the empty box of a layout above this view inside whose bounds the
 *       figure stays; NULL: the whole view */
#define LISSOM_TYPE_FIGURE_VIEW (lissom_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (LissomFigureView, lissom_figure_view, LISSOM, FIGURE_VIEW, GtkWidget)

GtkWidget *lissom_figure_view_new (void);

void lissom_figure_view_set_stretch (LissomFigureView *self, LissomStretch *stretch);
/* Returns: (transfer none) (nullable) */
LissomStretch *lissom_figure_view_get_stretch (LissomFigureView *self);

/* @posture: (nullable): copied; NULL gives the view back to its properties.  A posture that no
 * movement leads to (another side, other poses) is faded to.
 *
 * Another stretch is faded to as well, more slowly; the floor of the room glides along.  Without
 * animations both are cuts. */
void lissom_figure_view_set_posture (LissomFigureView *self, const LissomPosture *posture);

void lissom_figure_view_set_pose (LissomFigureView *self, const char *pose);
void lissom_figure_view_set_mirrored (LissomFigureView *self, gboolean mirrored);
void lissom_figure_view_set_demonstrating (LissomFigureView *self, gboolean demonstrating);
gboolean lissom_figure_view_get_demonstrating (LissomFigureView *self);
void lissom_figure_view_set_scrub (LissomFigureView *self, double scrub);
double lissom_figure_view_get_scrub (LissomFigureView *self);
void lissom_figure_view_set_room (LissomFigureView *self, gboolean room);
void lissom_figure_view_set_slot (LissomFigureView *self, GtkWidget *slot);

/* Where the figure is drawn, in the view's pixels: for tests of the layout above it. */
void lissom_figure_view_get_figure_bounds (LissomFigureView *self, graphene_rect_t *bounds);

G_END_DECLS
