/* SPDX-License-Identifier: MIT */
/* Writes tables of keys (schema.h) as JSON Schema, for the program editor-schema. */
#pragma once

#include "json.h"
#include "schema.h"

typedef struct {
  Json json;
  GPtrArray *tables; /* of Schema: those that were referred to, to be defined */
} SchemaWriter;

void schema_write_list (SchemaWriter *self, const char *key, guint n, const char *const *texts);
/* Either may be NULL. */
void schema_write_description (SchemaWriter *self, const char *help, const char *grammar);

/* All of a table, as members of the object that is open. */
void schema_write_table (SchemaWriter *self, const Schema *table);
/* The same piece by piece: properties are opened, filled with rows, and closed. */
void schema_begin_properties (SchemaWriter *self);
void schema_write_row (SchemaWriter *self, const SchemaRow *row);
void schema_end_properties (SchemaWriter *self, guint n_required, const char *const *required);
void schema_write_needs (SchemaWriter *self, const Schema *table);

/* Stands for a table that is defined elsewhere. */
void schema_refer_to_table (SchemaWriter *self, const Schema *table);
char *schema_name_of (const Schema *table); /* of its definition; owned by the caller */
