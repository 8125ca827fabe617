/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-linter.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lissom-article-reader.h"
#include "lissom-content-document.h"
#include "lissom-linter-texts.h"
#include "lissom-routine-reader.h"
#include "lissom-routine-writer.h"
#include "lissom-sources.h"
#include "lissom-stretch-reader.h"

#define MAX_ROUTINE_S 3600

typedef struct
{
  LissomCatalogue *catalogue;
  GHashTable *stretches; /* id to LissomStretch, owned: of the files, and else of the catalogue */
  GHashTable *routines;
  GHashTable *sources;
  GHashTable *seen;      /* "kind id" to "file:line" of what the files hold */
  GHashTable *wanted;    /* ids of stretches that something leads to */
  GPtrArray *documents;  /* of LissomContentDocument, in the order of files */
  GPtrArray *findings;
  gboolean wants_translation;
} Linter;

static void
report_error (Linter       *self,
              const GError *error)
{
  g_ptr_array_add (self->findings, g_strdup (error->message));
}

/* What is known without the files. */
static void
learn_library (Linter *self)
{
  GListModel *stretches = G_LIST_MODEL (self->catalogue);
  GListModel *routines = lissom_catalogue_get_routines (self->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (stretches); i++)
    {
      LissomStretch *stretch = g_list_model_get_item (stretches, i);

      g_hash_table_insert (self->stretches, g_strdup (lissom_stretch_get_id (stretch)), stretch);
    }
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      LissomRoutine *routine = g_list_model_get_item (routines, i);

      g_hash_table_insert (self->routines, g_strdup (lissom_routine_get_id (routine)), routine);
    }
  for (int number = 1; number <= LISSOM_MAX_SOURCE; number++)
    {
      const char *text = lissom_catalogue_find_source (self->catalogue, number);

      if (text != NULL)
        g_hash_table_insert (self->sources, GINT_TO_POINTER (number), g_strdup (text));
    }
}

static void
load (Linter *self,
      GFile  *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lissom_content_load (file, &error);
  LissomContentDocument *document = NULL;

  if (bytes != NULL && g_str_has_suffix (name, LISSOM_ROUTINE_SUFFIX))
    document = lissom_content_document_parse_verbatim (name, bytes, &error);
  else if (bytes != NULL)
    document = lissom_content_document_parse (name, bytes, &error);

  if (document != NULL)
    g_ptr_array_add (self->documents, document);
  else
    report_error (self, error);
}

/* Two of @self's files must not call themselves alike; a file may take the place of one that is in
 * the catalogue, because it may be that one. */
static gboolean
claim_id (Linter                     *self,
          const LissomContentElement *root)
{
  const char *id = lissom_content_element_get_attribute (root, "id");
  char *key;

  if (id == NULL)
    return TRUE;

  key = g_strdup_printf ("%s %s", root->name, id);
  if (g_hash_table_contains (self->seen, key))
    {
      lissom_linter_report (self->findings, root,
                            _("there is a <%s> with the id “%s” already, in %s; give this one "
                              "another id"),
                            root->name, id, (const char *) g_hash_table_lookup (self->seen, key));
      g_free (key);
      return FALSE;
    }

  g_hash_table_insert (self->seen, key, g_strdup_printf ("%s:%d", root->file, root->line));
  return TRUE;
}

/* --- Stretches ------------------------------------------------------------------------- */

static gboolean
says (const LissomContentElement *element,
      const char                 *pattern)
{
  if (g_regex_match_simple (pattern, element->text, G_REGEX_CASELESS, 0))
    return TRUE;

  for (guint i = 0; i < element->n_children; i++)
    {
      if (says (lissom_content_element_get_child (element, i), pattern))
        return TRUE;
    }

  return FALSE;
}

