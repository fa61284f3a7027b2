"""The draft that went out with tracked changes comes back: what was accepted, rejected, or left open."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from octolegis.domain.adoption import Adoption, Followed, followed
from octolegis.domain.amendment import Amendment, AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.carried import Versions
from octolegis.domain.event import Change
from octolegis.domain.message import message
from octolegis.importers.choices import Choices
from octolegis.session import imports
from octolegis.session.commands import amendments
from octolegis.session.commands.combining import combined
from octolegis.word.comments_read import Comment, comments_in


class Fate(StrEnum):
    """What became of an amendment in the returned draft. ``pending``: its tracked changes are still there."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CHANGED = "changed"
    PENDING = "pending"


_STATUS = {Fate.ACCEPTED: AmendmentStatus.ACCEPTED, Fate.REJECTED: AmendmentStatus.REJECTED}


@dataclass(frozen=True)
class Found:
    """An amendment, what became of it, and the words that stand there now."""

    amendment: Amendment
    fate: Fate
    text: str


@dataclass
class Returned:
    """What was found of each amendment, and the comments, with the provisions of the law as it went out."""

    found: list[Found] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


def read(assessment: Assessment, law: str, path: Path) -> Returned:
    """Read a returned draft of a law, in a process of its own; FileError. Nothing is changed."""
    accepted, data = imports.read(path, Choices("accepted", 0))
    rejected = imports.read_bytes(data, path.name, Choices("rejected", 0))
    old = assessment.outlines[law]
    open_, closed = Versions(law, "", old, accepted.outline), Versions(law, "", old, rejected.outline)
    made = Returned()
    for amendment in assessment.amendments.values():
        if amendment.law == law and amendment.status is not AmendmentStatus.REJECTED:
            there, without = followed(amendment, open_), followed(amendment, closed)
            if there is not None and without is not None:
                made.found.append(Found(amendment, _fate(there, without), there.text))
    if accepted.format == "docx":
        back = {new: match.old[0] for match in open_.matches if match.old for new in match.new}
        known = comments_in(data, accepted.outline)
        made.comments = [each._replace(provision=back.get(each.provision, "")) for each in known]
    return made


def change(assessment: Assessment, author: str, made: Returned) -> Change:
    """The one change that takes over what was accepted and rejected."""
    name = message("change.returned")
    changes = [
        amendments.alter(assessment, author, each.amendment.id, {"status": _STATUS[each.fate]})
        for each in made.found
        if each.fate in _STATUS and each.amendment.status is not AmendmentStatus.IN_DRAFT
    ]
    return combined(*changes)._replace(name=name) if changes else Change(name, (), author)


def _fate(there: Followed, without: Followed) -> Fate:
    """``there``: as the draft reads with its open changes; ``without``: as it reads without them."""
    if without.adoption is Adoption.VERBATIM:
        return Fate.ACCEPTED
    if there.adoption is Adoption.VERBATIM:
        return Fate.PENDING
    return Fate.CHANGED if there.adoption is Adoption.SUBSTANCE else Fate.REJECTED
