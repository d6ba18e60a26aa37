/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define QUARTERS "planned=12 24 36 48; period_ends=2025-12-31 2026-03-31 2026-06-30 2026-09-30 2026-12-31; "
#define LIPKE    "planned=10 20 35 55 75 100 120 130; "

static const Asked values[] = {
  { "PRA", "earned_value", "budget=100000; planned_share=0.4; earned_share=0.35; cost=36000",
    "spi=0.875; sv=-5000; cpi=35/36; cv=-1000; planned=40000; earned=35000" },
  { "to completion", "earned_value", "planned=10000; earned=8000; cost=9000; budget=500000",
    "eac=562500; eac_typical=501000; vac=-62500; tcpi=492/491" },
  { "nothing planned yet", "earned_value", "planned=0; earned=5; cost=0; budget=100",
    "spi=!not-started; cpi=!not-started; cv=5" },
  { "all spent", "earned_value", "planned=50; earned=40; cost=100; budget=100", "tcpi=!zero-span" },
  { "no cost known", "earned_value", "planned=50; earned=40", "spi=0.8; cpi=!no-data; eac=!no-data" },
};

Test (earned, value)
{
  EXPECT_ANSWERS (values);
}

static const Asked schedules[] = {
  { "33 at the end of September", "earned_schedule", QUARTERS "earned=33; actual_time=3",
    "es=2.75; whole_periods=2; part=0.75; sv_t=-0.25; spi_t=11/12; spi=11/12; ieac_t=48/11; ieac_t_pf1=4.25; "
    "es_date=2026-09-07 00:00:00; days_behind=23; days_behind_average=22.8125" },
  { "44 at the end of the year", "earned_schedule", QUARTERS "earned=44; actual_time=4",
    "es=11/3; es_date=2026-11-30 08:00:00; days_behind=92/3; days_behind_average=30.41666666667; "
    "ieac_t=48/11" },
  { "ahead", "earned_schedule", QUARTERS "earned=33; actual_time=2",
    "days_behind=-69; days_behind_average=-68.4375" },
  { "Lipke", "earned_schedule", LIPKE "earned=84; actual_time=7; planned_duration=8",
    "es=5.36; sv_t=-1.64; spi_t=0.76571428571; ieac_t=10.44776119403; tspi_pd=2.64" },
  { "another end", "earned_schedule", LIPKE "earned=84; actual_time=7; required_duration=9",
    "tspi_ed=1.32; tspi_pd=2.64" },
  { "finished late", "earned_schedule",
    "planned=100 200 300 400 500 600 700 800 900 1000; earned=1000; actual_time=12",
    "es=10; sv=0; spi=1; sv_t=-2; spi_t=5/6; ieac_t=12; tspi_pd=!out-of-range" },
  { "shares of a budget", "earned_schedule",
    "budget=100000; planned=0.1 0.2 0.4 0.7 1; earned=0.35; actual_time=3",
    "planned=40000; earned=35000; spi=0.875; es=2.75; spi_t=11/12" },
  { "on a plateau", "earned_schedule", "planned=10 20 20 20 30; earned=20; actual_time=4",
    "es=4; es_strict=2" },
  { "between periods", "earned_schedule", "planned=10 20; earned=15; actual_time=1.5",
    "planned=15; spi=1; sv_t=0" },
};

Test (earned, schedule)
{
  EXPECT_ANSWERS (schedules);
}

static const Asked edges[] = {
  { "nothing earned", "earned_schedule", "planned=12 24 36 48; earned=0; actual_time=1",
    "es=0; es_strict=0; spi_t=0; ieac_t=!not-started; ieac_t_pf1=5" },
  { "more than all", "earned_schedule", "planned=12 24; earned=99; actual_time=2",
    "es=2; es_strict=2; spi_t=1" },
  { "no time gone", "earned_schedule", "planned=12 24; earned=6; actual_time=0",
    "spi_t=!not-started; spi=!not-started" },
  { "no time left", "earned_schedule", "planned=12 24; earned=6; actual_time=2", "tspi_pd=!zero-span" },
  { "a plan that takes back", "earned_schedule", "planned=12 11; earned=6; actual_time=1",
    "es=!out-of-range; status=out-of-range" },
  { "a plan with a gap", "earned_schedule", "planned=12 - 30; earned=6; actual_time=1", "es=!no-data" },
  { "no plan", "earned_schedule", "earned=6; actual_time=1", "es=!no-data" },
  { "nothing known", "earned_schedule", "planned=12 24; actual_time=1", "es=!no-data" },
  { "less than nothing", "earned_schedule", "planned=12 24; earned=-1; actual_time=1", "es=!out-of-range" },
  { "beyond the calendar", "earned_schedule", QUARTERS "earned=33; actual_time=5",
    "days_behind=!out-of-range; es_date=2026-09-07 00:00:00" },
  { "no such day", "earned_schedule",
    "planned=12; earned=6; actual_time=1; period_ends=2026-01-31 2026-02-30",
    "es_date=!no-data; days_behind=!out-of-range; es=0.5" },
  { "no calendar", "earned_schedule", "planned=12; earned=6; actual_time=1",
    "days_behind=!no-data; days_behind_average=!no-data" },
};

Test (earned, schedule_edges)
{
  EXPECT_ANSWERS (edges);
}
