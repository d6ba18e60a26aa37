/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-error.h>

G_BEGIN_DECLS

/* The rule by which lights are given. Immutable, reference counted. One of one's own is a table in YAML; what it leaves
 * out is as in the preset "default", which is in full (docs/policies.md):
 *
 *   name: default
 *   basis: index                # the schedule index; pp: gap in percentage points; days: behind
 *   bands:                      # from the best to the worst; from: the worst value of a band
 *   - {light: green, from: 0.95, inclusive: true}
 *   - {light: yellow, from: 0.8, inclusive: true}
 *   - {light: orange, from: 0.6, inclusive: true}
 *   - {light: red}
 *   rules: {stale-data: {days: 100}, milestone-missed: {in-a-row: 2}, implausible: {above: 2}}
 *   time-basis: days            # or months
 *   cap: 1                      # of rates, before they are averaged
 *   coverage-floor: 0.8
 *   rollup-light: {owners: escalate, groups: mean, plan: mean}
 *
 * A rule is the id of a warning, with {light: yellow} or {light: "off"}: besides those above no-data, no-path,
 * behind-schedule, requirement-missed, overdue, moving-away, total-fell, deliverable-late, rate-mismatch,
 * undefined-band. */
typedef struct _ProgressPolicy ProgressPolicy;

/* A preset by name: "default", or a scheme that a public body has published ("yinchuan-2025"). NULL: error
 * (PROGRESS_ERROR_ARGUMENT) names those there are. */
PROGRESS_API ProgressPolicy *progress_policy_new_preset (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A table in a file, alone or under the key `policy`. NULL: error says the first thing wrong,
 * progress_error_get_diagnostics() all of them. */
PROGRESS_API ProgressPolicy *progress_policy_new_from_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from memory: length bytes (-1: to the NUL) of UTF-8; name is what diagnostics call it. */
PROGRESS_API ProgressPolicy *progress_policy_new_from_data (const char *name, const char *data, gssize length,
                                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressPolicy *progress_policy_ref (ProgressPolicy *self);
PROGRESS_API void progress_policy_unref (ProgressPolicy *self);
PROGRESS_API GType progress_policy_get_type (void);
PROGRESS_API const char *progress_policy_get_name (const ProgressPolicy *self);
PROGRESS_API const char *progress_policy_get_source (const ProgressPolicy *self); /* where published; nullable */
/* What it judges by, for people: its bands, in words. */
PROGRESS_API char *progress_policy_to_text (const ProgressPolicy *self, ProgressLanguage language);
/* The table in full, as a policy file: it reads back as an equal policy. */
PROGRESS_API char *progress_policy_to_yaml (const ProgressPolicy *self);

/* The presets, the library's own first. */
PROGRESS_API gint32 progress_policy_get_n_presets (void);
PROGRESS_API const char *progress_policy_get_preset_name (gint32 index);

/* Haishu's three-colour rule: 1 yellow is yellow, 2 are orange, 3 are red; an orange counts as two yellow; any red
 * is red; nothing at all is green. Counts below 0 are taken as 0. */
PROGRESS_API ProgressLight progress_escalate (gint32 yellow, gint32 orange, gint32 red);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressPolicy, progress_policy_unref)

G_END_DECLS
