/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-state.h"

#include <string.h>

#include "lissom-entry-codec.h"

#define FORMAT 1
#define GROUP "safety"
#define MAX_SPELL_DAYS 30
#define MAX_HOLD_S 120
#define MAX_MORE_SETS 2
#define MAX_ITEMS 200
#define MAX_DAY 4000000
#define MAX_MOMENT (G_GINT64_CONSTANT (1) << 40)
#define KEPT_DAYS 14
#define KEPT_SESSIONS 3
#define DAY_S (24 * 60 * 60)

static const char *const spell_kinds[] = { "hide", "easier", "rounding", "soft-knee" };

static void
spell_clear (LissomSpell *spell)
{
  g_free (spell->stretch);
}

static void
step_clear (LissomStep *step)
{
  g_free (step->stretch);
}

static void
swap_clear (LissomSwap *swap)
{
  g_free (swap->from);
  g_free (swap->to);
}

LissomSafetyState *
lissom_safety_state_new (void)
{
  LissomSafetyState *state = g_new0 (LissomSafetyState, 1);

  state->spells = g_array_new (FALSE, TRUE, sizeof (LissomSpell));
  g_array_set_clear_func (state->spells, (GDestroyNotify) spell_clear);
  state->steps = g_array_new (FALSE, TRUE, sizeof (LissomStep));
  g_array_set_clear_func (state->steps, (GDestroyNotify) step_clear);
  state->swaps = g_array_new (FALSE, TRUE, sizeof (LissomSwap));
  g_array_set_clear_func (state->swaps, (GDestroyNotify) swap_clear);
  state->reports = g_array_new (FALSE, TRUE, sizeof (LissomPainReport));
  state->sessions = g_array_new (FALSE, TRUE, sizeof (gint64));
  state->strength = g_array_new (FALSE, TRUE, sizeof (gint64));
  state->nordic = g_array_new (FALSE, TRUE, sizeof (gint64));
  state->ask_id = g_strdup ("");
  state->easy_routine = g_strdup ("");
  return state;
}

void
lissom_safety_state_free (LissomSafetyState *state)
{
  g_array_unref (state->spells);
  g_array_unref (state->steps);
  g_array_unref (state->swaps);
  g_array_unref (state->reports);
  g_array_unref (state->sessions);
  g_array_unref (state->strength);
  g_array_unref (state->nordic);
  g_free (state->ask_id);
  g_free (state->easy_routine);
  g_free (state);
}

/* --- Writing -------------------------------------------------------------------------- */

static void
put_locks (GKeyFile *keys, LissomLocks locks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < LISSOM_N_LOCKS; i++)
    if ((locks & lissom_locks_get_nth (i)->lock) != 0)
      g_string_append_printf (text, "%s;", lissom_locks_get_nth (i)->id);
  g_key_file_set_string (keys, GROUP, "locks", text->str);
}

static void
put_moments (GKeyFile *keys, const char *key, GArray *moments)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT ";", g_array_index (moments, gint64, i));
  g_key_file_set_string (keys, GROUP, key, text->str);
}

static void
put_lists (GKeyFile *keys, const LissomSafetyState *state)
{
  for (guint i = 0; i < state->spells->len; i++)
    {
      const LissomSpell *spell = &g_array_index (state->spells, LissomSpell, i);
      g_autofree char *group = g_strdup_printf ("spell %u", i + 1);

      g_key_file_set_string (keys, group, "kind", spell_kinds[spell->kind]);
      g_key_file_set_string (keys, group, "stretch", spell->stretch);
      g_key_file_set_integer (keys, group, "from", spell->from);
      g_key_file_set_integer (keys, group, "days", spell->days);
    }
  for (guint i = 0; i < state->steps->len; i++)
    {
      const LissomStep *step = &g_array_index (state->steps, LissomStep, i);
      g_autofree char *group = g_strdup_printf ("step %u", i + 1);

      g_key_file_set_string (keys, group, "stretch", step->stretch);
      g_key_file_set_integer (keys, group, "hold-seconds", step->hold_s);
      g_key_file_set_integer (keys, group, "more-sets", step->more_sets);
      g_key_file_set_boolean (keys, group, "harder", step->harder);
    }
  for (guint i = 0; i < state->swaps->len; i++)
    {
      const LissomSwap *swap = &g_array_index (state->swaps, LissomSwap, i);
      g_autofree char *group = g_strdup_printf ("swap %u", i + 1);

      g_key_file_set_string (keys, group, "from", swap->from);
      g_key_file_set_string (keys, group, "to", swap->to);
    }
  for (guint i = 0; i < state->reports->len; i++)
    {
      const LissomPainReport *report = &g_array_index (state->reports, LissomPainReport, i);
      g_autofree char *group = g_strdup_printf ("report %u", i + 1);

      g_key_file_set_integer (keys, group, "day", report->day);
      g_key_file_set_int64 (keys, group, "session", report->session);
      g_key_file_set_string (keys, group, "hurt", report->rule != NULL ? report->rule->id : "");
      g_key_file_set_integer (keys, group, "pain", report->pain);
    }
}

