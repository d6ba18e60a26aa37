/* SPDX-License-Identifier: MIT */
#include "asked.h"

#define TIMES  "baseline_time=2015; time=2022; target_time=2030; "
#define POINTS "baseline_time=2015; time=2022; "

static const Asked published[] = {
  { "one data set", "statcan_target", TIMES "baseline=50; value=60; target=80; better=higher",
    "ratio=0.8290416352835777; score=1.6360614966670433; achieved=no; replaced=!no-data; "
    "category=moderate_progress" },
  { "a zero target is replaced", "statcan_target", TIMES "baseline=10; value=8; target=0; better=lower",
    "ratio=0.06838018808308256; replaced=target; category=limited_progress" },
  { "by what the caller chooses", "statcan_target",
    TIMES "baseline=10; value=8; target=0; better=lower; replacement=1",
    "ratio=0.2204779325565875; score=-1.5813345984164668" },
  { "a zero baseline too", "statcan_target", TIMES "baseline=0; value=5; target=10; better=higher",
    "ratio=2.802583488814906; replaced=baseline; score=5" },
  { "both", "statcan_target", TIMES "baseline=0; value=1; target=0; better=lower",
    "ratio=!zero-span; replaced=baseline target; category=-" },
  { "losses that shrink", "statcan_trend", POINTS "baseline=-4; value=-3; better=higher",
    "progress=0.04026439021; growth=-0.04026439021; category=substantial_progress" },
  { "near a limit", "statcan_trend", "baseline=90; limit=100",
    "progress=!no-data; limit_factor=0.37362164501; high=0.00560432468; medium=0.00186810823; category=-" },
};

Test (statcan, as_published)
{
  EXPECT_ANSWERS (published);
}

static const Asked bounds[] = {
  { "95%, below", "statcan_target", "ratio=0.9499999", "category=moderate_progress" },
  { "95%", "statcan_target", "ratio=0.95", "category=substantial_progress; score=2.500055" },
  { "95%, above", "statcan_target", "ratio=0.9500001", "category=substantial_progress" },
  { "60%, below", "statcan_target", "ratio=0.5999999", "category=limited_progress; score=0.00001958333" },
  { "60%", "statcan_target", "ratio=0.6", "category=moderate_progress; score=0.00004" },
  { "60%, above", "statcan_target", "ratio=0.6000001", "category=moderate_progress" },
  { "0, below", "statcan_target", "ratio=-0.0000001", "category=deterioration" },
  { "0", "statcan_target", "ratio=0", "category=limited_progress; score=-2.5" },
  { "0, above", "statcan_target", "ratio=0.0000001", "category=limited_progress" },
  { "130%", "statcan_target", "ratio=1.3", "score=5" },
  { "130%, below", "statcan_target", "ratio=1.29", "score=4.928641" },
  { "-60%", "statcan_target", "ratio=-0.6", "score=-5" },
  { "-60%, above", "statcan_target", "ratio=-0.59", "score=-4.958353" },
  { "1.5%, below", "statcan_trend", "growth=0.0149999", "category=moderate_progress" },
  { "1.5%", "statcan_trend", "growth=0.015", "category=substantial_progress; score=2.5" },
  { "1.5%, above", "statcan_trend", "growth=0.0150001", "category=substantial_progress" },
  { "0.5%, below", "statcan_trend", "growth=0.0049999", "category=limited_progress" },
  { "0.5%", "statcan_trend", "growth=0.005", "category=moderate_progress; score=0" },
  { "0.5%, above", "statcan_trend", "growth=0.0050001", "category=moderate_progress" },
  { "no growth, below", "statcan_trend", "growth=-0.0000001", "category=deterioration" },
  { "no growth", "statcan_trend", "growth=0", "category=limited_progress; score=-2.5" },
  { "2%", "statcan_trend", "growth=0.02", "score=5" },
  { "more", "statcan_trend", "growth=0.3", "score=5" },
  { "-2%", "statcan_trend", "growth=-0.02", "score=-5" },
  { "a wanted fall", "statcan_trend", "growth=-0.02; better=lower", "progress=0.02; score=5" },
};

Test (statcan, bounds)
{
  EXPECT_ANSWERS (bounds);
}

