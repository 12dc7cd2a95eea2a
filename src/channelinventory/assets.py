"""Where forms, icons, translations and other data files lie, and the languages made from them.

Floor: assets. Imports the standard library, `system` and `domain.language`, whose words it brings.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.parsers import expat

from . import system
from .domain.language import Language
from .domain.texts import Text

_SHIPPED = Path(__file__).with_name("_assets")
_CHECKOUT = Path(__file__).parents[2]

TEST_BUILD = "test-build.txt"


def ui_file(name: str) -> Path:
    """Return the Designer form called `name`, written without `.ui`."""
    return _root() / "ui" / f"{name}.ui"


def resource(*parts: str) -> Path:
    """Return a file or folder of `resources`."""
    return _root().joinpath("resources", *parts)


def is_test_build() -> bool:
    """Whether this is an installer's test build, made with a stand-in for Python's own release."""
    return (_SHIPPED / TEST_BUILD).is_file()


def licences() -> Path | None:
    """Return the folder with the licences of everything that was installed with the program.

    The Windows installer lays it beside the program; pip keeps them with each package.
    """
    folder = Path(sys.executable).with_name("licenses")
    return folder if folder.is_dir() else None


def _root() -> Path:
    """The folder with `ui` and `resources`: inside an installed package, or the checkout."""
    return _SHIPPED if _SHIPPED.is_dir() else _CHECKOUT


def language(code: str) -> Language:
    """Return the language `code`: "en" is the source texts, "de" what the catalogues hold."""
    words: dict[Text, str] = {}
    for catalogue in sorted(resource("translations").glob(f"*_{code}.ts")):
        words |= _words(catalogue)
    return Language(code, words)


def _words(catalogue: Path) -> dict[Text, str]:
    """Read a Linguist file with expat itself: its friends take longer to import than to use."""
    words: dict[Text, str] = {}
    texts = {"name": "", "source": "", "translation": ""}
    parts: list[str] = []

    def end(tag: str) -> None:
        if tag in texts:
            texts[tag] = "".join(parts)
        elif tag == "message":
            if texts["translation"]:
                words[Text(texts["name"], texts["source"])] = texts["translation"]
            texts["translation"] = ""

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: parts.clear()
    parser.CharacterDataHandler = parts.append
    parser.EndElementHandler = end
    parser.Parse(catalogue.read_bytes(), True)
    return words


def system_language() -> str:
    """Return the language this computer's user reads: "en" if it says so, else "de"."""
    name = system.locale_name().replace("-", "_").lower()
    return "de" if not name or name.split("_")[0] in ("de", "german", "c", "posix") else "en"
