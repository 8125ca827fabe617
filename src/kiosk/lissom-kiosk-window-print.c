/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The visitor's sheet, straight to the clinic's printer. The job is called "Lissom" and nothing more.
 */
#include "lissom-kiosk-window-private.h"

#include "lissom-direct-print.h"
#include "lissom-kiosk-staff-page.h"

#include <glib/gi18n-lib.h>

#define JOB_TITLE "Lissom"

void
_lissom_kiosk_window_offer_sheet (LissomKioskWindow *self, LissomKioskEndPage *page)
{
  switch (lissom_kiosk_policy_get_printing (self->policy))
    {
    case LISSOM_KIOSK_PRINT_ALLOWED:
      lissom_kiosk_end_page_set_sheet (page, LISSOM_KIOSK_SHEET_OFFERED);
      break;
    case LISSOM_KIOSK_PRINT_DAY_CAP:
      lissom_kiosk_end_page_set_sheet (page, LISSOM_KIOSK_SHEET_USED_UP);
      break;
    case LISSOM_KIOSK_PRINT_NO_PRINTER:
    case LISSOM_KIOSK_PRINT_VISIT_CAP:
    default:
      lissom_kiosk_end_page_set_sheet (page, LISSOM_KIOSK_SHEET_NONE);
    }
}

/* Shown where somebody still looks; the visitor may have gone on. */
static void
tell (LissomKioskWindow *self, LissomKioskSheet sheet, const char *sentence)
{
  GtkWidget *page = adw_bin_get_child (self->screen);

  if (LISSOM_IS_KIOSK_END_PAGE (page))
    lissom_kiosk_end_page_set_sheet (LISSOM_KIOSK_END_PAGE (page), sheet);
  else if (LISSOM_IS_KIOSK_STAFF_PAGE (page))
    lissom_kiosk_staff_page_set_printer (LISSOM_KIOSK_STAFF_PAGE (page), sentence);
}

static void
set_printer_state (LissomKioskWindow *self, const char *sentence)
{
  g_free (self->printer_state);
  self->printer_state = g_strdup (sentence);
}

static void
count_sheet (LissomKioskWindow *self)
{
  GDate day;

  _lissom_kiosk_window_get_day (self, &day);
  lissom_kiosk_tally_add_sheet (self->tally, &day);
  lissom_kiosk_policy_set_sheets_today (self->policy,
                                        lissom_kiosk_tally_get_sheets (self->tally, &day));
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomKioskWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lissom_direct_print_finish (result, &error))
    {
      g_debug ("sheet printed");
      set_printer_state (self, _("The last sheet was printed."));
      tell (self, LISSOM_KIOSK_SHEET_THERE, self->printer_state);
    }
  else
    {
      g_message ("the sheet was not printed: %s", error->message);
      set_printer_state (self, error->message);
      if (self->policy != NULL)
        lissom_kiosk_policy_print_failed (self->policy);
      tell (self, LISSOM_KIOSK_SHEET_FAILED, self->printer_state);
    }
}

static void
print_guide (LissomKioskWindow *self, const char *id)
{
  g_autoptr (LissomRoutine) routine =
    lissom_kiosk_guide_make_routine (self->guide, self->settings, id);
  LissomSheetOptions options = { .paper = lissom_paper_get_default (),
                                 .large_print = self->visit.text_size > 0,
                                 .clinic = lissom_kiosk_settings_get_clinic (self->settings) };
  const char *logo = lissom_kiosk_settings_get_logo (self->settings);
  g_autoptr (LissomSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  if (routine == NULL)
    return;
  if (logo[0] != '\0')
    {
      g_autoptr (GError) why = NULL;

      /* A visitor gets the sheet all the same. */
      options.logo = lissom_logo_load (logo, &why);
      if (options.logo == NULL)
        g_message ("%s", why->message);
    }
  sheet = lissom_sheet_new_for_routine (routine, &options, &error);
  g_clear_pointer (&options.logo, cairo_surface_destroy);
  if (sheet == NULL)
    {
      g_message ("the sheet cannot be made: %s", error->message);
      set_printer_state (self, error->message);
      lissom_kiosk_policy_print_failed (self->policy);
      tell (self, LISSOM_KIOSK_SHEET_FAILED, self->printer_state);
      return;
    }
  g_debug ("sheet coming");
  tell (self, LISSOM_KIOSK_SHEET_COMING, _("A sheet is being printed."));
  lissom_direct_print_async (sheet, lissom_kiosk_settings_get_printer (self->settings), JOB_TITLE,
                             NULL, printed_cb, g_object_ref (self));
}

void
_lissom_kiosk_window_print (LissomKioskWindow *self)
{
  if (self->guide_id == NULL)
    return;
  /* Paper counts when it is asked for: a printer that never answers would print later. */
  count_sheet (self);
  print_guide (self, self->guide_id);
}

void
_lissom_kiosk_window_print_test (LissomKioskWindow *self)
{
  print_guide (self, lissom_kiosk_settings_get_guides (self->settings)[0]);
}

const char *
_lissom_kiosk_window_describe_printer (LissomKioskWindow *self)
{
  if (lissom_kiosk_settings_get_printer (self->settings)[0] == '\0')
    return _("None is set");
  return self->printer_state != NULL ? self->printer_state : _("Nothing was printed yet.");
}
