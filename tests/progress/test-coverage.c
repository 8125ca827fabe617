/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "lissom-gate.h"
#include "lissom-pelvis-words.h"
#include "lissom-readiness.h"
#include "lissom-thigh.h"

/* Nothing of the article that Lissom began with is lost: each of its statements, in the words that
 * the evidence allows, stands in a place that people come to. The rows follow the coverage table of
 * the clinical brief. */

typedef enum
{
  IN_ARTICLE,   /* Learn: its paragraphs, and what it says of its picture */
  TRY,          /* the button at the end of an article leads there */
  IN_STRETCH,   /* Stretches: a stretch page */
  IN_ROUTINE,   /* Today: card and page of a routine */
  IN_PICTURE,   /* the names on the picture of the thigh, the captions of the pelvis model */
  IN_NOTICE,    /* the first run */
  IN_QUESTION,  /* the readiness check */
  IN_NOTE,      /* the Important Note: every printed sheet, the first stretches */
} Place;

static const char *const place_names[] = {
  "article", "try", "stretch", "routine", "picture", "notice", "question", "note",
};

typedef struct
{
  Place place;
  const char *id; /* of article, stretch or routine */
  const char *words;
} Row;

#define MEET "meet-your-hamstrings"
#define SUPPLE "supple-and-strong"
#define TUG "tug-of-war"
#define BEND "bend-from-the-hips"
#define MINUTES "a-few-minutes"
#define MACHINE "body-as-a-machine"

