/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-draft.h"

#include "lissom-dose.h"
#include "lissom-draft-state.h"

#include <glib/gi18n-lib.h>

#define MAX_UNDO 200

/* What a change is about; equal ones in a row are undone together. */
typedef enum
{
  CHANGE_TEXT,
  CHANGE_DOSE,
  CHANGE_OTHER,
} ChangeKind;

struct _LissomRoutineDraft
{
  GObject parent_instance;

  char *id;
  LissomDraftState *state;
  GQueue undo; /* of State, the latest last */
  GQueue redo;
  LissomDraftState *saved; /* borrowed from state, undo or redo; NULL: gone */
  ChangeKind last_kind;
  guint last_detail;
  gint64 length; /* -1: not known */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_WHEN,
  PROP_CLOSING,
  PROP_LOCKED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_IS_CHANGED,
  PROP_LENGTH,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomRoutineDraft, lissom_routine_draft, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* --- List model -------------------------------------------------------------------------- */

static GType
get_item_type (GListModel *model)
{
  return LISSOM_TYPE_DRAFT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LISSOM_ROUTINE_DRAFT (model)->state->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LissomRoutineDraft *self = LISSOM_ROUTINE_DRAFT (model);

  if (position >= self->state->items->len)
    return NULL;

  return g_object_ref (lissom_draft_state_get (self->state, position));
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* --- Changing ---------------------------------------------------------------------------- */

/* What observers can see, to tell them of a change and of nothing else. */
typedef struct
{
  gboolean can_undo, can_redo, is_changed;
} Signs;

static Signs
read_signs (LissomRoutineDraft *self)
{
  return (Signs) { .can_undo = !g_queue_is_empty (&self->undo),
                   .can_redo = !g_queue_is_empty (&self->redo),
                   .is_changed = self->saved != self->state };
}

static void
notify (LissomRoutineDraft *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify_signs (LissomRoutineDraft *self, const Signs *before)
{
  Signs now = read_signs (self);

  if (now.can_undo != before->can_undo)
    notify (self, PROP_CAN_UNDO);
  if (now.can_redo != before->can_redo)
    notify (self, PROP_CAN_REDO);
  if (now.is_changed != before->is_changed)
    notify (self, PROP_IS_CHANGED);
}

/* Only the part that differs, so that a list keeps its place. */
static void
notify_items (LissomRoutineDraft *self, const LissomDraftState *old)
{
  GPtrArray *before = old->items;
  GPtrArray *after = self->state->items;
  guint shorter = MIN (before->len, after->len);
  guint start = 0, end = 0;

  while (start < shorter &&
         g_ptr_array_index (before, start) == g_ptr_array_index (after, start))
    start++;
  while (end < shorter - start && g_ptr_array_index (before, before->len - 1 - end) ==
                                    g_ptr_array_index (after, after->len - 1 - end))
    end++;

  if (start + end < before->len || start + end < after->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                after->len - start - end);
}

/* Everything is in its place before anybody hears of it. @old is still alive. */
static void
announce (LissomRoutineDraft *self, const LissomDraftState *old, const Signs *before)
{
  gint64 length = self->length;

  self->length = -1;
  g_object_freeze_notify (G_OBJECT (self));
  notify_items (self, old);
  for (int i = 0; i < LISSOM_DRAFT_N_TEXTS; i++)
    if (!g_str_equal (old->texts[i], self->state->texts[i]))
      notify (self, PROP_TITLE + (guint) i);
  if (old->is_locked != self->state->is_locked)
    notify (self, PROP_LOCKED);
  if (lissom_routine_draft_get_length (self) != length)
    notify (self, PROP_LENGTH);
  notify_signs (self, before);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
forget (LissomRoutineDraft *self, LissomDraftState *state)
{
  if (self->saved == state)
    self->saved = NULL;
  lissom_draft_state_free (state);
}

static void
forget_all (LissomRoutineDraft *self, GQueue *states)
{
  LissomDraftState *state;

  while ((state = g_queue_pop_head (states)) != NULL)
    forget (self, state);
}

/* Takes over @next as the present state. */
static void
change (LissomRoutineDraft *self, LissomDraftState *next, ChangeKind kind, guint detail)
{
  Signs before = read_signs (self);
  gboolean joins = kind != CHANGE_OTHER && kind == self->last_kind && detail == self->last_detail &&
                   !g_queue_is_empty (&self->undo) && self->saved != self->state;
  LissomDraftState *old = self->state;

  self->state = next;
  self->last_kind = kind;
  self->last_detail = detail;
  forget_all (self, &self->redo);
  if (!joins)
    g_queue_push_tail (&self->undo, old);
  announce (self, old, &before);

  if (joins)
    forget (self, old);
  while (g_queue_get_length (&self->undo) > MAX_UNDO)
    forget (self, g_queue_pop_head (&self->undo));
}

/* Back or forth: the newest of @from becomes the present, the present goes to @to. */
static void
step (LissomRoutineDraft *self, GQueue *from, GQueue *to)
{
  Signs before = read_signs (self);
  LissomDraftState *old = self->state;

  if (g_queue_is_empty (from))
    return;

  self->state = g_queue_pop_tail (from);
  g_queue_push_tail (to, old);
  self->last_kind = CHANGE_OTHER;
  announce (self, old, &before);
}

void
lissom_routine_draft_undo (LissomRoutineDraft *self)
{
  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  step (self, &self->undo, &self->redo);
}

void
lissom_routine_draft_redo (LissomRoutineDraft *self)
{
  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  step (self, &self->redo, &self->undo);
}

gboolean
lissom_routine_draft_get_can_undo (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  return read_signs (self).can_undo;
}

gboolean
lissom_routine_draft_get_can_redo (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  return read_signs (self).can_redo;
}

gboolean
lissom_routine_draft_get_is_changed (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  return read_signs (self).is_changed;
}

void
lissom_routine_draft_mark_saved (LissomRoutineDraft *self)
{
  Signs before;

  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  before = read_signs (self);
  self->saved = self->state;
  notify_signs (self, &before);
}

/* --- Texts ------------------------------------------------------------------------------- */

static void
set_text (LissomRoutineDraft *self, LissomDraftText which, const char *text)
{
  LissomDraftState *next;

  if (text == NULL)
    text = "";
  if (g_str_equal (self->state->texts[which], text))
    return;

  next = lissom_draft_state_copy (self->state);
  g_free (next->texts[which]);
  next->texts[which] = g_utf8_make_valid (text, -1);
  change (self, next, CHANGE_TEXT, which);
}

void
lissom_routine_draft_set_title (LissomRoutineDraft *self, const char *title)
{
  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  set_text (self, LISSOM_DRAFT_TEXT_TITLE, title);
}

void
lissom_routine_draft_set_summary (LissomRoutineDraft *self, const char *summary)
{
  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  set_text (self, LISSOM_DRAFT_TEXT_SUMMARY, summary);
}

void
lissom_routine_draft_set_when (LissomRoutineDraft *self, const char *when)
{
  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  set_text (self, LISSOM_DRAFT_TEXT_WHEN, when);
}

void
lissom_routine_draft_set_closing (LissomRoutineDraft *self, const char *closing)
{
  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  set_text (self, LISSOM_DRAFT_TEXT_CLOSING, closing);
}

void
lissom_routine_draft_set_locked (LissomRoutineDraft *self, gboolean locked)
{
  LissomDraftState *next;

  g_return_if_fail (LISSOM_IS_ROUTINE_DRAFT (self));

  if (self->state->is_locked == !!locked)
    return;

  next = lissom_draft_state_copy (self->state);
  next->is_locked = !!locked;
  change (self, next, CHANGE_OTHER, 0);
}

const char *
lissom_routine_draft_get_id (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), "");

  return self->id;
}

const char *
lissom_routine_draft_get_title (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), "");

