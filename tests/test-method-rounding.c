/* SPDX-License-Identifier: MIT */
#include "asked.h"

static const struct {
  const char *value, *interval, *rounded;
} standard[] = {
  { "12.1498", "1", "12" },     { "12.1498", "0.1", "12.1" }, { "1268", "100", "1300" },
  { "10.5002", "1", "11" },     { "1.050", "0.1", "1.0" },    { "0.35", "0.1", "0.4" },
  { "2500", "1000", "2000" },   { "3500", "1000", "4000" },   { "-0.0365", "0.001", "-0.036" },
  { "-355", "10", "-360" },     { "-325", "10", "-320" },     { "15.4546", "1", "15" },
  { "60.25", "0.5", "60.0" },   { "60.38", "0.5", "60.5" },   { "60.28", "0.5", "60.5" },
  { "-60.75", "0.5", "-61.0" }, { "830", "20", "840" },       { "842", "20", "840" },
  { "832", "20", "840" },       { "-930", "20", "-920" },     { "35.5", "1", "36" },
  { "60.5", "1", "60" },        { "-0.04", "0.1", "0.0" },    { "0.4999999999", "1", "0" },
  { "0.5000000001", "1", "1" },
};

Test (rounding, gbt8170)
{
  for (gsize i = 0; i < G_N_ELEMENTS (standard); i++)
    {
      g_autofree char *inputs =
          g_strdup_printf ("value=%s; interval=%s", standard[i].value, standard[i].interval);
      g_autoptr (ProgressMethodResult) result = ask ("gbt8170_round", inputs, NULL);

      cr_expect (eq (str, (char *) progress_method_result_get_text (result, "rounded"),
                     (char *) standard[i].rounded),
                 "%s", inputs);
    }
}

static const Asked marks[] = {
  { "a raised value was less", "gbt8170_round", "value=15.5; interval=1; mark=-", "rounded=15" },
  { "below zero too", "gbt8170_round", "value=-15.5; interval=1; mark=-", "rounded=-15" },
  { "a cut value was more", "gbt8170_round", "value=16.5; interval=1; mark=+", "rounded=17; mark=-" },
  { "without a mark, even", "gbt8170_round", "value=17.5; interval=1", "rounded=18" },
  { "and even", "gbt8170_round", "value=16.5; interval=1", "rounded=16; mark=+" },
  { "no tie, no matter", "gbt8170_round", "value=15.6; interval=1; mark=-", "rounded=16" },
  { "a mark for later", "gbt8170_round", "value=16.5203; interval=0.1",
    "rounded=16.5; mark=+; reported=16.5(+)" },
  { "the other", "gbt8170_round", "value=16.4605; interval=0.1", "rounded=16.5; mark=-; reported=16.5(-)" },
  { "as printed in the standard", "gbt8170_round", "value=16.502; interval=0.01",
    "rounded=16.50; reported=16.50(+)" },
  { "only behind a 5", "gbt8170_round", "value=16.41; interval=0.1", "mark=+; reported=16.4" },
  { "nothing was cut", "gbt8170_round", "value=16.5; interval=0.1", "mark=; reported=16.5" },
  { "a mark stays", "gbt8170_round", "value=16.5; interval=0.1; mark=+", "mark=+; reported=16.5(+)" },
};

Test (rounding, reported_values)
{
  EXPECT_ANSWERS (marks);
}

static const Asked rules[] = {
  { "12.25", "rounding_rules", "value=12.25; interval=0.1", "half_even=12.2; half_up=12.3; down=12.2" },
  { "12.35", "rounding_rules", "value=12.35; interval=0.1", "half_even=12.4; half_up=12.4; down=12.3" },
  { "1225", "rounding_rules", "value=1225.0; interval=10", "half_even=1220; half_up=1230" },
  { "1235", "rounding_rules", "value=1235.0; interval=10", "half_even=1240; half_up=1240" },
  { "1/16 in percent", "rounding_rules", "value=1/16; factor=100; decimals=1", "half_up=6.3; half_even=6.2" },
  { "44/48 in percent", "rounding_rules", "value=44/48; factor=100; decimals=1",
    "half_up=91.7; half_even=91.7" },
  { "what binary does", "rounding_rules", "value=1.005; interval=0.01", "half_up=1.01; binary=1.00" },
  { "106/800", "rounding_rules", "value=106/800; factor=100; decimals=1", "half_up=13.3; binary=13.2" },
  { "below zero", "rounding_rules", "value=-2.5; decimals=0", "half_up=-3; half_even=-2; down=-2" },
  { "steps that are no decimals", "rounding_rules", "value=60.25; interval=0.5",
    "half_up=60.5; binary=!no-data" },
};

