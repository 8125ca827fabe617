/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-living-picture.h"

#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-thumbnail.h"

struct _LissomLivingPicture
{
  AdwBin parent_instance;

  /* borrowed: children */
  GtkOverlay *overlay;
  LissomThumbnail *still;
  LissomFigureView *moving; /* nullable: while it is alive */

  /* weak */
  GtkWidget *card;

  /* owned */
  LissomStretch *stretch;
};

G_DEFINE_FINAL_TYPE (LissomLivingPicture, lissom_living_picture, ADW_TYPE_BIN)

static void
bring_to_life (LissomLivingPicture *self)
{
  GtkWidget *moving = lissom_figure_view_new ();

  self->moving = LISSOM_FIGURE_VIEW (moving);
  gtk_widget_add_css_class (moving, "wall");
  /* The pointer stays with the card. */
  gtk_widget_set_can_target (moving, FALSE);
  lissom_figure_view_set_room (self->moving, TRUE);
  lissom_figure_view_set_stretch (self->moving, self->stretch);
  /* It goes on from the pose in which it stood. */
  lissom_figure_view_set_scrub (
    self->moving, lissom_demonstration_get_mark (self->stretch, LISSOM_DEMONSTRATION_HOLD));
  lissom_figure_view_set_demonstrating (self->moving, TRUE);
  gtk_overlay_add_overlay (self->overlay, moving);
}

static void
let_stand (LissomLivingPicture *self)
{
  if (self->moving == NULL)
    return;

  gtk_overlay_remove_overlay (self->overlay, GTK_WIDGET (self->moving));
  self->moving = NULL;
}

static void
update (LissomLivingPicture *self)
{
  gboolean alive =
    self->stretch != NULL && self->card != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
    (gtk_widget_get_state_flags (self->card) &
     (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0;

  if (alive && self->moving == NULL)
    bring_to_life (self);
  else if (!alive)
    let_stand (self);
}

static void
lissom_living_picture_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lissom_living_picture_parent_class)->map (widget);
  update (LISSOM_LIVING_PICTURE (widget));
}

static void
lissom_living_picture_dispose (GObject *object)
{
  LissomLivingPicture *self = LISSOM_LIVING_PICTURE (object);

  lissom_living_picture_set_card (self, NULL);
  g_clear_object (&self->stretch);
  self->moving = NULL;

  G_OBJECT_CLASS (lissom_living_picture_parent_class)->dispose (object);
}

static void
lissom_living_picture_class_init (LissomLivingPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_living_picture_dispose;
  GTK_WIDGET_CLASS (klass)->map = lissom_living_picture_map;
}

static void
lissom_living_picture_init (LissomLivingPicture *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->still = LISSOM_THUMBNAIL (lissom_thumbnail_new ());
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->still));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->overlay));
}

GtkWidget *
lissom_living_picture_new (int width, int height)
{
  LissomLivingPicture *self = g_object_new (LISSOM_TYPE_LIVING_PICTURE, NULL);

  gtk_widget_set_size_request (GTK_WIDGET (self->still), width, height);
  return GTK_WIDGET (self);
}

void
lissom_living_picture_set_stretch (LissomLivingPicture *self, LissomStretch *stretch)
{
  g_return_if_fail (LISSOM_IS_LIVING_PICTURE (self));

  if (!g_set_object (&self->stretch, stretch))
    return;
  let_stand (self);
  lissom_thumbnail_set_stretch (self->still, stretch);
  update (self);
}

void
lissom_living_picture_set_card (LissomLivingPicture *self, GtkWidget *card)
{
  g_return_if_fail (LISSOM_IS_LIVING_PICTURE (self));

  if (self->card == card)
    return;
  if (self->card != NULL)
    g_signal_handlers_disconnect_by_data (self->card, self);
  g_set_weak_pointer (&self->card, card);
  if (card != NULL)
    {
      g_signal_connect_object (card, "state-flags-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      update (self);
    }
}

gboolean
lissom_living_picture_is_alive (LissomLivingPicture *self)
{
  g_return_val_if_fail (LISSOM_IS_LIVING_PICTURE (self), FALSE);

  return self->moving != NULL;
}
