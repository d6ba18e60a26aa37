/* SPDX-License-Identifier: MIT */
/* What the files of the assessment methods share: how a method is declared, how it finds its inputs, how it
 * gives its answer. A method is one row (ProgressMethod) and one function that computes. */
#pragma once

#include <progress/progress-methods.h>

#include "catalogue.h"
#include "date.h"
#include "real.h"

/* ---- what a method declares ---- */

typedef struct {
  const char *name;
  ProgressMethodKind kind;
  const char *otherwise; /* taken when it is not given, as text; NULL: it is needed; "": it may be missing */
  const char *words;     /* of a word: those there are, "higher|lower" */
  const char *partner;   /* of a series: the one it must be as long as */
} MethodParameter;

/* What a body calls a result, in its own words. The best comes first. */
typedef struct {
  const char *name;
  const char *wording; /* in English */
} MethodCategory;

/* How well we know that a method is what its name says. */
typedef enum {
  EVIDENCE_SOURCE,   /* read in the body's own text or code */
  EVIDENCE_RESTATED, /* as another body, or code that cites it, restates it */
  EVIDENCE_GENERAL,  /* general knowledge: such a method never bears a body's name */
} MethodEvidence;

typedef struct _MethodArgument MethodArgument;

struct _ProgressMethod {
  const char *name;
  const char *title; /* in English */
  const char *body;  /* who publishes it; "": many use it */
  const char *edition;
  const char *source;
  MethodEvidence evidence;
  gboolean judges; /* an indicator can be judged by it */
  const MethodParameter *parameters;
  gint32 n_parameters;
  const MethodCategory *categories;
  gint32 n_categories;
  void (*compute) (const MethodArgument *in, ProgressMethodResult *out);
};

#define PARAMETERS(list) .parameters = (list), .n_parameters = G_N_ELEMENTS (list)
#define CATEGORIES(list) .categories = (list), .n_categories = G_N_ELEMENTS (list)

/* Every method, in the order they are listed: what official bodies publish, then what many use. */
#define METHODS(ROW)                                                                                         \
  ROW (eurostat_target)                                                                                      \
  ROW (statcan_target)                                                                                       \
  ROW (statcan_trend)                                                                                        \
  ROW (statcan_mean)                                                                                         \
  ROW (statcan_parity)                                                                                       \
  ROW (statcan_two_sided)                                                                                    \
  ROW (unsd_2022)                                                                                            \
  ROW (unsd_2022_trend)                                                                                      \
  ROW (unsd_2023)                                                                                            \
  ROW (unsd_2023_trend)                                                                                      \
  ROW (escap_csi)                                                                                            \
  ROW (destatis)                                                                                             \
  ROW (destatis_direction)                                                                                   \
  ROW (destatis_worst)                                                                                       \
  ROW (earned_value)                                                                                         \
  ROW (earned_schedule)                                                                                      \
  ROW (gbt8170_round)                                                                                        \
  ROW (rounding_rules)                                                                                       \
  ROW (limit_judgement)                                                                                      \
  ROW (completion_rate)                                                                                      \
  ROW (completion_rate_inverse)                                                                              \
  ROW (completion_rate_signed)                                                                               \
  ROW (baseline_achievement)                                                                                 \
  ROW (normalise)                                                                                            \
  ROW (normalise_interval)                                                                                   \
  ROW (points_by_completion)                                                                                 \
  ROW (points_linear)                                                                                        \
  ROW (time_progress)                                                                                        \
  ROW (time_gap)                                                                                             \
  ROW (linear_schedule)                                                                                      \
  ROW (linear_pace)                                                                                          \
  ROW (growth_trend)                                                                                         \
  ROW (compound_growth)                                                                                      \
  ROW (growth_rate)                                                                                          \
  ROW (percentage_points)                                                                                    \
  ROW (trend_least_squares)                                                                                  \
  ROW (trend_theil_sen)                                                                                      \
  ROW (trend_time_weighted)                                                                                  \
  ROW (time_weights)                                                                                         \
  ROW (trend_endpoints)                                                                                      \
  ROW (rank_correlation)                                                                                     \
  ROW (weighted_mean)                                                                                        \
  ROW (ratio_of_sums)                                                                                        \
  ROW (geometric_mean)                                                                                       \
  ROW (harmonic_mean)                                                                                        \
  ROW (missing_share)                                                                                        \
  ROW (ranking)                                                                                              \
  ROW (achieved)                                                                                             \
  ROW (lamp)                                                                                                 \
  ROW (percent_of_target)                                                                                    \
  ROW (okr_grade)

#define DECLARE_METHOD(name) extern const ProgressMethod method_##name;
METHODS (DECLARE_METHOD)
#undef DECLARE_METHOD

/* ---- what it is given ---- */

/* One input, read; by its place among the method's parameters. What is missing has no data. */
struct _MethodArgument {
  gboolean is_given; /* by the caller: not the method's own default */
  Real number;       /* numbers, times (in years), decimals */
  Exact exact;       /* decimals */
  const double *series;
  const Exact *exacts; /* the same of decimals */
  gint32 n;
  gint32 word;      /* its place among the parameter's words; -1: none */
  Day day;          /* DAY_NONE: none */
  const char *text; /* as it was written; NULL: a number was given, or nothing */
  char **items;     /* of a list; NULL: none */
  gpointer owned[2];
};

/* Reads what a caller gave; one argument for each parameter. FALSE: error says what is wrong with a name or a
 * text. arguments_clear() in either case. */
