/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pages ask the window for by name: to show something else.
 */
#include "lissom-window-private.h"

#include "lissom-article-page.h"
#include "lissom-cautions-page.h"
#include "lissom-code-scan.h"
#include "lissom-editor-page.h"
#include "lissom-routine-page.h"
#include "lissom-stretch-page.h"
#include "lissom-variant.h"

#include <glib/gi18n-lib.h>

static LissomRoutineShelf *
get_shelf (LissomWindow *self)
{
  return lissom_conductor_get_shelf (self->conductor);
}

/* In the library, or in a routine of this person's own. Returns: (transfer full) (nullable) */
static LissomStretch *
find_stretch (LissomWindow *self, const char *id)
{
  GListModel *own = G_LIST_MODEL (get_shelf (self));
  LissomStretch *stretch =
    lissom_catalogue_find_stretch (lissom_conductor_get_catalogue (self->conductor), id);

  if (stretch != NULL)
    return g_object_ref (stretch);
  for (guint i = 0; i < g_list_model_get_n_items (own); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (own, i);

      for (guint j = 0; j < lissom_routine_get_n_exercises (routine); j++)
        if (g_str_equal (lissom_stretch_get_id (lissom_routine_get_stretch (routine, j)), id))
          return g_object_ref (lissom_routine_get_stretch (routine, j));
    }
  return NULL;
}

static void
show_stretch_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  g_autoptr (LissomStretch) stretch = find_stretch (self, g_variant_get_string (parameter, NULL));
  g_autoptr (LissomStretch) shown = NULL;
  LissomJudgement judgement;
  GtkWidget *page;

  if (stretch == NULL)
    return;
  /* Whose head has to stay up is not shown how to hang it. */
  lissom_safety_judge (lissom_conductor_get_safety (self->conductor), stretch, &judgement);
  shown = judgement.verdict == LISSOM_VERDICT_HALF_WAY ? lissom_stretch_new_half_way (stretch)
                                                       : g_object_ref (stretch);
  page = lissom_stretch_page_new (shown, lissom_gate_get_important_note ());
  lissom_stretch_page_show_for (LISSOM_STRETCH_PAGE (page),
                                lissom_conductor_get_catalogue (self->conductor),
                                lissom_conductor_get_safety (self->conductor),
                                G_LIST_MODEL (get_shelf (self)));
  lissom_navigator_push (self->navigator, page);
}

/* --- Routines ------------------------------------------------------------------------------- */

/* It has been changed in the editor, say. */
static void
shelf_changed_cb (
  LissomRoutinePage *page, guint position, guint removed, guint added, LissomRoutineShelf *shelf)
{
  LissomRoutine *routine = lissom_routine_shelf_find (shelf, lissom_routine_page_get_id (page));

  if (routine != NULL)
    lissom_routine_page_show (page, routine, TRUE);
}

static void
show_steps (LissomWindow *self, const char *id)
{
  g_autoptr (LissomRoutine) routine = lissom_conductor_find (self->conductor, id);
  gboolean own = lissom_routine_shelf_find (get_shelf (self), id) != NULL;
  GtkWidget *page;

  if (routine == NULL)
    return;
  page = lissom_routine_page_new (routine, own);
  if (own)
    g_signal_connect_object (get_shelf (self), "items-changed", G_CALLBACK (shelf_changed_cb), page,
                             G_CONNECT_SWAPPED);
  lissom_navigator_push (self->navigator, page);
  g_debug ("page steps %s", id);
}

static void
show_steps_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_steps (LISSOM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Returns: (transfer none): the page */
static LissomEditorPage *
edit (LissomWindow *self, LissomRoutineDraft *draft)
{
  GtkWidget *page = lissom_editor_page_new (draft, get_shelf (self),
                                            lissom_conductor_get_catalogue (self->conductor));

  g_signal_connect_object (page, "trouble", G_CALLBACK (lissom_window_tell), self,
                           G_CONNECT_SWAPPED);
  lissom_navigator_push (self->navigator, page);
  g_debug ("page editor");
  return LISSOM_EDITOR_PAGE (page);
}

static void
new_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  g_autofree char *id = lissom_routine_shelf_create_id (get_shelf (self));
  g_autoptr (LissomRoutineDraft) draft = lissom_routine_draft_new (id);

  edit (self, draft);
}

static void
edit_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  LissomRoutine *routine = lissom_routine_shelf_find (get_shelf (self), id);

  if (routine != NULL && !lissom_routine_is_locked (routine))
    {
      g_autoptr (LissomRoutineDraft) draft = lissom_routine_draft_new_from_routine (routine, id);

      edit (self, draft);
    }
}

static void
copy_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  g_autoptr (LissomRoutine) routine =
    lissom_conductor_find (self->conductor, g_variant_get_string (parameter, NULL));
  g_autofree char *id = lissom_routine_shelf_create_id (get_shelf (self));
  g_autoptr (LissomRoutineDraft) draft = NULL;
  g_autofree char *title = NULL;

  if (routine == NULL || lissom_routine_is_locked (routine))
    return;
  draft = lissom_routine_draft_new_from_routine (routine, id);
  /* Translators: %s is the name of a routine */
  title = g_strdup_printf (_("%s, my copy"), lissom_routine_get_title (routine));
  lissom_routine_draft_set_title (draft, title);
  edit (self, draft);
}

