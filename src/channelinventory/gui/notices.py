"""Notices that stay: what the status line once said and is to be found again until it is put away.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain.texts import N_

from .bridge import Notice
from .fit import room_for
from .icons import icon, pixmap
from .links import Links
from .session import Session
from .theme import GRID, set_text_role, tones

TITLE = N_("Notices", "Notices")
COUNT = N_("Notices", "{n} notice|{n} notices")
SHOW = N_("Notices", "Show what is to be known of this inventory")
HIDE = N_("Notices", "Put away")

TONE_ICONS = {"good": "ok", "warn": "warning", "bad": "error", "info": "info"}
_LETTERS = 70


def escape(text: str) -> str:
    """Return plain text as rich text; the `html` module would cost a part of the start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def rich(
    session: Session, notice: Notice, colour: str, shorten: Callable[[str, str], str] | None = None
) -> str:
    """Return a notice as rich text, with its link where it has one.

    `shorten` is given the message and what follows it, and may leave out the message's end.
    """
    text, link = session.say(notice.message), ""
    if notice.link is not None and notice.follow is not None:
        link = session.say(notice.link)
    if shorten is not None:
        text = shorten(text, link)
    if not link:
        return escape(text)
    return f'{escape(text)} · <a href="#" style="color:{colour}">{escape(link)}</a>'


class NoticeButton(QToolButton):
    """Counts the notices that stay and opens their list; not to be seen while there is none."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.kept: list[Notice] = []
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icon("warning", "warn"))
        self.clicked.connect(self.open)
        self.refresh()

    def keep(self, notice: Notice) -> None:
        """Keep a notice until it is put away."""
        if notice not in self.kept:
            self.kept.append(notice)
            self.refresh()

    def put_away(self, *notices: Notice) -> None:
        """Keep these no longer."""
        self.kept = [one for one in self.kept if one not in notices]
        self.refresh()

    def refresh(self) -> None:
        """Write the number anew."""
        self.setText(self._session.say(COUNT, n=len(self.kept)))
        self.setToolTip(self._session.say(SHOW))
        self.setVisible(bool(self.kept))

    def open(self) -> None:
        """Show all of them above the button."""
        shown = NoticeList(self._session, self.kept, self)
        shown.followed.connect(self.put_away)
        shown.hide_button.clicked.connect(lambda: self.put_away(*self.kept))
        shown.show_above(self)


class NoticeList(QFrame):
    """All notices with their links, in a frame that closes by itself."""

    followed = Signal(object)

    def __init__(self, session: Session, notices: Sequence[Notice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(session.say(TITLE))
        heading = QLabel(session.say(TITLE), self)
        set_text_role(heading, "section")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        size = self.fontMetrics().height()
        colour = tones(self.palette())["link"].name()
        self.labels: list[QLabel] = []
        for row, notice in enumerate(notices):
            mark, label = QLabel(self), QLabel(self)
            name = TONE_ICONS.get(notice.tone, "info")
            mark.setPixmap(pixmap(name, notice.tone, size, self.devicePixelRatioF()))
            label.setText(rich(session, notice, colour))
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            Links(label)
            label.linkActivated.connect(lambda _, notice=notice: self._follow(notice))
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
            self.labels.append(label)
        self.hide_button = QPushButton(session.say(HIDE), self)
        self.hide_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.hide_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(heading)
        layout.addLayout(grid)
        layout.addLayout(foot)

    def show_above(self, button: QWidget) -> None:
        """Open above the button, right edges together, within the screen."""
        room = room_for(button)
        width = min(self.fontMetrics().averageCharWidth() * _LETTERS, room.width())
        self.setFixedWidth(width)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = min(layout.totalHeightForWidth(width), room.height())
        self.resize(width, height)
        corner = button.mapToGlobal(QPoint(button.width() - width, -height - 2))
        self.move(max(corner.x(), button.screen().availableGeometry().left()), corner.y())
        self.show()
        self.hide_button.setFocus()

    def _follow(self, notice: Notice) -> None:
        self.close()
        self.followed.emit(notice)
        if notice.follow is not None:
            notice.follow()
