# SPDX-License-Identifier: MIT
"""Writes what g-ir-scanner reads about the interface, from the public headers: annotate.py HEADER...

The headers say everything once, in plain comments. The scanner wants a comment of its own for each function, with
ownership, nullability and lists spelled out. Most of that follows from the names (dup_ is the caller's, get_ is
borrowed) and from what the comments say ("NULL: none"); the rest is in the tables below. The build makes the comments
anew each time, so that there is nothing to keep in step.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

# What functions take that may be NULL.
NULLABLE_ARGUMENTS = {
    "progress_builder_set": ["id"],
    "progress_evaluate": ["figures", "as_of", "policy"],
    "progress_figures_add": ["reported"],
    "progress_figures_set_known_at": ["date"],
    "progress_panel_set_as_of": ["dates"],
    "progress_panel_set_entities": ["path"],
    "progress_panel_set_manifest": ["path"],
    "progress_panel_set_output": ["path"],
    "progress_panel_set_policy": ["policy"],
    "progress_panel_set_rollup": ["path"],
    "progress_panel_set_targets": ["path"],
    "progress_period_parse": ["within"],
}

# What comes back may be NULL; said for several functions at once.
NULLABLE_RESULTS = {
    "progress_diagnostics_get_file",
    "progress_diagnostics_get_indicator",
    "progress_diagnostics_get_key",
    "progress_figures_dup_denominator",
    "progress_figures_dup_numerator",
    "progress_figures_dup_reported",
    "progress_figures_dup_reported_rate",
    "progress_figures_get_note",
    "progress_indicator_dup_deliverable_done",
    "progress_indicator_dup_deliverable_start",
    "progress_indicator_dup_due",
    "progress_indicator_dup_due_from",
    "progress_indicator_dup_milestone_begins",
    "progress_indicator_dup_target_from",
    "progress_indicator_dup_target_high",
    "progress_indicator_dup_target_value",
    "progress_indicator_get_due_reason",
    "progress_indicator_get_target_reason",
    "progress_standing_dup_actual",
    "progress_standing_dup_actual_date",
    "progress_standing_dup_due",
    "progress_standing_dup_forecast_date",
    "progress_standing_dup_rate_display",
    "progress_standing_dup_rate_exact",
    "progress_standing_dup_reached_on",
    "progress_standing_dup_status_date",
}

# Said of a whole group, but not true of these.
NEVER_NULL = {
    "progress_figures_dup_date",
    "progress_figures_dup_first",
    "progress_figures_dup_value",
    "progress_indicator_dup_deliverable_due",
    "progress_indicator_dup_deliverable_weight",
    "progress_indicator_get_deliverable",
    "progress_indicator_get_part",
    "progress_indicator_get_target_text",
    "progress_plan_get_indicator",
    "progress_report_get_standing",
}

# Only for C: the arrays of other languages are not theirs.
SKIPPED = {"progress_free", "progress_score_columns", "progress_method_apply_columns"}

OTHER_ANNOTATIONS = {
    ("progress_builder_end", "self"): "(transfer full)",
    ("ProgressMethodCall", "inputs"): "(array length=n_inputs)",
    ("progress_method_apply", "inputs"): "(array length=n_inputs)",
    ("progress_method_result_get_series", "n"): "(out)",
    ("progress_method_result_get_series", "Returns"): "(array length=n) (transfer none) (nullable)",
    ("progress_panel_get_output", "length"): "(out) (optional)",
    ("progress_panel_set_watch", "watch"): "(scope notified) (closure data) (nullable)",
    ("progress_panel_set_watch", "data"): "(nullable)",
    ("progress_period_parse", "first"): "(out) (optional) (transfer full)",
    ("progress_period_parse", "last"): "(out) (optional) (transfer full)",
    ("progress_period_parse", "otherwise"): "(out) (optional) (nullable) (transfer full)",
    ("progress_period_parse", "is_range"): "(out) (optional)",
}

# Arguments whose names do not say it: the others are "the policy", "the date".
WORDS = {
    "as_of": "the day to judge at",
    "id": "the id of an indicator",
    "index": "the place in the list, from 0",
    "language": "the language of the text",
    "length": "how many bytes; -1: up to the NUL",
    "n_inputs": "how many there are",
    "n_series": "how many numbers the series has",
    "of": "an indicator of the plan",
    "path": "the name of a file",
    "self": "the object itself",
    "value": "the value",
    "warning": "the place of the warning, from 0",
    "within": "the period that it is part of",
}


def named(argument: str) -> str:
    return WORDS.get(argument, "the " + argument.replace("_", " ")) + "."


class Declaration(NamedTuple):
    comment: str
    name: str
    result: str
    arguments: list[tuple[str, str]]  # type, name


# ---- reading ----


def plain(comment: str) -> str:
    """The text of a comment, without its frame."""
    lines = comment.strip().removeprefix("/*").removesuffix("*/").split("\n")
    return "\n".join(re.sub(r"^ \* ?", "", line).rstrip() for line in lines).strip()


def split_arguments(text: str) -> list[tuple[str, str]]:
    pairs = [] if text.strip() == "void" else [re.fullmatch(r"(.*?)(\w+)", part.strip(), re.DOTALL) for part in text.split(",")]
    return [(" ".join(pair[1].split()), pair[2]) for pair in pairs if pair is not None]


TOKEN = re.compile(
    r"(?P<comment>/\*.*?\*/)"
    r"|^PROGRESS_API (?P<result>(?:const )?\w+ ?\**)(?P<name>progress_\w+)\s*\((?P<arguments>[^)]*)\)[^;]*;(?:[ ]*(?P<after>/\*.*?\*/))?"
    r"|^typedef enum \{(?P<members>.*?)\} (?P<enum>\w+);"
    r"|^typedef struct (?P<struct>_\w+ |\{.*?\} )(?P<type>\w+);"
    r"|^typedef (?P<given>\w+) (?:\*|\(\*)(?P<callback>\w+)\)? \((?P<taken>[^)]*)\);"
    r"|^#define (?P<macro>PROGRESS_\w+_VERSION) "
    r"|(?P<gap>\n\n)",
    re.DOTALL | re.MULTILINE,
)


def read(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each declaration with the comments that are about it: a comment counts up to the next one, an empty line, or what
    every type has."""
    comment = ""
    for match in TOKEN.finditer(text):
        if match["comment"] is not None:
            comment = plain(match["comment"])
        elif match["gap"] is not None:
            comment = ""
        else:
            yield comment, match
            if match["name"] and match["name"].endswith(("_unref", "_free", "_get_type")):
                comment = ""


