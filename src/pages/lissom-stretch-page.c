/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-page.h"

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-parts.h"
#include "lissom-safety-dialogs.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

/* In 1024ths of a dot an inch, as GtkSettings counts: 140 % of the usual text. */
#define LARGE_DPI (96 * 1024 * 14 / 10)

struct _LissomStretchPage
{
  AdwBin parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *back;
  LissomFigureView *figure;
  GtkWidget *play;
  GtkScale *scrubber;
  GtkAdjustment *place;
  GtkWidget *try;
  GtkWidget *siblings, *easier, *easier_word, *harder, *harder_word;
  GtkWidget *important, *important_text;
  GtkBox *steps, *mistakes;
  LissomChips *feel;
  GtkWidget *caution, *caution_section, *purpose, *purpose_section;

  LissomStretch *stretch;
  LissomSafety *safety;       /* nullable, with the catalogue */
  LissomCatalogue *catalogue;
  GtkWidget *care;            /* what is right for this person; nullable */
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

  adw_window_title_set_title (self->heading, lissom_stretch_get_short_title (self->stretch));
  adw_window_title_set_subtitle (self->heading, line);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-stretch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, heading);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, play);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, scrubber);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, place);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchPage, try);
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

LissomStretch *
lissom_stretch_page_get_stretch (LissomStretchPage *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCH_PAGE (self), NULL);

  return self->stretch;
}

/* In large type a button's words need more than one line. */
static void
set_wrapping_label (GtkWidget *button, const char *text)
{
  gtk_button_set_label (GTK_BUTTON (button), text);
  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "wrap", TRUE, "wrap-mode",
                PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify",
                GTK_JUSTIFY_CENTER, NULL);
}

/* The heading of the box, and where "Try it" leads. */
static char *
show_way (LissomStretchPage *self, const LissomJudgement *judgement)
{
  LissomStretch *sibling = judgement->verdict == LISSOM_VERDICT_HIDDEN
                             ? lissom_safety_find_safe_sibling (self->safety, self->stretch)
                             : NULL;
  LissomStretch *leads_to = sibling != NULL ? sibling : self->stretch;
  g_autofree char *label = NULL;
  char *heading = NULL;

  if (sibling != NULL)
    {
      const char *name = lissom_stretch_get_short_title (sibling);

      /* Translators: a button; %s is the name of a stretch */
      label = g_strdup_printf (_("Try: %s"), name);
      /* Translators: a heading; %s is the name of a stretch that suits this person */
      heading = g_strdup_printf (_("For you: %s"), name);
    }
  else if (judgement->verdict == LISSOM_VERDICT_HIDDEN)
    {
      label = g_strdup (_("Not for you now"));
      heading = g_strdup (label);
    }
  else if (judgement->verdict == LISSOM_VERDICT_HALF_WAY)
    {
      label = g_strdup (_("Try it half-way"));
      heading = g_strdup (_("For you: half-way, hands on a chair"));
    }
  else
    {
      label = g_strdup (_("Try it"));
      heading = g_strdup (_("For you: with care"));
    }

  set_wrapping_label (self->try, label);
  /* Without an action a button with a label may still be pressed. */
  if (sibling == NULL && judgement->verdict == LISSOM_VERDICT_HIDDEN)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->try), NULL);
      gtk_widget_set_sensitive (self->try, FALSE);
    }
  else
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->try), "app.start");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->try), "s",
                                        lissom_stretch_get_id (leads_to));
    }
  return heading;
}

static GtkWidget *
create_care (LissomStretchPage *self, const LissomJudgement *judgement, const char *heading)
{
  g_autofree char *text = lissom_safety_describe (self->safety, self->stretch);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = GTK_WIDGET (g_object_new (LISSOM_TYPE_CHIPS, "spacing", 8, NULL));
  GtkWidget *change = gtk_button_new ();
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "lissom-care-symbolic", "pixel-size", 22,
                                  "valign", GTK_ALIGN_START, "margin-top", 1, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (box, "callout");
  set_wrapping_label (change, _("Change my answers"));
  gtk_widget_add_css_class (change, "softpill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (change), "app.check");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), lissom_parts_label (heading, "heading"));
  gtk_box_append (GTK_BOX (words), lissom_parts_label (text, NULL));
  if (judgement->cue != NULL)
    gtk_box_append (GTK_BOX (words), lissom_parts_label (_(judgement->cue), "heading"));
  lissom_chips_append (LISSOM_CHIPS (buttons),
                       lissom_why_button_new (judgement->rule, heading, self->catalogue));
  lissom_chips_append (LISSOM_CHIPS (buttons), change);
  gtk_box_append (GTK_BOX (words), buttons);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static void
show_care (LissomStretchPage *self)
{
  GtkWidget *column = gtk_widget_get_parent (self->important);
  LissomJudgement judgement;
  g_autofree char *heading = NULL;

  if (self->care != NULL)
    gtk_box_remove (GTK_BOX (column), self->care);
  self->care = NULL;

  lissom_safety_judge (self->safety, self->stretch, &judgement);
  heading = show_way (self, &judgement);
  if (judgement.verdict == LISSOM_VERDICT_ALLOWED)
    return;
  self->care = create_care (self, &judgement, heading);
  gtk_box_prepend (GTK_BOX (column), self->care);
}

void
lissom_stretch_page_set_safety (LissomStretchPage *self, LissomSafety *safety,
                                LissomCatalogue *catalogue)
{
  g_return_if_fail (LISSOM_IS_STRETCH_PAGE (self));
  g_return_if_fail (self->safety == NULL);

  self->safety = g_object_ref (safety);
  self->catalogue = g_object_ref (catalogue);
  g_signal_connect_object (safety, "changed", G_CALLBACK (show_care), self, G_CONNECT_SWAPPED);
  show_care (self);
}
