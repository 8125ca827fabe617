/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-page-head.h"

struct _LissomPageHead
{
  AdwBin parent_instance;

  AdwHeaderBar *bar;
  AdwWindowTitle *in_bar;
  AdwSqueezer *squeezer; /* shows the title in the bar, or nothing */
  GtkWidget *below;
  GtkLabel *title, *subtitle; /* below */
};

static void
lissom_page_head_add_child (GtkBuildable *buildable,
                            GtkBuilder *builder,
                            GObject *child,
                            const char *type)
{
  LissomPageHead *self = LISSOM_PAGE_HEAD (buildable);

  if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->bar, GTK_WIDGET (child));
  else
    adw_header_bar_pack_start (self->bar, GTK_WIDGET (child));
}

static void
lissom_page_head_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = lissom_page_head_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomPageHead, lissom_page_head, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      lissom_page_head_buildable_init))

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_WINDOW_BUTTONS,
  N_PROPS
};
static GParamSpec *props[N_PROPS];

static void
place (LissomPageHead *self)
{
  const char *title = gtk_label_get_label (self->title);

  gtk_widget_set_visible (self->below,
                          *title != '\0' && adw_squeezer_get_visible_child (self->squeezer) !=
                                              GTK_WIDGET (self->in_bar));
}

static void
set_window_buttons (LissomPageHead *self, gboolean window_buttons)
{
  if (adw_header_bar_get_show_end_title_buttons (self->bar) == window_buttons)
    return;
  adw_header_bar_set_show_start_title_buttons (self->bar, window_buttons);
  adw_header_bar_set_show_end_title_buttons (self->bar, window_buttons);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WINDOW_BUTTONS]);
}

static void
lissom_page_head_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomPageHead *self = LISSOM_PAGE_HEAD (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, gtk_label_get_label (self->subtitle));
      break;
    case PROP_WINDOW_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_page_head_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomPageHead *self = LISSOM_PAGE_HEAD (object);

  switch (id)
    {
    case PROP_TITLE:
      lissom_page_head_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      lissom_page_head_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_WINDOW_BUTTONS:
      set_window_buttons (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_page_head_class_init (LissomPageHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lissom_page_head_get_property;
  object_class->set_property = lissom_page_head_set_property;
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_WINDOW_BUTTONS] =
    g_param_spec_boolean ("window-buttons", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static GtkLabel *
add_label (LissomPageHead *self, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", "", "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->below), label);
  return GTK_LABEL (label);
}

static void
lissom_page_head_init (LissomPageHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->in_bar = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->squeezer = g_object_new (ADW_TYPE_SQUEEZER, "switch-threshold-policy",
                                 ADW_FOLD_THRESHOLD_POLICY_NATURAL, "homogeneous", FALSE, NULL);
  adw_squeezer_add (self->squeezer, GTK_WIDGET (self->in_bar));
  adw_squeezer_add (self->squeezer, gtk_label_new (NULL));
  self->bar = g_object_new (ADW_TYPE_HEADER_BAR, "title-widget", self->squeezer, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "flat");

  self->below = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "visible", FALSE,
                              "margin-start", 16, "margin-end", 16, "margin-bottom", 8, NULL);
  self->title = add_label (self, "title-3");
  self->subtitle = add_label (self, "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), FALSE);
  g_signal_connect_object (self->squeezer, "notify::visible-child", G_CALLBACK (place), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), self->below);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lissom_page_head_new (const char *title)
{
  return g_object_new (LISSOM_TYPE_PAGE_HEAD, "title", title, NULL);
}

void
lissom_page_head_set_title (LissomPageHead *self, const char *title)
{
  g_return_if_fail (LISSOM_IS_PAGE_HEAD (self));

  if (title == NULL)
    title = "";
  if (g_str_equal (gtk_label_get_label (self->title), title))
    return;
  gtk_label_set_label (self->title, title);
  adw_window_title_set_title (self->in_bar, title);
  place (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

void
lissom_page_head_set_subtitle (LissomPageHead *self, const char *subtitle)
{
  g_return_if_fail (LISSOM_IS_PAGE_HEAD (self));

  if (subtitle == NULL)
    subtitle = "";
  if (g_str_equal (gtk_label_get_label (self->subtitle), subtitle))
    return;
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  adw_window_title_set_subtitle (self->in_bar, subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);
}

void
lissom_page_head_add (LissomPageHead *self, GtkWidget *button)
{
  g_return_if_fail (LISSOM_IS_PAGE_HEAD (self));

  adw_header_bar_pack_start (self->bar, button);
}
