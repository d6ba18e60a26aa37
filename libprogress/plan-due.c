/* SPDX-License-Identifier: MIT */
/* When work on an indicator begins, and when it is due. */
#include "plan-binder.h"

/* A dated baseline is where a level's line begins; totals begin with the period. */
Day
indicator_default_origin (const ProgressIndicator *indicator)
{
  if (indicator->baseline_date != DAY_NONE && indicator->reported_as == PROGRESS_REPORTED_LEVEL)
    return indicator->baseline_date;
  return MAX (DAY_FIRST, indicator->plan->first - 1);
}

void
resolve_start (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  Period start;

  if (node != NULL && binder_read_period (entry->binder, node, &start))
    entry->indicator->origin = MAX (DAY_FIRST, start.first - 1);
  else
    entry->indicator->origin = indicator_default_origin (entry->indicator);
}

static gboolean
check_due (Entry *entry, const YamlNode *node, Day date)
{
  const ProgressIndicator *indicator = entry->indicator;
  const char *text = schema_text (&entry->binder->input, node);
  char first[DAY_TEXT_SIZE];

  if (date < indicator->plan->first)
    {
      day_format (indicator->plan->first, first);
      schema_refuse (&entry->binder->input, "due-before-period", node,
                     "'%s' is before the plan's period, which begins on %s", text, first);
      return FALSE;
    }
  if (date <= indicator->origin)
    {
      day_format (indicator->origin + 1, first);
      schema_refuse (&entry->binder->input, "due-before-start", node,
                     "'%s' is before the start of '%s' on %s", text, indicator->id, first);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_due (Entry *entry, const Revision *revision, Due *out)
{
  SchemaInput *input = &entry->binder->input;
  const char *text = schema_read_text (input, revision->value, "'due'");

  *out = (Due){ revision->from, DAY_NONE, revision->reason, yaml_place (revision->value) };
  if (text == NULL)
    return FALSE;
  if (g_str_equal (text, "pending") || g_str_equal (text, "待定"))
    return TRUE;
  return binder_read_day (entry->binder, revision->value, &out->date) &&
         check_due (entry, revision->value, out->date);
}

/* The first day that there is has no eve: a plan of that day alone begins and ends with it. */
static gboolean
is_start_written (const Entry *entry)
{
  return entry->slots[KEY_START] != NULL || entry->slots[KEY_BASELINE] != NULL;
}

/* Without a due date of its own, an indicator is due when the plan is. */
static void
refuse_late_start (Entry *entry)
{
  const YamlNode *start =
      entry->slots[KEY_START] != NULL ? entry->slots[KEY_START] : entry->slots[KEY_BASELINE];
  char day[DAY_TEXT_SIZE];

  day_format (entry->binder->plan->last, day);
  schema_refuse (&entry->binder->input, "due-before-start", start,
                 "'%s' would start after it is due, at the end of the plan's period on %s; write a 'due'",
                 entry->indicator->id, day);
}

void
resolve_due (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;
  ProgressIndicator *indicator = entry->indicator;
  Due *dues;

  indicator->dues = binder->default_dues;
  indicator->n_dues = 1;
  if (node == NULL && indicator->origin >= binder->plan->last && is_start_written (entry))
    refuse_late_start (entry);
  if (node == NULL || !binder_read_revisions (binder, node, "'due'"))
    return;

  dues = arena_new0 (binder->plan->arena, Due, binder->revisions->len);
  for (guint i = 0; i < binder->revisions->len; i++)
    if (!read_due (entry, &g_array_index (binder->revisions, Revision, i), &dues[i]))
      return;
  indicator->dues = dues;
  indicator->n_dues = (gint32) binder->revisions->len;
  indicator->due_written = TRUE;
}

Day
entry_last_due (const Entry *entry)
{
  Day last = DAY_NONE;

  for (gint32 i = 0; i < entry->indicator->n_dues; i++)
    last = MAX (last, entry->indicator->dues[i].date);
  return last;
}
