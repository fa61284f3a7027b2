"""Starting the window beside a bare window of PySide6, and one edit in it beside a bare commit."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from octolegis.paths import PROFILE_VARIABLE
from octolegis.session import demo
from octolegis.ui import app
from tests.benchmarks.bench_case import bare_commits, large_case
from tests.benchmarks.row import Row, compared

ROUNDS = 10
HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        yield from _start(Path(folder))
        yield from _in_the_window(Path(folder))


def _start(folder: Path) -> Iterator[Row]:
    case = str(demo.build(folder / "sample").case)
    programs = {
        "bare": [str(HERE / "bare_window.py")],
        "bare with a pane": [str(HERE / "bare_window.py"), "pane"],
        "painted": ["-m", "tests.benchmarks.shown_window", case, "painted"],
        "settled": ["-m", "tests.benchmarks.shown_window", case, "settled"],
    }
    for program in programs.values():
        _run(program)  # What is compiled on the first run is not charged.
    runs = {name: [_run(program) for _ in range(1)] for name, program in programs.items()}
    for _ in range(ROUNDS - 1):
        for name, program in programs.items():
            runs[name].append(_run(program))
    cpu = {name: median(run[0] for run in found) for name, found in runs.items()}
    memory = {name: median(run[1] for run in found) for name, found in runs.items()}
    yield Row("window on the sample, painted (user + system)", cpu["painted"], cpu["bare"], goal=1.8)
    # The judgement is built after the window is seen: its modules, and what it says of an article, are extra.
    yield Row("the same at rest, judgement built", cpu["settled"], cpu["bare with a pane"], goal=2.1)
    yield Row("its peak memory", memory["settled"], memory["bare"], goal=1.6, unit="MB")


def _in_the_window(folder: Path) -> Iterator[Row]:
    path = folder / "large.octolegis"
    large_case(path)
    app.application()
    window = app.shown(path)
    sys.excepthook = sys.__excepthook__
    while window.desk is None or not window.desk.target or window.page is None:
        QApplication.processEvents()

    numbers = cycle((0, 2))

    def rated() -> None:
        window.actions_.judging[next(numbers)].trigger()
        QApplication.processEvents()

    bare = bare_commits(folder / "bare.sqlite")
    edit, commit = compared(rated, lambda: next(bare), rounds=40)
    yield Row("one rating set and shown, 10,000 provisions", edit, commit, goal=1.0, margin=10)
    window.close()


def _run(arguments: list[str]) -> tuple[float, float]:
    """A program's user and system milliseconds and its peak megabytes."""
    wanted = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    wanted["QT_QPA_PLATFORM"] = "offscreen"
    # Where they are compiled lies in the benchmark's own folder, so that the checkout stays clean.
    wanted["PYTHONPYCACHEPREFIX"] = str(Path(wanted[PROFILE_VARIABLE]) / "compiled")
    wanted["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-S", str(HERE / "measured.py"), *arguments]
    done = subprocess.run(command, env=wanted, capture_output=True, text=True, check=True)
    cpu, memory = map(float, done.stdout.split())
    return cpu, memory


@contextmanager
def own_profile(folder: Path) -> Iterator[None]:
    before = os.environ.get(PROFILE_VARIABLE)
    os.environ[PROFILE_VARIABLE] = str(folder / "profile")
    try:
        yield
    finally:
        if before is None:
            del os.environ[PROFILE_VARIABLE]
        else:
            os.environ[PROFILE_VARIABLE] = before
