/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-end-page.h"
#include "lissom-kiosk-guide.h"
#include "lissom-kiosk-library.h"
#include "lissom-kiosk-notice-page.h"
#include "lissom-kiosk-tally.h"
#include "lissom-kiosk-window.h"
#include "lissom-pin-lock.h"
#include "lissom-ring.h"

G_BEGIN_DECLS

struct _LissomKioskWindow
{
  GtkWindow parent_instance;

  /* template children */
  AdwBin *screen;
  GtkWidget *question;
  GtkLabel *question_title, *question_text;
  LissomRing *countdown;
  GtkWidget *stay;

  /* owned */
  GSettings *stored; /* nullable: the account's own */
  LissomClock *clock;
  LissomKioskSettings *settings;
  LissomKioskPolicy *policy;
  LissomKioskLibrary *library;
  LissomKioskGuide *guide;
  LissomKioskTally *tally;
  LissomPinLock *lock;

  /* of this visitor, gone with them */
  LissomKioskVisit visit;
  char *guide_id;              /* what was chosen; nullable */
  GArray *credits;             /* of LissomCredit; nullable */
  LissomStretch *last_stretch; /* nullable */

  /* state */
  gint64 started;
  char *printer_state; /* what became of the last sheet, a translated sentence; nullable */
  gint64 corner_since; /* 0: nobody holds it */
  guint tick;
  guint ending;
  gboolean tall;
};

gint64 _lissom_kiosk_window_get_time (LissomKioskWindow *self);
void _lissom_kiosk_window_get_day (LissomKioskWindow *self, GDate *day);
void _lissom_kiosk_window_apply_visit (LissomKioskWindow *self);
void _lissom_kiosk_window_renew_guide (LissomKioskWindow *self);
void _lissom_kiosk_window_read_settings (LissomKioskWindow *self);
void _lissom_kiosk_window_leave (LissomKioskWindow *self);

/* lissom-kiosk-window-pages.c */
void _lissom_kiosk_window_show_page (LissomKioskWindow *self);
gboolean _lissom_kiosk_window_is_tall (LissomKioskWindow *self);

/* lissom-kiosk-window-actions.c */
void _lissom_kiosk_window_class_install_actions (GtkWidgetClass *widget_class);

/* lissom-kiosk-window-input.c: keys, the corner, signs of life */
void _lissom_kiosk_window_add_controllers (LissomKioskWindow *self);
void _lissom_kiosk_window_watch_corner (LissomKioskWindow *self);

/* lissom-kiosk-window-print.c */
void _lissom_kiosk_window_offer_sheet (LissomKioskWindow *self, LissomKioskEndPage *page);
void _lissom_kiosk_window_print (LissomKioskWindow *self);
void _lissom_kiosk_window_print_test (LissomKioskWindow *self);
/* A translated sentence, until the next sheet */
const char *_lissom_kiosk_window_describe_printer (LissomKioskWindow *self);

G_END_DECLS
