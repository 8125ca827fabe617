/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-check-page-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"

static const char *const names[N_STEPS] = {
  "red-flags", "injury",  "leg",    "operation", "conditions", "today",
  "cleared",   "checked", "advice", "doctor",    "bed",        "result",
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

/* --- Reading aloud ---------------------------------------------------------------------- */

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
  text = reading ? _lissom_check_page_get_text (self) : NULL;
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

static void
show (LissomCheckPage *self, Step step)
{
  g_autofree char *text = NULL;

  set_reading_aloud (self, FALSE);
  self->step = step;
  _lissom_check_page_fill (self);
  show_dots (self);
  gtk_widget_set_visible (self->back, self->path->len > 0 && step != STEP_RESULT);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  /* Not on an answer: Enter pressed twice must not answer the next question too. */
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  text = _lissom_check_page_get_text (self);
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

static void
answer (LissomCheckPage *self, gboolean yes)
{
  Step next;

  _lissom_check_page_take (self, yes);
  next = _lissom_check_page_find_next (self, yes);
  if (next == STEP_RESULT)
    finish (self);
  else
    go_to (self, next);
}

static void
no_clicked_cb (LissomCheckPage *self)
{
  answer (self, FALSE);
}

static void
yes_clicked_cb (LissomCheckPage *self)
{
  /* Yes to a list: to which of it? */
  if (self->n_ticks > 0 && self->step != STEP_ADVICE && !_lissom_check_page_is_any_ticked (self))
    {
      _lissom_check_page_set_text (self->hint, _("Tick what fits you, then choose Yes."));
      gtk_widget_grab_focus (self->ticks[0]);
      lissom_announce (self->ticks[0], gtk_label_get_label (GTK_LABEL (self->hint)));
      return;
    }
  answer (self, TRUE);
}

/* The tick on the result lifts what it stands for. */
static void
lift (LissomCheckPage *self)
{
  const LissomLockInfo *lock = lissom_locks_get_first (lissom_safety_get_locks (self->safety));

  if (!_lissom_check_page_is_ticked (self, 0))
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
      answer (self, _lissom_check_page_is_ticked (self, 0));
      return;
    }

  set_reading_aloud (self, FALSE);
  if (_lissom_check_page_is_ticked (self, 0))
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
