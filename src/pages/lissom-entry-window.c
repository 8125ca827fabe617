/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-entry-window.h"

#include "lissom-page-head.h"
#include "lissom-parts.h"
#include "lissom-score-row.h"

#include <glib/gi18n-lib.h>

#define MS_PER_SECOND 1000
#define LONGEST_S 36000

struct _LissomEntryWindow
{
  AdwWindow parent_instance;

  GtkBox *box;
  LissomScoreRow *pull, *pain;
  GPtrArray *spins; /* of GtkSpinButton, borrowed: right, left, both of each exercise */

  LissomJournalEntry *entry;
};

enum
{
  SAVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomEntryWindow, lissom_entry_window, ADW_TYPE_WINDOW)

/* The three amounts of an exercise, in the order of the spin buttons. */
static gint64 *
get_amount (LissomEntryWindow *self, guint index)
{
  LissomJournalExercise *exercise = g_ptr_array_index (self->entry->exercises, index / 3);

  return index % 3 == 0   ? &exercise->right_ms
         : index % 3 == 1 ? &exercise->left_ms
                          : &exercise->both_ms;
}

static void
save_cb (LissomEntryWindow *self)
{
  gint64 added = 0;

  self->entry->pull = lissom_score_row_get_score (self->pull);
  self->entry->pain = lissom_score_row_get_score (self->pain);
  for (guint i = 0; i < self->spins->len; i++)
    {
      GtkSpinButton *spin = g_ptr_array_index (self->spins, i);
      gint64 *amount;
      gint64 value;

      if (spin == NULL)
        continue;
      amount = get_amount (self, i);
      value = (gint64) gtk_spin_button_get_value_as_int (spin) * MS_PER_SECOND;
      /* What was not touched keeps its milliseconds. */
      if (value == *amount / MS_PER_SECOND * MS_PER_SECOND)
        continue;
      added += value - *amount;
      *amount = value;
    }
  /* The session ran as much longer, or shorter, as was done. */
  self->entry->run_ms = MAX (self->entry->run_ms + added, 0);
  g_signal_emit (self, signals[SAVED], 0, self->entry);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_button (LissomEntryWindow *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
lissom_entry_window_finalize (GObject *object)
{
  LissomEntryWindow *self = LISSOM_ENTRY_WINDOW (object);

  g_clear_pointer (&self->entry, lissom_journal_entry_free);
  g_clear_pointer (&self->spins, g_ptr_array_unref);

  G_OBJECT_CLASS (lissom_entry_window_parent_class)->finalize (object);
}

static void
lissom_entry_window_class_init (LissomEntryWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_entry_window_finalize;
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, LISSOM_TYPE_JOURNAL_ENTRY);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
lissom_entry_window_init (LissomEntryWindow *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = g_object_new (LISSOM_TYPE_PAGE_HEAD, "window-buttons", FALSE, NULL);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *save = create_button (self, _("_Save"), G_CALLBACK (save_cb));
  GtkWidget *scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                    "vexpand", TRUE, NULL);

  self->spins = g_ptr_array_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (save, "suggested-action");
  lissom_page_head_add (LISSOM_PAGE_HEAD (head), cancel);
  g_object_bind_property (self, "title", head, "title", G_BINDING_DEFAULT);
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 16,
                            "margin-top", 8, "margin-bottom", 24, "margin-start", 18, "margin-end",
                            18, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (outer), head);
  gtk_box_append (GTK_BOX (outer), scroll);
  /* Beside “Cancel” it would be too wide in large type. */
  g_object_set (save, "halign", GTK_ALIGN_END, "margin-end", 18, "margin-top", 8, "margin-bottom", 14,
                NULL);
  gtk_box_append (GTK_BOX (outer), save);
  adw_window_set_content (ADW_WINDOW (self), outer);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 620);
}

static void
add_score (LissomEntryWindow *self, LissomScoreRow **row, const char *question, int score, int first,
           int last)
{
  *row = LISSOM_SCORE_ROW (lissom_score_row_new ());
  lissom_score_row_set_name (*row, question);
  lissom_score_row_set_good (*row, first, last);
  lissom_score_row_set_score (*row, score);
  gtk_box_append (self->box, lissom_parts_label (question, "section"));
  gtk_box_append (self->box, GTK_WIDGET (*row));
}

static void
add_amounts (LissomEntryWindow *self, guint exercise)
{
  const char *const names[] = { _("Right leg, seconds"), _("Left leg, seconds"),
                                _("Both legs, seconds") };
  const LissomJournalExercise *done = g_ptr_array_index (self->entry->exercises, exercise);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", done->title, NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < 3; i++)
    {
      const gint64 amount = *get_amount (self, exercise * 3 + i);
      GtkWidget *spin, *row;

      /* A leg that the stretch does not know stays out of it. */
      if (amount == 0)
        {
          g_ptr_array_add (self->spins, NULL);
          continue;
        }
      any = TRUE;
      spin = gtk_spin_button_new_with_range (0, LONGEST_S, 5);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), (double) (amount / MS_PER_SECOND));
      gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i],
                                      -1);
      row = g_object_new (ADW_TYPE_ACTION_ROW, "title", names[i], "title-lines", 0,
                          "activatable-widget", spin, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->spins, spin);
    }
  if (any)
    gtk_box_append (self->box, group);
  else
    g_object_ref_sink (group), g_object_unref (group);
}

GtkWidget *
lissom_entry_window_new (GtkWindow *parent, const LissomJournalEntry *entry)
{
  LissomEntryWindow *self = g_object_new (LISSOM_TYPE_ENTRY_WINDOW, "transient-for", parent, "title",
                                          _("I did it differently"), NULL);

  self->entry = lissom_journal_entry_copy (entry);
  gtk_box_append (self->box, lissom_parts_label (entry->routine_title, "title-3"));
  add_score (self, &self->pull, _("How strong was the pull?"), entry->pull, 3, 4);
  add_score (self, &self->pain, _("Did anything hurt?"), entry->pain, 0, 1);
  for (guint i = 0; i < entry->exercises->len; i++)
    add_amounts (self, i);
  return GTK_WIDGET (self);
}
