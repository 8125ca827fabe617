/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-photo-angle.h"

#include "lissom-measure.h"
#include "lissom-parts.h"
#include "lissom-photo-view.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 320

struct _LissomPhotoAngle
{
  AdwBin parent_instance;

  LissomPhotoView *view;
  GtkLabel *words;
  GtkCheckButton *discard;

  GFile *file; /* nullable: what is shown */
  GtkFileChooserNative *chooser; /* nullable: while it is open */
};

enum
{
  MEASURED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomPhotoAngle, lissom_photo_angle, ADW_TYPE_BIN)

static const char *const questions[] = {
  N_("Tap the hip: the bony point at its side."),
  N_("Tap the knee."),
  N_("Tap the ankle."),
};

static void
points_changed_cb (LissomPhotoAngle *self)
{
  double points[LISSOM_PHOTO_POINTS][2];
  guint n = lissom_photo_view_get_points (self->view, points);
  g_autofree char *text = NULL;
  int angle, bend;

  if (n < LISSOM_PHOTO_POINTS)
    {
      gtk_label_set_label (self->words, _(questions[n]));
      return;
    }
  angle = lissom_measure_get_photo_angle (points[0], points[1], points[2], &bend);
  if (angle < 0 || bend > LISSOM_MEASURE_MAX_BEND)
    {
      gtk_label_set_label (self->words, _("The knee is bent here, so this is no leg raise. Tap the "
                                          "three points again, or take another photo."));
      return;
    }
  text = lissom_measure_format (lissom_measure_get (LISSOM_MEASURE_LEG_RAISE_PHOTO), angle, FALSE);
  gtk_label_set_label (self->words, text);
  g_signal_emit (self, signals[MEASURED], 0, angle);
}

void
lissom_photo_angle_open (LissomPhotoAngle *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LISSOM_IS_PHOTO_ANGLE (self) && G_IS_FILE (file));

  if (!lissom_photo_view_open (self->view, file, &error))
    {
      gtk_label_set_label (self->words, error->message);
      return;
    }
  g_set_object (&self->file, file);
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->discard), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gboolean
lissom_photo_angle_discard (LissomPhotoAngle *self, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LISSOM_IS_PHOTO_ANGLE (self), FALSE);

  if (self->file == NULL || !gtk_check_button_get_active (self->discard) ||
      g_file_trash (self->file, NULL, &why))
    return TRUE;
  name = g_file_get_parse_name (self->file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: a file name, then the system's reason */
               _("The photo “%s” could not be put into the trash (%s). Delete it yourself if you do "
                 "not want to keep it."),
               name, why->message);
  return FALSE;
}

static void
chosen_cb (LissomPhotoAngle *self, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file != NULL)
    lissom_photo_angle_open (self, file);
}

static void
choose_cb (LissomPhotoAngle *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (
    _("Choose a photo"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_pixbuf_formats (filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
lissom_photo_angle_dispose (GObject *object)
{
  LissomPhotoAngle *self = LISSOM_PHOTO_ANGLE (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (lissom_photo_angle_parent_class)->dispose (object);
}

static void
lissom_photo_angle_class_init (LissomPhotoAngleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_photo_angle_dispose;
  signals[MEASURED] = g_signal_new ("measured", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lissom_photo_angle_init (LissomPhotoAngle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *choose = gtk_button_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_button_set_child (GTK_BUTTON (choose), lissom_parts_label (_("Choose the photo…"), NULL));
  lissom_parts_name_by_label (choose);
  gtk_check_button_set_child (
    GTK_CHECK_BUTTON (check),
    lissom_parts_label (_("Put the photo into the trash after measuring"), NULL));
  gtk_widget_set_halign (choose, GTK_ALIGN_START);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  self->view = LISSOM_PHOTO_VIEW (lissom_photo_view_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, HEIGHT);
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (points_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->words = GTK_LABEL (lissom_parts_label (_("The photo stays on this computer."), NULL));
  self->discard = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (self->discard, TRUE);
  gtk_widget_set_visible (check, FALSE);
  gtk_box_append (GTK_BOX (box), choose);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), check);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lissom_photo_angle_new (void)
{
  return g_object_new (LISSOM_TYPE_PHOTO_ANGLE, NULL);
}
