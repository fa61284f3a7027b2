"""Crosswalks from the terminal."""

from __future__ import annotations

import json

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