  return self->state->texts[LISSOM_DRAFT_TEXT_TITLE];
}

const char *
lissom_routine_draft_get_summary (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), "");

  return self->state->texts[LISSOM_DRAFT_TEXT_SUMMARY];
}

const char *
lissom_routine_draft_get_when (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), "");

  return self->state->texts[LISSOM_DRAFT_TEXT_WHEN];
}

const char *
lissom_routine_draft_get_closing (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), "");

  return self->state->texts[LISSOM_DRAFT_TEXT_CLOSING];
}

gboolean
lissom_routine_draft_get_locked (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  return self->state->is_locked;
}

/* --- Exercises --------------------------------------------------------------------------- */

static gboolean
insert (LissomRoutineDraft *self, guint position, LissomStretch *stretch, const LissomDose *dose)
{
  LissomDraftState *next;

  if (position > self->state->items->len ||
      self->state->items->len >= LISSOM_ROUTINE_MAX_EXERCISES)
    return FALSE;

  next = lissom_draft_state_copy (self->state);
  g_ptr_array_insert (next->items, (int) position, lissom_draft_item_new (stretch, dose));
  change (self, next, CHANGE_OTHER, 0);
  return TRUE;
}

gboolean
lissom_routine_draft_insert (LissomRoutineDraft *self, guint position, LissomStretch *stretch)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), FALSE);

  return insert (self, position, stretch, lissom_stretch_get_dose (stretch));
}

