"""A second window reads what the first one saves, and may edit once the first is closed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.session.commands import findings
from octolegis.session.session import Session, open_case
from tests.casefiles import key
from tests.ui.conftest import Show


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("octolegis.ui.deeds.reading_along._EVERY", 20)


def rate(session: Session, rating: Rating) -> None:
    session.do(findings.set_fields(session.assessment, key(session, "ets185/2"), {"rating": rating}))


@pytest.mark.parametrize("place", ["Documents", "Dropbox"])
def test_what_the_other_saves_shows_and_the_free_file_is_edited(
    case: Path, show: Show, qtbot: QtBot, place: str
) -> None:
    folder = case.parent / place
    folder.mkdir()
    path = Path(shutil.move(case, folder / case.name))
    other = open_case(path)
    window = show(path)
    assert "being edited by" in window.banner.label.text()
    for rating in (Rating.PARTLY, Rating.NOT):
        rate(other, rating)
        other.publish()

        def shown(rating: Rating = rating) -> bool:
            desk = window.desk
            return desk is not None and any(f.rating is rating for f in desk.assessment.findings.values())

        qtbot.waitUntil(shown, timeout=10_000)
        assert window.desk is not None
        assert not window.desk.editable
    other.close()
    qtbot.waitUntil(lambda: "is free now" in window.banner.label.text(), timeout=10_000)
    window.banner.offer.click()
    assert window.desk is not None
    assert window.desk.editable
    assert window.desk.session.path == path
