/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-pin-page.h"

#include "lissom-announce.h"
#include "lissom-pin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LissomKioskPinPage
{
  LissomKioskPage parent_instance;

  GtkWidget *digits, *message, *back;
  GtkGrid *pad;

  LissomPinLock *lock;
  LissomClock *clock;
  char *hash;
  char typed[LISSOM_PIN_MAX_DIGITS + 1];
  gboolean looking; /* a number is being looked at */
};

enum
{
  LET_IN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomKioskPinPage, lissom_kiosk_pin_page, LISSOM_TYPE_KIOSK_PAGE)

static gint64
get_wait (LissomKioskPinPage *self)
{
  return lissom_pin_lock_get_wait (self->lock, lissom_clock_get_time (self->clock));
}

static void
set_message (LissomKioskPinPage *self, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->message)), text) != 0)
    gtk_label_set_text (GTK_LABEL (self->message), text);
}

static void
update (LissomKioskPinPage *self)
{
  const gint64 wait = get_wait (self);
  g_autoptr (GString) dots = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (gsize i = 0; i < strlen (self->typed); i++)
    g_string_append (dots, "●");
  gtk_label_set_text (GTK_LABEL (self->digits), dots->len > 0 ? dots->str : "–");
  gtk_widget_set_sensitive (GTK_WIDGET (self->pad), wait == 0 && !self->looking);

  if (self->looking)
    set_message (self, "");
  else if (wait > 0)
    {
      const int seconds = (int) ((wait + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);

      text = g_strdup_printf (ngettext ("That was not the PIN. Next try in %d second.",
                                        "That was not the PIN. Next try in %d seconds.", seconds),
                              seconds);
      set_message (self, text);
    }
  else
    set_message (self, self->hash[0] != '\0' ? _("Enter the PIN, then press ✓.")
                                             : _("No PIN is set on this machine."));
}

static void
clear (LissomKioskPinPage *self)
{
  explicit_bzero (self->typed, sizeof self->typed);
}

static void
matched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomKioskPinPage) self = user_data;
  const gboolean right = lissom_pin_matches_finish (result);

  self->looking = FALSE;
  if (right)
    lissom_pin_lock_forgive (self->lock);
  /* The page may have been left in the meantime. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  update (self);
  if (right)
    g_signal_emit (self, signals[LET_IN], 0);
}

static void
look (LissomKioskPinPage *self)
{
  if (self->looking || self->typed[0] == '\0' ||
      !lissom_pin_lock_begin_try (self->lock, lissom_clock_get_time (self->clock)))
    return;
  self->looking = TRUE;
  lissom_pin_matches_async (self->hash, self->typed, matched_cb, g_object_ref (self));
  clear (self);
}

void
lissom_kiosk_pin_page_type (LissomKioskPinPage *self, char key)
{
  const gsize length = strlen (self->typed);

  g_return_if_fail (LISSOM_IS_KIOSK_PIN_PAGE (self));

  if (self->looking || get_wait (self) > 0)
    return;
  if (g_ascii_isdigit (key) && length < LISSOM_PIN_MAX_DIGITS)
    self->typed[length] = key;
  else if (key == '\b' && length > 0)
    self->typed[length - 1] = '\0';
  else if (key == '\n')
    look (self);
  update (self);
}

static void
pressed_cb (GtkWidget *button, gpointer user_data)
{
  const char *key = g_object_get_data (G_OBJECT (button), "key");
  GtkWidget *page = gtk_widget_get_ancestor (button, LISSOM_TYPE_KIOSK_PIN_PAGE);

  /* Asks the policy as every other button does. */
  if (gtk_widget_activate_action (button, "kiosk.enter-pin", NULL))
    lissom_kiosk_pin_page_type (LISSOM_KIOSK_PIN_PAGE (page), key[0]);
}

static void
add_key (LissomKioskPinPage *self, const char *key, const char *label, const char *name, int place)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "white");
  gtk_widget_set_focus_on_click (button, FALSE);
  if (name != NULL)
    lissom_name_button (button, name);
  g_object_set_data (G_OBJECT (button), "key", (gpointer) key);
  g_signal_connect (button, "clicked", G_CALLBACK (pressed_cb), NULL);
  gtk_grid_attach (self->pad, button, place % 3, place / 3, 1, 1);
}

static void
lissom_kiosk_pin_page_tick (LissomKioskPage *page, int seconds_left)
{
  update (LISSOM_KIOSK_PIN_PAGE (page));
}

static gboolean
lissom_kiosk_pin_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_grid_get_child_at (LISSOM_KIOSK_PIN_PAGE (widget)->pad, 0, 0);

  return gtk_widget_grab_focus (first);
}

static void
lissom_kiosk_pin_page_dispose (GObject *object)
{
  LissomKioskPinPage *self = LISSOM_KIOSK_PIN_PAGE (object);

  g_clear_object (&self->lock);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->hash, g_free);
  clear (self);

  G_OBJECT_CLASS (lissom_kiosk_pin_page_parent_class)->dispose (object);
}

static void
lissom_kiosk_pin_page_class_init (LissomKioskPinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_kiosk_pin_page_dispose;
  widget_class->grab_focus = lissom_kiosk_pin_page_grab_focus;
  LISSOM_KIOSK_PAGE_CLASS (klass)->tick = lissom_kiosk_pin_page_tick;

  signals[LET_IN] = g_signal_new ("let-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-pin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskPinPage, digits);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskPinPage, message);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskPinPage, pad);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskPinPage, back);
}

static void
lissom_kiosk_pin_page_init (LissomKioskPinPage *self)
{
  static const char *const digits[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9" };

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Numbers stand as on every number pad, whichever way words are read. */
  gtk_widget_set_direction (GTK_WIDGET (self->pad), GTK_TEXT_DIR_LTR);
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    add_key (self, digits[i], digits[i], NULL, (int) i);
  add_key (self, "\b", "⌫", _("Take one back"), 9);
  add_key (self, "0", "0", NULL, 10);
  add_key (self, "\n", "✓", _("Done"), 11);
}

GtkWidget *
lissom_kiosk_pin_page_new (LissomPinLock *lock, const char *hash, LissomClock *clock)
{
  LissomKioskPinPage *self = g_object_new (LISSOM_TYPE_KIOSK_PIN_PAGE, NULL);

  self->lock = g_object_ref (lock);
  self->hash = g_strdup (hash);
  self->clock = g_object_ref (clock);
  update (self);
  return GTK_WIDGET (self);
}
