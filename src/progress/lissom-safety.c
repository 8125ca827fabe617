/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long because the one state behind all of it stays private here; the rules themselves are pure
 * and stand in files of their own.
 */
#include "lissom-safety.h"

#include <glib/gi18n-lib.h>

#include "lissom-progressing.h"
#include "lissom-safe-file.h"
#include "lissom-worker.h"

/* The next day is over when nobody has come back by then. */
#define NEXT_DAY_DAYS 4
/* More than three out of ten: what "sore" means in the next-day question. */
#define SORE_PAIN 4

struct _LissomSafety
{
  GObject parent_instance;

  char *path;
  LissomCatalogue *catalogue;
  LissomSafetyState *state;
  LissomSafetyNow now;
  gpointer now_data;
  gboolean is_public;
  gboolean read_only;     /* the file is of a later Lissom */
  gboolean fresh;         /* "Anything new?" was answered with no */

  /* The session that ended last: its closing page may still change the answers. */
  char *noted;
  int easy_before;
};

G_DEFINE_FINAL_TYPE (LissomSafety, lissom_safety, G_TYPE_OBJECT)
G_DEFINE_QUARK (lissom-safety-error-quark, lissom_safety_error)

enum
{
  CHANGED,
  TROUBLE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GDateTime *
read_clock (gpointer data)
{
  return g_date_time_new_now_local ();
}

static int
get_day (GDateTime *time)
{
  GDate date;

  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  return (int) g_date_get_julian (&date);
}

/* Brings the state up to the present moment. */
static void
settle (LissomSafety *self, int *today, gint64 *moment)
{
  g_autoptr (GDateTime) now = self->now (self->now_data);
  int day = get_day (now);

  lissom_safety_state_settle (self->state, day, g_date_time_to_unix (now));
  if (today != NULL)
    *today = day;
  if (moment != NULL)
    *moment = g_date_time_to_unix (now);
}

/* --- The file ------------------------------------------------------------------------- */

typedef struct
{
  LissomSafety *safety; /* owned; touched in the main context only */
  char *path;
  char *text;
  gsize length;
  GError *error;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_object (&write->safety);
  g_free (write->path);
  g_free (write->text);
  g_clear_error (&write->error);
  g_free (write);
}

static void
write_run (gpointer data)
{
  Write *write = data;

  lissom_file_write (write->path, write->text, write->length, TRUE, &write->error);
}

static void
write_done (gpointer data)
{
  Write *write = data;

  if (write->error != NULL)
    g_signal_emit (write->safety, signals[TROUBLE], 0, write->error->message);
}

static void
changed (LissomSafety *self)
{
  if (!self->is_public && !self->read_only)
    {
      Write *write = g_new0 (Write, 1);

      write->safety = g_object_ref (self);
      write->path = g_strdup (self->path);
      write->text = lissom_safety_state_to_text (self->state, &write->length);
      lissom_worker_push (write_run, write_done, write, write_free);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tell (LissomSafety *self, const char *message)
{
  g_signal_emit (self, signals[TROUBLE], 0, message);
}

static void
tell_damage (LissomSafety *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = lissom_file_put_aside (self->path, &error);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (aside == NULL)
    {
      self->read_only = TRUE;
      tell (self, error->message);
      return;
    }
  name = g_filename_display_name (aside);
  /* Translators: %s is a file */
  message = g_strdup_printf (_("What Lissom knew about your safety check could not be read whole. "
                               "The file was kept as “%s”. Please answer the six questions again."),
                             name);
  tell (self, message);
}

void
lissom_safety_load (LissomSafety *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LissomStateResult result;

  g_return_if_fail (LISSOM_IS_SAFETY (self));

  switch (lissom_file_read (self->path, &bytes, &error))
    {
    case LISSOM_FILE_READ:
      break;
    case LISSOM_FILE_ABSENT:
      return;
    case LISSOM_FILE_NOT_A_FILE:
    case LISSOM_FILE_FAILED:
    default:
      self->read_only = TRUE;
      tell (self, error != NULL ? error->message
                                : _("The place of the safety check is no file. Nothing of it can be "
                                    "kept, so Lissom asks each time."));
      return;
    }

  lissom_safety_state_free (self->state);
  self->state = lissom_safety_state_parse (bytes, &result);
  if (result == LISSOM_STATE_DAMAGED)
    tell_damage (self);
  else if (result == LISSOM_STATE_NEWER)
    {
      self->read_only = TRUE;
      tell (self, _("The safety check was kept by a later version of Lissom. This version leaves it "
                    "alone and asks again."));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

void
lissom_safety_flush (LissomSafety *self)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  lissom_worker_drain ();
}

/* --- Object --------------------------------------------------------------------------- */

static void
lissom_safety_finalize (GObject *object)
{
  LissomSafety *self = LISSOM_SAFETY (object);

  g_free (self->path);
  g_free (self->noted);
  g_clear_object (&self->catalogue);
  lissom_safety_state_free (self->state);

  G_OBJECT_CLASS (lissom_safety_parent_class)->finalize (object);
}

static void
lissom_safety_class_init (LissomSafetyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_safety_finalize;

  signals[CHANGED] = g_signal_new ("changed", LISSOM_TYPE_SAFETY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[TROUBLE] = g_signal_new ("trouble", LISSOM_TYPE_SAFETY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lissom_safety_init (LissomSafety *self)
{
  self->state = lissom_safety_state_new ();
  self->now = read_clock;
  self->noted = g_strdup ("");
}

LissomSafety *
lissom_safety_new (GFile *file, LissomCatalogue *catalogue)
{
  LissomSafety *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (LISSOM_TYPE_SAFETY, NULL);
  self->path = g_file_get_path (file);
  self->catalogue = g_object_ref (catalogue);
  return self;
}

GFile *
lissom_safety_get_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "lissom", "safety.ini", NULL);
}

void
lissom_safety_set_public (LissomSafety *self, gboolean is_public)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  self->is_public = is_public;
  if (is_public)
    {
      lissom_safety_state_free (self->state);
      self->state = lissom_safety_state_new ();
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

void
lissom_safety_set_now (LissomSafety *self, LissomSafetyNow now, gpointer data)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (now != NULL);

  self->now = now;
  self->now_data = data;
}

/* --- May a session start? --------------------------------------------------------------- */

gboolean
lissom_safety_is_check_due (LissomSafety *self)
{
  int today;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  if (self->is_public)
    return FALSE;
  settle (self, &today, NULL);
  return self->state->check_again || lissom_readiness_is_due (self->state->checked, today);
}

static gboolean
refuse (GError **error, LissomSafetyError code, const char *sentence)
{
  g_set_error_literal (error, LISSOM_SAFETY_ERROR, code, sentence);
  return FALSE;
}

gboolean
lissom_safety_may_start (LissomSafety *self, GError **error)
{
  const LissomLockInfo *lock;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  if (self->is_public)
    return TRUE;
  /* Answers that stop somebody hold until they are given anew, however old they are. */
  lock = lissom_locks_get_first (self->state->locks);
  if (lock != NULL && !self->state->check_again)
    return refuse (error, LISSOM_SAFETY_ERROR_LOCKED,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find (lock->rule)));
  if (lissom_safety_is_check_due (self))
    return refuse (error, LISSOM_SAFETY_ERROR_CHECK,
                   _("Six short questions come first. Open Lissom and answer them."));
  if (lock != NULL)
    return refuse (error, LISSOM_SAFETY_ERROR_LOCKED,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find (lock->rule)));
  if (self->state->rest != 0)
    return refuse (error, LISSOM_SAFETY_ERROR_REST,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find ("stop-rest")));
  if (self->state->paused)
    return refuse (error, LISSOM_SAFETY_ERROR_PAUSED,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find ("pain-pause")));
  if (!self->fresh)
    return refuse (error, LISSOM_SAFETY_ERROR_NEWS,
                   _("One question comes first: is anything new since last time? Answer it in the "
                     "window of Lissom."));
  return TRUE;
}

void
lissom_safety_answer_news (LissomSafety *self, gboolean anything_new)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  self->fresh = !anything_new;
  if (anything_new && !self->state->check_again)
    {
      self->state->check_again = TRUE;
      changed (self);
    }
}

