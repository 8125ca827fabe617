/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-welcome-page.h"

#include "lissom-demonstration.h"
#include "lissom-figure-view.h"
#include "lissom-parts.h"
#include "lissom-snug.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A notice that fits the window whole has no end to scroll to: it counts as read once it has
 * been on the screen for so long. */
#define FITTING_NOTICE_SECONDS 5
#define BULLET "• "
#define ARROW_KEY_STEP 48.0
/* In 1024ths of a dot an inch: 140 % of the usual text. */
#define LARGE_DPI (96 * 1024 * 14 / 10)

struct _LissomWelcomePage
{
  AdwBin parent_instance;

  GtkStack *steps;
  LissomFigureView *figure;
  GtkWidget *title, *next;
  GtkScrolledWindow *scroller;
  GtkBox *paper;
  GtkWidget *decline;
  GtkWidget *read_aloud;
  AdwButtonContent *read_aloud_content;
  GtkWidget *accept, *accept_label;
  GtkWidget *why;
  GtkWidget *dots;
  GtkWidget *first_dot, *second_dot;

  LissomGate *gate;
  LissomNarrator *narrator; /* nullable */
  gboolean reading_aloud;
  guint fitting_timeout;
};

enum
{
  PROP_STEP = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  LEFT,
  DECLINED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomWelcomePage, lissom_welcome_page, ADW_TYPE_BIN)

static gboolean
is_on_notice (LissomWelcomePage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->steps), "notice") == 0;
}

static void
set_read (LissomWelcomePage *self)
{
  if (gtk_widget_get_sensitive (self->accept))
    return;

  gtk_widget_set_sensitive (self->accept, TRUE);
  /* The line keeps its place, so that nothing jumps under the finger. */
  gtk_label_set_label (GTK_LABEL (self->why), " ");
}

static gboolean
fits (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment)
         <= gtk_adjustment_get_page_size (adjustment);
}

static gboolean
fitting_notice_seen_cb (gpointer user_data)
{
  LissomWelcomePage *self = user_data;

  self->fitting_timeout = 0;
  if (is_on_notice (self) && gtk_widget_get_mapped (GTK_WIDGET (self))
      && fits (gtk_scrolled_window_get_vadjustment (self->scroller)))
    set_read (self);
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (LissomWelcomePage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  const double nearly = 4.0;

  if (!is_on_notice (self) || !gtk_widget_get_mapped (GTK_WIDGET (self->scroller))
      || gtk_adjustment_get_page_size (adjustment) < 1.0)
    return;

  if (fits (adjustment))
    {
      if (self->fitting_timeout == 0)
        self->fitting_timeout =
          g_timeout_add_seconds (FITTING_NOTICE_SECONDS, fitting_notice_seen_cb, self);
    }
  else if (gtk_adjustment_get_value (adjustment) >= end - nearly)
    {
      set_read (self);
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                gpointer user_data)
{
  LissomWelcomePage *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double step = key == GDK_KEY_Down ? ARROW_KEY_STEP : key == GDK_KEY_Up ? -ARROW_KEY_STEP : 0.0;

  if (step == 0.0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
  return GDK_EVENT_STOP;
}

/* Whole notice as one text. */
static char *
get_notice_text (void)
{
  return g_strjoinv ("\n", (char **) lissom_gate_get_notice ());
}

static void
set_reading_aloud (LissomWelcomePage *self, gboolean reading)
{
  if (self->narrator == NULL || self->reading_aloud == reading)
    return;

  self->reading_aloud = reading;
  adw_button_content_set_icon_name (self->read_aloud_content, reading
                                                                ? "media-playback-stop-symbolic"
                                                                : "audio-volume-high-symbolic");
  adw_button_content_set_label (self->read_aloud_content,
                                reading ? _("Stop reading") : _("Read aloud"));
  if (reading)
    {
      g_autofree char *text = get_notice_text ();

      lissom_narrator_say (self->narrator, text);
    }
  else
    {
      lissom_narrator_say (self->narrator, NULL);
    }
}

static void
said_cb (LissomWelcomePage *self)
{
  if (!self->reading_aloud)
    return;

  set_reading_aloud (self, FALSE);
  set_read (self);
}

/* Nothing could be heard, so nothing was read: the eyes have to do it. */
static void
silent_cb (LissomWelcomePage *self)
{
  self->reading_aloud = FALSE;
  gtk_widget_set_visible (self->read_aloud, FALSE);
}

static void
read_aloud_clicked_cb (LissomWelcomePage *self)
{
  set_reading_aloud (self, !self->reading_aloud);
}

static void
next_clicked_cb (LissomWelcomePage *self)
{
  lissom_welcome_page_show_notice (self);
}

static void
decline_clicked_cb (LissomWelcomePage *self)
{
  set_reading_aloud (self, FALSE);
  g_signal_emit (self, signals[DECLINED], 0);
}

static void
accept_clicked_cb (LissomWelcomePage *self)
{
  set_reading_aloud (self, FALSE);
  lissom_gate_accept (self->gate);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
step_changed_cb (LissomWelcomePage *self)
{
  gboolean notice = is_on_notice (self);

  if (notice)
    {
      gtk_widget_remove_css_class (self->first_dot, "now");
      gtk_widget_add_css_class (self->second_dot, "now");
      gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
      scrolled_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

static GtkWidget *
create_line (const char *text)
{
  GtkWidget *box, *label, *dot;

  if (!g_str_has_prefix (text, BULLET))
    return lissom_parts_label (text, "notice-text");

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  dot = g_object_new (GTK_TYPE_IMAGE, "icon-name", "lissom-dot-symbolic", "valign", GTK_ALIGN_START,
                      "margin-top", 5, "margin-start", 4, "accessible-role",
                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (dot, "accent");
  label = lissom_parts_label (text + strlen (BULLET), "notice-text");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
create_important_line (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *label = lissom_parts_label (text, "notice-text");
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "lissom-care-symbolic", "pixel-size",
                                  24, "valign", GTK_ALIGN_START, "margin-top", 2, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  lissom_snug_hide (icon);
  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
fill_paper (LissomWelcomePage *self)
{
  const char *const *lines = lissom_gate_get_notice ();
  g_autofree char *text = get_notice_text ();
  GtkWidget *list = NULL, *safety;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      GtkWidget *line = i == lissom_gate_get_important_line () ? create_important_line (lines[i])
                                                               : create_line (lines[i]);

      if (!g_str_has_prefix (lines[i], BULLET))
        {
          gtk_box_append (self->paper, line);
          list = NULL;
          continue;
        }
      /* The items of a list stand closer together than paragraphs. */
      if (list == NULL)
        {
          list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
          gtk_box_append (self->paper, list);
        }
      gtk_box_append (GTK_BOX (list), line);
    }
  /* Translators: a button below the safety notice; the page says more about who should ask first */
  safety = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (safety),
                        lissom_parts_label (_("Read the safety page first"), NULL));
  lissom_parts_name_by_label (safety);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (safety), "win.show-safety");
  gtk_widget_set_halign (safety, GTK_ALIGN_START);
  gtk_widget_add_css_class (safety, "softpill");
  gtk_box_append (self->paper, safety);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Safety notice"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
lissom_welcome_page_map (GtkWidget *widget)
{
  LissomWelcomePage *self = LISSOM_WELCOME_PAGE (widget);

  GTK_WIDGET_CLASS (lissom_welcome_page_parent_class)->map (widget);
  gtk_widget_grab_focus (is_on_notice (self) ? GTK_WIDGET (self->scroller) : self->next);
  scrolled_cb (self);
}

static void
lissom_welcome_page_unmap (GtkWidget *widget)
{
  set_reading_aloud (LISSOM_WELCOME_PAGE (widget), FALSE);

  GTK_WIDGET_CLASS (lissom_welcome_page_parent_class)->unmap (widget);
}

static void
lissom_welcome_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_STEP:
      g_value_set_string (value, lissom_welcome_page_get_step (LISSOM_WELCOME_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_welcome_page_dispose (GObject *object)
{
  LissomWelcomePage *self = LISSOM_WELCOME_PAGE (object);

  g_clear_handle_id (&self->fitting_timeout, g_source_remove);
  g_clear_object (&self->gate);
  g_clear_object (&self->narrator);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (lissom_welcome_page_parent_class)->dispose (object);
}

static void
lissom_welcome_page_class_init (LissomWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_welcome_page_get_property;
  object_class->dispose = lissom_welcome_page_dispose;
  widget_class->map = lissom_welcome_page_map;
  widget_class->unmap = lissom_welcome_page_unmap;

  properties[PROP_STEP] =
    g_param_spec_string ("step", NULL, NULL, "welcome",
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[DECLINED] = g_signal_new ("declined", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, steps);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, title);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, next);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, paper);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, decline);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, read_aloud);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, read_aloud_content);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, accept);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, accept_label);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, why);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, dots);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, first_dot);
  gtk_widget_class_bind_template_child (widget_class, LissomWelcomePage, second_dot);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_aloud_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
}

