"""Searching a whole case file while one types: requirements, laws, and everything that was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, TypeVar

from octolegis.domain.amendment import Amendment
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Basis, Finding
from octolegis.domain.law import Outline
from octolegis.domain.remark import Remark
from octolegis.domain.text import folded
from octolegis.session.commands.targets import provision_target
from octolegis.session.session import Session

V = TypeVar("V")
_BEFORE = 40
"""Characters shown before the first word found."""
_LEAST = 2
"""Characters typed before the laws are searched: one letter is in all of them."""
_RANKED = 200
"""Provisions that the index ranks; more of them nobody reads."""


class Group(StrEnum):
    """Where something was found."""

    REQUIREMENTS = "requirements"
    LAW = "law"
    COMMENTS = "comments"
    RECOMMENDATIONS = "recommendations"
    REMARKS = "remarks"
    NOTES = "notes"


_GROUP_OF = {
    "reason": Group.COMMENTS,
    "comment": Group.COMMENTS,
    "override_reason": Group.COMMENTS,
    "recommendation": Group.RECOMMENDATIONS,
    "wording": Group.RECOMMENDATIONS,
    "internal_note": Group.NOTES,
}
_SAID = ("reason", "comment", "recommendation", "internal_note")


class Found(NamedTuple):
    """A place where all the words stand.

    ``target`` is what to go to, a provision of a law included; ``field`` the text of the finding, where it
    is one. ``text`` is cut to begin shortly before the first word; ``marks`` are the words in it, in code
    points.
    """

    group: Group
    target: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    field: str = ""
    basis: Basis = Basis.AS_DRAFTED


class _Said(NamedTuple):
    group: Group
    target: str
    text: str
    key: str
    field: str = ""
    basis: Basis = Basis.AS_DRAFTED


class Results(NamedTuple):
    """What was found in one group: the first, and how many there are (of provisions up to some hundreds)."""

    group: Group
    found: list[Found]
    total: int


class Everywhere:
    """Searches one session; what was made comparable once is kept while it stays the same.

    ``shown`` is the present state as the reader sees it, with the requirements in her language.
    """

    def __init__(self, session: Session, shown: Callable[[], Assessment] | None = None) -> None:
        self.session = session
        self._shown = shown or (lambda: session.assessment)
        self._kept: dict[object, tuple[object, list[_Said]]] = {}
        self._laws: dict[str, tuple[Outline, list[str]]] = {}

    def results(self, typed: str, limit: int = 20) -> list[Results]:
        """The groups in which all the words were found, each with its first finds."""
        words = folded(typed).split()
        if not words:
            return []
        by_group: dict[Group, list[_Said]] = {}
        for said in self._said():
            if all(word in said.key for word in words):
                by_group.setdefault(said.group, []).append(said)
        results = {
            group: Results(group, [_found(said, words) for said in found[:limit]], len(found))
            for group, found in by_group.items()
        }
        results[Group.LAW] = self._in_laws(typed, words, limit)
        return [results[group] for group in Group if group in results and results[group].total]

    def _said(self) -> Iterator[_Said]:
        """Everything but the laws."""
        now = self._shown()
        for instrument in now.instruments:
            yield from self._read(instrument.id, instrument, _asked)
        for finding in now.findings.values():
            yield from self._read(finding.key, finding, self._texts)
        for amendment in now.amendments.values():
            yield from self._read(("amendment", amendment.id), amendment, _wording)
        for remark in now.remarks.values():
            yield from self._read(("remark", remark.id), remark, _remark)

    def _read(self, key: object, value: V, texts: Callable[[V], Iterator[_Said]]) -> list[_Said]:
        kept = self._kept.get(key)
        if kept is None or kept[0] is not value:
            kept = self._kept[key] = value, list(texts(value))
        return kept[1]

    def _texts(self, finding: Finding) -> Iterator[_Said]:
        """The texts of a finding; a note of somebody else's stays hers."""
        own = finding.key.author == self.session.profile.author
        for field in _SAID:
            text = getattr(finding, field).plain
            if text and (own or field != "internal_note"):
                yield _made(_GROUP_OF[field], finding.key.target, text, field, finding.key.basis)

    def _in_laws(self, typed: str, words: list[str], limit: int) -> Results:
        if len("".join(words)) < _LEAST:
            return Results(Group.LAW, [], 0)
        outlines = self.session.assessment.outlines
        places = self.session.search(typed, _RANKED) or list(self._scanned(words))
        found = []
        for law, id in places[:limit]:
            provision = outlines[law].by_id[id]
            text = " ".join(filter(None, (provision.heading, provision.text)))
            found.append(_found(_made(Group.LAW, provision_target(law, id), text), words))
        return Results(Group.LAW, found, len(places))

    def _scanned(self, words: list[str]) -> Iterator[tuple[str, str]]:
        """Where the index finds nothing: parts of words, and scripts that do not part words."""
        now = self.session.assessment
        for law in now.current_laws:
            outline = now.outlines[law]
            known = self._laws.get(law)
            if known is None or known[0] is not outline:
                keys = [folded(f"{p.label} {p.heading} {p.text}") for p in outline.provisions]
                known = self._laws[law] = outline, keys
            for provision, key in zip(outline.provisions, known[1], strict=True):
                if all(word in key for word in words):
                    yield law, provision.id


def _asked(instrument: Instrument) -> Iterator[_Said]:
    for article in instrument.articles():
        yield _made(Group.REQUIREMENTS, article.id, f"{article.title}. {article.summary}".rstrip(". "))
        for requirement in article.requirements:
            text = f"{requirement.text} {requirement.guidance}".rstrip()
            yield _made(Group.REQUIREMENTS, requirement.id, text)


def _wording(amendment: Amendment) -> Iterator[_Said]:
    if amendment.wording:
        text = amendment.wording.plain
        yield _made(_GROUP_OF["wording"], amendment.target, text, "wording", amendment.basis)


def _remark(remark: Remark) -> Iterator[_Said]:
    yield _made(Group.REMARKS, remark.target, remark.text, basis=remark.basis)


def _made(group: Group, target: str, text: str, field: str = "", basis: Basis = Basis.AS_DRAFTED) -> _Said:
    return _Said(group, target, text, folded(text), field, basis)


def _found(said: _Said, words: list[str]) -> Found:
    """The words around the first one found, on one line."""
    first = min((at for word in words if (at := said.key.find(word)) >= 0), default=0)
    start = max(0, first - _BEFORE)
    if start:
        start = said.key.find(" ", start, first) + 1 or start
    lead = "…" if start else ""
    text = lead + " ".join(said.text[start : start + 300].split("\n"))
    return Found(said.group, said.target, text, tuple(_marks(folded(text), words)), said.field, said.basis)


def _marks(key: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        at = key.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = key.find(word, at + len(word))
