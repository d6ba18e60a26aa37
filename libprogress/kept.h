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
  if (wide_is_small (x.num) && wide_is_small (x.den))
    return (Kept){ (gint64) x.num, (gint64) x.den };
  return exact_keep_large (x, aside);
}

static inline Exact
exact_kept (Kept x)
{
  if (G_UNLIKELY (x.den < 0))
    return *(const Exact *) (gsize) x.num;
  return (Exact){ x.num, x.den };
}
