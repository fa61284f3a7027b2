"""Sending a copy: the whole case or some articles, for a colleague, as one file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from octolegis import __version__
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import InputError
from octolegis.domain.handover import Scope, hides_findings
from octolegis.exchange.handover_file import ENDING, Content, Manifest, Person, content_of, packed
from octolegis.reports.saving import save_bytes
from octolegis.session.commands.findings import record_id
from octolegis.session.profile import Profile
from octolegis.session.session import Session, look_into
from octolegis.store import protecting, protection

__all__ = ["ENDING", "Scope", "articles_named", "assigned_to", "counts", "foreseen", "prepared", "send"]

_RANGE = re.compile(r"(?P<first>.+?)\s*(?:-|–|\.\.)\s*(?P<last>[^-–.]+)")
KINDS = ("findings", "mappings", "amendments", "laws", "texts", "remarks", "questions", "assignments")
"""What is counted, in this order."""


@dataclass(frozen=True)
class Prepared:
    """A copy that was made of what was chosen, and is not written yet; ``close`` takes it away."""

    manifest: Manifest
    part: Path
    _folder: TemporaryDirectory[str]

    def write(self, output: Path, passphrase: str = "") -> Manifest:
        """Write the file, whole or not at all; InputError for too short a passphrase, DiskError.

        From any thread.
        """
        phrase = protection.accepted(passphrase) if passphrase else ""
        save_bytes(output, packed(self.manifest, self.part, phrase), lambda _written: None)
        return self.manifest

    def close(self) -> None:
        """Overwrite the passing file, which is in clear also of a protected case, and take it away."""
        protecting.wiped(self.part)
        self._folder.cleanup()


def prepared(session: Session, scope: Scope, receiver: str = "") -> Prepared:
    """Make the copy; ``receiver`` is the name of somebody who is not yet known to the case.

    InputError where the findings are hidden and nobody is named; FileError where it is too large.
    """
    if session.assessment.blind and not (scope.reader or receiver):
        raise InputError("error.send_to_whom")
    folder = TemporaryDirectory(prefix="octolegis-")
    part = Path(folder.name) / "case.octolegis"
    try:
        session.write_part(part, scope)
        with closing(look_into(part, session.profile)) as made:
            manifest = _manifest(session, made, scope, receiver)
        return Prepared(manifest.model_copy(update={"content": content_of(part)}), part, folder)
    except BaseException:
        protecting.wiped(part)
        folder.cleanup()
        raise


def send(
    session: Session, output: Path, scope: Scope, *, passphrase: str = "", receiver: str = ""
) -> Manifest:
    """Make the copy and write it at once."""
    with closing(prepared(session, scope, receiver)) as copy:
        return copy.write(output, passphrase)


def foreseen(session: Session, scope: Scope) -> dict[str, int]:
    """How much would go along, by ``KINDS``, without making anything."""
    now, records = session.assessment, session.selection(scope).records
    found = Counter(record.partition(":")[0] for record in records)
    silent = sum(f.is_empty and record_id(key) in records for key, f in now.findings.items())
    found["finding"] -= silent
    return {kind: found[kind.removesuffix("s")] for kind in KINDS}


def articles_named(assessment: Assessment, named: Iterable[str]) -> frozenset[str]:
    """The ids of articles given by id, as a range (``ets185/2-10``) or as a whole instrument (``ets185``).

    InputError for what is none.
    """
    found: list[str] = []
    for each in named:
        found += _named(assessment, each.strip())
    return frozenset(found)


def assigned_to(assessment: Assessment, author: str) -> frozenset[str]:
    """The ids of the articles that were given to an expert; InputError where there are none."""
    found = frozenset(each.target for each in assessment.assignments.values() if each.author == author)
    if not found:
        known = assessment.authors.get(author)
        raise InputError("error.nothing_assigned", name=known.name if known else author)
    return found


def counts(assessment: Assessment) -> dict[str, int]:
    """How much of what an assessment holds, by ``KINDS``; findings that say nothing are not counted."""
    said = sum(not finding.is_empty for finding in assessment.findings.values())
    return {kind: said if kind == "findings" else len(getattr(assessment, kind)) for kind in KINDS}


def _manifest(session: Session, made: Session, scope: Scope, receiver: str) -> Manifest:
    now = session.assessment
    return Manifest(
        program=__version__,
        case=session.identity(),
        title=now.details.title,
        country=now.details.country,
        sender=_sender(session.profile),
        receiver=_person(now, scope.reader) if scope.reader else Person(name=receiver),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        articles=_in_order(now, made.part_articles) or None,
        findings="receiver-only" if hides_findings(now, scope) else "all",
        internal_notes=scope.internal_notes,
        earlier=scope.earlier,
        head=made.head(),
        counts=counts(made.assessment),
        content=Content(size=0, sha256="0" * 64),
    )


def _in_order(assessment: Assessment, articles: frozenset[str]) -> tuple[str, ...]:
    known = [article.id for instrument in assessment.instruments for article in instrument.articles()]
    return (*(id for id in known if id in articles), *sorted(articles - set(known)))


def _sender(profile: Profile) -> Person:
    return Person(id=profile.author, name=profile.name, organisation=profile.organisation)


def _person(assessment: Assessment, author: str) -> Person:
    known = assessment.authors.get(author)
    return Person(id=author, name=known.name, organisation=known.organisation) if known else Person(id=author)


def _named(assessment: Assessment, named: str) -> list[str]:
    known = {each.id: each for each in assessment.instruments}
    if named in known:
        return [article.id for article in known[named].articles()]
    article = assessment.article(named)
    if article is not None and article.id == named:
        return [named]
    instrument = known.get(named.partition("/")[0])
    between = _between(instrument, named) if instrument else []
    if not between:
        raise InputError("error.no_such_articles", name=named)
    return between


def _between(instrument: Instrument, named: str) -> list[str]:
    """The articles of a range, both ends included, in the order of the instrument."""
    found = _RANGE.fullmatch(named)
    if found is None:
        return []
    ids = [article.id for article in instrument.articles()]
    last = found["last"].strip()
    ends = (found["first"].strip(), last if "/" in last else f"{instrument.id}/{last}")
    if not set(ends) <= set(ids):
        return []
    first, second = (ids.index(end) for end in ends)
    return ids[first : second + 1]
