/* SPDX-License-Identifier: MIT */
/* What the drawings show, by the same paths. */
#include "html-page.h"

#include "catalogue.h"
#include "html.h"

typedef struct {
  const char *drawing; /* class of the drawing */
  const char *path;
  const char *data;
  const char *words;
} Sign;

static const Sign signs[] = {
  { "bullet", "actual", "M0 5.5H100V10.5H0z", N_ ("actual") },
  { "bullet", "expected", "M50 2V14", N_ ("expected by now") },
  { "bullet", "target", "M50 0V16", N_ ("target") },
  { "bullet", "zone", "M0 0H100V16H0z", N_ ("the target is met here") },
  { "bullet", "tick", "M30 10V16M70 10V16", N_ ("milestones") },
  { "timeline", "dots", "M20 22h.01M80 10h.01", N_ ("figures") },
  { "timeline", "plan", "M0 26L100 6", N_ ("planned") },
  { "timeline", "today", "M50 0V32", N_ ("the judged date") },
};

/* Deliverables have signs of their own. */
static const Sign deliverable_signs[] = {
  { "timeline", "done", "M50 16h.01", N_ ("done") },
  { "timeline", "late", "M50 16h.01", N_ ("late") },
  { "timeline", "ahead", "M50 16h.01", N_ ("not due yet") },
};

static void
append_sign (Writer *self, const Sign *sign)
{
  g_string_append_printf (self->out,
                          "<li><svg class=\"%s\" viewBox=\"0 0 100 %d\" preserveAspectRatio=\"none\" "
                          "aria-hidden=\"true\"><path class=\"%s\" d=\"%s\"/></svg> ",
                          sign->drawing, sign->drawing[0] == 'b' ? 16 : 32, sign->path, sign->data);
  html_append_words (self, sign->words);
  g_string_append (self->out, "</li>\n");
}

static gboolean
has_deliverables (const Writer *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (((const ProgressStanding *) self->rows->pdata[i])->method == PROGRESS_RATE_DELIVERABLES)
      return TRUE;
  return FALSE;
}

void
html_append_legend (Writer *self)
{
  g_string_append (self->out, "<ul class=\"legend\">\n");
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    append_sign (self, &signs[i]);
  for (gsize i = 0; has_deliverables (self) && i < G_N_ELEMENTS (deliverable_signs); i++)
    append_sign (self, &deliverable_signs[i]);
  g_string_append (self->out, "</ul>\n");
}
