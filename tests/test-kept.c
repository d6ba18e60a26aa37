/* SPDX-License-Identifier: MIT */
/* What is kept comes back as the number it was. */
#include <criterion/criterion.h>

#include "kept.h"

static void
expect_same (Exact x)
{
  Arena *aside = NULL;
  Exact back = exact_kept (exact_keep (x, &aside));

  cr_expect (exact_is_defined (back) && exact_compare (back, x) == 0);
  arena_free (aside);
}

Test (kept, small_numbers_are_kept_as_they_are)
{
  Arena *aside = NULL;
  Kept kept = exact_keep ((Exact){ G_MININT64, G_MAXINT64 }, &aside);

  cr_expect (kept.num == G_MININT64 && kept.den == G_MAXINT64);
  cr_expect_null (aside);
}

Test (kept, what_is_undefined_keeps_its_reason)
{
  Arena *aside = NULL;
  Exact back = exact_kept (exact_keep (exact_undefined (PROGRESS_REASON_NOT_STARTED), &aside));

  cr_expect (exact_reason (back) == PROGRESS_REASON_NOT_STARTED);
}

Test (kept, large_numbers_that_need_not_be_are_reduced)
{
  Arena *aside = NULL;
  Wide scale = (Wide) 1 << 80;
  Kept kept = exact_keep ((Exact){ 11 * scale, 12 * scale }, &aside);

  cr_expect (kept.num == 11 && kept.den == 12);
  cr_expect_null (aside);
}

Test (kept, numbers_that_do_not_fit_stand_aside)
{
  Wide large = ((Wide) 1 << 100) + 1;

  expect_same ((Exact){ large, 3 });
  expect_same ((Exact){ -large, 1 });
  expect_same ((Exact){ 1, large });
  expect_same ((Exact){ large, large - 2 });
  expect_same ((Exact){ (Wide) G_MAXINT64 + 1, 1 });
}