/* Who only listens learns from the words how far to go, and when to stop. */
static void
check_stop_rules (Linter                     *self,
                  const LissomContentElement *root,
                  LissomStretch              *stretch)
{
  const LissomContentElement *steps = lissom_content_element_find (root, "steps");
  const LissomContentElement *caution = lissom_content_element_find (root, "caution");

  if (lissom_stretch_get_dose (stretch)->work == LISSOM_WORK_HOLD &&
      !says (steps, "\\b(mild|gentle|easy|light) pull\\b"))
    lissom_linter_report (self->findings, steps,
                          _("no step says how far to go; add “Stop at a mild pull.” or the like"));

  if (!says (caution, "\\b(stop|skip|ease off|ask|hold on|do not|never|half-way|keep|sit to|use|cramps?)\\b"))
    lissom_linter_report (self->findings, caution,
                          _("the caution has no rule; say who should skip, ask first or stop"));
}

static void
check_sides (Linter                     *self,
             const LissomContentElement *root,
             LissomStretch              *stretch)
{
  const LissomContentElement *steps = lissom_content_element_find (root, "steps");
  static const char one_side[] =
    "\\b(one|other|that|straight|raised|front|back|moving|free|swap) (leg|legs|foot|knee|heel|thigh|"
    "buttock|hip)\\b|\\bleg that is free\\b";

  if (lissom_stretch_get_sides (stretch) == LISSOM_SIDES_BOTH &&
      says (steps, "\\b(swap|change) (legs|sides)\\b"))
    lissom_linter_report (self->findings, steps,
                          _("the steps change legs, but the sides are “both”; write sides=\"each\" "
                            "or correct the steps"));
  else if (lissom_stretch_get_sides (stretch) == LISSOM_SIDES_EACH && !says (steps, one_side))
    lissom_linter_report (self->findings, steps,
                          _("the sides are “each”, but no step tells one leg from the other; say "
                            "which one, or write sides=\"both\""));
}

static void
check_swaps (Linter                     *self,
             const LissomContentElement *root,
             LissomStretch              *stretch)
{
  const char *const *swaps = lissom_stretch_get_swaps (stretch);

  for (guint i = 0; swaps[i] != NULL; i++)
    {
      if (!g_hash_table_contains (self->stretches, swaps[i]))
        lissom_linter_report (self->findings, root,
                              _("there is no stretch “%s” to swap with; correct the id or add the "
                                "stretch"),
                              swaps[i]);
      else if (g_str_equal (swaps[i], lissom_stretch_get_id (stretch)))
        lissom_linter_report (self->findings, root,
                              _("“%s” cannot swap with itself; name another stretch"), swaps[i]);
      g_hash_table_add (self->wanted, g_strdup (swaps[i]));
    }
}

static void
check_cites (Linter                     *self,
             const LissomContentElement *root,
             LissomStretch              *stretch)
{
  guint n;

  lissom_stretch_get_sources (stretch, &n);
  if (n == 0)
    lissom_linter_report (self->findings, root,
                          _("no source is named; add <cite source=\"…\"/>"));
}

static void
check_stretch (Linter                     *self,
               const LissomContentElement *root)
{
  g_autoptr (GError) error = NULL;
  LissomStretch *stretch = lissom_stretch_read (root, self->sources, &error);

  if (stretch == NULL)
    {
      report_error (self, error);
      return;
    }

  g_hash_table_insert (self->stretches, g_strdup (lissom_stretch_get_id (stretch)), stretch);
}

/* When all stretches are known. */
static void
look_at_stretch (Linter                     *self,
                 const LissomContentElement *root)
{
  const char *id = lissom_content_element_get_attribute (root, "id");
  LissomStretch *stretch = id != NULL ? g_hash_table_lookup (self->stretches, id) : NULL;

  if (stretch == NULL || lissom_content_element_find (root, "steps") == NULL ||
      lissom_content_element_find (root, "caution") == NULL)
    return;

  check_stop_rules (self, root, stretch);
  check_sides (self, root, stretch);
  check_swaps (self, root, stretch);
  check_cites (self, root, stretch);
}

/* --- Routines -------------------------------------------------------------------------- */

static gboolean
is_warm_up (LissomStretch *stretch)
{
  return lissom_stretch_get_dose (stretch)->work == LISSOM_WORK_REPS;
}

