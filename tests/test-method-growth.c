/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define FACTS "baseline=50; baseline_time=2015; value=60; time=2022; target=80; target_time=2030"
#define TIMES "baseline_time=2015; time=2022; target_time=2030; "

static const Asked published[] = {
  { "one data set", "eurostat_target", FACTS,
    "ratio=0.8290416352835777; cagr_actual=0.026388096257039615; cagr_required=0.03182963934979386; "
    "achieved=no; "
    "category=moderate_progress; status=none" },
  { "a fall", "eurostat_target", TIMES "baseline=20; value=15; target=10",
    "ratio=0.89162578157; category=moderate_progress" },
  { "growth alone", "compound_growth", "baseline=50; baseline_time=2015; value=60; time=2022; at=2030",
    "growth=0.026388096257039615; forecast=73.89994293265" },
  { "a year is a date's end", "compound_growth",
    "baseline=50; baseline_time=2015-12-31; value=60; time=2022-12-31; at=2030-12-31",
    "growth=0.026388096257039615" },
  { "growth is kept where a power would lose it", "compound_growth",
    "baseline=1000000000; baseline_time=0; value=1000000001; time=1", "growth=1e-9" },
};

Test (growth, as_published)
{
  EXPECT_ANSWERS (published);
}

/* Every bound: at it, just below, just above. */
static const struct {
  double ratio;
  const char *category;
} eurostat_bounds[] = {
  { 0.9499999, "moderate_progress" },
  { 0.95, "significant_progress" },
  { 0.9500001, "significant_progress" },
  { 0.5999999, "insufficient_progress" },
  { 0.6, "moderate_progress" },
  { 0.6000001, "moderate_progress" },
  { -1e-9, "movement_away" },
  { 0, "insufficient_progress" },
  { 1e-9, "insufficient_progress" },
};

Test (growth, eurostat_bounds)
{
  for (gsize i = 0; i < G_N_ELEMENTS (eurostat_bounds); i++)
    {
      const ProgressMethodInput input = { .name = "ratio", .number = eurostat_bounds[i].ratio };
      g_autoptr (ProgressMethodResult) result = progress_method_eurostat_target (&input, 1, NULL);

      cr_assert (result != NULL);
      cr_expect (category_is (result, eurostat_bounds[i].category), "%g", eurostat_bounds[i].ratio);
    }
}

static const Asked trend_bounds[] = {
  { "below 1%", "growth_trend", "growth=0.0099999; better=higher", "category=moderate_progress" },
  { "1%", "growth_trend", "growth=0.01; better=higher", "category=significant_progress" },
  { "above 1%", "growth_trend", "growth=0.0100001; better=higher", "category=significant_progress" },
  { "below 0", "growth_trend", "growth=-0.0000001; better=higher", "category=moderate_movement_away" },
  { "0", "growth_trend", "growth=0; better=higher", "category=moderate_progress" },
  { "below -1%", "growth_trend", "growth=-0.0100001; better=higher", "category=significant_movement_away" },
  { "-1%", "growth_trend", "growth=-0.01; better=higher", "category=moderate_movement_away" },
  { "a wanted fall", "growth_trend", "growth=-0.012; better=lower",
    "progress=0.012; category=significant_progress" },
};

Test (growth, trend_bounds)
{
  EXPECT_ANSWERS (trend_bounds);
}

static const Asked noise[] = {
  { "seven years of one percent", "growth_trend",
    "baseline_time=2015; time=2022; "
    "baseline=100; value=107.213535210701; better=higher",
    "category=significant_progress" },
  /* 1 % is exact in decimals, and neither 1.01 nor 0.01 is in binary */
  { "one percent in a year", "growth_trend",
    "baseline=100; baseline_time=2020; value=101; time=2021; better=higher",
    "category=significant_progress" },
  { "minus one percent", "growth_trend",
    "baseline=100; baseline_time=2020; value=99; time=2021; better=higher",
    "category=moderate_movement_away" },
};

Test (growth, noise_does_not_decide)
{
  EXPECT_ANSWERS (noise);
}

static const Asked undefined[] = {
  { "zero baseline", "eurostat_target", TIMES "baseline=0; value=60; target=80",
    "ratio=!zero-baseline; category=-; status=zero-baseline" },
  { "zero target", "eurostat_target", TIMES "baseline=10; value=8; target=0",
    "ratio=!zero-target; category=-" },
  { "across zero", "eurostat_target", TIMES "baseline=-5; value=5; target=10", "ratio=!sign-change" },
  { "target across zero", "eurostat_target", TIMES "baseline=5; value=4; target=-5", "ratio=!sign-change" },
  { "nowhere to go", "eurostat_target", TIMES "baseline=80; value=78; target=80",
    "ratio=!zero-span; category=-" },
  { "nowhere to go, and held", "eurostat_target", TIMES "baseline=80; value=80; target=80",
    "ratio=!zero-span; achieved=yes; category=significant_progress" },
  { "one point", "eurostat_target",
    "baseline=50; baseline_time=2022; value=50; time=2022; target=80; target_time=2030",
    "ratio=!too-few-points" },
  { "back in time", "eurostat_target",
    "baseline=50; baseline_time=2022; value=60; time=2015; target=80; target_time=2030",
    "ratio=!out-of-range" },
  { "a target in the past of the baseline", "eurostat_target",
    "baseline=50; baseline_time=2022; value=60; time=2023; target=80; target_time=2020",
    "ratio=!out-of-range" },
  { "no value", "eurostat_target", TIMES "baseline=50; target=80",
    "ratio=!no-data; category=-; achieved=no" },
  { "nothing", "eurostat_target", "", "ratio=!no-data; category=-" },
  { "infinite", "eurostat_target", TIMES "baseline=50; value=inf; target=80",
    "ratio=!out-of-range; category=-" },
  { "too far apart", "eurostat_target", TIMES "baseline=1e-308; value=1e308; target=2e-308",
    "ratio=!out-of-range" },
  { "all gone", "eurostat_target", TIMES "baseline=50; value=0; target=80",
    "cagr_actual=-1; category=movement_away" },
};

Test (growth, undefined_says_why)
{
  EXPECT_ANSWERS (undefined);
}

static const Asked achieved[] = {
  { "at the target", "eurostat_target", TIMES "baseline=50; value=80; target=80",
    "achieved=yes; category=significant_progress" },
  { "strictly, not yet", "eurostat_target",
    "baseline=50; baseline_time=2015; value=80; time=2031; target=80; target_time=2030; strict=yes",
    "achieved=no; category=moderate_progress" },
  { "late, but there", "eurostat_target",
    "baseline=50; baseline_time=2015; value=80; time=2060; target=80; target_time=2030",
    "achieved=yes; category=significant_progress" },
  { "past a falling target", "eurostat_target", TIMES "baseline=20; value=9; target=10", "achieved=yes" },
  { "given up what was met at the start", "eurostat_target",
    TIMES "baseline=90; value=75; target=80; better=higher", "ratio=!already-met; achieved=no; category=-" },
  { "still above what was met at the start", "eurostat_target",
    TIMES "baseline=90; value=85; target=80; better=higher", "achieved=yes; category=significant_progress" },
};

Test (growth, achieved_comes_first)
{
  EXPECT_ANSWERS (achieved);
}

static const Asked negative[] = {
  { "losses that shrink", "eurostat_target", TIMES "baseline=-20; value=-15; target=-10",
    "ratio=0.89162578157; category=moderate_progress" },
};

Test (growth, of_negative_series)
{
  EXPECT_ANSWERS (negative);
}
