"""Editions from the terminal: what would change, the upgrade, and the mark that it leaves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from octolegis.checklists.library import shipped_edition
from octolegis.cli.main import run
from octolegis.paths import data_folder
from octolegis.session.session import open_case

ISTANBUL = (data_folder("provisions") / "cets210.toml").read_text(encoding="utf-8")
NOW = shipped_edition("cets210")
NEXT = (
    ISTANBUL.replace(f"edition = {NOW}\n", f"edition = {NOW + 1}\n", 1)
    .replace('"34:fear"', '"34:fear-for-safety"')
    .replace('id = "34:fear-for-safety"', 'id = "34:fear-for-safety"\nwas = "34:fear"')
    .replace('"The conduct is repeated"', '"The conduct occurs again and again"')
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.octolegis"
    run(["new", str(path), "--country", "MD", "--title", "Bill", "--instrument", "cets210"])
    run(["rate", str(path), "cets210/34:fear", "--rating", "partly", "--comment", "Only of death"])
    run(["rate", str(path), "cets210/34:repeated", "--rating", "fully"])
    (tmp_path / "next.toml").write_text(NEXT, encoding="utf-8")
    return path


def asked(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    capsys.readouterr()
    assert run([str(each) for each in (*arguments, "--json")]) == 0
    return json.loads(capsys.readouterr().out)


def test_an_expert_sees_what_would_change_and_then_changes_it(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("checklist", "upgrade", case, "--checklist", case.with_name("next.toml"))
    seen = asked(capsys, *given, "--dry-run")
    assert (seen["done"], seen["backup"]) == (False, "")
    (upgrade,) = seen["upgrades"]
    assert upgrade["counts"] == {"new": 0, "reworded": 1, "renamed": 1, "retired": 0}
    assert upgrade["answers_lost"] == 0
    reworded = next(each for each in upgrade["differences"] if each["kind"] == "reworded")
    assert (reworded["before"], reworded["answers"]) == ("The conduct is repeated", 1)
    assert len(list(case.parent.glob("*.octolegis"))) == 1

    done = asked(capsys, *given)
    assert Path(done["backup"]).exists()
    session = open_case(case)
    assert session.assessment.instruments[0].edition == NOW + 1
    (comment,) = [f.comment.plain for f in session.assessment.findings.values() if f.comment]
    assert comment == "Only of death"
    assert set(session.assessment.reviews) == {"cets210/34:repeated"}
    session.close()

    assert run(["checklist", "reviewed", str(case), "cets210/34:repeated"]) == 0
    assert run(["undo", str(case)]) == 0
    assert run(["undo", str(case)]) == 0
    capsys.readouterr()
    run(["export", str(case), "--output", str(case.with_suffix(".json"))])
    assert json.loads(case.with_suffix(".json").read_text())["instruments"][0]["edition"] == NOW


def test_the_difference_is_told_in_words(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["checklist", "upgrade", str(case), "--checklist", str(case.with_name("next.toml")), "--dry-run"])
    told = capsys.readouterr().out
    assert f"CETS 210, edition {NOW} to {NOW + 1}. Requirements: 0 new, 1 reworded" in told
    assert (
        "Reworded: cets210/34:repeated (answers: 1)\n  - The conduct is repeated\n  + The conduct occurs"
        in told
    )
    assert "Another id: cets210/34:fear-for-safety < cets210/34:fear (answers: 1)" in told


def test_a_case_with_the_newest_editions_is_left_alone(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(capsys, "checklist", "upgrade", case) == {"upgrades": [], "done": False, "backup": ""}
    assert run(["checklist", "upgrade", str(case)]) == 0
    assert "newest editions" in capsys.readouterr().out


def test_a_wrong_file_is_refused_in_a_sentence_and_changes_nothing(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = case.read_bytes()
    for content in (ISTANBUL, NEXT.replace('"cets210"', '"other"', 1), "x = ["):
        case.with_name("next.toml").write_text(content, encoding="utf-8")
        assert run(["checklist", "upgrade", str(case), "--checklist", str(case.with_name("next.toml"))]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert case.read_bytes() == before
    assert len(list(case.parent.glob("*.octolegis"))) == 1