static const Row rows[] = {
  /* What hamstrings are; walking, running; where injuries hurt */
  { IN_ARTICLE, MEET, "a big group of three muscles at the back of each thigh" },
  { IN_ARTICLE, MEET, "They start at the sitting bone, low in your hip." },
  { IN_ARTICLE, MEET, "end just below the back of your knee" },
  { IN_ARTICLE, MEET, "You use them when you walk" },
  { IN_ARTICLE, MEET, "When you run, they work hard" },
  { IN_ARTICLE, MEET, "an injury can hurt in the thigh, near the hip or around the knee" },
  { IN_PICTURE, NULL, "Sitting bone" },
  { IN_PICTURE, NULL, "Biceps femoris" },
  { IN_PICTURE, NULL, "Semitendinosus" },
  { IN_PICTURE, NULL, "Semimembranosus" },

  /* Tight hamstrings and back pain; recover faster; prevent problems */
  { IN_ARTICLE, BEND, "Tight hamstrings and a sore lower back often go together, but we do not know "
                      "that one causes the other." },
  { IN_ARTICLE, SUPPLE, "may also help you get over a strain sooner, but the proof for that is thin" },
  { IN_ARTICLE, BEND, "being active helps to keep it away" },
  { IN_ARTICLE, BEND, "Regular exercise often helps people whose back pain has lasted for months" },
  { IN_ARTICLE, BEND, "Stretching alone shows mixed results." },
  { IN_ROUTINE, "back-friendly", "Gentle movement for the back and hips." },

  /* Benefits; tight or weak; large group; strengthen and stretch; part of a routine; support other
   * muscles; fitness */
  { IN_ARTICLE, SUPPLE, "The hamstrings are large, so you notice when they get stiff or weak." },
  { IN_ARTICLE, SUPPLE, "Other muscles have to do more." },
  { IN_ARTICLE, SUPPLE, "So do both. Stretch on most days. Add strength work two or three days a week" },
  { IN_ARTICLE, SUPPLE, "Make it part of your normal routine" },
  { IN_ARTICLE, SUPPLE, "people who train their hamstrings for strength hurt them less often. "
                        "Stretching alone has not been shown to do that." },
  { IN_ARTICLE, SUPPLE, "Strong, supple thighs share the load with your hips, knees and back." },
  { IN_ARTICLE, SUPPLE, "that makes it easier to stay fit" },
  { TRY, SUPPLE, "stretch-and-strengthen" },
  { IN_ROUTINE, "stretch-and-strengthen", "Strength first, long stretches last." },

  /* Core; lower back at the centre; affected by other areas */
  { IN_ARTICLE, TUG, "Your lower back, your belly and the muscles at your sides form your core." },
  { IN_ARTICLE, TUG, "It is the centre of your body. You use it to stand, walk, lift and reach." },
  { IN_ARTICLE, TUG, "it can feel what goes on in the parts around it" },

  /* Short hip flexors arch; tight hamstrings tilt back and flatten; strain, less mobility, weakness,
   * pain: in an article, and on two sliders */
  { IN_ARTICLE, TUG, "If they are short, they can tip the bowl forward, and your lower back arches "
                     "more." },
  { IN_ARTICLE, TUG, "If they are tight, they can tip the bowl backward, and your lower back goes "
                     "flatter." },
  { IN_ARTICLE, TUG, "A back held too flat or too arched may tire its muscles." },
  { IN_ARTICLE, TUG, "The pelvis may move less, and some people then feel weak or sore." },
  { IN_ARTICLE, TUG, "When people just stand, tight hamstrings change the pelvis very little." },
  { IN_ARTICLE, TUG, "No one curve is right for all." },
  { IN_PICTURE, NULL, "Tight hamstrings pull the bowl backward. The low back goes flatter." },
  { IN_PICTURE, NULL, "Short hip flexors tip the bowl forward. The low back arches more." },

  /* Relaxed hamstrings let the pelvis tilt; spine follows; less load on ligaments and discs; strong
   * and flexible supports */
  { IN_ARTICLE, BEND, "Loose hamstrings leave your pelvis free to tip forward." },
  { IN_ARTICLE, BEND, "Your lower back can then keep its natural hollow for longer." },
  { IN_ARTICLE, BEND, "That eases the load on its discs and ligaments." },
  { IN_ARTICLE, BEND, "strong, supple muscles give your back and pelvis good support" },
  { TRY, BEND, "hip-hinge" },
  { IN_STRETCH, "hip-hinge", "Hip hinge" },

  /* Easy, simple, daily */
  { IN_ARTICLE, MINUTES, "Getting more supple is simple." },
  { IN_ARTICLE, MINUTES, "You need a few minutes on most days." },
  { TRY, MINUTES, "two-basics" },
  { IN_ROUTINE, "two-basics", "Every day, or at least five days a week" },

  /* Standing Hamstring Stretch */
  { IN_ARTICLE, MINUTES, "Tip forward from the hips and let gravity take your arms toward your toes." },
  { IN_ARTICLE, MINUTES, "Your legs and back stay long." },
  { IN_STRETCH, "standing-toe-touch", "Standing hamstring stretch (toe touch)" },
  { IN_STRETCH, "standing-toe-touch", "Let gravity take your arms toward your toes." },
  { IN_STRETCH, "standing-toe-touch", "Keep your legs straight but not locked." },

  /* Chair Hamstring Stretch, both variants */
  { IN_ARTICLE, MINUTES, "slide both feet forward until only your heels touch the floor" },
  { IN_ARTICLE, MINUTES, "Or do one leg at a time: plant one foot under a bent knee" },
  { IN_STRETCH, "chair-both-legs", "Slide both feet forward until your legs are straight. Only your "
                                   "heels touch the floor." },
  { IN_STRETCH, "chair-single-leg", "Bend one knee and put that foot flat on the floor." },

  /* Body as a machine; trainer */
  { IN_ARTICLE, MACHINE, "Picture your body as a machine" },
  { IN_ARTICLE, MACHINE, "Jam one hinge and the ones next to it must move more." },
  { IN_ARTICLE, MACHINE, "A good personal trainer can watch how you move" },
  { IN_ARTICLE, MACHINE, "A physio can find out what is going on." },

  /* Important Note */
  { IN_ARTICLE, MEET, "Have you ever hurt a hamstring? See a doctor and get the right care before you "
                      "start to stretch." },
  { IN_ARTICLE, MACHINE, "If you have had a hamstring injury, see a doctor for proper care before you "
                         "do any stretching." },
  { IN_NOTICE, NULL, "Have you hurt a hamstring, now or in the past? See a doctor and get the right "
                     "care before you do any of these stretches." },
  { IN_QUESTION, NULL, "Have you ever hurt a hamstring, and no doctor or physio has said you can "
                       "stretch?" },
  { IN_NOTE, NULL, "if you have had a hamstring injury, see a doctor for proper care before you "
                   "stretch" },
};

static void
add (GString *text, const char *words)
{
  g_string_append_printf (text, "%s\n", words);
}

static void
add_article (GString *text, LissomCatalogue *catalogue, const char *id)
{
  LissomArticle *article = lissom_catalogue_find_article (catalogue, id);

  if (article == NULL)
    return;
  for (const char *const *paragraph = lissom_article_get_paragraphs (article); *paragraph != NULL;
       paragraph++)
    add (text, *paragraph);
}

