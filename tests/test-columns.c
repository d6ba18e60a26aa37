/* SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "exact.h"
#include "judged.h"

#define HIGHER PROGRESS_BETTER_HIGHER
#define LOWER  PROGRESS_BETTER_LOWER
#define GREEN  PROGRESS_LIGHT_GREEN
#define GREY   PROGRESS_LIGHT_GREY
#define YELLOW PROGRESS_LIGHT_YELLOW
#define ORANGE PROGRESS_LIGHT_ORANGE
#define RED    PROGRESS_LIGHT_RED

typedef struct {
  double value, start, expected, target;
  gint8 better;
} Row;

typedef struct {
  double rate, index;
  guint8 light;
} Answer;

static Answer
ask (Row row)
{
  Answer answer = { -7, -7, 7 };
  ProgressScoreColumns columns = { sizeof columns, 1,           &row.value,   &row.start,    &row.expected,
                                   &row.target,    &row.better, &answer.rate, &answer.index, &answer.light };

  cr_assert (progress_score_columns (&columns, NULL));
  return answer;
}

static gboolean
same_number (double a, double b)
{
  return isnan (a) ? isnan (b) : !(a < b) && !(a > b) && signbit (a) == signbit (b);
}

/* Both unknown, or no further from each other than that. */
static gboolean
is_within (double a, double b, double distance)
{
  return isnan (b) ? isnan (a) : fabs (a - b) <= distance;
}

static gboolean
same_answer (Answer a, Answer b)
{
  return same_number (a.rate, b.rate) && same_number (a.index, b.index) && a.light == b.light;
}

/* ---- by hand ---- */

static const struct {
  const char *label;
  Row row;
  Answer answer;
} rows[] = {
  { "a total on schedule", { 44, 0, 32, 48, HIGHER }, { 44.0 / 48, 44.0 / 32, GREEN } },
  { "a total behind", { 30, 0, 36, 48, HIGHER }, { 30.0 / 48, 30.0 / 36, YELLOW } },
  { "a total far behind", { 25, 0, 36, 48, HIGHER }, { 25.0 / 48, 25.0 / 36, ORANGE } },
  { "a total that has hardly begun", { 5, 0, 36, 48, HIGHER }, { 5.0 / 48, 5.0 / 36, RED } },
  { "a total that is met", { 48, 0, 48, 48, HIGHER }, { 1, 1, GREEN } },
  { "a total that is met, of a line beyond its target",
    { 50, 0, 100, 48, HIGHER },
    { 50.0 / 48, 0.5, GREEN } },
  { "a total below its start", { -5, 0, 36, 48, HIGHER }, { -5.0 / 48, -5.0 / 36, RED } },
  { "a total that has not started", { 3, 0, 0, 48, HIGHER }, { 3.0 / 48, NAN, GREY } },
  { "met before it has started", { 18, 40, 40, 20, LOWER }, { 1.1, NAN, GREY } },
  { "a cap without an allowance yet", { 1, 0, 0, 100, LOWER }, { 1.99, NAN, GREY } },
  { "a level that rises", { 65, 60, 66, 70, HIGHER }, { 0.5, 5.0 / 6, YELLOW } },
  { "a level that falls", { 36, 40, 32, 20, LOWER }, { 0.2, 0.5, RED } },
  { "a level that falls, on schedule", { 32, 40, 32, 20, LOWER }, { 0.4, 1, GREEN } },
  { "a level back at its start", { 40, 40, 32, 20, LOWER }, { 0, 0, RED } },
  { "the green band is closed", { 19.095, 0, 20.1, 40, HIGHER }, { 19.095 / 40, 19.095 / 20.1, GREEN } },
  { "just below the green band", { 19.0949, 0, 20.1, 40, HIGHER }, { 19.0949 / 40, 19.0949 / 20.1, YELLOW } },
  { "the yellow band is closed", { 8, 0, 10, 40, HIGHER }, { 0.2, 0.8, YELLOW } },
  { "the orange band is closed", { 6, 0, 10, 40, HIGHER }, { 0.15, 0.6, ORANGE } },
  { "a cap inside its allowance", { 40, 0, 50, 100, LOWER }, { 1.6, 1.2, GREEN } },
  { "a cap used up early", { 57.5, 0, 50, 100, LOWER }, { 1.425, 0.85, YELLOW } },
  { "a cap that is exceeded", { 101, 0, 100, 100, LOWER }, { 0.99, 0.99, RED } },
  { "a cap below zero", { -4, 0, -5, -10, HIGHER }, { NAN, 1.2, GREEN } },
  { "no accidents, as wanted", { 0, 0, 0, 0, LOWER }, { 1, 1, GREEN } },
  { "one accident", { 1, 0, 0, 0, LOWER }, { 0, 0, RED } },
  { "at least nothing", { 1, 0, 0, 0, HIGHER }, { NAN, 1, GREEN } },
  { "held, and it holds", { 4.9, 5, 5, 5, LOWER }, { 1.02, 1.02, GREEN } },
  { "held, and a little missed", { 5.1, 5, 5, 5, LOWER }, { 0.98, 0.98, YELLOW } },
  { "held, and missed", { 6.5, 5, 5, 5, LOWER }, { 0.7, 0.7, ORANGE } },
  { "held at a milestone's value", { 70, 80, 60, 80, HIGHER }, { 0.875, 70.0 / 60, GREEN } },
  { "held from a baseline that satisfies", { 94, 97, 95, 95, HIGHER }, { 94.0 / 95, 94.0 / 95, YELLOW } },
  { "held at nothing, from a better baseline", { -1, -2, 0, 0, LOWER }, { NAN, 1, GREEN } },
  { "held below zero", { -6, -5, -5, -5, HIGHER }, { 0.8, 0.8, YELLOW } },
  { "a rate that overflows", { 1e308, 0, 1, 1e-5, HIGHER }, { NAN, 1e308, GREEN } },
};

