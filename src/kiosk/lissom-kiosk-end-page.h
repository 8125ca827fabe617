/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-page.h"
#include "lissom-kiosk-policy.h"
#include "lissom-session.h"

G_BEGIN_DECLS

/* After a guide, or after Stop: a kind word, the sheet, and the next person. */
#define LISSOM_TYPE_KIOSK_END_PAGE (lissom_kiosk_end_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskEndPage, lissom_kiosk_end_page, LISSOM, KIOSK_END_PAGE,
                      LissomKioskPage)

/* @stopped: the visitor pressed Stop; @credits: array of LissomCredit, what was held */
GtkWidget *lissom_kiosk_end_page_new (LissomKioskSettings *settings, gboolean stopped,
                                      GArray *credits, LissomStretch *stretch);

typedef enum
{
  LISSOM_KIOSK_SHEET_NONE,    /* no printer: nothing about a sheet is shown */
  LISSOM_KIOSK_SHEET_OFFERED,
  LISSOM_KIOSK_SHEET_COMING,
  LISSOM_KIOSK_SHEET_THERE,
  LISSOM_KIOSK_SHEET_USED_UP, /* no more paper today */
  LISSOM_KIOSK_SHEET_FAILED,
} LissomKioskSheet;
void lissom_kiosk_end_page_set_sheet (LissomKioskEndPage *self, LissomKioskSheet sheet);

G_END_DECLS
