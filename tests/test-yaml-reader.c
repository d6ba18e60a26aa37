/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "yaml-reader.h"

#define REFUSED "tests/data/refused"

/* --- what is accepted --- */

typedef struct {
  const char *label;
  const char *text;
  const char *nodes; /* in document order, one word each: see node_text() */
} AcceptedRow;

static const AcceptedRow accepted[] = {
  { "a mapping", "a: 1\nb: x\n", "{4}1:1 a1:1 1p1:4 b2:1 xp2:4 " },
  { "flow", "a: [1, {b: c}]", "{6}1:1 a1:1 [4]1:4 1p1:5 {2}1:8 b1:9 cp1:12 " },
  { "styles", "- p\n- \"d\"\n- 's'\n- |\n  l\n- >-\n  f\n", "[5]1:1 pp1:3 dq2:3 sq3:3 l\nb4:3 fb6:3 " },
  { "columns count characters", "市区: 个 # 注\n项: 二", "{4}1:1 市区1:1 个p1:5 项2:1 二p2:4 " },
  { "byte order mark",
    "\xef\xbb\xbf"
    "a: 1",
    "{2}1:1 a1:1 1p1:4 " },
  { "line ends", "a: 1\r\nb: 2\rc: 3\n", "{6}1:1 a1:1 1p1:4 b2:1 2p2:4 c3:1 3p3:4 " },
  { "one document between markers", "%YAML 1.2\n---\na: 1\n...\n# end\n", "{2}3:1 a3:1 1p3:4 " },
  { "a value left out", "a:\nb: ''\n", "{4}1:1 a1:1 p1:3 b2:1 q2:4 " },
  { "signs inside a value", "a: 5% >5 *x &y @z\n", "{2}1:1 a1:1 5% >5 *x &y @zp1:4 " },
  { "at most is plain", "a: <=5\n", "{2}1:1 a1:1 <=5p1:4 " },
  { "quoted signs", "a: \">=63\"\nb: '%'\n", "{4}1:1 a1:1 >=63q1:4 b2:1 %q2:4 " },
  { "a folded text", "a: >\n  one\n  two\n", "{2}1:1 a1:1 one two\nb1:4 " },
  { "an indented text", "a: |2\n   x\n", "{2}1:1 a1:1  x\nb1:4 " },
  { "merge keys are keys", "<<: a\n", "{2}1:1 <<1:1 ap1:5 " },
  { "the same key in two mappings", "- {a: 1}\n- {a: 2}\n", "[6]1:1 {2}1:3 a1:4 1p1:7 {2}2:3 a2:4 2p2:7 " },
  { "a pair in a list", "[a: b]", "[3]1:1 {2}1:2 a1:2 bp1:5 " },
  { "empty containers", "{a: [], b: {}}", "{4}1:1 a1:2 [0]1:5 b1:9 {0}1:12 " },
};

/* "[3]1:4" a list of three nodes on line 1, column 4; "xq2:3" a quoted x; keys tell no style. */
static char *
node_text (const YamlTree *tree, const YamlNode *node, gboolean is_key)
{
  static const char style[] = { [YAML_PLAIN] = 'p', [YAML_QUOTED] = 'q', [YAML_BLOCK] = 'b' };

  if (node->kind == YAML_SEQUENCE)
    return g_strdup_printf ("[%u]%u:%u ", node->size, node->line, (guint) node->column);
  if (node->kind == YAML_MAPPING)
    return g_strdup_printf ("{%u}%u:%u ", node->size, node->line, (guint) node->column);
  return g_strdup_printf ("%s%.*s%u:%u ", yaml_text (tree, node), is_key ? 0 : 1, &style[node->style],
                          node->line, (guint) node->column);
}

static void
write_node (GString *text, const YamlTree *tree, const YamlNode *node, gboolean is_key)
{
  gboolean in_mapping = node->kind == YAML_MAPPING;
  g_autofree char *own = node_text (tree, node, is_key);
  guint child = 0;

  g_string_append (text, own);
  if (node->kind == YAML_SCALAR)
    return;
  for (const YamlNode *n = yaml_first (node), *end = yaml_end (node); n < end; n = yaml_next (n))
    write_node (text, tree, n, in_mapping && child++ % 2 == 0);
}

