/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#ifdef PROGRESS_COMPILATION
#define PROGRESS_API __attribute__ ((visibility ("default")))
#else
#define PROGRESS_API
#endif
