/* SPDX-License-Identifier: MIT */
/* Indicators as they would be if their plan said something else in a few keys: by the plan's own schema, so
 * that all that follows from such a value (whether it is to be held, where the line begins, what a sum of
 * parts asks for) follows as in a plan. Units stay the plan's: figures are told in them. */
#pragma once

#include "model.h"

typedef enum {
  VARIANT_TARGET,
  VARIANT_BASELINE,
  VARIANT_START,
  VARIANT_DUE,
  VARIANT_WEIGHT,
  VARIANT_MILESTONE,
  VARIANT_LEFT_OUT, /* it does not apply */
} VariantKey;

/* What is said instead, of which indicator, and where. */
typedef struct {
  gint32 indicator;
  VariantKey key;
  const char *period; /* of a milestone */
  const char *text;
  Place place;
} VariantCell;

/* Is it said of the indicator that it does not apply? */
gboolean variant_is_left_out (const VariantCell *cells, guint n_cells, gint32 indicator);

/* Why there is no variant. */
typedef struct {
  char *message;    /* owned */
  Place place;      /* of what is wrong, a cell or what the plan says; line 0: of nothing in particular */
  gint32 indicator; /* that cannot be like that; -1: not known */
} VariantRefusal;

typedef struct _PlanVariants PlanVariants;

/* Reads the file of a plan once more. NULL: error. */
PlanVariants *plan_variants_new (const ProgressPlan *of, GError **error);
void plan_variants_free (PlanVariants *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanVariants, plan_variants_free)

/* The plan that variants belong to: it has the largest of them. */
const ProgressPlan *plan_variants_plan (const PlanVariants *self);

/* The indicator of that index, which is no part, with these cells; behind it all its parts that are not left
 * out, each with the index it has in the plan. They live as long as self. NULL: refusal says why. */
const ProgressIndicator *plan_variants_bind (PlanVariants *self, gint32 root, const VariantCell *cells,
                                             guint n_cells, VariantRefusal *refusal);

/* Is the text a period of the plan? */
gboolean plan_variants_is_period (PlanVariants *self, const char *text);
