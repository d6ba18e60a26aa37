/* SPDX-License-Identifier: MIT */
#include "write.h"

#include "amount.h"

typedef struct {
  ProgressLight light;
  const char *symbol;
  const char *word[2];
} LightWords;

static const LightWords light_words[] = {
  { PROGRESS_LIGHT_GREEN, "●", { "green", "绿" } },   { PROGRESS_LIGHT_YELLOW, "▲", { "yellow", "黄" } },
  { PROGRESS_LIGHT_ORANGE, "◆", { "orange", "橙" } }, { PROGRESS_LIGHT_RED, "■", { "red", "红" } },
  { PROGRESS_LIGHT_GREY, "○", { "grey", "灰" } },
};

static const char *const reason_words[][2] = {
  [PROGRESS_REASON_NONE] = { "", "" },
  [PROGRESS_REASON_NO_TARGET] = { "no target", "目标未定" },
  [PROGRESS_REASON_NO_DATA] = { "no data", "无数据" },
  [PROGRESS_REASON_ZERO_TARGET] = { "zero target", "目标为零" },
  [PROGRESS_REASON_NEGATIVE_TARGET] = { "negative target", "目标为负" },
  [PROGRESS_REASON_ZERO_SPAN] = { "zero span", "起点即目标" },
  [PROGRESS_REASON_ALREADY_MET] = { "already met", "起点已达标" },
  [PROGRESS_REASON_NOT_STARTED] = { "not started", "未启动" },
  [PROGRESS_REASON_NO_PATH] = { "no path", "无时序" },
  [PROGRESS_REASON_SIGN_CHANGE] = { "sign change", "正负变号" },
  [PROGRESS_REASON_TOO_FEW_POINTS] = { "too few points", "数据点不足" },
  [PROGRESS_REASON_LOW_COVERAGE] = { "low coverage", "覆盖不足" },
  [PROGRESS_REASON_OUT_OF_RANGE] = { "out of range", "超出范围" },
  [PROGRESS_REASON_ZERO_BASELINE] = { "zero baseline", "基数为零" },
  [PROGRESS_REASON_NEGATIVE_BASELINE] = { "negative baseline", "基数为负" },
};

const char *
write_reason (ProgressReason reason, ProgressLanguage language)
{
  return reason_words[reason][language];
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
      g_string_append_printf (cell, "%s %s", light_words[i].symbol, light_words[i].word[language]);
}

void
write_display (GString *cell, const ProgressStanding *standing, ProgressLanguage language)
{
  static const char *const not_met[] = { " (not met)", "（未达标）" };
  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (standing->rate))
    return;
  rounding_format_rate (standing_rounding (standing), standing->rate, text);
  g_string_append (cell, text);
  if (standing->met == MET_NO && exact_compare (standing->rate, exact_int (1)) >= 0)
    g_string_append (cell, not_met[language]);
}

static void
light_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;

  write_light (cell, standing->light, writer->language);
}

static void
group_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->group >= 0)
    g_string_append (cell, indicator->plan->groups[indicator->group].path);
}

/* Parts stand below their indicator, moved in. */
static void
name_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;
  const ProgressIndicator *all = indicator->plan->indicators;

  for (gint32 above = indicator->parent; above >= 0; above = all[above].parent)
    g_string_append (cell, "· ");
  g_string_append (cell, indicator->name);
}

static void
actual_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;
  AmountStyle style = amount_style_of (standing, writer->language);

  if (standing->figure != NULL && (standing->figure->flags & FIGURE_APPROXIMATE) != 0)
    amount_append_about (cell, &style);
  if (standing->target == NULL || standing->target->pending)
    {
      amount_append (cell, &style, standing->actual);
      return;
    }
  if (exact_is_defined (standing->actual))
    amount_append_number (cell, &style, standing->actual);
  else
    g_string_append_c (cell, '-');
  g_string_append (cell, " / ");
  amount_append_target (cell, &style, standing->target);
}

static void
rate_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;

  if (exact_is_defined (standing->rate))
    write_display (cell, standing, writer->language);
  else
    g_string_append (cell, write_reason (exact_reason (standing->rate), writer->language));
}

static void
expected_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;
  AmountStyle style = amount_style_of (standing, writer->language);
  char text[ROUNDED_TEXT_SIZE];

  if (exact_is_defined (standing->expected))
    amount_append (cell, &style, standing->expected);
  else if (exact_is_defined (standing->expected_rate))
    {
      rounding_format_rate (standing_rounding (standing), standing->expected_rate, text);
      g_string_append (cell, text);
    }
}

