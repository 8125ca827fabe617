/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pose.h"

G_DEFINE_QUARK (lissom-figure-error-quark, lissom_figure_error)
