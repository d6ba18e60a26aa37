/* SPDX-License-Identifier: MIT */
/* From a tree of YAML to a plan: what the files of the plan reader share.
 *
 *   plan-bind.c         a plan as it is read, or read as a whole
 *   plan-schema.c       the keys at the top of the file
 *   plan-reading.c      single values
 *   plan-policy.c      the policy, written in any of its ways
 *   plan-revisions.c    values that were changed on the way
 *   plan-entries.c      groups and indicators: who inherits what, ids, the flat array
 *   plan-parts.c        parts, and what a sum of them asks for
 *   indicator-schema.c  the keys of an indicator
 *   plan-target.c       targets, baseline, unit, direction
 *   plan-amount.c       quantities in the indicator's unit
 *   plan-kind.c         what a figure is, and whether a target is held
 *   plan-due.c          start and due date
 *   plan-milestones.c   milestones
 *   plan-figures.c      figures, deliverables, last year's curve
 *   plan-totals.c       declared sums
 *   plan-variants.c     an indicator and its parts as they would be with other values
 *   plan-notes.c        what is worth noting about a finished plan
 *   plan-consistency.c  milestones against targets, parts against their whole */
#pragma once

#include "catalogue.h"
#include "model.h"
#include "period.h"
#include "plan-variants.h"
#include "quantity.h"
#include "schema.h"

/* The rows of the indicator table, in the order they depend on each other. */
typedef enum {
  KEY_ID,
  KEY_NAME,
  KEY_OWNER,
  KEY_SUPPORT,
  KEY_SOURCE,
  KEY_NOTE,
  KEY_WEIGHT,
  KEY_POLICY,
  KEY_JUDGE,
  KEY_ROUNDING,
  KEY_FREQUENCY,
  KEY_LAG,
  KEY_COMBINE,
  KEY_TARGET,
  KEY_BASELINE,
  KEY_UNIT,
  KEY_BETTER,
  KEY_REPORTED_AS,
  KEY_HELD,
  KEY_START,
  KEY_DUE,
  KEY_MILESTONES,
  KEY_FIGURES,
  KEY_DELIVERABLES,
  KEY_LAST_YEAR,
  KEY_RATE,
  KEY_EXPECTED,
  KEY_PARTS,
  KEY_INDICATORS,
  N_INDICATOR_KEYS,
} IndicatorKey;

/* Who inherits a key. */
enum {
  BY_ENTRIES = 1 << 0,    /* what defaults and groups hold */
  BY_PARTS = 1 << 1,      /* parts, from their parent */
  BY_LIKE_PARTS = 1 << 2, /* parts that are judged like their parent: combine mean or all */
  BY_ALL = BY_ENTRIES | BY_PARTS | BY_LIKE_PARTS,
};

extern const Schema plan_schema;
extern const Schema indicator_schema;

/* What the values of keys look like: each stands with what reads it. */
extern const SchemaForm period_form, quantity_form, weight_form, positive_form, rounding_form, policy_form,
    revised_target_form, revised_due_form, baseline_form, milestones_form, figures_form, deliverables_form,
    last_year_form, totals_form;

/* What stands for what, by key. */
extern const SchemaWords rate_method_words, expected_words, frequency_words, combine_words, reported_as_words,
    better_words, judge_words, rounding_mode_words, year_named_words;

#define NO_GROUP    (-1)
#define DEFAULT_LAG 20 /* days */

#define N_MEMOS 64

/* A text, and what it was read as: a plan says its periods and units over and over. Empty: none yet. */
typedef struct {
  char text[24];
  Period period;
} PeriodMemo;

typedef struct {
  char text[24];
  const Unit *unit;
} UnitMemo;

/* An indicator's id, as it is looked up by. */
typedef struct {
  const char *text;
  guint32 hash, size;
} WrittenId;

/* What an indicator was bound from. */
typedef struct {
  const YamlNode *node;
  const YamlNode *slots[N_INDICATOR_KEYS];
} KeptEntry;

