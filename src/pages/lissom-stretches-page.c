/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *  stretches (the catalogue) -> GtkFilterListModel (not hidden, and query) -> GtkNoSelection ->
 *  GtkGridView
 */
#include "lissom-stretches-page.h"

#include "lissom-announce.h"
#include "lissom-parts.h"
#include "lissom-stretch-card.h"
#include "lissom-stretch-query.h"

#include <glib/gi18n-lib.h>

/* A menu of the filters: what may be chosen, in the order in which it is offered. */
typedef struct
{
  int values[16];
  guint n;
} Choices;

struct _LissomStretchesPage
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkToggleButton *standing, *chair, *floor;
  GtkDropDown *muscle, *level, *need;
  GtkWidget *count, *hidden, *why;
  GtkStack *views;
  GtkWidget *scroller, *all;
  GtkGridView *cards;

  GListModel *stretches;
  LissomSafety *safety; /* nullable */
  LissomStretchQuery *query;
  GtkFilter *filter;
  GtkFilterListModel *shown;
  Choices muscles, levels, needs;
  gboolean clearing; /* several filters are set at once: look once */
};

G_DEFINE_FINAL_TYPE (LissomStretchesPage, lissom_stretches_page, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_hidden (LissomStretchesPage *self, LissomStretch *stretch)
{
  LissomJudgement judgement;

  if (self->safety == NULL)
    return FALSE;
  lissom_safety_judge (self->safety, stretch, &judgement);
  return judgement.verdict == LISSOM_VERDICT_HIDDEN;
}

/* Each reason once, and below it the names of those that are hidden for it. */
static GtkWidget *
create_reasons (LissomStretchesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->stretches); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (self->stretches, i);
      const char *title = lissom_stretch_get_short_title (stretch);
      g_autofree char *reason = NULL;
      g_autofree char *names = NULL;
      GtkWidget *label;

      if (!is_hidden (self, stretch))
        continue;
      reason = lissom_safety_describe (self->safety, stretch);
      label = g_hash_table_lookup (labels, reason != NULL ? reason : "");
      if (label == NULL)
        {
          gtk_box_append (GTK_BOX (box), lissom_parts_label (reason, NULL));
          label = lissom_parts_label (title, "dim-label");
          gtk_widget_set_margin_bottom (label, 10);
          gtk_box_append (GTK_BOX (box), label);
          g_hash_table_insert (labels, g_strdup (reason != NULL ? reason : ""), label);
          continue;
        }
      names = g_strdup_printf ("%s\n%s", gtk_label_get_label (GTK_LABEL (label)), title);
      gtk_label_set_label (GTK_LABEL (label), names);
    }
  return lissom_parts_scroll (box);
}

static guint
count_hidden (LissomStretchesPage *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->stretches); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (self->stretches, i);

      n += is_hidden (self, stretch);
    }
  return n;
}

static void
show_hidden (LissomStretchesPage *self)
{
  const guint n = count_hidden (self);
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u is hidden for you", "%u are hidden for you", n), n);

  gtk_label_set_label (GTK_LABEL (self->hidden), text);
  gtk_widget_set_visible (self->hidden, n > 0);
  gtk_widget_set_visible (self->why, n > 0);
}

static void
change_cb (LissomStretchesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.check", NULL);
}

