"""Editors for days and moments: typed as people write them, or chosen from a calendar.

Floor: gui. Up and Down move by a day, Page Up and Page Down by a month, T (or H, for “heute”) in an
empty or selected field is today; Alt+Down opens the calendar.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from channelinventory.domain.fields import today
from channelinventory.domain.texts import N_
from channelinventory.gui.theme import tone

from .text_editors import LineEditor

OPEN_CALENDAR = N_("DateEditor", "Choose from the calendar (Alt+Down)")


class DateEditor(LineEditor):
    """A calendar day."""

    def _make_input(self) -> QWidget:
        line = super()._make_input()
        self._calendar_action = self._add_button("calendar", "Alt+Down")
        self._calendar_action.triggered.connect(self.open_calendar)
        line.installEventFilter(self)
        self._menu: QMenu | None = None
        return line

    def setReadOnly(self, read_only: bool) -> None:
        super().setReadOnly(read_only)
        self._calendar_action.setVisible(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by days and months, and understand “today”."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not self.line.isReadOnly()
            and self._key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, plain = (
            event.key(),
            event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
                Qt.KeyboardModifier.ShiftModifier,
            ),
        )
        if not plain:
            return False
        empty = not self.text() or self.line.selectedText() == self.text()
        if key in (Qt.Key.Key_T, Qt.Key.Key_H) and empty:
            self._type_day(today())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(days=1 if key == Qt.Key.Key_Up else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._move(months=1 if key == Qt.Key.Key_PageUp else -1)
        else:
            return False
        return True

    def _move(self, days: int = 0, months: int = 0) -> None:
        if self.error():
            return
        day = self._day()
        if day is None:
            self._type_day(today())
            return
        try:
            self._type_day(add_months(day, months) if months else day + timedelta(days))
        except (ValueError, OverflowError):
            return  # the calendar ends here

    def open_calendar(self) -> None:
        """Let the person choose a day from a calendar below the field."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._calendar = QCalendarWidget(self._menu)
            self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._calendar.setGridVisible(False)
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(self._calendar)
            self._menu.addAction(action)
            self._calendar.activated.connect(self._choose)
            self._calendar.clicked.connect(self._choose)
        german = self._language.code == "de"
        self._calendar.setLocale(QLocale("de_DE" if german else "en_GB"))
        weekend = QTextCharFormat()
        weekend.setForeground(tone("muted", self.palette()))
        for name in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(name, weekend)
        day = self._day() or today()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        self._calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        if self._menu is not None and self._menu.isVisible():  # both signals come with a click
            self._menu.hide()
            self._type_day(date(day.year(), day.month(), day.day()))
            self.commit()

    def _day(self) -> date | None:
        """Return the day that stands in the field."""
        value = self.value() if self.text().strip() else None
        return value.astimezone().date() if isinstance(value, datetime) else value

    def _type_day(self, day: date) -> None:
        self._put(self._write(self._with_day(day)))
        self.line.selectAll()
        self.edited.emit()

    def _with_day(self, day: date) -> Any:
        return day

    def _name(self) -> None:
        super()._name()
        self._calendar_action.setText(self._language.say(OPEN_CALENDAR))
        self._calendar_action.setToolTip(self._language.say(OPEN_CALENDAR))


class MomentEditor(DateEditor):
    """A day with a time; choosing another day keeps the time."""

    def _with_day(self, day: date) -> Any:
        value = self.value()
        local = (value if isinstance(value, datetime) else datetime.now(UTC)).astimezone()
        return local.replace(year=day.year, month=day.month, day=day.day).astimezone(UTC)


def add_months(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
