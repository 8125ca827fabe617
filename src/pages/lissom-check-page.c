/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long because every question is a case of its own, in what it shows and where it leads.
 */
#include "lissom-check-page.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-cautions.h"
#include "lissom-parts.h"

#define MAX_TICKS 10

/* Ticks have room of their own round them. */
#define POINTS_SPACING 10
#define TICKS_SPACING 1

/* The six questions, and those that only a yes leads to. */
typedef enum
{
  STEP_RED_FLAGS,
  STEP_INJURY,
  STEP_LEG,
  STEP_OPERATION,
  STEP_CONDITIONS,
  STEP_TODAY,
  STEP_CLEARED,
  STEP_CHECKED,
  STEP_ADVICE,
  STEP_DOCTOR,
  STEP_BED,
  STEP_RESULT,
  N_STEPS,
} Step;

static const char *const names[N_STEPS] = {
  "red-flags", "injury",  "leg",    "operation", "conditions", "today",
  "cleared",   "checked", "advice", "doctor",    "bed",        "result",
};

struct _LissomCheckPage
{
  AdwBin parent_instance;

  GtkWidget *back, *read_aloud;
  GtkScrolledWindow *scroller;
  GtkWidget *overline, *heading, *body;
  GtkBox *card;
  GtkWidget *emergency, *emergency_line;
  GtkWidget *hint;
  GtkWidget *answers, *no, *yes, *on, *again;
  GtkBox *dots;

  LissomSafety *safety;
  LissomNarrator *narrator; /* nullable */
  LissomAnswers given;
  Step step;
  GArray *path;             /* of Step: what Back leads to */
  GtkWidget *ticks[MAX_TICKS];
  guint n_ticks;
  gboolean reading_aloud;
  gboolean asked;           /* the result is that of answers just given */
};

enum
{
  PROP_STEP = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomCheckPage, lissom_check_page, ADW_TYPE_BIN)

/* --- What is on the screen ------------------------------------------------------------- */

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
add_point (LissomCheckPage *self, const char *text)
{
  GtkWidget *point = lissom_parts_point ("lissom-dot-symbolic", text);

  gtk_widget_add_css_class (gtk_widget_get_last_child (point), "notice-text");
  gtk_box_append (self->card, point);
}

static void
add_tick (LissomCheckPage *self, const char *text)
{
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *label = lissom_parts_label (text, "notice-text");

  g_return_if_fail (self->n_ticks < MAX_TICKS);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (tick, "check-tick");
  gtk_box_set_spacing (self->card, TICKS_SPACING);
  gtk_box_append (self->card, tick);
  self->ticks[self->n_ticks++] = tick;
}

static gboolean
is_ticked (LissomCheckPage *self, guint index)
{
  return index < self->n_ticks &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ticks[index]));
}

static gboolean
is_any_ticked (LissomCheckPage *self)
{
  for (guint i = 0; i < self->n_ticks; i++)
    if (is_ticked (self, i))
      return TRUE;
  return FALSE;
}

static void
clear (LissomCheckPage *self)
{
  lissom_parts_clear (self->card);
  gtk_box_set_spacing (self->card, POINTS_SPACING);
  self->n_ticks = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
  gtk_widget_set_visible (self->emergency, FALSE);
  gtk_widget_set_visible (self->answers, TRUE);
  gtk_widget_set_visible (self->on, FALSE);
  gtk_widget_set_visible (self->again, FALSE);
  set_text (self->overline, NULL);
  set_text (self->body, NULL);
  set_text (self->hint, NULL);
}

static void
show_question (LissomCheckPage *self, LissomQuestionId id, gboolean ticks)
{
  const LissomQuestion *question = lissom_question_get (id);
  /* Translators: the first %u is the number of this question, the second how many there are */
  g_autofree char *overline =
    g_strdup_printf (_("Question %u of %u"), (guint) id + 1, (guint) LISSOM_N_QUESTIONS);

  set_text (self->overline, overline);
  set_text (self->heading, _(question->text));
  for (guint i = 0; question->items[i] != NULL; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
      if (ticks)
        add_tick (self, _(question->items[i]));
      else
        add_point (self, _(question->items[i]));
    }
}

static void
show_ticks (LissomCheckPage *self, const char *first, const char *second)
{
  gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
  add_tick (self, first);
  if (second != NULL)
    add_tick (self, second);
}

/* A way on with one button; no yes or no. */
static void
show_on (LissomCheckPage *self, const char *label)
{
  gtk_widget_set_visible (self->answers, FALSE);
  gtk_widget_set_visible (self->on, TRUE);
  gtk_button_set_label (GTK_BUTTON (self->on), label);
}

