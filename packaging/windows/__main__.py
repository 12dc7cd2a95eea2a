"""`python3 dev.py installer`: build the Windows installer on Debian, or build and test it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import product
from .build import Order, build
from .shell import Failed, ensure_tools, say


def main(arguments: Sequence[str]) -> int:
    """Build, test if asked to; return the exit code."""
    options = _parser().parse_args(arguments)
    order = Order(
        python=options.python,
        python_sha256=options.python_sha256,
        per_user=options.per_user or options.test,
        sign=options.sign,
        output=options.output.absolute(),
    )
    try:
        ensure_tools()
        if options.test:
            from .checks import check

            return check(order)
        build(order)
    except Failed as failure:
        say(str(failure))
        return 1
    except OSError as error:
        place = f"“{error.filename}”: " if error.filename else ""
        say(f"The installer could not be built. {place}{error.strerror or error}.")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py installer", description=__doc__)
    zip_help = "python.org's Windows embeddable package (64-bit); without it, a test build is made"
    parser.add_argument("--python", metavar="ZIP", type=Path, help=zip_help)
    parser.add_argument("--python-sha256", metavar="HEX", help="what that file's SHA-256 has to be")
    user_help = "make a second package, for one user without rights of an administrator"
    parser.add_argument("--per-user", action="store_true", help=user_help)
    sign_help = "sign programs and packages in place, such as 'sign.sh {file}'"
    parser.add_argument("--sign", metavar="COMMAND", help=sign_help)
    parser.add_argument("--test", action="store_true", help="build, then test under wine")
    output_help = f"folder to write to; {product.OUTPUT.name} if left out"
    parser.add_argument("--output", type=Path, default=product.OUTPUT, help=output_help)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
