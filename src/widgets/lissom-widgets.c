/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-widgets.h"

#include "lissom-snug.h"
#include "lissom-widgets-resources.h"

void
lissom_widgets_init (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_resources_register (lissom_widgets_get_resource ());
      g_type_ensure (LISSOM_TYPE_BOARD);
      g_type_ensure (LISSOM_TYPE_CHIPS);
      g_type_ensure (LISSOM_TYPE_FIGURE_VIEW);
      g_type_ensure (LISSOM_TYPE_PAGE_HEAD);
      g_type_ensure (LISSOM_TYPE_PLACE_BAR);
      g_type_ensure (LISSOM_TYPE_RING);
      g_type_ensure (LISSOM_TYPE_SEGMENTS);
      g_type_ensure (LISSOM_TYPE_SIDE_BY_SIDE);
      g_type_ensure (LISSOM_TYPE_THUMBNAIL);
      lissom_snug_init ();
      g_once_init_leave (&done, 1);
    }
}
