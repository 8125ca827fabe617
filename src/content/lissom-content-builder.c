/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-builder.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Far more than any stretch needs, far less than what would make anybody wait. */
#define MAX_DEPTH 16
#define MAX_ELEMENTS 2000
#define MAX_ATTRIBUTES 64
#define MAX_NAME_LENGTH 64         /* bytes */
#define MAX_ATTRIBUTE_LENGTH 256   /* characters */

typedef struct
{
  LissomContentDocument *document;
  LissomContentElement *current; /* the element whose end tag is awaited */
  GString *text;                 /* what stood in it so far */
  gboolean has_comment;          /* a comment stood in it */
  gboolean is_verbatim;          /* the texts are somebody's own */
  guint depth;
  guint n_elements;
} Builder;

/* Room for one more is there unless their number is zero or a power of two. */
static void
add_child (struct obstack       *memory,
           LissomContentElement *parent,
           LissomContentElement *child)
{
  if ((parent->n_children & (parent->n_children - 1)) == 0)
    {
      gsize size = parent->n_children * sizeof (LissomContentElement *);
      LissomContentElement **children =
        obstack_alloc (memory, MAX (2 * size, sizeof (LissomContentElement *)));

      if (size > 0)
        memcpy (children, parent->children, size);
      parent->children = children;
    }
  parent->children[parent->n_children++] = child;
}

static const char *
keep_text (Builder    *builder,
           const char *text)
{
  return obstack_copy0 (&builder->document->memory, text, strlen (text));
}

static LissomContentElement *
add_element (Builder     *builder,
             int          line,
             const char  *name,
             const char **attribute_names,
             const char **attribute_values)
{
  LissomContentDocument *document = builder->document;
  struct obstack *memory = &document->memory;
  guint n_attributes = g_strv_length ((char **) attribute_names);
  LissomContentElement *element = obstack_alloc (memory, sizeof *element);

  *element = (LissomContentElement) {
    .file = document->file,
    .line = line,
    .name = keep_text (builder, name),
    .text = "",
    .is_verbatim = builder->is_verbatim,
    .parent = builder->current,
    .attribute_names = obstack_alloc (memory, (n_attributes + 1) * sizeof (char *)),
    .attribute_values = obstack_alloc (memory, (n_attributes + 1) * sizeof (char *)),
  };
  for (guint i = 0; i < n_attributes; i++)
    {
      element->attribute_names[i] = keep_text (builder, attribute_names[i]);
      element->attribute_values[i] = keep_text (builder, attribute_values[i]);
    }
  element->attribute_names[n_attributes] = NULL;
  element->attribute_values[n_attributes] = NULL;

  if (builder->current != NULL)
    add_child (memory, builder->current, element);
  else
    document->root = element;

  return element;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

/* As xgettext does it, so that the text is found again among the translations. */
static void
fold_white_space (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != ' ' && *p != '\t' && *p != '\r' && *p != '\n')
        *end++ = *p;
      else if (end > text && end[-1] != ' ')
        *end++ = ' ';
    }

  if (end > text && end[-1] == ' ')
    end--;
  *end = '\0';
}

/* GMarkup counts a line as soon as it comes to the line feed at its end, where it says that
 * this is the first character. */
static int
get_line (GMarkupParseContext *context)
{
  int line, character;

  g_markup_parse_context_get_position (context, &line, &character);
  return line > 1 && character == 1 ? line - 1 : line;
}

/* Most texts are shorter even in bytes. */
static gboolean
is_longer (const char *text,
           gsize       characters)
{
  return strlen (text) > characters && (gsize) g_utf8_strlen (text, -1) > characters;
}

