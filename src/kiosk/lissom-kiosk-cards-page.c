/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-cards-page.h"

#include "lissom-figure-view.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

struct _LissomKioskCardsPage
{
  LissomKioskPage parent_instance;

  GtkWidget *stage, *lead, *scroller, *cards;
  GPtrArray *pictures; /* of LissomFigureView, borrowed */
  GString *spoken;
  int text_size;
};

G_DEFINE_FINAL_TYPE (LissomKioskCardsPage, lissom_kiosk_cards_page, LISSOM_TYPE_KIOSK_PAGE)

static void
lissom_kiosk_cards_page_set_tall (LissomKioskPage *page, gboolean tall)
{
  LissomKioskCardsPage *self = LISSOM_KIOSK_CARDS_PAGE (page);
  /* On a wide screen the picture leaves room for larger words. */
  static const int heights[] = { 310, 260, 190 };
  const int margin = tall ? 72 : 96;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards), tall ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->cards), tall ? 28 : 44);
  /* Within reach from a chair. */
  gtk_widget_set_valign (self->cards, tall ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      GtkWidget *frame = gtk_widget_get_parent (g_ptr_array_index (self->pictures, i));
      GtkWidget *box = gtk_widget_get_parent (frame);

      gtk_orientable_set_orientation (GTK_ORIENTABLE (box), tall ? GTK_ORIENTATION_HORIZONTAL
                                                                 : GTK_ORIENTATION_VERTICAL);
      gtk_widget_remove_css_class (frame, tall ? "top" : "start");
      gtk_widget_add_css_class (frame, tall ? "start" : "top");
      gtk_widget_set_size_request (frame, tall ? 380 : -1, tall ? 300 : heights[self->text_size]);
      gtk_widget_set_vexpand (frame, FALSE);
    }
  gtk_widget_set_margin_start (self->stage, margin);
  gtk_widget_set_margin_end (self->stage, margin);
  gtk_widget_set_margin_top (self->stage, 52);
  gtk_widget_set_margin_bottom (self->stage, 52);
}

static char *
lissom_kiosk_cards_page_get_spoken (LissomKioskPage *page)
{
  return g_strdup (LISSOM_KIOSK_CARDS_PAGE (page)->spoken->str);
}

static gboolean
lissom_kiosk_cards_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (LISSOM_KIOSK_CARDS_PAGE (widget)->cards);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
lissom_kiosk_cards_page_finalize (GObject *object)
{
  LissomKioskCardsPage *self = LISSOM_KIOSK_CARDS_PAGE (object);

  g_ptr_array_unref (self->pictures);
  g_string_free (self->spoken, TRUE);

  G_OBJECT_CLASS (lissom_kiosk_cards_page_parent_class)->finalize (object);
}

static void
lissom_kiosk_cards_page_class_init (LissomKioskCardsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LissomKioskPageClass *page_class = LISSOM_KIOSK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lissom_kiosk_cards_page_finalize;
  widget_class->grab_focus = lissom_kiosk_cards_page_grab_focus;
  page_class->set_tall = lissom_kiosk_cards_page_set_tall;
  page_class->get_spoken = lissom_kiosk_cards_page_get_spoken;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-cards-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskCardsPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskCardsPage, lead);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskCardsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskCardsPage, cards);
}

static void
lissom_kiosk_cards_page_init (LissomKioskCardsPage *self)
{
  self->pictures = g_ptr_array_new ();
  self->spoken = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The stretch that stands for a routine: the first held one, because it shows what is felt. */
static LissomStretch *
find_picture (LissomRoutine *routine)
{
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    if (lissom_routine_get_dose (routine, i)->work == LISSOM_WORK_HOLD)
      return lissom_routine_get_stretch (routine, i);
  return lissom_routine_get_stretch (routine, 0);
}

static GtkWidget *
new_picture (LissomKioskCardsPage *self, LissomRoutine *routine)
{
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = lissom_figure_view_new ();

  gtk_widget_add_css_class (frame, "clip");
  gtk_widget_add_css_class (frame, "wall");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "wall");
  gtk_widget_set_vexpand (picture, TRUE);
  gtk_widget_set_hexpand (picture, TRUE);
  lissom_figure_view_set_room (LISSOM_FIGURE_VIEW (picture), TRUE);
  lissom_figure_view_set_stretch (LISSOM_FIGURE_VIEW (picture), find_picture (routine));
  gtk_box_append (GTK_BOX (frame), picture);
  g_ptr_array_add (self->pictures, picture);
  return frame;
}

static void
add_card (LissomKioskCardsPage *self, LissomKioskGuide *guide, LissomRoutine *routine,
          gboolean speaks)
{
  GtkWidget *card = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *positions = lissom_words_positions (routine);
  g_autofree char *minutes =
    lissom_words_minutes (lissom_kiosk_guide_measure (guide, routine, speaks));
  GtkWidget *length = gtk_label_new (minutes);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (words, "card-words");
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "accent");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name ("lissom-clock-symbolic"));
  gtk_box_append (GTK_BOX (chip), length);
  gtk_box_append (GTK_BOX (words), new_label (lissom_routine_get_title (routine), "section"));
  gtk_box_append (GTK_BOX (words), new_label (positions, NULL));
  gtk_box_append (GTK_BOX (words), chip);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (words, TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), new_picture (self, routine));
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", lissom_routine_get_id (routine));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "kiosk.start");
  gtk_box_append (GTK_BOX (self->cards), card);

  g_string_append_printf (self->spoken, " %s. %s. %s.", lissom_routine_get_title (routine),
                          positions, minutes);
}

GtkWidget *
lissom_kiosk_cards_page_new (LissomKioskSettings *settings, LissomKioskGuide *guide, gboolean speaks,
                             int text_size)
{
  LissomKioskCardsPage *self = g_object_new (LISSOM_TYPE_KIOSK_CARDS_PAGE, NULL);
  const char *lead = _("Stop whenever you like.");

  self->text_size = text_size;
  gtk_label_set_text (GTK_LABEL (self->lead), lead);
  g_string_append_printf (self->spoken, "%s %s", _("What would you like to do?"), lead);
  for (const char *const *id = lissom_kiosk_settings_get_guides (settings); *id != NULL; id++)
    {
      g_autoptr (LissomRoutine) routine = lissom_kiosk_guide_make_routine (guide, settings, *id);

      if (routine != NULL)
        add_card (self, guide, routine, speaks);
    }
  return GTK_WIDGET (self);
}
