/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-sheet-private.h"

#include <langinfo.h>
#include <string.h>

#define BODY 12.0
#define LARGE_BODY 18.0
#define MARGIN 42.0       /* 15 mm at the sides */
#define VERTICAL_MARGIN 36.0 /* half an inch; no printer needs more */
#define LARGE_MARGIN VERTICAL_MARGIN /* at the sides of large print, which wants long lines */
#define PUNCH_MARGIN 71.0 /* 25 mm at the edge with the holes */
#define FURNITURE_GAP 12.0
#define LARGE_FURNITURE_GAP 8.0 /* of a page that has no line to spare */

G_DEFINE_FINAL_TYPE (LissomSheet, lissom_sheet, G_TYPE_OBJECT)

gboolean
lissom_paper_from_string (const char *name, LissomPaper *paper)
{
  static const char *const names[] = { "a4", "letter" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *paper = (LissomPaper) i;
        return TRUE;
      }
  return FALSE;
}

LissomPaper
lissom_paper_get_default (void)
{
  /* glibc hands the number over in the place of a pointer: millimetres. */
  int height = (int) (gintptr) nl_langinfo (_NL_PAPER_HEIGHT);

  return height > 0 && height < 290 ? LISSOM_PAPER_LETTER : LISSOM_PAPER_A4;
}

void
lissom_paper_get_size (LissomPaper paper, double *width, double *height)
{
  switch (paper)
    {
    case LISSOM_PAPER_LETTER:
      *width = 612.0;
      *height = 792.0;
      break;
    case LISSOM_PAPER_A4:
    default:
      *width = 210.0 / 25.4 * 72.0;
      *height = 297.0 / 25.4 * 72.0;
    }
}

static void
lissom_sheet_finalize (GObject *object)
{
  LissomSheet *self = LISSOM_SHEET (object);

  g_clear_pointer (&self->first, lissom_edition_free);
  g_clear_pointer (&self->second, lissom_edition_free);
  g_clear_pointer (&self->pager, lissom_pager_free);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->feet, g_ptr_array_unref);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_free (self->places);
  g_clear_pointer (&self->options.logo, cairo_surface_destroy);
  g_free (self->clinic);
  g_free (self->title);

  G_OBJECT_CLASS (lissom_sheet_parent_class)->finalize (object);
}

static void
lissom_sheet_class_init (LissomSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lissom_sheet_finalize;
}

static void
lissom_sheet_init (LissomSheet *self)
{
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_block_unref);
  self->feet = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_block_unref);
}

static void
init_format (LissomSheet *self)
{
  LissomFormat *format = &self->format;
  double outer = self->options.large_print ? LARGE_MARGIN : MARGIN, inner = outer;

  lissom_paper_get_size (self->options.paper, &format->width, &format->height);
  if (self->options.punch_margin)
    inner = PUNCH_MARGIN;
  format->margin = VERTICAL_MARGIN;
  format->column = format->width - inner - outer;
  format->side = inner;
  format->mirrored = self->options.punch_margin;
}

LissomSheet *
lissom_sheet_new (const char *title, const LissomSheetOptions *options, GError **error)
{
  g_autoptr (LissomSheet) self = g_object_new (LISSOM_TYPE_SHEET, NULL);
  double size = options->large_print ? LARGE_BODY : BODY;
  g_autofree char *tongue = lissom_tongue_get ();
  const char *second = options->second_language;

  self->title = g_strdup (title);
  self->options = *options;
  self->clinic = g_strdup (options->clinic);
  self->options.clinic = self->clinic;
  if (options->logo != NULL)
    cairo_surface_reference (options->logo);
  self->options.second_language = NULL;
  self->options.catalogue = NULL; /* of use while the sheet is made, not later */
  self->has_sources = options->catalogue != NULL;
  if (options->date != NULL)
    self->date = g_date_time_ref (options->date);
  self->options.date = self->date;

  self->first = lissom_edition_new (NULL, size, NULL);
  /* The same language twice is one language. */
  if (second != NULL && *second != '\0' && strcmp (second, tongue) != 0)
    {
      self->second = lissom_edition_new (second, size, error);
      if (self->second == NULL)
        return NULL;
    }
  init_format (self);
  return g_steal_pointer (&self);
}

void
lissom_sheet_set_size (LissomSheet *self, double size)
{
  lissom_edition_set_size (self->first, size);
  if (self->second != NULL)
    lissom_edition_set_size (self->second, size);
}

char *
lissom_sheet_join (LissomSheet *self, LissomWord get, gpointer data, const char *between)
{
  g_autofree char *first = g_strdup (get (data));
  g_autofree char *other = NULL;
  g_autofree char *first_alone = NULL;
  g_autofree char *other_alone = NULL;

  if (self->second == NULL)
    return g_steal_pointer (&first);

  lissom_edition_begin (self->second);
  other = g_strdup (get (data));
  lissom_edition_end (self->second);
  if (g_str_equal (first, other))
    return g_steal_pointer (&first);
  if (self->first->press->rtl == self->second->press->rtl)
    return g_strconcat (first, between, other, NULL);

  first_alone = lissom_isolate (first);
  other_alone = lissom_isolate (other);
  return g_strconcat (first_alone, between, other_alone, NULL);
}

