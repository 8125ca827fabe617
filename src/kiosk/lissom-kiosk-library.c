/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-library.h"

struct _LissomKioskLibrary
{
  GHashTable *catalogues; /* language -> LissomCatalogue */
};

LissomKioskLibrary *
lissom_kiosk_library_new (void)
{
  LissomKioskLibrary *self = g_new0 (LissomKioskLibrary, 1);

  self->catalogues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
lissom_kiosk_library_free (LissomKioskLibrary *self)
{
  g_hash_table_unref (self->catalogues);
  g_free (self);
}

LissomCatalogue *
lissom_kiosk_library_get (LissomKioskLibrary *self, const char *language)
{
  LissomCatalogue *catalogue = g_hash_table_lookup (self->catalogues, language);

  if (catalogue != NULL)
    return catalogue;

  catalogue = lissom_catalogue_new ();
  lissom_catalogue_add_packs (catalogue);
  g_debug ("library read %s", language);
  g_hash_table_insert (self->catalogues, g_strdup (language), catalogue);
  return catalogue;
}

void
lissom_kiosk_library_clear (LissomKioskLibrary *self)
{
  g_hash_table_remove_all (self->catalogues);
}
