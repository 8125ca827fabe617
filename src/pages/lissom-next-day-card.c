/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-next-day-card.h"

#include <glib/gi18n-lib.h>

#include "lissom-chips.h"
#include "lissom-parts.h"

struct _LissomNextDayCard
{
  AdwBin parent_instance;

  LissomSafety *safety;
};

G_DEFINE_FINAL_TYPE (LissomNextDayCard, lissom_next_day_card, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
show (LissomNextDayCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), lissom_safety_asks_next_day (self->safety, NULL));
}

static void
answer (LissomNextDayCard *self, LissomNextDay answer)
{
  const char *id = "";
  g_autofree char *session = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  lissom_safety_asks_next_day (self->safety, &id);
  session = g_strdup (id);
  changes = lissom_safety_answer_next_day (self->safety, answer);
  g_signal_emit (self, signals[ANSWERED], 0, session, changes);
}

static void
fine_clicked_cb (LissomNextDayCard *self)
{
  answer (self, LISSOM_NEXT_DAY_FINE);
}

static void
sore_clicked_cb (LissomNextDayCard *self)
{
  answer (self, LISSOM_NEXT_DAY_SORE);
}

static void
add_button (LissomNextDayCard *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (label);

  g_object_set (text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_button_set_child (GTK_BUTTON (button), text);
  lissom_parts_name_by_label (button);
  gtk_widget_add_css_class (button, "softpill");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  lissom_chips_append (LISSOM_CHIPS (box), button);
}

static void
lissom_next_day_card_map (GtkWidget *widget)
{
  /* A new day may have begun. */
  show (LISSOM_NEXT_DAY_CARD (widget));
  GTK_WIDGET_CLASS (lissom_next_day_card_parent_class)->map (widget);
}

static void
lissom_next_day_card_dispose (GObject *object)
{
  g_clear_object (&LISSOM_NEXT_DAY_CARD (object)->safety);

  G_OBJECT_CLASS (lissom_next_day_card_parent_class)->dispose (object);
}

static void
lissom_next_day_card_class_init (LissomNextDayCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_next_day_card_dispose;
  GTK_WIDGET_CLASS (klass)->map = lissom_next_day_card_map;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_PTR_ARRAY);
}

static void
lissom_next_day_card_init (LissomNextDayCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *buttons = g_object_new (LISSOM_TYPE_CHIPS, "spacing", 12, NULL);

  gtk_widget_add_css_class (box, "callout");
  gtk_box_append (GTK_BOX (box), lissom_parts_label (lissom_pain_get_next_day_question (), "title-3"));
  gtk_box_append (GTK_BOX (box), lissom_parts_label (lissom_pain_get_next_day_advice (), NULL));
  gtk_widget_set_margin_top (buttons, 4);
  add_button (self, buttons, _("Fine, or a little sore"), G_CALLBACK (fine_clicked_cb));
  add_button (self, buttons, _("It hurts more, or for longer"), G_CALLBACK (sore_clicked_cb));
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lissom_next_day_card_new (LissomSafety *safety)
{
  LissomNextDayCard *self = g_object_new (LISSOM_TYPE_NEXT_DAY_CARD, NULL);

  self->safety = g_object_ref (safety);
  g_signal_connect_object (safety, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
