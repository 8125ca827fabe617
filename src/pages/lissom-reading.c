/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-reading.h"

#include <pango/pango.h>
#include <string.h>

struct _LissomReading
{
  GObject parent_instance;

  LissomNarrator *narrator;
  char **texts;
  GArray *places; /* of LissomReadingPlace */

  gboolean reading;
  int sentence; /* -1: at none */
};

enum
{
  PROP_0,
  PROP_READING,
  PROP_SENTENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LissomReading, lissom_reading, G_TYPE_OBJECT)

/* Where a sentence begins and ends differs between languages; Pango knows. */
static void
find_sentences (LissomReading *self, guint index)
{
  const char *text = self->texts[index];
  glong length = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, length + 1);
  const char *p = text;
  LissomReadingPlace place = { .text = index };
  gboolean is_open = FALSE;

  pango_get_log_attrs (text, (int) strlen (text), -1, pango_language_get_default (), attrs,
                       (int) length + 1);
  for (glong i = 0; i <= length; i++)
    {
      if (is_open && attrs[i].is_sentence_end)
        {
          place.end = (guint) (p - text);
          g_array_append_val (self->places, place);
          is_open = FALSE;
        }
      if (attrs[i].is_sentence_start)
        {
          place.start = (guint) (p - text);
          is_open = TRUE;
        }
      if (i < length)
        p = g_utf8_next_char (p);
    }
}

static void
set_state (LissomReading *self, gboolean reading, int sentence)
{
  gboolean was_reading = self->reading;
  int former = self->sentence;

  self->reading = reading;
  self->sentence = sentence;
  if (former != sentence)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
  if (was_reading != reading)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
say (LissomReading *self)
{
  g_autofree char *sentence = lissom_reading_dup_sentence (self, (guint) self->sentence);

  lissom_narrator_say (self->narrator, sentence);
}

static void
said_cb (LissomReading *self)
{
  if (!self->reading)
    return;

  if ((guint) self->sentence + 1 == self->places->len)
    {
      set_state (self, FALSE, -1);
      return;
    }
  set_state (self, TRUE, self->sentence + 1);
  say (self);
}

/* No device: the rest is for the eyes. */
static void
silent_cb (LissomReading *self)
{
  if (self->reading)
    set_state (self, FALSE, -1);
}

static void
lissom_reading_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomReading *self = LISSOM_READING (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_boolean (value, self->reading);
      break;
    case PROP_SENTENCE:
      g_value_set_int (value, self->sentence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_reading_dispose (GObject *object)
{
  LissomReading *self = LISSOM_READING (object);

  if (self->reading)
    lissom_narrator_say (self->narrator, NULL);
  self->reading = FALSE;
  g_clear_object (&self->narrator);

  G_OBJECT_CLASS (lissom_reading_parent_class)->dispose (object);
}

static void
lissom_reading_finalize (GObject *object)
{
  LissomReading *self = LISSOM_READING (object);

  g_strfreev (self->texts);
  g_array_unref (self->places);

  G_OBJECT_CLASS (lissom_reading_parent_class)->finalize (object);
}

static void
lissom_reading_class_init (LissomReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_reading_get_property;
  object_class->dispose = lissom_reading_dispose;
  object_class->finalize = lissom_reading_finalize;

  properties[PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE, flags);
  properties[PROP_SENTENCE] =
    g_param_spec_int ("sentence", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_reading_init (LissomReading *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (LissomReadingPlace));
  self->sentence = -1;
}

LissomReading *
lissom_reading_new (LissomNarrator *narrator, const char *const *texts)
{
  LissomReading *self;

  g_return_val_if_fail (LISSOM_IS_NARRATOR (narrator), NULL);
  g_return_val_if_fail (texts != NULL, NULL);

  self = g_object_new (LISSOM_TYPE_READING, NULL);
  self->narrator = g_object_ref (narrator);
  self->texts = g_strdupv ((char **) texts);
  for (guint i = 0; self->texts[i] != NULL; i++)
    find_sentences (self, i);
  g_signal_connect_object (narrator, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (narrator, "silent", G_CALLBACK (silent_cb), self, G_CONNECT_SWAPPED);
  return self;
}

guint
lissom_reading_get_n_sentences (LissomReading *self)
{
  g_return_val_if_fail (LISSOM_IS_READING (self), 0);

  return self->places->len;
}

const LissomReadingPlace *
lissom_reading_get_place (LissomReading *self, guint sentence)
{
  g_return_val_if_fail (LISSOM_IS_READING (self), NULL);
  g_return_val_if_fail (sentence < self->places->len, NULL);

  return &g_array_index (self->places, LissomReadingPlace, sentence);
}

char *
lissom_reading_dup_sentence (LissomReading *self, guint sentence)
{
  const LissomReadingPlace *place = lissom_reading_get_place (self, sentence);

  g_return_val_if_fail (place != NULL, NULL);

  return g_strndup (self->texts[place->text] + place->start, place->end - place->start);
}

void
lissom_reading_play (LissomReading *self)
{
  g_return_if_fail (LISSOM_IS_READING (self));

  if (self->reading || self->places->len == 0)
    return;
  set_state (self, TRUE, MAX (self->sentence, 0));
  say (self);
}

void
lissom_reading_pause (LissomReading *self)
{
  g_return_if_fail (LISSOM_IS_READING (self));

  if (!self->reading)
    return;
  set_state (self, FALSE, self->sentence);
  lissom_narrator_say (self->narrator, NULL);
}

void
lissom_reading_stop (LissomReading *self)
{
  g_return_if_fail (LISSOM_IS_READING (self));

  if (self->reading)
    lissom_narrator_say (self->narrator, NULL);
  set_state (self, FALSE, -1);
}

gboolean
lissom_reading_is_reading (LissomReading *self)
{
  g_return_val_if_fail (LISSOM_IS_READING (self), FALSE);

  return self->reading;
}

int
lissom_reading_get_sentence (LissomReading *self)
{
  g_return_val_if_fail (LISSOM_IS_READING (self), -1);

  return self->sentence;
}
