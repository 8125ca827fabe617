/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-folder.h"

#include <glib/gstdio.h>

struct _LissomContentFolder
{
  char *path;
  GPtrArray *files; /* paths */
  GString *exercises;
};

LissomContentFolder *
lissom_content_folder_new (void)
{
  LissomContentFolder *self = g_new0 (LissomContentFolder, 1);
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("lissom-content-XXXXXX", &error);
  g_assert_no_error (error);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->exercises = g_string_new (NULL);

  return self;
}

void
lissom_content_folder_free (LissomContentFolder *self)
{
  guint i;

  for (i = 0; i < self->files->len; i++)
    g_unlink (g_ptr_array_index (self->files, i));
  g_rmdir (self->path);
  g_ptr_array_unref (self->files);
  g_string_free (self->exercises, TRUE);
  g_free (self->path);
  g_free (self);
}

static void
write_file (LissomContentFolder *self, const char *id, const char *xml)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->files, path);
  g_file_set_contents (path, xml, -1, &error);
  g_assert_no_error (error);
}

static void
write_stretch (LissomContentFolder *self, const char *id, const char *position,
               const char *sides, const char *dose, const char *out_step, const char *way_out,
               const char *movement)
{
  g_autoptr (GString) xml = g_string_new (NULL);

  g_string_append_printf (
    xml,
    "<stretch format='1' id='%s' tier='core' level='beginner' position='%s' sides='%s' kiosk='no'>"
    "<title>%s title</title><short-title>%s name</short-title><purpose>P.</purpose>"
    "<stretches>S</stretches><strengthens>S</strengthens><equipment>E</equipment>%s"
    "<easier>E.</easier><harder>H.</harder>",
    id, position, sides, id, id, dose);
  g_string_append_printf (xml,
                          "<steps><step moment='ready'>%s ready one</step>"
                          "<step moment='ready'>%s ready two</step>"
                          "<step moment='move-in'>%s in one</step>"
                          "<step moment='move-in'>%s in two</step>%s</steps>",
                          id, id, id, id, out_step);
  g_string_append_printf (xml,
                          "<cues><cue>%s cue one</cue><cue>%s cue two</cue>"
                          "<cue>%s cue three</cue>%s</cues>",
                          id, id, id, way_out);
  g_string_append_printf (
    xml,
    "<feel>F.</feel><mistakes><mistake>M</mistake></mistakes><caution>C.</caution>"
    "<description>D.</description>%s<scene>"
    "<look skin='tan' hair='grey' clothes='plum' style='short' legs='leggings' sleeves='short'/>"
    "<pose id='start'/><pose id='half'><angles near-hip='20'/></pose>"
    "<pose id='end'><angles near-hip='40'/></pose>"
    "<pose id='other'><angles far-hip='40'/></pose></scene></stretch>",
    movement);
  write_file (self, id, xml->str);
}

void
lissom_content_folder_add_again (LissomContentFolder *self, const char *id)
{
  g_string_append_printf (self->exercises, "<exercise stretch='%s'/>", id);
}

void
lissom_content_folder_add_hold (LissomContentFolder *self, const char *id, const char *position,
                                const char *sides, int seconds, int count, int rest_s,
                                gboolean ease)
{
  g_autofree char *dose = g_strdup_printf ("<hold seconds='%d' count='%d' rest='%d'/>", seconds,
                                           count, rest_s);
  g_autofree char *out_step = g_strdup_printf ("<step moment='move-out'>%s out</step>", id);
  g_autofree char *way_out = g_strdup_printf ("<way-out>%s up</way-out>", id);

  write_stretch (self, id, position, sides, dose, out_step, way_out,
                 ease ? "<movement start='start' end='end' ease='half'/>"
                      : "<movement start='start' end='end'/>");
  lissom_content_folder_add_again (self, id);
}

void
lissom_content_folder_add_reps (LissomContentFolder *self, const char *id, const char *position,
                                const char *sides, int seconds, int count, int sets, int rest_s)
{
  g_autofree char *dose = g_strdup_printf ("<reps seconds='%d' count='%d' sets='%d' rest='%d'/>",
                                           seconds, count, sets, rest_s);
  gboolean alternating = g_str_equal (sides, "alternating");

  write_stretch (self, id, position, sides, dose, "", "",
                 alternating ? "<movement start='start' end='end'>"
                               "<repetition base='start' peak='end'/>"
                               "<repetition base='start' peak='other'/></movement>"
                             : "<movement start='start' end='end'>"
                               "<repetition base='start' peak='end'/></movement>");
  lissom_content_folder_add_again (self, id);
}

LissomRoutine *
lissom_content_folder_load (LissomContentFolder *self)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  g_autofree char *xml = NULL;
  const char *const *reports;
  LissomRoutine *routine;

  xml = g_strdup_printf ("<routine format='1' id='test-routine'><title>T</title>"
                         "<summary>S.</summary><when>W</when><closing>The end.</closing>"
                         "%s</routine>",
                         self->exercises->str);
  write_file (self, "test-routine", xml);
  lissom_catalogue_add_folder (catalogue, folder);

  for (reports = lissom_catalogue_get_reports (catalogue); *reports != NULL; reports++)
    g_error ("%s", *reports);
  routine = lissom_catalogue_find_routine (catalogue, "test-routine");
  g_assert_nonnull (routine);

  return g_object_ref (routine);
}

LissomRoutine *
lissom_content_load_bundled (const char *id)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, id);

  g_assert_nonnull (routine);

  return g_object_ref (routine);
}
