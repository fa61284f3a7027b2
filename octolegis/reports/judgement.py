"""What an expert wrote on a target, as paragraphs: nothing typed is lost, no internal note is shown."""

from __future__ import annotations

from octolegis.domain.amendment import Amendment
from octolegis.domain.finding import Finding, Flag, Rating, ReasonCode
from octolegis.domain.position import Position
from octolegis.domain.richtext import RichText, rich
from octolegis.reports.citing import place
from octolegis.reports.content import Paragraph, Span, Style, paragraphs, plain
from octolegis.reports.directions import run_on
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation


def section(label: str, text: RichText) -> list[Paragraph]:
    """A labelled text; nothing where nothing was typed."""
    return [plain(label, Style.LABEL), *paragraphs(text)] if text else []


def flags(reading: Reading, finding: Finding | None) -> str:
    """The flags in words."""
    found = sorted(finding.flags, key=list(Flag).index) if finding else []
    return ", ".join(reading.term(flag, "flag") for flag in found)


def code(reading: Reading, finding: Finding | None) -> str:
    """The reason code in words; that nothing need be recommended concerns the experts alone."""
    if finding is None or finding.reason_code in (None, ReasonCode.NO_RECOMMENDATION):
        return ""
    return reading.term(finding.reason_code, "reason_code")


def rating_line(reading: Reading, rating: Rating, finding: Finding | None) -> Paragraph:
    """The rating in words, the reason code and the flags, on one line."""
    spans = [Span(reading.say("article.rating") + " "), Span(reading.term(rating, "rating"), bold=True)]
    if why := code(reading, finding):
        spans.append(Span(f" ({why})"))
    marks = _remark(reading, finding)
    return Paragraph((*spans, *([Span("   "), *marks] if marks else [])), Style.RATING, rating=rating)


def remark_line(reading: Reading, finding: Finding) -> Paragraph:
    """The rating with the flags; of a provision alone that nobody rated, the flags."""
    marks = _remark(reading, finding)
    if finding.rating is not Rating.NOT_ASSESSED or finding.reason_code or not marks:
        return rating_line(reading, finding.rating, finding)
    return Paragraph(tuple(marks), Style.RATING, rating=finding.rating)


def _remark(reading: Reading, finding: Finding | None) -> list[Span]:
    shown = flags(reading, finding)
    return [Span(reading.say("article.flags") + " "), Span(shown, bold=True)] if shown else []


def recommendation(reading: Reading, made: Recommendation) -> list[Paragraph]:
    """The numbered recommendation with its particulars, then the wording proposed."""
    texts = paragraphs(made.finding.recommendation, Style.RECOMMENDATION) if made.finding else []
    first = texts[0].spans if texts else (Span(reading.say("recommendation.adopt_wording")),)
    head = Paragraph(
        (Span(f"{made.label}\t", bold=True), *first), Style.RECOMMENDATION, bookmark=made.bookmark
    )
    return [head, *texts[1:], *_particulars(reading, made.finding)]


def _particulars(reading: Reading, finding: Finding | None) -> list[Paragraph]:
    text = particulars(reading, finding)
    return [plain(text, Style.NOTE)] if text else []


def particulars(reading: Reading, finding: Finding | None) -> str:
    """Priority, addressee and time of a finding, as far as given."""
    if finding is None:
        return ""
    priority = reading.term(finding.priority, "priority") if finding.priority else ""
    values = (("priority", priority), ("addressee", finding.addressee), ("term", finding.term))
    return " · ".join(
        reading.say("punctuation.colon", label=reading.say(f"column.{key}"), text=value)
        for key, value in values
        if value
    )


def proposal(reading: Reading, amendment: Amendment) -> list[Paragraph]:
    """The wording proposed, with where it goes and why."""
    heading = reading.say("proposal.heading", kind=reading.say(f"proposal.{amendment.kind.value}"))
    law = reading.assessment.laws.get(amendment.law)
    provision = reading.outline(amendment.law).by_id.get(amendment.provision)
    if law and provision:
        where = place(reading, law, provision)
        where += f", {law.title}" if len(reading.assessment.current_laws) > 1 else ""
        heading = reading.say("punctuation.colon", label=heading, text=where)
    if amendment.basis is not reading.options.basis:
        heading += f" ({reading.term(amendment.basis, 'basis')})"
    blocks = [plain(heading, Style.LABEL), *paragraphs(amendment.wording, Style.PROPOSAL)]
    return blocks + _introduced(reading, reading.say("proposal.reason"), amendment.reason)


def answer(reading: Reading, position: Position | None, style: Style = Style.BODY) -> list[Paragraph]:
    """What the ministry said of a recommendation or of proposed wording, its reason and its own wording."""
    if position is None:
        return []
    said = reading.introduced(reading.say("amendments.ministry")) + reading.term(position.stance, "stance")
    head = plain(said, style, italic=True) if style is Style.CELL else plain(said, Style.LABEL)
    wording = style if style is Style.CELL else Style.PROPOSAL
    return [head, *paragraphs(position.reason, style), *paragraphs(position.wording, wording)]


def _introduced(reading: Reading, label: str, text: RichText) -> list[Paragraph]:
    """A text that continues on the line of its label, if both run one way."""
    if not text:
        return []
    first, *rest = paragraphs(text)
    if not run_on(first.text, reading.options.language):
        return [plain(label, Style.LABEL), first, *rest]
    return [Paragraph((Span(f"{label} ", bold=True), *first.spans), first.style), *rest]


def other(reading: Reading, finding: Finding) -> list[Paragraph]:
    """Another expert's finding, or one on the other basis, complete and under its name."""
    who = reading.say("finding.of_expert", name=reading.expert(finding.key.author))
    basis = reading.term(finding.key.basis, "basis")
    blocks = [plain(f"{who} · {basis}", Style.LABEL)]
    if finding.rating is not Rating.NOT_ASSESSED or finding.flags or finding.reason_code:
        blocks.append(rating_line(reading, finding.rating, finding))
    return blocks + words(reading, finding) + _particulars(reading, finding)


def words(reading: Reading, finding: Finding) -> list[Paragraph]:
    """Reason, comment, recommendation and reason for another rating than suggested, each introduced."""
    blocks: list[Paragraph] = []
    for key in ("reason", "comment", "recommendation"):
        blocks += _introduced(reading, reading.say(f"finding.{key}"), getattr(finding, key))
    return blocks + override(reading, finding)


def override(reading: Reading, finding: Finding | None) -> list[Paragraph]:
    """Why the expert rated otherwise than the requirements suggest."""
    if finding is None or not finding.override_reason:
        return []
    return _introduced(reading, reading.say("finding.override"), rich(finding.override_reason))
