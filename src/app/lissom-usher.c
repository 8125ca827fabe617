/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-usher.h"

#include <glib/gi18n-lib.h>

#include "lissom-check-page.h"
#include "lissom-safety-dialogs.h"

struct _LissomUsher
{
  GObject parent_instance;

  LissomConductor *conductor; /* owned */
  LissomWindow *window;       /* weak */
  GtkWidget *dialog;          /* weak: the one question */
  gboolean pending;           /* something is to start after the questions */
  char *id;                   /* what; NULL: the interrupted session */
};

G_DEFINE_FINAL_TYPE (LissomUsher, lissom_usher, G_TYPE_OBJECT)

static void go (LissomUsher *self);

static LissomSafety *
get_safety (LissomUsher *self)
{
  return lissom_conductor_get_safety (self->conductor);
}

static void
check_done_cb (LissomUsher *self)
{
  g_autoptr (GError) error = NULL;

  if (self->window == NULL)
    return;
  lissom_window_drop_page (self->window);
  if (!self->pending)
    return;
  /* Who has just been told that nothing can start is not told again. */
  if (lissom_safety_may_start (get_safety (self), &error) || lissom_usher_is_question (error))
    go (self);
  else
    self->pending = FALSE;
}

static void
step_cb (LissomCheckPage *page)
{
  g_debug ("page check %s", lissom_check_page_get_step (page));
}

static LissomCheckPage *
show_check (LissomUsher *self)
{
  LissomNarrator *narrator = lissom_conductor_can_speak (self->conductor)
                               ? lissom_conductor_get_narrator (self->conductor)
                               : NULL;
  GtkWidget *page = lissom_check_page_new (get_safety (self), narrator);

  g_signal_connect_object (page, "done", G_CALLBACK (check_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (page, "notify::step", G_CALLBACK (step_cb), NULL);
  lissom_window_show_page (self->window, page);
  step_cb (LISSOM_CHECK_PAGE (page));
  return LISSOM_CHECK_PAGE (page);
}

static void
news_response_cb (LissomUsher *self, const char *response)
{
  if (g_str_equal (response, "no") || g_str_equal (response, "yes"))
    {
      lissom_safety_answer_news (get_safety (self), g_str_equal (response, "yes"));
      go (self);
    }
  else
    self->pending = FALSE;
}

/* What would be changed in the routine that is about to start. */
static GPtrArray *
find_changes (LissomUsher *self)
{
  g_autoptr (LissomRoutine) routine =
    self->id != NULL ? lissom_conductor_find (self->conductor, self->id) : NULL;
  g_autoptr (LissomRoutine) fitted = NULL;
  GPtrArray *changes = NULL;

  if (routine != NULL)
    fitted = lissom_safety_fit (get_safety (self), routine, &changes, NULL);
  return changes;
}

static void
ask_news (LissomUsher *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *dialog;

  if (self->dialog != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->dialog));
      return;
    }
  changes = find_changes (self);
  dialog = lissom_news_dialog_new (GTK_WINDOW (self->window), changes,
                                   lissom_conductor_get_catalogue (self->conductor));
  g_set_weak_pointer (&self->dialog, dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (news_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  g_debug ("page news");
}

/* What was asked for cannot be: ask what has to be asked, or say why. */
static void
refuse (LissomUsher *self, const GError *error)
{
  g_debug ("refused: %s", error->message);
  if (g_error_matches (error, LISSOM_GATE_ERROR, LISSOM_GATE_ERROR_NOTICE))
    lissom_window_show_notice (self->window);
  else if (g_error_matches (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_CHECK))
    {
      show_check (self);
      return;
    }
  else if (g_error_matches (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_NEWS))
    {
      ask_news (self);
      return;
    }
  else if (error->domain == LISSOM_SAFETY_ERROR && error->code != LISSOM_SAFETY_ERROR_NOTHING)
    {
      lissom_check_page_show_standing (show_check (self));
      /* Cleared now, it may go on. */
      return;
    }
  else
    lissom_window_tell (self->window, error->message);
  self->pending = FALSE;
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomUsher) self = user_data;
  g_autoptr (GError) error = NULL;

  self->pending = FALSE;
  if (!lissom_conductor_start_finish (LISSOM_CONDUCTOR (source), result, &error) &&
      self->window != NULL)
    refuse (self, error);
  if (self->window != NULL)
    lissom_window_update_interruption (self->window);
}

static void
go (LissomUsher *self)
{
  g_autoptr (GError) error = NULL;

  if (self->window == NULL)
    return;
  if (!lissom_conductor_may_start (self->conductor, &error))
    {
      refuse (self, error);
      return;
    }
  if (self->id != NULL)
    lissom_conductor_start_async (self->conductor, self->id, NULL, started_cb, g_object_ref (self));
  else
    lissom_conductor_resume_async (self->conductor, NULL, started_cb, g_object_ref (self));
}

static void
lissom_usher_dispose (GObject *object)
{
  LissomUsher *self = LISSOM_USHER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->conductor);

  G_OBJECT_CLASS (lissom_usher_parent_class)->dispose (object);
}

static void
lissom_usher_finalize (GObject *object)
{
  g_free (LISSOM_USHER (object)->id);

  G_OBJECT_CLASS (lissom_usher_parent_class)->finalize (object);
}

static void
lissom_usher_class_init (LissomUsherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lissom_usher_dispose;
  object_class->finalize = lissom_usher_finalize;
}

static void
lissom_usher_init (LissomUsher *self)
{
}

LissomUsher *
lissom_usher_new (LissomConductor *conductor)
{
  LissomUsher *self = g_object_new (LISSOM_TYPE_USHER, NULL);

  self->conductor = g_object_ref (conductor);
  return self;
}

void
lissom_usher_start (LissomUsher *self, LissomWindow *window, const char *id)
{
  g_return_if_fail (LISSOM_IS_USHER (self));
  g_return_if_fail (LISSOM_IS_WINDOW (window));

  g_set_weak_pointer (&self->window, window);
  self->pending = TRUE;
  if (id != self->id)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  go (self);
}

void
lissom_usher_check (LissomUsher *self, LissomWindow *window)
{
  g_return_if_fail (LISSOM_IS_USHER (self));
  g_return_if_fail (LISSOM_IS_WINDOW (window));

  g_set_weak_pointer (&self->window, window);
  self->pending = FALSE;
  if (lissom_gate_is_open (lissom_conductor_get_gate (self->conductor)))
    show_check (self);
  else
    lissom_window_show_notice (window);
}

void
lissom_usher_welcome (LissomUsher *self, LissomWindow *window)
{
  g_return_if_fail (LISSOM_IS_USHER (self));

  if (lissom_safety_is_check_due (get_safety (self)))
    lissom_usher_check (self, window);
}

gboolean
lissom_usher_is_question (const GError *error)
{
  return g_error_matches (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_CHECK) ||
         g_error_matches (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_NEWS);
}
