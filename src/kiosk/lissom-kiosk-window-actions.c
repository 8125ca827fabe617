/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a visitor or staff can do. Each handler asks the policy first.
 */
#include "lissom-kiosk-window-private.h"

#include "lissom-kiosk-page.h"

#include <string.h>

#define VOLUME_STEP 0.25

static gboolean
attempt (GtkWidget *widget, LissomKioskAction action)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);

  return lissom_kiosk_policy_try (self->policy, action, _lissom_kiosk_window_get_time (self));
}

/* Those that only lead to another screen. */
static void
walk_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    LissomKioskAction action;
  } walks[] = {
    { "kiosk.begin", LISSOM_KIOSK_DO_BEGIN },     { "kiosk.accept", LISSOM_KIOSK_DO_ACCEPT },
    { "kiosk.decline", LISSOM_KIOSK_DO_DECLINE }, { "kiosk.back", LISSOM_KIOSK_DO_BACK },
    { "kiosk.finish", LISSOM_KIOSK_DO_FINISH },   { "kiosk.stay", LISSOM_KIOSK_DO_STAY },
    { "kiosk.stop", LISSOM_KIOSK_DO_STOP },       { "kiosk.wipe", LISSOM_KIOSK_DO_WIPE },
    { "kiosk.enter-pin", LISSOM_KIOSK_DO_ENTER_PIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    if (g_str_equal (walks[i].name, name))
      attempt (widget, walks[i].action);
}

static void
speak_language (LissomKioskWindow *self, const char *code)
{
  const char *const *languages = lissom_kiosk_settings_get_languages (self->settings);

  if (!g_strv_contains (languages, code))
    return;
  if (!g_str_equal (code, self->visit.language))
    {
      g_free (self->visit.language);
      self->visit.language = g_strdup (code);
      _lissom_kiosk_window_renew_guide (self);
      _lissom_kiosk_window_apply_visit (self);
    }
  _lissom_kiosk_window_show_page (self);
}

static void
language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (attempt (widget, LISSOM_KIOSK_DO_LANGUAGE))
    speak_language (LISSOM_KIOSK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
next_language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);
  const char *const *languages = lissom_kiosk_settings_get_languages (self->settings);
  guint next = 0;

  if (!attempt (widget, LISSOM_KIOSK_DO_LANGUAGE))
    return;
  for (guint i = 0; languages[i] != NULL; i++)
    if (g_str_equal (languages[i], self->visit.language))
      next = languages[i + 1] != NULL ? i + 1 : 0;
  speak_language (self, languages[next]);
}

static void
text_size_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);

  if (!attempt (widget, LISSOM_KIOSK_DO_TEXT_SIZE))
    return;
  self->visit.text_size = CLAMP (g_variant_get_int32 (parameter), 0, 2);
  _lissom_kiosk_window_apply_visit (self);
}

static void
contrast_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);

  if (!attempt (widget, LISSOM_KIOSK_DO_CONTRAST))
    return;
  self->visit.contrast = !self->visit.contrast;
  _lissom_kiosk_window_apply_visit (self);
}

static void
captions_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);

  if (!attempt (widget, LISSOM_KIOSK_DO_CAPTIONS))
    return;
  self->visit.captions = !self->visit.captions;
  _lissom_kiosk_window_apply_visit (self);
}

static void
read_aloud (LissomKioskWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->screen);
  g_autofree char *text = lissom_kiosk_page_get_spoken (LISSOM_KIOSK_PAGE (page));

  lissom_narrator_say (lissom_kiosk_guide_get_narrator (self->guide), text);
}

static void
read_aloud_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (attempt (widget, LISSOM_KIOSK_DO_READ_ALOUD))
    read_aloud (LISSOM_KIOSK_WINDOW (widget));
}

/* Voice on: the session is spoken, and so is the page that is on. */
static void
voice_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);

  if (!attempt (widget, LISSOM_KIOSK_DO_READ_ALOUD))
    return;
  self->visit.speaks = !self->visit.speaks;
  _lissom_kiosk_window_apply_visit (self);
  if (self->visit.speaks)
    read_aloud (self);
  else
    lissom_narrator_say (lissom_kiosk_guide_get_narrator (self->guide), NULL);
}

static void
volume_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);
  const double step = g_variant_get_int32 (parameter) > 0 ? VOLUME_STEP : -VOLUME_STEP;

  if (!attempt (widget, LISSOM_KIOSK_DO_VOLUME))
    return;
  self->visit.volume = CLAMP (self->visit.volume + step, 0.0, 1.0);
  _lissom_kiosk_window_apply_visit (self);
}

static void
start_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (LissomRoutine) routine = NULL;

  /* Only what stands on the cards. */
  if (!g_strv_contains (lissom_kiosk_settings_get_guides (self->settings), id))
    return;
  routine = lissom_kiosk_guide_make_routine (self->guide, self->settings, id);
  if (routine == NULL || !attempt (widget, LISSOM_KIOSK_DO_START))
    return;
  g_free (self->guide_id);
  self->guide_id = g_strdup (id);
  lissom_kiosk_guide_start (self->guide, routine, self->visit.speaks);
}

static void
pause_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (widget);

  attempt (widget, lissom_kiosk_policy_is_paused (self->policy) ? LISSOM_KIOSK_DO_RESUME
                                                                : LISSOM_KIOSK_DO_PAUSE);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (attempt (widget, LISSOM_KIOSK_DO_PRINT))
    _lissom_kiosk_window_print (LISSOM_KIOSK_WINDOW (widget));
}

static void
test_print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (attempt (widget, LISSOM_KIOSK_DO_TEST_PRINT))
    _lissom_kiosk_window_print_test (LISSOM_KIOSK_WINDOW (widget));
}

static void
leave_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (attempt (widget, LISSOM_KIOSK_DO_LEAVE))
    _lissom_kiosk_window_leave (LISSOM_KIOSK_WINDOW (widget));
}

void
_lissom_kiosk_window_class_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const walks[] = { "kiosk.begin",  "kiosk.accept", "kiosk.decline",
                                       "kiosk.back",   "kiosk.finish", "kiosk.stay",
                                       "kiosk.stop",   "kiosk.wipe",   "kiosk.enter-pin" };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    gtk_widget_class_install_action (widget_class, walks[i], NULL, walk_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.language", "s", language_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.next-language", NULL, next_language_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.text-size", "i", text_size_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.contrast", NULL, contrast_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.captions", NULL, captions_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.read-aloud", NULL, read_aloud_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.voice", NULL, voice_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.volume", "i", volume_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.start", "s", start_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.pause", NULL, pause_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.test-print", NULL, test_print_cb);
  gtk_widget_class_install_action (widget_class, "kiosk.leave", NULL, leave_cb);
}
