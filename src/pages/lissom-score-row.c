/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-score-row.h"

#include "lissom-chips.h"

#include <glib/gi18n-lib.h>

struct _LissomScoreRow
{
  GtkWidget parent_instance;

  GtkWidget *chips;
  GtkWidget *buttons[LISSOM_SCORE_HIGHEST + 1]; /* borrowed: children of chips */
  int score;
  gboolean changing;
};

enum
{
  PROP_SCORE = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomScoreRow, lissom_score_row, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *button, LissomScoreRow *self)
{
  int score = -1;

  if (self->changing)
    return;
  for (int i = 0; i <= LISSOM_SCORE_HIGHEST; i++)
    if (self->buttons[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      score = i;
  lissom_score_row_set_score (self, score);
}

static void
lissom_score_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SCORE:
      g_value_set_int (value, LISSOM_SCORE_ROW (object)->score);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_score_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SCORE:
      lissom_score_row_set_score (LISSOM_SCORE_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_score_row_dispose (GObject *object)
{
  LissomScoreRow *self = LISSOM_SCORE_ROW (object);

  g_clear_pointer (&self->chips, gtk_widget_unparent);

  G_OBJECT_CLASS (lissom_score_row_parent_class)->dispose (object);
}

static void
lissom_score_row_class_init (LissomScoreRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_score_row_get_property;
  object_class->set_property = lissom_score_row_set_property;
  object_class->dispose = lissom_score_row_dispose;

  properties[PROP_SCORE] =
    g_param_spec_int ("score", NULL, NULL, -1, LISSOM_SCORE_HIGHEST, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lissom_score_row_init (LissomScoreRow *self)
{
  self->score = -1;
  self->chips = lissom_chips_new ();
  g_object_set (self->chips, "spacing", 4, NULL);
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));

  for (int i = 0; i <= LISSOM_SCORE_HIGHEST; i++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", i);

      self->buttons[i] = gtk_toggle_button_new_with_label (digits);
      gtk_widget_add_css_class (self->buttons[i], "score");
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self);
      lissom_chips_append (LISSOM_CHIPS (self->chips), self->buttons[i]);
    }
}

GtkWidget *
lissom_score_row_new (void)
{
  return g_object_new (LISSOM_TYPE_SCORE_ROW, NULL);
}

int
lissom_score_row_get_score (LissomScoreRow *self)
{
  g_return_val_if_fail (LISSOM_IS_SCORE_ROW (self), -1);

  return self->score;
}

void
lissom_score_row_set_score (LissomScoreRow *self, int score)
{
  g_return_if_fail (LISSOM_IS_SCORE_ROW (self));
  g_return_if_fail (score >= -1 && score <= LISSOM_SCORE_HIGHEST);

  self->changing = TRUE;
  for (int i = 0; i <= LISSOM_SCORE_HIGHEST; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == score);
  self->changing = FALSE;

  if (self->score == score)
    return;
  self->score = score;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORE]);
}

void
lissom_score_row_set_good (LissomScoreRow *self, int first, int last)
{
  g_return_if_fail (LISSOM_IS_SCORE_ROW (self));

  for (int i = 0; i <= LISSOM_SCORE_HIGHEST; i++)
    {
      if (i >= first && i <= last)
        gtk_widget_add_css_class (self->buttons[i], "good");
      else
        gtk_widget_remove_css_class (self->buttons[i], "good");
    }
}

void
lissom_score_row_set_name (LissomScoreRow *self, const char *name)
{
  g_return_if_fail (LISSOM_IS_SCORE_ROW (self));

  for (int i = 0; i <= LISSOM_SCORE_HIGHEST; i++)
    {
      /* Translators: read by a screen reader: what is scored, the score, the highest score */
      g_autofree char *label = g_strdup_printf (_("%s: %d of %d"), name, i, LISSOM_SCORE_HIGHEST);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->buttons[i]),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
