"""The three panes side by side: what is required, what the law says, the judgement."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.models.narrowing import read, written
from octolegis.ui.scale import px
from octolegis.ui.views.judgement.pane import JudgementPane
from octolegis.ui.views.law_pane import LawPane
from octolegis.ui.views.requirements_pane import RequirementsPane

SHARES = (322, 548, 492)
"""The widths of the panes in a window 1366 pixels wide."""


_WIDEST = 1.5
"""How far the panes grow with the type at least: further, three would not stand beside one another."""


class WorkPage(QWidget):
    """The workbench for one case file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.requirements = RequirementsPane(desk)
        self.law = LawPane(desk)
        self.judgement = JudgementPane(desk)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=5)
        for pane, least, stretch in (
            (self.requirements, 210, 2),
            (self.law, 280, 5),
            (self.judgement, 382, 3),
        ):
            pane.setMinimumWidth(min(px(least), round(least * _WIDEST)))
            self.splitter.addWidget(_paper(pane))
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes(list(SHARES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def place(self) -> dict[str, str]:
        """Where one stands and what is filtered, to be kept."""
        return {
            "target": self.desk.target,
            "filters": written(self.requirements.model.criteria),
            "law": self.law.place(),
        }

    def stand(self, place: dict[str, str]) -> None:
        """Take up what was kept."""
        self.requirements.narrow(read(place.get("filters", "")))
        law, _, provision = place.get("law", "").partition("\n")
        if law in self.desk.assessment.laws:
            self.law.show_provision(law, provision)


def _paper(pane: QWidget) -> QFrame:
    """A thin frame round a pane."""
    frame = QFrame()
    frame.setFrameShape(QFrame.Shape.NoFrame)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pane)
    return frame
