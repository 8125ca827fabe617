/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-dialogs.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"
#include "lissom-parts.h"
#include "lissom-side-by-side.h"

typedef struct
{
  const LissomSafetyRule *rule;
  char *sentence;
  LissomCatalogue *catalogue;
} Why;

static void
why_free (gpointer data, GClosure *closure)
{
  Why *why = data;

  g_free (why->sentence);
  g_object_unref (why->catalogue);
  g_free (why);
}

void
lissom_why_dialog_show (GtkWindow *parent, const LissomSafetyRule *rule, const char *sentence,
                        LissomCatalogue *catalogue)
{
  g_autofree char *origin = lissom_safety_rule_get_origin (rule, catalogue);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *dialog, *label;

  g_return_if_fail (rule != NULL);

  dialog = adw_message_dialog_new (parent, _("Why?"), lissom_safety_rule_get_sentence (rule));
  if (sentence != NULL && *sentence != '\0')
    gtk_box_append (GTK_BOX (box), lissom_parts_label (sentence, "heading"));
  gtk_box_append (GTK_BOX (box), lissom_parts_label (_("Where this comes from"), "heading"));
  label = lissom_parts_label (origin, "dim-label");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
why_clicked_cb (GtkWidget *button, Why *why)
{
  GtkRoot *root = gtk_widget_get_root (button);

  lissom_why_dialog_show (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, why->rule, why->sentence,
                          why->catalogue);
}

GtkWidget *
lissom_why_button_new (const LissomSafetyRule *rule, const char *sentence, LissomCatalogue *catalogue)
{
  GtkWidget *button;
  Why *why;

  g_return_val_if_fail (rule != NULL, NULL);

  why = g_new0 (Why, 1);
  why->rule = rule;
  why->sentence = g_strdup (sentence);
  why->catalogue = g_object_ref (catalogue);
  button = gtk_button_new_with_label (_("Why?"));
  gtk_widget_add_css_class (button, "softpill");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (sentence != NULL)
    {
      /* Translators: what a screen reader says for the button “Why?”; %s is a sentence */
      g_autofree char *name = g_strdup_printf (_("Why? %s"), sentence);

      lissom_name_button (button, name);
    }
  g_signal_connect_data (button, "clicked", G_CALLBACK (why_clicked_cb), why, why_free, 0);
  return button;
}

/* Of a change and its "Why?", with text of the usual size. */
#define FOLD_WIDTH 220

/* One line a change, each with its "Why?". */
static GtkWidget *
create_changes (GPtrArray *changes, LissomCatalogue *catalogue)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (box), lissom_parts_label (_("For you today"), "heading"));
  for (guint i = 0; i < changes->len; i++)
    {
      const LissomChange *change = g_ptr_array_index (changes, i);
      GtkWidget *label = lissom_parts_label (change->sentence, NULL);
      GtkWidget *why = change->rule != NULL
                         ? lissom_why_button_new (change->rule, change->sentence, catalogue)
                         : NULL;

      if (why != NULL)
        gtk_widget_set_halign (why, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box),
                      g_object_new (LISSOM_TYPE_SIDE_BY_SIDE, "first", label, "second", why, "share", 1.0,
                                    "fold-width", FOLD_WIDTH, "spacing", 12, NULL));
    }
  return lissom_parts_scroll (box);
}

GtkWidget *
lissom_news_dialog_new (GtkWindow *parent, GPtrArray *changes, LissomCatalogue *catalogue)
{
  GtkWidget *dialog =
    adw_message_dialog_new (parent, _("Before you start"), lissom_question_get_news ());

  if (changes != NULL && changes->len > 0)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                        create_changes (changes, catalogue));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "yes", _("_Yes"),
                                    /* Translators: nothing is new, so the session may start */
                                    "no", _("_No, start"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "no",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "no");
  /* Escape answers nothing. */
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  return dialog;
}
