/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include "arena.h"
#include "numeral.h"
#include "unit-words.h"
#include "text-hash.h"

#define DEEPEST_CHAIN 16 /* units defined by units defined by units */

struct _UnitTable {
  GMutex lock; /* figures of one plan may be read on several threads */
  Arena *arena;
  GHashTable *units;       /* label -> Unit */
  GHashTable *definitions; /* label -> UnitDefinition; what it is of, is looked up when it is used */
  GPtrArray *defined;      /* the same in order */
};

/* A unit while it is read. */
typedef struct {
  Number factor;
  GString *base;
  UnitClass kind;
} Reading;

static const Fault no_side = { "unit-text", "a unit with a '/' needs something on both sides" };
static const Fault too_deep = { "unit-text",
                                "this unit is defined by itself, or by a chain of more than " G_STRINGIFY (
                                    DEEPEST_CHAIN) " units" };
static const Fault factor_range = { "number-range", "the factor of this unit does not fit" };
static const Fault label_taken = { "unit-text", "this unit is already in use" };
static const Fault label_built_in = { "unit-text",
                                      "this is read already: a share, a scale or a rate cannot be defined" };
static const Fault bad_factor = { "unit-text", "a unit's factor must be greater than 0" };

UnitTable *
unit_table_new (void)
{
  UnitTable *self = g_new0 (UnitTable, 1);
  g_mutex_init (&self->lock);
  self->arena = arena_new ();
  self->units = g_hash_table_new (text_hash, g_str_equal);
  self->definitions = g_hash_table_new (text_hash, g_str_equal);
  self->defined = g_ptr_array_new ();
  return self;
}

void
unit_table_free (UnitTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->defined);
  g_hash_table_unref (self->definitions);
  g_hash_table_unref (self->units);
  arena_free (self->arena);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* ---- Reading a label ---- */

static const Fault *read_label (const UnitTable *self, const char *text, gsize length, int depth,
                                Reading *out);

static const UnitDefinition *
find_definition (const UnitTable *self, const char *text, gsize length)
{
  char label[UNIT_LABEL_MOST + 1];
  if (length > UNIT_LABEL_MOST || g_hash_table_size (self->definitions) == 0)
    return NULL;
  memcpy (label, text, length);
  label[length] = '\0';
  return g_hash_table_lookup (self->definitions, label);
}

/* 个工作日 is 工作日: a measure needs no counting word, and may have one. */
static void
skip_counting_word (const char **text, gsize *length)
{
  static const char counting[] = "个";
  const gsize size = sizeof counting - 1;
  if (*length <= size || !phrase_starts (*text, *length, counting, size))
    return;
  const UnitWord *word = unit_word_at (*text + size, *length - size);
  if (word != NULL && word->entry.length == *length - size)
    {
      *text += size;
      *length -= size;
    }
}

static const Fault *
read_name (const UnitTable *self, const char *text, gsize length, int depth, Reading *out)
{
  const UnitDefinition *definition = find_definition (self, text, length);
  if (definition != NULL)
    {
      const Fault *fault = read_label (self, definition->of, strlen (definition->of), depth + 1, out);
      if (fault == NULL && !number_multiply (out->factor, definition->factor, &out->factor))
        return &factor_range;
      return fault;
    }
  const UnitWord *word = unit_word_at (text, length);
  gboolean known = word != NULL && word->entry.length == length;
  out->kind = known ? (UnitClass) word->kind : length == 0 ? UNIT_NONE : UNIT_COUNT;
  if (out->kind == UNIT_PERCENT)
    {
      out->factor = (Number){ 1, word->per_whole };
      g_string_append_c (out->base, '%');
      return NULL;
    }
  skip_counting_word (&text, &length);
  if (!known && (word = unit_word_at (text, length)) != NULL && word->entry.length == length)
    out->kind = (UnitClass) word->kind;
  g_string_append_len (out->base, text, (gssize) length);
  return NULL;
}

/* One side of a rate, or a whole unit: [number] [scale] name. Only what a rate is per may begin with a
 * number. */
static const Fault *
read_side (const UnitTable *self, const char *text, gsize length, int depth, Reading *out)
{
  Numeral number = { NUMBER_ONE, 0, 0 };
  gsize used = 0;
  gint64 times = 1;

  out->factor = NUMBER_ONE;
  if (length > 0 && g_ascii_isdigit (text[0]))
    {
      const Fault *fault = numeral_read_decimal (text, length, &number);
      if (fault != NULL)
        return fault;
    }
  text += number.used;
  length -= number.used;
  if (find_definition (self, text, length) == NULL)
    times = unit_scale_at (text, length, &used);
  const Fault *fault = read_name (self, text + used, length - used, depth, out);
  if (fault != NULL)
    return fault;
  if (!number_multiply (out->factor, (Number){ times, 1 }, &out->factor) ||
      !number_multiply (out->factor, number.value, &out->factor))
    return &factor_range;
  return NULL;
}

