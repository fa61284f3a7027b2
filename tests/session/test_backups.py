"""Backups: one a day, checked, kept by number, brought back beside the file without replacing anything."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from octolegis.domain.errors import UserError
from octolegis.session import backups
from octolegis.session.commands import particulars
from octolegis.session.session import Session, open_case
from octolegis.session.starting import join
from tests.casefiles import case

DAY = date(2026, 11, 24)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return case(tmp_path / "Moldova.octolegis")


def titled(session: Session, title: str) -> None:
    author = join(session)
    session.do(particulars.set_details(session.assessment, author, {"title": title}))


def test_one_a_day_and_none_where_nothing_changed(session: Session) -> None:
    titled(session, "First")
    assert backups.keep(session.path, today=DAY) is not None
    titled(session, "Second")
    assert backups.keep(session.path, today=DAY) is None
    assert backups.keep(session.path, today=DAY + timedelta(1)) is not None
    assert backups.keep(session.path, today=DAY + timedelta(2)) is None
    assert [each.day for each in backups.kept(session.path)] == [DAY + timedelta(1), DAY]


def test_the_oldest_go_when_there_are_too_many(session: Session) -> None:
    for number in range(5):
        titled(session, f"Title {number}")
        backups.keep(session.path, 3, today=DAY + timedelta(number))
    assert [each.day for each in backups.kept(session.path)] == [DAY + timedelta(n) for n in (4, 3, 2)]
    titled(session, "More")
    assert backups.keep(session.path, 0, today=DAY + timedelta(9)) is None


def test_what_comes_back_is_the_earlier_state_in_a_file_of_its_own(session: Session) -> None:
    titled(session, "Before")
    backups.keep(session.path, today=DAY)
    titled(session, "After")
    path = backups.restored(session.path, backups.of_day(session.path, "2026-11-24"))
    again = backups.restored(session.path, backups.of_day(session.path, ""))
    assert path.name == "Moldova 2026-11-24.octolegis"
    assert again.name == "Moldova 2026-11-24 2.octolegis"
    back = open_case(path)
    assert back.assessment.details.title == "Before"
    assert back.why_read_only is None
    back.close()
    assert session.assessment.details.title == "After"


def test_those_before_a_merge_are_told_apart_and_do_not_stand_for_the_one_of_the_day(
    session: Session,
) -> None:
    titled(session, "First")
    made = [backups.before(session.path, "merge") for _ in range(11)]
    titled(session, "Second")
    today = backups.kept(session.path)[0].day
    assert backups.keep(session.path, today=today) is not None
    shown = backups.kept(session.path)
    assert len({each.name for each in shown}) == len(shown) == 11
    assert [each.what for each in shown] == ["merge"] * 10 + [""]
    assert shown[0].path == made[-1]
    assert backups.of_day(session.path, shown[3].name) == shown[3]
    assert backups.of_day(session.path, "") == shown[0]


def test_a_damaged_backup_is_not_handed_out(session: Session) -> None:
    titled(session, "Whole")
    made = backups.keep(session.path, today=DAY)
    assert made is not None
    data = bytearray(made.read_bytes())
    data[len(data) // 2 :] = b"\0" * (len(data) - len(data) // 2)
    made.write_bytes(data)
    with pytest.raises(UserError):
        backups.restored(session.path, backups.of_day(session.path, ""))
    assert sorted(each.name for each in session.path.parent.glob("*.octolegis")) == ["Moldova.octolegis"]


def test_two_files_of_one_name_do_not_share_their_backups(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    twin = case(other / "Moldova.octolegis")
    titled(session, "Here")
    backups.keep(session.path, today=DAY)
    assert backups.kept(twin.path) == []
    with pytest.raises(UserError) as refused:
        backups.of_day(twin.path, "")
    assert refused.value.message.id == "error.no_backup"


def test_what_somebody_else_put_there_is_left_alone(session: Session) -> None:
    titled(session, "Mine")
    made = backups.keep(session.path, today=DAY)
    assert made is not None
    stranger = made.with_name("notes.octolegis")
    stranger.write_text("mine", encoding="utf-8")
    titled(session, "More")
    backups.keep(session.path, 1, today=DAY + timedelta(1))
    assert stranger.exists()
    assert len(backups.kept(session.path)) == 1


def test_a_backup_of_each_week_outlives_those_of_its_days(session: Session) -> None:
    for number in range(24):
        titled(session, f"Title {number}")
        backups.keep(session.path, 3, today=DAY + timedelta(number))
    kept = [each.day.isoformat() for each in backups.kept(session.path)]
    assert kept == ["2026-12-17", "2026-12-16", "2026-12-15", "2026-12-13", "2026-12-06", "2026-11-29"]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_set_wrong_by_ten_years_costs_neither_edits_nor_the_backup_just_made(
    session: Session, years: int
) -> None:
    wrong = DAY.replace(year=DAY.year + years)
    for number in range(3):
        titled(session, f"Wrong {number}")
        backups.keep(session.path, 2, today=wrong + timedelta(7 * number))
    titled(session, "Right")
    made = backups.keep(session.path, 2, today=DAY)
    assert made is not None
    assert open_case(made).assessment.details.title == "Right"
    assert session.assessment.details.title == "Right"


def test_a_damaged_backup_keeps_none_from_being_made(session: Session) -> None:
    first = backups.keep(session.path, today=DAY)
    assert first is not None
    first.write_bytes(first.read_bytes()[:3000])
    assert backups.keep(session.path, today=DAY + timedelta(1)) is not None
