"""Every command by name: a function of its options and a language that returns the exit code.

Floor: cli.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from ..domain.language import Language
from .exports import export
from .findings import check, journal
from .inventories import backup, init, restore
from .sheets import import_

COMMANDS: Mapping[str, Callable[[Namespace, Language], int]] = {
    "init": init,
    "import": import_,
    "export": export,
    "check": check,
    "backup": backup,
    "restore": restore,
    "journal": journal,
}
