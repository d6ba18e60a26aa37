/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include <progress.h>

#include "figures.h"

static const char plan_text[] = "progress: 1\n"
                                "title: reform pilots\n"
                                "period: 2018\n"
                                "indicators:\n"
                                "  - {id: hub, unit: 个, target: 48, reported-as: cumulative,\n"
                                "     figures: {2018-03: 10, 2018-06-30: 22}}\n"
                                "  - {id: rate, unit: \"%\", target: 95%}\n"
                                "  - {id: index, target: 0.95, reported-as: level}\n"
                                "  - {id: jobs, unit: 万人, target: 1.6万人, reported-as: per-period,\n"
                                "     figures: {2018-Q1: 0.3}}\n";

static ProgressFigures *
new_figures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, &error);

  cr_assert (plan != NULL, "%s", error != NULL ? error->message : "");
  return progress_figures_new (plan);
}

static FigureList
list_of (const ProgressFigures *figures, const char *id)
{
  return figures_of (figures, progress_plan_find_indicator (figures->plan, id));
}

/* "2018-03-31=10 2018-04-30=+5 2018-06-30=22@2018-07-05" */
static char *
list_text (const ProgressFigures *figures, const char *id)
{
  FigureList list = list_of (figures, id);
  GString *text = g_string_new (NULL);
  char day[DAY_TEXT_SIZE], value[NUMBER_TEXT_SIZE];

  for (gint32 i = 0; i < list.n; i++)
    {
      const Figure *figure = &list.items[i];
      day_format (figure->date, day);
      number_format (figure->value, value);
      g_string_append_printf (text, "%s%s=%s%s", i > 0 ? " " : "", day,
                              (figure->flags & PROGRESS_FIGURE_ADDED) != 0 ? "+" : "", value);
      if (figure->reported == DAY_NONE)
        continue;
      day_format (figure->reported, day);
      g_string_append_printf (text, "@%s", day);
    }
  return g_string_free (text, FALSE);
}

/* --- one figure --- */

static const struct {
  const char *label, *id, *date, *value, *reported;
  const char *list;
} accepted[] = {
  { "after the last", "hub", "2018-08-31", "44", NULL, "2018-03-31=10 2018-06-30=22 2018-08-31=44" },
  { "in between", "hub", "2018-05", "20", NULL, "2018-03-31=10 2018-05-31=20 2018-06-30=22" },
  { "before the first", "hub", "2018-01-31", "1", NULL, "2018-01-31=1 2018-03-31=10 2018-06-30=22" },
  { "the same again", "hub", "2018-06-30", "22.0", NULL, "2018-03-31=10 2018-06-30=22" },
  { "a revision", "hub", "2018-06-30", "23", "2018-07-05",
    "2018-03-31=10 2018-06-30=22 2018-06-30=23@2018-07-05" },
  { "an amount added", "hub", "2018-07", "+5", NULL, "2018-03-31=10 2018-06-30=22 2018-07-31=+5" },
  { "with its unit", "hub", "2018-07", "约30个", NULL, "2018-03-31=10 2018-06-30=22 2018-07-31=30" },
  { "a year left out", "hub", "三季度", "30", NULL, "2018-03-31=10 2018-06-30=22 2018-09-30=30" },
  { "counts of a percentage", "rate", "2018-06", "9/10", NULL, "2018-06-30=90" },
  { "counts that do not terminate", "rate", "2018-06", "1/3", NULL, "2018-06-30=100/3" },
  { "counts of a ratio", "index", "2018-06", "9/10", NULL, "2018-06-30=0.9" },
  { "a bare percentage", "rate", "2018-06", "90", NULL, "2018-06-30=90" },
  { "another unit", "jobs", "2018-04", "4000人", NULL, "2018-03-31=0.3 2018-04-30=0.4" },
  { "a period's revision", "jobs", "2018-Q1", "0.4", "2018-05-01",
    "2018-03-31=0.3 2018-03-31=0.4@2018-05-01" },
};

