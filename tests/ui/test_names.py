"""Whoever does not see the screen is told what everything is called; whoever hovers is told what it does."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from octolegis import ui
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show
from tests.ui.tour import rich_case, walk


def nameless(top: QWidget) -> list[str]:
    """What can be reached by keys and has no name."""
    found = [each for each in top.findChildren(QWidget) if _reached(each, top)]
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in found
        if not _name(each, top)
    ]


def untold(top: QWidget) -> list[str]:
    """Buttons that bear a picture alone and do not tell what they do."""
    tools = [each for each in top.findChildren(QToolButton) if _reached(each, top, keys=False)]
    return [
        f"{each.accessibleName()} in {type(each.parentWidget()).__name__}"
        for each in tools
        if not each.text() and not each.toolTip()
    ]


def _reached(widget: QWidget, top: QWidget, *, keys: bool = True) -> bool:
    own = widget.window() is top and widget.isVisibleTo(top) and not widget.objectName().startswith("qt_")
    within = isinstance(widget.parentWidget(), QLineEdit | QAbstractScrollArea) or isinstance(widget, QMenu)
    focused = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return own and not within and (bool(focused) or not keys)


def _name(widget: QWidget, top: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    buddies = [label.text() for label in top.findChildren(QLabel) if label.buddy() is widget]
    proxied = [other for other in top.findChildren(QWidget) if widget.focusProxy() is other]
    return widget.accessibleName() or "".join(buddies) or "".join(each.accessibleName() for each in proxied)


def test_every_control_of_every_view_and_dialog_has_a_name(tmp_path: Path, show: Show) -> None:
    found: dict[str, str] = {}

    def see(stop: str, top: QWidget) -> None:
        for words in (*nameless(top), *untold(top)):
            found.setdefault(words, stop)

    walk(show(rich_case(tmp_path / "case.octolegis")), see)
    assert not found, "\n".join(f"{stop}: {words}" for words, stop in found.items())


def test_every_action_tells_what_it_does(show: Show) -> None:
    window: MainWindow = show(None)
    for id, action in window.actions_.actions.items():
        assert action.toolTip().strip(), id
        assert action.statusTip().strip(), id
    for action in window.actions_.judging:
        assert action.statusTip().strip(), action.text()


def test_buttons_of_dialogs_are_reached_by_tab(tmp_path: Path, show: Show) -> None:
    lost: set[str] = set()

    def see(stop: str, top: QWidget) -> None:
        for box in top.findChildren(QDialogButtonBox):
            policies = [button.focusPolicy() for button in box.buttons()]
            if any(not policy & Qt.FocusPolicy.TabFocus for policy in policies):
                lost.add(stop)

    walk(show(rich_case(tmp_path / "case.octolegis")), see)
    assert not lost


def test_no_dialog_is_missing_on_the_walk(tmp_path: Path, show: Show) -> None:
    seen: set[str] = set()
    walk(show(rich_case(tmp_path / "case.octolegis")), lambda _, top: seen.add(type(top).__name__))
    declared = re.compile(r"^class (\w+)\((?:QDialog|QWizard|FieldAndList|RegionForm)\)", re.MULTILINE)
    files = Path(ui.__file__).parent.rglob("*.py")
    known = {name for file in files for name in declared.findall(file.read_text(encoding="utf-8"))}
    assert len(known) > 20
    assert known - seen <= {"FieldAndList", "RegionForm"}
