"""Editors for lists of values: one of them, several of them, and yes / no / not known.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import (
    QIcon,
)
from PySide6.QtWidgets import (
    QWidget,
)

from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Field
from channelinventory.domain.kinds import OneOf, SomeOf
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon

from .boxes import QuietComboBox, TickBox
from .field_editor import FieldEditor
from .roles import looks

NOTHING_CHOSEN = N_("ChoiceEditor", "nothing chosen")


class _ListEditor(FieldEditor):
    """What editors with a list have in common: no wrong value can be chosen."""

    def error(self) -> None:
        return None

    def set_text(self, text: str) -> None:
        try:
            self._put(self._write(self._read(text)))
        except InvalidValue:
            self._put("")

    def retranslate(self) -> None:
        value = self.value()
        self._language = self.session.language
        self._fill()
        self._shown = self._last = self._write(self._value)
        self._put(self._write(value))
        self._name()

    def _fill(self) -> None:
        """Offer the words of the list in the present language."""
        raise NotImplementedError


class OneOfEditor(_ListEditor):
    """One value of a list, with icons where the list has them; blank where nothing is allowed."""

    box: QuietComboBox

    def _make_input(self) -> QWidget:
        self.box = QuietComboBox(self)
        self.box.setFrame(not self.compact)
        self.box.setMaxVisibleItems(20)
        self.box.currentIndexChanged.connect(self._index_changed)
        self.box.finished.connect(self.commit)
        self._quiet = False
        self._fill()
        return self.box

    def _entries(self) -> Iterator[tuple[Any, str, QIcon]]:
        assert isinstance(self.kind, OneOf)
        table = looks(self.kind)
        for value in self.kind.choice:
            seen = table.get(value)
            yield value, self._write(value), icon(*seen) if seen else QIcon()

    def _fill(self) -> None:
        self._quiet = True
        self.box.clear()
        if not (isinstance(self.field, Field) and self.field.required):
            self.box.addItem("", None)
        self._values: list[Any] = [None] * self.box.count()
        for value, word, picture in self._entries():
            self.box.addItem(picture, word)
            self._values.append(value)
        self._quiet = False

    def _index_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def text(self) -> str:
        return self.box.currentText()

    def value(self) -> Any:
        row = self.box.currentIndex()
        return self._values[row] if row >= 0 else None

    def _put(self, text: str) -> None:
        self._quiet = True
        self.box.setCurrentIndex(self.box.findText(text))
        self._quiet = False

    def _name(self) -> None:
        super()._name()
        self.box.setPlaceholderText("")


class YesNoEditor(OneOfEditor):
    """Yes, no, or blank for not known."""

    def _entries(self) -> Iterator[tuple[Any, str, QIcon]]:
        yield True, self._write(True), QIcon()
        yield False, self._write(False), QIcon()


class SomeOfEditor(_ListEditor):
    """Several values of a list: a box that opens a list to tick."""

    box: TickBox

    def _make_input(self) -> QWidget:
        self.box = TickBox(self)
        self.box.setFrame(not self.compact)
        self.box.ticked.connect(self._ticked)
        self.box.finished.connect(self.commit)
        self._fill()
        return self.box

    def _fill(self) -> None:
        assert isinstance(self.kind, SomeOf)
        self._values = list(self.kind.choice)
        self.box.set_entries([self._write((value,)) for value in self._values])

    def _ticked(self) -> None:
        self.box.set_words(self.text() or self._nothing())
        self.edited.emit()

    def _nothing(self) -> str:
        return "" if self.compact else self._language.say(NOTHING_CHOSEN)

    def value(self) -> Any:
        return tuple(value for row, value in enumerate(self._values) if self.box.is_ticked(row))

    def text(self) -> str:
        return self._write(self.value())

    def _put(self, text: str) -> None:
        wanted = self._read(text)
        self.box.tick([value in wanted for value in self._values])
        self.box.set_words(text or self._nothing())
