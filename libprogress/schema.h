/* SPDX-License-Identifier: MIT */
/* A file format as a table: one row per key of a mapping, saying what the key may hold and what is made of
 * it.
 *
 * Reading a mapping takes two steps. Collecting puts the value of each key in the slot of its row, over what
 * was inherited. Resolving then calls the rows in the table's order, which is the order in which they depend
 * on each other: so the order of keys in a file is free, and a row finds settled what stands above it. */
#pragma once

#include "exact.h"
#include "yaml-reader.h"

#define SCHEMA_KEYS_REMEMBERED 16

/* What is read, and where complaints go. */
typedef struct {
  const YamlTree *tree;
  ProgressDiagnostics *diagnostics;
  guint n_errors;
  guint8 rows_before[SCHEMA_KEYS_REMEMBERED]; /* of the n-th key of the mapping before */
} SchemaInput;

typedef enum {
  SCHEMA_SCALAR = 1 << 0,
  SCHEMA_SEQUENCE = 1 << 1,
  SCHEMA_MAPPING = 1 << 2,
  SCHEMA_ANY = SCHEMA_SCALAR | SCHEMA_SEQUENCE | SCHEMA_MAPPING,
} SchemaShape;

/* Makes something of a key's value; node is NULL when the key was not written. owner is what the table is
 * about. */
typedef void (*SchemaResolve) (gpointer owner, const YamlNode *node);

/* A word of the file format and what it stands for. */
typedef struct {
  const char *text;
  int value;
} SchemaWord;

typedef struct {
  const SchemaWord *items;
  guint n;
} SchemaWords;

#define SCHEMA_WORDS(words)                                                                                  \
  {                                                                                                          \
    (words), G_N_ELEMENTS (words)                                                                            \
  }

typedef struct _Schema Schema;
typedef struct _SchemaForm SchemaForm;

typedef enum {
  SCHEMA_TEXT,   /* any, but not nothing */
  SCHEMA_WORD,   /* one of words, or what matches pattern */
  SCHEMA_WHOLE,  /* digits */
  SCHEMA_NUMBER, /* 0.95, -10, 2000/3 */
} SchemaScalar;

/* What the value of a key looks like. The reader asks for its shape, and for what it needs itself; the rest
 * is for editors, whose schemas are made of it: see editor-schema.c. */
struct _SchemaForm {
  guint8 shapes; /* SchemaShape */

  /* a single value */
  guint8 scalar;                         /* SchemaScalar */
  gboolean is_above;                     /* lowest itself does not belong */
  gboolean is_whole;                     /* of a number: 2.5 does not belong */
  gint32 lowest, highest;                /* of a number; 0 and 0: there are none */
  const SchemaWords *words;              /* NULL: none */
  const char *(*nth_word) (guint index); /* more of them; NULL: none, or no more */
  const char *pattern;                   /* ECMAScript, of the whole text; NULL: none */
  const char *grammar;                   /* how such a text is written, a sentence for people; NULL: no way */

  /* a list */
  const SchemaForm *item;
  guint fewest, most; /* most 0: any number */

  /* a mapping */
  const Schema *table;     /* with known keys; NULL: with free ones */
  const SchemaForm *value; /* of free keys */
  const char *keys;        /* what these say, a sentence for people */
  const char *own;         /* a mapping that is no one table: its name in editor-schema.c */
};

typedef struct {
  const char *key;
  guint8 length; /* of key */
  guint8 flags;  /* the table's own: who inherits the key */
  gboolean is_required;
  const SchemaForm *form;
  SchemaResolve resolve; /* NULL: another row reads it */
  const char *help;      /* a sentence for people, ending without a full stop */
} SchemaRow;

/* Where a key stands (value NULL), or has this value, another is needed. The rows refuse it otherwise, each
 * in its own words. */
typedef struct {
  const char *key, *value, *needs;
} SchemaNeed;

