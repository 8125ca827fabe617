/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-document.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lissom-content-builder.h"

#define FORMAT "1"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

#define MEMORY_AT_ONCE 16000 /* bytes: a stretch needs one or two */
#define obstack_chunk_alloc g_malloc
#define obstack_chunk_free g_free

static gboolean
is_control (char c)
{
  return (guchar) c < ' ' && c != '\n' && c != '\t' && c != '\r';
}

/* GMarkup is lax here: it lets control characters through, and bad UTF-8 in a comment
 * is an error to it that does not stop it. */
static gboolean
check_characters (const char *file,
                  const char *data,
                  gsize       size,
                  GError    **error)
{
  gboolean has_control = FALSE, is_ascii = TRUE;
  const char *place;

  /* Looked at to the end, so that the compiler can take many at once. */
  for (gsize i = 0; i < size; i++)
    {
      has_control |= is_control (data[i]);
      is_ascii &= (guchar) data[i] < 0x80;
    }

  if (has_control)
    {
      for (place = data; !is_control (*place);)
        place++;
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, file,
                                lissom_content_count_lines (data, place),
                                _("the file holds the control character %d; remove it"), *place);
      return FALSE;
    }

  if (!is_ascii && !g_utf8_validate_len (data, size, &place))
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, file,
                                lissom_content_count_lines (data, place),
                                _("the file is not UTF-8; save it as UTF-8"));
      return FALSE;
    }

  return TRUE;
}

/* Before anything else: a file of a later format may look different altogether. */
static gboolean
check_root (const LissomContentElement *root,
            GError                    **error)
{
  static const char *const names[] = { "stretch", "routine", "article", "sources", NULL };
  const char *format = lissom_content_element_get_attribute (root, "format");

  if (!g_strv_contains (names, root->name))
    {
      lissom_content_element_set_error (root, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("the file begins with <%s>; begin with <stretch>, "
                                          "<routine>, <article> or <sources>"),
                                        root->name);
      return FALSE;
    }

  if (format == NULL)
    {
      lissom_content_element_set_error (root, error, LISSOM_CONTENT_ERROR_INCOMPLETE,
                                        _("<%s> does not say its format; add format=\"%s\""),
                                        root->name, FORMAT);
      return FALSE;
    }

  if (!g_str_equal (format, FORMAT))
    {
      lissom_content_element_set_error (root, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("this version cannot read the format “%s”; get a newer "
                                          "Lissom or write format=\"%s\""),
                                        format, FORMAT);
      return FALSE;
    }

  return TRUE;
}

static LissomContentDocument *
parse (const char *file,
       GBytes     *bytes,
       gboolean    is_verbatim,
       GError    **error)
{
  g_autoptr (LissomContentDocument) self = g_new0 (LissomContentDocument, 1);
  const char *data;
  gsize size;

  self->file = g_strdup (file);
  obstack_begin (&self->memory, MEMORY_AT_ONCE);

  data = g_bytes_get_data (bytes, &size);
  if (size > LISSOM_CONTENT_MAX_SIZE)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, file, 1,
                                _("the file is larger than %d bytes; split it up"),
                                LISSOM_CONTENT_MAX_SIZE);
      return NULL;
    }

  /* Some editors put a mark in front, which GMarkup does not know. */
  if (size >= strlen (BYTE_ORDER_MARK) &&
      memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      data += strlen (BYTE_ORDER_MARK);
      size -= strlen (BYTE_ORDER_MARK);
    }

  if (!check_characters (file, data, size, error) ||
      !lissom_content_build (self, data, size, is_verbatim, error) ||
      !check_root (self->root, error))
    return NULL;

  return g_steal_pointer (&self);
}

LissomContentDocument *
lissom_content_document_parse (const char *file,
                               GBytes     *bytes,
                               GError    **error)
{
  return parse (file, bytes, FALSE, error);
}

LissomContentDocument *
lissom_content_document_parse_verbatim (const char *file,
                                        GBytes     *bytes,
                                        GError    **error)
{
  return parse (file, bytes, TRUE, error);
}

/* Nothing that could fill the memory or wait for ever is opened. */
static GBytes *
load (GFile      *file,
      const char *name,
      GError    **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, name, 1,
                                _("this is not a regular file; remove it"));
      return NULL;
    }

  if (g_file_info_get_size (info) > LISSOM_CONTENT_MAX_SIZE)
    {
      lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, name, 1,
                                _("the file is larger than %d bytes; split it up"),
                                LISSOM_CONTENT_MAX_SIZE);
      return NULL;
    }

  return g_file_load_bytes (file, NULL, NULL, error);
}

void
lissom_content_set_file_error (GError      **error,
                               GFile        *file,
                               const GError *cause)
{
  g_autofree char *name = g_file_get_parse_name (file);

  lissom_content_set_error (error, LISSOM_CONTENT_ERROR_UNREADABLE, name, 1,
                            _("the file cannot be read (%s); check its rights or remove it"),
                            cause->message);
}

/* The short way for what is no trouble: a library is thousands of small files.  A pipe is opened
 * without waiting for who writes into it.
 * Returns: (nullable): NULL for all that load () has something to say about */
static GBytes *
load_plain (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *data = NULL;
  struct stat status;
  gsize length = 0;
  gssize n = 0;
  int place = path != NULL ? g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0) : -1;

  if (place < 0)
    return NULL;

  if (fstat (place, &status) == 0 && S_ISREG (status.st_mode) &&
      status.st_size <= LISSOM_CONTENT_MAX_SIZE)
    {
      data = g_malloc ((gsize) status.st_size + 1);
      while (length < (gsize) status.st_size &&
             (n = read (place, data + length, (gsize) status.st_size - length)) > 0)
        length += (gsize) n;
    }
  close (place);

  return data != NULL && n >= 0 ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}

GBytes *
lissom_content_load (GFile   *file,
                     GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  GBytes *bytes = load_plain (file);

  if (bytes != NULL)
    return bytes;

  name = g_file_get_parse_name (file);
  bytes = load (file, name, &cause);
  if (bytes == NULL && cause->domain == LISSOM_CONTENT_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (bytes == NULL)
    lissom_content_set_file_error (error, file, cause);

  return bytes;
}

void
lissom_content_document_free (LissomContentDocument *self)
{
  obstack_free (&self->memory, NULL);
  g_free (self->file);
  g_free (self);
}
