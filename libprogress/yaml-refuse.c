/* SPDX-License-Identifier: MIT */
#include "yaml-refuse.h"

#include <string.h>

#include "text-guard.h"

gboolean
yaml_refuse (YamlSource *self, const char *id, Place place, const char *message)
{
  diagnostics_error (self->diagnostics, id, self->name, place, "%s", message);
  return FALSE;
}

/* What an unquoted value cannot start with. */
static const struct {
  char mark;
  const char *id;
  const char *why;
  const char *otherwise;
} marks[] = {
  { '>', "needs-quotes", "starts a block of text in YAML", "" },
  { '|', "needs-quotes", "starts a block of text in YAML", "" },
  { '%', "needs-quotes", "cannot start a value in YAML", ", or write percent" },
  { '@', "needs-quotes", "cannot start a value in YAML", "" },
  { '`', "needs-quotes", "cannot start a value in YAML", "" },
  { '*', "alias", "is an alias in YAML, and aliases are not taken", "" },
  { '&', "anchor", "is an anchor in YAML, and anchors are not taken", "" },
  { '!', "tag", "is a tag in YAML, and tags are not taken", "" },
};

const char *
yaml_source_at (YamlSource *self, yaml_mark_t mark)
{
  const char *end = self->text + self->length;

  if (mark.index < self->seen_index)
    {
      self->seen = self->text;
      self->seen_index = 0;
    }
  for (; self->seen_index < mark.index && self->seen < end; self->seen_index++)
    self->seen = g_utf8_next_char (self->seen);
  return self->seen;
}

static gboolean
is_inside_brackets (const YamlSource *self, const char *at)
{
  int open = 0;

  for (const char *c = at; c > self->text && c[-1] != '\n' && c[-1] != '\r'; c--)
    open += (c[-1] == '{' || c[-1] == '[') - (c[-1] == '}' || c[-1] == ']');
  return open > 0;
}

/* The value that was probably meant to start at `at`: up to a comment, the line's end or, inside brackets,
 * the next of their marks. Cut when it is long. */
static char *
value_at (const YamlSource *self, const char *at)
{
  const char *stops = is_inside_brackets (self, at) ? "\r\n,]}" : "\r\n";
  const char *end = at;

  for (int i = 0; i < 40 && end < self->text + self->length; i++, end = g_utf8_next_char (end))
    if (strchr (stops, *end) != NULL || (*end == '#' && end[-1] == ' '))
      break;
  while (end > at + 1 && (end[-1] == ' ' || end[-1] == '\t'))
    end--;
  return g_strndup (at, (gsize) (end - at));
}

gboolean
yaml_refuse_unquoted (YamlSource *self, yaml_mark_t mark)
{
  const char *at = yaml_source_at (self, mark);

  for (gsize i = 0; i < G_N_ELEMENTS (marks) && at < self->text + self->length; i++)
    if (*at == marks[i].mark)
      {
        g_autofree char *value = value_at (self, at);
        const char *quote = strchr (value, '"') == NULL ? "\"" : "'";
        diagnostics_error (self->diagnostics, marks[i].id, self->name, yaml_mark_place (mark),
                           "'%s' %s; quote it: %s%s%s%s", value, marks[i].why, quote, value, quote,
                           marks[i].otherwise);
        return TRUE;
      }
  return FALSE;
}

