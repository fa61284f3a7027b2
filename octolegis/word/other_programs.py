"""Starts the programs that do what we cannot: LibreOffice for formats and pages, tesseract for pictures."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
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
_PAUSE = 0.1
"""Seconds between two looks at whether to go on."""
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
    try:
        done = subprocess.run(  # noqa: S603 - a program of the user's own, with fixed arguments
            list(command),
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=folder,
            env=_surroundings(folder),
            preexec_fn=_more_memory if sys.platform == "linux" else None,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def run_watched(command: Sequence[str], folder: Path, seconds: float, going: Callable[[], bool]) -> bool:
    """Whether another program ended well; it is ended, with all that it started, once ``going`` says no."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a program of the user's own, with fixed arguments
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_surroundings(folder),
            start_new_session=True,
        )
    except OSError:
        return False
    end = time.monotonic() + seconds
    while going() and time.monotonic() < end:
        try:
            return process.wait(_PAUSE) == 0
        except subprocess.TimeoutExpired:
            continue
    _end(process)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that leads a session of its own, and what it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _surroundings(folder: Path) -> dict[str, str]:
    """The environment of another program: no network, nothing outside the folder."""
    proxies = dict.fromkeys(
        ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), _NO_NETWORK
    )
    own = {"HOME": str(folder), "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1"}
    return {**os.environ, **proxies, **own}


def _found(names: Sequence[str], places: Sequence[str]) -> str:
    on_path = next((path for name in names if (path := shutil.which(name))), "")
    return on_path or next((place for place in places if Path(place).is_file()), "")


def _more_memory() -> None:
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
