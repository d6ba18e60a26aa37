/* SPDX-License-Identifier: MIT */
/* No mapping sets a key twice. Part of the YAML reader. */
#pragma once

#include "yaml-reader.h"

/* Tells each of the mapping's n keys that was set before. */
void yaml_tell_duplicates (const YamlTree *tree, const YamlNode *mapping, guint n,
                           ProgressDiagnostics *diagnostics);