static gboolean
check_attributes (Builder     *builder,
                  int          line,
                  const char  *element,
                  const char **names,
                  const char **values,
                  GError     **error)
{
  const char *file = builder->document->file;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (i == MAX_ATTRIBUTES)
        {
          lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                                    _("<%s> has too many attributes; leave at most %d"),
                                    element, MAX_ATTRIBUTES);
          return FALSE;
        }

      if (strlen (names[i]) > MAX_NAME_LENGTH)
        {
          lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                                    _("an attribute of <%s> has a name longer than any that is "
                                      "known; correct it"),
                                    element);
          return FALSE;
        }

      if (is_longer (values[i], MAX_ATTRIBUTE_LENGTH))
        {
          lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                                    _("the attribute “%s” of <%s> is too long; write at most %d "
                                      "characters"),
                                    names[i], element, MAX_ATTRIBUTE_LENGTH);
          return FALSE;
        }

      /* GMarkup leaves this to its users. */
      for (guint j = 0; j < i; j++)
        {
          if (*names[j] == *names[i] && strcmp (names[j], names[i]) == 0)
            {
              lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                                        _("<%s> has the attribute “%s” twice; keep one of them"),
                                        element, names[i]);
              return FALSE;
            }
        }
    }

  return TRUE;
}

static void
element_started (GMarkupParseContext *context,
                 const char          *name,
                 const char         **attribute_names,
                 const char         **attribute_values,
                 gpointer             user_data,
                 GError             **error)
{
  Builder *builder = user_data;
  LissomContentDocument *document = builder->document;
  int line = get_line (context);

  if (strlen (name) > MAX_NAME_LENGTH)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, document->file, line,
                                _("an element has a name longer than any that is known; correct "
                                  "it"));
      return;
    }

  if (builder->current == NULL && document->root != NULL)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, document->file, line,
                                _("<%s> stands after the end; a file holds one stretch or one "
                                  "routine, move it into a file of its own"),
                                name);
      return;
    }

  if (builder->depth == MAX_DEPTH)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, document->file, line,
                                _("<%s> is nested too deeply; leave at most %d levels"),
                                name, MAX_DEPTH);
      return;
    }

  if (builder->n_elements == MAX_ELEMENTS)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, document->file, line,
                                _("the file has too many elements; leave at most %d"),
                                MAX_ELEMENTS);
      return;
    }

  if (builder->current != NULL && !is_blank (builder->text->str))
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, document->file, line,
                                _("<%s> stands in the middle of the text of <%s>; keep text "
                                  "and elements apart"),
                                name, builder->current->name);
      return;
    }

  if (!check_attributes (builder, line, name, attribute_names, attribute_values, error))
    return;

  builder->current = add_element (builder, line, name, attribute_names, attribute_values);
  builder->depth++;
  builder->n_elements++;
  builder->has_comment = FALSE;
  g_string_truncate (builder->text, 0);
}

static gboolean
check_text (Builder *builder,
            GError **error)
{
  const LissomContentElement *element = builder->current;

  if (builder->has_comment)
    {
      /* xgettext would see two texts here. */
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, element->file, element->line,
                                _("a comment stands in the text of <%s>; move it in front of the "
                                  "element"),
                                element->name);
      return FALSE;
    }

  if (is_longer (builder->text->str, LISSOM_CONTENT_MAX_TEXT))
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, element->file, element->line,
                                _("the text of <%s> is too long; write at most %d characters"),
                                element->name, LISSOM_CONTENT_MAX_TEXT);
      return FALSE;
    }

  return TRUE;
}

static void
element_ended (GMarkupParseContext *context,
               const char          *name,
               gpointer             user_data,
               GError             **error)
{
  Builder *builder = user_data;
  LissomContentElement *element = builder->current;

  if (!is_blank (builder->text->str))
    {
      fold_white_space (builder->text->str);
      if (!check_text (builder, error))
        return;
      element->text = keep_text (builder, builder->text->str);
    }

  builder->current = element->parent;
  builder->depth--;
  builder->has_comment = FALSE;
  g_string_truncate (builder->text, 0);
}

static void
text_read (GMarkupParseContext *context,
           const char          *text,
           gsize                length,
           gpointer             user_data,
           GError             **error)
{
  Builder *builder = user_data;

  g_string_append_len (builder->text, text, length);
}

