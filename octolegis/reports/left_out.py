"""What a report will not show of an assessment, to be told before it is saved."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.delta import last_round
from octolegis.domain.finding import Finding
from octolegis.domain.message import Message, message
from octolegis.reports.at_a_glance import unprintable
from octolegis.reports.comparison import can_be_compared
from octolegis.reports.doubts import are_listed, doubts
from octolegis.reports.options import ON_REQUEST, ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.team_annexes import agreement_blocks

_SHOWN = 20
"""So many characters are named; of more, the number is told."""


def left_out_of(kind: str, assessment: Assessment, options: ReportOptions) -> list[Message]:
    """What a report of the kind leaves out."""
    if kind == "recommendations":
        return left_out_of_word(assessment, options)
    if kind == "summary":
        return left_out_of_summary(assessment, options)
    if kind in ("amendments", "annotated"):
        return _not_set(kind, assessment, options)
    if kind == "comparison" and not can_be_compared(assessment, options):
        return [message("report.comparison.none"), *_internal_notes(assessment)]
    if kind == "delta" and last_round(assessment, options.round) is None:
        return [message("report.delta.no_round"), *_internal_notes(assessment)]
    return [*_without_room(kind, assessment, options), *_internal_notes(assessment)]


def _not_set(kind: str, assessment: Assessment, options: ReportOptions) -> list[Message]:
    """Amendments and comments for which there is no place in the law's file."""
    from octolegis.reports.draft_word import problems

    tracked = kind == "amendments"
    not_set = problems(assessment, options, tracked=tracked, notes=options.comments or not tracked)
    return [*not_set, *_internal_notes(assessment)]


def _without_room(kind: str, assessment: Assessment, options: ReportOptions) -> list[Message]:
    """Findings in words that the form of a table does not hold, and rows that are not complete."""
    from octolegis.reports.concordance import missing, shown
    from octolegis.reports.reverse import shown_in_reverse

    if kind not in ("profile", "concordance", "reverse", "declarations"):
        return []
    reading = Reading(assessment, options)
    spoken = {found.key for found in assessment.findings.values() if _in_words(found)}
    held = {"concordance": shown, "reverse": shown_in_reverse}
    number = len(spoken - held[kind](reading)) if kind in held else len(spoken)
    told = [message("report.left_out.no_room", number=number)] if number else []
    incomplete = missing(reading) if kind == "concordance" else 0
    return told + ([message("report.left_out.incomplete", number=incomplete)] if incomplete else [])


def _in_words(finding: Finding) -> bool:
    return bool(finding.reason or finding.comment or finding.recommendation or finding.override_reason)


def left_out_of_word(assessment: Assessment, options: ReportOptions) -> list[Message]:
    """What the Word report leaves out: internal notes, sections switched off, points only counted."""
    reading = Reading(assessment, options)
    told = _internal_notes(assessment)
    off = [_section(reading, key) for key in sorted(_off(reading))]
    if off:
        told.append(message("report.left_out.sections", sections="; ".join(off)))
    points = 0 if are_listed(reading) else len(doubts(reading))
    if points:
        told.append(message("report.left_out.to_confirm", number=points))
    return told


def _off(reading: Reading) -> set[str]:
    """The sections switched off; one that nobody asked for only where it would say something."""
    off = set(reading.options.sections_off)
    return off if agreement_blocks(reading) else off - ON_REQUEST


def left_out_of_summary(assessment: Assessment, options: ReportOptions) -> list[Message]:
    """What the summary leaves out: gaps beyond its pages, other judgements, notes, foreign letters."""
    return [
        *_further_gaps(assessment, options),
        *_other_judgements(assessment, options),
        *_internal_notes(assessment),
        *_characters(unprintable(assessment, options)),
    ]


def _section(reading: Reading, key: str) -> str:
    letter = key.removeprefix("annex-")
    if letter != key:
        return reading.say("annex.heading", letter=letter.upper(), title=reading.say(f"annex.{letter}"))
    return reading.say("summary.heading" if key == "summary" else f"chapter.{key}")


def _internal_notes(assessment: Assessment) -> list[Message]:
    number = sum(1 for finding in assessment.findings.values() if finding.internal_note)
    told = [message("report.left_out.internal_notes", number=number)] if number else []
    remarks = len(assessment.remarks)
    return told + ([message("report.left_out.remarks", number=remarks)] if remarks else [])


def _further_gaps(assessment: Assessment, options: ReportOptions) -> list[Message]:
    from octolegis.reports.summary import gaps_without_room

    number = gaps_without_room(assessment, options)
    return [message("report.left_out.gaps", number=number)] if number else []


def _other_judgements(assessment: Assessment, options: ReportOptions) -> list[Message]:
    """Findings on the other basis, and those of experts whose finding does not count."""
    said = [finding for finding in assessment.findings.values() if not finding.is_empty]
    elsewhere = [finding for finding in said if finding.key.basis is not options.basis]
    told: list[Message] = []
    if elsewhere:
        basis = f"term.basis.{elsewhere[0].key.basis.value}"
        told.append(message("report.left_out.other_basis", number=len(elsewhere), basis_term=basis))
    others = [one for one in said if one.key.basis is options.basis and not _counts(assessment, one)]
    if others:
        told.append(message("report.left_out.other_experts", number=len(others)))
    return told


def _counts(assessment: Assessment, finding: Finding) -> bool:
    return assessment.consolidated(finding.key.basis, finding.key.target) is finding


def _characters(missing: list[str]) -> list[Message]:
    if not missing:
        return []
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in missing[:_SHOWN])
    more = len(missing) - _SHOWN
    if more > 0:
        return [message("report.left_out.many_characters", characters=named, number=more)]
    return [message("report.left_out.characters", characters=named)]
