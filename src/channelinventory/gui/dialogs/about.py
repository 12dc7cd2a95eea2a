"""About the program: version, licence, where the data and the log lie.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from channelinventory import __version__, assets, paths
from channelinventory.domain.texts import N_

from ..forms import load_form
from ..icons import app_icon
from ..session import Session

VERSION = N_("AboutDialog", "Version {version}")
TEST_BUILD = N_("AboutDialog", "Version {version}, test build – not for daily work")
LICENCES = N_("AboutDialog", "&Licences")
PLACES = N_("AboutDialog", "Inventory: {database}\nSettings: {settings}\nLog: {log}")


class About(QDialog):
    """What program this is."""

    icon_label: QLabel
    version_label: QLabel
    places_label: QLabel
    buttons: QDialogButtonBox

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Fill in versions and places."""
        super().__init__(parent)
        load_form("about", self)
        size = self.fontMetrics().height() * 4
        self.icon_label.setPixmap(app_icon().pixmap(size, size))
        version = TEST_BUILD if assets.is_test_build() else VERSION
        self.version_label.setText(session.say(version, version=__version__))
        places = {
            "database": session.workspace.location,
            "settings": str(paths.config_dir()),
            "log": str(paths.log_dir()),
        }
        self.places_label.setText(session.say(PLACES, **places))
        self.buttons.rejected.connect(self.reject)
        folder = assets.licences()
        if folder is not None:
            role = QDialogButtonBox.ButtonRole.HelpRole
            button = self.buttons.addButton(session.say(LICENCES), role)
            button.setAutoDefault(False)
            button.clicked.connect(
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
            )
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
