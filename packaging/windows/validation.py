"""What Windows Installer's validators are told of each column: the package's table `_Validation`.

Kinds and bounds are those that Microsoft's reference of the tables names. ICE03 reads them, and so
do our own tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .idt import Table

_SMALL, _LARGE = 32_767, 2_147_483_647
_FEATURES = (0, 1, 2, 4, 5, 6, 8, 9, 10, 16, 17, 18, 20, 21, 22, 24, 25, 26)
_CATEGORIES = (
    *("Text", "UpperCase", "LowerCase", "Integer", "DoubleInteger", "Time/Date", "Identifier"),
    *("Property", "Filename", "WildCardFilename", "Path", "Paths", "AnyPath", "DefaultDir"),
    *("RegPath", "Formatted", "Template", "Condition", "Guid", "Version", "Language", "Binary"),
    *("CustomSource", "Cabinet", "Shortcut", "FormattedSDDLText"),
)


class Rule(NamedTuple):
    """What may stand in a column."""

    category: str | None = None
    least: int | None = None
    most: int | None = None
    choices: tuple[object, ...] = ()
    table: str | None = None
    """Tables one of which has a row with this key."""


_ID = Rule("Identifier")
_TEXT, _FORMATTED, _CONDITION = Rule("Text"), Rule("Formatted"), Rule("Condition")
_COUNT, _AMOUNT = Rule(None, 0, _SMALL), Rule(None, 0, _LARGE)
_ANY_NUMBER = Rule(None, -_LARGE, _LARGE)
_LOCATORS = "Signature;RegLocator;IniLocator;DrLocator;CompLocator"
_SEQUENCE = {"Action": _ID, "Condition": _CONDITION, "Sequence": Rule(None, -4, _SMALL)}


def _of(table: str) -> Rule:
    return Rule("Identifier", table=table)


RULES = {
    "Property": {"Property": _ID, "Value": _TEXT},
    "Directory": {
        "Directory": _ID,
        "Directory_Parent": _of("Directory"),
        "DefaultDir": Rule("DefaultDir"),
    },
    "Component": {
        "Component": _ID,
        "ComponentId": Rule("Guid"),
        "Directory_": _of("Directory"),
        "Attributes": _COUNT,
        "Condition": _CONDITION,
        "KeyPath": _of("File;Registry;ODBCDataSource"),
    },
    "File": {
        "File": _ID,
        "Component_": _of("Component"),
        "FileName": Rule("Filename"),
        "FileSize": _AMOUNT,
        "Version": Rule("Version", table="File"),
        "Language": Rule("Language"),
        "Attributes": _COUNT,
        "Sequence": Rule(None, 1, _LARGE),
    },
    "MsiFileHash": {
        "File_": _of("File"),
        "Options": _COUNT,
        **{f"HashPart{number}": _ANY_NUMBER for number in range(1, 5)},
    },
    "RemoveFile": {
        "FileKey": _ID,
        "Component_": _of("Component"),
        "FileName": Rule("WildCardFilename"),
        "DirProperty": _ID,
        "InstallMode": Rule(choices=(1, 2, 3)),
    },
    "Media": {
        "DiskId": Rule(None, 1, _SMALL),
        "LastSequence": _AMOUNT,
        "DiskPrompt": _TEXT,
        "Cabinet": Rule("Cabinet"),
        "VolumeLabel": _TEXT,
        "Source": Rule("Property"),
    },
    "Feature": {
        "Feature": _ID,
        "Feature_Parent": _of("Feature"),
        "Title": _TEXT,
        "Description": _TEXT,
        "Display": _COUNT,
        "Level": _COUNT,
        "Directory_": Rule("UpperCase", table="Directory"),
        "Attributes": Rule(choices=_FEATURES),
    },
    "FeatureComponents": {"Feature_": _of("Feature"), "Component_": _of("Component")},
    "Registry": {
        "Registry": _ID,
        "Root": Rule(None, -1, 3),
        "Key": Rule("RegPath"),
        "Name": _FORMATTED,
        "Value": _FORMATTED,
        "Component_": _of("Component"),
    },
    "Shortcut": {
        "Shortcut": _ID,
        "Directory_": _of("Directory"),
        "Name": Rule("Filename"),
        "Component_": _of("Component"),
        "Target": Rule("Shortcut"),
        "Arguments": _FORMATTED,
        "Description": _TEXT,
        "Hotkey": _COUNT,
        "Icon_": _of("Icon"),
        "IconIndex": Rule(None, -_SMALL, _SMALL),
        "ShowCmd": Rule(choices=(1, 3, 7)),
        "WkDir": _ID,
    },
    "MsiShortcutProperty": {
        "MsiShortcutProperty": _ID,
        "Shortcut_": _of("Shortcut"),
        "PropertyKey": _FORMATTED,
        "PropVariantValue": _FORMATTED,
    },
    "Icon": {"Name": _ID, "Data": Rule("Binary")},
    "Upgrade": {
        "UpgradeCode": Rule("Guid"),
        "VersionMin": _TEXT,
        "VersionMax": _TEXT,
        "Language": Rule("Language"),
        "Attributes": _AMOUNT,
        "Remove": _FORMATTED,
        "ActionProperty": Rule("UpperCase"),
    },
    "LaunchCondition": {"Condition": _CONDITION, "Description": _FORMATTED},
    "AppSearch": {"Property": _ID, "Signature_": _of(_LOCATORS)},
    "RegLocator": {
        "Signature_": _ID,
        "Root": Rule(None, 0, 3),
        "Key": Rule("RegPath"),
        "Name": _FORMATTED,
        "Type": Rule(None, 0, 18),
    },
    "CustomAction": {
        "Action": _ID,
        "Type": Rule(None, 1, _SMALL),
        "Source": Rule("CustomSource"),
        "Target": _FORMATTED,
    },
    "InstallExecuteSequence": _SEQUENCE,
    "InstallUISequence": _SEQUENCE,
    "AdminExecuteSequence": _SEQUENCE,
    "AdminUISequence": _SEQUENCE,
    "AdvtExecuteSequence": _SEQUENCE,
    "_Validation": {
        "Table": _ID,
        "Column": _ID,
        "Nullable": Rule(choices=("Y", "N", "@")),
        "MinValue": _ANY_NUMBER,
        "MaxValue": _ANY_NUMBER,
        "KeyTable": _TEXT,  # names, between semicolons
        "KeyColumn": Rule(None, 1, 32),
        "Category": Rule(choices=_CATEGORIES),
        "Set": _TEXT,
        "Description": _TEXT,
    },
}


def table(described: Sequence[Table]) -> Table:
    """Describe all columns of these tables, and of the one that is returned."""
    kinds = {"Table": "s32", "Column": "s32", "Nullable": "s4", "MinValue": "I4"}
    kinds |= {"MaxValue": "I4", "KeyTable": "S255", "KeyColumn": "I2", "Category": "S32"}
    found = Table("_Validation", {**kinds, "Set": "S255", "Description": "S255"}, keys=2)
    for one in [*described, found]:
        for column, kind in one.columns.items():
            rule = RULES[one.name][column]
            empty = "Y" if kind[0].isupper() else "N"
            choices = ";".join(map(str, rule.choices)) or None
            key = (rule.table, 1 if rule.table else None)
            bounds = (rule.least, rule.most)
            found.add(one.name, column, empty, *bounds, *key, rule.category, choices, None)
    return found