/* libyaml's complaints that deserve better words. */
static const struct {
  const char *problem;
  const char *id;
  const char *message;
  gboolean at_start;    /* tell where the thing starts rather than where it went wrong */
  gboolean names_start; /* the message ends with the line where it starts */
} problems[] = {
  { "mapping values are not allowed", "yaml-syntax",
    "a ': ' is not expected here; quote the value it belongs to, or mend the indentation", FALSE, FALSE },
  { "could not find expected ':'", "yaml-syntax", "expected 'key: value', but there is no ': '", TRUE,
    FALSE },
  { "block sequence entries are not allowed", "yaml-syntax",
    "a list item '- ' cannot start here; put it on a line of its own, or quote the value", FALSE, FALSE },
  { "mapping keys are not allowed", "yaml-syntax", "a '? ' cannot start here; quote the value", FALSE,
    FALSE },
  { "did not find expected '-'", "yaml-syntax",
    "expected a list item '- ' or a smaller indentation, as in the list from line", FALSE, TRUE },
  { "did not find expected key", "yaml-syntax",
    "expected 'key: value' at the indentation of the mapping from line", FALSE, TRUE },
  { "did not find expected ',' or ']'", "yaml-syntax", "expected ',' or ']' in the list from line", FALSE,
    TRUE },
  { "did not find expected ',' or '}'", "yaml-syntax", "expected ',' or '}' in the mapping from line", FALSE,
    TRUE },
  { "did not find expected node content", "yaml-syntax", "expected a value here", FALSE, FALSE },
  { "did not find expected <document start>", "yaml-syntax",
    "this does not belong to what stands before it; mend the indentation", FALSE, FALSE },
  { "found unexpected end of stream", "yaml-syntax", "the quote that opens here is never closed", TRUE,
    FALSE },
  { "found unexpected document indicator", "yaml-syntax", "the quote that opens here is never closed", TRUE,
    FALSE },
  { "found unknown escape", "yaml-syntax",
    "an unknown escape; inside double quotes write \\\\ for a backslash, or use single quotes", FALSE,
    FALSE },
  { "did not find expected hexdecimal number", "yaml-syntax", "expected hexadecimal digits in an escape",
    FALSE, FALSE },
  { "found invalid Unicode character escape", "yaml-syntax", "an escape of a character that does not exist",
    FALSE, FALSE },
  { "found incompatible YAML document", "yaml-syntax", "an unknown version of YAML; leave this line out",
    FALSE, FALSE },
  { "found duplicate %YAML", "yaml-syntax", "a second %YAML line; leave it out", FALSE, FALSE },
  { "found a tab character", "tab-indent", "a tab in the indentation; indent with spaces", FALSE, FALSE },
};

static gboolean
tell_problem (YamlSource *self, const yaml_parser_t *parser)
{
  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    if (g_str_has_prefix (parser->problem, problems[i].problem))
      {
        yaml_mark_t mark = problems[i].at_start ? parser->context_mark : parser->problem_mark;
        g_autofree char *line = problems[i].names_start
                                    ? g_strdup_printf (" %u", (guint) parser->context_mark.line + 1)
                                    : g_strdup ("");
        diagnostics_error (self->diagnostics, problems[i].id, self->name, yaml_mark_place (mark), "%s%s",
                           problems[i].message, line);
        return TRUE;
      }
  return FALSE;
}

/* Contexts in which the thing that failed starts with one of the marks. */
static gboolean
starts_with_mark (const char *context)
{
  static const char *const contexts[] = {
    "while scanning a block scalar", "while scanning an a", "while scanning a tag",
    "while parsing a tag",           "while scanning a %",  "while scanning a directive",
  };

  for (gsize i = 0; context != NULL && i < G_N_ELEMENTS (contexts); i++)
    if (g_str_has_prefix (context, contexts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
tell_character (YamlSource *self, const yaml_parser_t *parser)
{
  const char *at = yaml_source_at (self, parser->problem_mark);

  if (!g_str_has_prefix (parser->problem, "found character that cannot start"))
    return FALSE;
  if (at < self->text + self->length && *at == '\t')
    {
      yaml_refuse (self, "tab-indent", yaml_mark_place (parser->problem_mark),
                   "a tab in the indentation; indent with spaces");
      return TRUE;
    }
  return yaml_refuse_unquoted (self, parser->problem_mark);
}

gboolean
yaml_refuse_syntax (YamlSource *self, const yaml_parser_t *parser)
{
  if (parser->error == YAML_MEMORY_ERROR)
    return yaml_refuse (self, "too-large", (Place){ 0, 0 }, "not enough memory to read this");
  if (parser->error == YAML_READER_ERROR)
    {
      diagnostics_error (self->diagnostics, "control-character", self->name,
                         text_place (self->text, MIN (parser->problem_offset, self->length)),
                         "control character U+%04X; remove it", (guint) parser->problem_value);
      return FALSE;
    }
  if (starts_with_mark (parser->context) && strstr (parser->problem, "tab") == NULL &&
      yaml_refuse_unquoted (self, parser->context_mark))
    return FALSE;
  if (!tell_character (self, parser) && !tell_problem (self, parser))
    yaml_refuse (self, "yaml-syntax", yaml_mark_place (parser->problem_mark), parser->problem);
  return FALSE;
}
