/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ring of a session.  Shape, word and colour tell the phase, each of them alone:
 *   hold: a solid arc that fills; ready: ten beads that go out; swap: two arrows in a circle;
 *   paused: a dotted grey arc; rest: a thin grey arc that fills. */
typedef enum
{
  LISSOM_RING_HOLD,
  LISSOM_RING_READY,
  LISSOM_RING_SWAP,
  LISSOM_RING_PAUSED,
  LISSOM_RING_REST,
} LissomRingKind;

GType lissom_ring_kind_get_type (void);
#define LISSOM_TYPE_RING_KIND (lissom_ring_kind_get_type ())

/* Properties:
 *   "kind" (LissomRingKind)
 *   "fraction" (double 0…1): the part of the arc that is drawn, or of the beads that are lit
 *   "number" (string): what stands in the middle, 40 % of the diameter high whatever the text size
 *   "word" (string): below the number
 *   "shows-word" (boolean): FALSE when the page has a place of its own for the word
 *   "diameter" (int): pixels
 * Its accessible role is timer.  With animations off it draws at once what it is told. */
#define LISSOM_TYPE_RING (lissom_ring_get_type ())
G_DECLARE_FINAL_TYPE (LissomRing, lissom_ring, LISSOM, RING, GtkWidget)

GtkWidget *lissom_ring_new (void);

void lissom_ring_set_kind (LissomRing *self, LissomRingKind kind);
LissomRingKind lissom_ring_get_kind (LissomRing *self);
void lissom_ring_set_fraction (LissomRing *self, double fraction);
double lissom_ring_get_fraction (LissomRing *self);
void lissom_ring_set_number (LissomRing *self, const char *number);
const char *lissom_ring_get_number (LissomRing *self);
void lissom_ring_set_word (LissomRing *self, const char *word);
const char *lissom_ring_get_word (LissomRing *self);
void lissom_ring_set_shows_word (LissomRing *self, gboolean shows_word);
void lissom_ring_set_diameter (LissomRing *self, int diameter);

/* What a screen reader finds here ("18 seconds left"); to be set at milestones, not each
 * second. */
void lissom_ring_set_spoken (LissomRing *self, const char *spoken);

G_END_DECLS