static void
show_emergency_card (LissomCheckPage *self)
{
  const char *const *cards[] = { lissom_cautions_get_emergency_card (),
                                 lissom_cautions_get_doctor_card () };
  g_autofree char *line = lissom_cautions_get_emergency_line ();

  gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      GtkWidget *title = lissom_parts_label (cards[i][0], "title-3");

      gtk_widget_set_margin_top (title, i > 0 ? 12 : 0);
      gtk_box_append (self->card, title);
      for (guint k = 1; cards[i][k] != NULL; k++)
        add_point (self, cards[i][k]);
    }
  set_text (self->emergency_line, line);
  gtk_widget_set_visible (self->emergency, TRUE);
}

/* How it stands now, whether or not it was just answered. */
static void
show_result (LissomCheckPage *self)
{
  LissomLocks locks = lissom_safety_get_locks (self->safety);
  const LissomLockInfo *lock = lissom_locks_get_first (locks);
  LissomReadiness readiness = { .filters = lissom_safety_get_filters (self->safety),
                                .locks = locks,
                                .basics_only = lissom_safety_get_basics_only (self->safety) };
  gboolean paused = lissom_safety_is_paused (self->safety);
  g_autofree char *sentence = NULL;

  readiness.rest = lissom_safety_is_resting (self->safety, &readiness.see_someone);
  sentence = lissom_readiness_describe (&readiness);
  show_on (self, _("_Done"));
  if (lock != NULL)
    {
      set_text (self->heading, _(lock->title));
      set_text (self->body, sentence);
      if (lock->lock == LISSOM_LOCK_EMERGENCY)
        show_emergency_card (self);
      else
        show_ticks (self, _("A doctor or physio has cleared me"), NULL);
    }
  else if (readiness.rest)
    {
      set_text (self->heading, _("Not today"));
      set_text (self->body, sentence);
    }
  else if (paused)
    {
      set_text (self->heading, _("Time for a pause"));
      set_text (self->body, lissom_safety_rule_get_sentence (lissom_safety_rule_find ("pain-pause")));
      show_ticks (self, _("I have asked a physio or doctor"), NULL);
    }
  else
    {
      set_text (self->heading, _("Thank you"));
      set_text (self->body, sentence);
    }
  set_text (self->hint,
            _("Your answers are not kept. Only what has to act on them is, on this computer alone; you "
              "can see and change it in Preferences."));
  gtk_widget_set_visible (self->again, !self->asked);
}

/* --- Reading aloud ---------------------------------------------------------------------- */

static void
append_text (GString *text, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_label (GTK_LABEL (widget)) != '\0')
    {
      const char *line = gtk_label_get_label (GTK_LABEL (widget));

      /* A stop between the items of a list. */
      g_string_append_printf (text, "%s%s\n", line,
                              g_str_has_suffix (line, "?") || g_str_has_suffix (line, ".") ? "" : ".");
      return;
    }
  if (GTK_IS_BUTTON (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_text (text, child);
}

/* Everything on the screen but its buttons. Returns: (transfer full) */
static char *
get_screen_text (LissomCheckPage *self)
{
  GString *text = g_string_new (NULL);

  append_text (text, self->heading);
  append_text (text, self->body);
  append_text (text, GTK_WIDGET (self->card));
  append_text (text, self->emergency);
  return g_string_free (text, FALSE);
}

static void
set_reading_aloud (LissomCheckPage *self, gboolean reading)
{
  const char *name = reading ? _("Stop reading") : _("Read aloud");
  g_autofree char *text = NULL;

  if (self->narrator == NULL || self->reading_aloud == reading)
    return;

  self->reading_aloud = reading;
  gtk_button_set_icon_name (GTK_BUTTON (self->read_aloud), reading ? "media-playback-stop-symbolic"
                                                                   : "audio-volume-high-symbolic");
  gtk_widget_set_tooltip_text (self->read_aloud, name);
  lissom_name_button (self->read_aloud, name);
  text = reading ? get_screen_text (self) : NULL;
  lissom_narrator_say (self->narrator, text);
}

static void
said_cb (LissomCheckPage *self)
{
  if (self->reading_aloud)
    set_reading_aloud (self, FALSE);
}

static void
silent_cb (LissomCheckPage *self)
{
  self->reading_aloud = FALSE;
  gtk_widget_set_visible (self->read_aloud, FALSE);
}

static void
read_aloud_clicked_cb (LissomCheckPage *self)
{
  set_reading_aloud (self, !self->reading_aloud);
}

/* --- From screen to screen ----------------------------------------------------------------- */

static void
show_dots (LissomCheckPage *self)
{
  guint at = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->dots), self->step != STEP_RESULT);
  for (GtkWidget *dot = gtk_widget_get_first_child (GTK_WIDGET (self->dots)); dot != NULL;
       dot = gtk_widget_get_next_sibling (dot), at++)
    if (at == (guint) self->step)
      gtk_widget_add_css_class (dot, "now");
    else if (self->step < (Step) LISSOM_N_QUESTIONS)
      gtk_widget_remove_css_class (dot, "now");
}

