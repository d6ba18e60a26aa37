/* SPDX-License-Identifier: MIT */
#include "panel-store.h"

#include <string.h>

#include "huge-pages.h"
#include "text-guard.h"

#define FEW       4
#define PAGE      8    /* cells that are made together: those of one entity, for indicators side by side */
#define SLAB      4096 /* pages that memory is asked for at a time */
#define FEW_PAGES 64   /* of the first slab, until there are more */
#define TOLD_BITS 64
#define DAYS      2048 /* dates that are numbered from one piece of memory */

/* A pair: one line of a processor's cache. */
typedef struct {
  guint64 told; /* which of the first dates have been told: one bit for each */
  PanelFigure few[FEW];
  guint32 list; /* of the store's lists, from 1, when there are more; 0: in few */
  guint32 n : 24;
  guint32 has_odd : 1;   /* which are all kept */
  guint32 is_pruned : 1; /* there were others before the last one */
} Cell;

typedef Cell Page[PAGE];

typedef struct {
  PanelFigure *items;
  guint room;
} List;

struct _PanelStore {
  const ProgressPlan *plan;
  PanelRule *rules;  /* by indicator */
  TextTable names;   /* of entities; values are their numbers */
  GPtrArray *texts;  /* the same by number */
  GPtrArray *tables; /* by entity: guint32 of n_slots pages, from 1; 0: not made yet */
  guint n_slots;
  GPtrArray *slabs;   /* of SLAB pages; of FEW_PAGES while these suffice */
  GArray *told_later; /* by page: guint64[PAGE] for each TOLD_BITS dates after the first ones; NULL: none */
  guint32 n_pages;
  GArray *lists;                              /* List */
  GArray *odd;                                /* Figure */
  guint32 *date_numbers[DAY_LAST / DAYS + 1]; /* by Day, from 1; 0, or no memory: not met yet */
  guint32 n_dates;
  Arena *arena;
  gboolean is_closed;   /* there are no more entities */
  GHashTable *variants; /* number of a pair -> PanelVariant; NULL: none */
};

/* By page. */
typedef struct {
  guint64 (*words)[PAGE];
  guint n_words;
} ToldLater;

/* A small panel does without a huge page: to zero one would take longer than all the rest. */
static gsize
size_of_slab (const PanelStore *self)
{
  return sizeof (Page) * (self->n_pages <= FEW_PAGES ? FEW_PAGES : SLAB);
}

PanelStore *
panel_store_new (const ProgressPlan *plan, const Day *dates, guint n_dates, gboolean keeps_all)
{
  PanelStore *self = g_new0 (PanelStore, 1);

  self->plan = plan;
  self->arena = arena_new ();
  self->texts = g_ptr_array_new ();
  self->tables = g_ptr_array_new_with_free_func (g_free);
  self->n_slots = ((guint) plan->n_indicators + PAGE - 1) / PAGE;
  self->slabs = g_ptr_array_new ();
  self->told_later = g_array_new (FALSE, TRUE, sizeof (ToldLater));
  self->lists = g_array_new (FALSE, FALSE, sizeof (List));
  self->odd = g_array_new (FALSE, FALSE, sizeof (Figure));
  self->rules = g_new (PanelRule, (gsize) plan->n_indicators);
  for (gint32 i = 0; i < plan->n_indicators; i++)
    panel_rule_init (&self->rules[i], &plan->indicators[i], dates, n_dates, keeps_all);
  return self;
}

void
panel_store_free (PanelStore *self)
{
  if (self == NULL)
    return;

  for (gint32 i = 0; i < self->plan->n_indicators; i++)
    panel_rule_clear (&self->rules[i]);
  for (guint i = 0; i < self->slabs->len; i++)
    huge_pages_free (g_ptr_array_index (self->slabs, i), size_of_slab (self));
  for (guint i = 0; i < self->told_later->len; i++)
    g_free (g_array_index (self->told_later, ToldLater, i).words);
  for (guint i = 0; i < self->lists->len; i++)
    g_free (g_array_index (self->lists, List, i).items);
  g_free (self->rules);
  text_table_clear (&self->names);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->slabs);
  g_array_unref (self->told_later);
  g_array_unref (self->lists);
  g_array_unref (self->odd);
  for (guint i = 0; i < G_N_ELEMENTS (self->date_numbers); i++)
    g_free (self->date_numbers[i]);
  g_clear_pointer (&self->variants, g_hash_table_unref);
  arena_free (self->arena);
  g_free (self);
}

/* ---- entities ---- */

