"""Every kind of report, and a matrix that comes back, from the command line."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from octolegis.cli.main import run
from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session import reporting
from octolegis.session.commands import findings
from octolegis.session.session import open_case
from tests.casefiles import case_with_law, key
from tests.reports.pdf_reading import unpacked
from tests.reports.word_reading import text_of

FILES = [(kind, ending) for kind, endings in reporting.ENDINGS.items() for ending in endings]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "case.octolegis"
    session, _ = case_with_law(path)
    fields: dict[str, findings.FindingValue] = {"rating": Rating.PARTLY, "comment": rich("Too narrow.")}
    session.do(findings.set_fields(session.assessment, key(session, "x1/1"), fields))
    session.close()
    return path


@pytest.mark.parametrize(("kind", "ending"), FILES)
def test_every_kind_is_written_in_each_of_its_files(
    file: Path, kind: str, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = file.with_name(f"out{ending}")
    assert run(["report", str(file), "--kind", kind, "--language", "fr", "--output", str(target)]) == 0
    assert target.stat().st_size > (100 if ending == ".json" else 1000)
    assert str(target) in capsys.readouterr().out


def test_a_wrong_ending_names_those_that_a_kind_has(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(file), "--kind", "matrix", "--output", str(file.with_name("x.docx"))]) == 2
    assert ".xlsx, .csv" in capsys.readouterr().err


def test_the_profile_is_neutral_unless_ratings_are_asked_for(file: Path) -> None:
    target = file.with_name("p.docx")
    arguments = ["report", str(file), "--kind", "profile", "--output", str(target)]
    assert run([*arguments, "--no-ratings"]) == 0
    assert "Partly in line" not in text_of(target.read_bytes())
    assert run([*arguments, "--ratings"]) == 0
    assert "Rating: Partly in line" in text_of(target.read_bytes())


def test_a_matrix_is_looked_at_before_it_is_taken(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = file.with_name("m.xlsx")
    assert run(["report", str(file), "--kind", "matrix", "--output", str(sheet)]) == 0
    book = load_workbook(sheet)
    keys = [cell.value for cell in book.worksheets[0][1]]
    book.worksheets[0][3][keys.index("comment")].value = "Too narrow by far."
    book.save(sheet)
    capsys.readouterr()
    assert run(["matrix", "read", str(file), str(sheet), "--dry-run", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["taken"] == 0
    assert [(each["target"], each["field"], each["before"], each["after"]) for each in record["changes"]] == [
        ("x1/1", "comment", "Too narrow.", "Too narrow by far.")
    ]
    assert comments(file) == ["Too narrow."]
    assert run(["matrix", "read", str(file), str(sheet)]) == 0
    assert "Taken over: 1 cells." in capsys.readouterr().out
    assert comments(file) == ["Too narrow by far."]
    assert run(["undo", str(file)]) == 0
    assert comments(file) == ["Too narrow."]


def comments(file: Path) -> list[str]:
    session = open_case(file)
    found = [finding.comment.plain for finding in session.assessment.findings.values()]
    session.close()
    return found


def test_the_history_is_told_newest_first_with_before_and_after(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rate", str(file), "x1/1", "--comment", "Far too narrow."]) == 0
    capsys.readouterr()
    assert run(["history", str(file), "--target", "x1/1", "--field", "comment", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["before"], row["value"]) for row in rows] == [
        ("Too narrow.", "Far too narrow."),
        (None, "Too narrow."),
    ]
    assert run(["history", str(file), "--author", "Nobody"]) == 2
    assert "knows no expert “Nobody”" in capsys.readouterr().err


def test_a_session_is_held_decides_and_gives_minutes(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rate", str(file), "x1/1", "--recommendation", "Widen it."]) == 0
    capsys.readouterr()
    assert run(["meeting", "hold", str(file), "--date", "2026-11-26", "--present", "Ana Pop, judge"]) == 0
    meeting = capsys.readouterr().out.strip()
    decided = ["meeting", "decide", str(file), meeting, "x1/1", "--verdict", "reworded"]
    assert run([*decided, "--wording", "Widen it a little.", "--reason", "Too much."]) == 0
    capsys.readouterr()
    assert run(["meeting", "list", str(file), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["date"], row["decisions"]) == ("2026-11-26", 1)
    target = file.with_name("minutes.docx")
    assert run(["report", str(file), "--kind", "minutes", "--meeting", meeting, "--output", str(target)]) == 0
    words = text_of(target.read_bytes())
    for said in ("26 November 2026", "Ana Pop, judge", "Reworded", "Widen it a little.", "Too much."):
        assert said in words
    assert run(["meeting", "decide", str(file), meeting, "x1/2", "--verdict", "accepted"]) == 2


def test_the_summary_is_archival_where_that_is_asked(file: Path) -> None:
    target = file.with_name("s.pdf")
    assert run(["report", str(file), "--kind", "summary", "--archival", "--output", str(target)]) == 0
    assert b"pdfuaid:part" in unpacked(target.read_bytes())


def test_what_no_typeface_has_is_told_before_the_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(open_case(file)) as session:
        said: dict[str, findings.FindingValue] = {"reason": rich("法 قانون"), "rating": Rating.PARTLY}
        session.do(findings.set_fields(session.assessment, key(session, "x1/1"), said))
    assert run(["report", str(file), "--kind", "summary", "--output", str(file.with_name("s.pdf"))]) == 0
    told = capsys.readouterr().err
    assert "U+6CD5" in told
    assert "U+0642" not in told