void
lissom_safety_set_readiness (LissomSafety *self, const LissomReadiness *readiness)
{
  int today;

  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (readiness != NULL);

  settle (self, &today, NULL);
  self->state->checked = today;
  self->state->check_again = FALSE;
  self->state->filters = readiness->filters;
  /* Only its own tick lifts what a pain in a session has locked. */
  self->state->locks = readiness->locks | (self->state->locks & LISSOM_LOCK_SEEN);
  self->state->basics_only = readiness->basics_only;
  self->state->bed = readiness->bed;
  self->state->rest = readiness->rest ? today : 0;
  self->state->rest_see_someone = readiness->rest && readiness->see_someone;
  /* Who has just answered all six has also said what is new. */
  self->fresh = TRUE;
  changed (self);
}

GDateTime *
lissom_safety_get_checked (LissomSafety *self)
{
  GDate date;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);

  if (self->state->checked <= 0)
    return NULL;
  g_date_set_julian (&date, (guint32) self->state->checked);
  return g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
}

LissomLocks
lissom_safety_get_locks (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), 0);

  return self->state->locks;
}

void
lissom_safety_clear_lock (LissomSafety *self, LissomLocks lock)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  lock &= ~LISSOM_LOCK_EMERGENCY;
  if ((self->state->locks & lock) == 0)
    return;
  self->state->locks &= ~lock;
  changed (self);
}