gint32
panel_store_entity (PanelStore *self, const char *name)
{
  g_autofree char *normal = g_str_is_ascii (name) ? NULL : text_normal (name);
  const char *text = normal != NULL ? normal : name;
  gsize length = strlen (text);
  const TextEntry *known = text_table_find (&self->names, text, length);
  TextEntry *entry;

  if (known != NULL)
    return known->value;
  if (self->is_closed)
    return ENTITY_UNKNOWN;
  entry = text_table_add (&self->names, text, length);
  entry->text = arena_text (self->arena, text, (gssize) length);
  entry->value = (gint32) self->texts->len;
  g_ptr_array_add (self->texts, (gpointer) entry->text);
  g_ptr_array_add (self->tables, g_new0 (guint32, self->n_slots));
  return entry->value;
}

void
panel_store_close_list (PanelStore *self)
{
  self->is_closed = TRUE;
}

gint32
panel_store_n_entities (const PanelStore *self)
{
  return (gint32) self->texts->len;
}

const char *
panel_store_entity_name (const PanelStore *self, gint32 entity)
{
  return g_ptr_array_index (self->texts, entity);
}

/* ---- variants ---- */

static gpointer
pair_key (const PanelStore *self, gint32 entity, gint32 indicator)
{
  return GSIZE_TO_POINTER ((gsize) entity * (gsize) self->plan->n_indicators + (gsize) indicator);
}

void
panel_store_set_variant (PanelStore *self, gint32 entity, gint32 indicator, const PanelVariant *variant)
{
  if (self->variants == NULL)
    self->variants = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_hash_table_insert (self->variants, pair_key (self, entity, indicator), (gpointer) variant);
}

const PanelVariant *
panel_store_variant (const PanelStore *self, gint32 entity, gint32 indicator)
{
  if (self->variants == NULL)
    return NULL;
  return g_hash_table_lookup (self->variants, pair_key (self, entity, indicator));
}

/* ---- cells ---- */

static Page *
page_at (const PanelStore *self, guint32 page)
{
  return (Page *) g_ptr_array_index (self->slabs, page / SLAB) + page % SLAB;
}

/* The first slab becomes as large as the others. */
static void
widen_slab (PanelStore *self)
{
  gpointer *slab = &g_ptr_array_index (self->slabs, 0), narrow = *slab;

  *slab = huge_pages_new (sizeof (Page) * SLAB);
  memcpy (*slab, narrow, sizeof (Page) * FEW_PAGES);
  huge_pages_free (narrow, sizeof (Page) * FEW_PAGES);
}

static guint32
new_page (PanelStore *self)
{
  if (self->n_pages == FEW_PAGES)
    widen_slab (self);
  else if (self->n_pages % SLAB == 0)
    g_ptr_array_add (self->slabs, huge_pages_new (size_of_slab (self)));
  return self->n_pages++;
}

static inline Cell *
find_cell (const PanelStore *self, gint32 entity, gint32 indicator)
{
  const guint32 *table = g_ptr_array_index (self->tables, entity);
  guint32 page = table[indicator / PAGE];

  return page != 0 ? &(*page_at (self, page - 1))[indicator % PAGE] : NULL;
}

static inline Cell *
make_cell (PanelStore *self, gint32 entity, gint32 indicator)
{
  guint32 *page = &((guint32 *) g_ptr_array_index (self->tables, entity))[indicator / PAGE];

  if (*page == 0)
    *page = new_page (self) + 1;
  return &(*page_at (self, *page - 1))[indicator % PAGE];
}

static inline PanelFigure *
figures_in (const PanelStore *self, const Cell *cell)
{
  return cell->list == 0 ? (PanelFigure *) cell->few
                         : g_array_index (self->lists, List, cell->list - 1).items;
}

static guint
room_of (const PanelStore *self, const Cell *cell)
{
  return cell->list == 0 ? FEW : g_array_index (self->lists, List, cell->list - 1).room;
}

static void
grow (PanelStore *self, Cell *cell)
{
  List *list;

  if (cell->list == 0)
    {
      List new = { g_new (PanelFigure, 2 * FEW), 2 * FEW };

      memcpy (new.items, cell->few, sizeof cell->few);
      g_array_append_val (self->lists, new);
      cell->list = self->lists->len;
      return;
    }
  list = &g_array_index (self->lists, List, cell->list - 1);
  list->room *= 2;
  list->items = g_renew (PanelFigure, list->items, list->room);
}

/* ---- which dates have been told ---- */

