/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One month as a calendar in which days can be marked. Knows no clock: it shows the month it is
 * told. Signal "moved" (int by): the person wants to see the month before (-1) or after (1). */
#define LISSOM_TYPE_MONTH_VIEW (lissom_month_view_get_type ())
G_DECLARE_FINAL_TYPE (LissomMonthView, lissom_month_view, LISSOM, MONTH_VIEW, AdwBin)

typedef enum
{
  LISSOM_MARK_NONE,
  LISSOM_MARK_SOME,  /* part of a routine */
  LISSOM_MARK_WHOLE, /* a whole one */
} LissomMark;

GtkWidget *lissom_month_view_new (void);

/* Shows a month without marks. @month: year * 12 + month - 1; @today: day of that month, 0 when it
 * is not in it; @first_weekday: 1 Monday … 7 Sunday; @may_go_on: there is a later month to see. */
void lissom_month_view_show (LissomMonthView *self, int month, int today, int first_weekday,
                             gboolean may_go_on);
/* @day: from 1; @description: what is read for it, "24 November: 5 minutes" */
void lissom_month_view_mark (LissomMonthView *self, int day, LissomMark mark,
                             const char *description);

G_END_DECLS
