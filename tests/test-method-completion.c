/* SPDX-License-Identifier: MIT */
#include "asked.h"

static const Asked rates[] = {
  { "44 of 48", "completion_rate", "value=44; target=48",
    "rate=11/12; percent=275/3; over_plan_percent=-25/3" },
  { "60 of 48", "completion_rate", "value=60; target=48", "rate=1.25; percent=125; over_plan_percent=25" },
  { "of nothing", "completion_rate", "value=0; target=0",
    "rate=!zero-target; percent=!zero-target; status=zero-target" },
  { "of a loss", "completion_rate", "value=-8; target=-10", "rate=!negative-target" },
  { "no value", "completion_rate", "target=48", "rate=!no-data" },
  { "no target", "completion_rate", "value=48", "rate=!no-data" },
  { "target over value", "completion_rate_inverse", "value=3.3; target=3.0", "rate=10/11" },
  { "better than that", "completion_rate_inverse", "value=2.5; target=3", "rate=1.2" },
  { "a target of none", "completion_rate_inverse", "value=2; target=0", "rate=0" },
  { "none at all", "completion_rate_inverse", "value=0; target=3", "rate=!out-of-range" },
  { "less than none", "completion_rate_inverse", "value=-1; target=3", "rate=!out-of-range" },
  { "a negative target", "completion_rate_inverse", "value=1; target=-3", "rate=!negative-target" },
  { "mirrored", "completion_rate_signed", "value=3.3; target=3; better=lower", "rate=0.9; percent=90" },
  { "mirrored, better", "completion_rate_signed", "value=2.5; target=3; better=lower", "rate=7/6" },
  { "far over", "completion_rate_signed", "value=9; target=3; better=lower", "rate=-1" },
  { "a smaller loss", "completion_rate_signed", "value=-8; target=-10; better=higher", "rate=1.2" },
  { "of nothing", "completion_rate_signed", "value=1; target=0; better=lower", "rate=!zero-target" },
  { "direction not said", "completion_rate_signed", "value=1; target=2", "rate=!no-data" },
};

Test (completion, rates)
{
  EXPECT_ANSWERS (rates);
}

static const Asked scores[] = {
  { "up", "normalise", "value=75; worst=50; best=90", "score=0.625" },
  { "down", "normalise", "value=75; worst=90; best=50", "score=0.375" },
  { "of a hundred", "normalise", "value=75; worst=20; best=95; scale=100; clip=yes", "score=220/3" },
  { "clipped", "normalise", "value=99; worst=20; best=95; scale=100; clip=yes", "score=100" },
  { "clipped below", "normalise", "value=1; worst=20; best=95; scale=100; clip=yes", "score=0" },
  { "not clipped", "normalise", "value=110; worst=0; best=100", "score=1.1" },
  { "no room", "normalise", "value=1; worst=5; best=5", "score=!zero-span" },
  { "below the interval", "normalise_interval", "value=8; low=10; high=30; min=0; max=50", "score=0.9" },
  { "at its low end", "normalise_interval", "value=10; low=10; high=30; min=0; max=50", "score=1" },
  { "just below", "normalise_interval", "value=9.98; low=10; high=30; min=0; max=50", "score=0.999" },
  { "at its high end", "normalise_interval", "value=30; low=10; high=30; min=0; max=50", "score=1" },
  { "above it", "normalise_interval", "value=45; low=10; high=30; min=0; max=50", "score=0.25" },
  { "a point", "normalise_interval", "value=6; low=5; high=5; min=0; max=10", "score=0.8" },
  { "no room outside", "normalise_interval", "value=4; low=5; high=6; min=5; max=6", "score=!zero-span" },
  { "upside down", "normalise_interval", "value=4; low=6; high=5; min=0; max=9", "score=!out-of-range" },
  { "no low end", "normalise_interval", "value=4; high=5; min=0; max=9", "score=!no-data" },
};

Test (completion, scores)
{
  EXPECT_ANSWERS (scores);
}

static const Asked points[] = {
  { "part", "points_by_completion", "weight=10; value=44; target=48", "score=55/6; category=part" },
  { "full", "points_by_completion", "weight=10; value=48; target=48",
    "score=10; deviation_percent=0; category=full" },
  { "30% over, below", "points_by_completion", "weight=10; value=129.99; target=100",
    "score=10; category=full" },
  { "30% over", "points_by_completion", "weight=10; value=130; target=100",
    "score=10; category=over_30pct_review" },
  { "46% over", "points_by_completion", "weight=10; value=70; target=48",
    "score=10; deviation_percent=275/6; category=over_30pct_review" },
  { "another limit", "points_by_completion", "weight=10; value=125; target=100; review_from_percent=20",
    "category=over_30pct_review" },
  { "not below 0", "points_by_completion", "weight=10; value=-5; target=48", "score=0" },
  { "of nothing", "points_by_completion", "weight=10; value=5; target=0", "score=!zero-target; category=-" },
  { "linear", "points_linear", "value=44; target=48; better=higher", "score=275/3" },
  { "linear, less is better", "points_linear", "value=3.3; target=3; better=lower", "score=90" },
  { "capped", "points_linear", "value=200; target=100; better=higher", "score=120" },
  { "floored", "points_linear", "value=-200; target=100; better=higher", "score=0" },
  { "half as much", "points_linear", "value=44; target=48; better=higher; points_per_5_percent=2.5",
    "score=575/6" },
  { "of nothing", "points_linear", "value=44; target=0; better=higher", "score=!zero-target" },
};

Test (completion, points)
{
  EXPECT_ANSWERS (points);
}

static const Asked reached[] = {
  { "at it", "achieved", "value=70; target=70; better=lower",
    "ahead=0; at_or_past=yes; past=no; category=achieved" },
  { "just not", "achieved", "value=70.0000000001; target=70; better=lower",
    "at_or_past=no; category=not_achieved" },
  { "past it", "achieved", "value=69.9; target=70; better=lower", "ahead=0.1; past=yes" },
  { "upwards", "achieved", "value=69.9; target=70; better=higher", "ahead=-0.1; category=not_achieved" },
  { "direction not said", "achieved", "value=69.9; target=70", "ahead=!no-data; category=-" },
};

Test (completion, reached_or_passed)
{
  EXPECT_ANSWERS (reached);
}
