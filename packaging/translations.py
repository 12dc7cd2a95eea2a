"""Keep `resources/translations/*_de.ts` in step with the texts in the code and in the forms.

Texts are marked `N_("Context", "English source")` in Python and stand in `ui/*.ui` for the forms;
the `.ts` files are read as they are at run time and can be edited in Qt Linguist. Qt's own lupdate
would do nearly all of this, but it passes over a text in parentheses without a word; here, a
marked text that is not a literal is an error.

Use: `translations.py` updates the files, `translations.py --check` only says what is amiss.
"""

import ast
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from defusedxml import ElementTree

ROOT = Path(__file__).resolve().parents[1]
AREAS = ("domain", "core", "gui", "forms")
ENTITIES = {'"': "&quot;", "'": "&apos;", "\N{NO-BREAK SPACE}": "&#xa0;"}  # as Linguist writes


class Key(NamedTuple):
    """What a text is looked up by."""

    context: str
    source: str


class Translation(NamedTuple):
    """The German text, and whether somebody has vouched for it."""

    text: str = ""
    finished: bool = False


Messages = dict[Key, Translation]


def sources(root: Path) -> dict[str, list[Key]]:
    """Return the texts of each area in order of appearance, each one once, in its first area."""
    found: dict[str, list[Key]] = {area: [] for area in AREAS}
    package = root / "src" / "channelinventory"
    for path in sorted(package.rglob("*.py")):
        folder = path.relative_to(package).parts[0]
        found[folder if folder in {"domain", "gui"} else "core"] += in_code(path)
    for path in sorted((root / "ui").glob("*.ui")):
        found["forms"] += in_form(path)
    seen: set[Key] = set()
    for area in AREAS:
        found[area] = [key for key in dict.fromkeys(found[area]) if key not in seen]
        seen.update(found[area])
    return found


def in_code(path: Path) -> Iterator[Key]:
    """Yield the texts marked with `N_` in a Python file."""
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path)))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("N_")
    ]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        match call.args:
            case [ast.Constant(value=str(context)), ast.Constant(value=str(source))]:
                yield Key(context, source)
            case _:
                sys.exit(f"{path}:{call.lineno}: N_() takes two literal texts, context and source.")


def in_form(path: Path) -> Iterator[Key]:
    """Yield the texts of a Designer form that are not marked `notr`; its class is the context."""
    form = ElementTree.fromstring(path.read_bytes())
    context = form.findtext("class", "")
    for parent in form.iter():
        if parent.get("notr") != "true":  # a stringlist carries the mark for its strings
            for text in parent.findall("string"):
                if text.get("notr") != "true" and text.text and text.text.strip():
                    yield Key(context, text.text)


def read(path: Path) -> Messages:
    """Return the messages of a `.ts` file, without the vanished ones."""
    messages: Messages = {}
    for context in ElementTree.parse(path).iter("context") if path.exists() else ():
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = "unfinished" if translation is None else translation.get("type", "finished")
            if kind in {"finished", "unfinished"}:
                text = "" if translation is None else translation.text or ""
                key = Key(context.findtext("name", ""), message.findtext("source", ""))
                messages[key] = Translation(text, kind == "finished" and bool(text))
    return messages


def written(messages: Messages) -> str:
    """Return the text of a `.ts` file, as Linguist would save it: contexts sorted, no locations."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="de_DE" sourcelanguage="en">',
    ]
    ordered = sorted(messages, key=lambda key: key.context)
    for context, keys in groupby(ordered, key=lambda key: key.context):
        lines += ["<context>", f"    <name>{escape(context, ENTITIES)}</name>"]
        for key in keys:
            text, finished = messages[key]
            mark = "" if finished else ' type="unfinished"'
            lines += [
                "    <message>",
                f"        <source>{escape(key.source, ENTITIES)}</source>",
                f"        <translation{mark}>{escape(text, ENTITIES)}</translation>",
                "    </message>",
            ]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def problems(wanted: list[Key], messages: Messages) -> Iterator[str]:
    """Yield what is amiss in a file, one line each."""
    for key in wanted:
        translation = messages.get(key)
        if translation is None:
            yield f"missing: {key.context}: {key.source}"
        elif not translation.finished:
            yield f"unfinished: {key.context}: {key.source}"
        elif placeholders(key.source) != placeholders(translation.text):
            yield f"other placeholders: {key.context}: {key.source} -> {translation.text}"
        elif key.source.count("|") != translation.text.count("|"):
            yield f"other number of plural forms: {key.context}: {key.source}"
    for key in sorted(messages.keys() - set(wanted)):
        yield f"obsolete: {key.context}: {key.source}"


def placeholders(text: str) -> set[str]:
    """Return the names of the `{placeholders}` in a text."""
    return set(re.findall(r"\{(\w*)", text))


def check(root: Path) -> int:
    """Print what is amiss in the files; returns the exit code."""
    found = 0
    for area, wanted in sources(root).items():
        path = catalogue(root, area)
        for problem in problems(wanted, read(path)):
            print(f"{path.name}: {problem}")
            found += 1
    print(f"{found} problems" if found else "All texts are translated.")
    return 1 if found else 0


def update(root: Path) -> int:
    """Bring the files up to date and print how much is left to translate; returns the exit code."""
    known: Messages = {}
    for area in AREAS:  # all of them: a text may have moved from one area to another
        known |= read(catalogue(root, area))
    for area, wanted in sources(root).items():
        messages = {key: known.get(key, Translation()) for key in wanted}
        path = catalogue(root, area)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(messages), "utf-8", newline="\n")
        left = sum(not translation.finished for translation in messages.values())
        print(f"{path.name}: {len(messages)} texts, {left} unfinished")
    return 0


def catalogue(root: Path, area: str) -> Path:
    """Return the `.ts` file of an area."""
    return root / "resources" / "translations" / f"{area}_de.ts"


if __name__ == "__main__":
    sys.exit(check(ROOT) if sys.argv[1:] == ["--check"] else update(ROOT))