gboolean
lissom_routine_draft_append (LissomRoutineDraft *self, LissomStretch *stretch)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  return lissom_routine_draft_insert (self, self->state->items->len, stretch);
}

gboolean
lissom_routine_draft_remove (LissomRoutineDraft *self, guint position)
{
  LissomDraftState *next;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  if (position >= self->state->items->len)
    return FALSE;

  next = lissom_draft_state_copy (self->state);
  g_ptr_array_remove_index (next->items, position);
  change (self, next, CHANGE_OTHER, 0);
  return TRUE;
}

gboolean
lissom_routine_draft_duplicate (LissomRoutineDraft *self, guint position)
{
  LissomDraftItem *item;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  if (position >= self->state->items->len)
    return FALSE;

  item = lissom_draft_state_get (self->state, position);
  return insert (self, position + 1, lissom_draft_item_get_stretch (item),
                 lissom_draft_item_get_dose (item));
}

gboolean
lissom_routine_draft_move (LissomRoutineDraft *self, guint from, guint to)
{
  LissomDraftState *next;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);

  if (from >= self->state->items->len || to >= self->state->items->len || from == to)
    return FALSE;

  next = lissom_draft_state_copy (self->state);
  g_ptr_array_insert (next->items, (int) to, g_ptr_array_steal_index (next->items, from));
  change (self, next, CHANGE_OTHER, 0);
  return TRUE;
}

static void
put (LissomRoutineDraft *self, guint position, LissomStretch *stretch, const LissomDose *dose,
     ChangeKind kind)
{
  LissomDraftState *next = lissom_draft_state_copy (self->state);

  g_object_unref (g_ptr_array_index (next->items, position));
  g_ptr_array_index (next->items, position) = lissom_draft_item_new (stretch, dose);
  change (self, next, kind, position);
}

gboolean
lissom_routine_draft_set_dose (LissomRoutineDraft *self, guint position, const LissomDose *dose)
{
  LissomDraftItem *item;
  LissomDose clamped;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);
  g_return_val_if_fail (dose != NULL, FALSE);

  if (position >= self->state->items->len)
    return FALSE;

  item = lissom_draft_state_get (self->state, position);
  clamped = *dose;
  lissom_dose_clamp (&clamped);
  if (clamped.work != lissom_draft_item_get_dose (item)->work)
    return FALSE;
  if (!lissom_dose_equal (&clamped, lissom_draft_item_get_dose (item)))
    put (self, position, lissom_draft_item_get_stretch (item), &clamped, CHANGE_DOSE);
  return TRUE;
}

