/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The type case of a sheet: one language in one size. All lengths of this room are points
 * (1/72 inch), and y grows down the page. */

/* What a text is, from which its size, weight and place follow. */
typedef enum
{
  LISSOM_TYPE_BODY,
  LISSOM_TYPE_STRONG,  /* body, bold */
  LISSOM_TYPE_QUIET,   /* body, grey */
  LISSOM_TYPE_HEADING, /* the name of a stretch or of a part of the page */
  LISSOM_TYPE_TITLE,   /* the name of the routine */
  LISSOM_TYPE_SMALL,   /* foot, sources, what stands under the code */
  LISSOM_TYPE_CODE,    /* a code to be typed in: bold, all figures as wide as each other */
} LissomType;

typedef struct
{
  PangoContext *context;
  char *language; /* "de", "pt-BR" */
  double size;    /* of the body text */
  double leading; /* distance of lines, in what the font itself asks for */
  gboolean rtl;
} LissomPress;

#define LISSOM_LEADING 1.06

/* Body text of at least this many points is set for eyes that see little: one column, and less of
 * a difference between text and titles. */
#define LISSOM_LARGE_PRINT 15.0

/* @language: as gettext names it ("de", "pt_BR"). @size: of the body text in points. */
LissomPress *lissom_press_new (const char *language, double size);
void lissom_press_free (LissomPress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomPress, lissom_press_free)

/* Whether @language is written from right to left. */
gboolean lissom_language_is_rtl (const char *language);

/* @text between the marks that let it run in its own direction, with its full stop at its own end,
 * whatever the direction of the page. Returns: (transfer full) */
char *lissom_isolate (const char *text);

/* The size of a type in points. */
double lissom_press_get_size (LissomPress *self, LissomType type);

/* A text in its type, not yet broken into lines. Returns: (transfer full) */
PangoLayout *lissom_press_set (LissomPress *self, LissomType type, const char *text);

G_END_DECLS
