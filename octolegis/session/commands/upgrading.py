"""Taking a case file to another edition of an instrument, with every answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from octolegis.checklists import upgrade as editions
from octolegis.checklists.to_json import edition_json
from octolegis.checklists.upgrade import Difference, Kind
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.message import message
from octolegis.session.commands import (
    amendments,
    findings,
    mappings,
    meetings,
    questions,
    remarks,
    suggestions,
)
from octolegis.session.commands.targets import target_name


@dataclass(frozen=True)
class Plan:
    """What an upgrade of one instrument would do: nothing is done yet.

    ``new`` is the edition as the case file would keep it, with what it lacks of the old one.
    ``answers`` counts findings, mappings, proposed wordings and variations by their target before.
    """

    old: Instrument
    new: Instrument
    differences: tuple[Difference, ...]
    answers: Counter[str]

    def resting(self, difference: Difference) -> int:
        """How many answers rest on what differs."""
        return self.answers[difference.was or difference.id]

    def count(self, kind: Kind, *, articles: bool = False) -> int:
        """How many requirements, or articles, became what ``kind`` says."""
        return sum(each.kind is kind and each.is_article is articles for each in self.differences)

    @cached_property
    def renames(self) -> dict[str, str]:
        """The new id of what bears another one."""
        return editions.renames(self.old, self.new)

    @property
    def lost(self) -> int:
        """Answers whose target could not be read afterwards; there are none as long as this is no bug."""
        known = set(self.new.article_of) | {each.id for each in self.new.retired}
        return sum(number for target, number in self.answers.items() if target not in known)


def plan(assessment: Assessment, new: Instrument) -> Plan:
    """What taking the case file to an edition would do; InputError where it is no newer one."""
    old = next((each for each in assessment.instruments if each.id == new.id), None)
    if old is None:
        known = ", ".join(each.id for each in assessment.instruments) or "-"
        raise InputError("error.edition_of_nothing", instrument=new.id, known=known)
    if new.edition <= old.edition:
        reference = old.reference
        raise InputError(
            "error.edition_not_newer", reference=reference, present=old.edition, given=new.edition
        )
    kept = editions.merged(old, new)
    return Plan(old, kept, editions.differences(old, new), _answers(assessment, old))


def upgrade(assessment: Assessment, author: str, plan: Plan) -> Change:
    """Take the case file to the edition of a plan; undone, everything is as before."""
    edition = canonical(edition_json(plan.new))
    edits = [Edit(f"instrument:{plan.new.id}", "edition", sha256(edition))]
    edits += _moved(assessment, plan.renames) + _marked(assessment, plan)
    name = message("change.upgrade", reference=plan.new.reference, edition=plan.new.edition)
    return Change(name, tuple(edits), author, blobs=(edition,))


def reviewed(assessment: Assessment, author: str, target: str) -> Change:
    """What was judged before the upgrade still holds, or was changed: the mark goes."""
    name = message("change.reviewed", target=target_name(assessment, target))
    edits = (Edit(f"review:{target}", "deleted", True),) if target in assessment.reviews else ()
    return Change(name, edits, author)


def _answers(assessment: Assessment, old: Instrument) -> Counter[str]:
    targets = [key.target for key, finding in assessment.findings.items() if findings.said(finding)]
    targets += [mapping.target for mapping in assessment.mappings.values()]
    targets += [amendment.target for amendment in assessment.amendments.values()]
    targets += list(assessment.variations)
    known = set(old.article_of) | {each.id for each in old.retired}
    return Counter(target for target in targets if target in known)


def _moved(assessment: Assessment, renames: dict[str, str]) -> list[Edit]:
    """Answers follow their requirement to its new id; where there is one already, they stay with the old."""
    edits: list[Edit] = []
    for old, new in renames.items():
        edits += _moved_findings(assessment, old, new)
        for mapping in assessment.mappings_by_target.get(old, ()):
            id = mappings.mapping_id(new, (mapping.law, mapping.provision), mapping.quote)
            edits += mappings.made(mapping._replace(id=id, target=new))
            edits.append(Edit(f"mapping:{mapping.id}", "deleted", True))
        edits += _moved_status(assessment, old, new) + remarks.moved(assessment, old, new)
        edits += meetings.moved(assessment, old, new) + questions.moved(assessment, old, new)
        for rejected in assessment.rejections.values():
            if rejected.target == old:
                place = (rejected.law, rejected.provision)
                edits += suggestions.moved(rejected._replace(target=new), place)
    proposed = [each for each in assessment.amendments.values() if each.target in renames]
    planned = [each._replace(target=renames[each.target]) for each in proposed]
    return edits + amendments.brought(assessment, planned)


def _moved_findings(assessment: Assessment, old: str, new: str) -> list[Edit]:
    edits: list[Edit] = []
    for key in assessment.findings:
        there = FindingKey(key.author, key.basis, new)
        if key.target == old and there not in assessment.findings:
            edits += findings.moved(assessment, key, there)
    return edits


def _moved_status(assessment: Assessment, old: str, new: str) -> list[Edit]:
    status = assessment.variations.get(old)
    if status is None or new in assessment.variations:
        return []
    return [Edit(f"variation:{new}", "status", status.value), Edit(f"variation:{old}", "status", None)]


def _marked(assessment: Assessment, plan: Plan) -> list[Edit]:
    """What was reworded and judged is to be read again; words judged two editions ago stay the measure."""
    edits: list[Edit] = []
    for difference in plan.differences:
        earlier = assessment.reviews.get(difference.was or difference.id)
        if earlier is not None and (difference.was or difference.kind is Kind.RETIRED):
            edits.append(Edit(f"review:{earlier.target}", "deleted", True))
        reworded = difference.kind is Kind.REWORDED and plan.resting(difference)
        if reworded or (earlier is not None and difference.kind is Kind.RENAMED):
            before = earlier.before if earlier else difference.before
            edits += _mark(difference.id, {"before": before, "edition": plan.new.edition})
    return edits


def _mark(target: str, fields: dict[str, Json]) -> list[Edit]:
    edits = [Edit(f"review:{target}", name, value) for name, value in fields.items()]
    return [*edits, Edit(f"review:{target}", "deleted", None)]
