/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define THREE "values=120 80 -; weights=0.5 0.3 0.2; "

static const Asked means[] = {
  { "over what is there", "weighted_mean", THREE, "mean=105; availability=0.66666666667" },
  { "capped before", "weighted_mean", THREE "cap=100", "mean=92.5" },
  { "capped after hides it", "weighted_mean", THREE "cap=100; capped=after", "mean=100" },
  { "missing as zero", "weighted_mean", THREE "missing=zero", "mean=84" },
  { "and capped", "weighted_mean", THREE "missing=zero; cap=100", "mean=74" },
  { "not enough there", "weighted_mean", THREE "min_availability=0.75",
    "mean=!low-coverage; status=low-coverage" },
  { "just enough", "weighted_mean", "values=1 3 - 5; min_availability=0.75", "mean=3" },
  { "a little too little", "weighted_mean", "values=1 3 - 5; min_availability=0.7500001",
    "mean=!low-coverage" },
  { "alike", "weighted_mean", "values=1 2 6", "mean=3" },
  { "nothing there", "weighted_mean", "values=- -", "mean=!no-data; availability=0" },
  { "nothing at all", "weighted_mean", "", "mean=!no-data; availability=!no-data" },
  { "no weight", "weighted_mean", "values=1 2; weights=0 0", "mean=!zero-span" },
  { "less than none", "weighted_mean", "values=1 2; weights=1 -1", "mean=!out-of-range" },
  { "a missing weight", "weighted_mean", "values=1 2; weights=1 -", "mean=!out-of-range" },
  { "geometric", "geometric_mean", "values=1 2 3", "mean=1.8171205928321397" },
  { "weighted", "geometric_mean", "values=1 2 3; weights=1 1 2", "mean=2.0597671439071177" },
  { "of a loss", "geometric_mean", "values=1 2 -1", "mean=!out-of-range" },
  { "of nothing", "geometric_mean", "values=1 2 0", "mean=!out-of-range" },
  { "harmonic", "harmonic_mean", "values=1 2 4", "mean=1.71428571429" },
  { "of nothing", "harmonic_mean", "values=1 0", "mean=!out-of-range" },
  { "empty", "harmonic_mean", "values=-", "mean=!no-data" },
};

Test (mean, each)
{
  EXPECT_ANSWERS (means);
}

static const Asked sums[] = {
  { "two districts", "ratio_of_sums", "values=44 5; targets=48 20",
    "ratio=49/68; percent=1225/17; mean_of_ratios_percent=175/3" },
  { "a gap", "ratio_of_sums", "values=44 -; targets=48 20", "ratio=11/12" },
  { "a target of none", "ratio_of_sums", "values=44 5; targets=48 0",
    "ratio=49/48; mean_of_ratios_percent=!zero-target" },
  { "no targets", "ratio_of_sums", "values=0 0; targets=0 0", "ratio=!zero-target" },
  { "nothing", "ratio_of_sums", "", "ratio=!no-data; mean_of_ratios_percent=!no-data" },
  { "denominators without a common one", "ratio_of_sums",
    "values=1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1; targets=101 103 107 109 113 127 131 "
    "137 139 149 "
    "151 157 163 167 173 179 181 191 193 197 199 211 223 227 229 233 239 241 251 257",
    "mean_of_ratios_percent=0.61571017235" },
};

Test (mean, of_sums)
{
  EXPECT_ANSWERS (sums);
}

static const Asked missing[] = {
  { "20 of 98", "missing_share", "indicators=98; missing=20",
    "missing_share=10/49; index_computed=no; category=not_computed" },
  { "20%", "missing_share", "indicators=100; missing=20", "index_computed=yes; category=computed" },
  { "20%, above", "missing_share", "indicators=1000; missing=201", "index_computed=no" },
  { "20%, below", "missing_share", "indicators=1000; missing=199", "index_computed=yes" },
  { "of none", "missing_share", "indicators=0; missing=0", "missing_share=!no-data; category=-" },
};

Test (mean, missing)
{
  EXPECT_ANSWERS (missing);
}
