/* SPDX-License-Identifier: MIT */
/* Quantities in words again. */
#pragma once

#include "quantity.h"

/* Appends the quantity in its one canonical spelling, 不低于95% or at least 95%, which reads back as the same
 * quantity. Units stay as they are; percent and percentage points follow the language. */
void quantity_format (const Quantity *self, ProgressLanguage language, GString *out);
