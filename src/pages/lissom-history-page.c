/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-history-page.h"

#include "lissom-announce.h"
#include "lissom-entry-window.h"
#include "lissom-page-head.h"
#include "lissom-parts.h"
#include "lissom-progress-panels.h"
#include "lissom-side-by-side.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

/* So many at least before one has to ask for more. */
#define ENOUGH 30
#define LIST_WIDTH 700
#define FOLD_WIDTH 260 /* of a row, with text of the usual size */

/* One row; GListModel wants objects. */
#define LISSOM_TYPE_HISTORY_ITEM (lissom_history_item_get_type ())
G_DECLARE_FINAL_TYPE (LissomHistoryItem, lissom_history_item, LISSOM, HISTORY_ITEM, GObject)

struct _LissomHistoryItem
{
  GObject parent_instance;

  LissomJournalEntry *entry;
};

G_DEFINE_FINAL_TYPE (LissomHistoryItem, lissom_history_item, G_TYPE_OBJECT)

static void
lissom_history_item_finalize (GObject *object)
{
  lissom_journal_entry_free (LISSOM_HISTORY_ITEM (object)->entry);

  G_OBJECT_CLASS (lissom_history_item_parent_class)->finalize (object);
}

static void
lissom_history_item_class_init (LissomHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_history_item_finalize;
}

static void
lissom_history_item_init (LissomHistoryItem *self)
{
}

struct _LissomHistoryPage
{
  AdwBin parent_instance;

  GtkWidget *back, *list, *empty, *earlier;
  GtkWidget *strip, *undo; /* what was done, and the way back */
  GtkLabel *told;

  GListStore *items;
  LissomJournal *journal;
  GArray *months;      /* nullable: what there is, oldest first */
  guint n_left;        /* of them, not yet loaded */
  guint n_wanted;      /* rows */
  GCancellable *cancellable;
  LissomJournalEntry *deleted; /* nullable: the last one, for undo */
};

G_DEFINE_FINAL_TYPE (LissomHistoryPage, lissom_history_page, ADW_TYPE_BIN)

static void load_next (LissomHistoryPage *self);

static void
update_view (LissomHistoryPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->earlier, self->n_left > 0);
}

static void
month_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  LissomHistoryPage *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    {
      LissomHistoryItem *item = g_object_new (LISSOM_TYPE_HISTORY_ITEM, NULL);

      item->entry = lissom_journal_entry_copy (g_ptr_array_index (entries, i - 1));
      g_ptr_array_add (added, item);
    }
  /* All at once: a list is told of one change. */
  g_list_store_splice (self->items, g_list_model_get_n_items (G_LIST_MODEL (self->items)), 0,
                       added->pdata, added->len);
  load_next (self);
}

static void
load_next (LissomHistoryPage *self)
{
  if (self->n_left == 0 ||
      g_list_model_get_n_items (G_LIST_MODEL (self->items)) >= self->n_wanted)
    {
      update_view (self);
      return;
    }
  self->n_left--;
  lissom_journal_load_month_async (self->journal, g_array_index (self->months, int, self->n_left),
                                   self->cancellable, month_loaded_cb, self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) months =
    lissom_journal_list_months_finish (LISSOM_JOURNAL (source), result, &error);
  LissomHistoryPage *self = user_data;

  if (months == NULL)
    return;
  g_clear_pointer (&self->months, g_array_unref);
  self->months = g_steal_pointer (&months);
  self->n_left = self->months->len;
  load_next (self);
}

static void
reload (LissomHistoryPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_wanted = MAX (n, ENOUGH);
  self->n_left = 0;
  g_list_store_remove_all (self->items);
  lissom_journal_list_months_async (self->journal, self->cancellable, listed_cb, self);
}

static void
earlier_cb (LissomHistoryPage *self)
{
  self->n_wanted = g_list_model_get_n_items (G_LIST_MODEL (self->items)) + ENOUGH;
  load_next (self);
}

/* --- Changing -------------------------------------------------------------------------------- */

/* In a strip below the list: a toast would lie over it, and cuts its words. */
static void
tell (LissomHistoryPage *self, const char *sentence, gboolean can_undo)
{
  gtk_label_set_label (self->told, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->undo, can_undo);
  gtk_widget_set_visible (self->strip, sentence != NULL);
  if (sentence != NULL)
    lissom_announce (self->back, sentence);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error) || self->strip == NULL)
    return;
  tell (self, error->message, FALSE);
  reload (self);
}

