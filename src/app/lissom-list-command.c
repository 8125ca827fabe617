/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-list-command.h"

#include "lissom-locale.h"
#include "lissom-speaker.h"
#include "lissom-timeline.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

LissomRoutine *
lissom_list_command_find_routine (LissomCatalogue *catalogue, const char *id, GError **error)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, id);
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  g_autoptr (GString) known = NULL;

  if (routine != NULL)
    return routine;

  known = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) item = g_list_model_get_item (routines, i);

      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", lissom_routine_get_id (item));
    }

  /* Translators: the second %s is a list of names, with commas */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("There is no routine “%s”; choose one of: %s"), id, known->str);
  return NULL;
}

gboolean
lissom_list_command_print (const char *text, GError **error)
{
  if (fputs (text, stdout) == EOF || fflush (stdout) == EOF)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                           _("Standard output could not be written; see whether the disk is full"));
      return FALSE;
    }
  return TRUE;
}

/* Milliseconds of a routine without the voice. @alone: without getting ready and the close,
 * so that a stretch counts what it takes wherever it stands. */
static gint64
measure (LissomRoutine *routine, gboolean alone)
{
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &pacing, voice);
  gint64 length = 0;

  if (!alone)
    return lissom_timeline_get_length (timeline);

  for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase != LISSOM_PHASE_READY && span->phase != LISSOM_PHASE_CLOSE)
        length += span->length;
    }
  return length;
}

gboolean
lissom_list_command_run (LissomCatalogue *catalogue, GError **error)
{
  GListModel *stretches = G_LIST_MODEL (catalogue);
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stretches); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (stretches, i);
      g_autoptr (LissomRoutine) single = lissom_routine_new_single (stretch);

      g_string_append_printf (out, "stretch\t%s\t%" G_GINT64_FORMAT "\t%s\n",
                              lissom_stretch_get_id (stretch), measure (single, TRUE) / 1000,
                              lissom_stretch_get_title (stretch));
    }
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);

      g_string_append_printf (out, "routine\t%s\t%" G_GINT64_FORMAT "\t%s\n",
                              lissom_routine_get_id (routine), measure (routine, FALSE) / 1000,
                              lissom_routine_get_title (routine));
    }
  return lissom_list_command_print (out->str, error);
}

static gboolean
read_talk (const char *name, LissomTalk *talk, GError **error)
{
  static const char *const names[] = { "full", "short", "marks", "silent" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *talk = (LissomTalk) i;
        return TRUE;
      }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--talk does not know “%s”; choose full, short, marks or silent"), name);
  return FALSE;
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Waits until the voice knows the length of every line. */
static gboolean
prepare (LissomVoice *voice, LissomRoutine *routine, const LissomPacing *pacing, GError **error)
{
  g_auto (GStrv) lines = lissom_timeline_list_lines (routine, pacing);
  g_autoptr (GAsyncResult) result = NULL;

  lissom_voice_prepare_async (voice, (const char *const *) lines, NULL, prepared_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return lissom_voice_prepare_finish (voice, result, error);
}

gboolean
lissom_list_command_run_script (LissomCatalogue *catalogue, const char *id, const char *talk,
                                GError **error)
{
  LissomPacing pacing = LISSOM_PACING_DEFAULT;
  g_autoptr (LissomVoice) voice = NULL;
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autofree char *script = NULL;
  LissomRoutine *routine = lissom_list_command_find_routine (catalogue, id, error);

  if (routine == NULL || (talk != NULL && !read_talk (talk, &pacing.talk, error)))
    return FALSE;

  if (pacing.talk == LISSOM_TALK_SILENT)
    {
      voice = lissom_silent_voice_new ();
    }
  else
    {
      g_autofree char *language = lissom_locale_get_language ();

      voice = LISSOM_VOICE (lissom_speaker_new (language));
    }
  if (!prepare (voice, routine, &pacing, error))
    return FALSE;

  timeline = lissom_timeline_new (routine, &pacing, voice);
  script = lissom_timeline_to_script (timeline);
  return lissom_list_command_print (script, error);
}
