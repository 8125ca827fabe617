/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "looks-words.h"

#include <string.h>

/* A word that has about the width of the narrowest window to itself cannot have more. */
#define WHOLE_WIDTH 240

/* The word around the byte @place of @text. */
static char *
dup_word (const char *text, int place)
{
  const char *start = text + place;
  const char *end = text + place;

  while (start > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_strndup (start, (gsize) (end - start));
}

static void
find_broken (GtkLabel *label, const char *may_break, GPtrArray *found)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);

  if (gtk_widget_get_width (GTK_WIDGET (label)) >= WHOLE_WIDTH)
    return;
  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_get_line_readonly (layout, i)->start_index;
      g_autofree char *word = dup_word (text, start);

      /* A soft hyphen is where a word may be broken. */
      if (!attributes[g_utf8_pointer_to_offset (text, text + start)].is_line_break &&
          strstr (may_break, word) == NULL)
        g_ptr_array_add (found, g_strdup_printf ("broken: “%s” in “%s”", word, text));
    }
}

/* Whether @widget scrolls that way: what lies outside can be brought into view. */
static gboolean
scrolls (GtkWidget *widget, GtkOrientation orientation)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType across, down;

  if (!GTK_IS_SCROLLABLE (widget) || window == NULL)
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (window), &across, &down);
  return (orientation == GTK_ORIENTATION_HORIZONTAL ? across : down) != GTK_POLICY_NEVER;
}

/* Beyond the edge of something that shows nothing beyond its edge. */
static void
find_clipped (GtkWidget *label, GtkWidget *top, GPtrArray *found)
{
  gboolean across = TRUE, down = TRUE;

  for (GtkWidget *widget = gtk_widget_get_parent (label); widget != NULL && (across || down);
       widget = widget == top ? NULL : gtk_widget_get_parent (widget))
    {
      graphene_rect_t bounds;
      float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

      across &= !scrolls (widget, GTK_ORIENTATION_HORIZONTAL);
      down &= !scrolls (widget, GTK_ORIENTATION_VERTICAL);
      if ((widget != top && gtk_widget_get_overflow (widget) == GTK_OVERFLOW_VISIBLE) ||
          !gtk_widget_compute_bounds (label, widget, &bounds))
        continue;
      if ((across && (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > width + 1)) ||
          (down && (bounds.origin.y < -1 || bounds.origin.y + bounds.size.height > height + 1)))
        {
          g_ptr_array_add (found, g_strdup_printf ("outside of its %s: “%s”",
                                                   G_OBJECT_TYPE_NAME (widget),
                                                   gtk_label_get_text (GTK_LABEL (label))));
          return;
        }
    }
}

static void
find (GtkWidget *widget, GtkWidget *top, const char *may_break, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      /* What an empty entry says is said to screen readers in its name, too. */
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) &&
          !GTK_IS_TEXT (gtk_widget_get_parent (widget)) &&
          strstr (gtk_label_get_text (GTK_LABEL (widget)), may_break) == NULL)
        g_ptr_array_add (found, g_strdup_printf ("cut: “%s”", gtk_label_get_text (GTK_LABEL (widget))));
      find_broken (GTK_LABEL (widget), may_break, found);
      find_clipped (widget, top, found);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find (child, top, may_break, found);
}

GPtrArray *
looks_find_unreadable (GtkWidget *widget, const char *may_break)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  find (widget, widget, may_break, found);
  return found;
}
