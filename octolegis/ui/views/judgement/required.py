"""What the instrument requires, in short, with guidance and common gaps folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.assessment import VariationStatus
from octolegis.domain.checklist import Article, Requirement, Variation
from octolegis.session.commands import particulars
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label


class Required(QWidget):
    """The text of the requirement or the summary of the article."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text_label()
        self._bound = quiet_label()
        self._fold = dressed(
            QToolButton(
                autoRaise=True,
                arrowType=Qt.ArrowType.RightArrow,
                toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            ),
            checkable=True,
        )
        self._fold.setToolTip(self.tr("Guidance and common gaps to check"))
        self._more = text_label()
        self._more.hide()
        self._variation: VariationRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        for part in (self._text, self._bound, self._fold, self._more):
            self._column.addWidget(part)
        self._fold.toggled.connect(self._unfold)

    def renew(self) -> None:
        """Show what is looked at."""
        article, requirement = self._desk.article, self._desk.requirement
        self.setVisible(article is not None)
        if article is None:
            return
        shown: Article | Requirement = requirement or article
        self._text.setText(requirement.text if requirement else article.summary or article.informational)
        self._bound.setText(self._bond(requirement, article))
        self._bound.setVisible(bool(self._bound.text()))
        self._fold.setText(self._fold_title(shown))
        self._fold.setVisible(bool(shown.guidance or shown.gaps or shown.to_confirm))
        self._unfold(self._fold.isChecked())
        self._show_variation(requirement)

    def _bond(self, requirement: Requirement | None, article: Article) -> str:
        say = self._desk.words
        if requirement is not None:
            return (
                f"{say(f'term.kind.{requirement.kind}')} · {say(f'term.obligation.{requirement.obligation}')}"
            )
        return "" if article.assessable else article.informational

    def _fold_title(self, shown: Article | Requirement) -> str:
        parts = [self.tr("Guidance")] if shown.guidance else []
        if shown.gaps:
            parts.append(self.tr("{count} common gaps").format(count=len(shown.gaps)))
        if shown.to_confirm:
            parts.append(self.tr("{count} to confirm").format(count=len(shown.to_confirm)))
        return " · ".join(parts)

    def _unfold(self, open: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if open else Qt.ArrowType.RightArrow)
        self._more.setVisible(open and not self._fold.isHidden())
        if open:
            shown = self._desk.requirement or self._desk.article
            self._more.setText("\n\n".join(self._explanations(shown)) if shown else "")

    def _explanations(self, shown: Article | Requirement) -> list[str]:
        parts = [shown.guidance] if shown.guidance else []
        for title, lines in (
            (self.tr("Common gaps to check"), shown.gaps),
            (self.tr("To confirm"), shown.to_confirm),
        ):
            if lines:
                parts.append("\n".join([title, *(f"•  {line}" for line in lines)]))
        return parts

    def _show_variation(self, requirement: Requirement | None) -> None:
        variation = requirement.variation if requirement else None
        if self._variation is None and variation is not None:
            self._variation = VariationRow(self._desk)
            self._column.insertWidget(2, self._variation)
        if self._variation is not None:
            self._variation.setVisible(variation is not None)
            if variation is not None:
                self._variation.renew(variation)


class VariationRow(QWidget):
    """A declaration, reservation or option that the instrument permits, and what the country does with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.status = dressed(
            QComboBox(),
            accessibleName=self.tr("What the country does with it"),
            enabled=desk.editable,
            toolTip=self.tr("What the country does with this permitted variation"),
        )
        for status in VariationStatus:
            self.status.addItem(desk.words(f"term.variation_status.{status}"), status.value)
        self.status.activated.connect(self._set)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._form)
        row.addWidget(self.status)
        row.addStretch()

    def renew(self, variation: Variation) -> None:
        """Show the variation and its status."""
        form = self._desk.words(f"term.variation_form.{variation.form}")
        self._form.setText(f"{form} ({variation.clause})" if variation.clause else form)
        self._form.setToolTip(variation.limits)
        status = self._desk.assessment.variations.get(self._desk.target, VariationStatus.NONE)
        self.status.setCurrentIndex(self.status.findData(status.value))

    def _set(self) -> None:
        desk, status = self._desk, VariationStatus(self.status.currentData())
        desk.do(lambda: particulars.set_variation(desk.assessment, desk.key.author, desk.target, status))
