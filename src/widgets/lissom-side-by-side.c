/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-side-by-side.h"

#include <math.h>

#define DPI_AT_NORMAL_SIZE (96.0 * 1024.0)

struct _LissomSideBySide
{
  GtkWidget parent_instance;

  GtkWidget *first, *second; /* owned through their parent, this widget */
  int fold_width;
  int spacing;
  double share;
  gboolean second_on_top;
  gboolean folded;
};

enum
{
  PROP_FIRST = 1,
  PROP_SECOND,
  PROP_FOLD_WIDTH,
  PROP_SHARE,
  PROP_SPACING,
  PROP_SECOND_ON_TOP,
  PROP_FOLDED,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomSideBySide, lissom_side_by_side, GTK_TYPE_WIDGET)

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static double
get_text_scale (LissomSideBySide *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? fmax (1.0, dpi / DPI_AT_NORMAL_SIZE) : 1.0;
}

/* How @width is given to the two. Returns FALSE when they are to be stacked. */
static gboolean
split (LissomSideBySide *self, int width, int *first_width, int *second_width)
{
  int room = width - self->spacing;
  int first_least, first_natural, second_least, second_natural;

  gtk_widget_measure (self->first, GTK_ORIENTATION_HORIZONTAL, -1, &first_least, &first_natural,
                      NULL, NULL);
  gtk_widget_measure (self->second, GTK_ORIENTATION_HORIZONTAL, -1, &second_least, &second_natural,
                      NULL, NULL);

  if (width < self->fold_width * get_text_scale (self) || first_least + second_least > room)
    return FALSE;

  if (self->share <= 0.0)
    *first_width = MIN (first_natural, room - second_least);
  else if (self->share >= 1.0)
    *first_width = MAX (room - second_natural, first_least);
  else
    *first_width = CLAMP ((int) (room * self->share), first_least, room - second_least);
  *second_width = room - *first_width;
  return TRUE;
}

static void
measure_width (LissomSideBySide *self, int *minimum, int *natural)
{
  GtkWidget *children[] = { self->first, self->second };

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least, usual;

      if (!is_shown (children[i]))
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += usual + (*natural > 0 ? self->spacing : 0);
    }
  *natural = MAX (*natural, *minimum);
}

static void
measure_height (LissomSideBySide *self, int width, int *minimum, int *natural)
{
  GtkWidget *children[] = { self->first, self->second };
  gboolean both = is_shown (self->first) && is_shown (self->second);
  int widths[2], least, usual;
  gboolean beside;

  if (width < 0)
    measure_width (self, &least, &width);
  widths[0] = widths[1] = width;
  beside = both && split (self, width, &widths[0], &widths[1]);

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      if (!is_shown (children[i]))
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, widths[i], &least, &usual, NULL,
                          NULL);
      *minimum = beside ? MAX (*minimum, least) : *minimum + least;
      *natural = beside ? MAX (*natural, usual) : *natural + usual;
    }
  if (both && !beside)
    {
      *minimum += self->spacing;
      *natural += self->spacing;
    }
}

static void
lissom_side_by_side_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  LissomSideBySide *self = LISSOM_SIDE_BY_SIDE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
stack (LissomSideBySide *self, int width, int height)
{
  GtkWidget *upper = self->second_on_top ? self->second : self->first;
  GtkWidget *lower = self->second_on_top ? self->first : self->second;
  int upper_least, lower_least, upper_height;

  gtk_widget_measure (upper, GTK_ORIENTATION_VERTICAL, width, &upper_least, &upper_height, NULL,
                      NULL);
  gtk_widget_measure (lower, GTK_ORIENTATION_VERTICAL, width, &lower_least, NULL, NULL, NULL);
  if (!gtk_widget_compute_expand (lower, GTK_ORIENTATION_VERTICAL)
      && gtk_widget_compute_expand (upper, GTK_ORIENTATION_VERTICAL))
    upper_height = height;
  upper_height =
    CLAMP (upper_height, upper_least, MAX (upper_least, height - self->spacing - lower_least));

  place (upper, 0, 0, width, upper_height);
  place (lower, 0, upper_height + self->spacing, width, height - upper_height - self->spacing);
}

