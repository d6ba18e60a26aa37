/* SPDX-License-Identifier: MIT */
#pragma once

#if !defined(PROGRESS_H_INSIDE) && !defined(PROGRESS_COMPILATION)
#error "Only <progress.h> can be included directly."
#endif

#include <glib-object.h>

#ifdef PROGRESS_COMPILATION
#define PROGRESS_API __attribute__ ((visibility ("default")))
#else
#define PROGRESS_API
#endif
