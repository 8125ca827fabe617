/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-logo.h"
#include "lissom-press.h"
#include "lissom-tongue.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_PAPER_A4,
  LISSOM_PAPER_LETTER,
} LissomPaper;

/* Reads "a4" or "letter". */
gboolean lissom_paper_from_string (const char *name, LissomPaper *paper);
/* The one that is used here: Letter where the locale says so, else A4. */
LissomPaper lissom_paper_get_default (void);
/* Portrait, in points. */
void lissom_paper_get_size (LissomPaper paper, double *width, double *height);

/* How a sheet is wanted; a plain value. All off: A4, 12 point, one language, everything. */
typedef struct
{
  LissomPaper paper;
  gboolean large_print;        /* 18 point */
  gboolean pictures_only;      /* pictures and doses, no other words */
  gboolean log_only;           /* the four weeks, notes and code alone */
  gboolean punch_margin;       /* 25 mm for holes at the inner edge: left, on the back right */
  const char *second_language; /* NULL, or what stands beside the first: "de" */
  const char *clinic;          /* NULL or "": no name in the head */
  cairo_surface_t *logo;       /* NULL, or what lissom_logo_load () has read, for the head */
  GDateTime *date;             /* NULL: a line to write it on */
  LissomCatalogue *catalogue;  /* NULL, or what knows the sources, which are printed then */
} LissomSheetOptions;

/* Pages ready to be drawn on any cairo context: the same pages on a printer, in a PDF file and on
 * the screen. */
#define LISSOM_TYPE_SHEET (lissom_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LissomSheet, lissom_sheet, LISSOM, SHEET, GObject)

/* Returns: (transfer full) (nullable): NULL with @error set when there is no such second
 * language */
LissomSheet *lissom_sheet_new_for_routine (LissomRoutine *routine,
                                           const LissomSheetOptions *options, GError **error);
/* One stretch at its own dose, with its easier and harder ways. */
LissomSheet *lissom_sheet_new_for_stretch (LissomStretch *stretch,
                                           const LissomSheetOptions *options, GError **error);

const char *lissom_sheet_get_title (LissomSheet *self);
guint lissom_sheet_get_n_pages (LissomSheet *self);
void lissom_sheet_get_size (LissomSheet *self, double *width, double *height);
/* Draws page @page (from 0) in points, the corner of the paper at 0, 0. */
void lissom_sheet_draw_page (LissomSheet *self, guint page, cairo_t *cr);

/* The pages as a PDF document with title, language, outline and links.
 * Returns: (transfer full) (nullable) */
GBytes *lissom_sheet_to_pdf (LissomSheet *self, GError **error);
/* The same as a file, which is replaced as a whole or not at all. */
gboolean lissom_sheet_save_pdf (LissomSheet *self, const char *file, GError **error);

G_END_DECLS