static void
days_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  /* ahead, on time, behind: what stands before the days and what after */
  static const char *const words[3][2][2] = {
    { { "", " ahead" }, { "超前", "天" } },
    { { "on time", "" }, { "按时", "" } },
    { { "", " behind" }, { "滞后", "天" } },
  };
  Exact days = ((const ProgressStanding *) item)->days_behind;

  if (!exact_is_defined (days))
    return;

  int sign = exact_sign (days);
  const char *const *around = words[1 + sign][writer->language];

  g_string_append (cell, around[0]);
  if (sign != 0)
    amount_append_rounded (cell, exact_abs (days), 1, PROGRESS_ROUNDING_HALF_UP);
  g_string_append (cell, around[1]);
}

/* What is missing; once nothing is, whether that can still change. */
static void
remaining_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  static const char *const met[2][2] = { { "met so far", "暂达标" }, { "met", "已达标" } };
  const ProgressStanding *standing = item;
  AmountStyle style = amount_style_of (standing, writer->language);

  style.is_brief = TRUE;
  if (standing->met == MET_YES)
    g_string_append (cell, met[standing->is_final ? 1 : 0][writer->language]);
  else
    amount_append_difference (cell, &style, standing->remaining);
}

static void
due_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  amount_append_day (cell, ((const ProgressStanding *) item)->due);
}

static void
owner_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->owner != NULL)
    g_string_append (cell, indicator->owner);
}

static void
rollup_light_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  write_light (cell, ((const ProgressRollup *) item)->light, writer->language);
}

/* A group stands below the one it is in, moved in, by its own name. */
static void
group_name_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressReport *report = writer->report;
  gssize index = (const ProgressRollup *) item - report->groups;
  const Group *groups = report->plan->groups;

  for (gint32 above = groups[index].parent; above >= 0; above = groups[above].parent)
    g_string_append (cell, "· ");
  g_string_append (cell, groups[index].name);
}

static void
rollup_name_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  g_string_append (cell, ((const ProgressRollup *) item)->name);
}

/* A column that shows one count of a roll-up. */
#define COUNT_CELL(member)                                                                                   \
  static void member##_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)          \
  {                                                                                                          \
    g_string_append_printf (cell, "%d", ((const ProgressRollup *) item)->member);                            \
  }

COUNT_CELL (indicators)
COUNT_CELL (met)
COUNT_CELL (green)
COUNT_CELL (yellow)
COUNT_CELL (orange)
COUNT_CELL (red)
COUNT_CELL (grey)

/* Means are doubles: what they are apart from the noise in their last digits is what is to be rounded. */
static Exact
exact_of_double (double x)
{
  const gint64 scale = 1000000000000;

  return (Exact){ (Wide) (x * (double) scale + (x < 0 ? -0.5 : 0.5)), scale };
}

static void
append_share (GString *cell, const Writer *writer, Exact share)
{
  char text[ROUNDED_TEXT_SIZE];

  rounding_format_rate (&writer->report->plan->rounding, share, text);
  g_string_append (cell, text);
}

static void
mean_rate_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  static const char *const not_all_met[] = { " (not all met)", "（未全部达标）" };
  const ProgressRollup *rollup = item;
  Exact mean = exact_of_double (rollup->mean_rate);

  if (rollup->mean_rate_reason != PROGRESS_REASON_NONE)
    {
      g_string_append (cell, write_reason (rollup->mean_rate_reason, writer->language));
      return;
    }
  append_share (cell, writer, mean);
  if (exact_compare (mean, exact_int (1)) >= 0 && rollup->met < rollup->judged)
    g_string_append (cell, not_all_met[writer->language]);
}

static void
coverage_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;

  if (exact_is_defined (rollup->coverage))
    append_share (cell, writer, rollup->coverage);
}

static void
rank_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;

  if (rollup->rank > 0)
    g_string_append_printf (cell, "%d", rollup->rank);
}

static void
points_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;

  if (!writer->report->plan->points)
    return;
  amount_append_rounded (cell, exact_of_double (rollup->points_earned), 2, PROGRESS_ROUNDING_HALF_UP);
  g_string_append (cell, " / ");
  amount_append_rounded (cell, exact_of_double (rollup->points_possible), 2, PROGRESS_ROUNDING_HALF_UP);
}

