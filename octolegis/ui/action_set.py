"""The actions as Qt objects: menus, toolbar, and which of them can be used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from octolegis.domain.finding import Flag, Rating
from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.actions import ACTIONS
from octolegis.ui.icons import icon
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.menus import MENUS, RATING_KEYS, TEXT_KEYS, TOOLBAR
from octolegis.ui.views.texts_list import TEXTS
from octolegis.wording import Wording

Perform = Callable[..., object]


class ActionSet:
    """Made for one window; ``perform`` is called with the deed's name and its arguments."""

    def __init__(self, window: QMainWindow, perform: Perform, words: Wording) -> None:
        self._window = window
        self._perform = perform
        self._words = words
        self.actions = {spec.id: self._action(spec) for spec in ACTIONS}
        self.menus = {id: self._menu(text, ids) for id, text, ids in MENUS}
        self.recent: QMenu
        self.judging = self._fill_judgement(self.menus["judgement"])
        self.toolbar = self._toolbar()

    def allow(self, *, case: bool, edit: bool) -> None:
        """Enable what can be used with the case file that is open."""
        may = {"": True, "case": case, "edit": edit}
        for spec in ACTIONS:
            self.actions[spec.id].setEnabled(may[spec.needs])
        for action in self.judging:
            action.setEnabled(edit)

    def name(self, id: str, words: str) -> None:
        """Give an action other words, as undo has with every change."""
        action = self.actions[id]
        if action.text() == words:
            return
        action.setText(words)
        action.setToolTip(f"{words.replace('&', '')} ({action.shortcut().toString()})")

    def redraw(self) -> None:
        """Draw the icons anew, as after a change of theme."""
        for spec in ACTIONS:
            if spec.icon:
                self.actions[spec.id].setIcon(icon(spec.icon))

    def _action(self, spec: ActionSpec) -> QAction:
        action = QAction(_said(spec.text), self._window)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        plain = _said(spec.tip) if spec.tip else _said(spec.text).replace("&", "").rstrip("…")
        action.setToolTip(f"{plain} ({action.shortcut().toString()})" if spec.shortcut else plain)
        action.setStatusTip(plain)
        action.triggered.connect(lambda: self._perform(spec.deed))
        return action

    def _menu(self, text: str, ids: tuple[str, ...]) -> QMenu:
        menu = self._window.menuBar().addMenu(_said(text))
        for id in ids:
            if id == "-":
                menu.addSeparator()
            elif id == ">recent":
                self.recent = menu.addMenu(_said(QT_TRANSLATE_NOOP("actions", "Open &recent")))
            else:
                menu.addAction(self.actions[id])
        return menu

    def _fill_judgement(self, menu: QMenu) -> list[QAction]:
        """The ratings by key, the flags, and the texts."""
        ratings = [*list(Rating)[1:], Rating.NOT_ASSESSED]
        made = [
            self._judging(
                menu,
                (
                    self._words(f"term.rating.{rating}"),
                    _said(QT_TRANSLATE_NOOP("actions", "Rate what is looked at")),
                ),
                key,
                ("judging.rate", rating),
            )
            for key, rating in zip(RATING_KEYS, ratings, strict=True)
        ]
        menu.addSeparator()
        made += [
            self._judging(
                menu,
                (
                    self._words(f"term.flag.{flag}"),
                    _said(QT_TRANSLATE_NOOP("actions", "Raise this flag, or take it down")),
                ),
                "",
                ("judging.flag", flag),
            )
            for flag in Flag
        ]
        menu.addSeparator()
        for number, (key, text) in enumerate(zip(TEXT_KEYS, TEXTS, strict=True)):
            made.append(
                self._judging(
                    menu,
                    (
                        QCoreApplication.translate("Texts", text.tab),
                        _said(QT_TRANSLATE_NOOP("actions", "Write this text of the finding")),
                    ),
                    key,
                    ("judging.text", number),
                )
            )
        return made

    def _judging(self, menu: QMenu, words: tuple[str, str], key: str, deed: tuple[str, object]) -> QAction:
        action = menu.addAction(words[0])
        action.setStatusTip(words[1])
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self._perform(*deed))
        return action

    def _toolbar(self) -> QToolBar:
        bar = self._window.addToolBar(_said(QT_TRANSLATE_NOOP("actions", "Tools")))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        for id in TOOLBAR:
            if id == "-":
                bar.addSeparator()
            else:
                bar.addAction(self.actions[id])
        return bar


def _said(words: str) -> str:
    return QCoreApplication.translate("actions", words)
