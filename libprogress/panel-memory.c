/* SPDX-License-Identifier: MIT */
#include "panel-memory.h"

#include <string.h>

/* What verdicts may take up in memory, of one thread: what is no longer in a processor's cache is judged anew
 * as quickly as it is fetched. */
#define MEMORY_OF_VERDICTS ((gsize) 32 * 1024 * 1024)

/* After so many pairs, at all dates, it is known whether it is any use to remember them: one in so many must
 * come again. */
#define PAIRS_TO_TRY 200000
#define ONE_IN       3

void
panel_memory_init (PanelMemory *self, PanelCourt *court)
{
  *self = (PanelMemory){ .court = court,
                         .cases = g_new (PanelCase, (gsize) PANEL_DOCKET * court->n_dates),
                         .arena = arena_new (),
                         .cases_to_try = PAIRS_TO_TRY * court->n_dates };
}

void
panel_memory_clear (PanelMemory *self)
{
  g_free (self->cases);
  arena_free (self->arena);
}

/* Of an indicator, by date. */
static PanelSituation *
situations_of (const PanelMemory *self, const ProgressIndicator *indicator)
{
  return &self->court->situations[(gsize) indicator->index * self->court->n_dates];
}

static gboolean
is_worth_it (const PanelMemory *self)
{
  return self->n_cases < self->cases_to_try || self->n_known >= self->cases_to_try / ONE_IN;
}

/* ---- what will be needed is sent for ---- */

/* Of the next indicator: the others of the same entities come first. */
static void
send_for_figures (const PanelMemory *self, const ProgressIndicator *indicator, gint32 first, gint32 n)
{
  gint32 next = indicator->index + 1 + indicator->n_below;

  for (gint32 i = 0; i < n && next < self->court->plan->n_indicators; i++)
    panel_store_fetch (self->court->store, first + i, next);
}

/* At dates between two figures a pair is one case. Returns after how many dates there is another. */
static guint
dates_of_case (const PanelSituation *situations, guint n_dates, const PanelFigure *figures, gint32 n)
{
  guint i = 1;

  while (i < n_dates && situations[i].is_like_last &&
         (n == 0 || panel_figure_date (figures) > situations[i].as_of))
    i++;
  return i;
}

static void
find_keys (const PanelMemory *self, gint32 entity, const ProgressIndicator *indicator, PanelCase *one)
{
  const PanelSituation *situations = situations_of (self, indicator);
  gint32 n, seen = 0;
  const PanelFigure *figures = panel_store_figures (self->court->store, entity, indicator->index, &n);
  const PanelFigure *next;

  for (guint date = 0; date < self->court->n_dates; date += (one++)->n_dates)
    {
      while (seen < n && panel_figure_date (&figures[seen]) <= situations[date].as_of)
        seen++;
      next = seen < n ? &figures[seen] : NULL; /* there may be no figures at all */
      one->date = (guint16) date;
      one->n_dates = (guint16) dates_of_case (&situations[date], self->court->n_dates - date, next, n - seen);
      one->has_key = panel_situation_key (&situations[date], figures, seen, &one->key);
      if (!one->has_key)
        continue;
      panel_key_hold (&one->key, one->n_dates);
      __builtin_prefetch (panel_situation_bucket (&situations[date], &one->key));
    }
}

/* All are judged anew. */
static void
leave_without_keys (const PanelMemory *self, PanelCase *one)
{
  *one = (PanelCase){ .n_dates = (guint16) self->court->n_dates };
}

#define CACHE_LINE 64
#define MOST_LINES 4 /* of verdicts: all of a few without rows, most of one with */

static void
send_for_verdicts (const PanelMemory *self, const ProgressIndicator *indicator, const PanelCase *one)
{
  const PanelSituation *situations = situations_of (self, indicator);

  for (guint date = 0; date < self->court->n_dates; date += (one++)->n_dates)
    if (one->has_key)
      {
        const char *node =
            g_atomic_pointer_get ((gpointer *) panel_situation_bucket (&situations[date], &one->key));

        for (guint line = 0; node != NULL && line < MOST_LINES; line++)
          __builtin_prefetch (node + line * CACHE_LINE);
      }
}

static void
prepare_place (PanelMemory *self, gint32 entity, const ProgressIndicator *indicator, PanelCase *cases)
{
  if (is_worth_it (self))
    find_keys (self, entity, indicator, cases);
  else
    leave_without_keys (self, cases);
}

/* In the order in which one thing leads to the next. */
void
panel_memory_prepare (PanelMemory *self, const ProgressIndicator *indicator, gint32 first, gint32 n)
{
  guint n_dates = self->court->n_dates;

  send_for_figures (self, indicator, first, n);
  for (gint32 i = 0; i < n; i++)
    prepare_place (self, first + i, indicator, &self->cases[(guint) i * n_dates]);
  for (gint32 i = 0; i < n; i++)
    send_for_verdicts (self, indicator, panel_memory_cases (self, i));
}

/* ---- what is known ---- */

static void
count_case (PanelMemory *self, gboolean is_known)
{
  if (self->n_cases >= self->cases_to_try)
    return;
  self->n_cases++;
  self->n_known += is_known ? 1 : 0;
}

const PanelNode *
panel_memory_find (PanelMemory *self, const ProgressIndicator *indicator, const PanelCase *one)
{
  const PanelNode *node;

  if (!one->has_key)
    return NULL;
  node = panel_situation_find (&situations_of (self, indicator)[one->date], &one->key);
  count_case (self, node != NULL);
  return node;
}

static gsize
size_of_texts (const PanelVerdict *verdicts, guint n)
{
  gsize size = 0;

  for (guint i = 0; i < n; i++)
    size += verdicts[i].size;
  return size;
}

static void
copy_texts (PanelNode *node, const char *rows, gsize in_front)
{
  char *text = (char *) panel_node_texts (node);

  for (guint i = 0; i < node->key.n_dates; i++)
    {
      gsize size = node->verdicts[i].size;

      memcpy (text, rows + in_front, size);
      text += size;
      rows += in_front + size;
    }
}

void
panel_memory_add (PanelMemory *self, const ProgressIndicator *indicator, const PanelCase *one,
                  const PanelVerdict *verdicts, const char *rows, gsize in_front)
{
  guint n = one->n_dates;
  gsize size = panel_node_size (n) + size_of_texts (verdicts, n);
  PanelNode *node;

  if (!one->has_key || self->n_bytes + size > MEMORY_OF_VERDICTS)
    return;
  node = arena_alloc (self->arena, size);
  node->key = one->key;
  memcpy (node->verdicts, verdicts, sizeof *verdicts * n);
  if (rows != NULL)
    copy_texts (node, rows, in_front);
  self->n_bytes += size;
  panel_situation_add (&situations_of (self, indicator)[one->date], node);
}
