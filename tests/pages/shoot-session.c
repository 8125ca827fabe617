/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the session page in each of its states, to be looked at:
 *   shoot-session --size 400x780 --theme dark --text 2 --rtl -o FOLDER STATE...
 */
#include <stdlib.h>

#include "lissom-hurts-sheet.h"
#include "page-stage.h"

typedef struct
{
  const char *name;
  LissomPhase phase;
  gint64 ms;
  const char *action;
} State;

static const State states[] = {
  { "ready", LISSOM_PHASE_READY, 3000, NULL },
  { "move-in", LISSOM_PHASE_MOVE_IN, 2500, NULL },
  { "hold", LISSOM_PHASE_HOLD, 8000, NULL },
  { "rest", LISSOM_PHASE_REST, 4000, NULL },
  { "switch", LISSOM_PHASE_SWITCH, 1500, NULL },
  { "switched", LISSOM_PHASE_SWITCH, 6000, NULL },
  { "rep", LISSOM_PHASE_REP, 1000, NULL },
  { "move-out", LISSOM_PHASE_MOVE_OUT, 1500, NULL },
  { "close", LISSOM_PHASE_CLOSE, 1000, NULL },
  { "paused", LISSOM_PHASE_HOLD, 12000, "session.pause" },
  { "count-in", LISSOM_PHASE_HOLD, 12000, "session.pause" },
  { "eased", LISSOM_PHASE_HOLD, 8000, "session.ease-off" },
  { "across", LISSOM_PHASE_HOLD, 8000, "session.across" },
  { "across-ready", LISSOM_PHASE_READY, 3000, "session.across" },
  { "idle", LISSOM_PHASE_HOLD, 8000, NULL },
  { "calm", LISSOM_PHASE_HOLD, 8000, "session.hurts" },
  { "question", LISSOM_PHASE_HOLD, 8000, "session.hurts" },
  { "answer", LISSOM_PHASE_HOLD, 8000, "session.hurts" },
  { "emergency", LISSOM_PHASE_HOLD, 8000, "session.hurts" },
};

static void
prepare (PageStage *stage, const State *state)
{
  LissomHurtsSheet *sheet = LISSOM_HURTS_SHEET (page_stage_get (stage, "sheet"));

  if (g_str_equal (state->name, "question") || g_str_equal (state->name, "answer") ||
      g_str_equal (state->name, "emergency"))
    g_object_set (sheet, "calm-time", 1, NULL);
  if (g_str_equal (state->name, "idle"))
    g_object_set (stage->page, "idle-delay", 1, NULL);
  page_stage_go_to (stage, state->phase, state->ms);
  if (state->action != NULL)
    page_stage_act (stage, state->action);
  if (g_str_equal (state->name, "count-in"))
    {
      page_stage_act (stage, "session.pause");
      page_stage_pass (stage, 800);
    }
  else if (state->action != NULL)
    page_stage_pass (stage, 1600);
  page_stage_wait (stage, 600);
  if (g_str_equal (state->name, "answer"))
    lissom_hurts_sheet_choose (sheet, "pull-gone");
  if (g_str_equal (state->name, "emergency"))
    {
      GObject *line = gtk_widget_get_template_child (GTK_WIDGET (sheet), LISSOM_TYPE_HURTS_SHEET,
                                                     "emergency");

      g_signal_emit_by_name (line, "clicked");
    }
  page_stage_settle (stage);
}

int
main (int argc, char **argv)
{
  g_autofree char *size = NULL;
  g_autofree char *theme = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *routine = NULL;
  double text = 1;
  gboolean rtl = FALSE, still = FALSE;
  int width = 1280, height = 800;
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_STRING, &size, "Size of the window", "WxH" },
    { "theme", 't', 0, G_OPTION_ARG_STRING, &theme, "light, dark or contrast", "NAME" },
    { "text", 'x', 0, G_OPTION_ARG_DOUBLE, &text, "Text scale", "1.0" },
    { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "Right to left", NULL },
    { "still", 0, 0, G_OPTION_ARG_NONE, &still, "No animations", NULL },
    { "routine", 'r', 0, G_OPTION_ARG_STRING, &routine, "Routine", "ID" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "Folder", "DIR" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("STATE...");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) ||
      (size != NULL && sscanf (size, "%dx%d", &width, &height) != 2))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "--size needs WIDTHxHEIGHT");
      return 2;
    }
  if (g_strcmp0 (theme, "contrast") == 0)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page_stage_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_strcmp0 (theme, "dark") == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                     : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", (int) (96 * 1024 * text),
                "gtk-enable-animations", !still,
                NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gboolean wanted = argc == 1;

      for (int k = 1; k < argc; k++)
        wanted |= g_str_equal (argv[k], states[i].name);
      if (wanted)
        {
          PageStage *stage = page_stage_new (routine != NULL ? routine : "two-basics", width, height);
          g_autofree char *path = g_strdup_printf ("%s/%s.png", folder != NULL ? folder : ".",
                                                   states[i].name);

          lissom_session_start (stage->session);
          prepare (stage, &states[i]);
          page_stage_save_picture (stage, path);
          page_stage_free (stage);
        }
    }
  return 0;
}