gboolean
lissom_safety_is_paused (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->paused;
}

gboolean
lissom_safety_is_resting (LissomSafety *self, gboolean *see_someone)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  settle (self, NULL, NULL);
  if (see_someone != NULL)
    *see_someone = self->state->rest_see_someone;
  return self->state->rest != 0;
}

void
lissom_safety_end_pause (LissomSafety *self)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  if (!self->state->paused)
    return;
  self->state->paused = FALSE;
  /* The reports have had their effect. */
  g_array_set_size (self->state->reports, 0);
  changed (self);
}

/* --- Preferences ---------------------------------------------------------------------- */

LissomFilters
lissom_safety_get_filters (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), 0);

  return self->state->filters;
}

void
lissom_safety_set_filters (LissomSafety *self, LissomFilters filters)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  if (self->state->filters == filters)
    return;
  self->state->filters = filters;
  changed (self);
}

static void
set_switch (LissomSafety *self, gboolean *flag, gboolean value)
{
  value = value != FALSE;
  if (*flag == value)
    return;
  *flag = value;
  changed (self);
}

gboolean
lissom_safety_get_basics_only (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->basics_only;
}

void
lissom_safety_set_basics_only (LissomSafety *self, gboolean basics_only)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  set_switch (self, &self->state->basics_only, basics_only);
}

gboolean
lissom_safety_get_bed (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->bed;
}

void
lissom_safety_set_bed (LissomSafety *self, gboolean bed)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  set_switch (self, &self->state->bed, bed);
}

gboolean
lissom_safety_get_longer_holds (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->longer_holds;
}

void
lissom_safety_set_longer_holds (LissomSafety *self, gboolean longer_holds)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  set_switch (self, &self->state->longer_holds, longer_holds);
}

void
lissom_safety_forget_everything (LissomSafety *self)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  lissom_safety_state_free (self->state);
  self->state = lissom_safety_state_new ();
  self->fresh = FALSE;
  changed (self);
}

/* --- Stretches and routines ------------------------------------------------------------- */

void
lissom_safety_judge (LissomSafety *self, LissomStretch *stretch, LissomJudgement *judgement)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  settle (self, NULL, NULL);
  lissom_fitting_judge (self->state, stretch, judgement);
}

/* "weak bones · pregnant" */
static char *
list_filters (LissomFilters filters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if ((filters & lissom_filters_get_nth (i)->filter) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              _(lissom_filters_get_nth (i)->title));
  return g_string_free (text, FALSE);
}

