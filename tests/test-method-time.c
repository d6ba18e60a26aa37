/* SPDX-License-Identifier: MIT */
#include "asked.h"

static const Asked years[] = {
  { "March", "time_progress", "date=2026-03-31", "month_percent=25; day_percent=9000/365" },
  { "June", "time_progress", "date=2026-06-30", "month_percent=50; day_percent=18100/365" },
  { "July", "time_progress", "date=2026-07-31", "month_percent=175/3; day_percent=21200/365" },
  { "a leap day", "time_progress", "date=2028-02-29", "month_percent=50/3; day_percent=6000/366" },
  { "the last day", "time_progress", "date=2026-12-31", "month_percent=100; day_percent=100" },
  { "the first", "time_progress", "date=2026-01-01", "month_percent=25/93; day_percent=100/365" },
  { "the middle of a month", "time_progress", "date=2026-04-15", "month_percent=175/6" },
  { "a fiscal year", "time_progress", "date=2026-06-30; year_starts=4",
    "month_percent=25; day_percent=9100/365" },
  { "before it starts", "time_progress", "date=2026-03-31; year_starts=4",
    "month_percent=100; day_percent=100" },
  { "no date", "time_progress", "", "month_percent=!no-data" },
  { "no month", "time_progress", "date=2026-06-30; year_starts=13", "month_percent=!out-of-range" },
  { "the end of the calendar", "time_progress", "date=9999-12-31",
    "month_percent=100; day_percent=!out-of-range" },
};

Test (time, progress)
{
  EXPECT_ANSWERS (years);
}

static const Asked gaps[] = {
  { "ahead", "time_gap", "completion_percent=61.5; date=2026-07-31",
    "gap_points=19/6; sentence_zh=超时序进度3.2个百分点; sentence=3.2 percentage points ahead of time; "
    "category=ahead" },
  { "by days", "time_gap", "completion_percent=61.5; date=2026-07-31; basis=day", "time_percent=21200/365" },
  { "published", "time_gap", "completion_percent=78.5; time_percent=75", "gap_points=3.5; category=ahead" },
  { "behind", "time_gap", "completion_percent=70; time_percent=75.25",
    "gap_points=-5.25; sentence_zh=欠时序进度5.3个百分点; category=behind" },
  { "even", "time_gap", "completion_percent=50; date=2026-06-30",
    "gap_points=0; sentence_zh=与时序进度持平; category=even" },
  { "just ahead", "time_gap", "completion_percent=50.001; date=2026-06-30", "category=ahead" },
  { "just behind", "time_gap", "completion_percent=49.999; date=2026-06-30", "category=behind" },
  { "no time", "time_gap", "completion_percent=50", "gap_points=!no-data; category=-; sentence=!no-data" },
};

Test (time, gap)
{
  EXPECT_ANSWERS (gaps);
}

static const Asked lines[] = {
  { "a task", "linear_schedule", "percent_complete=40; start=2026-01-01; now=2026-03-01; end=2026-04-30",
    "expected_percent=5900/119; performance_percent=4760/59; category=behind_schedule" },
  { "on the line", "linear_schedule", "percent_complete=50; start=2026-01-01; now=2026-01-11; end=2026-01-21",
    "category=on_schedule; performance_percent=100" },
  { "above it", "linear_schedule", "percent_complete=50.1; start=2026-01-01; now=2026-01-11; end=2026-01-21",
    "category=ahead_of_schedule" },
  { "the first day", "linear_schedule",
    "percent_complete=0; start=2026-01-01; now=2026-01-01; end=2026-01-21",
    "expected_percent=0; performance_percent=!not-started; category=on_schedule" },
  { "not begun", "linear_schedule", "percent_complete=0; start=2026-01-01; now=2025-01-01; end=2026-01-21",
    "expected_percent=0; category=on_schedule" },
  { "no length", "linear_schedule", "percent_complete=0; start=2026-01-01; now=2026-01-01; end=2026-01-01",
    "expected_percent=!zero-span; category=-" },
  { "no end", "linear_schedule", "percent_complete=0; start=2026-01-01; now=2026-01-01",
    "expected_percent=!no-data" },
};

Test (time, line)
{
  EXPECT_ANSWERS (lines);
}

static const Asked changes[] = {
  { "on last year", "growth_rate", "value=112; baseline=105", "growth=1/15; percent=20/3; change=7" },
  { "on the month before", "growth_rate", "value=112; baseline=114", "percent=-100/57" },
  { "on a loss", "growth_rate", "value=5; baseline=-5", "growth=!negative-baseline; change=10" },
  { "on nothing", "growth_rate", "value=5; baseline=0", "growth=!zero-baseline" },
  { "points are not percent", "percentage_points", "baseline=21.8; value=18.2",
    "points=-3.6; relative_percent=-1800/109" },
  { "points from nothing", "percentage_points", "baseline=0; value=2",
    "points=2; relative_percent=!zero-baseline" },
};

Test (time, change)
{
  EXPECT_ANSWERS (changes);
}
