"""The treaty's own words in the report, where the user wants them: in their language and direction."""

from __future__ import annotations

from octolegis.domain.checklist import Article
from octolegis.domain.law import Provision
from octolegis.domain.official_text import OfficialText, article_of
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.countries import language_name
from octolegis.reports.reading import Reading


def official_words(reading: Reading, article: Article) -> list[Paragraph]:
    """The article in each official text that is to be printed; the report's language first."""
    instrument = article.id.partition("/")[0]
    texts = [
        text for text in reading.assessment.texts.values() if text.instrument == instrument and text.in_report
    ]
    texts.sort(key=lambda text: (text.language != reading.options.language, text.id))
    return [paragraph for text in texts for paragraph in _words(reading, article, text)]


def _words(reading: Reading, article: Article, text: OfficialText) -> list[Paragraph]:
    outline = reading.assessment.text_outlines.get(text.id)
    found = article_of(outline, article.number) if outline else None
    if outline is None or found is None:
        return []
    named = language_name(text.language, reading.options.language)
    label = plain(reading.say("article.official_text", language=named), Style.LABEL)
    lines = (_line(node) for node in outline.subtree(found))
    return [label, *(Paragraph(line, Style.QUOTE, language=text.language) for line in lines)]


def _line(node: Provision) -> tuple[Span, ...]:
    """The heading of the article in bold; each level below it with its label."""
    if node.parent is None:
        head = " ".join(filter(None, (node.label, node.heading)))
        return (Span(f"{head} ", bold=True), Span(node.text)) if node.text else (Span(head, bold=True),)
    return (Span(" ".join(filter(None, (node.label, node.heading, node.text)))),)
