"""Whoever comes second is told who holds the file, on which machine and since when."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from octolegis.store.ownership import Ownership, is_held


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "Дело.octolegis"
    path.touch()
    return path


def portrait(case: Path, since: datetime, host: str) -> Path:
    holder = case.with_name(f".{case.name}.holder")
    said = {"user": "ana", "host": host, "since": since.isoformat()}
    holder.write_text(json.dumps(said), encoding="utf-8")
    return holder


def holder_told(case: Path) -> str:
    refused = Ownership(case).refused()
    assert refused is not None
    return dict(refused.arguments)["holder"]


def test_the_holder_is_told_with_the_hour_or_an_earlier_day(case: Path) -> None:
    first = Ownership(case)
    assert first.refused() is None
    assert is_held(case)
    assert datetime.now(UTC).astimezone().strftime("%H:") in holder_told(case)
    portrait(case, datetime(2026, 3, 5, 12, tzinfo=UTC), "laptop")
    assert holder_told(case).startswith("ana (laptop, 2026-03-05 ")
    first.release()
    assert not is_held(case)
    assert [each.name for each in case.parent.glob(".*")] == []


def test_a_lock_that_a_kill_has_left_holds_nothing(case: Path) -> None:
    case.with_name(f".{case.name}.lock").touch()
    assert not is_held(case)
    assert Ownership(case).refused() is None


@pytest.mark.parametrize(("hours", "told"), [(1, True), (-1, True), (30, False), (24 * 3650, False)])
def test_a_holder_on_another_machine_is_told_for_a_day_and_left_alone(
    case: Path, hours: int, told: bool
) -> None:
    holder = portrait(case, datetime.now(UTC) - timedelta(hours=hours), "colleague-pc")
    mine = Ownership(case)
    assert mine.refused() is None
    assert ("colleague-pc" in mine.also) is told
    mine.release()
    assert holder.exists() is told
