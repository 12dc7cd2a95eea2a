"""Pictures of every page, for looking at: `python -m tests.screenshots FOLDER [PAGE …]`.

German light and dark, English light, at 1280 × 800; one page at text of double size, the dialogs
of the menus, and each step of an import (`import`) in light, dark and double size.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from channelinventory.domain.fields import today
from channelinventory.gui.application import Application
from channelinventory.gui.dialogs.importing import course
from channelinventory.gui.dialogs.importing import wizard as steps
from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.pages import PAGES
from channelinventory.services.example import example_inventory
from channelinventory.services.settings import Settings
from channelinventory.services.workspace import Workspace

SIZE = (1280, 800)
LOOKS = (("de", "light"), ("de", "dark"), ("en", "light"))
_SETTLE_MS = 120


def main(target: Path, pages: list[str]) -> int:
    """Draw the pages named, or all, into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["CHANNELINVENTORY_HOME"] = name
        workspace = Workspace.open(folder / "Beispielinventar.db", create=True)
        workspace.do(example_inventory(today()))
        application = Application(
            Settings(folder / "settings.json"),
            language="de",
            start_log=lambda: folder / "log",
            when_idle=lambda workspace: None,
            opener=lambda location, create: Workspace.open(location, create=create),
            restorer=lambda backup, database: None,
        )
        application.crash.asks = False
        application.show(workspace)
        window = application.window
        assert window is not None
        window.resize(*SIZE)
        for language, appearance in LOOKS:
            application.speech.set_language(language)
            application.theme.set_appearance(appearance)
            draw_pages(window, target, f"{language}-{appearance}", pages)
        application.speech.set_language("de")
        application.theme.set_appearance("light")
        if not pages or "import" in pages:
            for language, appearance in LOOKS:
                application.speech.set_language(language)
                application.theme.set_appearance(appearance)
                draw_import(window, target, folder, f"{language}-{appearance}")
            application.speech.set_language("de")
            application.theme.set_appearance("light")
        if not pages:
            draw_dialogs(window, target)
            draw_double_size(application, target)
        application.close()
    return 0


def draw_pages(window: MainWindow, target: Path, look: str, wanted: list[str]) -> None:
    """Draw each page as the window shows it."""
    for spec in PAGES:
        if not wanted or spec.key in wanted:
            window.show_page(spec.key)
            settle()
            save(window, target / f"{spec.key}-{look}.png")


def draw_dialogs(window: MainWindow, target: Path) -> None:
    """Draw the dialogs of the menus."""
    for name in ("preferences", "keyboard", "about"):
        getattr(window, f"{name}_action").trigger()
        settle()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, name
        save(dialog, target / f"dialog-{name}.png")
        dialog.close()


SHEET = """Social-Media-Kanäle, Stand Herbst;;;;;;
;;;;;;
Plattform;Kanal;Nutzername;Verantwortlich;Follower 31.12.2024;Passwort;Farbe
Facebook;Feuerwehr;feuerwehr.example;Müller, Anna;48.200;geheim;rot
Instagram;Museen;museen_example;Schmidt, Jan;12,3 Tsd.;geheim;blau
X;Presse;@presse_example;;bald;geheim;grün
"""


def draw_import(window: MainWindow, target: Path, folder: Path, look: str) -> None:
    """Draw each step of an import: one that stops, and one with something to decide."""
    wizard = steps.ImportWizard(window.session, window)
    wizard.open()
    wizard.resize(1240 if look == "200" else 1100, 720)
    settle()
    save(wizard, target / f"import-1-file-{look}.png")
    path = folder / "Kanäle.csv"
    path.write_text(SHEET, encoding="utf-8-sig")
    wizard.read(path)
    finish(wizard)
    for step, name in ((course.SHEETS, "2-sheets"), (course.COLUMNS, "3-columns")):
        wizard.course.go(step)
        settle()
        save(wizard, target / f"import-{name}-{look}.png")
    wizard.draft.choose_fixed(path.stem, "organisation", "Landeshaupstadt Dresden")
    finish(wizard)
    wizard.course.go(course.PREVIEW)
    settle()
    save(wizard, target / f"import-4-preview-{look}.png")
    wizard.draft.carry_out()
    finish(wizard)
    save(wizard, target / f"import-5-result-{look}.png")
    wizard.result_page.undo()
    wizard.reject()


def finish(wizard: steps.ImportWizard) -> None:
    """Let the work of a wizard end, and its window paint."""
    settle()
    while wizard.draft.busy:
        settle()
    settle()


def draw_double_size(application: Application, target: Path) -> None:
    """Draw the first page with the system's text at 200 %."""
    font = QFont(application.qt.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    application.qt.setFont(font)
    old = application.window
    assert old is not None
    application.settings.set("page", PAGES[0].key)
    application.settings.set("geometry/main_window", None)
    application.show(old.session.workspace)
    window = application.window
    assert window is not None
    window.resize(*SIZE)
    settle()
    save(window, target / f"{PAGES[0].key}-200.png")
    draw_import(window, target, Path(old.session.workspace.location).parent, "200")
    old.hide()


def settle() -> None:
    """Let the window load and paint."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


def save(widget: QWidget, path: Path) -> None:
    """Write a picture of a widget."""
    if not widget.grab().save(str(path)):
        sys.exit(f"{path} cannot be written.")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
