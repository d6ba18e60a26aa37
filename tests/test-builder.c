/* SPDX-License-Identifier: MIT */
/* Plans built in code. That any plan can be built is in test-plan-yaml.c. */
#include <progress.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

typedef struct {
  const char *id, *key, *value;
} Set;

static ProgressBuilder *
build (const Set *sets, gsize n)
{
  ProgressBuilder *builder = progress_builder_new ("Pilots", "2018");

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      cr_assert (progress_builder_set (builder, sets[i].id, sets[i].key, sets[i].value, &error), "%s",
                 error != NULL ? error->message : "");
    }
  return builder;
}

static ProgressPlan *
end (ProgressBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_builder_end (builder, &error);

  cr_assert (plan != NULL, "%s", error != NULL ? error->message : "");
  return plan;
}

/* Everything that is judged from a plan. */
static char *
judge (ProgressPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, "2018-08-31", NULL, &error);

  cr_assert (report != NULL, "%s", error != NULL ? error->message : "");
  return progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH,
                                  PROGRESS_WRITE_DEFAULT);
}

/* --- the same as a file --- */

static const char as_file[] =
    "progress: 1\n"
    "title: Pilots\n"
    "period: 2018\n"
    "events: {games: 2018-11-10}\n"
    "units: {亩: {factor: 2000/3, of: 平方米}}\n"
    "policy: {name: own, basis: days, bands: [{light: green, from: 10, inclusive: true}, {light: red}]}\n"
    "defaults: {owner: Transport bureau}\n"
    "indicators:\n"
    "- name: Works\n"
    "  indicators:\n"
    "  - name: Roads\n"
    "    indicators:\n"
    "    - id: hub\n"
    "      target: 48个\n"
    "      milestones: {2018-Q2: 24, 2-4月: 12}\n"
    "      figures: {2018-06-30: [{value: 20, reported: 2018-07-01}, {value: 22, reported: 2018-07-20}],\n"
    "                2018-08-31: 44}\n"
    "- id: share\n"
    "  support: [Labour bureau, Schools]\n"
    "  target: [{value: 80%}, {value: 75%, from: 2018-06-01, reason: a late spring}]\n"
    "  baseline: {value: 60%, date: 2017-12-31}\n"
    "  due: games\n"
    "- id: insured\n"
    "  combine: all\n"
    "  parts:\n"
    "  - {id: workers, target: 85%, figures: {2018-06: 86}}\n"
    "  - {id: residents, target: 69%, figures: {2018-06: 60}}\n"
    "- id: rules\n"
    "  deliverables: [{what: draft, due: 2018-04, done: 2018-04-20}, {what: final, due: 2018-09, weight: "
    "2}]\n"
    "totals: [{name: all, value: 48个, of: [hub]}]\n";