char *
lissom_safety_state_to_text (const LissomSafetyState *state, gsize *length)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *filters = lissom_filters_to_text (state->filters);

  g_return_val_if_fail (state != NULL, NULL);

  g_key_file_set_integer (keys, GROUP, "format", FORMAT);
  g_key_file_set_integer (keys, GROUP, "checked", state->checked);
  g_key_file_set_string (keys, GROUP, "filters", filters);
  put_locks (keys, state->locks);
  g_key_file_set_boolean (keys, GROUP, "basics-only", state->basics_only);
  g_key_file_set_boolean (keys, GROUP, "bed", state->bed);
  g_key_file_set_boolean (keys, GROUP, "longer-holds", state->longer_holds);
  g_key_file_set_integer (keys, GROUP, "rest", state->rest);
  g_key_file_set_boolean (keys, GROUP, "rest-see-someone", state->rest_see_someone);
  g_key_file_set_boolean (keys, GROUP, "check-again", state->check_again);
  g_key_file_set_boolean (keys, GROUP, "paused", state->paused);
  g_key_file_set_boolean (keys, GROUP, "half-next", state->half_next);
  put_moments (keys, "sessions", state->sessions);
  put_moments (keys, "strength", state->strength);
  put_moments (keys, "nordic", state->nordic);
  g_key_file_set_int64 (keys, GROUP, "ask-about", state->ask_about);
  g_key_file_set_string (keys, GROUP, "ask-id", state->ask_id);
  g_key_file_set_string (keys, GROUP, "easy-routine", state->easy_routine);
  g_key_file_set_integer (keys, GROUP, "easy", state->easy);
  put_lists (keys, state);
  /* The last key: a file cut off anywhere shows. */
  g_key_file_set_boolean (keys, "end", "complete", TRUE);
  return g_key_file_to_data (keys, length, NULL);
}

/* --- Reading -------------------------------------------------------------------------- */

typedef struct
{
  GKeyFile *keys;
  gboolean damaged;
} Reader;

static int
get_number (Reader *reader, const char *group, const char *key, gint64 min, gint64 max)
{
  gint64 number = 0;

  if (!lissom_entry_get_number (reader->keys, group, key, min, max, NULL, &number, NULL))
    reader->damaged = TRUE;
  return (int) number;
}

static gint64
get_moment (Reader *reader, const char *key)
{
  gint64 number = 0;

  if (!lissom_entry_get_number (reader->keys, GROUP, key, 0, MAX_MOMENT, NULL, &number, NULL))
    reader->damaged = TRUE;
  return number;
}

static gboolean
get_flag (Reader *reader, const char *group, const char *key)
{
  g_autoptr (GError) error = NULL;
  gboolean flag = g_key_file_get_boolean (reader->keys, group, key, &error);

  if (error != NULL)
    reader->damaged = TRUE;
  return flag;
}

/* Returns: (transfer full), also for rubbish */
static char *
get_text (Reader *reader, const char *group, const char *key)
{
  char *text = g_key_file_get_string (reader->keys, group, key, NULL);

  if (text != NULL)
    return text;
  reader->damaged = TRUE;
  return g_strdup ("");
}

/* The id of a stretch. */
static char *
get_id (Reader *reader, const char *group, const char *key, gboolean needed)
{
  char *id = get_text (reader, group, key);

  if ((!needed && *id == '\0') || lissom_entry_is_id (id))
    return id;
  reader->damaged = TRUE;
  g_free (id);
  return g_strdup ("");
}

static void
read_moments (Reader *reader, const char *key, GArray *moments)
{
  g_autofree char *text = get_text (reader, GROUP, key);
  g_auto (GStrv) words = g_strsplit (text, ";", MAX_ITEMS);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 moment = 0;

      if (*words[i] == '\0')
        continue;
      if (g_ascii_string_to_signed (words[i], 10, 0, MAX_MOMENT, &moment, NULL))
        g_array_append_val (moments, moment);
      else
        reader->damaged = TRUE;
    }
}

static LissomLocks
read_locks (Reader *reader)
{
  g_autofree char *text = get_text (reader, GROUP, "locks");
  g_auto (GStrv) words = g_strsplit (text, ";", MAX_ITEMS);
  LissomLocks locks = 0;

  for (guint i = 0; words[i] != NULL; i++)
    for (guint k = 0; k < LISSOM_N_LOCKS; k++)
      if (g_str_equal (words[i], lissom_locks_get_nth (k)->id))
        locks |= lissom_locks_get_nth (k)->lock;
  return locks;
}

