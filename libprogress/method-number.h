/* SPDX-License-Identifier: MIT */
/* Numbers as programs give them, to exact decimals and to years. */
#pragma once

#include "date.h"
#include "exact.h"

/* FALSE: the text is no number at all. Exponents and p/q are read; "nan" is a number that is missing, what
 * does not fit one that is out of range. */
gboolean method_parse_exact (const char *text, Exact *out);
gboolean method_parse_double (const char *text, double *out);

/* The decimal that a double is printed as: 0.1 is a tenth. */
Exact method_exact_of_double (double x);

/* A year such as 2022.5, or a date. */
gboolean method_parse_time (const char *text, double *out);

/* A day's end in years: the end of 2022 is 2022. */
double method_time_of_day (Day day);
