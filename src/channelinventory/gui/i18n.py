"""Languages in the window: one `Speech` that everything asks, switched while the program runs.

Floor: gui. Qt's forms and our own texts look words up in the same catalogue: the `.ts` files read
by `assets.language`. Qt's own texts (dialog buttons, context menus) come from Qt's catalogues.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from channelinventory import assets
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message, Text

LANGUAGES = {"de": "Deutsch", "en": "English"}
"""What can be spoken, each called by its own name."""


class _Catalogue(QTranslator):
    """Answers Qt's questions for a text of a form from our catalogue."""

    # Qt may ask once more while the Python half is already being taken down.
    _words: Mapping[Text, str] = {}

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._words = language.words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the word, or nothing: then Qt asks the next catalogue."""
        key = (context, source)  # equal to the Text, and quicker made
        return self._words.get(key)  # type: ignore[call-overload, no-any-return]

    def isEmpty(self) -> bool:
        """Tell Qt that there is something in it: no `.qm` file was loaded."""
        return False


class Speech(QObject):
    """The language spoken now; `changed` comes after forms have been retranslated."""

    changed = Signal()

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        """Speak the language `code` from the start."""
        super().__init__(parent)
        self.language = assets.language(code)
        self._installed: list[QTranslator] = []
        self._install()

    @property
    def code(self) -> str:
        """The code of the language: de or en."""
        return self.language.code

    def say(self, text: Text | Message, /, **args: object) -> str:
        """Return a text in the language spoken now."""
        return self.language.say(text, **args)

    def set_language(self, code: str) -> None:
        """Speak another language from now on, everywhere."""
        if code != self.code:
            self.language = assets.language(code)
            self._install()
            # Qt posts this event; forms must have it before pages set texts of their own.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
            self.changed.emit()

    def _install(self) -> None:
        QLocale.setDefault(QLocale("de_DE" if self.code == "de" else "en_GB"))
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        qt = QTranslator(self)
        qt.load(f"qtbase_{self.code}", _qt_translations())
        self._installed = [qt, _Catalogue(self.language, self)]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