/* "It is back on Thursday, 26 November." */
static char *
describe_return (LissomSafety *self, LissomStretch *stretch, const LissomSafetyRule *rule)
{
  const LissomSpell *spell = NULL;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *day = NULL;
  GDate julian;

  if (g_str_equal (rule->id, "pain-hide"))
    spell = lissom_safety_state_find_spell (self->state, LISSOM_SPELL_HIDE,
                                            lissom_stretch_get_id (stretch));
  else if (g_str_equal (rule->id, "pain-rounding"))
    spell = lissom_safety_state_find_spell (self->state, LISSOM_SPELL_ROUNDING, "");
  if (spell == NULL)
    return NULL;

  g_date_set_julian (&julian, (guint32) (spell->from + spell->days));
  date = g_date_time_new_local (g_date_get_year (&julian), (int) g_date_get_month (&julian),
                                g_date_get_day (&julian), 12, 0, 0);
  /* Translators: a weekday and a date, as g_date_time_format () writes them: “Thursday, 26 November” */
  day = g_date_time_format (date, _("%A, %e %B"));
  /* Translators: %s is a weekday and date */
  return g_strdup_printf (_("It is back on %s."), day);
}

char *
lissom_safety_describe (LissomSafety *self, LissomStretch *stretch)
{
  LissomJudgement judgement;
  g_autofree char *told = NULL;
  g_autofree char *back = NULL;
  const char *reason;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  lissom_safety_judge (self, stretch, &judgement);
  if (judgement.verdict == LISSOM_VERDICT_ALLOWED)
    return NULL;

  reason = lissom_safety_rule_get_sentence (judgement.rule);
  if (judgement.because == 0)
    {
      back = describe_return (self, stretch, judgement.rule);
      return back != NULL ? g_strdup_printf ("%s %s", reason, back) : g_strdup (reason);
    }
  told = list_filters (judgement.because);
  /* Translators: the first %s is what the person told about the body, the second a reason */
  return g_strdup_printf (_("You told us: %s. %s"), told, reason);
}

static LissomStretch *
find_allowed (LissomSafety *self, const char *id)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (self->catalogue, id);
  LissomJudgement judgement;

  if (stretch == NULL)
    return NULL;
  lissom_safety_judge (self, stretch, &judgement);
  return judgement.verdict != LISSOM_VERDICT_HIDDEN ? stretch : NULL;
}

LissomStretch *
lissom_safety_find_safe_sibling (LissomSafety *self, LissomStretch *stretch)
{
  const char *const *ids;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  ids = lissom_stretch_get_swaps (stretch);
  for (guint i = 0; ids[i] != NULL; i++)
    if (find_allowed (self, ids[i]) != NULL)
      return find_allowed (self, ids[i]);
  return NULL;
}

LissomStretch *
lissom_safety_find_gentler (LissomSafety *self, LissomStretch *stretch)
{
  const char *id;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  id = lissom_fitting_get_gentler (lissom_stretch_get_id (stretch));
  return id != NULL ? find_allowed (self, id) : NULL;
}

static GPtrArray *
create_changes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_change_free);
}

/* @sentence: (transfer full) (nullable): that of the rule when NULL */
static void
add_change (GPtrArray *changes, LissomChangeKind kind, const char *stretch, const char *rule,
            char *sentence)
{
  LissomChange *change = g_new0 (LissomChange, 1);

  change->kind = kind;
  change->stretch = g_strdup (stretch != NULL ? stretch : "");
  change->rule = lissom_safety_rule_find (rule);
  change->sentence =
    sentence != NULL ? sentence : g_strdup (lissom_safety_rule_get_sentence (change->rule));
  g_ptr_array_add (changes, change);
}

LissomRoutine *
lissom_safety_fit (LissomSafety *self, LissomRoutine *routine, GPtrArray **changes, GError **error)
{
  g_autoptr (GPtrArray) told = NULL;
  LissomRoutine *fitted;
  gint64 now;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  settle (self, NULL, &now);
  fitted = lissom_fitting_fit (self->state, self->catalogue, routine, now, &told);
  if (fitted == NULL)
    {
      const LissomChange *first = told->len > 0 ? g_ptr_array_index (told, 0) : NULL;

      g_set_error (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_NOTHING,
                   /* Translators: the first %s is the name of a routine, the second a reason */
                   _("Nothing of “%s” fits you today. %s"), lissom_routine_get_title (routine),
                   first != NULL ? lissom_safety_rule_get_sentence (first->rule) : "");
    }
  else if ((self->state->filters & LISSOM_FILTER_ADULT) != 0)
    {
      add_change (told, LISSOM_CHANGE_CUE, NULL, "filter-adult", NULL);
    }
  if (changes != NULL)
    *changes = g_steal_pointer (&told);
  return fitted;
}