static const Set in_code[] = {
  { "hub", "target", "48个" },
  { "share", "due", "games" },
  { "insured", "combine", "all" },
  { "hub", "milestones/2018-Q2", "24" },
  { "hub", "figures/2018-06-30/1/value", "22" },
  { "hub", "figures/2018-06-30/1/reported", "2018-07-20" },
  { "hub", "figures/2018-06-30/0/value", "20" },
  { "hub", "figures/2018-06-30/0/reported", "2018-07-01" },
  { "residents", "part-of", "insured" },
  { "workers", "part-of", "insured" },
  { "workers", "target", "85%" },
  { "workers", "figures/2018-06", "86" },
  { "residents", "target", "69%" },
  { "residents", "figures/2018-06", "60" },
  { "hub", "milestones/2-4月", "12" },
  { "hub", "figures/2018-08-31", "44" },
  { "hub", "group", "Works/Roads" },
  { "share", "support/1", "Schools" },
  { "share", "support/0", "Labour bureau" },
  { "share", "target/0/value", "80%" },
  { "share", "target/1/value", "75%" },
  { "share", "target/1/reason", "a late spring" },
  { "share", "target/1/from", "2018-06-01" },
  { "share", "baseline/value", "60%" },
  { "share", "baseline/date", "2017-12-31" },
  { "rules", "deliverables/0/what", "draft" },
  { "rules", "deliverables/0/due", "2018-04" },
  { "rules", "deliverables/0/done", "2018-04-20" },
  { "rules", "deliverables/1/what", "final" },
  { "rules", "deliverables/1/due", "2018-09" },
  { "rules", "deliverables/1/weight", "2" },
  { NULL, "totals/0/name", "all" },
  { NULL, "totals/0/value", "48个" },
  { NULL, "totals/0/of/0", "hub" },
  { NULL, "events/games", "2018-11-10" },
  { "", "units/亩/factor", "2000/3" },
  { "", "units/亩/of", "平方米" },
  { "", "defaults/owner", "Transport bureau" },
  { "", "policy/name", "own" },
  { "", "policy/basis", "days" },
  { "", "policy/bands/0/light", "green" },
  { "", "policy/bands/0/from", "10" },
  { "", "policy/bands/0/inclusive", "true" },
  { "", "policy/bands/1/light", "red" },
};

/* Parts stand as they were first met: those of the file the other way round. */
static char *
judge_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *workers_last = NULL;
  const char *first = strstr (as_file, "  - {id: workers"), *second = strstr (as_file, "  - {id: residents");
  const char *after = strchr (second, '\n') + 1;

  workers_last = g_strdup_printf ("%.*s%.*s%.*s%s", (int) (first - as_file), as_file, (int) (after - second),
                                  second, (int) (second - first), first, after);
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("plan.yaml", workers_last, -1, &error);
  cr_assert (plan != NULL, "%s", error != NULL ? error->message : "");
  return judge (plan);
}

Test (builder, makes_the_plan_of_the_file)
{
  g_autoptr (ProgressPlan) plan = end (build (in_code, G_N_ELEMENTS (in_code)));
  g_autofree char *of_code = judge (plan), *of_file = judge_file ();

  cr_expect (eq (str, of_code, of_file));
  cr_expect (strstr (of_code, "\"group\": \"Works/Roads\"") != NULL);
}

/* But for where an indicator stands, which is where its id is first met. */
Test (builder, does_not_ask_in_which_order)
{
  g_autofree char *expected = judge_file ();
  Set sets[G_N_ELEMENTS (in_code) + 1];
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int round = 0; round < 50; round++)
    {
      memcpy (sets, in_code, sizeof in_code);
      for (guint i = G_N_ELEMENTS (in_code) - 1; i > 9; i--)
        {
          guint j = (guint) g_rand_int_range (random, 10, (gint32) i + 1);
          Set set = sets[i];
          sets[i] = sets[j];
          sets[j] = set;
        }
      /* before all that was moved */
      memmove (sets + 1, sets, sizeof in_code);
      sets[0] = (Set){ "rules", "note", "kept" };
      sets[0] = sets[1], sets[1] = sets[2], sets[2] = sets[3], sets[3] = (Set){ "rules", "note", "kept" };

      g_autoptr (ProgressPlan) plan = end (build (sets, G_N_ELEMENTS (sets)));
      g_autofree char *found = judge (plan);
      cr_expect (eq (str, found, expected));
    }
}

Test (builder, spells_slashes_and_tildes)
{
  const Set sets[] = {
    { NULL, "events/a~0b~1c~", "2018-10" },
    { "hub", "target", "48个" },
    { "hub", "due", "a~b/c~" },
  };
  g_autoptr (ProgressPlan) plan = end (build (sets, G_N_ELEMENTS (sets)));
  g_autofree char *json = judge (plan);

  cr_expect (strstr (json, "\"due\": \"2018-10-31\"") != NULL, "%s", json);
}

/* --- what is refused at once --- */

