/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-check-group.h"

#include <glib/gi18n-lib.h>

#include "lissom-safety-dialogs.h"
#include "lissom-snug.h"

struct _LissomCheckGroup
{
  AdwPreferencesGroup parent_instance;

  LissomSafety *safety;
  GtkWidget *checked;                   /* row: when, and how it stands */
  GtkWidget *filters[LISSOM_N_FILTERS]; /* switches */
  GtkWidget *bed, *basics_only, *longer_holds;
  gboolean showing;                     /* switches are being set: nobody has turned one */
};

G_DEFINE_FINAL_TYPE (LissomCheckGroup, lissom_check_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHECK,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
show_standing (LissomCheckGroup *self)
{
  g_autoptr (GDateTime) date = lissom_safety_get_checked (self->safety);
  const LissomLockInfo *lock = lissom_locks_get_first (lissom_safety_get_locks (self->safety));
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  const char *standing = "";

  if (lock != NULL)
    standing = _(lock->title);
  else if (lissom_safety_is_paused (self->safety))
    standing = _("Time for a pause");
  else if (lissom_safety_is_resting (self->safety, NULL))
    standing = _("Not today");

  if (date == NULL)
    title = g_strdup (_("Not answered yet"));
  else
    {
      /* Translators: a date, as g_date_time_format () writes it: “24 November 2026” */
      day = g_date_time_format (date, _("%e %B %Y"));
      /* Translators: %s is a date */
      title = g_strdup_printf (_("Answered on %s"), g_strstrip (day));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->checked), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->checked), standing);
}

static void
show (LissomCheckGroup *self)
{
  LissomFilters filters = lissom_safety_get_filters (self->safety);

  self->showing = TRUE;
  show_standing (self);
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    gtk_switch_set_active (GTK_SWITCH (self->filters[i]),
                           (filters & lissom_filters_get_nth (i)->filter) != 0);
  gtk_switch_set_active (GTK_SWITCH (self->bed), lissom_safety_get_bed (self->safety));
  gtk_switch_set_active (GTK_SWITCH (self->basics_only),
                         lissom_safety_get_basics_only (self->safety));
  gtk_switch_set_active (GTK_SWITCH (self->longer_holds),
                         lissom_safety_get_longer_holds (self->safety));
  self->showing = FALSE;
}

static void
turned_cb (LissomCheckGroup *self)
{
  LissomFilters filters = 0;

  if (self->showing)
    return;
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if (gtk_switch_get_active (GTK_SWITCH (self->filters[i])))
      filters |= lissom_filters_get_nth (i)->filter;
  /* Each of these tells "changed", which shows all switches again: what they say first. */
  self->showing = TRUE;
  {
    gboolean bed = gtk_switch_get_active (GTK_SWITCH (self->bed));
    gboolean basics_only = gtk_switch_get_active (GTK_SWITCH (self->basics_only));
    gboolean longer_holds = gtk_switch_get_active (GTK_SWITCH (self->longer_holds));

    g_signal_handlers_block_by_func (self->safety, show, self);
    lissom_safety_set_filters (self->safety, filters);
    lissom_safety_set_bed (self->safety, bed);
    lissom_safety_set_basics_only (self->safety, basics_only);
    lissom_safety_set_longer_holds (self->safety, longer_holds);
    g_signal_handlers_unblock_by_func (self->safety, show, self);
  }
  show (self);
}

static void
show_if_snug (GtkWidget *row, gboolean snug)
{
  gtk_widget_set_visible (row, snug);
}

static void
append (GtkWidget *list, GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (list))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (list), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), row);
}

/* "Why?" stands beside the switch, or where both would leave no room for the title, below it. */
static void
add_why (GtkWidget *list, GtkWidget *row, const LissomSafetyRule *rule, const char *title,
         LissomCatalogue *catalogue)
{
  GtkWidget *beside = lissom_why_button_new (rule, title, catalogue);
  GtkWidget *below = lissom_why_button_new (rule, title, catalogue);
  GtkWidget *line = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "child", below, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), beside);
  append (list, line);
  lissom_snug_hide (beside);
  lissom_snug_watch (line, show_if_snug);
}

/* @rule: (nullable): adds its "Why?". Returns: the switch */
static GtkWidget *
add_switch (LissomCheckGroup *self, GtkWidget *list, const char *title, const char *rule,
            LissomCatalogue *catalogue)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  append (list, row);
  if (rule != NULL)
    add_why (list, row, lissom_safety_rule_find (rule), title, catalogue);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
check_cb (LissomCheckGroup *self)
{
  g_signal_emit (self, signals[CHECK], 0);
}

static void
forget_response_cb (LissomCheckGroup *self, const char *response)
{
  if (g_str_equal (response, "forget"))
    lissom_safety_forget_everything (self->safety);
}

static void
forget_cb (LissomCheckGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Forget your check?"),
    _("Filters, locks and steps are gone then. Before the next session Lissom asks all six questions. "
      "Your sessions stay."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep it"), "forget",
                                    _("_Forget it"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (forget_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
add_button_row (LissomCheckGroup *self, const char *title, GCallback callback)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
lissom_check_group_dispose (GObject *object)
{
  g_clear_object (&LISSOM_CHECK_GROUP (object)->safety);

  G_OBJECT_CLASS (lissom_check_group_parent_class)->dispose (object);
}

static void
lissom_check_group_class_init (LissomCheckGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lissom_check_group_dispose;

  signals[CHECK] = g_signal_new ("check", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
lissom_check_group_init (LissomCheckGroup *self)
{
}

GtkWidget *
lissom_check_group_new (LissomSafety *safety, LissomCatalogue *catalogue)
{
  LissomCheckGroup *self;
  GtkWidget *list;

  g_return_val_if_fail (LISSOM_IS_SAFETY (safety), NULL);

  self = g_object_new (LISSOM_TYPE_CHECK_GROUP, "title", _("Your check"), "description",
                       _("What Lissom goes by. It stays on this computer."), NULL);
  self->safety = g_object_ref (safety);
  self->checked = add_button_row (self, "", G_CALLBACK (check_cb));

  list = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (list), _("What fits you"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    {
      const LissomFilterInfo *info = lissom_filters_get_nth (i);

      self->filters[i] = add_switch (self, list, _(info->title), info->rule, catalogue);
    }
  self->bed = add_switch (self, list, _("Lying exercises on a bed"), NULL, catalogue);
  self->basics_only =
    add_switch (self, list, _("Only the march and the standing curl"), "limit-operation", catalogue);
  self->longer_holds = add_switch (self, GTK_WIDGET (self), _("Longer holds, for 65 and over"),
                                   "dose-longer-holds", catalogue);
  add_button_row (self, _("Forget my check"), G_CALLBACK (forget_cb));

  g_signal_connect_object (safety, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