/* What the doctor has to be asked about. */
static void
show_asking (LissomCheckPage *self)
{
  static const struct
  {
    LissomConditions condition;
    const char *rule;
  } asked[] = {
    { LISSOM_CONDITION_PRESSURE, "stop-pressure" },
    { LISSOM_CONDITION_NERVES, "stop-nerves" },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if ((self->given.conditions & asked[i].condition) != 0)
      g_string_append_printf (
        text, "%s%s", text->len > 0 ? "\n\n" : "",
        lissom_safety_rule_get_sentence (lissom_safety_rule_find (asked[i].rule)));
  set_text (self->body, text->str);
}

static void
fill (LissomCheckPage *self)
{
  switch (self->step)
    {
    case STEP_RED_FLAGS:
    case STEP_INJURY:
    case STEP_OPERATION:
      show_question (self, (LissomQuestionId) self->step, FALSE);
      break;
    case STEP_LEG:
    case STEP_CONDITIONS:
    case STEP_TODAY:
      show_question (self, (LissomQuestionId) self->step, TRUE);
      break;
    case STEP_CLEARED:
      set_text (self->heading, _(lissom_locks_get_first (LISSOM_LOCK_INJURY)->title));
      set_text (self->body, _("Stretching a fresh injury too soon can make it worse. The articles under "
                              "Learn stay open to you."));
      show_ticks (self, _("A doctor or physio has cleared me"), NULL);
      show_on (self, _("_Go on"));
      break;
    case STEP_CHECKED:
      set_text (self->heading,
                _("Has a doctor or physio checked it, and told you to keep moving?"));
      set_text (self->body, _("If it is new or worse, the answer is no."));
      break;
    case STEP_ADVICE:
      set_text (self->heading, _("Has your surgeon or physio told you which moves you may do?"));
      set_text (self->body, _("Tick where it is."));
      show_ticks (self, _("My back, hip or thigh"), _("My knee"));
      break;
    case STEP_DOCTOR:
      set_text (self->heading, _("Has your doctor said that you may exercise?"));
      show_asking (self);
      break;
    case STEP_BED:
      set_text (self->heading, _("Can you do lying exercises on a bed?"));
      set_text (self->body, _("Then they stay, and the floor is not needed."));
      break;
    case STEP_RESULT:
    case N_STEPS:
    default:
      show_result (self);
      break;
    }
}

static void
show (LissomCheckPage *self, Step step)
{
  g_autofree char *text = NULL;

  set_reading_aloud (self, FALSE);
  self->step = step;
  clear (self);
  fill (self);
  show_dots (self);
  gtk_widget_set_visible (self->back, self->path->len > 0 && step != STEP_RESULT);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  /* Not on an answer: Enter pressed twice must not answer the next question too. */
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  text = get_screen_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->heading)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

static void
finish (LissomCheckPage *self)
{
  LissomReadiness readiness;

  lissom_readiness_judge (&self->given, &readiness);
  lissom_safety_set_readiness (self->safety, &readiness);
  /* Judged; nothing of it stays. */
  self->given = (LissomAnswers) { 0 };
  self->asked = TRUE;
  show (self, STEP_RESULT);
}

static void
go_to (LissomCheckPage *self, Step step)
{
  g_array_append_val (self->path, self->step);
  show (self, step);
}

/* What comes after this question, with its second questions behind it. */
static void
go_on (LissomCheckPage *self)
{
  LissomConditions conditions = self->given.conditions;

  switch (self->step)
    {
    case STEP_RED_FLAGS:
      go_to (self, STEP_INJURY);
      break;
    case STEP_INJURY:
    case STEP_CLEARED:
      go_to (self, STEP_LEG);
      break;
    case STEP_LEG:
    case STEP_CHECKED:
      go_to (self, STEP_OPERATION);
      break;
    case STEP_OPERATION:
    case STEP_ADVICE:
      go_to (self, STEP_CONDITIONS);
      break;
    case STEP_CONDITIONS:
      if ((conditions & LISSOM_CONDITIONS_ASK) != 0)
        {
          go_to (self, STEP_DOCTOR);
          break;
        }
      G_GNUC_FALLTHROUGH;
    case STEP_DOCTOR:
      if ((conditions & LISSOM_CONDITION_NO_FLOOR) != 0)
        {
          go_to (self, STEP_BED);
          break;
        }
      G_GNUC_FALLTHROUGH;
    case STEP_BED:
      go_to (self, STEP_TODAY);
      break;
    case STEP_TODAY:
    case STEP_RESULT:
    case N_STEPS:
    default:
      finish (self);
      break;
    }
}

static void
take_no (LissomCheckPage *self)
{
  LissomAnswers *given = &self->given;

  switch (self->step)
    {
    case STEP_RED_FLAGS:
      given->red_flags = FALSE;
      break;
    case STEP_INJURY:
      given->injury = FALSE;
      break;
    case STEP_LEG:
      given->leg = given->sitbone = FALSE;
      break;
    case STEP_OPERATION:
      given->operation = FALSE;
      break;
    case STEP_CONDITIONS:
      given->conditions = 0;
      break;
    case STEP_TODAY:
      given->ill = given->hurting = FALSE;
      break;
    case STEP_CHECKED:
      given->checked = FALSE;
      break;
    case STEP_ADVICE:
      given->advised = FALSE;
      given->hip = is_ticked (self, 0);
      given->knee = is_ticked (self, 1);
      break;
    case STEP_DOCTOR:
      given->doctor_agreed = FALSE;
      break;
    case STEP_BED:
      given->bed = FALSE;
      break;
    case STEP_CLEARED:
    case STEP_RESULT:
    case N_STEPS:
    default:
      break;
    }
}

static void
no_clicked_cb (LissomCheckPage *self)
{
  take_no (self);
  go_on (self);
}

static void
yes_clicked_cb (LissomCheckPage *self)
{
  LissomAnswers *given = &self->given;

  /* Yes to a list: to which of it? */
  if (self->n_ticks > 0 && self->step != STEP_ADVICE && !is_any_ticked (self))
    {
      set_text (self->hint, _("Tick what fits you, then choose Yes."));
      gtk_widget_grab_focus (self->ticks[0]);
      lissom_announce (self->ticks[0], gtk_label_get_label (GTK_LABEL (self->hint)));
      return;
    }

  switch (self->step)
    {
    case STEP_RED_FLAGS:
      /* Nothing else matters now. */
      given->red_flags = TRUE;
      finish (self);
      return;
    case STEP_INJURY:
      given->injury = TRUE;
      go_to (self, STEP_CLEARED);
      return;
    case STEP_LEG:
      given->leg = is_ticked (self, 0);
      given->sitbone = is_ticked (self, 1);
      go_to (self, STEP_CHECKED);
      return;
    case STEP_OPERATION:
      given->operation = TRUE;
      go_to (self, STEP_ADVICE);
      return;
    case STEP_CONDITIONS:
      given->conditions = 0;
      for (guint i = 0; i < self->n_ticks; i++)
        if (is_ticked (self, i))
          given->conditions |= 1u << i;
      break;
    case STEP_TODAY:
      given->ill = is_ticked (self, 0);
      given->hurting = is_ticked (self, 1);
      break;
    case STEP_CHECKED:
      given->checked = TRUE;
      break;
    case STEP_ADVICE:
      given->advised = TRUE;
      given->hip = is_ticked (self, 0);
      given->knee = is_ticked (self, 1);
      break;
    case STEP_DOCTOR:
      given->doctor_agreed = TRUE;
      break;
    case STEP_BED:
      given->bed = TRUE;
      break;
    case STEP_CLEARED:
    case STEP_RESULT:
    case N_STEPS:
    default:
      break;
    }
  go_on (self);
}

/* The tick on the result lifts what it stands for. */
static void
lift (LissomCheckPage *self)
{
  const LissomLockInfo *lock = lissom_locks_get_first (lissom_safety_get_locks (self->safety));

  if (!is_ticked (self, 0))
    return;
  if (lock != NULL)
    lissom_safety_clear_lock (self->safety, lock->lock);
  else
    lissom_safety_end_pause (self->safety);
}

static void
on_clicked_cb (LissomCheckPage *self)
{
  if (self->step == STEP_CLEARED)
    {
      self->given.injury_cleared = is_ticked (self, 0);
      go_on (self);
      return;
    }

  set_reading_aloud (self, FALSE);
  if (is_ticked (self, 0))
    {
      /* There may be another lock behind it. */
      lift (self);
      show (self, STEP_RESULT);
      return;
    }
  g_signal_emit (self, signals[DONE], 0);
}

static void
again_clicked_cb (LissomCheckPage *self)
{
  lissom_check_page_ask (self);
}

static void
back_clicked_cb (LissomCheckPage *self)
{
  Step before;

  if (self->path->len == 0)
    return;
  before = g_array_index (self->path, Step, self->path->len - 1);
  g_array_set_size (self->path, self->path->len - 1);
  show (self, before);
}

static void
lissom_check_page_map (GtkWidget *widget)
{
  LissomCheckPage *self = LISSOM_CHECK_PAGE (widget);

  GTK_WIDGET_CLASS (lissom_check_page_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
}

static void
lissom_check_page_unmap (GtkWidget *widget)
{
  set_reading_aloud (LISSOM_CHECK_PAGE (widget), FALSE);

  GTK_WIDGET_CLASS (lissom_check_page_parent_class)->unmap (widget);
}

static void
lissom_check_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_STEP:
      g_value_set_string (value, lissom_check_page_get_step (LISSOM_CHECK_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_check_page_dispose (GObject *object)
{
  LissomCheckPage *self = LISSOM_CHECK_PAGE (object);

  g_clear_object (&self->safety);
  g_clear_object (&self->narrator);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_CHECK_PAGE);

  G_OBJECT_CLASS (lissom_check_page_parent_class)->dispose (object);
}

static void
lissom_check_page_finalize (GObject *object)
{
  g_array_unref (LISSOM_CHECK_PAGE (object)->path);

  G_OBJECT_CLASS (lissom_check_page_parent_class)->finalize (object);
}

static void
lissom_check_page_class_init (LissomCheckPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_check_page_get_property;
  object_class->dispose = lissom_check_page_dispose;
  object_class->finalize = lissom_check_page_finalize;
  widget_class->map = lissom_check_page_map;
  widget_class->unmap = lissom_check_page_unmap;

  properties[PROP_STEP] =
    g_param_spec_string ("step", NULL, NULL, names[STEP_RED_FLAGS],
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, read_aloud);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, overline);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, heading);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, body);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, card);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, emergency);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, emergency_line);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, hint);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, answers);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, no);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, yes);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, on);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, again);
  gtk_widget_class_bind_template_child (widget_class, LissomCheckPage, dots);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_aloud_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, yes_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
}

