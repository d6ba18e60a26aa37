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

static bool
judges_by_name ()
{
  const ProgressMethodInput inputs[] = { { "value", 44, nullptr, nullptr, 0 },
                                         { "target", 0, "48", nullptr, 0 } };
  g_autoptr (ProgressMethodResult) result = progress_method_completion_rate (inputs, 2, nullptr);
  double rate = 0;

  return progress_method_result_get_value (result, &rate) == PROGRESS_REASON_NONE &&
         std::string (progress_method_result_get_text (result, "rate")) == "11/12";
}

int
main ()
{
  return refuses_an_empty_plan () && version_is_the_header_s () && judges_by_name () &&
                 progress_escalate (2, 0, 0) == PROGRESS_LIGHT_ORANGE
             ? 0
             : 1;
}
