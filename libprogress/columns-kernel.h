/* SPDX-License-Identifier: MIT */
/* The loop over columns, compiled for the widest vectors of several processors. */
#pragma once

#include <glib.h>

#include <progress/progress-columns.h>

/* All of it is there: no array but better is NULL. */
void columns_kernel (const ProgressScoreColumns *columns);
