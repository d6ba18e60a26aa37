/* SPDX-License-Identifier: MIT */
/* The bands of a policy table: a value must lie in exactly one of them. */
#pragma once

#include "policy.h"
#include "schema.h"

extern const SchemaForm policy_bands_form;

/* Reads a list of bands over the policy's basis into it. What is wrong is refused. */
void policy_read_bands (SchemaInput *input, const YamlNode *list, ProgressPolicy *policy);
