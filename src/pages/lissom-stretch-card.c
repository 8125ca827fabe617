/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-card.h"

#include "lissom-living-picture.h"
#include "lissom-parts.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PICTURE_WIDTH 120
#define PICTURE_HEIGHT 168

/* In widths of letters, so that cards grow with the text: two beside one another in 360 pixels,
 * one when the text is large. */
#define LEAST_CHARS 11

/* The sizes of a card that are asked for: its width, and its height for the narrowest column and
 * for two widths of the window. */
#define N_KEPT_SIZES 4

typedef struct
{
  GtkOrientation orientation;
  int for_size;
  int minimum, natural;
  guint font; /* a hash */
} Size;

/* What a stretch had for sizes, kept with it. */
typedef struct
{
  Size sizes[N_KEPT_SIZES];
  guint n_kept; /* in all: the oldest goes first */
} Sizes;

struct _LissomStretchCard
{
  GtkWidget parent_instance;

  /* borrowed: children */
  GtkWidget *box;
  LissomLivingPicture *picture;
  GtkWidget *title, *icon, *line;

  /* owned */
  LissomStretch *stretch; /* nullable: none yet */
};

G_DEFINE_FINAL_TYPE (LissomStretchCard, lissom_stretch_card, GTK_TYPE_WIDGET)

static G_DEFINE_QUARK (lissom-stretch-card-sizes, sizes)

static Sizes *
get_sizes (LissomStretch *stretch)
{
  Sizes *sizes = g_object_get_qdata (G_OBJECT (stretch), sizes_quark ());

  if (sizes == NULL)
    {
      sizes = g_new0 (Sizes, 1);
      g_object_set_qdata_full (G_OBJECT (stretch), sizes_quark (), sizes, g_free);
    }
  return sizes;
}

/* Changes with the typeface and with the size of the text. */
static guint
hash_font (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return pango_font_description_hash (pango_context_get_font_description (context)) ^
         (guint) lround (pango_cairo_context_get_resolution (context) * 1024.0);
}

/* A grid of cards gives most of its cards away and takes them back with every row that is scrolled
 * by, ninety of them, and measures each anew.  Wrapping the words again costs more than the frame
 * has time, and comes to the same. */
static void
lissom_stretch_card_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  LissomStretchCard *self = LISSOM_STRETCH_CARD (widget);
  Sizes *sizes = self->stretch != NULL ? get_sizes (self->stretch) : NULL;
  guint font = hash_font (widget);
  Size size = { orientation, for_size, 0, 0, font };

  for (guint i = 0; sizes != NULL && i < MIN (sizes->n_kept, N_KEPT_SIZES); i++)
    {
      const Size *kept = &sizes->sizes[i];

      if (kept->orientation == orientation && kept->for_size == for_size && kept->font == font)
        {
          *minimum = kept->minimum;
          *natural = kept->natural;
          return;
        }
    }

  gtk_widget_measure (self->box, orientation, for_size, &size.minimum, &size.natural, NULL, NULL);
  *minimum = size.minimum;
  *natural = size.natural;
  if (sizes != NULL)
    sizes->sizes[sizes->n_kept++ % N_KEPT_SIZES] = size;
}

static void
lissom_stretch_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *box = LISSOM_STRETCH_CARD (widget)->box;

  /* What is given a place must have been asked for its size. */
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, width, height, baseline, NULL);
}

static GtkSizeRequestMode
lissom_stretch_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lissom_stretch_card_dispose (GObject *object)
{
  LissomStretchCard *self = LISSOM_STRETCH_CARD (object);

  g_clear_object (&self->stretch);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lissom_stretch_card_parent_class)->dispose (object);
}

static void
lissom_stretch_card_class_init (LissomStretchCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_stretch_card_dispose;
  widget_class->measure = lissom_stretch_card_measure;
  widget_class->size_allocate = lissom_stretch_card_size_allocate;
  widget_class->get_request_mode = lissom_stretch_card_get_request_mode;
}

static GtkWidget *
create_words (LissomStretchCard *self)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-top",
                  10, "margin-bottom", 13, "margin-start", 14, "margin-end", 12, NULL);
  /* Not a box: one that lies looks for its height by wrapping the text eight times. */
  GtkWidget *line = gtk_overlay_new ();

  self->title = lissom_parts_label ("", "heading");
  gtk_label_set_width_chars (GTK_LABEL (self->title), LEAST_CHARS);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->line = lissom_parts_label ("", "caption");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_overlay_set_child (GTK_OVERLAY (line), self->line);
  gtk_overlay_add_overlay (GTK_OVERLAY (line), self->icon);
  gtk_widget_add_css_class (line, "dim-label");
  gtk_widget_add_css_class (line, "with-icon");
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static void
lissom_stretch_card_init (LissomStretchCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->picture =
    LISSOM_LIVING_PICTURE (lissom_living_picture_new (PICTURE_WIDTH, PICTURE_HEIGHT));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (self->box), create_words (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lissom_stretch_card_new (void)
{
  return g_object_new (LISSOM_TYPE_STRETCH_CARD, NULL);
}

void
lissom_stretch_card_show (LissomStretchCard *self, LissomStretch *stretch, GtkWidget *cell)
{
  LissomPosition position;
  g_autofree char *dose = NULL;

  g_return_if_fail (LISSOM_IS_STRETCH_CARD (self));
  g_return_if_fail (LISSOM_IS_STRETCH (stretch));

  g_set_object (&self->stretch, stretch);
  lissom_living_picture_set_card (self->picture, cell);
  lissom_living_picture_set_stretch (self->picture, stretch);
  position = lissom_stretch_get_position (stretch);
  dose = lissom_words_dose (lissom_stretch_get_dose (stretch), lissom_stretch_get_sides (stretch));
  gtk_label_set_label (GTK_LABEL (self->title), lissom_stretch_get_short_title (stretch));
  gtk_label_set_label (GTK_LABEL (self->line), dose);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), lissom_words_position_icon (position));
  if (cell != NULL)
    {
      /* Translators: a stretch, its position, its dose; read by a screen reader */
      g_autofree char *name =
        g_strdup_printf (_("%s, %s, %s"), lissom_stretch_get_short_title (stretch),
                         lissom_words_position (position), dose);

      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}
