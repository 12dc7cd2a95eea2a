"""Folders in which a database file is not safe: network drives and folders kept in a cloud.

Floor: storage (standard library and domain).
"""

from __future__ import annotations

from pathlib import Path

from .. import system
from ..domain.texts import N_, Message

ON_NETWORK = N_(
    "Storage",
    "“{location}” lies on a network drive, where a file can be damaged when the connection drops. "
    "Keep it on this computer, or use the team database.",
)
IN_CLOUD = N_(
    "Storage",
    "“{location}” lies in a folder of {service}, which may copy the file while it is "
    "being written. Keep it outside, or use the team database.",
)

_SERVERS = ("postgresql://", "postgres://", "postgresql+psycopg://")
_CLOUDS = {
    "onedrive": "OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "meine ablage": "Google Drive",
    "mobile documents": "iCloud",
    "iclouddrive": "iCloud",
    "magentacloud": "MagentaCLOUD",
    "seafile": "Seafile",
    "sciebo": "sciebo",
    "synologydrive": "Synology Drive",
    "box sync": "Box",
}


def is_server(place: str) -> bool:
    """Tell whether a place is the URL of a team's database, not a file's path."""
    return place.startswith(_SERVERS)


def warning(path: Path) -> Message | None:
    """Return what speaks against keeping a database at `path`, or None."""
    full = path.absolute()
    service = cloud(full)
    if service is not None:
        return Message.of(IN_CLOUD, location=str(path), service=service)
    if system.on_network(full):
        return Message.of(ON_NETWORK, location=str(path))
    return None


def cloud(path: Path) -> str | None:
    """Return the service that keeps the folder of `path` in step with a cloud, or None."""
    for part in path.parts[:-1]:
        name = part.lower()
        for start, service in _CLOUDS.items():
            # “OneDrive - Stadt Beispiel” and “Nextcloud2” are such folders too.
            if name.startswith(start):
                return service
    return None
