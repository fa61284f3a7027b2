"""Definitions that fall short, told at the articles that rest on them."""

from __future__ import annotations

from octolegis.domain.checklist import Article
from octolegis.domain.definitions import SHORT, Definition, definitions
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.reading import Reading


def definition_lines(reading: Reading, article: Article) -> list[Paragraph]:
    """Each definition that the article uses and the law does not meet in full; nothing where it meets all."""
    used = definitions(reading.assessment, reading.options.basis, article)
    short = [_line(reading, definition) for definition in used if definition.rating in SHORT]
    return [plain(reading.say("article.definitions"), Style.LABEL), *short] if short else []


def _line(reading: Reading, definition: Definition) -> Paragraph:
    text = reading.say(
        "article.definition",
        where=_cited(reading, definition),
        rating=reading.term(definition.rating, "rating"),
    )
    return Paragraph((Span(definition.term, bold=True), Span(f" {text}")), Style.BULLET)


def _cited(reading: Reading, definition: Definition) -> str:
    """The paragraph that defines the term: "Article 1(a)", "Article 18(3) ETS 185"."""
    name, number = reading.article_name(definition.article), definition.article.number
    return name.replace(number, definition.paragraph, 1)
