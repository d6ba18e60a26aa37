/* SPDX-License-Identifier: MIT */
/* One indicator of a report, judged by the methods of official bodies. */
#pragma once

#include "method-number.h"
#include "method.h"
#include "report.h"

/* What an indicator is judged by: where it began, what it has come to, and where it is to go. */
typedef struct {
  const ProgressStanding *standing;
  ProgressReason fault; /* why it cannot be judged: what is missing */
  Day baseline_date;
  GArray *times;  /* double: years; the baseline first, the latest figure last */
  GArray *values; /* double, in the indicator's unit */
} Evidence;

void evidence_gather (Evidence *self, const ProgressReport *report, const ProgressStanding *standing);
void evidence_clear (Evidence *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Evidence, evidence_clear)

/* Never NULL; the method is one that judges indicators. */
ProgressMethodResult *evidence_assess (const Evidence *self, const ProgressMethod *method);

/* The methods that a name means: one, or all that judge indicators. Of const ProgressMethod; NULL: error
 * names those there are. */
GPtrArray *assess_find_methods (const char *name, GError **error);
