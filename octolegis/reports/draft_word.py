"""The law's own Word file with the amendments as tracked changes, and with comments; or a clean one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from octolegis.domain.amendment import Amendment, AmendmentKind, AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.drafting import steps
from octolegis.domain.errors import InputError
from octolegis.domain.law import Law
from octolegis.domain.message import Message, message
from octolegis.reports.annotating import comments_on
from octolegis.reports.citing import place
from octolegis.reports.dates import dated
from octolegis.reports.law_in_word import law_in_word
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.word.comments import Said
from octolegis.word.drafting import Draft, Note
from octolegis.word.elements import Signature

_PROPOSED = frozenset({AmendmentStatus.PROPOSED, AmendmentStatus.ACCEPTED})
"""What is rejected, or in the draft by now, is not proposed again."""
_NAME = 120


def draft_word(assessment: Assessment, options: ReportOptions, *, tracked: bool, notes: bool) -> bytes:
    """The file of the law that the options name, with tracked changes, comments or both."""
    return _Drafting(Reading(assessment, options), tracked, notes).drafted().written()


def problems(assessment: Assessment, options: ReportOptions, *, tracked: bool, notes: bool) -> list[Message]:
    """What could not be set into the text of the law, to be told before the file is saved."""
    work = _Drafting(Reading(assessment, options), tracked, notes)
    work.drafted()
    return work.told


def drafted_law(assessment: Assessment, wanted: str) -> Law:
    """The law by its id; where none is named the one with amendments, or the only one; InputError."""
    current = assessment.current_laws
    if wanted:
        if wanted not in assessment.laws:
            raise InputError("error.unknown_law", law=wanted, known=", ".join(current) or "-")
        return assessment.laws[wanted]
    amended = Counter(each.law for each in assessment.amendments.values() if each.law in current)
    chosen = [law for law, _ in amended.most_common(1)] or list(current)[:1]
    if not chosen:
        raise InputError("error.no_law_to_draft")
    return current[chosen[0]]


@dataclass
class _Drafting:
    reading: Reading
    tracked: bool
    notes: bool
    told: list[Message] = field(default_factory=list)

    @cached_property
    def law(self) -> Law:
        return drafted_law(self.reading.assessment, self.reading.options.law)

    def drafted(self) -> Draft:
        """The file with everything set into it; what could not be set is a comment at its beginning."""
        outline = self.reading.outline(self.law.id)
        data = self.reading.options.document or law_in_word(self.law, outline)
        draft = Draft(data, outline, self._signature())
        if self.tracked:
            self._amend(draft)
        if self.notes:
            self._comment(draft)
        return draft

    def _amend(self, draft: Draft) -> None:
        outline = self.reading.outline(self.law.id)
        order = {node.id: at for at, node in enumerate(outline.provisions)}
        proposed = [each for each in self.reading.assessment.amendments.values() if each.law == self.law.id]
        wanted = [each for each in proposed if each.status in _PROPOSED and _does_something(each)]
        left = []
        for amendment in sorted(wanted, key=lambda each: (order.get(each.provision, 0), each.id)):
            if not draft.amend(steps(outline, amendment)):
                left.append(amendment)
            elif amendment.reason and amendment.provision in order:
                reason = Said(f"{self._named(amendment)}\n{amendment.reason.plain}")
                draft.comment(Note(amendment.provision, None, (reason,)))
        for amendment in left:
            self._tell(draft, amendment)

    def _tell(self, draft: Draft, amendment: Amendment) -> None:
        """What could not be set into the text stands as a comment at its place, or at the beginning."""
        words = (
            Said(self.reading.say("draft.not_set", target=self._named(amendment)), strong=True),
            *(Said(line) for line in amendment.wording.plain.split("\n")),
        )
        if not draft.comment(Note(amendment.provision, None, words)):
            draft.comment_at_the_start(words)
        self.told.append(message("report.draft.told_not_set", target=self._named(amendment)))

    def _comment(self, draft: Draft) -> None:
        lost = 0
        for note in comments_on(self.reading, self.law.id):
            lost += not draft.comment(note) and not draft.comment_at_the_start(self._moved(note))
        if lost:
            self.told.append(message("report.draft.told_no_comment", number=lost))

    def _moved(self, note: Note) -> tuple[Said, ...]:
        node = self.reading.outline(self.law.id).by_id[note.provision]
        return (Said(place(self.reading, self.law, node), strong=True), *note.paragraphs)

    def _named(self, amendment: Amendment) -> str:
        node = self.reading.outline(self.law.id).by_id.get(amendment.provision)
        return place(self.reading, self.law, node) if node else self.law.title

    def _signature(self) -> Signature:
        details = self.reading.assessment.details
        authors = Counter(each.author for each in self.reading.assessment.amendments.values())
        usual = next((self.reading.expert(author) for author, _ in authors.most_common(1)), "Octolegis")
        name = " ".join((details.prepared_by or usual).split())[:_NAME]
        at = dated(details.version_date, details.language) or datetime.now(UTC)
        return Signature(name, at.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _does_something(amendment: Amendment) -> bool:
    return bool(amendment.wording) or amendment.kind is AmendmentKind.DELETE
