/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-measurement-codec.h"

#include "lissom-entry-codec.h"
#include "lissom-journal.h"

#include <glib/gi18n-lib.h>

static const char *const legs[] = {
  [LISSOM_LEG_NONE] = "",
  [LISSOM_LEG_LEFT] = "left",
  [LISSOM_LEG_RIGHT] = "right",
};

const char *
lissom_leg_get_name (LissomLeg leg)
{
  return legs[leg];
}

int
lissom_leg_find (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (legs); i++)
    if (g_str_equal (legs[i], name))
      return (int) i;
  return -1;
}

void
lissom_measurement_encode (const LissomMeasurement *measurement, GKeyFile *keys)
{
  const LissomMeasure *measure = lissom_measure_get (measurement->measure);
  g_autofree char *group = g_strconcat (LISSOM_MEASUREMENT_GROUP_PREFIX, measurement->id, NULL);
  g_autofree char *taken = lissom_entry_format_time (measurement->taken);

  g_key_file_remove_group (keys, group, NULL);
  g_key_file_set_string (keys, group, "taken", taken);
  g_key_file_set_string (keys, group, "test", measure->name);
  if (measurement->leg != LISSOM_LEG_NONE)
    g_key_file_set_string (keys, group, "leg", lissom_leg_get_name (measurement->leg));
  g_key_file_set_integer_list (keys, group, "trials", (int *) (void *) measurement->trials->data,
                               measurement->trials->len);
  if (measurement->length > 0)
    g_key_file_set_integer (keys, group, "length", measurement->length);
  if (measurement->pain >= 0)
    g_key_file_set_integer (keys, group, "pain", measurement->pain);
  g_key_file_set_boolean (keys, group, "complete", TRUE);
}

static gboolean
set_damaged (GError **error, const char *what)
{
  g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED, "%s", what);
  return FALSE;
}

gboolean
lissom_measurement_check (const LissomMeasurement *measurement, GError **error)
{
  const LissomMeasure *measure = lissom_measure_get (measurement->measure);
  guint i;

  if (measure->sided != (measurement->leg != LISSOM_LEG_NONE))
    return set_damaged (error, measure->sided
                                 ? _("this test is done with one leg; write left or right")
                                 : _("this test knows no leg; leave the leg empty"));
  if (measurement->length != 0 && (measurement->length < LISSOM_MEASUREMENT_SHORTEST_LEG ||
                                   measurement->length > LISSOM_MEASUREMENT_LONGEST_LEG))
    return set_damaged (error, _("a leg is between 20 and 200 cm long; measure it again"));
  if (measurement->trials->len == 0 || measurement->trials->len > LISSOM_MEASUREMENT_MAX_TRIALS)
    return set_damaged (error, _("a test has one to ten tries; write them with spaces between"));
  for (i = 0; i < measurement->trials->len; i++)
    {
      const int trial = g_array_index (measurement->trials, int, i);

      if (trial < measure->min || trial > measure->max)
        {
          g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                       _("a try of this test lies between %d and %d, but this says %d"),
                       measure->min, measure->max, trial);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
decode_trials (GKeyFile *keys, const char *group, LissomMeasurement *measurement, GError **error)
{
  g_autofree int *trials = NULL;
  gsize n_trials = 0;

  trials = g_key_file_get_integer_list (keys, group, "trials", &n_trials, error);
  if (!trials)
    return FALSE;
  if (n_trials == 0 || n_trials > LISSOM_MEASUREMENT_MAX_TRIALS)
    return set_damaged (error, "the number of trials is out of range");
  g_array_append_vals (measurement->trials, trials, (guint) n_trials);
  if (!lissom_measurement_check (measurement, error))
    return FALSE;
  measurement->value = lissom_measurement_get_result (lissom_measure_get (measurement->measure),
                                                      measurement->trials);
  return TRUE;
}

LissomMeasurement *
lissom_measurement_decode (GKeyFile *keys, const char *group, GError **error)
{
  const gint64 not_told = -1, none = 0;
  g_autoptr (LissomMeasurement) measurement = NULL;
  g_autoptr (GDateTime) taken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *leg_name = NULL;
  const char *id = group + strlen (LISSOM_MEASUREMENT_GROUP_PREFIX);
  const LissomMeasure *measure;
  gint64 pain, length;
  int leg;

  if (!g_str_has_prefix (group, LISSOM_MEASUREMENT_GROUP_PREFIX) || !lissom_entry_is_id (id))
    return set_damaged (error, "no name of a measurement"), NULL;
  if (!g_key_file_get_boolean (keys, group, "complete", NULL))
    return set_damaged (error, "the measurement is cut off"), NULL;
  taken = lissom_entry_get_time (keys, group, "taken", error);
  if (!taken || !(name = g_key_file_get_string (keys, group, "test", error)))
    return NULL;
  measure = lissom_measure_find (name);
  leg_name = g_key_file_get_string (keys, group, "leg", NULL);
  leg = lissom_leg_find (leg_name ? leg_name : "");
  if (!measure || leg < 0)
    return set_damaged (error, "no such test or leg"), NULL;

  measurement = lissom_measurement_new (measure->id, (LissomLeg) leg, taken);
  g_free (measurement->id);
  measurement->id = g_strdup (id);
  if (!lissom_entry_get_number (keys, group, "pain", 0, 10, &not_told, &pain, error) ||
      !lissom_entry_get_number (keys, group, "length", LISSOM_MEASUREMENT_SHORTEST_LEG,
                                LISSOM_MEASUREMENT_LONGEST_LEG, &none, &length, error) ||
      !decode_trials (keys, group, measurement, error))
    return NULL;
  measurement->pain = (int) pain;
  measurement->length = (int) length;
  return g_steal_pointer (&measurement);
}
