/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lissom-dose-reader.h"
#include "lissom-scene-reader.h"
#include "lissom-sources.h"
#include "lissom-stretch-private.h"

#define MAX_STEPS 12
#define MAX_CUES 8
#define MAX_MISTAKES 10
#define MAX_CITES 12

/* Seconds for changing sides: a step, or turning round on the floor. */
#define MIN_SWITCH_S 5
#define MAX_SWITCH_S 60

/* In the order of the enumerations. */
static const char *const tiers[] = { "seed", "core", "extra", NULL };
static const char *const levels[] = { "beginner", "intermediate", "advanced", NULL };
static const char *const positions[] = { "standing", "chair", "floor", NULL };
static const char *const sides[] = { "both", "each", "alternating", NULL };
static const char *const kiosks[] = { "no", "yes", "half-way", NULL };
static const char *const beds[] = { "no", "yes", NULL };
static const char *const moments[] = { "ready", "move-in", "move-out", NULL };

/* What a person can answer in the readiness check. */
static const char *const filters[] = {
  "nerve", "sitbone", "hip", "knee", "bones", "head",
  "pregnant", "hypermobile", "balance", "no-floor", NULL,
};

static const char *const text_names[LISSOM_STRETCH_N_TEXTS] = {
  [LISSOM_STRETCH_TEXT_TITLE] = "title",
  [LISSOM_STRETCH_TEXT_SHORT_TITLE] = "short-title",
  [LISSOM_STRETCH_TEXT_ALSO_CALLED] = "also-called",
  [LISSOM_STRETCH_TEXT_PURPOSE] = "purpose",
  [LISSOM_STRETCH_TEXT_STRETCHES] = "stretches",
  [LISSOM_STRETCH_TEXT_STRENGTHENS] = "strengthens",
  [LISSOM_STRETCH_TEXT_EQUIPMENT] = "equipment",
  [LISSOM_STRETCH_TEXT_DOSE_NOTE] = "dose-note",
  [LISSOM_STRETCH_TEXT_EASIER] = "easier",
  [LISSOM_STRETCH_TEXT_HARDER] = "harder",
  [LISSOM_STRETCH_TEXT_FEEL] = "feel",
  [LISSOM_STRETCH_TEXT_CAUTION] = "caution",
  [LISSOM_STRETCH_TEXT_DESCRIPTION] = "description",
};

static const LissomContentRule no_attributes[] = { { NULL } };
static const LissomContentRule no_children[] = { { NULL } };

static gboolean
read_lists (LissomStretch              *self,
            const LissomContentElement *root,
            GError                    **error)
{
  self->hidden_by = lissom_content_element_dup_list (root, "hidden-by", filters, error);
  if (self->hidden_by == NULL)
    return FALSE;

  self->swaps = lissom_content_element_dup_list (root, "swaps", NULL, error);
  return self->swaps != NULL;
}

static gboolean
read_attributes (LissomStretch              *self,
                 const LissomContentElement *root,
                 GError                    **error)
{
  const char *id = lissom_content_element_get_id (root, "id", error);
  gboolean names_bed = lissom_content_element_get_attribute (root, "bed") != NULL;
  int tier, level, position, side, kiosk, bed = 0;

  if (id == NULL ||
      !lissom_content_element_get_word (root, "tier", tiers, &tier, error) ||
      !lissom_content_element_get_word (root, "level", levels, &level, error) ||
      !lissom_content_element_get_word (root, "position", positions, &position, error) ||
      !lissom_content_element_get_word (root, "sides", sides, &side, error) ||
      !lissom_content_element_get_word (root, "kiosk", kiosks, &kiosk, error) ||
      (names_bed && !lissom_content_element_get_word (root, "bed", beds, &bed, error)) ||
      !lissom_content_element_get_int (root, "switch", MIN_SWITCH_S, MAX_SWITCH_S,
                                       LISSOM_STRETCH_USUAL_SWITCH_S, &self->switch_s, error))
    return FALSE;

  self->id = g_strdup (id);
  self->tier = (LissomTier) tier;
  self->level = (LissomLevel) level;
  self->position = (LissomPosition) position;
  self->sides = (LissomSides) side;
  self->kiosk = (LissomKiosk) kiosk;
  self->suits_bed = bed == 1;

  return read_lists (self, root, error);
}

