"""The composition root of the window: puts folders, settings, storage and Qt together.

Floor: app. What is imported here and below it before the window stands is counted: the start is
measured against a bare Qt window (benchmarks/bench_start.py).
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from . import paths, policies, system

if TYPE_CHECKING:
    from .gui.main_window import MainWindow
    from .policies import Policies
    from .services.marks import Mark
    from .services.workspace import Workspace

EXAMPLE = "Beispielinventar.db"
SHEETS = frozenset((".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls", ".xlsb", ".ods", ".numbers"))
"""Files that the import is offered for, if only to say how they can be read."""

Ready = Callable[["MainWindow"], object]


def main(
    *,
    database: str | None = None,
    example: bool = False,
    language: str | None = None,
    opens: str | None = None,
    screenshot: Path | None = None,
    ready: Ready | None = None,
) -> int:
    """Show the window and return the exit code.

    `opens` is a file: an inventory is opened, a sheet offered for import. Where a window shows the
    inventory already, that one comes to front and takes the file. With `screenshot`, draw the
    window into that picture and end. `ready` is called with the window as soon as its first page
    can be used.
    """
    gc.disable()  # nothing of what the start makes is garbage; see _settle
    system.prepare()
    system.name_window(system.APP_ID)

    # Before Qt: PySide reads the source of every module that is imported after it.
    from .services import marks
    from .services.settings import Settings
    from .services.workspace import Workspace  # noqa: F401

    laid_down = policies.read()
    sheet = str(Path(opens).absolute()) if opens and is_sheet(opens) else ""
    if opens and not sheet:
        database = opens
    location, create = _location(database, example, laid_down)
    mark: Mark | None = None
    if screenshot is None and not example:
        mark = marks.take(location, marks.new_socket(), partial(_hand_over, sheet))
        if mark is None:
            return 0

    from .gui.application import Application  # isort: skip

    settings = Settings(paths.config_dir() / "settings.json")
    opener = partial(open_inventory, user=settings.get("user"))
    application = Application(
        settings,
        language=language,
        start_log=start_log,
        when_idle=use_idle_time,
        opener=opener,
        restorer=restore,
        laid_down=laid_down,
        mark=mark,
    )
    application.crash.asks = screenshot is None
    opening = open_example if example else partial(opener, location, create)
    if not application.open_first(opening, location):
        application.close()
        return 3
    window = application.window
    assert window is not None
    if screenshot is not None:
        from .gui.screenshot import save_and_quit

        window.when_ready(partial(save_and_quit, window, screenshot), complete=True)
    elif ready is not None:
        window.when_ready(partial(ready, window))
    if sheet:
        window.when_ready(partial(application.take, sheet))
    window.when_ready(_settle, complete=True)
    window.when_ready(application.instance.listen, complete=True)
    code = application.qt.exec()
    application.close()
    return code


def is_sheet(file: str) -> bool:
    """Whether a file is one to import rather than an inventory, by its ending."""
    return Path(file).suffix.lower() in SHEETS


def _location(database: str | None, example: bool, laid_down: Policies) -> tuple[str, bool]:
    """Return which inventory to open, and whether to make it where there is none."""
    if example:
        return str(example_path()), True
    if database is not None and database != laid_down.database:
        return database, False
    if laid_down.database is None:
        return str(paths.default_database()), True
    # A share that is not connected must not be taken for one that is still empty.
    own = "://" not in laid_down.database and Path(laid_down.database).is_relative_to(Path.home())
    return laid_down.database, own


def _hand_over(sheet: str, socket: str, patient: bool) -> bool:
    from .gui.instance import hand_over

    return hand_over(socket, patient, file=sheet)


def show_words(words: str) -> None:
    """Show words in a box, where there is no console to print them."""
    try:
        from .gui.application import show_words
    except ImportError:  # a library is missing or damaged, and may be what the words are about
        system.show_box("Channel Inventory", words)
    else:
        show_words(words)


def _settle() -> None:
    """Let garbage be collected from now on, but not looked for among what the start has made."""
    gc.freeze()
    gc.enable()


def use_idle_time(workspace: Workspace) -> None:
    """Begin the log, load what the first change needs, back up an inventory that is a file."""
    start_log()
    if workspace.read_only:
        return
    workspace.warm_up()
    if "://" not in workspace.location:  # a server has backups of its own
        from .domain.fields import now
        from .services import backups

        backups.automatic(workspace, Path(workspace.location), now().astimezone())


@cache
def start_log() -> Path:
    """Begin to log, on the first call, and return the file."""
    from . import logs

    log_file = paths.log_dir() / "channelinventory.log"
    logs.set_up(log_file)
    logs.watch_for_faults(log_file.with_name("faults.txt"))
    policies.read().write_log()
    return log_file


def open_inventory(location: str, create: bool, user: str | None = None) -> Workspace:
    """Open an inventory; a new one starts with the usual platforms and scenarios.

    `user` is the name in the journal; without it, the computer's user is named.
    """
    from .services.workspace import Workspace

    workspace = Workspace.open(location, create=create, user=user)
    if create and not len(workspace.inventory) and not workspace.journal(limit=1):
        from .domain.fields import today
        from .services.example import start_set

        workspace.do(start_set(today()))
        workspace.close()
        workspace = Workspace.open(location, user=user)
    return workspace


def example_path() -> Path:
    """Return where the example inventory lies."""
    return paths.data_dir() / EXAMPLE


def open_example() -> Workspace:
    """Make the example inventory anew and open it; one that is open elsewhere is left alone."""
    from .domain.fields import today
    from .services.example import example_inventory
    from .services.workspace import Workspace

    path = example_path()
    number = 1
    while path.exists():
        present = Workspace.open(path)
        held = present.read_only
        present.close()
        if not held:
            path.unlink()
        else:
            number += 1
            path = path.with_name(f"{Path(EXAMPLE).stem} {number}.db")
    workspace = Workspace.open(path, create=True)
    workspace.do(example_inventory(today()))
    workspace.close()  # opened anew, there is nothing to undo
    return Workspace.open(path)


def restore(backup: Path, database: Path) -> Path | None:
    """Put a backup in the place of an inventory; returns where the old one is kept."""
    from .services import backups

    return backups.restore(backup, database)
