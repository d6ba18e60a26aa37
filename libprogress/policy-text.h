/* SPDX-License-Identifier: MIT */
/* A policy in words, and as the file it could be read from. */
#pragma once

#include "policy.h"

/* "▲ yellow  index ≥ 0.8": a band, what it shows and which values lie in it. */
void policy_append_band (GString *out, const ProgressPolicy *self, const Band *band,
                         ProgressLanguage language);

/* The words of the file format. */
const char *basis_get_name (Basis basis);      /* "pp" */
const char *band_get_light (const Band *band); /* "yellow", "none", "undefined" */
