/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <string.h>

#include <progress.h>

#define N 4000

typedef struct {
  double baseline[N], baseline_time[N], value[N], time[N], target[N], target_time[N], limit[N];
  gint32 better[N];
  double result[N];
  gint32 category[N], status[N];
} Table;

static double
draw (GRand *rand)
{
  static const double odd[] = { 0, -0.0, NAN, INFINITY, -INFINITY, 1e308, -1e308, 5e-324, 80, 1, -1 };

  if (g_rand_int_range (rand, 0, 6) == 0)
    return odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))];
  return g_rand_double_range (rand, -20, 100);
}

static void
fill (Table *table)
{
  GRand *rand = g_rand_new_with_seed (2015);

  for (gint32 i = 0; i < N; i++)
    {
      table->baseline[i] = draw (rand);
      table->value[i] = draw (rand);
      table->target[i] = draw (rand);
      table->baseline_time[i] = g_rand_int_range (rand, 2010, 2020);
      table->time[i] = g_rand_int_range (rand, 2015, 2025);
      table->target_time[i] = g_rand_int_range (rand, 0, 9) == 0 ? NAN : g_rand_int_range (rand, 2018, 2035);
      table->limit[i] = draw (rand);
      table->better[i] = g_rand_int_range (rand, 0, 2);
    }
  g_rand_free (rand);
}

static ProgressMethodColumns
columns_of (Table *table)
{
  return (ProgressMethodColumns){
    .size = sizeof (ProgressMethodColumns),
    .n = N,
    .baseline = table->baseline,
    .baseline_time = table->baseline_time,
    .value = table->value,
    .time = table->time,
    .target = table->target,
    .target_time = table->target_time,
    .better = table->better,
    .limit = table->limit,
    .result = table->result,
    .category = table->category,
    .status = table->status,
  };
}

/* The same row as a single question. */
static ProgressMethodResult *
ask_row (const ProgressMethod *method, const Table *table, gint32 i)
{
  const ProgressMethodInput all[] = {
    { .name = "baseline", .number = table->baseline[i] },
    { .name = "baseline_time", .number = table->baseline_time[i] },
    { .name = "value", .number = table->value[i] },
    { .name = "time", .number = table->time[i] },
    { .name = "target", .number = table->target[i] },
    { .name = "target_time", .number = table->target_time[i] },
    { .name = "limit", .number = table->limit[i] },
    { .name = "better", .text = table->better[i] == PROGRESS_BETTER_LOWER ? "lower" : "higher" },
  };
  ProgressMethodInput taken[G_N_ELEMENTS (all)];
  gint32 n = 0;

  for (gsize j = 0; j < G_N_ELEMENTS (all); j++)
    for (gint32 k = 0; k < progress_method_get_n_inputs (method); k++)
      if (strcmp (progress_method_get_input_name (method, k), all[j].name) == 0)
        taken[n++] = all[j];
  return progress_method_apply (method, taken, n, NULL);
}

static gboolean
row_agrees (const ProgressMethod *method, const Table *table, gint32 i)
{
  g_autoptr (ProgressMethodResult) result = ask_row (method, table, i);
  double value = -7;
  ProgressReason status = progress_method_result_get_value (result, &value);

  return (gint32) status == table->status[i] &&
         progress_method_result_get_category (result) == table->category[i] &&
         memcmp (&value, &table->result[i], sizeof value) == 0;
}

static const char *const names[] = {
  "eurostat_target", "statcan_target",  "statcan_trend", "unsd_2022",
  "unsd_2023",       "unsd_2023_trend", "growth_trend",  "compound_growth",
};

Test (columns, agree_with_single_questions_to_the_last_bit)
{
  Table *table = g_new0 (Table, 1);
  ProgressMethodColumns columns = columns_of (table);

  fill (table);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const ProgressMethod *method = progress_method_find (names[i]);
      gint32 defined = 0;

      for (gint32 row = 0; row < N; row++)
        table->result[row] = -7; /* left as it is where there is no value */
      cr_assert (progress_method_apply_columns (method, &columns, NULL));
      for (gint32 row = 0; row < N; row++)
        {
          defined += table->status[row] == PROGRESS_REASON_NONE;
          cr_expect (row_agrees (method, table, row), "%s, row %d", names[i], row);
        }
      cr_expect (gt (i32, defined, N / 10), "%s", names[i]);
    }
  g_free (table);
}

Test (columns, may_be_left_out)
{
  const double baseline = 50, baseline_time = 2015, value = 60, time = 2022, target = 80;
  double result = 0;
  ProgressMethodColumns columns = {
    .size = sizeof columns,
    .n = 1,
    .baseline = &baseline,
    .baseline_time = &baseline_time,
    .value = &value,
    .time = &time,
    .target = &target,
    .result = &result,
  };

  cr_assert (progress_method_apply_columns (progress_method_find ("unsd_2023"), &columns, NULL));
  cr_expect (epsilon_eq (dbl, result, 0.7966647643502279, 1e-12));
}

Test (columns, replacement_is_the_caller_s)
{
  const double baseline = 10, baseline_time = 2015, value = 8, time = 2022, target = 0, target_time = 2030;
  const gint32 better = PROGRESS_BETTER_LOWER;
  double result = 0;
  ProgressMethodColumns columns = {
    .size = sizeof columns,
    .n = 1,
    .baseline = &baseline,
    .baseline_time = &baseline_time,
    .value = &value,
    .time = &time,
    .target = &target,
    .target_time = &target_time,
    .better = &better,
    .replacement = 1,
    .result = &result,
  };

  cr_assert (progress_method_apply_columns (progress_method_find ("statcan_target"), &columns, NULL));
  cr_expect (epsilon_eq (dbl, result, 0.2204779325565875, 1e-12));
}

Test (columns, are_not_for_every_method)
{
  ProgressMethodColumns columns = { .size = sizeof columns };
  g_autoptr (GError) error = NULL;

  cr_expect (not(progress_method_apply_columns (progress_method_find ("ranking"), &columns, &error)));
  cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (error->message, "ranking") != NULL);
}