Test (rounding, each_rule)
{
  EXPECT_ANSWERS (rules);
}

static const struct {
  const char *spec, *value, *rounded;
  gboolean full, by_rounded;
} limits[] = {
  { "low=1400; interval=100", "1349", "1300", FALSE, FALSE },
  { "low=1400; interval=100", "1351", "1400", FALSE, TRUE },
  { "low=1400; interval=100", "1400", "1400", TRUE, TRUE },
  { "low=97.0", "97.01", "97.0", TRUE, TRUE },
  { "low=97.0", "97.00", "97.0", TRUE, TRUE },
  { "low=97.0", "96.96", "97.0", FALSE, TRUE },
  { "low=97.0", "96.94", "96.9", FALSE, FALSE },
  { "high=0.5", "0.452", "0.5", TRUE, TRUE },
  { "high=0.5", "0.500", "0.5", TRUE, TRUE },
  { "high=0.5", "0.549", "0.5", FALSE, TRUE },
  { "high=0.5", "0.551", "0.6", FALSE, FALSE },
  { "low=1.2; high=1.6", "1.151", "1.2", FALSE, TRUE },
  { "low=1.2; high=1.6", "1.649", "1.6", FALSE, TRUE },
  { "low=1.2; high=1.6", "1.651", "1.7", FALSE, FALSE },
  { "low=9.9; high=10.1", "9.89", "9.9", FALSE, TRUE },
  { "low=9.9; high=10.1", "10.16", "10.2", FALSE, FALSE },
  { "low=9.9; high=10.1; low_open=yes; high_open=yes", "9.94", "9.9", TRUE, FALSE },
  { "low=9.9; high=10.1; low_open=yes; high_open=yes", "10.06", "10.1", TRUE, FALSE },
  { "low=95.0", "94.96", "95.0", FALSE, TRUE },
};

Test (rounding, limits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *inputs = g_strdup_printf ("value=%s; %s", limits[i].value, limits[i].spec);
      g_autofree char *answers = g_strdup_printf (
          "rounded=%s; by_full_value=%s; by_rounded_value=%s; category=%s", limits[i].rounded,
          limits[i].full ? "yes" : "no", limits[i].by_rounded ? "yes" : "no",
          limits[i].full != limits[i].by_rounded ? "differs"
          : limits[i].full                       ? "conforms"
                                                 : "fails");

      expect_answers (&(Asked){ inputs, "limit_judgement", inputs, answers });
    }
}

static const Asked edges[] = {
  { "no interval", "gbt8170_round", "value=5", "rounded=!out-of-range; mark=!no-data" },
  { "an interval of nothing", "gbt8170_round", "value=5; interval=0", "rounded=!out-of-range" },
  { "a negative one", "gbt8170_round", "value=5; interval=-1", "rounded=!out-of-range" },
  { "no value", "gbt8170_round", "interval=1", "rounded=!no-data" },
  { "too large", "gbt8170_round", "value=1e308; interval=1", "rounded=!out-of-range" },
  { "no limit", "limit_judgement", "value=5", "rounded=!no-target; category=-" },
  { "an endless limit", "limit_judgement", "value=5; low=inf", "rounded=!out-of-range; category=-" },
  { "part of a decimal", "rounding_rules", "value=5; decimals=1.5", "half_up=!out-of-range" },
  { "too many", "rounding_rules", "value=5; decimals=19", "half_up=!out-of-range" },
};

Test (rounding, edges)
{
  EXPECT_ANSWERS (edges);
}
