/* SPDX-License-Identifier: MIT */
#include "schema.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

enum {
  INHERITED = 1 << 0,
};

/* What a small table made of a mapping: the keys in the order they were resolved. */
typedef struct {
  SchemaInput *input;
  GString *order;
} Owner;

static void
resolve (Owner *owner, const char *key, const YamlNode *node)
{
  g_string_append_printf (owner->order, "%s=%s ", key, node == NULL ? "-" : schema_text (owner->input, node));
}

static void
resolve_first (gpointer owner, const YamlNode *node)
{
  resolve (owner, "first", node);
}

static void
resolve_second (gpointer owner, const YamlNode *node)
{
  resolve (owner, "second", node);
}

static const SchemaForm list_form = { .shapes = SCHEMA_SEQUENCE | SCHEMA_MAPPING };

static const SchemaRow rows[] = {
  SCHEMA_REQUIRED_ROW ("first", &schema_text_form, INHERITED, resolve_first, "the one before"),
  SCHEMA_ROW ("second", &schema_text_form, 0, resolve_second, "the one after"),
  SCHEMA_ROW ("list", &list_form, 0, NULL, "several"),
};

static const Schema schema = { SCHEMA ("a test", rows) };

typedef struct {
  YamlTree *tree;
  ProgressDiagnostics *diagnostics;
  SchemaInput input;
} Fixture;

static Fixture
read_text (const char *text)
{
  Fixture self = { .diagnostics = diagnostics_new () };

  self.tree = yaml_tree_new ("t", text, strlen (text), self.diagnostics);
  cr_assert (self.tree != NULL, "%s", text);
  self.input = (SchemaInput){ .tree = self.tree, .diagnostics = self.diagnostics };
  return self;
}

static void
clear (Fixture *self)
{
  yaml_tree_free (self->tree);
  diagnostics_unref (self->diagnostics);
}

static const char *
only_id (const Fixture *self)
{
  gint32 n = progress_diagnostics_get_count (self->diagnostics);

  return n == 0 ? "accepted" : n == 1 ? progress_diagnostics_get_id (self->diagnostics, 0) : "several";
}

Test (schema, resolves_in_the_order_of_the_table)
{
  Fixture fixture = read_text ("second: b\nfirst: a\n");
  const YamlNode *slots[G_N_ELEMENTS (rows)] = { NULL };
  Owner owner = { &fixture.input, g_string_new (NULL) };

  cr_assert (schema_collect (&fixture.input, &schema, fixture.tree->nodes, slots) == TRUE);
  schema_resolve (&schema, slots, &owner);
  cr_expect (eq (str, owner.order->str, "first=a second=b "));
  g_string_free (owner.order, TRUE);
  clear (&fixture);
}

Test (schema, resolves_what_was_not_written)
{
  Fixture fixture = read_text ("first: a\n");
  const YamlNode *slots[G_N_ELEMENTS (rows)] = { NULL };
  Owner owner = { &fixture.input, g_string_new (NULL) };

  schema_collect (&fixture.input, &schema, fixture.tree->nodes, slots);
  schema_resolve (&schema, slots, &owner);
  cr_expect (eq (str, owner.order->str, "first=a second=- "));
  g_string_free (owner.order, TRUE);
  clear (&fixture);
}

