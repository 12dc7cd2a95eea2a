"""Fetch a project's source distribution with pip's own index code, running nothing of it.

`pip download` would run the project's setup to learn its dependencies. Used as a script, in an
interpreter of its own: `fetch_source.py NAME VERSION FILE`.
"""

import sys
from pathlib import Path
from typing import Any

from pip._internal.commands import create_command
from pip._internal.utils.temp_dir import global_tempdir_manager, tempdir_registry


def main(name: str, version: str, target: str) -> int:
    """Write the archive of that version to `target`."""
    command: Any = create_command("download")
    with command.main_context():
        options, _ = command.parse_args([name])
        command.tempdir_registry = command.enter_context(tempdir_registry())
        command.enter_context(global_tempdir_manager())
        session = command.get_default_session(options)
        finder = command._build_package_finder(options, session)
        finder.format_control.disallow_binaries()
        for candidate in finder.find_all_candidates(name):
            if str(candidate.version) == version:
                address = candidate.link.url_without_fragment
                answer = session.get(address, headers={"Accept-Encoding": "identity"})
                answer.raise_for_status()
                Path(target).write_bytes(answer.content)
                return 0
    print(f"There is no {name} {version}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
