/* SPDX-License-Identifier: MIT */
#include "policy-bands.h"

/* A band and where it was written. */
typedef struct {
  Band band;
  const YamlNode *node;
  const YamlNode *from; /* NULL: it has none */
} WrittenBand;

typedef struct {
  SchemaInput *input;
  Basis basis;
  WrittenBand *written; /* the one being read */
} Reader;

/* --- one band: {light: yellow, from: 0.8, inclusive: true} --- */

/* What a scheme does not say is a word of its own, beside the lights. */
#define UNDEFINED (-1)

static const SchemaWord band_light_list[] = {
  { "green", PROGRESS_LIGHT_GREEN }, { "yellow", PROGRESS_LIGHT_YELLOW }, { "orange", PROGRESS_LIGHT_ORANGE },
  { "red", PROGRESS_LIGHT_RED },     { "none", PROGRESS_LIGHT_NONE },     { "undefined", UNDEFINED },
};

const SchemaWords band_light_words = SCHEMA_WORDS (band_light_list);

static void
resolve_light (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;
  int light;

  if (node == NULL || !schema_read_word (self->input, node, &band_light_words, &light))
    return;
  self->written->band.undefined = light == UNDEFINED;
  self->written->band.light = light == UNDEFINED ? PROGRESS_LIGHT_GREY : (ProgressLight) light;
}

static void
resolve_from (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  self->written->from = node;
  self->written->band.has_from = node != NULL;
  if (node != NULL)
    schema_read_number (self->input, node, &self->written->band.from);
}

static void
resolve_inclusive (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;
  const YamlNode *from = self->written->from;

  if (node != NULL)
    schema_read_flag (self->input, node, &self->written->band.inclusive);
  if (node == NULL && from != NULL)
    schema_refuse (self->input, "missing-inclusive", from,
                   "does exactly '%s' belong to this band? write inclusive: true, or false",
                   schema_text (self->input, from));
  if (node != NULL && from == NULL)
    schema_refuse (self->input, "misplaced-key", node,
                   "'inclusive' says whether 'from' belongs to the band; "
                   "this one has no 'from'");
}

static const SchemaRow band_rows[] = {
  SCHEMA_REQUIRED_ROW (
      "light", SCHEMA_ONE_OF (band_light_words), 0, resolve_light,
      "green, yellow, orange, red, none (no light is published) or undefined (nothing is said)"),
  SCHEMA_ROW ("from", &schema_number_form, 0, resolve_from, "the band's worst value; the last band has none"),
  SCHEMA_ROW ("inclusive", &schema_flag_form, 0, resolve_inclusive, "whether that value belongs to the band"),
};

static const SchemaNeed band_needs[] = { { "from", NULL, "inclusive" }, { "inclusive", NULL, "from" } };

static const Schema band_schema = { SCHEMA ("a band", band_rows), SCHEMA_NEEDS (band_needs) };

static const SchemaForm band_form = { .shapes = SCHEMA_MAPPING, .table = &band_schema };
const SchemaForm policy_bands_form = {
  .shapes = SCHEMA_SEQUENCE, .item = &band_form, .fewest = 1, .most = MAX_BANDS
};

static gboolean
read_band (Reader *self, const YamlNode *node, WrittenBand *out)
{
  const YamlNode *slots[G_N_ELEMENTS (band_rows)] = { NULL };
  guint n_errors = self->input->n_errors;

  *out = (WrittenBand){ .node = node };
  self->written = out;
  schema_collect (self->input, &band_schema, node, slots);
  schema_resolve (&band_schema, slots, self);
  return self->input->n_errors == n_errors;
}

/* --- all of them: from best to worst, without a gap and without an overlap --- */

static const char *
basis_name (Basis basis)
{
  static const char *const names[] = {
    [BASIS_INDEX] = "an index", [BASIS_PP] = "a gap in percentage points", [BASIS_DAYS] = "a number of days"
  };

  return names[basis];
}

/* Is there a value that lies in `after`, once the bands up to `before` have taken theirs? A single value is
 * enough: the one that before leaves out and after takes. */
static gboolean
leaves_room (Basis basis, const Band *before, const Band *after)
{
  int side = number_compare (after->from, before->from);

  if (side == 0)
    return !before->inclusive && after->inclusive;
  return basis == BASIS_DAYS ? side > 0 : side < 0;
}

static void
check_room (Reader *self, const WrittenBand *before, const WrittenBand *after)
{
  char line[SCHEMA_LINE_SIZE];

  schema_on_line (yaml_place (before->node), line);
  if (!before->band.has_from)
    schema_refuse (self->input, "overlapping-bands", before->node,
                   "without 'from' this band takes all that is left; only the last one may have none");
  else if (after->band.has_from && !leaves_room (self->basis, &before->band, &after->band))
    schema_refuse (self->input, "overlapping-bands", after->from,
                   "nothing is left for a band from '%s': the one%s begins at '%s', and bands go from "
                   "best to worst",
                   schema_text (self->input, after->from), line, schema_text (self->input, before->from));
}

/* A worse value must not give a better light. A gap of the scheme stands between any two. */
static void
check_order (Reader *self, const WrittenBand *written, ProgressLight *worst)
{
  ProgressLight light = band_light (&written->band);

  if (written->band.undefined)
    return;
  if (light < *worst)
    schema_refuse (self->input, "bands-out-of-order", written->node,
                   "this band is for worse values than the ones before it, but its light '%s' is better than "
                   "their '%s'",
                   progress_light_get_name (written->band.light), progress_light_get_name (*worst));
  *worst = MAX (*worst, light);
}

static void
check_end (Reader *self, const WrittenBand *last)
{
  if (last->band.has_from)
    schema_refuse (self->input, "gap-in-bands", last->from,
                   "nothing is said of %s worse than '%s': end with a band without 'from' (light: undefined "
                   "where the scheme says nothing)",
                   basis_name (self->basis), schema_text (self->input, last->from));
}

static void
check_bands (Reader *self, const WrittenBand *written, gint32 n)
{
  ProgressLight worst = PROGRESS_LIGHT_NONE;

  for (gint32 i = 0; i < n; i++)
    {
      if (i > 0)
        check_room (self, &written[i - 1], &written[i]);
      check_order (self, &written[i], &worst);
    }
  check_end (self, &written[n - 1]);
}

void
policy_read_bands (SchemaInput *input, const YamlNode *list, ProgressPolicy *policy)
{
  Reader reader = { .input = input, .basis = policy->basis };
  WrittenBand written[MAX_BANDS];
  gboolean all_read = TRUE;
  gint32 n = 0;

  for (const YamlNode *node = yaml_first (list), *end = yaml_end (list); node < end; node = yaml_next (node))
    {
      if (n == MAX_BANDS)
        {
          schema_refuse (input, "too-many-items", node, "a policy has at most %d bands", MAX_BANDS);
          return;
        }
      all_read = read_band (&reader, node, &written[n++]) && all_read;
    }
  if (n == 0)
    schema_refuse (input, "empty-value", list, "the list of bands is empty");
  if (n == 0 || !all_read)
    return;

  check_bands (&reader, written, n);
  policy->n_bands = n;
  for (gint32 i = 0; i < n; i++)
    policy->bands[i] = written[i].band;
}
