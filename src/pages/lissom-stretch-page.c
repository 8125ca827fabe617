/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-page.h"

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-page-head.h"
#include "lissom-parts.h"
#include "lissom-safety-dialogs.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

/* In 1024ths of a dot an inch, as GtkSettings counts: 140 % of the usual text. */
#define LARGE_DPI (96 * 1024 * 14 / 10)

struct _LissomStretchPage
{
  AdwBin parent_instance;

  LissomPageHead *heading;
  GtkWidget *back, *print;
  LissomFigureView *figure;
  GtkWidget *play;
  GtkScale *scrubber;
  GtkAdjustment *place;
  GtkWidget *try, *try_label;
  GtkMenuButton *add;
  GtkWidget *warning, *warning_title, *warning_text;
  LissomChips *warning_buttons;
  GtkWidget *siblings, *easier, *easier_word, *harder, *harder_word;
  GtkWidget *important, *important_text;
  GtkBox *steps, *mistakes;
  LissomChips *feel;
  GtkWidget *caution, *caution_section, *purpose, *purpose_section;
  GtkWidget *sources_section;
  GtkBox *sources;

  LissomStretch *stretch;
  LissomSafety *safety;  /* nullable */
  LissomCatalogue *catalogue; /* nullable */
  GtkWidget *why;        /* borrowed from the warning; nullable */
  GListModel *own;       /* nullable */
  gboolean following; /* the scrubber is moved by the figure, not by a hand */
};

G_DEFINE_FINAL_TYPE (LissomStretchPage, lissom_stretch_page, ADW_TYPE_BIN)

static void
show_playing (LissomStretchPage *self)
{
  gboolean playing = lissom_figure_view_get_demonstrating (self->figure);
  const char *name = playing ? _("Hold the movement still") : _("Play the movement");

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, name);
  lissom_name_button (self->play, name);
}

static void
play_clicked_cb (LissomStretchPage *self)
{
  lissom_figure_view_set_demonstrating (self->figure,
                                        !lissom_figure_view_get_demonstrating (self->figure));
  show_playing (self);
}

static void
figure_moved_cb (LissomStretchPage *self)
{
  self->following = TRUE;
  gtk_adjustment_set_value (self->place, lissom_figure_view_get_scrub (self->figure));
  self->following = FALSE;
}

static void
scrubbed_cb (LissomStretchPage *self)
{
  if (self->following)
    return;

  lissom_figure_view_set_demonstrating (self->figure, FALSE);
  lissom_figure_view_set_scrub (self->figure, gtk_adjustment_get_value (self->place));
  show_playing (self);
}

static int
get_dpi (LissomStretchPage *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi;
}

static void
add_marks (LissomStretchPage *self)
{
  const char *names[LISSOM_DEMONSTRATION_N_MARKS] = {
    /* Translators: places in a movement, under a slider: short words */
    C_("movement", "Start"), C_("movement", "Ease in"), C_("movement", "Hold"),
    C_("movement", "Ease out")
  };

  /* GtkScale asks for room for all the words side by side, which large type does not have. */
  gboolean words = get_dpi (self) <= LARGE_DPI;

  for (int i = 0; i < LISSOM_DEMONSTRATION_N_MARKS; i++)
    {
      double at = lissom_demonstration_get_mark (self->stretch, (LissomDemonstrationMark) i);
      gboolean movement = lissom_stretch_get_dose (self->stretch)->work == LISSOM_WORK_REPS;

      /* A movement without a hold has only its beginning and its peak; where two marks lie
       * close, their words would run into each other. */
      if (i == LISSOM_DEMONSTRATION_IN || (movement && i == LISSOM_DEMONSTRATION_OUT))
        continue;
      gtk_scale_add_mark (self->scrubber, at, GTK_POS_BOTTOM,
                          !words                                       ? NULL
                          : movement && i == LISSOM_DEMONSTRATION_HOLD ? C_("movement", "Peak")
                                                                       : names[i]);
    }
}

static void
show_text (GtkWidget *label, GtkWidget *section, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
  gtk_widget_set_visible (section, *text != '\0');
}

