/* SPDX-License-Identifier: MIT */
/* The second names of what is compiled a second time, with narrow numbers (meson.build has the list of
 * files). A function that is missing here is defined twice, which the linker does not take. */
#pragma once

/* exact */
#define exact_add_large         exact_add_large_narrow
#define exact_multiply_large    exact_multiply_large_narrow
#define exact_divide_large      exact_divide_large_narrow
#define exact_reduce            exact_reduce_narrow
#define exact_from_wide         exact_from_wide_narrow
#define exact_to_double_large   exact_to_double_large_narrow
#define exact_count_steps       exact_count_steps_narrow
#define exact_count_steps_large exact_count_steps_large_narrow
#define exact_kept_large        exact_kept_large_narrow

/* target */
#define target_in_force             target_in_force_narrow
#define due_in_force                due_in_force_narrow
#define comparator_holds            comparator_holds_narrow
#define target_is_met_by            target_is_met_by_narrow
#define target_is_ahead_of_baseline target_is_ahead_of_baseline_narrow
#define target_distance             target_distance_narrow

/* actual */
#define figure_walk      figure_walk_narrow
#define figure_walk_next figure_walk_next_narrow
#define actual_at        actual_at_narrow

/* rate */
#define rate_choice_of           rate_choice_of_narrow
#define rate_method_of           rate_method_of_narrow
#define rate_of                  rate_of_narrow
#define deliverables_done        deliverables_done_narrow
#define deliverables_due         deliverables_due_narrow
#define deliverables_all         deliverables_all_narrow
#define deliverables_oldest_late deliverables_oldest_late_narrow

/* timeline */
#define timeline_position timeline_position_narrow
#define timeline_day      timeline_day_narrow

/* line */
#define line_ask            line_ask_narrow
#define line_draw           line_draw_narrow
#define line_value          line_value_narrow
#define line_has_left_start line_has_left_start_narrow
#define line_days_of        line_days_of_narrow
#define line_days_of_whole  line_days_of_whole_narrow

/* band */
#define policy_band policy_band_narrow

/* schedule */
#define schedule_follow       schedule_follow_narrow
#define schedule_draw         schedule_draw_narrow
#define schedule_judged_value schedule_judged_value_narrow
#define schedule_judged_days  schedule_judged_days_narrow
#define schedule_requirement  schedule_requirement_narrow

/* parts */
#define parts_sum         parts_sum_narrow
#define parts_follow      parts_follow_narrow
#define parts_sum_on      parts_sum_on_narrow
#define parts_status_date parts_status_date_narrow
#define standing_coverage standing_coverage_narrow

/* rules */
#define rule_info                rule_info_narrow
#define rule_get_id              rule_get_id_narrow
#define policy_rule_light        policy_rule_light_narrow
#define policy_rule_graver_light policy_rule_graver_light_narrow
#define rules_apply              rules_apply_narrow
#define light_worse              light_worse_narrow
#define policy_basis_value       policy_basis_value_narrow

/* judge */
#define is_whole_number_of is_whole_number_of_narrow
#define judgement_init     judgement_init_narrow
#define judgement_make     judgement_make_narrow
