"""How results are written.

Floor: cli.
"""

from __future__ import annotations

import json


def print_json(document: object) -> None:
    """Write one JSON document to stdout."""
    print(json.dumps(document, ensure_ascii=False, indent=2))