static void
lissom_side_by_side_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LissomSideBySide *self = LISSOM_SIDE_BY_SIDE (widget);
  gboolean folded = FALSE;
  int first_width, second_width;

  if (!is_shown (self->first) || !is_shown (self->second))
    {
      GtkWidget *only = is_shown (self->first) ? self->first : self->second;

      if (is_shown (only))
        place (only, 0, 0, width, height);
      return;
    }

  if (split (self, width, &first_width, &second_width))
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

      place (self->first, mirrored ? second_width + self->spacing : 0, 0, first_width, height);
      place (self->second, mirrored ? 0 : first_width + self->spacing, 0, second_width, height);
    }
  else
    {
      folded = TRUE;
      stack (self, width, height);
    }

  if (self->folded != folded)
    {
      self->folded = folded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
    }
}

static GtkSizeRequestMode
lissom_side_by_side_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lissom_side_by_side_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  LissomSideBySide *self = LISSOM_SIDE_BY_SIDE (widget);
  GtkWidget *children[] = { self->first, self->second };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i] != NULL)
      {
        *hexpand |= gtk_widget_compute_expand (children[i], GTK_ORIENTATION_HORIZONTAL);
        *vexpand |= gtk_widget_compute_expand (children[i], GTK_ORIENTATION_VERTICAL);
      }
}

static void
set_child (LissomSideBySide *self, GtkWidget **place_of, GtkWidget *child, GParamSpec *pspec)
{
  if (*place_of == child)
    return;

  g_clear_pointer (place_of, gtk_widget_unparent);
  if (child != NULL)
    {
      *place_of = child;
      /* The focus goes along in the order of the children, whichever was set first. */
      gtk_widget_insert_before (child, GTK_WIDGET (self),
                                child == self->first ? self->second : NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
lissom_side_by_side_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomSideBySide *self = LISSOM_SIDE_BY_SIDE (object);

  switch (id)
    {
    case PROP_FIRST:
      set_child (self, &self->first, g_value_get_object (value), pspec);
      break;
    case PROP_SECOND:
      set_child (self, &self->second, g_value_get_object (value), pspec);
      break;
    case PROP_FOLD_WIDTH:
      self->fold_width = g_value_get_int (value);
      break;
    case PROP_SHARE:
      self->share = g_value_get_double (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_SECOND_ON_TOP:
      self->second_on_top = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_side_by_side_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomSideBySide *self = LISSOM_SIDE_BY_SIDE (object);

  switch (id)
    {
    case PROP_FIRST:
      g_value_set_object (value, self->first);
      break;
    case PROP_SECOND:
      g_value_set_object (value, self->second);
      break;
    case PROP_FOLD_WIDTH:
      g_value_set_int (value, self->fold_width);
      break;
    case PROP_SHARE:
      g_value_set_double (value, self->share);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_SECOND_ON_TOP:
      g_value_set_boolean (value, self->second_on_top);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_side_by_side_dispose (GObject *object)
{
  LissomSideBySide *self = LISSOM_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (lissom_side_by_side_parent_class)->dispose (object);
}

static void
lissom_side_by_side_class_init (LissomSideBySideClass *klass)
{
  const GParamFlags layout = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags child = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = lissom_side_by_side_set_property;
  object_class->get_property = lissom_side_by_side_get_property;
  object_class->dispose = lissom_side_by_side_dispose;
  widget_class->measure = lissom_side_by_side_measure;
  widget_class->size_allocate = lissom_side_by_side_size_allocate;
  widget_class->get_request_mode = lissom_side_by_side_get_request_mode;
  widget_class->compute_expand = lissom_side_by_side_compute_expand;

  properties[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, GTK_TYPE_WIDGET, child);
  properties[PROP_SECOND] = g_param_spec_object ("second", NULL, NULL, GTK_TYPE_WIDGET, child);
  properties[PROP_FOLD_WIDTH] =
    g_param_spec_int ("fold-width", NULL, NULL, 0, G_MAXINT, 640, layout);
  properties[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, 0.0, 1.0, 0.5, layout);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, layout);
  properties[PROP_SECOND_ON_TOP] =
    g_param_spec_boolean ("second-on-top", NULL, NULL, FALSE, layout);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lissom_side_by_side_init (LissomSideBySide *self)
{
}

gboolean
lissom_side_by_side_get_folded (LissomSideBySide *self)
{
  g_return_val_if_fail (LISSOM_IS_SIDE_BY_SIDE (self), FALSE);

  return self->folded;
}
