/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-plan.h>

G_BEGIN_DECLS

/* A plan built in code, key by key, with the keys, grammar and messages of a plan file (docs/plan-format.md):
 *
 *   progress_builder_set (builder, "hub-projects", "target", "48个", &error);
 *   progress_builder_set (builder, "hub-projects", "milestones/2018-Q2", "24", &error);
 *   progress_builder_set (builder, NULL, "as-of", "2018-08-31", &error);
 *
 * An indicator needs a target, or parts or deliverables. Its other keys: name, owner, support, unit, baseline, better,
 * reported-as, held, start, due, milestones, figures, frequency, lag, deliverables, combine, rate, expected, last-year,
 * weight, policy, judge, rounding, source, note. Those of the plan: as-of, year-starts, year-named, rounding, judge,
 * policy, points, units, events, defaults, totals. Reference counted; for one thread at a time. */
typedef struct _ProgressBuilder ProgressBuilder;

/* title and period ("2018", "2018-01..2020-12") as in a plan file; what is wrong with them is told at the end. */
PROGRESS_API ProgressBuilder *progress_builder_new (const char *title, const char *period) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressBuilder *progress_builder_ref (ProgressBuilder *self);
PROGRESS_API void progress_builder_unref (ProgressBuilder *self);
PROGRESS_API GType progress_builder_get_type (void);

/* Sets one key of an indicator (id), or of the plan itself (id NULL or ""). value is the text as it would stand in a
 * file, without quotes.
 *
 * What is inside a key comes after a '/': "milestones/2018-Q2", "baseline/date", "figures/2018-08-31/value", for the
 * plan "events/亚运会" or "policy/bands/0/light". Items of a list are numbered from 0: "deliverables/0/what",
 * "target/1/from", "support/0". A '/' in a name is written "~1", a '~' that stands before 0 or 1 "~0".
 *
 * Two keys stand for the nesting of a file: "group", a path of names ("a/b"), puts an indicator in a group; "part-of",
 * an id, makes it a part of another indicator, which says how with "combine": sum, mean, all or none.
 *
 * The order of calls does not matter, except that indicators stand in the plan as their ids were first met. FALSE:
 * error (PROGRESS_ERROR_INVALID) names id and key and quotes the value; nothing was set. */
PROGRESS_API gboolean progress_builder_set (ProgressBuilder *self, const char *id, const char *key, const char *value,
                                            GError **error);

/* Makes the plan, and takes the builder: it is gone also when this fails. NULL: error says the first thing wrong,
 * progress_error_get_diagnostics() all of them, each with indicator and key. */
PROGRESS_API ProgressPlan *progress_builder_end (ProgressBuilder *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressBuilder, progress_builder_unref)

G_END_DECLS