/* People get down once, and are warm before the first long hold. */
static void
check_order (Linter                     *self,
             const LissomContentElement *root,
             LissomRoutine              *routine)
{
  guint n_downs = 0;
  int seconds = 0;

  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      LissomStretch *stretch = lissom_routine_get_stretch (routine, i);
      LissomStretch *before = i > 0 ? lissom_routine_get_stretch (routine, i - 1) : NULL;
      const LissomDose *dose = lissom_routine_get_dose (routine, i);
      int sides = lissom_stretch_get_sides (stretch) == LISSOM_SIDES_EACH ? 2 : 1;

      if (lissom_stretch_get_position (stretch) == LISSOM_POSITION_FLOOR &&
          (before == NULL || lissom_stretch_get_position (before) != LISSOM_POSITION_FLOOR))
        n_downs++;
      if (before != NULL && before == stretch && is_warm_up (stretch))
        lissom_linter_report (self->findings, root,
                              _("“%s” comes twice in a row; write it once with more sets"),
                              lissom_stretch_get_id (stretch));
      seconds += sides * dose->seconds * dose->count * dose->sets;
      g_hash_table_add (self->wanted, g_strdup (lissom_stretch_get_id (stretch)));
    }

  if (n_downs > 1)
    lissom_linter_report (self->findings, root,
                          _("people have to get down to the floor %u times; put what is done on "
                            "the floor together, at the end"),
                          n_downs);
  if (seconds > MAX_ROUTINE_S)
    lissom_linter_report (self->findings, root,
                          _("the routine holds and moves for %d minutes; an hour is the most that "
                            "makes sense"),
                          seconds / 60);
}

static void
check_routine (Linter                     *self,
               const LissomContentElement *root)
{
  gboolean is_file = g_str_has_suffix (root->file, LISSOM_ROUTINE_SUFFIX);
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomRoutine) routine =
    is_file ? lissom_routine_read_file (root, self->stretches, self->sources, &error)
            : lissom_routine_read (root, self->stretches, self->sources, &error);

  if (routine == NULL)
    {
      report_error (self, error);
      return;
    }

  g_hash_table_insert (self->routines, g_strdup (lissom_routine_get_id (routine)),
                       g_object_ref (routine));
  check_order (self, root, routine);
}

static void
check_exercises (Linter                     *self,
                 const LissomContentElement *root)
{
  for (guint i = 0; i < root->n_children; i++)
    {
      const LissomContentElement *exercise = lissom_content_element_get_child (root, i);
      const char *id = lissom_content_element_get_attribute (exercise, "stretch");
      const char *fallback = lissom_content_element_get_attribute (exercise, "fallback");
      LissomStretch *stretch = id != NULL ? g_hash_table_lookup (self->stretches, id) : NULL;

      if (!g_str_equal (exercise->name, "exercise") || stretch == NULL)
        continue;

      if (fallback != NULL && !g_hash_table_contains (self->stretches, fallback))
        lissom_linter_report (self->findings, exercise,
                              _("there is no stretch “%s” to fall back on; correct the id or add "
                                "the stretch"),
                              fallback);
      else if (fallback == NULL && lissom_stretch_get_tier (stretch) == LISSOM_TIER_EXTRA &&
               !g_str_has_suffix (root->file, LISSOM_ROUTINE_SUFFIX))
        lissom_linter_report (self->findings, exercise,
                              _("“%s” is an extra; name what takes its place where it is not there, "
                                "fallback=\"…\""),
                              id);
    }
}

/* --- Others ---------------------------------------------------------------------------- */

static void
check_sources (Linter                     *self,
               const LissomContentElement *root)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer number, text;

  /* The list may be the very one that the catalogue has. */
  if (!lissom_sources_read (root, own, &error))
    {
      report_error (self, error);
      return;
    }

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &number, &text))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (self->sources, number, text);
    }
}

static void
check_article (Linter                     *self,
               const LissomContentElement *root)
{
  LissomArticleTargets targets = { self->stretches, self->routines, self->sources };
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomArticle) article = lissom_article_read (root, &targets, &error);
  const char *id;

  if (article == NULL)
    {
      report_error (self, error);
      return;
    }

  id = lissom_article_get_stretch_id (article);
  if (id != NULL)
    g_hash_table_add (self->wanted, g_strdup (id));
}

