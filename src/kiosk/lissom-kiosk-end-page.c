/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-end-page.h"

#include "lissom-figure-view.h"
#include "lissom-kiosk-scroller.h"

#include <glib/gi18n-lib.h>

struct _LissomKioskEndPage
{
  LissomKioskPage parent_instance;

  LissomFigureView *figure;
  GtkWidget *stage, *slot, *words, *title, *text, *contact, *print, *sheet, *finish, *count;
};

G_DEFINE_FINAL_TYPE (LissomKioskEndPage, lissom_kiosk_end_page, LISSOM_TYPE_KIOSK_PAGE)

static void
lissom_kiosk_end_page_set_tall (LissomKioskPage *page, gboolean tall)
{
  LissomKioskEndPage *self = LISSOM_KIOSK_END_PAGE (page);
  const int margin = tall ? 72 : 96;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->stage), tall ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->stage), !tall);
  gtk_widget_set_valign (self->words, tall ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->stage, margin);
  gtk_widget_set_margin_end (self->stage, margin);
  gtk_widget_set_margin_top (self->stage, 56);
  gtk_widget_set_margin_bottom (self->stage, 64);
}

static char *
lissom_kiosk_end_page_get_spoken (LissomKioskPage *page)
{
  LissomKioskEndPage *self = LISSOM_KIOSK_END_PAGE (page);

  return g_strdup_printf ("%s. %s %s", gtk_label_get_text (GTK_LABEL (self->title)),
                          gtk_label_get_text (GTK_LABEL (self->text)),
                          gtk_label_get_text (GTK_LABEL (self->contact)));
}

/* A line more or less moves the slot of the figure. */
static void
set_line (LissomKioskEndPage *self, GtkWidget *label, const char *text)
{
  if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
    return;
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_queue_draw (GTK_WIDGET (self->figure));
}

static void
lissom_kiosk_end_page_tick (LissomKioskPage *page, int seconds_left)
{
  LissomKioskEndPage *self = LISSOM_KIOSK_END_PAGE (page);
  g_autofree char *text = NULL;

  if (seconds_left < 0)
    return;
  text = g_strdup_printf (ngettext ("Starts afresh in %d second. Nothing is saved.",
                                    "Starts afresh in %d seconds. Nothing is saved.", seconds_left),
                          seconds_left);
  set_line (self, self->count, text);
}

static gboolean
lissom_kiosk_end_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_KIOSK_END_PAGE (widget)->finish);
}

static void
lissom_kiosk_end_page_class_init (LissomKioskEndPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LissomKioskPageClass *page_class = LISSOM_KIOSK_PAGE_CLASS (klass);

  g_type_ensure (LISSOM_TYPE_KIOSK_SCROLLER);
  widget_class->grab_focus = lissom_kiosk_end_page_grab_focus;
  page_class->set_tall = lissom_kiosk_end_page_set_tall;
  page_class->get_spoken = lissom_kiosk_end_page_get_spoken;
  page_class->tick = lissom_kiosk_end_page_tick;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/kiosk/lissom-kiosk-end-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, slot);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, words);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, title);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, text);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, contact);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, print);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, finish);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskEndPage, count);
}

static void
lissom_kiosk_end_page_init (LissomKioskEndPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_figure_view_set_slot (self->figure, self->slot);
}

/* What was held, when it is the same for both legs; legs that differ are told apart. */
static char *
describe (GArray *credits)
{
  gint64 right = 0, left = 0;

  for (guint i = 0; i < credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);

      if (credit->reps == 0)
        {
          right += credit->right_ms + credit->both_ms;
          left += credit->left_ms + credit->both_ms;
        }
    }
  right /= 1000;
  left /= 1000;
  if (right == 0 && left == 0)
    return g_strdup (_("Sit a moment if you like."));
  if (right == left)
    return g_strdup_printf (ngettext ("You held each leg for %d second. Sit a moment if you like.",
                                      "You held each leg for %d seconds. Sit a moment if you like.",
                                      (gulong) right),
                            (int) right);
  /* Translators: seconds of the left leg, then of the right leg */
  return g_strdup_printf (_("You held the left leg for %1$d s and the right leg for %2$d s. Sit a "
                            "moment if you like."),
                          (int) left, (int) right);
}

GtkWidget *
lissom_kiosk_end_page_new (LissomKioskSettings *settings, gboolean stopped, GArray *credits,
                           LissomStretch *stretch)
{
  LissomKioskEndPage *self = g_object_new (LISSOM_TYPE_KIOSK_END_PAGE, NULL);
  const char *contact = lissom_kiosk_settings_get_contact (settings);
  g_autofree char *held = describe (credits);

  gtk_label_set_text (GTK_LABEL (self->title), stopped ? _("Well done for stopping")
                                                       : _("Well done"));
  gtk_label_set_text (GTK_LABEL (self->text),
                      stopped ? _("Sit down and rest. If you feel unwell or still have pain, tell a "
                                  "member of staff now.")
                              : held);
  gtk_label_set_text (GTK_LABEL (self->contact), contact);
  gtk_widget_set_visible (self->contact, stopped && contact[0] != '\0');
  if (stretch != NULL)
    {
      lissom_figure_view_set_stretch (self->figure, stretch);
      lissom_figure_view_set_pose (self->figure, lissom_stretch_get_start_pose (stretch));
    }
  lissom_kiosk_end_page_set_sheet (self, LISSOM_KIOSK_SHEET_NONE);
  return GTK_WIDGET (self);
}

void
lissom_kiosk_end_page_set_sheet (LissomKioskEndPage *self, LissomKioskSheet sheet)
{
  const char *text = "";

  g_return_if_fail (LISSOM_IS_KIOSK_END_PAGE (self));

  switch (sheet)
    {
    case LISSOM_KIOSK_SHEET_COMING:
      text = _("Your sheet is being printed.");
      break;
    case LISSOM_KIOSK_SHEET_THERE:
      text = _("Your sheet is at the printer.");
      break;
    case LISSOM_KIOSK_SHEET_USED_UP:
      text = _("There are no more sheets today. Our staff can print one for you.");
      break;
    case LISSOM_KIOSK_SHEET_FAILED:
      text = _("The printer does not answer. Our staff can print a sheet for you.");
      break;
    case LISSOM_KIOSK_SHEET_NONE:
    case LISSOM_KIOSK_SHEET_OFFERED:
    default:
      break;
    }
  gtk_widget_set_visible (self->print, sheet == LISSOM_KIOSK_SHEET_OFFERED ||
                                         sheet == LISSOM_KIOSK_SHEET_FAILED);
  set_line (self, self->sheet, text);
  gtk_widget_set_visible (self->sheet, text[0] != '\0');
}
