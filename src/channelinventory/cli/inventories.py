"""The commands about a whole inventory: make one, copy it, take a copy back.

Floor: cli.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from .. import paths
from ..domain.errors import InventoryError
from ..domain.fields import today
from ..domain.language import Language
from ..domain.texts import N_, Message
from ..services.workspace import Workspace
from ..storage.errors import (
    ANOTHER_PROGRAM,
    LOCKED,
    NOT_WRITABLE,
    DiskFull,
    Locked,
    NotWritable,
    StorageError,
    TooOld,
)

MADE = N_("CommandLine", "A new inventory was made: {place}")
EXISTS = N_("CommandLine", "“{place}” is there already. Choose another place with --database.")
NONE_YET = N_(
    "CommandLine", "There is no inventory at “{place}” yet. The command “init” makes one."
)
NO_FOLDER = N_(
    "CommandLine",
    "The folder of “{place}” cannot be reached. Check the connection to the drive and your access.",
)
BACKED_UP = N_("CommandLine", "The inventory was copied to {file}")
RESTORED = N_("CommandLine", "The copy was taken back into {place}")
OLD_KEPT = N_("CommandLine", "What was there before is kept as {file}")
RESTORE_FILE_ONLY = N_(
    "CommandLine",
    "A copy can only be taken back into a file. Name one with --database; "
    "a team database is restored by its administrator.",
)


def init(options: Namespace, language: Language) -> int:
    """Make a new inventory, empty but for platforms and scenarios, or the example."""
    place = options.database or paths.default_database()
    notices = make_inventory(place, example=options.example)
    print(language.say(MADE, place=str(place)))
    for notice in notices:
        print(language.say(notice), file=sys.stderr)
    return 0


def make_inventory(place: str | Path, *, example: bool) -> tuple[Message, ...]:
    """Make an inventory where there is none; return what speaks against its place."""
    from ..services.example import example_inventory, start_set

    if not _is_url(place) and Path(place).exists():
        raise InventoryError(EXISTS, place=str(place))
    workspace = Workspace.open(place, create=True)
    try:
        if len(workspace.inventory):
            raise InventoryError(EXISTS, place=workspace.location)
        workspace.do((example_inventory if example else start_set)(today()))
        return workspace.notices
    except DiskFull:
        workspace.close()
        if not _is_url(place):  # or the next attempt would find one there, without anything in it
            Path(place).unlink(missing_ok=True)
        raise
    finally:
        workspace.close()


@contextmanager
def opened(options: Namespace, *, read_only: bool = True) -> Iterator[Workspace]:
    """Hold the chosen inventory open; raises where there is none yet."""
    place = options.database or paths.default_database()
    if not _is_url(place) and not Path(place).exists():
        own_folder = place == paths.default_database()
        reached = own_folder or Path(place).parent.is_dir()
        raise InventoryError(NONE_YET if reached else NO_FOLDER, place=str(place))
    workspace = _workspace(place, read_only)
    options.notices = workspace.notices  # told when the command is done
    try:
        if workspace.read_only and not read_only:
            raise _not_to_be_written(workspace)
        yield workspace
    finally:
        workspace.close()


def _workspace(place: str | Path, read_only: bool) -> Workspace:
    """Open an inventory; one that is only to be read is upgraded first where it is an older one.

    A nightly backup has to work on the night after an update, too.
    """
    try:
        return Workspace.open(place, read_only=read_only)
    except TooOld:
        if not read_only:
            raise
        Workspace.open(place).close()  # after a backup of its own
        return Workspace.open(place, read_only=True)


def _not_to_be_written(workspace: Workspace) -> StorageError:
    """Return why nothing can be saved: somebody else has the file open, or rights are missing."""
    place, holder = workspace.location, workspace.holder
    if holder is None:
        return NotWritable(NOT_WRITABLE, location=place)
    return Locked(LOCKED, location=place, holder=holder or ANOTHER_PROGRAM)


def _is_url(place: str | Path) -> bool:
    return "://" in str(place)


def backup(options: Namespace, language: Language) -> int:
    """Write a verified copy of the inventory."""
    with opened(options) as workspace:
        file = workspace.backup(_backup_file(options))
    print(language.say(BACKED_UP, file=str(file)))
    return 0


def _backup_file(options: Namespace) -> Path:
    """The file of a copy: in the folder named, or beside the inventory, among the automatic ones.

    A file that was named is taken as it is.
    """
    from ..services import backups

    if options.file and not options.file.is_dir():
        return Path(options.file)
    place = options.database or paths.default_database()
    database = paths.data_dir() / "team.db" if _is_url(place) else Path(place)
    folder = options.file or backups.folder_of(database)
    return folder / backups.name_of(database, datetime.now().astimezone())


def restore(options: Namespace, language: Language) -> int:
    """Take a copy back; the inventory that it replaces is kept."""
    from ..services import backups

    place = options.database or paths.default_database()
    if _is_url(place):
        raise InventoryError(RESTORE_FILE_ONLY)
    kept = backups.restore(options.file, Path(place))
    print(language.say(RESTORED, place=str(place)))
    if kept:
        print(language.say(OLD_KEPT, file=str(kept)))
    return 0