gboolean
lissom_routine_draft_replace (LissomRoutineDraft *self, guint position, LissomStretch *stretch)
{
  const LissomDose *dose;
  LissomDraftItem *item;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), FALSE);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), FALSE);

  if (position >= self->state->items->len)
    return FALSE;

  item = lissom_draft_state_get (self->state, position);
  dose = lissom_draft_item_get_dose (item);
  if (dose->work != lissom_stretch_get_dose (stretch)->work)
    dose = lissom_stretch_get_dose (stretch);
  put (self, position, stretch, dose, CHANGE_OTHER);
  return TRUE;
}

/* --- Looking at it ----------------------------------------------------------------------- */

LissomRoutine *
lissom_routine_draft_to_routine (LissomRoutineDraft *self)
{
  g_autofree LissomRoutineItem *items = NULL;
  const char *const *texts;
  LissomRoutineParts parts;
  const char *p;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), NULL);

  if (self->state->items->len == 0)
    return NULL;

  items = g_new (LissomRoutineItem, self->state->items->len);
  for (guint i = 0; i < self->state->items->len; i++)
    {
      LissomDraftItem *item = lissom_draft_state_get (self->state, i);

      items[i] = (LissomRoutineItem) { lissom_draft_item_get_stretch (item),
                                        *lissom_draft_item_get_dose (item) };
    }

  texts = (const char *const *) self->state->texts;
  parts = (LissomRoutineParts) {
    .id = self->id,
    .title = texts[LISSOM_DRAFT_TEXT_TITLE],
    .summary = texts[LISSOM_DRAFT_TEXT_SUMMARY],
    .when = texts[LISSOM_DRAFT_TEXT_WHEN],
    .closing = texts[LISSOM_DRAFT_TEXT_CLOSING],
    .is_locked = self->state->is_locked,
    .items = items,
    .n_items = self->state->items->len,
  };

  for (p = parts.title; g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    ;
  if (*p == '\0')
    /* Translators: the name of a routine to which somebody gave none */
    parts.title = _("My routine");
  return lissom_routine_new (&parts);
}

static LissomTimeline *
compile (LissomRoutineDraft *self)
{
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomRoutine) routine = lissom_routine_draft_to_routine (self);
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();

  return routine != NULL ? lissom_timeline_new (routine, &pacing, voice) : NULL;
}

gint64
lissom_routine_draft_get_length (LissomRoutineDraft *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), 0);

  if (self->length < 0)
    {
      g_autoptr (LissomTimeline) timeline = compile (self);

      self->length = timeline != NULL ? lissom_timeline_get_length (timeline) : 0;
    }

  return self->length;
}

gint64
lissom_routine_draft_get_running_total (LissomRoutineDraft *self, guint position)
{
  g_autoptr (LissomTimeline) timeline = NULL;
  gint64 total = 0;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), 0);
  g_return_val_if_fail (position < self->state->items->len, 0);

  timeline = compile (self);
  for (guint i = 0; i < lissom_timeline_get_n_segments (timeline); i++)
    {
      const LissomSegment *segment = lissom_timeline_get_segment (timeline, i);

      if (segment->exercise == (int) position)
        total = segment->work_start + segment->work_length;
    }

  return total;
}

guint
lissom_routine_draft_list_advice (LissomRoutineDraft *self, LissomAdvice advice[LISSOM_MAX_ADVICE])
{
  g_autoptr (LissomRoutine) routine = NULL;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_DRAFT (self), 0);

  routine = lissom_routine_draft_to_routine (self);
  return routine != NULL ? lissom_routine_list_advice (routine, advice) : 0;
}

/* --- The object -------------------------------------------------------------------------- */

