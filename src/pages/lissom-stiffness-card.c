/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stiffness-card.h"

#include "lissom-parts.h"
#include "lissom-score-row.h"
#include "lissom-statistics.h"

#include <glib/gi18n-lib.h>

struct _LissomStiffnessCard
{
  AdwBin parent_instance;

  LissomScoreRow *score;
  GtkLabel *words;

  LissomJournal *journal;
  LissomMeasurement *answer; /* nullable: what has been answered since the question was shown */
  GPtrArray *measurements;   /* nullable: while the sessions are loaded */
  GCancellable *cancellable;
  gboolean filling; /* nobody answers: the question is made ready */
};

G_DEFINE_FINAL_TYPE (LissomStiffnessCard, lissom_stiffness_card, ADW_TYPE_BIN)

gboolean
lissom_stiffness_card_asks (GPtrArray *measurements, GPtrArray *entries, GDateTime *now)
{
  g_autoptr (GPtrArray) answers =
    lissom_measurement_select (measurements, LISSOM_MEASURE_STIFFNESS, LISSOM_LEG_NONE);
  const LissomMeasurement *answer;
  const LissomJournalEntry *session;

  if (answers->len == 0)
    return TRUE;
  answer = g_ptr_array_index (answers, answers->len - 1);
  if (lissom_statistics_get_day (answer->taken) != lissom_statistics_get_day (now))
    return TRUE;
  if (entries->len == 0)
    return FALSE;
  session = g_ptr_array_index (entries, entries->len - 1);
  return g_date_time_compare (session->started, answer->taken) > 0;
}

static void
tell (LissomStiffnessCard *self, const char *words)
{
  gtk_label_set_label (self->words, words);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomStiffnessCard) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error))
    tell (self, error->message);
}

static void
score_changed_cb (LissomStiffnessCard *self)
{
  const int score = lissom_score_row_get_score (self->score);

  if (self->filling)
    return;
  if (score < 0)
    {
      tell (self, _("0 is not at all, 10 is very. You may skip this."));
      lissom_journal_remove_measurement_async (self->journal, self->answer, NULL, saved_cb,
                                               g_object_ref (self));
      return;
    }
  if (self->answer == NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      self->answer = lissom_measurement_new (LISSOM_MEASURE_STIFFNESS, LISSOM_LEG_NONE, now);
    }
  g_array_set_size (self->answer->trials, 0);
  lissom_measurement_add_trial (self->answer, score);
  tell (self, _("Kept. It stands under Progress, with your measurements."));
  lissom_journal_save_measurement_async (self->journal, self->answer, NULL, saved_cb,
                                         g_object_ref (self));
}

static void
sessions_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  LissomStiffnessCard *self = user_data;
  gboolean asks;

  /* Cancelled, or what cannot be read: then there is no question. */
  if (entries == NULL)
    return;
  asks = lissom_stiffness_card_asks (self->measurements, entries, now);
  g_clear_pointer (&self->measurements, g_ptr_array_unref);
  if (asks)
    {
      g_clear_pointer (&self->answer, lissom_measurement_free);
      self->filling = TRUE;
      lissom_score_row_set_score (self->score, -1);
      self->filling = FALSE;
      tell (self, _("0 is not at all, 10 is very. You may skip this."));
    }
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), asks);
}

/* Sessions of a day and a half ago are of another day anywhere. */
static GDateTime *
get_beginning (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_add_hours (now, -36);
}

static void
measurements_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) measurements =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  g_autoptr (GDateTime) from = get_beginning ();
  LissomStiffnessCard *self = user_data;

  if (measurements == NULL)
    return;
  g_clear_pointer (&self->measurements, g_ptr_array_unref);
  self->measurements = g_steal_pointer (&measurements);
  lissom_journal_load_async (self->journal, from, NULL, self->cancellable, sessions_loaded_cb, self);
}

static void
lissom_stiffness_card_map (GtkWidget *widget)
{
  LissomStiffnessCard *self = LISSOM_STIFFNESS_CARD (widget);
  g_autoptr (GDateTime) from = get_beginning ();

  GTK_WIDGET_CLASS (lissom_stiffness_card_parent_class)->map (widget);
  /* One question at a time: what an earlier one finds counts no more. */
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  lissom_journal_load_measurements_async (self->journal, from, NULL, self->cancellable,
                                          measurements_loaded_cb, self);
}

static void
lissom_stiffness_card_dispose (GObject *object)
{
  LissomStiffnessCard *self = LISSOM_STIFFNESS_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->measurements, g_ptr_array_unref);
  g_clear_pointer (&self->answer, lissom_measurement_free);

  G_OBJECT_CLASS (lissom_stiffness_card_parent_class)->dispose (object);
}

static void
lissom_stiffness_card_class_init (LissomStiffnessCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_stiffness_card_dispose;
  GTK_WIDGET_CLASS (klass)->map = lissom_stiffness_card_map;
}

static void
lissom_stiffness_card_init (LissomStiffnessCard *self)
{
  const LissomMeasure *measure = lissom_measure_get (LISSOM_MEASURE_STIFFNESS);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->score = LISSOM_SCORE_ROW (lissom_score_row_new ());
  lissom_score_row_set_name (self->score, measure->title);
  self->words = GTK_LABEL (lissom_parts_label (NULL, "caption"));
  g_signal_connect_object (self->score, "notify::score", G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), lissom_parts_label (measure->title, "section"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->score));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_widget_set_visible (box, FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lissom_stiffness_card_new (LissomJournal *journal)
{
  LissomStiffnessCard *self = g_object_new (LISSOM_TYPE_STIFFNESS_CARD, NULL);

  self->journal = g_object_ref (journal);
  return GTK_WIDGET (self);
}
