/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-today-page.h"

#include "lissom-chips.h"
#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_IN_WEEK 7

struct _LissomTodayPage
{
  AdwBin parent_instance;

  GtkWidget *greeting;
  GtkBox *days;
  GtkWidget *week;
  GtkWidget *interruption;
  GtkWidget *interruption_title, *interruption_text;
  LissomChips *interruption_buttons;
  GtkWidget *hero;
  GtkWidget *title, *summary;
  LissomChips *chips;
  GtkWidget *start, *steps;
  LissomFigureView *figure;

  LissomRoutine *routine; /* nullable */
  LissomJournal *journal;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LissomTodayPage, lissom_today_page, ADW_TYPE_BIN)

static void
show_week (LissomTodayPage *self, GPtrArray *entries)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = NULL;
  GtkWidget *day = gtk_widget_get_first_child (GTK_WIDGET (self->days));
  LissomWeek week;

  lissom_week_count (&week, entries, now, lissom_words_get_first_weekday ());
  for (int i = 0; i < DAYS_IN_WEEK; i++, day = gtk_widget_get_next_sibling (day))
    {
      const char *classes[] = { "day", NULL, NULL, NULL };
      int n = 1;

      if (week.done[i])
        classes[n++] = "done";
      if (i == week.today)
        classes[n++] = "now";
      gtk_widget_set_css_classes (day, classes);
    }
  text = lissom_words_week (&week);
  gtk_label_set_label (GTK_LABEL (self->week), text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);

  /* Gone meanwhile: the page does not exist any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries != NULL)
    show_week (user_data, entries);
  else
    g_warning ("this week's sessions could not be read: %s", error->message);
}

static void
load_week (LissomTodayPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = lissom_words_get_week_start (now, lissom_words_get_first_weekday ());
  g_autoptr (GDateTime) to = g_date_time_add_days (from, DAYS_IN_WEEK);

  gtk_label_set_label (GTK_LABEL (self->greeting),
                       lissom_words_greeting (g_date_time_get_hour (now)));
  lissom_journal_load_async (self->journal, from, to, self->cancellable, loaded_cb, self);
}

static GtkWidget *
create_button (const char *label, const char *action, const char *const *classes)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (label);

  /* Large type needs a second line. */
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  for (guint i = 0; classes[i] != NULL; i++)
    gtk_widget_add_css_class (button, classes[i]);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
create_buttons (LissomTodayPage *self)
{
  static const char *const flat_classes[] = { "flat", "pill", NULL };
  static const char *const soft_classes[] = { "softpill", NULL };

  lissom_chips_append (self->interruption_buttons,
                       create_button (_("Go on where you were"), "app.resume", soft_classes));
  lissom_chips_append (self->interruption_buttons,
                       create_button (_("Not now"), "app.forget", flat_classes));

  if (self->routine != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s",
                                        lissom_routine_get_id (self->routine));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->steps), "s",
                                        lissom_routine_get_id (self->routine));
    }
}

/* The picture of a routine: its first seed stretch, which is what it is about, else its first. */
static LissomStretch *
choose_picture (LissomRoutine *routine)
{
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    if (lissom_stretch_is_seed (lissom_routine_get_stretch (routine, i)))
      return lissom_routine_get_stretch (routine, i);
  return lissom_routine_get_stretch (routine, 0);
}

static void
show_routine (LissomTodayPage *self, LissomCatalogue *catalogue)
{
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  LissomStretch *picture;

  self->routine = g_list_model_get_item (routines, 0);
  if (self->routine == NULL)
    {
      gtk_widget_set_visible (self->hero, FALSE);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->title), lissom_routine_get_title (self->routine));
  gtk_label_set_label (GTK_LABEL (self->summary), lissom_routine_get_summary (self->routine));
  picture = choose_picture (self->routine);
  lissom_figure_view_set_stretch (self->figure, picture);
  /* It begins in the hold, which is also what stays where animations are off. */
  lissom_figure_view_set_scrub (self->figure,
                                lissom_demonstration_get_mark (picture, LISSOM_DEMONSTRATION_HOLD));
}

static gboolean
lissom_today_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_TODAY_PAGE (widget)->start);
}

static void
lissom_today_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lissom_today_page_parent_class)->map (widget);

  /* The day may be another one since the page was last seen. */
  load_week (LISSOM_TODAY_PAGE (widget));
}

static void
lissom_today_page_dispose (GObject *object)
{
  LissomTodayPage *self = LISSOM_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);
  g_clear_object (&self->routine);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (lissom_today_page_parent_class)->dispose (object);
}

static void
lissom_today_page_class_init (LissomTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_today_page_dispose;
  widget_class->grab_focus = lissom_today_page_grab_focus;
  widget_class->map = lissom_today_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, greeting);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, days);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, week);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, interruption);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, interruption_title);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, interruption_text);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, interruption_buttons);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, hero);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, start);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, steps);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, figure);
}

static void
lissom_today_page_init (LissomTodayPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < DAYS_IN_WEEK; i++)
    {
      GtkWidget *day = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (day, "day");
      gtk_widget_set_valign (day, GTK_ALIGN_CENTER);
      gtk_box_append (self->days, day);
    }
}

GtkWidget *
lissom_today_page_new (LissomCatalogue *catalogue, LissomJournal *journal)
{
  LissomTodayPage *self = g_object_new (LISSOM_TYPE_TODAY_PAGE, NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (load_week), self, G_CONNECT_SWAPPED);
  show_routine (self, catalogue);
  create_buttons (self);
  return GTK_WIDGET (self);
}

const char *
lissom_today_page_get_routine_id (LissomTodayPage *self)
{
  g_return_val_if_fail (LISSOM_IS_TODAY_PAGE (self), NULL);

  return self->routine != NULL ? lissom_routine_get_id (self->routine) : NULL;
}

void
lissom_today_page_set_length (LissomTodayPage *self, gint64 length_ms)
{
  g_autofree char *minutes = lissom_words_minutes (length_ms);

  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  lissom_chips_clear (self->chips);
  lissom_chips_add (self->chips, minutes, "lissom-clock-symbolic", NULL);
  if (self->routine != NULL)
    {
      LissomStretch *first = lissom_routine_get_stretch (self->routine, 0);
      g_autofree char *positions = lissom_words_positions (self->routine);

      lissom_chips_add (self->chips, positions,
                        lissom_words_position_icon (lissom_stretch_get_position (first)), NULL);
    }
}

void
lissom_today_page_set_interruption (LissomTodayPage *self, const char *title, gint64 run_ms)
{
  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  gtk_widget_set_visible (self->interruption, title != NULL);
  if (title != NULL)
    {
      g_autofree char *minutes = lissom_words_minutes (run_ms);
      /* Translators: %s is the name of a routine */
      g_autofree char *heading = g_strdup_printf (_("“%s” is not finished"), title);
      /* Translators: %s is a time, “2 minutes” */
      g_autofree char *text =
        g_strdup_printf (_("You did %s of it. What you did is kept either way."), minutes);

      gtk_label_set_label (GTK_LABEL (self->interruption_title), heading);
      gtk_label_set_label (GTK_LABEL (self->interruption_text), text);
    }
}

void
lissom_today_page_add_card (LissomTodayPage *self, GtkWidget *card)
{
  GtkWidget *before;

  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  before = gtk_widget_get_prev_sibling (self->interruption);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->interruption)), card, before);
}