# ---- writing ----


def as_markdown(text: str, functions: set[str]) -> str:
    """Functions become links, *value becomes @value, and examples stay what they are."""

    def link(match: re.Match[str]) -> str:
        return f"[id@{match[1]}]" if match[1] in functions - SKIPPED else match[0]

    paragraphs = []
    for paragraph in text.split("\n\n"):
        if all(line.startswith("  ") for line in paragraph.split("\n")):
            paragraphs.append("```c\n" + "\n".join(line[2:] for line in paragraph.split("\n")) + "\n```")
        else:
            linked = re.sub(r"(progress_\w+)(?: ?\(\))", link, " ".join(paragraph.split()))
            paragraphs.append(re.sub(r"(?<![\w*])\*(\w+)", r"@\1", linked).replace("<", "&lt;"))
    return "\n\n".join(paragraphs)


def sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".:!?…`" else text + "."


def from_name(name: str) -> str:
    """progress_rollup_get_n_met: "The number of met." """
    words = re.sub(r"^progress_(?:method_result|[a-z]+)_(get|dup|is|has|to|set|find|new)_?", r"\1_", name).split("_")
    verb, rest = words[0], " ".join(word for word in words[1:] if word)
    if rest.startswith("n "):
        rest = "number of " + rest[2:]
    if not rest:
        return {"new": "A new one.", "find": "The one of that name."}.get(verb, "The one at that place of the list.")
    return {"is": f"Is it {rest}?", "has": f"Has it {rest}?", "set": f"Sets the {rest}."}.get(verb, f"The {rest}.")


LIFETIME = {
    "ref": "One more reference, to be given back.",
    "unref": "Gives a reference back; the last one frees it.",
    "copy": "A copy of its own.",
    "free": "Frees a copy.",
    "get_type": "The type, for GObject.",
}


def describe(name: str, comment: str, after: str) -> str:
    for ending, text in LIFETIME.items():
        if name.endswith("_" + ending):
            return text
    own = sentence(plain(after)) if after else ""
    own = own[:1].upper() + own[1:]
    return "\n\n".join(filter(None, [from_name(name) if not comment else "", own, sentence(comment)]))


def is_nullable(name: str, comment: str, after: str, throws: bool) -> bool:
    said = re.search(r"nullable|NULL:", after) or (re.search(r"(?<!\w)NULL:(?! (?:its|the|all)\b)", comment) and not throws)
    return name in NULLABLE_RESULTS or (bool(said) and name not in NEVER_NULL)


def annotate_argument(function: str, type_: str, name: str) -> str:
    if (function, name) in OTHER_ANNOTATIONS:
        return OTHER_ANNOTATIONS[function, name]
    if name in NULLABLE_ARGUMENTS.get(function, []):
        return "(nullable)"
    return "(out)" if type_ in ("double *",) else ""


def annotate_result(declaration: Declaration, nullable: bool) -> str:
    name = declaration.name
    if (name, "Returns") in OTHER_ANNOTATIONS:
        return OTHER_ANNOTATIONS[name, "Returns"]
    if not declaration.result.endswith("*"):
        return ""
    owned = not declaration.result.startswith("const")
    return f"(transfer {'full' if owned else 'none'})" + (" (nullable)" if nullable else "")


