/* SPDX-License-Identifier: MIT */
/* The one function of a fuzz target, as libFuzzer calls it. */
#pragma once

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
