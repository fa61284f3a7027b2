"""The pages of a Word report, as LibreOffice lays them out where it is installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from octolegis.word.libreoffice import conversion
from octolegis.word.other_programs import office, run_watched

_SECONDS = 180.0


def laid_out(data: bytes, going: Callable[[], bool]) -> bytes:
    """A Word file as a PDF; b"" where no program can do it, or once ``going`` says no."""
    program = office()
    if not program:
        return b""
    with TemporaryDirectory(prefix="octolegis-", ignore_cleanup_errors=True) as name:
        given = Path(name) / "report.docx"
        given.write_bytes(data)
        run_watched(conversion(program, given, "pdf"), given.parent, _SECONDS, going)
        made = given.with_suffix(".pdf")
        return made.read_bytes() if made.is_file() else b""
