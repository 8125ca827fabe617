/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-scroller.h"

/* Two lines of text are there at least. */
#define LEAST_HEIGHT 160

struct _LissomKioskScroller
{
  GtkWidget parent_instance;

  GtkWidget *window;  /* scrolls */
  GtkWidget *content; /* in the window */
};

enum
{
  PROP_CONTENT = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomKioskScroller, lissom_kiosk_scroller, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
lissom_kiosk_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lissom_kiosk_scroller_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                               int *minimum, int *natural, int *minimum_baseline,
                               int *natural_baseline)
{
  LissomKioskScroller *self = LISSOM_KIOSK_SCROLLER (widget);

  /* The content says how much it would take, the window that it gets along with less. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->window, orientation, -1, minimum, natural, NULL, NULL);
      gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
    }
  else
    {
      gtk_widget_measure (self->content, orientation, for_size, NULL, natural, NULL, NULL);
      *minimum = MIN (*natural, LEAST_HEIGHT);
    }
}

static void
lissom_kiosk_scroller_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LissomKioskScroller *self = LISSOM_KIOSK_SCROLLER (widget);

  gtk_widget_size_allocate (self->window, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

/* GtkScrolledWindow says that it took the focus also where it cannot have it; the way round would end
 * there, with the focus nowhere. */
static gboolean
lissom_kiosk_scroller_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LissomKioskScroller *self = LISSOM_KIOSK_SCROLLER (widget);

  return gtk_widget_child_focus (gtk_widget_get_focusable (self->window) ? self->window : self->content,
                                 direction);
}

static void
lissom_kiosk_scroller_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomKioskScroller *self = LISSOM_KIOSK_SCROLLER (object);

  switch (id)
    {
    case PROP_CONTENT:
      self->content = g_value_get_object (value);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_kiosk_scroller_dispose (GObject *object)
{
  g_clear_pointer (&LISSOM_KIOSK_SCROLLER (object)->window, gtk_widget_unparent);

  G_OBJECT_CLASS (lissom_kiosk_scroller_parent_class)->dispose (object);
}

static void
lissom_kiosk_scroller_class_init (LissomKioskScrollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = lissom_kiosk_scroller_set_property;
  object_class->dispose = lissom_kiosk_scroller_dispose;
  widget_class->get_request_mode = lissom_kiosk_scroller_get_request_mode;
  widget_class->focus = lissom_kiosk_scroller_focus;
  widget_class->measure = lissom_kiosk_scroller_measure;
  widget_class->size_allocate = lissom_kiosk_scroller_size_allocate;

  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* A stop for the Tab key only while there is something to scroll. */
static void
adjusted_cb (GtkAdjustment *adjustment, gpointer user_data)
{
  gtk_widget_set_focusable (LISSOM_KIOSK_SCROLLER (user_data)->window,
                            gtk_adjustment_get_upper (adjustment) >
                              gtk_adjustment_get_page_size (adjustment));
}

static void
lissom_kiosk_scroller_init (LissomKioskScroller *self)
{
  GtkAdjustment *adjustment;

  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->window), FALSE);
  gtk_widget_set_focusable (self->window, FALSE);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->window));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjusted_cb), self, 0);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
}
