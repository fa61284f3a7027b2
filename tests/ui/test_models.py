"""The models keep Qt's rules while edits, filters and searches pass through them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey, Flag, Rating
from octolegis.domain.law import Outline, ProvisionKind
from octolegis.domain.message import message
from octolegis.session.commands import findings, mappings
from octolegis.session.session import open_case
from octolegis.ui.desk import Desk
from octolegis.ui.models.narrowing import read
from octolegis.ui.models.outline_rows import OutlineRows
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.models.ready_list import ReadyList
from octolegis.ui.models.requirement_tree import COUNT, STATE, RequirementTree
from tests.ui.conftest import LAW, outline

_tester_mode = QAbstractItemModelTester.FailureReportingMode.Warning


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """A breach is a warning, and a warning fails the test."""
    return QAbstractItemModelTester(model, _tester_mode, model)


def test_the_requirements_keep_the_rules(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = RequirementTree(desk)
    watched(model)
    desk.look_at("ets185/2:intent")
    desk.do(lambda: findings.rate(desk.assessment, desk.key, Rating.NOT))
    for words in ("intent", "nothing like it", ""):
        model.search(words)
    for criteria in ("rating:unassessed", "rating:gaps\nduty:mandatory", "theme:final", ""):
        model.narrow(read(criteria))
    desk.close()


def test_a_rating_redraws_the_requirement_and_its_article_and_nothing_else(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = RequirementTree(desk)
    told: list[str] = []
    model.dataChanged.connect(lambda first, _: told.append(model.data(first).split()[-1]))
    desk.look_at("ets185/2:intent")
    desk.do(lambda: findings.rate(desk.assessment, desk.key, Rating.FULLY))
    assert told == ["Intent", "access", "Measures", "Convention"]
    state = model.index_of("ets185/2").data(STATE)
    assert (state.assessed, state.total) == (1, 3)
    desk.close()


def test_heads_count_their_assessed_articles_once_the_window_is_seen(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = RequirementTree(desk)
    watched(model)
    assert model.index(0, 0).data(COUNT) == ""
    model.count_heads()
    assert model.index(0, 0).data(COUNT) == "0/2"
    desk.look_at("ets185/18")
    desk.do(lambda: findings.rate(desk.assessment, desk.key, Rating.FULLY))
    assert model.index(0, 0).data(COUNT) == model.index_of("ets185/18").parent().data(COUNT) == "1/2"
    assert "1/2" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    desk.close()


def test_an_expert_among_others_is_told_how_far_she_has_come_herself(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = RequirementTree(desk)
    said = [
        (desk.key.author, "ets185/2:intent", Rating.NOT),
        ("b", "ets185/2:access", Rating.FULLY),
        ("b", "ets185/2:security", Rating.FULLY),
    ]
    for author, target, rating in said:
        key = FindingKey(author, desk.basis, target)
        desk.do(partial(findings.rate, desk.assessment, key, rating))
    desk.session.do(Change(message("change.details"), (Edit("author:b", "name", "B"),), "b"))
    article = model.index_of("ets185/2")
    assert (article.data(STATE).assessed, article.data(STATE).total) == (3, 3)
    assert "assessed by yourself: 1 of 3" in article.data(Qt.ItemDataRole.ToolTipRole)
    desk.close()


def test_the_outline_being_corrected_keeps_the_rules(qtbot: QtBot) -> None:
    rows = OutlineRows(dict.fromkeys(ProvisionKind, "kind"))
    watched(rows)
    rows.show(outline())
    assert rows.rowCount() == 5
    rows.show(Outline(()))
    assert rows.rowCount() == 0


def test_only_what_bears_a_flag_is_shown_when_asked(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = RequirementTree(desk)
    desk.look_at("ets185/18")
    desk.do(lambda: findings.flag(desk.assessment, desk.key, Flag.SAFEGUARD, True))
    model.narrow(read("flag:safeguard"))
    assert model.index_of("ets185/18").isValid()
    assert not model.index_of("ets185/2").isValid()
    desk.close()


def test_the_provisions_keep_the_rules(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = ProvisionList(desk)
    watched(model)
    model.show_law(LAW)
    desk.look_at("ets185/2")
    desk.do(lambda: mappings.add(desk.assessment, desk.key.author, "ets185/2", (LAW, "s2")))
    assert model.relied_rows() == [4]
    desk.undo()
    assert model.relied_rows() == []
    desk.close()


def test_the_ready_list_keeps_the_rules_and_leads_to_the_target(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    model = ReadyList()
    watched(model)
    model.renew(desk)
    assert "ets185/2" in {model.target(row) for row in range(model.rowCount())}
    model.renew(None)
    assert model.rowCount() == 0
    desk.close()
