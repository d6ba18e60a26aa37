/* SPDX-License-Identifier: MIT */
/* The audit trail of one indicator: what its standing was computed from, and by which formulas. Gathered
 * once, then written in a format. */
#pragma once

#include <progress/progress-write.h>

#include "catalogue.h"
#include "schedule.h"

/* A formula: its small letters stand for numbers, which Explanation.letters keeps. */
typedef struct {
  const char *text; /* "(a - s) / (e - s)"; NULL: there is none, `why` says what is done */
  const char *why;  /* NULL: nothing to add */
} Formula;

typedef struct {
  const Figure *figure;
  const char *role; /* "counts", "replaced", … */
  const char *role_words;
  Exact value; /* level or total with it; undefined: it does not count */
} ExplainedFigure;

typedef struct {
  Day day;
  Exact value;
  const char *from; /* "start", "milestone", "due", … */
  const char *from_words;
  Place place; /* line 0: written nowhere */
} ExplainedPoint;

typedef struct {
  const ProgressReport *report;
  const ProgressStanding *standing;
  const ProgressIndicator *indicator;
  const Target *target; /* never pending; NULL: there is none */
  const ProgressPolicy *policy;
  const char *policy_from; /* whose policy it is */
  ProgressStanding copy;
  Evaluation evaluation;
  Judgement judgement; /* the standing's, drawn again; works on the copy */
  Exact letters[26];   /* 'a' is the actual value, … */

  ExplainedFigure *figures;
  gint32 n_figures;
  const char *held_why;
  const char *status_why;
  Day next_figure_due; /* why the status date lies before the judged date; DAY_NONE */
  const char *method_why;

  const char *course_why;
  ExplainedPoint *points; /* of the line, or of what is required */
  gint32 n_points;
  PlannedDays planned; /* of the actual value */
  Day planned_against;
  Formula rate, gap, gap_pp, index, days, forecast, required;

  Exact basis; /* what the policy's bands are over */
  const char *light_why;
} Explanation;

/* Of a standing of the report. explanation_clear() when done; not to be moved. */
void explanation_init (Explanation *self, const ProgressReport *report, const ProgressStanding *standing);
void explanation_clear (Explanation *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Explanation, explanation_clear)

/* By format: each writes all of it. */
void explain_as_text (const Explanation *self, ProgressLanguage language, GString *out);
void explain_as_json (const Explanation *self, ProgressLanguage language, GString *out);
/* A part of a web page: headings, and a list below each. */
void explain_as_html (const Explanation *self, ProgressLanguage language, GString *out);

/* ---- what the writers share ---- */

/* The formula with its letters filled in: "(44 - 0) / (31 - 0)". */
void explanation_append_filled (GString *out, const Explanation *self, const Formula *formula);

/* "plan.yaml:12"; nothing for what is written nowhere. */
void explanation_append_place (GString *out, const Explanation *self, Place place);
void explanation_append_figure_place (GString *out, const Explanation *self, const Figure *figure);

/* Whether the plan says what its figures are, or it was assumed. */
const char *explanation_kind_words (const Explanation *self);

/* When a rule is raised, with the policy's number for it. */
void explanation_append_rule (GString *out, const Explanation *self, RuleId rule, ProgressLanguage language);
