/* SPDX-License-Identifier: MIT */
/* What is worth noting about a finished plan, whatever the date. */
#include "plan-binder.h"

void
note_plan (PlanBinder *binder)
{
  (void) binder;
}