static void
read_spell (Reader *reader, const char *group, LissomSafetyState *state)
{
  g_autofree char *kind = get_text (reader, group, "kind");
  LissomSpell spell = { 0 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (spell_kinds); i++)
    if (g_str_equal (spell_kinds[i], kind))
      break;
  if (i == G_N_ELEMENTS (spell_kinds))
    {
      reader->damaged = TRUE;
      return;
    }
  spell.kind = (LissomSpellKind) i;
  spell.stretch = get_id (reader, group, "stretch", spell.kind != LISSOM_SPELL_ROUNDING);
  spell.from = get_number (reader, group, "from", 1, MAX_DAY);
  spell.days = get_number (reader, group, "days", 1, MAX_SPELL_DAYS);
  g_array_append_val (state->spells, spell);
}

static void
read_step (Reader *reader, const char *group, LissomSafetyState *state)
{
  LissomStep step = { 0 };

  step.stretch = get_id (reader, group, "stretch", TRUE);
  step.hold_s = get_number (reader, group, "hold-seconds", 0, MAX_HOLD_S);
  step.more_sets = get_number (reader, group, "more-sets", 0, MAX_MORE_SETS);
  step.harder = get_flag (reader, group, "harder");
  g_array_append_val (state->steps, step);
}

static void
read_swap (Reader *reader, const char *group, LissomSafetyState *state)
{
  LissomSwap swap = { 0 };

  swap.from = get_id (reader, group, "from", TRUE);
  swap.to = get_id (reader, group, "to", TRUE);
  g_array_append_val (state->swaps, swap);
}

static void
read_report (Reader *reader, const char *group, LissomSafetyState *state)
{
  g_autofree char *hurt = get_text (reader, group, "hurt");
  LissomPainReport report = { 0 };

  report.day = get_number (reader, group, "day", 1, MAX_DAY);
  report.pain = get_number (reader, group, "pain", -1, 10);
  report.rule = lissom_pain_rule_find (hurt);
  if (!lissom_entry_get_number (reader->keys, group, "session", 0, MAX_MOMENT, NULL, &report.session,
                                NULL) ||
      (report.rule == NULL && *hurt != '\0'))
    reader->damaged = TRUE;
  g_array_append_val (state->reports, report);
}

static void
read_lists (Reader *reader, LissomSafetyState *state)
{
  static const struct
  {
    const char *prefix;
    void (*read) (Reader *reader, const char *group, LissomSafetyState *state);
  } kinds[] = {
    { "spell ", read_spell }, { "step ", read_step }, { "swap ", read_swap }, { "report ", read_report }
  };
  g_auto (GStrv) groups = g_key_file_get_groups (reader->keys, NULL);

  for (guint i = 0; groups[i] != NULL && i < MAX_ITEMS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      if (g_str_has_prefix (groups[i], kinds[k].prefix))
        kinds[k].read (reader, groups[i], state);
}

static void
read_main (Reader *reader, LissomSafetyState *state)
{
  g_autofree char *filters = get_text (reader, GROUP, "filters");

  state->checked = get_number (reader, GROUP, "checked", 0, MAX_DAY);
  state->filters = lissom_filters_from_text (filters);
  state->locks = read_locks (reader);
  state->basics_only = get_flag (reader, GROUP, "basics-only");
  state->bed = get_flag (reader, GROUP, "bed");
  state->longer_holds = get_flag (reader, GROUP, "longer-holds");
  state->rest = get_number (reader, GROUP, "rest", 0, MAX_DAY);
  state->rest_see_someone = get_flag (reader, GROUP, "rest-see-someone");
  state->check_again = get_flag (reader, GROUP, "check-again");
  state->paused = get_flag (reader, GROUP, "paused");
  state->half_next = get_flag (reader, GROUP, "half-next");
  read_moments (reader, "sessions", state->sessions);
  read_moments (reader, "strength", state->strength);
  read_moments (reader, "nordic", state->nordic);
  state->ask_about = get_moment (reader, "ask-about");
  g_free (state->ask_id);
  state->ask_id = get_id (reader, GROUP, "ask-id", FALSE);
  g_free (state->easy_routine);
  state->easy_routine = get_text (reader, GROUP, "easy-routine");
  state->easy = get_number (reader, GROUP, "easy", 0, 1000);
}

LissomSafetyState *
lissom_safety_state_parse (GBytes *bytes, LissomStateResult *result)
{
  g_autoptr (LissomSafetyState) state = lissom_safety_state_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  Reader reader = { keys, FALSE };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  *result = LISSOM_STATE_READ;
  if (length == 0 || memchr (text, '\0', length) != NULL ||
      !g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, NULL))
    {
      *result = LISSOM_STATE_DAMAGED;
      return g_steal_pointer (&state);
    }
  if (g_key_file_get_integer (keys, GROUP, "format", NULL) > FORMAT)
    {
      *result = LISSOM_STATE_NEWER;
      return g_steal_pointer (&state);
    }

  read_main (&reader, state);
  read_lists (&reader, state);
  if (!get_flag (&reader, "end", "complete"))
    reader.damaged = TRUE;
  if (reader.damaged)
    {
      /* What could be read still protects; what could not has to be asked again. */
      state->check_again = TRUE;
      *result = LISSOM_STATE_DAMAGED;
    }
  return g_steal_pointer (&state);
}