Test (schema, refuses_by_the_table)
{
  static const struct {
    const char *label, *text, *id;
  } cases[] = {
    { "complete", "{first: a, second: b, list: [c]}", "accepted" },
    { "either shape", "{first: a, list: {c: d}}", "accepted" },
    { "missing", "{second: b}", "missing-key" },
    { "refused is not missing", "{first: [a]}", "wrong-type" },
    { "unknown", "{first: a, third: c}", "unknown-key" },
    { "a prefix is another key", "{first: a, secon: c}", "unknown-key" },
    { "a list for a value", "{first: a, second: [b]}", "wrong-type" },
    { "a value for a list", "{first: a, list: b}", "wrong-type" },
    { "empty", "{first: a, second: }", "empty-value" },
    { "empty in quotes", "{first: a, second: ''}", "empty-value" },
    { "no mapping", "[first, second]", "wrong-type" },
    { "a scalar", "first", "wrong-type" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = read_text (cases[i].text);
      const YamlNode *slots[G_N_ELEMENTS (rows)] = { NULL };
      gboolean accepted = schema_collect (&fixture.input, &schema, fixture.tree->nodes, slots);

      cr_expect (eq (str, (char *) only_id (&fixture), (char *) cases[i].id), "%s", cases[i].label);
      cr_expect (eq (int, accepted, strcmp (cases[i].id, "accepted") == 0), "%s", cases[i].label);
      clear (&fixture);
    }
}

Test (schema, collects_the_others_when_one_is_refused)
{
  Fixture fixture = read_text ("{zzz: 1, first: a, second: [b], list: [c]}");
  const YamlNode *slots[G_N_ELEMENTS (rows)] = { NULL };

  cr_expect (schema_collect (&fixture.input, &schema, fixture.tree->nodes, slots) == FALSE);
  cr_expect (eq (u32, fixture.input.n_errors, 2));
  cr_expect (slots[0] != NULL && slots[1] == NULL && slots[2] != NULL);
  clear (&fixture);
}

Test (schema, keeps_nothing_of_what_is_empty)
{
  Fixture fixture = read_text ("{first: a, second: , list: [c]}");
  const YamlNode *slots[G_N_ELEMENTS (rows)] = { NULL };

  cr_expect (schema_collect (&fixture.input, &schema, fixture.tree->nodes, slots) == FALSE);
  cr_expect (slots[1] == NULL && slots[2] != NULL);
  clear (&fixture);
}

Test (schema, reads_one_version)
{
  Fixture fixture = read_text ("[1, 2]");
  const YamlNode *one = yaml_first (fixture.tree->nodes);

  cr_expect (schema_read_version (&fixture.input, one) != FALSE);
  cr_expect (schema_read_version (&fixture.input, yaml_next (one)) == FALSE);
  clear (&fixture);
}

Test (schema, nearer_values_win)
{
  Fixture fixture = read_text ("[{first: a, second: b}, {second: c}, {first: d}]");
  const YamlNode *above[G_N_ELEMENTS (rows)] = { NULL }, *own[G_N_ELEMENTS (rows)];
  const YamlNode *entry = yaml_first (fixture.tree->nodes);

  schema_collect (&fixture.input, &schema, entry, above);

  schema_inherit (&schema, above, INHERITED, own);
  cr_expect (own[0] == above[0] && own[1] == NULL, "only what is inherited");

  entry = yaml_next (yaml_next (entry));
  schema_collect (&fixture.input, &schema, entry, own);
  cr_expect (eq (str, (char *) schema_text (&fixture.input, own[0]), "d"));
  clear (&fixture);
}

Test (schema, finds_what_was_meant)
{
  static const char *const words[] = { "milestones", "target", "unit", "note", "reported-as", "due" };
  static const struct {
    const char *text, *meant;
  } cases[] = {
    { "milestone", "milestones" },
    { "mielstones", "milestones" },
    { "targte", "target" },
    { "taget", "target" },
    { "units", "unit" },
    { "reported_as", "reported-as" },
    { "notes", "note" },
    { "mil", "milestones" },
    { "zzz", NULL },
    { "x", NULL },
    { "", NULL },
    { "a-key-much-longer-than-any", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *meant = schema_nearest (cases[i].text, words, G_N_ELEMENTS (words));
      cr_expect (g_strcmp0 (meant, cases[i].meant) == 0, "'%s' gave '%s'", cases[i].text, meant);
    }
}

Test (schema, reads_words_flags_and_numbers)
{
  static const SchemaWord list[] = { { "up", 3 }, { "down", 7 } };
  static const SchemaWords words = SCHEMA_WORDS (list);
  static const SchemaForm month = { .lowest = 1, .highest = 12 }, digits = { .highest = 12 };
  Fixture fixture = read_text ("[down, Up, true, yes, 12, 13, -1, 1.5, 012, ' 1']");
  const YamlNode *node = yaml_first (fixture.tree->nodes);
  SchemaInput *input = &fixture.input;
  int word = 0;
  gboolean flag = FALSE;
  gint32 whole = 0;

  cr_expect (schema_read_word (input, node++, &words, &word) == TRUE);
  cr_expect (eq (int, word, 7));
  cr_expect (schema_read_word (input, node++, &words, &word) == FALSE, "letters count as they are");
  cr_expect (schema_read_flag (input, node++, &flag) == TRUE);
  cr_expect (eq (int, flag, TRUE));
  cr_expect (schema_read_flag (input, node++, &flag) == FALSE);
  cr_expect (schema_read_whole (input, node++, &month, &whole) == TRUE);
  cr_expect (eq (i32, whole, 12));
  cr_expect (schema_read_whole (input, node++, &month, &whole) == FALSE, "too large");
  cr_expect (schema_read_whole (input, node++, &digits, &whole) == FALSE, "a sign");
  cr_expect (schema_read_whole (input, node++, &digits, &whole) == FALSE, "not whole");
  cr_expect (schema_read_whole (input, node++, &digits, &whole) == TRUE, "leading zeros");
  cr_expect (schema_read_whole (input, node++, &digits, &whole) == FALSE, "a space");
  cr_expect (eq (i32, whole, 12), "what is refused leaves the value alone");
  clear (&fixture);
}

Test (schema, points_at_the_value)
{
  Fixture fixture = read_text ("first: a\nsecond: [b]\n");
  const YamlNode *slots[G_N_ELEMENTS (rows)] = { NULL };

  schema_collect (&fixture.input, &schema, fixture.tree->nodes, slots);
  cr_expect (eq (i32, progress_diagnostics_get_line (fixture.diagnostics, 0), 2));
  cr_expect (eq (i32, progress_diagnostics_get_column (fixture.diagnostics, 0), 9));
  clear (&fixture);
}
