# SPDX-License-Identifier: MIT
# fmt: off
"""What crosses between C and Python. Written by generate.py from the headers; not to be edited."""

from __future__ import annotations

from ctypes import CFUNCTYPE, POINTER, Structure
from ctypes import c_char_p, c_double, c_int, c_int8, c_int32, c_int64, c_size_t, c_ssize_t, c_uint8, c_uint32, c_uint64
from ctypes import c_void_p
from enum import IntEnum
from typing import Any, Dict, Tuple

__all__ = ["CFUNCTYPE", "c_int8", "c_int64", "c_uint8", "c_uint64", "FUNCTIONS", "GError"]


class GError(Structure):
    _fields_ = [("domain", c_uint32), ("code", c_int), ("message", c_char_p)]


class ProgressBuilder(Structure):
    pass


class ProgressDiagnostics(Structure):
    pass


class ProgressFigures(Structure):
    pass


class ProgressMethod(Structure):
    pass


class ProgressMethodResult(Structure):
    pass


class ProgressPanel(Structure):
    pass


class ProgressPlan(Structure):
    pass


class ProgressIndicator(Structure):
    pass


class ProgressPolicy(Structure):
    pass


class ProgressQuantity(Structure):
    pass


class ProgressReport(Structure):
    pass


class ProgressStanding(Structure):
    pass


class ProgressRollup(Structure):
    pass


class ProgressScoreColumns(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("n", c_int64),
        ("value", POINTER(c_double)),
        ("start", POINTER(c_double)),
        ("expected", POINTER(c_double)),
        ("target", POINTER(c_double)),
        ("better", POINTER(c_int8)),
        ("rate", POINTER(c_double)),
        ("index", POINTER(c_double)),
        ("light", POINTER(c_uint8)),
    ]


class ProgressMethodInput(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("number", c_double),
        ("text", c_char_p),
        ("series", POINTER(c_double)),
        ("n_series", c_int32),
    ]


class ProgressMethodColumns(Structure):
    _fields_ = [
        ("size", c_uint32),
        ("n", c_int32),
        ("baseline", POINTER(c_double)),
        ("baseline_time", POINTER(c_double)),
        ("value", POINTER(c_double)),
        ("time", POINTER(c_double)),
        ("target", POINTER(c_double)),
        ("target_time", POINTER(c_double)),
        ("better", POINTER(c_int32)),
        ("limit", POINTER(c_double)),
        ("replacement", c_double),
        ("result", POINTER(c_double)),
        ("category", POINTER(c_int32)),
        ("status", POINTER(c_int32)),
    ]


class Error(IntEnum):
    IO = 10
    SYNTAX = 20
    INVALID = 30
    ARGUMENT = 40
    UNSUPPORTED = 50
    OUTPUT = 60
    STOPPED = 70


class MethodKind(IntEnum):
    NUMBER = 0
    DECIMAL = 1
    SERIES = 2
    DECIMALS = 3
    TIME = 4
    DATE = 5
    WORD = 6
    LIST = 7


class PanelPhase(IntEnum):
    READING = 1
    JUDGING = 2


class QuantityForm(IntEnum):
    VALUE = 0
    GROWTH = 1
    POINTS = 2
    FROM_TO = 3
    COUNTS = 4
    PENDING = 5


class QuantityFlags(IntEnum):
    PLAIN = 0
    APPROXIMATE = 1 << 0
    ADDED = 1 << 1
    HELD = 1 << 2
    FALLING = 1 << 3
    ZERO = 1 << 4
    PERCENT = 1 << 5
    RAISED = 1 << 6
    OF_TARGET = 1 << 7


class Light(IntEnum):
    NONE = 0
    NOTE = 5
    GREEN = 10
    GREY = 20
    YELLOW = 30
    ORANGE = 40
    RED = 50


class Reason(IntEnum):
    NONE = 0
    NO_TARGET = 1
    NO_DATA = 2
    ZERO_TARGET = 3
    NEGATIVE_TARGET = 4
    ZERO_SPAN = 5
    ALREADY_MET = 6
    NOT_STARTED = 7
    NO_PATH = 8
    SIGN_CHANGE = 9
    TOO_FEW_POINTS = 10
    LOW_COVERAGE = 11
    OUT_OF_RANGE = 12
    ZERO_BASELINE = 13
    NEGATIVE_BASELINE = 14


