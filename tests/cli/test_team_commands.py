"""The team on the command line, as a script of the lead uses it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from octolegis.cli.main import run

ON = "ets185/2:access"


@pytest.fixture
def case(tmp_path: Path) -> str:
    path = str(tmp_path / "case.octolegis")
    assert run(["new", path, "--country", "MD", "--title", "T", "--instrument", "ets185"]) == 0
    assert run(["rate", path, ON, "--rating", "fully"]) == 0
    assert run(["rate", path, ON, "--rating", "not", "--comment", "No intent", "--author", "Eva"]) == 0
    return path


def said(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> list[dict[str, Any]]:
    capfdbinary.readouterr()
    assert run([*arguments, "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capfdbinary.readouterr().out)
    return found


def test_the_figures_and_the_disagreement_are_told_to_scripts_and_people(
    case: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (figures,) = said(capfdbinary, "agreement", case)
    assert (figures["rated_by_several"], figures["percent"]) == (1, 0.0)
    (differing,) = figures["disagreements"]
    assert (differing["target"], differing["distance"], differing["mandatory"]) == (ON, 3, True)
    assert run(["agreement", case]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert "ETS 185" in told
    assert "Eva" in told


def test_the_lead_assigns_and_the_board_tells(case: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["assign", case, "Eva", "ets185/2", "ets185/3", "--due", "2020-01-31"]) == 0
    assert run(["rate", case, ON, "--work-status", "done", "--author", "Eva"]) == 0
    (line,) = said(capfdbinary, "board", case)
    assert line["overdue"] == 2
    assert line["counts"]["done"] == 1
    assert run(["board", case]) == 0
    assert "2020-01-31 !" in capfdbinary.readouterr().out.decode()
    assert run(["assign", case, "Eva", "ets185/2", "ets185/3", "--take-back"]) == 0
    assert said(capfdbinary, "board", case) == []


def test_adopting_signing_off_and_unlocking(case: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["adopt", case, ON, "--author", "Eva"]) == 0
    assert run(["sign-off", case, ON]) == 0
    assert run(["rate", case, ON, "--rating", "fully"]) == 2
    assert run(["sign-off", case, ON, "--unlock"]) == 0
    assert run(["rate", case, ON, "--rating", "fully"]) == 0
    assert run(["adopt", case, ON, "--author", "Nobody"]) == 2
    assert "Eva" in capfdbinary.readouterr().err.decode()