def describe_result(declaration: Declaration, nullable: bool, throws: bool) -> str:
    type_ = declaration.result
    if throws:
        return "FALSE when an error is set" if type_ == "gboolean" else "the caller's; NULL when an error is set"
    if type_ == "ProgressReason":
        return "PROGRESS_REASON_NONE, or why there is no number"
    if type_.endswith("*"):
        return ("borrowed" if type_.startswith("const") else "the caller's") + ("; or NULL" if nullable else "")
    return {"gboolean": "TRUE or FALSE"}.get(type_, "the answer")


def block(head: str, entries: list[tuple[str, str, str]], text: str) -> str:
    lines = ["/**", f" * {head}"]
    lines += [f" * @{name}:{' ' + annotation + ':' if annotation else ''} {words}" for name, annotation, words in entries]
    lines += [" *", *(f" * {line}".rstrip() for line in text.split("\n"))]
    return "\n".join(lines)


def function_block(match: re.Match[str], comment: str, functions: set[str]) -> str:
    name, after = match["name"], match["after"] or ""
    declaration = Declaration(comment, name, match["result"].strip(), split_arguments(match["arguments"]))
    throws = any(type_ == "GError **" for type_, _ in declaration.arguments)
    entries = [
        (argument, annotate_argument(name, type_, argument), named(argument))
        for type_, argument in declaration.arguments
        if type_ != "GError **"
    ]
    head = f"{name}:{' (skip)' if name in SKIPPED else ''}{' (constructor)' if name == 'progress_quantity_parse' else ''}"
    text = block(head, entries, as_markdown(describe(name, comment, after), functions))
    if declaration.result != "void":
        nullable = is_nullable(name, comment, after, throws)
        annotation = annotate_result(declaration, nullable)
        returns = describe_result(declaration, nullable, throws)
        text += f"\n *\n * Returns: {annotation + ': ' if annotation else ''}{returns}."
    return text + "\n */\n"


def enum_block(match: re.Match[str], comment: str, functions: set[str]) -> str:
    members = re.findall(r"(PROGRESS_\w+) = [^,]*(?:,|$)(?: */\*(.*?)\*/)?", match["members"], re.DOTALL)
    shared = len(os.path.commonprefix([name.split("_") for name, _ in members]))
    entries = []
    for name, words in members:
        own = " ".join(name.split("_")[shared:]).lower()
        entries.append((name, "", sentence(as_markdown(" ".join(words.split()) or own, functions))))
    words = comment or re.sub(r"(?<!^)([A-Z])", lambda m: " " + m[1].lower(), match["enum"].removeprefix("Progress"))
    return block(match["enum"] + ":", entries, sentence(as_markdown(words, functions))) + "\n */\n"


def type_block(match: re.Match[str], comment: str, functions: set[str]) -> str:
    fields = []
    for line in match["struct"].strip("{} \n").split("\n") if match["struct"].startswith("{") else []:
        declared, _, words = line.partition(";")
        for name in re.findall(r"(\w+)\s*(?:,|$)", declared):
            fields.append((name, "", sentence(plain(words)) if words.strip() else named(name)))
    head = match["type"] + (": (skip)" if match["type"].endswith("Columns") else ":")
    return block(head, fields, as_markdown(comment, functions)) + "\n */\n"


def callback_block(match: re.Match[str], comment: str, functions: set[str]) -> str:
    name, pairs = match["callback"], split_arguments(match["taken"])
    entries = [
        (argument, annotate_argument(name, type_, argument), named(argument))
        for type_, argument in pairs
        if type_ != "GError **"
    ]
    given = "TRUE or FALSE" if match["given"] == "gboolean" else "(transfer full): the caller's; NULL when an error is set"
    return block(name + ":", entries, as_markdown(comment, functions)) + f"\n *\n * Returns: {given}.\n */\n"


def macro_block(match: re.Match[str], comment: str, functions: set[str]) -> str:
    return block(match["macro"] + ":", [], as_markdown(comment, functions)) + "\n */\n"


def write(texts: list[str]) -> str:
    parsed = [pair for text in texts for pair in read(text)]
    functions = {match["name"] for _, match in parsed if match["name"]}
    named = {*NULLABLE_ARGUMENTS, *NULLABLE_RESULTS, *NEVER_NULL, *SKIPPED, *(name for name, _ in OTHER_ANNOTATIONS)}
    callbacks = {match["callback"] for _, match in parsed if match["callback"]}
    if unknown := sorted(named - functions - callbacks):
        raise SystemExit(f"annotate.py speaks of what is not in the headers: {', '.join(unknown)}")
    blocks = []
    writers = {"name": function_block, "enum": enum_block, "type": type_block, "callback": callback_block, "macro": macro_block}
    for comment, match in parsed:
        blocks += [writer(match, comment, functions) for group, writer in writers.items() if match[group]]
    return "\n".join(blocks)


if __name__ == "__main__":
    print(write([Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]))
