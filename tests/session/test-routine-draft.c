/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include "lissom-catalogue.h"
#include "lissom-dose.h"
#include "lissom-routine-draft.h"

typedef struct
{
  LissomCatalogue *catalogue;
  LissomRoutineDraft *draft;
  GPtrArray *mirror; /* what an observer of the list holds */
  GString *notices;
} Desk;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Desk *desk)
{
  if (removed > 0)
    g_ptr_array_remove_range (desk->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (desk->mirror, (int) (position + i),
                        g_list_model_get_item (model, position + i));
}

static void
notify_cb (GObject *object, GParamSpec *pspec, Desk *desk)
{
  g_string_append_printf (desk->notices, "%s ", pspec->name);
}

static Desk *
desk_new (LissomRoutineDraft *draft, LissomCatalogue *catalogue)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->catalogue = catalogue;
  desk->draft = draft;
  desk->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  desk->notices = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (draft)); i++)
    g_ptr_array_add (desk->mirror, g_list_model_get_item (G_LIST_MODEL (draft), i));
  g_signal_connect (draft, "items-changed", G_CALLBACK (items_changed_cb), desk);
  g_signal_connect (draft, "notify", G_CALLBACK (notify_cb), desk);
  return desk;
}

static void
desk_free (Desk *desk)
{
  g_ptr_array_unref (desk->mirror);
  g_string_free (desk->notices, TRUE);
  g_assert_finalize_object (desk->draft);
  g_object_unref (desk->catalogue);
  g_free (desk);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static Desk *
set_desk (void)
{
  return desk_new (lissom_routine_draft_new ("own-1"), lissom_catalogue_new ());
}

static LissomStretch *
find (Desk *desk, const char *id)
{
  return lissom_catalogue_find_stretch (desk->catalogue, id);
}

/* The list says @expected ("march-on-the-spot 60 | …"), and so does its observer. */
static void
assert_items (Desk *desk, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpuint (desk->mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (desk->draft)));
  for (guint i = 0; i < desk->mirror->len; i++)
    {
      g_autoptr (LissomDraftItem) item = g_list_model_get_item (G_LIST_MODEL (desk->draft), i);

      g_assert_true (item == g_ptr_array_index (desk->mirror, i));
      g_string_append_printf (found, "%s%s %d", i > 0 ? " | " : "",
                              lissom_stretch_get_id (lissom_draft_item_get_stretch (item)),
                              lissom_draft_item_get_dose (item)->count);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_notices (Desk *desk, const char *expected)
{
  g_assert_cmpstr (desk->notices->str, ==, expected);
  g_string_truncate (desk->notices, 0);
}

static void
test_editing (void)
{
  g_autoptr (Desk) desk = set_desk ();
  LissomRoutineDraft *draft = desk->draft;
  LissomDose dose;

  assert_items (desk, "");
  g_assert_null (lissom_routine_draft_to_routine (draft));
  g_assert_cmpint (lissom_routine_draft_get_length (draft), ==, 0);

  g_assert_true (lissom_routine_draft_append (draft, find (desk, "march-on-the-spot")));
  assert_notices (desk, "is-changed can-undo length ");
  g_assert_true (lissom_routine_draft_append (draft, find (desk, "chair-both-legs")));
  assert_notices (desk, "length ");
  g_assert_true (lissom_routine_draft_insert (draft, 0, find (desk, "standing-toe-touch")));
  assert_items (desk, "standing-toe-touch 3 | march-on-the-spot 60 | chair-both-legs 2");

  g_assert_true (lissom_routine_draft_move (draft, 0, 2));
  assert_items (desk, "march-on-the-spot 60 | chair-both-legs 2 | standing-toe-touch 3");
  g_assert_true (lissom_routine_draft_move (draft, 2, 1));
  assert_items (desk, "march-on-the-spot 60 | standing-toe-touch 3 | chair-both-legs 2");
  g_assert_true (lissom_routine_draft_duplicate (draft, 2));
  assert_items (desk,
                "march-on-the-spot 60 | standing-toe-touch 3 | chair-both-legs 2 | chair-both-legs 2");
  g_assert_true (lissom_routine_draft_remove (draft, 1));
  dose = *lissom_stretch_get_dose (find (desk, "march-on-the-spot"));
  dose.count = 500;
  g_assert_true (lissom_routine_draft_set_dose (draft, 0, &dose));
  assert_items (desk, "march-on-the-spot 120 | chair-both-legs 2 | chair-both-legs 2");

  /* The dose stays where it is of the same kind. */
  g_assert_true (lissom_routine_draft_replace (draft, 2, find (desk, "standing-toe-touch")));
  g_assert_true (lissom_routine_draft_replace (draft, 0, find (desk, "standing-toe-touch")));
  assert_items (desk, "standing-toe-touch 3 | chair-both-legs 2 | standing-toe-touch 2");

  /* What makes no sense changes nothing. */
  g_string_truncate (desk->notices, 0);
  g_assert_false (lissom_routine_draft_insert (draft, 4, find (desk, "march-on-the-spot")));
  g_assert_false (lissom_routine_draft_remove (draft, 3));
  g_assert_false (lissom_routine_draft_duplicate (draft, 3));
  g_assert_false (lissom_routine_draft_move (draft, 0, 3));
  g_assert_false (lissom_routine_draft_move (draft, 1, 1));
  g_assert_false (lissom_routine_draft_set_dose (draft, 0, &dose)); /* repetitions of a hold */
  g_assert_false (lissom_routine_draft_replace (draft, 3, find (desk, "march-on-the-spot")));
  assert_notices (desk, "");
}

static void
test_undo (void)
{
  g_autoptr (Desk) desk = set_desk ();
  LissomRoutineDraft *draft = desk->draft;
  LissomDose dose = *lissom_stretch_get_dose (find (desk, "chair-both-legs"));

  g_assert_false (lissom_routine_draft_get_can_undo (draft));
  lissom_routine_draft_undo (draft);
  lissom_routine_draft_redo (draft);

  lissom_routine_draft_append (draft, find (desk, "chair-both-legs"));
  lissom_routine_draft_append (draft, find (desk, "march-on-the-spot"));

  /* Typing is one step, and so is turning one number. */
  lissom_routine_draft_set_title (draft, "M");
  lissom_routine_draft_set_title (draft, "Mi");
  lissom_routine_draft_set_title (draft, "Mine");
  for (dose.count = 3; dose.count <= 6; dose.count++)
    lissom_routine_draft_set_dose (draft, 0, &dose);
  lissom_routine_draft_set_summary (draft, "Good");
  assert_items (desk, "chair-both-legs 6 | march-on-the-spot 60");

  lissom_routine_draft_undo (draft);
  g_assert_cmpstr (lissom_routine_draft_get_summary (draft), ==, "");
  lissom_routine_draft_undo (draft);
  assert_items (desk, "chair-both-legs 2 | march-on-the-spot 60");
  g_assert_cmpstr (lissom_routine_draft_get_title (draft), ==, "Mine");
  lissom_routine_draft_undo (draft);
  g_assert_cmpstr (lissom_routine_draft_get_title (draft), ==, "");
  lissom_routine_draft_undo (draft);
  assert_items (desk, "chair-both-legs 2");
  lissom_routine_draft_undo (draft);
  assert_items (desk, "");
  g_assert_false (lissom_routine_draft_get_can_undo (draft));
  g_assert_false (lissom_routine_draft_get_is_changed (draft));

  while (lissom_routine_draft_get_can_redo (draft))
    lissom_routine_draft_redo (draft);
  assert_items (desk, "chair-both-legs 6 | march-on-the-spot 60");
  g_assert_cmpstr (lissom_routine_draft_get_summary (draft), ==, "Good");

  /* A new change after going back takes the place of what was ahead. */
  lissom_routine_draft_undo (draft);
  lissom_routine_draft_set_locked (draft, TRUE);
  g_assert_false (lissom_routine_draft_get_can_redo (draft));
  g_assert_true (lissom_routine_draft_get_locked (draft));

  for (int i = 0; i < 1000; i++)
    lissom_routine_draft_set_locked (draft, i % 2);
  for (int i = 0; i < 1000; i++)
    lissom_routine_draft_undo (draft);
  g_assert_false (lissom_routine_draft_get_can_undo (draft));
}

static void
test_saved (void)
{
  g_autoptr (Desk) desk = set_desk ();
  LissomRoutineDraft *draft = desk->draft;

  lissom_routine_draft_append (draft, find (desk, "march-on-the-spot"));
  lissom_routine_draft_set_title (draft, "A");
  g_string_truncate (desk->notices, 0);
  lissom_routine_draft_mark_saved (draft);
  assert_notices (desk, "is-changed ");
  lissom_routine_draft_mark_saved (draft);
  assert_notices (desk, "");

  /* What was saved can be gone back to, even in the middle of typing. */
  lissom_routine_draft_set_title (draft, "AB");
  g_assert_true (lissom_routine_draft_get_is_changed (draft));
  lissom_routine_draft_undo (draft);
  g_assert_cmpstr (lissom_routine_draft_get_title (draft), ==, "A");
  g_assert_false (lissom_routine_draft_get_is_changed (draft));
  lissom_routine_draft_undo (draft);
  g_assert_true (lissom_routine_draft_get_is_changed (draft));
  lissom_routine_draft_remove (draft, 0);
  g_assert_true (lissom_routine_draft_get_is_changed (draft));
}

/* Totals are those of the score. */
static void
test_totals (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomRoutine *basics = lissom_catalogue_find_routine (catalogue, "two-basics");
  LissomRoutineDraft *draft = lissom_routine_draft_new_from_routine (basics, "own-basics");
  g_autoptr (Desk) desk G_GNUC_UNUSED = desk_new (draft, g_steal_pointer (&catalogue));
  static const int totals_s[] = { 55, 145, 215, 290 };
  g_autoptr (LissomRoutine) copy = lissom_routine_draft_to_routine (draft);
  LissomAdvice advice[LISSOM_MAX_ADVICE];
  LissomDose dose;

  g_assert_cmpstr (lissom_routine_get_id (copy), ==, "own-basics");
  g_assert_cmpstr (lissom_routine_get_title (copy), ==, lissom_routine_get_title (basics));
  g_assert_cmpstr (lissom_routine_get_closing (copy), ==, lissom_routine_get_closing (basics));
  g_assert_cmpint (lissom_routine_draft_get_length (draft), ==, 300000);
  for (guint i = 0; i < G_N_ELEMENTS (totals_s); i++)
    g_assert_cmpint (lissom_routine_draft_get_running_total (draft, i), ==, totals_s[i] * 1000);

  /* 130 s for each leg: more than ten minutes when done each day. */
  g_assert_cmpint (lissom_routine_get_hamstring_s (copy), ==, 130);
  g_assert_cmpuint (lissom_routine_draft_list_advice (draft, advice), ==, 1);
  g_assert_cmpint (advice[0].source, ==, 30);

  dose = *lissom_routine_get_dose (basics, 1);
  dose.seconds = 60;
  g_assert_true (lissom_routine_draft_set_dose (draft, 1, &dose));
  g_assert_cmpint (lissom_routine_draft_get_length (draft), ==, 300000 + 3 * 40000);
  g_assert_cmpuint (lissom_routine_draft_list_advice (draft, advice), ==, 2);
  g_assert_nonnull (strstr (advice[0].text, "four minutes"));
  /* One minute at a time is long before a run. */
  g_assert_cmpint (advice[1].source, ==, 37);
  dose.seconds = 59;
  g_assert_true (lissom_routine_draft_set_dose (draft, 1, &dose));
  g_assert_cmpuint (lissom_routine_draft_list_advice (draft, advice), ==, 1);

  while (lissom_routine_draft_remove (draft, 1))
    ;
  g_assert_cmpuint (lissom_routine_draft_list_advice (draft, advice), ==, 0);
}

static void
test_limits (void)
{
  g_autoptr (Desk) desk = set_desk ();
  LissomStretch *march = find (desk, "march-on-the-spot");
  g_autoptr (LissomRoutine) routine = NULL;

  for (guint i = 0; i < LISSOM_ROUTINE_MAX_EXERCISES; i++)
    g_assert_true (lissom_routine_draft_append (desk->draft, march));
  g_assert_false (lissom_routine_draft_append (desk->draft, march));
  g_assert_false (lissom_routine_draft_duplicate (desk->draft, 0));

  lissom_routine_draft_set_title (desk->draft, " \n ");
  routine = lissom_routine_draft_to_routine (desk->draft);
  g_assert_cmpstr (lissom_routine_get_title (routine), ==, "My routine");
  lissom_routine_draft_set_title (desk->draft, NULL);
  g_assert_cmpstr (lissom_routine_draft_get_title (desk->draft), ==, "");
}

/* The pacing of somebody who likes other holds does not change a prescription. */
static void
test_locked (void)
{
  g_autoptr (Desk) desk = set_desk ();
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT, .hold_s = 15 };
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();

  lissom_routine_draft_append (desk->draft, find (desk, "chair-both-legs"));
  for (int locked = 0; locked < 2; locked++)
    {
      g_autoptr (LissomRoutine) routine = NULL;
      g_autoptr (LissomTimeline) timeline = NULL;
      guint n_holds = 0;

      lissom_routine_draft_set_locked (desk->draft, locked);
      routine = lissom_routine_draft_to_routine (desk->draft);
      timeline = lissom_timeline_new (routine, &pacing, voice);
      for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
        n_holds += lissom_timeline_get_span (timeline, i)->phase == LISSOM_PHASE_HOLD;
      g_assert_cmpuint (n_holds, ==, locked ? 2 : 4);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/routine-draft/editing", test_editing);
  g_test_add_func ("/session/routine-draft/undo", test_undo);
  g_test_add_func ("/session/routine-draft/saved", test_saved);
  g_test_add_func ("/session/routine-draft/totals", test_totals);
  g_test_add_func ("/session/routine-draft/limits", test_limits);
  g_test_add_func ("/session/routine-draft/locked", test_locked);

  return g_test_run ();
}
