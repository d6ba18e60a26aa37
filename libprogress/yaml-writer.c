/* SPDX-License-Identifier: MIT */
#include "yaml-writer.h"

#include <string.h>
#include <yaml.h>

struct _YamlWriter {
  yaml_emitter_t emitter;
  GString *out;
};

static int
append (void *out, unsigned char *text, size_t size)
{
  g_string_append_len (out, (const char *) text, (gssize) size);
  return 1;
}

/* It takes the event. All it can fail for is memory, and then GLib has given up already. */
static void
emit (YamlWriter *self, yaml_event_t *event)
{
  if (!yaml_emitter_emit (&self->emitter, event))
    g_error ("YAML cannot be written: %s", self->emitter.problem);
}

YamlWriter *
yaml_writer_new (void)
{
  YamlWriter *self = g_new0 (YamlWriter, 1);
  yaml_event_t event;

  self->out = g_string_new (NULL);
  yaml_emitter_initialize (&self->emitter);
  yaml_emitter_set_output (&self->emitter, append, self->out);
  yaml_emitter_set_unicode (&self->emitter, 1);
  yaml_emitter_set_width (&self->emitter, -1);
  yaml_stream_start_event_initialize (&event, YAML_UTF8_ENCODING);
  emit (self, &event);
  yaml_document_start_event_initialize (&event, NULL, NULL, NULL, 1);
  emit (self, &event);
  return self;
}

char *
yaml_writer_end (YamlWriter *self)
{
  yaml_event_t event;
  char *text;

  yaml_document_end_event_initialize (&event, 1);
  emit (self, &event);
  yaml_stream_end_event_initialize (&event);
  emit (self, &event);
  yaml_emitter_flush (&self->emitter);
  yaml_emitter_delete (&self->emitter);
  text = g_string_free (self->out, FALSE);
  g_free (self);
  return text;
}

/* Lines of text would be folded; between quotes they stay as they are. */
static void
write_scalar (YamlWriter *self, const char *text)
{
  yaml_scalar_style_t style =
      strpbrk (text, "\n\r\t") != NULL ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE;
  yaml_event_t event;

  yaml_scalar_event_initialize (&event, NULL, NULL, (const yaml_char_t *) text, (int) strlen (text), 1, 1,
                                style);
  emit (self, &event);
}

static void
write_key (YamlWriter *self, const char *key)
{
  if (key != NULL)
    write_scalar (self, key);
}

void
yaml_write_text (YamlWriter *self, const char *key, const char *text)
{
  write_key (self, key);
  write_scalar (self, text);
}

void
yaml_begin_mapping (YamlWriter *self, const char *key, YamlLayout layout)
{
  yaml_event_t event;

  write_key (self, key);
  yaml_mapping_start_event_initialize (
      &event, NULL, NULL, 1, layout == YAML_LINES ? YAML_BLOCK_MAPPING_STYLE : YAML_FLOW_MAPPING_STYLE);
  emit (self, &event);
}

void
yaml_end_mapping (YamlWriter *self)
{
  yaml_event_t event;

  yaml_mapping_end_event_initialize (&event);
  emit (self, &event);
}

void
yaml_begin_list (YamlWriter *self, const char *key, YamlLayout layout)
{
  yaml_event_t event;

  write_key (self, key);
  yaml_sequence_start_event_initialize (
      &event, NULL, NULL, 1, layout == YAML_LINES ? YAML_BLOCK_SEQUENCE_STYLE : YAML_FLOW_SEQUENCE_STYLE);
  emit (self, &event);
}

void
yaml_end_list (YamlWriter *self)
{
  yaml_event_t event;

  yaml_sequence_end_event_initialize (&event);
  emit (self, &event);
}

static void
write_list (YamlWriter *self, const char *key, const YamlTree *tree, const YamlNode *node, YamlLayout layout)
{
  yaml_begin_list (self, key, layout);
  for (const YamlNode *item = yaml_first (node), *end = yaml_end (node); item < end; item = yaml_next (item))
    yaml_write_node (self, NULL, tree, item, YAML_INLINE);
  yaml_end_list (self);
}

static void
write_mapping (YamlWriter *self, const char *key, const YamlTree *tree, const YamlNode *node,
               YamlLayout layout)
{
  yaml_begin_mapping (self, key, layout);
  for (const YamlNode *name = yaml_first (node), *end = yaml_end (node); name < end;
       name = yaml_next (name + 1))
    yaml_write_node (self, yaml_text (tree, name), tree, name + 1, name[1].size <= 2 ? YAML_INLINE : layout);
  yaml_end_mapping (self);
}

void
yaml_write_node (YamlWriter *self, const char *key, const YamlTree *tree, const YamlNode *node,
                 YamlLayout layout)
{
  switch ((YamlKind) node->kind)
    {
    case YAML_SCALAR:
      yaml_write_text (self, key, yaml_text (tree, node));
      break;
    case YAML_SEQUENCE:
      write_list (self, key, tree, node, layout);
      break;
    case YAML_MAPPING:
      write_mapping (self, key, tree, node, layout);
      break;
    }
}
