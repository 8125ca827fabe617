/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-illustration.h"

#include "lissom-article-picture.h"
#include "lissom-balance-panel.h"
#include "lissom-basics-panel.h"
#include "lissom-machine-panel.h"
#include "lissom-pelvis-panel.h"
#include "lissom-thigh-panel.h"

typedef struct
{
  GtkWidget *controls; /* owned: it may outlive its place in the page */
  LissomNarrator *narrator;
  gboolean speaks; /* what is being said was ours */
} LissomIllustrationPrivate;

enum
{
  PROP_0,
  PROP_CAN_SPEAK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SPEAKING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (LissomIllustration, lissom_illustration, ADW_TYPE_BIN)

static void
lissom_illustration_real_stop (LissomIllustration *self)
{
  lissom_illustration_say (self, NULL);
}

static void
said_cb (LissomIllustration *self)
{
  LissomIllustrationPrivate *priv = lissom_illustration_get_instance_private (self);

  priv->speaks = FALSE;
}

static void
lissom_illustration_unmap (GtkWidget *widget)
{
  lissom_illustration_stop (LISSOM_ILLUSTRATION (widget));
  GTK_WIDGET_CLASS (lissom_illustration_parent_class)->unmap (widget);
}

static void
lissom_illustration_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAN_SPEAK:
      g_value_set_boolean (value, lissom_illustration_can_speak (LISSOM_ILLUSTRATION (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_illustration_dispose (GObject *object)
{
  LissomIllustrationPrivate *priv =
    lissom_illustration_get_instance_private (LISSOM_ILLUSTRATION (object));

  g_clear_object (&priv->controls);
  g_clear_object (&priv->narrator);

  G_OBJECT_CLASS (lissom_illustration_parent_class)->dispose (object);
}

static void
lissom_illustration_class_init (LissomIllustrationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_illustration_get_property;
  object_class->dispose = lissom_illustration_dispose;
  widget_class->unmap = lissom_illustration_unmap;
  klass->stop = lissom_illustration_real_stop;

  properties[PROP_CAN_SPEAK] = g_param_spec_boolean (
    "can-speak", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SPEAKING] = g_signal_new ("speaking", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lissom_illustration_init (LissomIllustration *self)
{
  LissomIllustrationPrivate *priv = lissom_illustration_get_instance_private (self);

  priv->controls = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
}

GtkWidget *
lissom_illustration_new (LissomArticle *article, LissomCatalogue *catalogue, LissomNarrator *narrator)
{
  GtkWidget *self;

  switch (lissom_article_get_picture (article))
    {
    case LISSOM_PICTURE_THIGH:
      self = lissom_thigh_panel_new ();
      break;
    case LISSOM_PICTURE_PELVIS:
      self = lissom_pelvis_panel_new (FALSE);
      break;
    case LISSOM_PICTURE_BEND:
      self = lissom_pelvis_panel_new (TRUE);
      break;
    case LISSOM_PICTURE_BASICS:
      self = lissom_basics_panel_new (catalogue);
      break;
    case LISSOM_PICTURE_GEARS:
      self = lissom_machine_panel_new ();
      break;
    case LISSOM_PICTURE_BALANCE:
    default:
      self = lissom_balance_panel_new (lissom_article_picture_new (article, catalogue));
      break;
    }
  lissom_illustration_set_narrator (LISSOM_ILLUSTRATION (self), narrator);
  return self;
}

GtkWidget *
lissom_illustration_get_controls (LissomIllustration *self)
{
  LissomIllustrationPrivate *priv = lissom_illustration_get_instance_private (self);

  g_return_val_if_fail (LISSOM_IS_ILLUSTRATION (self), NULL);

  return priv->controls;
}

void
lissom_illustration_stop (LissomIllustration *self)
{
  g_return_if_fail (LISSOM_IS_ILLUSTRATION (self));

  LISSOM_ILLUSTRATION_GET_CLASS (self)->stop (self);
}

void
lissom_illustration_set_narrator (LissomIllustration *self, LissomNarrator *narrator)
{
  LissomIllustrationPrivate *priv = lissom_illustration_get_instance_private (self);

  g_return_if_fail (LISSOM_IS_ILLUSTRATION (self));

  if (priv->narrator != NULL)
    g_signal_handlers_disconnect_by_data (priv->narrator, self);
  if (!g_set_object (&priv->narrator, narrator))
    return;
  if (narrator != NULL)
    g_signal_connect_object (narrator, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SPEAK]);
}

gboolean
lissom_illustration_can_speak (LissomIllustration *self)
{
  LissomIllustrationPrivate *priv = lissom_illustration_get_instance_private (self);

  g_return_val_if_fail (LISSOM_IS_ILLUSTRATION (self), FALSE);

  return priv->narrator != NULL;
}

void
lissom_illustration_say (LissomIllustration *self, const char *text)
{
  LissomIllustrationPrivate *priv = lissom_illustration_get_instance_private (self);

  g_return_if_fail (LISSOM_IS_ILLUSTRATION (self));

  if (priv->narrator == NULL || (text == NULL && !priv->speaks))
    return;
  if (text != NULL)
    g_signal_emit (self, signals[SPEAKING], 0);
  priv->speaks = text != NULL;
  lissom_narrator_say (priv->narrator, text);
}
