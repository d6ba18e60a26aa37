/* SPDX-License-Identifier: MIT */
/* Everything that a plan, its figures and a report hold, one by one: what goes in comes out. */
#include <progress.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

static const char plan_text[] =
    "progress: 1\n"
    "title: Pilots\n"
    "period: 2018-01..2018-12\n"
    "as-of: 2018-08-31\n"
    "points: true\n"
    "indicators:\n"
    "- name: Works\n"
    "  indicators:\n"
    "  - id: hub\n"
    "    name: Hub projects\n"
    "    owner: Transport\n"
    "    support: [Labour, Schools]\n"
    "    source: article 3\n"
    "    note: with those carried over\n"
    "    weight: 1/3\n"
    "    rate: ratio\n"
    "    start: 2018-02\n"
    "    target: [{value: 50个}, {value: 48个, from: 2018-06-01, reason: rain}]\n"
    "    due: [{value: 2018-11}, {value: 2018-12, from: 2018-07-01, reason: more rain}]\n"
    "    milestones: {2018-Q2: 24, 7-8月: +6, 2018-10: 80%}\n"
    "    figures:\n"
    "      2018-Q1: {value: 10, provisional: true, note: early}\n"
    "      2018-06: [{value: 20, reported: 2018-07-01}, {value: 22, reported: 2018-07-20, reported-rate: "
    "45.83%}]\n"
    "      2018-07: 约+3\n"
    "- id: share\n"
    "  owner: Schools\n"
    "  target: 85~90%\n"
    "  baseline: {value: 60%, date: 2017-12-31}\n"
    "  figures: {2018-06: 9/10}\n"
    "- id: insured\n"
    "  combine: all\n"
    "  parts:\n"
    "  - {id: workers, target: \">=85%\", figures: {2018-06: 86}}\n"
    "  - {id: residents, target: pending, better: lower, unit: \"%\", reported-as: level, held: true}\n"
    "- id: rules\n"
    "  deliverables: [{what: draft, start: 2018-02, due: 2018-04, done: 2018-04-20}, {what: final, done: "
    "true, weight: 2}]\n";

static const char plan_held[] =
    "Pilots, 2018-01-01 to 2018-12-31, as of 2018-08-31, points; groups: Works; owners: Transport, Schools\n"
    "hub: Hub projects, Transport (Labour, Schools), Works, in 个, article 3, with those carried over, "
    "weight 1/3\n"
    "  cumulative, higher, ratio, from 2018-02-01\n"
    "  target 50个: at-least 50\n"
    "  target 48个: at-least 48 from 2018-06-01, rain\n"
    "  due 2018-11-30\n"
    "  due 2018-12-31 from 2018-07-01, more rain\n"
    "  milestone 2018-06-30: total 24\n"
    "  milestone 2018-08-31: increment 6 begins 2018-07-01\n"
    "  milestone 2018-10-31: share 0.8\n"
    "  figure 2018-01-01 to 2018-03-31: 10 provisional, early\n"
    "  figure 2018-06-01 to 2018-06-30: 20 reported 2018-07-01\n"
    "  figure 2018-06-01 to 2018-06-30: 22 reported 2018-07-20, rate 45.83\n"
    "  figure 2018-07-01 to 2018-07-31: 3 added approximate\n"
    "share: share, Schools, in %, weight 1\n"
    "  level, higher, auto, from 2018-01-01, baseline 60 of 2017-12-31\n"
    "  target 85~90%: range 85 to 90\n"
    "  due 2018-12-31\n"
    "  figure 2018-06-01 to 2018-06-30: 90 = 9/10\n"
    "insured: insured, weight 1, parts: workers residents\n"
    "  level, higher, auto, from 2018-01-01\n"
    "  due 2018-12-31\n"
    "workers: workers, in %, weight 1, of insured\n"
    "  level, higher, auto, from 2018-01-01\n"
    "  target >=85%: at-least 85\n"
    "  due 2018-12-31\n"
    "  figure 2018-06-01 to 2018-06-30: 86\n"
    "residents: residents, in %, weight 1, of insured\n"
    "  level, lower, held, auto, from 2018-01-01\n"
    "  target pending: at-most pending\n"
    "  due 2018-12-31\n"
    "rules: rules, weight 1\n"
    "  level, higher, auto, from 2018-01-01\n"
    "  due 2018-12-31\n"
    "  deliverable draft: 2018-02-01 to 2018-04-30, weight 1, done 2018-04-20\n"
    "  deliverable final: to 2018-12-31, weight 2, done\n";

