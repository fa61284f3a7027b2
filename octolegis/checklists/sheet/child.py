"""Opens an Excel file in a process of its own, with a limit on time and memory, and checks its answer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from octolegis.checklists.sheet.grid import Grid, GridRow, Oddity
from octolegis.domain.errors import FileError

SWITCH = "--sheet-child"
"""How a bundled program starts itself to open a spreadsheet (``worker.py``)."""
_MODULE = "octolegis.checklists.sheet.worker"
_HOME = Path(__file__).resolve().parents[3]
"""Where the package lies, so that the child finds it however the program was started."""
_TIME = 30.0
"""Seconds."""


def read_in_child(data: bytes) -> Grid:
    """The cells of an Excel file's bytes; FileError when the child refuses, runs out of time or dies."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, SWITCH] if frozen else [sys.executable, "-m", _MODULE]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            command,
            input=data,
            capture_output=True,
            timeout=_TIME,
            check=False,
            cwd=None if frozen else _HOME,
        )
    except subprocess.TimeoutExpired as error:
        raise FileError("sheet.slow", seconds=round(_TIME)) from error
    except OSError as error:
        raise FileError("sheet.damaged") from error
    if done.returncode != 0:
        raise FileError("sheet.damaged")
    return _grid(done.stdout)


def _grid(output: bytes) -> Grid:
    """The answer, believed only in its form: the child has handled a foreign file."""
    try:
        answer = json.loads(output)
        if "error" in answer:
            arguments = {str(name): str(value) for name, value in answer["arguments"].items()}
            raise FileError(str(answer["error"]), **arguments)
        return Grid([_row(*row) for row in answer["rows"]])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileError("sheet.damaged") from error


def _row(number: Any, cells: Any, oddities: Any) -> GridRow:
    found = [(int(column), Oddity(kind)) for column, kind in oddities]
    texts = [str(cell) for cell in cells]
    return GridRow(int(number), texts, [each for each in found if each[0] < len(texts)])