static const struct {
  const char *label;
  Set set;
  const char *error;
} refused[] = {
  { "no such key",
    { "hub", "tarret", "1" },
    "hub/tarret: error: unknown key 'tarret' in an indicator; did you "
    "mean 'target'?" },
  { "no such key of the plan",
    { NULL, "as_of", "2018" },
    "as_of: error: unknown key 'as_of' in a plan; did you "
    "mean 'as-of'?" },
  { "a key of an indicator for the plan",
    { "", "target", "1" },
    "target: error: unknown key 'target' in a plan" },
  { "no key", { "hub", "", "1" }, "hub/: error: the key is empty" },
  { "no name",
    { "hub", "milestones/", "1" },
    "hub/milestones/: error: 'milestones/' has an empty name in its "
    "path" },
  { "no value",
    { "hub", "target", "" },
    "hub/target: error: 'target' is empty; give it a value, or do not set "
    "it" },
  { "a value for a mapping",
    { "hub", "milestones", "24" },
    "hub/milestones: error: 'milestones' must be a "
    "mapping, not a single value" },
  { "a mapping for a value",
    { "hub", "owner/name", "A" },
    "hub/owner/name: error: 'owner' must be a single "
    "value, not a mapping" },
  { "set again",
    { "hub", "unit", "件" },
    "hub/unit: error: 'unit' is set to '个' already, and cannot be '件'" },
  { "the title",
    { NULL, "title", "B" },
    "title: error: 'title' is set to 'Pilots' already, and cannot be 'B'" },
  { "in a value",
    { "hub", "target/value", "1" },
    "hub/target/value: error: 'target' is set to '48', and cannot hold 'value' as well" },
  { "over others",
    { "hub", "baseline", "1" },
    "hub/baseline: error: 'baseline' holds 'value' already, and cannot "
    "be '1'" },
  { "the id", { "hub", "id", "x" }, "hub/id: error: 'id' is given with each key that is set" },
  { "parts",
    { "hub", "parts/0/id", "x" },
    "hub/parts/0/id: error: 'parts' are indicators of their own; "
    "'part-of' names what one is a part of" },
  { "entries",
    { NULL, "indicators/0/id", "x" },
    "indicators/0/id: error: 'indicators' are made by setting their "
    "keys; 'group' puts one in a group" },
  { "too deep",
    { "hub", "note/a/a/a/a/a/a/a/a/a/a/a/a", "x" },
    "hub/note/a/a/a/a/a/a/a/a/a/a/a/a: error: "
    "'note/a/a/a/a/a/a/a/a/a/a/a/a' is nested too "
    "deep" },
  { "a nameless group",
    { "hub", "group", "a//b" },
    "hub/group: error: 'a//b' has an empty name in its path" },
  { "another encoding", { "hub", "note", "\xd6\xd0" }, "hub/note: error: the value is not UTF-8" },
  { "an unseen character",
    { "hub", "note", "a\001" },
    "hub/note: error: the value holds a control character: "
    "'a?'" },
};

Test (builder, refuses_at_once)
{
  const Set sets[] = { { "hub", "unit", "个" }, { "hub", "target", "48" }, { "hub", "baseline/value", "1" } };
  g_autoptr (ProgressBuilder) builder = build (sets, G_N_ELEMENTS (sets));

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const Set *set = &refused[i].set;
      g_autoptr (GError) error = NULL;

      cr_assert (progress_builder_set (builder, set->id, set->key, set->value, &error) == FALSE, "%s",
                 refused[i].label);
      cr_expect (eq (str, error->message, (char *) refused[i].error), "%s", refused[i].label);
      cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_INVALID), "%s", refused[i].label);

      const ProgressDiagnostics *found = progress_error_get_diagnostics (error);
      cr_expect (eq (str, (char *) progress_diagnostics_get_key (found, 0), (char *) set->key), "%s",
                 refused[i].label);
      cr_expect (g_strcmp0 (progress_diagnostics_get_indicator (found, 0),
                            set->id != NULL && *set->id != '\0' ? set->id : NULL) == 0,
                 "%s", refused[i].label);
    }
}

