"""A walk through every view, then every dialog, on a case file in which each has something to show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from octolegis.domain.finding import Basis, FindingKey, Flag, Rating
from octolegis.domain.richtext import rich
from octolegis.importers.reading_here import read_law_here
from octolegis.session import treaty_texts
from octolegis.session.commands import amendments, findings, mappings, remarks
from octolegis.session.starting import new_case
from octolegis.session.texts import attach, text_of
from octolegis.ui.main_window import MainWindow
from octolegis.ui.region_window import RegionWindow
from octolegis.ui.tour.guided import Tour
from octolegis.ui.tour.stops import STOPS
from tests.ui.conftest import LAW, add_law, outline
from tests.ui.tour_dialogs import TREATY, desk, dialogs, doing
from tests.ui.tour_region import region_stops

SIZE = (1366, 740)
"""What a laptop of 1366x768 leaves a window."""


def rich_case(path: Path) -> Path:
    """A case file with three instruments, a law, judgements, remarks, wording and a treaty's text."""
    session = new_case(path, {"country": "MD", "title": "Assessment"}, ["ets185", "ets189", "un"])
    add_law(session, outline())
    me = session.profile.author
    session.do(mappings.add(session.assessment, me, "ets185/2", (LAW, "s1.1")))
    key = FindingKey(me, Basis.AS_DRAFTED, "ets185/2")
    said: dict[str, findings.FindingValue] = {
        "rating": Rating.PARTLY,
        "comment": rich("Access alone is an offence."),
        "recommendation": rich("Ask for intent."),
        **{f"flag.{flag}": True for flag in Flag},
    }
    session.do(findings.set_fields(session.assessment, key, said))
    session.do(amendments.propose(session.assessment, key, rich("A person who intentionally ...")))
    session.do(remarks.make(session.assessment, key, "Passwords too?"))
    split = treaty_texts.split(
        read_law_here(TREATY.encode(), "t.md"), session.assessment.instruments[0], "en"
    )
    attach(session, text_of("ets185", "en"), split, TREATY.encode(), keep=False)
    session.close()
    return path


def stops() -> dict[str, Callable[[MainWindow], None]]:
    """Every view and dialog by name, and how one comes to it."""
    return {
        "workbench": lambda window: desk(window).look_at("ets185/2"),
        "requirement": lambda window: desk(window).look_at("ets185/2:access"),
        "safeguards": lambda window: desk(window).look_at("ets185/15"),
        "reservation": lambda window: desk(window).look_at("ets185/29"),
        "find": doing("editing.find"),
        "resting": _stand_on_law,
        "suggestions": doing("suggesting.toggle"),
        "without suggestions": doing("suggesting.toggle"),
        "translation": doing("translating.show"),
        "without translation": doing("translating.show"),
        "ready list": doing("viewing.ready_list"),
        "without ready list": doing("viewing.ready_list"),
        "matrix": _matrix,
        "without matrix": doing("viewing.matrix"),
        "history": doing("history.toggle"),
        "without history": doing("history.toggle"),
        "review": doing("versions.review"),
        "without review": doing("versions.review"),
        "amendments": doing("proposing.panel"),
        "without amendments": doing("proposing.panel"),
        "conflicts": doing("merging.conflicts"),
        "without conflicts": doing("merging.conflicts"),
        "remarks": doing("judging.remark"),
        "texts": doing("judging.text", 4),
        "tour": doing("welcoming.tour"),
        **{f"tour, stop {number + 1}": _tour(number) for number in range(1, len(STOPS))},
        "after the tour": _tour(len(STOPS)),
        "banner": lambda window: window.tell("The Word report was written to report.docx."),
        "overview": doing("overview.toggle"),
        "back from the overview": doing("overview.toggle"),
        **dialogs(),
        **region_stops(),
        "session": doing("meeting.toggle"),
        "meeting": _meeting,
        "start page": lambda window: window.close_case(),
    }


def walk(window: MainWindow, see: Callable[[str, QWidget], None], size: tuple[int, int] = SIZE) -> None:
    """Go from stop to stop; ``see`` is told the name and each window that is open there."""
    for name, go in stops().items():
        go(window)
        window.showNormal()
        for each in QApplication.topLevelWidgets():
            if isinstance(each, MainWindow | RegionWindow):
                each.resize(*size)
        settle()
        open_ = [w for w in QApplication.topLevelWidgets() if w.isVisible() and _belongs(w)]
        for top in open_:
            see(name, top)
        for top in open_:
            if top is not window and name != "session":
                top.close()
        settle()


def settle() -> None:
    """Let layouts come to rest, and what was closed go."""
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _belongs(top: QWidget) -> bool:
    return not top.inherits("QMenu") and not top.inherits("QTipLabel")


def _tour(number: int) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        (tour,) = window.findChildren(Tour)
        tour.go(number)

    return go


def _stand_on_law(window: MainWindow) -> None:
    assert window.page is not None
    window.page.law.show_provision(LAW, "s1.1")


def _matrix(window: MainWindow) -> None:
    desk(window).look_at("ets185/18")
    window.perform("viewing.matrix")


def _meeting(window: MainWindow) -> None:
    from octolegis.ui.dialogs.meeting import MeetingParticulars

    dialog = window.findChild(MeetingParticulars)
    assert isinstance(dialog, MeetingParticulars)
    dialog.present.setPlainText("Ana Pop\nIon Rusu")
    dialog.accept()
