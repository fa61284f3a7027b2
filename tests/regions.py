"""Builders of regions: case files of many countries, from real statutes where these are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from octolegis.checklists import library
from octolegis.domain.assessment import ReportStatus
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.law import Law, LawStatus, Outline
from octolegis.domain.mapping import Mapping
from octolegis.domain.message import message
from octolegis.domain.regions.plan import Country, Region
from octolegis.exchange.region_file import region_bytes
from octolegis.session import imports, starting
from octolegis.session.commands import findings, mappings, particulars
from octolegis.session.session import Session, create_case
from tests.benchmarks import gold
from tests.casefiles import law_read, outline

CODES = (
    *("AG", "BS", "BB", "BZ", "DM", "DO", "GD", "GY", "HT", "JM", "KN", "LC", "VC", "SR", "TT"),
    *("KZ", "KG", "TJ", "TM", "UZ"),
)
"""The Caribbean and Central Asia."""
_LIKELY = (
    *(Rating.FULLY,) * 5,
    *(Rating.LARGELY,) * 3,
    *(Rating.PARTLY,) * 3,
    *(Rating.NOT,) * 2,
    Rating.CONFLICT,
    Rating.NOT_APPLICABLE,
)
_FLAGS = ("flag.excess", "flag.safeguard", "flag.good-practice")


def region(folder: Path, countries: int = 3, judged: int = 60, *, real: bool = False) -> Path:
    """A region's file with a case file for each country beside it; ``judged`` findings in each.

    With ``real`` statutes where the labelled laws are at hand; else each has a law of forty sections.
    """
    laws = cycle(_real_laws() if real else [[_plain_law()]])
    made = []
    for number, statutes in enumerate(islice(laws, countries)):
        code = CODES[number % len(CODES)]
        id = code if number < len(CODES) else f"{code}-{number // len(CODES) + 1}"
        country_case(folder / f"{id}.octolegis", code, statutes, judged, number)
        is_first = number < len(CODES)
        name = "" if is_first else f"Country {number + 1}"
        made.append(Country(id, code if is_first else "", name, file=f"{id}.octolegis"))
    path = folder / "sample.octoregion"
    plan = Region("Sample", reference_date="2026-11-01", instruments=("ets185",), countries=tuple(made))
    path.write_bytes(region_bytes(plan))
    return path


Statute = tuple[Law, Outline, list[tuple[str, str]]]
"""A law and the (article id, provision id) pairs that rest on it."""


def country_case(path: Path, code: str, statutes: list[Statute], judged: int, seed: int) -> None:
    """A country's case file, shared, judged on the law in force and in part as amended."""
    chance = Random(seed)
    session = create_case(path)
    me = starting.join(session)
    session.do(particulars.add_instrument(session.assessment, me, library.shipped("ets185")))
    for law, tree, pairs in statutes:
        _add_law(session, me, law, tree, pairs)
    details = {"country": code, "status": ReportStatus.SHARED.value, "title": f"Assessment of {code}"}
    edits = [Edit("assessment", name, value) for name, value in details.items()]
    edits += islice(_judgements(me, chance), judged * 4)
    session.do(Change(message("change.details"), tuple(edits), me))
    session.close()


def _add_law(session: Session, me: str, law: Law, tree: Outline, pairs: list[tuple[str, str]]) -> None:
    id = imports.add_law(session, law_read(tree), law.title.encode(), f"{law.title}.txt", law)
    edits: list[Edit] = []
    for target, provision in pairs:
        place = (id, provision)
        edits += mappings.made(Mapping(mappings.mapping_id(target, place, None), target, *place))
    session.do(Change(message("change.details"), tuple(edits), me))


def _judgements(me: str, chance: Random) -> Iterator[Edit]:
    """Four edits for each finding: requirements and articles in force, then as amended."""
    articles = [each for each in library.shipped("ets185").articles() if each.assessable]
    for basis in (Basis.IN_FORCE, Basis.AS_DRAFTED):
        for article in articles:
            for target in (article.id, *(each.id for each in article.requirements)):
                record = findings.record_id(FindingKey(me, basis, target))
                yield Edit(record, "rating", chance.choice(_LIKELY).value)
                yield Edit(record, "comment", f"What the law says on {target}, in a sentence or two.")
                yield Edit(record, "recommendation", f"Amend the law on {target}.")
                yield Edit(record, chance.choice(_FLAGS), chance.random() < 0.1)


def _plain_law() -> Statute:
    law = Law("", "Cybercrime Act", language="en", status=LawStatus.IN_FORCE)
    return law, outline(40), [(f"ets185/{n}", f"p{n}") for n in range(2, 12)]


def _real_laws() -> list[list[Statute]]:
    found = [_statutes(each) for each in gold.jurisdictions()]
    return [each for each in found if each] or [[_plain_law()]]


def _statutes(place: gold.Jurisdiction) -> list[Statute]:
    made = []
    for file, (law, tree) in place.laws.items():
        pairs = [
            (article, provision)
            for article, equal in place.gold.items()
            if article.startswith("ets185/")
            for group in equal
            for owner, provision in sorted(group)[:1]
            if owner == file
        ]
        made.append((law._replace(status=LawStatus.IN_FORCE), tree, pairs))
    return made