/* --- writing down what the getters say --- */

/* format holds one %s; nothing for NULL and "". */
static void
say (GString *out, const char *format, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, format, text);
}

static void
say_taken (GString *out, const char *format, char *text)
{
  say (out, format, text);
  progress_free (text);
}

static void
say_identity (GString *out, const ProgressIndicator *self)
{
  const ProgressIndicator *parent = progress_indicator_get_parent (self);

  g_string_append_printf (out, "%s: %s", progress_indicator_get_id (self),
                          progress_indicator_get_name (self));
  say (out, ", %s", progress_indicator_get_owner (self));
  for (gint32 i = 0; i < progress_indicator_get_n_supporters (self); i++)
    say (out, i == 0 ? " (%s" : ", %s)", progress_indicator_get_supporter (self, i));
  say (out, ", %s", progress_indicator_get_group (self));
  say (out, ", in %s", progress_indicator_get_unit (self));
  say (out, ", %s", progress_indicator_get_source (self));
  say (out, ", %s", progress_indicator_get_note (self));
  say_taken (out, ", weight %s", progress_indicator_dup_weight (self));
  say (out, ", of %s", parent != NULL ? progress_indicator_get_id (parent) : NULL);
  for (gint32 i = 0; i < progress_indicator_get_n_parts (self); i++)
    say (out, i == 0 ? ", parts: %s" : " %s",
         progress_indicator_get_id (progress_indicator_get_part (self, i)));
  g_string_append_c (out, '\n');
}

static void
say_kind (GString *out, const ProgressIndicator *self)
{
  say (out, "  %s", progress_reported_as_get_name (progress_indicator_get_reported_as (self)));
  say (out, ", %s", progress_indicator_get_better (self) == PROGRESS_BETTER_LOWER ? "lower" : "higher");
  say (out, ", %s", progress_indicator_is_held (self) ? "held" : NULL);
  say (out, ", %s", progress_rate_method_get_name (progress_indicator_get_rate_method (self)));
  say_taken (out, ", from %s", progress_indicator_dup_start (self));
  say_taken (out, ", baseline %s", progress_indicator_dup_baseline (self));
  say_taken (out, " of %s", progress_indicator_dup_baseline_date (self));
  g_string_append_c (out, '\n');
}

static void
say_target (GString *out, const ProgressIndicator *self, gint32 i)
{
  g_autofree char *value = progress_indicator_dup_target_value (self, i);

  say (out, "  target %s: ", progress_indicator_get_target_text (self, i));
  say (out, "%s", progress_comparator_get_name (progress_indicator_get_target_comparator (self, i)));
  say (out, " %s", value != NULL ? value : "pending");
  say_taken (out, " to %s", progress_indicator_dup_target_high (self, i));
  say_taken (out, " from %s", progress_indicator_dup_target_from (self, i));
  say (out, ", %s", progress_indicator_get_target_reason (self, i));
  g_string_append_c (out, '\n');
}

static void
say_due (GString *out, const ProgressIndicator *self, gint32 i)
{
  say_taken (out, "  due %s", progress_indicator_dup_due (self, i));
  say_taken (out, " from %s", progress_indicator_dup_due_from (self, i));
  say (out, ", %s", progress_indicator_get_due_reason (self, i));
  g_string_append_c (out, '\n');
}

static void
say_milestone (GString *out, const ProgressIndicator *self, gint32 i)
{
  static const char *const bases[] = { "total", "increment", "share" };

  say_taken (out, "  milestone %s: ", progress_indicator_dup_milestone_date (self, i));
  say (out, "%s", bases[progress_indicator_get_milestone_basis (self, i)]);
  say_taken (out, " %s", progress_indicator_dup_milestone_value (self, i));
  say_taken (out, " begins %s", progress_indicator_dup_milestone_begins (self, i));
  g_string_append_c (out, '\n');
}

