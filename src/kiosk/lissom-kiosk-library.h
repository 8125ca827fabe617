/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* The catalogue with its packs in each language that was asked for. Files are read once a language,
 * because their texts are looked up while they are read; no visitor waits for a disk. */
typedef struct _LissomKioskLibrary LissomKioskLibrary;

LissomKioskLibrary *lissom_kiosk_library_new (void);
void lissom_kiosk_library_free (LissomKioskLibrary *self);

/* The catalogue in @language, which has to be in use, see lissom_kiosk_language_use(). Blocks the first
 * time. Returns: (transfer none) */
LissomCatalogue *lissom_kiosk_library_get (LissomKioskLibrary *self, const char *language);

/* Everything is read anew when it is asked for next, so that new packs are found. */
void lissom_kiosk_library_clear (LissomKioskLibrary *self);

G_END_DECLS
