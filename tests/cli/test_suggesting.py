"""Suggestions on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.cli.main import run
from tests.suggest.small_laws import ENGLISH


@pytest.fixture
def law(tmp_path: Path) -> Path:
    file = tmp_path / "code.txt"
    lines = (f"Section {line}" if line[0].isdigit() else line.upper() for line in ENGLISH.splitlines())
    file.write_text("\n\n".join(lines), encoding="utf-8")
    return file


def test_provisions_are_suggested_for_each_article_of_an_instrument_without_a_case_file(
    law: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["suggest", "--law", str(law), "--instrument", "ets185", "--top", "2", "--json"]) == 0
    rows = {row["article"]: row for row in json.loads(capsysbinary.readouterr().out)}
    first = rows["ets185/2"]["candidates"][0]
    assert (first["law"], first["label"]) == ("code.txt", "Section 2")
    assert first["why"][0]["words"] == ["Unauthorised access"]
    assert rows["ets185/2"]["convincing"]
    assert not rows["ets185/10"]["convincing"]


def test_provisions_are_suggested_for_one_article_in_a_case_file(
    law: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    case = tmp_path / "case.octolegis"
    run(["new", str(case), "--country", "FR", "--title", "Trial", "--instrument", "ets185"])
    run(["law", "add", str(case), str(law)])
    capsysbinary.readouterr()
    assert run(["suggest", str(case), "--article", "ets185/4", "--json"]) == 0
    rows = json.loads(capsysbinary.readouterr().out)
    assert [row["article"] for row in rows] == ["ets185/4"]
    assert rows[0]["candidates"][0]["label"] == "Section 3"


def test_neither_or_both_of_case_file_and_laws_is_refused_with_a_sentence(
    law: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["suggest"]) == 2
    assert run(["suggest", "case.octolegis", "--law", str(law)]) == 2
    assert run(["suggest", "--law", str(law), "--article", "ets185/999"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_languages_with_search_terms_are_listed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["terms", "--json"]) == 0
    rows = {row["language"]: row for row in json.loads(capsysbinary.readouterr().out)}
    assert {"en", "fr", "es", "de", "ru"} <= set(rows)
    assert all(not row["missing"] for row in rows.values())
