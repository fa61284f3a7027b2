"""Reading the law in the real window: folds, tabs, notes in the margin, and what rests on a provision."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.session.commands import findings, mappings
from octolegis.ui.main_window import MainWindow
from octolegis.ui.theme import colour
from octolegis.ui.views.law_menu import LawMenu, RestingMenu
from octolegis.ui.views.law_pane import LawPane
from octolegis.ui.views.law_view import LawView
from tests.ui.conftest import LAW, Show, add_law
from tests.ui.hands import press

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def pane(window: MainWindow) -> LawPane:
    assert window.page is not None
    return window.page.law


def view(window: MainWindow) -> LawView:
    pane(window).view.setFocus()
    return pane(window).view


def law_read(window: MainWindow) -> str:
    law = pane(window).model.law
    return law.id if law else ""


def rest(window: MainWindow, target: str, provision: str, words: tuple[int, int] | None = None) -> None:
    desk = window.desk
    assert desk is not None
    text = desk.assessment.outlines[LAW].by_id[provision].text
    quote = mappings.quote_of(text, *words) if words else None
    desk.do(lambda: mappings.add(desk.assessment, desk.key.author, target, (LAW, provision), quote))


def shown(window: MainWindow) -> str:
    """The rows that are to be seen."""
    hidden = pane(window).view.folds.hidden
    return " ".join(p.id for p, h in zip(pane(window).model.outline.provisions, hidden, strict=True) if not h)


def test_the_arrow_keys_fold_and_lead_in_and_out(case: Path, show: Show) -> None:
    window = show(case)
    law = view(window)
    law.go_to(1)
    press(law, Key.Key_Left)
    assert shown(window) == "p1 s1 s2"
    press(law, Key.Key_Down)
    assert law.row == 4
    press(law, Key.Key_Up)
    press(law, Key.Key_Right)
    assert shown(window) == "p1 s1 s1.1 s1.1.a s2"
    press(law, Key.Key_Right)
    assert law.row == 2
    press(law, Key.Key_Left)
    press(law, Key.Key_Left)
    assert law.row == 1
    press(law, Key.Key_Left)
    press(law, Key.Key_Left)
    assert law.row == 0


def test_plus_and_minus_fold_one_and_slash_and_asterisk_all(case: Path, show: Show) -> None:
    window = show(case)
    law = view(window)
    law.go_to(3)
    press(law, Key.Key_Slash)
    assert shown(window) == "p1"
    assert law.row == 0
    press(law, Key.Key_Plus)
    assert shown(window) == "p1 s1 s2"
    press(law, Key.Key_Asterisk)
    assert shown(window) == "p1 s1 s1.1 s1.1.a s2"
    press(law, Key.Key_Minus)
    assert shown(window) == "p1"
    press(law, Key.Key_F7, Shift)
    assert shown(window) == "p1 s1 s1.1 s1.1.a s2"


def test_a_folded_head_counts_what_is_relied_on_below_it(case: Path, show: Show) -> None:
    window = show(case)
    for target, provision in (("ets185/2", "s1.1"), ("ets185/2:intent", "s1.1"), ("ets185/18", "s1.1.a")):
        rest(window, target, provision)
    model, law = pane(window).model, view(window)
    law.fold(1, folded=True)
    assert model.mapped_in(1, law.folds.end(1)) == 2
    assert window.desk is not None
    window.desk.undo()
    assert model.mapped_in(1, law.folds.end(1)) == 1
    assert not law.grab().isNull()


def test_a_word_that_is_found_in_a_folded_part_is_shown(case: Path, show: Show) -> None:
    window = show(case)
    view(window).fold_all(folded=True)
    window.perform("editing.find")
    find = pane(window).find_bar
    assert find is not None
    find.field.setText("protected")
    assert find.count.text() == "1 of 1"
    assert "s1.1.a" in shown(window)


def test_going_to_a_provision_relied_on_unfolds_the_way_there(case: Path, show: Show) -> None:
    window = show(case)
    rest(window, "ets185/2", "s1.1.a")
    view(window).fold_all(folded=True)
    assert window.desk is not None
    window.desk.law_asked.emit(LAW, "s1.1.a")
    assert view(window).row == 3
    assert "s1.1.a" in shown(window)


def test_notes_in_the_margin_name_the_articles_and_lead_there(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    rest(window, "ets185/2:intent", "s2")
    rest(window, "ets185/18", "s2")
    desk = window.desk
    assert desk is not None
    key = FindingKey(desk.key.author, Basis.AS_DRAFTED, "ets185/18")
    desk.do(lambda: findings.rate(desk.assessment, key, Rating.PARTLY))
    notes = pane(window).model.notes_on(4)
    assert [(note.words, note.own) for note in notes] == [
        ("ETS 185 Art. 2", True),
        ("ETS 185 Art. 18", False),
    ]
    assert notes[1].rating is Rating.PARTLY
    heard = pane(window).model.index(4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("ETS 185 Art. 2 ETS 185 Art. 18")
    law = view(window)
    law.grab()
    box = law.visualRect(pane(window).model.index(4))
    # The first label stands at the trailing edge, on the first line.
    QTest.mouseClick(law.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 20, box.top() + 8))
    assert desk.target == "ets185/2:intent"
    assert law.row == 4


def test_a_quote_of_what_is_looked_at_is_told_from_the_quotes_of_others(case: Path, show: Show) -> None:
    window = show(case)
    rest(window, "ets185/2", "s2", (0, 10))
    rest(window, "ets185/18", "s2", (3, 20))
    assert pane(window).model.quotes_in(4) == [(3, 20, False), (0, 10, True)]
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    assert pane(window).model.quotes_in(4) == [(0, 10, False), (3, 20, True)]


def test_what_rests_on_a_section_is_told_with_what_rests_on_its_parts(case: Path, show: Show) -> None:
    window = show(case)
    rest(window, "ets185/2:intent", "s1.1.a")
    rest(window, "ets185/18", "s1")
    law, desk = view(window), window.desk
    assert desk is not None
    law.go_to(1)
    assert pane(window).resting.accessibleName() == "Rested on by ETS 185 2, ETS 185 18"
    assert pane(window).resting.isVisible()
    menu = RestingMenu(desk, law)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["ETS 185 2  Intent\tSection 4(1)(a)", "ETS 185 18  Production order"]
    menu.actions()[1].trigger()
    assert desk.target == "ets185/2:intent"
    law.go_to(4)
    assert not pane(window).resting.isVisible()
    menu.deleteLater()


def test_the_menu_at_a_provision_maps_and_folds_it(case: Path, show: Show) -> None:
    window = show(case)
    law, desk = view(window), window.desk
    assert desk is not None
    law.go_to(1)
    menu = LawMenu(desk, law, pane(window).map_button.accessibleName())
    by_words = {action.text().replace("&", ""): action for action in menu.actions()}
    by_words["Map to ETS 185 2"].trigger()
    by_words["Fold"].trigger()
    assert [m.provision for m in desk.assessment.mappings.values()] == ["s1"]
    assert shown(window) == "p1 s1 s2"
    menu.deleteLater()


def test_each_law_has_a_tab_and_keeps_its_place_and_folds(case: Path, show: Show) -> None:
    window = show(case)
    assert window.desk is not None
    rows = [Provision(f"x{n}", None, ProvisionKind.ARTICLE, str(n), "", "Words.", 0) for n in range(3)]
    law = view(window)
    law.go_to(1)
    press(law, Key.Key_Left)
    add_law(window.desk.session, Outline(tuple(rows)), id="law2")
    assert pane(window).laws.law == law_read(window) == "law2"
    press(law, Key.Key_Down)
    press(law, Key.Key_Tab, Control)
    assert (law_read(window), law.row) == (LAW, 1)
    assert shown(window) == "p1 s1 s2"
    press(law, Key.Key_2, Control)
    assert (law_read(window), law.row) == ("law2", 1)
    press(law, Key.Key_Backtab, Control | Shift)
    assert law_read(window) == LAW


def test_versions_of_a_law_are_told_apart_by_the_beginning_of_their_tabs(case: Path, show: Show) -> None:
    window = show(case)
    assert window.desk is not None
    assert pane(window).laws.tabText(0) == "Cybercrime Bill (Draft)"
    rows = (Provision("x", None, ProvisionKind.ARTICLE, "1", "", "Words.", 0),)
    add_law(window.desk.session, Outline(rows), id="law2")
    tabs = pane(window).laws
    assert [tabs.tabText(place) for place in range(2)] == ["Draft – Cybercrime Bill"] * 2
    assert "Ctrl+2" in tabs.tabToolTip(1)


def test_the_law_and_provision_read_last_are_there_again(case: Path, show: Show) -> None:
    window = show(case)
    assert window.desk is not None
    rows = [Provision(f"x{n}", None, ProvisionKind.ARTICLE, str(n), "", "Words.", 0) for n in range(3)]
    add_law(window.desk.session, Outline(tuple(rows)), id="law2")
    view(window).go_to(2)
    window.close()
    again = show(case)
    assert (law_read(again), pane(again).view.row) == ("law2", 2)


def test_a_law_that_is_taken_back_leaves_no_tab(case: Path, show: Show) -> None:
    window = show(case)
    assert window.desk is not None
    rows = (Provision("x", None, ProvisionKind.ARTICLE, "1", "", "Words.", 0),)
    add_law(window.desk.session, Outline(rows), id="law2")
    assert pane(window).laws.count() == 2
    window.desk.undo()
    assert pane(window).laws.count() == 1
    assert law_read(window) == LAW


def test_the_law_stands_on_paper_in_either_colours(case: Path, show: Show) -> None:
    window = show(case)
    for deed in ("viewing.theme_dark", "viewing.theme_light"):
        window.perform(deed)
        QApplication.processEvents()
        law = pane(window).view
        picture = law.viewport().grab().toImage()
        below = law.viewport().height() - 5
        assert picture.pixelColor(picture.width() // 2, below) == colour("paper")


def test_folding_keeps_the_place_that_one_reads(case: Path, show: Show) -> None:
    window = show(case)
    assert window.desk is not None
    rows = []
    for n in range(150):
        rows.append(Provision(f"a{n}", None, ProvisionKind.ARTICLE, f"Section {n}", "Head", "", 0))
        rows += [
            Provision(f"a{n}.{m}", f"a{n}", ProvisionKind.SUBSECTION, str(m), "", "Words.", 1) for m in (1, 2)
        ]
    add_law(window.desk.session, Outline(tuple(rows)), id="law2")
    law = view(window)
    law.go_to(0)
    bar = law.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    section = law.folds.above(law.top_row + 1)
    press(law, Key.Key_Slash)
    assert abs(law.top_row - section) <= 3
    assert law.row == 0
    law.go_to(section + 3)
    place = law.visualRect(law.currentIndex()).top()
    press(law, Key.Key_Asterisk)
    assert abs(law.visualRect(law.currentIndex()).top() - place) <= 1