static void
show_lists (LissomStretchPage *self)
{
  const char *const *mistakes = lissom_stretch_get_mistakes (self->stretch);
  GtkWidget *chip, *child;

  for (guint i = 0; i < lissom_stretch_get_n_steps (self->stretch); i++)
    gtk_box_append (self->steps,
                    lissom_parts_step (i + 1, lissom_stretch_get_step (self->stretch, i)));
  for (guint i = 0; mistakes[i] != NULL; i++)
    gtk_box_append (self->mistakes, lissom_parts_point ("lissom-cross-symbolic", mistakes[i]));
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->mistakes)), mistakes[0] != NULL);
  chip = lissom_chips_add (self->feel, lissom_stretch_get_feel (self->stretch), NULL, "pull");
  /* A whole sentence: in large type it needs more than one line. */
  for (child = gtk_widget_get_first_child (chip); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      g_object_set (child, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 0.0,
                    NULL);
}

static void
show_heading (LissomStretchPage *self)
{
  g_autofree char *dose = lissom_words_dose (lissom_stretch_get_dose (self->stretch),
                                             lissom_stretch_get_sides (self->stretch));
  /* Translators: a position and a dose, “Standing · Hold 20 seconds, 3 times” */
  g_autofree char *line = g_strdup_printf (
    _("%s · %s"), lissom_words_position (lissom_stretch_get_position (self->stretch)), dose);

  lissom_page_head_set_title (self->heading, lissom_stretch_get_short_title (self->stretch));
  lissom_page_head_set_subtitle (self->heading, line);
}

static void
show_safety (LissomStretchPage *self)
{
  g_autofree char *reason = lissom_safety_describe (self->safety, self->stretch);
  LissomStretch *instead = NULL;
  LissomJudgement judgement;

  lissom_safety_judge (self->safety, self->stretch, &judgement);
  if (judgement.verdict == LISSOM_VERDICT_HIDDEN)
    instead = lissom_safety_find_safe_sibling (self->safety, self->stretch);

  if (self->why != NULL)
    gtk_widget_unparent (self->why);
  self->why = NULL;
  if (judgement.rule != NULL)
    {
      self->why = lissom_why_button_new (judgement.rule, reason, self->catalogue);
      lissom_chips_append (self->warning_buttons, self->why);
    }
  gtk_widget_set_visible (self->warning, reason != NULL);
  gtk_label_set_label (GTK_LABEL (self->warning_text), reason != NULL ? reason : "");
  gtk_label_set_label (GTK_LABEL (self->warning_title),
                       judgement.verdict == LISSOM_VERDICT_HIDDEN     ? _("Not for you at present")
                       : judgement.verdict == LISSOM_VERDICT_HALF_WAY ? _("For you: half-way, hands on a chair")
                                                                      : _("For you, a little different"));
  gtk_widget_set_visible (self->try, judgement.verdict != LISSOM_VERDICT_HIDDEN || instead != NULL);
  if (instead != NULL)
    {
      /* Translators: %s is the name of a stretch */
      g_autofree char *label =
        g_strdup_printf (_("See “%s” instead"), lissom_stretch_get_short_title (instead));

      gtk_label_set_label (GTK_LABEL (self->try_label), label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->try), "win.show-stretch");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->try), "s",
                                        lissom_stretch_get_id (instead));
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (self->try_label), _("Try it"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->try), "app.start");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->try), "s",
                                        lissom_stretch_get_id (self->stretch));
    }
}

static void
show_sources (LissomStretchPage *self, LissomCatalogue *catalogue)
{
  guint n;
  const int *numbers = lissom_stretch_get_sources (self->stretch, &n);

  lissom_parts_clear (self->sources);
  for (guint i = 0; i < n; i++)
    {
      const char *text = lissom_catalogue_find_source (catalogue, numbers[i]);

      if (text != NULL)
        gtk_box_append (self->sources, lissom_parts_label (text, "caption"));
    }
  gtk_widget_set_visible (self->sources_section,
                          gtk_widget_get_first_child (GTK_WIDGET (self->sources)) != NULL);
}

/* The routines of the person as they are now. */
static void
create_add_menu (GtkMenuButton *button, gpointer user_data)
{
  LissomStretchPage *self = user_data;
  const char *id = lissom_stretch_get_id (self->stretch);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) routines = g_menu_new ();
  g_autoptr (GMenuItem) new_item = g_menu_item_new (_("A new routine"), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->own); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (self->own, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (lissom_routine_get_title (routine), NULL);

      if (lissom_routine_is_locked (routine))
        continue;
      g_menu_item_set_action_and_target (item, "win.add-to-routine", "(ss)",
                                         lissom_routine_get_id (routine), id);
      g_menu_append_item (routines, item);
    }
  g_menu_item_set_action_and_target (new_item, "win.add-to-routine", "(ss)", "", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (routines));
  g_menu_append_item (menu, new_item);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
