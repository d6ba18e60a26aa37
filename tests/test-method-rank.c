/* SPDX-License-Identifier: MIT */
#include "asked.h"

static const Asked ranks[] = {
  { "a league", "ranking", "values=100 97.5 97.5 90",
    "competition=1 2 2 4; modified=1 3 3 4; dense=1 2 2 3; fractional=1 2.5 2.5 4; ordinal=1 2 3 4" },
  { "upwards", "ranking", "values=0 2 3 2; order=ascending", "fractional=1 2.5 4 2.5; competition=1 2 4 2" },
  { "unrounded and rounded", "ranking", "values=97.54 97.46 90; decimals=1",
    "competition=1 2 3; competition_rounded=1 1 3" },
  { "a tie that binary would break", "ranking", "values=0.15 0.25; decimals=1", "competition_rounded=2 1" },
  { "missing", "ranking", "values=5 - 7", "competition=2 0 1; ordinal=2 0 1" },
  { "all alike", "ranking", "values=5 5 5",
    "competition=1 1 1; modified=3 3 3; dense=1 1 1; fractional=2 2 2" },
  { "one", "ranking", "values=5", "competition=1" },
  { "none", "ranking", "", "competition=!no-data; status=no-data" },
};

Test (rank, each_rule)
{
  EXPECT_ANSWERS (ranks);
}
