/* SPDX-License-Identifier: MIT */
#include "kept.h"

/* Numbers are not reduced on their way: most that are large need not be. */
Kept
exact_keep_large (Exact x, Arena **aside)
{
  x = exact_reduce (x);
  if (wide_is_small (x.num) && wide_is_small (x.den))
    return (Kept){ (gint64) x.num, (gint64) x.den };
  if (*aside == NULL)
    *aside = arena_new ();
  return (Kept){ (gint64) (gsize) arena_copy (*aside, &x, sizeof x), -1 };
}

Exact
exact_kept_large (Kept x)
{
  return *(const Exact *) (gsize) x.num;
}
