/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-card.h"

#include "lissom-announce.h"
#include "lissom-living-picture.h"
#include "lissom-parts.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 100
#define PICTURE_HEIGHT 122

/* As in lissom-stretch-card.c. */
#define LEAST_CHARS 11

struct _LissomRoutineCard
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (LissomRoutineCard, lissom_routine_card, GTK_TYPE_BUTTON)

static void
lissom_routine_card_class_init (LissomRoutineCardClass *klass)
{
}

static void
lissom_routine_card_init (LissomRoutineCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
create_line (const char *text, const char *icon_name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label;

  gtk_box_append (GTK_BOX (line),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "valign", GTK_ALIGN_START,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  label = lissom_parts_label (text, "caption");
  gtk_label_set_max_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "dim-label");
  return line;
}

static GtkWidget *
create_words (LissomRoutine *routine, const char *time, const char *positions, const char *needs)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-top",
                  10, "margin-bottom", 13, "margin-start", 14, "margin-end", 12, NULL);
  GtkWidget *title = lissom_parts_label (lissom_routine_get_title (routine), "heading");
  LissomStretch *first = lissom_routine_get_stretch (routine, 0);
  /* Translators: minutes and positions of a routine, “4 minutes · Standing, then chair” */
  g_autofree char *line = g_strdup_printf (C_("routine", "%s · %s"), time, positions);

  /* As wide as it has to be, not as its words would like: four of them share a line. */
  gtk_label_set_width_chars (GTK_LABEL (title), LEAST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (title), LEAST_CHARS);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box),
                  create_line (line, lissom_words_position_icon (lissom_stretch_get_position (first))));
  if (*needs != '\0')
    gtk_box_append (GTK_BOX (box), create_line (needs, "lissom-tick-symbolic"));
  return box;
}

GtkWidget *
lissom_routine_card_new (LissomRoutine *routine, gint64 length_ms)
{
  LissomRoutineCard *self =
    g_object_new (LISSOM_TYPE_ROUTINE_CARD, "action-name", "win.show-steps", NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = lissom_living_picture_new (PICTURE_WIDTH, PICTURE_HEIGHT);
  g_autofree char *time = lissom_words_minutes (length_ms);
  g_autofree char *positions = lissom_words_positions (routine);
  g_autofree char *needs = lissom_words_needs (routine);
  g_autofree char *name = NULL;

  lissom_living_picture_set_stretch (LISSOM_LIVING_PICTURE (picture),
                                     lissom_routine_card_choose_picture (routine));
  lissom_living_picture_set_card (LISSOM_LIVING_PICTURE (picture), GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), create_words (routine, time, positions, needs));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", lissom_routine_get_id (routine));

  /* Translators: a routine, its minutes, its positions; read by a screen reader */
  name = g_strdup_printf (_("%s, %s, %s"), lissom_routine_get_title (routine), time, positions);
  lissom_name_button (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

/* Seconds of work. */
static int
count_seconds (LissomRoutine *routine, guint index)
{
  LissomSides sides = lissom_stretch_get_sides (lissom_routine_get_stretch (routine, index));
  const LissomDose *dose = lissom_routine_get_dose (routine, index);

  return dose->seconds * dose->count * MAX (dose->sets, 1) * (sides == LISSOM_SIDES_EACH ? 2 : 1);
}

LissomStretch *
lissom_routine_card_choose_picture (LissomRoutine *routine)
{
  LissomStretch *longest = NULL;
  int most = -1;

  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    if (count_seconds (routine, i) > most)
      {
        longest = lissom_routine_get_stretch (routine, i);
        most = count_seconds (routine, i);
      }
  return longest;
}
