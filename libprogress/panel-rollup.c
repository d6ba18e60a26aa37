/* SPDX-License-Identifier: MIT */
#include "panel-rollup.h"

#include "amount.h"
#include "csv-fields.h"
#include "json.h"
#include "write.h"

static const char header[] =
    "entity,as_of,indicators,judged,met,green,yellow,orange,red,grey,coverage,mean_rate,"
    "light,rank\n";

void
panel_rollup_init (PanelRollup *self, const PanelStore *store, const ProgressPolicy *policy, const Day *dates,
                   guint n_dates)
{
  gsize n;

  *self = (PanelRollup){ .store = store,
                         .policy = policy,
                         .dates = dates,
                         .n_dates = n_dates,
                         .n_entities = panel_store_n_entities (store) };
  n = (gsize) self->n_entities * n_dates;
  self->rows = g_new0 (ProgressRollup, n);
  self->sums = g_new0 (RollupSum, n);
  for (gsize i = 0; i < n; i++)
    self->sums[i].row = &self->rows[i];
}

void
panel_rollup_clear (PanelRollup *self)
{
  g_free (self->rows);
  g_free (self->sums);
}

/* ---- groups ---- */

static void
add_counts (ProgressRollup *to, const ProgressRollup *row)
{
  to->indicators += row->indicators;
  to->judged += row->judged;
  to->countable += row->countable;
  to->met += row->met;
  to->green += row->green;
  to->yellow += row->yellow;
  to->orange += row->orange;
  to->red += row->red;
  to->grey += row->grey;
}

static void
add_sum (RollupSum *to, const RollupSum *sum)
{
  add_counts (to->row, sum->row);
  to->rates += sum->rates;
  to->rate_weights += sum->rate_weights;
  to->indices += sum->indices;
  to->index_weights += sum->index_weights;
}

/* All indicators of all its entities, at one date. */
static void
sum_groups (const PanelRollup *self, const RollupSum *entities, RollupSum *groups)
{
  for (gint32 entity = 0; entity < self->n_entities; entity++)
    if (self->groups[entity] >= 0)
      add_sum (&groups[self->groups[entity]], &entities[entity]);
}

/* ---- rows ---- */

static void
append_numbers (GString *out, const ProgressRollup *row)
{
  g_string_append_printf (out, ",%d,%d,%d,%d,%d,%d,%d,%d,", row->indicators, row->judged, row->met,
                          row->green, row->yellow, row->orange, row->red, row->grey);
  csv_append_double (out, row->coverage);
  g_string_append_c (out, ',');
  if (row->mean_rate_reason == PROGRESS_REASON_NONE)
    json_append_double (out, row->mean_rate);
  g_string_append_printf (out, ",%s,", progress_light_get_name (row->light));
  if (row->rank > 0)
    g_string_append_printf (out, "%d", row->rank);
  g_string_append_c (out, '\n');
}

static void
append_row (GString *out, const char *name, Day as_of, const ProgressRollup *row)
{
  csv_append_field (out, name);
  g_string_append_c (out, ',');
  amount_append_day (out, as_of);
  append_numbers (out, row);
}

static void
finish (const PanelRollup *self, RollupSum *sums, gint32 n, RollupLight by)
{
  for (gint32 i = 0; i < n; i++)
    rollup_sum_finish (&sums[i], self->policy, by);
  rollup_rank (sums[0].row, n, NULL);
}

static void
append_entities (const PanelRollup *self, GString *out)
{
  for (gint32 entity = 0; entity < self->n_entities; entity++)
    for (guint date = 0; date < self->n_dates; date++)
      append_row (out, panel_store_entity_name (self->store, entity), self->dates[date],
                  &self->rows[(gsize) date * (gsize) self->n_entities + (gsize) entity]);
}

static RollupSum *
sums_on (const PanelRollup *self, guint date)
{
  return &self->sums[(gsize) date * (gsize) self->n_entities];
}

/* All indicators of all entities of each group, at all dates. */
static RollupSum *
group_sums_new (const PanelRollup *self, ProgressRollup *rows)
{
  gsize n = (gsize) self->n_groups * self->n_dates;
  RollupSum *sums = g_new0 (RollupSum, n);

  for (gsize i = 0; i < n; i++)
    sums[i].row = &rows[i];
  for (guint date = 0; date < self->n_dates; date++)
    {
      RollupSum *groups = &sums[(gsize) date * (gsize) self->n_groups];

      sum_groups (self, sums_on (self, date), groups);
      finish (self, groups, self->n_groups, self->policy->groups);
    }
  return sums;
}

static void
append_groups (const PanelRollup *self, GString *out)
{
  g_autofree ProgressRollup *rows = g_new0 (ProgressRollup, (gsize) self->n_groups * self->n_dates);
  g_autofree RollupSum *sums = group_sums_new (self, rows);

  for (gint32 group = 0; group < self->n_groups; group++)
    for (guint date = 0; date < self->n_dates; date++)
      {
        g_autofree char *name = g_strconcat ("group:", self->group_names[group], NULL);

        append_row (out, name, self->dates[date], sums[date * (guint) self->n_groups + (guint) group].row);
      }
}

void
panel_rollup_append (PanelRollup *self, GString *out)
{
  g_string_append (out, header);
  if (self->n_entities == 0)
    return;
  for (guint date = 0; date < self->n_dates; date++)
    finish (self, sums_on (self, date), self->n_entities, self->policy->plan);
  append_entities (self, out);
  if (self->n_groups > 0)
    append_groups (self, out);
}
