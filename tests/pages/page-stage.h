/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-manual-clock.h"
#include "lissom-session-page.h"

G_BEGIN_DECLS

/* The real page with a real session of a bundled routine in a real window, on a clock that
 * goes by hand. */
typedef struct
{
  GtkWindow *window;
  LissomSessionPage *page;
  LissomSession *session;
  LissomMetronome *metronome;
  LissomManualClock *clock;
  LissomPreferences *preferences;
} PageStage;

/* GTK, style sheets and icons as in the program, the font of the pictures. Once a program. */
void page_stage_init (void);

PageStage *page_stage_new (const char *routine, int width, int height);
/* Lets go of everything; the page must be gone after that. */
void page_stage_free (PageStage *self);

/* Lets the window draw until all it had to do is done. */
void page_stage_settle (PageStage *self);
/* Runs the main loop for @ms of real time: animations. */
void page_stage_wait (PageStage *self, guint ms);

/* Lets @ms of session time go by, in small steps. */
void page_stage_pass (PageStage *self, gint64 ms);
/* Lets time go by until a span of @phase runs, and @ms more. */
void page_stage_go_to (PageStage *self, LissomPhase phase, gint64 ms);

void page_stage_act (PageStage *self, const char *action);
GtkWidget *page_stage_get (PageStage *self, const char *child);

void page_stage_save_picture (PageStage *self, const char *path);

G_END_DECLS
