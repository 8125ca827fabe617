/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-places.h"

#include "lissom-announce.h"
#include "lissom-parts.h"

#include <glib/gi18n-lib.h>

struct _LissomPlaces
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  GtkWidget *search;
};

G_DEFINE_FINAL_TYPE (LissomPlaces, lissom_places, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
visible_child_cb (LissomPlaces *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

static gboolean
lissom_places_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = adw_view_stack_get_visible_child (LISSOM_PLACES (widget)->stack);

  return page != NULL && gtk_widget_grab_focus (page);
}

static void
lissom_places_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomPlaces *self = LISSOM_PLACES (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_string (value, lissom_places_get_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_places_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LissomPlaces *self = LISSOM_PLACES (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      lissom_places_set_place (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_places_dispose (GObject *object)
{
  LissomPlaces *self = LISSOM_PLACES (object);

  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_PLACES);

  G_OBJECT_CLASS (lissom_places_parent_class)->dispose (object);
}

static void
lissom_places_class_init (LissomPlacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_places_get_property;
  object_class->set_property = lissom_places_set_property;
  object_class->dispose = lissom_places_dispose;
  widget_class->grab_focus = lissom_places_grab_focus;
  widget_class->focus = lissom_parts_focus;

  properties[PROP_PLACE] =
    g_param_spec_string ("place", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-places.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomPlaces, stack);
  gtk_widget_class_bind_template_child (widget_class, LissomPlaces, search);
}

static void
lissom_places_init (LissomPlaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->search, _("Search stretches"));
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (visible_child_cb),
                            self);
}

GtkWidget *
lissom_places_new (void)
{
  return g_object_new (LISSOM_TYPE_PLACES, NULL);
}

void
lissom_places_add (LissomPlaces *self,
                   GtkWidget *page,
                   const char *name,
                   const char *title,
                   const char *icon_name)
{
  g_return_if_fail (LISSOM_IS_PLACES (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  adw_view_stack_add_titled_with_icon (self->stack, page, name, title, icon_name);
}

void
lissom_places_set_place (LissomPlaces *self, const char *name)
{
  g_return_if_fail (LISSOM_IS_PLACES (self));

  if (name != NULL && adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

const char *
lissom_places_get_place (LissomPlaces *self)
{
  g_return_val_if_fail (LISSOM_IS_PLACES (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}