static void
lissom_welcome_page_init (LissomWelcomePage *self)
{
  GtkAdjustment *adjustment;
  GtkEventController *keys = gtk_event_controller_key_new ();
  int dpi;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Large type that is made larger still would break in the middle of a word. */
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_add_css_class (self->title, dpi > LARGE_DPI ? "title-1" : "display");
  fill_paper (self);

  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "notify::visible-child", G_CALLBACK (step_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), keys);
}

GtkWidget *
lissom_welcome_page_new (LissomGate *gate, LissomNarrator *narrator, LissomStretch *picture)
{
  LissomWelcomePage *self = g_object_new (LISSOM_TYPE_WELCOME_PAGE, NULL);

  self->gate = g_object_ref (gate);
  lissom_figure_view_set_stretch (self->figure, picture);
  /* It begins in the hold, which is also what stays where animations are off. */
  if (picture != NULL)
    lissom_figure_view_set_scrub (
      self->figure, lissom_demonstration_get_mark (picture, LISSOM_DEMONSTRATION_HOLD));
  gtk_widget_set_visible (self->read_aloud, narrator != NULL);
  if (narrator != NULL)
    {
      self->narrator = g_object_ref (narrator);
      g_signal_connect_object (narrator, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (narrator, "silent", G_CALLBACK (silent_cb), self, G_CONNECT_SWAPPED);
    }

  if (lissom_gate_is_open (gate))
    {
      gtk_label_set_label (GTK_LABEL (self->accept_label), _("Done"));
      gtk_widget_set_visible (self->decline, FALSE);
      gtk_widget_set_visible (self->dots, FALSE);
      set_read (self);
      lissom_welcome_page_show_notice (self);
    }
  return GTK_WIDGET (self);
}

const char *
lissom_welcome_page_get_step (LissomWelcomePage *self)
{
  g_return_val_if_fail (LISSOM_IS_WELCOME_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->steps);
}

void
lissom_welcome_page_show_notice (LissomWelcomePage *self)
{
  g_return_if_fail (LISSOM_IS_WELCOME_PAGE (self));

  gtk_stack_set_visible_child_name (self->steps, "notice");
}
