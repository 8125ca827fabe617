/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-catalogue.h"

#include <glib/gi18n-lib.h>

#include "lissom-article-reader.h"
#include "lissom-content-files.h"
#include "lissom-content-resources.h"
#include "lissom-routine-reader.h"
#include "lissom-sources.h"

/* The content built into the program, in the order of the library. */
static const char *const bundled_files[] = {
  "stretches/standing-toe-touch.xml",
  "stretches/chair-both-legs.xml",
  "stretches/chair-single-leg.xml",
  "stretches/march-on-the-spot.xml",
  "stretches/leg-swing.xml",
  "stretches/heel-on-step.xml",
  "stretches/strap-lying.xml",
  "stretches/floor-single-leg.xml",
  "stretches/active-knee-extension.xml",
  "stretches/lying-leg-glide.xml",
  "stretches/half-kneeling-hip-flexor.xml",
  "stretches/standing-hip-flexor.xml",
  "stretches/cat-camel.xml",
  "stretches/pelvic-tilt-lying.xml",
  "stretches/seated-pelvic-tilt.xml",
  "stretches/glute-bridge.xml",
  "stretches/hip-hinge.xml",
  "stretches/standing-hamstring-curl.xml",
  "stretches/doorway-lying.xml",
  "stretches/long-sitting-reach.xml",
  "stretches/half-kneeling-hamstring.xml",
  "stretches/down-dog-soft-knees.xml",
  "stretches/hamstring-walkout.xml",
  "stretches/assisted-nordic.xml",
  "routines/two-basics.xml",
  "routines/waiting-room-3.xml",
  "routines/desk-break.xml",
  "routines/daily-hamstrings-10.xml",
  "routines/back-friendly.xml",
  "routines/bedtime-floor.xml",
  "routines/stretch-and-strengthen.xml",
  "routines/after-a-run.xml",
  "sources.xml",
  "articles/meet-your-hamstrings.xml",
  "articles/supple-and-strong.xml",
  "articles/tug-of-war.xml",
  "articles/bend-from-the-hips.xml",
  "articles/a-few-minutes.xml",
  "articles/body-as-a-machine.xml",
};

struct _LissomCatalogue
{
  GObject parent_instance;

  GPtrArray *stretches;         /* of LissomStretch, owned */
  guint n_seeds;                /* how many of them, at the front, belong to the seed */
  GHashTable *stretches_by_id;  /* borrowed from stretches */
  GListStore *routines;
  GHashTable *routines_by_id;   /* borrowed from routines */
  GListStore *articles;
  GHashTable *articles_by_id;   /* borrowed from articles */
  GHashTable *sources;          /* number to char *, owned */
  GPtrArray *reports;           /* of char *, NULL-terminated */
};

static GType
get_item_type (GListModel *model)
{
  return LISSOM_TYPE_STRETCH;
}

static guint
get_n_items (GListModel *model)
{
  return LISSOM_CATALOGUE (model)->stretches->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  LissomCatalogue *self = LISSOM_CATALOGUE (model);

  if (position >= self->stretches->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->stretches, position));
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomCatalogue, lissom_catalogue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
add_report (LissomCatalogue *self,
            const GError    *error)
{
  g_debug ("catalogue: %s", error->message);
  g_ptr_array_add (self->reports, g_strdup (error->message));
}

static void
set_repeated_id_error (const char *file,
                       int         line,
                       const char *kind,
                       const char *id,
                       GError    **error)
{
  lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                            _("there is a <%s> with the id “%s” already; give this one another "
                              "id"),
                            kind, id);
}

static gboolean
knows_sources (LissomCatalogue *self,
               LissomStretch   *stretch)
{
  guint n_sources;
  const int *sources = lissom_stretch_get_sources (stretch, &n_sources);

  for (guint i = 0; i < n_sources; i++)
    {
      if (!g_hash_table_contains (self->sources, GINT_TO_POINTER (sources[i])))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_stretch (LissomCatalogue         *self,
             const LissomContentFile *file,
             GError                 **error)
{
  g_autoptr (LissomStretch) stretch = g_object_ref (file->stretch);
  const char *id;
  guint position;

  if (!knows_sources (self, stretch))
    {
      g_clear_object (&stretch);
      stretch = lissom_content_file_read_stretch (file, self->sources, error);
      if (stretch == NULL)
        return FALSE;
    }

  id = lissom_stretch_get_id (stretch);
  if (g_hash_table_contains (self->stretches_by_id, id))
    {
      set_repeated_id_error (file->name, file->line, "stretch", id, error);
      return FALSE;
    }

  position = lissom_stretch_is_seed (stretch) ? self->n_seeds++ : self->stretches->len;
  g_hash_table_insert (self->stretches_by_id, (gpointer) id, stretch);
  g_ptr_array_insert (self->stretches, (int) position, g_steal_pointer (&stretch));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);

  return TRUE;
}

static void
add_stretches (LissomCatalogue *self,
               GArray          *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      const LissomContentFile *file = &g_array_index (files, LissomContentFile, i);
      g_autoptr (GError) error = NULL;

      if (file->stretch != NULL && !add_stretch (self, file, &error))
        add_report (self, error);
    }
}

