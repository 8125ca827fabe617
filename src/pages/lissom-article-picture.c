/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-article-picture.h"

#include "lissom-figure-view.h"
#include "lissom-machine.h"
#include "lissom-pelvis-picture.h"
#include "lissom-plate.h"
#include "lissom-thigh.h"

static void
draw_thigh (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  lissom_thigh_draw_back (theme, LISSOM_BACKDROP_NONE, FALSE, -1, cr, width, height);
}

static void
draw_pelvis (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  const LissomPelvisState state = { LISSOM_PELVIS_STAND, 0.8, 0.2 };

  lissom_pelvis_draw (&state, FALSE, theme, LISSOM_BACKDROP_NONE, cr, width, height);
}

static void
draw_bends (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  lissom_pelvis_draw_bends (theme, LISSOM_BACKDROP_NONE, cr, width, height);
}

static void
draw_gears (cairo_t *cr, double width, double height, LissomTheme theme, gpointer data)
{
  lissom_machine_draw (0.8, 1.0, theme, LISSOM_BACKDROP_NONE, cr, width, height);
}

LissomStretch *
lissom_article_picture_find (LissomCatalogue *catalogue, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, ids[i]);

      if (stretch != NULL)
        return stretch;
    }
  return NULL;
}

static void
add_figure (GtkBox *box, LissomStretch *stretch)
{
  GtkWidget *figure = lissom_figure_view_new ();

  lissom_figure_view_set_stretch (LISSOM_FIGURE_VIEW (figure), stretch);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_box_append (box, figure);
}

/* Figures of stretches, side by side. */
static GtkWidget *
create_figures (LissomCatalogue *catalogue, const char *const *const *choices, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < n; i++)
    {
      LissomStretch *stretch = lissom_article_picture_find (catalogue, choices[i]);

      if (stretch != NULL)
        add_figure (GTK_BOX (box), stretch);
    }
  return box;
}

GtkWidget *
lissom_article_picture_new (LissomArticle *article, LissomCatalogue *catalogue)
{
  static const char *const stretched[] = { "chair-single-leg", NULL };
  static const char *const strong[] = { "glute-bridge", "march-on-the-spot", NULL };
  static const char *const toe_touch[] = { "standing-toe-touch", NULL };
  static const char *const both_legs[] = { "chair-both-legs", NULL };
  static const char *const *const balance[] = { stretched, strong };
  static const char *const *const basics[] = { toe_touch, both_legs, stretched };
  static const LissomPlateFunc draw[] = {
    [LISSOM_PICTURE_THIGH] = draw_thigh,
    [LISSOM_PICTURE_PELVIS] = draw_pelvis,
    [LISSOM_PICTURE_BEND] = draw_bends,
    [LISSOM_PICTURE_GEARS] = draw_gears,
  };
  LissomPicture picture = lissom_article_get_picture (article);
  GtkWidget *widget;

  if (picture == LISSOM_PICTURE_BALANCE)
    {
      widget = create_figures (catalogue, balance, G_N_ELEMENTS (balance));
    }
  else if (picture == LISSOM_PICTURE_BASICS)
    {
      widget = create_figures (catalogue, basics, G_N_ELEMENTS (basics));
    }
  else
    {
      widget = lissom_plate_new (draw[picture], NULL, NULL);
      lissom_plate_describe (LISSOM_PLATE (widget), lissom_article_get_title (article),
                             lissom_article_get_description (article));
    }
  gtk_widget_add_css_class (widget, "wall");
  return widget;
}
