"""What the other instruments of the case file have for what is looked at, as links."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.crosswalk import Link
from octolegis.ui.desk import Desk
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.judgement.labels import quiet_label

_SHOWN = 3
"""Links that stand in the line; the others are in its menu."""
_LATER = 150
"""Milliseconds after which the crosswalk is read for the first time: the window is there by then."""


class Elsewhere(QWidget):
    """Hidden where nothing corresponds, or nothing that the case file is assessed against."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ready = False
        self._shown: list[Link] | None = None
        self._also = quiet_label()
        self._also.setText(self.tr("Also:"))
        self.chips: list[QToolButton] = []
        self._flow = FlowLayout(spacing=2)
        self._flow.addWidget(self._also)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._flow)
        self._timer = QTimer(self, singleShot=True, interval=_LATER)
        self._timer.timeout.connect(self._first)
        self.hide()

    def renew(self) -> None:
        """Show the links of what is looked at."""
        if not self._ready:
            self._timer.start()
            return
        links = self._links()
        if links == self._shown:
            return
        self._shown = links
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(link) for link in links[:_SHOWN]]
        if len(links) > _SHOWN:
            self.chips.append(self._rest(links[_SHOWN:]))
        if links and self._desk.editable:
            self.chips.append(self._carry())
        for chip in self.chips:
            self._flow.addWidget(chip)
        self.setVisible(bool(links))

    def _first(self) -> None:
        self._ready = True
        self.renew()

    def _links(self) -> list[Link]:
        """Those of other instruments first, the article's own counterparts after them."""
        from octolegis.session.crosswalking import links_within

        desk = self._desk
        found = links_within(desk.assessment, desk.target, desk.session.profile.language)
        own = desk.target.partition("/")[0]
        return sorted(found, key=lambda link: link.target.partition("/")[0] == own)

    def _words(self, link: Link) -> str:
        relation = self._desk.words(f"term.relation.{link.relation}").lower()
        return f"{self._desk.name(link.target)} ({relation})"

    def _chip(self, link: Link) -> QToolButton:
        chip = dressed(QToolButton(autoRaise=True), text=self._words(link), toolTip=_tip(link))
        palette = chip.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, colour("accent"))
        chip.setPalette(palette)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self._desk.look_at(link.target))
        return chip

    def _rest(self, links: list[Link]) -> QToolButton:
        chip = QToolButton(autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        chip.setText(self.tr("{count} more").format(count=len(links)))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(chip)
        menu.setToolTipsVisible(True)
        for link in links:
            action = menu.addAction(self._words(link), partial(self._desk.look_at, link.target))
            action.setToolTip(_tip(link))
        chip.setMenu(menu)
        return chip

    def _carry(self) -> QToolButton:
        chip = dressed(
            QToolButton(autoRaise=True),
            text=self.tr("Carry over…"),
            toolTip=self.tr("Carry this finding over to another instrument, after a preview"),
        )
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(self._desk.carry_asked)
        return chip


def _tip(link: Link) -> str:
    return "\n".join((link.reason, *link.to_confirm))
