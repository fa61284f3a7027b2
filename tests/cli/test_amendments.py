"""Amendments, the reply table and the returned draft, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from octolegis.cli.main import run
from octolegis.domain.law import Law
from octolegis.importers.reading_here import read_law_here
from octolegis.session import imports
from octolegis.session.session import open_case
from octolegis.session.starting import new_case
from octolegis.word.marks import ACCEPTED
from octolegis.word.reading import document_text, read_document
from tests.word.word_drafts import WORDS, plain

NEW = "Anybody who enters a computer system without right commits an offence."


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.octolegis"
    session = new_case(path, {"country": "MD"}, ["ets185"])
    data = plain()
    imports.add_law(session, read_law_here(data, "d.docx"), data, "d.docx", Law("", "Computer Act"))
    session.close()
    return path


def law_of(case: Path) -> str:
    session = open_case(case)
    (law,) = session.assessment.laws
    session.close()
    return law


def added(case: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    said = ["--law", law_of(case), "--provision", "Section 1(1)", "--wording", f"(1) {NEW}", *more]
    assert run(["amendment", "add", str(case), "ets185/2", *said]) == 0
    return capsys.readouterr().out.strip()


def listed(case: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert run(["amendment", "list", str(case), "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_a_target_may_have_several_amendments(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = added(case, capsys)
    second = added(case, capsys, "--alternative-to", first)
    rows = {row["id"]: row for row in listed(case, capsys)}
    assert rows[second]["alternative_to"] == first
    assert WORDS in rows[first]["current"]
    assert run(["amendment", "set", str(case), first, "--status", "accepted"]) == 0
    assert run(["amendment", "remove", str(case), second]) == 0
    assert [(row["id"], row["status"]) for row in listed(case, capsys)] == [(first, "accepted")]
    assert run(["amendment", "set", str(case), "nothing", "--status", "accepted"]) == 2


def test_a_new_version_says_what_became_of_them(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added(case, capsys)
    second = docx.Document(_written(case, "amendments"))
    accepted = list(document_text(read_document(Path(_written(case, "amendments")).read_bytes(), ACCEPTED)))
    assert any(NEW in line for line in accepted)
    assert second.paragraphs
    draft = case.with_name("d2.txt")
    draft.write_text("\n\n".join(accepted), encoding="utf-8")
    assert run(["law", "update", str(case), law_of(case), str(draft)]) == 0
    capsys.readouterr()
    assert [(row["adoption"], row["status"]) for row in listed(case, capsys)] == [("verbatim", "in-draft")]


def test_the_reply_table_comes_back_filled_in(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    id = added(case, capsys)
    table = case.with_name("replies.docx")
    assert run(["replies", "write", str(case), str(table)]) == 0
    document = docx.Document(str(table))
    row = document.tables[-1].rows[1]
    stance = row._tr.findall(qn("w:tc"))[3]
    next(iter(stance.iter(qn("w:t")))).text = "Partly accepted"
    row.cells[4].text = "Too wide."
    document.save(str(table))
    capsys.readouterr()
    assert run(["replies", "read", str(case), str(table), "--by", "MoJ", "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"][0]["stance"] == "partly-accepted"
    assert listed(case, capsys)[0]["position"] is None
    assert run(["replies", "read", str(case), str(table), "--by", "MoJ"]) == 0
    capsys.readouterr()
    assert listed(case, capsys)[0]["position"] == "partly-accepted"
    session = open_case(case)
    (position,) = session.assessment.positions.values()
    assert (position.subject, position.reason.plain, position.by) == (f"amendment:{id}", "Too wide.", "MoJ")
    session.undo()
    assert not session.assessment.positions
    session.close()


def test_a_file_without_a_reply_table_is_refused(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = case.with_name("other.docx")
    docx.Document().save(str(other))
    assert run(["replies", "read", str(case), str(other)]) == 2
    assert "no reply table" in capsys.readouterr().err


def test_what_became_of_the_tracked_changes_is_read(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added(case, capsys)
    sent = _written(case, "amendments")
    law = law_of(case)
    capsys.readouterr()

    def fates(file: Path) -> list[str]:
        assert run(["amendment", "returned", str(case), law, str(file), "--dry-run", "--json"]) == 0
        return [each["fate"] for each in json.loads(capsys.readouterr().out)["amendments"]]

    assert fates(Path(sent)) == ["pending"]
    original = case.with_name("original.docx")
    original.write_bytes(plain())
    assert fates(original) == ["rejected"]
    accepted = case.with_name("accepted.txt")
    lines = document_text(read_document(Path(sent).read_bytes(), ACCEPTED))
    accepted.write_text("\n\n".join(lines), encoding="utf-8")
    assert fates(accepted) == ["accepted"]
    assert run(["amendment", "returned", str(case), law, str(accepted)]) == 0
    capsys.readouterr()
    assert listed(case, capsys)[0]["status"] == "accepted"


def _written(case: Path, kind: str) -> str:
    target = case.with_name(f"{kind}.docx")
    assert run(["report", str(case), "--kind", kind, "--output", str(target)]) == 0
    return str(target)