Test (yaml_reader, builds_the_tree)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      const AcceptedRow *row = &accepted[i];
      g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
      g_autoptr (YamlTree) tree = yaml_tree_new ("t.yaml", row->text, strlen (row->text), diagnostics);
      g_autoptr (GString) nodes = g_string_new (NULL);

      cr_assert (tree != NULL, "%s", row->label);
      cr_expect (not(diagnostics_has_errors (diagnostics)), "%s", row->label);
      write_node (nodes, tree, tree->nodes, FALSE);
      cr_expect (eq (str, nodes->str, (char *) row->nodes), "%s", row->label);
      cr_expect (eq (u32, yaml_next (tree->nodes) - tree->nodes, tree->n_nodes), "%s", row->label);
    }
}

Test (yaml_reader, does_not_need_a_nul_after_the_text)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autofree char *text = g_memdup2 ("a: 12", 4);
  g_autoptr (YamlTree) tree = yaml_tree_new ("t.yaml", text, 4, diagnostics);

  cr_assert (tree != NULL);
  cr_expect (eq (str, (char *) yaml_text (tree, &tree->nodes[2]), "1"));
}

Test (yaml_reader, tells_every_repeated_key_and_keeps_the_tree)
{
  const char text[] = "a: 1\nb: {c: 1, c: 2}\na: 2\n";
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (YamlTree) tree = yaml_tree_new ("t.yaml", text, strlen (text), diagnostics);

  cr_assert (tree != NULL);
  cr_assert (eq (i32, progress_diagnostics_get_count (diagnostics), 2));
  cr_expect (eq (i32, progress_diagnostics_get_line (diagnostics, 0), 2));
  cr_expect (eq (i32, progress_diagnostics_get_line (diagnostics, 1), 3));
}

/* --- what is refused: each file in tests/data/refused named yaml-* has its error beside it --- */

/* The first error as an .error file has it. */
static char *
first_error (const ProgressDiagnostics *diagnostics)
{
  if (progress_diagnostics_get_count (diagnostics) == 0)
    return g_strdup ("accepted");
  return g_strdup_printf ("%d %d %s\n%s\n", progress_diagnostics_get_line (diagnostics, 0),
                          progress_diagnostics_get_column (diagnostics, 0),
                          progress_diagnostics_get_id (diagnostics, 0),
                          progress_diagnostics_get_message (diagnostics, 0, PROGRESS_LANGUAGE_ENGLISH));
}

static void
check_refused (const char *name)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".yaml"));
  g_autofree char *path = g_strdup_printf (REFUSED "/%s.yaml", stem);
  g_autofree char *error_path = g_strdup_printf (REFUSED "/%s.error", stem);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  gsize length;

  cr_assert (g_file_get_contents (path, &text, &length, NULL));
  cr_assert (g_file_get_contents (error_path, &expected, NULL, NULL), "%s is missing", error_path);

  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  yaml_tree_free (yaml_tree_new (path, text, length, diagnostics));
  g_autofree char *error = first_error (diagnostics);
  cr_expect (eq (str, error, expected), "%s", name);
}

Test (yaml_reader, refuses_what_is_in_the_folder)
{
  g_autoptr (GDir) dir = g_dir_open (REFUSED, 0, NULL);
  guint n = 0;

  cr_assert (dir != NULL, "run from the project's folder");
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_prefix (name, "yaml-") && g_str_has_suffix (name, ".yaml"))
      {
        check_refused (name);
        n++;
      }
  cr_expect (ge (u32, n, 60));
}

/* --- a list item by item --- */

