/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-edition.h"

#include "lissom-tongue.h"

LissomEdition *
lissom_edition_new (const char *tongue, double size, GError **error)
{
  g_autoptr (LissomEdition) self = g_new0 (LissomEdition, 1);

  if (tongue == NULL)
    {
      g_autofree char *language = lissom_tongue_get ();

      self->press = lissom_press_new (language, size);
      return g_steal_pointer (&self);
    }

  if (!lissom_tongue_begin (tongue, error))
    return NULL;

  self->tongue = g_strdup (tongue);
  self->catalogue = lissom_catalogue_new ();
  self->press = lissom_press_new (tongue, size);
  lissom_tongue_end ();
  return g_steal_pointer (&self);
}

void
lissom_edition_free (LissomEdition *self)
{
  g_clear_pointer (&self->press, lissom_press_free);
  g_clear_object (&self->catalogue);
  g_free (self->tongue);
  g_free (self);
}

void
lissom_edition_set_size (LissomEdition *self, double size)
{
  self->press->size = size;
}

void
lissom_edition_set_leading (LissomEdition *self, double leading)
{
  self->press->leading = leading;
}

void
lissom_edition_begin (LissomEdition *self)
{
  /* It has worked before, in lissom_edition_new (). */
  if (self->tongue != NULL && !lissom_tongue_begin (self->tongue, NULL))
    g_warning ("the translation into “%s” has gone", self->tongue);
}

void
lissom_edition_end (LissomEdition *self)
{
  if (self->tongue != NULL)
    lissom_tongue_end ();
}

LissomStretch *
lissom_edition_find_stretch (LissomEdition *self, LissomStretch *stretch)
{
  LissomStretch *found = NULL;

  if (self->catalogue != NULL)
    found = lissom_catalogue_find_stretch (self->catalogue, lissom_stretch_get_id (stretch));
  return found != NULL ? found : stretch;
}

LissomRoutine *
lissom_edition_find_routine (LissomEdition *self, LissomRoutine *routine)
{
  LissomRoutine *found = NULL;

  if (self->catalogue != NULL)
    found = lissom_catalogue_find_routine (self->catalogue, lissom_routine_get_id (routine));
  return found != NULL ? found : routine;
}
