"""The annexes: concordance both ways, requirement by requirement, changes."""

from __future__ import annotations

from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.law import Law, Provision
from octolegis.reports.citing import citation, place
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    bookmark_of,
    cell,
    paragraphs,
    plain,
)
from octolegis.reports.judgement import code, flags
from octolegis.reports.matrices import matrix_blocks
from octolegis.reports.quoting import quote_lines
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation
from octolegis.reports.reliance import reliances
from octolegis.reports.retired import retired_blocks, review_mark

_EXCERPT, _EXCERPTS, _LEAST = 400, 1600, 120
"""The longest excerpt, the room for all on one article, and the least for each."""


def concordance(reading: Reading, made: dict[str, Recommendation]) -> list[Block]:
    """From the treaty to the law: each assessable article, or each provision relied on for it, a row."""
    shares = (
        ("article", 10),
        ("requires", 33),
        ("provision", 16),
        ("text", 33),
        ("rating", 11),
        ("completed_by", 8),
    )
    articles = [state.article for state in reading.states.values()]
    rows = [row for article in articles for row in _concordance_rows(reading, article, made)]
    return [Table(_columns(reading, shares), tuple(rows), reading.say("annex.a"))]


def _columns(reading: Reading, shares: tuple[tuple[str, int], ...]) -> tuple[Column, ...]:
    return tuple(Column(reading.say(f"column.{key}"), share) for key, share in shares)


def _concordance_rows(
    reading: Reading, article: Article, made: dict[str, Recommendation]
) -> list[tuple[Cell, ...]]:
    rating = reading.rating(article.id)
    numbers = ", ".join(made[t].label for t in reading.targets(article) if t in made)
    name = cell(reading.article_name(article), bold=True)
    asked = _asked(article, complete=reading.is_touched(article))
    end = (cell(reading.term(rating, "rating"), rating), cell(numbers or "–"))
    found = reliances(reading, reading.targets(article))
    if not found:
        return [(name, asked, cell("–"), cell("–"), *end)]
    longest = max(_LEAST, min(_EXCERPT, _EXCERPTS // len(found)))
    rows: list[tuple[Cell, ...]] = []
    for i, one in enumerate(found):
        quote = tuple(quote_lines(reading, one, longest, Style.CELL))
        first = (name, asked if i == 0 else _asked(article, complete=False))
        rows.append(
            (
                *first,
                cell(citation(reading, one)),
                Cell(quote or cell("–").paragraphs),
                *end,
            )
        )
    return rows


def _asked(article: Article, *, complete: bool) -> Cell:
    title = Paragraph((Span(article.title, bold=True),), Style.CELL)
    gist = _gist(article.summary) if complete else ""
    return Cell((title, plain(gist, Style.CELL))) if gist else Cell((title,))


def _gist(summary: str) -> str:
    """The first sentence, which names the duty; the rest stands with the article."""
    first, _, rest = summary.partition(". ")
    return f"{first}." if rest else summary


def reverse_table(reading: Reading) -> list[Block]:
    """From the law to the treaty: each provision relied on, with the articles that it answers."""
    blocks: list[Block] = []
    for law in reading.assessment.current_laws.values():
        answered = _answered(reading, law)
        if answered:
            blocks.append(Heading(law.title, 2, bookmark_of(f"reverse {law.id}")))
            blocks.append(_reverse(reading, law, answered))
    return blocks or [plain(reading.say("annex.no_mapping"))]


def _answered(reading: Reading, law: Law) -> dict[str, list[str]]:
    """The articles by provision id, in the order of the law."""
    found: dict[str, list[str]] = {}
    for mapping in reading.assessment.mappings.values():
        article = reading.assessment.article(mapping.target)
        if mapping.law == law.id and article is not None:
            names = found.setdefault(mapping.provision, [])
            if article.id not in names:
                names.append(article.id)
    order = {provision.id: i for i, provision in enumerate(reading.outline(law.id).provisions)}
    return dict(sorted(found.items(), key=lambda item: order.get(item[0], len(order))))


def _reverse(reading: Reading, law: Law, answered: dict[str, list[str]]) -> Table:
    shares = (("provision", 40), ("article", 40), ("rating", 20))
    outline = reading.outline(law.id)
    rows = []
    for id, articles in answered.items():
        for i, target in enumerate(articles):
            article, rating = reading.articles_by_id[target], reading.rating(target)
            place = _place(reading, law, outline.by_id.get(id)) if i == 0 else ""
            name = f"{reading.article_name(article)} – {article.title}"
            rows.append(
                (
                    cell(place),
                    cell(name, target=bookmark_of(target)),
                    cell(reading.term(rating, "rating"), rating),
                )
            )
    return Table(_columns(reading, shares), tuple(rows), law.title)


def _place(reading: Reading, law: Law, provision: Provision | None) -> str:
    if provision is None:
        return reading.say("provision.lost", law=law.title)
    label = place(reading, law, provision)
    return f"{label}, {provision.heading}" if provision.heading and provision.heading != label else label


_ANSWER = (("article", 9), ("asked", 34), ("nature", 14), ("rating", 13), ("reason_comment", 30))


def requirement_answers(reading: Reading) -> list[Block]:
    """Every requirement of the articles that were assessed, with its rating, reason and comment."""
    blocks: list[Block] = []
    for instrument in reading.assessment.instruments:
        articles = [article for article in instrument.articles() if reading.is_touched(article)]
        rows = tuple(_answer(reading, req) for article in articles for req in article.requirements)
        if rows:
            title = f"{instrument.title} ({instrument.reference})"
            blocks.append(Heading(title, 2, bookmark_of(f"answers {instrument.id}")))
            blocks.append(Table(_columns(reading, _ANSWER), rows, title))
    blocks += matrix_blocks(reading)
    return [*(blocks or [plain(reading.say("annex.no_requirement"))]), *retired_blocks(reading)]


def _answer(reading: Reading, req: Requirement) -> tuple[Cell, ...]:
    finding = reading.finding(req.id)
    rating = reading.rating(req.id)
    nature = f"{reading.term(req.kind, 'kind')}\n{reading.term(req.obligation, 'obligation')}"
    marked = (code(reading, finding), flags(reading, finding), review_mark(reading, req.id))
    marks = "\n".join(mark for mark in marked if mark)
    said = (
        [*paragraphs(finding.reason, Style.CELL), *paragraphs(finding.comment, Style.CELL)] if finding else []
    )
    rated = reading.term(rating, "rating") + (f"\n{marks}" if marks else "")
    return (
        cell(req.paragraph, bold=True),
        cell(req.text),
        cell(nature),
        cell(rated, rating),
        Cell(tuple(said)) if said else cell("–"),
    )


def changes(reading: Reading) -> list[Block]:
    """What changed since the version sent before; this format of the case file knows none."""
    return [plain(reading.say("annex.no_earlier_version"))]
