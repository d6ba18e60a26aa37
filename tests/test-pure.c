/* SPDX-License-Identifier: MIT */
/* Periods and rounded numbers, as callers ask for them. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <progress/progress-quantity.h>

static const struct {
  const char *text, *within;
  gint32 year_starts;
  const char *days;
} periods[] = {
  { "2022-Q2", NULL, 1, "2022-04-01 2022-06-30 - 0" },
  { "2022-Q2", NULL, 4, "2022-07-01 2022-09-30 - 0" },
  { "6月底前", "2022", 1, "2022-06-30 2022-06-30 - 0" },
  { "6月前", "2022", 1, "2022-05-31 2022-05-31 2022-06-30 0" },
  { "4-6月", "2022", 1, "2022-04-01 2022-06-30 - 1" },
  { "2月", "2022", 4, "2023-02-01 2023-02-28 - 0" },
  { "2022-04..2022-06", NULL, 1, "2022-04-01 2022-06-30 - 1" },
  { "年底前", "2022-07..2022-12", 1, "2022-12-31 2022-12-31 - 0" },
};

Test (pure, reads_periods)
{
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      g_autofree char *otherwise = NULL;
      gboolean is_range = -1;
      cr_assert (eq (int,
                     progress_period_parse (periods[i].text, periods[i].within, periods[i].year_starts,
                                            &first, &last, &otherwise, &is_range, NULL),
                     TRUE),
                 "%s", periods[i].text);
      g_autofree char *days =
          g_strdup_printf ("%s %s %s %d", first, last, otherwise != NULL ? otherwise : "-", is_range);
      cr_expect (eq (str, days, (char *) periods[i].days), "%s", periods[i].text);
    }
}

Test (pure, what_is_not_asked_for_is_not_given)
{
  cr_expect (eq (int, progress_period_parse ("2022", NULL, 1, NULL, NULL, NULL, NULL, NULL), TRUE));
  cr_expect (eq (int, progress_period_parse ("soon", NULL, 1, NULL, NULL, NULL, NULL, NULL), FALSE));
}

static const struct {
  const char *text, *within;
  gint32 year_starts;
  const char *id, *message;
  gint32 column;
} refused_periods[] = {
  { "6月", NULL, 1, "year-missing",
    "'6月': which year? A plan of more than one year needs it: write 2022-06, 2022年6月", 1 },
  { "2022-02-30", NULL, 1, "no-such-date", "'2022-02-30': there is no such date", 1 },
  { "2022-06-30 17:52", NULL, 1, "period", "'2022-06-30 17:52': at '17:52': this does not belong to a period",
    12 },
  { "6月", "2022-13", 1, "no-such-date", "'2022-13': there is no such date", 1 },
  { "6月", "2022", 13, "number-range", "year_starts is the month in which the year starts: 1 to 12", 0 },
};

Test (pure, says_what_is_no_period)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_periods); i++)
    {
      g_autoptr (GError) error = NULL;
      char *first = NULL;
      gboolean read =
          progress_period_parse (refused_periods[i].text, refused_periods[i].within,
                                 refused_periods[i].year_starts, &first, NULL, NULL, NULL, &error);
      cr_expect (eq (int, read, FALSE), "%s", refused_periods[i].text);
      cr_expect (eq (ptr, first, NULL), "%s", refused_periods[i].text);
      cr_assert (eq (int, g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT), TRUE));
      cr_expect (eq (str, error->message, (char *) refused_periods[i].message));
      const ProgressDiagnostics *found = progress_error_get_diagnostics (error);
      cr_expect (eq (str, (char *) progress_diagnostics_get_id (found, 0), (char *) refused_periods[i].id));
      cr_expect (eq (i32, progress_diagnostics_get_column (found, 0), refused_periods[i].column));
    }
}

static const struct {
  const char *number;
  gint32 digits;
  const char *half_up, *half_even, *down;
} numbers[] = {
  { "13.25", 1, "13.3", "13.2", "13.2" },
  { "106/8", 1, "13.3", "13.2", "13.2" },
  { "-13.25", 1, "-13.3", "-13.2", "-13.2" },
  { "-0.04", 1, "0.0", "0.0", "0.0" },
  { "1,234", 2, "1234.00", "1234.00", "1234.00" },
  { "2/3", 18, "0.666666666666666667", "0.666666666666666667", "0.666666666666666666" },
  { "0.5", 0, "1", "0", "0" },
};

Test (pure, rounds_once)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *half_up =
          progress_round (numbers[i].number, numbers[i].digits, PROGRESS_ROUNDING_HALF_UP, NULL);
      g_autofree char *half_even =
          progress_round (numbers[i].number, numbers[i].digits, PROGRESS_ROUNDING_HALF_EVEN, NULL);
      g_autofree char *down =
          progress_round (numbers[i].number, numbers[i].digits, PROGRESS_ROUNDING_DOWN, NULL);
      cr_expect (eq (str, half_up, (char *) numbers[i].half_up), "%s", numbers[i].number);
      cr_expect (eq (str, half_even, (char *) numbers[i].half_even), "%s", numbers[i].number);
      cr_expect (eq (str, down, (char *) numbers[i].down), "%s", numbers[i].number);
    }
}

static const struct {
  const char *number;
  gint32 digits, mode;
  const char *message;
} refused_numbers[] = {
  { "1/0", 1, PROGRESS_ROUNDING_HALF_UP, "'1/0': a number p/q or a decimal, and nothing else" },
  { "48个", 1, PROGRESS_ROUNDING_HALF_UP, "'48个': a number p/q or a decimal, and nothing else" },
  { "48", -1, PROGRESS_ROUNDING_HALF_UP, "digits are 0 to 18, the mode is half-up, half-even or down" },
  { "48", 19, PROGRESS_ROUNDING_HALF_UP, "digits are 0 to 18, the mode is half-up, half-even or down" },
  { "48", 300, PROGRESS_ROUNDING_HALF_UP, "digits are 0 to 18, the mode is half-up, half-even or down" },
  { "48", 1, 7, "digits are 0 to 18, the mode is half-up, half-even or down" },
};

Test (pure, does_not_round_what_is_no_number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_numbers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rounded = progress_round (refused_numbers[i].number, refused_numbers[i].digits,
                                                 (ProgressRounding) refused_numbers[i].mode, &error);
      cr_expect (eq (ptr, rounded, NULL), "%s", refused_numbers[i].number);
      cr_assert (eq (int, g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT), TRUE));
      cr_expect (eq (str, error->message, (char *) refused_numbers[i].message));
    }
}
