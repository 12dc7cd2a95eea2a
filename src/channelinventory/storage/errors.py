"""What can go wrong with a database, each as one sentence with a remedy.

Floor: storage.
"""

from __future__ import annotations

from pathlib import Path

from ..domain.errors import InventoryError
from ..domain.texts import N_

NOT_FOUND = N_(
    "Storage", "There is no inventory at “{location}”. Choose another file or create a new one."
)
NO_FOLDER = N_(
    "Storage",
    "The folder of “{location}” cannot be reached. Check the connection to the drive and your "
    "access.",
)
EMPTY_SERVER = N_(
    "Storage",
    "There is no inventory in “{location}” yet. The command “init” makes one.",
)
NOT_AN_INVENTORY = N_(
    "Storage", "“{location}” is not an inventory of this program. Choose another file."
)
DAMAGED = N_(
    "Storage",
    "“{location}” is damaged ({reason}). Restore the latest backup; the file is as it was.",
)
TOO_NEW = N_(
    "Storage",
    "“{location}” was written by a newer version of this program. Install that version; "
    "nothing was changed.",
)
TOO_OLD = N_(
    "Storage",
    "“{location}” was written by an older version and has to be upgraded first. "
    "Open it once with write access.",
)
UNKNOWN_VALUE = N_(
    "Storage",
    "The table “{table}” of “{location}” holds a value that this version does not know ({reason}). "
    "Install the newest version or restore a backup.",
)
NOT_WRITABLE = N_(
    "Storage",
    "“{location}” cannot be written. Ask for write access to the folder or choose another place.",
)
NOT_READABLE = N_(
    "Storage", "“{location}” cannot be read ({reason}). Check the drive and the access rights."
)
DISK_FULL = N_(
    "Storage",
    "The disk with “{location}” is full. Free some space and try again; nothing was saved.",
)
LOCKED = N_(
    "Storage",
    "“{location}” is in use by {holder}. Close it there and try again; nothing was saved.",
)
READ_ONLY = N_("Storage", "“{location}” is open for reading only, so nothing was saved.")
NOT_REACHABLE = N_(
    "Storage",
    "The team database “{location}” cannot be reached ({reason}). "
    "Check the network and try again; nothing was saved.",
)
NO_ACCESS = N_(
    "Storage", "The team database “{location}” refused access ({reason}). Ask its administrator."
)
UNSTORABLE = N_(
    "Storage", "A value cannot be stored ({reason}). Correct it and try again; nothing was saved."
)
LOOSE_REFERENCE = N_(
    "Storage",
    "The change refers to a record that was deleted meanwhile. Look at it and decide again; "
    "nothing was saved.",
)
ALREADY_THERE = N_("Storage", "“{location}” exists already. Choose another name.")
ANOTHER_PROGRAM = N_("Storage", "another program")


class StorageError(InventoryError):
    """Something is wrong with the database or the way to it."""


class NotFound(StorageError):
    """There is no such database."""


class NotAnInventory(StorageError):
    """The file or database belongs to something else."""


class Damaged(StorageError):
    """The database cannot be trusted any more."""


class TooNew(StorageError):
    """The database was made by a newer version of the program."""


class TooOld(StorageError):
    """The database was made by an older version of the program, and is not to be written to."""


class NotWritable(StorageError):
    """The place does not allow writing."""


def not_writable(location: str) -> NotWritable:
    """Return why a file cannot be written: it may not, or its drive is gone."""
    there = Path(location).parent.is_dir()
    return NotWritable(NOT_WRITABLE if there else NO_FOLDER, location=location)


class DiskFull(StorageError):
    """There is no room left."""


class Locked(StorageError):
    """Somebody else holds the database."""


class ReadOnly(StorageError):
    """The database was opened for reading only."""


class NotReachable(StorageError):
    """The team database does not answer, or refuses."""


class Unstorable(StorageError):
    """A value that no database can hold."""
