/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-board.h"

#include <string.h>

#include "lissom-colours.h"

/* The word may be at most this part of the number's size, and stands this part of it below. */
#define WORD_SIZE 0.30
#define WORD_GAP 0.20

/* Texts are measured at this size (pixels) and then scaled. */
#define PROBE 100.0

/* Two digits are always kept room for, so that the size does not change from 10 to 9. */
#define WIDEST_NUMBER "00"

struct _LissomBoard
{
  GtkWidget parent_instance;

  char *number;
  char *word;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (LissomBoard, lissom_board, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_WORD,
  PROP_QUIET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PangoLayout *
create_layout (LissomBoard *self, const char *text, double size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_ULTRABOLD);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Ink height and width of @text at PROBE. */
static void
probe (LissomBoard *self, const char *text, PangoRectangle *ink, PangoRectangle *logical)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, PROBE);

  pango_layout_get_pixel_extents (layout, ink, logical);
}

static void
get_sizes (LissomBoard *self, double width, double height, double *number, double *word)
{
  const char *widest = strlen (self->number) > 2 ? self->number : WIDEST_NUMBER;
  PangoRectangle ink, logical, word_ink, word_logical;
  double tall;

  probe (self, widest, &ink, &logical);
  probe (self, self->word, &word_ink, &word_logical);
  /* Digits, gap and word together fill the height; each alone fits the width. */
  tall = ink.height / PROBE + WORD_GAP + WORD_SIZE * word_logical.height / PROBE;
  *number = MIN (height / tall, width * PROBE / MAX (1, logical.width));
  *word = MIN (*number * WORD_SIZE, width * PROBE / MAX (1, word_logical.width));
}

static void
lissom_board_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 440 : 480;
}

static void
append_centred (GtkSnapshot *snapshot,
                PangoLayout *layout,
                double width,
                double top,
                const GdkRGBA *colour)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf ((float) (width - logical.width) / 2),
                                                          roundf ((float) top)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
lissom_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomBoard *self = LISSOM_BOARD (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) number = NULL;
  g_autoptr (PangoLayout) word = NULL;
  g_autoptr (PangoLayout) zero = NULL;
  PangoRectangle ink, word_logical;
  double number_size, word_size, block, top;
  GdkRGBA text, accent;

  if (width <= 0 || height <= 0)
    return;
  get_sizes (self, width, height, &number_size, &word_size);
  number = create_layout (self, self->number, number_size);
  zero = create_layout (self, "0", number_size);
  word = create_layout (self, self->word, word_size);
  pango_layout_get_pixel_extents (zero, &ink, NULL);
  pango_layout_get_pixel_extents (word, NULL, &word_logical);
  if (self->number[0] == '\0')
    ink.height = 0;

  block = ink.height + WORD_GAP * number_size + word_logical.height;
  top = (height - block) / 2;
  lissom_colours_get_text (widget, 1, &text);
  lissom_colours_look_up (widget, "accent_color", &accent);
  append_centred (snapshot, number, width, top - ink.y, &text);
  append_centred (snapshot, word, width, top + ink.height + WORD_GAP * number_size,
                  self->quiet ? &text : &accent);
}

static void
lissom_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomBoard *self = LISSOM_BOARD (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_WORD:
      g_value_set_string (value, self->word);
      break;
    case PROP_QUIET:
      g_value_set_boolean (value, self->quiet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_board_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LissomBoard *self = LISSOM_BOARD (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      lissom_board_set_number (self, g_value_get_string (value));
      break;
    case PROP_WORD:
      lissom_board_set_word (self, g_value_get_string (value));
      break;
    case PROP_QUIET:
      lissom_board_set_quiet (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_board_finalize (GObject *object)
{
  LissomBoard *self = LISSOM_BOARD (object);

  g_free (self->number);
  g_free (self->word);

  G_OBJECT_CLASS (lissom_board_parent_class)->finalize (object);
}

static void
lissom_board_class_init (LissomBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_board_get_property;
  object_class->set_property = lissom_board_set_property;
  object_class->finalize = lissom_board_finalize;
  widget_class->measure = lissom_board_measure;
  widget_class->snapshot = lissom_board_snapshot;

  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, "", flags);
  properties[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, "", flags);
  properties[PROP_QUIET] = g_param_spec_boolean ("quiet", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
lissom_board_init (LissomBoard *self)
{
  self->number = g_strdup ("");
  self->word = g_strdup ("");
}

GtkWidget *
lissom_board_new (void)
{
  return g_object_new (LISSOM_TYPE_BOARD, NULL);
}

const char *
lissom_board_get_number (LissomBoard *self)
{
  g_return_val_if_fail (LISSOM_IS_BOARD (self), NULL);

  return self->number;
}

const char *
lissom_board_get_word (LissomBoard *self)
{
  g_return_val_if_fail (LISSOM_IS_BOARD (self), NULL);

  return self->word;
}

void
lissom_board_set_number (LissomBoard *self, const char *number)
{
  g_return_if_fail (LISSOM_IS_BOARD (self));

  if (g_strcmp0 (self->number, number) == 0)
    return;
  g_free (self->number);
  self->number = g_strdup (number != NULL ? number : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
}

void
lissom_board_set_word (LissomBoard *self, const char *word)
{
  g_return_if_fail (LISSOM_IS_BOARD (self));

  if (g_strcmp0 (self->word, word) == 0)
    return;
  g_free (self->word);
  self->word = g_strdup (word != NULL ? word : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->word,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORD]);
}

void
lissom_board_set_quiet (LissomBoard *self, gboolean quiet)
{
  g_return_if_fail (LISSOM_IS_BOARD (self));

  if (self->quiet == !!quiet)
    return;
  self->quiet = !!quiet;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUIET]);
}
