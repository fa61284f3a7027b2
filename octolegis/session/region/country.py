"""One country's case file, opened only to be read, as a standing."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath

from octolegis.domain.assessment import Assessment, ReportStatus
from octolegis.domain.checklist import Instrument
from octolegis.domain.delta import as_stood
from octolegis.domain.errors import UserError
from octolegis.domain.finding import Rating
from octolegis.domain.message import Message, message
from octolegis.domain.regions.gathering import entered, gathered, laws_of, ratings_of, reliances_of
from octolegis.domain.regions.plan import Country, KeptReading, Region, SourceKind
from octolegis.domain.regions.standing import Place, Standing, State
from octolegis.domain.round import Round
from octolegis.session.profile import Profile
from octolegis.session.session import Session, look_into

_STATES = {
    "error.file_missing": State.MISSING,
    "error.newer_unreadable": State.NEWER,
    "error.case_file_damaged": State.DAMAGED,
    "error.case_file_truncated": State.DAMAGED,
    "error.not_a_case_file": State.DAMAGED,
    "error.passphrase_needed": State.PROTECTED,
    "error.passphrase_wrong": State.PROTECTED,
    "error.protection_missing": State.PROTECTED,
    "error.handover_locked": State.PROTECTED,
    "error.handover_newer": State.NEWER,
    "error.handover_damaged": State.DAMAGED,
    "error.handover_altered": State.DAMAGED,
    "error.handover_foreign": State.DAMAGED,
}
"""What a refusal to open a case file means; anything else may be better in a minute."""


NOTHING_KEPT = KeptReading()


@dataclass(frozen=True)
class Reading:
    """What is the same for all countries of one reading.

    ``folder`` is where the region's file lies; ``editions`` and ``own`` collect the checklists by hash,
    and those of each country by its id.
    """

    region: Region
    folder: Path
    profile: Profile
    kept: KeptReading = NOTHING_KEPT
    editions: dict[str, Instrument] = field(default_factory=dict)
    own: dict[str, tuple[Instrument, ...]] = field(default_factory=dict)


def standing_of(reading: Reading, country: Country) -> Standing:
    """How the country stands, by the editions of its own case file; a refusal is told, never raised."""
    if country.kind is SourceKind.SHORT_ENTRY:
        return _dated(_entered(reading, country), reading.region)
    if not country.file:
        return Standing(country, State.MISSING, message("region.no_source"))
    if lies_elsewhere(reading.folder, country.file):
        return Standing(country, State.UNREADABLE, message("region.elsewhere", path=country.file))
    return _looked_up(reading, country, reading.folder / country.file)


def _looked_up(reading: Reading, country: Country, path: Path) -> Standing:
    try:
        handed_over = country.kind is SourceKind.HAND_OVER
        found = _unpacked(reading, country, path) if handed_over else _opened(reading, country, path)
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
        return _dated(replace(found, file_date=changed), reading.region)
    except OSError as error:
        told = message("error.file_unreadable", path=path, why=error.strerror)
        return Standing(country, State.UNREADABLE, told)
    except UserError as error:
        return Standing(country, _STATES.get(error.message.id, State.UNREADABLE), error.message)


def _opened(reading: Reading, country: Country, path: Path) -> Standing:
    session = look_into(path, reading.profile, reading.editions)
    try:
        return _read(reading, country, session)
    finally:
        session.let_go()


def _unpacked(reading: Reading, country: Country, path: Path) -> Standing:
    """The standing by a copy that was handed over, with a word where it holds some articles only."""
    # Ciphers are loaded when a copy is looked into, not with each region.
    from octolegis.session.receiving import received

    with closing(received(path)) as copy:
        found, articles = _opened(reading, country, copy.case), copy.manifest.articles
    if articles is None or not found.is_read:
        return found
    told = message("region.part_of_case", number=len(articles))
    return replace(found, notes=(*found.notes, told))


def lies_elsewhere(folder: Path, file: str) -> bool:
    """Whether a path names another computer than the region's, which a file could make us call."""
    share = PureWindowsPath(file).drive
    return share.startswith("\\\\") and share.casefold() != PureWindowsPath(folder).drive.casefold()


