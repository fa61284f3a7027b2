"""A copy goes out as chosen, and what is inside one that came is shown before anything changes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from octolegis.domain.assessment import Author
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.richtext import rich
from octolegis.session import backups, sending, starting
from octolegis.session.commands import findings, particulars, teamwork
from octolegis.session.profile import Profile
from octolegis.session.receiving import received
from octolegis.session.sending import Scope
from octolegis.session.session import create_case, open_case
from octolegis.ui.dialogs.passphrase import Passphrase
from octolegis.ui.dialogs.receive_copy import ReceiveCopy
from octolegis.ui.dialogs.send_copy import SendCopy
from octolegis.ui.dialogs.take_over import TakeOverFindings
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import instrument

Show = Callable[[Path | None], MainWindow]
BENS = FindingKey("ben", Basis.AS_DRAFTED, "ets185/2")


@pytest.fixture
def team(case: Path) -> Path:
    """Ben works on the case, too, and has an article to judge."""
    with closing(open_case(case)) as session:
        me = session.profile.author
        session.do(particulars.add_author(session.assessment, Author("ben", "Ben")))
        session.do(teamwork.assign(session.assessment, me, "ben", ["ets185/2"]))
        key = FindingKey(me, Basis.AS_DRAFTED, "ets185/18")
        said: dict[str, findings.FindingValue] = {"comment": rich("of another article")}
        session.do(findings.set_fields(session.assessment, key, said))
    return case


@pytest.fixture
def from_ben(team: Path) -> Path:
    """What Ben sends back."""
    path = team.with_name("from-ben.octocopy")
    with closing(open_case(team)) as session:
        sending.send(session, path, Scope(frozenset({"ets185/2"}), "ben"))
    with closing(received(path)) as copy:
        own = copy.save_as(team.with_name("bens.octolegis"))
    path.unlink()
    with closing(open_case(own, Profile("ben-machine", "ben", "Ben"))) as session:
        session.do(findings.set_fields(session.assessment, BENS, {"rating": Rating.NOT}))
        sending.send(session, path, Scope())
    return path


def answering(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def sending_dialog(window: MainWindow) -> SendCopy:
    window.actions_.actions["send_copy"].trigger()
    return window.findChildren(SendCopy)[0]


def receiving_dialog(window: MainWindow, path: Path, qtbot: QtBot) -> ReceiveCopy:
    window.perform("handing_over.read", path)
    qtbot.waitUntil(lambda: bool(window.findChildren(ReceiveCopy)))
    return window.findChildren(ReceiveCopy)[0]


def test_the_articles_assigned_to_a_colleague_go_in_one_file(
    team: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, output = show(team), team.with_name("out.octocopy")
    answering(monkeypatch, output)
    dialog = sending_dialog(window)
    assert not dialog.assigned.isEnabled()
    dialog.to.setCurrentText("Ben")
    dialog.assigned.setChecked(True)
    dialog.send.click()
    qtbot.waitUntil(output.exists)
    qtbot.waitUntil(lambda: not window.background.is_busy)
    with closing(received(output)) as copy:
        assert copy.manifest.receiver.name == "Ben"
        assert copy.manifest.articles == ("ets185/2",)
        assert copy.counts["findings"] == 0


def test_ticking_an_article_means_these_only_and_the_counts_follow(team: Path, show: Show) -> None:
    window = show(team)
    dialog = sending_dialog(window)
    assert "Findings: 1" in dialog.told.text()
    first = dialog.articles.item(0)
    first.setCheckState(Qt.CheckState.Checked)
    assert dialog.some.isChecked()
    assert "Findings" not in dialog.told.text()
    first.setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.send.isEnabled()
    dialog.reject()


def test_of_two_namesakes_the_one_chosen_is_the_receiver(team: Path, show: Show) -> None:
    with closing(open_case(team)) as session:
        for id, organisation in (("eva1", "Ministry"), ("eva2", "Bar"), ("eva3", ""), ("eva4", "")):
            session.do(particulars.add_author(session.assessment, Author(id, "Eva", organisation)))
    dialog = sending_dialog(show(team))
    names = {dialog.to.itemData(row): dialog.to.itemText(row) for row in range(dialog.to.count())}
    assert names == {
        "ben": "Ben",
        "eva1": "Eva (Ministry)",
        "eva2": "Eva (Bar)",
        "eva3": "Eva (eva3)",
        "eva4": "Eva (eva4)",
    }
    for row in range(dialog.to.count()):
        dialog.to.setCurrentIndex(row)
        assert dialog.scope.reader == dialog.to.itemData(row)
    dialog.to.setCurrentText("Eva (Bar)")
    assert (dialog.scope.reader, dialog.receiver) == ("eva2", "")
    dialog.reject()


def test_a_box_that_does_not_hold_for_somebody_new_keeps_no_findings_back(team: Path, show: Show) -> None:
    dialog = sending_dialog(show(team))
    dialog.to.setCurrentText("Ben")
    dialog.only.setChecked(True)
    assert "Findings" not in dialog.told.text()
    dialog.to.setCurrentText("Somebody new")
    assert "Findings: 1" in dialog.told.text()
    assert not dialog.scope.only_readers
    dialog.reject()


def test_a_copy_is_not_replaced_by_a_name_typed_without_its_ending(
    team: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, standing = show(team), team.with_name("out.octocopy")
    standing.write_text("an earlier copy")
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return (str(team.with_name("out")), "") if len(asked) == 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    sending_dialog(window).send.click()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == str(standing)
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert standing.read_text() == "an earlier copy"


def test_a_passphrase_is_typed_twice_and_judged_in_words(team: Path, show: Show) -> None:
    window = show(team)
    dialog = sending_dialog(window)
    lock = dialog.lock
    lock.lock.setChecked(True)
    assert not dialog.send.isEnabled()
    lock.first.setText("12345678")
    lock.again.setText("12345679")
    assert not dialog.send.isEnabled()
    lock.again.setText("12345678")
    assert dialog.send.isEnabled()
    assert "Weak" in lock.hint.text()
    lock.show_it.setChecked(True)
    assert lock.first.echoMode() is QLineEdit.EchoMode.Normal
    lock.lock.setChecked(False)
    assert lock.word == ""
    dialog.reject()


def test_what_came_is_shown_first_then_comes_in_once_and_undo_takes_it_back(
    team: Path, from_ben: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(team)
    desk = window.desk
    assert desk is not None
    dialog = receiving_dialog(window, from_ben, qtbot)
    texts = [
        item.text(0)
        for item in dialog.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    ]
    assert any("by Ben" in text for text in texts)
    assert BENS not in desk.assessment.findings
    dialog.bring.click()
    qtbot.waitUntil(lambda: BENS in desk.assessment.findings)
    assert any("merge" in each.path.stem for each in backups.kept(team))
    qtbot.waitUntil(lambda: not window.findChildren(ReceiveCopy))
    again = receiving_dialog(window, from_ben, qtbot)
    assert not again.bring.isEnabled()
    again.reject()
    window.actions_.actions["undo"].trigger()
    assert BENS not in desk.assessment.findings


def test_what_was_unpacked_is_wiped_also_where_it_cannot_come_in(
    team: Path, from_ben: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(team)
    assert window.desk is not None
    passing = team.with_name("passing")
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    dialog = receiving_dialog(window, from_ben, qtbot)
    assert list(passing.glob("octolegis-*/*.octolegis"))

    def unsound(*_: object) -> Path:
        raise InputError("error.backup_unsound", path=team)

    monkeypatch.setattr(backups, "before", unsound)
    dialog.bring.click()
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert BENS not in window.desk.assessment.findings
    assert not list(passing.glob("octolegis-*"))


def test_a_copy_becomes_a_case_file_of_its_own_where_none_is_open(
    from_ben: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, target = show(None), from_ben.with_name("new.octolegis")
    answering(monkeypatch, target)
    dialog = receiving_dialog(window, from_ben, qtbot)
    assert not dialog.bring.isEnabled()
    dialog.own.click()
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    assert window.desk.session.path == target
    assert BENS in window.desk.assessment.findings
    assert "part of a case" in window.banner.label.text()


def test_a_copy_dropped_into_the_window_is_looked_into(
    team: Path, from_ben: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(team)
    window.perform("files.take_dropped", [from_ben])
    qtbot.waitUntil(lambda: bool(window.findChildren(ReceiveCopy)))
    window.findChildren(ReceiveCopy)[0].reject()
    assert window.desk is not None
    assert window.desk.session.path == team


def test_of_a_copy_of_another_case_the_findings_are_offered(
    case: Path, from_ben: Path, show: Show, qtbot: QtBot
) -> None:
    other = case.with_name("mine.octolegis")
    with closing(create_case(other)) as session:
        author = starting.join(session)
        session.do(particulars.add_instrument(session.assessment, author, instrument()))
    window = show(other)
    receiving_dialog(window, from_ben, qtbot).bring.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(TakeOverFindings)))
    window.findChildren(TakeOverFindings)[0].take.click()
    qtbot.waitUntil(lambda: bool(window.desk and BENS in window.desk.assessment.findings))


def test_a_locked_copy_asks_and_a_wrong_passphrase_is_told(
    team: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The seal itself is tried in tests/exchange: stretching the key takes seconds on purpose."""

    def unsealed(data: bytes, word: str) -> bytes:
        if word != "right and long":
            raise InputError("error.handover_wrong_passphrase")
        return data

    monkeypatch.setattr("octolegis.exchange.handover_file.sealed", lambda data, _word: data)
    monkeypatch.setattr("octolegis.exchange.handover_reading.unsealed", unsealed)
    path = team.with_name("locked.octocopy")
    with closing(open_case(team)) as session:
        sending.send(session, path, Scope(), passphrase="right and long")
    window = show(team)
    for word in ("wrong", "right and long"):
        window.perform("handing_over.read", path)
        qtbot.waitUntil(lambda: bool(window.findChildren(Passphrase)))
        asked = window.findChildren(Passphrase)[0]
        asked.field.setText(word)
        asked.accept()
        qtbot.waitUntil(lambda: not window.findChildren(Passphrase))
        if word == "wrong":
            qtbot.waitUntil(window.banner.isVisible)
            assert "does not open" in window.banner.label.text()
    qtbot.waitUntil(lambda: bool(window.findChildren(ReceiveCopy)))
    window.findChildren(ReceiveCopy)[0].reject()


def test_the_articles_of_a_copy_are_named_in_the_language_of_the_reader(from_ben: Path) -> None:
    with closing(received(from_ben, language="fr")) as copy:
        assert copy.articles == ("STE 185 2",)
    with closing(received(from_ben)) as copy:
        assert copy.articles == ("ETS 185 2",)
