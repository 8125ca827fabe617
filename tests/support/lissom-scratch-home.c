/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scratch-home.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

static char *home;
static GPid owner;

void
lissom_scratch_remove (const char *path)
{
  g_autoptr (GDir) dir = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      lissom_scratch_remove (child);
    }
  g_remove (path);
}

/* Not when a forked child ends. */
static void
leave_home (void)
{
  if (getpid () == owner)
    lissom_scratch_remove (home);
  g_clear_pointer (&home, g_free);
}

void
lissom_scratch_home_begin (void)
{
  static const char *const folders[][2] = {
    { "HOME", "home" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_STATE_HOME", "state" },
    { "XDG_RUNTIME_DIR", "runtime" },
    { "XDG_DATA_DIRS", "system-data" },
    { "XDG_CONFIG_DIRS", "system-config" },
  };
  g_autoptr (GError) error = NULL;

  /* A test that runs itself once more, to see itself fail, stays in them. */
  if (g_getenv ("LISSOM_SCRATCH_HOME") != NULL)
    return;
  g_setenv ("LISSOM_SCRATCH_HOME", "yes", TRUE);

  home = g_dir_make_tmp ("lissom-test-XXXXXX", &error);
  g_assert_no_error (error);
  owner = getpid ();
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i][1], NULL);

      g_assert_no_errno (g_mkdir (folder, 0700));
      g_setenv (folders[i][0], folder, TRUE);
    }
  atexit (leave_home);
}