static void
add_try (GString *text, LissomCatalogue *catalogue, const char *id)
{
  LissomArticle *article = lissom_catalogue_find_article (catalogue, id);
  const char *stretch = article != NULL ? lissom_article_get_stretch_id (article) : NULL;
  const char *routine = article != NULL ? lissom_article_get_routine_id (article) : NULL;

  if (stretch != NULL && lissom_catalogue_find_stretch (catalogue, stretch) != NULL)
    add (text, stretch);
  if (routine != NULL && lissom_catalogue_find_routine (catalogue, routine) != NULL)
    add (text, routine);
}

static void
add_stretch (GString *text, LissomCatalogue *catalogue, const char *id)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, id);

  if (stretch == NULL)
    return;
  add (text, lissom_stretch_get_title (stretch));
  for (guint i = 0; i < lissom_stretch_get_n_steps (stretch); i++)
    add (text, lissom_stretch_get_step (stretch, i));
}

static void
add_routine (GString *text, LissomCatalogue *catalogue, const char *id)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, id);

  if (routine == NULL)
    return;
  add (text, lissom_routine_get_summary (routine));
  add (text, lissom_routine_get_when (routine));
}

static void
add_pictures (GString *text)
{
  for (int part = 0; part < LISSOM_N_PARTS; part++)
    add (text, lissom_thigh_get_name ((LissomThighPart) part));
  for (int caption = 0; caption <= LISSOM_CAPTION_HELD; caption++)
    add (text, lissom_pelvis_words_caption ((LissomPelvisCaption) caption));
}

/* All that can be read in a place. Returns: (transfer full) */
static char *
read_place (LissomCatalogue *catalogue, Place place, const char *id)
{
  GString *text = g_string_new (NULL);

  switch (place)
    {
    case IN_ARTICLE:
      add_article (text, catalogue, id);
      break;
    case TRY:
      add_try (text, catalogue, id);
      break;
    case IN_STRETCH:
      add_stretch (text, catalogue, id);
      break;
    case IN_ROUTINE:
      add_routine (text, catalogue, id);
      break;
    case IN_PICTURE:
      add_pictures (text);
      break;
    case IN_NOTICE:
      for (const char *const *line = lissom_gate_get_notice (); *line != NULL; line++)
        add (text, *line);
      break;
    case IN_QUESTION:
      for (int i = 0; i < LISSOM_N_QUESTIONS; i++)
        add (text, lissom_question_get ((LissomQuestionId) i)->text);
      break;
    case IN_NOTE:
    default:
      add (text, lissom_gate_get_important_note ());
      break;
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_found (LissomCatalogue *catalogue, const Row *row)
{
  g_autofree char *text = read_place (catalogue, row->place, row->id);

  return strstr (text, row->words) != NULL;
}

static void
test_sentences (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s %s: %s", place_names[rows[i].place],
                      rows[i].id != NULL ? rows[i].id : "", rows[i].words);
      if (!is_found (catalogue, &rows[i]))
        g_test_fail_printf ("not there: %s", rows[i].words);
    }
}

/* A sentence that is left out, or stands elsewhere, is missed. */
static void
test_missing_is_seen (void)
{
  static const Row missing[] = {
    { IN_ARTICLE, MEET, "Stretching alone shows mixed results." },
    { IN_ARTICLE, "no-such-article", "a big group" },
    { TRY, MACHINE, "two-basics" },
    { IN_STRETCH, "chair-single-leg", "Only your heels touch the floor." },
    { IN_ROUTINE, "two-basics", "Strength first" },
    { IN_PICTURE, NULL, "Calf" },
    { IN_NOTICE, NULL, "This picture helps" },
    { IN_QUESTION, NULL, "Have you ever hurt a knee" },
    { IN_NOTE, NULL, "calf" },
  };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    g_assert_false (is_found (catalogue, &missing[i]));
}

/* The stretches that the article names come first in the library, and say the Important Note. */
static void
test_first_stretches (void)
{
  static const char *const first[] = { "standing-toe-touch", "chair-both-legs", "chair-single-leg" };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      g_assert_cmpstr (lissom_stretch_get_id (stretch), ==, first[i]);
      g_assert_cmpint (lissom_stretch_get_tier (stretch), ==, LISSOM_TIER_SEED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/sentences", test_sentences);
  g_test_add_func ("/coverage/missing-is-seen", test_missing_is_seen);
  g_test_add_func ("/coverage/first-stretches", test_first_stretches);
  return g_test_run ();
}