/* What was refused is not there: the rest makes a plan. */
Test (builder, keeps_nothing_of_what_it_refused)
{
  const Set sets[] = { { "hub", "target", "48个" } };
  g_autoptr (ProgressBuilder) builder = build (sets, G_N_ELEMENTS (sets));

  cr_expect (progress_builder_set (builder, "hub", "target/value/x", "1", NULL) == FALSE);
  cr_expect (progress_builder_set (builder, "nobody", "tarjet", "1", NULL) == FALSE);
  g_autoptr (ProgressPlan) plan = end (g_steal_pointer (&builder));
  cr_expect (eq (i32, progress_plan_get_n_indicators (plan), 1));
}

/* --- what is refused at the end --- */

static const struct {
  const char *label;
  Set sets[5];
  const char *errors; /* all of them */
} refused_at_end[] = {
  { "nothing", { { NULL, NULL, NULL } }, "error: the list of indicators is empty\n" },
  { "a quantity",
    { { "hub", "target", "many" } },
    "hub/target: error: 'many': this is no number: write how many\n" },
  { "a milestone",
    { { "hub", "target", "48个" }, { "hub", "milestones/2019", "24" } },
    "hub/milestones/2019: error: " },
  { "two milestones of a day",
    { { "hub", "target", "48个" },
      { "hub", "milestones/2018-06", "24" },
      { "hub", "milestones/2018-Q2", "20" } },
    "hub/milestones/2018-Q2: error: '2018-Q2' ends on the same day as the milestone\n" },
  { "a key inside",
    { { "hub", "target", "48个" }, { "hub", "figures/2018-06/valeu", "1" } },
    "hub/figures/2018-06/valeu: error: unknown key 'valeu' in a figure; did you mean 'value'?\n"
    "hub/figures/2018-06: error: a figure needs 'value': the figure, such as 44, +5 or 9/10\n" },
  { "a gap in a list",
    { { "hub", "deliverables/0/what", "a" }, { "hub", "deliverables/2/what", "b" } },
    "hub/deliverables: error: 'deliverables' must be a list, not a mapping\n" },
  { "no target", { { "hub", "owner", "A" } }, "error: hub: an indicator needs a 'target'" },
  { "an id",
    { { "a b", "target", "1" } },
    "error: a b: the id 'a b' may hold letters, digits, '.', '_' and '-' "
    "only\n" },
  { "no such whole",
    { { "hub", "target", "1" }, { "b", "target", "1" }, { "b", "part-of", "hud" } },
    "b/part-of: error: there is no indicator 'hud'; did you mean 'hub'?\n" },
  { "nothing like a whole",
    { { "hub", "target", "1" }, { "b", "target", "1" }, { "b", "part-of", "elsewhere" } },
    "b/part-of: error: there is no indicator 'elsewhere'\n" },
  { "a part of itself",
    { { "a", "target", "1" }, { "a", "part-of", "a" } },
    "a/part-of: error: 'a' is a part of 'a' and of more above it; parts go two levels deep at most\n"
    "error: the list of indicators is empty\n" },
  { "a part with a group",
    { { "a", "target", "1" },
      { "a", "combine", "none" },
      { "b", "target", "1" },
      { "b", "part-of", "a" },
      { "b", "group", "x" } },
    "b/group: error: a part is in the group of what it is a part of\n" },
  { "a whole that does not say how",
    { { "a", "target", "1" }, { "b", "target", "1" }, { "b", "part-of", "a" } },
    "error: a: 'parts' needs 'combine': sum, mean, all or none\n" },
  { "two things",
    { { "b", "weight", "-1" }, { "a", "target", "x" }, { "b", "target", "1" } },
    "b/weight: error: '-1' must not be negative\n"
    "a/target: error: 'x': no number begins here: write only a comparator, a number and its unit\n" },
};

