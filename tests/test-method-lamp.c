/* SPDX-License-Identifier: MIT */
#include "asked.h"

static const Asked lamps[] = {
  { "Yinchuan, on time", "lamp", "scheme=yinchuan-2025; completion_percent=50; time_percent=50",
    "judged=0; gap_points=0; ratio=1; category=green" },
  { "Yinchuan, just below", "lamp", "scheme=yinchuan-2025; gap_points=-0.001", "category=undefined" },
  { "Yinchuan, 10 above", "lamp", "scheme=yinchuan-2025; gap_points=-9.999", "category=undefined" },
  { "Yinchuan, 10", "lamp", "scheme=yinchuan-2025; gap_points=-10", "category=yellow" },
  { "Yinchuan, 10 below", "lamp", "scheme=yinchuan-2025; gap_points=-10.001", "category=yellow" },
  { "Yinchuan, 30", "lamp", "scheme=yinchuan-2025; completion_percent=20; time_percent=50",
    "category=yellow" },
  { "Yinchuan, 30 below", "lamp", "scheme=yinchuan-2025; gap_points=-30.001", "category=red" },
  { "Wuhan, 80%", "lamp", "scheme=wuhan; ratio=0.8", "category=none" },
  { "Wuhan, 80% below", "lamp", "scheme=wuhan; ratio=0.79999", "category=yellow" },
  { "Wuhan, 60%", "lamp", "scheme=wuhan; completion_percent=30; time_percent=50",
    "judged=0.6; category=yellow" },
  { "Wuhan, 60% below", "lamp", "scheme=wuhan; ratio=0.59999", "category=red" },
  { "Sanya, on time", "lamp", "scheme=sanya-2022; ratio=1", "category=green" },
  { "Sanya, just below", "lamp", "scheme=sanya-2022; ratio=0.99999", "category=yellow" },
  { "Sanya, half", "lamp", "scheme=sanya-2022; ratio=0.5", "category=yellow" },
  { "Sanya, half below", "lamp", "scheme=sanya-2022; ratio=0.49999", "category=red" },
  { "Tianjin, on time", "lamp", "scheme=tianjin-2022-bonds; ratio=1", "category=green" },
  { "Tianjin, 70%", "lamp", "scheme=tianjin-2022-bonds; ratio=0.7", "category=yellow" },
  { "Tianjin, 70% below", "lamp", "scheme=tianjin-2022-bonds; ratio=0.69999", "category=red" },
  { "in time", "lamp", "scheme=shenzhen-company-days; days=0", "category=none" },
  { "a day", "lamp", "scheme=shenzhen-company-days; days=1", "category=yellow" },
  { "a week", "lamp", "scheme=shenzhen-company-days; days=7", "category=yellow" },
  { "a week and more", "lamp", "scheme=shenzhen-company-days; days=7.1", "category=orange" },
  { "two weeks", "lamp", "scheme=shenzhen-company-days; days=14.9", "category=orange" },
  { "fifteen days", "lamp", "scheme=shenzhen-company-days; days=15", "category=red" },
  { "nothing expected yet", "lamp", "scheme=wuhan; completion_percent=0; time_percent=0",
    "judged=!not-started; category=-" },
  { "no scheme", "lamp", "completion_percent=0; time_percent=50",
    "judged=!no-data; gap_points=-50; category=-" },
};

Test (lamp, as_published)
{
  EXPECT_ANSWERS (lamps);
}

static const Asked bands[] = {
  { "125%", "percent_of_target", "percent=125", "category=met" },
  { "125%, above", "percent_of_target", "percent=125.001", "category=exceeded" },
  { "100%", "percent_of_target", "percent=100", "category=met" },
  { "100%, below", "percent_of_target", "percent=99.999", "category=undefined" },
  { "99%, above", "percent_of_target", "percent=99.001", "category=undefined" },
  { "99%", "percent_of_target", "percent=99", "category=slightly_below" },
  { "95%", "percent_of_target", "percent=95", "category=slightly_below" },
  { "95%, below", "percent_of_target", "percent=94.999", "category=not_met" },
  { "nothing", "percent_of_target", "", "percent=!no-data; category=-" },
  { "three of six", "okr_grade", "done=3; of=6", "score=0.5; category=yellow; in_sweet_spot=no" },
  { ".7", "okr_grade", "done=0.7", "category=green; in_sweet_spot=yes" },
  { ".7, below", "okr_grade", "done=0.699", "category=undefined; rounded_band=green; in_sweet_spot=yes" },
  { ".65", "okr_grade", "done=0.65",
    "category=undefined; rounded=0.7; rounded_band=green; in_sweet_spot=yes" },
  { ".6", "okr_grade", "done=0.6", "category=yellow; in_sweet_spot=yes" },
  { ".6, above", "okr_grade", "done=0.601", "category=undefined; rounded_band=yellow" },
  { ".4", "okr_grade", "done=0.4", "category=yellow" },
  { ".4, below", "okr_grade", "done=0.399", "category=undefined" },
  { ".3", "okr_grade", "done=0.3", "category=red" },
  { ".3, above", "okr_grade", "done=0.301", "category=undefined" },
  { "0", "okr_grade", "done=0", "category=red" },
  { "1", "okr_grade", "done=1", "category=green" },
  { "more than all", "okr_grade", "done=1.2", "category=undefined" },
  { "less than nothing", "okr_grade", "done=-0.1", "category=undefined" },
  { "of nothing", "okr_grade", "done=1; of=0", "score=!zero-target; category=-; in_sweet_spot=!no-data" },
};

Test (lamp, bands)
{
  EXPECT_ANSWERS (bands);
}
