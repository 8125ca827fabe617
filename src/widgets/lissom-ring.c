/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-ring.h"

#include <adwaita.h>
#include <math.h>

#include "lissom-colours.h"

#define DEFAULT_DIAMETER 316
#define N_BEADS 10

/* Parts of the diameter. */
#define STROKE 0.052
#define THIN_STROKE 0.026
#define BEAD_RADIUS 0.032
#define NUMBER_SIZE 0.40
#define SWAP_NUMBER_SIZE 0.34
#define WORD_GAP 0.05
#define WORD_WIDTH 0.70

#define CHANGE_MS 250

struct _LissomRing
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *word_label;
  char *number;
  char *word;
  AdwAnimation *change;
  GskRenderNode *shape;  /* drawn now; NULL: to be drawn */
  GskRenderNode *fading; /* the shape of the phase before */

  /* state */
  double fraction;
  double changed; /* 0…1 while change runs */
  LissomRingKind kind;
  int diameter;
  gboolean shows_word;
};

G_DEFINE_FINAL_TYPE (LissomRing, lissom_ring, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (LissomRingKind, lissom_ring_kind,
                    G_DEFINE_ENUM_VALUE (LISSOM_RING_HOLD, "hold"),
                    G_DEFINE_ENUM_VALUE (LISSOM_RING_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (LISSOM_RING_SWAP, "swap"),
                    G_DEFINE_ENUM_VALUE (LISSOM_RING_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (LISSOM_RING_REST, "rest"))

enum
{
  PROP_0,
  PROP_KIND,
  PROP_FRACTION,
  PROP_NUMBER,
  PROP_WORD,
  PROP_SHOWS_WORD,
  PROP_DIAMETER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_colour (cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
}

static void
draw_arc (LissomRing *self, cairo_t *cr, double size)
{
  double stroke = size * (self->kind == LISSOM_RING_REST ? THIN_STROKE : STROKE);
  double radius = size / 2 - size * STROKE / 2 - 1;
  double top = -G_PI / 2;
  const double dots[] = { 0.1, stroke * 1.7 };
  GdkRGBA colour;

  cairo_set_line_width (cr, stroke);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  lissom_colours_look_up (GTK_WIDGET (self), "ring_track", &colour);
  set_colour (cr, &colour);
  cairo_arc (cr, size / 2, size / 2, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (self->fraction <= 0)
    return;

  if (self->kind == LISSOM_RING_HOLD)
    lissom_colours_look_up (GTK_WIDGET (self), "accent_color", &colour);
  else
    lissom_colours_get_text (GTK_WIDGET (self), self->kind == LISSOM_RING_REST ? 0.7 : 0.55,
                             &colour);
  set_colour (cr, &colour);
  if (self->kind == LISSOM_RING_PAUSED)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_arc (cr, size / 2, size / 2, radius, top, top + 2 * G_PI * self->fraction);
  cairo_stroke (cr);
}

static void
draw_beads (LissomRing *self, cairo_t *cr, double size)
{
  double radius = size / 2 - size * BEAD_RADIUS - 1;
  double lit = ceil (self->fraction * N_BEADS - 0.001);
  GdkRGBA bright, pale;

  lissom_colours_get_text (GTK_WIDGET (self), 0.78, &bright);
  lissom_colours_look_up (GTK_WIDGET (self), "ring_track", &pale);
  for (int i = 0; i < N_BEADS; i++)
    {
      double angle = 2 * G_PI * i / N_BEADS - G_PI / 2;

      set_colour (cr, i < lit ? &bright : &pale);
      cairo_arc (cr, size / 2 + radius * cos (angle), size / 2 + radius * sin (angle),
                 size * BEAD_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_arrows (LissomRing *self, cairo_t *cr, double size)
{
  double stroke = size * STROKE;
  double radius = size / 2 - stroke * 1.6 - 1;
  GdkRGBA colour;

  lissom_colours_look_up (GTK_WIDGET (self), "accent_color", &colour);
  set_colour (cr, &colour);
  cairo_set_line_width (cr, stroke);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int half = 0; half < 2; half++)
    {
      double start = half * G_PI + 0.42;
      double end = half * G_PI + G_PI - 0.30;
      double x = size / 2 + radius * cos (end);
      double y = size / 2 + radius * sin (end);
      double heading = end + G_PI / 2;
      double barb = stroke * 2.1;
      double tip_x = x + 0.25 * barb * cos (heading);
      double tip_y = y + 0.25 * barb * sin (heading);

      cairo_new_path (cr);
      cairo_arc (cr, size / 2, size / 2, radius, start, end);
      cairo_stroke (cr);
      cairo_move_to (cr, x - barb * cos (heading - 0.72), y - barb * sin (heading - 0.72));
      cairo_line_to (cr, tip_x, tip_y);
      cairo_line_to (cr, x - barb * cos (heading + 0.72), y - barb * sin (heading + 0.72));
      cairo_stroke (cr);
    }
}

static GskRenderNode *
draw_shape (LissomRing *self, double size)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size, size));

  switch (self->kind)
    {
    case LISSOM_RING_READY:
      draw_beads (self, cr, size);
      break;
    case LISSOM_RING_SWAP:
      draw_arrows (self, cr, size);
      break;
    case LISSOM_RING_HOLD:
    case LISSOM_RING_PAUSED:
    case LISSOM_RING_REST:
    default:
      draw_arc (self, cr, size);
    }
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static double
get_size (LissomRing *self)
{
  return MIN (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

static PangoLayout *
create_number_layout (LissomRing *self, const char *text, double size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double part = self->kind == LISSOM_RING_SWAP ? SWAP_NUMBER_SIZE : NUMBER_SIZE;

  pango_font_description_set_absolute_size (font, size * part * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_ULTRABOLD);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* The height of a figure is the same for all of them, so that the number stays where it is. */
static void
get_digit_ink (LissomRing *self, double size, PangoRectangle *ink)
{
  g_autoptr (PangoLayout) layout = create_number_layout (self, "0", size);

  pango_layout_get_pixel_extents (layout, ink, NULL);
}

static gboolean
has_word (LissomRing *self)
{
  return self->shows_word && self->word[0] != '\0';
}

static void
update_word (LissomRing *self)
{
  gtk_label_set_text (GTK_LABEL (self->word_label), self->word);
  gtk_widget_set_visible (self->word_label, has_word (self));
}

static void
lissom_ring_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural = LISSOM_RING (widget)->diameter;
}

/* Number and word are centred in the ring as one block; a word alone takes the middle. */
static void
get_places (LissomRing *self, double size, double *layout_top, double *word_top)
{
  PangoRectangle ink = { 0 };
  double gap, digits_top;
  int word = 0;

  if (self->number[0] != '\0')
    get_digit_ink (self, size, &ink);
  gap = ink.height > 0 ? size * WORD_GAP : 0;
  if (has_word (self))
    gtk_widget_measure (self->word_label, GTK_ORIENTATION_VERTICAL, (int) (size * WORD_WIDTH), NULL,
                        &word, NULL, NULL);
  else
    gap = 0;
  digits_top = (gtk_widget_get_height (GTK_WIDGET (self)) - ink.height - gap - word) / 2;
  *layout_top = digits_top - ink.y;
  *word_top = digits_top + ink.height + gap;
}

static void
lissom_ring_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LissomRing *self = LISSOM_RING (widget);
  double size = MIN (width, height);
  double layout_top, word_top;
  int word_width, word_height, narrowest;
  GskTransform *transform;

  g_clear_pointer (&self->shape, gsk_render_node_unref);
  if (!has_word (self))
    return;
  gtk_widget_measure (self->word_label, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL,
                      NULL);
  word_width = MAX ((int) (size * WORD_WIDTH), narrowest);
  gtk_widget_measure (self->word_label, GTK_ORIENTATION_VERTICAL, word_width, NULL, &word_height,
                      NULL, NULL);
  get_places (self, size, &layout_top, &word_top);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((width - word_width) / 2.0f,
                                                                  roundf ((float) word_top)));
  gtk_widget_allocate (self->word_label, word_width, word_height, -1, transform);
}

static void
snapshot_number (LissomRing *self, GtkSnapshot *snapshot, double size)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;
  double layout_top, word_top;
  GdkRGBA colour;

  if (self->number[0] == '\0')
    return;
  layout = create_number_layout (self, self->number, size);
  pango_layout_get_pixel_extents (layout, NULL, &logical);
  get_places (self, size, &layout_top, &word_top);
  lissom_colours_get_text (GTK_WIDGET (self), 1, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf ((gtk_widget_get_width (GTK_WIDGET (self)) -
                                                         logical.width) / 2.0f),
                                                roundf ((float) layout_top)));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
lissom_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomRing *self = LISSOM_RING (widget);
  double size = get_size (self);

  if (size <= 0)
    return;
  if (self->shape == NULL)
    self->shape = draw_shape (self, size);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - size) / 2,
                                                (gtk_widget_get_height (widget) - size) / 2));
  if (self->fading != NULL)
    {
      gtk_snapshot_push_cross_fade (snapshot, self->changed);
      gtk_snapshot_append_node (snapshot, self->fading);
      gtk_snapshot_pop (snapshot);
    }
  if (self->shape != NULL)
    gtk_snapshot_append_node (snapshot, self->shape);
  if (self->fading != NULL)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);

  snapshot_number (self, snapshot, size);
  GTK_WIDGET_CLASS (lissom_ring_parent_class)->snapshot (widget, snapshot);
}