class Comparator(IntEnum):
    REACH = 0
    AT_LEAST = 1
    MORE_THAN = 2
    AT_MOST = 3
    LESS_THAN = 4
    EQUAL = 5
    RANGE = 6


class Better(IntEnum):
    HIGHER = 0
    LOWER = 1


class ReportedAs(IntEnum):
    LEVEL = 0
    CUMULATIVE = 1
    PER_PERIOD = 2


class MilestoneBasis(IntEnum):
    TOTAL = 0
    INCREMENT = 1
    SHARE = 2


class FigureFlags(IntEnum):
    PLAIN = 0
    ADDED = 1 << 0
    PROVISIONAL = 1 << 1
    APPROXIMATE = 1 << 2


class Rounding(IntEnum):
    HALF_UP = 0
    HALF_EVEN = 1
    DOWN = 2


class RateMethod(IntEnum):
    AUTO = 0
    RATIO = 1
    RELATIVE = 2
    FROM_BASELINE = 3
    INTERVAL = 4
    BINARY = 5
    DELIVERABLES = 6
    PARTS = 7


class Format(IntEnum):
    TEXT = 0
    JSON = 1
    CSV = 2
    MARKDOWN = 3


class Language(IntEnum):
    ENGLISH = 0
    CHINESE = 1


class WriteFlags(IntEnum):
    DEFAULT = 0
    ONLY_LAGGING = 1 << 0
    COLOUR = 1 << 1


ProgressPanelWatch = CFUNCTYPE(c_int32, c_int32, c_int64, c_int64, c_void_p)



