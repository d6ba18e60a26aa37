/* SPDX-License-Identifier: MIT */
/* Targets and due dates that were changed on the way: [{value: 20亿元}, {value: 18亿元, from: 2022-09-01,
 * reason: …}]. */
#include "plan-binder.h"

typedef struct {
  PlanBinder *binder;
  Revision *revision;
} RevisionOwner;

static void
resolve_value (gpointer owner, const YamlNode *node)
{
  RevisionOwner *self = owner;

  self->revision->value = node;
}

static void
resolve_from (gpointer owner, const YamlNode *node)
{
  RevisionOwner *self = owner;
  Period period;

  if (node != NULL && binder_read_period (self->binder, node, &period))
    self->revision->from = period.first;
}

static void
resolve_reason (gpointer owner, const YamlNode *node)
{
  RevisionOwner *self = owner;

  if (node != NULL)
    self->revision->reason = binder_intern (self->binder, node, "'reason'");
}

static const SchemaRow revision_rows[] = {
  SCHEMA_REQUIRED_ROW ("value", &schema_text_form, 0, resolve_value, "what counts from then on"),
  SCHEMA_ROW ("from", &period_form, 0, resolve_from,
              "the first day on which it counts; none for the first value"),
  SCHEMA_ROW ("reason", &schema_text_form, 0, resolve_reason, "why it was changed"),
};

static const Schema revision_schema = { SCHEMA ("a revision", revision_rows) };

#define TARGET_GRAMMAR                                                                                          \
  "A quantity as documents write it, such as 48, 1.6万人, >=95%, 控制在6%以内, 85~90, 增长15%以上, " \
  "由100元提高到200元 or 清零; or pending"
#define DUE_GRAMMAR                                                                                          \
  "A day or a period, such as 2018-08-31, 2018-Q3 or 6月底前, the name of an event, or pending"

static const SchemaForm target_form = { .shapes = SCHEMA_SCALAR | SCHEMA_MAPPING,
                                        .grammar = TARGET_GRAMMAR,
                                        .table = &revision_schema };
static const SchemaForm due_form = { .shapes = SCHEMA_SCALAR | SCHEMA_MAPPING,
                                     .grammar = DUE_GRAMMAR,
                                     .table = &revision_schema };
const SchemaForm revised_target_form = { .shapes = SCHEMA_ANY,
                                         .grammar = TARGET_GRAMMAR,
                                         .table = &revision_schema,
                                         .item = &target_form,
                                         .fewest = 1 };
const SchemaForm revised_due_form = {
  .shapes = SCHEMA_ANY, .grammar = DUE_GRAMMAR, .table = &revision_schema, .item = &due_form, .fewest = 1
};

static void
read_revision (PlanBinder *binder, const YamlNode *node)
{
  const YamlNode *slots[G_N_ELEMENTS (revision_rows)] = { NULL };
  Revision *revision = list_add (binder->revisions, Revision);
  RevisionOwner owner = { binder, revision };

  *revision = (Revision){ node, NULL, DAY_FIRST };
  if (node->kind != YAML_SCALAR && schema_collect (&binder->input, &revision_schema, node, slots))
    schema_resolve (&revision_schema, slots, &owner);
}

static gint
compare_from (gconstpointer a, gconstpointer b)
{
  const Revision *left = a, *right = b;

  return (left->from > right->from) - (left->from < right->from);
}

/* The first value counts from the beginning, the others each from a day of their own. */
static gboolean
check_order (PlanBinder *binder, const YamlNode *node, const char *what)
{
  const Revision *revisions = (const Revision *) (gpointer) binder->revisions->data;

  for (guint i = 1; i < binder->revisions->len; i++)
    if (revisions[i].from == revisions[i - 1].from)
      {
        schema_refuse (
            &binder->input, "revision-order", revisions[i].value,
            "two values of %s count from the same day: each but the first needs a 'from' of its own", what);
        return FALSE;
      }
  if (revisions[0].from > binder->plan->first)
    {
      schema_refuse (&binder->input, "revision-order", node,
                     "the first value of %s must count from the beginning: leave out its 'from'", what);
      return FALSE;
    }
  return TRUE;
}

gboolean
binder_read_revisions (PlanBinder *binder, const YamlNode *node, const char *what)
{
  guint n_errors = binder->input.n_errors;

  list_empty (binder->revisions);
  if (node->kind != YAML_SEQUENCE)
    {
      read_revision (binder, node);
      return binder->input.n_errors == n_errors;
    }
  if (!binder_take (binder, node))
    return FALSE;
  for (const YamlNode *item = yaml_first (node), *end = yaml_end (node); item < end; item = yaml_next (item))
    read_revision (binder, item);
  if (binder->input.n_errors > n_errors)
    return FALSE;
  if (binder->revisions->len == 0)
    {
      schema_refuse (&binder->input, "empty-value", node, "the list of values of %s is empty", what);
      return FALSE;
    }
  g_array_sort (binder->revisions, compare_from);
  return check_order (binder, node, what);
}
