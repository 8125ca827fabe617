/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* lissom-lengths FILE: says every line of the bundled routines, at every pacing, with the real
 * voice and writes down how long each takes. Runs once, in the build. */

#include "lissom-catalogue.h"
#include "lissom-lengths.h"
#include "lissom-speaker.h"
#include "lissom-timeline.h"

static void
add_lines (LissomCatalogue *catalogue, GHashTable *lines)
{
  static const int holds[] = { 0, 15, 20, 30, 60 };
  GListModel *routines = lissom_catalogue_get_routines (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);

      for (int talk = LISSOM_TALK_FULL; talk <= LISSOM_TALK_SILENT; talk++)
        {
          for (guint k = 0; k < G_N_ELEMENTS (holds); k++)
            {
              LissomPacing pacing = { .talk = (LissomTalk) talk, .hold_s = holds[k] };
              g_autofree char **list = lissom_timeline_list_lines (routine, &pacing);

              for (char **line = list; *line != NULL; line++)
                g_hash_table_add (lines, *line);
            }
        }
    }
}

static void
prepared_cb (GObject *voice, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!lissom_voice_prepare_finish (LISSOM_VOICE (voice), result, &error))
    g_error ("%s", error->message);
  g_main_loop_quit (data);
}

int
main (int argc, char **argv)
{
  g_autoptr (LissomCatalogue) catalogue = NULL;
  g_autoptr (LissomSpeaker) speaker = NULL;
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) lengths = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree const char **texts = NULL;
  g_autofree char *table = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: lissom-lengths FILE\n");
      return 2;
    }

  catalogue = lissom_catalogue_new ();
  speaker = lissom_speaker_new_with_lengths ("en", NULL);
  add_lines (catalogue, lines);

  texts = (const char **) g_hash_table_get_keys_as_array (lines, NULL);
  lissom_voice_prepare_async (LISSOM_VOICE (speaker), texts, NULL, prepared_cb, loop);
  g_main_loop_run (loop);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      int length = (int) lissom_voice_get_length (LISSOM_VOICE (speaker), texts[i]);

      if (length > 0)
        g_hash_table_insert (lengths, (char *) texts[i], GINT_TO_POINTER (length));
    }

  table = lissom_lengths_to_text (lengths, lissom_speaker_get_stamp (speaker));
  if (!g_file_set_contents (argv[1], table, -1, &error))
    {
      g_printerr ("lissom-lengths: %s\n", error->message);
      return 1;
    }
  return 0;
}