/* A plan being read. */
typedef struct {
  SchemaInput input;
  YamlReader *reader; /* of the entries; NULL: all has been read */
  ProgressPlan *plan;
  gboolean is_file; /* and so may name files beside it */
  PeriodContext periods;
  PeriodMemo period_memos[N_MEMOS]; /* read since the plan's own period is known */
  UnitMemo unit_memos[N_MEMOS];     /* read since the plan's own units are known */
  const YamlNode *defaults[N_INDICATOR_KEYS];
  const YamlNode *const *inherited; /* by the entries of the file's list: the defaults, or NULL */
  GArray *groups;                   /* Group */
  GHashTable *group_by_path;
  TextTable owners;  /* values are their numbers; -1: only parts have named it so far */
  GPtrArray *named;  /* owners by number */
  gint64 items_left; /* list items that may still be made: inheritance must not multiply them without end */
  const ProgressIndicator *current; /* being read, for notes; NULL: none */
  gboolean judge_rounded;           /* the plan's `judge`, for those that have none */
  const Due *default_dues;          /* the end of the period: shared by all that write no due date */
  GArray *revisions;                /* of one indicator, reused: Revision */
  gboolean collects_ids;            /* in ids, instead of looking them up at once */
  GArray *ids;                      /* WrittenId of indicators by index, for by_id */
  GArray *written;                  /* WrittenTarget */
  Quantity baseline;
  GArray *drafts;         /* of milestones */
  GArray *figures;        /* Figure */
  GArray *kept;           /* KeptEntry of all indicators by index, the caller's; NULL: not kept */
  PlanVariants *variants; /* whose entry is bound once more; NULL: a plan is bound */
} PlanBinder;

/* One of the values that a target or due date has had. */
typedef struct {
  const YamlNode *value;
  const char *reason; /* NULL: none given */
  Day from;           /* DAY_FIRST for the first */
} Revision;

/* A revision of a target, as it was written. */
typedef struct {
  Revision revision;
  Quantity quantity;
} WrittenTarget;

/* An indicator or part being read. */
typedef struct {
  PlanBinder *binder;
  const YamlNode *node;            /* its own mapping */
  const YamlNode *const *slots;    /* values by IndicatorKey, its own and inherited */
  const ProgressIndicator *parent; /* NULL: not a part */
  ProgressIndicator *indicator;
  GArray *written;               /* WrittenTarget, by from */
  const YamlNode *baseline_node; /* NULL: none */
  Quantity *baseline;            /* as written */
  gboolean is_broken;            /* unit or target were refused: what rests on them is not read */
} Entry;

/* plan-bind.c: what was written becomes the plan, whose file, arena, units and notes are there already.
 * is_file: it stands in a file by the plan's name, and is not only called so. */
/* The parts of that, for who goes on binding: a binder, all of its tree. */
PlanBinder plan_binder_new (ProgressPlan *plan, const YamlTree *tree, gboolean is_file,
                            ProgressDiagnostics *diagnostics);
void plan_binder_clear (PlanBinder *binder);
gboolean plan_binder_bind (PlanBinder *binder);
/* All of the tree. FALSE: diagnostics say why. */
gboolean plan_bind (ProgressPlan *plan, const YamlTree *tree, gboolean is_file,
                    ProgressDiagnostics *diagnostics);
/* Each indicator as soon as it is read. FALSE: something is wrong, or stands where only plan_bind() finds it
 * in time; the plan is good for nothing then. */
gboolean plan_bind_as_read (ProgressPlan *plan, YamlReader *reader, gboolean is_file);

/* plan.c: a plan of which nothing is known but its name. */
ProgressPlan *plan_new_unbound (const char *file);

/* plan.c: the same plan either way. As it is read, NULL: it has to be read as a whole. */
ProgressPlan *plan_new_as_read (const char *name, const TextPieces *pieces, gboolean is_file);
/* NULL: diagnostics say why. */
ProgressPlan *plan_new_from_tree (const YamlTree *tree, gboolean is_file, ProgressDiagnostics *diagnostics);
ProgressPlan *plan_new_from_whole (const char *name, const char *text, gsize length, gboolean is_file,
                                   GError **error);

/* plan-entries.c */
void bind_entries_as_read (PlanBinder *binder);
void bind_entries (PlanBinder *binder, const YamlNode *sequence, const YamlNode *const *inherited,
                   gint32 group);
void refuse_inheriting (PlanBinder *binder, const YamlNode *mapping, const char *of_what);
void resolve_id (gpointer owner, const YamlNode *node);
void resolve_name (gpointer owner, const YamlNode *node);
void bind_indicator (PlanBinder *binder, const YamlNode *node, const YamlNode *const *slots, gint32 group,
                     const ProgressIndicator *parent);

/* plan-variants.c: what is said of the next part instead. FALSE: it is left out. */
gboolean plan_variants_say (PlanVariants *self, const YamlNode **slots);

/* plan-parts.c */
void resolve_parts (gpointer owner, const YamlNode *node);

/* A new element of a list, to be written where it stands: a copy would wait for what was just written. */
#define list_add(list, type)                                                                                 \
  (g_array_set_size ((list), (list)->len + 1), &g_array_index ((list), type, (list)->len - 1))

static inline void
list_drop_last (GArray *list)
{
  list->len--;
}