/* TRUE when an XML declaration names no encoding or UTF-8. */
static gboolean
declares_utf8 (const char *declaration)
{
  static GRegex *utf8;

  if (strstr (declaration, "encoding=\"UTF-8\"") != NULL)
    return TRUE;

  if (g_once_init_enter (&utf8))
    g_once_init_leave (&utf8, g_regex_new ("encoding\\s*=\\s*(\"utf-8\"|'utf-8')",
                                           G_REGEX_CASELESS, 0, NULL));

  return strstr (declaration, "encoding") == NULL || g_regex_match (utf8, declaration, 0, NULL);
}

static void
passthrough_read (GMarkupParseContext *context,
                  const char          *text,
                  gsize                length,
                  gpointer             user_data,
                  GError             **error)
{
  Builder *builder = user_data;
  const char *file = builder->document->file;
  int line = get_line (context);
  g_autofree char *passthrough = g_strndup (text, length);

  if (g_str_has_prefix (passthrough, "<!--"))
    {
      builder->has_comment = TRUE;
      return;
    }

  if (g_str_has_prefix (passthrough, "<?xml "))
    {
      if (!declares_utf8 (passthrough))
        lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, file, line,
                                  _("the file says that it is not UTF-8; save it as UTF-8"));
      return;
    }

  if (g_str_has_prefix (passthrough, "<!DOCTYPE"))
    lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                              _("content files have no document type; remove <!DOCTYPE …>"));
  else if (g_str_has_prefix (passthrough, "<![CDATA["))
    lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                              _("content files have no CDATA sections; write the text itself, "
                                "with &lt; for < and &amp; for &"));
  else
    lissom_content_set_error (error, LISSOM_CONTENT_ERROR_INVALID, file, line,
                              _("content files hold elements and comments only; remove <?…?> "
                                "and <!…>"));
}

static void
set_empty_error (GError    **error,
                 const char *file,
                 int         line)
{
  lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, file, line,
                            _("the file is empty; write one stretch or one routine into it"));
}

/* GMarkup's own complaints, in the form of ours. */
static void
take_markup_error (GError      **error,
                   const char   *file,
                   int           line,
                   const GError *markup_error)
{
  const char *message = markup_error->message;

  if (g_error_matches (markup_error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY))
    {
      set_empty_error (error, file, line);
    }
  else
    {
      /* The place is already said; GMarkup says it as "Error on line 2 char 9: ". */
      const char *bare = strstr (message, ": ");

      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, file, line,
                                _("the XML is not well formed (%s); correct it there or just "
                                  "before"),
                                bare != NULL ? bare + 2 : message);
    }
}

int
lissom_content_count_lines (const char *from,
                            const char *to)
{
  int lines = 1;

  for (const char *p = from; p < to; p++)
    {
      if (*p == '\n')
        lines++;
    }

  return lines;
}

/* The line at which parsing came to an end: a line feed at the end of the file begins none. */
static int
get_end (GMarkupParseContext *context,
         const char          *data,
         gsize                size)
{
  return MIN (get_line (context), lissom_content_count_lines (data, data + size - 1));
}

gboolean
lissom_content_build (LissomContentDocument *document,
                      const char            *data,
                      gsize                  size,
                      gboolean               is_verbatim,
                      GError               **error)
{
  static const GMarkupParser parser = {
    .start_element = element_started,
    .end_element = element_ended,
    .text = text_read,
    .passthrough = passthrough_read,
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) markup_error = NULL;
  Builder builder = { .document = document, .text = text, .is_verbatim = is_verbatim };

  if (size == 0)
    {
      set_empty_error (error, document->file, 1);
      return FALSE;
    }

  context = g_markup_parse_context_new (&parser, 0, &builder, NULL);
  if (!g_markup_parse_context_parse (context, data, (gssize) size, &markup_error) ||
      !g_markup_parse_context_end_parse (context, &markup_error))
    {
      if (markup_error->domain == LISSOM_CONTENT_ERROR)
        g_propagate_error (error, g_steal_pointer (&markup_error));
      else
        take_markup_error (error, document->file, get_end (context, data, size), markup_error);
      return FALSE;
    }

  /* To GMarkup a file of comments is not empty. */
  if (document->root == NULL)
    {
      set_empty_error (error, document->file, get_end (context, data, size));
      return FALSE;
    }

  return TRUE;
}