Test (columns, rows_by_hand)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Answer answer = ask (rows[i].row), wanted = rows[i].answer;
      gboolean is_near = is_within (answer.index, wanted.index, 4 * DBL_EPSILON * fabs (wanted.index)) &&
                         is_within (answer.rate, wanted.rate, 4 * DBL_EPSILON);

      cr_expect (is_near && answer.light == wanted.light, "%s: %.17g %.17g %s", rows[i].label, answer.rate,
                 answer.index, progress_light_get_name (answer.light));
    }
}

Test (columns, never_have_a_negative_zero)
{
  Answer answer = ask ((Row){ 5, 5, 4, 3, LOWER });

  cr_expect (same_answer (answer, (Answer){ 0, 0, RED }), "%g %g", answer.rate, answer.index);
}

/* ---- what is not known ---- */

Test (columns, unknown_in_is_unknown_out)
{
  static const double unknown[] = { NAN, INFINITY, -INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (unknown); j++)
      for (int column = 0; column < 4; column++)
        {
          Row row = rows[i].row;
          double *members[] = { &row.value, &row.start, &row.target, &row.expected };
          Answer before = ask (row), after;

          *members[column] = unknown[j];
          after = ask (row);
          cr_expect (isnan (after.index) && after.light == GREY, "%s, column %d", rows[i].label, column);
          /* a rate needs all but what is expected */
          cr_expect (same_number (after.rate, column == 3 ? before.rate : NAN), "%s, column %d: %g",
                     rows[i].label, column, after.rate);
        }
}

/* ---- a row among others ---- */

#define MOST 700

typedef struct {
  double value[MOST], start[MOST], expected[MOST], target[MOST], rate[MOST], index[MOST];
  gint8 better[MOST];
  guint8 light[MOST];
} Table;

static double
draw (GRand *rand)
{
  static const double odd[] = { 0, -0.0, NAN, INFINITY, 1e308, -1e308, 5e-324, 80, 1, -1 };

  if (g_rand_int_range (rand, 0, 8) == 0)
    return odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))];
  return g_rand_double_range (rand, -20, 100);
}

