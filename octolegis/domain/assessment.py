"""An assessment: country, laws, instruments, mappings and findings, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from octolegis.domain.amending import Consolidation
from octolegis.domain.amendment import Amendment
from octolegis.domain.checklist import Article, Instrument, Requirement, Retired
from octolegis.domain.finding import Basis, Finding, FindingKey
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping
from octolegis.domain.meeting import Decision, Meeting
from octolegis.domain.official_text import OfficialText
from octolegis.domain.participation import Participation
from octolegis.domain.position import Position
from octolegis.domain.question import Answer, Question
from octolegis.domain.remark import Remark, Thread
from octolegis.domain.review import Review
from octolegis.domain.round import Round, RoundState
from octolegis.domain.suggestion import Rejection, SearchTerm
from octolegis.domain.teamwork import Assignment, SignOff
from octolegis.domain.translation import Translation


class ReportStatus(StrEnum):
    """How far a report may travel; printed on each page."""

    DRAFT = "draft"
    SHARED = "shared"
    PUBLIC = "public"


class VariationStatus(StrEnum):
    """What the country did or will do with a permitted variation.

    ``made-in-part``: a reservation that could take out a requirement altogether, and does not.
    """

    MADE = "made"
    IN_PART = "made-in-part"
    INTENDED = "intended"
    NONE = "none"


class Details(NamedTuple):
    """The particulars of the assessment that head its reports.

    ``country`` is an ISO 3166 alpha-2 code or a name; ``language`` the reports' language (BCP 47);
    ``human_rights`` the human-rights treaties that bind the State, as the user lists them: the
    benchmark of ETS 185 Article 15.
    """

    title: str = ""
    country: str = ""
    language: str = "en"
    reference: str = ""
    requested_by: str = ""
    prepared_by: str = ""
    place: str = ""
    version_date: str = ""
    status: ReportStatus = ReportStatus.DRAFT
    background: str = ""
    next_steps: str = ""
    disclaimer: str = ""
    contact: str = ""
    score_preset: str = "0-3"
    human_rights: str = ""


ROLES = ("lead", "expert", "observer")
"""The lead decides what the report says; an observer reads and remarks."""


class Author(NamedTuple):
    """An expert by stable identity; never matched by the typed name."""

    id: str
    name: str
    organisation: str = ""
    role: str = "expert"


@dataclass(frozen=True)
class Assessment:
    """Everything an assessment holds at one moment.

    ``outlines`` holds the provision tree of each law by law id, ``text_outlines`` the articles of each
    official text, ``translation_outlines`` the provisions of each translation by its id; ``round_states`` how
    things stood at the end of each round; ``head`` is the hash that ties a report to this state;
    ``conflicts`` names (record, field) pairs on which copies disagree; ``sign_offs`` are by the id of the
    finding's record; ``blind``: experts see their own findings only, until the lead opens them.
    """

    details: Details = field(default_factory=Details)
    instruments: tuple[Instrument, ...] = ()
    authors: MappingType[str, Author] = field(default_factory=dict)
    laws: MappingType[str, Law] = field(default_factory=dict)
    outlines: MappingType[str, Outline] = field(default_factory=dict)
    mappings: MappingType[str, Mapping] = field(default_factory=dict)
    findings: MappingType[FindingKey, Finding] = field(default_factory=dict)
    amendments: MappingType[str, Amendment] = field(default_factory=dict)
    variations: MappingType[str, VariationStatus] = field(default_factory=dict)
    participations: MappingType[str, Participation] = field(default_factory=dict)
    reviews: MappingType[str, Review] = field(default_factory=dict)
    remarks: MappingType[str, Remark] = field(default_factory=dict)
    meetings: MappingType[str, Meeting] = field(default_factory=dict)
    decisions: MappingType[str, Decision] = field(default_factory=dict)
    positions: MappingType[str, Position] = field(default_factory=dict)
    rejections: MappingType[str, Rejection] = field(default_factory=dict)
    search_terms: MappingType[str, SearchTerm] = field(default_factory=dict)
    texts: MappingType[str, OfficialText] = field(default_factory=dict)
    text_outlines: MappingType[str, Outline] = field(default_factory=dict)
    translations: MappingType[str, Translation] = field(default_factory=dict)
    consolidations: MappingType[str, Consolidation] = field(default_factory=dict)
    translation_outlines: MappingType[str, Outline] = field(default_factory=dict)
    rounds: MappingType[str, Round] = field(default_factory=dict)
    round_states: MappingType[str, RoundState] = field(default_factory=dict)
    assignments: MappingType[str, Assignment] = field(default_factory=dict)
    sign_offs: MappingType[str, SignOff] = field(default_factory=dict)
    questions: MappingType[str, Question] = field(default_factory=dict)
    answers: MappingType[str, Answer] = field(default_factory=dict)
    blind: bool = False
    conflicts: tuple[tuple[str, str], ...] = ()
    head: str = ""

    @cached_property
    def current_laws(self) -> dict[str, Law]:
        """The laws of which there is no later version: those that are read, mapped and reported."""
        followed = {law.follows for law in self.laws.values()}
        return {id: law for id, law in self.laws.items() if id not in followed}

    def versions(self, law: str) -> list[Law]:
        """The law and the versions before it, the latest first."""
        found: dict[str, Law] = {}
        while law in self.laws and law not in found:
            found[law] = self.laws[law]
            law = found[law].follows
        return list(found.values())

    @property
    def round_number(self) -> int:
        """The round of the work: 1 until a new version of a law begins the next."""
        return 1 + max((each.number for each in self.rounds.values()), default=0)

    @cached_property
    def mappings_by_target(self) -> dict[str, list[Mapping]]:
        """The mappings of each article or requirement id, in the order of their ids."""
        by_target: dict[str, list[Mapping]] = {}
        for mapping in self.mappings.values():
            by_target.setdefault(mapping.target, []).append(mapping)
        return by_target

    @cached_property
    def amendments_by_target(self) -> dict[str, list[Amendment]]:
        """The amendments that answer each article or requirement id."""
        by_target: dict[str, list[Amendment]] = {}
        for amendment in self.amendments.values():
            by_target.setdefault(amendment.target, []).append(amendment)
        return by_target

    @cached_property
    def findings_by_target(self) -> dict[tuple[Basis, str], list[Finding]]:
        """The findings of all authors on each target, the lead's first."""
        by_target: dict[tuple[Basis, str], list[Finding]] = {}
        order = {author: (a.role != "lead", i) for i, (author, a) in enumerate(self.authors.items())}
        for finding in self.findings.values():
            by_target.setdefault((finding.key.basis, finding.key.target), []).append(finding)
        for found in by_target.values():
            if len(found) > 1:
                found.sort(key=lambda finding: order.get(finding.key.author, (True, 999)))
        return by_target

    def position(self, subject: str) -> Position | None:
        """The last position on a recommendation or an amendment, of whichever round."""
        found = [each for each in self.positions.values() if each.subject == subject]
        return max(found, key=lambda each: each.round, default=None)

    def answered(self, basis: Basis, target: str) -> Position | None:
        """The last position on what was recommended for a target, whoever recommended it."""
        end = f":{basis.value}:{target}"
        found = [
            each
            for each in self.positions.values()
            if each.subject.startswith("finding:") and each.subject.endswith(end)
        ]
        return max(found, key=lambda each: each.round, default=None)

    def threads(self, basis: Basis, target: str) -> list[Thread]:
        """What was remarked on a target, thread by thread, oldest first."""
        found = sorted(
            (each for each in self.remarks.values() if (each.basis, each.target) == (basis, target)),
            key=lambda each: (each.at, each.id),
        )
        return [
            Thread(first, tuple(each for each in found if each.answers == first.id))
            for first in found
            if not first.answers
        ]

    def consolidated(self, basis: Basis, target: str) -> Finding | None:
        """The finding that counts for the target: the lead's, else that of the first author."""
        findings = self.findings_by_target.get((basis, target), [])
        return next((finding for finding in findings if not finding.is_empty), None)

    def is_locked(self, key: FindingKey) -> bool:
        """Whether the finding was signed off, so that nobody edits it."""
        return f"{key.author}:{key.basis}:{key.target}" in self.sign_offs

    def instrument_of(self, target: str) -> Instrument | None:
        """The instrument in whose name an article, requirement or cell is written."""
        id = target.partition("/")[0]
        return next((instrument for instrument in self.instruments if instrument.id == id), None)

    def article(self, target: str) -> Article | None:
        """The article of an article or requirement id, in whichever instrument."""
        owners = (instrument.article_of.get(target) for instrument in self.instruments)
        return next((article for article in owners if article is not None), None)

    def requirement(self, target: str) -> Requirement | None:
        """The requirement with the id, if it is one."""
        found = (instrument.requirement_by_id.get(target) for instrument in self.instruments)
        return next((requirement for requirement in found if requirement is not None), None)

    @cached_property
    def retired(self) -> dict[str, Retired]:
        """What the case file keeps of earlier editions of its instruments, by id."""
        return {each.id: each for instrument in self.instruments for each in instrument.retired}
