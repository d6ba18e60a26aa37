/* SPDX-License-Identifier: MIT */
/* Published bands: a number in, a light or a word out. Each with its own gaps, where nothing was published.
 */
#include <string.h>

#include "method.h"
#include "policy-text.h"
#include "rounding.h"

static Exact
percent (Exact share)
{
  return exact_multiply (share, exact_int (100));
}

/* ---- lamp ---- */

static const MethodCategory lamps[] = {
  { "green", N_ ("lamp|green") }, { "yellow", N_ ("lamp|yellow") }, { "orange", N_ ("lamp|orange") },
  { "red", N_ ("lamp|red") },     { "none", N_ ("no lamp") },       { "undefined", N_ ("undefined") },
};

/* The bands of the policies of that name. */
static const char *const schemes[] = { "yinchuan-2025", "wuhan", "sanya-2022", "tianjin-2022-bonds",
                                       "shenzhen-company-days" };

#define SCHEMES "yinchuan-2025|wuhan|sanya-2022|tianjin-2022-bonds|shenzhen-company-days"

static gint32
lamp_of (const ProgressPolicy *policy, Exact value)
{
  gint32 band = policy_band (policy, value);
  gint32 i = 0;

  if (band < 0)
    return -1;
  while (strcmp (lamps[i].name, band_get_light (&policy->bands[band])) != 0)
    i++;
  return i;
}

enum { SCHEME, COMPLETION, TIME_PERCENT, GAP_POINTS, RATIO, DAYS };

static const MethodParameter lamp_parameters[] = {
  { "scheme", PROGRESS_METHOD_WORD, NULL, SCHEMES, NULL },
  { "completion_percent", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "time_percent", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "gap_points", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "ratio", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "days", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
};

static void
lamp (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact completion = in[COMPLETION].exact, time = in[TIME_PERCENT].exact;
  Exact measures[] = {
    [BASIS_PP] = in[GAP_POINTS].is_given ? in[GAP_POINTS].exact : exact_subtract (completion, time),
    [BASIS_INDEX] = in[RATIO].is_given ? in[RATIO].exact
                                       : exact_divide_or (completion, time, PROGRESS_REASON_NOT_STARTED),
    [BASIS_DAYS] = in[DAYS].exact,
  };
  gint32 scheme = in[SCHEME].word;
  const ProgressPolicy *policy = scheme >= 0 ? policy_preset (schemes[scheme]) : NULL;
  Exact judged = policy != NULL ? measures[policy->basis] : exact_undefined (PROGRESS_REASON_NO_DATA);

  result_exact (out, "judged", judged, SHOWN_PLAIN);
  result_exact (out, "gap_points", measures[BASIS_PP], SHOWN_PLAIN);
  result_exact (out, "ratio", measures[BASIS_INDEX], SHOWN_PLAIN);
  if (policy != NULL)
    out->category = lamp_of (policy, judged);
}

const ProgressMethod method_lamp = {
  .name = "lamp",
  .title = N_ ("Red, yellow and green lamps as cities publish them"),
  .body = "",
  .edition = "",
  .source = "Yinchuan m.qlbk.net/news/3Ww4l7bw75.html; Wuhan gxhyy.yfsoft.com.cn/25400.html; Sanya "
            "news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm; Tianjin "
            "tj.people.com.cn/BIG5/n2/2022/0228/c375366-35152478.html; days late: a company's rule, "
            "chaoliangfan.com/shenghuo/xinli/mq03dk.html",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (lamp_parameters),
  CATEGORIES (lamps),
  .compute = lamp,
};

/* ---- percent_of_target ---- */

static const MethodCategory target_categories[] = {
  { "exceeded", N_ ("exceeded") },
  { "met", N_ ("result|met") },
  { "slightly_below", N_ ("slightly below") },
  { "not_met", N_ ("not met") },
  { "undefined", N_ ("undefined") },
};

/* Between 99 and 100 the published bands say nothing. */
static const MethodBand target_bands[] = {
  BAND_ABOVE (125, 1, 0), BAND_FROM (100, 1, 1), BAND_ABOVE (99, 1, 4), BAND_FROM (95, 1, 2), BAND_REST (3),
};

static const MethodParameter target_parameters[] = {
  { "percent", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
};

static void
percent_of_target (const MethodArgument *in, ProgressMethodResult *out)
{
  result_exact (out, "percent", in[0].exact, SHOWN_PERCENT);
  out->category = bands_find_exact (target_bands, in[0].exact);
}

const ProgressMethod method_percent_of_target = {
  .name = "percent_of_target",
  .title = N_ ("Percent of the target in five bands"),
  .body = "",
  .edition = "",
  .source =
      "US Department of Commerce, FY2007 Performance and Accountability Report, appendix A, osec.doc.gov",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (target_parameters),
  CATEGORIES (target_categories),
  .compute = percent_of_target,
};

/* ---- okr_grade ---- */

static const MethodCategory okr_categories[] = {
  { "green", N_ ("green") },
  { "yellow", N_ ("yellow") },
  { "red", N_ ("red") },
  { "undefined", N_ ("undefined") },
};

/* Published with one decimal: between .3 and .4, and between .6 and .7, there is nothing. */
static const MethodBand okr_bands[] = {
  BAND_ABOVE (1, 1, 3),  BAND_FROM (7, 10, 0), BAND_ABOVE (6, 10, 3), BAND_FROM (4, 10, 1),
  BAND_ABOVE (3, 10, 3), BAND_FROM (0, 1, 2),  BAND_REST (3),
};

static const MethodParameter okr_parameters[] = {
  { "done", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "of", PROGRESS_METHOD_DECIMAL, "1", NULL, NULL },
};

static const char *
band_name (Exact score)
{
  gint32 band = bands_find_exact (okr_bands, score);

  return band >= 0 ? okr_categories[band].name : NULL;
}

static void
okr_grade (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact score = exact_divide_or (in[0].exact, in[1].exact, PROGRESS_REASON_ZERO_TARGET);
  Exact tenths =
      exact_is_defined (score) ? exact_round (score, (Number){ 1, 10 }, PROGRESS_ROUNDING_HALF_UP) : score;

  result_exact (out, "score", score, SHOWN_PLAIN);
  result_exact (out, "percent", percent (score), SHOWN_PERCENT);
  result_exact (out, "rounded", tenths, SHOWN_PLAIN);
  result_text (out, "rounded_band", band_name (tenths));
  out->category = bands_find_exact (okr_bands, score);
  if (exact_is_defined (score))
    result_flag (out, "in_sweet_spot",
                 exact_compare (score, exact_of ((Number){ 6, 10 })) >= 0 &&
                     exact_compare (score, exact_of ((Number){ 7, 10 })) <= 0);
}

const ProgressMethod method_okr_grade = {
  .name = "okr_grade",
  .title = N_ ("The grade of a key result"),
  .body = "",
  .edition = "",
  .source = "Google, re:Work, Set goals with OKRs; bands: Doerr, Measure What Matters, as quoted at "
            "goodreads.com/notes/37559166",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (okr_parameters),
  CATEGORIES (okr_categories),
  .compute = okr_grade,
};
