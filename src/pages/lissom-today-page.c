/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-today-page.h"

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-fits-today.h"
#include "lissom-fitting.h"
#include "lissom-parts.h"
#include "lissom-routine-card.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_IN_WEEK 7
#define MS_PER_MINUTE 60000

static const int times[] = { 3, 5, 10, 15 };

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
  GtkWidget *reason, *title, *summary;
  LissomChips *chips;
  GtkWidget *start, *steps;
  LissomFigureView *figure;
  LissomChips *times;
  GtkFlowBox *cards, *own_cards;
  GtkWidget *own_section;
  GtkWidget *none;

  GtkWidget *time_buttons[G_N_ELEMENTS (times)]; /* borrowed: children */

  GListModel *routines; /* of the library, and then own ones */
  GListModel *own;
  LissomSafety *safety; /* nullable */
  GPtrArray *entries; /* of LissomJournalEntry: the last weeks; NULL until they are read */
  LissomRoutine *routine; /* nullable: the one that fits */
  LissomPacing pacing;
  int limit; /* minutes; 0: enough time */
  LissomJournal *journal;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LissomTodayPage, lissom_today_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROUTINE_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void show_routines (LissomTodayPage *self);

static void
show_week (LissomTodayPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = NULL;
  GtkWidget *day = gtk_widget_get_first_child (GTK_WIDGET (self->days));
  LissomWeek week;

  lissom_week_count (&week, self->entries, now, lissom_words_get_first_weekday ());
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
    {
      LissomTodayPage *self = user_data;

      g_clear_pointer (&self->entries, g_ptr_array_unref);
      self->entries = g_steal_pointer (&entries);
      show_week (self);
      show_routines (self);
    }
  else
    {
      g_warning ("the last sessions could not be read: %s", error->message);
    }
}

static void
load_entries (LissomTodayPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -LISSOM_FITS_DAYS);

  gtk_label_set_label (GTK_LABEL (self->greeting),
                       lissom_words_greeting (g_date_time_get_hour (now)));
  lissom_journal_load_async (self->journal, from, NULL, self->cancellable, loaded_cb, self);
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
}

static gint64
get_length (LissomTodayPage *self, LissomRoutine *routine)
{
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &self->pacing, voice);

  return lissom_timeline_get_length (timeline);
}

static gboolean
has_strength (LissomRoutine *routine)
{
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    if (lissom_fitting_is_strength (lissom_routine_get_stretch (routine, i),
                                    lissom_routine_get_dose (routine, i)))
      return TRUE;
  return FALSE;
}

/* Nothing of it is left when it is fitted to this person. */
static gboolean
is_forbidden (LissomTodayPage *self, LissomRoutine *routine)
{
  g_autoptr (LissomRoutine) fitted = NULL;

  if (self->safety == NULL)
    return FALSE;
  fitted = lissom_safety_fit (self->safety, routine, NULL, NULL);
  return fitted == NULL;
}

static const char *
get_reason_words (LissomTodayPage *self, LissomFitsReason reason)
{
  switch (reason)
    {
    case LISSOM_FITS_USUAL:
      return _("Your usual one");
    case LISSOM_FITS_MORE:
      return _("One more, if you like");
    case LISSOM_FITS_FIRST:
    default:
      return self->limit > 0 ? _("Fits your time") : _("Fits today");
    }
}

static void
show_chips (LissomTodayPage *self, gint64 length_ms)
{
  LissomStretch *first = lissom_routine_get_stretch (self->routine, 0);
  g_autofree char *minutes = lissom_words_minutes (length_ms);
  g_autofree char *positions = lissom_words_positions (self->routine);

  lissom_chips_clear (self->chips);
  lissom_chips_add (self->chips, minutes, "lissom-clock-symbolic", NULL);
  lissom_chips_add (self->chips, positions,
                    lissom_words_position_icon (lissom_stretch_get_position (first)), NULL);
}