/* The group comes first: a table that shows groups as headings leaves it out. */
static const Column standing_column_list[] = {
  { { "Group", "类别" }, FALSE, 24, group_cell },
  { { "Light", "等级" }, FALSE, 0, light_cell },
  { { "Indicator", "指标" }, FALSE, 36, name_cell },
  { { "Actual / target", "实际 / 目标" }, TRUE, 0, actual_cell },
  { { "Rate", "完成率" }, TRUE, 0, rate_cell },
  { { "Expected", "时序要求" }, TRUE, 0, expected_cell },
  { { "Days", "进度" }, TRUE, 0, days_cell },
  { { "Remaining", "还差" }, TRUE, 0, remaining_cell },
  { { "Due", "期限" }, FALSE, 0, due_cell },
  { { "Owner", "责任单位" }, FALSE, 20, owner_cell },
};

#define ROLLUP_COLUMNS(english, chinese, name_cell_of)                                                       \
  { { "Light", "等级" }, FALSE, 0, rollup_light_cell }, { { english, chinese }, FALSE, 36, name_cell_of },   \
      { { "Indicators", "指标数" }, TRUE, 0, indicators_cell }, { { "Met", "达标" }, TRUE, 0, met_cell },    \
      { { "Green", "绿" }, TRUE, 0, green_cell }, { { "Yellow", "黄" }, TRUE, 0, yellow_cell },              \
      { { "Orange", "橙" }, TRUE, 0, orange_cell }, { { "Red", "红" }, TRUE, 0, red_cell },                  \
      { { "Grey", "灰" }, TRUE, 0, grey_cell }, { { "Coverage", "覆盖率" }, TRUE, 0, coverage_cell },        \
      { { "Mean rate", "平均完成率" }, TRUE, 0, mean_rate_cell },                                            \
      { { "Points", "得分" }, TRUE, 0, points_cell },                                                        \
  {                                                                                                          \
    { "Rank", "位次" }, TRUE, 0, rank_cell                                                                   \
  }

static const Column owner_column_list[] = { ROLLUP_COLUMNS ("Owner", "责任单位", rollup_name_cell) };
static const Column group_column_list[] = { ROLLUP_COLUMNS ("Group", "类别", group_name_cell) };

const Columns standing_columns = { standing_column_list + 1, G_N_ELEMENTS (standing_column_list) - 1 };
const Columns grouped_columns = { standing_column_list, G_N_ELEMENTS (standing_column_list) };
const Columns owner_columns = { owner_column_list, G_N_ELEMENTS (owner_column_list) };
const Columns group_columns = { group_column_list, G_N_ELEMENTS (group_column_list) };

void
write_subtitle (Writer *self)
{
  gboolean chinese = self->language == PROGRESS_LANGUAGE_CHINESE;

  g_string_append (self->out, chinese ? "截至" : "As of ");
  amount_append_date (self->out, self->report->as_of, self->language);
  g_string_append_printf (self->out, chinese ? "，评价规则：%s" : ", policy: %s", self->report->policy->name);
}

void
write_plan_summary (Writer *self)
{
  const ProgressRollup *plan = &self->report->plan_rollup;
  gboolean chinese = self->language == PROGRESS_LANGUAGE_CHINESE;

  g_string_append (self->out, chinese ? "总体：" : "Plan: ");
  write_light (self->out, plan->light, self->language);
  if (chinese)
    g_string_append_printf (self->out, "，指标%d项，达标%d项，平均完成率：", plan->indicators, plan->met);
  else
    g_string_append_printf (self->out, ", %d indicator%s, %d met, mean rate: ", plan->indicators,
                            plan->indicators == 1 ? "" : "s", plan->met);
  mean_rate_cell (self->out, self, plan);
  g_string_append (self->out, chinese ? "，覆盖率：" : ", coverage: ");
  if (exact_is_defined (plan->coverage))
    coverage_cell (self->out, self, plan);
  else
    g_string_append (self->out, write_reason (exact_reason (plan->coverage), self->language));
}

static void
collect_rows (Writer *self)
{
  for (gint32 i = 0; i < self->report->plan->n_indicators; i++)
    if (writer_shows (self, &self->report->standings[i]))
      g_ptr_array_add (self->rows, &self->report->standings[i]);
}

GPtrArray *
rollup_items (const ProgressRollup *rollups, gint32 n)
{
  GPtrArray *items = g_ptr_array_new ();

  for (gint32 i = 0; i < n; i++)
    g_ptr_array_add (items, (gpointer) &rollups[i]);
  return items;
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

  collect_rows (&writer);
  writers[format](&writer);
  return g_string_free (writer.out, FALSE);
}