static gboolean
add_routine (LissomCatalogue            *self,
             const LissomContentElement *root,
             GError                    **error)
{
  g_autoptr (LissomRoutine) routine =
    lissom_routine_read (root, self->stretches_by_id, self->sources, error);
  const char *id;

  if (routine == NULL)
    return FALSE;

  id = lissom_routine_get_id (routine);
  if (g_hash_table_contains (self->routines_by_id, id))
    {
      set_repeated_id_error (root->file, root->line, root->name, id, error);
      return FALSE;
    }

  g_hash_table_insert (self->routines_by_id, (gpointer) id, routine);
  g_list_store_append (self->routines, routine);

  return TRUE;
}

static gboolean
add_sources (LissomCatalogue            *self,
             const LissomContentElement *root,
             GError                    **error)
{
  return lissom_sources_read (root, self->sources, error);
}

static gboolean
add_article (LissomCatalogue            *self,
             const LissomContentElement *root,
             GError                    **error)
{
  LissomArticleTargets targets = { self->stretches_by_id, self->routines_by_id, self->sources };
  g_autoptr (LissomArticle) article = lissom_article_read (root, &targets, error);
  const char *id;

  if (article == NULL)
    return FALSE;

  id = lissom_article_get_id (article);
  if (g_hash_table_contains (self->articles_by_id, id))
    {
      set_repeated_id_error (root->file, root->line, root->name, id, error);
      return FALSE;
    }

  g_hash_table_insert (self->articles_by_id, (gpointer) id, article);
  g_list_store_append (self->articles, article);

  return TRUE;
}

static void
add_kind (LissomCatalogue *self,
          GArray          *files,
          const char      *kind,
          gboolean       (*add) (LissomCatalogue *, const LissomContentElement *, GError **))
{
  for (guint i = 0; i < files->len; i++)
    {
      const LissomContentDocument *document = g_array_index (files, LissomContentFile, i).document;
      g_autoptr (GError) error = NULL;

      if (document != NULL && g_str_equal (document->root->name, kind) &&
          !add (self, document->root, &error))
        add_report (self, error);
    }
}

/* What is named by others comes before them. */
static void
add_files (LissomCatalogue *self,
           GArray          *files)
{
  lissom_content_files_read (files);

  for (guint i = 0; i < files->len; i++)
    {
      const GError *error = g_array_index (files, LissomContentFile, i).error;

      if (error != NULL)
        add_report (self, error);
    }
  add_kind (self, files, "sources", add_sources);
  add_stretches (self, files);
  add_kind (self, files, "routine", add_routine);
  add_kind (self, files, "article", add_article);
}

static void
add_bundled (LissomCatalogue *self)
{
  g_autoptr (GArray) files = lissom_content_files_new ();
  GResource *resource = lissom_content_get_resource ();

  for (guint i = 0; i < G_N_ELEMENTS (bundled_files); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_BASE "/content/", bundled_files[i], NULL);
      LissomContentFile file = { g_strdup (bundled_files[i]) };
      GError *error = NULL;

      file.bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (file.bytes == NULL)
        g_error ("%s", error->message);
      g_array_append_val (files, file);
    }

  add_files (self, files);

  for (guint i = 0; i < self->reports->len; i++)
    g_critical ("%s", (const char *) g_ptr_array_index (self->reports, i));
}

static void
lissom_catalogue_finalize (GObject *object)
{
  LissomCatalogue *self = LISSOM_CATALOGUE (object);

  g_hash_table_unref (self->stretches_by_id);
  g_hash_table_unref (self->routines_by_id);
  g_hash_table_unref (self->articles_by_id);
  g_hash_table_unref (self->sources);
  g_ptr_array_unref (self->stretches);
  g_object_unref (self->routines);
  g_object_unref (self->articles);
  g_ptr_array_unref (self->reports);

  G_OBJECT_CLASS (lissom_catalogue_parent_class)->finalize (object);
}