Test (figures, are_added_in_order)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (ProgressFigures) figures = new_figures ();
      g_autoptr (GError) error = NULL;

      cr_expect (progress_figures_add (figures, accepted[i].id, accepted[i].date, accepted[i].value,
                                       accepted[i].reported, &error),
                 "%s: %s", accepted[i].label, error != NULL ? error->message : "");
      g_autofree char *list = list_text (figures, accepted[i].id);
      cr_expect (eq (str, list, (char *) accepted[i].list), "%s", accepted[i].label);
    }
}

static const struct {
  const char *label, *id, *date, *value, *reported;
  int code;
  const char *error; /* what the message contains */
} refused[] = {
  { "no such indicator", "hubs", "2018-08", "44", NULL, PROGRESS_ERROR_ARGUMENT,
    "there is no indicator 'hubs'" },
  { "no such date", "hub", "2018-02-30", "44", NULL, PROGRESS_ERROR_ARGUMENT, "'2018-02-30'" },
  { "no date", "hub", "", "44", NULL, PROGRESS_ERROR_ARGUMENT, "needs a date" },
  { "no such day of report", "hub", "2018-08", "44", "2018-13-01", PROGRESS_ERROR_ARGUMENT, "'2018-13-01'" },
  { "no value", "hub", "2018-08", "", NULL, PROGRESS_ERROR_INVALID, "needs a value" },
  { "no number", "hub", "2018-08", "many", NULL, PROGRESS_ERROR_INVALID, "'many'" },
  { "a limit", "hub", "2018-08", ">=44", NULL, PROGRESS_ERROR_INVALID, "'>=44' is a target" },
  { "a range", "hub", "2018-08", "40~44", NULL, PROGRESS_ERROR_INVALID, "'40~44' is a target" },
  { "growth", "hub", "2018-08", "增长5%", NULL, PROGRESS_ERROR_INVALID, "'增长5%' is a target" },
  { "a wish", "hub", "2018-08", "力争44个", NULL, PROGRESS_ERROR_INVALID, "is a target" },
  { "not there yet", "hub", "2018-08", "pending", NULL, PROGRESS_ERROR_INVALID, "leave it out" },
  { "another kind of unit", "hub", "2018-08", "44万元", NULL, PROGRESS_ERROR_INVALID, "'44万元'" },
  { "counts of things", "hub", "2018-08", "9/10", NULL, PROGRESS_ERROR_INVALID, "'9/10' is a share" },
  { "counts of nothing", "rate", "2018-08", "9/0", NULL, PROGRESS_ERROR_INVALID, "" },
  { "another value", "hub", "2018-06-30", "23", NULL, PROGRESS_ERROR_INVALID,
    "'hub' on 2018-06-30 is 23 here, but 22 in plan.yaml:6; if one replaces the other, say with 'reported'" },
  { "an amount and a total", "hub", "2018-06-30", "+22", NULL, PROGRESS_ERROR_INVALID, "'reported'" },
  { "periods that overlap", "jobs", "2018-02", "0.1", NULL, PROGRESS_ERROR_INVALID, "overlaps" },
  { "a period from another's last day", "jobs", "2018-03-31..2018-04-30", "0.1", NULL, PROGRESS_ERROR_INVALID,
    "overlaps" },
  { "periods of one end", "jobs", "2018-03", "0.3", NULL, PROGRESS_ERROR_INVALID, "overlaps" },
};

Test (figures, are_refused_and_nothing_changes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (ProgressFigures) figures = new_figures ();
      g_autoptr (GError) error = NULL;

      cr_assert (not(progress_figures_add (figures, refused[i].id, refused[i].date, refused[i].value,
                                           refused[i].reported, &error)),
                 "%s", refused[i].label);
      cr_expect (g_error_matches (error, PROGRESS_ERROR, refused[i].code), "%s", refused[i].label);
      cr_expect (strstr (error->message, refused[i].error) != NULL, "%s: %s", refused[i].label,
                 error->message);
      cr_expect (eq (i32, list_of (figures, "hub").n, 2), "%s", refused[i].label);
      cr_expect (eq (i32, list_of (figures, "jobs").n, 1), "%s", refused[i].label);
    }
}

