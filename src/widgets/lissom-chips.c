/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-chips.h"

#define SPACING 8

struct _LissomChips
{
  GtkWidget parent_instance;

  int spacing;
  float line_align;
};

G_DEFINE_FINAL_TYPE (LissomChips, lissom_chips, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_ALIGN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One line: the children from @first up to, not including, @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int width;
  int height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, gboolean natural)
{
  int least, best;

  gtk_widget_measure (child, orientation, for_size, &least, &best, NULL, NULL);
  return natural ? best : least;
}

/* A child is as wide as it likes, unless the whole line is not enough. */
static int
get_child_width (GtkWidget *child, int width)
{
  int best = measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

  return MAX (MIN (best, width), measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
}

/* Fills @line with what fits into @width, beginning with @first. */
static void
take_line (LissomChips *self, GtkWidget *first, int width, Line *line)
{
  GtkWidget *child = first;

  *line = (Line) { .first = first };
  while (child != NULL)
    {
      int child_width = get_child_width (child, width);
      int more = line->width + (child == first ? 0 : self->spacing) + child_width;

      if (child != first && more > width)
        break;
      line->width = more;
      line->height = MAX (line->height, measure_child (child, GTK_ORIENTATION_VERTICAL, child_width,
                                                       TRUE));
      child = skip_hidden (gtk_widget_get_next_sibling (child));
    }
  line->end = child;
}

static int
get_height (LissomChips *self, int width)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int height = 0;
  Line line;

  while (child != NULL)
    {
      take_line (self, child, width, &line);
      height += line.height + (line.end != NULL ? self->spacing : 0);
      child = line.end;
    }
  return height;
}

static GtkSizeRequestMode
lissom_chips_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lissom_chips_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  LissomChips *self = LISSOM_CHIPS (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int widest = 0, all = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      *minimum = *natural = get_height (self, for_size);
      return;
    }
  for (; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      widest = MAX (widest, measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
      all += measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, TRUE) +
             (all > 0 ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = all;
    }
  else
    {
      *minimum = get_height (self, MAX (widest, 1));
      *natural = get_height (self, MAX (all, 1));
      *minimum = *natural = MAX (*minimum, *natural);
    }
}

static void
allocate_line (LissomChips *self, const Line *line, int width, int top)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = (int) (MAX (0, width - line->width) * self->line_align);

  for (GtkWidget *child = line->first; child != line->end;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int child_width = get_child_width (child, width);
      GtkAllocation place = {
        .x = rtl ? width - x - child_width : x,
        .y = top,
        .width = child_width,
        .height = line->height,
      };

      gtk_widget_size_allocate (child, &place, -1);
      x += child_width + self->spacing;
    }
}

static void
lissom_chips_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LissomChips *self = LISSOM_CHIPS (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int top = 0;
  Line line;

  while (child != NULL)
    {
      take_line (self, child, width, &line);
      allocate_line (self, &line, width, top);
      top += line.height + self->spacing;
      child = line.end;
    }
}

static void
lissom_chips_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomChips *self = LISSOM_CHIPS (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_LINE_ALIGN:
      g_value_set_float (value, self->line_align);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_chips_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LissomChips *self = LISSOM_CHIPS (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      if (self->spacing == g_value_get_int (value))
        return;
      self->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_LINE_ALIGN:
      if (self->line_align == g_value_get_float (value))
        return;
      self->line_align = g_value_get_float (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
lissom_chips_dispose (GObject *object)
{
  lissom_chips_clear (LISSOM_CHIPS (object));

  G_OBJECT_CLASS (lissom_chips_parent_class)->dispose (object);
}

static void
lissom_chips_class_init (LissomChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_chips_get_property;
  object_class->set_property = lissom_chips_set_property;
  object_class->dispose = lissom_chips_dispose;
  widget_class->get_request_mode = lissom_chips_get_request_mode;
  widget_class->measure = lissom_chips_measure;
  widget_class->size_allocate = lissom_chips_size_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 256, SPACING, flags);
  properties[PROP_LINE_ALIGN] = g_param_spec_float ("line-align", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lissom_chips_init (LissomChips *self)
{
  self->spacing = SPACING;
}

GtkWidget *
lissom_chips_new (void)
{
  return g_object_new (LISSOM_TYPE_CHIPS, NULL);
}

GtkWidget *
lissom_chips_add (LissomChips *self, const char *text, const char *icon_name, const char *style)
{
  GtkWidget *chip, *label;

  g_return_val_if_fail (LISSOM_IS_CHIPS (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (chip, "chip");
  if (style != NULL)
    gtk_widget_add_css_class (chip, style);
  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (chip),
                    g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", icon_name,
                                  NULL));
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
  return chip;
}

void
lissom_chips_append (LissomChips *self, GtkWidget *child)
{
  g_return_if_fail (LISSOM_IS_CHIPS (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
lissom_chips_clear (LissomChips *self)
{
  GtkWidget *child;

  g_return_if_fail (LISSOM_IS_CHIPS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
