"""The step of signing, tried with a key of its own: what is signed still works."""

from __future__ import annotations

import shutil

from windows import binaries, msi, product
from windows.build import Built, sign
from windows.shell import run

from .computer import Computer
from .report import Report

_NAME = "/CN=Only for a test"


def check(report: Report, computer: Computer, built: Built) -> None:
    """Sign a launcher and a package, then run the one and read the other."""
    report.part("Signing")
    folder = computer.windows.drive / "data" / "signed"
    shutil.copytree(built.payload, folder)
    program = folder / product.CONSOLE_EXE
    package = product.WORK / "signed.msi"
    shutil.copyfile(built.packages[msi.MACHINE], package)
    key, certificate = product.WORK / "key.pem", product.WORK / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    made += ["-subj", _NAME, "-addext", "extendedKeyUsage=codeSigning"]
    run(*made, "-keyout", key, "-out", certificate)
    script = product.WORK / "sign.sh"
    script.write_text(
        f"set -e\nosslsigncode sign -certs {certificate} -key {key} -h sha256 "
        '-in "$1" -out "$1.signed"\nmv "$1.signed" "$1"\n'
    )
    sign([program, package], f"sh {script} {{file}}")
    report.that(binaries.is_signed(program), "a launcher is signed")
    done = computer.windows.run(program, "--version")
    report.that(done.returncode == 0, "the signed launcher starts", done.stderr)
    streams = run("msiinfo", "streams", package)
    report.that("DigitalSignature" in streams, "a package is signed")
    key.unlink()
    shutil.rmtree(folder)
