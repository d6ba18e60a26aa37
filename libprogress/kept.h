/* SPDX-License-Identifier: MIT */
/* Exact numbers where many of them are kept: a report has a dozen for each indicator. Nearly all fit half the
 * room; the others stand aside. */
#pragma once

#include "arena.h"
#include "exact.h"

/* den > 0: num/den. den == 0: undefined, num is a ProgressReason. den < 0: num is where the Exact is. */
typedef struct {
  gint64 num;
  gint64 den;
} Kept;

/* aside: where what does not fit stands, made when it is needed; it must live as long as what is kept. */
COLD Kept exact_keep_large (Exact x, Arena **aside);

static inline Kept
exact_keep (Exact x, Arena **aside)
{
  if (!exact_are_small (x, x))
    return exact_keep_large (x, aside);
  return (Kept){ (gint64) x.num, (gint64) x.den };
}

COLD Exact exact_kept_large (Kept x);

static inline Exact
exact_kept (Kept x)
{
  return x.den < 0 ? exact_kept_large (x) : (Exact){ x.num, x.den };
}
