/* SPDX-License-Identifier: MIT */
/* A report's indicators judged by the methods of official bodies, on their way to one text. */
#pragma once

#include "assess.h"
#include "write.h"

typedef struct {
  Writer writer;
  const char *name;    /* as it was asked for: a method's, or "all" */
  GPtrArray *methods;  /* of const ProgressMethod */
  GPtrArray *judged;   /* of Evidence: the indicators that are shown and can be judged */
  GPtrArray *left_out; /* of Evidence: those that cannot */
} AssessWriter;

/* One indicator by one method: an item of a table. */
typedef struct {
  const Evidence *evidence;
  const ProgressMethod *method;
  ProgressMethodResult *result;
} Assessment;

/* Of every method, or indicator by indicator; of Assessment, owned. */
GPtrArray *assessments_of (const AssessWriter *self, const Evidence *evidence);
GPtrArray *assessments_of_all (const AssessWriter *self);

/* A value as people read it: 82.9%, 3.333, 73.9亿元. */
void assess_append_shown (GString *out, const Evidence *evidence, const MethodDetail *detail,
                          ProgressLanguage language);

void write_assess_text (AssessWriter *self);
void write_assess_markdown (AssessWriter *self);
void write_assess_csv (AssessWriter *self);
void write_assess_json (AssessWriter *self);