struct _Schema {
  const char *what; /* "an indicator" */
  const SchemaRow *rows;
  guint n_rows;
  gboolean has_one_key; /* exactly one of them; for editors */
  const SchemaNeed *needs;
  guint n_needs;
};

#define SCHEMA_ROW(key, form, flags, resolve, help)                                                          \
  {                                                                                                          \
    (key), sizeof (key) - 1, (flags), FALSE, (form), (resolve), (help)                                       \
  }
#define SCHEMA_REQUIRED_ROW(key, form, flags, resolve, help)                                                 \
  {                                                                                                          \
    (key), sizeof (key) - 1, (flags), TRUE, (form), (resolve), (help)                                        \
  }
#define SCHEMA(name, table) .what = (name), .rows = (table), .n_rows = G_N_ELEMENTS (table)
#define SCHEMA_NEEDS(table) .needs = (table), .n_needs = G_N_ELEMENTS (table)

/* One of some words, and nothing else. */
#define SCHEMA_ONE_OF(list)                                                                                  \
  (&(const SchemaForm){ .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_WORD, .words = &(list) })

extern const SchemaForm schema_text_form, schema_number_form, schema_flag_form, schema_version_form;

/* The word that stands for value. */
const char *schema_word_of (const SchemaWords *words, int value);

/* slots[i] = the value node of rows[i]; what the mapping does not write keeps what the slot held. FALSE:
 * something was refused; the slots that could be filled are. */
gboolean schema_collect (SchemaInput *input, const Schema *schema, const YamlNode *mapping,
                         const YamlNode **slots);

/* Is there such a key, and may it have such a value? It stands for itself, in no mapping. FALSE: refused. */
gboolean schema_fits (SchemaInput *input, const Schema *schema, const YamlNode *key);

/* child's slots = from's (NULL: none), of the rows with one of flags; the others are NULL. */
void schema_inherit (const Schema *schema, const YamlNode *const *from, guint8 flags, const YamlNode **child);

void schema_resolve (const Schema *schema, const YamlNode *const *slots, gpointer owner);
/* Only the rows from first up to, and without, end. */
void schema_resolve_rows (const Schema *schema, guint first, guint end, const YamlNode *const *slots,
                          gpointer owner);

/* The row of a key; n_rows: there is none. */
guint schema_row_of (const Schema *schema, const char *key);

/* Refuses the node, or what stands at a place. id is static. */
COLD void schema_refuse (SchemaInput *input, const char *id, const YamlNode *node, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
COLD void schema_refuse_at (SchemaInput *input, const char *id, Place place, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

#define SCHEMA_LINE_SIZE 24

/* " on line 7", for a message about another place; "" of what was built in code. */
void schema_on_line (Place place, char text[SCHEMA_LINE_SIZE]);

/* The scalar's text; NULL: refused, because it is no scalar, or an empty one. what: "a quantity". */
const char *schema_read_text (SchemaInput *input, const YamlNode *node, const char *what);

/* The following return FALSE, and leave *out alone, when the node is refused. */
gboolean schema_read_word (SchemaInput *input, const YamlNode *node, const SchemaWords *words, int *out);
extern const SchemaWords schema_flags; /* true, false */
gboolean schema_read_flag (SchemaInput *input, const YamlNode *node, gboolean *out);
gboolean schema_read_number (SchemaInput *input, const YamlNode *node, Number *out); /* 0.95, -10, 2000/3 */
gboolean schema_read_whole (SchemaInput *input, const YamlNode *node, const SchemaForm *form, gint32 *out);

/* The value of the key `progress`, with which a file says what it is. FALSE: refused. */
gboolean schema_read_version (SchemaInput *input, const YamlNode *node);

/* Which of the candidates was probably meant; NULL: none is near. */
const char *schema_nearest (const char *text, const char *const *candidates, guint n_candidates);

static inline const char *
schema_text (const SchemaInput *input, const YamlNode *node)
{
  return yaml_text (input->tree, node);
}
