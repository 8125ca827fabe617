/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-month-view.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"

#define DAYS_IN_WEEK 7
#define N_CELLS (6 * DAYS_IN_WEEK)

struct _LissomMonthView
{
  AdwBin parent_instance;

  GtkWidget *title, *back, *on;
  GtkWidget *weekdays[DAYS_IN_WEEK];
  GtkWidget *cells[N_CELLS];
  int first_cell; /* of the first day */
  int n_days;
};

G_DEFINE_FINAL_TYPE (LissomMonthView, lissom_month_view, ADW_TYPE_BIN)

enum
{
  MOVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
back_cb (LissomMonthView *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
on_cb (LissomMonthView *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static GtkWidget *
create_button (LissomMonthView *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button =
    g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", name, "valign",
                  GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  lissom_name_button (button, name);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
lissom_month_view_class_init (LissomMonthViewClass *klass)
{
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lissom_month_view_init (LissomMonthView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *grid =
    g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "row-spacing", 2, NULL);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "panel");
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->title, "section");
  self->back = create_button (self, "go-previous-symbolic", _("The month before"),
                              G_CALLBACK (back_cb));
  self->on = create_button (self, "go-next-symbolic", _("The month after"), G_CALLBACK (on_cb));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->back);
  gtk_box_append (GTK_BOX (head), self->on);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), grid);

  for (int i = 0; i < DAYS_IN_WEEK; i++)
    {
      self->weekdays[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->weekdays[i], "dim-label");
      gtk_widget_add_css_class (self->weekdays[i], "caption");
      gtk_grid_attach (GTK_GRID (grid), self->weekdays[i], i, 0, 1, 1);
    }
  for (int i = 0; i < N_CELLS; i++)
    {
      self->cells[i] = g_object_new (GTK_TYPE_LABEL, "halign", GTK_ALIGN_CENTER, NULL);
      gtk_widget_add_css_class (self->cells[i], "cal");
      gtk_grid_attach (GTK_GRID (grid), self->cells[i], i % DAYS_IN_WEEK, 1 + i / DAYS_IN_WEEK, 1,
                       1);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lissom_month_view_new (void)
{
  return g_object_new (LISSOM_TYPE_MONTH_VIEW, NULL);
}

static void
show_weekdays (LissomMonthView *self, int first_weekday)
{
  /* A Monday. */
  g_autoptr (GDateTime) monday = g_date_time_new_utc (2026, 11, 23, 12, 0, 0);

  for (int i = 0; i < DAYS_IN_WEEK; i++)
    {
      g_autoptr (GDateTime) day =
        g_date_time_add_days (monday, (first_weekday - 1 + i) % DAYS_IN_WEEK);
      g_autofree char *name = g_date_time_format (day, "%a");
      /* One letter, so that seven stand side by side in large type. */
      g_autofree char *letter = g_utf8_substring (name, 0, 1);
      g_autofree char *whole = g_date_time_format (day, "%A");

      gtk_label_set_label (GTK_LABEL (self->weekdays[i]), letter);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->weekdays[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
    }
}

void
lissom_month_view_show (LissomMonthView *self, int month, int today, int first_weekday,
                        gboolean may_go_on)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (month / 12, month % 12 + 1, 1, 12, 0, 0);
  /* Translators: the title of a calendar: month and year, as strftime has them */
  g_autofree char *title = g_date_time_format (first, C_("month", "%OB %Y"));

  g_return_if_fail (LISSOM_IS_MONTH_VIEW (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_sensitive (self->on, may_go_on);
  show_weekdays (self, first_weekday);
  self->first_cell =
    (g_date_time_get_day_of_week (first) - first_weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  self->n_days = g_date_get_days_in_month ((GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));
  for (int i = 0; i < N_CELLS; i++)
    {
      g_autoptr (GDateTime) date = g_date_time_add_days (first, i - self->first_cell);
      const gboolean inside = i >= self->first_cell && i < self->first_cell + self->n_days;
      const int day = g_date_time_get_day_of_month (date);
      g_autofree char *text = g_strdup_printf ("%d", day);
      g_autofree char *name = g_date_time_format (date, "%e %B");
      const char *classes[] = { "cal", NULL, NULL };

      if (!inside)
        classes[1] = "out";
      else if (day == today)
        classes[1] = "now";
      gtk_widget_set_css_classes (self->cells[i], classes);
      gtk_label_set_label (GTK_LABEL (self->cells[i]), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      /* Five weeks are enough for most months. */
      gtk_widget_set_visible (self->cells[i], i < 5 * DAYS_IN_WEEK ||
                                                self->first_cell + self->n_days > 5 * DAYS_IN_WEEK);
    }
}

void
lissom_month_view_mark (LissomMonthView *self, int day, LissomMark mark, const char *description)
{
  GtkWidget *cell;

  g_return_if_fail (LISSOM_IS_MONTH_VIEW (self));
  g_return_if_fail (day >= 1 && day <= self->n_days);

  cell = self->cells[self->first_cell + day - 1];
  if (mark == LISSOM_MARK_WHOLE)
    gtk_widget_add_css_class (cell, "done");
  else if (mark == LISSOM_MARK_SOME)
    gtk_widget_add_css_class (cell, "some");
  gtk_widget_set_tooltip_text (cell, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
}
