"""What was typed is never lost: not by going elsewhere, and by a kill two seconds of it at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, FindingKey
from octolegis.session.session import open_case
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show
from tests.ui.hands import write

ROOT = Path(__file__).parents[2]
MAY_BE_LOST = 2.0
"""Seconds of typing that a kill may cost."""


def typed_until_killed(case: Path, seconds: float) -> list[int]:
    """Let a child type for some seconds, kill it, and return the words typed longer ago than may be lost."""
    command = [sys.executable, "-m", "tests.ui.typing_child", str(case)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        moment = time.monotonic()
        child.kill()
        lines = [first, *child.stdout.read().splitlines()]
    told = [line.split() for line in lines if len(line.split()) == 2]
    return [int(number) for number, at in told if float(at) <= moment - MAY_BE_LOST]


@pytest.mark.parametrize("seconds", [2.3, 3.6])
def test_a_kill_while_typing_costs_two_seconds_at_most_and_the_rest_is_told(
    case: Path, show: Show, seconds: float
) -> None:
    kept = typed_until_killed(case, seconds)
    assert kept
    window = show(case)
    assert window.desk is not None
    words = window.desk.finding.reason.plain.split()
    assert words[: len(kept)] == [f"w{number}" for number in kept]
    assert window.banner.isVisible()
    assert "ETS 185 2" in window.banner.label.text()


def _turn(window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.look_at("ets185/18")


def _other_basis(window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.judge_on(Basis.IN_FORCE)


def _next_text(window: MainWindow) -> None:
    window.perform("judging.text", 1)


def _search(window: MainWindow) -> None:
    window.perform("searching.everywhere")


def _filter(window: MainWindow) -> None:
    window.perform("editing.search")


WAYS: tuple[Callable[[MainWindow], object], ...] = (
    MainWindow.close,
    MainWindow.close_case,
    MainWindow.redraw,
    _turn,
    _other_basis,
    _next_text,
    _search,
    _filter,
)


@pytest.mark.parametrize("away", WAYS, ids=lambda away: away.__name__)
def test_no_way_out_of_a_text_loses_a_word(
    case: Path, show: Show, qtbot: QtBot, away: Callable[[MainWindow], object]
) -> None:
    window = show(case)
    assert window.desk is not None
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    key: FindingKey = window.desk.key
    window.perform("judging.text", 0)
    write(window.page.judgement.sheet.texts.editor, "Not one word")
    away(window)
    window.close()
    session = open_case(case)
    assert session.assessment.findings[key].reason.plain == "Not one word"
    assert not [draft for draft in session.drafts() if draft[2] is not None]
    session.close()
