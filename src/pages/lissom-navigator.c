/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-navigator.h"

struct _LissomNavigator
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  GPtrArray *pages;   /* borrowed, the root first; the leaflet owns them */
  GPtrArray *focused; /* weak: what had the focus on each page that was covered */
  gboolean pushing;
};

G_DEFINE_FINAL_TYPE (LissomNavigator, lissom_navigator, ADW_TYPE_BIN)

static GWeakRef *
remember (GtkWidget *widget)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, widget);
  return reference;
}

static void
forget (GWeakRef *reference)
{
  g_weak_ref_clear (reference);
  g_free (reference);
}

/* Takes away the pages that lie above the visible one: after our own step back, and after a
 * swipe that the leaflet did by itself. */
static void
settle_cb (LissomNavigator *self)
{
  GtkWidget *visible = adw_leaflet_get_visible_child (self->leaflet);
  g_autoptr (GtkWidget) focused = NULL;

  /* A push ends the transition that runs before the new page is the visible one. */
  if (self->pushing || adw_leaflet_get_child_transition_running (self->leaflet))
    return;
  while (self->pages->len > 1 && g_ptr_array_index (self->pages, self->pages->len - 1) != visible)
    {
      GtkWidget *page = g_ptr_array_index (self->pages, self->pages->len - 1);

      g_ptr_array_set_size (self->pages, self->pages->len - 1);
      g_clear_object (&focused);
      focused = g_weak_ref_get (g_ptr_array_index (self->focused, self->focused->len - 1));
      g_ptr_array_set_size (self->focused, self->focused->len - 1);
      adw_leaflet_remove (self->leaflet, page);
    }
  if (focused != NULL && gtk_widget_is_ancestor (focused, GTK_WIDGET (self)))
    gtk_widget_grab_focus (focused);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lissom_navigator_pop (LISSOM_NAVIGATOR (widget));
}

static void
back_button_cb (GtkGestureClick *gesture, int n_press, double x, double y, LissomNavigator *self)
{
  if (lissom_navigator_pop (self))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
lissom_navigator_dispose (GObject *object)
{
  LissomNavigator *self = LISSOM_NAVIGATOR (object);

  if (self->leaflet != NULL)
    g_signal_handlers_disconnect_by_data (self->leaflet, self);
  self->leaflet = NULL;
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->focused, 0);

  G_OBJECT_CLASS (lissom_navigator_parent_class)->dispose (object);
}

static void
lissom_navigator_finalize (GObject *object)
{
  LissomNavigator *self = LISSOM_NAVIGATOR (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->focused);

  G_OBJECT_CLASS (lissom_navigator_parent_class)->finalize (object);
}

static void
lissom_navigator_class_init (LissomNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_navigator_dispose;
  object_class->finalize = lissom_navigator_finalize;

  gtk_widget_class_install_action (widget_class, "navigator.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "navigator.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "navigator.back", NULL);
}

static void
lissom_navigator_init (LissomNavigator *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  const guint back_button_of_mice = 8;

  self->pages = g_ptr_array_new ();
  self->focused = g_ptr_array_new_with_free_func ((GDestroyNotify) forget);
  self->leaflet =
    g_object_new (ADW_TYPE_LEAFLET, "can-unfold", FALSE, "can-navigate-back", TRUE, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->leaflet));
  g_signal_connect_swapped (self->leaflet, "notify::child-transition-running",
                            G_CALLBACK (settle_cb), self);
  g_signal_connect_swapped (self->leaflet, "notify::visible-child", G_CALLBACK (settle_cb), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), back_button_of_mice);
  g_signal_connect (gesture, "pressed", G_CALLBACK (back_button_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

GtkWidget *
lissom_navigator_new (void)
{
  return g_object_new (LISSOM_TYPE_NAVIGATOR, NULL);
}

void
lissom_navigator_set_root (LissomNavigator *self, GtkWidget *page)
{
  g_return_if_fail (LISSOM_IS_NAVIGATOR (self));
  g_return_if_fail (self->pages->len == 0);

  g_ptr_array_add (self->pages, page);
  adw_leaflet_append (self->leaflet, page);
}

void
lissom_navigator_push (LissomNavigator *self, GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_return_if_fail (LISSOM_IS_NAVIGATOR (self));
  g_return_if_fail (self->pages->len > 0);

  g_ptr_array_add (self->focused, remember (root != NULL ? gtk_root_get_focus (root) : NULL));
  g_ptr_array_add (self->pages, page);
  self->pushing = TRUE;
  adw_leaflet_append (self->leaflet, page);
  adw_leaflet_set_visible_child (self->leaflet, page);
  self->pushing = FALSE;
  gtk_widget_grab_focus (page);
}

gboolean
lissom_navigator_pop (LissomNavigator *self)
{
  g_return_val_if_fail (LISSOM_IS_NAVIGATOR (self), FALSE);

  return adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

void
lissom_navigator_clear (LissomNavigator *self)
{
  g_return_if_fail (LISSOM_IS_NAVIGATOR (self));

  if (self->pages->len > 1)
    adw_leaflet_set_visible_child (self->leaflet, g_ptr_array_index (self->pages, 0));
}

guint
lissom_navigator_get_depth (LissomNavigator *self)
{
  g_return_val_if_fail (LISSOM_IS_NAVIGATOR (self), 0);

  return self->pages->len;
}

GtkWidget *
lissom_navigator_get_page (LissomNavigator *self)
{
  g_return_val_if_fail (LISSOM_IS_NAVIGATOR (self), NULL);

  return adw_leaflet_get_visible_child (self->leaflet);
}
