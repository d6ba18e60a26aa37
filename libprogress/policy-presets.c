/* SPDX-License-Identifier: MIT */
/* The schemes that come with the library: `default`, and those that public bodies have published, each with
 * the gaps it has. A name says the body and, where the publication tells one, the year. */
#include "catalogue.h"
#include "policy.h"

#define FROM(worst, is_inclusive) .has_from = TRUE, .inclusive = (is_inclusive), .from = { (worst), 100 }
#define GREEN(...)                                                                                           \
  {                                                                                                          \
    .light = PROGRESS_LIGHT_GREEN, __VA_ARGS__                                                               \
  }
#define YELLOW(...)                                                                                          \
  {                                                                                                          \
    .light = PROGRESS_LIGHT_YELLOW, __VA_ARGS__                                                              \
  }
#define ORANGE(...)                                                                                          \
  {                                                                                                          \
    .light = PROGRESS_LIGHT_ORANGE, __VA_ARGS__                                                              \
  }
#define RED                                                                                                  \
  {                                                                                                          \
    .light = PROGRESS_LIGHT_RED                                                                              \
  }
#define NO_LIGHT(...)                                                                                        \
  {                                                                                                          \
    .light = PROGRESS_LIGHT_NONE, __VA_ARGS__                                                                \
  }
#define UNDEFINED(...)                                                                                       \
  {                                                                                                          \
    .undefined = TRUE, .light = PROGRESS_LIGHT_GREY, __VA_ARGS__                                             \
  }

/* The numbers of the rules, which every preset has. */
#define RULE_NUMBERS [RULE_STALE_DATA] = { .number = { 100, 1 } }, [RULE_IMPLAUSIBLE] = { .number = { 2, 1 } }
#define IN_A_ROW     .number = { 2, 1 }

/* Averages and roll-ups are ours in all of them: no scheme says how to add up. */
#define ROLLUPS                                                                                              \
  .cap = { 1, 1 }, .coverage_floor = { 8, 10 }, .owners = ROLLUP_ESCALATE, .groups = ROLLUP_MEAN,            \
  .plan = ROLLUP_MEAN

/* Bands are in hundredths, to read like the schemes. */
const ProgressPolicy policy_presets[] = {
  {
      .name = (char *) "default",
      .title = N_ ("Lights by the schedule index, and by all warning rules"),
      .basis = BASIS_INDEX,
      .n_bands = 4,
      .bands = { GREEN (FROM (95, TRUE)), YELLOW (FROM (80, TRUE)), ORANGE (FROM (60, TRUE)), RED },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { IN_A_ROW } },
      ROLLUPS,
  },
  {
      .name = (char *) "yinchuan-2025",
      .title = N_ (
          "Yinchuan, key projects, 2025: green in step with time, yellow 10 to 30 points below, red below "
          "that; nothing is said of up to 10 points below"),
      .source = (char *) "https://m.qlbk.net/news/3Ww4l7bw75.html",
      .basis = BASIS_PP,
      .n_bands = 4,
      .bands = { GREEN (FROM (0, TRUE)), UNDEFINED (FROM (-1000, FALSE)), YELLOW (FROM (-3000, TRUE)), RED },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { IN_A_ROW } },
      .months = TRUE,
      ROLLUPS,
  },
  {
      .name = (char *) "wuhan",
      .title =
          N_ ("Wuhan, major projects: a yellow card below 80% of what time asks for, a red card below 60%; "
              "no light above"),
      .source = (char *) "http://gxhyy.yfsoft.com.cn/25400.html",
      .basis = BASIS_INDEX,
      .n_bands = 3,
      .bands = { NO_LIGHT (FROM (80, TRUE)), YELLOW (FROM (60, TRUE)), RED },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { IN_A_ROW } },
      .months = TRUE,
      ROLLUPS,
  },
  {
      .name = (char *) "sanya-2022",
      .title = N_ ("Sanya, construction projects, 2022: green in step with time, yellow up to 50% below, red "
                   "further below"),
      .source = (char *) "http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm",
      .basis = BASIS_INDEX,
      .n_bands = 3,
      .bands = { GREEN (FROM (100, TRUE)), YELLOW (FROM (50, TRUE)), RED },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { IN_A_ROW } },
      .months = TRUE,
      ROLLUPS,
  },
  {
      .name = (char *) "sanya-2022-monthly-tasks",
      .title =
          N_ ("Sanya, investment tasks of its districts, 2022: yellow when the month's task was missed, red "
              "when two months running were; tasks are milestones"),
      .source = (char *) "http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm",
      .basis = BASIS_INDEX,
      .n_bands = 1,
      .bands = { NO_LIGHT () },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { .graver = PROGRESS_LIGHT_RED, IN_A_ROW } },
      .months = TRUE,
      ROLLUPS,
  },
  {
      .name = (char *) "tianjin-2022-bonds",
      .title =
          N_ ("Tianjin, use of special bonds, 2022: green in step with the plan, yellow up to 30% below, red "
              "further below"),
      .source = (char *) "http://tj.people.com.cn/BIG5/n2/2022/0228/c375366-35152478.html",
      .basis = BASIS_INDEX,
      .n_bands = 3,
      .bands = { GREEN (FROM (100, TRUE)), YELLOW (FROM (70, TRUE)), RED },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { IN_A_ROW } },
      .months = TRUE,
      ROLLUPS,
  },
  {
      .name = (char *) "shenzhen-company-days",
      .title =
          N_ ("A company in Shenzhen, works on site: yellow up to 7 days late, orange up to 15, red from 15 "
              "on; no light in time"),
      .source = (char *) "https://chaoliangfan.com/shenghuo/xinli/mq03dk.html",
      .basis = BASIS_DAYS,
      .n_bands = 4,
      .bands = { NO_LIGHT (FROM (0, TRUE)), YELLOW (FROM (700, TRUE)), ORANGE (FROM (1500, FALSE)), RED },
      .rules = { RULE_NUMBERS, [RULE_MILESTONE_MISSED] = { IN_A_ROW } },
      ROLLUPS,
  },
};

const gsize policy_n_presets = G_N_ELEMENTS (policy_presets);