static gboolean
read_texts (LissomStretch              *self,
            const LissomContentElement *root,
            GError                    **error)
{
  for (guint i = 0; i < LISSOM_STRETCH_N_TEXTS; i++)
    {
      const LissomContentElement *element = lissom_content_element_find (root, text_names[i]);

      if (element == NULL)
        continue;

      if (!lissom_content_element_check_text (element, error))
        return FALSE;

      self->texts[i] = lissom_content_element_dup_text (element);
    }

  return TRUE;
}

/* A step is a text as well, but with a moment. */
static gboolean
read_step (LissomStretch              *self,
           const LissomContentElement *element,
           GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "moment", 1, 1 },
    { "note", 0, 1 },
    { "context", 0, 1 },
    { NULL },
  };
  LissomStretchStep step;
  int moment;

  if (!lissom_content_element_check_text_with (element, attributes, error) ||
      !lissom_content_element_get_word (element, "moment", moments, &moment, error))
    return FALSE;

  if (self->steps->len > 0 &&
      (LissomMoment) moment <
        g_array_index (self->steps, LissomStretchStep, self->steps->len - 1).moment)
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("the step comes too late for its moment “%s”; order "
                                          "the steps: ready, move-in, move-out"),
                                        moments[moment]);
      return FALSE;
    }

  step.text = lissom_content_element_dup_text (element);
  step.moment = (LissomMoment) moment;
  g_array_append_val (self->steps, step);

  return TRUE;
}

static gboolean
has_step_for (LissomStretch *self,
              LissomMoment   moment)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      if (g_array_index (self->steps, LissomStretchStep, i).moment == moment)
        return TRUE;
    }

  return FALSE;
}

