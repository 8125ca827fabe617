/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-sources-list.h"

#include "lissom-sheet-private.h"

#include <glib/gi18n-lib.h>

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
add_numbers (GArray *numbers, const int *more, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < numbers->len && !known; j++)
        known = g_array_index (numbers, int, j) == more[i];
      if (!known)
        g_array_append_val (numbers, more[i]);
    }
}

/* Returns: (transfer full) (nullable) */
static char *
find_address (const char *text)
{
  static const struct { const char *pattern, *address; } kinds[] = {
    { "\\bdoi ?:? ?(10\\.[0-9]+/[-A-Za-z0-9._;()/]*[A-Za-z0-9])", "https://doi.org/%s" },
    { "\\bpubmed ([0-9]+)", "https://pubmed.ncbi.nlm.nih.gov/%s/" },
    { "\\b(PMC[0-9]+)", "https://www.ncbi.nlm.nih.gov/pmc/articles/%s/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (kinds[i].pattern, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, text, 0, &match))
        {
          g_autofree char *found = g_match_info_fetch (match, 1);
          g_auto (GStrv) parts = g_strsplit (kinds[i].address, "%s", 2);

          return g_strconcat (parts[0], found, parts[1], NULL);
        }
    }
  return NULL;
}

static const char *
get_title (gpointer data)
{
  /* Translators: heading of a list of studies */
  return C_("sheet", "Sources");
}

/* The first has the heading with it, which never stands alone. */
static void
add_source (GPtrArray *blocks, LissomSheet *sheet, LissomBlock *source)
{
  LissomBlock *stack = lissom_block_new_stack (2.0);

  if (blocks->len == 0)
    lissom_block_add (stack, lissom_sheet_create_joined (sheet, LISSOM_TYPE_STRONG, get_title,
                                                         " · ", "P"));
  lissom_block_add (stack, source);
  g_ptr_array_add (blocks, stack);
}

GPtrArray *
lissom_sources_list_new (LissomSheet *sheet, LissomRoutine *routine, LissomCatalogue *catalogue)
{
  LissomPress *press = sheet->first->press;
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_block_unref);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  const int *some;
  guint n;

  some = lissom_routine_get_sources (routine, &n);
  add_numbers (numbers, some, n);
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      some = lissom_stretch_get_sources (lissom_routine_get_stretch (routine, i), &n);
      add_numbers (numbers, some, n);
    }
  g_array_sort (numbers, compare_numbers);

  for (guint i = 0; i < numbers->len; i++)
    {
      const char *source =
        lissom_catalogue_find_source (catalogue, g_array_index (numbers, int, i));
      g_autofree char *address = source != NULL ? find_address (source) : NULL;
      /* They are in English, whatever the page is in. */
      g_autofree char *text = source != NULL && press->rtl ? lissom_isolate (source)
                                                           : g_strdup (source);

      if (address != NULL)
        add_source (blocks, sheet, lissom_block_new_link (press, LISSOM_TYPE_SMALL, text, address));
      else if (text != NULL)
        add_source (blocks, sheet, lissom_block_new_text (press, LISSOM_TYPE_SMALL, text, "P"));
    }
  return blocks;
}