static const Asked limits[] = {
  { "as near below a floor", "statcan_trend", "baseline=110; limit=100; better=lower",
    "limit_factor=0.37362164501" },
  { "twice the limit", "statcan_trend", "baseline=200; limit=100; better=lower", "limit_factor=1" },
  { "nothing of nothing", "statcan_trend", "baseline=0; limit=0; better=lower", "limit_factor=1" },
  { "a ceiling does not matter to what falls", "statcan_trend", "baseline=90; limit=100; better=lower",
    "limit_factor=1" },
  { "a floor does not matter to what rises", "statcan_trend", "baseline=110; limit=100; better=higher",
    "limit_factor=1" },
  { "at the limit and held", "statcan_trend", POINTS "baseline=100; value=100; limit=100; better=higher",
    "limit_factor=0; progress=0; score=5; category=substantial_progress" },
  { "at the limit and lost", "statcan_trend", POINTS "baseline=100; value=99; limit=100; better=higher",
    "limit_factor=0; category=deterioration" },
  { "losses shrink towards nothing: no limit for them", "statcan_trend", "growth=0.004; limit_factor=0.5",
    "category=moderate_progress; score=0.75" },
  { "shrunken 1.5%, below", "statcan_trend", "growth=0.0074999; limit_factor=0.5",
    "category=moderate_progress" },
  { "shrunken 1.5%", "statcan_trend", "growth=0.0075; limit_factor=0.5",
    "category=substantial_progress; score=2.5" },
  { "thresholds below 0 do not shrink", "statcan_trend", "growth=-0.01; limit_factor=0.5",
    "category=deterioration; score=-3.75" },
};

Test (statcan, limits)
{
  EXPECT_ANSWERS (limits);
}

static const Asked edges[] = {
  { "achieved, whatever the growth", "statcan_target",
    TIMES "baseline=-5; value=12; target=10; better=higher",
    "ratio=!sign-change; score=5; achieved=yes; category=target_achieved" },
  { "at the target", "statcan_target", TIMES "baseline=20; value=10; target=10; better=lower",
    "category=target_achieved" },
  { "strictly, not at it", "statcan_target",
    TIMES "baseline=20; value=10; target=10; better=lower; strict=yes",
    "achieved=no; category=substantial_progress" },
  { "the wrong way", "statcan_target",
    "baseline=10; baseline_time=2015; value=30; time=2016; target=1; target_time=2030; better=lower",
    "ratio=-14.05440869375; category=deterioration" },
  { "a target met at the start, and lost", "statcan_target",
    TIMES "baseline=90; value=75; target=80; better=higher", "category=deterioration" },
  { "less than a year", "statcan_target",
    "baseline=50; baseline_time=2021.5; value=60; time=2022; target=80; target_time=2030; better=higher",
    "ratio=!too-few-points; category=-" },
  { "a year", "statcan_trend", "baseline=50; baseline_time=2021; value=60; time=2022; better=higher",
    "progress=0.2" },
  { "less than that", "statcan_trend",
    "baseline=50; baseline_time=2021.01; value=60; time=2022; better=higher",
    "progress=!too-few-points; score=!too-few-points" },
  { "direction not said", "statcan_target", TIMES "baseline=50; value=60; target=80",
    "ratio=!no-data; category=-" },
  { "nowhere to go", "statcan_target", TIMES "baseline=80; value=78; target=80; better=higher",
    "ratio=!zero-span; category=-" },
  { "nothing left", "statcan_trend", POINTS "baseline=5; value=0; better=lower", "progress=1; score=5" },
};

Test (statcan, edges)
{
  EXPECT_ANSWERS (edges);
}

static const Asked means[] = {
  { "+1", "statcan_mean", "scores=3 -1", "score=1; category=moderate_progress" },
  { "all achieved", "statcan_mean", "scores=5 5; achieved=yes yes", "score=5; category=target_achieved" },
  { "not all", "statcan_mean", "scores=5 5; achieved=yes no", "category=substantial_progress" },
  { "a gap", "statcan_mean", "scores=5 - -5", "score=0; scores=2; category=moderate_progress" },
  { "2.5", "statcan_mean", "scores=2.5", "category=substantial_progress" },
  { "2.5, below", "statcan_mean", "scores=2.4999", "category=moderate_progress" },
  { "0, below", "statcan_mean", "scores=-0.0001", "category=limited_progress" },
  { "-2.5", "statcan_mean", "scores=-2.5", "category=limited_progress" },
  { "-2.5, below", "statcan_mean", "scores=-2.5001", "category=deterioration" },
  { "none", "statcan_mean", "scores=-", "score=!no-data; category=-" },
};

Test (statcan, mean_scores)
{
  EXPECT_ANSWERS (means);
}

static const Asked transforms[] = {
  { "parity", "statcan_parity", "values=0.5 2 0.98 1.04", "transformed=2 2 1 1.04; status=none" },
  { "both ends of parity", "statcan_parity", "values=0.97 1.03 0.9699 1.0301",
    "transformed=1 1 1.03103412722961 1.0301" },
  { "no parity of nothing", "statcan_parity", "values=0.5 0",
    "transformed=!out-of-range; status=out-of-range" },
  { "a gap", "statcan_parity", "values=0.5 -", "status=no-data" },
  { "half", "statcan_two_sided", "values=35 65 50; target=50", "transformed=65 65 50" },
  { "budgets", "statcan_two_sided", "values=90 25; target=100; least=25", "transformed=110 175" },
  { "not below a quarter", "statcan_two_sided", "values=90 24.9; target=100; least=25",
    "status=out-of-range" },
  { "no target", "statcan_two_sided", "values=90", "status=no-data" },
};

Test (statcan, transforms)
{
  EXPECT_ANSWERS (transforms);
}
