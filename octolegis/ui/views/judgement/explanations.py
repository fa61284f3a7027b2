"""What helps to judge: guidance, common gaps, sources, notifications due, points for a recommendation."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from octolegis.domain.checklist import ON_THE_ARTICLE, Article, Requirement
from octolegis.ui.marked import QT_TRANSLATE_NOOP

_GAPS = QT_TRANSLATE_NOOP("explanations", "Common gaps to check")
_POINTS = QT_TRANSLATE_NOOP("explanations", "Points for a recommendation")
_NOTIFICATIONS = QT_TRANSLATE_NOOP("explanations", "Notifications due")
_SOURCES = QT_TRANSLATE_NOOP("explanations", "Sources")
_DOUBTS = QT_TRANSLATE_NOOP("explanations", "To confirm")


def explanations(article: Article, requirement: Requirement | None) -> list[str]:
    """The paragraphs for a requirement, or for the article where none is given.

    Points, notifications and sources belong to the article and stand beside each of its requirements.
    """
    shown: Article | Requirement = requirement or article
    parts = [shown.guidance] if shown.guidance else []
    for title, lines in (
        (_GAPS, shown.gaps),
        (_POINTS, article.model_points),
        (_NOTIFICATIONS, article.notifications),
        (_SOURCES, tuple(sources(article))),
        (_DOUBTS, shown.to_confirm),
    ):
        if lines:
            parts.append("\n".join([_said(title), *(f"•  {line}" for line in lines)]))
    return parts


def sources(article: Article) -> Iterator[str]:
    """Where the treaty's own explanation stands: Explanatory Report paragraphs, Guidance Notes."""
    if article.explanatory_report == ON_THE_ARTICLE:
        said = _said(
            QT_TRANSLATE_NOOP(
                "explanations", "Explanatory Report, on Article {number} (paragraphs to be looked up)"
            )
        )
        yield said.format(number=article.number)
    elif article.explanatory_report:
        said = _said(QT_TRANSLATE_NOOP("explanations", "Explanatory Report, paragraphs {paragraphs}"))
        yield said.format(paragraphs=article.explanatory_report.replace("-", "–"))
    if article.guidance_notes:
        said = _said(QT_TRANSLATE_NOOP("explanations", "Guidance Notes {numbers}"))
        yield said.format(numbers=", ".join(article.guidance_notes))


def _said(text: str) -> str:
    return QCoreApplication.translate("explanations", text)