/* --- Time ----------------------------------------------------------------------------- */

static void
settle_moments (GArray *moments, gint64 now)
{
  for (guint i = moments->len; i-- > 0;)
    {
      gint64 *moment = &g_array_index (moments, gint64, i);

      *moment = MIN (*moment, now);
      if (now - *moment > KEPT_DAYS * (gint64) DAY_S)
        g_array_remove_index (moments, i);
    }
}

void
lissom_safety_state_settle (LissomSafetyState *state, int today, gint64 now)
{
  g_return_if_fail (state != NULL);

  for (guint i = state->spells->len; i-- > 0;)
    {
      LissomSpell *spell = &g_array_index (state->spells, LissomSpell, i);

      spell->from = MIN (spell->from, today);
      if (today - spell->from >= spell->days)
        g_array_remove_index (state->spells, i);
    }
  for (guint i = state->reports->len; i-- > 0;)
    {
      LissomPainReport *report = &g_array_index (state->reports, LissomPainReport, i);

      report->day = MIN (report->day, today);
      /* Reports of the last three sessions count whenever those were. */
      if (today - report->day >= KEPT_DAYS && state->sessions->len > 0 &&
          report->session < g_array_index (state->sessions, gint64, 0))
        g_array_remove_index (state->reports, i);
    }
  settle_moments (state->strength, now);
  settle_moments (state->nordic, now);
  if (state->sessions->len > KEPT_SESSIONS)
    g_array_remove_range (state->sessions, 0, state->sessions->len - KEPT_SESSIONS);
  /* Today is over, or the clock was set back behind it. */
  if (state->rest != today)
    state->rest = 0;
}

/* --- Looking up ----------------------------------------------------------------------- */

static LissomSpell *
find_spell (LissomSafetyState *state, LissomSpellKind kind, const char *stretch)
{
  for (guint i = 0; i < state->spells->len; i++)
    {
      LissomSpell *spell = &g_array_index (state->spells, LissomSpell, i);

      if (spell->kind == kind && g_str_equal (spell->stretch, stretch))
        return spell;
    }
  return NULL;
}

void
lissom_safety_state_add_spell (LissomSafetyState *state, LissomSpellKind kind, const char *stretch,
                               int today, int days)
{
  LissomSpell *spell = find_spell (state, kind, stretch);

  if (spell == NULL)
    {
      LissomSpell fresh = { .kind = kind, .stretch = g_strdup (stretch) };

      g_array_append_val (state->spells, fresh);
      spell = &g_array_index (state->spells, LissomSpell, state->spells->len - 1);
    }
  spell->from = today;
  spell->days = days;
}

const LissomSpell *
lissom_safety_state_find_spell (LissomSafetyState *state, LissomSpellKind kind, const char *stretch)
{
  return find_spell (state, kind, stretch);
}

LissomStep *
lissom_safety_state_find_step (LissomSafetyState *state, const char *stretch)
{
  for (guint i = 0; i < state->steps->len; i++)
    if (g_str_equal (g_array_index (state->steps, LissomStep, i).stretch, stretch))
      return &g_array_index (state->steps, LissomStep, i);
  return NULL;
}

LissomStep *
lissom_safety_state_need_step (LissomSafetyState *state, const char *stretch)
{
  if (lissom_safety_state_find_step (state, stretch) == NULL)
    {
      LissomStep fresh = { .stretch = g_strdup (stretch) };

      g_array_append_val (state->steps, fresh);
    }
  return lissom_safety_state_find_step (state, stretch);
}

void
lissom_safety_state_drop_step (LissomSafetyState *state, const char *stretch)
{
  for (guint i = state->steps->len; i-- > 0;)
    if (g_str_equal (g_array_index (state->steps, LissomStep, i).stretch, stretch))
      g_array_remove_index (state->steps, i);
}
