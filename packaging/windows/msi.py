"""The Windows Installer package: which file goes where, what is registered, in which order.

One component for each file, with an id that follows from its path. A newer version replaces an
older one whole; an older one is refused. Removal takes away what was installed, and nothing of the
user's.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from . import idt, msi_files, product, schema, validation
from .idt import Table
from .msi_files import COMPONENT_64BIT, MAIN

MACHINE, USER = "machine", "user"

_BY_SCOPE, _HKCU, _HKLM = -1, 1, 2
# VersionNT says 603 on Windows 8.1, 10 and 11 alike; the number of the build tells them apart.
_WINDOWS = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
_WINDOWS_10 = "Installed OR (VersionNT64 AND WINDOWSBUILD >= 17763)"
_NOT_OLDER = "Installed OR NOT NEWERFOUND"
_NEEDS_WINDOWS_10 = (
    "Kanalinventar braucht Windows 10 (ab Version 1809) oder 11, 64 Bit. – "
    "Channel Inventory needs Windows 10 (version 1809 or newer) or 11, 64-bit."
)
_NEWER_THERE = (
    "Eine neuere Fassung von Kanalinventar ist schon installiert; um zurückzugehen, entfernen Sie "
    "sie zuerst. – A newer version of Channel Inventory is installed; to go back, remove it first."
)
_NO_RELEASE = "Installed OR NOT RELEASEFOUND"
_RELEASE_THERE = (
    "Eine freigegebene Fassung von Kanalinventar ist installiert; entfernen Sie sie, um diese "
    "Testfassung zu prüfen. – A release of Channel Inventory is installed; remove it to try this "
    "test build."
)
_SECURE = "FORMERDIR;INSTALLDIR;NEWERFOUND;OLDERFOUND;RELEASEFOUND;TESTFOUND;WINDOWSBUILD"
# Asked to be installed otherwise, a package would write into the wrong profile (ICE57, ICE91).
_SCOPES = {
    MACHINE: (
        "Installed OR ALLUSERS = 1",
        "Dieses Paket richtet Kanalinventar für alle an diesem Computer ein; lassen Sie ALLUSERS "
        "weg. – This package installs Channel Inventory for everybody on this computer; leave "
        "ALLUSERS out.",
    ),
    USER: (
        "Installed OR NOT ALLUSERS",
        "Dieses Paket richtet Kanalinventar für eine Person ein; lassen Sie ALLUSERS weg. – "
        "This package installs Channel Inventory for one person; leave ALLUSERS out.",
    ),
}
_DESKTOP = "Desktop"


@dataclass(slots=True)
class Package:
    """What a package is made from, and its tables while they grow."""

    payload: Path
    version: str
    scope: str
    tables: dict[str, Table] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)

    @property
    def root(self) -> int:
        """Where in the registry we write."""
        return _HKLM if self.scope == MACHINE else _HKCU

    @property
    def is_test(self) -> bool:
        """Whether it is a test build, as its payload says."""
        return (self.payload / product.TEST_NOTE).is_file()

    @property
    def name(self) -> str:
        """What Windows lists it as."""
        return product.TEST_NAME if self.is_test else product.NAME

    @property
    def label(self) -> str:
        """Its version, as the registry tells it to rules of detection."""
        return f"{self.version}-test" if self.is_test else self.version

    @property
    def product_code(self) -> str:
        """The id of this very version; a test build has another than the release."""
        kind = ["test"] if self.is_test else []
        return product.guid("product", self.scope, self.version, *kind)

    def upgrade_code(self, *, test: bool) -> str:
        """Return the id of the family of releases, or of test builds."""
        codes = product.TEST_UPGRADE_CODES if test else product.UPGRADE_CODES
        return f"{{{codes[self.scope]}}}"

    def component_guid(self, *parts: str) -> str:
        """Return the id of a component, the same in every version."""
        return product.guid("component", self.scope, *parts)


def build(target: Path, payload: Path, version: str, scope: str, work: Path) -> None:
    """Write the package of a payload for the whole machine or for one user."""
    package = Package(payload, version, scope, {table.name: table for table in schema.tables()})
    _describe(package)
    msi_files.add(package, in_profile=scope == USER)
    _registry(package)
    _shortcuts(package)
    _sequences(package)
    cabinet = work / "files.cab"
    work.mkdir(parents=True, exist_ok=True)
    idt.cabinet(cabinet, package.files, product.MOMENT.timestamp(), work / "cabinet")
    icon = product.ROOT / "resources" / "icons" / "app.ico"
    used = [table for table in package.tables.values() if table.rows]
    tables = [*used, validation.table(used), _summary(package)]
    idt.write(target, tables, {icon.name: icon}, {cabinet.name: cabinet}, work / "tables")


def _describe(package: Package) -> None:
    """Add what the product is called and what is checked before anything happens."""
    values = {
        "ARPCOMMENTS": "Kanäle einer Behörde: was es gibt, wer sie betreut, was in der Krise gilt",
        "ARPCONTACT": "IT-Betreuung des Hauses",
        "ARPNOMODIFY": "1",
        "ARPPRODUCTICON": "app.ico",
        "Manufacturer": product.PUBLISHER,
        "ProductCode": package.product_code,
        "ProductLanguage": str(product.LANGUAGE),
        "ProductName": package.name,
        "ProductVersion": package.version,
        # A file is replaced whatever its version says: the package knows what belongs together.
        "REINSTALLMODE": "amus",
        "SecureCustomProperties": _SECURE,
        "UpgradeCode": package.upgrade_code(test=package.is_test),
    }
    if package.scope == MACHINE:
        values["ALLUSERS"] = "1"
    for name, value in values.items():
        package.tables["Property"].add(name, value)
    _families(package)
    package.tables["LaunchCondition"].add(_WINDOWS_10, _NEEDS_WINDOWS_10)
    package.tables["LaunchCondition"].add(_NOT_OLDER, _NEWER_THERE)
    package.tables["LaunchCondition"].add(*_SCOPES[package.scope])
    if package.is_test:
        package.tables["LaunchCondition"].add(_NO_RELEASE, _RELEASE_THERE)
    _search(package)
    package.tables["Icon"].add("app.ico", "app.ico")
    feature = package.tables["Feature"]
    fixed = 8 | 16  # never only advertised, never left out
    feature.add(MAIN, None, product.NAME, "Das Programm", 1, 1, "INSTALLDIR", fixed)
    shortcut = "Verknüpfung auf dem Desktop"
    feature.add(_DESKTOP, None, shortcut, "Nur mit ADDLOCAL=ALL", 2, 1000, None, 8)


def _families(package: Package) -> None:
    """Say which others are replaced: what is older; by a release, test builds; never a release."""
    code, upgrade = package.upgrade_code(test=package.is_test), package.tables["Upgrade"]
    migrate, only_told, with_least = 1, 2, 256
    upgrade.add(code, "0.0.0", package.version, None, migrate | with_least, None, "OLDERFOUND")
    upgrade.add(code, package.version, None, None, only_told, None, "NEWERFOUND")
    other = package.upgrade_code(test=not package.is_test)
    if package.is_test:
        upgrade.add(other, "0.0.0", None, None, only_told | with_least, None, "RELEASEFOUND")
    else:
        upgrade.add(other, "0.0.0", None, None, migrate | with_least, None, "TESTFOUND")


def _search(package: Package) -> None:
    """Look for Windows' own version, and for the folder chosen when we came for the first time."""
    found = {
        "FORMERDIR": ("FormerFolder", package.root, rf"Software\{product.ID}", "InstallDir"),
        "WINDOWSBUILD": ("Build", _HKLM, _WINDOWS, "CurrentBuildNumber"),
    }
    for name, (signature, root, key, value) in found.items():
        package.tables["AppSearch"].add(name, signature)
        package.tables["RegLocator"].add(signature, root, key, value, 2 | 16)  # a value, 64 bit
    action = package.tables["CustomAction"]
    # Whoever names a folder on the command line gets that one.
    action.add("KeepFolder", 51, "INSTALLDIR", "[FORMERDIR]")
    action.add("SetLocation", 51, "ARPINSTALLLOCATION", "[INSTALLDIR]")


