/* SPDX-License-Identifier: MIT */
/* What a standing says in each column of a CSV file: of a report, and of a panel. */
#pragma once

#include "report.h"

/* What a field depends on besides the standing. */
typedef struct {
  Day as_of;
  ProgressLanguage language;
} CsvContext;

typedef struct {
  const char *name;
  void (*append) (GString *field, const CsvContext *context, const ProgressStanding *standing);
} CsvStandingField;

extern const CsvStandingField csv_standing_fields[];
extern const gsize csv_n_standing_fields;

/* NULL: there is none of that name. */
const CsvStandingField *csv_standing_field (const char *name);

/* Nothing for what is undefined. */
void csv_append_double (GString *field, Exact x);
