"""Findings that answer no article: on provisions alone, and on targets that the checklists do not know."""

from __future__ import annotations

from octolegis.domain.finding import Finding, Rating
from octolegis.reports.citing import citation
from octolegis.reports.content import Block, Heading, Paragraph, Style, bookmark_of, plain
from octolegis.reports.disagreements import not_agreed
from octolegis.reports.judgement import (
    other,
    override,
    particulars,
    proposal,
    recommendation,
    remark_line,
    section,
)
from octolegis.reports.quoting import WHOLE, quoted
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation
from octolegis.reports.reliance import Reliance


def beyond_blocks(reading: Reading, made: dict[str, Recommendation]) -> list[Block]:
    """A part for each provision, in the order of the laws; empty where there is none."""
    return [block for target in reading.loose_targets for block in _target(reading, target, made.get(target))]


def _target(reading: Reading, target: str, made: Recommendation | None) -> list[Block]:
    law, provision = reading.provision(target)
    name = citation(reading, Reliance(law, provision)) if law and provision else target
    blocks: list[Block] = [Heading(name, 2, bookmark_of(target))]
    blocks += not_agreed(reading, [target])
    if law and provision:
        blocks += quoted(reading, [Reliance(law, provision)], together=WHOLE)[1:]
    finding = reading.finding(target)
    if finding:
        blocks += _judged(reading, finding)
    if made:
        blocks += recommendation(reading, made)
        blocks += [block for amendment in made.amendments for block in proposal(reading, amendment)]
    if finding and (made is None or made.finding is None) and particulars(reading, finding):
        blocks.append(plain(particulars(reading, finding), Style.NOTE))
    return blocks + [block for one in reading.others(target) for block in other(reading, one)]


def _judged(reading: Reading, finding: Finding) -> list[Paragraph]:
    blocks: list[Paragraph] = []
    if finding.rating is not Rating.NOT_ASSESSED or finding.flags or finding.reason_code:
        blocks.append(remark_line(reading, finding))
    blocks += section(reading.say("article.assessment"), finding.reason)
    blocks += section(reading.say("article.findings"), finding.comment)
    return blocks + override(reading, finding)