void
lissom_safety_swap (LissomSafety *self, const char *from, const char *to)
{
  LissomSwap swap = { 0 };

  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (from != NULL && to != NULL);

  /* Swapped twice: the routine still says the first one. */
  for (guint i = 0; i < self->state->swaps->len; i++)
    {
      LissomSwap *known = &g_array_index (self->state->swaps, LissomSwap, i);

      if (g_str_equal (known->to, from) || g_str_equal (known->from, from))
        {
          g_free (known->to);
          known->to = g_strdup (to);
          changed (self);
          return;
        }
    }
  swap.from = g_strdup (from);
  swap.to = g_strdup (to);
  g_array_append_val (self->state->swaps, swap);
  changed (self);
}

/* --- A session goes by ------------------------------------------------------------------ */

void
lissom_safety_begin (LissomSafety *self, gboolean resumed)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  self->fresh = FALSE;
  if (self->state->swaps->len > 0 && !resumed)
    {
      g_array_set_size (self->state->swaps, 0);
      changed (self);
    }
}

static void
ask_tomorrow (LissomSafety *self, gint64 session)
{
  self->state->ask_about = session;
  g_free (self->state->ask_id);
  self->state->ask_id = g_strdup ("");
}

static void
add_report (LissomSafety *self, const LissomPainRule *rule, int pain, gint64 session, int today)
{
  LissomPainReport report = { today, session, rule, pain };

  /* Told more exactly, it is still one. */
  for (guint i = self->state->reports->len; i-- > 0;)
    {
      const LissomPainReport *known = &g_array_index (self->state->reports, LissomPainReport, i);

      if (known->session == session && known->rule == rule)
        g_array_remove_index (self->state->reports, i);
    }
  g_array_append_val (self->state->reports, report);
}

/* Sessions that have ended, and the one at @running, which may not have. */
static void
review_reports (LissomSafety *self, gint64 running, int today, GPtrArray *changes)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (sessions, self->state->sessions->data, self->state->sessions->len);
  if (sessions->len == 0 || g_array_index (sessions, gint64, sessions->len - 1) != running)
    g_array_append_val (sessions, running);
  if (self->state->paused || !lissom_pain_should_pause (self->state->reports, sessions, today))
    return;

  self->state->paused = TRUE;
  add_change (changes, LISSOM_CHANGE_LEFT_OUT, NULL, "pain-pause", NULL);
}

/* Whatever was added to a stretch goes again when it hurts. */
static void
step_back (LissomSafety *self, const char *stretch)
{
  self->state->easy = 0;
  if (stretch != NULL)
    lissom_safety_state_drop_step (self->state, stretch);
}

