"""What a reader sees: small screens, laws from right to left."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.session.session import open_case
from octolegis.ui import theme
from octolegis.ui.views.law_view import LawView
from octolegis.ui.views.row_heights import RowHeights
from tests.ui.conftest import Show, add_law
from tests.ui.hands import write


def test_a_change_of_theme_loses_neither_place_nor_text(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.perform("judging.text", 1)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    write(window.page.judgement.sheet.texts.editor, "Kept")
    window.perform("viewing.theme_dark")
    assert window.desk is not None
    assert window.desk.target == "ets185/2"
    assert window.desk.finding.comment.plain == "Kept"
    assert theme.present() == "dark"
    window.perform("viewing.theme_light")


def test_nothing_is_cut_off_in_the_judgement_at_its_narrowest(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    assert window.page is not None
    pane = window.page.judgement
    assert pane.sheet is not None
    inner = pane.sheet.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= pane.minimumWidth()


def test_a_law_from_right_to_left_is_set_to_the_right(case: Path, show: Show, qtbot: QtBot) -> None:
    session = open_case(case)
    text = "يعاقب بالحبس كل من دخل عمدا"
    add_law(
        session, Outline((Provision("a", None, ProvisionKind.SUBSECTION, "1", "", text, 0),)), "ar", "law2"
    )
    session.close()
    window = show(case)
    assert window.page is not None
    window.page.law.show_provision("law2", "a")
    view = window.page.law.view
    body = view._body(0)
    assert window.page.law.model.right_to_left
    assert body is not None
    line = body.lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(line.width(), abs=2)


def test_a_law_of_ten_thousand_provisions_is_laid_out_only_where_one_looks(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    session = open_case(case)
    many = tuple(
        Provision(f"p{n}", None, ProvisionKind.ARTICLE, f"Article {n}", "", "Some words of law. " * 20, 0)
        for n in range(10_000)
    )
    add_law(session, Outline(many), id="law2")
    session.close()
    window = show(case)
    assert window.page is not None
    window.page.law.show_provision("law2", "p9999")
    view: LawView = window.page.law.view
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())
    assert len(view.setting._kept) < 200


def test_rows_are_found_by_height_and_heights_become_true() -> None:
    rows = RowHeights([10, 20, 30])
    assert [rows.row_at(y) for y in (-5, 0, 9, 10, 29, 30, 59, 500)] == [0, 0, 0, 1, 1, 2, 2, 2]
    rows.measure(0, 15)
    assert (rows.top(1), rows.top(3)) == (15, 65)


def test_each_rating_has_a_mark_of_its_own_shape(qtbot: QtBot) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter

    from octolegis.ui.views.marks import paint_rating

    shapes = set()
    for rating in Rating:
        image = QImage(28, 28, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_rating(painter, QRectF(0, 0, 28, 28), rating)
        painter.end()
        shapes.add(bytes(255 if pixel > 200 else 0 for pixel in bytes(image.constBits())))
    assert len(shapes) == len(Rating)
