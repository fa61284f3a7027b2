"""Bringing in the next version of a law, with all that rests on the version before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from octolegis.domain.adoption import Adoption, followed
from octolegis.domain.amendment import Amendment, AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.carried import Versions, carried
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Finding, FindingKey
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.domain.message import message
from octolegis.domain.round import RoundState, stood
from octolegis.session.commands import amendments, findings, mappings, meetings, remarks, suggestions
from octolegis.session.commands.targets import provision_of, provision_target
from octolegis.session.round_json import round_state_bytes

_OPEN = (AmendmentStatus.PROPOSED, AmendmentStatus.ACCEPTED)
"""Proposals of which it is not settled whether they are in the draft."""


@dataclass(frozen=True)
class Update:
    """What the next version of a law would do to what rests on it: nothing is done yet."""

    assessment: Assessment
    versions: Versions

    @cached_property
    def mappings(self) -> list[Mapping]:
        """The mappings on the law as they would stand, none left out."""
        return carried(self.assessment.mappings.values(), self.versions)

    def count(self, status: MappingStatus) -> int:
        """How many mappings would be so."""
        return sum(each.status is status for each in self.mappings)

    @cached_property
    def amendments(self) -> list[Amendment]:
        """The proposed wording as it would stand, none left out."""
        return [_in_new(each, self) for each in self.assessment.amendments.values()]

    @cached_property
    def targets(self) -> dict[str, str]:
        """Where comments on provisions alone would go; "" for those that stay on the version before.

        So do those whose provision is gone, and those that would meet another of their author's where
        several provisions became one.
        """
        found: dict[str, str] = {}
        taken: set[FindingKey] = set()
        for target, keys in self._judged.items():
            new = self._after(target)
            there = {key._replace(target=new) for key in keys}
            found[target] = "" if there & taken else new
            taken |= there
        return found

    @property
    def _judged(self) -> dict[str, set[FindingKey]]:
        """The provisions of which something was said by itself, in their order, with the findings on each.

        Of a finding there is one per author, basis and target, and so of its usual wording.
        """
        assessment = self.assessment
        keys = [*assessment.findings, *map(amendments.key_of, assessment.amendments.values())]
        judged = {remark.target: set[FindingKey]() for remark in assessment.remarks.values()}
        for key in keys:
            judged.setdefault(key.target, set()).add(key)
        old = self.versions.old
        places = [provision_target(self.versions.old_law, node.id) for node in old.provisions]
        return {target: judged[target] for target in places if target in judged}

    def _after(self, target: str) -> str:
        place = provision_of(target)
        found = self.versions.after(place[1]) if place else ()
        return provision_target(self.versions.new_law, found[0]) if found else ""


def plan(assessment: Assessment, law: str, new: tuple[str, Outline]) -> Update:
    """What a new version, by its id and outline, would do; InputError where the law has a later one."""
    later = next((each for each in assessment.laws.values() if each.follows == law), None)
    if later is not None:
        raise InputError("error.law_has_later_version", title=assessment.laws[law].title, law=later.id)
    id, outline = new
    before = assessment.outlines[law]
    return Update(assessment, Versions(law, id, before, replace(outline, form=before.form)))


def update(added: Change, planned: Update, *, head: str, today: str) -> Change:
    """The new version, as ``laws.add`` brings it in, with everything that follows it, as one change.

    ``head`` is the hash of the data now, and ``today`` a date (ISO 8601), for the round that ends.
    """
    assessment, versions = planned.assessment, planned.versions
    old = assessment.laws[versions.old_law]
    ended, state = _round(assessment, versions, head, today)
    edits = [*added.edits, Edit(f"law:{versions.new_law}", "follows", versions.old_law), *ended]
    for mapping in planned.mappings:
        edits += mappings.placed(assessment.mappings[mapping.id], mapping)
    edits += _comments(planned)
    edits += amendments.brought(assessment, planned.amendments)
    edits += _rejections(planned)
    name = message("change.law.updated", title=old.title)
    return Change(name, tuple(edits), added.author, blobs=(*added.blobs, state))


def given(old: Law, said: Law) -> Law:
    """What is said of the new version; what is not said is as it was."""
    return said._replace(title=said.title or old.title, language=said.language or old.language)


def _round(assessment: Assessment, versions: Versions, head: str, today: str) -> tuple[list[Edit], bytes]:
    state = round_state_bytes(RoundState(head, stood(_counting(assessment))))
    fields: dict[str, Json] = {
        "number": assessment.round_number,
        "ended": today,
        "law": versions.new_law,
        "follows": versions.old_law,
        "state": sha256(state),
    }
    return [Edit(f"round:{versions.new_law}", name, value) for name, value in fields.items()], state


def _counting(assessment: Assessment) -> Iterable[Finding]:
    found = (assessment.consolidated(basis, target) for basis, target in assessment.findings_by_target)
    return (each for each in found if each is not None)


def _comments(planned: Update) -> Iterable[Edit]:
    """Comments on provisions alone, and what was remarked and decided on them, follow their provision."""
    assessment = planned.assessment
    for old, new in planned.targets.items():
        if not new:
            continue
        for key in assessment.findings:
            if key.target == old:
                yield from findings.moved(assessment, key, FindingKey(key.author, key.basis, new))
        yield from remarks.moved(assessment, old, new)
        yield from meetings.moved(assessment, old, new)


def _in_new(amendment: Amendment, planned: Update) -> Amendment:
    """Proposed wording stands at the provision that it would now change."""
    versions = planned.versions
    after = amendment._replace(target=planned.targets.get(amendment.target) or amendment.target)
    if amendment.law != versions.old_law:
        return after
    found = versions.after(amendment.provision)
    if found:
        after = after._replace(law=versions.new_law, provision=found[0])
    elif not amendment.provision:
        after = after._replace(law=versions.new_law)
    return _followed(amendment, after, versions)


def _followed(before: Amendment, after: Amendment, versions: Versions) -> Amendment:
    """With what the new version made of it; words adopted as they were are in the draft by now."""
    found = followed(before, versions) if before.status in _OPEN else None
    if found is None:
        return after
    verbatim = found.adoption is Adoption.VERBATIM
    status = AmendmentStatus.IN_DRAFT if verbatim else after.status
    return after._replace(adoption=found.adoption.value, status=status)


def _rejections(planned: Update) -> Iterable[Edit]:
    """What was not to be suggested is not suggested again."""
    versions = planned.versions
    for rejected in planned.assessment.rejections.values():
        found = versions.after(rejected.provision) if rejected.law == versions.old_law else ()
        if found:
            yield from suggestions.moved(rejected, (versions.new_law, found[0]))
