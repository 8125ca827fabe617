/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-card.h"

#include "lissom-living-picture.h"
#include "lissom-parts.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 120
#define PICTURE_HEIGHT 168

/* In widths of letters, so that cards grow with the text: two beside one another in 360 pixels,
 * one when the text is large. */
#define LEAST_CHARS 11

struct _LissomStretchCard
{
  AdwBin parent_instance;

  /* borrowed: children */
  LissomLivingPicture *picture;
  GtkWidget *title, *icon, *line;
};

G_DEFINE_FINAL_TYPE (LissomStretchCard, lissom_stretch_card, ADW_TYPE_BIN)

static void
lissom_stretch_card_class_init (LissomStretchCardClass *klass)
{
}

static GtkWidget *
create_words (LissomStretchCard *self)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-top",
                  10, "margin-bottom", 13, "margin-start", 14, "margin-end", 12, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = lissom_parts_label ("", "heading");
  gtk_label_set_width_chars (GTK_LABEL (self->title), LEAST_CHARS);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->line = lissom_parts_label ("", "caption");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (line), self->icon);
  gtk_box_append (GTK_BOX (line), self->line);
  gtk_widget_add_css_class (line, "dim-label");
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static void
lissom_stretch_card_init (LissomStretchCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->picture =
    LISSOM_LIVING_PICTURE (lissom_living_picture_new (PICTURE_WIDTH, PICTURE_HEIGHT));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (box), create_words (self));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lissom_stretch_card_new (void)
{
  return g_object_new (LISSOM_TYPE_STRETCH_CARD, NULL);
}

void
lissom_stretch_card_show (LissomStretchCard *self, LissomStretch *stretch, GtkWidget *cell)
{
  LissomPosition position;
  g_autofree char *dose = NULL;

  g_return_if_fail (LISSOM_IS_STRETCH_CARD (self));

  lissom_living_picture_set_card (self->picture, cell);
  lissom_living_picture_set_stretch (self->picture, stretch);
  if (stretch == NULL)
    return;

  position = lissom_stretch_get_position (stretch);
  dose = lissom_words_dose (lissom_stretch_get_dose (stretch), lissom_stretch_get_sides (stretch));
  gtk_label_set_label (GTK_LABEL (self->title), lissom_stretch_get_short_title (stretch));
  gtk_label_set_label (GTK_LABEL (self->line), dose);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), lissom_words_position_icon (position));
  if (cell != NULL)
    {
      /* Translators: a stretch, its position, its dose; read by a screen reader */
      g_autofree char *name =
        g_strdup_printf (_("%s, %s, %s"), lissom_stretch_get_short_title (stretch),
                         lissom_words_position (position), dose);

      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}
