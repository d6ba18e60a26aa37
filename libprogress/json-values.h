/* SPDX-License-Identifier: MIT */
/* Numbers and days of a report as JSON: exact ones as strings, the rest as numbers, and why one does not
 * exist. */
#pragma once

#include "date.h"
#include "exact.h"
#include "json.h"

void json_undefined (Json *self, const char *key, ProgressReason reason); /* {"undefined": "no-data"} */
void json_number (Json *self, const char *key, Exact x);                  /* for computing with: 31.95 */
void json_exact (Json *self, const char *key, Exact x); /* which must not lose a digit: "44", "2000/3" */
void json_day (Json *self, const char *key, Day day);   /* nothing for DAY_NONE */
void json_optional (Json *self, const char *key, const char *text); /* nothing for NULL and "" */
