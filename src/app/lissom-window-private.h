/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-window.h"

#include "lissom-closing-page.h"
#include "lissom-navigator.h"
#include "lissom-places.h"
#include "lissom-session-page.h"
#include "lissom-stretches-page.h"
#include "lissom-today-page.h"
#include "lissom-welcome-page.h"

G_BEGIN_DECLS

struct _LissomWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  GtkRevealer *word;
  GtkWidget *word_text, *word_close;

  LissomNavigator *navigator;    /* borrowed: pages of the stack, like those below */
  LissomPlaces *places;          /* the root of the navigator */
  LissomTodayPage *today;
  LissomStretchesPage *stretches;
  LissomWelcomePage *welcome;    /* nullable: only while it is shown */
  LissomSessionPage *session_page;
  LissomClosingPage *closing;

  LissomConductor *conductor;
  LissomOffer *offer; /* nullable: the step that the closing page offers */
  GQueue words; /* of char *: sentences that wait until the one before is gone */
  guint word_timeout;
  gboolean leaving; /* the question of the close button has been answered */
};

/* All actions "win." are in lissom-window-actions.c. */
void _lissom_window_install_actions (GtkWidgetClass *widget_class);
/* Those for paper are in lissom-window-printing.c. */
void _lissom_window_install_printing (GtkWidgetClass *widget_class);
/* Routine files can be dropped on the window. */
void _lissom_window_accept_files (LissomWindow *self);

G_END_DECLS
