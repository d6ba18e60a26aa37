# SPDX-License-Identifier: MIT
"""Every text for people exists in every language: test-catalogue.py FOLDER-OF-SOURCES

The sources mark an English text with N_ (); each catalogue-*.c must have all of them and no other, in the order of
their bytes, naming the same {values} and taking the same printf arguments in the same order.

One line "ok - TEXT" or "not ok - TEXT: why" per row; the last line is "N passed, N failed".
"""

import re
import sys
from pathlib import Path

TEXT = r'(?:"(?:[^"\\]|\\.)*"\s*)+'
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def unquote(literal):
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', literal)
    return re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], "".join(parts))


def marked(sources):
    """The texts to translate: of a plural pair only the second, which is what other languages have."""
    texts = set()
    for path in sources:
        code = path.read_text(encoding="utf-8")
        ones = {unquote(one) for one in re.findall(rf"catalogue_plural \([^;]*?N_ \(\s*({TEXT})\)", code)}
        found = re.findall(rf"\bN_ \(\s*({TEXT})\)", code)
        if len(found) != len(re.findall(r"\bN_ \(", code)):
            sys.exit(f"{path}: a text in N_ () is not a string literal")
        texts |= {unquote(text) for text in found} - ones
    return texts


def rows_of(catalogue):
    found = re.findall(rf"\{{\s*({TEXT}),\s*({TEXT})\}}", catalogue.read_text(encoding="utf-8"))
    return [(unquote(english), unquote(text)) for english, text in found]


def arguments(text):
    return re.findall(r"%[-0-9.]*(?:l|ll)?[a-z%]", text)


def values(text):
    return sorted(re.findall(r"\{\w+\}", text))


def kinds(text):
    """%04d and %d take the same argument."""
    return [argument[-1] for argument in arguments(text) if argument[-1] != "%"]


def fault(english, text):
    if not text:
        return "it is empty"
    if values(english) != values(text):
        return f"it names {values(text)}, not {values(english)}"
    if kinds(english) != kinds(text):
        return f"it takes {kinds(text)}, not {kinds(english)}"
    return None


def check(catalogue, texts):
    rows = rows_of(catalogue)
    keys = [english for english, _ in rows]
    for english, text in rows:
        yield english, fault(english, text) or (None if english in texts else "no source has it")
    for english in sorted(texts - set(keys)):
        yield english, f"{catalogue.name} does not have it"
    in_order = sorted(set(keys), key=lambda text: text.encode())
    yield f"the order of {catalogue.name}", None if keys == in_order else "not that of the bytes, or a text twice"


def main():
    folder = Path(sys.argv[1])
    catalogues = sorted(folder.glob("catalogue-*.c"))
    texts = marked(path for path in folder.glob("*.[ch]") if not path.name.startswith("catalogue"))
    results = [result for catalogue in catalogues for result in check(catalogue, texts)]
    results.append(("there are texts and catalogues", None if texts and catalogues else "none were found"))
    for text, why in results:
        print(f"ok - {text!r}" if why is None else f"not ok - {text!r}: {why}")
    failed = sum(why is not None for _, why in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