static void
why_cb (LissomStretchesPage *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Not for you at present"), NULL);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_reasons (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "change",
                                    _("_Change my answers"), "close", _("_Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response::change", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const char *
get_muscle_words (LissomMuscleGroup muscle)
{
  switch (muscle)
    {
    case LISSOM_MUSCLE_GROUP_THIGH_BACK:
      return C_("muscle", "Back of the thigh");
    case LISSOM_MUSCLE_GROUP_THIGH_FRONT:
      return C_("muscle", "Front of the thigh");
    case LISSOM_MUSCLE_GROUP_HIP_FRONT:
      return C_("muscle", "Front of the hip");
    case LISSOM_MUSCLE_GROUP_CALF:
      return C_("muscle", "Calf");
    case LISSOM_MUSCLE_GROUP_BUTTOCKS:
      return C_("muscle", "Buttocks");
    case LISSOM_MUSCLE_GROUP_LOWER_BACK:
      return C_("muscle", "Lower back");
    case LISSOM_MUSCLE_GROUP_BELLY:
      return C_("muscle", "Belly");
    case LISSOM_MUSCLE_GROUP_ANY:
    case LISSOM_N_MUSCLE_GROUPS:
    default:
      return C_("muscle", "Any muscle");
    }
}

static const char *
get_level_words (int level)
{
  switch (level)
    {
    case LISSOM_LEVEL_BEGINNER:
      return C_("level", "Beginner");
    case LISSOM_LEVEL_INTERMEDIATE:
      return C_("level", "Some practice");
    case LISSOM_LEVEL_ADVANCED:
      return C_("level", "Advanced");
    default:
      return C_("level", "Any level");
    }
}

static const char *
get_need_words (LissomNeed need)
{
  switch (need)
    {
    case LISSOM_NEED_NOTHING:
      return C_("equipment", "Nothing");
    case LISSOM_NEED_CHAIR:
      return C_("equipment", "A chair");
    case LISSOM_NEED_STEP:
      return C_("equipment", "A low step");
    case LISSOM_NEED_STRAP:
      return C_("equipment", "A strap or towel");
    case LISSOM_NEED_WALL:
      return C_("equipment", "A wall, door frame or sofa");
    case LISSOM_NEED_ANY:
    case LISSOM_N_NEEDS:
    default:
      return C_("equipment", "Any equipment");
    }
}

static void
show_count (LissomStretchesPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *count = g_strdup_printf (ngettext ("%u stretch", "%u stretches", n), n);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_stack_set_visible_child_name (self->views, n > 0 ? "cards" : "nothing");
  if (!lissom_stretch_query_is_empty (self->query) &&
      gtk_widget_get_mapped (GTK_WIDGET (self->entry)))
    lissom_announce (GTK_WIDGET (self->entry), n > 0 ? count : _("No stretch is like that"));
}

static void
look (LissomStretchesPage *self)
{
  if (self->clearing)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static int
get_choice (GtkDropDown *menu, const Choices *choices, int any)
{
  guint selected = gtk_drop_down_get_selected (menu);

  return selected < choices->n ? choices->values[selected] : any;
}

/* The button inside has no name of its own in GTK 4.8. */
static void
name_menu (GtkDropDown *menu, const char *what)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (menu);
  /* Translators: what is chosen in a menu, “Level: Beginner”; read by a screen reader */
  g_autofree char *name =
    chosen != NULL ? g_strdup_printf (_("%s: %s"), what, gtk_string_object_get_string (chosen))
                   : g_strdup (what);

  lissom_name_button (gtk_widget_get_first_child (GTK_WIDGET (menu)), name);
}

static void
name_menus (LissomStretchesPage *self)
{
  name_menu (self->muscle, _("Muscle"));
  name_menu (self->level, _("Level"));
  name_menu (self->need, _("What you need"));
}

static void
filters_changed_cb (LissomStretchesPage *self)
{
  name_menus (self);
  lissom_stretch_query_set_position (self->query, LISSOM_POSITION_STANDING,
                                     gtk_toggle_button_get_active (self->standing));
  lissom_stretch_query_set_position (self->query, LISSOM_POSITION_CHAIR,
                                     gtk_toggle_button_get_active (self->chair));
  lissom_stretch_query_set_position (self->query, LISSOM_POSITION_FLOOR,
                                     gtk_toggle_button_get_active (self->floor));
  lissom_stretch_query_set_muscle (
    self->query,
    (LissomMuscleGroup) get_choice (self->muscle, &self->muscles, LISSOM_MUSCLE_GROUP_ANY));
  lissom_stretch_query_set_level (self->query,
                                  get_choice (self->level, &self->levels, LISSOM_LEVEL_ANY));
  lissom_stretch_query_set_need (
    self->query, (LissomNeed) get_choice (self->need, &self->needs, LISSOM_NEED_ANY));
  look (self);
}

static void
text_changed_cb (LissomStretchesPage *self)
{
  lissom_stretch_query_set_text (self->query, gtk_editable_get_text (self->entry));
  look (self);
}

static void
to_cards_cb (LissomStretchesPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
}

static void
clear_cb (LissomStretchesPage *self)
{
  self->clearing = TRUE;
  gtk_editable_set_text (self->entry, "");
  gtk_toggle_button_set_active (self->standing, FALSE);
  gtk_toggle_button_set_active (self->chair, FALSE);
  gtk_toggle_button_set_active (self->floor, FALSE);
  gtk_drop_down_set_selected (self->muscle, 0);
  gtk_drop_down_set_selected (self->level, 0);
  gtk_drop_down_set_selected (self->need, 0);
  lissom_stretch_query_clear (self->query);
  self->clearing = FALSE;
  look (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
stop_search_cb (LissomStretchesPage *self)
{
  gtk_editable_set_text (self->entry, "");
  to_cards_cb (self);
}

static void
activated_cb (LissomStretchesPage *self, guint position)
{
  g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, signals[CHOSEN], 0, stretch);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, lissom_stretch_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *card = gtk_list_item_get_child (item);

  lissom_stretch_card_show (LISSOM_STRETCH_CARD (card), gtk_list_item_get_item (item),
                            gtk_widget_get_parent (card));
}

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  LissomStretchesPage *self = user_data;

  return !is_hidden (self, item) && lissom_stretch_query_matches (self->query, item);
}

static gboolean
lissom_stretches_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (LISSOM_STRETCHES_PAGE (widget)->views),
                                 GTK_DIR_TAB_FORWARD);
}

static void
lissom_stretches_page_dispose (GObject *object)
{
  LissomStretchesPage *self = LISSOM_STRETCHES_PAGE (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->stretches);
  g_clear_object (&self->safety);
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_STRETCHES_PAGE);

  G_OBJECT_CLASS (lissom_stretches_page_parent_class)->dispose (object);
}