LissomBlock *
lissom_sheet_create_joined (LissomSheet *self, LissomType type, LissomWord get,
                            const char *between, const char *tag)
{
  g_autofree char *text = lissom_sheet_join (self, get, NULL, between);

  return lissom_block_new_text (self->first->press, type, text, tag);
}

gboolean
lissom_sheet_is_apart (LissomSheet *self)
{
  return self->options.large_print && self->second != NULL && !self->options.pictures_only &&
         !self->options.log_only;
}

static LissomBlock *
create_foot (LissomSheet *self, LissomFoot foot, guint language, guint page)
{
  /* A line that points to page 1 would be of no use there; nor would the list of all rules in two
   * languages leave anything of a page in large print. */
  LissomFoot first = self->options.large_print && self->second != NULL ? LISSOM_FOOT_SHORT
                                                                       : LISSOM_FOOT_BOX;

  /* In large print each line is needed, and one that is to be read would have to be large. */
  return lissom_foot_new (self, page == 0 && foot == LISSOM_FOOT_LINE ? first : foot, language,
                          page == 0 || !self->options.large_print);
}

void
lissom_sheet_measure_furniture (LissomSheet *self, const LissomHeading *heading, LissomFoot foot)
{
  double gap = self->options.large_print ? LARGE_FURNITURE_GAP : FURNITURE_GAP;

  for (guint page = 0; page < 2; page++)
    {
      gboolean apart = page > 0 && lissom_sheet_is_apart (self);

      self->format.head[page] = self->format.foot[page] = 0.0;
      for (guint language = apart ? 0 : LISSOM_SHEET_BOTH;
           language <= (apart ? 1 : LISSOM_SHEET_BOTH); language++)
        {
          g_autoptr (LissomBlock) above = lissom_head_new (self, heading, language, page, 88,
                                                           apart ? 88 : LISSOM_SHEET_NO_TWIN);
          g_autoptr (LissomBlock) below = create_foot (self, foot, language, page);

          self->format.head[page] =
            MAX (self->format.head[page],
                 lissom_block_measure (above, self->format.column) + gap);
          self->format.foot[page] =
            MAX (self->format.foot[page],
                 lissom_block_measure (below, self->format.column) + gap);
        }
    }
}

/* Of the first block on it. */
static guint
get_language (LissomSheet *self, guint page)
{
  if (page == 0 || !lissom_sheet_is_apart (self))
    return LISSOM_SHEET_BOTH;
  for (guint i = 0; i < lissom_pager_get_n_blocks (self->pager); i++)
    if (self->places[i].page == page)
      return self->places[i].language;
  return 0;
}

/* The page beside @page that has the same stretch in the other language. A stretch in the first
 * language is always followed by the same in the second. */
static guint
get_twin (LissomSheet *self, guint page)
{
  guint language = get_language (self, page);

  if (language == 0 && page + 1 < self->n_pages && get_language (self, page + 1) == 1)
    return page + 1;
  if (language == 1 && get_language (self, page - 1) == 0)
    return page - 1;
  return LISSOM_SHEET_NO_TWIN;
}

void
lissom_sheet_finish (LissomSheet *self,
                     LissomPager *pager,
                     const LissomHeading *heading,
                     LissomFoot foot)
{
  double overflow, left;

  self->pager = pager;
  self->places = g_new0 (LissomPlace, MAX (lissom_pager_get_n_blocks (pager), 1));
  self->n_pages = lissom_pager_run (pager, self->places, &overflow, &left);
  for (guint page = 0; page < self->n_pages; page++)
    {
      guint language = get_language (self, page);
      LissomBlock *above = lissom_head_new (self, heading, language, page, self->n_pages,
                                            get_twin (self, page));
      LissomBlock *below = create_foot (self, foot, language, page);

      lissom_block_measure (above, self->format.column);
      lissom_block_measure (below, self->format.column);
      g_ptr_array_add (self->heads, above);
      g_ptr_array_add (self->feet, below);
    }
}

const char *
lissom_sheet_get_title (LissomSheet *self)
{
  g_return_val_if_fail (LISSOM_IS_SHEET (self), "");

  return self->title;
}

guint
lissom_sheet_get_n_pages (LissomSheet *self)
{
  g_return_val_if_fail (LISSOM_IS_SHEET (self), 0);

  return self->n_pages;
}

void
lissom_sheet_get_size (LissomSheet *self, double *width, double *height)
{
  g_return_if_fail (LISSOM_IS_SHEET (self));

  *width = self->format.width;
  *height = self->format.height;
}

void
lissom_sheet_draw_page (LissomSheet *self, guint page, cairo_t *cr)
{
  double left, bottom;
  LissomBlock *foot;

  g_return_if_fail (LISSOM_IS_SHEET (self) && page < self->n_pages && cr != NULL);

  left = lissom_format_get_left (&self->format, page);
  bottom = self->format.height - self->format.margin;
  foot = g_ptr_array_index (self->feet, page);

  cairo_save (cr);
  lissom_block_draw (g_ptr_array_index (self->heads, page), cr, left, self->format.margin);
  for (guint i = 0; i < lissom_pager_get_n_blocks (self->pager); i++)
    if (self->places[i].page == page)
      lissom_block_draw (self->places[i].block, cr, self->places[i].x, self->places[i].y);
  lissom_block_draw (foot, cr, left, bottom - lissom_block_get_height (foot));
  cairo_restore (cr);
}