static guint32
date_number (PanelStore *self, Day date)
{
  guint32 **days = &self->date_numbers[date / DAYS], *number;

  if (*days == NULL)
    *days = g_new0 (guint32, DAYS);
  number = &(*days)[date % DAYS];
  if (*number == 0)
    *number = ++self->n_dates;
  return *number - 1;
}

/* Where the bits of later dates of a cell are. */
static guint64 *
word_of_later (PanelStore *self, gint32 entity, gint32 indicator, guint32 date)
{
  guint32 page = ((guint32 *) g_ptr_array_index (self->tables, entity))[indicator / PAGE] - 1;
  guint word = date / TOLD_BITS - 1;
  ToldLater *later;

  if (page >= self->told_later->len)
    g_array_set_size (self->told_later, page + 1);
  later = &g_array_index (self->told_later, ToldLater, page);
  if (word >= later->n_words)
    {
      later->words = g_realloc (later->words, sizeof *later->words * (word + 1));
      memset (later->words + later->n_words, 0, sizeof *later->words * (word + 1 - later->n_words));
      later->n_words = word + 1;
    }
  return &later->words[word][indicator % PAGE];
}

static inline guint64 *
word_of (PanelStore *self, Cell *cell, gint32 entity, gint32 indicator, guint32 date)
{
  return date < TOLD_BITS ? &cell->told : word_of_later (self, entity, indicator, date);
}

/* ---- adding ---- */

static int
compare_dates (const PanelStore *self, const PanelFigure *a, const PanelFigure *b)
{
  const Figure *x, *y;
  Day x_reported, y_reported;

  Day left = panel_figure_date (a), right = panel_figure_date (b);

  if (left != right)
    return left < right ? -1 : 1;
  x = panel_store_odd (self, a);
  y = panel_store_odd (self, b);
  x_reported = x != NULL ? x->reported : DAY_NONE;
  y_reported = y != NULL ? y->reported : DAY_NONE;
  return (x_reported > y_reported) - (x_reported < y_reported);
}

/* Where a figure belongs among those of a pair; *same: there is one already. */
static guint
place_of (const PanelStore *self, const Cell *cell, const PanelFigure *figure, gboolean *same)
{
  const PanelFigure *figures = figures_in (self, cell);
  guint i = cell->n;
  int side = -1;

  while (i > 0 && (side = compare_dates (self, &figures[i - 1], figure)) > 0)
    i--;
  *same = i > 0 && side == 0;
  return i;
}

static void
insert (PanelStore *self, Cell *cell, guint at, const PanelFigure *figure)
{
  PanelFigure *figures;

  if (cell->n == room_of (self, cell))
    grow (self, cell);
  figures = figures_in (self, cell);
  if (at < cell->n)
    memmove (&figures[at + 1], &figures[at], sizeof *figures * (cell->n - at));
  figures[at] = *figure;
  cell->n++;
}

/* The figure as the store keeps it: its odd part is kept here from now on. */
static PanelFigure
keep (PanelStore *self, const PanelFigure *figure, const Figure *odd)
{
  PanelFigure kept = *figure;

  if (!panel_figure_is_odd (figure))
    return kept;
  kept.num = self->odd->len;
  g_array_append_vals (self->odd, &odd[figure->num], 1);
  g_array_index (self->odd, Figure, self->odd->len - 1).detail = NULL; /* it belongs to the reading thread */
  return kept;
}

/* The first day of what a figure is the amount of. */
static Day
first_day (const PanelStore *self, const PanelFigure *figure)
{
  const Figure *odd = panel_store_odd (self, figure);

  return odd != NULL ? odd->first : panel_figure_date (figure);
}

static gboolean
overlap (const PanelStore *self, const PanelFigure *before, const PanelFigure *after)
{
  return first_day (self, after) <= panel_figure_date (before) &&
         (panel_figure_date (before) != panel_figure_date (after) ||
          first_day (self, before) != first_day (self, after));
}

static gboolean
overlaps_neighbour (const PanelStore *self, const Cell *cell, const PanelFigure *figure, guint at)
{
  const PanelFigure *figures = figures_in (self, cell);

  return (at > 0 && overlap (self, &figures[at - 1], figure)) ||
         (at < cell->n && overlap (self, figure, &figures[at]));
}

/* To a pair of which all figures are kept. */
static StoreResult
add_to_all (PanelStore *self, Cell *cell, const PanelRule *rule, const PanelFigure *figure, const Figure *odd)
{
  PanelFigure kept = keep (self, figure, odd);
  gboolean same;
  guint at = place_of (self, cell, &kept, &same);

  if (rule->indicator->reported_as == PROGRESS_REPORTED_PER_PERIOD &&
      overlaps_neighbour (self, cell, &kept, at))
    return STORE_OVERLAP;
  if (same)
    return STORE_DUPLICATE;
  insert (self, cell, at, &kept);
  return STORE_ADDED;
}

