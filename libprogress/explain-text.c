/* SPDX-License-Identifier: MIT */
/* The audit trail as a page for people. */
#include "explain-page.h"
#include "message.h"
#include "policy-text.h"
#include "reported-rate.h"

#define LABEL_WIDTH 18

/* formula = with its numbers = result (why) */
static void
say_formula (Page *self, const Formula *formula, Exact result)
{
  if (formula->text != NULL)
    {
      page_say (self, formula->text);
      page_say (self, " = ");
      explanation_append_filled (self->row, self->facts, formula);
      page_say (self, " = ");
    }
  page_number (self, result);
  if (formula->why != NULL)
    page_aside (self, formula->why);
}

static void
formula_row (Page *self, const char *label, const Formula *formula, Exact result)
{
  say_formula (self, formula, result);
  page_end_row (self, label);
}

/* ---- rate ---- */

static void
write_coverage (Page *self)
{
  Exact coverage = standing_coverage (self->facts->standing);

  if (!exact_is_defined (coverage))
    return;
  page_number (self, coverage);
  page_words (self, N_ (" of its parts have a rate"));
  page_end_row (self, N_ ("coverage"));
}

/* The rate as it was reported, and which ways of rounding give it. */
static void
write_reported_rate (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;
  guint agreeing = standing_agreeing_modes (standing);
  const char *between = " ";

  if (!standing_has_reported_rate (standing))
    return;
  amount_append_rounded (self->row, exact_of (standing->figure->detail->reported_rate),
                         (gint8) standing->figure->detail->reported_digits, PROGRESS_ROUNDING_HALF_UP);
  page_say (self, "%");
  page_words (self, agreeing != 0 ? N_ (", which agrees") : N_ (", which agrees by no way of rounding"));
  for (gsize i = 0; i < N_ROUNDINGS; i++)
    if ((agreeing & 1u << roundings[i]) != 0)
      {
        g_string_append_printf (self->row, "%s%s", between, progress_rounding_get_name (roundings[i]));
        between = ", ";
      }
  page_end_row (self, N_ ("reported rate"));
}

static void
write_rate (Page *self)
{
  static const char *const met[] = { N_ ("unknown"), N_ ("no"), N_ ("yes") };
  const Explanation *facts = self->facts;
  const ProgressStanding *standing = facts->standing;

  page_heading (self, N_ ("Rate"));
  page_say (self, progress_rate_method_get_name ((ProgressRateMethod) standing->method));
  page_aside (self, facts->method_why);
  page_end_row (self, N_ ("method"));
  say_formula (self, &facts->rate, exact_kept (standing->rate));
  if (exact_is_defined (exact_kept (standing->rate)))
    {
      page_words (self, N_ (", shown as "));
      page_rate (self, standing);
    }
  page_end_row (self, N_ ("rate (p)"));
  write_reported_rate (self);
  write_coverage (self);
  page_words (self, met[standing->met]);
  if (standing->is_final)
    page_words (self, N_ (", for good"));
  page_end_row (self, N_ ("row|met"));
  if (facts->indicator->n_targets == 0)
    return;
  page_amount (self, exact_kept (standing->remaining));
  page_end_row (self, N_ ("remaining (m)"));
}

/* ---- schedule ---- */

static void
write_course (Page *self)
{
  static const char *const courses[] = { N_ ("none"), N_ ("line"), N_ ("allowance"), N_ ("requirement") };
  static const char *const shapes[] = { N_ ("straight between the points"),
                                        N_ ("steps: the last point passed"), N_ ("constant-rate growth") };
  const Explanation *facts = self->facts;
  const Line *line = &facts->judgement.line;

  page_words (self, courses[facts->standing->course]);
  page_aside (self, facts->course_why);
  page_end_row (self, N_ ("course"));
  if (line->n_points == 0)
    return;
  page_words (self, shapes[line->shape]);
  page_words (self, line->timeline == TIMELINE_MONTHS ? N_ (", by months") : N_ (", by days"));
  page_end_row (self, N_ ("drawn"));
}

