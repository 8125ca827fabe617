/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include "content-faults.h"
#include "lissom-article-reader.h"
#include "lissom-catalogue.h"
#include "lissom-content-document.h"
#include "lissom-sources.h"

/* The articles of the program: their ids, their words, and what they invite to. */
static void
test_bundled (void)
{
  static const struct
  {
    const char *id, *title, *first, *last;
    LissomPicture picture;
    guint n_paragraphs;
  } expected[] = {
    { "meet-your-hamstrings", "Meet your hamstrings", "Your hamstrings are a big group of three",
      "Have you ever hurt a hamstring? See a doctor and get the right care before you start to "
      "stretch.",
      LISSOM_PICTURE_THIGH, 5 },
    { "supple-and-strong", "Supple and strong: what you gain", "The hamstrings are large, so you",
      "Strong, supple thighs share the load with your hips, knees and back. You will move with "
      "more ease, and that makes it easier to stay fit.",
      LISSOM_PICTURE_BALANCE, 5 },
    { "tug-of-war", "The tug-of-war on your pelvis", "Your lower back, your belly and the muscles",
      "Backs come in many shapes. No one curve is right for all.", LISSOM_PICTURE_PELVIS, 5 },
    { "bend-from-the-hips", "Why it helps to bend from the hips", "When you bend, two things",
      "If your back pain is new, strong or getting worse, have it checked.", LISSOM_PICTURE_BEND,
      5 },
    { "a-few-minutes", "A few minutes, most days", "Getting more supple is simple.",
      "Give it four to six weeks. Measure your reach every two weeks. If you stop, the gain fades "
      "in about a month, so keep going three days a week.",
      LISSOM_PICTURE_BASICS, 6 },
    { "body-as-a-machine", "One stuck part makes the others work", "Picture your body as a machine",
      "One important note. If you have had a hamstring injury, see a doctor for proper care before "
      "you do any stretching. And get help fast for the warning signs in this app, such as "
      "numbness between your legs or new trouble with your bladder or bowel.",
      LISSOM_PICTURE_GEARS, 4 },
  };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *articles = lissom_catalogue_get_articles (catalogue);

  g_assert_cmpuint (g_list_model_get_n_items (articles), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);
      const char *const *paragraphs = lissom_article_get_paragraphs (article);
      const char *stretch = lissom_article_get_stretch_id (article);
      const char *routine = lissom_article_get_routine_id (article);

      g_assert_cmpstr (lissom_article_get_id (article), ==, expected[i].id);
      g_assert_cmpstr (lissom_article_get_title (article), ==, expected[i].title);
      g_assert_cmpint (lissom_article_get_picture (article), ==, expected[i].picture);
      g_assert_cmpuint (g_strv_length ((char **) paragraphs), ==, expected[i].n_paragraphs);
      g_assert_true (g_str_has_prefix (paragraphs[0], expected[i].first));
      g_assert_cmpstr (paragraphs[expected[i].n_paragraphs - 1], ==, expected[i].last);
      g_assert_cmpstr (lissom_article_get_description (article), !=, "");
      g_assert_true (lissom_catalogue_find_article (catalogue, expected[i].id) == article);

      g_assert_true ((stretch == NULL) != (routine == NULL));
      if (stretch != NULL)
        g_assert_nonnull (lissom_catalogue_find_stretch (catalogue, stretch));
      else
        g_assert_nonnull (lissom_catalogue_find_routine (catalogue, routine));
    }
}

/* Every claim can say where it comes from. */
static void
test_sources (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *articles = lissom_catalogue_get_articles (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);
      guint n;
      const int *numbers = lissom_article_get_sources (article, &n);

      g_assert_cmpuint (n, >, 0);
      for (guint k = 0; k < n; k++)
        {
          g_assert_nonnull (lissom_catalogue_find_source (catalogue, numbers[k]));
          if (k > 0)
            g_assert_cmpint (numbers[k], >, numbers[k - 1]);
        }
    }

  for (int number = 1; number <= 88; number++)
    g_assert_nonnull (lissom_catalogue_find_source (catalogue, number));
  g_assert_cmpstr (lissom_catalogue_find_source (catalogue, 24), ==,
                   "Bandy and Irion 1994, Phys Ther 74:845-850.");
  g_assert_null (lissom_catalogue_find_source (catalogue, 0));
  g_assert_null (lissom_catalogue_find_source (catalogue, 89));
  g_assert_null (lissom_catalogue_find_article (catalogue, "two-basics"));
}

