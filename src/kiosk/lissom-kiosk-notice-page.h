/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-page.h"
#include "lissom-kiosk-settings.h"

G_BEGIN_DECLS

/* What a visitor chose for this visit. */
typedef struct
{
  char *language;
  int text_size; /* 0, 1, 2 */
  gboolean contrast;
  gboolean captions;
  gboolean speaks;
  double volume; /* 0 … 1 */
} LissomKioskVisit;

/* What to know before, and how to see and hear it: language, text size, contrast, voice. */
#define LISSOM_TYPE_KIOSK_NOTICE_PAGE (lissom_kiosk_notice_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskNoticePage, lissom_kiosk_notice_page, LISSOM, KIOSK_NOTICE_PAGE,
                      LissomKioskPage)

GtkWidget *lissom_kiosk_notice_page_new (LissomKioskSettings *settings,
                                         const LissomKioskVisit *visit);
/* The choices have changed. */
void lissom_kiosk_notice_page_update (LissomKioskNoticePage *self, const LissomKioskVisit *visit);

G_END_DECLS