Test (figures, are_the_plans_own_until_something_is_added)
{
  g_autoptr (ProgressFigures) figures = new_figures ();
  const ProgressIndicator *hub = progress_plan_find_indicator (figures->plan, "hub");

  cr_expect (figures_of (figures, hub).items == hub->figures);
  cr_assert (progress_figures_add (figures, "hub", "2018-08", "44", NULL, NULL));
  cr_expect (figures_of (figures, hub).items != hub->figures);
  cr_expect (eq (i32, hub->n_figures, 2), "a plan never changes");
}

Test (figures, keep_what_is_said_beside_the_value)
{
  const char csv[] = "id,date,value,reported,reported_rate,provisional,numerator,denominator,note\n"
                     "rate,2018-06,,2018-07-09,91.67%,TRUE,11,12,\"say \"\"when\"\"\"\n"
                     "rate,2018-07,91.7,,91.7,false,11,12,\n"
                     "hub,2018-07,约30,,,,,,\n";
  g_autoptr (ProgressFigures) figures = new_figures ();
  g_autoptr (GError) error = NULL;

  cr_assert (progress_figures_add_csv_data (figures, "f.csv", csv, -1, &error), "%s",
             error != NULL ? error->message : "");
  const Figure *first = &list_of (figures, "rate").items[0];
  const Figure *second = &list_of (figures, "rate").items[1];

  cr_expect (eq (i64, first->value.num * 3, first->value.den * 275));
  cr_expect (eq (u32, first->flags, PROGRESS_FIGURE_PROVISIONAL));
  cr_expect (eq (u32, first->line, 2));
  cr_expect (eq (u32, first->column, 14));
  cr_expect (eq (str, (char *) figures_file (figures, first->file), "f.csv"));
  cr_assert (first->detail != NULL);
  cr_expect (first->detail->has_counts && first->detail->has_reported_rate);
  cr_expect (eq (i64, first->detail->numerator.num, 11));
  cr_expect (eq (i64, first->detail->denominator.num, 12));
  cr_expect (eq (i32, first->detail->reported_digits, 2));
  cr_expect (eq (str, (char *) first->detail->note, "say \"when\""));
  cr_expect (eq (u32, second->flags, 0));
  cr_expect (eq (i32, second->detail->reported_digits, 1));
  cr_expect (second->detail->note == NULL);
  cr_expect (eq (u32, list_of (figures, "hub").items[2].flags, PROGRESS_FIGURE_APPROXIMATE));
  cr_expect (list_of (figures, "hub").items[2].detail == NULL);
}

Test (figures, are_known_from_their_report_on)
{
  const Figure at_once = { .date = 100 };
  const Figure later = { .date = 100, .reported = 120 };

  cr_expect (figure_is_known (&at_once, 100));
  cr_expect (not(figure_is_known (&at_once, 99)));
  cr_expect (figure_is_known (&later, 120));
  cr_expect (not(figure_is_known (&later, 119)));
}

Test (figures, have_a_known_at_date)
{
  g_autoptr (ProgressFigures) figures = new_figures ();
  g_autoptr (GError) error = NULL;

  cr_expect (eq (i32, figures_known_at (figures), DAY_LAST));
  cr_expect (progress_figures_set_known_at (figures, "2018-07-01", NULL));
  cr_expect (eq (i32, figures_known_at (figures), day_from_ymd (2018, 7, 1)));
  cr_expect (not(progress_figures_set_known_at (figures, "2018-07-32", &error)));
  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (eq (i32, figures_known_at (figures), day_from_ymd (2018, 7, 1)));
  cr_expect (progress_figures_set_known_at (figures, NULL, NULL));
  cr_expect (eq (i32, figures_known_at (figures), DAY_LAST));
}

/* --- CSV --- */