def _entered(reading: Reading, country: Country) -> Standing:
    short = country.short
    found = entered(short)
    why = message("region.short_entry_plain")
    if short.source or short.date:
        why = message("region.short_entry", source=short.source or "-", date=short.date or "-")
    day, earlier = _kept(reading, country)
    return Standing(
        country,
        State.SHORT,
        why,
        file_date=short.date,
        last_change=short.date,
        cells=found.cells,
        said=found.said,
        earlier_date=day,
        earlier=earlier,
    )


def _read(reading: Reading, country: Country, session: Session) -> Standing:
    assessment = session.assessment
    status = assessment.details.status
    if status is ReportStatus.DRAFT and not country.draft_allowed:
        return Standing(country, State.CONFIDENTIAL, message("region.confidential"), status=status)
    reading.own[country.id] = assessment.instruments
    found = gathered(assessment)
    ended, earlier = _earlier(reading, country, assessment)
    return Standing(
        country,
        State.READ,
        notes=tuple(_notes(assessment, country)),
        case=session.identity(),
        head=session.head(),
        last_change=session.last_change()[:10],
        status=status,
        editions={each.id: each.edition for each in assessment.instruments},
        cells=found.cells,
        requirements=found.requirements,
        said=found.said,
        laws=laws_of(assessment),
        reliances=reliances_of(assessment),
        earlier_date=ended,
        earlier=earlier,
    )


def _notes(assessment: Assessment, country: Country) -> list[Message]:
    found = []
    theirs = assessment.details.country.strip().upper()
    if country.code and re.fullmatch("[A-Z]{2}", theirs) and theirs != country.code:
        found.append(message("region.other_country", theirs=theirs, ours=country.code))
    if assessment.details.status is ReportStatus.DRAFT:
        found.append(message("region.confidential_in"))
    if assessment.blind:
        found.append(message("region.blind"))
    if assessment.conflicts:
        found.append(message("region.disputed", number=len(assessment.conflicts)))
    return found


def _earlier(reading: Reading, country: Country, assessment: Assessment) -> tuple[str, dict[Place, Rating]]:
    """The ratings of the earlier date: of the reading that was kept, else of the last round ended by then."""
    day, kept = _kept(reading, country)
    if kept:
        return day, kept
    ended = _round(assessment, reading.region.earlier_date)
    if ended is None or ended.id not in assessment.round_states:
        return "", {}
    return ended.ended, ratings_of(as_stood(assessment, assessment.round_states[ended.id]))


def _kept(reading: Reading, country: Country) -> tuple[str, dict[Place, Rating]]:
    """The date of the reading that was kept and the country's ratings in it; nothing where it had none."""
    date, ratings = reading.kept
    found = {(each.basis, each.target): each.rating for each in ratings if each.country == country.id}
    return (date if found else ""), found


def _round(assessment: Assessment, day: str) -> Round | None:
    ended = [each for each in assessment.rounds.values() if each.ended and each.ended[:10] <= day]
    return max(ended, key=lambda each: each.number, default=None)


def _dated(standing: Standing, region: Region) -> Standing:
    """With a word where it is older than the region wants it, or shows more than the reference date knew."""
    last = standing.last_change
    if not standing.is_read or not last:
        return standing
    notes = list(standing.notes)
    stale = bool(region.stale_before) and last < region.stale_before
    if stale:
        notes.append(message("region.stale", date=last, limit=region.stale_before))
    if region.reference_date and last > region.reference_date:
        notes.append(message("region.later", date=last, limit=region.reference_date))
    return replace(standing, stale=stale, notes=tuple(notes))