gboolean method_read_arguments (const ProgressMethod *method, const ProgressMethodInput *inputs,
                                gint32 n_inputs, MethodArgument *arguments, GError **error);
void method_arguments_clear (const ProgressMethod *method, MethodArgument *arguments);

/* ---- the parameters many share: what an indicator has ---- */

#define BETTER_WORDS "higher|lower"
#define YES_WORDS    "no|yes"

#define TWO_POINT_PARAMETERS                                                                                 \
  { "baseline", PROGRESS_METHOD_NUMBER, NULL, NULL, NULL },                                                  \
      { "baseline_time", PROGRESS_METHOD_TIME, NULL, NULL, NULL },                                           \
      { "value", PROGRESS_METHOD_NUMBER, NULL, NULL, NULL },                                                 \
  {                                                                                                          \
    "time", PROGRESS_METHOD_TIME, NULL, NULL, NULL                                                           \
  }

#define TARGET_PARAMETERS                                                                                    \
  TWO_POINT_PARAMETERS, { "target", PROGRESS_METHOD_NUMBER, NULL, NULL, NULL },                              \
  {                                                                                                          \
    "target_time", PROGRESS_METHOD_TIME, NULL, NULL, NULL                                                    \
  }

/* Their places; what a method adds comes after. */
enum { BASELINE, BASELINE_TIME, VALUE, TIME, N_TWO_POINTS, TARGET = N_TWO_POINTS, TARGET_TIME, N_TARGET };

/* 1: more is better, -1: less is; undefined when it was not said. */
static inline Real
argument_direction (const MethodArgument *better)
{
  if (better->word < 0)
    return real_undefined (PROGRESS_REASON_NO_DATA);
  return real_of (better->word == 0 ? 1 : -1);
}

/* The second of YES_WORDS. */
static inline gboolean
argument_is_yes (const MethodArgument *argument)
{
  return argument->word == 1;
}

/* What is divided by nothing does not exist, for a reason the formula knows. */
static inline Exact
exact_divide_or (Exact a, Exact b, ProgressReason zero)
{
  if (exact_is_defined (b) && exact_sign (b) == 0)
    return exact_undefined (zero);
  return exact_divide (a, b);
}

/* ---- what it answers ---- */

/* How a number is shown to people. */
typedef enum {
  SHOWN_PLAIN,   /* 1.64 */
  SHOWN_SHARE,   /* 0.829 as 82.9% */
  SHOWN_PERCENT, /* 82.9 as 82.9% */
  SHOWN_GROWTH,  /* 0.026388 as 2.6388% */
  SHOWN_AMOUNT,  /* in the unit of what was judged */
} Shown;

#define MAX_DETAILS 24

typedef struct {
  const char *name;
  Shown shown;
  gboolean is_number;
  Real number;
  Exact exact; /* undefined unless the number is known exactly */
  char *text;  /* NULL: a number that does not exist, or a series */
  double *series;
  gint32 n;
} MethodDetail;

struct _ProgressMethodResult {
  gatomicrefcount ref_count;
  const ProgressMethod *method;
  ProgressReason refused; /* why nothing could be computed at all */
  gint32 category;        /* of the method's; -1: none */
  MethodDetail details[MAX_DETAILS];
  gint32 n_details; /* the first is the value */
};

ProgressMethodResult *method_result_new (const ProgressMethod *method);

/* Adds a detail; the first is the method's value. name is static. */
void result_real (ProgressMethodResult *self, const char *name, Real x, Shown shown);
void result_exact (ProgressMethodResult *self, const char *name, Exact x, Shown shown);
void result_text (ProgressMethodResult *self, const char *name, const char *text); /* NULL: none */
void result_flag (ProgressMethodResult *self, const char *name, gboolean yes);
/* n values, all finite, taken over by the result. NULL: none, for a reason. */
void result_series (ProgressMethodResult *self, const char *name, double *taken, gint32 n,
                    ProgressReason reason);
/* A number known exactly, as text of its own: "12.10". */
void result_decimal (ProgressMethodResult *self, const char *name, Exact x, const char *text);

/* ---- bands ---- */

/* From a value on (or, exclusive, above it) a category holds; the highest bound first, the last band without
 * one (den 0). Bounds have a power of ten as their denominator. */
typedef struct {
  Number from;
  gboolean exclusive;
  gint64 least; /* in units of real_units() */
  gint32 category;
} MethodBand;

#define BAND_FROM(num, den, category)                                                                        \
  {                                                                                                          \
    { (num), (den) }, FALSE, (num) * (REAL_UNITS / (den)), (category)                                        \
  }
#define BAND_ABOVE(num, den, category)                                                                       \
  {                                                                                                          \
    { (num), (den) }, TRUE, (num) * (REAL_UNITS / (den)) + 1, (category)                                     \
  }
#define BAND_REST(category)                                                                                  \
  {                                                                                                          \
    { 0, 0 }, FALSE, 0, (category)                                                                           \
  }

/* -1 for what does not exist. */
gint32 bands_find_exact (const MethodBand *bands, Exact x);

/* The same of a binary number, at 12 decimals. In this header, and without a branch for each band, because
 * arrays are judged by it. */
static inline gint32
bands_find (const MethodBand *bands, Real x)
{
  gint64 units = real_units (x.value);
  gint32 passed = 0;

  if (!real_is_defined (x))
    return -1;
  for (const MethodBand *band = bands; band->from.den != 0; band++)
    passed += units < band->least;
  return bands[passed].category;
}
