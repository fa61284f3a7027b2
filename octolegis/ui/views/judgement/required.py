"""What the instrument requires, in short, with what helps to judge it folded away."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from octolegis.domain.checklist import Article, Requirement
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.fold_button import FoldButton
from octolegis.ui.views.judgement.definitions_row import DefinitionsRow
from octolegis.ui.views.judgement.effect_line import EffectLine
from octolegis.ui.views.judgement.explanations import explanations, sources
from octolegis.ui.views.judgement.labels import quiet_label, text_label
from octolegis.ui.views.judgement.variation_row import VariationRow


class Required(QWidget):
    """The text of the requirement or the summary of the article."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text_label()
        self._bound = quiet_label()
        told = self.tr("Guidance, common gaps to check, points for a recommendation, sources")
        self.fold = FoldButton(told)
        self.matrix = dressed(QToolButton(autoRaise=True), text=self.tr("Matrix (F9)"))
        self.matrix.setToolTip(self.tr("Judge what is asked of each power, cell by cell"))
        self.matrix.clicked.connect(desk.matrix_asked)
        self.more = text_label()
        self.more.hide()
        self._variation: VariationRow | None = None
        self.effect = EffectLine(desk)
        self.definitions = DefinitionsRow(desk)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        for part in (
            self._text,
            self._bound,
            self.effect,
            self.definitions,
            self.matrix,
            self.fold,
            self.more,
        ):
            self._column.addWidget(part)
        self.fold.toggled.connect(self._unfold)

    def renew(self) -> None:
        """Show what is looked at."""
        article, requirement = self._desk.article, self._requirement
        self.setVisible(article is not None)
        if article is None:
            return
        shown: Article | Requirement = requirement or article
        self._text.setText(requirement.text if requirement else article.summary or article.informational)
        self._bound.setText(self._bond(requirement, article))
        self._bound.setVisible(bool(self._bound.text()))
        self.definitions.renew()
        self.matrix.setVisible(article.matrix is not None)
        self.fold.setText(self._fold_title(shown, article))
        self.fold.setVisible(bool(explanations(article, requirement)))
        self._unfold(self.fold.isChecked())

    def renew_variation(self) -> None:
        """Show anew what is declared and reserved."""
        if self._desk.article is not None:
            self._show_variation(self._desk.requirement)
            self.effect.renew()

    @property
    def _requirement(self) -> Requirement | None:
        """The requirement looked at, or the condition of the cell looked at."""
        cell = self._desk.cell
        return cell.condition if cell else self._desk.requirement

    def _bond(self, requirement: Requirement | None, article: Article) -> str:
        say = self._desk.words
        if requirement is not None:
            return (
                f"{say(f'term.kind.{requirement.kind}')} · {say(f'term.obligation.{requirement.obligation}')}"
            )
        return "" if article.assessable else article.informational

    def _fold_title(self, shown: Article | Requirement, article: Article) -> str:
        parts = [self.tr("Guidance")] if shown.guidance else []
        if any(sources(article)):
            parts.append(self.tr("sources"))
        if shown.gaps:
            parts.append(self.tr("{count} common gaps").format(count=len(shown.gaps)))
        if shown.to_confirm:
            parts.append(self.tr("{count} to confirm").format(count=len(shown.to_confirm)))
        return " · ".join(parts)

    def _unfold(self, open: bool) -> None:
        self.more.setVisible(open and not self.fold.isHidden())
        if open:
            article = self._desk.article
            self.more.setText("\n\n".join(explanations(article, self._requirement)) if article else "")

    def _show_variation(self, requirement: Requirement | None) -> None:
        variation = requirement.variation if requirement else None
        if self._variation is None and variation is not None:
            self._variation = VariationRow(self._desk)
            self._column.insertWidget(2, self._variation)
        if self._variation is not None:
            self._variation.setVisible(variation is not None)
            if requirement is not None and variation is not None:
                self._variation.renew(requirement)
