/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-application.h"
#include "lissom-commands.h"
#include "lissom-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (LissomApplication) application = NULL;
  int status;

  lissom_locale_init ();
  if (lissom_commands_run (argc, argv, &status))
    return status;

  application = lissom_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
