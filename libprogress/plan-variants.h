/* SPDX-License-Identifier: MIT */
/* Indicators as they would be if their plan said something else in a few keys: by the plan's own schema, so
 * that all that follows from such a value (its unit, whether it is to be held, where the line begins) follows
 * as in a plan. */
#pragma once

#include "model.h"

typedef enum {
  VARIANT_TARGET,
  VARIANT_BASELINE,
  VARIANT_START,
  VARIANT_DUE,
  VARIANT_WEIGHT,
  VARIANT_MILESTONE,
} VariantKey;

/* What is said instead, and where. */
typedef struct {
  VariantKey key;
  const char *period; /* of a milestone */
  const char *text;
} VariantCell;

typedef struct _PlanVariants PlanVariants;

/* Reads the file of a plan once more. NULL: error. */
PlanVariants *plan_variants_new (const ProgressPlan *of, GError **error);
void plan_variants_free (PlanVariants *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanVariants, plan_variants_free)

/* The plan that variants belong to: it has the largest of them. */
const ProgressPlan *plan_variants_plan (const PlanVariants *self);

/* The indicator of that index, which has no parts and is none, with these cells; it lives as long as self.
 * NULL: *message (owned) says why not. */
const ProgressIndicator *plan_variants_bind (PlanVariants *self, gint32 index, const VariantCell *cells,
                                             guint n_cells, char **message);

/* Is the text a period of the plan? */
gboolean plan_variants_is_period (PlanVariants *self, const char *text);