/* The "/" that ends the side text begins with: not one inside brackets. length: there is none. */
static gsize
find_slash (const char *text, gsize length)
{
  int depth = 0;
  for (gsize at = 0; at < length; at++)
    {
      depth += (text[at] == '(') - (text[at] == ')');
      if (text[at] == '/' && depth == 0)
        return at;
    }
  return length;
}

static const Fault *
read_per (const UnitTable *self, const char *text, gsize length, int depth, Reading *out)
{
  Number over = out->factor;
  if (length == 0)
    return &no_side;
  g_string_append_c (out->base, '/');
  const Fault *fault = read_side (self, text, length, depth, out);
  if (fault == NULL && !number_divide (over, out->factor, &out->factor))
    return &factor_range;
  return fault;
}

/* Where the bracket closes that text begins with. */
static gsize
find_closing (const char *text, gsize length)
{
  int depth = 0;
  for (gsize at = 0; at < length; at++)
    {
      depth += (text[at] == '(') - (text[at] == ')');
      if (depth == 0)
        return at;
    }
  return length;
}

/* (万人次), as a table's heading has it, is 万人次. */
static void
skip_outer_brackets (const char **text, gsize *length)
{
  if (*length > 2 && (*text)[0] == '(' && find_closing (*text, *length) == *length - 1)
    {
      *text += 1;
      *length -= 2;
    }
}

static const Fault *
read_label (const UnitTable *self, const char *text, gsize length, int depth, Reading *out)
{
  if (depth > DEEPEST_CHAIN)
    return &too_deep;
  skip_outer_brackets (&text, &length);
  gsize slash = find_slash (text, length);
  if (slash == 0 && length > 0)
    return &no_side;
  const Fault *fault = read_side (self, text, slash, depth, out);
  while (fault == NULL && slash < length)
    {
      gsize from = slash + 1;
      slash = from + find_slash (text + from, length - from);
      fault = read_per (self, text + from, slash - from, depth, out);
      out->kind = UNIT_RATE;
    }
  return fault;
}

/* ---- Looking up ---- */

/* 万元 of 万余元. */
static const char *
plain_label (Arena *arena, const char *label, gsize length)
{
  char plain[UNIT_SCALE_SIZE + UNIT_LABEL_MOST];
  gsize used;
  unit_scale_at (label, length, &used);
  gsize scale = unit_scale_plain (label, used, plain);
  memcpy (plain + scale, label + used, length - used);
  return arena_text (arena, plain, (gssize) (scale + length - used));
}

static const Unit *
intern (UnitTable *self, const char *label, gsize length, const Reading *reading)
{
  Unit *unit = arena_new0 (self->arena, Unit, 1);
  char *key = arena_text (self->arena, label, (gssize) length);
  skip_outer_brackets (&label, &length);
  unit->label = plain_label (self->arena, label, length);
  unit->base = arena_text (self->arena, reading->base->str, (gssize) reading->base->len);
  unit->factor = reading->factor;
  unit->kind = reading->kind;
  g_hash_table_insert (self->units, key, unit);
  return unit;
}

static const Fault *
read_new (UnitTable *self, const char *label, gsize length, gsize *at, const Unit **unit)
{
  g_autoptr (GString) base = g_string_new (NULL);
  Reading reading = { NUMBER_ONE, base, UNIT_NONE };
  const Fault *fault = unit_label_fault (label, length, at);
  if (fault == NULL)
    {
      *at = 0;
      fault = read_label (self, label, length, 0, &reading);
    }
  if (fault == NULL)
    *unit = intern (self, label, length, &reading);
  return fault;
}

static char *
describe (const Fault *fault, const char *text, gsize length, gsize offset)
{
  ParseFailure failure;
  parse_failure_set (&failure, fault, text, length, offset);
  return failure.message;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ')
      return FALSE;
  return TRUE;
}

static void
tell (char **message, const Fault *fault, const char *text, gsize size, gsize at)
{
  if (message != NULL)
    *message = describe (fault, text, size, at);
}