/* All nodes of the items, and after them of the tree, in the words of node_text(). */
static char *
read_list (const TextPieces *pieces)
{
  g_autoptr (YamlReader) reader = yaml_reader_new ("t.yaml", pieces);
  const YamlTree *tree = yaml_reader_get_tree (reader);
  GString *nodes = g_string_new (NULL);

  if (!yaml_reader_open_list (reader, "list"))
    return g_string_free (g_string_append (nodes, "none"), FALSE);
  for (const YamlNode *item; (item = yaml_reader_next_item (reader)) != NULL;)
    write_node (nodes, tree, item, FALSE);
  g_string_append (nodes, "/ ");
  if (!yaml_reader_close_list (reader))
    return g_string_free (g_string_append (nodes, "wrong"), FALSE);
  write_node (nodes, tree, tree->nodes, FALSE);
  return g_string_free (nodes, FALSE);
}

static const AcceptedRow lists[] = {
  { "a list last", "a: x\nlist:\n- {k: v}\n- [1]\n- z\n",
    "{2}3:3 k3:4 vp3:7 [1]4:3 1p4:4 zp5:3 / {4}1:1 a1:1 xp1:4 list2:1 [0]3:1 " },
  { "keys behind it", "list: [1, 2]\nb: {c: d}\n",
    "1p1:8 2p1:11 / {6}1:1 list1:1 [0]1:7 b2:1 {2}2:4 c2:5 dp2:8 " },
  { "an empty list", "list: []\n", "/ {2}1:1 list1:1 [0]1:7 " },
  { "lists in the list", "list: [[1, 2], []]\n", "[2]1:8 1p1:9 2p1:12 [0]1:16 / {2}1:1 list1:1 [0]1:7 " },
  { "one of its name further in", "a: {list: [1]}\nlist: [2]\n",
    "2p2:8 / {7}1:1 a1:1 {3}1:4 list1:5 [1]1:11 1p1:12 list2:1 [0]2:7 " },
  { "no list", "a: 1\n", "none" },
  { "not a list", "list: {a: 1}\n", "none" },
  { "a list of lists", "[[list]]\n", "none" },
  { "nothing", "", "none" },
  { "wrong before it", "a: b: c\nlist: [1]\n", "none" },
  { "wrong within it", "list: [1, 2\n", "/ wrong" },
  { "wrong behind it", "list: [1]\na: *b\n", "1p1:8 / wrong" },
  { "a key twice in an item", "list: [{a: 1, a: 2}]\n", "{4}1:8 a1:9 1p1:12 a1:15 2p1:18 / wrong" },
  { "the list twice", "list: [1]\nlist: [2]\n", "1p1:8 / wrong" },
  { "not UTF-8", "list: [1, \xff]\n", "none" },
};

Test (yaml_reader, gives_the_items_of_a_list_one_by_one)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      TextPieces pieces = text_pieces_of_text (lists[i].text, strlen (lists[i].text));
      g_autofree char *nodes = read_list (&pieces);
      cr_expect (eq (str, nodes, (char *) lists[i].nodes), "%s", lists[i].label);
    }
}

/* Texts of items take the place of those before them. */
Test (yaml_reader, keeps_texts_of_items_apart)
{
  GString *text = g_string_new ("head: h\nlist:\n"), *expected = g_string_new (NULL);

  for (int i = 0; i < 9000; i++)
    {
      g_autofree char *value = g_strnfill (1 + (gsize) (i * i) % (i % 1000 == 0 ? 90000 : 90), 'a' + i % 26);
      g_string_append_printf (text, "- {k%d: %s}\n", i, value);
      g_string_append_printf (expected, "{2}%d:3 k%d%d:4 %sp%d:%d ", i + 3, i, i + 3, value, i + 3,
                              8 + (int) log10 (MAX (i, 1)));
    }
  g_string_append (expected, "/ {4}1:1 head1:1 hp1:7 list2:1 [0]3:1 ");

  TextPieces pieces = text_pieces_of_text (text->str, text->len);
  g_autofree char *nodes = read_list (&pieces);
  cr_expect (strcmp (nodes, expected->str) == 0);
  g_string_free (text, TRUE);
  g_string_free (expected, TRUE);
}

/* --- a file that changes while it is read --- */