static void
check_kind (Linter     *self,
            const char *name,
            void      (*check) (Linter *self, const LissomContentElement *root))
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const LissomContentDocument *document = g_ptr_array_index (self->documents, i);

      if (g_str_equal (document->root->name, name))
        check (self, document->root);
    }
}

/* Only where routines are among the files: a stretch alone is not lost yet. */
static void
check_reachable (Linter *self)
{
  gboolean has_routine = FALSE;

  for (guint i = 0; i < self->documents->len; i++)
    {
      const LissomContentDocument *document = g_ptr_array_index (self->documents, i);

      has_routine = has_routine || g_str_equal (document->root->name, "routine");
    }

  for (guint i = 0; has_routine && i < self->documents->len; i++)
    {
      const LissomContentElement *root =
        ((const LissomContentDocument *) g_ptr_array_index (self->documents, i))->root;
      const char *id = lissom_content_element_get_attribute (root, "id");

      if (g_str_equal (root->name, "stretch") && id != NULL &&
          !g_hash_table_contains (self->wanted, id))
        lissom_linter_report (self->findings, root,
                              _("no routine, article or swap leads to “%s”; use it in one of them"),
                              id);
    }
}

/* Findings begin with FILE:LINE, and files keep the order in which they were given. */
static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  GPtrArray *names = user_data;
  const char *texts[] = { *(const char *const *) a, *(const char *const *) b };
  guint places[2] = { G_MAXUINT, G_MAXUINT };
  long lines[2] = { 0, 0 };

  for (guint k = 0; k < 2; k++)
    {
      for (guint i = 0; i < names->len; i++)
        {
          const char *name = g_ptr_array_index (names, i);
          gsize length = strlen (name);

          if (places[k] == G_MAXUINT && g_str_has_prefix (texts[k], name) &&
              texts[k][length] == ':')
            {
              places[k] = i;
              lines[k] = strtol (texts[k] + length + 1, NULL, 10);
            }
        }
    }

  if (places[0] != places[1])
    return places[0] < places[1] ? -1 : 1;
  return lines[0] < lines[1] ? -1 : lines[0] > lines[1];
}

static gboolean
speaks_english (void)
{
  const char *const *languages = g_get_language_names ();

  return languages[0] == NULL || g_str_equal (languages[0], "C") ||
         g_str_has_prefix (languages[0], "C.") || g_str_has_prefix (languages[0], "POSIX") ||
         g_str_has_prefix (languages[0], "en");
}

char **
lissom_linter_check (LissomCatalogue *catalogue,
                     GPtrArray       *files)
{
  g_autoptr (GHashTable) stretches =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) routines =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) sources = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) documents =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_content_document_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *findings = g_ptr_array_new ();
  Linter self = { catalogue, stretches, routines, sources,  seen,
                  wanted,    documents, findings, !speaks_english () };

  g_return_val_if_fail (LISSOM_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  learn_library (&self);
  for (guint i = 0; i < files->len; i++)
    {
      g_ptr_array_add (names, g_file_get_parse_name (g_ptr_array_index (files, i)));
      load (&self, g_ptr_array_index (files, i));
    }

  for (guint i = 0; i < documents->len; i++)
    {
      const LissomContentElement *root =
        ((const LissomContentDocument *) g_ptr_array_index (documents, i))->root;

      claim_id (&self, root);
      lissom_linter_check_texts (root, self.wants_translation && !root->is_verbatim, findings);
    }

  check_kind (&self, "sources", check_sources);
  check_kind (&self, "stretch", check_stretch);
  check_kind (&self, "stretch", look_at_stretch);
  check_kind (&self, "routine", check_routine);
  check_kind (&self, "routine", check_exercises);
  check_kind (&self, "article", check_article);
  check_reachable (&self);

  g_ptr_array_sort_with_data (findings, compare_findings, names);
  g_ptr_array_add (findings, NULL);
  return (char **) g_ptr_array_free (findings, FALSE);
}
