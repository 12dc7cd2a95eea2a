"""The command line: the same program without a window, for scheduled jobs and IT.

Floor: cli (everything but gui). The window is opened by whoever starts us.
"""

from __future__ import annotations

import io
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout

from .. import policies, system
from ..assets import language as load_language
from ..assets import system_language
from ..domain.errors import InventoryError
from ..domain.language import Language
from ..domain.texts import N_, Message
from .arguments import COMMAND_NAMES, WrongCall, chosen_language, parse

CANNOT_USE_FILE = N_("CommandLine", "“{file}” cannot be used ({reason}). Check path and access.")
CANNOT_PRINT = N_("CommandLine", "The output cannot be written ({reason}).")
UNEXPECTED = N_(
    "CommandLine",
    "Something unexpected went wrong ({reason}). Details are in “{log}”; please send that file.",
)
STOPPED = N_("CommandLine", "Stopped; nothing was changed.")
POLICY_IGNORED = N_(
    "CommandLine", "The policy “{name}” is ignored ({value}). Please tell your IT department."
)
NO_EXAMPLE = N_(
    "CommandLine",
    "The example inventory is switched off on this computer; ask your IT department.",
)

DONE, FINDINGS, WRONG_CALL, NOT_DONE = 0, 1, 2, 3
INTERRUPTED = 130


OpenWindow = Callable[[Namespace], int]
Show = Callable[[str], object]


def run(arguments: Sequence[str], open_window: OpenWindow, show: Show | None = None) -> int:
    """Run one command and return the exit code: 0 done, 1 findings, 2 wrong call, 3 not done.

    Where there is no console, as after a double click on Windows, `show` is given what would have
    been printed instead of a window. A command is run for a script, which no box may hold up.
    """
    system.prepare()
    if sys.stdout is not None and sys.stderr is not None:
        return _run(arguments, open_window)
    words = io.StringIO()
    no_console = sys.stdout is None and sys.stderr is None

    def open_silently(options: Namespace) -> int:
        words.seek(0)
        words.truncate()  # the window has words of its own
        with redirect_stdout(None), redirect_stderr(None):
            return open_window(options)

    with ExitStack() as stack:
        if sys.stdout is None:
            stack.enter_context(redirect_stdout(words))
        if sys.stderr is None:
            stack.enter_context(redirect_stderr(words))
        code = _run(arguments, open_silently)
    if show is not None and no_console and words.getvalue() and not COMMAND_NAMES & set(arguments):
        show(words.getvalue().strip())
    return code


def _run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    _speak_utf8()
    laid_down = policies.read()
    language = load_language(chosen_language(arguments) or laid_down.language or system_language())
    try:
        options = parse(arguments, language)
    except SystemExit as end:  # argparse has printed its help or what is wrong
        return int(end.code or 0)
    for problem in laid_down.problems:
        message = Message.of(POLICY_IGNORED, name=problem.name, value=problem.value)
        print(language.say(message), file=sys.stderr)
    options.database = options.database or laid_down.database
    options.language = options.language or laid_down.language
    try:
        if getattr(options, "example", False) and not laid_down.example_allowed:
            raise InventoryError(NO_EXAMPLE)
        if options.command is None:
            return open_window(options)
        from .commands import COMMANDS

        code = COMMANDS[options.command](options, language)
        for notice in getattr(options, "notices", ()):
            print(language.say(notice), file=sys.stderr)
        sys.stdout.flush()
        return code
    except WrongCall as error:
        return _complain(error.message, language, WRONG_CALL)
    except InventoryError as error:
        return _complain(error.message, language, NOT_DONE)
    except OSError as error:
        if system.reader_is_gone(error):  # which is theirs to decide
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        if error.errno is None:  # not the system's, but a library's of ours
            return _crashed(error, language)
        reason = error.strerror or type(error).__name__
        message = Message.of(CANNOT_PRINT, reason=reason)
        if error.filename:
            message = Message.of(CANNOT_USE_FILE, file=str(error.filename), reason=reason)
        return _complain(message, language, NOT_DONE)
    except KeyboardInterrupt:
        return _complain(Message(STOPPED), language, INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the outermost: no traceback for the user
        return _crashed(error, language)


def _complain(message: Message, language: Language, code: int) -> int:
    print(language.say(message), file=sys.stderr)
    return code


def _crashed(error: Exception, language: Language) -> int:
    from .. import logs, paths

    log = paths.log_dir() / "channelinventory.log"
    handler = logs.set_up(log)
    logging.getLogger(__name__).critical("The command line crashed", exc_info=error)
    if handler:
        handler.close()
        logging.getLogger().removeHandler(handler)
    reason = f"{type(error).__name__}: {error}"
    return _complain(Message.of(UNEXPECTED, reason=reason, log=str(log)), language, NOT_DONE)


def _speak_utf8() -> None:
    """Write UTF-8 on every console and into every pipe, whatever the code page says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