def _component(package: Package, name: str, directory: str, feature: str, key: str) -> None:
    """Add a component that holds no file but a registry value as its key; 4 says so."""
    guid = package.component_guid("registry", name)
    attributes = COMPONENT_64BIT | 4
    package.tables["Component"].add(name, guid, directory, attributes, None, key)
    package.tables["FeatureComponents"].add(feature, name)


def _registry(package: Package) -> None:
    """Register the program, the kind of file, and where it was installed."""
    program = f"[INSTALLDIR]{product.WINDOW_EXE}"
    classes = r"Software\Classes"
    paths = r"Software\Microsoft\Windows\CurrentVersion\App Paths"
    own = rf"Software\{product.ID}"
    kind = rf"{classes}\{product.FILE_TYPE}"
    opens = f'"{program}" --database "%1"'
    values = [
        ("InstallDir", own, "InstallDir", "[INSTALLDIR]"),
        ("Version", own, "Version", package.label),
        ("PathWindow", rf"{paths}\{product.WINDOW_EXE}", None, program),
        ("PathConsole", rf"{paths}\{product.CONSOLE_EXE}", None, _console()),
        ("Ending", rf"{classes}\{product.EXTENSION}", None, product.FILE_TYPE),
        ("Type", kind, None, "Kanalinventar"),
        ("TypeWindow", kind, "AppUserModelID", product.APP_ID),
        ("TypeIcon", rf"{kind}\DefaultIcon", None, f"{program},0"),
        ("TypeOpen", rf"{kind}\shell\open\command", None, opens),
        # `.db` belongs to many programs: offered under “Open with”, not taken over.
        ("OpenWith", rf"{classes}\.db\OpenWithProgids", product.FILE_TYPE, ""),
    ]
    _component(package, "Registered", "INSTALLDIR", MAIN, "InstallDir")
    for name, key, value_name, value in values:
        package.tables["Registry"].add(name, package.root, key, value_name, value, "Registered")