static void
lissom_check_page_init (LissomCheckPage *self)
{
  self->path = g_array_new (FALSE, FALSE, sizeof (Step));
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->back, _("Back"));
  lissom_name_button (self->read_aloud, _("Read aloud"));
  for (guint i = 0; i < LISSOM_N_QUESTIONS; i++)
    {
      GtkWidget *dot = g_object_new (ADW_TYPE_BIN, "valign", GTK_ALIGN_CENTER, NULL);

      gtk_widget_add_css_class (dot, "dot");
      gtk_box_append (self->dots, dot);
    }
}

GtkWidget *
lissom_check_page_new (LissomSafety *safety, LissomNarrator *narrator)
{
  LissomCheckPage *self;

  g_return_val_if_fail (LISSOM_IS_SAFETY (safety), NULL);

  self = g_object_new (LISSOM_TYPE_CHECK_PAGE, NULL);
  self->safety = g_object_ref (safety);
  gtk_widget_set_visible (self->read_aloud, narrator != NULL);
  if (narrator != NULL)
    {
      self->narrator = g_object_ref (narrator);
      g_signal_connect_object (narrator, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (narrator, "silent", G_CALLBACK (silent_cb), self, G_CONNECT_SWAPPED);
    }
  lissom_check_page_ask (self);
  return GTK_WIDGET (self);
}

void
lissom_check_page_ask (LissomCheckPage *self)
{
  g_return_if_fail (LISSOM_IS_CHECK_PAGE (self));

  self->given = (LissomAnswers) { 0 };
  self->asked = FALSE;
  g_array_set_size (self->path, 0);
  show (self, STEP_RED_FLAGS);
}

void
lissom_check_page_show_standing (LissomCheckPage *self)
{
  g_return_if_fail (LISSOM_IS_CHECK_PAGE (self));

  self->asked = FALSE;
  g_array_set_size (self->path, 0);
  show (self, STEP_RESULT);
}

const char *
lissom_check_page_get_step (LissomCheckPage *self)
{
  g_return_val_if_fail (LISSOM_IS_CHECK_PAGE (self), NULL);

  return names[self->step];
}
