/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-gate.h"

#include <glib/gi18n-lib.h>

/* The words are safety text: whoever changes their sense raises LISSOM_NOTICE_VERSION, so that
 * everyone is asked again. */

G_DEFINE_QUARK (lissom-gate-error-quark, lissom_gate_error)

static const char *const notice[] = {
  /* Translators: the safety notice, shown before anything else. Short, plain sentences. Keep the
   * words for “mild pull” and “pain” clearly apart. */
  N_("Welcome. Lissom shows you how to stretch and strengthen your hamstrings. It is a guide, not "
     "a doctor. It cannot check you, and it does not treat any illness."),
  /* Translators: the most important sentence of the notice */
  N_("Have you hurt a hamstring, now or in the past? See a doctor and get the right care before "
     "you do any of these stretches."),
  N_("Ask a doctor or physio first if any of these fit you:"),
  /* Translators: keep the bullet and the space at the start of this line and the next four */
  N_("• a recent operation"),
  N_("• weak bones"),
  N_("• dizzy when you bend"),
  N_("• pregnant"),
  N_("• pain, tingling or numbness in a leg"),
  N_("Go gently. A mild pull is right. Pain is not. Stop if it hurts."),
  N_("Use a firm chair that cannot slide. Clear the space around you. Hold on to something if you "
     "feel unsteady."),
  N_("You choose what to do. Stop any time."),
};
#define IMPORTANT_LINE 1

static const char *const stop_rules[] = {
  /* Translators: heading of the stop rules; the next five lines are its list */
  N_("Stop at once if you feel:"),
  N_("A sudden or sharp pain, or a pop."),
  N_("Tingling, numbness or a burning line down your leg."),
  N_("Pain in your lower back that grows as you hold."),
  N_("Dizzy, sick, short of breath, or any chest pain."),
  N_("Pain of four or more out of ten."),
  /* Translators: what to do when one of the stop rules applies */
  N_("Come out of the stretch slowly. Sit or lie down. Then tap I feel pain."),
};

typedef enum
{
  PROP_PREFERENCES = 1,
  PROP_OPEN,
  N_PROPS
} LissomGateProperty;

struct _LissomGate
{
  GObject parent_instance;

  LissomPreferences *preferences;
  gboolean accepted_now; /* accepted in this run, whether or not it could be stored */
  gboolean open;
};

G_DEFINE_FINAL_TYPE (LissomGate, lissom_gate, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
update_open (LissomGate *self)
{
  gboolean open = self->accepted_now ||
    lissom_preferences_get_accepted_notice (self->preferences) == LISSOM_NOTICE_VERSION;

  if (self->open == open)
    return;
  self->open = open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

/* A change from outside decides anew, also over what was accepted in this run: taking the
 * acceptance back has to close the gate at once. */
static void
accepted_notice_changed_cb (LissomGate *self)
{
  self->accepted_now = FALSE;
  update_open (self);
}

static void
lissom_gate_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomGate *self = LISSOM_GATE (object);

  switch ((LissomGateProperty) id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    case PROP_PREFERENCES:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_gate_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomGate *self = LISSOM_GATE (object);

  switch ((LissomGateProperty) id)
    {
    case PROP_PREFERENCES:
      self->preferences = g_value_dup_object (value);
      break;
    case PROP_OPEN:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_gate_constructed (GObject *object)
{
  LissomGate *self = LISSOM_GATE (object);

  G_OBJECT_CLASS (lissom_gate_parent_class)->constructed (object);

  g_signal_connect_object (self->preferences, "notify::accepted-notice",
                           G_CALLBACK (accepted_notice_changed_cb), self, G_CONNECT_SWAPPED);
  update_open (self);
}

static void
lissom_gate_dispose (GObject *object)
{
  LissomGate *self = LISSOM_GATE (object);

  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lissom_gate_parent_class)->dispose (object);
}

static void
lissom_gate_class_init (LissomGateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lissom_gate_constructed;
  object_class->dispose = lissom_gate_dispose;
  object_class->get_property = lissom_gate_get_property;
  object_class->set_property = lissom_gate_set_property;

  properties[PROP_PREFERENCES] =
    g_param_spec_object ("preferences", NULL, NULL, LISSOM_TYPE_PREFERENCES,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_gate_init (LissomGate *self)
{
}

LissomGate *
lissom_gate_new (LissomPreferences *preferences)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (preferences), NULL);

  return g_object_new (LISSOM_TYPE_GATE, "preferences", preferences, NULL);
}

gboolean
lissom_gate_is_open (LissomGate *self)
{
  g_return_val_if_fail (LISSOM_IS_GATE (self), FALSE);

  return self->open;
}

void
lissom_gate_accept (LissomGate *self)
{
  g_return_if_fail (LISSOM_IS_GATE (self));

  g_object_set (self->preferences, "accepted-notice", LISSOM_NOTICE_VERSION, NULL);
  /* Where the key is locked the acceptance lasts as long as the program runs, and the next
   * run asks again. */
  self->accepted_now = TRUE;
  update_open (self);
}

gboolean
lissom_gate_may_start (LissomGate *self, GError **error)
{
  g_return_val_if_fail (LISSOM_IS_GATE (self), FALSE);

  if (self->open)
    return TRUE;
  g_set_error_literal (error, LISSOM_GATE_ERROR, LISSOM_GATE_ERROR_NOTICE,
                       _("No session can start before the safety notice has been accepted. Open "
                         "Lissom, read the notice and choose “I understand. Let us start.”"));
  return FALSE;
}

/* Anew at each call: a printed sheet may ask for a second language. @translated: room for the
 * lines and a NULL */
static const char *const *
translate_lines (const char *const *lines, gsize n_lines, const char **translated)
{
  for (gsize i = 0; i < n_lines; i++)
    translated[i] = _(lines[i]);
  translated[n_lines] = NULL;
  return translated;
}

const char *const *
lissom_gate_get_notice (void)
{
  static const char *translated[G_N_ELEMENTS (notice) + 1];

  return translate_lines (notice, G_N_ELEMENTS (notice), translated);
}

guint
lissom_gate_get_important_line (void)
{
  return IMPORTANT_LINE;
}

const char *
lissom_gate_get_important_note (void)
{
  /* Translators: stands on every printed sheet and beside the stretches */
  return _("Important: if you have had a hamstring injury, see a doctor for proper care before you "
           "stretch.");
}

const char *const *
lissom_gate_get_stop_rules (void)
{
  static const char *translated[G_N_ELEMENTS (stop_rules) + 1];

  return translate_lines (stop_rules, G_N_ELEMENTS (stop_rules), translated);
}
