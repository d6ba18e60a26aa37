/* SPDX-License-Identifier: MIT */
#include <progress/progress-version.h>

const char *
progress_get_version (void)
{
  return G_STRINGIFY (PROGRESS_MAJOR_VERSION) "." G_STRINGIFY (PROGRESS_MINOR_VERSION) "." G_STRINGIFY (
      PROGRESS_MICRO_VERSION);
}
