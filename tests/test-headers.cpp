/* SPDX-License-Identifier: MIT */
/* The public header from C++: first of all includes, twice, linked, and used with what C++ has. */
#include <progress.h>
#include <progress.h>

#include <cstring>
#include <string>

static bool
refuses_an_empty_plan ()
{
  g_autoptr (GError) error = nullptr;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("empty.yaml", "", 0, &error);

  return plan == nullptr && g_error_matches (error, PROGRESS_ERROR, error->code) &&
         progress_diagnostics_get_count (progress_error_get_diagnostics (error)) > 0;
}

static bool
version_is_the_header_s ()
{
  const std::string header = std::to_string (PROGRESS_MAJOR_VERSION) + "." +
                             std::to_string (PROGRESS_MINOR_VERSION) + "." +
                             std::to_string (PROGRESS_MICRO_VERSION);
  return header == progress_get_version ();
}

int
main ()
{
  return refuses_an_empty_plan () && version_is_the_header_s () &&
                 progress_escalate (2, 0, 0) == PROGRESS_LIGHT_ORANGE
             ? 0
             : 1;
}