const Unit *
unit_table_lookup (UnitTable *self, const char *text, gssize length, char **message)
{
  Phrase phrase;
  gsize at = 0;
  const Unit *unit = NULL;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const Fault *fault = NULL;

  phrase.length = 0;
  phrase.text[0] = '\0';
  if (!is_blank (text, size))
    fault = phrase_read (&phrase, text, (gssize) size, &at);
  if (fault != NULL)
    {
      tell (message, fault, text, size, at);
      return NULL;
    }
  g_mutex_lock (&self->lock);
  unit = g_hash_table_lookup (self->units, phrase.text);
  if (unit == NULL)
    fault = read_new (self, phrase.text, phrase.length, &at, &unit);
  g_mutex_unlock (&self->lock);
  if (fault != NULL)
    tell (message, fault, text, size, at > 0 ? phrase_offset (&phrase, at) : 0);
  return unit;
}

/* ---- Units of the plan's own ---- */

/* A name that is not yet read as something else. Measures (亩) may be given a factor. */
static const Fault *
label_fault (const UnitTable *self, const Phrase *label)
{
  gsize used = 0;
  gsize at = 0;
  const Fault *fault = unit_label_fault (label->text, label->length, &at);
  if (fault != NULL)
    return fault;
  if (g_hash_table_contains (self->units, label->text) ||
      g_hash_table_contains (self->definitions, label->text))
    return &label_taken;
  unit_scale_at (label->text, label->length, &used);
  const UnitWord *word = unit_word_at (label->text, label->length);
  gboolean is_share = word != NULL && word->kind == UNIT_PERCENT && word->entry.length == label->length;
  return used > 0 || is_share || strchr (label->text, '/') != NULL ? &label_built_in : NULL;
}

/* Enters the definition if, with it, the label can be read. */
static const Fault *
try_definition (UnitTable *self, const Phrase *label, Number factor, const Phrase *of)
{
  g_autoptr (GString) base = g_string_new (NULL);
  Reading reading = { NUMBER_ONE, base, UNIT_NONE };
  gsize at = 0;
  const Fault *fault = unit_label_fault (of->text, of->length, &at);
  if (fault != NULL)
    return fault;
  UnitDefinition *definition = arena_new0 (self->arena, UnitDefinition, 1);
  char *key = arena_text (self->arena, label->text, -1);
  *definition = (UnitDefinition){ key, factor, arena_text (self->arena, of->text, -1) };
  g_hash_table_insert (self->definitions, key, definition);
  fault = read_label (self, key, label->length, 0, &reading);
  if (fault != NULL)
    g_hash_table_remove (self->definitions, key);
  else
    g_ptr_array_add (self->defined, definition);
  return fault;
}

gboolean
unit_table_define (UnitTable *self, const char *label, Number factor, const char *of, char **message)
{
  Phrase name, base;
  gsize at = 0;
  const char *blamed = of;
  const Fault *fault = phrase_read (&base, of, -1, &at);
  if (fault == NULL)
    {
      blamed = label;
      fault = phrase_read (&name, label, -1, &at);
    }
  g_mutex_lock (&self->lock);
  if (fault == NULL)
    fault = factor.num <= 0 ? &bad_factor : label_fault (self, &name);
  if (fault == NULL)
    fault = try_definition (self, &name, factor, &base);
  g_mutex_unlock (&self->lock);
  if (fault != NULL)
    *message = describe (fault, blamed, strlen (blamed), 0);
  return fault == NULL;
}

guint
unit_table_n_definitions (const UnitTable *self)
{
  return self->defined->len;
}

const UnitDefinition *
unit_table_definition (const UnitTable *self, guint index)
{
  return g_ptr_array_index (self->defined, index);
}

/* ---- Converting ---- */

/* A number without a base (1.6万, or 5) is in what `to` counts: 1.6万 of 万人 is 1.6, of 件/万人 it is 16000.
 */
static gboolean
convert_bare (Number value, const Unit *from, const Unit *to, Number *out)
{
  gsize used;
  Number scale = { unit_scale_at (to->label, strlen (to->label), &used), 1 };
  if (from->label[0] == '\0')
    {
      *out = value;
      return TRUE;
    }
  return number_multiply (value, from->factor, out) && number_divide (*out, scale, out);
}

gboolean
unit_convert (Number value, const Unit *from, const Unit *to, Number *out, gboolean *overflow)
{
  gboolean fits;
  *overflow = FALSE;
  if (from == to)
    {
      *out = value;
      return TRUE;
    }
  if (from->base[0] == '\0')
    fits = convert_bare (value, from, to, out);
  else if (strcmp (from->base, to->base) == 0)
    fits = number_multiply (value, from->factor, out) && number_divide (*out, to->factor, out);
  else
    return FALSE;
  *overflow = !fits;
  return fits;
}