static void
show_hero (LissomTodayPage *self, LissomRoutine *routine, gint64 length_ms)
{
  LissomStretch *picture;
  const char *id;

  gtk_widget_set_visible (self->hero, routine != NULL);
  if (!g_set_object (&self->routine, routine))
    return;
  if (routine != NULL)
    {
      id = lissom_routine_get_id (routine);
      picture = lissom_routine_card_choose_picture (routine);
      gtk_label_set_label (GTK_LABEL (self->title), lissom_routine_get_title (routine));
      gtk_label_set_label (GTK_LABEL (self->summary), lissom_routine_get_summary (routine));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", id);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->steps), "s", id);
      lissom_figure_view_set_stretch (self->figure, picture);
      /* It begins in the hold, which is also what stays where animations are off. */
      lissom_figure_view_set_scrub (
        self->figure, lissom_demonstration_get_mark (picture, LISSOM_DEMONSTRATION_HOLD));
      show_chips (self, length_ms);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROUTINE_ID]);
}

/* The one that fits; what has not been read from the journal yet speaks for nothing. */
static int
choose (LissomTodayPage *self, GArray *candidates)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LissomFitsReason reason;
  int choice =
    lissom_fits_today ((const void *) candidates->data, candidates->len,
                       self->entries != NULL ? self->entries : none, now,
                       (gint64) self->limit * MS_PER_MINUTE, &reason);

  gtk_label_set_label (GTK_LABEL (self->reason), get_reason_words (self, reason));
  return choice;
}

static void
append_card (GtkFlowBox *cards, LissomRoutine *routine, gint64 length_ms)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child),
                                lissom_routine_card_new (routine, length_ms));
  /* The card takes the focus, not the cell around it. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (cards, child);
}

static void
clear_cards (GtkFlowBox *cards)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (cards))) != NULL)
    gtk_flow_box_remove (cards, child);
}

static void
show_routines (LissomTodayPage *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (LissomFitsCandidate));
  guint n = g_list_model_get_n_items (self->routines), n_cards = 0, n_own = 0;
  guint first_own = n - g_list_model_get_n_items (self->own);
  int choice;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (self->routines, i);
      LissomFitsCandidate candidate = {
        .id = lissom_routine_get_id (routine),
        .length_ms = get_length (self, routine),
        .is_strength = has_strength (routine),
        .is_forbidden = is_forbidden (self, routine),
      };

      g_array_append_val (candidates, candidate);
    }

  choice = choose (self, candidates);
  clear_cards (self->cards);
  clear_cards (self->own_cards);
  if (choice < 0)
    show_hero (self, NULL, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (self->routines, i);
      gint64 length_ms = g_array_index (candidates, LissomFitsCandidate, i).length_ms;

      if ((int) i == choice)
        show_hero (self, routine, length_ms);
      else if (lissom_fits_into (length_ms, (gint64) self->limit * MS_PER_MINUTE))
        {
          append_card (i < first_own ? self->cards : self->own_cards, routine, length_ms);
          if (i < first_own)
            n_cards++;
          else
            n_own++;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n_cards > 0);
  gtk_widget_set_visible (self->own_section, n_own > 0);
  gtk_widget_set_visible (self->none, choice < 0 && n_cards + n_own == 0);
}

static void
create_new_button (LissomTodayPage *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "lissom-plus-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("New routine"));
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-routine");
  lissom_chips_append (self->times, button);
}

/* One at most: the one that is pressed again lets go. */
static void
time_toggled_cb (LissomTodayPage *self, GtkToggleButton *button)
{
  int minutes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "minutes"));

  if (gtk_toggle_button_get_active (button))
    lissom_today_page_set_limit (self, minutes);
  else if (self->limit == minutes)
    lissom_today_page_set_limit (self, 0);
}

