/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-writer.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "lissom-own-stretch.h"
#include "lissom-routine-private.h"
#include "lissom-stretch-private.h"

/* In the order of the enumerations. */
static const char *const tiers[] = { "seed", "core", "extra" };
static const char *const levels[] = { "beginner", "intermediate", "advanced" };
static const char *const positions[] = { "standing", "chair", "floor" };
static const char *const sides[] = { "both", "each", "alternating" };
static const char *const kiosks[] = { "no", "yes", "half-way" };
static const char *const moments[] = { "ready", "move-in", "move-out" };

static void
write_text (GString    *out,
            const char *indent,
            const char *name,
            const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;

  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (out, "%s<%s>%s</%s>\n", indent, name, escaped, name);
}

static void
write_dose (GString          *out,
            const char       *indent,
            const LissomDose *dose)
{
  g_string_append_printf (out, "%s<%s seconds=\"%d\" count=\"%d\"", indent,
                          dose->work == LISSOM_WORK_HOLD ? "hold" : "reps", dose->seconds,
                          dose->count);
  if (dose->work == LISSOM_WORK_REPS && dose->sets != 1)
    g_string_append_printf (out, " sets=\"%d\"", dose->sets);
  if (dose->rest_s != 0)
    g_string_append_printf (out, " rest=\"%d\"", dose->rest_s);
  g_string_append (out, "/>\n");
}

static void
write_cites (GString    *out,
             const char *indent,
             GArray     *sources)
{
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (out, "%s<cite source=\"%d\"/>\n", indent,
                            g_array_index (sources, int, i));
}

static void
write_list (GString    *out,
            const char *name,
            GStrv       words)
{
  g_autofree char *list = g_strjoinv (" ", words);

  if (*list != '\0')
    g_string_append_printf (out, " %s=\"%s\"", name, list);
}

static void
write_start_tag (GString       *out,
                 LissomStretch *stretch)
{
  g_string_append_printf (out,
                          "  <stretch id=\"%s\" tier=\"%s\" level=\"%s\" position=\"%s\" "
                          "sides=\"%s\" kiosk=\"%s\"",
                          stretch->id, tiers[stretch->tier], levels[stretch->level],
                          positions[stretch->position], sides[stretch->sides],
                          kiosks[stretch->kiosk]);
  if (stretch->suits_bed)
    g_string_append (out, " bed=\"yes\"");
  if (stretch->switch_s != LISSOM_STRETCH_USUAL_SWITCH_S)
    g_string_append_printf (out, " switch=\"%d\"", stretch->switch_s);
  write_list (out, "hidden-by", stretch->hidden_by);
  write_list (out, "swaps", stretch->swaps);
  g_string_append (out, ">\n");
}

static void
write_guide (GString       *out,
             LissomStretch *stretch)
{
  g_string_append (out, "    <steps>\n");
  for (guint i = 0; i < stretch->steps->len; i++)
    {
      const LissomStretchStep *step = &g_array_index (stretch->steps, LissomStretchStep, i);
      g_autofree char *escaped = g_markup_escape_text (step->text, -1);

      g_string_append_printf (out, "      <step moment=\"%s\">%s</step>\n",
                              moments[step->moment], escaped);
    }
  g_string_append (out, "    </steps>\n    <cues>\n");
  for (guint i = 0; stretch->cues[i] != NULL; i++)
    write_text (out, "      ", "cue", stretch->cues[i]);
  write_text (out, "      ", "way-out", stretch->way_out);
  write_text (out, "      ", "turn", stretch->turn);
  g_string_append (out, "    </cues>\n");
}

static void
write_scene (GString       *out,
             LissomStretch *stretch)
{
  g_string_append_printf (out, "    <scene from=\"%s\"", stretch->scene_from);
  if (stretch->scene_start != NULL)
    g_string_append_printf (out, " start=\"%s\"", stretch->scene_start);
  if (stretch->scene_end != NULL)
    g_string_append_printf (out, " end=\"%s\"", stretch->scene_end);
  g_string_append (out, "/>\n");
}

