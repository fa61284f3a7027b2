"""What declarations and reservations leave to be expected of what is looked at, in a quiet line."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from octolegis.domain.checklist import Article, Theme
from octolegis.domain.expectation import effects, is_undeclared, undeclared
from octolegis.domain.message import Message
from octolegis.domain.variation_words import effect_message, undeclared_message
from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.labels import quiet_label


class EffectLine(QWidget):
    """Hidden while nothing is declared, reserved or wanting."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.words = quiet_label()
        self.words.setAccessibleName(self.tr("What declarations and reservations change"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        self.hide()

    def renew(self) -> None:
        """Say it of what is looked at."""
        lines = "\n".join(self._lines())
        if self.words.text() != lines:
            self.words.setText(lines)
        self.setVisible(bool(lines))

    def _lines(self) -> Iterator[str]:
        desk, article, requirement = self._desk, self._desk.article, self._desk.requirement
        if article is None:
            return
        yield from self._benchmark(article)
        if article.id == desk.target:
            yield from self._of_article(article)
            return
        for effect in effects(desk.assessment, desk.target):
            yield desk.words.say(effect_message(desk.assessment, effect))
        if requirement is not None and is_undeclared(desk.assessment, desk.basis, requirement):
            yield desk.words.say(undeclared_message(desk.assessment, requirement))

    def _benchmark(self, article: Article) -> Iterator[str]:
        """By which human-rights treaties safeguards are measured, or that nobody has said."""
        if article.theme is not Theme.SAFEGUARDS or not article.assessable:
            return
        treaties = self._desk.assessment.details.human_rights
        text = self.tr("Benchmark: {treaties}")
        unsaid = self.tr("Benchmark: record the human-rights treaties that bind the State (Ctrl+T)")
        yield text.format(treaties=treaties) if treaties else unsaid

    def _of_article(self, article: Article) -> Iterator[str]:
        """Each sentence once, with the paragraphs of which it is true."""
        now = self._desk.assessment
        told: dict[Message, dict[str, None]] = {}
        for requirement in article.requirements:
            for effect in effects(now, requirement.id):
                told.setdefault(effect_message(now, effect), {})[requirement.paragraph] = None
        for message, paragraphs in told.items():
            words = self._desk.words
            yield words("report.punctuation.colon", label=", ".join(paragraphs), text=words.say(message))
        for requirement in undeclared(now, self._desk.basis, article):
            yield self._desk.words.say(undeclared_message(now, requirement))
