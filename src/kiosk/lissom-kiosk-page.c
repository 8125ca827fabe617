/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-page.h"

#include "lissom-parts.h"

G_DEFINE_ABSTRACT_TYPE (LissomKioskPage, lissom_kiosk_page, ADW_TYPE_BIN)

static void
lissom_kiosk_page_real_set_tall (LissomKioskPage *self, gboolean tall)
{
}

static char *
lissom_kiosk_page_real_get_spoken (LissomKioskPage *self)
{
  return g_strdup ("");
}

static void
lissom_kiosk_page_real_tick (LissomKioskPage *self, int seconds_left)
{
}

static void
lissom_kiosk_page_class_init (LissomKioskPageClass *klass)
{
  klass->set_tall = lissom_kiosk_page_real_set_tall;
  klass->get_spoken = lissom_kiosk_page_real_get_spoken;
  klass->tick = lissom_kiosk_page_real_tick;

  GTK_WIDGET_CLASS (klass)->focus = lissom_parts_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lissom_kiosk_page_init (LissomKioskPage *self)
{
}

void
lissom_kiosk_page_set_tall (LissomKioskPage *self, gboolean tall)
{
  g_return_if_fail (LISSOM_IS_KIOSK_PAGE (self));

  if (tall)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tall");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tall");
  LISSOM_KIOSK_PAGE_GET_CLASS (self)->set_tall (self, tall);
}

char *
lissom_kiosk_page_get_spoken (LissomKioskPage *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_PAGE (self), NULL);

  return LISSOM_KIOSK_PAGE_GET_CLASS (self)->get_spoken (self);
}

void
lissom_kiosk_page_tick (LissomKioskPage *self, int seconds_left)
{
  g_return_if_fail (LISSOM_IS_KIOSK_PAGE (self));

  LISSOM_KIOSK_PAGE_GET_CLASS (self)->tick (self, seconds_left);
}
