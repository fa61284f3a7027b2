"""All countries of a region, one after the other: what cannot be read is named, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from octolegis.checklists import library, own
from octolegis.checklists.upgrade import renames
from octolegis.domain.checklist import Instrument
from octolegis.domain.message import Message, message
from octolegis.domain.regions.gathering import fitted
from octolegis.domain.regions.joining import joined
from octolegis.domain.regions.plan import Region
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Standing, State
from octolegis.exchange.region_file import read_region
from octolegis.exchange.region_json import read_kept
from octolegis.session import profile as profiles
from octolegis.session.region.country import NOTHING_KEPT, Reading, standing_of
from octolegis.session.shown_language import in_language
from octolegis.session.watching import Watch, go_on, unwatched


def read(path: Path, watch: Watch = unwatched, profile: profiles.Profile | None = None) -> Regional:
    """The region of a file as it stands today. FileError for the region's own file; StoppedError."""
    return read_plan(read_region(path), path.parent, watch, profile)


def read_plan(
    region: Region, folder: Path, watch: Watch = unwatched, profile: profiles.Profile | None = None
) -> Regional:
    """The same of a region that need not be saved; ``folder`` is where its relative paths begin."""
    kept = read_kept(folder / region.earlier_reading) if region.earlier_reading else NOTHING_KEPT
    reading = Reading(region, folder, profile or profiles.load(), kept)
    found = []
    for number, country in enumerate(region.countries):
        go_on(watch, number, len(region.countries))
        found.append(standing_of(reading, country))
    go_on(watch, len(region.countries), len(region.countries))
    instruments = _instruments(region, reading.own.values())
    standings = [_fitted(each, reading.own.get(each.country.id, ()), instruments) for each in found]
    return Regional(
        region, instruments, tuple(_counted(standings)), _today(), notes=_notes(region, instruments)
    )


def planned(region: Region) -> Regional:
    """The region before any country is read: with the checklists that it names."""
    return Regional(region, _instruments(region, ()))


def in_words_of(regional: Regional, language: str) -> Regional:
    """The region with its checklists in a language, as far as they are translated."""
    return replace(regional, instruments=in_language(regional.instruments, language))


def _notes(region: Region, instruments: tuple[Instrument, ...]) -> tuple[Message, ...]:
    shown = {each.id for each in instruments}
    unknown = [id for id in region.instruments if id not in shown]
    return (message("region.unknown_instrument", ids=", ".join(unknown)),) if unknown else ()


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()


def _instruments(region: Region, owned: Iterable[tuple[Instrument, ...]]) -> tuple[Instrument, ...]:
    """The newest edition by which anybody was judged; the program's own of what only the region names."""
    newest: dict[str, Instrument] = {}
    for instrument in chain.from_iterable(owned):
        known = newest.get(instrument.id)
        if known is None or known.edition < instrument.edition:
            newest[instrument.id] = instrument
    wanted = region.instruments or library.in_order(newest)
    others = set(own.all_ids()) - newest.keys()
    found = {id: own.checklist(id) for id in wanted if id in others} | newest
    return tuple(found[id] for id in wanted if id in found)


def _fitted(standing: Standing, own: tuple[Instrument, ...], instruments: tuple[Instrument, ...]) -> Standing:
    """By the ids of the region's editions, with a word on each edition that is another."""
    moved: dict[str, str] = {}
    notes = []
    shown = {instrument.id: instrument for instrument in instruments}
    for old in own:
        new = shown.get(old.id)
        if new is not None and new.edition != old.edition:
            moved |= renames(old, new)
            told = {"instrument": new.reference, "old": old.edition, "new": new.edition}
            notes.append(message("region.other_edition", **told))
    if standing.state is State.READ and not {each.id for each in own} & shown.keys():
        notes.append(message("region.not_shown"))
    notes += _unknown(standing, instruments)
    state = State.OTHER_EDITION if moved or _is_older(own, shown) else standing.state
    changed = replace(standing, state=state, notes=(*standing.notes, *notes))
    return fitted(changed, instruments, moved)


def _is_older(own: tuple[Instrument, ...], shown: dict[str, Instrument]) -> bool:
    return any(each.id in shown and shown[each.id].edition != each.edition for each in own)


def _unknown(standing: Standing, instruments: tuple[Instrument, ...]) -> list[Message]:
    """What was entered by hand for articles that nobody will see: a slip of the pen."""
    if standing.state is not State.SHORT:
        return []
    known = {a.id for i in instruments for a in i.articles() if a.assessable}
    lost = sorted({place[1] for place in standing.cells} - known)
    return [message("region.unknown_articles", articles=", ".join(lost))] if lost else []


def _counted(standings: list[Standing]) -> list[Standing]:
    """Each country once in the figures, by the first entry that could be read, and what others add to it."""
    found: list[Standing] = []
    countries: dict[str, int] = {}
    cases: dict[str, str] = {}
    for place, standing in enumerate(standings):
        first = countries.get(standing.country.identity)
        if not standing.is_read:
            found.append(standing)
        elif standing.case in cases:
            told = message("region.same_case", other=cases[standing.case])
            found.append(replace(standing, notes=(*standing.notes, told)))
        elif first is not None:
            together = joined(found[first], standing)
            told = message("region.second" if together is found[first] else "region.second_joined")
            found[first] = together
            found.append(replace(standing, notes=(*standing.notes, told)))
        else:
            countries[standing.country.identity] = place
            found.append(replace(standing, counts=True))
        if standing.case:
            cases.setdefault(standing.case, standing.country.id)
    return found
