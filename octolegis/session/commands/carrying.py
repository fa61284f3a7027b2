"""Carrying a finding over to what corresponds to it in another instrument, after a preview.

The rating goes along, as given, only where the two ask the same ("equivalent", and nothing mandatory at the
target that the crosswalk leads to from nowhere) and where it rests on no ground that is the treaty's own,
such as a reservation. Otherwise only texts and provisions go: what the
target asks is for the expert to judge. What stands at the target is never changed unless that is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Obligation, Requirement
from octolegis.domain.crosswalk import Crosswalk, Link, Relation
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Finding, FindingKey, Rating, ReasonCode
from octolegis.domain.mapping import Mapping
from octolegis.domain.message import message
from octolegis.domain.richtext import RichText
from octolegis.session.commands import findings, mappings
from octolegis.session.commands.findings import FindingValue
from octolegis.session.commands.targets import known_target, target_name

TEXTS = ("comment", "recommendation", "addressee", "term")
"""What goes along whatever the relation."""

_JUDGED = ("rating", "reason_code", "reason", "override_reason", "priority")
_GROUNDS = frozenset({ReasonCode.CASE_LAW, ReasonCode.ADMINISTRATIVE_ACT, ReasonCode.NO_RECOMMENDATION})
"""Grounds in domestic law, which hold under every treaty."""


class Fate(StrEnum):
    """What becomes of a field at the target.

    ``set``: nothing stood there. ``same``: it says so already. ``kept``: it says otherwise and stays.
    ``replaced``: it says otherwise and gives way. ``re-judge``: to be judged anew.
    """

    SET = "set"
    SAME = "same"
    KEPT = "kept"
    REPLACED = "replaced"
    RE_JUDGE = "re-judge"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the target's finding: what stands there, and what would be brought."""

    name: str
    old: FindingValue
    new: FindingValue
    fate: Fate


@dataclass(frozen=True, slots=True)
class Step:
    """What one target would receive, and by which links; ``mappings`` are those that it lacks."""

    target: str
    links: tuple[Link, ...]
    fields: tuple[Field, ...]
    mappings: tuple[Mapping, ...]

    @property
    def changes(self) -> dict[str, FindingValue]:
        """The fields that would be set."""
        return {each.name: each.new for each in self.fields if each.fate in (Fate.SET, Fate.REPLACED)}


@dataclass(frozen=True, slots=True)
class Carriage:
    """The preview: the step for what was named first, then those for the requirements below it.

    ``asked_anew`` are requirements of the target that nothing leads to; ``left`` are those judged at the
    origin that lead to none of the target's; ``wordings`` counts proposed wordings, which stay.
    """

    key: FindingKey
    target: str
    link: Link
    steps: tuple[Step, ...]
    asked_anew: tuple[Requirement, ...]
    left: tuple[Requirement, ...]
    wordings: int

    @property
    def is_idle(self) -> bool:
        """Whether nothing would change."""
        return not any(step.changes or step.mappings for step in self.steps)


def preview(
    assessment: Assessment, key: FindingKey, target: str, crosswalk: Crosswalk, *, over: bool = False
) -> Carriage:
    """What carrying a finding to the target would do; ``over`` lets it replace what stands there.

    InputError where the two are not linked, where the case file does not have them, or where nothing
    was said that could be carried.
    """
    link = crosswalk.between(known_target(assessment, key.target), known_target(assessment, target))
    if link is None:
        names = {"origin": key.target, "target": target}
        raise InputError("error.no_link", **names)
    links = [link, *_below(assessment, link, crosswalk)]
    by_target: dict[str, list[Link]] = {}
    for each in links:
        if _has_anything(assessment, key, each.origin):
            by_target.setdefault(each.target, []).append(each)
    if not by_target:
        raise InputError("error.nothing_to_carry", target=target_name(assessment, key.target))
    anew, left = _unlinked(assessment, key, links)
    more = any(each.obligation is not Obligation.OPTIONAL for each in anew)
    steps = tuple(
        _step(
            assessment, key, found, same=_ask_the_same(found) and not (more and found[0] is link), over=over
        )
        for found in by_target.values()
    )
    proposed = [assessment.amendments_by_target.get(origin, ()) for origin in {each.origin for each in links}]
    return Carriage(key, target, link, steps, anew, left, sum(map(len, proposed)))


def carry(assessment: Assessment, carriage: Carriage) -> Change:
    """Do what a preview showed, as one change."""
    edits: list[Edit] = []
    for step in carriage.steps:
        key = carriage.key._replace(target=step.target)
        edits += findings.set_fields(assessment, key, step.changes).edits
        edits += [edit for mapping in step.mappings for edit in mappings.made(mapping)]
    origin, target = (target_name(assessment, each) for each in (carriage.key.target, carriage.target))
    return Change(message("change.carried", origin=origin, target=target), tuple(edits), carriage.key.author)


