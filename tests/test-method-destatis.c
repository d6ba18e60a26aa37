/* SPDX-License-Identifier: MIT */
#include "asked.h"

static const Asked published[] = {
  { "exactly a fifth is missed", "destatis",
    "values=50 51 53 54 57 60; time=2022; target=80; target_time=2030",
    "average_change=2; projected=76; missed_share=0.2; on_track=yes; category=sun_cloud" },
  { "a fall that is enough", "destatis",
    "values=20 19.5 18.9 18.2 17.6 17; time=2022; target=12.3; target_time=2030",
    "average_change=-0.6; projected=12.2; missed_share=-0.02127659574; category=sun" },
  { "too slow", "destatis", "values=55 56 57 58 59 60; time=2022; target=80; target_time=2030",
    "average_change=1; projected=68; missed_share=0.6; on_track=no; category=cloud" },
  { "stands still", "destatis", "values=60 60 60 60 60 60; time=2022; target=80; target_time=2030",
    "missed_share=1; category=thunderstorm" },
  { "the wrong way", "destatis", "values=65 64 63 62 61 60; time=2022; target=80; target_time=2030",
    "category=thunderstorm" },
  { "only the last five changes", "destatis",
    "values=0 99 50 51 53 54 57 60; time=2022; target=80; target_time=2030", "average_change=2" },
};

Test (destatis, as_published)
{
  EXPECT_ANSWERS (published);
}

/* 1 a year, 100 short of the target: so many years as percent are gained. */
static const Asked bounds[] = {
  { "5%, below", "destatis", "values=95 96 97 98 99 100; time=0; target=200; target_time=95.0001",
    "category=sun" },
  { "5%", "destatis", "values=95 96 97 98 99 100; time=0; target=200; target_time=95",
    "missed_share=0.05; category=sun_cloud" },
  { "5%, above", "destatis", "values=95 96 97 98 99 100; time=0; target=200; target_time=94.9999",
    "category=sun_cloud" },
  { "20%, below", "destatis", "values=95 96 97 98 99 100; time=0; target=200; target_time=80.0001",
    "category=sun_cloud" },
  { "20%", "destatis", "values=95 96 97 98 99 100; time=0; target=200; target_time=80",
    "missed_share=0.2; category=sun_cloud" },
  { "20%, above", "destatis", "values=95 96 97 98 99 100; time=0; target=200; target_time=79.9999",
    "category=cloud" },
};

Test (destatis, bounds)
{
  EXPECT_ANSWERS (bounds);
}

static const Asked edges[] = {
  { "three points", "destatis", "values=50 55 60; time=2022; target=80; target_time=2030",
    "missed_share=!too-few-points; category=-; on_track=!no-data" },
  { "four", "destatis", "values=54 56 58 60; time=2022; target=80; target_time=2030",
    "average_change=2; category=sun_cloud" },
  { "reached", "destatis", "values=76 77 78 79 79 80; time=2022; target=80; target_time=2030",
    "missed_share=!already-met; achieved=yes; category=sun" },
  { "reached from above", "destatis", "values=20 18 16 14 13 12; time=2022; target=12.3; target_time=2030",
    "category=sun" },
  { "reached by one point", "destatis", "values=80; time=2022; target=80; target_time=2030", "category=sun" },
  { "the target's year is past", "destatis",
    "values=55 56 57 58 59 60; time=2031; target=80; target_time=2030",
    "projected=60; missed_share=1; category=cloud" },
  { "years with gaps", "destatis",
    "times=2012 2017 2019 2021 2022; values=0 50 54 58 60; target=80; target_time=2030",
    "average_change=2; projected=76" },
  { "a missing value", "destatis",
    "times=2017 2018 2019 2020 2021 2022; values=50 52 - 56 58 60; target=80; target_time=2030",
    "average_change=2" },
  { "no target", "destatis", "values=50 51 53 54 57 60; time=2022; target_time=2030",
    "missed_share=!no-data; category=-" },
  { "no time", "destatis", "values=50 51 53 54 57 60; target=80; target_time=2030", "missed_share=!no-data" },
};

Test (destatis, edges)
{
  EXPECT_ANSWERS (edges);
}

static const Asked directions[] = {
  { "both right", "destatis_direction", "average_change=0.5; last_change=0.2", "category=sun" },
  { "the last not", "destatis_direction", "average_change=0.5; last_change=0", "category=sun_cloud" },
  { "the average not", "destatis_direction", "average_change=-0.5; last_change=0.1", "category=cloud" },
  { "an average of nothing", "destatis_direction", "average_change=0; last_change=0.1", "category=cloud" },
  { "neither", "destatis_direction", "average_change=0; last_change=0", "category=thunderstorm" },
  { "of a series", "destatis_direction", "values=20 19 18 17 16 17; better=lower",
    "average_change=0.6; last_change=-1; category=sun_cloud" },
  { "direction not said", "destatis_direction", "values=20 19 18 17 16 17",
    "average_change=!no-data; category=-" },
};

Test (destatis, directions)
{
  EXPECT_ANSWERS (directions);
}

static const Asked worst[] = {
  { "a cloud", "destatis_worst", "symbols=sun cloud sun_cloud", "category=cloud; symbol=cloud" },
  { "thunder", "destatis_worst", "symbols=thunderstorm sun", "category=thunderstorm" },
  { "none", "destatis_worst", "", "category=-; status=no-data" },
  { "no symbol", "destatis_worst", "symbols=sun rain", "category=-; status=no-data" },
};

Test (destatis, worst_of_several)
{
  EXPECT_ANSWERS (worst);
}
