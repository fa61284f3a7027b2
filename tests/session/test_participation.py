"""Where the country stands is recorded, checked and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from octolegis.domain.errors import InputError
from octolegis.domain.participation import Participation, Stage
from octolegis.session.commands.participation import set_participation
from octolegis.session.session import Session, open_case
from octolegis.session.starting import new_case


@pytest.fixture
def case(tmp_path: Path) -> Session:
    return new_case(tmp_path / "case.octolegis", {"country": "MD"}, ["ets185", "ets189"])


def record(session: Session, id: str, **wanted: Stage | str | bool) -> frozenset[str]:
    author = session.profile.author
    return session.do(set_participation(session.assessment, author, id, wanted))


def test_a_status_is_kept_over_closing_and_can_be_undone(case: Session) -> None:
    record(case, "ets185", stage=Stage.INVITED, invited="2025-02-03", expires="2030-02-03", note="By letter")
    path = case.path
    case.close()
    session = open_case(path)
    found = session.assessment.participations["ets185"]
    assert found == Participation(Stage.INVITED, "2025-02-03", "2030-02-03", note="By letter")
    session.undo()
    assert "ets185" not in session.assessment.participations
    session.close()


def test_only_differences_are_written(case: Session) -> None:
    assert record(case, "ets189", stage=Stage.SIGNED, carries_over=False)
    assert not record(case, "ets189", stage=Stage.SIGNED, carries_over=False)
    assert record(case, "ets189", carries_over=True)
    assert case.assessment.participations["ets189"] == Participation(Stage.SIGNED)
    case.close()


@pytest.mark.parametrize("date", ["yesterday", "2026-13-01", "24.11.2026", "2026"])
def test_a_date_that_is_none_is_refused(case: Session, date: str) -> None:
    with pytest.raises(InputError) as refused:
        record(case, "ets185", signed=date)
    assert refused.value.message.id == "error.date"
    case.close()


def test_an_instrument_that_the_case_file_has_not_is_refused(case: Session) -> None:
    for id in ("un", "ets185/2", ""):
        with pytest.raises(InputError) as refused:
            record(case, id, note="x")
        assert refused.value.message.id == "error.unknown_instrument"
    case.close()
