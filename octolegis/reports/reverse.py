"""The reverse table of concordance: from each provision of the law to the treaties, with the authority."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article
from octolegis.domain.finding import FindingKey
from octolegis.domain.law import Law, LawStatus, Provision, ProvisionKind
from octolegis.reports.citing import place
from octolegis.reports.concordance_head import head_blocks
from octolegis.reports.concordance_words import comment, completion, required, state_cell, text_of
from octolegis.reports.content import Cell, Column, Paragraph, Report, Span, Style, Table, cell, plain
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import PROVISION_TARGET, Reading
from octolegis.reports.reliance import Reliance, reliances
from octolegis.reports.transposition import Transposition, transposition

_COLUMNS = (
    ("r_number", 10), ("r_text", 28), ("r_article", 10), ("r_treaty", 17), ("r_state", 9), ("r_comment", 17),
    ("r_authority", 9),
)  # fmt: skip


def reverse(assessment: Assessment, options: ReportOptions) -> Report:
    """The table of each law under its head."""
    reading = Reading(assessment, options)
    chapters = Chapters()
    chapters.add("reverse-head", reading.say("concordance.head"), head_blocks(reading), wide=True)
    told: dict[str, str] = {}
    for law in assessment.current_laws.values():
        found = table(reading, law, told)
        chapters.add(f"reverse-{law.id}", law.title, [found] if found.rows else [], wide=True)
    return framed(reading, "reverse", chapters.sections)


def shown_in_reverse(reading: Reading) -> set[FindingKey]:
    """The findings whose words stand in the tables: on articles that a law answers, and on provisions."""
    answered = [a for a in reading.articles_by_id.values() if reliances(reading, reading.targets(a))]
    found = [reading.finding(target) for target in (*(a.id for a in answered), *reading.loose_targets)]
    return {finding.key for finding in found if finding is not None}


def table(reading: Reading, law: Law, told: dict[str, str]) -> Table:
    """The provisions that answer an article or were commented on; of a draft, every one.

    ``told`` is where each article was commented on, in this table or an earlier one.
    """
    columns = tuple(Column(reading.say(f"column.{key}"), share) for key, share in _COLUMNS)
    answered = _answered(reading, law)
    rows: list[tuple[Cell, ...]] = []
    for provision in _listed(reading, law, answered):
        rows += _rows(reading, law, provision, answered.pop(provision.id, []), told)
    lost = [_answer(reading, _nothing(reading, law), one, told) for one in answered.get("", [])]
    return Table(columns, (*rows, *lost), law.title)


def _listed(reading: Reading, law: Law, answered: dict[str, list[Article]]) -> list[Provision]:
    alone = {target for target in reading.loose_targets if target.startswith(f"{PROVISION_TARGET}{law.id}#")}
    whole = law.status is LawStatus.DRAFT
    return [
        each
        for each in reading.outline(law.id).provisions
        if each.id in answered
        or f"{PROVISION_TARGET}{law.id}#{each.id}" in alone
        or (whole and each.kind is ProvisionKind.ARTICLE)
    ]


def _answered(reading: Reading, law: Law) -> dict[str, list[Article]]:
    """The articles that each section answers, by its id; "" for what the law no longer has."""
    found: dict[str, list[Article]] = {}
    for article in reading.articles_by_id.values():
        for one in reliances(reading, reading.targets(article)):
            if one.law.id == law.id:
                found.setdefault(one.provision.id if one.provision else "", []).append(article)
    return found


def _rows(
    reading: Reading, law: Law, provision: Provision, answers: list[Article], told: dict[str, str]
) -> list[tuple[Cell, ...]]:
    """A row for each article that the provision answers, and one for what was said on it alone."""
    whole = Reliance(law, provision)
    alone_target = f"{PROVISION_TARGET}{law.id}#{provision.id}"
    is_treated = bool(answers) or reading.is_spoken_of(alone_target)
    number = place(reading, law, provision)
    heading = provision.heading if provision.heading != number else ""
    lines = [Paragraph((Span(number, bold=True),), Style.CELL)]
    lines += [plain(heading, Style.CELL)] if heading else []
    law_cells = (Cell(tuple(lines)), text_of(reading, whole, int(is_treated), set()))
    further = (law_cells[0], cell(""))
    rows = []
    for i, one in enumerate(answers):
        rows.append(_answer(reading, further if i else law_cells, one, told))
        told.setdefault(one.id, f"{number}, {law.title}")
    alone = _alone(reading, law_cells, alone_target)
    rows += [alone] if alone else []
    return rows or [(*law_cells, cell("–"), cell(reading.say("concordance.no_counterpart")), *[cell("")] * 3)]


def _nothing(reading: Reading, law: Law) -> tuple[Cell, Cell]:
    return cell(reading.say("provision.lost", law=law.title)), cell("–")


def _answer(
    reading: Reading, law_cells: tuple[Cell, Cell], article: Article, told: dict[str, str]
) -> tuple[Cell, ...]:
    finding = reading.finding(article.id)
    state = transposition(reading, article.id, reading.rating(article.id), finding)
    state = state if article.assessable else Transposition.INFORMATIONAL
    remarks = comment(reading, finding)
    if remarks and article.id in told:
        remarks = [plain(reading.say("concordance.see", place=told[article.id]), Style.CELL)]
    return (
        *law_cells,
        cell(reading.article_name(article), bold=True),
        cell(article.title),
        state_cell(reading, state),
        required(reading, remarks, demanded=False),
        cell(finding.addressee if finding else ""),
    )


def _alone(reading: Reading, law_cells: tuple[Cell, Cell], target: str) -> tuple[Cell, ...] | None:
    """The finding on the provision alone, which answers no article."""
    finding = reading.finding(target)
    if finding is None and not reading.amendments(target):
        return None
    remarks = [*comment(reading, finding), *completion(reading, target)]
    beyond = cell(reading.say("recommendation.beyond"))
    authority = cell(finding.addressee if finding else "")
    return (*law_cells, cell("–"), beyond, cell(""), required(reading, remarks, demanded=False), authority)