FUNCTIONS: Dict[str, Tuple[Any, Any]] = {
    "progress_builder_end": (POINTER(ProgressPlan), [POINTER(ProgressBuilder), POINTER(POINTER(GError))]),
    "progress_builder_get_type": (c_size_t, []),
    "progress_builder_new": (POINTER(ProgressBuilder), [c_char_p, c_char_p]),
    "progress_builder_ref": (POINTER(ProgressBuilder), [POINTER(ProgressBuilder)]),
    "progress_builder_set": (c_int32, [POINTER(ProgressBuilder), c_char_p, c_char_p, c_char_p, POINTER(POINTER(GError))]),
    "progress_builder_unref": (None, [POINTER(ProgressBuilder)]),
    "progress_comparator_get_name": (c_char_p, [c_int32]),
    "progress_diagnostics_copy": (POINTER(ProgressDiagnostics), [POINTER(ProgressDiagnostics)]),
    "progress_diagnostics_free": (None, [POINTER(ProgressDiagnostics)]),
    "progress_diagnostics_get_column": (c_int32, [POINTER(ProgressDiagnostics), c_int32]),
    "progress_diagnostics_get_count": (c_int32, [POINTER(ProgressDiagnostics)]),
    "progress_diagnostics_get_file": (c_char_p, [POINTER(ProgressDiagnostics), c_int32]),
    "progress_diagnostics_get_id": (c_char_p, [POINTER(ProgressDiagnostics), c_int32]),
    "progress_diagnostics_get_indicator": (c_char_p, [POINTER(ProgressDiagnostics), c_int32]),
    "progress_diagnostics_get_key": (c_char_p, [POINTER(ProgressDiagnostics), c_int32]),
    "progress_diagnostics_get_line": (c_int32, [POINTER(ProgressDiagnostics), c_int32]),
    "progress_diagnostics_get_message": (c_char_p, [POINTER(ProgressDiagnostics), c_int32, c_int32]),
    "progress_diagnostics_get_omitted": (c_int32, [POINTER(ProgressDiagnostics)]),
    "progress_diagnostics_get_type": (c_size_t, []),
    "progress_diagnostics_to_text": (c_void_p, [POINTER(ProgressDiagnostics), c_int32, c_int32]),
    "progress_error_get_diagnostics": (POINTER(ProgressDiagnostics), [POINTER(GError)]),
    "progress_error_quark": (c_uint32, []),
    "progress_escalate": (c_int32, [c_int32, c_int32, c_int32]),
    "progress_evaluate": (POINTER(ProgressReport), [POINTER(ProgressPlan), POINTER(ProgressFigures), c_char_p, POINTER(ProgressPolicy), POINTER(POINTER(GError))]),
    "progress_figures_add": (c_int32, [POINTER(ProgressFigures), c_char_p, c_char_p, c_char_p, c_char_p, POINTER(POINTER(GError))]),
    "progress_figures_add_csv": (c_int32, [POINTER(ProgressFigures), c_char_p, POINTER(POINTER(GError))]),
    "progress_figures_add_csv_data": (c_int32, [POINTER(ProgressFigures), c_char_p, c_char_p, c_ssize_t, POINTER(POINTER(GError))]),
    "progress_figures_dup_date": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_dup_denominator": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_dup_first": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_dup_numerator": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_dup_reported": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_dup_reported_rate": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_dup_value": (c_void_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_get_flags": (c_int32, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_get_n": (c_int32, [POINTER(ProgressFigures), POINTER(ProgressIndicator)]),
    "progress_figures_get_note": (c_char_p, [POINTER(ProgressFigures), POINTER(ProgressIndicator), c_int32]),
    "progress_figures_get_notes": (POINTER(ProgressDiagnostics), [POINTER(ProgressFigures)]),
    "progress_figures_get_type": (c_size_t, []),
    "progress_figures_new": (POINTER(ProgressFigures), [POINTER(ProgressPlan)]),
    "progress_figures_ref": (POINTER(ProgressFigures), [POINTER(ProgressFigures)]),
    "progress_figures_set_known_at": (c_int32, [POINTER(ProgressFigures), c_char_p, POINTER(POINTER(GError))]),
    "progress_figures_unref": (None, [POINTER(ProgressFigures)]),
    "progress_free": (None, [c_void_p]),
    "progress_get_version": (c_char_p, []),
    "progress_indicator_dup_baseline": (c_void_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_dup_baseline_date": (c_void_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_dup_deliverable_done": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_deliverable_due": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_deliverable_start": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_deliverable_weight": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_due": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_due_from": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_milestone_begins": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_milestone_date": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_milestone_value": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_start": (c_void_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_dup_target_from": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_target_high": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_target_value": (c_void_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_dup_weight": (c_void_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_better": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_deliverable": (c_char_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_due_reason": (c_char_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_group": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_id": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_milestone_basis": (c_int32, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_n_deliverables": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_n_dues": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_n_milestones": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_n_parts": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_n_supporters": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_n_targets": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_name": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_note": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_owner": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_parent": (POINTER(ProgressIndicator), [POINTER(ProgressIndicator)]),
    "progress_indicator_get_part": (POINTER(ProgressIndicator), [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_rate_method": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_reported_as": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_source": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_get_supporter": (c_char_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_target_comparator": (c_int32, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_target_reason": (c_char_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_target_text": (c_char_p, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_get_type": (c_size_t, []),
    "progress_indicator_get_unit": (c_char_p, [POINTER(ProgressIndicator)]),
    "progress_indicator_is_deliverable_done": (c_int32, [POINTER(ProgressIndicator), c_int32]),
    "progress_indicator_is_held": (c_int32, [POINTER(ProgressIndicator)]),
    "progress_indicator_ref": (POINTER(ProgressIndicator), [POINTER(ProgressIndicator)]),
    "progress_indicator_unref": (None, [POINTER(ProgressIndicator)]),
    "progress_light_get_name": (c_char_p, [c_int32]),
    "progress_method_achieved": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_apply": (POINTER(ProgressMethodResult), [POINTER(ProgressMethod), POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_apply_columns": (c_int32, [POINTER(ProgressMethod), POINTER(ProgressMethodColumns), POINTER(POINTER(GError))]),
    "progress_method_baseline_achievement": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_completion_rate": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_completion_rate_inverse": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_completion_rate_signed": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_compound_growth": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_destatis": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_destatis_direction": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_destatis_worst": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_earned_schedule": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_earned_value": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_escap_csi": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_eurostat_target": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_find": (POINTER(ProgressMethod), [c_char_p]),
    "progress_method_gbt8170_round": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_geometric_mean": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_get": (POINTER(ProgressMethod), [c_int32]),
    "progress_method_get_body": (c_char_p, [POINTER(ProgressMethod)]),
    "progress_method_get_category_name": (c_char_p, [POINTER(ProgressMethod), c_int32]),
    "progress_method_get_category_wording": (c_char_p, [POINTER(ProgressMethod), c_int32, c_int32]),
    "progress_method_get_count": (c_int32, []),
    "progress_method_get_edition": (c_char_p, [POINTER(ProgressMethod)]),
    "progress_method_get_evidence": (c_char_p, [POINTER(ProgressMethod)]),
    "progress_method_get_input_default": (c_char_p, [POINTER(ProgressMethod), c_int32]),
    "progress_method_get_input_kind": (c_int32, [POINTER(ProgressMethod), c_int32]),
    "progress_method_get_input_name": (c_char_p, [POINTER(ProgressMethod), c_int32]),
    "progress_method_get_input_words": (c_char_p, [POINTER(ProgressMethod), c_int32]),
    "progress_method_get_n_categories": (c_int32, [POINTER(ProgressMethod)]),
    "progress_method_get_n_inputs": (c_int32, [POINTER(ProgressMethod)]),
    "progress_method_get_name": (c_char_p, [POINTER(ProgressMethod)]),
    "progress_method_get_source": (c_char_p, [POINTER(ProgressMethod)]),
    "progress_method_get_title": (c_char_p, [POINTER(ProgressMethod), c_int32]),
    "progress_method_get_type": (c_size_t, []),
    "progress_method_growth_rate": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_growth_trend": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_harmonic_mean": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_judges_indicators": (c_int32, [POINTER(ProgressMethod)]),
    "progress_method_lamp": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_limit_judgement": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_linear_pace": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_linear_schedule": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_missing_share": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_normalise": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_normalise_interval": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_okr_grade": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_percent_of_target": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_percentage_points": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_points_by_completion": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_points_linear": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_rank_correlation": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_ranking": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_ratio_of_sums": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_result_get_category": (c_int32, [POINTER(ProgressMethodResult)]),
    "progress_method_result_get_detail_name": (c_char_p, [POINTER(ProgressMethodResult), c_int32]),
    "progress_method_result_get_method": (POINTER(ProgressMethod), [POINTER(ProgressMethodResult)]),
    "progress_method_result_get_n_details": (c_int32, [POINTER(ProgressMethodResult)]),
    "progress_method_result_get_number": (c_int32, [POINTER(ProgressMethodResult), c_char_p, POINTER(c_double)]),
    "progress_method_result_get_series": (POINTER(c_double), [POINTER(ProgressMethodResult), c_char_p, POINTER(c_int32)]),
    "progress_method_result_get_status": (c_int32, [POINTER(ProgressMethodResult)]),
    "progress_method_result_get_text": (c_char_p, [POINTER(ProgressMethodResult), c_char_p]),
    "progress_method_result_get_type": (c_size_t, []),
    "progress_method_result_get_value": (c_int32, [POINTER(ProgressMethodResult), POINTER(c_double)]),
    "progress_method_result_ref": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodResult)]),
    "progress_method_result_unref": (None, [POINTER(ProgressMethodResult)]),
    "progress_method_rounding_rules": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_statcan_mean": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_statcan_parity": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_statcan_target": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_statcan_trend": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_statcan_two_sided": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_time_gap": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_time_progress": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_time_weights": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_trend_endpoints": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_trend_least_squares": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_trend_theil_sen": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_trend_time_weighted": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_unsd_2022": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_unsd_2022_trend": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_unsd_2023": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_unsd_2023_trend": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_method_weighted_mean": (POINTER(ProgressMethodResult), [POINTER(ProgressMethodInput), c_int32, POINTER(POINTER(GError))]),
    "progress_methods_to_text": (c_void_p, [c_int32, c_int32]),
    "progress_panel_add_figures": (None, [POINTER(ProgressPanel), c_char_p]),
    "progress_panel_add_figures_data": (None, [POINTER(ProgressPanel), c_char_p, c_char_p, c_ssize_t]),
    "progress_panel_get_bad_count": (c_int64, [POINTER(ProgressPanel), c_int32]),
    "progress_panel_get_bad_kind": (c_char_p, [POINTER(ProgressPanel), c_int32]),
    "progress_panel_get_n_bad_kinds": (c_int32, [POINTER(ProgressPanel)]),
    "progress_panel_get_n_bad_lines": (c_int64, [POINTER(ProgressPanel)]),
    "progress_panel_get_n_entities": (c_int32, [POINTER(ProgressPanel)]),
    "progress_panel_get_n_lines": (c_int64, [POINTER(ProgressPanel)]),
    "progress_panel_get_n_rows": (c_int64, [POINTER(ProgressPanel)]),
    "progress_panel_get_output": (c_char_p, [POINTER(ProgressPanel), POINTER(c_int64)]),
    "progress_panel_get_type": (c_size_t, []),
    "progress_panel_new": (POINTER(ProgressPanel), [POINTER(ProgressPlan)]),
    "progress_panel_ref": (POINTER(ProgressPanel), [POINTER(ProgressPanel)]),
    "progress_panel_run": (c_int32, [POINTER(ProgressPanel), POINTER(POINTER(GError))]),
    "progress_panel_set_as_of": (c_int32, [POINTER(ProgressPanel), c_char_p, POINTER(POINTER(GError))]),
    "progress_panel_set_entities": (None, [POINTER(ProgressPanel), c_char_p]),
    "progress_panel_set_entities_data": (None, [POINTER(ProgressPanel), c_char_p, c_char_p, c_ssize_t]),
    "progress_panel_set_keep_output": (None, [POINTER(ProgressPanel), c_int32]),
    "progress_panel_set_manifest": (None, [POINTER(ProgressPanel), c_char_p]),
    "progress_panel_set_output": (None, [POINTER(ProgressPanel), c_char_p]),
    "progress_panel_set_policy": (None, [POINTER(ProgressPanel), POINTER(ProgressPolicy)]),
    "progress_panel_set_rollup": (None, [POINTER(ProgressPanel), c_char_p]),
    "progress_panel_set_skip_bad": (None, [POINTER(ProgressPanel), c_int32]),
    "progress_panel_set_targets": (None, [POINTER(ProgressPanel), c_char_p]),
    "progress_panel_set_targets_data": (None, [POINTER(ProgressPanel), c_char_p, c_char_p, c_ssize_t]),
    "progress_panel_set_threads": (None, [POINTER(ProgressPanel), c_int32]),
    "progress_panel_set_watch": (None, [POINTER(ProgressPanel), ProgressPanelWatch, c_void_p]),
    "progress_panel_unref": (None, [POINTER(ProgressPanel)]),
    "progress_period_parse": (c_int32, [c_char_p, c_char_p, c_int32, POINTER(c_void_p), POINTER(c_void_p), POINTER(c_void_p), POINTER(c_int32), POINTER(POINTER(GError))]),
    "progress_plan_dup_as_of": (c_void_p, [POINTER(ProgressPlan)]),
    "progress_plan_dup_first_day": (c_void_p, [POINTER(ProgressPlan)]),
    "progress_plan_dup_last_day": (c_void_p, [POINTER(ProgressPlan)]),
    "progress_plan_find_indicator": (POINTER(ProgressIndicator), [POINTER(ProgressPlan), c_char_p]),
    "progress_plan_get_group": (c_char_p, [POINTER(ProgressPlan), c_int32]),
    "progress_plan_get_indicator": (POINTER(ProgressIndicator), [POINTER(ProgressPlan), c_int32]),
    "progress_plan_get_n_groups": (c_int32, [POINTER(ProgressPlan)]),
    "progress_plan_get_n_indicators": (c_int32, [POINTER(ProgressPlan)]),
    "progress_plan_get_n_owners": (c_int32, [POINTER(ProgressPlan)]),
    "progress_plan_get_notes": (POINTER(ProgressDiagnostics), [POINTER(ProgressPlan)]),
    "progress_plan_get_owner": (c_char_p, [POINTER(ProgressPlan), c_int32]),
    "progress_plan_get_title": (c_char_p, [POINTER(ProgressPlan)]),
    "progress_plan_get_type": (c_size_t, []),
    "progress_plan_has_points": (c_int32, [POINTER(ProgressPlan)]),
    "progress_plan_new_from_data": (POINTER(ProgressPlan), [c_char_p, c_char_p, c_ssize_t, POINTER(POINTER(GError))]),
    "progress_plan_new_from_file": (POINTER(ProgressPlan), [c_char_p, POINTER(POINTER(GError))]),
    "progress_plan_ref": (POINTER(ProgressPlan), [POINTER(ProgressPlan)]),
    "progress_plan_to_yaml": (c_void_p, [POINTER(ProgressPlan), POINTER(POINTER(GError))]),
    "progress_plan_unref": (None, [POINTER(ProgressPlan)]),
    "progress_policy_get_n_presets": (c_int32, []),
    "progress_policy_get_name": (c_char_p, [POINTER(ProgressPolicy)]),
    "progress_policy_get_preset_name": (c_char_p, [c_int32]),
    "progress_policy_get_source": (c_char_p, [POINTER(ProgressPolicy)]),
    "progress_policy_get_type": (c_size_t, []),
    "progress_policy_new_from_data": (POINTER(ProgressPolicy), [c_char_p, c_char_p, c_ssize_t, POINTER(POINTER(GError))]),
    "progress_policy_new_from_file": (POINTER(ProgressPolicy), [c_char_p, POINTER(POINTER(GError))]),
    "progress_policy_new_preset": (POINTER(ProgressPolicy), [c_char_p, POINTER(POINTER(GError))]),
    "progress_policy_ref": (POINTER(ProgressPolicy), [POINTER(ProgressPolicy)]),
    "progress_policy_to_text": (c_void_p, [POINTER(ProgressPolicy), c_int32]),
    "progress_policy_to_yaml": (c_void_p, [POINTER(ProgressPolicy)]),
    "progress_policy_unref": (None, [POINTER(ProgressPolicy)]),
    "progress_quantity_get_comparator": (c_int32, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_decimals": (c_int32, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_flags": (c_int32, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_form": (c_int32, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_hedge": (c_char_p, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_other": (c_char_p, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_other_unit": (c_char_p, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_type": (c_size_t, []),
    "progress_quantity_get_unit": (c_char_p, [POINTER(ProgressQuantity)]),
    "progress_quantity_get_value": (c_char_p, [POINTER(ProgressQuantity)]),
    "progress_quantity_parse": (POINTER(ProgressQuantity), [c_char_p, POINTER(POINTER(GError))]),
    "progress_quantity_ref": (POINTER(ProgressQuantity), [POINTER(ProgressQuantity)]),
    "progress_quantity_to_text": (c_void_p, [POINTER(ProgressQuantity), c_int32]),
    "progress_quantity_unref": (None, [POINTER(ProgressQuantity)]),
    "progress_rate_method_get_name": (c_char_p, [c_int32]),
    "progress_reason_get_name": (c_char_p, [c_int32]),
    "progress_report_assess": (POINTER(ProgressMethodResult), [POINTER(ProgressReport), c_char_p, POINTER(ProgressMethod), POINTER(POINTER(GError))]),
    "progress_report_assess_to_text": (c_void_p, [POINTER(ProgressReport), c_char_p, c_int32, c_int32, c_int32, POINTER(POINTER(GError))]),
    "progress_report_dup_as_of": (c_void_p, [POINTER(ProgressReport)]),
    "progress_report_explain": (c_void_p, [POINTER(ProgressReport), c_char_p, c_int32, c_int32, POINTER(POINTER(GError))]),
    "progress_report_find_standing": (POINTER(ProgressStanding), [POINTER(ProgressReport), c_char_p]),
    "progress_report_get_group": (POINTER(ProgressRollup), [POINTER(ProgressReport), c_int32]),
    "progress_report_get_n_groups": (c_int32, [POINTER(ProgressReport)]),
    "progress_report_get_n_owners": (c_int32, [POINTER(ProgressReport)]),
    "progress_report_get_n_standings": (c_int32, [POINTER(ProgressReport)]),
    "progress_report_get_owner": (POINTER(ProgressRollup), [POINTER(ProgressReport), c_int32]),
    "progress_report_get_plan_rollup": (POINTER(ProgressRollup), [POINTER(ProgressReport)]),
    "progress_report_get_standing": (POINTER(ProgressStanding), [POINTER(ProgressReport), c_int32]),
    "progress_report_get_type": (c_size_t, []),
    "progress_report_ref": (POINTER(ProgressReport), [POINTER(ProgressReport)]),
    "progress_report_save_workbook": (c_int32, [POINTER(ProgressReport), c_char_p, c_int32, c_int32, POINTER(POINTER(GError))]),
    "progress_report_to_bulletin": (c_void_p, [POINTER(ProgressReport), c_int32, c_int32, c_int32, POINTER(POINTER(GError))]),
    "progress_report_to_html": (c_void_p, [POINTER(ProgressReport), c_int32, c_int32]),
    "progress_report_to_text": (c_void_p, [POINTER(ProgressReport), c_int32, c_int32, c_int32]),
    "progress_report_unref": (None, [POINTER(ProgressReport)]),
    "progress_reported_as_get_name": (c_char_p, [c_int32]),
    "progress_rollup_get_coverage": (c_int32, [POINTER(ProgressRollup), POINTER(c_double)]),
    "progress_rollup_get_light": (c_int32, [POINTER(ProgressRollup)]),
    "progress_rollup_get_mean_rate": (c_int32, [POINTER(ProgressRollup), POINTER(c_double)]),
    "progress_rollup_get_n_indicators": (c_int32, [POINTER(ProgressRollup)]),
    "progress_rollup_get_n_light": (c_int32, [POINTER(ProgressRollup), c_int32]),
    "progress_rollup_get_n_met": (c_int32, [POINTER(ProgressRollup)]),
    "progress_rollup_get_n_pooled": (c_int32, [POINTER(ProgressRollup)]),
    "progress_rollup_get_name": (c_char_p, [POINTER(ProgressRollup)]),
    "progress_rollup_get_points_earned": (c_double, [POINTER(ProgressRollup)]),
    "progress_rollup_get_points_possible": (c_double, [POINTER(ProgressRollup)]),
    "progress_rollup_get_pooled_rate": (c_int32, [POINTER(ProgressRollup), c_int32, POINTER(c_double)]),
    "progress_rollup_get_pooled_unit": (c_char_p, [POINTER(ProgressRollup), c_int32]),
    "progress_rollup_get_rank": (c_int32, [POINTER(ProgressRollup)]),
    "progress_rollup_get_type": (c_size_t, []),
    "progress_rollup_ref": (POINTER(ProgressRollup), [POINTER(ProgressRollup)]),
    "progress_rollup_unref": (None, [POINTER(ProgressRollup)]),
    "progress_round": (c_void_p, [c_char_p, c_int32, c_int32, POINTER(POINTER(GError))]),
    "progress_rounding_get_name": (c_char_p, [c_int32]),
    "progress_score_columns": (c_int32, [POINTER(ProgressScoreColumns), POINTER(POINTER(GError))]),
    "progress_standing_dup_actual": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_actual_date": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_due": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_forecast_date": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_rate_display": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_rate_exact": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_reached_on": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_status_date": (c_void_p, [POINTER(ProgressStanding)]),
    "progress_standing_dup_warning_message": (c_void_p, [POINTER(ProgressStanding), c_int32, c_int32]),
    "progress_standing_dup_warning_value": (c_void_p, [POINTER(ProgressStanding), c_int32, c_int32]),
    "progress_standing_get_actual": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_days_behind": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_expected": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_expected_rate": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_forecast": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_gap": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_gap_pp": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_indicator": (POINTER(ProgressIndicator), [POINTER(ProgressStanding)]),
    "progress_standing_get_light": (c_int32, [POINTER(ProgressStanding)]),
    "progress_standing_get_met": (c_int32, [POINTER(ProgressStanding)]),
    "progress_standing_get_n_warning_values": (c_int32, [POINTER(ProgressStanding), c_int32]),
    "progress_standing_get_n_warnings": (c_int32, [POINTER(ProgressStanding)]),
    "progress_standing_get_rate": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_rate_method": (c_int32, [POINTER(ProgressStanding)]),
    "progress_standing_get_remaining": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_reported_rate_modes": (c_uint32, [POINTER(ProgressStanding)]),
    "progress_standing_get_required_per_day": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_schedule_index": (c_int32, [POINTER(ProgressStanding), POINTER(c_double)]),
    "progress_standing_get_type": (c_size_t, []),
    "progress_standing_get_warning_id": (c_char_p, [POINTER(ProgressStanding), c_int32]),
    "progress_standing_get_warning_light": (c_int32, [POINTER(ProgressStanding), c_int32]),
    "progress_standing_get_warning_value_name": (c_char_p, [POINTER(ProgressStanding), c_int32, c_int32]),
    "progress_standing_is_final": (c_int32, [POINTER(ProgressStanding)]),
    "progress_standing_ref": (POINTER(ProgressStanding), [POINTER(ProgressStanding)]),
    "progress_standing_to_json": (c_void_p, [POINTER(ProgressStanding), c_int32]),
    "progress_standing_unref": (None, [POINTER(ProgressStanding)]),
}
