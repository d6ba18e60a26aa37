/* SPDX-License-Identifier: MIT */
/* Units: a label, what it counts, and how many of that are in one. 万人 is 10000 人; 平方米/万元 is 1/10000
 * 平方米/元. */
#pragma once

#include "exact.h"

typedef enum {
  UNIT_NONE,    /* no unit at all: an index, a ratio, a bare number */
  UNIT_COUNT,   /* whole things: 个, 家, 人次, projects */
  UNIT_MEASURE, /* money, area, energy, length, time, weight */
  UNIT_PERCENT, /* %, ‰ (1/10 of %), 个百分点 */
  UNIT_RATE,    /* has a "/" */
} UnitClass;

typedef struct {
  const char *label; /* as written, in one spelling: "万人", "new schools"; "" for no unit */
  const char *base;  /* "人" */
  Number factor;     /* bases in one: 10000/1 */
  UnitClass kind;
} Unit;

typedef struct _UnitTable UnitTable;

/* Units are interned: one label is one pointer for the life of the table. */
UnitTable *unit_table_new (void);
void unit_table_free (UnitTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UnitTable, unit_table_free)

/* A unit of the plan's own: `units: {亩: {factor: 2000/3, of: 平方米}}`. FALSE with *message (owned) when the
 * label is taken, circular or not readable. */
gboolean unit_table_define (UnitTable *self, const char *label, Number factor, const char *of,
                            char **message);

/* One of those; index from 0, in the order they were defined. */
typedef struct {
  const char *label;
  Number factor; /* of */
  const char *of;
} UnitDefinition;

guint unit_table_n_definitions (const UnitTable *self);
const UnitDefinition *unit_table_definition (const UnitTable *self, guint index);

/* The unit written as text (scale words included: 万人, 亿元, 万, %, k people). length -1: to the NUL.
 * Empty text is the unit without a label. NULL with *message (owned; message NULL: not told) when it cannot
 * be a unit. */
const Unit *unit_table_lookup (UnitTable *self, const char *text, gssize length, char **message);

/* value, given in from, as a number of to. A unit that is only a scale (万) or no unit at all fits every
 * unit: "1.6万" of 人 is 16000, of 万人 1.6; a bare number is already in to. FALSE: they do not convert,
 * or the result does not fit (then *overflow). */
gboolean unit_convert (Number value, const Unit *from, const Unit *to, Number *out, gboolean *overflow);
