/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define TIMES "baseline_time=2015; time=2022; target_time=2030; "

static const Asked csi[] = {
  { "a third", "escap_csi", "baseline=50; value=60; target=80; better=higher; time=2022",
    "csi=10/3; expected=4.66666666667; category=slow_progress" },
  { "base year 2000", "escap_csi",
    "baseline=50; value=60; target=80; better=higher; time=2022; baseline_time=2000",
    "csi=10/3; expected=7.33333333333" },
  { "a fall", "escap_csi", "baseline=20; value=15; target=10; better=lower", "csi=5; expected=!no-data" },
  { "the wrong way", "escap_csi", "baseline=20; value=22; target=10; better=lower",
    "csi=-2; category=regression" },
  { "passed", "escap_csi", "baseline=20; value=9; target=10; better=lower", "csi=10; category=on_track" },
  { "parity, overshot", "escap_csi", "baseline=0.8; value=1.05; target=1; parity=yes", "csi=7.5" },
  { "parity", "escap_csi", "baseline=0.8; value=1; target=1; parity=yes", "csi=10" },
  { "no way to parity", "escap_csi", "baseline=1; value=1.1; target=1; parity=yes", "csi=!zero-span" },
  { "one point, reached", "escap_csi", "value=9; target=10; better=lower", "csi=10; category=on_track" },
  { "one point, not reached", "escap_csi", "value=12; target=10; better=lower",
    "csi=!too-few-points; category=-" },
  { "no way", "escap_csi", "baseline=10; value=12; target=10; better=lower", "csi=!zero-span; category=-" },
  { "direction not said", "escap_csi", "baseline=50; value=60; target=80", "csi=!no-data" },
  { "9", "escap_csi", "baseline=0; value=9; target=10; better=higher", "csi=9; category=slow_progress" },
  { "9, above", "escap_csi", "baseline=0; value=9.0000000001; target=10; better=higher",
    "category=on_track" },
  { "9, below", "escap_csi", "baseline=0; value=8.9999999999; target=10; better=higher",
    "category=slow_progress" },
  { "0", "escap_csi", "baseline=0; value=0; target=10; better=higher", "category=regression" },
  { "0, above", "escap_csi", "baseline=0; value=0.0000000001; target=10; better=higher",
    "category=slow_progress" },
  { "no time at all", "escap_csi",
    "baseline=0; value=1; target=10; better=higher; time=2022; target_time=2015", "expected=!zero-span" },
};

Test (linear, current_status_index)
{
  EXPECT_ANSWERS (csi);
}

static const Asked pace[] = {
  { "one data set", "linear_pace", TIMES "baseline=50; value=60; target=80",
    "rate=1.42857142857; required=2; ratio=0.71428571429; category=moderately_improving" },
  { "1, below", "linear_pace", "ratio=0.9999999", "category=moderately_improving" },
  { "1", "linear_pace", "ratio=1", "category=on_track_or_maintaining" },
  { "half, below", "linear_pace", "ratio=0.4999999", "category=stagnating" },
  { "half", "linear_pace", "ratio=0.5", "category=moderately_improving" },
  { "0, below", "linear_pace", "ratio=-0.0000001", "category=decreasing" },
  { "0", "linear_pace", "ratio=0", "category=stagnating" },
  { "through zero is no trouble", "linear_pace", TIMES "baseline=-5; value=0; target=10",
    "ratio=0.71428571429" },
  { "held", "linear_pace", TIMES "baseline=80; value=80; target=80",
    "ratio=!zero-span; category=on_track_or_maintaining" },
  { "lost", "linear_pace", TIMES "baseline=80; value=78; target=80; better=higher",
    "ratio=!zero-span; category=decreasing" },
  { "one point", "linear_pace",
    "baseline=50; baseline_time=2022; value=60; time=2022; target=80; target_time=2030",
    "ratio=!too-few-points; category=-" },
  { "the target's year is the first", "linear_pace",
    "baseline=50; baseline_time=2015; value=60; time=2022; target=80; target_time=2015",
    "ratio=!too-few-points" },
};

Test (linear, pace)
{
  EXPECT_ANSWERS (pace);
}

static const Asked shares[] = {
  { "one data set", "baseline_achievement", TIMES "baseline=50; value=60; target=80",
    "share=1/3; percent=100/3; remaining=20; time_share=0.46666666667; category=behind" },
  { "44 of 48 from 20", "baseline_achievement", "baseline=20; value=44; target=48", "share=6/7; category=-" },
  { "a fall", "baseline_achievement", "baseline=5; value=3.8; target=3", "share=0.6; remaining=0.8" },
  { "back", "baseline_achievement", "baseline=20; value=18; target=48", "share=-1/14" },
  { "more than all", "baseline_achievement", "baseline=0; value=150; target=100", "share=1.5; remaining=0" },
  { "capped", "baseline_achievement", "baseline=0; value=150; target=100; cap=1", "share=1" },
  { "floored", "baseline_achievement", "baseline=0; value=-20; target=100; floor=0", "share=0" },
  { "no way", "baseline_achievement", "baseline=5; value=5; target=5", "share=!zero-span" },
  { "consistency with time", "baseline_achievement",
    "baseline=100; value=112; target=120; baseline_time=0; time=4; target_time=5",
    "share=0.6; time_share=0.8; gap_points=-20; category=behind" },
  { "as much as time", "baseline_achievement",
    "baseline=0; value=8; target=10; baseline_time=0; time=4; target_time=5",
    "gap_points=0; category=on_schedule" },
  { "a little more", "baseline_achievement",
    "baseline=0; value=8.000001; target=10; baseline_time=0; time=4; target_time=5", "category=ahead" },
  { "too large to be exact", "baseline_achievement", "baseline=0; value=1e308; target=100",
    "share=!out-of-range" },
};

Test (linear, share_of_the_change)
{
  EXPECT_ANSWERS (shares);
}
