"""The provisions relied on, quoted in their own language; long ones shortened."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.checklist import Article
from octolegis.domain.mapping import MappingStatus
from octolegis.reports.citing import citation
from octolegis.reports.content import Paragraph, Span, Style, bookmark_of, plain
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance
from octolegis.reports.shortening import GAP, opening
from octolegis.reports.translating import in_translation

WHOLE = 1500
"""Up to so many characters a provision is quoted whole."""
_TOGETHER, _LEAST = 560, 140
"""Room for all the quotes on one article, whose section is to fill half a page, and the least for each."""
_LINE = 100
"""A line of a list takes as much room as so many characters."""
_QUOTED_PARTS = 12
_WARNED = frozenset({MappingStatus.CHANGED, MappingStatus.LOST})


class Quotes:
    """Which words of the laws a report has quoted so far, and on which article: once is enough."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._known: dict[tuple[str, str], list[tuple[str, Article]]] = {}

    def on(self, article: Article) -> Quotes:
        """The same, now that an article is reached."""
        self._article = article
        return self

    def earlier(self, reliance: Reliance, words: list[Paragraph]) -> Article | None:
        """The article on which the words were quoted; what was not is noted for later."""
        text = "\n".join(one.text for one in words)
        key = reliance.law.id, reliance.provision.id if reliance.provision else ""
        known = self._known.setdefault(key, [])
        for said, article in known:
            if text and article is not self._article and said.startswith(text.removesuffix(GAP.rstrip())):
                return article
        if self._article is not None:
            known.append((text, self._article))
        return None


def quoted(
    reading: Reading, found: list[Reliance], quotes: Quotes | None = None, together: int = _TOGETHER
) -> list[Paragraph]:
    """The sections relied on with their words; long ones are cut to the marked spans or their opening."""
    longest = max(_LEAST, min(WHOLE, together // max(1, len(found))))
    known = quotes or Quotes()
    blocks: list[Paragraph] = []
    above: list[tuple[Reliance, Article]] = []
    for reliance in found:
        words = _fitting(quote_lines(reading, reliance, longest, Style.QUOTE), longest)
        article = None if reliance.statuses & _WARNED else known.earlier(reliance, words)
        if article is not None:
            above.append((reliance, article))
            continue
        blocks += [Paragraph((Span(citation(reading, reliance), bold=True),), Style.CITATION)]
        blocks += _warnings(reading, reliance) + words + in_translation(reading, reliance, longest)
    return blocks + _quoted_above(reading, above)


def _warnings(reading: Reading, reliance: Reliance) -> list[Paragraph]:
    told = [status for status in MappingStatus if status in reliance.statuses & _WARNED]
    return [plain(reading.say(f"provision.note_{status.value}"), Style.NOTE) for status in told]


def _quoted_above(reading: Reading, above: list[tuple[Reliance, Article]]) -> list[Paragraph]:
    """One line for all sections of which the words stand further up, each leading there."""
    spans: list[Span] = []
    for reliance, article in above:
        where = reading.say("provision.quoted_above", article=reading.article_name(article))
        spans += [Span("; ", bold=True)] if spans else []
        spans += [Span(citation(reading, reliance), bold=True)]
        spans += [Span(f" ({where})", target=bookmark_of(article.id))]
    return [Paragraph(tuple(spans), Style.CITATION)] if spans else []


def _fitting(quotes: list[Paragraph], longest: int) -> list[Paragraph]:
    """So many lines of a list as there is room for, the last with the sign of omission."""
    kept, room = 0, longest
    while kept < len(quotes) and (room > 0 or not kept):
        room -= max(_LINE, len(quotes[kept].text))
        kept += 1
    if kept == len(quotes):
        return quotes
    last = quotes[kept - 1]
    text = last.text.removesuffix(GAP.rstrip()) + GAP.rstrip()
    return [*quotes[: kept - 1], replace(last, spans=(Span(text),))]


def quote_lines(reading: Reading, reliance: Reliance, longest: int, style: Style) -> list[Paragraph]:
    """The words of a section or of its parts, a paragraph per line, in the language of the law."""
    lines = excerpt(reading, reliance, longest).split("\n")
    return [Paragraph((Span(line),), style, language=reliance.law.language) for line in lines if line]


def excerpt(reading: Reading, reliance: Reliance, longest: int) -> str:
    """The words if no longer than ``longest``, else the marked spans, else the opening."""
    text = _words(reading, reliance)
    if text and len(text) <= longest:
        return text
    return opening(GAP.join(reliance.quotes) or text, longest)


def _words(reading: Reading, reliance: Reliance) -> str:
    outline = reading.outline(reliance.law.id)
    if reliance.provision is None:
        return ""
    if not reliance.parts:
        return outline.full_text(reliance.provision)
    label = outline.citation(reliance.provision)
    return "\n".join(
        f"{outline.citation(part).removeprefix(label)} {outline.full_text(part)}".lstrip(" ,،").rstrip()
        for part in reliance.parts[:_QUOTED_PARTS]
    )