static void
write_points (Page *self)
{
  for (gint32 i = 0; i < self->facts->n_points; i++)
    {
      const ExplainedPoint *point = &self->facts->points[i];

      page_day (self, point->day);
      page_say (self, "  ");
      page_amount (self, point->value);
      page_say (self, "  ");
      page_words (self, point->from_words);
      page_end_row_of (self, i == 0 ? N_ ("points") : NULL, point->place);
    }
}

static void
write_expected (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;

  if (self->facts->indicator->n_targets > 0)
    {
      page_amount (self, exact_kept (standing->expected));
      page_end_row (self, N_ ("expected (e)"));
    }
  if (standing->whole_things && exact_is_defined (exact_kept (standing->expected)))
    {
      page_amount (self, self->facts->letters['j' - 'a']);
      page_aside (self, N_ ("in whole things, rounded in favour of the one judged"));
      page_end_row (self, N_ ("judged by (j)"));
    }
  page_number (self, exact_kept (standing->expected_rate));
  page_end_row (self, N_ ("expected rate (q)"));
}

/* A day with its fraction: what has passed since the end of that day. */
static void
say_moment (Page *self, Exact moment)
{
  Exact day = exact_floor (moment), part = exact_subtract (moment, day);

  page_day (self, (Day) day.num);
  if (exact_sign (part) == 0)
    return;
  page_say (self, " +");
  amount_append_rounded (self->row, part, PAGE_DIGITS, PROGRESS_ROUNDING_HALF_UP);
}

static void
write_days (Page *self)
{
  const Explanation *facts = self->facts;

  say_formula (self, &facts->days, exact_kept (facts->standing->days_behind));
  if (facts->planned_against != DAY_NONE && exact_is_defined (facts->planned.first))
    {
      page_words (self, N_ (": the value was planned for "));
      say_moment (self, facts->planned.first);
      if (exact_compare (facts->planned.first, facts->planned.last) != 0)
        {
          page_words (self, N_ (" to "));
          say_moment (self, facts->planned.last);
        }
      page_words (self, facts->standing->reached_on == facts->planned_against ? N_ (", and was reached on ")
                                                                              : N_ (", and this is "));
      page_day (self, facts->planned_against);
    }
  page_end_row (self, N_ ("days behind"));
}

static void
write_milestone (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;

  if (standing->milestone_date == DAY_NONE)
    return;
  page_day (self, standing->milestone_date);
  page_say (self, "  ");
  page_amount (self, exact_kept (standing->milestone));
  if (standing->milestones_missed > 0)
    g_string_append_printf (self->row, catalogue_text (self->language, N_ (", missed: %d in a row")),
                            standing->milestones_missed);
  page_end_row (self, N_ ("last milestone"));
}

static void
write_forecast (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;

  say_formula (self, &self->facts->forecast, exact_kept (standing->forecast));
  if (standing->forecast_date != DAY_NONE)
    {
      page_words (self, standing->course == COURSE_ALLOWANCE ? N_ (", used up on ") : N_ (", reached on "));
      page_day (self, standing->forecast_date);
    }
  page_end_row (self, N_ ("forecast"));
  if (standing->reached_on != DAY_NONE)
    {
      page_day (self, standing->reached_on);
      page_end_row (self, N_ ("reached on"));
    }
  formula_row (self, N_ ("needed per day"), &self->facts->required, exact_kept (standing->required_per_day));
}

static void
write_schedule (Page *self)
{
  const Explanation *facts = self->facts;
  const ProgressStanding *standing = facts->standing;
  gboolean is_measured = facts->indicator->n_targets > 0;

  page_heading (self, N_ ("Schedule"));
  write_course (self);
  write_points (self);
  write_expected (self);
  if (is_measured)
    formula_row (self, N_ ("gap"), &facts->gap, standing_gap (standing));
  formula_row (self, N_ ("gap in points"), &facts->gap_pp, standing_gap_pp (standing));
  formula_row (self, N_ ("index"), &facts->index, exact_kept (standing->index));
  write_days (self);
  write_milestone (self);
  if (is_measured)
    write_forecast (self);
}

/* ---- light ---- */

