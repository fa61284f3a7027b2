"""A walk through every view and dialog, on a case file in which each has something to show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from octolegis.domain.finding import Basis, FindingKey, Flag, Rating
from octolegis.domain.law import Law
from octolegis.domain.richtext import rich
from octolegis.importers.reading_here import read_law_here
from octolegis.session import treaty_texts
from octolegis.session.checklist_draft import Draft
from octolegis.session.commands import amendments, findings, mappings, remarks
from octolegis.session.crosswalking import links_within
from octolegis.session.matrix_reading import Plan as MatrixPlan
from octolegis.session.starting import new_case
from octolegis.session.texts import attach, text_of
from octolegis.ui.desk import Desk
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import LAW, add_law, outline

TREATY = "# Convention\n\n## Article 2 – Illegal access\n1. Each Party shall make access an offence.\n"
LAW_TEXT = "Article 1\nAccess is an offence.\n\nArticle 2\nData are protected.\n"
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
        "remarks": doing("judging.remark"),
        "texts": doing("judging.text", 4),
        "banner": lambda window: window.tell("The Word report was written to report.docx."),
        "overview": doing("overview.toggle"),
        "back from the overview": doing("overview.toggle"),
        "new assessment, country": _new_assessment(0),
        "new assessment, instruments": _new_assessment(1),
        "new assessment, laws": _new_assessment(2),
        "particulars": doing("judging.particulars"),
        "particulars, texts": _particulars(1),
        "particulars, experts": _particulars(2),
        "standing": doing("judging.standing"),
        "phrases": doing("judging.phrases"),
        "reports": doing("delivery.write"),
        "everywhere": doing("searching.everywhere"),
        "palette": _palette,
        "shortcuts": _shortcuts,
        "preferences": doing("preferring.ask"),
        "carry over": _carry,
        "library": _library,
        "editor": _editor,
        "import": _import,
        "outline": _outline,
        "add translation": _translation,
        "attach": _attach,
        "matrix changes": _matrix_changes,
        "kept edits": _kept_edits,
        "newer editions": _newer_editions,
        "day": _day,
        "session": doing("meeting.toggle"),
        "meeting": _meeting,
        "start page": lambda window: window.close_case(),
    }


def walk(window: MainWindow, see: Callable[[str, QWidget], None]) -> None:
    """Go from stop to stop; ``see`` is told the name and each window that is open there."""
    for name, go in stops().items():
        go(window)
        window.showNormal()
        window.resize(*SIZE)
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


def desk(window: MainWindow) -> Desk:
    """The desk of a window with an open case file."""
    assert window.desk is not None
    return window.desk


def doing(deed: str, *arguments: object) -> Callable[[MainWindow], None]:
    """Do what an action does."""
    return lambda window: window.perform(deed, *arguments)


def _belongs(top: QWidget) -> bool:
    return not top.inherits("QMenu") and not top.inherits("QTipLabel")


def _stand_on_law(window: MainWindow) -> None:
    assert window.page is not None
    window.page.law.show_provision(LAW, "s1.1")


def _matrix(window: MainWindow) -> None:
    desk(window).look_at("ets185/18")
    window.perform("viewing.matrix")


def _new_assessment(page: int) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        from octolegis.session.starting import instrument_choices
        from octolegis.ui.dialogs.new_assessment import NewAssessment

        wizard = NewAssessment(instrument_choices(), window.state.profile, window)
        wizard.country.country.setText("MD")
        wizard.show()
        for _ in range(page):
            wizard.next()

    return go


def _particulars(tab: int) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        from octolegis.ui.dialogs.particulars import Particulars

        dialog = Particulars(desk(window), window)
        dialog.tabs.setCurrentIndex(tab)
        dialog.show()

    return go


def _palette(window: MainWindow) -> None:
    from octolegis.ui.deeds.commanding import Deeds
    from octolegis.ui.dialogs.palette import Palette

    Palette(list(Deeds(window)._actions()), window).show()


def _shortcuts(window: MainWindow) -> None:
    from octolegis.ui.dialogs.shortcuts import Shortcuts

    Shortcuts(window.actions_, window).show()


def _carry(window: MainWindow) -> None:
    from octolegis.ui.dialogs.carry_over import CarryOver

    links = links_within(desk(window).assessment, "ets185/2", "en")
    desk(window).look_at("ets185/2")
    CarryOver(desk(window), links, window).show()


def _library(window: MainWindow) -> None:
    from octolegis.ui.dialogs.checklist_library import ChecklistLibrary

    ChecklistLibrary(window.words, lambda _: None, window).show()


def _editor(window: MainWindow) -> None:
    from octolegis.session.own_checklists import new_tables
    from octolegis.ui.dialogs.checklist_editor import ChecklistEditor

    ChecklistEditor(Draft(new_tables()), window.words, window).show()


def _import(window: MainWindow) -> None:
    from octolegis.ui.dialogs.import_law import ImportLaw

    ImportLaw(read_law_here(LAW_TEXT.encode(), "law.txt"), window.words, window).show()


def _outline(window: MainWindow) -> None:
    from octolegis.ui.dialogs.outline_editor import OutlineEditor

    dialog = OutlineEditor(outline(), window.words)
    dialog.setParent(window, dialog.windowFlags())
    dialog.show()


def _translation(window: MainWindow) -> None:
    from octolegis.ui.dialogs.add_translation import AddTranslation

    read = read_law_here(LAW_TEXT.encode(), "law.txt")
    AddTranslation(Law(LAW, "Bill", "en"), outline(), read, window.words, window).show()


def _attach(window: MainWindow) -> None:
    from octolegis.ui.dialogs.attach_text import AttachText

    read = read_law_here(TREATY.encode(), "t.md")
    AttachText(read, desk(window).assessment.instruments, window.words, window).show()


def _matrix_changes(window: MainWindow) -> None:
    from octolegis.ui.dialogs.matrix_changes import MatrixChanges

    plan = MatrixPlan(desk(window).key.author)
    MatrixChanges(desk(window), plan, window).show()


def _kept_edits(window: MainWindow) -> None:
    from octolegis.ui.dialogs.kept_edits import KeptEdits

    KeptEdits(["ETS 185 Art. 2: a paragraph was written by hand."] * 3, window).show()


def _newer_editions(window: MainWindow) -> None:
    from octolegis.session.upgrading import plans
    from octolegis.ui.dialogs.newer_editions import NewerEditions

    NewerEditions(plans(desk(window).assessment), window.words, window).show()


def _day(window: MainWindow) -> None:
    from octolegis.ui.views.day_choice import DayDialog

    DayDialog(window.tr("Show what has changed since this day"), window).show()


def _meeting(window: MainWindow) -> None:
    from octolegis.ui.dialogs.meeting import MeetingParticulars

    dialog = window.findChild(MeetingParticulars)
    assert isinstance(dialog, MeetingParticulars)
    dialog.present.setPlainText("Ana Pop\nIon Rusu")
    dialog.accept()