def _below(assessment: Assessment, link: Link, crosswalk: Crosswalk) -> list[Link]:
    """From requirements of the one article to requirements of the other, where both ends are articles."""
    origin, target = assessment.article(link.origin), assessment.article(link.target)
    if origin is None or target is None or (origin.id, target.id) != (link.origin, link.target):
        return []
    there = {requirement.id for requirement in target.requirements}
    links = [each for requirement in origin.requirements for each in crosswalk.from_(requirement.id)]
    return [each for each in links if each.target in there]


def _has_anything(assessment: Assessment, key: FindingKey, origin: str) -> bool:
    finding = assessment.findings.get(key._replace(target=origin))
    spoken = finding is not None and not finding.is_empty
    return spoken or bool(assessment.mappings_by_target.get(origin))


def _ask_the_same(links: list[Link]) -> bool:
    return len(links) == 1 and links[0].relation is Relation.EQUIVALENT


def _step(assessment: Assessment, key: FindingKey, links: list[Link], *, same: bool, over: bool) -> Step:
    target = links[0].target
    now = assessment.findings.get(key._replace(target=target)) or Finding(key._replace(target=target))
    origins = [assessment.findings.get(key._replace(target=link.origin)) for link in links]
    said = [finding for finding in origins if finding is not None]
    fields = [_field(name, now, _joined(said, name), over=over) for name in TEXTS]
    for finding in said:
        fields += _judged(now, finding, carried=same and _is_of_domestic_law(finding), over=over)
    told = tuple(dict.fromkeys(field for field in fields if field.new))
    return Step(target, tuple(links), told, _lacking(assessment, links))


def _is_of_domestic_law(finding: Finding) -> bool:
    """Whether the rating rests on the law alone, not on what the State did under the one treaty."""
    own_ground = finding.reason_code is not None and finding.reason_code not in _GROUNDS
    return finding.rating is not Rating.NOT_APPLICABLE and not own_ground


def _judged(now: Finding, finding: Finding, *, carried: bool, over: bool) -> list[Field]:
    fields = [_field(name, now, value, over=over) for name, value in _judgement(finding).items() if value]
    return fields if carried else [replace(field, fate=Fate.RE_JUDGE) for field in fields]


def _judgement(finding: Finding) -> dict[str, FindingValue]:
    said = findings.said(finding)
    return {name: value for name, value in said.items() if name in _JUDGED or name.startswith("flag.")}


def _field(name: str, now: Finding, new: FindingValue, *, over: bool) -> Field:
    old = findings.said(now).get(name)
    if old == new:
        return Field(name, old, new, Fate.SAME)
    if not old:
        return Field(name, None, new, Fate.SET)
    return Field(name, old, new, Fate.REPLACED if over else Fate.KEPT)


def _joined(said: list[Finding], name: str) -> FindingValue:
    """Texts of several requirements that are one there follow one another, each once."""
    values = list(dict.fromkeys(value for finding in said if (value := getattr(finding, name))))
    if values and isinstance(values[0], RichText):
        return RichText(tuple(block for value in values for block in value.blocks))
    return "; ".join(values)


def _lacking(assessment: Assessment, links: list[Link]) -> tuple[Mapping, ...]:
    """The provisions relied on at the origins, as mappings of the target that are not there yet."""
    found: dict[str, Mapping] = {}
    for link in links:
        for mapping in assessment.mappings_by_target.get(link.origin, ()):
            place = (mapping.law, mapping.provision)
            id = mappings.mapping_id(link.target, place, mapping.quote)
            if id not in assessment.mappings:
                found[id] = mapping._replace(id=id, target=link.target)
    return tuple(found.values())


def _unlinked(
    assessment: Assessment, key: FindingKey, links: list[Link]
) -> tuple[tuple[Requirement, ...], tuple[Requirement, ...]]:
    """What the target asks and nothing leads to, and what was judged and leads nowhere there."""
    origin, target = assessment.article(links[0].origin), assessment.article(links[0].target)
    if origin is None or target is None or (origin.id, target.id) != (links[0].origin, links[0].target):
        return (), ()
    reached, used = {each.target for each in links}, {each.origin for each in links}
    anew = tuple(each for each in target.requirements if each.id not in reached)
    left = (each for each in origin.requirements if each.id not in used)
    return anew, tuple(each for each in left if _has_anything(assessment, key, each.id))
