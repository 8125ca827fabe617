/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One screen of the kiosk. It shows; what its buttons do are the actions "kiosk.…" of the window. */
#define LISSOM_TYPE_KIOSK_PAGE (lissom_kiosk_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LissomKioskPage, lissom_kiosk_page, LISSOM, KIOSK_PAGE, AdwBin)

struct _LissomKioskPageClass
{
  AdwBinClass parent_class;

  /* The screen stands upright, or lies. */
  void (*set_tall) (LissomKioskPage *self, gboolean tall);
  /* What "Read aloud" says. Returns: (transfer full) */
  char *(*get_spoken) (LissomKioskPage *self);
  /* A quarter of a second has gone by. @seconds_left: until all is forgotten, or -1 */
  void (*tick) (LissomKioskPage *self, int seconds_left);
};

void lissom_kiosk_page_set_tall (LissomKioskPage *self, gboolean tall);
char *lissom_kiosk_page_get_spoken (LissomKioskPage *self);
void lissom_kiosk_page_tick (LissomKioskPage *self, int seconds_left);

G_END_DECLS
