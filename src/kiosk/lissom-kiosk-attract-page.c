/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-attract-page.h"

#include "lissom-chips.h"
#include "lissom-figure-view.h"
#include "lissom-kiosk-language.h"
#include "lissom-kiosk-scroller.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN_WIDE 96
#define MARGIN_TALL 72

/* Once round a slow ellipse in four minutes, ± 24 pixels: no letter stays on the same pixels. */
#define WANDER 24.0
#define WANDER_ROUND (240 * (double) G_USEC_PER_SEC)

/* The seated guide, when the clinic shows it; it is what the waiting room is for. */
#define SHOWN_FIRST "chair-single-leg"

struct _LissomKioskAttractPage
{
  LissomKioskPage parent_instance;

  LissomFigureView *figure;
  GtkWidget *stage, *words, *show, *slot;
  GtkWidget *clinic_box, *clinic, *middle, *greeting, *lead, *begin, *caption;
  GtkPicture *logo;
  LissomChips *languages;

  gboolean tall;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (LissomKioskAttractPage, lissom_kiosk_attract_page, LISSOM_TYPE_KIOSK_PAGE)

static void
place (LissomKioskAttractPage *self)
{
  const int margin = self->tall ? MARGIN_TALL : MARGIN_WIDE;
  const double turn = 2 * G_PI * (double) g_get_monotonic_time () / WANDER_ROUND;
  const int across = (int) lround (WANDER * cos (turn));
  const int along = (int) lround (WANDER * sin (turn));

  gtk_widget_set_margin_start (self->stage, margin + across);
  gtk_widget_set_margin_end (self->stage, margin - across);
  gtk_widget_set_margin_top (self->stage, 72 + along);
  gtk_widget_set_margin_bottom (self->stage, 64 - along);
}

static void
lissom_kiosk_attract_page_set_tall (LissomKioskPage *page, gboolean tall)
{
  LissomKioskAttractPage *self = LISSOM_KIOSK_ATTRACT_PAGE (page);

  /* Upright: words, figure, button, languages; what is touched lies low. */
  self->tall = tall;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->stage), tall ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->stage), !tall);
  gtk_widget_set_vexpand (self->show, tall);
  g_object_ref (self->begin);
  g_object_ref (self->languages);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->begin)), self->begin);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->languages))),
                  GTK_WIDGET (self->languages));
  gtk_box_append (GTK_BOX (tall ? self->show : self->middle), self->begin);
  gtk_box_append (GTK_BOX (tall ? self->show : self->words), GTK_WIDGET (self->languages));
  g_object_unref (self->begin);
  g_object_unref (self->languages);
  gtk_widget_set_halign (self->begin, tall ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  gtk_widget_set_vexpand (self->middle, !tall);
  place (self);
}

static char *
lissom_kiosk_attract_page_get_spoken (LissomKioskPage *page)
{
  LissomKioskAttractPage *self = LISSOM_KIOSK_ATTRACT_PAGE (page);

  return g_strdup_printf ("%s %s", gtk_label_get_text (GTK_LABEL (self->greeting)),
                          gtk_label_get_text (GTK_LABEL (self->lead)));
}

/* The line that belongs to this part of the demonstration. */
static void
update_caption (LissomKioskAttractPage *self)
{
  LissomStretch *stretch = lissom_figure_view_get_stretch (self->figure);
  const char *const *cues;
  guint n_cues, index;

  if (stretch == NULL)
    return;
  cues = lissom_stretch_get_cues (stretch);
  n_cues = g_strv_length ((GStrv) cues);
  if (n_cues == 0)
    return;
  index = MIN (n_cues - 1, (guint) (lissom_figure_view_get_scrub (self->figure) * n_cues));
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->caption)), cues[index]) != 0)
    gtk_label_set_text (GTK_LABEL (self->caption), cues[index]);
}

static void
lissom_kiosk_attract_page_tick (LissomKioskPage *page, int seconds_left)
{
  LissomKioskAttractPage *self = LISSOM_KIOSK_ATTRACT_PAGE (page);

  place (self);
  if (self->open)
    update_caption (self);
}

