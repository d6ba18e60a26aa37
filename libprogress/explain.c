/* SPDX-License-Identifier: MIT */
#include "explain.h"

#include "amount.h"

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

/* When each rule speaks; # stands for the policy's number. */
static const char *const rule_words[N_RULES][2] = {
  [RULE_NO_DATA] = { "there is no figure; yellow from the due date on", "尚无数据；到期后为黄" },
  [RULE_NO_PATH] = { "there is no line to follow and nothing asked for yet", "无时序线，也无当期要求" },
  [RULE_BEHIND_SCHEDULE] = { "it lies in the threshold marked below", "处于下列所标档次" },
  [RULE_REQUIREMENT_MISSED] = { "what must hold at every date does not, or a cap is exceeded",
                                "须保持的要求未满足，或已突破控制上限" },
  [RULE_MILESTONE_MISSED] = { "the latest figure is worse than the last milestone due; orange from # in a "
                              "row",
                              "最新数据未达最近到期节点；连续#个未达为橙" },
  [RULE_OVERDUE] = { "it is due and not met", "到期未达标" },
  [RULE_STALE_DATA] = { "the latest figure is more than # days old", "最近一期数据已超过#天" },
  [RULE_MOVING_AWAY] = { "a level's last change went the wrong way", "水平值最近一次变动方向不利" },
  [RULE_TOTAL_FELL] = { "a running total became smaller", "累计数减少" },
  [RULE_DELIVERABLE_LATE] = { "a deliverable is due and not done; orange after 30 days",
                              "有成果到期未完成；逾期超过30天为橙" },
  [RULE_RATE_MISMATCH] = { "no rounding of the computed rate gives the reported one",
                           "核算完成率按任何方式修约均与所报不符" },
  [RULE_UNDEFINED_BAND] = { "the policy says nothing about this band", "评价规则未规定此档" },
  [RULE_IMPLAUSIBLE] = { "the rate is above #, where 1 is all done", "完成率高于#（1为全部完成）" },
};

static const char *const late_figure_words[] = {
  "a figure is late by its frequency and lag; two or more: orange", "按频率和时限缺报一期；两期及以上为橙"
};

void
explanation_append_rule (GString *out, const Explanation *self, RuleId rule, ProgressLanguage language)
{
  gboolean by_frequency = rule == RULE_STALE_DATA && self->indicator->frequency != 0;
  const char *words = by_frequency ? late_figure_words[language] : rule_words[rule][language];

  for (; *words != '\0'; words++)
    if (*words == '#')
      amount_append_exact (out, exact_of (self->policy->rules[rule].number));
    else
      g_string_append_c (out, *words);
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
