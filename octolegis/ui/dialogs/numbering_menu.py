"""Which numbers are articles, which are points: all that are numbered alike go to one level at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from octolegis.domain.label_patterns import numberings
from octolegis.domain.law import Outline, ProvisionKind
from octolegis.domain.renumbering import LADDER

_OFFERED = 24
"""So many patterns are offered, the most used first; single oddities are corrected one by one."""


class NumberingMenu(QPushButton):
    """Emits the pattern and the kind that was chosen for it; ``asked_for`` is the outline of the moment."""

    chosen = Signal(str, str)

    def __init__(self, kinds: Mapping[ProvisionKind, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self.asked_for: Callable[[], Outline] = lambda: Outline(())
        self.setText(self.tr("Numbering"))
        self.setAutoDefault(False)
        self.patterns = QMenu(self)
        self.patterns.aboutToShow.connect(self.fill)
        self.setMenu(self.patterns)
        self.setShortcut("Ctrl+N")
        self.setToolTip(self.tr("Say of which level all are that are numbered alike (Ctrl+N)"))

    def fill(self) -> None:
        """A line for each pattern, its present level marked."""
        self.patterns.clear()
        for each in numberings(self.asked_for())[:_OFFERED]:
            more = " …" if each.number > len(each.examples) else ""
            words = f"{', '.join(each.examples)}{more}  ({each.number})".replace("&", "&&")
            levels = self.patterns.addMenu(words)
            for kind in LADDER:
                action = levels.addAction(self._kinds[kind])
                action.setCheckable(True)
                action.setChecked(kind is each.kind)
                action.triggered.connect(partial(self._choose, each.pattern, kind))

    def _choose(self, pattern: str, kind: ProvisionKind) -> None:
        self.chosen.emit(pattern, kind.value)
