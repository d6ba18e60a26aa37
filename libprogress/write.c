/* SPDX-License-Identifier: MIT */
#include "write.h"

#include "amount.h"
#include "catalogue.h"

typedef struct {
  ProgressLight light;
  const char *symbol;
  const char *word;
} LightWords;

static const LightWords light_words[] = {
  { PROGRESS_LIGHT_GREEN, "●", N_ ("green") },   { PROGRESS_LIGHT_YELLOW, "▲", N_ ("yellow") },
  { PROGRESS_LIGHT_ORANGE, "◆", N_ ("orange") }, { PROGRESS_LIGHT_RED, "■", N_ ("red") },
  { PROGRESS_LIGHT_GREY, "○", N_ ("grey") },     { PROGRESS_LIGHT_NOTE, "·", N_ ("note") },
};

static const char *const reason_words[] = {
  [PROGRESS_REASON_NONE] = "",
  [PROGRESS_REASON_NO_TARGET] = N_ ("no target"),
  [PROGRESS_REASON_NO_DATA] = N_ ("no data"),
  [PROGRESS_REASON_ZERO_TARGET] = N_ ("zero target"),
  [PROGRESS_REASON_NEGATIVE_TARGET] = N_ ("negative target"),
  [PROGRESS_REASON_ZERO_SPAN] = N_ ("zero span"),
  [PROGRESS_REASON_ALREADY_MET] = N_ ("already met"),
  [PROGRESS_REASON_NOT_STARTED] = N_ ("not started"),
  [PROGRESS_REASON_NO_PATH] = N_ ("no path"),
  [PROGRESS_REASON_SIGN_CHANGE] = N_ ("sign change"),
  [PROGRESS_REASON_TOO_FEW_POINTS] = N_ ("too few points"),
  [PROGRESS_REASON_LOW_COVERAGE] = N_ ("low coverage"),
  [PROGRESS_REASON_OUT_OF_RANGE] = N_ ("out of range"),
  [PROGRESS_REASON_ZERO_BASELINE] = N_ ("zero baseline"),
  [PROGRESS_REASON_NEGATIVE_BASELINE] = N_ ("negative baseline"),
};

const char *
write_reason (ProgressReason reason, ProgressLanguage language)
{
  return reason == PROGRESS_REASON_NONE ? "" : catalogue_text (language, reason_words[reason]);
}

gboolean
writer_shows (const Writer *self, const ProgressStanding *standing)
{
  return (self->flags & PROGRESS_WRITE_ONLY_LAGGING) == 0 || standing->light >= PROGRESS_LIGHT_YELLOW;
}

void
write_light (GString *cell, ProgressLight light, ProgressLanguage language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (light_words); i++)
    if (light_words[i].light == light)
      g_string_append_printf (cell, "%s %s", light_words[i].symbol,
                              catalogue_text (language, light_words[i].word));
}

const char *
write_not_met (const ProgressStanding *standing, ProgressLanguage language)
{
  gboolean misleads =
      standing->met == MET_NO && exact_compare (exact_kept (standing->rate), exact_int (1)) >= 0;

  return misleads ? catalogue_text (language, N_ (" (not met)")) : "";
}

void
write_display (GString *cell, const ProgressStanding *standing, ProgressLanguage language)
{
  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (exact_kept (standing->rate)))
    return;
  g_string_append_len (
      cell, text,
      (gssize) rounding_format_rate (standing_rounding (standing), exact_kept (standing->rate), text));
  g_string_append (cell, write_not_met (standing, language));
}

void
write_subtitle (Writer *self)
{
  g_string_append (self->out, catalogue_text (self->language, N_ ("As of ")));
  amount_append_date (self->out, self->report->as_of, self->language);
  g_string_append_printf (self->out, catalogue_text (self->language, N_ (", policy: %s")),
                          self->report->policy->name);
}

void
write_plan_summary (Writer *self)
{
  const ProgressRollup *plan = &self->report->plan_rollup;

  g_string_append (self->out, catalogue_text (self->language, N_ ("Plan: ")));
  write_light (self->out, plan->light, self->language);
  g_string_append_printf (self->out,
                          catalogue_plural (self->language, plan->indicators,
                                            N_ (", %d indicator, %d met, mean rate: "),
                                            N_ (", %d indicators, %d met, mean rate: ")),
                          plan->indicators, plan->met);
  mean_rate_cell (self->out, self, plan);
  g_string_append (self->out, catalogue_text (self->language, N_ (", coverage: ")));
  if (exact_is_defined (plan->coverage))
    coverage_cell (self->out, self, plan);
  else
    g_string_append (self->out, write_reason (exact_reason (plan->coverage), self->language));
}

void
writer_end_page (Writer *self)
{
  if (g_str_has_suffix (self->out->str, "\n\n"))
    g_string_truncate (self->out, self->out->len - 1);
}

void
writer_collect_rows (Writer *self)
{
  for (gint32 i = 0; i < self->report->plan->n_indicators; i++)
    if (writer_shows (self, &self->report->standings[i]))
      g_ptr_array_add (self->rows, &self->report->standings[i]);
}

char *
progress_report_to_text (const ProgressReport *self, ProgressFormat format, ProgressLanguage language,
                         ProgressWriteFlags flags)
{
  static void (*const writers[]) (Writer *) = {
    [PROGRESS_FORMAT_TEXT] = write_text,
    [PROGRESS_FORMAT_JSON] = write_json,
    [PROGRESS_FORMAT_CSV] = write_csv,
    [PROGRESS_FORMAT_MARKDOWN] = write_markdown,
  };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (writers), NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);

  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Writer writer = { self, language, flags, g_string_new (NULL), rows };

  writer_collect_rows (&writer);
  writers[format](&writer);
  return g_string_free (writer.out, FALSE);
}
