"""Crosswalks from the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.cli.main import run


def test_a_script_reads_what_the_other_instruments_have(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["crosswalk", "ets185/2", "--json"]) == 0
    rows = {row["target"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["un/7"]["relation"] == "equivalent"
    assert rows["un/7"]["text"] == "Illegal access"
    assert rows["un/7"]["to_confirm"]
    assert "dishonest" in rows["un/7"]["reason"]
    assert run(["crosswalk", "un/7"]) == 0
    assert "ets185/2  Illegal access (Equivalent)" in capsys.readouterr().out


def test_an_article_without_counterpart_and_an_unknown_one_are_told_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["crosswalk", "ets185/10"]) == 0
    assert capsys.readouterr().out == "The other instruments have nothing that corresponds.\n"
    assert run(["crosswalk", "ets185/99"]) == 2
    assert "ets185/99" in capsys.readouterr().err


@pytest.fixture
def case(tmp_path: Path) -> str:
    path = str(tmp_path / "case.octolegis")
    head = ["new", path, "--country", "MD", "--title", "Bill"]
    run([*head, "--instrument", "ets185", "--instrument", "un"])
    run(["rate", path, "ets185/2", "--rating", "partly", "--comment", "Section 4"])
    run(["rate", path, "un/7", "--comment", "Stands"])
    return path


def test_a_finding_is_carried_over_after_a_look(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    before = Path(case).read_bytes()
    assert run(["carry", case, "ets185/2", "un/7", "--preview", "--json"]) == 0
    seen = json.loads(capsys.readouterr().out)
    assert (seen["relation"], seen["done"], Path(case).read_bytes()) == ("equivalent", False, before)
    assert seen["steps"][0]["fields"] == [
        {"name": "comment", "old": "Stands", "new": "Section 4", "fate": "kept"},
        {"name": "rating", "old": None, "new": "partly", "fate": "set"},
    ]
    assert run(["carry", case, "ets185/2", "un/7", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["done"] is True
    assert run(["carry", case, "ets185/2", "un/7", "--replace"]) == 0
    told = capsys.readouterr().out
    assert "From ETS 185 2 to UN 7: Equivalent" in told
    assert "Comment: Section 4 (Stands) – replaces what stands there" in told
    assert "Rating: Partly in line – says so already" in told
    assert "To confirm: The United Nations Convention is recalled" in told


def test_what_is_not_linked_is_refused(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["carry", case, "ets185/2", "un/9"]) == 2
    assert "no link" in capsys.readouterr().err
