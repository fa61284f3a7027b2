"""Killed at random moments of edits and imports, the program loses nothing that it acknowledged."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from octolegis.domain.errors import UserError
from octolegis.store import casefile, integrity

CHILD = Path(__file__).with_name("editing_child.py")
KILLS = 300


def killed(path: Path, journal: str, moment: float) -> list[str]:
    """Let a child edit, kill it, and return the ids of the events that it acknowledged."""
    command = [sys.executable, "-S", "-c", _RUN, str(CHILD), str(path), journal, *sys.path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(moment)
        child.kill()
        return child.stdout.read().splitlines()


_RUN = (
    "import sys; child, path, journal, *places = sys.argv[1:]; sys.path[:] = places; "
    "import runpy; sys.argv = [child, path, journal]; runpy.run_path(child, run_name='__main__')"
)


def lost(path: Path, acknowledged: list[str]) -> list[str]:
    """What is missing or wrong in the file after a kill."""
    file = casefile.opened(path)
    try:
        known = {id for (id,) in file.connection.execute("SELECT id FROM event")}
        problems = [problem.id for problem in integrity.checked(file.connection, path).problems]
        return [id for id in acknowledged if len(id) == 64 and id not in known] + problems
    finally:
        file.close()


def test_three_hundred_kills_lose_no_acknowledged_edit(tmp_path: Path) -> None:
    moments = random.Random(2026)
    acknowledged = 0
    for round_number in range(KILLS // 10):
        path = tmp_path / f"{round_number}.octolegis"
        casefile.create(path).close()
        for _ in range(10):
            ids = killed(path, "delete", moments.uniform(0.0, 0.06))
            acknowledged += len(ids)
            assert lost(path, ids) == []
    assert acknowledged > KILLS


def test_without_a_journal_the_same_kills_do_damage(tmp_path: Path) -> None:
    """The control: were it to find nothing, the test above would prove nothing."""
    moments = random.Random(2026)
    paths = (tmp_path / f"{number}.octolegis" for number in range(KILLS))
    assert any(damaged(path, moments.uniform(0.0, 0.06)) for path in paths)


def damaged(path: Path, moment: float) -> bool:
    """Whether a kill without a journal tears a new case file."""
    casefile.create(path).close()
    ids = killed(path, "off", moment)
    try:
        return bool(lost(path, ids))
    except (UserError, sqlite3.DatabaseError):
        return True
