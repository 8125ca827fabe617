/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-closing-page.h"

#include "lissom-chips.h"
#include "lissom-entry-window.h"
#include "lissom-figure-view.h"
#include "lissom-parts.h"
#include "lissom-score-row.h"
#include "lissom-statistics.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

struct _LissomClosingPage
{
  AdwBin parent_instance;

  LissomFigureView *figure;
  GtkWidget *outcome, *title;
  LissomChips *stats;
  GtkWidget *pull_question, *pain_question;
  LissomScoreRow *pull, *pain;
  GtkWidget *pull_words, *pain_words;
  GtkWidget *next, *next_title, *next_text;
  GtkImage *next_icon;
  GtkWidget *correct, *finish, *print;
  GtkWidget *offer, *offer_text;

  LissomCatalogue *catalogue;
  LissomJournalEntry *entry; /* nullable: what is shown */
  LissomOutcome how;
  gboolean filling; /* an entry is being shown: no answer is given */
};

enum
{
  ANSWERED,
  CORRECTED,
  OFFER_ANSWERED,
  FINISHED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomClosingPage, lissom_closing_page, ADW_TYPE_BIN)

static void
show_meaning (GtkWidget *label, const char *meaning, const char *question)
{
  gtk_label_set_label (GTK_LABEL (label), meaning != NULL ? meaning : question);
}

static void
show_next_step (LissomClosingPage *self)
{
  int pull = lissom_score_row_get_score (self->pull);
  int pain = lissom_score_row_get_score (self->pain);
  const char *title, *text;
  gboolean care;

  show_meaning (self->pull_words, lissom_words_pull (pull),
                _("0 is no pull. 3 to 4 is the right place. You may skip this."));
  show_meaning (self->pain_words, lissom_words_pain (pain),
                _("0 is no pain, 10 is very much. You may skip this."));

  lissom_words_next_step (self->how, pull, pain, &title, &text, &care);
  gtk_label_set_label (GTK_LABEL (self->next_title), title);
  gtk_label_set_label (GTK_LABEL (self->next_text), text);
  gtk_image_set_from_icon_name (self->next_icon,
                                care ? "lissom-care-symbolic" : "lissom-today-symbolic");
  if (care)
    gtk_widget_remove_css_class (self->next, "calm");
  else
    gtk_widget_add_css_class (self->next, "calm");
}

static void
score_changed_cb (LissomClosingPage *self)
{
  if (self->filling)
    return;

  show_next_step (self);
  g_signal_emit (self, signals[ANSWERED], 0, lissom_score_row_get_score (self->pull),
                 lissom_score_row_get_score (self->pain));
}

static void
saved_cb (LissomClosingPage *self, const LissomJournalEntry *entry)
{
  lissom_closing_page_show_entry (self, entry);
  g_signal_emit (self, signals[CORRECTED], 0, self->entry);
}

static void
correct_clicked_cb (LissomClosingPage *self)
{
  GtkWidget *window;

  self->entry->pull = lissom_score_row_get_score (self->pull);
  self->entry->pain = lissom_score_row_get_score (self->pain);
  window = lissom_entry_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                    self->entry);
  g_signal_connect_object (window, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
finish_clicked_cb (LissomClosingPage *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
take_clicked_cb (LissomClosingPage *self)
{
  gtk_widget_set_visible (self->offer, FALSE);
  g_signal_emit (self, signals[OFFER_ANSWERED], 0, TRUE);
}

static void
leave_clicked_cb (LissomClosingPage *self)
{
  gtk_widget_set_visible (self->offer, FALSE);
  g_signal_emit (self, signals[OFFER_ANSWERED], 0, FALSE);
}

static void
add_stat (LissomClosingPage *self, char *number, const char *what)
{
  g_autofree char *owned = number;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), lissom_parts_label (owned, "stat"));
  gtk_box_append (GTK_BOX (box), lissom_parts_label (what, "dim-label"));
  lissom_chips_append (self->stats, box);
}

static void
show_stats (LissomClosingPage *self, const LissomJournalEntry *entry)
{
  gint64 left = lissom_statistics_get_held (entry, self->catalogue, LISSOM_SIDE_LEFT);
  gint64 right = lissom_statistics_get_held (entry, self->catalogue, LISSOM_SIDE_RIGHT);

  lissom_chips_clear (self->stats);
  if (left > 0 || right > 0)
    {
      add_stat (self, lissom_words_held (left), _("left leg"));
      add_stat (self, lissom_words_held (right), _("right leg"));
    }
  add_stat (self, lissom_words_clock (entry->run_ms), _("in all"));
}

static const char *
get_outcome_word (LissomOutcome outcome)
{
  switch (outcome)
    {
    case LISSOM_OUTCOME_FINISHED:
      return C_("session", "Finished");
    case LISSOM_OUTCOME_HURT:
      return C_("session", "You stopped because it hurt");
    case LISSOM_OUTCOME_STOPPED:
    case LISSOM_OUTCOME_INTERRUPTED:
    default:
      return C_("session", "Ended early");
    }
}

