/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-timeline.h"

static const char *
get_side_word (LissomSide side)
{
  switch (side)
    {
    case LISSOM_SIDE_RIGHT:
      return "right";
    case LISSOM_SIDE_LEFT:
      return "left";
    case LISSOM_SIDE_NONE:
    default:
      return "both";
    }
}

static void
append_row (GString *script, const LissomSpan *span, gint64 start, gint64 length,
            const char *phase, const char *text)
{
  const char *id = span->stretch != NULL ? lissom_stretch_get_id (span->stretch) : "-";
  const char *c;

  g_string_append_printf (script, "%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\t", start, length);
  g_string_append_printf (script, "%s\t%s\t%s\t%d\t%d\t", phase, id,
                          get_side_word (span->side), span->set, span->rep);
  for (c = text; *c != '\0'; c++)
    g_string_append_c (script, g_ascii_isspace (*c) ? ' ' : *c);
  g_string_append_c (script, '\n');
}

char *
lissom_timeline_to_script (LissomTimeline *self)
{
  GString *script;
  guint i, j;

  g_return_val_if_fail (self != NULL, NULL);

  script = g_string_new (NULL);
  for (i = 0; i < lissom_timeline_get_n_spans (self); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (self, i);

      append_row (script, span, span->start, span->length, lissom_phase_to_string (span->phase),
                  "");
      for (j = 0; j < span->n_lines; j++)
        append_row (script, span, span->lines[j].start, span->lines[j].length, "say",
                    span->lines[j].text);
    }

  return g_string_free (script, FALSE);
}
