"""Where the program starts: the window for a case file or nothing, else the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from octolegis.paths import IncompleteProgramError

_READING_CHILD = "--reading-child"
"""How a bundled program starts itself to parse a foreign file (``importers/worker.py``)."""

_SHEET_CHILD = "--sheet-child"
"""How it starts itself to open a spreadsheet (``checklists/sheet/worker.py``)."""


def main() -> int:
    """Run with the process's arguments; returns the exit code."""
    try:
        return _run()
    except IncompleteProgramError as missing:
        # The one sentence that cannot come from the wording, since that is what is missing.
        sys.stderr.write(f"The program's folder {missing} is missing; install Octolegis again.\n")
        return 2


def _run() -> int:
    arguments = sys.argv[1:]
    if arguments[:1] == [_READING_CHILD]:
        from octolegis.importers.worker import main as read

        return read(arguments[1:])
    if arguments[:1] == [_SHEET_CHILD]:
        from octolegis.checklists.sheet.worker import main as open_sheet

        return open_sheet()
    if arguments[:1] == ["open"]:
        arguments = arguments[1:]
        return _window(arguments)
    if not arguments or arguments[0].endswith((".octolegis", ".octoregion", ".octocopy")):
        return _window(arguments)
    from octolegis.cli.main import run

    return run(arguments)


def _window(arguments: list[str]) -> int:
    if not _has_display():
        from octolegis.wording import wording

        sys.stderr.write(wording()("error.no_display") + "\n")
        return 2
    from octolegis.ui.app import run

    return run(Path(arguments[0]) if arguments else None)


def _has_display() -> bool:
    """Whether a window can be shown: without a display Qt would end the process with a core dump."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