lissom_stretch_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_STRETCH_PAGE (widget)->try);
}

static void
lissom_stretch_page_dispose (GObject *object)
{
  LissomStretchPage *self = LISSOM_STRETCH_PAGE (object);

  g_clear_object (&self->stretch);
  g_clear_object (&self->safety);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->own);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_STRETCH_PAGE);

  G_OBJECT_CLASS (lissom_stretch_page_parent_class)->dispose (object);
}

static void
lissom_stretch_page_class_init (LissomStretchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_stretch_page_dispose;
  widget_class->grab_focus = lissom_stretch_page_grab_focus;
  widget_class->focus = lissom_parts_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-stretch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, heading);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, print);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, play);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, scrubber);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, place);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, try);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, try_label);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, add);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, warning);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, warning_title);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, warning_text);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, warning_buttons);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, sources);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, sources_section);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, siblings);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, easier);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, easier_word);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, harder);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, harder_word);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, important);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, important_text);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, steps);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, mistakes);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, feel);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, caution);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, caution_section);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, purpose);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, purpose_section);
  gtk_widget_class_bind_template_callback (widget_class, play_clicked_cb);
}

static void
lissom_stretch_page_init (LissomStretchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->back, _("Back"));
  lissom_name_button (self->print, _("Print"));
}

GtkWidget *
lissom_stretch_page_new (LissomStretch *stretch, const char *important_note)
{
  LissomStretchPage *self = g_object_new (LISSOM_TYPE_STRETCH_PAGE, NULL);

  self->stretch = g_object_ref (stretch);
  lissom_figure_view_set_stretch (self->figure, stretch);
  add_marks (self);
  show_heading (self);
  show_lists (self);
  show_text (self->easier, self->easier_word, lissom_stretch_get_easier (stretch));
  show_text (self->harder, self->harder_word, lissom_stretch_get_harder (stretch));
  show_text (self->caution, self->caution_section, lissom_stretch_get_caution (stretch));
  show_text (self->purpose, self->purpose_section, lissom_stretch_get_purpose (stretch));
  gtk_widget_set_visible (self->siblings, gtk_widget_get_visible (self->easier)
                                            || gtk_widget_get_visible (self->harder));
  gtk_widget_set_visible (self->important,
                          lissom_stretch_is_seed (stretch) && important_note != NULL);
  if (important_note != NULL)
    gtk_label_set_label (GTK_LABEL (self->important_text), important_note);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "s",
                                    lissom_stretch_get_id (stretch));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "win.print");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->try), "s",
                                    lissom_stretch_get_id (stretch));

  /* It stands in its hold until it is played. */
  lissom_figure_view_set_scrub (self->figure,
                                lissom_demonstration_get_mark (stretch, LISSOM_DEMONSTRATION_HOLD));
  figure_moved_cb (self);
  g_signal_connect_object (self->figure, "notify::scrub", G_CALLBACK (figure_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "value-changed", G_CALLBACK (scrubbed_cb), self,
                           G_CONNECT_SWAPPED);
  show_playing (self);
  return GTK_WIDGET (self);
}

void
lissom_stretch_page_show_for (LissomStretchPage *self,
                              LissomCatalogue *catalogue,
                              LissomSafety *safety,
                              GListModel *own)
{
  g_return_if_fail (LISSOM_IS_STRETCH_PAGE (self));
  g_return_if_fail (self->safety == NULL);

  self->safety = g_object_ref (safety);
  self->catalogue = g_object_ref (catalogue);
  self->own = g_object_ref (own);
  g_signal_connect_object (safety, "changed", G_CALLBACK (show_safety), self, G_CONNECT_SWAPPED);
  show_safety (self);
  show_sources (self, catalogue);
  gtk_menu_button_set_create_popup_func (self->add, create_add_menu, self, NULL);
  lissom_name_button (GTK_WIDGET (self->add), _("Add to a routine"));
  gtk_widget_set_visible (GTK_WIDGET (self->add), TRUE);
}

LissomStretch *
lissom_stretch_page_get_stretch (LissomStretchPage *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH_PAGE (self), NULL);

  return self->stretch;
}
