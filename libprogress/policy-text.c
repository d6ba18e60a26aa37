/* SPDX-License-Identifier: MIT */
#include "policy-text.h"

#include "catalogue.h"
#include "json.h"
#include "rules.h"
#include "write.h"

const char *
basis_get_name (Basis basis)
{
  static const char *const names[] = { [BASIS_INDEX] = "index", [BASIS_PP] = "pp", [BASIS_DAYS] = "days" };

  return names[basis];
}

const char *
band_get_light (const Band *band)
{
  return band->undefined ? "undefined" : progress_light_get_name (band->light);
}

/* More than are read. */
static gboolean
has_too_many_digits (const char *text)
{
  gsize n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += g_ascii_isdigit (*c) && (n > 0 || *c != '0');
  return n > 18;
}

/* A fraction of few digits may be a decimal of many. */
static void
append_number (GString *out, Number number)
{
  char text[NUMBER_TEXT_SIZE];
  Exact reduced = exact_reduce (exact_of (number));

  number_format (number, text);
  if (has_too_many_digits (text))
    g_string_append_printf (out, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, (gint64) reduced.num,
                            (gint64) reduced.den);
  else
    g_string_append (out, text);
}

/* ---- for people ---- */

static void
append_threshold (GString *out, const Band *band, Basis basis, ProgressLanguage language)
{
  static const char *const signs[2][2] = { { ">", "≥" }, { "<", "≤" } };
  static const char *const bases[] = {
    [BASIS_INDEX] = N_ ("index"), [BASIS_PP] = N_ ("gap in points"), [BASIS_DAYS] = N_ ("days behind")
  };

  if (!band->has_from)
    {
      g_string_append (out, catalogue_text (language, N_ ("otherwise")));
      return;
    }
  g_string_append_printf (out, "%s %s ", catalogue_text (language, bases[basis]),
                          signs[basis == BASIS_DAYS ? 1 : 0][band->inclusive ? 1 : 0]);
  append_number (out, band->from);
}

void
policy_append_band (GString *out, const ProgressPolicy *self, const Band *band, ProgressLanguage language)
{
  if (band->undefined)
    g_string_append (out, catalogue_text (language, N_ ("undefined")));
  else if (band->light == PROGRESS_LIGHT_NONE)
    g_string_append (out, catalogue_text (language, N_ ("none, shown as green")));
  else
    write_light (out, band->light, language);
  g_string_append (out, "  ");
  append_threshold (out, band, self->basis, language);
}

static gboolean
rule_is_as_usual (const ProgressPolicy *self, RuleId rule)
{
  const RuleSetting *setting = &self->rules[rule], *usual = &policy_default ()->rules[rule];

  return !setting->off && policy_rule_light (self, rule) == policy_rule_light (policy_default (), rule) &&
         policy_rule_graver_light (self, rule) == policy_rule_graver_light (policy_default (), rule) &&
         number_compare (setting->number, usual->number) == 0;
}

/* "milestone-missed: ▲ yellow, graver ■ red, in-a-row 2" */
static void
append_rule (GString *out, const ProgressPolicy *self, RuleId rule, ProgressLanguage language)
{
  const RuleInfo *info = rule_info (rule);

  g_string_append_printf (out, "  %s: ", info->id);
  if (self->rules[rule].off)
    {
      g_string_append_printf (out, "%s\n", catalogue_text (language, N_ ("off")));
      return;
    }
  write_light (out, policy_rule_light (self, rule), language);
  if (info->graver != PROGRESS_LIGHT_NONE)
    {
      g_string_append (out, catalogue_text (language, N_ (", graver ")));
      write_light (out, policy_rule_graver_light (self, rule), language);
    }
  if (info->number != NULL)
    {
      g_string_append_printf (out, ", %s ", info->number);
      append_number (out, self->rules[rule].number);
    }
  g_string_append_c (out, '\n');
}