static void
lissom_stretches_page_finalize (GObject *object)
{
  lissom_stretch_query_free (LISSOM_STRETCHES_PAGE (object)->query);

  G_OBJECT_CLASS (lissom_stretches_page_parent_class)->finalize (object);
}

static void
lissom_stretches_page_class_init (LissomStretchesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_stretches_page_dispose;
  object_class->finalize = lissom_stretches_page_finalize;
  widget_class->grab_focus = lissom_stretches_page_grab_focus;
  widget_class->focus = lissom_parts_focus;

  signals[CHOSEN] = g_signal_new ("chosen", LISSOM_TYPE_STRETCHES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, LISSOM_TYPE_STRETCH);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-stretches-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, standing);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, chair);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, floor);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, muscle);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, level);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, need);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, count);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, hidden);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, why);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, views);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, all);
  gtk_widget_class_bind_template_child (widget_class, LissomStretchesPage, cards);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_cards_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
lissom_stretches_page_init (LissomStretchesPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->query = lissom_stretch_query_new ();
  self->clearing = TRUE; /* the template sets filters before there is anything to look through */
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_grid_view_set_factory (self->cards, factory);
  g_object_unref (factory);

  /* Who types on a card searches. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
}

static gboolean
any_stretch (GListModel *stretches, gboolean (*test) (LissomStretch *, int), int value)
{
  for (guint i = 0; i < g_list_model_get_n_items (stretches); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (stretches, i);

      if (test (stretch, value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
works_on (LissomStretch *stretch, int muscle)
{
  return lissom_stretch_works_on (stretch, (LissomMuscleGroup) muscle);
}

static gboolean
needs (LissomStretch *stretch, int need)
{
  return lissom_stretch_needs (stretch, (LissomNeed) need);
}

static gboolean
is_of_level (LissomStretch *stretch, int level)
{
  return level == LISSOM_LEVEL_ANY || (int) lissom_stretch_get_level (stretch) == level;
}

static void
add_choice (Choices *choices, GtkStringList *words, int value, const char *word)
{
  choices->values[choices->n++] = value;
  gtk_string_list_append (words, word);
}

/* Menus offer only what leads somewhere. */
static void
fill_menus (LissomStretchesPage *self, GListModel *stretches)
{
  g_autoptr (GtkStringList) muscles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) needed = gtk_string_list_new (NULL);

  for (int i = LISSOM_MUSCLE_GROUP_ANY; i < LISSOM_N_MUSCLE_GROUPS; i++)
    if (any_stretch (stretches, works_on, i))
      add_choice (&self->muscles, muscles, i, get_muscle_words ((LissomMuscleGroup) i));
  for (int i = LISSOM_LEVEL_ANY; i <= LISSOM_LEVEL_ADVANCED; i++)
    if (any_stretch (stretches, is_of_level, i))
      add_choice (&self->levels, levels, i, get_level_words (i));
  for (int i = LISSOM_NEED_ANY; i < LISSOM_N_NEEDS; i++)
    if (any_stretch (stretches, needs, i))
      add_choice (&self->needs, needed, i, get_need_words ((LissomNeed) i));
  gtk_drop_down_set_model (self->muscle, G_LIST_MODEL (muscles));
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (levels));
  gtk_drop_down_set_model (self->need, G_LIST_MODEL (needed));
}

GtkWidget *
lissom_stretches_page_new (GListModel *stretches)
{
  LissomStretchesPage *self = g_object_new (LISSOM_TYPE_STRETCHES_PAGE, NULL);
  GtkNoSelection *selection;

  g_return_val_if_fail (G_IS_LIST_MODEL (stretches), NULL);

  self->stretches = g_object_ref (stretches);
  fill_menus (self, stretches);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->shown =
    gtk_filter_list_model_new (g_object_ref (stretches), g_object_ref (self->filter));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_grid_view_set_model (self->cards, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  self->clearing = FALSE;
  name_menus (self);
  show_count (self);
  return GTK_WIDGET (self);
}

static void
safety_changed_cb (LissomStretchesPage *self)
{
  show_hidden (self);
  look (self);
}

void
lissom_stretches_page_set_safety (LissomStretchesPage *self, LissomSafety *safety)
{
  g_return_if_fail (LISSOM_IS_STRETCHES_PAGE (self));

  if (self->safety != NULL)
    g_signal_handlers_disconnect_by_data (self->safety, self);
  if (!g_set_object (&self->safety, safety))
    return;
  if (safety != NULL)
    g_signal_connect_object (safety, "changed", G_CALLBACK (safety_changed_cb), self,
                             G_CONNECT_SWAPPED);
  safety_changed_cb (self);
}

void
lissom_stretches_page_search (LissomStretchesPage *self)
{
  g_return_if_fail (LISSOM_IS_STRETCHES_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

GListModel *
lissom_stretches_page_get_shown (LissomStretchesPage *self)
{
  g_return_val_if_fail (LISSOM_IS_STRETCHES_PAGE (self), NULL);

  return G_LIST_MODEL (self->shown);
}
