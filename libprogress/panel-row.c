/* SPDX-License-Identifier: MIT */
#include "panel-row.h"

#include <string.h>

#include "amount.h"
#include "csv-fields.h"
#include "write.h"

/* More indicators and dates than these share a form: it is written anew for each. */
#define MOST_FORMS 8192

/* A row is made of pieces. Those that are kept are good for all rows of which what they depend on is the
 * same. */
struct _PanelRowForm {
  const ProgressIndicator *indicator; /* NULL: nothing is kept yet, in no memory */
  const Target *target;
  Day as_of;
  Day date;
  Exact expected;
  GString *head;    /* ",indicator,as_of," */
  GString *when;    /* "date" */
  GString *asked;   /* ",target," */
  GString *planned; /* ",expected," */
};

struct _PanelRowLights {
  guint8 light;
  guint8 lights[N_RULES];
  GString *text; /* ",light,warnings\n"; NULL: none yet */
};

#define N_LIGHTS 256

/* Of a panel's column, that of a report's CSV. */
typedef enum {
  COLUMN_INDICATOR,
  COLUMN_AS_OF,
  COLUMN_DATE,
  COLUMN_VALUE,
  COLUMN_TARGET,
  COLUMN_MET,
  COLUMN_METHOD,
  COLUMN_RATE,
  COLUMN_DISPLAY,
  COLUMN_REASON,
  COLUMN_EXPECTED,
  COLUMN_INDEX,
  COLUMN_GAP_PP,
  COLUMN_DAYS_BEHIND,
  COLUMN_LIGHT,
  COLUMN_WARNINGS,
  N_COLUMNS,
} RowColumn;

static const struct {
  const char *name;
  const char *field;
} columns[N_COLUMNS] = {
  [COLUMN_INDICATOR] = { "indicator", "id" },
  [COLUMN_AS_OF] = { "as_of", "as_of" },
  [COLUMN_DATE] = { "date", "date" },
  [COLUMN_VALUE] = { "value", "value" },
  [COLUMN_TARGET] = { "target", "target" },
  [COLUMN_MET] = { "met", "met" },
  [COLUMN_METHOD] = { "method", "method" },
  [COLUMN_RATE] = { "rate", "rate" },
  [COLUMN_DISPLAY] = { "display", "display" },
  [COLUMN_REASON] = { "reason", "reason" },
  [COLUMN_EXPECTED] = { "expected", "expected" },
  [COLUMN_INDEX] = { "index", "index" },
  [COLUMN_GAP_PP] = { "gap_pp", "gap_pp" },
  [COLUMN_DAYS_BEHIND] = { "days_behind", "days_behind" },
  [COLUMN_LIGHT] = { "light", "light" },
  [COLUMN_WARNINGS] = { "warnings", "warnings" },
};

static void
form_init (PanelRowForm *self)
{
  *self = (PanelRowForm){ .head = g_string_new (NULL),
                          .when = g_string_new (NULL),
                          .asked = g_string_new (NULL),
                          .planned = g_string_new (NULL) };
}

static void
form_clear (PanelRowForm *self)
{
  if (self->indicator == NULL)
    return;
  g_string_free (self->head, TRUE);
  g_string_free (self->when, TRUE);
  g_string_free (self->asked, TRUE);
  g_string_free (self->planned, TRUE);
}

void
panel_rows_init (PanelRows *self, gsize n_situations)
{
  self->n_forms = (guint) MIN (n_situations, MOST_FORMS);
  self->forms = g_new0 (PanelRowForm, self->n_forms);
  self->scratch = g_string_new (NULL);
  self->lights = g_new0 (PanelRowLights, N_LIGHTS);
}

void
panel_rows_clear (PanelRows *self)
{
  for (guint i = 0; i < self->n_forms; i++)
    form_clear (&self->forms[i]);
  for (guint i = 0; i < N_LIGHTS; i++)
    if (self->lights[i].text != NULL)
      g_string_free (self->lights[i].text, TRUE);
  g_free (self->lights);
  g_free (self->forms);
  g_string_free (self->scratch, TRUE);
}

void
panel_row_append_header (GString *out)
{
  g_string_append (out, "entity");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (out, ",%s", columns[i].name);
  g_string_append_c (out, '\n');
}

/* ---- pieces ---- */

/* What a field says, quoted where it must be. */
static void
append_column (PanelRows *self, GString *out, RowColumn column, const ProgressStanding *standing, Day as_of)
{
  CsvContext context = { as_of, PROGRESS_LANGUAGE_ENGLISH };

  g_string_truncate (self->scratch, 0);
  csv_standing_field (columns[column].field)->append (self->scratch, &context, standing);
  csv_append_field (out, self->scratch->str);
}

