# SPDX-License-Identifier: MIT
"""python -m progress PLAN.yaml: what progress-score does, where only the library is installed.

The same options, the same bytes on standard output, the same exit codes: all that is printed comes from the library.
"""

from __future__ import annotations

import argparse
import datetime
import io
import os
import signal
import sys
from typing import NoReturn, Optional, Sequence

from . import __version__
from ._convert import take, to_c
from ._errors import ArgumentError, Error, call
from ._figures import Figures
from ._interface import Format, WriteFlags
from ._interface import Light as LightCode
from ._library import lib
from ._plan import Plan, load
from ._policy import Policy, policies
from ._report import Report, evaluate
from ._words import LANGUAGES

PROGRAM = "python -m progress"
FORMATS = {format.name.lower(): format for format in Format}
LIGHTS = {light.name.lower(): light for light in (LightCode.YELLOW, LightCode.ORANGE, LightCode.RED)}
EXIT_LIGHT_REACHED, EXIT_BAD_INPUT, EXIT_MISUSE, EXIT_NOT_WRITTEN = 1, 2, 3, 4

SUMMARY = "Says how far a plan's indicators have come: done, expected, behind by how many days, whose, and how bad."
CODES = """\
Exit status:
  0  all went well
  1  an indicator has reached the light of --fail-on
  2  bad input: what is wrong is on standard error, nothing on standard output
  3  misuse: an unknown option, a date or an indicator that does not exist
  4  the output could not be written
"""


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{PROGRAM}: {message}; see {PROGRAM} --help\n")
        sys.exit(EXIT_MISUSE)


def parser() -> Parser:
    options = Parser(
        prog=PROGRAM,
        description=SUMMARY,
        epilog=CODES,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = options.add_argument
    add("plan", metavar="PLAN.yaml", nargs="*")
    add("--as-of", metavar="YYYY-MM-DD", help="Judge at the end of this day (default: the plan's as-of, else today)")
    add("--known-at", metavar="YYYY-MM-DD", help="Use only figures reported by this day")
    add("--figures", metavar="FILE.csv", action="append", default=[], help="Read figures from a CSV file too")
    add("--policy", metavar="NAME|FILE.yaml", help="Give lights by this policy; list describes the presets")
    add("--format", choices=FORMATS, default="text", help="text (default), json, csv or markdown")
    add("--lang", choices=LANGUAGES, default="en", help="en (default) or zh")
    add("--only", choices=["lagging"], help="List only what is yellow, orange or red")
    add("--bulletin", action="store_true", help="Write a bulletin of owners (text or markdown)")
    add("--explain", metavar="ID", help="Show where one indicator's answers come from (text or json)")
    add("--method", metavar="NAME|all|list", help="Judge by a published assessment method, or by all side by side")
    add("--fail-on", choices=LIGHTS, help="Exit with 1 if an indicator has this light, or worse")
    add("--check", action="store_true", help="Only say what is wrong with, or notable in, the plan and its figures")
    add("--version", action="store_true", help="Print the version")
    return options


class Score:
    """One run of the program."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.format = FORMATS[options.format]
        self.language = LANGUAGES[options.lang]

    def text(self) -> str:
        """All that goes to standard output."""
        options = self.options
        if options.version:
            return f"{PROGRAM} {__version__}\n"
        if options.policy == "list":
            presets = map(Policy, policies())
            return "\n".join(take(lib.progress_policy_to_text(each._handle, self.language)) for each in presets)
        if options.method == "list":
            return take(lib.progress_methods_to_text(self.format, self.language))
        plan = load(options.plan[0])
        figures = self.figures(plan)
        if options.check:
            return self.notes(figures)
        self.report = self.evaluate(plan, figures)
        return self.written(self.report)

    def figures(self, plan: Plan) -> Figures:
        figures = Figures(plan)
        for path in self.options.figures:
            figures.add_csv(path)
        figures.set_known_at(self.options.known_at)
        return figures

    def notes(self, figures: Figures) -> str:
        found = lib.progress_figures_get_notes(figures._handle)
        n = lib.progress_diagnostics_get_count(found)
        lines = [take(lib.progress_diagnostics_to_text(found, index, self.language)) for index in range(n)]
        end = f"no errors found, {n} note{'' if n == 1 else 's'}" if n > 0 else "no problems found"
        return "\n".join([*lines, end, ""])

    def evaluate(self, plan: Plan, figures: Figures) -> Report:
        day = self.options.as_of or plan.as_of
        if day is None:  # only a program may ask the clock, and it says so
            day = datetime.date.today()
            complain(f"neither --as-of nor the plan names a date: judged at today's, {day}")
        return evaluate(plan, day, figures=figures, policy=self.options.policy)

    def written(self, report: Report) -> str:
        handle, options = report._handle, self.options
        flags = self.flags()
        if options.explain is not None:
            id = to_c(options.explain, "an id")
            return take(call(lib.progress_report_explain, handle, id, self.format, self.language))
        if options.bulletin:
            return take(call(lib.progress_report_to_bulletin, handle, self.format, self.language, flags))
        if options.method is not None:
            name = to_c(options.method, "a method's name")
            return take(call(lib.progress_report_assess_to_text, handle, name, self.format, self.language, flags))
        return take(lib.progress_report_to_text(handle, self.format, self.language, flags))

    def flags(self) -> int:
        lagging = WriteFlags.ONLY_LAGGING if self.options.only else WriteFlags.DEFAULT
        return lagging | (WriteFlags.COLOUR if wants_colour() else WriteFlags.DEFAULT)

    def light_reached(self) -> bool:
        """By the numbers of the lights, which are in the order of how grave they are."""
        if self.options.fail_on is None or not hasattr(self, "report"):
            return False
        limit = LIGHTS[self.options.fail_on]
        return any(lib.progress_standing_get_light(item._handle) >= limit for item in self.report)


def wants_colour() -> bool:
    """https://no-color.org: set and not empty means none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def complain(message: str) -> None:
    sys.stderr.write(f"{PROGRAM}: {message}\n")


def report_error(error: Error) -> int:
    if isinstance(error, ArgumentError):
        complain(str(error))
        return EXIT_MISUSE
    for diagnostic in error.diagnostics:
        sys.stderr.write(f"{diagnostic}\n")
    if not error.diagnostics:
        complain(str(error))
    if error.omitted > 0:
        sys.stderr.write(f"... and {error.omitted} more\n")
    return EXIT_BAD_INPUT


def write(text: str) -> bool:
    """UTF-8 in every locale. A full disk and a reader that went away are found here."""
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return True
    except BrokenPipeError:
        pass  # who went away need not be told
    except OSError as error:
        complain(f"the output could not be written: {error.strerror}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what Python still flushes at its end
    return False


def main(arguments: Optional[Sequence[str]] = None) -> int:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_intermixed_args(arguments)
    needs_plan = not (options.version or options.policy == "list" or options.method == "list")
    if options.explain is not None and options.method is not None:
        parser().error("--explain and --method are two different outputs; give one of them")
    if needs_plan and len(options.plan) != 1:
        parser().error(f"give one plan: {PROGRAM} PLAN.yaml")
    score = Score(options)
    try:
        text = score.text()
    except Error as error:
        return report_error(error)
    if not write(text):
        return EXIT_NOT_WRITTEN
    return EXIT_LIGHT_REACHED if score.light_reached() else 0


if __name__ == "__main__":
    sys.exit(main())
