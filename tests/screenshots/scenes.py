"""What the pictures show: each scene brings the window into a state and says what to take a picture of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

import docx
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from octolegis.domain.assessment import Author
from octolegis.domain.finding import FindingKey, Rating
from octolegis.domain.law import Law, Outline
from octolegis.domain.message import message
from octolegis.domain.questionnaire import Reply
from octolegis.domain.richtext import rich
from octolegis.session import imports, merging, questionnaires, sending, versions
from octolegis.session.commands import findings, mappings, particulars, questions, teamwork
from octolegis.session.profile import Profile
from octolegis.session.receiving import received
from octolegis.session.sending import Scope
from octolegis.session.session import open_case
from octolegis.session.starting import new_case
from octolegis.session.versions import Arrived
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.compare_versions import CompareVersions
from octolegis.ui.dialogs.licences import Licences
from octolegis.ui.dialogs.send_copy import SendCopy
from octolegis.ui.dialogs.team_board import TeamBoard
from octolegis.ui.dialogs.welcome import Welcome
from octolegis.ui.main_window import MainWindow
from octolegis.ui.tour.guided import Tour
from octolegis.ui.tour.stops import STOPS
from octolegis.ui.views.suggestions.panel import SuggestionsPanel
from octolegis.ui.views.versions.review_panel import ReviewPanel
from octolegis.ui.views.work_page import WorkPage
from tests.casefiles import law_read, outline
from tests.screenshots.region_scenes import region_scenes

Scene = tuple[str, Callable[[MainWindow], QWidget | None]]
_PATIENCE = 8_000
"""Milliseconds that work in the background may take."""


def wait(milliseconds: int = 150) -> None:
    """Let the window live for a while; threads need a real event loop."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(ready: Callable[[], object]) -> None:
    """Let the window live until something is so."""
    for _ in range(_PATIENCE // 50):
        if ready():
            return
        wait(50)


def desk(window: MainWindow) -> Desk:
    """The open case file."""
    assert window.desk is not None
    return window.desk


def page(window: MainWindow) -> WorkPage:
    """The workbench."""
    assert window.page is not None
    return window.page


def asked(window: MainWindow, deed: str, kind: str) -> QWidget | None:
    """The dialog of a class that a deed shows without waiting for the answer."""

    def there() -> list[QWidget]:
        found = [*window.findChildren(QWidget), *QApplication.topLevelWidgets()]
        return [
            each for each in found if type(each).__name__ == kind and each.isWindow() and each.isVisible()
        ]

    desk(window).look_at("ets185/2")
    wait()
    window.perform(deed)
    until(there)
    return next(iter(there()), None)


def at(target: str) -> Callable[[MainWindow], QWidget | None]:
    """The workbench at an article, a requirement or a cell."""

    def scene(window: MainWindow) -> QWidget:
        desk(window).look_at(target)
        wait()
        return window

    return scene


def doing(*deeds: str, target: str = "ets185/2") -> Callable[[MainWindow], QWidget | None]:
    """The window after deeds at a target."""

    def scene(window: MainWindow) -> QWidget:
        desk(window).look_at(target)
        for deed in deeds:
            window.perform(*deed.split(" "))
            until(lambda: not window.background.is_busy)
            wait()
        return window

    return scene


def found(window: MainWindow) -> QWidget:
    """The law with all places of a word marked."""
    window.perform("editing.find")
    bar = page(window).law.find_bar
    assert bar is not None
    bar.field.setText("computer")
    wait(400)
    return window


def suggested(window: MainWindow) -> QWidget:
    """What may answer an article, once it has been looked for."""
    doing("reading.fold_all", "suggesting.toggle", target="ets185/4")(window)
    panel = page(window).law.suggestions
    until(lambda: panel is not None and panel.model.rowCount() and not window.background.is_busy)
    wait()
    return window


def refused(window: MainWindow) -> QWidget:
    """One sentence on what is wrong."""
    window.refuse(message("error.disk_full", path="Lorvenia.octolegis"))
    wait()
    return window


def unassessed(window: MainWindow) -> QWidget:
    """An article without a rating, before anything was said."""
    desk(window).look_at("ets185/3")
    window.perform("judging.rate", Rating.NOT_ASSESSED)
    wait()
    return window


def imported(window: MainWindow) -> QWidget | None:
    """A law's file as it was read, before it comes in."""
    from octolegis.paths import resource

    window.perform("importing.read", resource("sample", "draft-law.docx"))
    return _dialog("ImportLaw")


def brought_in(window: MainWindow) -> QWidget | None:
    """What an earlier profile would bring in."""
    path = desk(window).session.path.parent / "profile.docx"
    document = docx.Document()
    table = document.add_table(rows=0, cols=3)
    for cells in (
        ("Budapest Convention", "Domestic legislation", "Rating"),
        ("Article 2 – Illegal access", "Section 5(3)", "Partly in line"),
        ("Article 77", "Section 5", ""),
    ):
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words
    document.save(str(path))
    window.perform("bringing_in.read", path)
    return _dialog("BringIn")


def _dialog(kind: str) -> QWidget | None:
    def there() -> list[QWidget]:
        tops = QApplication.topLevelWidgets()
        return [each for each in tops if type(each).__name__ == kind and each.isVisible()]

    until(there)
    return next(iter(there()), None)


def licences(window: MainWindow) -> QWidget | None:
    """The licences of all that is bundled."""
    Licences(window).show()
    return _dialog("Licences")


def welcomed(window: MainWindow) -> QWidget | None:
    """What the very first start asks."""
    Welcome(window.state.profile, window).show()
    return _dialog("Welcome")


def on_tour(window: MainWindow, stop: int) -> QWidget:
    """The tour at a stop."""
    window.perform("welcoming.tour")
    (tour,) = window.findChildren(Tour)
    tour.go(stop)
    panel = page(window).law.suggestions
    until(lambda: panel is None or panel.model.rowCount() or not panel.isVisible())
    wait()
    return window


def of_the_start(window: MainWindow) -> QWidget:
    """The page before a case file is open."""
    window.close_case()
    wait()
    return window


_DIALOGS = {
    "shortcuts": ("helping.shortcuts", "Shortcuts"),
    "commands": ("commanding.palette", "Palette"),
    "new-assessment": ("files.new_assessment", "NewAssessment"),
    "particulars": ("judging.particulars", "Particulars"),
    "status-and-variations": ("judging.standing", "Standing"),
    "checklists": ("checklists.library", "ChecklistLibrary"),
    "write-a-report": ("delivery.write", "ExportReport"),
    "correct-the-outline": ("importing.correct_law", "OutlineEditor"),
    "search-everywhere": ("searching.everywhere", "SearchEverywhere"),
    "quick-phrases": ("judging.phrases", "Phrases"),
    "protect-with-a-passphrase": ("protecting.protect", "ProtectCase"),
    "preferences": ("preferring.ask", "Preferences"),
    "about": ("helping.about", "About"),
}


def tidy(window: MainWindow) -> None:
    """Leave nothing open that the scene before had opened."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()
    if window.page is not None:
        window.show_work()
        if window.page.law.find_bar is not None:
            window.page.law.find_bar.hide()
    for tour in window.findChildren(Tour):
        tour.leave()
    for panel in (*window.findChildren(QDockWidget), *window.findChildren(SuggestionsPanel)):
        panel.hide()
    window.banner.hide()
    wait(50)


def in_session(window: MainWindow) -> QWidget:
    """Meeting mode on the first item of the agenda."""
    window.perform("meeting.toggle")
    wait()
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.accept()
    wait(300)
    return window


def disagreeing(window: MainWindow) -> QWidget:
    """Copies were merged, and the conflicts wait to be decided."""
    case = desk(window).session.path
    copy = case.with_name("from-ben.octolegis")
    if not copy.exists():
        shutil.copy(case, copy)
        ben = open_case(copy, Profile("ben-machine", "ben", "Ben Okoye"))
        author = desk(window).session.profile.author
        key = FindingKey(author, desk(window).basis, "ets185/2")
        said: dict[str, findings.FindingValue] = {"rating": Rating.PARTLY}
        said["comment"] = rich("The offence is there, but attempts and aiding are not mentioned anywhere.")
        ben.do(findings.set_fields(ben.assessment, key, said))
        ben.close()
        mine: dict[str, findings.FindingValue] = {
            "comment": rich("The offence is there, but attempts are missing.")
        }
        now = desk(window).session
        now.do(findings.set_fields(now.assessment, key, mine | {"rating": Rating.FULLY}))
        merging.bring_in(now, merging.read([case, copy]))
    window.perform("merging.conflicts")
    wait(400)
    return window


def in_team(window: MainWindow, deed: str, kind: str, tab: int = 0) -> QWidget | None:
    """A second expert has judged, and both have articles to judge."""
    now = desk(window).session
    me = now.profile.author
    now.do(particulars.add_author(now.assessment, Author("eva", "Eva Lindqvist", "Ministry of Justice")))
    ratings = (Rating.PARTLY, Rating.FULLY, Rating.NOT)
    for number, requirement in enumerate(now.assessment.instruments[0].requirement_by_id.values()):
        key = FindingKey("eva", desk(window).basis, requirement.id)
        now.do(findings.rate(now.assessment, key, ratings[number % 3]))
        if number == 40:
            break
    said: dict[str, findings.FindingValue] = {
        "rating": Rating.PARTLY,
        "comment": rich("Access is covered, but the mental element is left to the general part."),
    }
    now.do(findings.set_fields(now.assessment, FindingKey("eva", desk(window).basis, "ets185/2"), said))
    for expert, day in (("eva", "2026-01-31"), (me, "2099-12-31")):
        now.do(teamwork.assign(now.assessment, me, expert, ["ets185/2", "ets185/6"], day))
    shown = asked(window, deed, kind)
    if isinstance(shown, TeamBoard):
        shown.tabs.setCurrentIndex(tab)
        wait()
    return shown


def sending_away(window: MainWindow) -> QWidget | None:
    """Two articles for a colleague, locked."""
    shown = asked(window, "handing_over.send", "SendCopy")
    if isinstance(shown, SendCopy):
        shown.to.setCurrentIndex(0)
        for row in (1, 2):
            shown.articles.item(row).setCheckState(Qt.CheckState.Checked)
        shown.lock.lock.setChecked(True)
        shown.lock.first.setText("rivers lend umbrellas")
        shown.lock.again.setText("rivers lend umbrellas")
        wait()
    return shown


def came_back(window: MainWindow) -> QWidget | None:
    """A part of the case, sent back by a colleague who worked on it."""
    case = desk(window).session.path
    path, own = case.with_name("from-eva.octocopy"), case.with_name("eva.octolegis")
    if not path.exists():
        sending.send(desk(window).session, path, Scope(frozenset({"ets185/2", "ets185/3"}), "eva"))
        with closing(received(path)) as copy:
            copy.save_as(own)
        eva = open_case(own, Profile("eva-machine", "eva", "Eva Lindqvist", "Ministry of Justice"))
        key = FindingKey("eva", desk(window).basis, "ets185/3")
        eva.do(findings.set_fields(eva.assessment, key, {"rating": Rating.NOT, "comment": rich("Missing.")}))
        sending.send(eva, path, Scope())
        eva.close()
    window.perform("handing_over.read", path)
    return _dialog("ReceiveCopy")


def begun_apart(window: MainWindow) -> QWidget | None:
    """A colleague began a case of his own on the same country."""
    path = desk(window).session.path.with_name("from-ben-apart.octolegis")
    if not path.exists():
        ben = new_case(path, {"title": "Lorvenia"}, ["ets185"], Profile("ben-machine", "ben", "Ben Okoye"))
        law = imports.add_law(ben, law_read(outline(9)), b"another act", "act.txt", Law("", "Evidence Act"))
        for number, rating in enumerate((Rating.PARTLY, Rating.NOT, Rating.FULLY), start=2):
            key = FindingKey("ben", desk(window).basis, f"ets185/{number}")
            ben.do(findings.rate(ben.assessment, key, rating))
            ben.do(mappings.add(ben.assessment, "ben", key.target, (law, f"p{number}")))
        ben.close()
    window.perform("merging.read", [path])
    return _dialog("TakeOverFindings")


def second_draft(window: MainWindow) -> tuple[str, Arrived]:
    """The law shown, and a next version of it: a section less, one reworded, and all after it renumbered."""
    now = desk(window).assessment
    law = next(iter(now.current_laws))
    gone = next(node for node in now.outlines[law].provisions if node.label == "10")
    without = {node.id for node in now.outlines[law].subtree(gone)}
    kept = [node for node in now.outlines[law].provisions if node.id not in without]
    words = ("A person who intentionally", "A person who intentionally and without right")
    outline = Outline(tuple(node._replace(text=node.text.replace(*words)) for node in kept))
    return law, Arrived(law_read(outline), b"draft 2", "draft2.txt", Law("", "", version="Draft 2"))


def new_version(window: MainWindow) -> QWidget | None:
    """What the next version would do, before it comes in."""
    window.perform("versions.arrived", *second_draft(window))
    return _dialog("NewVersion")


def in_review(window: MainWindow) -> QWidget:
    """What a new version left to be looked at."""
    law, arrived = second_draft(window)
    versions.bring_in(desk(window).session, law, arrived)
    window.perform("versions.review")
    wait(400)
    for panel in window.findChildren(ReviewPanel):
        panel.list.setCurrentIndex(panel.list.model().index(4, 0))
    wait(400)
    return window


def side_by_side(window: MainWindow) -> QWidget | None:
    """Two versions compared; the review before has brought the second in."""
    window.perform("versions.compare")
    until(lambda: any(each.rows for each in window.findChildren(CompareVersions)))
    wait()
    return next(iter(window.findChildren(CompareVersions)), None)


def asking(window: MainWindow) -> QWidget | None:
    """Questions on an article, one of them answered."""
    now = desk(window).session
    me, basis = now.profile.author, desk(window).basis
    now.do(questionnaires.start(now.assessment, me, basis, ["ets185/16", "ets185/18"]))
    said = {
        next(
            iter(now.assessment.questions)
        ): "Section 21 of the Bill; in force, Article 134 of the Code of Criminal Procedure."
    }
    now.do(questions.take_in(now.assessment, me, Reply("Ministry of Justice", "2026-11-24", said)))
    return asked(window, "questionnaires.show", "Questionnaire")


def locked(window: MainWindow) -> QWidget | None:
    """The passphrase was a wrong one."""
    trouble = message("error.passphrase_wrong", path=desk(window).session.path)
    window.perform("protecting.ask", trouble, window.banner.hide)
    return _dialog("Passphrase")


def in_the_cloud(window: MainWindow) -> QWidget:
    """Somebody else's version of a file in a synced folder has come meanwhile."""
    folder = desk(window).session.path.parent / "OneDrive - Council of Europe"
    folder.mkdir(exist_ok=True)
    case = folder / "Lorvenia.octolegis"
    shutil.copy(desk(window).session.path, case)
    window.open(case)
    desk(window).look_at("ets185/2")
    wait(300)
    window.perform("judging.rate", Rating.FULLY)
    case.write_bytes(case.read_bytes() + bytes(4096))
    window.perform("publishing.publish")
    until(lambda: not window.background.is_busy)
    wait()
    return window


def scenes() -> Iterator[Scene]:
    """All of them, the one that closes the case file last."""
    yield "workbench", at("ets185/2")
    yield "requirement", at("ets185/6.1.a.i:device")
    yield "safeguards", at("ets185/15")
    yield "co-operation", at("ets185/29")
    yield "matrix", doing("viewing.matrix", target="ets185/15")
    yield "find", found
    yield "folded", doing("reading.fold_all")
    yield "suggestions", suggested
    yield "ready-list", doing("viewing.ready_list")
    yield "history", doing("history.toggle")
    yield "overview", doing("overview.toggle")
    yield "meeting", in_session
    yield "amendments", doing("proposing.panel")
    yield "ministry-position", partial(asked, deed="answering.ask", kind="MinistryPosition")
    yield "conflicts", disagreeing
    yield "findings-side-by-side", partial(in_team, deed="team.beside", kind="FindingsBeside")
    yield "team", partial(in_team, deed="team.board", kind="TeamBoard")
    yield "agreement", partial(in_team, deed="team.board", kind="TeamBoard", tab=1)
    yield "questionnaire", asking
    yield "send-a-copy", sending_away
    yield "receive-a-copy", came_back
    yield "take-findings-over", begun_apart
    yield "refused", refused
    for name, (deed, kind) in _DIALOGS.items():
        yield name, partial(asked, deed=deed, kind=kind)
    yield "import-a-law", imported
    yield "bring-in", brought_in
    yield "unassessed", unassessed
    yield "new-version", new_version
    yield "review", in_review
    yield "compare-versions", side_by_side
    yield "licences", licences
    yield "welcome", welcomed
    names = ("one", "two", "three", "four", "five", "six", "seven", "eight")
    for stop, name in zip(range(len(STOPS)), names, strict=True):
        yield f"tour-{name}", partial(on_tour, stop=stop)
    yield "passphrase", locked
    yield "synced-folder", in_the_cloud
    yield from region_scenes()
    yield "start", of_the_start
