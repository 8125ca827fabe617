/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-check-page-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-cautions.h"
#include "lissom-parts.h"

/* Ticks have room of their own round them. */
#define POINTS_SPACING 10
#define TICKS_SPACING 1

void
_lissom_check_page_set_text (GtkWidget *label, const char *text)
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

gboolean
_lissom_check_page_is_ticked (LissomCheckPage *self, guint index)
{
  return index < self->n_ticks &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ticks[index]));
}

gboolean
_lissom_check_page_is_any_ticked (LissomCheckPage *self)
{
  for (guint i = 0; i < self->n_ticks; i++)
    if (_lissom_check_page_is_ticked (self, i))
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
  _lissom_check_page_set_text (self->overline, NULL);
  _lissom_check_page_set_text (self->body, NULL);
  _lissom_check_page_set_text (self->hint, NULL);
}

static void
show_question (LissomCheckPage *self, LissomQuestionId id, gboolean ticks)
{
  const LissomQuestion *question = lissom_question_get (id);
  /* Translators: the first %u is the number of this question, the second how many there are */
  g_autofree char *overline =
    g_strdup_printf (_("Question %u of %u"), (guint) id + 1, (guint) LISSOM_N_QUESTIONS);

  _lissom_check_page_set_text (self->overline, overline);
  _lissom_check_page_set_text (self->heading, _(question->text));
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
  _lissom_check_page_set_text (self->emergency_line, line);
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
      _lissom_check_page_set_text (self->heading, _(lock->title));
      _lissom_check_page_set_text (self->body, sentence);
      if (lock->lock == LISSOM_LOCK_EMERGENCY)
        show_emergency_card (self);
      else
        show_ticks (self, _("A doctor or physio has cleared me"), NULL);
    }
  else if (readiness.rest)
    {
      _lissom_check_page_set_text (self->heading, _("Not today"));
      _lissom_check_page_set_text (self->body, sentence);
    }
  else if (paused)
    {
      _lissom_check_page_set_text (self->heading, _("Time for a pause"));
      _lissom_check_page_set_text (self->body, lissom_safety_rule_get_sentence (lissom_safety_rule_find ("pain-pause")));
      show_ticks (self, _("I have asked a physio or doctor"), NULL);
    }
  else
    {
      _lissom_check_page_set_text (self->heading, _("Thank you"));
      _lissom_check_page_set_text (self->body, sentence);
    }
  _lissom_check_page_set_text (self->hint,
            _("Your answers are not kept. Only what has to act on them is, on this computer alone; you "
              "can see and change it in Preferences."));
  gtk_widget_set_visible (self->again, !self->asked);
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
  _lissom_check_page_set_text (self->body, text->str);
}

void
_lissom_check_page_fill (LissomCheckPage *self)
{
  clear (self);
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
      _lissom_check_page_set_text (self->heading, _(lissom_locks_get_first (LISSOM_LOCK_INJURY)->title));
      _lissom_check_page_set_text (self->body, _("Stretching a fresh injury too soon can make it worse. The articles under "
                              "Learn stay open to you."));
      show_ticks (self, _("A doctor or physio has cleared me"), NULL);
      show_on (self, _("_Go on"));
      break;
    case STEP_CHECKED:
      _lissom_check_page_set_text (self->heading,
                _("Has a doctor or physio checked it, and told you to keep moving?"));
      _lissom_check_page_set_text (self->body, _("If it is new or worse, the answer is no."));
      break;
    case STEP_ADVICE:
      _lissom_check_page_set_text (self->heading, _("Has your surgeon or physio told you which moves you may do?"));
      _lissom_check_page_set_text (self->body, _("Tick where it is."));
      show_ticks (self, _("My back, hip or thigh"), _("My knee"));
      break;
    case STEP_DOCTOR:
      _lissom_check_page_set_text (self->heading, _("Has your doctor said that you may exercise?"));
      show_asking (self);
      break;
    case STEP_BED:
      _lissom_check_page_set_text (self->heading, _("Can you do lying exercises on a bed?"));
      _lissom_check_page_set_text (self->body, _("Then they stay, and the floor is not needed."));
      break;
    case STEP_RESULT:
    case N_STEPS:
    default:
      show_result (self);
      break;
    }
}

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
char *
_lissom_check_page_get_text (LissomCheckPage *self)
{
  GString *text = g_string_new (NULL);

  append_text (text, self->heading);
  append_text (text, self->body);
  append_text (text, GTK_WIDGET (self->card));
  append_text (text, self->emergency);
  return g_string_free (text, FALSE);
}
