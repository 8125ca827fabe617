/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-dose-reader.h"

#include <glib/gi18n-lib.h>

#include "lissom-dose.h"

static const LissomContentRule no_children[] = { { NULL } };

static gboolean
read_hold (const LissomContentElement *element,
           LissomDose                 *dose,
           GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "seconds", 1, 1 },
    { "count", 1, 1 },
    { "rest", 0, 1 },
    { NULL },
  };

  dose->work = LISSOM_WORK_HOLD;
  dose->sets = 1;

  return lissom_content_element_check (element, attributes, no_children, error) &&
         lissom_content_element_get_int (element, "seconds", LISSOM_DOSE_MIN_HOLD_S,
                                         LISSOM_DOSE_MAX_HOLD_S, 0, &dose->seconds, error) &&
         lissom_content_element_get_int (element, "count", 1, LISSOM_DOSE_MAX_HOLDS, 0,
                                         &dose->count, error) &&
         lissom_content_element_get_int (element, "rest", 0, LISSOM_DOSE_MAX_REST_S, 0,
                                         &dose->rest_s, error);
}

static gboolean
read_reps (const LissomContentElement *element,
           LissomDose                 *dose,
           GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "seconds", 1, 1 },
    { "count", 1, 1 },
    { "sets", 0, 1 },
    { "rest", 0, 1 },
    { NULL },
  };

  dose->work = LISSOM_WORK_REPS;

  return lissom_content_element_check (element, attributes, no_children, error) &&
         lissom_content_element_get_int (element, "seconds", 1, LISSOM_DOSE_MAX_REP_S, 0,
                                         &dose->seconds, error) &&
         lissom_content_element_get_int (element, "count", 1, LISSOM_DOSE_MAX_REPS, 0,
                                         &dose->count, error) &&
         lissom_content_element_get_int (element, "sets", 1, LISSOM_DOSE_MAX_SETS, 1, &dose->sets,
                                         error) &&
         lissom_content_element_get_int (element, "rest", 0, LISSOM_DOSE_MAX_REST_S, 0,
                                         &dose->rest_s, error);
}

gboolean
lissom_dose_read (const LissomContentElement  *parent,
                  LissomDose                  *dose,
                  const LissomContentElement **element,
                  GError                     **error)
{
  const LissomContentElement *hold = lissom_content_element_find (parent, "hold");
  const LissomContentElement *reps = lissom_content_element_find (parent, "reps");

  if (hold == NULL && reps == NULL)
    {
      lissom_content_element_set_error (parent, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                        _("<%s> lacks its dose; add <hold seconds=\"…\" "
                                          "count=\"…\"/> or <reps seconds=\"…\" count=\"…\"/>"),
                                        parent->name);
      return FALSE;
    }

  if (hold != NULL && reps != NULL)
    {
      lissom_content_element_set_error (reps, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("<%s> has two doses; keep <hold> or <reps>"),
                                        parent->name);
      return FALSE;
    }

  *element = hold != NULL ? hold : reps;
  return hold != NULL ? read_hold (hold, dose, error) : read_reps (reps, dose, error);
}