static void
say_figure (GString *out, const ProgressFigures *figures, const ProgressIndicator *self, gint32 i)
{
  ProgressFigureFlags flags = progress_figures_get_flags (figures, self, i);

  say_taken (out, "  figure %s", progress_figures_dup_first (figures, self, i));
  say_taken (out, " to %s: ", progress_figures_dup_date (figures, self, i));
  say_taken (out, "%s", progress_figures_dup_value (figures, self, i));
  say (out, " %s", flags & PROGRESS_FIGURE_ADDED ? "added" : NULL);
  say (out, " %s", flags & PROGRESS_FIGURE_PROVISIONAL ? "provisional" : NULL);
  say (out, " %s", flags & PROGRESS_FIGURE_APPROXIMATE ? "approximate" : NULL);
  say_taken (out, " = %s", progress_figures_dup_numerator (figures, self, i));
  say_taken (out, "/%s", progress_figures_dup_denominator (figures, self, i));
  say_taken (out, " reported %s", progress_figures_dup_reported (figures, self, i));
  say_taken (out, ", rate %s", progress_figures_dup_reported_rate (figures, self, i));
  say (out, ", %s", progress_figures_get_note (figures, self, i));
  g_string_append_c (out, '\n');
}

static void
say_deliverable (GString *out, const ProgressIndicator *self, gint32 i)
{
  say (out, "  deliverable %s:", progress_indicator_get_deliverable (self, i));
  say_taken (out, " %s", progress_indicator_dup_deliverable_start (self, i));
  say_taken (out, " to %s", progress_indicator_dup_deliverable_due (self, i));
  say_taken (out, ", weight %s", progress_indicator_dup_deliverable_weight (self, i));
  say (out, ", %s", progress_indicator_is_deliverable_done (self, i) ? "done" : NULL);
  say_taken (out, " %s", progress_indicator_dup_deliverable_done (self, i));
  g_string_append_c (out, '\n');
}

static void
say_plan (GString *out, const ProgressPlan *plan)
{
  say (out, "%s", progress_plan_get_title (plan));
  say_taken (out, ", %s", progress_plan_dup_first_day (plan));
  say_taken (out, " to %s", progress_plan_dup_last_day (plan));
  say_taken (out, ", as of %s", progress_plan_dup_as_of (plan));
  say (out, ", %s", progress_plan_has_points (plan) ? "points" : NULL);
  for (gint32 i = 0; i < progress_plan_get_n_groups (plan); i++)
    say (out, i == 0 ? "; groups: %s" : ", %s", progress_plan_get_group (plan, i));
  for (gint32 i = 0; i < progress_plan_get_n_owners (plan); i++)
    say (out, i == 0 ? "; owners: %s" : ", %s", progress_plan_get_owner (plan, i));
  g_string_append_c (out, '\n');
}

static void
say_indicator (GString *out, const ProgressFigures *figures, const ProgressIndicator *self)
{
  say_identity (out, self);
  say_kind (out, self);
  for (gint32 i = 0; i < progress_indicator_get_n_targets (self); i++)
    say_target (out, self, i);
  for (gint32 i = 0; i < progress_indicator_get_n_dues (self); i++)
    say_due (out, self, i);
  for (gint32 i = 0; i < progress_indicator_get_n_milestones (self); i++)
    say_milestone (out, self, i);
  for (gint32 i = 0; i < progress_figures_get_n (figures, self); i++)
    say_figure (out, figures, self, i);
  for (gint32 i = 0; i < progress_indicator_get_n_deliverables (self); i++)
    say_deliverable (out, self, i);
}

static ProgressPlan *
read_plan (void)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, &error);

  cr_assert (plan != NULL, "%s", error != NULL ? error->message : "");
  return plan;
}

Test (getters, give_all_of_a_plan)
{
  g_autoptr (ProgressPlan) plan = read_plan ();
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);
  g_autoptr (GString) out = g_string_new (NULL);

  say_plan (out, plan);
  for (gint32 i = 0; i < progress_plan_get_n_indicators (plan); i++)
    say_indicator (out, figures, progress_plan_get_indicator (plan, i));
  cr_expect (eq (str, out->str, (char *) plan_held));
}

