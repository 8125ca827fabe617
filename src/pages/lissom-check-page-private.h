/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-check-page.h"

G_BEGIN_DECLS

#define MAX_TICKS 10

/* The six questions, and those that only a yes leads to. */
typedef enum
{
  STEP_RED_FLAGS,
  STEP_INJURY,
  STEP_LEG,
  STEP_OPERATION,
  STEP_CONDITIONS,
  STEP_TODAY,
  STEP_CLEARED,
  STEP_CHECKED,
  STEP_ADVICE,
  STEP_DOCTOR,
  STEP_BED,
  STEP_RESULT,
  N_STEPS,
} Step;

struct _LissomCheckPage
{
  AdwBin parent_instance;

  GtkWidget *back, *read_aloud;
  GtkScrolledWindow *scroller;
  GtkWidget *overline, *heading, *body;
  GtkBox *card;
  GtkWidget *emergency, *emergency_line;
  GtkWidget *hint;
  GtkWidget *answers, *no, *yes, *on, *again;
  GtkBox *dots;

  LissomSafety *safety;
  LissomNarrator *narrator; /* nullable */
  LissomAnswers given;
  Step step;
  GArray *path;             /* of Step: what Back leads to */
  GtkWidget *ticks[MAX_TICKS];
  guint n_ticks;
  gboolean reading_aloud;
  gboolean asked;           /* the result is that of answers just given */
};

/* What is on the screen, in lissom-check-page-view.c. */
void _lissom_check_page_fill (LissomCheckPage *self); /* with the step of now */
/* @text: (nullable): the label is hidden without one */
void _lissom_check_page_set_text (GtkWidget *label, const char *text);
gboolean _lissom_check_page_is_ticked (LissomCheckPage *self, guint index);
gboolean _lissom_check_page_is_any_ticked (LissomCheckPage *self);
/* Everything on the screen but its buttons. Returns: (transfer full) */
char *_lissom_check_page_get_text (LissomCheckPage *self);

/* The answer to the step of now, kept; and what comes after it, with its second questions behind
 * it. */
void _lissom_check_page_take (LissomCheckPage *self, gboolean yes);
Step _lissom_check_page_find_next (LissomCheckPage *self, gboolean yes);

G_END_DECLS
