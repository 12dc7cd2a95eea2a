"""The Tab key goes through the window in the order in which one reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.reading_order import in_reading_order
from channelinventory.gui.records.page import RecordPage
from channelinventory.gui.session import Session


@pytest.fixture
def window(session: Session, qtbot) -> Iterator[MainWindow]:
    window = MainWindow(session)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def walk(qtbot, key: Qt.Key, until: Callable[[QWidget], bool], most: int = 80) -> list[QWidget]:
    """Press a key until a widget has the focus that ends the walk; return those before it."""
    seen: list[QWidget] = []
    for _ in range(most):
        qtbot.keyClick(QApplication.focusWidget(), key)
        qtbot.wait(1)  # a label goes on to its link
        widget: Any = QApplication.focusWidget()
        if until(widget):
            return seen
        seen.append(widget)
    raise AssertionError(f"the walk has no end: {seen[:40]}")


def show(window: MainWindow, key: str, qtbot) -> Any:
    """Show a page; what is made after its first painting is there, too."""
    window.show_page(key)
    page: Any = window.current_page()
    shown = page.stack.currentWidget() if key == "reference" else page
    qtbot.waitUntil(lambda: getattr(shown, "details", page) is not None)
    qtbot.wait(10)
    return page


def test_a_page_is_gone_through_from_its_head_to_its_details(window: MainWindow, qtbot) -> None:
    page: RecordPage = show(window, "channels", qtbot)
    page.import_button.setFocus()
    form = page.details.form  # type: ignore[union-attr]
    first: QWidget = next(iter(form.sections.values())).header
    seen = walk(qtbot, Qt.Key.Key_Tab, lambda one: one is first)
    details = page.details
    assert details is not None
    tab = next(one for one in details.tab_strip.tabs() if one.isChecked())
    expected = [page.export_button, page.new_button, page.filter_bar.search, page.views]
    expected += [page.table, tab]
    assert [one for one in seen if one in expected] == expected
    back = walk(qtbot, Qt.Key.Key_Backtab, lambda one: one is page.import_button)
    assert back == seen[::-1]


def test_a_form_is_gone_through_downwards(window: MainWindow, qtbot) -> None:
    page: RecordPage = show(window, "channels", qtbot)
    form = page.details.form  # type: ignore[union-attr]
    sections = list(form.sections.values())
    sections[-1].set_open(True)  # its fields are made only now
    sections[0].header.setFocus()
    seen = walk(qtbot, Qt.Key.Key_Tab, lambda one: not form.isAncestorOf(one))
    heights = [one.mapTo(form, QPoint(0, 0)).y() for one in seen]
    assert len(seen) > 10
    assert heights == sorted(heights)
    assert seen[-1] in sections[-1].body.findChildren(QWidget)


def test_after_the_page_comes_the_status_line(window: MainWindow, qtbot) -> None:
    page: RecordPage = show(window, "channels", qtbot)
    page.import_button.setFocus()
    seen = walk(qtbot, Qt.Key.Key_Tab, window.status.isAncestorOf)
    assert page.table in seen
    assert not any(window.navigation.isAncestorOf(one) for one in seen)


@pytest.mark.parametrize("key", ["channels", "reference", "journal"])
def test_nothing_of_a_page_is_left_out(window: MainWindow, key: str, qtbot) -> None:
    """A focus proxy of a whole page would let the Tab key jump over its head."""
    show(window, key, qtbot)
    window.navigation.setFocus()
    start = QApplication.focusWidget()
    seen = walk(qtbot, Qt.Key.Key_Tab, lambda one: one is start)
    buttons = [one for one in window.pages.findChildren(QPushButton) if one.isVisible()]
    fields = [one for one in window.pages.findChildren(QLineEdit) if one.isVisible()]
    missed = [
        one
        for one in (*buttons, *fields)
        if one.isEnabled() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        if one not in seen and one.focusProxy() is None
    ]
    assert [one.objectName() or one.accessibleName() for one in missed] == []


def test_the_order_is_that_of_the_layout(qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    third, first, start, second = (QLineEdit(host) for _ in range(4))
    column, inner = QVBoxLayout(host), QVBoxLayout()
    column.addWidget(start)
    column.addWidget(first)
    inner.addWidget(second)
    column.addLayout(inner)
    column.addWidget(third)
    in_reading_order(host)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    start.setFocus()
    assert walk(qtbot, Qt.Key.Key_Tab, lambda one: one is start) == [first, second, third]
