# SPDX-License-Identifier: MIT
"""How case files name the library's methods, their inputs and their answers. Names only: nothing is computed here.

METHODS has, for each `method` of a case file, the calls that answer it; PEERS the same for ids of peers.yaml. A Call
renames inputs one by one (names that are the same need no mention), or, with `only`, gives exactly the inputs
listed: "$name" is the case's own, "{a}/{b}" is written from several, "@name" is an answer of a call before, anything
else stands for itself. A call with `when` answers only cases that have these inputs. `out` names answers as the case
does: "@category" is the category, "@status" the category or the reason why there is no value. A "#" in such a name
stands for a number, which inputs may refer to.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Call:
    method: str
    inputs: dict[str, str] = field(default_factory=dict)
    out: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    only: dict[str, str] | None = None
    when: dict[str, str] = field(default_factory=dict)


# Inputs that every case file names alike.
INPUTS = {
    "y0": "baseline",
    "t0": "baseline_time",
    "y": "value",
    "t": "time",
    "t_target": "target_time",
    "actual": "value",
    "direction": "better",
    "years": "times",
    "cagr": "growth",
    "C": "limit_factor",
    "CR": "ratio",
    "R": "ratio",
    "zero_replacement": "replacement",
}

# What case files say for the library's words, as inputs.
WORDS = {
    "better": {
        **dict.fromkeys(("1", "1.0", "+1", "increasing", "increase", "positive", "up"), "higher"),
        **dict.fromkeys(("-1", "-1.0", "decreasing", "decrease", "negative", "down"), "lower"),
    }
}

# What case files say where the library gives a reason why there is no value.
REASONS = {
    "no-data": {"no_data", "insufficient_data", "missing"},
    "no-target": {"no_target"},
    "zero-target": {"division_by_zero"},
    "negative-target": set(),
    "zero-span": {"target_equals_baseline", "division_by_zero", "degenerate"},
    "already-met": {"achieved", "target_achieved"},
    "not-started": {"division_by_zero"},
    "sign-change": set(),
    "too-few-points": {"insufficient_data"},
    "low-coverage": {"insufficient_data"},
    "out-of-range": {"division_by_zero", "error"},
    "zero-baseline": {"not_meaningful_nonpositive_base", "division_by_zero"},
    "negative-baseline": {"not_meaningful_nonpositive_base"},
}
NO_VALUE = {"undefined", "not_available", "not_assessed"}

# The same, and what they say for a category.
SAID = {
    **{reason: words | NO_VALUE for reason, words in REASONS.items()},
    "none": {"ok"},
    "undefined": {"gap"},
    "full": {"none"},
    "part": {"none"},
    "yes": {"achieved"},
    "no": {"not_achieved"},
    "substantial_progress": {"on_track"},
    "target_met": {"target_achieved", "achieved"},
    "on_track": {"substantial_progress"},
    "ahead": {"超序时", "超时序"},
    "behind": {"欠序时", "低于序时", "低序时"},
    "even": {"持平"},
    "ahead_of_schedule": {"ahead", "ahead of schedule"},
    "behind_schedule": {"behind", "behind schedule"},
    "on_schedule": {"on_track", "on schedule"},
}

# Two wordings of one sentence.
PHRASES = {"低于时序进度": "欠时序进度"}

WITH_TARGET = {
    "category": "@category",
    "status": "@status",
    "ratio": "ratio",
    "R": "ratio",
    "CR": "ratio",
    "cagr_actual": "cagr_actual",
    "cagr_required": "cagr_required",
    "cagr_a": "cagr_actual",
    "cagr_r": "cagr_required",
    "cagr_o": "cagr_actual",
    "progress_value": "ratio",
    "score": "score",
    "achieved": "achieved",
}
TREND = {
    "category": "@category",
    "status": "@status",
    "cagr": "growth",
    "progress_value": "progress",
    "score": "score",
    "C": "limit_factor",
    "high": "high",
    "med": "medium",
}
RATE = {"pct": "percent", "fraction": "rate", "status": "@status"}
CSI = {"csi": "csi", "status": "@status", "category": "@category", "expected_by_#": "expected"}
SCORE = {"score": "score", "status": "@status"}
PERIODS = {
    "C": "whole_periods",
    "I": "part",
    "ES": "es",
    "ES_strict_rule": "es_strict",
    "SV_t": "sv_t",
    "SPI_t": "spi_t",
    "IEAC_t": "ieac_t",
    "IEAC_t_pf1": "ieac_t_pf1",
    "TSPI": "tspi_pd",
    "TSPI_PD": "tspi_pd",
    "TSPI_ED": "tspi_ed",
    "PV": "planned",
    "EV": "earned",
    "SV": "sv",
    "SPI": "spi",
    "es_date": "es_date",
    "days_behind": "days_behind",
    "days_behind_avg_quarter": "days_behind_average",
    "days_behind_avg_month": "days_behind_average",
    "days_behind_avg_period": "days_behind_average",
    "status": "@status",
}
COSTS = {"CPI": "cpi", "CV": "cv", "EAC": "eac", "EAC_typical": "eac_typical", "VAC": "vac", "TCPI": "tcpi"}
SYMBOL = {"symbol": "@category", "status": "@status", "on_track": "on_track", "achieved": "achieved"}
ARROW = {"arrow": "@category", "category": "@category", "ratio": "ratio", "rate": "rate", "required": "required"}
LAMP = {"lamp": "@category", "status": "@status"}
TIMES = {"years": "times", "T": "at"}
EXTREMES = {"x": "value", "min": "worst", "max": "best", "lower": "worst", "upper": "best"}


def lamp(scheme: str, name: str, **more: str) -> Call:
    given = {"scheme": scheme, "completion_percent": "$completion_pct", "time_percent": "$time_progress_pct"}
    return Call("lamp", only=given, out={name: "@category", **more})


def trend(method: str, at: str, **out: str) -> Call:
    return Call(method, only={"times": "$years", "values": "$values", "at": at}, out=out)


METHODS: dict[str, list[Call]] = {
    # completion
    "completion_rate.positive": [Call("completion_rate", out={**RATE, "over_plan_pct": "over_plan_percent"})],
    "completion_rate.negative.ratio": [Call("completion_rate_inverse", out=RATE)],
    "completion_rate.negative.mirror": [Call("completion_rate_signed", out=RATE, constants={"better": "lower"})],
    "completion_rate.signed_gap": [Call("completion_rate_signed", out=RATE, constants={"better": "higher"})],
    "achievement.baseline": [
        Call("baseline_achievement", out={"fraction": "share", "pct": "percent", "status": "@status"})
    ],
    "achieved.strictness": [
        Call(
            "achieved",
            out={
                "statcan_leq": "at_or_past",
                "statcan_geq": "at_or_past",
                "undp_strict_lt": "past",
                "undp_strict_gt": "past",
                "status": "@status",
            },
        )
    ],
    "normalize.positive": [Call("normalise", EXTREMES, SCORE)],
    "normalize.negative": [Call("normalise", {"x": "value", "min": "best", "max": "worst"}, SCORE)],
    "normalize.interval": [Call("normalise_interval", {"x": "value", "lo": "low", "hi": "high"}, SCORE)],
    "cn.fiscal_self_eval": [
        Call(
            "points_by_completion",
            out={**SCORE, "score_before_adjust": "score", "deviation_pct": "deviation_percent", "flag": "@category"},
        )
    ],
    "cn.kpi_linear.positive": [
        Call("points_linear", {"points_per_5pct": "points_per_5_percent"}, SCORE, {"better": "higher"})
    ],
    "cn.kpi_linear.negative": [
        Call("points_linear", {"points_per_5pct": "points_per_5_percent"}, SCORE, {"better": "lower"})
    ],
    # time
    "cn.time_progress": [
        Call("time_progress", out={"month_basis_pct": "month_percent", "day_basis_pct": "day_percent"})
    ],
    "cn.schedule_gap_pp": [
        Call(
            "time_gap",
            {"completion_pct": "completion_percent", "time_progress_pct": "time_percent"},
            {
                "gap_pp": "gap_points",
                "text": "sentence_zh",
                "label": "@category",
                "time_progress_pct": "time_percent",
                "status": "@status",
            },
        )
    ],
    "cn.goal_consistency": [
        Call(
            "baseline_achievement",
            {"years_elapsed": "time", "years_total": "target_time"},
            {"progress": "share", "time_share": "time_share", "status": "@status", "gap_pp": "gap_points"},
            {"baseline_time": "0"},
        )
    ],
    "schedule.linear_percent": [
        Call(
            "linear_schedule",
            {"pct_complete": "percent_complete"},
            {"target_pct": "expected_percent", "performance_pct": "performance_percent", "status": "@category"},
        )
    ],
    # lamps and bands
    "cn.lamp": [
        lamp("yinchuan-2025", "yinchuan", gap_pp="gap_points", ratio="ratio"),
        lamp("wuhan", "wuhan"),
        lamp("sanya-2022", "sanya"),
        lamp("tianjin-2022-bonds", "tianjin"),
    ],
    "cn.lamp.pp": [Call("lamp", {"gap_pp": "gap_points"}, LAMP, {"scheme": "yinchuan-2025"})],
    "cn.lamp.days": [Call("lamp", {"days_behind": "days"}, LAMP, {"scheme": "shenzhen-company-days"})],
    "us.commerce_par": [
        Call("percent_of_target", {"pct_of_target": "percent"}, {"status": "@category", "category": "@category"})
    ],
    "okr.score": [
        Call(
            "okr_grade",
            {"launched": "done", "planned": "of"},
            {"score": "score", "band": "@category", "in_sweet_spot": "in_sweet_spot"},
        )
    ],
    "okr.band": [
        Call(
            "okr_grade",
            {"score": "done"},
            {"band": "@category", "in_sweet_spot": "in_sweet_spot", "band_after_rounding": "rounded_band"},
        )
    ],
    # growth
    "eurostat.with_target": [Call("eurostat_target", out=WITH_TARGET)],
    "eurostat.with_target.category": [Call("eurostat_target", out=WITH_TARGET)],
    "eurostat.no_target": [Call("growth_trend", out=TREND)],
    "statcan.with_target": [Call("statcan_target", out=WITH_TARGET)],
    "statcan.with_target.score": [Call("statcan_target", out=WITH_TARGET)],
    "statcan.no_target": [Call("statcan_trend", out=TREND)],
    "statcan.no_target.score": [Call("statcan_trend", out=TREND)],
    "statcan.no_target.limit_factor": [Call("statcan_trend", out=TREND)],
    "statcan.goldilocks.ratio": [Call("statcan_parity", out={"transformed": "transformed"})],
    "statcan.goldilocks.absdiff": [Call("statcan_two_sided", out={"transformed": "transformed"})],
    "unsd.progress_chart_2022": [Call("unsd_2022", out={**WITH_TARGET, "undp_js_label": "undp_label"})],
    "unsd.progress_chart_2022.category": [Call("unsd_2022", out=WITH_TARGET)],
    "unsd.progress_chart_2023": [
        Call("unsd_2023", {"natural_bound": "bound"}, {**WITH_TARGET, "cagr": "cagr_actual", "expected_#": "expected", "r": "ratio"})
    ],
    "unsd.progress_chart_2023.no_target": [Call("unsd_2023_trend", out=TREND)],
    "unsd.progress_chart_2023.achieved": [
        Call("unsd_2023", {"natural_bound": "bound"}, {"status": "achieved", "achieved": "achieved"})
    ],
    "pp_vs_pct": [
        Call("percentage_points", {"old": "baseline", "new": "value"}, {"pp": "points", "relative_pct": "relative_percent"})
    ],
    "growth.yoy": [
        Call(
            "growth_rate",
            {"current": "value", "same_period_last_year": "baseline"},
            {"pct": "percent", "status": "@status"},
        )
    ],
    "growth.mom": [
        Call("growth_rate", {"current": "value", "previous": "baseline"}, {"pct": "percent", "status": "@status"})
    ],
    # straight ways
    "escap.csi": [
        Call(
            "escap_csi",
            {"I0": "baseline", "Icv": "value", "values": "value", "TV": "target", "base_year": "baseline_time"},
            CSI,
            {"time": "#"},
        )
    ],
    "escap.api": [
        Call(
            "trend_time_weighted",
            {**TIMES, "TV": "target", "I0": "baseline"},
            {
                "slope": "slope",
                "predicted_#": "forecast",
                "gap_pct": "gap_percent",
                "category": "@category",
                "status": "@status",
            },
        )
    ],
    "escap.weights": [Call("time_weights", TIMES, {"w": "weights", "weights": "weights", "status": "@status"})],
    "sdsn.trend": [
        Call(
            "linear_pace",
            {"score0": "baseline", "score": "value", "goal_score": "target", "t_goal": "target_time"},
            {**ARROW, "status": "@status"},
        )
    ],
    "sdsn.trend.category": [Call("linear_pace", out=ARROW)],
    "sdsn.normalize": [Call("normalise", EXTREMES, SCORE, {"scale": "100", "clip": "yes"})],
    "sdsn.coverage": [
        Call("missing_share", out={"missing_share": "missing_share", "index_computed": "index_computed"})
    ],
    "destatis.with_target": [
        Call(
            "destatis",
            {"series": "values"},
            {**SYMBOL, "avg_change": "average_change", "projected": "projected", "missed_share": "missed_share"},
        )
    ],
    "destatis.directional": [
        Call(
            "destatis_direction",
            {"avg_change_desired": "average_change", "last_change_desired": "last_change"},
            {"symbol": "@category", "status": "@status"},
        )
    ],
    "rollup.worst_of": [Call("destatis_worst", out={"symbol": "@category", "status": "@status"})],
    # earned value
    "earned_schedule": [
        Call(
            "earned_schedule",
            {
                "pv_cum": "planned",
                "ev": "earned",
                "AT": "actual_time",
                "PD": "planned_duration",
                "ED": "required_duration",
                "period_end_dates": "period_ends",
            },
            PERIODS,
        )
    ],
    "evm.spi": [
        Call(
            "earned_schedule",
            only={
                "planned": "$planned_cum_pct",
                "earned": "$actual_pct",
                "actual_time": "$AT",
                "budget": "$BAC",
                "planned_duration": "$PD",
            },
            out=PERIODS,
        ),
        Call(
            "earned_value",
            only={"planned": "@PV", "earned": "@EV", "cost": "$AC", "budget": "$BAC"},
            out=COSTS,
        ),
    ],
    # rounding
    "round.gbt8170": [Call("gbt8170_round", {"x": "value"}, {"value": "rounded", "mark": "mark", "reported": "reported"})],
    "round.gbt8170.reported": [
        Call("gbt8170_round", {"x": "value"}, {"value": "rounded", "mark": "mark", "reported": "reported"})
    ],
    "round.iso80000": [
        Call("rounding_rules", {"x": "value", "range": "interval"}, {"rule_A": "half_even", "rule_B": "half_up"})
    ],
    "round.compare": [
        Call(
            "rounding_rules",
            only={"value": "{numerator}/{denominator}", "decimals": "$decimals", "factor": "100"},
            out={"half_up": "half_up", "gbt8170": "half_even", "half_even": "half_even", "down": "down", "truncate": "down"},
        )
    ],
    "round.binary_trap": [
        Call(
            "rounding_rules",
            {"x": "value"},
            {"decimal_half_up": "half_up", "decimal_half_even": "half_even", "binary_double_rounds_to": "binary"},
        )
    ],
    "round.no_double": [
        Call("gbt8170_round", only={"value": "$x", "interval": "$second"}, out={"single_step": "rounded"}),
        Call("gbt8170_round", only={"value": "$x", "interval": "$first"}, out={"first_step": "rounded"}),
        Call("gbt8170_round", only={"value": "@first_step", "interval": "$second"}, out={"double_step": "rounded"}),
        Call(
            "limit_judgement",
            only={"value": "@single_step", "low": "$limit_lo", "high": "$limit_hi"},
            out={"single_pass": "by_full_value"},
        ),
        Call(
            "limit_judgement",
            only={"value": "@double_step", "low": "$limit_lo", "high": "$limit_hi"},
            out={"double_pass": "by_full_value"},
        ),
    ],
    "limit.gbt8170": [
        Call(
            "limit_judgement",
            {"spec": "", "x": "value", "lo": "low", "hi": "high", "lo_open": "low_open", "hi_open": "high_open"},
            {
                "full_value_method": "by_full_value",
                "rounded_value": "rounded",
                "rounded_value_method": "by_rounded_value",
            },
        )
    ],
    # ranks, roll-ups, trends
    "rank": [
        Call(
            "ranking",
            {"display_decimals": "decimals"},
            {
                **dict.fromkeys(("competition", "competition_unrounded", "min"), "competition"),
                **dict.fromkeys(("modified", "max"), "modified"),
                **dict.fromkeys(("fractional", "average"), "fractional"),
                "dense": "dense",
                "ordinal": "ordinal",
                "competition_on_rounded": "competition_rounded",
            },
        )
    ],
    "rollup.weighted": [
        Call("weighted_mean", out={"value": "mean", "status": "@status", "availability": "availability"})
    ],
    "rollup.compare": [
        Call(
            "ratio_of_sums",
            {"actual": "values", "target": "targets"},
            {"mean_of_ratios_pct": "mean_of_ratios_percent", "ratio_of_sums_pct": "percent"},
        )
    ],
    "trend.ols": [
        Call("trend_least_squares", TIMES, {"slope": "slope", "intercept": "intercept", "predicted_#": "forecast", "forecast": "forecast"})
    ],
    "trend.compare": [
        trend("trend_least_squares", "$T", ols_slope="slope", ols_forecast="forecast", ols_intercept="intercept"),
        trend(
            "trend_theil_sen",
            "$T",
            theil_sen_slope="slope",
            ts_intercept_separate="intercept",
            ts_intercept_joint="intercept_joint",
            ts_forecast_separate="forecast",
            ts_forecast_joint="forecast_joint",
        ),
        trend("trend_time_weighted", "#", **{"escap_wls_slope_T#": "slope"}),
        trend("trend_endpoints", "$T", endpoint_slope="slope", endpoint_forecast="forecast"),
    ],
    "trend.spearman": [Call("rank_correlation", TIMES, {"rho": "rho", "status": "@status"})],
}

def rounded(name: str, value: str, decimals: int) -> Call:
    """An answer published with so many decimals."""
    return Call("rounding_rules", only={"value": value, "decimals": str(decimals)}, out={name: "half_up"})


WAY = {"baseline": "$start", "target": "$target", "value": "$current"}

# By id of peers.yaml: what a function of the library answers. The rest is not offered.
PEERS: dict[str, list[Call]] = {
    "linear_uncapped_oslo": [
        Call("baseline_achievement", only=WAY, out={"percent": "percent", "remaining": "remaining"})
    ],
    "linear_clamped_0_100": [
        Call("baseline_achievement", only={**WAY, "floor": "0", "cap": "1"}, out={"percent": "percent"})
    ],
    "rwanda_quarter_percentage": [
        Call("weighted_mean", only={"values": "$months"}, out={"mean": "mean"}),
        Call("completion_rate", only={"value": "@mean", "target": "$quarter_target"}, out={"percent": "percent"}),
        rounded("percent_1dp", "@percent", 1),
    ],
    "percentage_from_num_den_akvo": [
        Call("completion_rate", only={"value": "$numerator", "target": "$denominator"}, out={"percent": "percent"})
    ],
    "goalposts_coinr": [
        Call(
            "normalise",
            only={"value": "$x", "worst": "$lo", "best": "$hi", "scale": "$scale", "clip": "yes"},
            out={"score": "score"},
            when={"direction": "1"},
        ),
        Call(
            "normalise",
            only={"value": "$x", "worst": "$hi", "best": "$lo", "scale": "$scale", "clip": "yes"},
            out={"score": "score"},
            when={"direction": "-1"},
        ),
    ],
    "means_coinr": [
        Call(
            "geometric_mean", only={"values": "$x", "weights": "$w"}, out={"value": "mean"}, when={"kind": "geometric"}
        ),
        Call("harmonic_mean", only={"values": "$x", "weights": "$w"}, out={"value": "mean"}, when={"kind": "harmonic"}),
    ],
    "rounding_dhis2": [
        Call("rounding_rules", only={"value": "$value", "decimals": "$decimals"}, out={"rounded": "half_up"})
    ],
    "sdg_ratio_status": [
        Call(
            "statcan_target",
            only={
                "baseline": "$base",
                "baseline_time": "$base_year",
                "value": "$current",
                "time": "$year",
                "target": "$target",
                "target_time": "$target_year",
                "better": "$direction",
            },
            out={"status": "@category"},
        )
    ],
    "sdg_score_map": [
        Call("statcan_target", only={"ratio": "$value"}, out={"score": "score"}, when={"mode": "ratio"}),
        Call("statcan_trend", only={"growth": "$value"}, out={"score": "score"}, when={"mode": "cagr"}),
    ],
    "sdg_limit_scaling": [
        Call("statcan_trend", only={"baseline": "$base", "limit": "$limit"}, out={"C": "limit_factor"})
    ],
    "sdg_goldilocks_transform": [
        *(
            Call("statcan_parity", only={"values": "$y"}, out={"transformed": "transformed"}, when={"kind": kind})
            for kind in ("ratio_max_y_inv", "ratio_band_0.97_1.03")
        ),
        Call(
            "statcan_two_sided",
            only={"values": "$y", "target": "$target"},
            out={"transformed": "transformed"},
            when={"kind": "target_plus_abs_diff"},
        ),
    ],
    "un_chart_extrapolation": [
        Call(
            "unsd_2023",
            only={
                "baseline": "$v_b",
                "baseline_time": "$b",
                "value": "$v_t",
                "time": "$t",
                "target": "$v_T",
                "target_time": "$T",
            },
            out={"r": "ratio", "score": "score"},
        )
    ],
    "evm_basic_pra": [
        Call(
            "earned_value",
            only={"budget": "$bac", "planned_share": "$plan", "earned_share": "$actual", "cost": "$ac"},
            out={"pv": "planned", "ev": "earned", "sv": "sv", "cv": "cv", "spi": "spi", "cpi": "cpi"},
        )
    ],
    "evm_reference_set": [
        Call(
            "earned_value",
            only={"planned": "$bcws", "earned": "$bcwp", "cost": "$acwp", "budget": "$bac"},
            out={"spi": "spi", "cpi": "cpi", "eac_typical": "eac_typical", "tcpi_bac": "tcpi"},
        )
    ],
    "earned_schedule_lipke": [
        Call(
            "earned_schedule",
            only={"planned": "$pv_cumulative", "earned": "$ev", "actual_time": "$actual_time"},
            out={"es": "es", "sv_t": "sv_t", "spi_t": "spi_t", "ieac_t": "ieac_t"},
        ),
        rounded("es_2dp", "@es", 2),
        rounded("sv_t_2dp", "@sv_t", 2),
        rounded("spi_t_2dp", "@spi_t", 2),
        rounded("ieac_t_1dp", "@ieac_t", 1),
    ],
    "bcwp_by_percent_calligra": [
        Call(
            "earned_value",
            only={"budget": "$budget_hours", "earned_share": "{percent}/100"},
            out={"bcwp_hours": "earned"},
        ),
        Call(
            "earned_value", only={"budget": "$budget_cost", "earned_share": "{percent}/100"}, out={"bcwp_cost": "earned"}
        ),
    ],
    "rollup_openproject": [
        Call("weighted_mean", only={"values": "$percents", "weights": "$work"}, out={"mean": "mean"}),
        rounded("parent", "@mean", 0),
    ],
    "work_based_percent_openproject": [
        Call(
            "baseline_achievement",
            only={"baseline": "$work", "value": "$remaining", "target": "0"},
            out={"percent": "percent"},
        )
    ],
}