def _console() -> str:
    return f"[INSTALLDIR]{product.CONSOLE_EXE}"


def _shortcuts(package: Package) -> None:
    """Add the entry of the start menu, and one on the desktop for those who ask for it."""
    description = "Die Kanäle der Behörde"
    places = {"StartMenu": ("ProgramMenuFolder", MAIN), _DESKTOP: ("DesktopFolder", _DESKTOP)}
    for name, (directory, feature) in places.items():
        component, key = f"Shortcut{name}", f"Key{name}"
        _component(package, component, directory, feature, key)
        own = rf"Software\{product.ID}\Shortcuts"
        # The key of a shortcut's component is HKCU or what the scope makes of it (ICE38, ICE43).
        root = _HKCU if package.scope == USER else _BY_SCOPE
        package.tables["Registry"].add(key, root, own, name, "#1", component)
        target = f"[INSTALLDIR]{product.WINDOW_EXE}"
        link = f"KANALINV|{product.NAME}"
        row = (component, directory, link, component, target, None, description)
        package.tables["Shortcut"].add(*row, None, "app.ico", 0, 1, "INSTALLDIR")
        # So that the taskbar takes the shortcut and the program's window for one.
        named = (f"Window{name}", component, "System.AppUserModel.ID", product.APP_ID)
        package.tables["MsiShortcutProperty"].add(*named)


def _sequences(package: Package) -> None:
    for name, actions in schema.SEQUENCES.items():
        for action, number in actions.items():
            package.tables[name].add(action, schema.CONDITIONS.get(action), number)


def _summary(package: Package) -> Table:
    """Return the package's own data: what it is, and the id of exactly these bytes."""
    digest = hashlib.sha256()
    for table in package.tables.values():
        digest.update(table.text().encode())
    for key, path in package.files.items():
        digest.update(key.encode() + hashlib.sha256(path.read_bytes()).digest())
    code = f"{{{uuid.uuid5(product.NAMESPACE, digest.hexdigest())}}}".upper()
    moment = product.MOMENT.strftime("%Y/%m/%d %H:%M:%S")
    compressed_long_names = 2
    without_elevation = 8 if package.scope == USER else 0
    values: dict[int, str | int] = {
        1: 65001,
        2: "Installation Database",
        3: f"{package.name} {package.version}",
        4: product.PUBLISHER,
        5: "Installer",
        6: f"{product.COPYRIGHT}; {product.ID} {package.label}",
        7: f"x64;{product.LANGUAGE}",
        9: code,
        12: moment,
        13: moment,
        14: 500,  # Windows Installer 5
        15: compressed_long_names | without_elevation,
        18: product.ID,
        19: 2,
    }
    table = Table("_SummaryInformation", {"PropertyId": "i2", "Value": "l255"})
    for number, value in values.items():
        table.add(number, value)
    return table
