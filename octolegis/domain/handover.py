"""What of a case goes into a copy for a colleague: the whole or some articles, and never more than is meant.

A copy is made anew of what is chosen here. What was taken out goes along only as the word that it is gone,
so that it is not taken for missing when the copy comes back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from octolegis.domain import blind
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.heads import DELETED

Bodies = Mapping[str, dict[str, Json]]

_ARTICLE = re.compile(r"[^/@]+/[^.:@]+")
_AT_A_TARGET = frozenset(
    {"mapping", "amendment", "remark", "decision", "rejection", "searchterm", "question", "assignment"}
)
"""The kinds of record that name in a field of their own where they belong."""
_ALWAYS = frozenset({"assessment", "author", "round"})
_OF_AN_INSTRUMENT = frozenset({"instrument", "participation", "text"})
_OF_A_LAW = frozenset({"law", "translation", "consolidation"})


class Scope(NamedTuple):
    """What the sender wants to send.

    ``articles`` are article ids, ``None`` for the whole case; ``reader`` is the author id of who receives it,
    empty for somebody new; ``only_readers``: no findings but hers; ``earlier``: also what stood before.
    """

    articles: frozenset[str] | None = None
    reader: str = ""
    only_readers: bool = False
    all_laws: bool = False
    internal_notes: bool = False
    earlier: bool = False


class Selection(NamedTuple):
    """The records that go along, those of which only goes along that they are gone, and the fields that stay.

    ``left_out`` are (kind of record, field) pairs; ``articles`` is empty for the whole case.
    """

    records: frozenset[str]
    gone: frozenset[str]
    left_out: frozenset[tuple[str, str]]
    earlier: bool = False
    articles: frozenset[str] = frozenset()


def article_of(target: str) -> str:
    """The article to which an article, requirement, variation or cell belongs; empty for a provision."""
    found = None if target.startswith("law:") else _ARTICLE.match(target)
    return found.group() if found else ""


def hides_findings(assessment: Assessment, scope: Scope) -> bool:
    """Whether findings stay behind, since the receiver shall not see what others found."""
    authors = {"", *assessment.authors}
    return scope.only_readers or any(blind.is_hidden(assessment, scope.reader, each) for each in authors)


def selection(assessment: Assessment, bodies: Bodies, scope: Scope) -> Selection:
    """Choose among all records of a case file, given with their fields."""
    return _Chooser(assessment, bodies, scope).selection()


class _Chooser:
    def __init__(self, assessment: Assessment, bodies: Bodies, scope: Scope) -> None:
        self._now = assessment
        self._bodies = bodies
        self._scope = scope
        self._instruments = {article.partition("/")[0] for article in scope.articles or ()}

    def selection(self) -> Selection:
        records, gone = set(), set()
        laws = self._laws()
        for record, body in self._bodies.items():
            if not self._is_wanted(record, body, laws) or self._is_hidden(record):
                continue
            if self._stands(record, body) or self._scope.earlier:
                records.add(record)
            elif record.partition(":")[0] not in _OF_A_LAW:
                gone.add(record)
        articles = self._scope.articles or frozenset()
        left_out = self._left_out()
        return Selection(frozenset(records), frozenset(gone), left_out, self._scope.earlier, articles)

    def _left_out(self) -> frozenset[tuple[str, str]]:
        scope, found = self._scope, set()
        if not scope.internal_notes:
            found.add(("finding", "internal_note"))
        if scope.articles is not None or hides_findings(self._now, scope):
            # It holds the recommendations of then, of all articles and whoever wrote them.
            found.add(("round", "state"))
        return frozenset(found)

    def _is_wanted(self, record: str, body: dict[str, Json], laws: set[str]) -> bool:
        kind, _, id = record.partition(":")
        if kind == "remark" and not self._scope.internal_notes:
            return False
        if kind in _ALWAYS:
            return True
        if kind in _OF_AN_INSTRUMENT:
            return self._scope.articles is None or id.partition(":")[0] in self._instruments
        if kind in _OF_A_LAW:
            law = str(body.get("law")) if kind == "translation" else id
            return law in laws
        return self._belongs(kind, id, body)

    def _belongs(self, kind: str, id: str, body: dict[str, Json]) -> bool:
        """Whether a record is about one of the articles."""
        if kind == "meeting":
            return self._scope.articles is None or id in self._meetings()
        target = self._target(kind, id, body)
        return target is not None and self._wants(target) and self._has_its_law(target)

    def _target(self, kind: str, id: str, body: dict[str, Json]) -> str | None:
        """Where a record belongs; ``None`` for a kind that this version does not know."""
        if kind in ("finding", "signoff"):
            return id.split(":", 2)[-1]
        if kind in ("variation", "review"):
            return id
        if kind in _AT_A_TARGET:
            return str(body.get("target", ""))
        if kind == "answer":
            return str(self._bodies.get(f"question:{body.get('question')}", {}).get("target", ""))
        if kind == "position":
            about, _, named = str(body.get("subject", "")).partition(":")
            return self._target(about, named, self._bodies.get(f"{about}:{named}", {}))
        return None

    def _wants(self, target: str) -> bool:
        return self._scope.articles is None or article_of(target) in self._scope.articles

    def _has_its_law(self, target: str) -> bool:
        """Whether the law is still there of whose provision something was said."""
        law = target.removeprefix("law:").partition("#")[0]
        return not target.startswith("law:") or law in self._now.laws or self._scope.earlier

    def _meetings(self) -> set[str]:
        """The sessions at which something was decided that goes along."""
        return {
            each.meeting
            for each in self._now.decisions.values()
            if self._wants(each.item.target) and not self._hides(each.item.author)
        }

    def _laws(self) -> set[str]:
        """All laws, or those on which what goes along rests, with what they were made of."""
        now = self._now
        if self._scope.articles is None or self._scope.all_laws:
            gone = {record.partition(":")[2] for record in self._bodies if record.startswith("law:")}
            return gone if self._scope.earlier else set(now.laws)
        found = {each.law for each in now.mappings.values() if self._wants(each.target)}
        found |= {
            each.came_from.law
            for each in now.mappings.values()
            if each.came_from and self._wants(each.target)
        }
        found |= {
            each.law
            for each in now.amendments.values()
            if self._wants(each.target) and not self._hides(each.author)
        }
        made_of = [now.consolidations[id] for id in found if id in now.consolidations]
        return (found | {law for each in made_of for law in (each.parent, each.bill)}) & now.laws.keys()

    def _stands(self, record: str, body: dict[str, Json]) -> bool:
        """Whether it was not taken out, or is needed all the same."""
        kind, _, id = record.partition(":")
        needed = {"law": self._now.laws, "remark": self._now.remarks}.get(kind, {})
        return not body.get(DELETED) or id in needed

    def _is_hidden(self, record: str) -> bool:
        """Whether it is, or is about, what an expert found that is not for the reader."""
        reader, kind = self._scope.reader, record.partition(":")[0]
        withheld = self._scope.only_readers and kind in blind.OF_AN_EXPERT and kind != "remark"
        if withheld and blind.finder(record, self._body) != reader:
            return True
        return blind.record_is_hidden(self._now, reader, record, self._body)

    def _body(self, record: str) -> dict[str, Json]:
        return self._bodies.get(record, {})

    def _hides(self, author: str) -> bool:
        """Whether what an expert found is not for the reader."""
        reader = self._scope.reader
        foreign = self._scope.only_readers and author != reader
        return foreign or blind.is_hidden(self._now, reader, author)
