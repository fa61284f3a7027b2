"""What the working group last decided on the recommendation or wording that is shown."""

from __future__ import annotations

from octolegis.domain.agenda import latest
from octolegis.domain.finding import FindingKey
from octolegis.domain.meeting import ItemKey, Subject
from octolegis.ui.desk import Desk
from octolegis.ui.moments import day

_SUBJECTS = {"recommendation": Subject.RECOMMENDATION, "wording": Subject.WORDING}


def position(desk: Desk, key: FindingKey, field: str) -> tuple[str, str, str]:
    """Verdict and day of the last session that decided on a field, its reason, and the words agreed there."""
    if field not in _SUBJECTS:
        return "", "", ""
    decision = latest(desk.assessment, ItemKey(_SUBJECTS[field], key.author, key.basis, key.target))
    meeting = desk.assessment.meetings.get(decision.meeting) if decision else None
    if decision is None or meeting is None:
        return "", "", ""
    verdict = desk.words(f"term.verdict.{decision.verdict}")
    return f"{verdict}, {day(meeting.date, desk.words.language)}", decision.reason, decision.agreed.plain