static void
write_band (Page *self, const Band *band, gboolean is_reached, gboolean is_first)
{
  const Explanation *facts = self->facts;

  policy_append_band (self->row, facts->policy, band, self->language);
  if (is_reached)
    {
      page_say (self, "  <- ");
      page_number (self, facts->basis);
    }
  page_end_row (self, is_first ? N_ ("thresholds") : NULL);
}

static void
write_policy (Page *self)
{
  const ProgressPolicy *policy = self->facts->policy;

  page_say (self, policy->name);
  page_aside (self, self->facts->policy_from);
  page_end_row (self, N_ ("policy"));
  for (gint32 i = 0; i < policy->n_bands; i++)
    write_band (self, &policy->bands[i], i == self->facts->standing->band, i == 0);
}

static void
write_warnings (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (standing, rules);

  for (gint32 i = 0; i < n; i++)
    {
      write_light (self->row, standing->lights[rules[i]], self->language);
      g_string_append_printf (self->row, "  %s: ", rule_get_id (rules[i]));
      message_append (self->row, standing, rules[i], self->language);
      page_end_row (self, i == 0 ? N_ ("warnings") : NULL);
      page_words (self, N_ ("raised because: "));
      explanation_append_rule (self->row, self->facts, rules[i], self->language);
      page_end_row (self, NULL);
    }
}

static void
write_light_section (Page *self)
{
  page_heading (self, N_ ("Light"));
  write_light (self->row, self->facts->standing->light, self->language);
  page_aside (self, self->facts->light_why);
  page_end_row (self, N_ ("light"));
  write_warnings (self);
  write_policy (self);
}

/* ---- notes ---- */

static void
write_notes (Page *self)
{
  const ProgressDiagnostics *notes = report_notes (self->facts->report);
  gboolean any = FALSE;

  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    {
      const char *about = progress_diagnostics_get_indicator (notes, i);
      Place place = { (guint32) progress_diagnostics_get_line (notes, i), 0 };

      if (g_strcmp0 (about, self->facts->indicator->id) != 0)
        continue;
      if (!any)
        page_heading (self, N_ ("Notes"));
      any = TRUE;
      g_string_append_printf (self->row, "%s: %s", progress_diagnostics_get_id (notes, i),
                              progress_diagnostics_get_message (notes, i, self->language));
      page_end_row_of (self, NULL, place);
    }
}

/* ---- the page ---- */

void
page_write_sections (Page *self)
{
  page_write_inputs (self);
  write_rate (self);
  write_schedule (self);
  write_light_section (self);
  write_notes (self);
}

static void
write_head (Page *self)
{
  const Explanation *facts = self->facts;
  Day known_at = facts->evaluation.known_at;

  g_string_append_printf (self->row, "%s: %s", facts->indicator->id, facts->indicator->name);
  text_append_plain (self->out, self->row->str);
  g_string_truncate (self->row, 0);
  g_string_append_printf (self->out, "\n%s", catalogue_text (self->language, N_ ("As of ")));
  amount_append_date (self->out, facts->report->as_of, self->language);
  if (known_at != DAY_LAST)
    {
      g_string_append (self->out, catalogue_text (self->language, N_ (", figures known at ")));
      amount_append_date (self->out, known_at, self->language);
    }
  g_string_append_c (self->out, '\n');
}

static void
append_heading (Page *self, const char *text)
{
  g_string_append_printf (self->out, "\n%s\n", text);
}

static void
append_row (Page *self, const char *label, const char *text, const char *place)
{
  GString *out = self->out;
  guint width = text_width (label);

  g_string_append (out, "  ");
  g_string_append (out, label);
  text_append_spaces (out, MAX (LABEL_WIDTH, width + 1) - width);
  text_append_plain (out, text);
  if (place[0] != '\0')
    {
      g_string_append (out, "  [");
      text_append_plain (out, place);
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, '\n');
}

static const PageForm text_form = { append_heading, append_row };

void
explain_as_text (const Explanation *self, ProgressLanguage language, GString *out)
{
  Page page = page_of (self, language, &text_form, out);

  write_head (&page);
  page_write_sections (&page);
  page_clear (&page);
}
