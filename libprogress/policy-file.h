/* SPDX-License-Identifier: MIT */
#pragma once

#include "diagnostics.h"
#include "policy.h"

/* A policy from the text of a file. NULL: diagnostics say why; owned by the caller. */
ProgressPolicy *policy_new_from_text (const char *name, const char *text, gsize length,
                                      ProgressDiagnostics *diagnostics);
