/* SPDX-License-Identifier: MIT */
/* A short text as public documents write it, brought into one spelling before a grammar reads it: full-width
 * forms become half-width, the many dashes one, and spaces stay only where they separate words or numbers. */
#pragma once

#include <string.h>

#include "quantity.h"

#define PHRASE_SIZE 256

typedef struct {
  char text[PHRASE_SIZE + 4]; /* in one spelling, NUL-terminated */
  gsize length;
  const char *original;
  gsize original_length;
  gsize same;                      /* so many first bytes are those of the original */
  guint16 origin[PHRASE_SIZE + 4]; /* of the others: where in the original the character begins */
} Phrase;

/* Why something is refused: a stable id, and what would be right. Both static. */
typedef struct {
  const char *id;
  const char *advice;
} Fault;

/* NULL: read. Else the fault, at byte *offset of the original. */
const Fault *phrase_read (Phrase *self, const char *text, gssize length, gsize *offset);

/* The bytes of the original that [from, to) of the phrase came from. */
const char *phrase_span (const Phrase *self, gsize from, gsize to, gint32 *length);
gsize phrase_offset (const Phrase *self, gsize at);

/* word is not empty. Last bytes tell words apart best. */
static inline gboolean
phrase_starts (const char *text, gsize length, const char *word, gsize word_length)
{
  return word_length <= length && text[word_length - 1] == word[word_length - 1] &&
         memcmp (text, word, word_length) == 0;
}

/* The same at the end. */
static inline gboolean
phrase_ends (const char *text, gsize length, const char *word, gsize word_length)
{
  return word_length <= length && text[length - 1] == word[word_length - 1] &&
         memcmp (text + length - word_length, word, word_length) == 0;
}

/* Sets failure to "'text': at 'what is there': advice". Always FALSE, for `return`. */
gboolean parse_failure_set (ParseFailure *failure, const Fault *fault, const char *text, gsize length,
                            gsize offset);
