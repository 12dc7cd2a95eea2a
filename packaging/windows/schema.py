"""Which tables a package has, with their columns, and in which order Windows Installer acts."""

from __future__ import annotations

from collections.abc import Iterator

from .idt import Table

_COSTS = {"CostInitialize": 800, "FileCost": 900, "CostFinalize": 1000}
_BEFORE = {"FindRelatedProducts": 25, "AppSearch": 50, "KeepFolder": 60, "LaunchConditions": 100}
_BEFORE |= _COSTS
_FRAME = {"InstallValidate": 1400, "InstallInitialize": 1500, "InstallFinalize": 6600}
SEQUENCES = {
    "InstallExecuteSequence": {
        **_BEFORE,
        "ValidateProductID": 700,
        "SetLocation": 1010,
        "MigrateFeatureStates": 1200,
        **_FRAME,
        "RemoveExistingProducts": 1501,
        "ProcessComponents": 1600,
        "UnpublishFeatures": 1800,
        "RemoveRegistryValues": 2600,
        "RemoveShortcuts": 3200,
        "RemoveFiles": 3500,
        "RemoveFolders": 3600,
        "CreateFolders": 3700,
        "InstallFiles": 4000,
        "CreateShortcuts": 4500,
        "WriteRegistryValues": 5000,
        "RegisterUser": 6000,
        "RegisterProduct": 6100,
        "PublishFeatures": 6300,
        "PublishProduct": 6400,
    },
    "InstallUISequence": {
        **_BEFORE,
        "ValidateProductID": 700,
        "MigrateFeatureStates": 1200,
        "ExecuteAction": 1300,
    },
    "AdminExecuteSequence": {
        **_COSTS,
        **_FRAME,
        "InstallAdminPackage": 3900,
        "InstallFiles": 4000,
    },
    "AdminUISequence": {**_COSTS, "ExecuteAction": 1300},
    "AdvtExecuteSequence": {
        "CostInitialize": 800,
        "CostFinalize": 1000,
        **_FRAME,
        "CreateShortcuts": 4500,
        "PublishFeatures": 6300,
        "PublishProduct": 6400,
    },
}

CONDITIONS = {"KeepFolder": "FORMERDIR AND NOT INSTALLDIR"}


def tables() -> Iterator[Table]:
    """Give all tables, empty."""
    yield Table("Property", {"Property": "s72", "Value": "l0"})
    yield Table("Directory", {"Directory": "s72", "Directory_Parent": "S72", "DefaultDir": "l255"})
    columns = {"Component": "s72", "ComponentId": "S38", "Directory_": "s72", "Attributes": "i2"}
    yield Table("Component", {**columns, "Condition": "S255", "KeyPath": "S72"})
    columns = {"File": "s72", "Component_": "s72", "FileName": "l255", "FileSize": "i4"}
    columns |= {"Version": "S72", "Language": "S20", "Attributes": "I2", "Sequence": "i4"}
    yield Table("File", columns)
    parts = {f"HashPart{number}": "i4" for number in range(1, 5)}
    yield Table("MsiFileHash", {"File_": "s72", "Options": "i2", **parts})
    columns = {"FileKey": "s72", "Component_": "s72", "FileName": "L255", "DirProperty": "s72"}
    yield Table("RemoveFile", {**columns, "InstallMode": "i2"})
    columns = {"DiskId": "i2", "LastSequence": "i4", "DiskPrompt": "L64", "Cabinet": "S255"}
    yield Table("Media", {**columns, "VolumeLabel": "S32", "Source": "S72"})
    columns = {"Feature": "s38", "Feature_Parent": "S38", "Title": "L64", "Description": "L255"}
    columns |= {"Display": "I2", "Level": "i2", "Directory_": "S72", "Attributes": "i2"}
    yield Table("Feature", columns)
    yield Table("FeatureComponents", {"Feature_": "s38", "Component_": "s72"}, keys=2)
    columns = {"Registry": "s72", "Root": "i2", "Key": "l255", "Name": "L255", "Value": "L0"}
    yield Table("Registry", {**columns, "Component_": "s72"})
    columns = {"Shortcut": "s72", "Directory_": "s72", "Name": "l128", "Component_": "s72"}
    columns |= {"Target": "s72", "Arguments": "S255", "Description": "L255", "Hotkey": "I2"}
    columns |= {"Icon_": "S72", "IconIndex": "I2", "ShowCmd": "I2", "WkDir": "S72"}
    yield Table("Shortcut", columns)
    columns = {"MsiShortcutProperty": "s72", "Shortcut_": "s72", "PropertyKey": "s255"}
    yield Table("MsiShortcutProperty", {**columns, "PropVariantValue": "s255"})
    yield Table("Icon", {"Name": "s72", "Data": "v0"})
    columns = {"UpgradeCode": "s38", "VersionMin": "S20", "VersionMax": "S20", "Language": "S255"}
    columns |= {"Attributes": "i4", "Remove": "S255", "ActionProperty": "s72"}
    yield Table("Upgrade", columns, keys=5)
    yield Table("LaunchCondition", {"Condition": "s255", "Description": "l255"})
    yield Table("AppSearch", {"Property": "s72", "Signature_": "s72"}, keys=2)
    columns = {"Signature_": "s72", "Root": "i2", "Key": "s255", "Name": "S255", "Type": "I2"}
    yield Table("RegLocator", columns)
    columns = {"Action": "s72", "Type": "i2", "Source": "S72", "Target": "S255"}
    yield Table("CustomAction", columns)
    for name in SEQUENCES:
        columns = {"Action": "s72", "Condition": "S255", "Sequence": "I2"}
        yield Table(name, columns)