static const struct {
  const char *label, *csv;
  int code;
  gint32 line, column, count;
  const char *id;
} refused_csv[] = {
  { "an unknown id", "id,date,value\nhubs,2018-08,44\n", PROGRESS_ERROR_INVALID, 2, 1, 1, "unknown-id" },
  { "a bad date", "id,date,value\nhub,2018-02-30,44\n", PROGRESS_ERROR_INVALID, 2, 5, 1, "no-such-date" },
  { "a bad value", "value,id,date\n\">=5\",hub,2018-08\n", PROGRESS_ERROR_INVALID, 2, 1, 1, "not-a-figure" },
  { "a bad flag", "id,date,value,provisional\nhub,2018-08,5,maybe\n", PROGRESS_ERROR_INVALID, 2, 15, 1,
    "bad-flag" },
  { "a bad rate", "id,date,value,reported_rate\nhub,2018-08,5,>90%\n", PROGRESS_ERROR_INVALID, 2, 15, 1,
    "bad-rate" },
  { "a numerator alone", "id,date,value,numerator,denominator\nrate,2018-08,5,1,\n", PROGRESS_ERROR_INVALID,
    2, 16, 1, "bad-counts" },
  { "counts of nothing", "id,date,value,numerator,denominator\nrate,2018-08,,9,0\n", PROGRESS_ERROR_INVALID,
    2, 17, 1, "bad-counts" },
  { "counts that say another share", "id,date,value,numerator,denominator\nrate,2018-08,80,9,10\n",
    PROGRESS_ERROR_INVALID, 2, 14, 1, "counts-mismatch" },
  { "counts that say another share at its decimals",
    "id,date,value,numerator,denominator\nrate,2018-08,81.4%,13,16\n", PROGRESS_ERROR_INVALID, 2, 14, 1,
    "counts-mismatch" },
  { "counts said twice", "id,date,value,numerator,denominator\nrate,2018-08,1/2,1,2\n",
    PROGRESS_ERROR_INVALID, 2, 14, 1, "bad-counts" },
  { "a contradiction", "id,date,value\nhub,2018-08,44\nrate,2018-08,5\nhub,2018-08-31,45\n",
    PROGRESS_ERROR_INVALID, 4, 16, 1, "duplicate-figure" },
  { "a later line, earlier in the year", "id,date,value\njobs,2018-Q3,1\njobs,2018-08,1\n",
    PROGRESS_ERROR_INVALID, 3, 14, 1, "overlapping-periods" },
  { "an unknown column", "id,date,values\nhub,2018-08,44\n", PROGRESS_ERROR_INVALID, 1, 9, 1,
    "unknown-column" },
  { "several at once", "id,date,value\nhub,x,44\nhub,2018-08\nhub,2018-08,y\n", PROGRESS_ERROR_INVALID, 2, 5,
    3, "" },
  { "no CSV", "id,date,value\nhub,2018-08,\"44\n", PROGRESS_ERROR_SYNTAX, 2, 13, 1, "csv-syntax" },
  { "no text", "id,date,value\nhub,2018-08,\xff\n", PROGRESS_ERROR_SYNTAX, 2, 13, 1, "not-utf8" },
  { "nothing", "", PROGRESS_ERROR_INVALID, 1, 1, 1, "empty-file" },
};

