"""The provisions that what is looked at rests on: to jump to, to remove."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.mapping import Mapping
from octolegis.domain.matrix import cell_of
from octolegis.session.commands import mappings
from octolegis.session.commands.targets import provision_of
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.judgement.labels import heading, quiet_label


class Relied(NamedTuple):
    """A provision that is relied on: its citation, the quoted words or the paragraphs that rest on it.

    ``own`` is the mapping's id where the target itself relies on the provision, else empty.
    """

    law: str
    provision: str
    citation: str
    detail: str
    own: str


class Mapped(QWidget):
    """A chip for each provision; an article also shows what its requirements rest on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._empty = quiet_label()
        self._empty.setText(self.tr("None yet: stand on a provision in the law and press Enter."))
        self._shown: list[Relied] = []
        self._chips: list[QWidget] = []
        self._flow = FlowLayout(spacing=5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(self.tr("Provisions relied on")))
        column.addWidget(self._empty)
        column.addLayout(self._flow)

    def renew(self) -> None:
        """Show the mappings of what is looked at; chips are made anew only when they differ."""
        self.setVisible(provision_of(self._desk.target) is None)
        wanted = self._own() + self._of_requirements()
        self._empty.setVisible(not wanted)
        if wanted == self._shown:
            return
        self._shown = wanted
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(self._desk, relied) for relied in wanted]
        for chip in self._chips:
            self._flow.addWidget(chip)

    def _own(self) -> list[Relied]:
        found = self._desk.assessment.mappings_by_target.get(self._desk.target, ())
        return [Relied(m.law, m.provision, self._citation(m), _quoted(m), m.id) for m in found]

    def _of_requirements(self) -> list[Relied]:
        """For an article: each provision once, with the paragraphs that rest on it."""
        article = self._desk.article
        if article is None or article.id != self._desk.target:
            return []
        by_target = self._desk.assessment.mappings_by_target
        paragraphs: dict[tuple[str, str, str], dict[str, None]] = {}
        for target in article.targets[1:]:
            for mapping in by_target.get(target, ()):
                place = (mapping.law, mapping.provision, self._citation(mapping))
                paragraphs.setdefault(place, {})[self._paragraph(target)] = None
        return [Relied(*place, "→ " + ", ".join(found), "") for place, found in paragraphs.items()]

    def _paragraph(self, target: str) -> str:
        """The paragraph of a requirement; of a cell with the article to which it is applied."""
        cell = cell_of(self._desk.assessment, target)
        if cell is not None:
            return f"{cell.condition.paragraph} × {cell.row.number}"
        requirement = self._desk.assessment.requirement(target)
        return requirement.paragraph if requirement else ""

    def _citation(self, mapping: Mapping) -> str:
        outline = self._desk.assessment.outlines.get(mapping.law)
        provision = outline.by_id.get(mapping.provision) if outline else None
        return outline.citation(provision) if outline and provision else mapping.provision


class Chip(QFrame):
    """One provision relied on."""

    def __init__(self, desk: Desk, relied: Relied) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        jump = dressed(
            QToolButton(autoRaise=True),
            text=f"{relied.citation}  {relied.detail}".rstrip(),
            toolTip=self.tr("Show this provision in the law"),
        )
        jump.clicked.connect(lambda: desk.law_asked.emit(relied.law, relied.provision))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(jump)
        if relied.own and desk.editable:
            row.addWidget(self._remove_button(desk, relied))

    def _remove_button(self, desk: Desk, relied: Relied) -> QToolButton:
        words = self.tr("Remove {provision}").format(provision=relied.citation)
        button = dressed(
            QToolButton(autoRaise=True),
            icon=icon("remove"),
            iconSize=QSize(12, 12),
            accessibleName=words,
            toolTip=self.tr("Do not rely on this provision any more"),
        )
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(
            lambda: desk.do(lambda: mappings.remove(desk.assessment, desk.key.author, relied.own))
        )
        return button


def _quoted(mapping: Mapping) -> str:
    if mapping.quote is None:
        return ""
    text = " ".join(mapping.quote.text.split())
    return f"“{text[:32]}…”" if len(text) > 33 else f"“{text}”"
