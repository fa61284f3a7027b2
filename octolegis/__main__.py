"""Where the program starts: the window for a case file or nothing, else the command line."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Run with the process's arguments; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["open"]:
        arguments = arguments[1:]
        return _window(arguments)
    if not arguments or arguments[0].endswith(".octolegis"):
        return _window(arguments)
    from octolegis.cli.main import run

    return run(arguments)


def _window(arguments: list[str]) -> int:
    from octolegis.ui.app import run

    return run(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
