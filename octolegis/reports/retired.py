"""What an earlier edition of a checklist asked and none asks any more: readable, and not counted."""

from __future__ import annotations

from octolegis.domain.checklist import Instrument, Retired
from octolegis.reports.content import Block, Heading, Style, labelled, plain
from octolegis.reports.judgement import other, proposal
from octolegis.reports.reading import Reading


def retired_blocks(reading: Reading) -> list[Block]:
    """Each retired requirement on which something was said, with all that was said; empty without any."""
    blocks: list[Block] = []
    for instrument in reading.assessment.instruments:
        for each in instrument.retired:
            blocks += _retired(reading, instrument, each)
    if not blocks:
        return []
    title = Heading(reading.say("annex.retired"), 2, "retired")
    return [title, plain(reading.say("annex.retired_text"), Style.NOTE), *blocks]


def review_mark(reading: Reading, target: str) -> str:
    """That the requirement was reworded after it was judged; empty where it was not, or was read again."""
    review = reading.assessment.reviews.get(target)
    return reading.say("annex.reworded", edition=review.edition) if review else ""


def _retired(reading: Reading, instrument: Instrument, each: Retired) -> list[Block]:
    findings = [found for found in (reading.finding(each.id), *reading.others(each.id)) if found]
    said: list[Block] = [block for finding in findings for block in other(reading, finding)]
    said += [block for amendment in reading.amendments(each.id) for block in proposal(reading, amendment)]
    if not said:
        return []
    edition = reading.say("annex.retired_edition", edition=each.edition)
    return [labelled(f"{instrument.reference} {each.citation} ({edition}):", each.text), *said]
