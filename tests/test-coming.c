/* SPDX-License-Identifier: MIT */
/* What falls due next month and is not there yet. */
#include "judged.h"

#include "coming.h"

/* Judged on 31 August 2026: what is due from 1 to 30 September. */
static const struct {
  const char *label;
  const char *keys;
  const char *coming; /* "DATE what", in order of date */
} rows[] = {
  { "a milestone", "target: 48个, milestones: {2026-09: 36}, figures: {2026-08-31: 30}", "2026-09-30 36" },
  { "of this month", "target: 48个, milestones: {2026-08: 36}, figures: {2026-08-31: 30}", "" },
  { "on the next day", "target: 48个, milestones: {2026-09-01: 36}, figures: {2026-08-31: 30}",
    "2026-09-01 36" },
  { "of the month after", "target: 48个, milestones: {2026-10-01: 36}, figures: {2026-08-31: 30}", "" },
  { "reached already", "target: 48个, milestones: {2026-09: 36}, figures: {2026-08-31: 36}", "" },
  { "nearly", "target: 48个, milestones: {2026-09: 36}, figures: {2026-08-31: 35}", "2026-09-30 36" },
  { "without a figure", "target: 48个, milestones: {2026-09: 36}", "2026-09-30 36" },
  { "an amount to add", "target: 48个, milestones: {2026-08: 20, 2026-09: +10}, figures: {2026-08-31: 20}",
    "2026-09-30 30" },
  { "a share", "target: 48个, milestones: {2026-09: 50%}, figures: {2026-08-31: 20}", "2026-09-30 24" },
  { "the target", "target: 48个, due: 2026-09-15, figures: {2026-08-31: 30}", "2026-09-15 target" },
  { "the target takes its milestone's place",
    "target: 48个, due: 2026-09-15, milestones: {2026-09-15: 48}, figures: {2026-08-31: 30}",
    "2026-09-15 target" },
  { "met already", "target: 48个, due: 2026-09-15, figures: {2026-08-31: 48}", "" },
  { "at its limit, and not met", "target: '>48个', due: 2026-09-15, figures: {2026-08-31: 48}",
    "2026-09-15 target" },
  { "a fall", "target: ≤10%, baseline: 20%, milestones: {2026-09: 12%}, figures: {2026-08-31: 13%}",
    "2026-09-30 12" },
  { "a fall that is there",
    "target: ≤10%, baseline: 20%, milestones: {2026-09: 12%}, figures: {2026-08-31: 12%}", "" },
  { "a cap has nothing due",
    "target: ≤5起, reported-as: cumulative, due: 2026-09-30, milestones: {2026-09-15: 4}, figures: "
    "{2026-08-31: 3}",
    "" },
  { "a pending target", "target: pending, due: 2026-09-30, figures: {2026-08-31: 3}", "" },
  { "a pending date", "target: 48个, due: pending, figures: {2026-08-31: 3}", "" },
  { "deliverables, by date",
    "deliverables: [{what: b, due: 2026-09-20}, {what: a, due: 2026-09-10}, {what: c, due: 2026-08}]",
    "2026-09-10 a, 2026-09-20 b" },
  { "done", "deliverables: [{what: a, due: 2026-09-10, done: 2026-08-31}]", "" },
  { "done, the day not said", "deliverables: [{what: a, due: 2026-09-10, done: true}]", "" },
  { "done later, as far as the plan knows", "deliverables: [{what: a, due: 2026-09-10, done: 2026-09-02}]",
    "2026-09-10 a" },
  { "both", "target: 48个, milestones: {2026-09-20: 36}, deliverables: [{what: a, due: 2026-09-10}]",
    "2026-09-10 a, 2026-09-20 36" },
};

static char *
show (const GArray *coming)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < coming->len; i++)
    {
      const Coming *one = &g_array_index (coming, Coming, i);
      char day[DAY_TEXT_SIZE], value[EXACT_TEXT_SIZE] = "target";

      day_format (one->date, day);
      if (one->deliverable == NULL && !one->is_target)
        exact_format (one->asked, value);
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", day,
                              one->deliverable != NULL ? one->deliverable->what : value);
    }
  return g_string_free (text, FALSE);
}

Test (coming, is_what_is_due_and_not_there)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *yaml =
          g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n- {id: x, %s}\n", rows[i].keys);
      g_autoptr (ProgressReport) report = report_of (rows[i].label, yaml, "2026-08-31");
      g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));

      coming_collect (coming, report, progress_report_find_standing (report, "x"),
                      coming_until (report->as_of));
      coming_sort (coming);
      g_autofree char *text = show (coming);
      cr_expect (eq (str, text, (char *) rows[i].coming), "%s", rows[i].label);
    }
}

static const struct {
  const char *day, *until;
} ends[] = {
  { "2026-08-31", "2026-09-30" }, { "2026-08-01", "2026-09-30" }, { "2026-01-31", "2026-02-28" },
  { "2028-01-15", "2028-02-29" }, { "2026-11-30", "2026-12-31" }, { "2026-12-01", "2027-01-31" },
  { "2026-10-31", "2026-11-30" }, { "9999-10-31", "9999-11-30" }, { "9999-12-31", "9999-12-31" },
};

Test (coming, reaches_to_the_end_of_the_next_month)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      char until[DAY_TEXT_SIZE];

      day_format (coming_until (day_parse (ends[i].day, strlen (ends[i].day))), until);
      cr_expect (eq (str, until, (char *) ends[i].until), "%s", ends[i].day);
    }
}
