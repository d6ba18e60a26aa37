/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-error.h>

G_BEGIN_DECLS

/* The rule by which lights are given. Immutable, reference counted. */
typedef struct _ProgressPolicy ProgressPolicy;

/* A preset by name ("default"). NULL: error names those there are. */
PROGRESS_API ProgressPolicy *progress_policy_new_preset (const char *name,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressPolicy *progress_policy_ref (ProgressPolicy *self);
PROGRESS_API void progress_policy_unref (ProgressPolicy *self);
PROGRESS_API const char *progress_policy_get_name (const ProgressPolicy *self);

/* Haishu's three-colour rule: 1 yellow is yellow, 2 are orange, 3 are red; an orange counts as two yellow;
 * any red is red; nothing at all is green. Counts below 0 are taken as 0. */
PROGRESS_API ProgressLight progress_escalate (gint32 yellow, gint32 orange, gint32 red);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressPolicy, progress_policy_unref)

G_END_DECLS
