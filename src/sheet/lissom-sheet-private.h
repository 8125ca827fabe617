/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-edition.h"
#include "lissom-pager.h"
#include "lissom-sheet.h"

G_BEGIN_DECLS

struct _LissomSheet
{
  GObject parent_instance;

  char *title;
  LissomEdition *first, *second; /* second: nullable */
  LissomSheetOptions options;    /* its strings and date are owned below */
  char *clinic;
  GDateTime *date;
  gboolean has_sources; /* on the last page */

  LissomFormat format;
  LissomPager *pager;
  LissomPlace *places; /* one a block of the pager */
  guint n_pages;
  GPtrArray *heads, *feet; /* of LissomBlock, one a page */
};

/* An empty sheet: editions, paper and margins. Returns: (nullable) */
LissomSheet *lissom_sheet_new (const char *title, const LissomSheetOptions *options,
                               GError **error);
/* Another size of the text: measure everything anew afterwards. */
void lissom_sheet_set_size (LissomSheet *self, double size);

/* What stands at the head of page @page (from 0) of @n_pages. The first page has lines to write
 * on, the others the name only. */
typedef struct
{
  const char *title[2]; /* in the two languages; the second may be NULL */
  const char *when[2];  /* a line below it; nullable */
  const char *summary[2];
  gboolean blanks;      /* For, From, Date */
  gboolean only;        /* the title is that of the card as well, which has none of its own */
} LissomHeading;

/* Whether each page is in one language only, for want of room; @language of the pager says in
 * which: 0 the first, 1 the second. The first page has both. */
gboolean lissom_sheet_is_apart (LissomSheet *self);

/* @language: 0 or 1 for one of them only, or LISSOM_SHEET_BOTH. @twin: the page (from 0) that has
 * the same in the other language, or LISSOM_SHEET_NO_TWIN */
#define LISSOM_SHEET_BOTH 2
#define LISSOM_SHEET_NO_TWIN G_MAXUINT
LissomBlock *lissom_head_new (LissomSheet *self, const LissomHeading *heading, guint language,
                              guint page, guint n_pages, guint twin);
/* What stands at the foot of a page. */
typedef enum
{
  LISSOM_FOOT_BOX,   /* all stop rules as a list, and the Important Note */
  LISSOM_FOOT_SHORT, /* the same words in fewer lines */
  LISSOM_FOOT_LINE,  /* one line that points to the box on page 1 */
  LISSOM_FOOT_PLAIN, /* none of it: nobody exercises from this page */
} LissomFoot;

/* @small_print: version, licence, and where the sources are */
LissomBlock *lissom_foot_new (LissomSheet *self, LissomFoot kind, guint language,
                              gboolean small_print);

/* Measures heads and feet into the format of the sheet: call before lissom_pager_new (). */
void lissom_sheet_measure_furniture (LissomSheet *self, const LissomHeading *heading,
                                     LissomFoot foot);
/* Runs @pager (transfer full) for good and makes a head and a foot for each page. */
void lissom_sheet_finish (LissomSheet *self, LissomPager *pager, const LissomHeading *heading,
                          LissomFoot foot);

/* "Mon · Mo": a word in both languages. @get is asked once for each language.
 * Returns: (transfer full) */
typedef const char *(*LissomWord) (gpointer data);
char *lissom_sheet_join (LissomSheet *self, LissomWord get, gpointer data, const char *between);
/* The same as a block, "Sources · Quellen". What may need more than a line has "\n" between. */
LissomBlock *lissom_sheet_create_joined (LissomSheet *self, LissomType type, LissomWord get,
                                         const char *between, const char *tag);

G_END_DECLS