typedef struct
{
  GHashTable *stretches, *routines, *sources;
} Known;

static void
known_init (Known *self)
{
  self->stretches = g_hash_table_new (g_str_hash, g_str_equal);
  self->routines = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_add (self->stretches, (gpointer) "a-hold");
  g_hash_table_add (self->routines, (gpointer) "a-routine");
}

static void
known_clear (Known *self)
{
  g_hash_table_unref (self->stretches);
  g_hash_table_unref (self->routines);
  g_hash_table_unref (self->sources);
}

static LissomContentDocument *
parse (const char *file,
       const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LissomContentDocument *document = lissom_content_document_parse (file, bytes, &error);

  g_assert_no_error (error);
  return document;
}

static gboolean
read_sources (Known      *known,
              const char *text,
              GError    **error)
{
  g_autoptr (LissomContentDocument) document = parse ("sources.xml", text);

  return lissom_sources_read (document->root, known->sources, error);
}

static LissomArticle *
read_article (Known      *known,
              const char *text,
              GError    **error)
{
  g_autoptr (LissomContentDocument) document = parse ("article.xml", text);
  LissomArticleTargets targets = { known->stretches, known->routines, known->sources };

  return lissom_article_read (document->root, &targets, error);
}

static void
test_reader (void)
{
  g_autofree char *sources = content_load ("sources.xml");
  g_autofree char *text = content_load ("article.xml");
  g_autoptr (LissomArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  const int *numbers;
  Known known;
  guint n;

  known_init (&known);
  g_assert_true (read_sources (&known, sources, &error));
  g_assert_no_error (error);
  article = read_article (&known, text, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (lissom_article_get_id (article), ==, "an-article");
  g_assert_cmpstr (lissom_article_get_paragraphs (article)[1], ==, "Three & four.");
  g_assert_cmpstr (lissom_article_get_stretch_id (article), ==, "a-hold");
  g_assert_null (lissom_article_get_routine_id (article));
  numbers = lissom_article_get_sources (article, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (numbers[0], ==, 3);
  g_assert_cmpint (numbers[1], ==, 12);

  /* Twice the same list: nothing of the second one is taken. */
  g_assert_false (read_sources (&known, sources, &error));
  g_assert_error (error, LISSOM_CONTENT_ERROR, LISSOM_CONTENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "sources.xml:5: there is a source 3 already; give this one "
                                       "another number");
  g_assert_cmpuint (g_hash_table_size (known.sources), ==, 2);
  known_clear (&known);
}

static void
test_fault (gconstpointer data)
{
  const ContentFault *fault = data;
  g_autofree char *sources = content_load ("sources.xml");
  g_autofree char *text = content_fault_apply (fault);
  g_autofree char *message = g_strdup_printf ("%s:%d: %s", fault->file, fault->line, fault->message);
  g_autoptr (GError) error = NULL;
  Known known;

  known_init (&known);
  if (g_str_equal (fault->file, "sources.xml"))
    {
      g_assert_false (read_sources (&known, text, &error));
      g_assert_cmpuint (g_hash_table_size (known.sources), ==, 0);
    }
  else
    {
      g_assert_true (read_sources (&known, sources, NULL));
      g_assert_null (read_article (&known, text, &error));
    }
  g_assert_error (error, LISSOM_CONTENT_ERROR, (int) fault->code);
  g_assert_cmpstr (error->message, ==, message);
  known_clear (&known);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/articles/bundled", test_bundled);
  g_test_add_func ("/content/articles/sources", test_sources);
  g_test_add_func ("/content/articles/reader", test_reader);
  for (guint i = 0; i < n_article_faults; i++)
    {
      g_autofree char *path =
        g_strconcat ("/content/articles/fault/", article_faults[i].name, NULL);

      g_test_add_data_func (path, &article_faults[i], test_fault);
    }

  return g_test_run ();
}
