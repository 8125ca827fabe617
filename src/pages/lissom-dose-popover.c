/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-dose-popover.h"

#include "lissom-dose.h"
#include "lissom-parts.h"

#include <glib/gi18n-lib.h>

struct _LissomDosePopover
{
  GtkPopover parent_instance;

  GtkGrid *grid;
  GtkSpinButton *seconds, *count, *sets, *rest; /* sets is NULL for a hold */
  LissomDose dose;
};

G_DEFINE_FINAL_TYPE (LissomDosePopover, lissom_dose_popover, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (LissomDosePopover *self)
{
  LissomDose dose = self->dose;

  dose.seconds = gtk_spin_button_get_value_as_int (self->seconds);
  dose.count = gtk_spin_button_get_value_as_int (self->count);
  if (self->sets != NULL)
    dose.sets = gtk_spin_button_get_value_as_int (self->sets);
  dose.rest_s = gtk_spin_button_get_value_as_int (self->rest);
  if (lissom_dose_equal (&dose, &self->dose))
    return;
  self->dose = dose;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkSpinButton *
add_number (LissomDosePopover *self, int row, const char *words, int value, int min, int max, int step)
{
  GtkWidget *label = lissom_parts_label (words, NULL);
  GtkWidget *spin = gtk_spin_button_new_with_range (min, max, step);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_add_css_class (spin, "tabular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, spin, 1, row, 1, 1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_SPIN_BUTTON (spin);
}

static void
lissom_dose_popover_class_init (LissomDosePopoverClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", LISSOM_TYPE_DOSE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
lissom_dose_popover_init (LissomDosePopover *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 8);
  gtk_grid_set_column_spacing (self->grid, 16);
  gtk_widget_set_margin_top (GTK_WIDGET (self->grid), 8);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 8);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), 8);
  gtk_widget_set_margin_end (GTK_WIDGET (self->grid), 8);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->grid));
}

GtkWidget *
lissom_dose_popover_new (const LissomDose *dose, LissomSides sides)
{
  LissomDosePopover *self = g_object_new (LISSOM_TYPE_DOSE_POPOVER, NULL);
  gboolean each = sides == LISSOM_SIDES_EACH;
  int row = 0;

  self->dose = *dose;
  if (dose->work == LISSOM_WORK_HOLD)
    {
      self->seconds = add_number (self, row++, _("Seconds held"), dose->seconds,
                                  LISSOM_DOSE_MIN_HOLD_S, LISSOM_DOSE_MAX_HOLD_S, 5);
      self->count = add_number (self, row++, each ? _("Times each leg") : _("Times"), dose->count, 1,
                                LISSOM_DOSE_MAX_HOLDS, 1);
    }
  else
    {
      self->count = add_number (self, row++, each ? _("Times each leg") : _("Times"), dose->count, 1,
                                LISSOM_DOSE_MAX_REPS, 1);
      self->sets = add_number (self, row++, _("Sets"), dose->sets, 1, LISSOM_DOSE_MAX_SETS, 1);
      self->seconds = add_number (self, row++, _("Seconds for one"), dose->seconds, 1,
                                  LISSOM_DOSE_MAX_REP_S, 1);
    }
  self->rest = add_number (self, row, _("Seconds of rest between"), dose->rest_s, 0,
                           LISSOM_DOSE_MAX_REST_S, 5);
  return GTK_WIDGET (self);
}

void
lissom_dose_popover_get_dose (LissomDosePopover *self, LissomDose *dose)
{
  g_return_if_fail (LISSOM_IS_DOSE_POPOVER (self));

  *dose = self->dose;
}