static void
create_times (LissomTodayPage *self)
{
  /* Translators: stands before “3 min”, “5 min” and so on: how much time one has */
  GtkWidget *label = lissom_parts_label (_("I have"), "dim-label");

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  lissom_chips_append (self->times, label);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = g_strdup_printf (C_("time one has", "%d min"), times[i]);
      g_autofree char *name =
        g_strdup_printf (ngettext ("I have %d minute", "I have %d minutes", times[i]), times[i]);
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      gtk_widget_add_css_class (button, "filter");
      lissom_name_button (button, name);
      g_object_set_data (G_OBJECT (button), "minutes", GINT_TO_POINTER (times[i]));
      g_signal_connect_object (button, "toggled", G_CALLBACK (time_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      lissom_chips_append (self->times, button);
      self->time_buttons[i] = button;
    }
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
  load_entries (LISSOM_TODAY_PAGE (widget));
}

static void
lissom_today_page_dispose (GObject *object)
{
  LissomTodayPage *self = LISSOM_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);
  g_clear_object (&self->routine);
  g_clear_object (&self->routines);
  g_clear_object (&self->own);
  g_clear_object (&self->safety);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (lissom_today_page_parent_class)->dispose (object);
}

static void
lissom_today_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomTodayPage *self = LISSOM_TODAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_ROUTINE_ID:
      g_value_set_string (value, lissom_today_page_get_routine_id (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_today_page_class_init (LissomTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_today_page_get_property;
  object_class->dispose = lissom_today_page_dispose;
  widget_class->grab_focus = lissom_today_page_grab_focus;
  widget_class->focus = lissom_parts_focus;
  widget_class->map = lissom_today_page_map;

  properties[PROP_ROUTINE_ID] = g_param_spec_string (
    "routine-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, start);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, steps);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, times);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, cards);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, own_cards);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, own_section);
  gtk_widget_class_bind_template_child (widget_class, LissomTodayPage, none);
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
lissom_today_page_new (GListModel *routines,
                       GListModel *own,
                       LissomJournal *journal,
                       const LissomPacing *pacing)
{
  LissomTodayPage *self = g_object_new (LISSOM_TYPE_TODAY_PAGE, NULL);
  g_autoptr (GListStore) both = g_list_store_new (G_TYPE_LIST_MODEL);

  g_return_val_if_fail (G_IS_LIST_MODEL (routines), NULL);

  g_list_store_append (both, routines);
  g_list_store_append (both, own);
  self->own = g_object_ref (own);
  self->routines =
    G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&both))));
  self->journal = g_object_ref (journal);
  self->pacing = *pacing;
  g_signal_connect_object (journal, "changed", G_CALLBACK (load_entries), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->routines, "items-changed", G_CALLBACK (show_routines), self,
                           G_CONNECT_SWAPPED);
  create_buttons (self);
  create_times (self);
  create_new_button (self);
  show_routines (self);
  return GTK_WIDGET (self);
}

void
lissom_today_page_set_pacing (LissomTodayPage *self, const LissomPacing *pacing)
{
  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  self->pacing = *pacing;
  show_routines (self);
}

void
lissom_today_page_set_safety (LissomTodayPage *self, LissomSafety *safety)
{
  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));
  g_return_if_fail (self->safety == NULL);

  self->safety = g_object_ref (safety);
  g_signal_connect_object (safety, "changed", G_CALLBACK (show_routines), self, G_CONNECT_SWAPPED);
  show_routines (self);
}

void
lissom_today_page_set_limit (LissomTodayPage *self, int minutes)
{
  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  if (self->limit == minutes)
    return;
  self->limit = minutes;
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->time_buttons[i]), times[i] == minutes);
  show_routines (self);
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
  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  if (self->routine != NULL)
    show_chips (self, length_ms);
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
lissom_today_page_add_question (LissomTodayPage *self, GtkWidget *question)
{
  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->hero)), question, self->hero);
}

void
lissom_today_page_add_card (LissomTodayPage *self, GtkWidget *card)
{
  GtkWidget *before;

  g_return_if_fail (LISSOM_IS_TODAY_PAGE (self));

  before = gtk_widget_get_prev_sibling (self->interruption);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->interruption)), card, before);
}
