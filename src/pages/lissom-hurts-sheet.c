/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-hurts-sheet.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-cautions.h"
#include "lissom-parts.h"
#include "lissom-score-row.h"

#define CALM_MS 5000
#define LOOK_MS 50

/* The row that opens the second list. */
#define ELSEWHERE "elsewhere"

struct _LissomHurtsSheet
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *clamp;
  GtkWidget *back;
  GtkWidget *title, *long_title;
  AdwSqueezer *squeezer;
  GtkWidget *close;
  GtkWidget *scroller;
  GtkWidget *stack;
  GtkWidget *calm_words;
  GtkWidget *choices;
  GtkWidget *elsewhere;
  GtkWidget *reply;
  GtkWidget *then;
  GtkWidget *how_much;
  LissomScoreRow *score;
  GtkWidget *stays, *stays_words, *emergency_end;
  GtkWidget *easier;
  GtkWidget *skip;
  GtkWidget *end;
  GtkWidget *emergency_now;
  GtkWidget *doctor_title;
  GtkWidget *doctor_today;
  GtkWidget *emergency;
  GtkWidget *emergency_line;

  /* state */
  const char *before;              /* the step that Back leads to from here */
  const LissomPainRule *chosen;  /* nullable */
  guint calm_time;
  guint calm_source;
  gint64 calm_since;               /* µs of the clock */
  LissomClock *clock;
  gboolean filling;                /* an answer is being shown: nothing is told */
};

G_DEFINE_FINAL_TYPE (LissomHurtsSheet, lissom_hurts_sheet, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CALM_TIME,
  N_PROPS
};

enum
{
  CHOSEN,
  WAY_CHOSEN,
  CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* All lines but the first, as a list. */
static char *
create_list (const char *const *lines)
{
  g_autofree char *joined = g_strjoinv ("\n• ", (char **) lines + 1);

  return g_strconcat ("• ", joined, NULL);
}

/* A title that has no room in one line between the buttons is the first thing that scrolls. */
static void
squeezed_cb (LissomHurtsSheet *self)
{
  gtk_widget_set_visible (self->long_title,
                          *gtk_label_get_text (GTK_LABEL (self->title)) != '\0' &&
                            adw_squeezer_get_visible_child (self->squeezer) != self->title);
}

static void
show_step (LissomHurtsSheet *self, const char *step, const char *title)
{
  gboolean calm = g_str_equal (step, "calm");
  gboolean first = calm || g_str_equal (step, "question");

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), step);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->back, !first);
  squeezed_cb (self);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
stop_waiting (LissomHurtsSheet *self)
{
  g_clear_handle_id (&self->calm_source, g_source_remove);
}

static void
focus_first_row (GtkWidget *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ask (LissomHurtsSheet *self)
{
  stop_waiting (self);
  show_step (self, "question", _("What does it feel like?"));
  focus_first_row (self->choices);
}

/* By the clock of the session, not by how often this is called. */
static gboolean
calm_time_cb (gpointer user_data)
{
  LissomHurtsSheet *self = user_data;

  if (lissom_clock_get_time (self->clock) - self->calm_since < self->calm_time * G_GINT64_CONSTANT (1000))
    return G_SOURCE_CONTINUE;
  self->calm_source = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
show_elsewhere (LissomHurtsSheet *self)
{
  self->before = "question";
  show_step (self, "elsewhere", _("Where is it?"));
  focus_first_row (self->elsewhere);
}

static const char *
get_text (const char *untranslated)
{
  return untranslated[0] != '\0' ? _(untranslated) : "";
}

/* The ways on that the number leaves; which of them is the way on. */
static void
show_ways (LissomHurtsSheet *self)
{
  LissomHurtWay ways =
    lissom_pain_get_ways (self->chosen, lissom_score_row_get_score (self->score));

  gtk_widget_set_visible (self->easier, (ways & LISSOM_HURT_EASIER) != 0);
  gtk_widget_set_visible (self->skip, (ways & LISSOM_HURT_SKIP) != 0);
  gtk_widget_set_visible (self->end, (ways & LISSOM_HURT_END) != 0);
  /* Where there is but one way, it is the way on. */
  if (ways == LISSOM_HURT_END)
    gtk_widget_add_css_class (self->end, "suggested-action");
  else
    gtk_widget_remove_css_class (self->end, "suggested-action");
}

static void
tell (LissomHurtsSheet *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, self->chosen->id, lissom_score_row_get_score (self->score),
                 gtk_check_button_get_active (GTK_CHECK_BUTTON (self->stays)));
}

static void
told_more_cb (LissomHurtsSheet *self)
{
  if (self->filling || self->chosen == NULL)
    return;
  show_ways (self);
  tell (self);
}

/* Shows what belongs to the chosen one. */
static void
show_answer (LissomHurtsSheet *self)
{
  const LissomPainRule *choice = self->chosen;
  GtkWidget *first;

  gtk_label_set_text (GTK_LABEL (self->reply), get_text (choice->reply));
  gtk_label_set_text (GTK_LABEL (self->then), get_text (choice->then));
  gtk_widget_set_visible (self->then, choice->then[0] != '\0');
  gtk_widget_set_visible (self->how_much, choice->asks_number);
  gtk_widget_set_visible (GTK_WIDGET (self->score), choice->asks_number);
  gtk_widget_set_visible (self->stays, choice->stays != NULL);
  if (choice->stays != NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->stays_words), _(choice->stays));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->stays), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(choice->stays), -1);
    }
  show_ways (self);
  show_step (self, "answer", _(choice->title));

  first = gtk_widget_get_visible (self->easier) ? self->easier
          : gtk_widget_get_visible (self->skip) ? self->skip
                                                : self->end;
  gtk_widget_grab_focus (first);
  lissom_announce (first, get_text (choice->reply));
}