static inline void
list_empty (GArray *list)
{
  list->len = 0;
}

/* Was the value written in the entry itself, not inherited? */
static inline gboolean
entry_wrote (const Entry *entry, const YamlNode *node)
{
  return node > entry->node && node < yaml_next (entry->node);
}

/* The next part of the same parent. */
static inline const ProgressIndicator *
part_after (const ProgressIndicator *part)
{
  return part + 1 + part->n_below;
}

/* plan-reading.c: single values */
void binder_allow_items (PlanBinder *binder, const YamlNode *of); /* has been read */
/* Before a list is read, or n items are made without one. FALSE: it would be too many, refused. */
gboolean binder_take (PlanBinder *binder, const YamlNode *list);
gboolean binder_take_items (PlanBinder *binder, const YamlNode *at, gint64 n_items);
COLD void binder_refuse_failure (PlanBinder *binder, const YamlNode *node, ParseFailure *failure);
gboolean binder_read_period (PlanBinder *binder, const YamlNode *node, Period *out);
gboolean binder_read_day (PlanBinder *binder, const YamlNode *node, Day *out); /* a period's last day */
/* NULL: no unit, *message (owned) says why. */
const Unit *binder_find_unit (PlanBinder *binder, const char *text, gsize length, char **message);
gboolean binder_read_quantity (PlanBinder *binder, const YamlNode *node, Quantity *out);
gboolean binder_read_number (PlanBinder *binder, const YamlNode *node, Number *out);    /* not negative */
const char *binder_intern (PlanBinder *binder, const YamlNode *node, const char *what); /* NULL: refused */
COLD void binder_note (PlanBinder *binder, const char *id, Place place, const ProgressIndicator *indicator,
                       const char *format, ...) G_GNUC_PRINTF (5, 6);
gboolean binder_read_rounding (PlanBinder *binder, const YamlNode *node, Rounding *out);
gboolean binder_read_judge (PlanBinder *binder, const YamlNode *node, gboolean *rounded);

/* plan-policy.c */
const ProgressPolicy *binder_read_policy (PlanBinder *binder, const YamlNode *node); /* NULL: refused */

/* plan-amount.c */
/* value, written in unit (NULL: none written), in the indicator's unit. FALSE: refused. */
gboolean entry_convert (Entry *entry, const YamlNode *at, Number value, const char *unit, gint32 unit_length,
                        Number *out);
/* A quantity as an amount in the indicator's unit: growth and points are applied to its baseline. high: NULL,
 * or where the high end of a range goes. FALSE: refused. */
gboolean entry_amount (Entry *entry, const YamlNode *at, const Quantity *quantity, Number *out, Number *high);

/* plan-revisions.c: a value, {value, from, reason}, or a list of those; by from. Into binder->revisions. */
gboolean binder_read_revisions (PlanBinder *binder, const YamlNode *node, const char *what);

/* plan-target.c */
void resolve_target (gpointer owner, const YamlNode *node);
void resolve_baseline (gpointer owner, const YamlNode *node);
void resolve_unit (gpointer owner, const YamlNode *node);
void resolve_better (gpointer owner, const YamlNode *node);
int quantity_direction (const Quantity *quantity); /* 1: asks for more, -1: for less, 0: does not say */

/* plan-kind.c */
void resolve_reported_as (gpointer owner, const YamlNode *node);
void resolve_held (gpointer owner, const YamlNode *node);

/* plan-due.c */
void resolve_start (gpointer owner, const YamlNode *node);
void resolve_due (gpointer owner, const YamlNode *node);
Day indicator_default_origin (const ProgressIndicator *indicator); /* where no start is written */
Day entry_last_due (const Entry *entry); /* the latest of the revisions; DAY_NONE: only pending */

/* plan-milestones.c */
GArray *milestone_drafts_new (void);
void resolve_milestones (gpointer owner, const YamlNode *node);

/* plan-figures.c */
void resolve_figures (gpointer owner, const YamlNode *node);
void resolve_deliverables (gpointer owner, const YamlNode *node);
void resolve_last_year (gpointer owner, const YamlNode *node);

/* plan-totals.c */
void resolve_totals (gpointer owner, const YamlNode *node);
gboolean sum_agrees (ProgressComparator comparator, Exact sum, Number low,
                     Number high); /* a bare number: exactly */

/* plan-notes.c */
void note_indicator (PlanBinder *binder, const ProgressIndicator *indicator);

/* plan-consistency.c: does what is planned fit together? */
void note_milestones (PlanBinder *binder, const ProgressIndicator *indicator);
void note_parts (PlanBinder *binder, const ProgressIndicator *indicator);
