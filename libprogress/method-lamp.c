/* SPDX-License-Identifier: MIT */
/* Published bands: a number in, a light or a word out. Each with its own gaps, where nothing was published.
 */
#include "method.h"
#include "rounding.h"

static Exact
percent (Exact share)
{
  return exact_multiply (share, exact_int (100));
}

/* ---- lamp ---- */

enum { GREEN, YELLOW, ORANGE, RED, NONE, UNDEFINED };

static const MethodCategory lamps[] = {
  { "green", { "green", "绿灯" } },        { "yellow", { "yellow", "黄灯" } },
  { "orange", { "orange", "橙灯" } },      { "red", { "red", "红灯" } },
  { "none", { "no lamp", "未规定亮灯" } }, { "undefined", { "undefined", "未作规定" } },
};

/* By percentage points of completion above the share of time. */
static const MethodBand yinchuan_2025[] = {
  BAND_FROM (0, 1, GREEN),
  BAND_ABOVE (-10, 1, UNDEFINED),
  BAND_FROM (-30, 1, YELLOW),
  BAND_REST (RED),
};

/* By completion over the share of time. */
static const MethodBand wuhan[] = {
  BAND_FROM (80, 100, NONE),
  BAND_FROM (60, 100, YELLOW),
  BAND_REST (RED),
};
static const MethodBand sanya_2022[] = {
  BAND_FROM (1, 1, GREEN),
  BAND_FROM (50, 100, YELLOW),
  BAND_REST (RED),
};
static const MethodBand tianjin_2022[] = {
  BAND_FROM (1, 1, GREEN),
  BAND_FROM (70, 100, YELLOW),
  BAND_REST (RED),
};

/* By days late. */
static const MethodBand days_late[] = {
  BAND_FROM (15, 1, RED),
  BAND_ABOVE (7, 1, ORANGE),
  BAND_ABOVE (0, 1, YELLOW),
  BAND_REST (NONE),
};

enum { BASIS_POINTS, BASIS_RATIO, BASIS_DAYS };

#define SCHEMES "yinchuan_2025|wuhan|sanya_2022|tianjin_2022|days_late"

static const struct {
  gint32 basis;
  const MethodBand *bands;
} schemes[] = {
  { BASIS_POINTS, yinchuan_2025 }, { BASIS_RATIO, wuhan },    { BASIS_RATIO, sanya_2022 },
  { BASIS_RATIO, tianjin_2022 },   { BASIS_DAYS, days_late },
};

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
    [BASIS_POINTS] = in[GAP_POINTS].is_given ? in[GAP_POINTS].exact : exact_subtract (completion, time),
    [BASIS_RATIO] = in[RATIO].is_given ? in[RATIO].exact
                                       : exact_divide_or (completion, time, PROGRESS_REASON_NOT_STARTED),
    [BASIS_DAYS] = in[DAYS].exact,
  };
  gint32 scheme = in[SCHEME].word;
  Exact judged = scheme >= 0 ? measures[schemes[scheme].basis] : exact_undefined (PROGRESS_REASON_NO_DATA);

  result_exact (out, "judged", judged, SHOWN_PLAIN);
  result_exact (out, "gap_points", measures[BASIS_POINTS], SHOWN_PLAIN);
  result_exact (out, "ratio", measures[BASIS_RATIO], SHOWN_PLAIN);
  if (scheme >= 0)
    out->category = bands_find_exact (schemes[scheme].bands, judged);
}

const ProgressMethod method_lamp = {
  .name = "lamp",
  .title = { "Red, yellow and green lamps as cities publish them", "各地红黄绿灯规则" },
  .body = "",
  .edition = "",
  .source = "Yinchuan m.qlbk.net/news/3Ww4l7bw75.html; Wuhan gxhyy.yfsoft.com.cn/25400.html; Sanya "
            "news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm; Tianjin "
            "m.frida21.com/shehui/20220304/0428854.html (red bound inferred); days late: a company's rule, "
            "chaoliangfan.com/shenghuo/xinli/mq03dk.html",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (lamp_parameters),
  CATEGORIES (lamps),
  .compute = lamp,
};

/* ---- percent_of_target ---- */

static const MethodCategory target_categories[] = {
  { "exceeded", { "exceeded", "超额完成" } },
  { "met", { "met", "完成" } },
  { "slightly_below", { "slightly below", "略低于目标" } },
  { "not_met", { "not met", "未完成" } },
  { "undefined", { "undefined", "未作规定" } },
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
  .title = { "Percent of the target in five bands", "目标完成百分比五档" },
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
  { "green", { "green", "绿" } },
  { "yellow", { "yellow", "黄" } },
  { "red", { "red", "红" } },
  { "undefined", { "undefined", "未作规定" } },
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
  .title = { "The grade of a key result", "关键结果评分" },
  .body = "",
  .edition = "",
  .source = "Google, re:Work, Set goals with OKRs; bands: Doerr, Measure What Matters, as quoted at "
            "goodreads.com/notes/37559166",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (okr_parameters),
  CATEGORIES (okr_categories),
  .compute = okr_grade,
};
