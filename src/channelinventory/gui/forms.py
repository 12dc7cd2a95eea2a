"""Designer forms, loaded at run time into the widget that owns them.

Floor: gui. `ui/<name>.ui` is read into an existing instance: the instance is the form's top level,
every named widget, layout and action becomes its attribute, and the annotations of its class
(`save_button: QPushButton`) are checked against what the form holds.

Two dynamic properties, set in Designer and not translated, are understood on any object:
`iconName` (an icon of `resources/icons`) and `textRole` (see `theme.set_text_role`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLayout, QMainWindow, QWidget

from channelinventory import assets

from .fit import FitAtFirst
from .icons import icon
from .theme import set_text_role

ICON_NAME = "iconName"
TEXT_ROLE = "textRole"


def load_form(name: str, instance: QWidget) -> None:
    """Load `ui/<name>.ui` into `instance`; raises `TypeError` where form and class disagree."""
    loader = _Loader(name, instance)
    try:
        loader.load(str(assets.ui_file(name)))
    except RuntimeError as error:
        raise TypeError(f"{name}.ui: {loader.errorString() or error}") from error
    loader.check()
    if isinstance(instance, (QDialog, QMainWindow)):
        # Designer keeps a place with the size, and Windows would put every dialog there.
        instance.setAttribute(Qt.WidgetAttribute.WA_Moved, False)
        FitAtFirst(instance)


class _Loader(QUiLoader):
    """Makes the form's objects and hands them to the instance."""

    def __init__(self, form: str, instance: QWidget) -> None:
        # A loader first loads every Designer plugin it finds, Qt Quick's among them; none is ours.
        folders = QCoreApplication.libraryPaths()
        QCoreApplication.setLibraryPaths([])
        super().__init__()
        QCoreApplication.setLibraryPaths(folders)
        self._form = form
        self._instance = instance
        self._promised = dict(promised(type(instance)))
        self._made: dict[str, QObject] = {}
        self.setLanguageChangeEnabled(True)

    def createWidget(
        self, class_name: str, parent: QWidget | None = None, name: str = ""
    ) -> QWidget:
        """Return the instance for the top level, a promised class of our own, or Qt's widget."""
        if parent is None:
            return self._instance
        own = self._promised.get(name)
        if own is not None and own.__name__ == class_name and not _is_qt(own):
            widget: QWidget = own(parent)  # type: ignore[assignment]
            widget.setObjectName(name)
        else:
            widget = super().createWidget(class_name, parent, name)
        self._keep(name, widget)
        return widget

    def createLayout(
        self, class_name: str, parent: QObject | None = None, name: str = ""
    ) -> QLayout:
        """Make a layout and keep it under its name."""
        layout = super().createLayout(class_name, parent, name)
        self._keep(name, layout)
        return layout

    def createAction(self, parent: QObject | None = None, name: str = "") -> QAction:
        """Make an action and keep it under its name."""
        action = super().createAction(parent, name)
        self._keep(name, action)
        return action

    def createActionGroup(self, parent: QObject | None = None, name: str = "") -> QActionGroup:
        """Make an action group and keep it under its name."""
        group = super().createActionGroup(parent, name)
        self._keep(name, group)
        return group

    def _keep(self, name: str, made: QObject) -> None:
        if hasattr(type(self._instance), name):
            cls = type(self._instance).__name__
            raise TypeError(f"{self._form}.ui: “{name}” would hide {cls}.{name}")
        self._made[name] = made
        setattr(self._instance, name, made)

    def check(self) -> None:
        """Compare the form with the class's annotations; dress what asks for an icon or a role."""
        for name, cls in self._promised.items():
            made = self._made.get(name)
            if made is None:
                raise TypeError(f"{self._form}.ui has no “{name}” ({cls.__name__})")
            if not isinstance(made, cls):
                found = type(made).__name__
                raise TypeError(f"{self._form}.ui: “{name}” is a {found}, not a {cls.__name__}")
        for made in self._made.values():
            if icon_name := made.property(ICON_NAME):
                made.setIcon(icon(icon_name))  # type: ignore[attr-defined]
            if (role := made.property(TEXT_ROLE)) and isinstance(made, QLabel):
                set_text_role(made, role)
            if isinstance(made, QDialogButtonBox):
                for button in made.buttons():
                    button.setIcon(QIcon())  # some systems put icons of another set there


def promised(cls: type) -> Iterator[tuple[str, type[QObject]]]:
    """Give what the annotations of a class and of its bases promise: names and Qt classes.

    Only plain class names count, which is how forms are annotated: `save_button: QPushButton`.
    """
    for base in reversed(cls.__mro__):
        if _is_qt(base):
            continue
        names = vars(sys.modules[base.__module__])
        for name, annotation in vars(base).get("__annotations__", {}).items():
            found = names.get(annotation) if isinstance(annotation, str) else annotation
            if isinstance(found, type) and issubclass(found, QObject):
                yield name, found


def _is_qt(cls: type) -> bool:
    return cls.__module__.split(".")[0] in ("PySide6", "Shiboken", "builtins")
