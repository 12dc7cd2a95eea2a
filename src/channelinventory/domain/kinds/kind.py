"""What all kinds of value share.

Floor: domain. `formatter` and `parser` return functions made once per column, so that nothing is
worked out per cell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..collation import composed
from ..language import Language
from ..texts import Message

if TYPE_CHECKING:
    from ..inventory import Inventory


class Kind:
    """What all kinds share; values are never None here, None is “empty” everywhere.

    Plain classes, not dataclasses: generating a dozen of those takes longer than all the rest of
    this module at the program's start.
    """

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Compare the class and what it was made with."""
        return type(self) is type(other) and self._made_with() == other._made_with()

    def __hash__(self) -> int:
        """Hash what equality compares."""
        return hash((type(self), self._made_with()))

    def __repr__(self) -> str:
        """Show how it was made."""
        return f"{type(self).__name__}{self._made_with()}"

    def _made_with(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in type(self)._parts())

    @classmethod
    def _parts(cls) -> tuple[str, ...]:
        return tuple(name for base in cls.__mro__ for name in base.__dict__.get("__slots__", ()))

    @property
    def numeric(self) -> bool:
        """Whether values are right-aligned and compared by size."""
        return False

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        """Return the function that writes a value for reading."""
        return str

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        """Return the function that reads a non-empty text; it raises `InvalidValue`."""
        return str

    def text(self, value: Any, language: Language, inventory: Inventory) -> str:
        """Return a value as text, "" for None; for single values, not for columns."""
        return "" if value is None else self.formatter(language, inventory)(value)

    def read(self, text: str, language: Language, inventory: Inventory) -> Any:
        """Return the value of a text, None for a blank one; raises `InvalidValue`."""
        stripped = composed(text.strip())
        return self.parser(language, inventory)(stripped) if stripped else self.empty

    @property
    def empty(self) -> Any:
        """The value that stands for nothing entered."""
        return None

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        """Return the function that gives a value's sort key."""
        return lambda value: value

    def encode(self, value: Any) -> Any:
        """Return a value as JSON."""
        return value

    def decode(self, data: Any) -> Any:
        """Return the value that `encode` wrote."""
        return data

    def check(self, value: Any) -> Message | None:
        """Return what is wrong with a value of the right type, or None."""
        return None


class Several(Kind):
    """What kinds of several values share: a tuple, () where nothing was entered."""

    __slots__ = ()

    @property
    def empty(self) -> Any:
        return ()

    def encode(self, value: Any) -> Any:
        return list(value)

    def decode(self, data: Any) -> Any:
        return tuple(data)
