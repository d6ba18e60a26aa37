/* SPDX-License-Identifier: MIT */
/* Earned value: exact, because plans and costs are decimals. */
#include "method.h"

enum { PLANNED, EARNED, COST, BUDGET, PLANNED_SHARE, EARNED_SHARE };

static const MethodParameter value_parameters[] = {
  { "planned", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "earned", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "cost", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "budget", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "planned_share", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "earned_share", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
};

/* As given, or as a share of the budget. */
static Exact
of_budget (const MethodArgument *in, gint32 value, gint32 share)
{
  return in[value].is_given ? in[value].exact : exact_multiply (in[BUDGET].exact, in[share].exact);
}

static void
earned_value (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact planned = of_budget (in, PLANNED, PLANNED_SHARE), earned = of_budget (in, EARNED, EARNED_SHARE);
  Exact cost = in[COST].exact, budget = in[BUDGET].exact;
  Exact left = exact_subtract (budget, earned);
  Exact cpi = exact_divide_or (earned, cost, PROGRESS_REASON_NOT_STARTED);
  Exact at_completion = exact_divide_or (budget, cpi, PROGRESS_REASON_NOT_STARTED);

  result_exact (out, "spi", exact_divide_or (earned, planned, PROGRESS_REASON_NOT_STARTED), SHOWN_PLAIN);
  result_exact (out, "sv", exact_subtract (earned, planned), SHOWN_AMOUNT);
  result_exact (out, "cpi", cpi, SHOWN_PLAIN);
  result_exact (out, "cv", exact_subtract (earned, cost), SHOWN_AMOUNT);
  result_exact (out, "planned", planned, SHOWN_AMOUNT);
  result_exact (out, "earned", earned, SHOWN_AMOUNT);
  result_exact (out, "eac", at_completion, SHOWN_AMOUNT);
  result_exact (out, "eac_typical", exact_add (cost, left), SHOWN_AMOUNT);
  result_exact (out, "vac", exact_subtract (budget, at_completion), SHOWN_AMOUNT);
  result_exact (out, "tcpi", exact_divide_or (left, exact_subtract (budget, cost), PROGRESS_REASON_ZERO_SPAN),
                SHOWN_PLAIN);
}

const ProgressMethod method_earned_value = {
  .name = "earned_value",
  .title = N_ ("Earned value: indices of schedule and cost"),
  .body = "",
  .edition = "",
  .source = "Lipke and Henderson, Earned Schedule Training; PRA (R package), evm",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (value_parameters),
  .compute = earned_value,
};
