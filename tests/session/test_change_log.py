"""The change log for the ministry: what was changed, and nothing that concerns the experts alone."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from octolegis.domain.errors import InputError
from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session.change_log import write_change_log
from octolegis.session.commands import findings, remarks
from octolegis.session.history import Wanted
from octolegis.session.session import Session
from tests.casefiles import case, key


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = case(tmp_path / "case.octolegis")
    target = next(a.id for a in session.assessment.instruments[0].articles() if a.assessable)
    fields: dict[str, findings.FindingValue] = {
        "rating": Rating.PARTLY,
        "comment": rich('=HYPERLINK("x")'),
        "internal_note": rich("Secret note"),
    }
    session.do(findings.set_fields(session.assessment, key(session, target), fields))
    session.do(remarks.make(session.assessment, key(session, target), "Secret remark"))
    yield session
    session.close()


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_the_csv_tells_who_changed_what_without_notes_remarks_or_formulas(
    session: Session, tmp_path: Path
) -> None:
    path = write_change_log(session, tmp_path / "log.csv")
    written = path.read_text(encoding="utf-8-sig")
    assert "Secret" not in written
    head, *lines = rows(path)
    assert head == ["When", "Who", "Change", "What", "Before", "After"]
    said = {line[3]: line[5] for line in lines}
    assert said["rating"] == "Partly in line"
    assert said["comment"] == '\'=HYPERLINK("x")'
    assert {line[1] for line in lines} == {session.profile.name}


def test_the_word_file_says_the_same_in_the_language_asked_for(session: Session, tmp_path: Path) -> None:
    path = write_change_log(session, tmp_path / "log.docx", language="fr")
    with zipfile.ZipFile(path) as package:
        parts = "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    assert "Secret" not in parts
    assert "Journal des modifications" in parts
    assert "HYPERLINK(" in parts


def test_what_is_older_than_the_day_is_left_out(session: Session, tmp_path: Path) -> None:
    path = write_change_log(session, tmp_path / "log.csv", Wanted(since="2999-01-01"))
    assert len(rows(path)) == 1


def test_a_log_replaces_no_case_file_and_has_one_of_two_endings(session: Session, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_bytes(session.path.read_bytes())
    for name in ("log.pdf", "other.csv"):
        with pytest.raises(InputError):
            write_change_log(session, tmp_path / name)