void
lissom_history_page_undo (LissomHistoryPage *self)
{
  g_return_if_fail (LISSOM_IS_HISTORY_PAGE (self));

  if (self->deleted == NULL)
    return;
  tell (self, NULL, FALSE);
  lissom_journal_save_async (self->journal, self->deleted, NULL, changed_cb, g_object_ref (self));
  g_clear_pointer (&self->deleted, lissom_journal_entry_free);
}

static void
offer_undo (LissomHistoryPage *self)
{
  /* Translators: %s is the name of a routine */
  g_autofree char *title = g_strdup_printf (_("“%s” is deleted"), self->deleted->routine_title);

  tell (self, title, TRUE);
}

void
lissom_history_page_delete (LissomHistoryPage *self, guint index)
{
  g_autoptr (LissomHistoryItem) item = NULL;

  g_return_if_fail (LISSOM_IS_HISTORY_PAGE (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->items), index);
  if (item == NULL)
    return;
  g_clear_pointer (&self->deleted, lissom_journal_entry_free);
  self->deleted = lissom_journal_entry_copy (item->entry);
  lissom_journal_remove_async (self->journal, item->entry, NULL, changed_cb, g_object_ref (self));
  offer_undo (self);
}

static void
saved_cb (LissomHistoryPage *self, const LissomJournalEntry *entry)
{
  lissom_journal_save_async (self->journal, entry, NULL, changed_cb, g_object_ref (self));
}

static void
edit_clicked_cb (GtkWidget *button, GtkListItem *list_item)
{
  LissomHistoryPage *self =
    LISSOM_HISTORY_PAGE (gtk_widget_get_ancestor (button, LISSOM_TYPE_HISTORY_PAGE));
  LissomHistoryItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *window;

  if (item == NULL)
    return;
  window = lissom_entry_window_new (GTK_WINDOW (gtk_widget_get_root (button)), item->entry);
  g_signal_connect_object (window, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
delete_clicked_cb (GtkWidget *button, GtkListItem *list_item)
{
  lissom_history_page_delete (
    LISSOM_HISTORY_PAGE (gtk_widget_get_ancestor (button, LISSOM_TYPE_HISTORY_PAGE)),
    gtk_list_item_get_position (list_item));
}

/* --- Rows ------------------------------------------------------------------------------------ */

static GtkWidget *
create_button (const char *icon, const char *name, GCallback clicked, GtkListItem *item)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", name,
                                    "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  lissom_name_button (button, name);
  g_signal_connect (button, "clicked", clicked, item);
  return button;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                   2, NULL);
  GtkWidget *rest = g_object_new (GTK_TYPE_BOX, "spacing", 8, NULL);
  GtkWidget *row = g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", words, "second", rest, "share", 1.0,
                                 "fold-width", FOLD_WIDTH, "spacing", 8, "margin-top", 8,
                                 "margin-bottom", 8, "margin-start", 8, "margin-end", 8, NULL);
  GtkWidget *clock = lissom_parts_label (NULL, "tabular");

  gtk_label_set_wrap (GTK_LABEL (clock), FALSE);
  gtk_box_append (GTK_BOX (words), lissom_parts_label (NULL, NULL));
  gtk_box_append (GTK_BOX (words), lissom_parts_label (NULL, "dim-label"));
  gtk_widget_set_hexpand (clock, TRUE);
  gtk_box_append (GTK_BOX (rest), clock);
  gtk_box_append (GTK_BOX (rest),
                  create_button ("document-edit-symbolic", _("I did it differently"),
                                 G_CALLBACK (edit_clicked_cb), item));
  gtk_box_append (GTK_BOX (rest), create_button ("user-trash-symbolic", _("Delete this session"),
                                                 G_CALLBACK (delete_clicked_cb), item));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const LissomJournalEntry *entry = LISSOM_HISTORY_ITEM (gtk_list_item_get_item (item))->entry;
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *clock = gtk_widget_get_first_child (gtk_widget_get_next_sibling (words));
  GtkWidget *title = gtk_widget_get_first_child (words);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *details = lissom_panels_describe_session (
    entry, g_date_time_get_year (entry->started) != g_date_time_get_year (now));
  g_autofree char *time = lissom_words_clock (entry->run_ms);

  gtk_label_set_label (GTK_LABEL (title), entry->routine_title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), details);
  gtk_label_set_label (GTK_LABEL (clock), time);
}