static void
lissom_routine_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomRoutineDraft *self = LISSOM_ROUTINE_DRAFT (object);

  switch (id)
    {
    case PROP_TITLE:
    case PROP_SUMMARY:
    case PROP_WHEN:
    case PROP_CLOSING:
      g_value_set_string (value, self->state->texts[id - PROP_TITLE]);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, self->state->is_locked);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, read_signs (self).can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, read_signs (self).can_redo);
      break;
    case PROP_IS_CHANGED:
      g_value_set_boolean (value, read_signs (self).is_changed);
      break;
    case PROP_LENGTH:
      g_value_set_int64 (value, lissom_routine_draft_get_length (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_routine_draft_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  LissomRoutineDraft *self = LISSOM_ROUTINE_DRAFT (object);

  switch (id)
    {
    case PROP_TITLE:
    case PROP_SUMMARY:
    case PROP_WHEN:
    case PROP_CLOSING:
      set_text (self, id - PROP_TITLE, g_value_get_string (value));
      break;
    case PROP_LOCKED:
      lissom_routine_draft_set_locked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_routine_draft_finalize (GObject *object)
{
  LissomRoutineDraft *self = LISSOM_ROUTINE_DRAFT (object);

  g_free (self->id);
  lissom_draft_state_free (self->state);
  g_queue_clear_full (&self->undo, (GDestroyNotify) lissom_draft_state_free);
  g_queue_clear_full (&self->redo, (GDestroyNotify) lissom_draft_state_free);

  G_OBJECT_CLASS (lissom_routine_draft_parent_class)->finalize (object);
}

static void
lissom_routine_draft_class_init (LissomRoutineDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags write = read | G_PARAM_WRITABLE;

  object_class->get_property = lissom_routine_draft_get_property;
  object_class->set_property = lissom_routine_draft_set_property;
  object_class->finalize = lissom_routine_draft_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", write);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, "", write);
  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, "", write);
  properties[PROP_CLOSING] = g_param_spec_string ("closing", NULL, NULL, "", write);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, write);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read);
  properties[PROP_IS_CHANGED] = g_param_spec_boolean ("is-changed", NULL, NULL, FALSE, read);
  properties[PROP_LENGTH] = g_param_spec_int64 ("length", NULL, NULL, 0, G_MAXINT64, 0, read);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
lissom_routine_draft_init (LissomRoutineDraft *self)
{
  self->state = lissom_draft_state_new ();
  self->saved = self->state;
  self->last_kind = CHANGE_OTHER;
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

LissomRoutineDraft *
lissom_routine_draft_new (const char *id)
{
  LissomRoutineDraft *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (LISSOM_TYPE_ROUTINE_DRAFT, NULL);
  self->id = g_strdup (id);
  return self;
}

static void
copy_text (char **text, const char *other)
{
  g_free (*text);
  *text = g_strdup (other);
}

LissomRoutineDraft *
lissom_routine_draft_new_from_routine (LissomRoutine *routine, const char *id)
{
  LissomRoutineDraft *self;
  char **texts;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  self = lissom_routine_draft_new (id);
  texts = self->state->texts;
  copy_text (&texts[LISSOM_DRAFT_TEXT_TITLE], lissom_routine_get_title (routine));
  copy_text (&texts[LISSOM_DRAFT_TEXT_SUMMARY], lissom_routine_get_summary (routine));
  copy_text (&texts[LISSOM_DRAFT_TEXT_WHEN], lissom_routine_get_when (routine));
  copy_text (&texts[LISSOM_DRAFT_TEXT_CLOSING], lissom_routine_get_closing (routine));
  self->state->is_locked = lissom_routine_is_locked (routine);
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    g_ptr_array_add (self->state->items,
                     lissom_draft_item_new (lissom_routine_get_stretch (routine, i),
                               lissom_routine_get_dose (routine, i)));
  self->length = -1;
  return self;
}
