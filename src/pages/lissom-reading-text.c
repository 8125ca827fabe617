/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-reading-text.h"

#include "lissom-colours.h"
#include "lissom-parts.h"

#include <adwaita.h>

/* Rows of text that stay free below a sentence that was scrolled to. */
#define SPARE_HEIGHT 96

struct _LissomReadingText
{
  GtkWidget parent_instance;

  GPtrArray *labels;      /* borrowed: children, in order */
  LissomReading *reading; /* nullable */
  GtkLabel *marked;       /* borrowed: where the mark is; NULL: nowhere */
};

G_DEFINE_FINAL_TYPE (LissomReadingText, lissom_reading_text, GTK_TYPE_WIDGET)

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, const LissomReadingPlace *place)
{
  attribute->start_index = place->start;
  attribute->end_index = place->end;
  pango_attr_list_insert (attributes, attribute);
}

static guint16
to_pango (float channel)
{
  return (guint16) CLAMP (channel * G_MAXUINT16, 0, G_MAXUINT16);
}

/* A tint behind the words; in high contrast, where tints are not told apart, inverse. */
static PangoAttrList *
create_mark (LissomReadingText *self, const LissomReadingPlace *place)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA back, fore;

  lissom_colours_look_up (GTK_WIDGET (self), "accent_bg_color", &back);
  lissom_colours_look_up (GTK_WIDGET (self), "accent_fg_color", &fore);
  add_attribute (attributes,
                 pango_attr_background_new (to_pango (back.red), to_pango (back.green),
                                            to_pango (back.blue)),
                 place);
  add_attribute (attributes,
                 pango_attr_background_alpha_new (to_pango (strong ? 1.0f : 0.22f)), place);
  if (strong)
    add_attribute (attributes,
                   pango_attr_foreground_new (to_pango (fore.red), to_pango (fore.green),
                                              to_pango (fore.blue)),
                   place);
  return attributes;
}

/* Scrolls so far that the sentence is seen as a whole, and no further. */
static void
keep_in_view (LissomReadingText *self, const LissomReadingPlace *place)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  PangoRectangle first, last;
  PangoLayout *layout = gtk_label_get_layout (self->marked);
  double x, top, bottom, page, value;
  GtkAdjustment *adjustment;
  int layout_x, layout_y;

  if (scroller == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  gtk_label_get_layout_offsets (self->marked, &layout_x, &layout_y);
  pango_layout_index_to_pos (layout, (int) place->start, &first);
  pango_layout_index_to_pos (layout, (int) place->end, &last);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->marked), scroller, 0,
                                         layout_y + PANGO_PIXELS (first.y), &x, &top))
    return;

  bottom = top + PANGO_PIXELS (last.y + last.height - first.y) + SPARE_HEIGHT;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  page = gtk_adjustment_get_page_size (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  if (bottom > page)
    gtk_adjustment_set_value (adjustment, value + MIN (bottom - page, top));
  else if (top < 0)
    gtk_adjustment_set_value (adjustment, value + top);
}

static void
sentence_changed_cb (LissomReadingText *self)
{
  int sentence = self->reading != NULL ? lissom_reading_get_sentence (self->reading) : -1;
  const LissomReadingPlace *place;
  PangoAttrList *mark;

  if (self->marked != NULL)
    gtk_label_set_attributes (self->marked, NULL);
  self->marked = NULL;
  if (sentence < 0)
    return;

  place = lissom_reading_get_place (self->reading, (guint) sentence);
  self->marked = g_ptr_array_index (self->labels, place->text);
  mark = create_mark (self, place);
  gtk_label_set_attributes (self->marked, mark);
  pango_attr_list_unref (mark);
  keep_in_view (self, place);
}

static void
lissom_reading_text_dispose (GObject *object)
{
  LissomReadingText *self = LISSOM_READING_TEXT (object);
  GtkWidget *child;

  self->marked = NULL;
  g_clear_object (&self->reading);
  g_ptr_array_set_size (self->labels, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lissom_reading_text_parent_class)->dispose (object);
}

static void
lissom_reading_text_finalize (GObject *object)
{
  g_ptr_array_unref (LISSOM_READING_TEXT (object)->labels);

  G_OBJECT_CLASS (lissom_reading_text_parent_class)->finalize (object);
}

static void
lissom_reading_text_class_init (LissomReadingTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_reading_text_dispose;
  object_class->finalize = lissom_reading_text_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lissom_reading_text_init (LissomReadingText *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->labels = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 14);
}

GtkWidget *
lissom_reading_text_new (const char *const *paragraphs)
{
  LissomReadingText *self = g_object_new (LISSOM_TYPE_READING_TEXT, NULL);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      GtkWidget *label = lissom_parts_label (paragraphs[i], "notice-text");

      gtk_widget_set_parent (label, GTK_WIDGET (self));
      g_ptr_array_add (self->labels, label);
    }
  return GTK_WIDGET (self);
}

void
lissom_reading_text_follow (LissomReadingText *self, LissomReading *reading)
{
  g_return_if_fail (LISSOM_IS_READING_TEXT (self));
  g_return_if_fail (reading == NULL || LISSOM_IS_READING (reading));

  if (self->reading != NULL)
    g_signal_handlers_disconnect_by_data (self->reading, self);
  g_set_object (&self->reading, reading);
  if (reading != NULL)
    g_signal_connect_object (reading, "notify::sentence", G_CALLBACK (sentence_changed_cb), self,
                             G_CONNECT_SWAPPED);
  sentence_changed_cb (self);
}

char *
lissom_reading_text_dup_marked (LissomReadingText *self)
{
  PangoAttrIterator *iterator;
  char *marked = NULL;

  g_return_val_if_fail (LISSOM_IS_READING_TEXT (self), NULL);

  if (self->marked == NULL)
    return NULL;
  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (self->marked));
  do
    {
      int start, end;

      pango_attr_iterator_range (iterator, &start, &end);
      if (pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) != NULL)
        marked = g_strndup (gtk_label_get_text (self->marked) + start, (gsize) (end - start));
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  return marked;
}
