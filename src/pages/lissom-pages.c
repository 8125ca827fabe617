/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pages.h"

#include "lissom-pages-resources.h"
#include "lissom-score-row.h"
#include "lissom-side-by-side.h"
#include "lissom-widgets.h"

void
lissom_pages_init (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  lissom_widgets_init ();
  g_resources_register (lissom_pages_get_resource ());
  g_type_ensure (LISSOM_TYPE_SCORE_ROW);
  g_type_ensure (LISSOM_TYPE_SIDE_BY_SIDE);
  g_once_init_leave (&done, 1);
}
