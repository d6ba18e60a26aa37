/* SPDX-License-Identifier: MIT */
#pragma once

/* Of functions for what is rarely so: what leads to them is kept out of the way of the rest. */
#define COLD __attribute__ ((cold))
