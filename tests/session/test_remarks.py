"""Remarks of experts to one another: threads, closing, and that they never leave with a report."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis
from octolegis.domain.readiness import unready
from octolegis.domain.remark import Thread
from octolegis.reports.json_export import assessment_json
from octolegis.session import reporting
from octolegis.session.commands import remarks
from octolegis.session.history import Wanted, history, is_worth_reading
from octolegis.session.session import Session, open_case
from tests.casefiles import case_with_law, key


def written(path: Path) -> str:
    """Every letter of a report: the raw parts of a package, the text of a PDF, or the file itself."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        return "".join(page.get_textpage().get_text_range() for page in document)
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as package:
            return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    return path.read_text(encoding="utf-8-sig")


FILES = [(kind, ending) for kind, endings in reporting.ENDINGS.items() for ending in endings]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened, _ = case_with_law(tmp_path / "case.octolegis")
    return opened


def threads(session: Session) -> list[Thread]:
    return session.assessment.threads(Basis.AS_DRAFTED, "x1/1")


def remark(session: Session, words: str = "Does it cover passwords?") -> str:
    session.do(remarks.make(session.assessment, key(session, "x1/1"), words))
    return threads(session)[-1].first.id


def test_a_remark_is_answered_closed_and_opened_by_an_answer(session: Session) -> None:
    id = remark(session)
    session.do(remarks.answer(session.assessment, "ana", id, "Only devices."))
    session.do(remarks.close(session.assessment, "ana", id))
    (thread,) = threads(session)
    assert [each.text for each in thread.answers] == ["Only devices."]
    assert (thread.first.is_open, thread.first.closed_by) == (False, "ana")
    session.do(remarks.answer(session.assessment, "boris", id, "Not so sure."))
    assert threads(session)[0].first.is_open
    session.undo()
    assert not threads(session)[0].first.is_open


def test_only_its_author_takes_a_remark_back_and_the_answers_go_along(session: Session) -> None:
    id = remark(session)
    session.do(remarks.answer(session.assessment, "ana", id, "Only devices."))
    with pytest.raises(InputError):
        remarks.take_back(session.assessment, "ana", id)
    session.do(remarks.take_back(session.assessment, session.profile.author, id))
    assert not session.assessment.remarks


def test_remarks_survive_closing_and_are_told_in_the_history(session: Session) -> None:
    id = remark(session)
    path = session.path
    session.close()
    again = open_case(path)
    assert again.assessment.remarks[id].text == "Does it cover passwords?"
    told = [e for e in history(again, Wanted("x1/1")) if is_worth_reading(e)]
    assert [(e.field, e.value) for e in told] == [("text", "Does it cover passwords?")]
    again.close()


def test_an_empty_remark_is_none(session: Session) -> None:
    assert not remarks.make(session.assessment, key(session, "x1/1"), "  \n").edits


def test_remarks_follow_a_requirement_to_its_new_id(session: Session) -> None:
    id = remark(session)
    (edit,) = remarks.moved(session.assessment, "x1/1", "x1/1a")
    assert (edit.record, edit.value) == (f"remark:{id}", "x1/1a")
    assert remarks.moved(session.assessment, "x1/2", "x1/2a") == []


@pytest.mark.parametrize(("kind", "ending"), FILES)
def test_no_report_shows_a_remark(session: Session, kind: str, ending: str, tmp_path: Path) -> None:
    id = remark(session, "SECRETREMARK one")
    session.do(remarks.answer(session.assessment, "ana", id, "SECRETREMARK two"))
    told = reporting.left_out(session.frozen(), kind)
    path = reporting.write_report(session.frozen(), kind, tmp_path / f"out{ending}")
    assert "SECRETREMARK" not in written(path)
    assert any(message.id == "report.left_out.remarks" for message in told) or kind == "json"


def test_a_disagreement_on_a_remark_stays_at_home(session: Session, tmp_path: Path) -> None:
    id = remark(session)
    frozen = replace(session.frozen(), conflicts=((f"remark:{id}", "text"),))
    path = reporting.write_report(frozen, "recommendations", tmp_path / "out.docx")
    assert "not agreed" not in written(path).casefold()


def test_the_json_export_holds_remarks_only_on_request(session: Session) -> None:
    remark(session)
    assert "passwords" not in json.dumps(assessment_json(session.frozen()))
    record = assessment_json(session.frozen(), internal_notes=True)
    assert record["remarks"][0]["text"] == "Does it cover passwords?"


def test_an_open_remark_is_asked_about_before_the_report_leaves(session: Session) -> None:
    def asked() -> list[str]:
        found = unready(session.assessment, Basis.AS_DRAFTED)
        return [item.target for item in found if item.message.id == "ready.remark"]

    id = remark(session)
    session.do(remarks.answer(session.assessment, "ana", id, "Only devices."))
    assert asked() == ["x1/1"]
    session.do(remarks.close(session.assessment, "ana", id))
    assert asked() == []