Test (figures, refuse_a_csv_as_a_whole)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_csv); i++)
    {
      g_autoptr (ProgressFigures) figures = new_figures ();
      g_autoptr (GString) csv = g_string_new (refused_csv[i].csv);
      g_autoptr (GError) error = NULL;

      cr_assert (not(progress_figures_add_csv_data (figures, "f.csv", csv->str, (gssize) csv->len, &error)),
                 "%s", refused_csv[i].label);
      cr_expect (g_error_matches (error, PROGRESS_ERROR, refused_csv[i].code), "%s: %d", refused_csv[i].label,
                 error->code);

      const ProgressDiagnostics *all = progress_error_get_diagnostics (error);
      cr_assert (all != NULL, "%s", refused_csv[i].label);
      cr_expect (eq (i32, progress_diagnostics_get_count (all), refused_csv[i].count), "%s",
                 refused_csv[i].label);
      cr_expect (eq (i32, progress_diagnostics_get_line (all, 0), refused_csv[i].line), "%s: %s",
                 refused_csv[i].label, error->message);
      cr_expect (eq (i32, progress_diagnostics_get_column (all, 0), refused_csv[i].column), "%s: %s",
                 refused_csv[i].label, error->message);
      if (refused_csv[i].id[0] != '\0')
        cr_expect (eq (str, (char *) progress_diagnostics_get_id (all, 0), (char *) refused_csv[i].id), "%s",
                   refused_csv[i].label);
      cr_expect (eq (i32, list_of (figures, "hub").n, 2), "%s", refused_csv[i].label);
      cr_expect (eq (i32, list_of (figures, "rate").n, 0), "%s", refused_csv[i].label);
      cr_expect (eq (u32, figures->sources->len, 0), "%s", refused_csv[i].label);
    }
}

Test (figures, come_from_several_files)
{
  g_autoptr (ProgressFigures) figures = new_figures ();
  g_autoptr (GError) error = NULL;

  cr_assert (progress_figures_add_csv_data (figures, "a.csv",
                                            "\xef\xbb\xbfid,date,value\r\nhub,2018-08,44\r\n", -1, NULL));
  cr_assert (progress_figures_add_csv_data (figures, "b.csv",
                                            "date,value,id\n2018-04,12,hub\n2018-08,44,hub\n", -1, NULL));
  g_autofree char *list = list_text (figures, "hub");
  cr_expect (eq (str, list, "2018-03-31=10 2018-04-30=12 2018-06-30=22 2018-08-31=44"));
  cr_expect (eq (str, (char *) figures_file (figures, list_of (figures, "hub").items[1].file), "b.csv"));

  cr_expect (
      not(progress_figures_add_csv_data (figures, "c.csv", "id,date,value\nhub,2018-04,13\n", -1, &error)));
  cr_expect (strstr (error->message,
                     "c.csv:2:13: error: 'hub' on 2018-04-30 is 13 here, but 12 in b.csv:2;") != NULL,
             "%s", error->message);
}

Test (figures, name_the_file_that_is_not_there)
{
  g_autoptr (ProgressFigures) figures = new_figures ();
  g_autoptr (GError) error = NULL;

  cr_expect (not(progress_figures_add_csv (figures, "tests/data/no-such.csv", &error)));
  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_IO));
  cr_expect (strstr (error->message, "no-such.csv") != NULL);
}

Test (figures, are_counted_and_keep_their_plan)
{
  ProgressFigures *figures = new_figures ();

  cr_expect (progress_figures_ref (figures) == figures);
  progress_figures_unref (figures);
  cr_expect (eq (str, (char *) progress_plan_get_title (figures->plan), "reform pilots"));
  progress_figures_unref (figures);
}

Test (figures, of_a_report_stay_as_they_were)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressFigures) figures = new_figures ();
  g_autoptr (ProgressReport) report = NULL;
  char *before, *after;

  cr_assert (progress_figures_add_csv_data (
      figures, "f.csv", "id,date,value,reported_rate\nhub,2018-08-31,44,91.5%\n", -1, &error));
  cr_assert (progress_figures_add (figures, "rate", "2018-08-31", "9/10", NULL, &error));
  report = progress_evaluate (figures->plan, figures, "2018-08-31", NULL, &error);
  before = progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, 0);

  cr_assert (progress_figures_add (figures, "hub", "2018-08-30", "43", NULL, &error));
  cr_assert (progress_figures_add (figures, "rate", "2018-08-30", "8/10", NULL, &error));
  cr_assert (progress_figures_set_known_at (figures, "2018-08-01", &error));
  g_clear_pointer (&figures, progress_figures_unref);
  after = progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, 0);
  cr_assert_str_eq (before, after);
  cr_assert (strstr (after, "rate-mismatch") != NULL);
  progress_free (before);
  progress_free (after);
}
