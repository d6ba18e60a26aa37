/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define SIX  "times=2015 2016 2017 2018 2019 2020; values=10 12 13 15 40 18; "
#define FOUR "times=2015 2018 2020 2022; values=50 54 56 60; "

static const Asked published[] = {
  { "an outlier moves least squares", "trend_least_squares", SIX "at=2021", "slope=3.6; forecast=30.6" },
  { "and not the median", "trend_theil_sen", SIX "at=2021",
    "slope=5/3; intercept=-3348.5; intercept_joint=-3348.33333333333; forecast=19.83333333333; "
    "forecast_joint=20" },
  { "the ends", "trend_endpoints", SIX "at=2021", "slope=1.6; forecast=19.6" },
  { "late points weigh more", "trend_time_weighted", SIX "at=2030", "slope=3.48550880972" },
  { "ESCAP", "trend_time_weighted", FOUR "at=2030; target=80",
    "slope=1.40952380952; forecast=70.85714285714; gap_percent=30.47619047619; category=accelerate" },
  { "without weights", "trend_least_squares", FOUR "at=2030",
    "slope=1.38317757009; forecast=70.56074766355" },
  { "weights", "time_weights", "times=2015 2018 2020 2022; at=2030", "weights=1 1.25 1.5 1.875" },
  { "ranks", "rank_correlation", SIX, "rho=0.94285714286" },
};

Test (trend, as_published)
{
  EXPECT_ANSWERS (published);
}

static const Asked alike[] = {
  { "two points: least squares", "trend_least_squares", "times=0 10; values=5 25; at=20",
    "slope=2; forecast=45" },
  { "Theil and Sen", "trend_theil_sen", "times=0 10; values=5 25; at=20",
    "slope=2; forecast=45; forecast_joint=45" },
  { "ends", "trend_endpoints", "times=0 10; values=5 25; at=20", "slope=2; forecast=45" },
  { "weighted", "trend_time_weighted", "times=0 10; values=5 25; at=20", "slope=2; forecast=45" },
  { "in any order", "trend_endpoints", "times=10 0; values=25 5; at=20", "slope=2; forecast=45" },
};

Test (trend, two_points_have_one_line)
{
  EXPECT_ANSWERS (alike);
}

/* On a way of 100, so that the gap in percent is what is missing. */
static const Asked gaps[] = {
  { "10%", "trend_time_weighted", "times=0 1; values=0 9; at=10; target=100; baseline=0",
    "gap_percent=10; category=maintain" },
  { "10%, above", "trend_time_weighted", "times=0 1; values=0 8.9999; at=10; target=100; baseline=0",
    "category=accelerate" },
  { "10%, below", "trend_time_weighted", "times=0 1; values=0 9.0001; at=10; target=100; baseline=0",
    "category=maintain" },
  { "100%", "trend_time_weighted", "times=0 1; values=0 0; at=10; target=100; baseline=0",
    "gap_percent=100; category=accelerate" },
  { "100%, above", "trend_time_weighted", "times=0 1; values=0 -0.0001; at=10; target=100; baseline=0",
    "category=reverse" },
  { "reached", "trend_time_weighted", "times=0 1; values=0 11; at=10; target=100; baseline=0",
    "gap_percent=0; category=maintain" },
  { "a fall", "trend_time_weighted", "times=0 1; values=100 91; at=10; target=0", "gap_percent=10" },
  { "no way", "trend_time_weighted", "times=0 1; values=5 6; at=10; target=5",
    "gap_percent=!zero-span; category=-" },
  { "no target", "trend_time_weighted", "times=0 1; values=5 6; at=10",
    "slope=1; gap_percent=!no-data; category=-" },
};

Test (trend, gaps)
{
  EXPECT_ANSWERS (gaps);
}

static const Asked edges[] = {
  { "one point", "trend_least_squares", "times=2015; values=1; at=2020",
    "slope=!too-few-points; forecast=!too-few-points" },
  { "none", "trend_theil_sen", "", "slope=!no-data; forecast=!no-data" },
  { "one time", "trend_theil_sen", "times=1 1 1; values=1 2 3", "slope=!zero-span" },
  { "one time twice", "trend_theil_sen", "times=0 0 1; values=0 2 3", "slope=2" },
  { "missing ones go in pairs", "trend_least_squares", "times=0 1 - 3; values=0 - 9 6; at=4",
    "slope=2; forecast=8" },
  { "nowhere", "trend_least_squares", "times=0 1; values=0 1", "slope=1; forecast=!no-data" },
  { "no further than it can go", "trend_least_squares", "times=0 1; values=90 95; at=9; high_limit=100",
    "forecast=100; clipped=yes" },
  { "nor less", "trend_endpoints", "times=0 1; values=10 5; at=9; low_limit=0", "forecast=0; clipped=yes" },
  { "not cut", "trend_endpoints", "times=0 1; values=10 5; at=1; low_limit=0",
    "forecast=5; clipped=!no-data" },
  { "a point in the target's year", "time_weights", "times=2015 2030; at=2030",
    "weights=!out-of-range; status=out-of-range" },
  { "and its trend", "trend_time_weighted", "times=2015 2030; values=1 2; at=2030", "slope=!out-of-range" },
  { "no year", "trend_time_weighted", "times=2015 2020; values=1 2", "slope=!no-data" },
  { "shares", "trend_time_weighted", "times=0 1; values=50 60; at=2; scale=100", "forecast=69.23076923077" },
  { "all of them", "trend_time_weighted", "times=0 1; values=50 100; at=2; scale=100",
    "forecast=!out-of-range" },
  { "too large", "trend_least_squares", "times=0 1; values=-1e308 1e308; at=2", "slope=!out-of-range" },
  { "no ranks", "rank_correlation", "times=1 2 3; values=5 5 5", "rho=!zero-span" },
  { "ties", "rank_correlation", "times=1 2 3 4; values=1 2 2 3", "rho=0.94868329805" },
  { "one point", "rank_correlation", "times=1; values=5", "rho=!too-few-points" },
};

Test (trend, edges)
{
  EXPECT_ANSWERS (edges);
}

Test (trend, of_too_many_points_has_no_median)
{
  g_autofree double *series = g_new0 (double, 4097);
  const ProgressMethodInput inputs[] = {
    { .name = "times", .series = series, .n_series = 4097 },
    { .name = "values", .series = series, .n_series = 4097 },
  };

  for (gint32 i = 0; i < 4097; i++)
    series[i] = i;

  g_autoptr (ProgressMethodResult) result = progress_method_trend_theil_sen (inputs, 2, NULL);

  cr_assert (result != NULL);
  cr_expect (eq (int, (int) progress_method_result_get_status (result), PROGRESS_REASON_OUT_OF_RANGE));
}