static char *
write_list (int n_items)
{
  GString *text = g_string_new ("list:\n");
  char *path = g_build_filename (g_get_tmp_dir (), "progress-XXXXXX", NULL);
  int file = g_mkstemp (path);

  for (int i = 0; i < n_items; i++)
    g_string_append_printf (text, "- {number: %d}\n", i);
  cr_assert (file >= 0 && write (file, text->str, text->len) == (gssize) text->len);
  close (file);
  g_string_free (text, TRUE);
  return path;
}

/* Reads a list of 20,000 items that, once it is opened, has that many bytes. */
static gboolean
read_changed (off_t bytes)
{
  g_autofree char *path = write_list (20000);
  gsize length;
  FILE *file = file_open (path, &length);
  TextPieces pieces = text_pieces_of_file (file, length);
  YamlReader *reader = yaml_reader_new (path, &pieces);
  gboolean ok = yaml_reader_open_list (reader, "list") && truncate (path, bytes) == 0;

  cr_assert (ok);
  while (yaml_reader_next_item (reader) != NULL)
    cr_assert (ge (i64, yaml_reader_foresee (reader, 1), 1));
  ok = yaml_reader_close_list (reader);
  yaml_reader_free (reader);
  fclose (file);
  unlink (path);
  return ok;
}

Test (yaml_reader, bears_a_file_that_changes)
{
  cr_expect (read_changed (20000 * 30) == FALSE, "grown by NULs");
  cr_expect (read_changed (200011) == FALSE, "cut within an item");
  cr_expect (read_changed (0) == FALSE, "emptied");
}

Test (yaml_reader, opens_files_only)
{
  gsize length;

  cr_expect (file_open ("tests/data/refused", &length) == NULL);
  cr_expect (file_open ("tests/data/none", &length) == NULL);
  cr_expect (file_open ("/dev/null", &length) == NULL);
}

/* --- hostile shapes: none may take long --- */

typedef struct {
  const char *label;
  const char *before;
  const char *again; /* repeated */
  guint times;
  const char *after;
} HostileRow;

static const HostileRow hostile[] = {
  { "brackets", "", "[", 200000, "" },
  { "brackets on lines", "", "[\n", 200000, "" },
  { "braces as keys", "", "{", 200000, "" },
  { "explicit keys", "", "? ", 200000, "" },
  { "lists in lists", "", "- ", 200000, "" },
  { "31 levels, again and again", "[", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],", 4000,
    "]" },
  { "a long value", "a: ", "x", 2000000, "" },
  { "a quote never closed", "a: \"", "x ", 600000, "" },
  { "a long line of values", "[", "a, ", 100000, "a]" },
  { "documents", "", "--- a\n", 100000, "" },
  { "one key", "", "a: 1\n", 80000, "" },
  { "folded texts", "", "- >\n  x\n", 40000, "" },
  { "an error after much text", "# ", "x", 1000000, "\na: >5\n" },
  { "tag directives", "", "%TAG !a! x:y\n", 100000, "--- a\n" },
  { "alias marks", "a: ", "*", 200000, "" },
  { "colons", "", ":", 200000, "" },
  { "blank lines", "", "\n", 600000, "" },
};

#define SLOW (5 * G_USEC_PER_SEC) /* far above what it takes, far below what quadratic would */

Test (yaml_reader, is_not_slowed_by_hostile_shapes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      const HostileRow *row = &hostile[i];
      g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
      GString *text = g_string_new (row->before);

      for (guint k = 0; k < row->times; k++)
        g_string_append (text, row->again);
      g_string_append (text, row->after);

      gint64 start = g_get_monotonic_time ();
      YamlTree *tree = yaml_tree_new ("t.yaml", text->str, text->len, diagnostics);
      cr_expect (lt (i64, g_get_monotonic_time () - start, SLOW), "%s", row->label);
      cr_expect (le (i32, progress_diagnostics_get_count (diagnostics), DIAGNOSTICS_KEPT), "%s", row->label);
      yaml_tree_free (tree);
      g_string_free (text, TRUE);
    }
}
