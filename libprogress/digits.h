/* SPDX-License-Identifier: MIT */
/* Whole numbers as decimal digits, two at a time. */
#pragma once

#include <glib.h>

#define N_POWERS_OF_TEN 19 /* from 1 on, as many as fit */
extern const gint64 powers_of_ten[N_POWERS_OF_TEN];

/* Writes the digits of a number so that they end before end; returns where they begin. */
char *digits_before (guint64 number, char *end);

/* The same, with zeros in front up to a width. */
char *digits_padded_before (guint64 number, int width, char *end);