/* Who only listens must learn the start position, the movement and the way out. */
static gboolean
read_steps (LissomStretch              *self,
            const LissomContentElement *root,
            GError                    **error)
{
  static const LissomContentRule children[] = {
    { "step", 1, MAX_STEPS },
    { NULL },
  };
  const LissomContentElement *steps = lissom_content_element_find (root, "steps");

  if (!lissom_content_element_check (steps, no_attributes, children, error))
    return FALSE;

  for (guint i = 0; i < steps->n_children; i++)
    {
      if (!read_step (self, lissom_content_element_get_child (steps, i), error))
        return FALSE;
    }

  for (guint moment = 0; moments[moment] != NULL; moment++)
    {
      if (moment == LISSOM_MOMENT_MOVE_OUT && self->dose.work == LISSOM_WORK_REPS)
        continue;

      if (!has_step_for (self, (LissomMoment) moment))
        {
          lissom_content_element_set_error (steps, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                            _("no step has the moment “%s”; add one, for people "
                                              "who only listen"),
                                            moments[moment]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_cues (LissomStretch              *self,
           const LissomContentElement *root,
           GError                    **error)
{
  static const LissomContentRule children[] = {
    { "cue", 1, MAX_CUES },
    { "way-out", 0, 1 },
    { "turn", 0, 1 },
    { NULL },
  };
  const LissomContentElement *cues = lissom_content_element_find (root, "cues");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!lissom_content_element_check (cues, no_attributes, children, error))
    return FALSE;

  for (guint i = 0; i < cues->n_children; i++)
    {
      const LissomContentElement *element = lissom_content_element_get_child (cues, i);
      g_autofree char *text = NULL;

      if (!lissom_content_element_check_text (element, error))
        return FALSE;

      text = lissom_content_element_dup_text (element);
      if (strcmp (element->name, "way-out") == 0)
        self->way_out = g_steal_pointer (&text);
      else if (strcmp (element->name, "turn") == 0)
        self->turn = g_steal_pointer (&text);
      else
        g_strv_builder_add (builder, text);
    }

  if (self->way_out == NULL && self->dose.work == LISSOM_WORK_HOLD)
    {
      lissom_content_element_set_error (cues, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                        _("a held stretch needs a way out; add <way-out> to "
                                          "<cues>"));
      return FALSE;
    }

  if (self->turn != NULL && self->sides != LISSOM_SIDES_EACH)
    {
      lissom_content_element_set_error (lissom_content_element_find (cues, "turn"), error,
                                        LISSOM_CONTENT_ERROR_INVALID,
                                        _("<turn> is said when the sides change, but they do "
                                          "not; remove it or write sides=\"each\""));
      return FALSE;
    }

  self->cues = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
read_mistakes (LissomStretch              *self,
               const LissomContentElement *root,
               GError                    **error)
{
  static const LissomContentRule children[] = {
    { "mistake", 1, MAX_MISTAKES },
    { NULL },
  };
  const LissomContentElement *mistakes = lissom_content_element_find (root, "mistakes");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!lissom_content_element_check (mistakes, no_attributes, children, error))
    return FALSE;

  for (guint i = 0; i < mistakes->n_children; i++)
    {
      const LissomContentElement *element = lissom_content_element_get_child (mistakes, i);
      g_autofree char *text = NULL;

      if (!lissom_content_element_check_text (element, error))
        return FALSE;

      text = lissom_content_element_dup_text (element);
      g_strv_builder_add (builder, text);
    }

  self->mistakes = g_strv_builder_end (builder);
  return TRUE;
}

/* The pose in attribute @name, which must be one of the scene.  Where the attribute is
 * missing, NULL. */
static gboolean
read_pose_name (LissomStretch              *self,
                const LissomContentElement *element,
                const char                 *name,
                char                      **pose,
                GError                    **error)
{
  const char *id = lissom_content_element_get_attribute (element, name);

  if (id != NULL && !lissom_scene_has_pose (self->scene, id))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("the scene has no pose “%s”; add it there or correct "
                                          "the attribute “%s”"),
                                        id, name);
      return FALSE;
    }

  *pose = g_strdup (id);
  return TRUE;
}

/* How the seconds of a repetition are spent: half of them each way if the file does not say. */
static gboolean
read_pace (LissomStretch              *self,
           const LissomContentElement *element,
           LissomStretchRepetition    *repetition,
           GError                    **error)
{
  int seconds = self->dose.seconds;
  int there, back;

  if (!lissom_content_element_get_int (element, "there", 1, seconds, 0, &there, error) ||
      !lissom_content_element_get_int (element, "back", 1, seconds, 0, &back, error))
    return FALSE;

  if ((there > 0) != (back > 0) || there + back > seconds ||
      (there > 0 && lissom_content_element_get_attribute (element, "counter") != NULL))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("a <repetition> has both “there” and “back”, together "
                                          "not more than its %d seconds, or none of them; a "
                                          "“counter” pose goes without"),
                                        seconds);
      return FALSE;
    }

  repetition->there = there > 0 ? (double) there / seconds : 0.5;
  repetition->back = back > 0 ? (double) back / seconds : 0.5;

  return TRUE;
}