char *
progress_policy_to_text (const ProgressPolicy *self, ProgressLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);

  GString *out = g_string_new (NULL);

  text_append_plain (out, self->name);
  g_string_append_c (out, '\n');
  if (self->title != NULL)
    g_string_append_printf (out, "  %s\n", catalogue_text (language, self->title));
  for (gint32 i = 0; i < self->n_bands; i++)
    {
      g_string_append (out, "    ");
      policy_append_band (out, self, &self->bands[i], language);
      g_string_append_c (out, '\n');
    }
  for (RuleId rule = 0; rule < N_RULES; rule++)
    if (!rule_is_as_usual (self, rule))
      append_rule (out, self, rule, language);
  g_string_append_printf (
      out, "  %s\n",
      catalogue_text (language, self->months ? N_ ("time in months of equal length") : N_ ("time in days")));
  if (self->source != NULL)
    {
      g_string_append_printf (out, "  %s", catalogue_text (language, N_ ("source: ")));
      text_append_plain (out, self->source);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* ---- as a file ---- */

/* In double quotes every text is safe; JSON's escapes are YAML's. */
static void
append_text (GString *out, const char *key, const char *text)
{
  g_string_append_printf (out, "  %s: ", key);
  json_append_text (out, text);
  g_string_append_c (out, '\n');
}

static void
append_bands (GString *out, const ProgressPolicy *self)
{
  g_string_append (out, "  bands:\n");
  for (gint32 i = 0; i < self->n_bands; i++)
    {
      const Band *band = &self->bands[i];

      g_string_append_printf (out, "  - {light: %s", band_get_light (band));
      if (band->has_from)
        {
          g_string_append (out, ", from: ");
          append_number (out, band->from);
          g_string_append_printf (out, ", inclusive: %s", band->inclusive ? "true" : "false");
        }
      g_string_append (out, "}\n");
    }
}

/* A rule whose light is its band's can only be off. */
static void
append_rule_setting (GString *out, const ProgressPolicy *self, RuleId rule)
{
  const RuleInfo *info = rule_info (rule);
  gboolean off = self->rules[rule].off;

  if (info->light == PROGRESS_LIGHT_NONE && !off)
    return;
  g_string_append_printf (out, "    %s: {light: %s", info->id,
                          off ? "\"off\"" : progress_light_get_name (policy_rule_light (self, rule)));
  if (info->graver != PROGRESS_LIGHT_NONE)
    g_string_append_printf (out, ", graver: %s",
                            progress_light_get_name (policy_rule_graver_light (self, rule)));
  if (info->number != NULL)
    {
      g_string_append_printf (out, ", %s: ", info->number);
      append_number (out, self->rules[rule].number);
    }
  g_string_append (out, "}\n");
}

static void
append_rollups (GString *out, const ProgressPolicy *self)
{
  static const char *const names[] = {
    [ROLLUP_ESCALATE] = "escalate", [ROLLUP_MEAN] = "mean", [ROLLUP_WORST] = "worst"
  };

  g_string_append (out, "  cap: ");
  append_number (out, self->cap);
  g_string_append (out, "\n  coverage-floor: ");
  append_number (out, self->coverage_floor);
  g_string_append_printf (out, "\n  rollup-light: {owners: %s, groups: %s, plan: %s}\n", names[self->owners],
                          names[self->groups], names[self->plan]);
}

char *
progress_policy_to_yaml (const ProgressPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new ("policy:\n");

  append_text (out, "name", self->name);
  if (self->source != NULL)
    append_text (out, "source", self->source);
  g_string_append_printf (out, "  basis: %s\n", basis_get_name (self->basis));
  append_bands (out, self);
  g_string_append (out, "  rules:\n");
  for (RuleId rule = 0; rule < N_RULES; rule++)
    append_rule_setting (out, self, rule);
  g_string_append_printf (out, "  time-basis: %s\n", self->months ? "months" : "days");
  append_rollups (out, self);
  return g_string_free (out, FALSE);
}
