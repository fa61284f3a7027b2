"""The agenda of a session: every recommendation and proposed wording, beside what the law says now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis
from octolegis.domain.law import ProvisionKind
from octolegis.domain.meeting import Decision, ItemKey, Meeting, Subject
from octolegis.domain.richtext import RichText


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision as it stands: its citation and its words."""

    citation: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide on; ``current`` is empty where the wording is for a new provision."""

    key: ItemKey
    proposed: RichText
    current: tuple[Passage, ...] = ()

    @property
    def current_text(self) -> str:
        """The words of the law that the proposal would replace."""
        return "\n".join(passage.text for passage in self.current)


def agenda(assessment: Assessment, basis: Basis) -> list[Item]:
    """What can be put to the group, in treaty order, then on provisions alone.

    On each target first the recommendation that counts, then the wording proposed by each expert.
    """
    return [item for target in _targets(assessment, basis) for item in _items(assessment, basis, target)]


def latest(assessment: Assessment, key: ItemKey) -> Decision | None:
    """The last decision on an item, whichever session took it."""
    found = [decision for decision in assessment.decisions.values() if decision.item == key]
    return max(found, key=lambda decision: (decision.at, decision.id), default=None)


def decided_in(assessment: Assessment, meeting: str) -> dict[ItemKey, Decision]:
    """The decisions of one session by what they are on."""
    found = [each for each in assessment.decisions.values() if each.meeting == meeting]
    return {decision.item: decision for decision in found}


def last_meeting(assessment: Assessment) -> Meeting | None:
    """The session with the latest date; of two on one day that which was entered last by id."""
    return max(assessment.meetings.values(), key=lambda meeting: (meeting.date, meeting.id), default=None)


def _targets(assessment: Assessment, basis: Basis) -> list[str]:
    """The targets on which anything is recommended or proposed."""
    proposed = {a.target for a in assessment.amendments.values() if a.basis is basis}
    said = {target for (on, target) in assessment.findings_by_target if on is basis} | proposed
    known = [t for i in assessment.instruments for article in i.articles() for t in article.targets]
    loose = sorted(target for target in said if assessment.article(target) is None)
    return [target for target in known if target in said] + loose


def _items(assessment: Assessment, basis: Basis, target: str) -> Iterator[Item]:
    finding = assessment.consolidated(basis, target)
    if finding is not None and finding.recommendation:
        key = ItemKey(Subject.RECOMMENDATION, finding.key.author, basis, target)
        yield Item(key, finding.recommendation, _relied_on(assessment, target))
    for amendment in assessment.amendments_by_target.get(target, []):
        if amendment.basis is basis:
            key = ItemKey(Subject.WORDING, amendment.author, basis, target)
            yield Item(key, amendment.wording, _replaced(assessment, amendment))


def _relied_on(assessment: Assessment, target: str) -> tuple[Passage, ...]:
    """The provisions mapped to the target, or the provision that is the target itself."""
    places = [(each.law, each.provision) for each in assessment.mappings_by_target.get(target, [])]
    if target.startswith("law:"):
        law, _, provision = target.removeprefix("law:").partition("#")
        places = [(law, provision)]
    found = (_passage(assessment, *place) for place in dict.fromkeys(places))
    return tuple(passage for passage in found if passage is not None)


def _replaced(assessment: Assessment, amendment: Amendment) -> tuple[Passage, ...]:
    if amendment.kind is AmendmentKind.NEW:
        return ()
    found = _passage(assessment, amendment.law, amendment.provision)
    return (found,) if found else ()


def _passage(assessment: Assessment, law: str, provision: str) -> Passage | None:
    outline = assessment.outlines.get(law)
    node = outline.by_id.get(provision) if outline else None
    if outline is None or node is None:
        return None
    # What is proposed for a subsection begins with its label, as the law prints it.
    label = "" if node.kind is ProvisionKind.ARTICLE else node.label
    return Passage(outline.citation(node), f"{label} {outline.full_text(node)}".strip())