GPtrArray *
lissom_safety_report_pain (LissomSafety *self, const LissomPainRule *rule, const char *stretch,
                           int pain, gboolean stays, GDateTime *started)
{
  GPtrArray *changes = create_changes ();
  LissomSafetyState *state;
  gint64 session;
  int today;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), changes);
  g_return_val_if_fail (started != NULL, changes);

  if (self->is_public)
    return changes;

  state = self->state;
  session = g_date_time_to_unix (started);
  settle (self, &today, NULL);
  /* "4 or more": the least it can be, until a number is told. */
  if (rule != NULL && rule->asks_number && pain < LISSOM_PAIN_STOP_EXERCISE)
    pain = LISSOM_PAIN_STOP_EXERCISE;
  add_report (self, rule, pain, session, today);
  step_back (self, stretch);

  if (rule != NULL)
    {
      if ((rule->effects & LISSOM_PAIN_EASIER_WEEK) != 0 && stretch != NULL)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_EASIER, stretch, today,
                                         LISSOM_PAIN_EASIER_DAYS);
          add_change (changes, LISSOM_CHANGE_EASIER, stretch, "pain-easier", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_SOFT_KNEE) != 0 && stretch != NULL)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_SOFT_KNEE, stretch, today,
                                         LISSOM_PAIN_EASIER_DAYS);
          add_change (changes, LISSOM_CHANGE_CUE, stretch, "pain-soft-knee", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_HIDE_STRETCH) != 0 && stretch != NULL)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_HIDE, stretch, today,
                                         LISSOM_PAIN_HIDE_DAYS);
          add_change (changes, LISSOM_CHANGE_LEFT_OUT, stretch, "pain-hide", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_HIDE_ROUNDING) != 0)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_ROUNDING, "", today,
                                         LISSOM_PAIN_ROUNDING_DAYS);
          add_change (changes, LISSOM_CHANGE_LEFT_OUT, NULL, "pain-rounding", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_ASK_TOMORROW) != 0)
        ask_tomorrow (self, session);
      if ((rule->effects & LISSOM_PAIN_CHECK_AGAIN) != 0)
        state->check_again = TRUE;

      for (guint i = 0; i < LISSOM_N_FILTERS; i++)
        {
          const LissomFilterInfo *info = lissom_filters_get_nth (i);

          if ((rule->filters & info->filter) != 0 && (state->filters & info->filter) == 0)
            add_change (changes, LISSOM_CHANGE_LEFT_OUT, stretch, info->rule, NULL);
        }
      state->filters |= rule->filters;
      for (guint i = 0; i < LISSOM_N_LOCKS; i++)
        {
          const LissomLockInfo *info = lissom_locks_get_nth (i);
          LissomLocks locks = rule->locks | (stays ? rule->stays_locks : 0);

          if ((locks & info->lock) != 0 && (state->locks & info->lock) == 0)
            add_change (changes, LISSOM_CHANGE_LEFT_OUT, stretch, info->rule, NULL);
        }
      state->locks |= rule->locks | (stays ? rule->stays_locks : 0);
    }
  /* A number alone that is above what eases off. */
  else if (pain >= LISSOM_PAIN_EASE)
    ask_tomorrow (self, session);

  review_reports (self, session, today, changes);
  changed (self);
  return changes;
}

static void
note_moment (GArray *moments, gint64 moment)
{
  if (moments->len == 0 || g_array_index (moments, gint64, moments->len - 1) != moment)
    g_array_append_val (moments, moment);
}

/* Strength work that was really done. */
static void
note_strength (LissomSafety *self, const LissomJournalEntry *entry, gint64 session)
{
  for (guint i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);
      LissomStretch *stretch =
        lissom_catalogue_find_stretch (self->catalogue, exercise->stretch_id);
      const LissomDose *dose = stretch != NULL ? lissom_stretch_get_dose (stretch) : NULL;
      LissomDose done = { 0 };

      if (stretch == NULL || exercise->reps == 0)
        continue;
      /* The journal knows repetitions; more than fit into one set were two. */
      done = *dose;
      done.sets = exercise->reps > dose->count * (lissom_stretch_get_sides (stretch) ==
                                                  LISSOM_SIDES_BOTH ? 1 : 2) ? 2 : 1;
      if (!lissom_fitting_is_strength (stretch, &done))
        continue;
      note_moment (self->state->strength, session);
      if (lissom_fitting_is_nordic (stretch))
        note_moment (self->state->nordic, session);
    }
}

/* The first time: the session counts. Later: only the answers are new. */
static void
note_end (LissomSafety *self, const LissomJournalEntry *entry, gint64 session)
{
  LissomSafetyState *state = self->state;

  g_free (self->noted);
  self->noted = g_strdup (entry->id);
  if (!g_str_equal (state->easy_routine, entry->routine_id))
    {
      g_free (state->easy_routine);
      state->easy_routine = g_strdup (entry->routine_id);
      state->easy = 0;
    }
  self->easy_before = state->easy;
  note_moment (state->sessions, session);
  note_strength (self, entry, session);
  state->half_next = FALSE;
}