static void
show_article_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);
  LissomArticle *article =
    lissom_catalogue_find_article (catalogue, g_variant_get_string (parameter, NULL));
  LissomNarrator *narrator = lissom_conductor_can_speak (self->conductor)
                               ? lissom_conductor_get_narrator (self->conductor)
                               : NULL;

  if (article != NULL)
    lissom_navigator_push (self->navigator, lissom_article_page_new (article, catalogue, narrator));
}

static void
show_safety_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->navigator))
    lissom_navigator_push (self->navigator, lissom_cautions_page_new (catalogue));
  else
    lissom_cautions_page_show_above (GTK_WINDOW (self), catalogue);
  g_debug ("page safety");
}

static void
add_to_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  LissomRoutineShelf *shelf = get_shelf (self);
  g_autofree char *new_id = lissom_routine_shelf_create_id (shelf);
  g_autoptr (LissomStretch) stretch = NULL;
  g_autoptr (LissomRoutineDraft) draft = NULL;
  const char *id, *stretch_id;
  LissomRoutine *routine;

  g_variant_get (parameter, "(&s&s)", &id, &stretch_id);
  stretch = find_stretch (self, stretch_id);
  routine = lissom_routine_shelf_find (shelf, id);
  if (stretch == NULL || (routine != NULL && lissom_routine_is_locked (routine)))
    return;
  draft = routine != NULL ? lissom_routine_draft_new_from_routine (routine, id)
                          : lissom_routine_draft_new (new_id);
  if (!lissom_routine_draft_append (draft, stretch))
    {
      lissom_window_tell (self, _("This routine has as many stretches as a routine can have. Remove "
                                  "one first, or begin a new routine."));
      return;
    }
  edit (self, draft);
}

typedef struct
{
  LissomWindow *window;
  char *id;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *self = data;

  g_free (self->id);
  g_free (self);
}

static void
remove_response_cb (GtkWidget *dialog, const char *response, Removal *removal)
{
  LissomWindow *self = removal->window;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "remove") ||
      lissom_routine_shelf_find (get_shelf (self), removal->id) == NULL)
    return;
  if (!lissom_routine_shelf_remove (get_shelf (self), removal->id, &error))
    {
      lissom_window_tell (self, error->message);
      return;
    }
  lissom_navigator_clear (self->navigator);
}

static void
remove_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  LissomRoutine *routine = lissom_routine_shelf_find (get_shelf (self), id);
  g_autofree char *heading = NULL;
  Removal *removal;
  GtkWidget *dialog;

  if (routine == NULL)
    return;
  /* Translators: %s is the name of a routine */
  heading = g_strdup_printf (_("Remove “%s”?"), lissom_routine_get_title (routine));
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
                                   _("What you have done with it stays in your progress. Its file "
                                     "is kept in the folder “removed” beside the others."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep it"), "remove",
                                    _("_Remove"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  removal = g_new0 (Removal, 1);
  removal->window = self;
  removal->id = g_strdup (id);
  g_signal_connect_data (dialog, "response", G_CALLBACK (remove_response_cb), removal, removal_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lissom_window_open (LissomWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (LISSOM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (lissom_code_scan_suits (file))
    {
      lissom_window_read_picture (self, file);
      return;
    }
  if (!lissom_routine_shelf_import (get_shelf (self), file, &id, &error))
    {
      lissom_window_tell (self, error->message);
      return;
    }
  g_debug ("opened %s", id);
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->navigator))
    show_steps (self, id);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, LissomWindow *self)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *file = files; file != NULL; file = file->next)
    lissom_window_open (self, file->data);
  return files != NULL;
}

void
_lissom_window_accept_files (LissomWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- Places --------------------------------------------------------------------------------- */

/* From wherever in the places one is: the keys reach the window during a session, too. */
static gboolean
go_to_places (LissomWindow *self)
{
  if (gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->navigator))
    return FALSE;

  lissom_navigator_clear (self->navigator);
  return TRUE;
}

static void
show_place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);

  if (!go_to_places (self))
    return;
  lissom_places_set_place (self->places, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->places));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);

  if (!go_to_places (self))
    return;
  lissom_places_set_place (self->places, "stretches");
  lissom_stretches_page_search (self->stretches);
}

void
_lissom_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-stretch", "s", show_stretch_cb);
  gtk_widget_class_install_action (widget_class, "win.show-steps", "s", show_steps_cb);
  gtk_widget_class_install_action (widget_class, "win.new-routine", NULL, new_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-routine", "s", edit_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-routine", "s", copy_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-routine", "s", remove_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.add-to-routine", "(ss)", add_to_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.show-article", "s", show_article_cb);
  gtk_widget_class_install_action (widget_class, "win.show-safety", NULL, show_safety_cb);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  _lissom_window_install_printing (widget_class);
}
