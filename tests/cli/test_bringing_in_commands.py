"""An earlier table on the command line: seen first, item by item, then brought in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from octolegis.cli.main import octolegis, run
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.session.commands import findings
from octolegis.session.session import open_case
from octolegis.session.starting import new_case

TABLE = "Article,Transposition,Comment\nArticle 2,Partially,Words\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.octolegis"
    session = new_case(path, {"country": "MD"}, ["ets185"])
    key = FindingKey(session.profile.author, Basis.AS_DRAFTED, "ets185/2")
    session.do(findings.rate(session.assessment, key, Rating.NOT))
    session.close()
    (tmp_path / "t.csv").write_text(TABLE, encoding="utf-8")
    return path


def test_each_item_is_taken_or_left_by_its_number(case: Path) -> None:
    table = str(case.with_name("t.csv"))
    command = ["import-table", str(case), table]
    shown = json.loads(CliRunner().invoke(octolegis, [*command, "--preview", "--json"]).stdout)
    numbers = {item["field"]: item["number"] for item in shown["items"]}
    assert {item["field"] for item in shown["items"] if item["conflict"]} == {"rating"}
    acts = ["--take", str(numbers["rating"]), "--leave", str(numbers["comment"])]
    assert CliRunner().invoke(octolegis, [*command, *acts]).exit_code == 0
    session = open_case(case)
    (finding,) = session.assessment.findings.values()
    assert (finding.rating, finding.comment.plain) == (Rating.PARTLY, "")
    session.close()


def test_an_item_that_is_not_there_is_told(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import-table", str(case), str(case.with_name("t.csv")), "--take", "77"]) == 2
    assert "no item 77" in capsys.readouterr().err
