"""The dialogs on the walk: how each is opened on the case file of the tour."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from octolegis.domain.law import Law, Outline
from octolegis.importers.reading_here import read_law_here
from octolegis.session.bringing_in import Plan as BringingIn
from octolegis.session.checklist_draft import Draft
from octolegis.session.crosswalking import links_within
from octolegis.session.matrix_reading import Plan as MatrixPlan
from octolegis.session.previewing import Preview
from octolegis.ui.desk import Desk
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import LAW, outline

TREATY = "# Convention\n\n## Article 2 – Illegal access\n1. Each Party shall make access an offence.\n"
LAW_TEXT = "Article 1\nAccess is an offence.\n\nArticle 2\nData are protected.\n"


def dialogs() -> dict[str, Callable[[MainWindow], None]]:
    """Every dialog by name."""
    return {
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
        "apply bill": _apply_bill,
        "tasks of a bill": _bill_tasks,
        "amend a provision": _amend,
        "bring in": _bring_in,
        "new version": _new_version,
        "compare versions": _compare,
        "preview": _preview,
        "restore a backup": _restore,
        "merge copies": _merge,
        "passphrase": _passphrase,
        "protect": _protect(False),
        "change a passphrase": _protect(True),
        "send a copy": _send,
        "receive a copy": _receive,
        "take findings over": _take_over,
        "foreseen": _foreseen,
        "findings side by side": _beside,
        "team, tasks": doing("team.board"),
        "questionnaire": doing("questionnaires.show"),
        "a reply to the questionnaire": _reply,
        "team, agreement": _agreement,
        "phrase picker": _picker,
        "welcome": _welcome,
        "the ministry's position": _position,
        "about": doing("helping.about"),
        "licences": _licences,
    }


def desk(window: MainWindow) -> Desk:
    """The desk of a window with an open case file."""
    assert window.desk is not None
    return window.desk


def doing(deed: str, *arguments: object) -> Callable[[MainWindow], None]:
    """Do what an action does."""
    return lambda window: window.perform(deed, *arguments)


def _apply_bill(window: MainWindow) -> None:
    from octolegis.ui.dialogs.apply_bill import ApplyBill

    ApplyBill(desk(window), LAW, window.background.run, window).show()


def _bill_tasks(window: MainWindow) -> None:
    from octolegis.ui.dialogs.bill_tasks import BillTasks

    BillTasks(desk(window), LAW, window).show()


def _amend(window: MainWindow) -> None:
    from octolegis.ui.dialogs.amend_provision import AmendProvision

    AmendProvision(outline().provisions[2], "Section 4(1)", window).show()


def _bring_in(window: MainWindow) -> None:
    from octolegis.ui.dialogs.bring_in import BringIn

    BringIn(desk(window), BringingIn(desk(window).key.author, "profile.docx"), window).show()


def _new_version(window: MainWindow) -> None:
    from octolegis.session import versions
    from octolegis.ui.dialogs.new_version import NewVersion

    fewer = Outline(outline().provisions[:2])
    NewVersion(desk(window), versions.preview(desk(window).assessment, LAW, fewer), window).show()


def _compare(window: MainWindow) -> None:
    from octolegis.ui.dialogs.compare_versions import CompareVersions

    CompareVersions(desk(window), (LAW, LAW), window.background, window).show()


def _preview(window: MainWindow) -> None:
    from octolegis.ui.dialogs.report_preview import ReportPreview

    ReportPreview(lambda _: Preview(), window.background, window.words, window).show()


def _beside(window: MainWindow) -> None:
    from octolegis.ui.dialogs.findings_beside import FindingsBeside

    FindingsBeside(desk(window), window).show()


def _reply(window: MainWindow) -> None:
    from octolegis.domain.questionnaire import Reply
    from octolegis.session.questionnaires import Matched
    from octolegis.ui.dialogs.reply_preview import ReplyPreview

    ReplyPreview(desk(window), Matched(Reply("Police", "2026-11-24", {}), 2), window).show()


def _agreement(window: MainWindow) -> None:
    from octolegis.ui.dialogs.team_board import TeamBoard

    board = TeamBoard(desk(window), window)
    board.tabs.setCurrentIndex(1)
    board.show()


def _foreseen(window: MainWindow) -> None:
    from octolegis.ui.dialogs.foreseen import Foreseen

    Foreseen(window.tr("Read the ministry's replies"), ["ETS 185 2: Accepted"], ["Row 3"], window).show()


def _merge(window: MainWindow) -> None:
    from octolegis.session import merging
    from octolegis.ui.dialogs.merge_copies import MergeCopies

    case = desk(window).session.path
    copy = case.with_name("copy.octolegis")
    if not copy.exists():
        shutil.copy(case, copy)
    MergeCopies(merging.read([case, copy]), window.words, window).show()


def _passphrase(window: MainWindow) -> None:
    from octolegis.domain.message import message
    from octolegis.ui.dialogs.passphrase import Passphrase

    wrong = message("error.passphrase_wrong", path=desk(window).session.path.name)
    Passphrase(window.words.say(wrong), window).show()


def _protect(has_one: bool) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        from octolegis.ui.dialogs.protect_case import ProtectCase

        ProtectCase(has_one, window).show()

    return go


def _send(window: MainWindow) -> None:
    from octolegis.ui.dialogs.send_copy import SendCopy

    dialog = SendCopy(desk(window), window)
    dialog.lock.lock.setChecked(True)
    dialog.show()


def _receive(window: MainWindow) -> None:
    from octolegis.session import merging, sending
    from octolegis.session.receiving import received
    from octolegis.ui.dialogs.receive_copy import ReceiveCopy

    session = desk(window).session
    path = session.path.with_name("from-ben.octocopy")
    sending.send(session, path, sending.Scope())
    copy = received(path)
    copies = merging.read([session.path, copy.case])
    ReceiveCopy(copy, copies, window.words, window).show()
    copy.close()


def _take_over(window: MainWindow) -> None:
    from octolegis.session.taking_over import BRINGS, STAYS, TakeOver
    from octolegis.ui.dialogs.take_over import TakeOverFindings

    plan = TakeOver("from-ben.octolegis")
    plan.brings.update(BRINGS)
    plan.stays.update(STAYS)
    TakeOverFindings(plan, window.words, window).show()


def _restore(window: MainWindow) -> None:
    from octolegis.session.backups import Backup
    from octolegis.ui.dialogs.restore_backup import RestoreBackup

    days = [Backup(Path("case.octolegis"), date(2026, 11, day)) for day in (27, 26)]
    RestoreBackup(days, window).show()


def _picker(window: MainWindow) -> None:
    from octolegis.ui.views.judgement.phrase_picker import PhrasePicker

    PhrasePicker((), window).show()


def _position(window: MainWindow) -> None:
    desk(window).look_at("ets185/2")
    window.perform("answering.ask")


def _licences(window: MainWindow) -> None:
    from octolegis.ui.dialogs.licences import Licences

    Licences(window).show()


def _welcome(window: MainWindow) -> None:
    from octolegis.ui.dialogs.welcome import Welcome

    Welcome(window.state.profile, window).show()


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
