"""Another program is ended when nobody waits for it any more, with all that it started."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from octolegis.word.other_programs import run_watched

_PARENT = """
import pathlib, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path("child").write_text(str(child.pid))
time.sleep(600)
"""


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(sys.platform == "win32", reason="groups of processes are told apart otherwise there")
def test_what_it_started_ends_with_it(tmp_path: Path) -> None:
    noted = tmp_path / "child"

    def going() -> bool:
        return not (noted.is_file() and noted.read_text())

    assert not run_watched((sys.executable, "-c", _PARENT), tmp_path, 60, going)
    child = int(noted.read_text())
    end = time.monotonic() + 10
    while is_running(child) and time.monotonic() < end:
        time.sleep(0.01)
    assert not is_running(child)


def test_whether_it_went_well_is_told(tmp_path: Path) -> None:
    assert run_watched((sys.executable, "-c", ""), tmp_path, 60, lambda: True)
    assert not run_watched((sys.executable, "-c", "raise SystemExit(1)"), tmp_path, 60, lambda: True)
    assert not run_watched((str(tmp_path / "none"),), tmp_path, 60, lambda: True)
    assert not run_watched(
        (sys.executable, "-c", "import time; time.sleep(600)"), tmp_path, 0.2, lambda: True
    )