static void
lissom_catalogue_class_init (LissomCatalogueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lissom_catalogue_finalize;
}

static void
lissom_catalogue_init (LissomCatalogue *self)
{
  self->stretches = g_ptr_array_new_with_free_func (g_object_unref);
  self->stretches_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->routines = g_list_store_new (LISSOM_TYPE_ROUTINE);
  self->routines_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->articles = g_list_store_new (LISSOM_TYPE_ARTICLE);
  self->articles_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->reports = g_ptr_array_new_null_terminated (8, g_free, TRUE);
}

LissomCatalogue *
lissom_catalogue_new (void)
{
  LissomCatalogue *self = g_object_new (LISSOM_TYPE_CATALOGUE, NULL);

  add_bundled (self);

  return self;
}

void
lissom_catalogue_add_folder (LissomCatalogue *self,
                             GFile           *folder)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GArray) files = lissom_content_files_new ();

  g_return_if_fail (LISSOM_IS_CATALOGUE (self));
  g_return_if_fail (G_IS_FILE (folder));

  lissom_content_files_add_folder (files, folder, errors);
  for (guint i = 0; i < errors->len; i++)
    add_report (self, g_ptr_array_index (errors, i));
  add_files (self, files);
}

static void
add_pack (LissomCatalogue *self,
          const char      *data_folder)
{
  g_autoptr (GFile) folder = g_file_new_build_filename (data_folder, "lissom", "content", NULL);

  lissom_catalogue_add_folder (self, folder);
}

void
lissom_catalogue_add_packs (LissomCatalogue *self)
{
  const char *const *folders = g_get_system_data_dirs ();

  g_return_if_fail (LISSOM_IS_CATALOGUE (self));

  for (guint i = 0; folders[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) folders + i + 1, folders[i]))
        add_pack (self, folders[i]);
    }
  add_pack (self, g_get_user_data_dir ());
}

LissomStretch *
lissom_catalogue_find_stretch (LissomCatalogue *self,
                               const char      *id)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->stretches_by_id, id);
}

LissomRoutine *
lissom_catalogue_find_routine (LissomCatalogue *self,
                               const char      *id)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->routines_by_id, id);
}

LissomRoutine *
lissom_catalogue_read_routine (LissomCatalogue *self,
                               const char      *name,
                               GBytes          *bytes,
                               GError         **error)
{
  g_autoptr (LissomContentDocument) document = NULL;

  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  document = lissom_content_document_parse_verbatim (name, bytes, error);
  if (document == NULL)
    return NULL;

  if (!g_str_equal (document->root->name, "routine"))
    {
      lissom_content_element_set_error (document->root, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("a routine file begins with <routine>, this one with "
                                          "<%s>; choose another file"),
                                        document->root->name);
      return NULL;
    }

  return lissom_routine_read_file (document->root, self->stretches_by_id, self->sources, error);
}

LissomRoutine *
lissom_catalogue_load_routine (LissomCatalogue *self,
                               GFile           *file,
                               GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = lissom_content_load (file, error);
  if (bytes == NULL)
    return NULL;

  name = g_file_get_parse_name (file);
  return lissom_catalogue_read_routine (self, name, bytes, error);
}

GListModel *
lissom_catalogue_get_routines (LissomCatalogue *self)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->routines);
}

LissomArticle *
lissom_catalogue_find_article (LissomCatalogue *self,
                               const char      *id)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->articles_by_id, id);
}

LissomRoutine *
lissom_catalogue_make_guide (LissomCatalogue *self,
                             const char      *id)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (self, id);
  LissomStretch *stretch;

  if (routine != NULL)
    return g_object_ref (routine);

  stretch = lissom_catalogue_find_stretch (self, id);
  return stretch != NULL ? lissom_routine_new_single (stretch) : NULL;
}

GListModel *
lissom_catalogue_get_articles (LissomCatalogue *self)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->articles);
}

const char *
lissom_catalogue_find_source (LissomCatalogue *self,
                              int              number)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);

  return g_hash_table_lookup (self->sources, GINT_TO_POINTER (number));
}

const char *const *
lissom_catalogue_get_reports (LissomCatalogue *self)
{
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (self), NULL);

  return (const char *const *) self->reports->pdata;
}