static void
prune (PanelStore *self, Cell *cell, const PanelRule *rule)
{
  guint n = cell->n;

  if (cell->has_odd || n < room_of (self, cell))
    return;
  cell->n = panel_rule_prune (rule, figures_in (self, cell), n) & 0xffffff;
  cell->is_pruned |= cell->n < n;
}

static gboolean
is_addition (const PanelFigure *figure, const Figure *odd)
{
  return panel_figure_is_odd (figure) && (odd[figure->num].flags & PROGRESS_FIGURE_ADDED) != 0;
}

/* What comes before an addition must be there. */
static gboolean
is_too_late (const PanelStore *self, const Cell *cell, const PanelFigure *figure, const Figure *odd)
{
  return cell->is_pruned && is_addition (figure, odd) &&
         panel_figure_date (&figures_in (self, cell)[cell->n - 1]) > panel_figure_date (figure);
}

/* Nearly all figures come by date, and find room. */
static inline gboolean
append (Cell *cell, const PanelFigure *figure)
{
  guint n = cell->n;

  if (cell->list != 0 || n == FEW || panel_figure_is_odd (figure) ||
      (n > 0 && panel_figure_date (&cell->few[n - 1]) >= panel_figure_date (figure)))
    return FALSE;
  cell->few[n] = *figure;
  cell->n++;
  return TRUE;
}

static void
add_anywhere (PanelStore *self, Cell *cell, const PanelRule *rule, const PanelFigure *figure,
              const Figure *odd)
{
  PanelFigure kept;
  gboolean same;

  prune (self, cell, rule);
  kept = keep (self, figure, odd);
  insert (self, cell, place_of (self, cell, &kept, &same), &kept);
  cell->has_odd |= panel_figure_is_odd (&kept) ? 1 : 0;
}

static inline void
add_what_matters (PanelStore *self, Cell *cell, const PanelRule *rule, const PanelFigure *figure,
                  const Figure *odd)
{
  if (panel_figure_date (figure) < rule->first || panel_figure_date (figure) > rule->last)
    return;
  if (!append (cell, figure))
    add_anywhere (self, cell, rule, figure, odd);
}

StoreResult
panel_store_add (PanelStore *self, gint32 entity, gint32 indicator, const PanelFigure *figure,
                 const Figure *odd)
{
  const PanelVariant *variant = panel_store_variant (self, entity, indicator);
  const PanelRule *rule = variant != NULL ? &variant->rule : &self->rules[indicator];
  Cell *cell;
  guint32 date;
  guint64 *told, bit;

  if (variant != NULL && variant->indicator == NULL)
    return STORE_NOT_APPLIED;
  cell = make_cell (self, entity, indicator);
  if (rule->keeps_all)
    return add_to_all (self, cell, rule, figure, odd);
  date = date_number (self, panel_figure_date (figure));
  told = word_of (self, cell, entity, indicator, date);
  bit = (guint64) 1 << date % TOLD_BITS;
  if ((*told & bit) != 0)
    return STORE_DUPLICATE;
  if (is_too_late (self, cell, figure, odd))
    return STORE_LATE_ADDITION;
  *told |= bit;
  add_what_matters (self, cell, rule, figure, odd);
  return STORE_ADDED;
}

/* ---- looking ---- */

const PanelFigure *
panel_store_figures (const PanelStore *self, gint32 entity, gint32 indicator, gint32 *n)
{
  const Cell *cell = find_cell (self, entity, indicator);

  *n = cell != NULL ? cell->n : 0;
  return cell != NULL ? figures_in (self, cell) : NULL;
}

void
panel_store_fetch (const PanelStore *self, gint32 entity, gint32 indicator)
{
  __builtin_prefetch (find_cell (self, entity, indicator));
}

const Figure *
panel_store_odd (const PanelStore *self, const PanelFigure *figure)
{
  return panel_figure_is_odd (figure) ? &g_array_index (self->odd, Figure, figure->num) : NULL;
}

void
panel_store_expand (const PanelStore *self, const PanelFigure *figure, Figure *out)
{
  const Figure *odd = panel_store_odd (self, figure);

  if (odd != NULL)
    *out = *odd;
  else
    *out = (Figure){ .first = panel_figure_date (figure),
                     .date = panel_figure_date (figure),
                     .value = panel_figure_value (figure) };
}
