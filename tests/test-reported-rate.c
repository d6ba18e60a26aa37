/* SPDX-License-Identifier: MIT */
/* A published rate agrees at its own number of decimals, by one way of rounding or another. */
#include "judged.h"

#include "reported-rate.h"

#define UP   (1u << PROGRESS_ROUNDING_HALF_UP)
#define EVEN (1u << PROGRESS_ROUNDING_HALF_EVEN)
#define CUT  (1u << PROGRESS_ROUNDING_DOWN)

/* One table may mix 50, 15.09 and 100: each is looked at in its own decimals. */
static const struct {
  const char *done, *target;
  const char *reported;
  guint modes;
} rows[] = {
  { "215", "2014", "10.68%", UP | EVEN },
  { "13", "16", "81.3%", UP },
  { "13", "16", "81.2%", EVEN | CUT },
  { "13", "16", "81.25%", UP | EVEN | CUT },
  { "13", "16", "81%", UP | EVEN | CUT },
  { "44", "48", "91.7%", UP | EVEN },
  { "44", "48", "91.6%", CUT },
  { "44", "48", "92", UP | EVEN },
  { "35", "45", "74.4%", 0 },
  { "35", "45", "77.8%", UP | EVEN },
  { "1", "2", "50", UP | EVEN | CUT },
  { "1", "2", "50.0", UP | EVEN | CUT },
  { "1", "2", "51", 0 },
  { "8", "53", "15.09", UP | EVEN | CUT },
  { "8", "53", "15.1", UP | EVEN },
  { "8", "53", "15.10", 0 },
  { "53", "53", "100", UP | EVEN | CUT },
  { "60", "53", "113", UP | EVEN | CUT },
  { "9996", "10000", "100", UP | EVEN },
  { "0", "53", "0", UP | EVEN | CUT },
};

Test (reported_rate, agrees_at_its_own_decimals)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *label =
          g_strdup_printf ("%s of %s as %s", rows[i].done, rows[i].target, rows[i].reported);
      g_autofree char *yaml = g_strdup_printf (
          "progress: 1\ntitle: t\nperiod: 2026\nindicators:\n- {id: x, unit: 个, target: %s, figures: "
          "{2026-06-30: {value: %s, reported-rate: %s}}}\n",
          rows[i].target, rows[i].done, rows[i].reported);
      g_autoptr (ProgressReport) report = report_of (label, yaml, "2026-06-30");
      const ProgressStanding *standing = progress_report_find_standing (report, "x");

      cr_expect (eq (u32, progress_standing_get_reported_rate_modes (standing), rows[i].modes), "%s", label);
      expect_words (label, standing, rows[i].modes == 0 ? "rate-mismatch:yellow" : "!rate-mismatch");
    }
}

Test (reported_rate, is_none_where_none_was_reported)
{
  g_autoptr (ProgressReport) report = report_of (
      "none",
      "progress: 1\ntitle: t\nperiod: 2026\nindicators:\n- {id: x, target: 2个, figures: {2026-06-30: 1}}\n"
      "- {id: y, target: pending, unit: 个, figures: {2026-06-30: {value: 1, reported-rate: 50%}}}\n",
      "2026-06-30");

  cr_expect (
      eq (u32, progress_standing_get_reported_rate_modes (progress_report_find_standing (report, "x")), 0));
  cr_expect (
      eq (u32, progress_standing_get_reported_rate_modes (progress_report_find_standing (report, "y")), 0));
}
