/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-guide.h"
#include "lissom-sheet-private.h"

G_BEGIN_DECLS

/* How large people are, in points a percent of their stature, the finest first: 2.1 is somebody
 * of 7 cm, and nobody is smaller than 3 cm; in large print, than 37 mm. */
#define LISSOM_N_SCALES 12
#define LISSOM_GOOD_SCALE 3 /* before easier and harder ways are printed as well */
#define LISSOM_LARGE_SCALE 8
/* Distances of lines: tight only where that saves a page, airy where a page has room. */
#define LISSOM_N_LEADINGS 4
#define LISSOM_NORMAL_LEADING 1
/* Heights of the boxes to tick, the highest first. */
#define LISSOM_N_LOGS 9
#define LISSOM_SMALLEST_LOG (LISSOM_N_LOGS - 1)

/* Lines to write notes on. */
#define LISSOM_FEWEST_LINES 3
#define LISSOM_MOST_LINES 12

/* How a stretch is set: indices of the above. */
typedef struct
{
  guint scale;
  guint leading;
  gboolean extra; /* easier and harder ways as well */
} LissomSettingLook;

/* One stretch of the sheet. Its guides are made on demand: for each leading, and without and with
 * easier and harder ways; in one language, the other, or (ALL) side by side; whole or in two. */
#define LISSOM_N_LANGUAGES 2
#define LISSOM_MOST_BLOCKS (2 * LISSOM_N_LANGUAGES)

typedef struct
{
  /* For each language, the first for both where they stand side by side: as it is wanted, as its
   * blocks are, and points of the text. */
  LissomSettingLook looks[LISSOM_N_LANGUAGES], made[LISSOM_N_LANGUAGES];
  double sizes[LISSOM_N_LANGUAGES];
  LissomGuide *guides[LISSOM_N_LEADINGS][2][LISSOM_N_LANGUAGES + 1][LISSOM_GUIDE_WHOLE + 1];
  LissomBlock *blocks[LISSOM_MOST_BLOCKS]; /* borrowed */
  guint languages[LISSOM_MOST_BLOCKS];     /* of each */
  guint n_blocks;                          /* 0: nothing has been made */
  gboolean shrunk;                         /* a picture is smaller than is wanted */
} LissomSetting;

/* The pages of a routine while they are laid out: what is on them and how it is set. */
typedef struct
{
  LissomSheet *sheet;
  LissomRoutine *routine;
  GArray *settings; /* of LissomSetting */
  LissomHeading heading;
  char *owned[4];
  LissomCatalogue *catalogue; /* nullable: no sources */
  gboolean single;            /* one stretch, not a routine */
  gboolean ways_apart;        /* its easier and harder ways do not fit on its card */
  gboolean ways_left;         /* nor on the first page */
  LissomFoot foot;            /* of every page */
  gboolean log_fresh;         /* the log begins a page */
  gboolean notes_fresh;       /* the notes begin a page */
  guint n_lines;              /* of the notes */
  gboolean sources_whole;     /* all on one page */
  /* Made once for each size of the text */
  LissomBlock *overviews[2], *cover, *ways, *logs[LISSOM_N_LOGS], *notes[LISSOM_MOST_LINES + 1];
  GPtrArray *sources; /* of LissomBlock */
} LissomRoutinePlan;

/* Drops all blocks, because the size of the text is another one. */
void lissom_routine_plan_forget (LissomRoutinePlan *self);

/* Chooses the size of each card: call it when head and foot have been measured. */
void lissom_routine_plan_choose_sizes (LissomRoutinePlan *self);

LissomSetting *lissom_routine_plan_get_setting (LissomRoutinePlan *self, guint index);
/* The index of the smallest people of the sheet. */
guint lissom_routine_plan_get_smallest_scale (LissomRoutinePlan *self);

/* Whether the page after all others has nothing but the sources. */
gboolean lissom_routine_plan_has_lone_sources (LissomRoutinePlan *self, guint n_pages);

/* All pages, with boxes of height @log. Returns: (transfer full) */
LissomPager *lissom_routine_plan_compose (LissomRoutinePlan *self, guint log);
/* Returns: G_MAXUINT when something does not fit on a page */
guint lissom_routine_plan_count_pages (LissomRoutinePlan *self, guint log);

G_END_DECLS