static gboolean
read_repetition (LissomStretch              *self,
                 const LissomContentElement *element,
                 GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "base", 1, 1 },
    { "peak", 1, 1 },
    { "counter", 0, 1 },
    { "there", 0, 1 },
    { "back", 0, 1 },
    { NULL },
  };
  g_autofree char *base = NULL;
  g_autofree char *peak = NULL;
  g_autofree char *counter = NULL;
  LissomStretchRepetition repetition;

  if (!lissom_content_element_check (element, attributes, no_children, error) ||
      !read_pose_name (self, element, "base", &base, error) ||
      !read_pose_name (self, element, "peak", &peak, error) ||
      !read_pose_name (self, element, "counter", &counter, error) ||
      !read_pace (self, element, &repetition, error))
    return FALSE;

  repetition.base = g_steal_pointer (&base);
  repetition.peak = g_steal_pointer (&peak);
  repetition.counter = g_steal_pointer (&counter);
  g_array_append_val (self->repetitions, repetition);

  return TRUE;
}

static guint
count_repetitions_needed (LissomStretch *self)
{
  if (self->dose.work == LISSOM_WORK_HOLD)
    return 0;

  return self->sides == LISSOM_SIDES_ALTERNATING ? 2 : 1;
}

static gboolean
read_movement (LissomStretch              *self,
               const LissomContentElement *root,
               GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "start", 1, 1 },
    { "end", 1, 1 },
    { "ease", 0, 1 },
    { "kiosk", 0, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "repetition", 0, 2 },
    { NULL },
  };
  const LissomContentElement *movement = lissom_content_element_find (root, "movement");
  guint n_needed = count_repetitions_needed (self);

  if (!lissom_content_element_check (movement, attributes, children, error) ||
      !read_pose_name (self, movement, "start", &self->start_pose, error) ||
      !read_pose_name (self, movement, "end", &self->end_pose, error) ||
      !read_pose_name (self, movement, "ease", &self->ease_pose, error) ||
      !read_pose_name (self, movement, "kiosk", &self->kiosk_pose, error))
    return FALSE;

  for (guint i = 0; i < movement->n_children; i++)
    {
      if (!read_repetition (self, lissom_content_element_get_child (movement, i), error))
        return FALSE;
    }

  if (self->repetitions->len != n_needed)
    {
      lissom_content_element_set_error (movement, error,
                                        self->repetitions->len < n_needed
                                          ? LISSOM_CONTENT_ERROR_INCOMPLETE
                                          : LISSOM_CONTENT_ERROR_INVALID,
                                        _("the movement has %u times <repetition>; write none "
                                          "for a hold, one for repetitions, two where the sides "
                                          "take turns"),
                                        self->repetitions->len);
      return FALSE;
    }

  if (self->kiosk == LISSOM_KIOSK_HALF_WAY && self->kiosk_pose == NULL)
    {
      lissom_content_element_set_error (movement, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                        _("the stretch is for waiting rooms half-way only, but "
                                          "there is no pose for that; add the attribute "
                                          "“kiosk”"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_dose (LissomStretch              *self,
           const LissomContentElement *root,
           GError                    **error)
{
  const LissomContentElement *dose;

  if (!lissom_dose_read (root, &self->dose, &dose, error))
    return FALSE;

  if (self->dose.work == LISSOM_WORK_HOLD && self->sides == LISSOM_SIDES_ALTERNATING)
    {
      lissom_content_element_set_error (dose, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("sides cannot take turns in a hold; write "
                                          "sides=\"each\" or count repetitions with <reps>"));
      return FALSE;
    }

  return TRUE;
}

/* In the order of the schema; the last one or two say what it looks like. */
#define CHILDREN_OF_WORDS                                                                          \
  { "title", 1, 1 }, { "short-title", 1, 1 }, { "also-called", 0, 1 }, { "purpose", 1, 1 },        \
  { "stretches", 1, 1 }, { "strengthens", 1, 1 }, { "equipment", 1, 1 }, { "hold", 0, 1 },         \
  { "reps", 0, 1 }, { "dose-note", 0, 1 }, { "easier", 1, 1 }, { "harder", 1, 1 },                 \
  { "steps", 1, 1 }, { "cues", 1, 1 }, { "feel", 1, 1 }, { "mistakes", 1, 1 },                     \
  { "caution", 1, 1 }, { "description", 1, 1 }, { "cite", 0, MAX_CITES }

#define ATTRIBUTES_OF_WORDS                                                                        \
  { "id", 1, 1 }, { "tier", 1, 1 }, { "level", 1, 1 }, { "position", 1, 1 }, { "sides", 1, 1 },    \
  { "kiosk", 1, 1 }, { "bed", 0, 1 }, { "switch", 0, 1 }, { "hidden-by", 0, 1 }, { "swaps", 0, 1 }

/* Everything but what it looks like. */
static gboolean
read_words (LissomStretch              *self,
            const LissomContentElement *root,
            GHashTable                 *sources,
            GError                    **error)
{
  return read_attributes (self, root, error) &&
         read_texts (self, root, error) &&
         read_dose (self, root, error) &&
         read_steps (self, root, error) &&
         read_cues (self, root, error) &&
         read_mistakes (self, root, error) &&
         lissom_cites_read (root, sources, self->sources, error);
}

LissomStretch *
lissom_stretch_read (const LissomContentElement *root,
                     GHashTable                 *sources,
                     GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "format", 1, 1 },
    ATTRIBUTES_OF_WORDS,
    { NULL },
  };
  static const LissomContentRule children[] = {
    CHILDREN_OF_WORDS,
    { "movement", 1, 1 },
    { "scene", 1, 1 },
    { NULL },
  };
  g_autoptr (LissomStretch) self = g_object_new (LISSOM_TYPE_STRETCH, NULL);

  if (!lissom_content_element_check (root, attributes, children, error) ||
      !read_words (self, root, sources, error))
    return NULL;

  self->scene = lissom_scene_read (lissom_content_element_find (root, "scene"), error);
  if (self->scene == NULL || !read_movement (self, root, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
read_borrowed_scene (LissomStretch              *self,
                     const LissomContentElement *scene,
                     GHashTable                 *library,
                     GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "from", 1, 1 },
    { "start", 0, 1 },
    { "end", 0, 1 },
    { NULL },
  };
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  const char *id;
  LissomStretch *lender;

  if (!lissom_content_element_check (scene, attributes, no_children, error))
    return FALSE;

  id = lissom_content_element_get_id (scene, "from", error);
  if (id == NULL)
    return FALSE;

  lender = g_hash_table_lookup (library, id);
  if (lender == NULL)
    {
      lissom_content_element_set_error (scene, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("the library has no stretch “%s” whose pictures could "
                                          "be used; correct the attribute “from”"),
                                        id);
      return FALSE;
    }

  self->scene = lissom_scene_ref (lender->scene);
  if (!read_pose_name (self, scene, "start", &start, error) ||
      !read_pose_name (self, scene, "end", &end, error))
    return FALSE;

  if (!lissom_stretch_borrow_scene (self, lender, start, end))
    {
      lissom_content_element_set_error (scene, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("the sides take turns, but those of “%s” do not; take "
                                          "the pictures of another stretch or write "
                                          "sides=\"each\""),
                                        id);
      return FALSE;
    }

  return TRUE;
}

LissomStretch *
lissom_stretch_read_own (const LissomContentElement *element,
                         GHashTable                 *library,
                         GHashTable                 *sources,
                         GError                    **error)
{
  static const LissomContentRule attributes[] = {
    ATTRIBUTES_OF_WORDS,
    { NULL },
  };
  static const LissomContentRule children[] = {
    CHILDREN_OF_WORDS,
    { "scene", 1, 1 },
    { NULL },
  };
  g_autoptr (LissomStretch) self = g_object_new (LISSOM_TYPE_STRETCH, NULL);

  if (!lissom_content_element_check (element, attributes, children, error) ||
      !read_words (self, element, sources, error) ||
      !read_borrowed_scene (self, lissom_content_element_find (element, "scene"), library, error))
    return NULL;

  return g_steal_pointer (&self);
}
