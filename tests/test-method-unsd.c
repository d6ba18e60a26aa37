/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define TIMES  "baseline_time=2015; time=2022; target_time=2030; "
#define POINTS "baseline_time=2015; time=2022; "

static const Asked published[] = {
  { "2022", "unsd_2022", TIMES "baseline=50; value=60; target=80",
    "ratio=0.8290416352835777; category=fair_progress_acceleration_needed; achieved=no; "
    "undp_label=Fair progress but acceleration needed" },
  { "2023", "unsd_2023", TIMES "baseline=50; value=60; target=80",
    "ratio=0.7966647643502279; expected=73.89994293265; score=2; "
    "category=fair_progress_acceleration_needed" },
  { "the target's year is 2030", "unsd_2023", POINTS "baseline=50; value=60; target=80",
    "ratio=0.7966647643502279" },
  { "enough", "unsd_2023", TIMES "baseline=10; value=12; target=15", "ratio=0.95599771722; score=3" },
  { "too little", "unsd_2023", TIMES "baseline=10; value=11; target=15", "ratio=0.45317543225; score=2" },
  { "back", "unsd_2023", TIMES "baseline=10; value=9.9; target=15",
    "ratio=-0.04261236177; score=1; category=stagnation_or_regression" },
  { "a target of none is no trouble here", "unsd_2023", TIMES "baseline=10; value=8; target=0",
    "ratio=0.38007994501; score=2" },
};

Test (unsd, as_published)
{
  EXPECT_ANSWERS (published);
}

static const Asked bounds[] = {
  { ".95, below", "unsd_2022", "ratio=0.9499999", "category=fair_progress_acceleration_needed" },
  { ".95", "unsd_2022", "ratio=0.95", "category=on_track" },
  { ".95, above", "unsd_2022", "ratio=0.9500001", "category=on_track" },
  { ".5, below", "unsd_2022", "ratio=0.4999999", "category=limited_or_no_progress" },
  { ".5", "unsd_2022", "ratio=0.5", "category=fair_progress_acceleration_needed" },
  { ".5, above", "unsd_2022", "ratio=0.5000001", "category=fair_progress_acceleration_needed" },
  { "-.1, below", "unsd_2022", "ratio=-0.1000001", "category=deterioration" },
  { "-.1", "unsd_2022", "ratio=-0.1", "category=limited_or_no_progress" },
  { "-.1, above", "unsd_2022", "ratio=-0.0999999", "category=limited_or_no_progress" },
  { ".95, below", "unsd_2023", "ratio=0.9499999", "score=2" },
  { ".95", "unsd_2023", "ratio=0.95", "score=3; category=target_met_or_on_track" },
  { ".95, above", "unsd_2023", "ratio=0.9500001", "score=3" },
  { ".1, below", "unsd_2023", "ratio=0.0999999", "score=1" },
  { ".1", "unsd_2023", "ratio=0.1", "score=2" },
  { ".1, above", "unsd_2023", "ratio=0.1000001", "score=2" },
  { "1%", "unsd_2022_trend", "growth=0.01; better=higher", "category=fair_progress_acceleration_needed" },
  { "1%, above", "unsd_2022_trend", "growth=0.0100001; better=higher", "category=on_track" },
  { "0.5%", "unsd_2022_trend", "growth=0.005; better=higher", "category=limited_or_no_progress" },
  { "0.5%, above", "unsd_2022_trend", "growth=0.0050001; better=higher",
    "category=fair_progress_acceleration_needed" },
  { "-1%, below", "unsd_2022_trend", "growth=-0.0100001; better=higher", "category=deterioration" },
  { "-1%", "unsd_2022_trend", "growth=-0.01; better=higher", "category=limited_or_no_progress" },
  { "another bound", "unsd_2022_trend", "growth=-0.006; better=higher; deterioration_below=-0.005",
    "category=deterioration" },
  { "2%, below", "unsd_2023_trend", "growth=0.0199999; better=higher", "score=2" },
  { "2%", "unsd_2023_trend", "growth=0.02; better=higher", "score=3" },
  { "0.5%, below", "unsd_2023_trend", "growth=0.0049999; better=higher", "score=1" },
  { "0.5%", "unsd_2023_trend", "growth=0.005; better=higher", "score=2" },
  { "a wanted fall", "unsd_2023_trend", "growth=-0.004; better=lower", "score=1" },
  { "enough of a fall", "unsd_2023_trend", "growth=-0.02; better=lower", "score=3" },
};

Test (unsd, bounds)
{
  EXPECT_ANSWERS (bounds);
}

static const Asked edges[] = {
  { "UNDP divides by nothing", "unsd_2022", "baseline=80; value=78; target=80; better=higher",
    "ratio=!zero-span; achieved=no; category=-; undp_label=Deterioration" },
  { "and upwards", "unsd_2022", "baseline=80; value=82; target=80; better=lower", "undp_label=On Track" },
  { "at the target UNDP goes on", "unsd_2022", TIMES "baseline=50; value=80; target=80; better=higher",
    "achieved=yes; category=target_met; undp_label=On Track" },
  { "past it, it does not", "unsd_2022", TIMES "baseline=50; value=81; target=80; better=higher",
    "undp_label=Target Achieved" },
  { "strictly", "unsd_2022", TIMES "baseline=50; value=80; target=80; strict=yes",
    "achieved=no; category=on_track" },
  { "zero target", "unsd_2022", TIMES "baseline=10; value=8; target=0", "ratio=!zero-target; category=-" },
  { "near enough to all", "unsd_2023", "value=99.2; target=100; bound=100",
    "achieved=yes; score=3; category=target_met_or_on_track" },
  { "a point", "unsd_2023", "value=99; target=100; bound=100", "achieved=yes" },
  { "more than a point", "unsd_2023", "value=98.99; target=100; bound=100",
    "achieved=no; category=-; score=!no-data" },
  { "near enough to none", "unsd_2023", "value=0.9; target=0; bound=0", "achieved=yes" },
  { "another target has no margin", "unsd_2023", "value=79.5; target=80; bound=100", "achieved=no" },
  { "another margin", "unsd_2023", "value=97; target=100; bound=100; margin=3", "achieved=yes" },
  { "gone, and asked about before", "unsd_2023",
    "baseline=50; baseline_time=2015; value=0; time=2022; target=10; target_time=2020",
    "expected=!out-of-range" },
  { "a target's year that is past", "unsd_2023",
    "baseline=50; baseline_time=2015; value=60; time=2022; target=55; target_time=2020; better=higher; "
    "strict=yes",
    "achieved=yes" },
  { "nowhere to go", "unsd_2023", TIMES "baseline=80; value=78; target=80", "ratio=!zero-span" },
  { "across zero", "unsd_2023", TIMES "baseline=-5; value=5; target=10", "ratio=!sign-change" },
  { "direction not said", "unsd_2023_trend", POINTS "baseline=50; value=60",
    "progress=!no-data; score=!no-data" },
};

Test (unsd, edges)
{
  EXPECT_ANSWERS (edges);
}