static void
forget (LissomRing *self)
{
  g_clear_pointer (&self->shape, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lissom_ring_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lissom_ring_parent_class)->css_changed (widget, change);
  forget (LISSOM_RING (widget));
}

static void
change_advanced_cb (double value, gpointer user_data)
{
  LissomRing *self = user_data;

  self->changed = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
change_done_cb (LissomRing *self)
{
  g_clear_pointer (&self->fading, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lissom_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomRing *self = LISSOM_RING (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_WORD:
      g_value_set_string (value, self->word);
      break;
    case PROP_SHOWS_WORD:
      g_value_set_boolean (value, self->shows_word);
      break;
    case PROP_DIAMETER:
      g_value_set_int (value, self->diameter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LissomRing *self = LISSOM_RING (object);

  switch (prop_id)
    {
    case PROP_KIND:
      lissom_ring_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_FRACTION:
      lissom_ring_set_fraction (self, g_value_get_double (value));
      break;
    case PROP_NUMBER:
      lissom_ring_set_number (self, g_value_get_string (value));
      break;
    case PROP_WORD:
      lissom_ring_set_word (self, g_value_get_string (value));
      break;
    case PROP_SHOWS_WORD:
      lissom_ring_set_shows_word (self, g_value_get_boolean (value));
      break;
    case PROP_DIAMETER:
      lissom_ring_set_diameter (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_ring_dispose (GObject *object)
{
  LissomRing *self = LISSOM_RING (object);

  if (self->change != NULL)
    adw_animation_reset (self->change);
  g_clear_object (&self->change);
  g_clear_pointer (&self->word_label, gtk_widget_unparent);
  g_clear_pointer (&self->shape, gsk_render_node_unref);
  g_clear_pointer (&self->fading, gsk_render_node_unref);

  G_OBJECT_CLASS (lissom_ring_parent_class)->dispose (object);
}

static void
lissom_ring_finalize (GObject *object)
{
  LissomRing *self = LISSOM_RING (object);

  g_free (self->number);
  g_free (self->word);

  G_OBJECT_CLASS (lissom_ring_parent_class)->finalize (object);
}

static void
lissom_ring_class_init (LissomRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_ring_get_property;
  object_class->set_property = lissom_ring_set_property;
  object_class->dispose = lissom_ring_dispose;
  object_class->finalize = lissom_ring_finalize;
  widget_class->measure = lissom_ring_measure;
  widget_class->size_allocate = lissom_ring_size_allocate;
  widget_class->snapshot = lissom_ring_snapshot;
  widget_class->css_changed = lissom_ring_css_changed;

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, LISSOM_TYPE_RING_KIND, LISSOM_RING_HOLD, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, "", flags);
  properties[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, "", flags);
  properties[PROP_SHOWS_WORD] = g_param_spec_boolean ("shows-word", NULL, NULL, TRUE, flags);
  properties[PROP_DIAMETER] =
    g_param_spec_int ("diameter", NULL, NULL, 32, 4096, DEFAULT_DIAMETER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
lissom_ring_init (LissomRing *self)
{
  AdwAnimationTarget *target;

  self->number = g_strdup ("");
  self->word = g_strdup ("");
  self->shows_word = TRUE;
  self->diameter = DEFAULT_DIAMETER;

  /* The page says the word where a reader listens; here it would be said twice. */
  self->word_label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "wrap", TRUE,
                                   "visible", FALSE,
                                   NULL);
  gtk_widget_add_css_class (self->word_label, "phase");
  gtk_widget_set_parent (self->word_label, GTK_WIDGET (self));

  target = adw_callback_animation_target_new (change_advanced_cb, self, NULL);
  self->change = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, CHANGE_MS, target);
  g_signal_connect_swapped (self->change, "done", G_CALLBACK (change_done_cb), self);
}

GtkWidget *
lissom_ring_new (void)
{
  return g_object_new (LISSOM_TYPE_RING, NULL);
}

LissomRingKind
lissom_ring_get_kind (LissomRing *self)
{
  g_return_val_if_fail (LISSOM_IS_RING (self), LISSOM_RING_HOLD);

  return self->kind;
}

void
lissom_ring_set_kind (LissomRing *self, LissomRingKind kind)
{
  g_return_if_fail (LISSOM_IS_RING (self));

  if (self->kind == kind)
    return;
  if (self->shape != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      adw_animation_reset (self->change);
      g_clear_pointer (&self->fading, gsk_render_node_unref);
      self->fading = g_steal_pointer (&self->shape);
      adw_animation_play (self->change);
    }
  self->kind = kind;
  if (kind == LISSOM_RING_HOLD || kind == LISSOM_RING_SWAP)
    gtk_widget_remove_css_class (self->word_label, "quiet");
  else
    gtk_widget_add_css_class (self->word_label, "quiet");
  forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

double
lissom_ring_get_fraction (LissomRing *self)
{
  g_return_val_if_fail (LISSOM_IS_RING (self), 0);

  return self->fraction;
}

void
lissom_ring_set_fraction (LissomRing *self, double fraction)
{
  g_return_if_fail (LISSOM_IS_RING (self));

  fraction = CLAMP (fraction, 0, 1);
  if (self->fraction == fraction)
    return;
  self->fraction = fraction;
  if (self->kind != LISSOM_RING_SWAP)
    forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

const char *
lissom_ring_get_number (LissomRing *self)
{
  g_return_val_if_fail (LISSOM_IS_RING (self), NULL);

  return self->number;
}

void
lissom_ring_set_number (LissomRing *self, const char *number)
{
  g_return_if_fail (LISSOM_IS_RING (self));

  if (g_strcmp0 (self->number, number) == 0)
    return;
  /* A number that comes or goes moves the word; another number does not. */
  if ((self->number[0] == '\0') != (number == NULL || number[0] == '\0'))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_free (self->number);
  self->number = g_strdup (number != NULL ? number : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
}

const char *
lissom_ring_get_word (LissomRing *self)
{
  g_return_val_if_fail (LISSOM_IS_RING (self), NULL);

  return self->word;
}

void
lissom_ring_set_word (LissomRing *self, const char *word)
{
  g_return_if_fail (LISSOM_IS_RING (self));

  if (g_strcmp0 (self->word, word) == 0)
    return;
  g_free (self->word);
  self->word = g_strdup (word != NULL ? word : "");
  update_word (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORD]);
}

void
lissom_ring_set_shows_word (LissomRing *self, gboolean shows_word)
{
  g_return_if_fail (LISSOM_IS_RING (self));

  if (self->shows_word == !!shows_word)
    return;
  self->shows_word = !!shows_word;
  update_word (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_WORD]);
}

void
lissom_ring_set_diameter (LissomRing *self, int diameter)
{
  g_return_if_fail (LISSOM_IS_RING (self));

  diameter = CLAMP (diameter, 32, 4096);
  if (self->diameter == diameter)
    return;
  self->diameter = diameter;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAMETER]);
}

void
lissom_ring_set_spoken (LissomRing *self, const char *spoken)
{
  g_return_if_fail (LISSOM_IS_RING (self));
  g_return_if_fail (spoken != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