static void
row_activated_cb (LissomHurtsSheet *self, GtkListBoxRow *row)
{
  lissom_hurts_sheet_choose (self, g_object_get_data (G_OBJECT (row), "lissom-id"));
}

static void
back_clicked_cb (LissomHurtsSheet *self)
{
  lissom_hurts_sheet_go_back (self);
}

static void
close_clicked_cb (LissomHurtsSheet *self)
{
  stop_waiting (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
easier_clicked_cb (LissomHurtsSheet *self)
{
  g_signal_emit (self, signals[WAY_CHOSEN], 0, (guint) LISSOM_HURT_EASIER);
}

static void
skip_clicked_cb (LissomHurtsSheet *self)
{
  g_signal_emit (self, signals[WAY_CHOSEN], 0, (guint) LISSOM_HURT_SKIP);
}

static void
end_clicked_cb (LissomHurtsSheet *self)
{
  g_signal_emit (self, signals[WAY_CHOSEN], 0, (guint) LISSOM_HURT_END);
}

static void
emergency_clicked_cb (LissomHurtsSheet *self)
{
  const char *step = lissom_hurts_sheet_get_step (self);

  stop_waiting (self);
  if (!g_str_equal (step, "emergency"))
    self->before = g_str_equal (step, "calm") ? "question" : step;
  show_step (self, "emergency", lissom_cautions_get_emergency_card ()[0]);
  gtk_widget_grab_focus (self->emergency_now);
}

/* From the card itself: one of its signs is there. */
static void
emergency_end_clicked_cb (LissomHurtsSheet *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, "emergency", -1, FALSE);
  end_clicked_cb (self);
}

static void
add_row (GtkWidget *list, const char *id, const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
  g_object_set_data (G_OBJECT (row), "lissom-id", (gpointer) id);
  lissom_name_button (row, title);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
lissom_hurts_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomHurtsSheet *self = LISSOM_HURTS_SHEET (object);

  switch (prop_id)
    {
    case PROP_CALM_TIME:
      g_value_set_uint (value, self->calm_time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_hurts_sheet_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  LissomHurtsSheet *self = LISSOM_HURTS_SHEET (object);

  switch (prop_id)
    {
    case PROP_CALM_TIME:
      if (self->calm_time == g_value_get_uint (value))
        return;
      self->calm_time = g_value_get_uint (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_hurts_sheet_dispose (GObject *object)
{
  stop_waiting (LISSOM_HURTS_SHEET (object));
  g_clear_object (&LISSOM_HURTS_SHEET (object)->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_HURTS_SHEET);

  G_OBJECT_CLASS (lissom_hurts_sheet_parent_class)->dispose (object);
}

static void
lissom_hurts_sheet_class_init (LissomHurtsSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_hurts_sheet_get_property;
  object_class->set_property = lissom_hurts_sheet_set_property;
  object_class->dispose = lissom_hurts_sheet_dispose;

  properties[PROP_CALM_TIME] =
    g_param_spec_uint ("calm-time", NULL, NULL, 0, G_MAXUINT, CALM_MS,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", LISSOM_TYPE_HURTS_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[WAY_CHOSEN] = g_signal_new ("way-chosen", LISSOM_TYPE_HURTS_SHEET, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CLOSED] = g_signal_new ("closed", LISSOM_TYPE_HURTS_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hurtssheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-hurts-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, clamp);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, back);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, title);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, long_title);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, squeezer);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, close);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, scroller);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, stack);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, calm_words);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, choices);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, reply);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, then);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, how_much);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, score);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, stays);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, stays_words);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, emergency_end);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, easier);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, skip);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, end);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, emergency_now);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, doctor_title);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, doctor_today);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, emergency);
  gtk_widget_class_bind_template_child (widget_class, LissomHurtsSheet, emergency_line);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, easier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, emergency_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, emergency_end_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_more_cb);
}

static void
lissom_hurts_sheet_init (LissomHurtsSheet *self)
{
  g_autofree char *emergencies = create_list (lissom_cautions_get_emergency_card ());
  g_autofree char *doctors = create_list (lissom_cautions_get_doctor_card ());
  g_autofree char *line = lissom_cautions_get_emergency_line ();
  const LissomPainRule *choices;
  guint n;

  g_type_ensure (LISSOM_TYPE_SCORE_ROW);
  self->calm_time = CALM_MS;
  self->clock = lissom_system_clock_new ();
  self->before = "question";
  gtk_widget_init_template (GTK_WIDGET (self));

  choices = lissom_pain_rules_get (&n);
  for (guint i = 0; i < n; i++)
    add_row (self->choices, choices[i].id, _(choices[i].title));
  add_row (self->choices, ELSEWHERE, _("Somewhere else, or a cramp"));
  choices = lissom_pain_rules_get_elsewhere (&n);
  for (guint i = 0; i < n; i++)
    add_row (self->elsewhere, choices[i].id, _(choices[i].title));
  gtk_label_set_text (GTK_LABEL (self->emergency_now), emergencies);
  gtk_label_set_text (GTK_LABEL (self->doctor_title), lissom_cautions_get_doctor_card ()[0]);
  gtk_label_set_text (GTK_LABEL (self->doctor_today), doctors);
  gtk_label_set_text (GTK_LABEL (self->emergency_line), line);
  lissom_score_row_set_good (self->score, 0, 1);
  lissom_score_row_set_name (self->score, _("How much does it hurt?"));

  lissom_name_button (self->back, _("Back"));
  lissom_name_button (self->close, _("Close"));
  lissom_parts_name_by_label (self->easier);
  lissom_parts_name_by_label (self->skip);
  lissom_parts_name_by_label (self->end);
  lissom_parts_name_by_label (self->emergency_end);
  lissom_name_button (self->emergency, gtk_label_get_text (GTK_LABEL (self->emergency_line)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What does it feel like?"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->elsewhere), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Where is it?"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("This hurts"), -1);
}

void
lissom_hurts_sheet_set_clock (LissomHurtsSheet *self, LissomClock *clock)
{
  g_return_if_fail (LISSOM_IS_HURTS_SHEET (self));

  g_clear_object (&self->clock);
  self->clock = clock != NULL ? g_object_ref (clock) : lissom_system_clock_new ();
}

void
lissom_hurts_sheet_open (LissomHurtsSheet *self)
{
  g_return_if_fail (LISSOM_IS_HURTS_SHEET (self));

  stop_waiting (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  show_step (self, "calm", "");
  gtk_widget_grab_focus (self->calm_words);
  lissom_announce (self->calm_words, gtk_label_get_text (GTK_LABEL (self->calm_words)));
  self->calm_since = lissom_clock_get_time (self->clock);
  self->calm_source = g_timeout_add (LOOK_MS, calm_time_cb, self);
}

void
lissom_hurts_sheet_close (LissomHurtsSheet *self)
{
  g_return_if_fail (LISSOM_IS_HURTS_SHEET (self));

  stop_waiting (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lissom_hurts_sheet_go_back (LissomHurtsSheet *self)
{
  const char *step = lissom_hurts_sheet_get_step (self);

  g_return_if_fail (LISSOM_IS_HURTS_SHEET (self));

  if (g_str_equal (step, "calm") || g_str_equal (step, "question"))
    {
      close_clicked_cb (self);
      return;
    }
  if (g_str_equal (step, "emergency") && g_str_equal (self->before, "answer"))
    {
      self->before = "question";
      show_answer (self);
    }
  else if (g_str_equal (self->before, "elsewhere"))
    show_elsewhere (self);
  else
    ask (self);
}

const char *
lissom_hurts_sheet_get_step (LissomHurtsSheet *self)
{
  g_return_val_if_fail (LISSOM_IS_HURTS_SHEET (self), NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}

void
lissom_hurts_sheet_choose (LissomHurtsSheet *self, const char *id)
{
  const LissomPainRule *choice;

  g_return_if_fail (LISSOM_IS_HURTS_SHEET (self));
  g_return_if_fail (id != NULL);

  if (g_str_equal (id, ELSEWHERE))
    {
      show_elsewhere (self);
      return;
    }
  choice = lissom_pain_rule_find (id);
  g_return_if_fail (choice != NULL);
  self->before = lissom_hurts_sheet_get_step (self);
  self->chosen = choice;
  self->filling = TRUE;
  lissom_score_row_set_score (self->score, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->stays), FALSE);
  self->filling = FALSE;
  show_answer (self);
  tell (self);
}
