"""Compile Python files for the payload; run by Windows' own Python, whose bytecode it has to be.

`bytecode.py FOLDER`: every `.py` below the folder becomes a `.pyc` in its place. The bytecode holds
no time and no path of the machine it was made on.
"""

import py_compile
import sys
from pathlib import Path


def main(folder: Path) -> int:
    """Compile in the order of the names, so that the same input gives the same bytes."""
    files = sorted(folder.rglob("*.py"), key=lambda path: path.as_posix())
    for file in files:
        py_compile.compile(
            str(file),
            str(file.with_suffix(".pyc")),
            dfile=file.relative_to(folder).as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        file.unlink()
    print(f"{len(files)} files compiled")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
