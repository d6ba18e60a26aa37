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

typedef struct {
  const char *key;
  guint8 length; /* of key */
  guint8 shapes; /* SchemaShape */
  guint8 flags;  /* the table's own: who inherits the key */
  gboolean is_required;
  SchemaResolve resolve; /* NULL: another row reads it */
  const char *help;      /* a sentence for people, ending without a full stop */
} SchemaRow;

typedef struct {
  const char *what; /* "an indicator" */
  const SchemaRow *rows;
  guint n_rows;
} Schema;

#define SCHEMA_ROW(key, shapes, flags, resolve, help)                                                        \
  {                                                                                                          \
    (key), sizeof (key) - 1, (shapes), (flags), FALSE, (resolve), (help)                                     \
  }
#define SCHEMA_REQUIRED_ROW(key, shapes, flags, resolve, help)                                               \
  {                                                                                                          \
    (key), sizeof (key) - 1, (shapes), (flags), TRUE, (resolve), (help)                                      \
  }

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
gboolean schema_read_whole (SchemaInput *input, const YamlNode *node, gint32 lowest, gint32 highest,
                            gint32 *out);

/* The value of the key `progress`, with which a file says what it is. FALSE: refused. */
gboolean schema_read_version (SchemaInput *input, const YamlNode *node);

/* Which of the candidates was probably meant; NULL: none is near. */
const char *schema_nearest (const char *text, const char *const *candidates, guint n_candidates);

static inline const char *
schema_text (const SchemaInput *input, const YamlNode *node)
{
  return yaml_text (input->tree, node);
}
