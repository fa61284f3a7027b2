"""What was being typed comes along when copies are merged, and never an older text over a newer."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from octolegis.domain.canonical import Json
from octolegis.domain.errors import DiskError
from octolegis.session import merging
from octolegis.session.session import Session, open_case
from octolegis.store import casefile, eventlog
from octolegis.store.connection import connect
from tests.casefiles import case
from tests.session.test_older_copies import set_title

PLACE = ("finding:a:as_drafted:x", "wording")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with closing(case(tmp_path / "case.octolegis")) as session:
        yield session


def copy_of(session: Session, name: str) -> Path:
    copy = session.path.with_name(f"{name}.octolegis")
    shutil.copy(session.path, copy)
    return copy


def typed(path: Path, value: Json, at: str) -> None:
    """A text is being typed in a file at a time."""
    with closing(casefile.opened(path)) as file:
        file.keep_draft(*PLACE, value)
    with closing(connect(path, read_only=False)) as connection:
        connection.execute("UPDATE draft SET at = ?", (at,))


def merged(session: Session, other: Path) -> list[tuple[str, str, Json]]:
    merging.bring_in(session, merging.read([session.path, other]))
    with closing(casefile.looked_into(session.path)) as file:
        return file.drafts()


def test_words_typed_after_earlier_ones_were_handed_in_come_along(session: Session) -> None:
    session.keep_draft(*PLACE, "Earlier")
    session.keep_draft(*PLACE, None)
    other = copy_of(session, "other")
    typed(other, "New words", "2100-01-01T00:00:00+00:00")
    assert merged(session, other) == [(*PLACE, "New words")]


@pytest.mark.parametrize("mine", ["Newer", None])
def test_an_older_draft_takes_the_place_of_nothing(session: Session, mine: Json) -> None:
    other = copy_of(session, "other")
    typed(other, "Older", "2000-01-01T00:00:00+00:00")
    session.keep_draft(*PLACE, mine)
    assert merged(session, other) == [(*PLACE, mine)]


def test_a_draft_that_was_handed_in_since_does_not_come_back_over_the_whole_text(session: Session) -> None:
    session.keep_draft("assessment:", "title", "Half a ti")
    older = copy_of(session, "older")
    set_title(session, "Half a title")
    assert merged(session, older) == []


def test_a_copy_without_drafts_takes_none_away(session: Session) -> None:
    other = copy_of(session, "other")
    session.keep_draft(*PLACE, "Being typed")
    assert merged(session, other) == [(*PLACE, "Being typed")]
    again = open_case(other)
    assert merged(again, session.path) == [(*PLACE, "Being typed")]
    again.close()


def test_merging_what_brings_nothing_does_not_stand_in_the_way_of_undo(session: Session) -> None:
    older = copy_of(session, "older")
    set_title(session, "First")
    merging.bring_in(session, merging.read([session.path, older]))
    session.undo()
    assert session.assessment.details.title == ""


def test_a_merger_whose_taking_back_the_disk_refused_can_be_taken_back_later(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_title(session, "Mine")
    other = copy_of(session, "other")
    theirs = open_case(other)
    set_title(theirs, "Theirs")
    theirs.close()
    merging.bring_in(session, merging.read([session.path, other]))

    def full(*_: object) -> None:
        raise DiskError("error.disk_full", path=session.path)

    with monkeypatch.context() as patch:
        patch.setattr(eventlog, "append", full)
        with pytest.raises(DiskError):
            session.undo()
    session.undo()
    assert session.assessment.details.title == "Mine"