/* A piece begins and ends with the commas around it. */
static void
write_piece (PanelRows *self, GString *piece, const char *before, RowColumn first, RowColumn last,
             const char *after, const ProgressStanding *standing, Day as_of)
{
  g_string_assign (piece, before);
  for (RowColumn column = first; column <= last; column++)
    {
      if (column > first)
        g_string_append_c (piece, ',');
      append_column (self, piece, column, standing, as_of);
    }
  g_string_append (piece, after);
}

static gboolean
is_same_number (Exact a, Exact b)
{
  return a.num == b.num && a.den == b.den;
}

/* Pieces that change with the indicator, its target and the date. */
static void
begin_form (PanelRows *self, PanelRowForm *form, const ProgressStanding *standing, Day as_of)
{
  if (form->indicator == NULL)
    form_init (form);
  write_piece (self, form->head, ",", COLUMN_INDICATOR, COLUMN_AS_OF, ",", standing, as_of);
  write_piece (self, form->asked, ",", COLUMN_TARGET, COLUMN_TARGET, ",", standing, as_of);
  form->indicator = standing->indicator;
  form->target = standing->target;
  form->as_of = as_of;
}

static void
write_when (PanelRows *self, PanelRowForm *form, const ProgressStanding *standing, Day as_of)
{
  write_piece (self, form->when, "", COLUMN_DATE, COLUMN_DATE, ",", standing, as_of);
  form->date = standing->actual_date;
}

static void
write_planned (PanelRows *self, PanelRowForm *form, const ProgressStanding *standing, Day as_of)
{
  write_piece (self, form->planned, ",", COLUMN_EXPECTED, COLUMN_EXPECTED, ",", standing, as_of);
  form->expected = exact_kept (standing->expected);
}

static void
bring_up_to_date (PanelRows *self, PanelRowForm *form, const ProgressStanding *standing, Day as_of)
{
  gboolean is_new =
      form->indicator != standing->indicator || form->target != standing->target || form->as_of != as_of;

  if (is_new)
    begin_form (self, form, standing, as_of);
  if (is_new || form->date != standing->actual_date)
    write_when (self, form, standing, as_of);
  if (is_new || !is_same_number (form->expected, exact_kept (standing->expected)))
    write_planned (self, form, standing, as_of);
}

static guint
hash_of_lights (const ProgressStanding *standing)
{
  guint hash = standing->light;

  for (guint i = 0; i < N_RULES; i++)
    hash = hash * 31 + standing->lights[i];
  return (hash ^ hash >> 8) % N_LIGHTS;
}

static const GString *
light_and_warnings (PanelRows *self, const ProgressStanding *standing, Day as_of)
{
  PanelRowLights *lights = &self->lights[hash_of_lights (standing)];

  if (lights->text == NULL)
    lights->text = g_string_new (NULL);
  else if (lights->light == standing->light &&
           memcmp (lights->lights, standing->lights, sizeof lights->lights) == 0)
    return lights->text;
  write_piece (self, lights->text, ",", COLUMN_LIGHT, COLUMN_WARNINGS, "\n", standing, as_of);
  lights->light = standing->light;
  memcpy (lights->lights, standing->lights, sizeof lights->lights);
  return lights->text;
}

/* ---- rows ---- */

static inline void
append (GString *out, const GString *piece)
{
  panel_row_append_text (out, piece->str, piece->len);
}

/* Numbers and words of the library need no quotes. */
static void
append_met_to_reason (GString *out, const ProgressStanding *standing)
{
  Exact rate = exact_kept (standing->rate);

  if (standing->met != MET_UNKNOWN)
    g_string_append (out, standing->met == MET_YES ? "true" : "false");
  g_string_append_c (out, ',');
  g_string_append (out, progress_rate_method_get_name (standing->method));
  g_string_append_c (out, ',');
  csv_append_double (out, rate);
  g_string_append_c (out, ',');
  write_display (out, standing, PROGRESS_LANGUAGE_ENGLISH);
  g_string_append_c (out, ',');
  if (!exact_is_defined (rate))
    g_string_append (out, progress_reason_get_name (exact_reason (rate)));
}

static void
append_index_to_days (GString *out, const ProgressStanding *standing)
{
  csv_append_double (out, exact_kept (standing->index));
  g_string_append_c (out, ',');
  csv_append_double (out, standing_gap_pp (standing));
  g_string_append_c (out, ',');
  csv_append_double (out, exact_kept (standing->days_behind));
}

void
panel_row_append (PanelRows *self, GString *out, const ProgressStanding *standing, Day as_of, gsize situation)
{
  PanelRowForm *form = &self->forms[situation % self->n_forms];

  bring_up_to_date (self, form, standing, as_of);
  append (out, form->head);
  append (out, form->when);
  amount_append_exact (out, exact_kept (standing->actual));
  append (out, form->asked);
  append_met_to_reason (out, standing);
  append (out, form->planned);
  append_index_to_days (out, standing);
  append (out, light_and_warnings (self, standing, as_of));
}