static Table *
table_new (void)
{
  Table *self = g_new0 (Table, 1);
  GRand *rand = g_rand_new_with_seed (13);

  for (gsize i = 0; i < MOST; i++)
    {
      self->value[i] = draw (rand);
      self->start[i] = g_rand_boolean (rand) ? 0 : draw (rand);
      self->expected[i] = draw (rand);
      self->target[i] = g_rand_int_range (rand, 0, 5) == 0 ? self->start[i] : draw (rand);
      self->better[i] = (gint8) g_rand_int_range (rand, 0, 2);
      self->rate[i] = self->index[i] = -7;
      self->light[i] = 7;
    }
  g_rand_free (rand);
  return self;
}

static void
score_part (Table *self, gsize from, gsize n, gboolean with_better)
{
  ProgressScoreColumns columns = {
    sizeof columns,
    (gint64) n,
    self->value + from,
    self->start + from,
    self->expected + from,
    self->target + from,
    with_better ? self->better + from : NULL,
    self->rate + from,
    self->index + from,
    self->light + from,
  };

  cr_assert (progress_score_columns (&columns, NULL));
}

/* The rows [from, from + n) have their own answers, all others were left alone. */
static void
expect_part (const Table *self, gsize from, gsize n, gboolean with_better)
{
  for (gsize i = 0; i < MOST; i++)
    {
      gboolean is_inside = i >= from && i < from + n;
      Row row = { self->value[i], self->start[i], self->expected[i], self->target[i],
                  with_better ? self->better[i] : HIGHER };
      Answer wanted = is_inside ? ask (row) : (Answer){ -7, -7, 7 };

      cr_assert (same_answer ((Answer){ self->rate[i], self->index[i], self->light[i] }, wanted),
                 "row %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " from %" G_GSIZE_FORMAT, i, n, from);
    }
}

Test (columns, a_row_has_the_same_answer_wherever_it_stands)
{
  static const gsize lengths[] = { 0, 1, 2, 3, 7, 8, 9, 31, 63, 64, 65, 127, 128, 129, 600 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (gsize from = 0; from < 10; from += 3) /* no vector is aligned in more than one of these */
      for (int with_better = 0; with_better < 2; with_better++)
        {
          Table *table = table_new ();

          score_part (table, from, lengths[i], with_better);
          expect_part (table, from, lengths[i], with_better);
          g_free (table);
        }
}

/* ---- against the exact path ---- */

/* A row of decimals, as whole numbers of their last digit. */
typedef struct {
  gint64 value, start, expected, target;
  int digits;
  gint8 better;
} Decimals;

static void
append_decimal (GString *text, gint64 units, int digits)
{
  gint64 one = 1;

  for (int i = 0; i < digits; i++)
    one *= 10;
  g_string_append_printf (text, "%s%" G_GINT64_FORMAT, units < 0 ? "-" : "", ABS (units) / one);
  if (digits > 0)
    g_string_append_printf (text, ".%0*" G_GINT64_FORMAT, digits, ABS (units) % one);
}

static double
double_of (gint64 units, int digits)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_decimal (text, units, digits);
  return g_ascii_strtod (text->str, NULL);
}

static void
append_key (GString *yaml, const char *before, gint64 units, int digits, const char *after)
{
  g_string_append (yaml, before);
  append_decimal (yaml, units, digits);
  g_string_append (yaml, after);
}

/* The indicator that the header says a row is. What is expected is a milestone of the judged date. */
static void
append_indicator (GString *yaml, const Decimals *row, guint i)
{
  gboolean is_lower = row->better == LOWER;
  gboolean is_held = row->start == row->target;

  g_string_append_printf (yaml, "  - {id: i%u, better: %s, ", i, is_lower ? "lower" : "higher");
  append_key (yaml, is_lower ? "target: \"<=" : "target: \">=", row->target, row->digits, "\", ");
  if (is_held && row->start == 0) /* no baseline, so that `auto` is not `relative` */
    g_string_append (yaml, "reported-as: level, held: true, ");
  else if (row->start == 0)
    g_string_append (yaml, "reported-as: cumulative, ");
  else
    append_key (yaml, "reported-as: level, held: false, baseline: ", row->start, row->digits, ", ");
  append_key (yaml, "milestones: {2022-06-30: ", row->expected, row->digits, "}, ");
  append_key (yaml, "figures: {2022-06-30: ", row->value, row->digits, "}}\n");
}

static ProgressReport *
report_of_rows (const Decimals *all, guint n)
{
  g_autoptr (GString) yaml =
      g_string_new ("progress: 1\ntitle: t\nperiod: 2022\npolicy:\n  name: p\n  rules: "
                    "{milestone-missed: {light: \"off\"}, overdue: {light: \"off\"}}\n"
                    "indicators:\n");

  for (guint i = 0; i < n; i++)
    append_indicator (yaml, &all[i], i);
  return report_of ("rows", yaml->str, "2022-06-30");
}

static gint64
draw_units (GRand *rand, int digits)
{
  gint64 range = digits < 3 ? 100000 : G_GINT64_CONSTANT (1000000000000);

  return (gint64) (g_rand_double (rand) * (double) range) - (g_rand_boolean (rand) ? range / 3 : 0);
}

/* On a band's edge, or one unit of the last digit beside it: with many digits that is a few units in the last
 * place of a double. */
static void
put_on_edge (Decimals *row, GRand *rand)
{
  static const gint64 percent[] = { 95, 80, 60, 100 };
  int d = row->better == LOWER ? -1 : 1;
  gboolean is_way = (row->target - row->start) * d > 0;
  gint64 span;

  row->expected -= row->expected % 100;
  if (is_way)
    row->start -= row->start % 100;
  span = is_way ? row->expected - row->start : d * ABS (row->expected);
  row->value = row->expected - span / 100 * (100 - percent[g_rand_int_range (rand, 0, 4)]);
  row->value += g_rand_int_range (rand, -1, 2);
}

static Decimals
draw_row (GRand *rand)
{
  Decimals row = { .digits = g_rand_int_range (rand, 0, 10),
                   .better = (gint8) g_rand_int_range (rand, 0, 2) };

  row.target = draw_units (rand, row.digits);
  row.start = draw_units (rand, row.digits);
  if (g_rand_boolean (rand))
    row.start = g_rand_boolean (rand) ? 0 : row.target;
  row.expected = row.start + (gint64) ((double) (row.target - row.start) * g_rand_double (rand));
  if (row.start == row.target && g_rand_boolean (rand))
    row.expected = draw_units (rand, row.digits);
  row.value = row.expected + (gint64) ((double) row.expected * g_rand_double_range (rand, -0.6, 0.2));
  if (g_rand_boolean (rand))
    put_on_edge (&row, rand);
  if (g_rand_int_range (rand, 0, 50) == 0)
    row.target = row.start = 0;
  return row;
}

/* Does a binary number have to tell an index from a band's edge that is within 4 units in the last place? */
static gboolean
is_on_edge (Exact index)
{
  static const Number edges[] = { { 95, 100 }, { 80, 100 }, { 60, 100 }, { 1, 1 } };

  for (gsize i = 0; exact_is_defined (index) && i < G_N_ELEMENTS (edges); i++)
    if (fabs (exact_to_double (exact_subtract (index, exact_of (edges[i])))) <= 4 * DBL_EPSILON / 2)
      return TRUE;
  return FALSE;
}

/* As near as the rounding of what went in lets it be: a small span of large numbers loses most. */
static gboolean
is_near (double x, Exact exact, double largest, double span)
{
  double wanted = exact_is_defined (exact) ? exact_to_double (exact) : NAN;

  double lost = span != 0 ? largest / fabs (span) : 0;

  return is_within (x, wanted, 4 * DBL_EPSILON * (fabs (wanted) + 1) * (1 + lost));
}

typedef struct {
  gint64 rows, on_edge, differ_on_edge;
} Count;

static void
compare (const Decimals *decimals, const ProgressStanding *standing, Count *count)
{
  Row row = { double_of (decimals->value, decimals->digits), double_of (decimals->start, decimals->digits),
              double_of (decimals->expected, decimals->digits),
              double_of (decimals->target, decimals->digits), decimals->better };
  Answer answer = ask (row);
  double largest =
      MAX (MAX (fabs (row.value), fabs (row.start)), MAX (fabs (row.expected), fabs (row.target)));
  gboolean is_way = (row.target - row.start) * (row.better == LOWER ? -1 : 1) > 0;
  gboolean is_edge = is_on_edge (exact_kept (standing->index)), differs = answer.light != standing->light;

  count->rows++;
  count->on_edge += is_edge;
  count->differ_on_edge += is_edge && differs;
  cr_expect (is_near (answer.rate, exact_kept (standing->rate), largest,
                      is_way ? row.target - row.start : row.target) &&
                 is_near (answer.index, exact_kept (standing->index), largest,
                          is_way ? row.expected - row.start : row.expected) &&
                 (!differs || (is_edge && row.start != 0)),
             "value %.17g start %.17g expected %.17g target %.17g %s: %.17g %.17g %s, exactly %s", row.value,
             row.start, row.expected, row.target, row.better == LOWER ? "lower" : "higher", answer.rate,
             answer.index, progress_light_get_name (answer.light), describe (standing));
}

#define CHUNK 10000

/* PROGRESS_TEST_ROWS=10000000 compares as many. */
Test (columns, agree_with_the_exact_path, .timeout = 3600)
{
  const char *asked = g_getenv ("PROGRESS_TEST_ROWS");
  gint64 wanted = asked != NULL ? g_ascii_strtoll (asked, NULL, 10) : 2 * CHUNK;
  GRand *rand = g_rand_new_with_seed (6);
  Decimals *all = g_new (Decimals, CHUNK);
  Count count = { 0 };

  while (count.rows < wanted)
    {
      g_autoptr (ProgressReport) report = NULL;

      for (guint i = 0; i < CHUNK; i++)
        all[i] = draw_row (rand);
      report = report_of_rows (all, CHUNK);
      for (guint i = 0; i < CHUNK; i++)
        compare (&all[i], progress_report_get_standing (report, (gint32) i), &count);
    }
  cr_log_info ("%" G_GINT64_FORMAT " rows, %" G_GINT64_FORMAT
               " within 4 ulp of an edge, of which %" G_GINT64_FORMAT " differ",
               count.rows, count.on_edge, count.differ_on_edge);
  cr_expect (count.on_edge > count.rows / 50 && count.differ_on_edge < count.on_edge / 4);
  g_free (all);
  g_rand_free (rand);
}

/* ---- wrong calls ---- */

static void
expect_refusal (const ProgressScoreColumns *columns, const char *word)
{
  g_autoptr (GError) error = NULL;

  cr_expect (not(progress_score_columns (columns, &error)));
  cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (error->message, word) != NULL, "%s", error->message);
}

Test (columns, wrong_calls_are_refused)
{
  double number = 1;
  guint8 light = 7;
  ProgressScoreColumns columns = { sizeof columns, 1,    &number, &number, &number,
                                   &number,        NULL, &number, &number, &light };
  ProgressScoreColumns wrong = columns;

  wrong.size--;
  expect_refusal (&wrong, "size is 79");
  wrong = columns;
  wrong.n = -1;
  expect_refusal (&wrong, "n is -1");
  wrong = columns;
  wrong.expected = NULL;
  expect_refusal (&wrong, "expected is NULL");
  wrong.n = 0; /* nothing to read, nothing to miss */
  cr_expect (progress_score_columns (&wrong, NULL));
  cr_expect (eq (u8, light, 7));
}
