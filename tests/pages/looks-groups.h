/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* The pages, in groups; each adds its tests. */
void looks_add_safety (void);
void looks_add_library (void);
void looks_add_progress (void);
