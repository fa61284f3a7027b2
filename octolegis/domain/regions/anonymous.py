"""The region without names: "Country A", and nothing by which an informed reader would know it.

A quotation, the title of a law, its language, a footnote, a date, a hash and each text that an expert wrote
can name the country, so none of them is kept: what remains are ratings, flags and what is computed of them.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.message import Message, message
from octolegis.domain.regions.plan import Country, Goal, Override, Region, SourceKind
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import NO_DATE, Said, Standing, State


def anonymised(regional: Regional) -> Regional:
    """The same figures for countries A, B, C ... in an order that says nothing of their names.

    The order hangs on the region's secret, so that a letter stays the same in all outputs of a region and
    nobody who knows the list of countries can work it out. Countries that were not read are left out, and
    second entries that do not count: they would show the first one twice.
    """
    secret = regional.region.secret or "".join(each.head for each in regional.counted)
    ordered = sorted(
        regional.counted, key=lambda each: sha256(f"{secret}:{each.country.id}".encode()).digest()
    )
    letters = {each.country.id: letter(place) for place, each in enumerate(ordered)}
    standings = tuple(_standing(each, letters[each.country.id]) for each in ordered)
    return replace(
        regional, region=_region(regional.region, letters, standings), standings=standings, anonymous=True
    )


def letter(place: int) -> str:
    """A to Z, then AA, AB and so on."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _region(region: Region, letters: dict[str, str], standings: tuple[Standing, ...]) -> Region:
    """Without free text: a note may say who the countries are."""
    goals = tuple(_goal(goal, letters) for goal in region.goals)
    countries = tuple(each.country for each in standings)
    return replace(region, note="", earlier_reading="", goals=goals, countries=countries, secret="")


def _goal(goal: Goal, letters: dict[str, str]) -> Goal:
    return goal._replace(countries=tuple(sorted(letters[id] for id in goal.countries if id in letters)))


def _standing(standing: Standing, name: str) -> Standing:
    by_hand = standing.state is State.SHORT
    return Standing(
        Country(
            name,
            letter=name,
            kind=SourceKind.SHORT_ENTRY if by_hand else SourceKind.CASE_FILE,
            overrides=tuple(_override(each) for each in standing.country.overrides),
        ),
        standing.state,
        _why(standing.state),
        counts=standing.counts,
        status=ReportStatus.DRAFT if standing.is_confidential else None,
        cells=standing.cells,
        requirements=standing.requirements,
        said={place: _said(each) for place, each in standing.said.items()},
        earlier_date=NO_DATE if standing.earlier_date else "",
        earlier=standing.earlier,
    )


def _why(state: State) -> Message | None:
    """What must be told of any source in that state, whichever it is."""
    if state is State.SHORT:
        return message("region.short_entry_plain")
    return message("region.other_edition_plain") if state is State.OTHER_EDITION else None


def _override(override: Override) -> Override:
    return override._replace(reason="")


def _said(said: Said) -> Said:
    return Said(said.basis, said.target, said.rating, said.flags, said.priority, said.reason_code)