static void
write_own_stretch (GString       *out,
                   LissomStretch *stretch)
{
  static const struct
  {
    LissomStretchText text;
    const char *name;
  } first[] = {
    { LISSOM_STRETCH_TEXT_TITLE, "title" },
    { LISSOM_STRETCH_TEXT_SHORT_TITLE, "short-title" },
    { LISSOM_STRETCH_TEXT_ALSO_CALLED, "also-called" },
    { LISSOM_STRETCH_TEXT_PURPOSE, "purpose" },
    { LISSOM_STRETCH_TEXT_STRETCHES, "stretches" },
    { LISSOM_STRETCH_TEXT_STRENGTHENS, "strengthens" },
    { LISSOM_STRETCH_TEXT_EQUIPMENT, "equipment" },
  };

  write_start_tag (out, stretch);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    write_text (out, "    ", first[i].name, stretch->texts[first[i].text]);
  write_dose (out, "    ", &stretch->dose);
  write_text (out, "    ", "dose-note", stretch->texts[LISSOM_STRETCH_TEXT_DOSE_NOTE]);
  write_text (out, "    ", "easier", stretch->texts[LISSOM_STRETCH_TEXT_EASIER]);
  write_text (out, "    ", "harder", stretch->texts[LISSOM_STRETCH_TEXT_HARDER]);
  write_guide (out, stretch);
  write_text (out, "    ", "feel", stretch->texts[LISSOM_STRETCH_TEXT_FEEL]);
  g_string_append (out, "    <mistakes>\n");
  for (guint i = 0; stretch->mistakes[i] != NULL; i++)
    write_text (out, "      ", "mistake", stretch->mistakes[i]);
  g_string_append (out, "    </mistakes>\n");
  write_text (out, "    ", "caution", stretch->texts[LISSOM_STRETCH_TEXT_CAUTION]);
  write_text (out, "    ", "description", stretch->texts[LISSOM_STRETCH_TEXT_DESCRIPTION]);
  write_cites (out, "    ", stretch->sources);
  write_scene (out, stretch);
  g_string_append (out, "  </stretch>\n");
}

/* Each once, in the order in which they are first used. */
static void
write_own_stretches (GString       *out,
                     LissomRoutine *routine)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < routine->exercises->len; i++)
    {
      LissomStretch *stretch = g_array_index (routine->exercises, LissomRoutineItem, i).stretch;

      if (lissom_stretch_is_own (stretch) && g_hash_table_add (written, stretch))
        write_own_stretch (out, stretch);
    }
}

char *
lissom_routine_to_text (LissomRoutine *routine)
{
  GString *out;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append_printf (out, "<routine format=\"1\" id=\"%s\"%s>\n", routine->id,
                          routine->is_locked ? " locked=\"yes\"" : "");
  write_text (out, "  ", "title", routine->title);
  write_text (out, "  ", "summary", routine->summary);
  write_text (out, "  ", "when", routine->when);
  /* The usual words follow the language of whoever reads the file. */
  if (!g_str_equal (routine->closing, lissom_routine_get_usual_closing ()))
    write_text (out, "  ", "closing", routine->closing);
  write_cites (out, "  ", routine->sources);
  write_own_stretches (out, routine);

  for (guint i = 0; i < routine->exercises->len; i++)
    {
      const LissomRoutineItem *item = &g_array_index (routine->exercises, LissomRoutineItem, i);

      g_string_append_printf (out, "  <exercise stretch=\"%s\">\n", item->stretch->id);
      write_dose (out, "    ", &item->dose);
      g_string_append (out, "  </exercise>\n");
    }

  g_string_append (out, "</routine>\n");
  return g_string_free (out, FALSE);
}

static gboolean
write_file (GFile      *file,
            const char *text,
            GError    **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *target = NULL;

  if (path == NULL)
    return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE,
                                    NULL, NULL, error);

  /* A link stays a link. */
  target = realpath (path, NULL);
  return g_file_set_contents_full (target != NULL ? target : path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0666, error);
}

gboolean
lissom_routine_save (LissomRoutine *routine,
                     GFile         *file,
                     GError       **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  text = lissom_routine_to_text (routine);
  if (!write_file (file, text, &cause))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, cause->domain, cause->code,
                   /* Translators: the first %s is a file, the second the system's reason */
                   _("The routine could not be saved as “%s” (%s). Free some space there, or "
                     "choose another folder."),
                   name, cause->message);
      return FALSE;
    }

  return TRUE;
}
