"""All proposed wording in one table: the words now, those proposed, why, and how far it has come."""

from __future__ import annotations

from itertools import groupby

from octolegis.domain.adoption import Adoption
from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.assessment import Assessment
from octolegis.domain.richtext import RichText
from octolegis.reports.citing import place
from octolegis.reports.content import Block, Cell, Column, Report, Style, Table, cell, paragraphs, plain
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading

_SHARES = (
    ("provision", 10),
    ("current", 28),
    ("wording", 28),
    ("reason", 16),
    ("requirement", 10),
    ("status", 10),
)


def amendment_table(assessment: Assessment, options: ReportOptions) -> Report:
    """A chapter for each law, in its order; what is for no provision yet, at the end."""
    reading, body = Reading(assessment, options), Chapters()
    for law, found in groupby(in_order(reading), key=lambda each: each.law):
        known = assessment.laws.get(law)
        title = known.title if known else reading.say("amendments.no_place")
        body.add(f"law-{law}", title, _table(reading, list(found)), wide=True)
    if not body.sections:
        body.add("none", reading.say("kind.amendment-table"), [plain(reading.say("amendments.none"))])
    return framed(reading, "amendment-table", body.sections)


def in_order(reading: Reading) -> list[Amendment]:
    """The amendments by law and place; those for no law last."""
    laws = list(reading.assessment.laws)

    def rank(amendment: Amendment) -> tuple[int, int, str]:
        if amendment.law not in laws:
            return len(laws), 0, amendment.target
        node = reading.outline(amendment.law).by_id.get(amendment.provision)
        at = reading.place_in_law(amendment.law, node) if node else 10**6
        return laws.index(amendment.law), at, amendment.id

    return sorted(reading.assessment.amendments.values(), key=rank)


def current(reading: Reading, amendment: Amendment) -> str:
    """The words of the law that the amendment would change; nothing for new ones."""
    outline = reading.outline(amendment.law)
    node = outline.by_id.get(amendment.provision)
    if node is None or amendment.kind in (AmendmentKind.INSERT_AFTER, AmendmentKind.NEW):
        return ""
    return "\n".join(filter(None, (node.heading, outline.full_text(node))))


def where(reading: Reading, amendment: Amendment) -> str:
    """The provision, and what the amendment does to it."""
    law = reading.assessment.laws.get(amendment.law)
    node = reading.outline(amendment.law).by_id.get(amendment.provision)
    does = reading.term(amendment.kind, "amendment_kind")
    return f"{place(reading, law, node)}\n{does}" if law and node else does


def asked_by(reading: Reading, target: str) -> str:
    """The article and paragraph that the amendment answers."""
    article = reading.assessment.article(target)
    if article is None:
        return reading.say("recommendation.beyond")
    return "\n".join(filter(None, (reading.article_name(article), reading.cited(target))))


def _table(reading: Reading, found: list[Amendment]) -> list[Block]:
    columns = tuple(Column(reading.say(f"amendments.column.{key}"), share) for key, share in _SHARES)
    return [Table(columns, tuple(_row(reading, each) for each in found), reading.say("kind.amendment-table"))]


def _row(reading: Reading, amendment: Amendment) -> tuple[Cell, ...]:
    return (
        cell(where(reading, amendment), bold=True),
        cell(current(reading, amendment) or "–"),
        Cell(tuple(paragraphs(amendment.wording, Style.CELL)) or (plain("–", Style.CELL),)),
        Cell(tuple(paragraphs(_reason(reading, amendment), Style.CELL)) or (plain("–", Style.CELL),)),
        cell(asked_by(reading, amendment.target)),
        cell(_status(reading, amendment)),
    )


def _reason(reading: Reading, amendment: Amendment) -> RichText:
    """Its own reason, else that of the finding which it answers."""
    finding = reading.finding(amendment.target)
    return amendment.reason or (finding.reason if finding else RichText())


def _status(reading: Reading, amendment: Amendment) -> str:
    said = [reading.term(amendment.status, "amendment_status")]
    if amendment.adoption in set(Adoption):
        said.append(reading.term(Adoption(amendment.adoption), "adoption"))
    position = reading.assessment.position(f"amendment:{amendment.id}")
    if position is not None:
        said.append(
            reading.introduced(reading.say("amendments.ministry")) + reading.term(position.stance, "stance")
        )
    return "\n".join(said)
