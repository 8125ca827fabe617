/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-document.h"

G_BEGIN_DECLS

/* lissom_content_files_read:
 * @folder: need not exist
 * @errors: (element-type GError): what is wrong in it is added here
 *
 * Reads all content files in @folder and the folders in it, at most five thousand.  Links to
 * folders are not followed, so that nothing is found twice.  Blocks.
 *
 * Returns: (transfer full) (element-type LissomContentDocument): in the order of their names */
GPtrArray *lissom_content_files_read (GFile *folder, GPtrArray *errors);

G_END_DECLS
