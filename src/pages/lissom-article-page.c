/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-article-page.h"

#include "lissom-announce.h"
#include "lissom-chips.h"
#include "lissom-illustration.h"
#include "lissom-page-head.h"
#include "lissom-parts.h"
#include "lissom-pelvis-print.h"
#include "lissom-reading-text.h"

#include <glib/gi18n-lib.h>

struct _LissomArticlePage
{
  AdwBin parent_instance;

  LissomPageHead *heading;
  GtkWidget *back, *print;
  AdwBin *illustration_place, *controls_place, *text_place;
  GtkLabel *title;
  LissomChips *listen_row;
  GtkWidget *mute;
  GtkWidget *try;
  GtkWidget *sources;
  GtkBox *source_list;

  GtkWidget *listen, *stop;     /* borrowed: children of the row */
  AdwButtonContent *listen_content;
  LissomIllustration *illustration; /* borrowed */
  LissomArticle *article;
  LissomReading *reading; /* nullable */
};

G_DEFINE_FINAL_TYPE (LissomArticlePage, lissom_article_page, ADW_TYPE_BIN)

static void
show_reading (LissomArticlePage *self)
{
  gboolean reading = self->reading != NULL && lissom_reading_is_reading (self->reading);
  gboolean begun = self->reading != NULL && lissom_reading_get_sentence (self->reading) >= 0;
  const char *label = reading ? _("Pause") : begun ? _("Go on listening") : _("Listen");

  adw_button_content_set_icon_name (self->listen_content, reading ? "media-playback-pause-symbolic"
                                                                  : "audio-volume-high-symbolic");
  adw_button_content_set_label (self->listen_content, label);
  lissom_name_button (self->listen, label);
  gtk_widget_set_visible (self->stop, begun);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.stop", begun);
}

static void
listen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomArticlePage *self = LISSOM_ARTICLE_PAGE (widget);

  if (self->reading == NULL)
    return;
  if (lissom_reading_is_reading (self->reading))
    {
      lissom_reading_pause (self->reading);
      return;
    }
  lissom_illustration_stop (self->illustration);
  lissom_reading_play (self->reading);
}

static void
stop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomArticlePage *self = LISSOM_ARTICLE_PAGE (widget);

  if (self->reading == NULL)
    return;
  if (gtk_widget_has_focus (self->stop))
    gtk_widget_grab_focus (self->listen);
  lissom_reading_stop (self->reading);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  lissom_pelvis_print (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
}

static void
speaking_cb (LissomArticlePage *self)
{
  if (self->reading != NULL)
    lissom_reading_pause (self->reading);
}

static GtkWidget *
create_content_button (const char *label, const char *icon_name, const char *action)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  lissom_name_button (button, label);
  return button;
}

static void
show_try (LissomArticlePage *self, LissomCatalogue *catalogue)
{
  const char *id = lissom_article_get_stretch_id (self->article);
  const char *title;
  g_autofree char *label = NULL;

  if (id != NULL)
    {
      title = lissom_stretch_get_short_title (lissom_catalogue_find_stretch (catalogue, id));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->try), "win.show-stretch");
    }
  else
    {
      id = lissom_article_get_routine_id (self->article);
      title = lissom_routine_get_title (lissom_catalogue_find_routine (catalogue, id));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->try), "win.show-steps");
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->try), "s", id);
  /* Translators: on a button below an article; %s is the name of a stretch or a routine */
  label = g_strdup_printf (_("Try it: %s"), title);
  gtk_button_set_child (GTK_BUTTON (self->try),
                        g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE, "justify",
                                      GTK_JUSTIFY_CENTER, NULL));
}

static void
show_sources (LissomArticlePage *self, LissomCatalogue *catalogue)
{
  guint n;
  const int *numbers = lissom_article_get_sources (self->article, &n);

  gtk_widget_set_visible (self->sources, n > 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("[%d] %s", numbers[i], lissom_catalogue_find_source (catalogue, numbers[i]));
      GtkWidget *label = lissom_parts_label (text, "caption");

      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (self->source_list, label);
    }
}

static void
show_heading (LissomArticlePage *self, LissomCatalogue *catalogue)
{
  GListModel *articles = lissom_catalogue_get_articles (catalogue);
  guint n = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);

      if (article == self->article)
        {
          /* Translators: “Article 3 of 6” */
          g_autofree char *line = g_strdup_printf (_("Article %u of %u"), i + 1, n);

          lissom_page_head_set_subtitle (self->heading, line);
        }
    }
  lissom_page_head_set_title (self->heading, _("Learn"));
  gtk_label_set_label (self->title, lissom_article_get_title (self->article));
}

