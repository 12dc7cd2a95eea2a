"""What may stand on the command line, in German and English.

Floor: cli.
"""

from __future__ import annotations

import argparse
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .. import __version__, assets, paths
from ..domain.errors import InventoryError
from ..domain.language import Language
from ..domain.texts import N_, Text
from ..storage.places import is_server

LANGUAGES = ("de", "en")
COMMAND_NAMES = frozenset(("init", "import", "export", "check", "backup", "restore", "journal"))
_WITH_VALUE = ("--database", "--language", "--screenshot")

# What argparse itself says. German translations keep the %-placeholders.
_UNKNOWN = N_("Argparse", "unrecognized arguments: %s")
_NOTHING_GIVEN = N_("Argparse", "expected one argument")
_ARGPARSE = (
    N_("Argparse", "usage: "),
    N_("Argparse", "positional arguments"),
    N_("Argparse", "options"),
    N_("Argparse", "show this help message and exit"),
    N_("Argparse", "%(prog)s: error: %(message)s\n"),
    N_("Argparse", "argument %(argument_name)s: %(message)s"),
    _UNKNOWN,
    N_("Argparse", "the following arguments are required: %s"),
    _NOTHING_GIVEN,
    N_("Argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    N_("Argparse", "ignored explicit argument %r"),
)


class WrongCall(InventoryError):
    """Something on the command line that makes no sense."""


def chosen_language(arguments: Sequence[str]) -> str | None:
    """Return the language asked for: it has to be known before anything else can be said."""
    following = [*arguments[1:], ""]
    for argument, value in zip(arguments, following, strict=False):
        name, _, joined = argument.partition("=")
        if name == "--language" and (joined or value) in LANGUAGES:
            return joined or value
    return None


def parse(arguments: Sequence[str], language: Language) -> Namespace:
    """Return the options; prints help or what is wrong and raises `SystemExit` otherwise.

    `opens` is the file that stands in the place of a command: the window is to open it.
    """
    rest, file = without_file(arguments)
    with _argparse_speaks(language):
        unsaid = Namespace(database=None, language=None, opens=file)
        parser = _parser(language.say)
        options = parser.parse_args(rest, unsaid)
        if options.example and options.command not in (None, "init"):
            parser.error(language.say(_UNKNOWN) % "--example")
        return options


def without_file(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """Return the arguments without a file in the place of a command, and that file.

    What has no ending, no folder and is not there is a command, if a misspelt one.
    """
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        if arguments[place] == "--":  # whatever follows is a file
            return [*arguments[:place]], next(iter(arguments[place + 1 :]), None)
        place += 2 if arguments[place] in _WITH_VALUE else 1
    name = next(iter(arguments[place:]), "")
    if not name or name in COMMAND_NAMES:
        return [*arguments], None
    path = Path(name)
    if path.suffix or len(path.parts) > 1 or path.exists():
        return [*arguments[:place], *arguments[place + 1 :]], name
    return [*arguments], None


@contextmanager
def _argparse_speaks(language: Language) -> Iterator[None]:
    """Have argparse, which knows only the system's catalogues, speak `language`."""
    spoken = {text.source: language.say(text) for text in _ARGPARSE}
    module = vars(argparse)
    before = module["_"]
    module["_"] = lambda text: spoken.get(text, text)
    try:
        yield
    finally:
        module["_"] = before


def _parser(say: Callable[[Text], str]) -> ArgumentParser:
    def place(text: str) -> str:
        # A variable without a value, in a script, must not come to mean the user's own inventory.
        if not text.strip() or ("://" in text and not is_server(text)):
            raise argparse.ArgumentTypeError(say(_NO_PLACE).format(text=text))
        return text

    def word(text: str) -> str:
        # Nor must it come to mean everything.
        if not text.strip():
            raise argparse.ArgumentTypeError(say(_NOTHING_GIVEN))
        return text

    def file(text: str) -> Path:
        return Path(word(text))

    # The common options may stand on either side of the command: a side that says nothing must
    # not overrule the other.
    common = ArgumentParser(add_help=False, argument_default=SUPPRESS)
    common.add_argument("--database", type=place, metavar=say(_PLACE), help=say(_DATABASE))
    common.add_argument("--language", choices=LANGUAGES, help=say(_LANGUAGE))

    parser = ArgumentParser(
        prog=paths.program_name(),
        description=say(_ABOUT),
        epilog=say(_OPENS),
        parents=[common],
        allow_abbrev=False,
    )
    parser.add_argument("--example", action="store_true", help=say(_EXAMPLE_WINDOW))
    parser.add_argument("--screenshot", type=Path, help=SUPPRESS)
    version = f"channelinventory {__version__}"
    if assets.is_test_build():
        version += f" ({say(_TEST_BUILD)})"
    parser.add_argument("--version", action="version", version=version, help=say(_VERSION))
    commands = parser.add_subparsers(title=say(_COMMANDS), dest="command", metavar=say(_COMMAND))

    def add(name: str, about: Text) -> ArgumentParser:
        words = say(about)
        command: ArgumentParser = commands.add_parser(
            name, help=words, description=words, parents=[common], allow_abbrev=False
        )
        return command

    init = add("init", N_("CommandLine", "make a new inventory"))
    init.add_argument("--example", action="store_true", default=SUPPRESS, help=say(_EXAMPLE))

    take = add("import", N_("CommandLine", "take in an Excel or CSV file"))
    take.add_argument("file", metavar=say(_FILE), type=file, help=say(_FILE_IN))
    take.add_argument("--record", metavar=say(_TYPE), type=word, help=say(_RECORD))
    take.add_argument("--sheet", metavar=say(_NAME), type=word, help=say(_SHEET))
    take.add_argument("--map", metavar=say(_MAPPING), action="append", default=[], help=say(_MAP))
    take.add_argument("--dry-run", action="store_true", help=say(_DRY_RUN))
    take.add_argument(
        "--on-conflict", choices=("keep", "take"), default="keep", help=say(_ON_CONFLICT)
    )
    take.add_argument("--clear-blank", action="store_true", help=say(_CLEAR_BLANK))
    take.add_argument("--json", action="store_true", help=say(_JSON))
    take.add_argument("--rejects", metavar=say(_FILE), type=file, help=say(_REJECTS))

    give = add("export", N_("CommandLine", "write an Excel workbook or a CSV file"))
    give.add_argument("file", metavar=say(_FILE), type=file, help=say(_FILE_OUT))
    give.add_argument("--record", metavar=say(_TYPE), type=word, help=say(_RECORD))
    give.add_argument("--filter", metavar=say(_TEXT), help=say(_FILTER))
    give.add_argument("--columns", metavar="A,B,C", type=word, help=say(_COLUMNS))
    give.add_argument("--collect", metavar=say(_ORGANISATION), type=word, help=say(_COLLECT))

    check = add("check", N_("CommandLine", "say what is missing, overdue or at risk"))
    check.add_argument("--json", action="store_true", help=say(_JSON))

    backup = add("backup", N_("CommandLine", "write a verified copy of the inventory"))
    backup.add_argument("file", metavar=say(_FILE), type=file, nargs="?", help=say(_BACKUP_TO))

    restore = add("restore", N_("CommandLine", "take a copy back; what it replaces is kept"))
    restore.add_argument("file", metavar=say(_FILE), type=file, help=say(_BACKUP_FROM))

    journal = add("journal", N_("CommandLine", "show who changed what and when"))
    journal.add_argument("--json", action="store_true", help=say(_JSON))
    journal.add_argument("--since", metavar=say(_DATE), type=word, help=say(_SINCE))
    return parser


_ABOUT = N_(
    "CommandLine",
    "The channels of a public authority: who runs them, what holds them back, and what they do "
    "in a crisis. Without a command, the window opens.",
)
_OPENS = N_(
    "CommandLine",
    "With a file in the place of a command, the window opens this inventory, or offers to import "
    "this workbook or CSV file.",
)
_COMMANDS = N_("CommandLine", "commands")
_COMMAND = N_("CommandLine", "COMMAND")
_FILE = N_("CommandLine", "FILE")
_TYPE = N_("CommandLine", "TYPE")
_NAME = N_("CommandLine", "NAME")
_TEXT = N_("CommandLine", "TEXT")
_DATE = N_("CommandLine", "DATE")
_PLACE = N_("CommandLine", "FILE|URL")
_MAPPING = N_("CommandLine", "HEADER=FIELD")
_NO_PLACE = N_("CommandLine", "“{text}” is neither a file nor a PostgreSQL URL")
_DATABASE = N_("CommandLine", "a file or a PostgreSQL URL; your own inventory if left out")
_LANGUAGE = N_("CommandLine", "the language of all texts")
_VERSION = N_("CommandLine", "show the version and exit")
_TEST_BUILD = N_("CommandLine", "test build")
_EXAMPLE_WINDOW = N_("CommandLine", "open the window on a fresh example inventory")
_EXAMPLE = N_("CommandLine", "fill it with the example inventory")
_FILE_IN = N_("CommandLine", "the .xlsx or .csv file to take in")
_FILE_OUT = N_("CommandLine", "the .xlsx or .csv file to write")
_RECORD = N_("CommandLine", "the type of record, such as channel or editor")
_SHEET = N_("CommandLine", "only this sheet of the workbook")
_MAP = N_("CommandLine", "take this column for that field; may be repeated")
_DRY_RUN = N_("CommandLine", "only say what would happen")
_ON_CONFLICT = N_(
    "CommandLine", "where both sides changed: keep what is here, or take what is in the file"
)
_CLEAR_BLANK = N_("CommandLine", "let blank cells clear the values that are here")
_JSON = N_("CommandLine", "write one JSON document")
_REJECTS = N_("CommandLine", "write rejected rows, with the reasons, to this workbook")
_FILTER = N_("CommandLine", "only records in which these words occur")
_COLUMNS = N_("CommandLine", "only these fields, in this order")
_ORGANISATION = N_("CommandLine", "ORGANISATION")
_COLLECT = N_(
    "CommandLine",
    "only what is known of this organisation (name, short name or id), to be filled in there",
)
_BACKUP_TO = N_("CommandLine", "the file to write; beside the inventory if left out")
_BACKUP_FROM = N_("CommandLine", "the copy to take back")
_SINCE = N_("CommandLine", "only from this day on")
