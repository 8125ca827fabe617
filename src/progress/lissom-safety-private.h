/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-safety.h"

G_BEGIN_DECLS

/* The one state behind everything that lissom-safety.h tells; its files share it. */
struct _LissomSafety
{
  GObject parent_instance;

  char *path;
  LissomCatalogue *catalogue;
  LissomSafetyState *state;
  LissomSafetyNow now;
  gpointer now_data;
  gboolean read_only;     /* the file is of a later Lissom */
  gboolean fresh;         /* "Anything new?" was answered with no */

  /* The session that ended last: its closing page may still change the answers. */
  char *noted;
  int easy_before;
};

/* The Julian day of @time, as the state counts. */
int _lissom_safety_get_day (GDateTime *time);
/* Brings the state up to the present moment. @today, @moment: (out) (optional) */
void _lissom_safety_settle (LissomSafety *self, int *today, gint64 *moment);
/* Writes the state and tells everybody. */
void _lissom_safety_changed (LissomSafety *self);

/* Lists of LissomChange. @sentence: (transfer full) (nullable): that of the rule when NULL */
GPtrArray *_lissom_changes_new (void);
void _lissom_changes_add (GPtrArray *changes, LissomChangeKind kind, const char *stretch,
                          const char *rule, char *sentence);

G_END_DECLS