Test (getters, give_figures_that_were_added)
{
  g_autoptr (ProgressPlan) plan = read_plan ();
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);
  g_autoptr (GString) out = g_string_new (NULL);
  const ProgressIndicator *share = progress_plan_find_indicator (plan, "share");

  cr_assert (progress_figures_add (figures, "share", "2018-07-31", "88%", NULL, NULL));
  cr_expect (eq (i32, progress_figures_get_n (figures, share), 2));
  say_figure (out, figures, share, 1);
  cr_expect (eq (str, out->str, "  figure 2018-07-31 to 2018-07-31: 88\n"));
}

/* --- as types --- */

Test (getters, copy_by_reference)
{
  g_autoptr (ProgressPlan) plan = read_plan ();
  const GType types[] = { progress_plan_get_type (),    progress_builder_get_type (),
                          progress_figures_get_type (), progress_policy_get_type (),
                          progress_report_get_type (),  progress_quantity_get_type (),
                          progress_panel_get_type (),   progress_method_result_get_type () };
  ProgressPlan *copy = g_boxed_copy (progress_plan_get_type (), plan);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gboolean is_boxed = G_TYPE_IS_BOXED (types[i]);

      cr_expect (is_boxed && g_str_has_prefix (g_type_name (types[i]), "Progress"));
    }
  cr_expect (eq (ptr, copy, plan));
  g_boxed_free (progress_plan_get_type (), copy);
  cr_expect (eq (str, (char *) progress_plan_get_title (plan), "Pilots"));
}

/* --- reports --- */

static ProgressReport *
judge (ProgressPlan *plan)
{
  g_autoptr (GError) error = NULL;
  ProgressReport *report = progress_evaluate (plan, NULL, NULL, NULL, &error);

  cr_assert (report != NULL, "%s", error != NULL ? error->message : "");
  return report;
}

Test (getters, give_the_values_of_warnings)
{
  g_autoptr (ProgressPlan) plan = read_plan ();
  g_autoptr (ProgressReport) report = judge (plan);
  const ProgressStanding *hub = progress_report_find_standing (report, "hub");
  g_autofree char *json =
      progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, 0);
  gint32 n_values = 0;

  cr_assert (progress_standing_get_n_warnings (hub) > 0);
  for (gint32 w = 0; w < progress_standing_get_n_warnings (hub); w++)
    for (gint32 i = 0; i < progress_standing_get_n_warning_values (hub, w); i++, n_values++)
      {
        const char *name = progress_standing_get_warning_value_name (hub, w, i);
        g_autofree char *value = progress_standing_dup_warning_value (hub, w, i);
        g_autofree char *as_text = g_strdup_printf ("\"%s\": \"%s\"", name, value);
        g_autofree char *as_number = g_strdup_printf ("\"%s\": %s", name, value);

        cr_expect (strstr (json, as_text) != NULL || strstr (json, as_number) != NULL, "%s: %s in %s", name,
                   value, json);
      }
  cr_expect (n_values > 3);
}

Test (getters, give_a_standing_as_it_is_in_the_report)
{
  g_autoptr (ProgressPlan) plan = read_plan ();
  g_autoptr (ProgressReport) report = judge (plan);
  g_autofree char *json =
      progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_CHINESE, 0);
  g_autofree char *one = progress_standing_to_json (progress_report_find_standing (report, "insured"),
                                                    PROGRESS_LANGUAGE_CHINESE);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (one), "\n", -1);
  g_autofree char *indented = g_strjoinv ("\n    ", lines);

  cr_expect (strstr (indented, "\"workers\"") != NULL);
  cr_expect (strstr (json, indented) != NULL, "%s\nis not in\n%s", indented, json);
}

