/* SPDX-License-Identifier: MIT */
/* What a warning says: named values, and the sentences made from them. */
#pragma once

#include "json.h"
#include "warning-values.h"

/* The sentence of a rule that was raised, in a language. */
void message_append (GString *out, const ProgressStanding *standing, RuleId rule, ProgressLanguage language);

/* One of its values as JSON has it, without quotes. TRUE: it is a number there. */
gboolean message_append_plain (GString *out, const NamedValue *value, const ProgressStanding *standing);

/* Its named values, as the members of an object that was begun. */
void message_write_values (Json *json, const ProgressStanding *standing, RuleId rule);

/* The whole warning as JSON: id, light, message, values; and why it was raised, unless that is NULL. */
void message_write_warning (Json *json, const ProgressStanding *standing, RuleId rule,
                            ProgressLanguage language, const char *why);
