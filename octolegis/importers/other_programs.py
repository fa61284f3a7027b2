"""Starts the programs that read what we cannot: LibreOffice for old formats, tesseract for pictures."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_MEMORY = 4 * 1024 * 1024 * 1024
"""Bytes of address space for another program, which maps far more than it uses."""
_OFFICES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_RECOGNISERS = (
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
_NO_NETWORK = "http://127.0.0.1:9"
"""A proxy that nobody answers at, for programs that would follow a link in the file."""


def office() -> str:
    """The path of LibreOffice, "" where it is not installed."""
    return _found(("soffice", "libreoffice"), _OFFICES)


def recogniser() -> str:
    """The path of tesseract, "" where it is not installed."""
    return _found(("tesseract",), _RECOGNISERS)


def run(command: Sequence[str], folder: Path, seconds: float, data: bytes = b"") -> bytes:
    """What another program writes; b"" when it fails or takes longer. It may use only ``folder``."""
    proxies = dict.fromkeys(
        ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), _NO_NETWORK
    )
    environment = {
        **os.environ,
        **proxies,
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "OMP_THREAD_LIMIT": "1",
    }
    try:
        done = subprocess.run(  # noqa: S603 - a program of the user's own, with fixed arguments
            list(command),
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=folder,
            env=environment,
            preexec_fn=_more_memory if sys.platform == "linux" else None,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def _found(names: Sequence[str], places: Sequence[str]) -> str:
    on_path = next((path for name in names if (path := shutil.which(name))), "")
    return on_path or next((place for place in places if Path(place).is_file()), "")


def _more_memory() -> None:
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