/* --- The widget ------------------------------------------------------------------------------ */

static gboolean
lissom_history_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_HISTORY_PAGE (widget)->back);
}

static void
lissom_history_page_dispose (GObject *object)
{
  LissomHistoryPage *self = LISSOM_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->deleted, lissom_journal_entry_free);
  self->strip = NULL;

  G_OBJECT_CLASS (lissom_history_page_parent_class)->dispose (object);
}

static void
lissom_history_page_class_init (LissomHistoryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_history_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lissom_history_page_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = lissom_parts_focus;
}

static GtkWidget *
create_strip (LissomHistoryPage *self)
{
  self->told = GTK_LABEL (lissom_parts_label (NULL, NULL));
  self->undo = gtk_button_new_with_mnemonic (_("_Undo"));
  gtk_widget_add_css_class (self->undo, "softpill");
  gtk_widget_set_halign (self->undo, GTK_ALIGN_END);
  gtk_widget_set_valign (self->undo, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->told), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->undo, "clicked", G_CALLBACK (lissom_history_page_undo), self,
                           G_CONNECT_SWAPPED);
  self->strip = g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", self->told, "second", self->undo,
                              "share", 1.0, "fold-width", FOLD_WIDTH, "spacing", 12, "margin-start", 16,
                              "margin-end", 16, "margin-top", 8, "margin-bottom", 12, "visible", FALSE,
                              NULL);
  gtk_widget_add_css_class (self->strip, "callout");
  gtk_widget_add_css_class (self->strip, "calm");
  return self->strip;
}

static void
lissom_history_page_init (LissomHistoryPage *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = lissom_page_head_new (_("All sessions"));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroll, *clamp;

  self->items = g_list_store_new (LISSOM_TYPE_HISTORY_ITEM);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)))), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "card");

  self->back = g_object_new (GTK_TYPE_BUTTON, "icon-name", "go-previous-symbolic", "tooltip-text",
                             _("Back"), "action-name", "navigator.back", NULL);
  lissom_name_button (self->back, _("Back"));
  lissom_page_head_add (LISSOM_PAGE_HEAD (head), self->back);

  self->empty = lissom_parts_label (_("What you do will stand here."), "dim-label");
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_widget_set_halign (self->empty, GTK_ALIGN_CENTER);
  self->earlier = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->earlier),
                        lissom_parts_label (_("Show earlier sessions"), NULL));
  lissom_parts_name_by_label (self->earlier);
  gtk_widget_add_css_class (self->earlier, "flat");
  gtk_widget_set_visible (self->earlier, FALSE);
  g_signal_connect_object (self->earlier, "clicked", G_CALLBACK (earlier_cb), self,
                           G_CONNECT_SWAPPED);

  clamp = g_object_new (ADW_TYPE_CLAMP_SCROLLABLE, "maximum-size", LIST_WIDTH, "tightening-threshold",
                        LIST_WIDTH,
                        "child", self->list, "margin-start", 16, "margin-end", 16, NULL);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                         TRUE, "child", clamp, NULL);
  gtk_box_append (GTK_BOX (outer), head);
  gtk_box_append (GTK_BOX (outer), self->empty);
  gtk_box_append (GTK_BOX (outer), scroll);
  gtk_box_append (GTK_BOX (outer), self->earlier);
  gtk_box_append (GTK_BOX (outer),
                  g_object_new (ADW_TYPE_CLAMP, "maximum-size", LIST_WIDTH, "tightening-threshold",
                                LIST_WIDTH, "child", create_strip (self), NULL));
  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
lissom_history_page_new (LissomJournal *journal)
{
  LissomHistoryPage *self = g_object_new (LISSOM_TYPE_HISTORY_PAGE, NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}

guint
lissom_history_page_get_n_listed (LissomHistoryPage *self)
{
  g_return_val_if_fail (LISSOM_IS_HISTORY_PAGE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}
