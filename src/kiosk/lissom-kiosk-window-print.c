/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-window-private.h"

#include <glib/gi18n-lib.h>

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

void
_lissom_kiosk_window_print (LissomKioskWindow *self)
{
}

void
_lissom_kiosk_window_print_test (LissomKioskWindow *self)
{
}

const char *
_lissom_kiosk_window_describe_printer (LissomKioskWindow *self)
{
  return lissom_kiosk_settings_get_printer (self->settings)[0] != '\0'
           ? lissom_kiosk_settings_get_printer (self->settings)
           : _("None is set");
}