static gboolean
lissom_kiosk_attract_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_KIOSK_ATTRACT_PAGE (widget)->begin);
}

static void
lissom_kiosk_attract_page_class_init (LissomKioskAttractPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LissomKioskPageClass *page_class = LISSOM_KIOSK_PAGE_CLASS (klass);

  widget_class->grab_focus = lissom_kiosk_attract_page_grab_focus;
  g_type_ensure (LISSOM_TYPE_KIOSK_SCROLLER);
  page_class->set_tall = lissom_kiosk_attract_page_set_tall;
  page_class->get_spoken = lissom_kiosk_attract_page_get_spoken;
  page_class->tick = lissom_kiosk_attract_page_tick;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-attract-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, words);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, show);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, slot);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, clinic_box);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, clinic);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, middle);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, greeting);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, lead);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, begin);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, caption);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, logo);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskAttractPage, languages);
}

static void
lissom_kiosk_attract_page_init (LissomKioskAttractPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_figure_view_set_slot (self->figure, self->slot);
}

static void
add_language (LissomKioskAttractPage *self, const char *code, gboolean on)
{
  g_autofree char *name = lissom_kiosk_language_get_name (code);
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  gtk_widget_add_css_class (button, "lang");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), on);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "kiosk.language");
  lissom_chips_append (self->languages, button);
}

/* The first of the clinic's guides that is shown by itself, else the first stretch of a routine. */
static LissomStretch *
find_shown (LissomKioskSettings *settings, LissomCatalogue *catalogue)
{
  const char *const *guides = lissom_kiosk_settings_get_guides (settings);
  LissomStretch *first = lissom_catalogue_find_stretch (catalogue, SHOWN_FIRST);
  LissomRoutine *routine;

  if (first != NULL)
    return first;
  for (; *guides != NULL; guides++)
    {
      routine = lissom_catalogue_find_routine (catalogue, *guides);
      first = lissom_catalogue_find_stretch (catalogue, *guides);
      if (first != NULL)
        return first;
      if (routine != NULL && lissom_routine_get_n_exercises (routine) > 0)
        return lissom_routine_get_stretch (routine, 0);
    }
  return NULL;
}

GtkWidget *
lissom_kiosk_attract_page_new (LissomKioskSettings *settings,
                               LissomCatalogue *catalogue,
                               const char *language,
                               gboolean open)
{
  LissomKioskAttractPage *self = g_object_new (LISSOM_TYPE_KIOSK_ATTRACT_PAGE, NULL);
  const char *const *languages = lissom_kiosk_settings_get_languages (settings);
  const char *clinic = lissom_kiosk_settings_get_clinic (settings);
  const char *greeting = lissom_kiosk_settings_get_greeting (settings);
  const char *logo = lissom_kiosk_settings_get_logo (settings);

  self->open = open;
  gtk_label_set_text (GTK_LABEL (self->clinic), clinic);
  if (logo[0] != '\0')
    gtk_picture_set_filename (self->logo, logo);
  gtk_widget_set_visible (GTK_WIDGET (self->logo), logo[0] != '\0');
  gtk_widget_set_visible (self->clinic_box, clinic[0] != '\0' || logo[0] != '\0');
  if (open)
    {
      gtk_label_set_text (GTK_LABEL (self->greeting),
                          greeting[0] != '\0' ? greeting : _("A gentle stretch while you wait"));
      gtk_label_set_text (GTK_LABEL (self->lead),
                          _("A few quiet minutes. The guide shows you how. Nothing is saved."));
      lissom_figure_view_set_stretch (self->figure, find_shown (settings, catalogue));
      lissom_figure_view_set_demonstrating (self->figure, TRUE);
      update_caption (self);
    }
  else
    gtk_label_set_text (GTK_LABEL (self->greeting),
                        _("This screen rests until the practice opens again."));
  gtk_widget_set_visible (self->lead, open);
  gtk_widget_set_visible (self->begin, open);
  gtk_widget_set_visible (self->caption, open);
  gtk_widget_set_visible (GTK_WIDGET (self->languages), open && languages[1] != NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    add_language (self, languages[i], g_str_equal (languages[i], language));
  return GTK_WIDGET (self);
}
