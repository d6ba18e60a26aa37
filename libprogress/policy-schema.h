/* SPDX-License-Identifier: MIT */
/* A policy table, wherever it stands: in a plan, or in a file of its own. */
#pragma once

#include "policy.h"
#include "schema.h"

extern const SchemaWords band_light_words, basis_words, rule_light_words, graver_light_words,
    time_basis_words, rollup_light_words;

extern const Schema policy_schema;      /* the table */
extern const Schema policy_file_schema; /* a file that holds it under a key */

/* The rows of one rule's own table, and which of a rule's keys each is. */
#define POLICY_RULE_KEYS 3
guint policy_rule_rows (RuleId rule, SchemaRow rows[POLICY_RULE_KEYS], guint keys[POLICY_RULE_KEYS]);

/* What a table leaves out is as in `default`. NULL: refused; owned by the caller. */
ProgressPolicy *policy_new_from_node (SchemaInput *input, const YamlNode *node);

/* A file that holds a table, alone or under the key `policy`. NULL: diagnostics say why. */
ProgressPolicy *policy_new_from_tree (const YamlTree *tree, ProgressDiagnostics *diagnostics);

/* Does the text name a file rather than a preset? */
gboolean policy_is_file_name (const char *text);