static char *
all_errors (const GError *error)
{
  const ProgressDiagnostics *found = progress_error_get_diagnostics (error);
  GString *text = g_string_new (NULL);

  for (gint32 i = 0; i < progress_diagnostics_get_count (found); i++)
    {
      g_autofree char *line = progress_diagnostics_to_text (found, i, PROGRESS_LANGUAGE_ENGLISH);
      g_string_append_printf (text, "%s\n", line);
      cr_expect (eq (i32, progress_diagnostics_get_column (found, i), 0));
    }
  return g_string_free (text, FALSE);
}

Test (builder, refuses_at_the_end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_at_end); i++)
    {
      gsize n = 0;

      while (n < 5 && refused_at_end[i].sets[n].key != NULL)
        n++;
      g_autoptr (ProgressBuilder) builder = build (refused_at_end[i].sets, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (ProgressPlan) plan = progress_builder_end (g_steal_pointer (&builder), &error);

      cr_assert (plan == NULL && error != NULL, "%s", refused_at_end[i].label);
      g_autofree char *errors = all_errors (error);
      cr_expect (g_str_has_prefix (errors, refused_at_end[i].errors), "%s: %s", refused_at_end[i].label,
                 errors);
    }
}

/* --- the rest --- */

Test (builder, says_where_notes_belong)
{
  const Set sets[] = { { "hub", "unit", "个" },
                       { "hub", "target", "48" },
                       { "hub", "milestones/6月前", "3" } };
  g_autoptr (ProgressPlan) plan = end (build (sets, G_N_ELEMENTS (sets)));
  const ProgressDiagnostics *notes = progress_plan_get_notes (plan);
  g_autofree char *text = progress_diagnostics_to_text (notes, 1, PROGRESS_LANGUAGE_ENGLISH);

  cr_expect (eq (str, text,
                 "hub/milestones/6月前: note: '6月前' is read as 2018-05-31; it may also mean "
                 "2018-06-30"));
}

Test (builder, makes_one_plan)
{
  const Set sets[] = { { "hub", "target", "48个" } };
  g_autoptr (ProgressBuilder) builder = build (sets, G_N_ELEMENTS (sets));
  g_autoptr (ProgressPlan) plan = end (progress_builder_ref (builder));
  g_autoptr (GError) again = NULL, later = NULL;

  cr_expect (plan != NULL);
  cr_expect (progress_builder_end (progress_builder_ref (builder), &again) == NULL);
  cr_expect (g_error_matches (again, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (progress_builder_set (builder, "hub", "owner", "A", &later) == FALSE);
  cr_expect (g_error_matches (later, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
}

/* A chain of parts is refused, however long. */
Test (builder, is_not_held_up, .timeout = 20)
{
  g_autoptr (ProgressBuilder) builder = progress_builder_new ("Pilots", "2018");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 50000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i), *above = g_strdup_printf ("a%d", i + 1);
      progress_builder_set (builder, id, "part-of", above, NULL);
    }
  g_autoptr (ProgressPlan) plan = progress_builder_end (g_steal_pointer (&builder), &error);
  cr_expect (plan == NULL);
}

/* Two ids that look alike are one, as in a file. */
Test (builder, takes_ids_in_normal_form)
{
  const Set sets[] = { { "caf\xc3\xa9", "target", "48个" }, { "cafe\xcc\x81", "figures/2018-08-31", "44" } };
  g_autoptr (ProgressBuilder) builder = build (sets, G_N_ELEMENTS (sets));
  g_autoptr (ProgressPlan) plan = end (progress_builder_ref (builder));

  cr_assert (plan != NULL && progress_plan_get_n_indicators (plan) == 1);
  cr_expect (
      eq (str, (char *) progress_indicator_get_id (progress_plan_get_indicator (plan, 0)), "caf\xc3\xa9"));
}