/* The guide of the last stretch that was done, at rest. */
static void
show_picture (LissomClosingPage *self, const LissomJournalEntry *entry)
{
  LissomStretch *stretch = NULL;

  for (guint i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);
      LissomStretch *candidate =
        lissom_catalogue_find_stretch (self->catalogue, exercise->stretch_id);

      /* Standing tall is the better last picture than sitting. */
      if (candidate != NULL &&
          (stretch == NULL || lissom_stretch_get_position (candidate) == LISSOM_POSITION_STANDING))
        stretch = candidate;
    }
  lissom_figure_view_set_stretch (self->figure, stretch);
  if (stretch != NULL)
    lissom_figure_view_set_pose (self->figure, lissom_stretch_get_start_pose (stretch));
}

static gboolean
lissom_closing_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_CLOSING_PAGE (widget)->finish);
}

static void
lissom_closing_page_dispose (GObject *object)
{
  LissomClosingPage *self = LISSOM_CLOSING_PAGE (object);

  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_CLOSING_PAGE);

  G_OBJECT_CLASS (lissom_closing_page_parent_class)->dispose (object);
}

static void
lissom_closing_page_finalize (GObject *object)
{
  g_clear_pointer (&LISSOM_CLOSING_PAGE (object)->entry, lissom_journal_entry_free);

  G_OBJECT_CLASS (lissom_closing_page_parent_class)->finalize (object);
}

static void
lissom_closing_page_class_init (LissomClosingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_closing_page_dispose;
  object_class->finalize = lissom_closing_page_finalize;
  widget_class->grab_focus = lissom_closing_page_grab_focus;
  widget_class->focus = lissom_parts_focus;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[CORRECTED] = g_signal_new ("corrected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, LISSOM_TYPE_JOURNAL_ENTRY);
  signals[OFFER_ANSWERED] =
    g_signal_new ("offer-answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, title);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, stats);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, pull_question);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, pain_question);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, pull);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, pain);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, pull_words);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, pain_words);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, next);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, next_icon);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, next_title);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, next_text);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, correct);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, finish);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, offer);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, offer_text);
  gtk_widget_class_bind_template_child (widget_class, LissomClosingPage, print);
  gtk_widget_class_bind_template_callback (widget_class, correct_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_clicked_cb);
}

static void
lissom_closing_page_init (LissomClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_parts_name_by_label (self->correct);
  lissom_parts_name_by_label (self->print);

  lissom_score_row_set_good (self->pull, 3, 4);
  lissom_score_row_set_name (self->pull, _("How strong was the pull?"));
  lissom_score_row_set_good (self->pain, 0, 1);
  lissom_score_row_set_name (self->pain, _("Did anything hurt?"));
  g_signal_connect_object (self->pull, "notify::score", G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pain, "notify::score", G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lissom_closing_page_new (LissomCatalogue *catalogue)
{
  LissomClosingPage *self = g_object_new (LISSOM_TYPE_CLOSING_PAGE, NULL);

  self->catalogue = g_object_ref (catalogue);
  return GTK_WIDGET (self);
}

void
lissom_closing_page_show_entry (LissomClosingPage *self, const LissomJournalEntry *entry)
{
  gboolean worked = lissom_journal_entry_get_worked_ms (entry) > 0;
  LissomJournalEntry *shown;

  g_return_if_fail (LISSOM_IS_CLOSING_PAGE (self));

  shown = lissom_journal_entry_copy (entry);
  g_clear_pointer (&self->entry, lissom_journal_entry_free);
  self->entry = shown;
  self->how = entry->outcome;
  self->filling = TRUE;
  lissom_score_row_set_score (self->pull, entry->pull);
  lissom_score_row_set_score (self->pain, entry->pain);
  self->filling = FALSE;

  gtk_label_set_label (GTK_LABEL (self->outcome), get_outcome_word (entry->outcome));
  gtk_label_set_label (GTK_LABEL (self->title), entry->routine_title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "s", entry->routine_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "win.print");
  show_picture (self, entry);
  show_stats (self, entry);

  /* Who has stretched nothing is not asked how it pulled. */
  gtk_widget_set_visible (self->pull_question, worked);
  gtk_widget_set_visible (GTK_WIDGET (self->pull), worked);
  gtk_widget_set_visible (self->pull_words, worked);
  show_next_step (self);
}

void
lissom_closing_page_set_offer (LissomClosingPage *self, const LissomOffer *offer)
{
  g_return_if_fail (LISSOM_IS_CLOSING_PAGE (self));

  gtk_widget_set_visible (self->offer, offer != NULL);
  if (offer != NULL)
    gtk_label_set_label (GTK_LABEL (self->offer_text), offer->sentence);
}
