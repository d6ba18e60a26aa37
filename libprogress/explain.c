/* SPDX-License-Identifier: MIT */
#include "explain.h"

#include "amount.h"
#include "rules.h"
#include "write.h"

static void
append_file_line (GString *out, const char *file, guint32 line)
{
  if (file != NULL && line > 0)
    g_string_append_printf (out, "%s:%u", file, line);
}

void
explanation_append_place (GString *out, const Explanation *self, Place place)
{
  append_file_line (out, self->indicator->plan->file, place.line);
}

void
explanation_append_figure_place (GString *out, const Explanation *self, const Figure *figure)
{
  const char *file =
      figure->file == 0 ? self->indicator->plan->file : figures_file (self->report->figures, figure->file);

  append_file_line (out, file, figure->line);
}

/* When a rule speaks, and when its case is a graver one. # stands for the policy's number, @ for a light. */
typedef struct {
  const char *condition;
  const char *graver; /* NULL: it has no graver case */
} RuleWords;

static const RuleWords rule_words[N_RULES] = {
  [RULE_NO_DATA] = { N_ ("there is no figure"), N_ ("@ from the due date on") },
  [RULE_NO_PATH] = { N_ ("there is no line to follow and nothing asked for yet"), NULL },
  [RULE_BEHIND_SCHEDULE] = { N_ ("it lies in the threshold marked below"), NULL },
  [RULE_REQUIREMENT_MISSED] = { N_ ("what must hold at every date does not"),
                                N_ ("@ for a cap that is exceeded") },
  [RULE_MILESTONE_MISSED] = { N_ ("the latest figure is worse than the last milestone due"),
                              N_ ("@ from # in a row") },
  [RULE_OVERDUE] = { N_ ("it is due and not met"), NULL },
  [RULE_STALE_DATA] = { N_ ("the latest figure is more than # days old"), NULL },
  [RULE_MOVING_AWAY] = { N_ ("a level's last change went the wrong way"), NULL },
  [RULE_TOTAL_FELL] = { N_ ("a running total became smaller"), NULL },
  [RULE_DELIVERABLE_LATE] = { N_ ("a deliverable is due and not done"), N_ ("@ after 30 days") },
  [RULE_RATE_MISMATCH] = { N_ ("no rounding of the computed rate gives the reported one"), NULL },
  [RULE_UNDEFINED_BAND] = { N_ ("the policy says nothing about this band"), NULL },
  [RULE_IMPLAUSIBLE] = { N_ ("the rate is above #, where 1 is all done"), NULL },
};

static const RuleWords late_figure_words = { N_ ("a figure is late by its frequency and lag"),
                                             N_ ("@ for two or more") };

static void
append_words (GString *out, const ProgressPolicy *policy, RuleId rule, const char *english,
              ProgressLanguage language)
{
  for (const char *c = catalogue_text (language, english); *c != '\0'; c++)
    if (*c == '#')
      amount_append_exact (out, exact_of (policy->rules[rule].number));
    else if (*c == '@')
      write_light (out, policy_rule_graver_light (policy, rule), language);
    else
      g_string_append_c (out, *c);
}

/* "there is no figure; ▲ yellow from the due date on" */
void
explanation_append_rule (GString *out, const Explanation *self, RuleId rule, ProgressLanguage language)
{
  gboolean by_frequency = rule == RULE_STALE_DATA && self->indicator->frequency != 0;
  const RuleWords *words = by_frequency ? &late_figure_words : &rule_words[rule];

  append_words (out, self->policy, rule, words->condition, language);
  if (words->graver == NULL)
    return;
  g_string_append (out, catalogue_text (language, N_ ("; ")));
  append_words (out, self->policy, rule, words->graver, language);
}

static const ProgressStanding *
find_standing (const ProgressReport *report, const char *id, GError **error)
{
  const ProgressStanding *standing = progress_report_find_standing (report, id);
  g_autofree char *message = standing == NULL ? plan_no_such_id (report->plan, id) : NULL;

  if (standing == NULL)
    g_set_error_literal (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT, message);
  return standing;
}

char *
progress_report_explain (const ProgressReport *self, const char *id, ProgressFormat format,
                         ProgressLanguage language, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_auto (Explanation) explanation = { 0 };
  const ProgressStanding *standing = find_standing (self, id, error);
  GString *out;

  if (standing == NULL)
    return NULL;
  if (format != PROGRESS_FORMAT_TEXT && format != PROGRESS_FORMAT_JSON)
    {
      g_set_error_literal (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT,
                           "an indicator is explained as text or json only");
      return NULL;
    }
  out = g_string_new (NULL);
  explanation_init (&explanation, self, standing);
  (format == PROGRESS_FORMAT_TEXT ? explain_as_text : explain_as_json) (&explanation, language, out);
  return g_string_free (out, FALSE);
}
