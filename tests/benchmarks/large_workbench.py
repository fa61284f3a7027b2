"""A case file as large as a window must bear: 1,000 pages, 10,000 provisions, 2,000 requirements judged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from octolegis.checklists import library
from octolegis.domain.checklist import (
    Article,
    Instrument,
    Obligation,
    Part,
    Requirement,
    RequirementKind,
    Theme,
)
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.domain.message import message
from octolegis.session import imports, starting
from octolegis.session.commands import findings, mappings, particulars
from octolegis.session.session import create_case
from tests.casefiles import law_read

CHAPTERS, SECTIONS, PARTS = 40, 50, 4
"""Of a chapter the sections, of a section the subsections: with the heads 10,040 rows."""
ARTICLES, ELEMENTS = 150, 10
_STEMS = """
access act agency appeal authority charge child code computer conduct court data device evidence fraud intent
network object offence officer order penalty person power record request right search service system tribunal
warrant witness
"""
_ENDS = ("", "s", "ed", "ing", "al", "ation", "ive", "less", "ment", "or", "ity", "able")
_WORDS = [stem + end for stem in _STEMS.split() for end in _ENDS]


def build(path: Path) -> None:
    """Make the case file."""
    session = create_case(path)
    me = starting.join(session)
    for id in ("ets185", "ets189", "cets224"):
        session.do(particulars.add_instrument(session.assessment, me, library.shipped(id)))
    session.do(particulars.add_instrument(session.assessment, me, _standard()))
    chance = Random(7)
    law = imports.add_law(session, law_read(_law(chance)), b"the original", "act.txt", Law("", "Code"))
    now = session.assessment
    targets = [id for i in now.instruments for id in i.requirement_by_id]
    provisions = [p for p in now.outlines[law].provisions if p.text]
    edits = [edit for target in targets for edit in _judged(me, target, chance)]
    edits += [edit for target in targets for edit in _relied(target, law, chance.choice(provisions))]
    session.do(Change(message("change.details"), tuple(edits), me))
    session.close()


def _law(chance: Random) -> Outline:
    return Outline(tuple(_provisions(chance)))


def _provisions(chance: Random) -> Iterator[Provision]:
    for chapter in range(CHAPTERS):
        top = f"c{chapter}"
        yield Provision(top, None, ProvisionKind.CHAPTER, f"Chapter {chapter + 1}", _words(chance, 4), "", 0)
        for section in range(SECTIONS):
            head = f"{top}.{section}"
            label = f"Section {chapter * SECTIONS + section + 1}"
            yield Provision(head, top, ProvisionKind.ARTICLE, label, _words(chance, 5), "", 1)
            for part in range(PARTS):
                text = f"{_words(chance, chance.randint(20, 90))}."
                id, label = f"{head}.{part}", f"({part + 1})"
                yield Provision(id, head, ProvisionKind.SUBSECTION, label, "", text, 2)


def _words(chance: Random, number: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(number)).capitalize()


def _standard() -> Instrument:
    chance = Random(3)
    articles = [
        Article(
            f"x/{n}",
            str(n),
            _words(chance, 4),
            list(Theme)[n % 7],
            True,
            _words(chance, 20),
            requirements=tuple(
                Requirement(
                    f"x/{n}:e{e}",
                    f"{n}({e})",
                    list(RequirementKind)[e],
                    Obligation.MANDATORY,
                    _words(chance, 12),
                )
                for e in range(1, ELEMENTS + 1)
            ),
        )
        for n in range(1, ARTICLES + 1)
    ]
    parts = [
        Part(f"p{n}", f"Chapter {n}", _words(chance, 3), tuple(articles[n * 10 : n * 10 + 10]))
        for n in range(15)
    ]
    return Instrument("x", "STD 1", "Standard", "Standard", "", 1, "", "", "en", tuple(parts))


def _judged(me: str, target: str, chance: Random) -> Iterator[Edit]:
    record = findings.record_id(FindingKey(me, Basis.AS_DRAFTED, target))
    yield Edit(record, "rating", chance.choice(list(Rating)[1:]).value)
    for field in ("reason", "comment", "recommendation"):
        yield Edit(record, field, f"{_words(chance, 30)}.")


def _relied(target: str, law: str, provision: Provision) -> list[Edit]:
    quote = mappings.quote_of(provision.text, 5, 60)
    place = (law, provision.id)
    return mappings.made(Mapping(mappings.mapping_id(target, place, quote), target, *place, quote))