Test (getters, give_points_and_pooled_rates)
{
  g_autoptr (ProgressPlan) plan = read_plan ();
  g_autoptr (ProgressReport) report = judge (plan);
  const ProgressRollup *owner = progress_report_get_owner (report, 0);
  double rate = -1;

  cr_assert (eq (i32, progress_rollup_get_n_pooled (owner), 1));
  cr_expect (eq (str, (char *) progress_rollup_get_pooled_unit (owner, 0), "个"));
  cr_expect (progress_rollup_get_pooled_rate (owner, 0, &rate) == PROGRESS_REASON_NONE);
  cr_expect (epsilon_eq (dbl, rate, 25.0 / 48, 1e-12));
  cr_expect (epsilon_eq (dbl, progress_rollup_get_points_possible (owner), 1.0 / 3, 1e-9));
  cr_expect (epsilon_eq (dbl, progress_rollup_get_points_earned (owner), 25.0 / 48 / 3, 1e-9));
}

Test (getters, refuse_what_is_not_there, .signal = SIGTRAP)
{
  g_autoptr (ProgressPlan) plan = read_plan ();

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL);
  progress_indicator_dup_due (progress_plan_get_indicator (plan, 0), 2);
}

Test (getters, parts_outlive_what_they_were_asked_of)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, &error);
  ProgressReport *report = progress_evaluate (plan, NULL, NULL, NULL, &error);
  g_autoptr (ProgressStanding) last = progress_standing_ref (
      progress_report_get_standing (report, progress_report_get_n_standings (report) - 1));
  g_autoptr (ProgressRollup) group = progress_rollup_ref (progress_report_get_group (report, 0));
  g_autoptr (ProgressIndicator) share = progress_indicator_ref (progress_plan_find_indicator (plan, "share"));
  g_autoptr (ProgressDiagnostics) notes = progress_diagnostics_copy (progress_plan_get_notes (plan));

  progress_report_unref (report);
  progress_plan_unref (plan);
  cr_expect (eq (str, (char *) progress_indicator_get_id (progress_standing_get_indicator (last)), "rules"));
  cr_expect (eq (str, (char *) progress_rollup_get_name (group), "Works"));
  cr_expect (eq (str, (char *) progress_indicator_get_owner (share), "Schools"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_id (notes, 0), "assumed-kind"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_indicator (notes, 0), "hub"));
}

Test (getters, boxed_copies_hold_the_whole)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, &error);
  ProgressReport *report = progress_evaluate (plan, NULL, NULL, NULL, &error);
  const ProgressMethod *method = progress_method_find ("completion_rate");
  gpointer copy = g_boxed_copy (progress_standing_get_type (), progress_report_get_standing (report, 0));
  gpointer same = g_boxed_copy (progress_method_get_type (), method);

  progress_report_unref (report);
  progress_plan_unref (plan);
  cr_expect (eq (str, (char *) progress_indicator_get_id (progress_standing_get_indicator (copy)), "hub"));
  g_boxed_free (progress_standing_get_type (), copy);
  cr_expect (same == method);
  g_boxed_free (progress_method_get_type (), same);
}

Test (getters, what_a_standing_says_of_its_dates)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan =
      progress_plan_new_from_data ("plan.yaml",
                                   "progress: 1\ntitle: t\nperiod: 2026\nas-of: 2026-06-30\nindicators:\n"
                                   "  - {id: done, target: 10亿元, figures: {2026-05-31: 10}}\n"
                                   "  - {id: on-plan, target: 365亿元, figures: {2026-06-30: 181}}\n",
                                   -1, &error);
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, NULL, NULL, &error);
  const ProgressStanding *done = progress_report_find_standing (report, "done");
  const ProgressStanding *on_plan = progress_report_find_standing (report, "on-plan");
  char *reached = progress_standing_dup_reached_on (done);
  char *finish = progress_standing_dup_forecast_date (on_plan);

  cr_expect (progress_standing_is_final (done) && !progress_standing_is_final (on_plan));
  cr_expect (eq (str, reached, "2026-05-31"));
  cr_expect (eq (str, finish, "2026-12-31"));
  cr_expect (progress_standing_dup_reached_on (on_plan) == NULL &&
             progress_standing_dup_forecast_date (done) == NULL);
  progress_free (reached);
  progress_free (finish);
}

Test (getters, editions_of_methods)
{
  const char *edition = progress_method_get_edition (progress_method_find ("unsd_2023"));

  cr_expect (edition != NULL && strstr (edition, "2023") != NULL, "%s", edition);
}
