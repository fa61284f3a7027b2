"""All recommendations in one table, as a drafting team works through them."""

from __future__ import annotations

from octolegis.reports.citing import numbers
from octolegis.reports.content import Block, Cell, Column, Style, Table, bookmark_of, cell, paragraphs, plain
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation
from octolegis.reports.reliance import Reliance, reliances
from octolegis.reports.shortening import opening

_FINDING, _WORDING = 300, 400
"""How much of the finding and of the wording the table repeats; the rest stands with the article."""


def recommendation_table(reading: Reading, made: dict[str, Recommendation]) -> list[Block]:
    """Number, article, provision, finding, recommendation, wording, priority, addressee and time."""
    if not made:
        return [plain(reading.say("recommendation.none"))]
    shares = (
        ("number", 5), ("article", 9), ("provision", 11), ("finding", 18), ("recommendation", 21),
        ("wording", 22), ("priority", 7), ("addressee", 10), ("term", 11),
    )  # fmt: skip
    columns = tuple(Column(reading.say(f"column.{key}"), share) for key, share in shares)
    rows = tuple(_row(reading, one) for one in made.values())
    return [Table(columns, rows, reading.say("chapter.recommendations"))]


def _row(reading: Reading, made: Recommendation) -> tuple[Cell, ...]:
    finding = made.finding
    said = reading.finding(made.target)
    words = paragraphs(finding.recommendation, Style.CELL) if finding else []
    wording = [plain(opening(one.wording.plain, _WORDING), Style.CELL) for one in made.amendments]
    # Wording alone has the priority, addressee and time of the finding that it answers.
    priority = reading.term(said.priority, "priority") if said and said.priority else "–"
    reason = " ".join((said.reason.plain or said.comment.plain).split()) if said else ""
    return (
        cell(made.label, bold=True, target=made.bookmark),
        _article(reading, made),
        cell("\n".join(_places(reading, made)) or "–"),
        cell(opening(reason, _FINDING) or "–"),
        Cell(tuple(words)) if words else cell(reading.say("recommendation.adopt_wording")),
        Cell(tuple(wording)) if wording else cell("–"),
        cell(priority),
        cell((said.addressee if said else "") or "–"),
        cell((said.term if said else "") or "–"),
    )


def _article(reading: Reading, made: Recommendation) -> Cell:
    if made.article is None:
        return cell(reading.say("recommendation.beyond"))
    cited = reading.cited(made.target)
    name = reading.article_name(made.article) + (f"\n{cited}" if cited else "")
    return cell(name, target=bookmark_of(made.article.id))


def _places(reading: Reading, made: Recommendation) -> list[str]:
    law, provision = reading.provision(made.target)
    if law:
        return numbers(reading, [Reliance(law, provision)])
    targets = reading.targets(made.article) if made.article else [made.target]
    found = _amended(reading, made) or reliances(reading, [made.target]) or reliances(reading, targets)
    return numbers(reading, found)


def _amended(reading: Reading, made: Recommendation) -> list[Reliance]:
    """The provisions for which wording is proposed."""
    laws = reading.assessment.laws
    found = {(one.law, one.provision): one for one in made.amendments if one.law in laws}
    named = ((laws[law], reading.outline(law).by_id.get(id)) for law, id in found)
    return [Reliance(law, provision) for law, provision in named if provision is not None]
