/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-place-bar.h"

#include "lissom-announce.h"

struct _LissomPlaceBar
{
  AdwBin parent_instance;

  /* borrowed: children */
  GtkBox *wordy, *terse;

  /* owned */
  AdwViewStack *stack;
  GListModel *places; /* of AdwViewStackPage */
};

G_DEFINE_FINAL_TYPE (LissomPlaceBar, lissom_place_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char place_key[] = "lissom-place";
static const char word_key[] = "lissom-word";

static AdwViewStackPage *
get_place (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), place_key);
}

static void
show_row (LissomPlaceBar *self, GtkBox *row)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->stack);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (row)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      AdwViewStackPage *place = get_place (button);
      gboolean here = adw_view_stack_page_get_child (place) == visible;
      GtkWidget *word = g_object_get_data (G_OBJECT (button), word_key);

      gtk_widget_set_visible (button, adw_view_stack_page_get_visible (place));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), here);
      gtk_widget_set_visible (word, here || row == self->wordy);
      lissom_name_button (button, adw_view_stack_page_get_title (place));
    }
}

static void
update (LissomPlaceBar *self)
{
  show_row (self, self->wordy);
  show_row (self, self->terse);
}

static void
clicked_cb (GtkWidget *button, LissomPlaceBar *self)
{
  adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (get_place (button)));
  /* A press on the place one is at leaves it on. */
  update (self);
}

static GtkWidget *
create_button (LissomPlaceBar *self, AdwViewStackPage *place, GtkBox *row)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  adw_view_stack_page_get_icon_name (place), "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *word = gtk_label_new (adw_view_stack_page_get_title (place));

  if (row == self->terse)
    gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), word);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data_full (G_OBJECT (button), place_key, g_object_ref (place), g_object_unref);
  g_object_set_data (G_OBJECT (button), word_key, word);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
clear_row (GtkBox *row)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (row))) != NULL)
    gtk_box_remove (row, child);
}

static void
places_changed_cb (LissomPlaceBar *self)
{
  clear_row (self->wordy);
  clear_row (self->terse);
  for (guint i = 0; i < g_list_model_get_n_items (self->places); i++)
    {
      g_autoptr (AdwViewStackPage) place = g_list_model_get_item (self->places, i);

      gtk_box_append (self->wordy, create_button (self, place, self->wordy));
      gtk_box_append (self->terse, create_button (self, place, self->terse));
    }
  update (self);
}

static void
forget_stack (LissomPlaceBar *self)
{
  if (self->stack == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->stack, self);
  g_signal_handlers_disconnect_by_data (self->places, self);
  g_clear_object (&self->stack);
  g_clear_object (&self->places);
}

static void
lissom_place_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomPlaceBar *self = LISSOM_PLACE_BAR (object);

  switch (prop_id)
    {
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_place_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  LissomPlaceBar *self = LISSOM_PLACE_BAR (object);

  switch (prop_id)
    {
    case PROP_STACK:
      lissom_place_bar_set_stack (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_place_bar_dispose (GObject *object)
{
  forget_stack (LISSOM_PLACE_BAR (object));

  G_OBJECT_CLASS (lissom_place_bar_parent_class)->dispose (object);
}

static void
lissom_place_bar_class_init (LissomPlaceBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lissom_place_bar_get_property;
  object_class->set_property = lissom_place_bar_set_property;
  object_class->dispose = lissom_place_bar_dispose;

  properties[PROP_STACK] =
    g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "placebar");
}

static GtkBox *
create_row (AdwSqueezer *rows)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  adw_squeezer_add (rows, row);
  return GTK_BOX (row);
}

static void
lissom_place_bar_init (LissomPlaceBar *self)
{
  GtkWidget *rows = adw_squeezer_new ();

  /* The first one that fits is shown. */
  self->wordy = create_row (ADW_SQUEEZER (rows));
  self->terse = create_row (ADW_SQUEEZER (rows));
  adw_bin_set_child (ADW_BIN (self), rows);
}

GtkWidget *
lissom_place_bar_new (void)
{
  return g_object_new (LISSOM_TYPE_PLACE_BAR, NULL);
}

void
lissom_place_bar_set_stack (LissomPlaceBar *self, AdwViewStack *stack)
{
  g_return_if_fail (LISSOM_IS_PLACE_BAR (self));
  g_return_if_fail (stack == NULL || ADW_IS_VIEW_STACK (stack));

  if (self->stack == stack)
    return;
  forget_stack (self);
  if (stack != NULL)
    {
      self->stack = g_object_ref (stack);
      self->places = G_LIST_MODEL (adw_view_stack_get_pages (stack));
      g_signal_connect_swapped (self->places, "items-changed", G_CALLBACK (places_changed_cb),
                                self);
      g_signal_connect_swapped (stack, "notify::visible-child", G_CALLBACK (update), self);
      places_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACK]);
}