static gboolean
lissom_article_page_grab_focus (GtkWidget *widget)
{
  LissomArticlePage *self = LISSOM_ARTICLE_PAGE (widget);

  return gtk_widget_grab_focus (self->reading != NULL ? self->listen : self->try);
}

/* Whoever leaves the page wants silence. */
static void
lissom_article_page_unmap (GtkWidget *widget)
{
  LissomArticlePage *self = LISSOM_ARTICLE_PAGE (widget);

  if (self->reading != NULL)
    lissom_reading_stop (self->reading);
  GTK_WIDGET_CLASS (lissom_article_page_parent_class)->unmap (widget);
}

static void
lissom_article_page_dispose (GObject *object)
{
  LissomArticlePage *self = LISSOM_ARTICLE_PAGE (object);

  g_clear_object (&self->reading);
  g_clear_object (&self->article);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_ARTICLE_PAGE);

  G_OBJECT_CLASS (lissom_article_page_parent_class)->dispose (object);
}

static void
lissom_article_page_class_init (LissomArticlePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_article_page_dispose;
  widget_class->grab_focus = lissom_article_page_grab_focus;
  widget_class->focus = lissom_parts_focus;
  widget_class->unmap = lissom_article_page_unmap;

  gtk_widget_class_install_action (widget_class, "article.listen", NULL, listen_cb);
  gtk_widget_class_install_action (widget_class, "article.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "article.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "article.stop", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, heading);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, print);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, illustration_place);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, controls_place);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, text_place);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, title);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, listen_row);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, mute);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, try);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, sources);
  gtk_widget_class_bind_template_child (widget_class, LissomArticlePage, source_list);
}

static void
lissom_article_page_init (LissomArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->back, _("Back"));
  lissom_name_button (self->print, _("Print the pelvis model"));

  self->listen =
    create_content_button (_("Listen"), "audio-volume-high-symbolic", "article.listen");
  self->listen_content = ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (self->listen)));
  self->stop = create_content_button (_("Stop"), "media-playback-stop-symbolic", "article.stop");
  gtk_widget_add_css_class (self->stop, "flat");
  lissom_chips_append (self->listen_row, self->listen);
  lissom_chips_append (self->listen_row, self->stop);
}

GtkWidget *
lissom_article_page_new (LissomArticle *article, LissomCatalogue *catalogue, LissomNarrator *narrator)
{
  LissomArticlePage *self = g_object_new (LISSOM_TYPE_ARTICLE_PAGE, NULL);
  const char *const *paragraphs = lissom_article_get_paragraphs (article);
  GtkWidget *text = lissom_reading_text_new (paragraphs);
  GtkWidget *illustration = lissom_illustration_new (article, catalogue, narrator);

  self->article = g_object_ref (article);
  self->illustration = LISSOM_ILLUSTRATION (illustration);
  adw_bin_set_child (self->illustration_place, illustration);
  adw_bin_set_child (self->controls_place, lissom_illustration_get_controls (self->illustration));
  gtk_widget_set_visible (
    GTK_WIDGET (self->controls_place),
    gtk_widget_get_first_child (lissom_illustration_get_controls (self->illustration)) != NULL);
  g_signal_connect_object (illustration, "speaking", G_CALLBACK (speaking_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->text_place, text);

  if (narrator != NULL)
    {
      self->reading = lissom_reading_new (narrator, paragraphs);
      lissom_reading_text_follow (LISSOM_READING_TEXT (text), self->reading);
      g_signal_connect_object (self->reading, "notify::reading", G_CALLBACK (show_reading), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->reading, "notify::sentence", G_CALLBACK (show_reading), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->listen_row), narrator != NULL);
  gtk_widget_set_visible (self->mute, narrator == NULL);
  gtk_widget_set_visible (self->print,
                          lissom_article_get_picture (article) == LISSOM_PICTURE_PELVIS);

  show_heading (self, catalogue);
  show_try (self, catalogue);
  show_sources (self, catalogue);
  show_reading (self);
  return GTK_WIDGET (self);
}

LissomArticle *
lissom_article_page_get_article (LissomArticlePage *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE_PAGE (self), NULL);

  return self->article;
}

LissomReading *
lissom_article_page_get_reading (LissomArticlePage *self)
{
  g_return_val_if_fail (LISSOM_IS_ARTICLE_PAGE (self), NULL);

  return self->reading;
}
