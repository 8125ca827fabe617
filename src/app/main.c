/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-application.h"
#include "lissom-commands.h"
#include "lissom-kiosk-application.h"
#include "lissom-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  gboolean kiosk;
  int status;

  lissom_locale_init ();
  if (lissom_commands_run (argc, argv, &kiosk, &status))
    return status;

  if (kiosk)
    {
      /* Its words are done with; the application takes none. */
      application = G_APPLICATION (lissom_kiosk_application_new ());
      return g_application_run (application, 1, argv);
    }
  application = G_APPLICATION (lissom_application_new ());
  return g_application_run (application, argc, argv);
}