void
lissom_safety_note_session (LissomSafety *self, const LissomJournalEntry *entry)
{
  LissomSafetyState *state;
  gint64 session;

  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (entry != NULL);

  if (self->is_public || lissom_journal_entry_get_worked_ms (entry) <= 0)
    return;

  state = self->state;
  session = g_date_time_to_unix (entry->started);
  if (!g_str_equal (self->noted, entry->id))
    note_end (self, entry, session);

  switch (lissom_progressing_rate (entry))
    {
    case LISSOM_EFFORT_EASY:
      state->easy = self->easy_before + 1;
      break;
    case LISSOM_EFFORT_HARD:
      state->easy = 0;
      break;
    case LISSOM_EFFORT_UNKNOWN:
    default:
      state->easy = self->easy_before;
      break;
    }

  /* A number on the closing page is a report too, once a session. */
  if (entry->pain >= LISSOM_PAIN_EASE && entry->hurt[0] == '\0')
    {
      g_ptr_array_unref (
        lissom_safety_report_pain (self, NULL, NULL, entry->pain, FALSE, entry->started));
    }
  if (state->ask_about == session)
    {
      g_free (state->ask_id);
      state->ask_id = g_strdup (entry->id);
    }
  changed (self);
}

gboolean
lissom_safety_asks_next_day (LissomSafety *self, const char **session_id)
{
  g_autoptr (GDateTime) session = NULL;
  g_autoptr (GDateTime) local = NULL;
  int today, days;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  if (self->is_public || self->state->ask_about == 0)
    return FALSE;
  settle (self, &today, NULL);
  session = g_date_time_new_from_unix_utc (self->state->ask_about);
  local = session != NULL ? g_date_time_to_local (session) : NULL;
  if (local == NULL)
    return FALSE;
  days = today - get_day (local);
  if (session_id != NULL)
    *session_id = self->state->ask_id;
  return days >= 1 && days <= NEXT_DAY_DAYS;
}

GPtrArray *
lissom_safety_answer_next_day (LissomSafety *self, LissomNextDay answer)
{
  GPtrArray *changes = create_changes ();
  gint64 session;
  int today;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), changes);

  settle (self, &today, NULL);
  session = self->state->ask_about;
  self->state->ask_about = 0;
  if (answer == LISSOM_NEXT_DAY_SORE)
    {
      self->state->half_next = TRUE;
      self->state->easy = 0;
      add_change (changes, LISSOM_CHANGE_EASIER, NULL, "pain-next-day", NULL);
      add_report (self, NULL, SORE_PAIN, session, today);
      review_reports (self, session, today, changes);
    }
  changed (self);
  return changes;
}

/* --- The next step ---------------------------------------------------------------------- */

void
lissom_offer_free (LissomOffer *offer)
{
  g_free (offer->stretch);
  g_free (offer->sentence);
  g_free (offer);
}

LissomOffer *
lissom_safety_get_offer (LissomSafety *self, LissomRoutine *routine)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  if (self->is_public || self->state->easy < LISSOM_EASY_SESSIONS || self->state->paused ||
      self->state->half_next ||
      !g_str_equal (self->state->easy_routine, lissom_routine_get_id (routine)))
    return NULL;
  settle (self, NULL, NULL);
  return lissom_progressing_find (self->state, routine);
}

GPtrArray *
lissom_safety_answer_offer (LissomSafety *self, const LissomOffer *offer, gboolean take)
{
  GPtrArray *changes = create_changes ();

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), changes);
  g_return_val_if_fail (offer != NULL, changes);

  self->state->easy = self->easy_before = 0;
  if (take)
    {
      LissomStep *step = lissom_safety_state_need_step (self->state, offer->stretch);

      switch (offer->kind)
        {
        case LISSOM_OFFER_HOLD:
          step->hold_s = offer->hold_s;
          break;
        case LISSOM_OFFER_VARIANT:
          step->harder = TRUE;
          break;
        case LISSOM_OFFER_SET:
        default:
          step->more_sets = 1;
          break;
        }
      add_change (changes, LISSOM_CHANGE_STEP, offer->stretch, "step-on",
                  g_strdup (offer->sentence));
    }
  changed (self);
  return changes;
}
