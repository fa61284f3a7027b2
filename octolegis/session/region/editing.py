"""Making and changing a region's file: each edit returns another region, ``save`` writes it."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from octolegis.checklists import own
from octolegis.domain.checklist import Theme
from octolegis.domain.errors import FileError, InputError
from octolegis.domain.finding import Basis
from octolegis.domain.regions.plan import (
    Country,
    Criterion,
    Goal,
    Override,
    Region,
    ShortRating,
    SourceKind,
)
from octolegis.exchange.region_file import read_region, region_bytes, region_of
from octolegis.reports import saving
from octolegis.session.region.country import lies_elsewhere
from octolegis.session.reporting import spare
from octolegis.session.session import look_into

__all__ = ["ENDING", "read_region"]

ENDING, HANDED_OVER = ".octoregion", ".octocopy"


def new(path: Path, region: Region) -> Region:
    """Write a new region's file; InputError where there is a file of that name, or it is called otherwise."""
    if path.suffix.lower() != ENDING:
        raise InputError("region.error.ending", path=path)
    if os.path.lexists(path):
        raise InputError("error.file_exists", path=path)
    for instrument in region.instruments:
        own.checklist(instrument)
    made = replace(region, name=region.name or path.stem, secret=secrets.token_hex(16))
    _written(path, made)
    return made


def save(path: Path, region: Region, before: Region) -> None:
    """Write a changed region, whole or not at all.

    ``before`` is what its editor had read: InputError where somebody else has changed the file since.
    """
    if read_region(path) != before:
        raise InputError("region.error.moved_on", path=path)
    _written(path, region)


def from_case(folder: Path, case: Path, wanted: Country) -> Country:
    """The country of a case file, what ``wanted`` leaves open taken from its particulars; FileError."""
    if lies_elsewhere(folder.resolve(), relative(folder, case)):
        raise InputError("region.elsewhere", path=case)
    handed_over = case.suffix.lower() == HANDED_OVER
    told = _country_of_copy(case) if handed_over else _country_of(case)
    code = told.upper() if re.fullmatch("[A-Za-z]{2}", told) else ""
    return replace(
        wanted,
        code=wanted.code or ("" if wanted.name else code),
        name=wanted.name or ("" if code or wanted.code else told),
        kind=SourceKind.HAND_OVER if handed_over else SourceKind.CASE_FILE,
        file=relative(folder, case),
    )


def _country_of(case: Path) -> str:
    with closing(look_into(case)) as session:
        return session.assessment.details.country.strip()


def _country_of_copy(copy: Path) -> str:
    # Ciphers are loaded when a copy is looked into, not with each region.
    from octolegis.session.receiving import received

    with closing(received(copy)) as found:
        return _country_of(found.case)


def relative(folder: Path, file: Path) -> str:
    """The file as seen from the region's folder where it can be, so that both may move together."""
    try:
        found = os.path.relpath(file.resolve(), folder.resolve())
    except ValueError:  # another drive
        return str(file.resolve())
    return Path(found).as_posix()


def with_country(region: Region, country: Country) -> Region:
    """The region with one more country, under an id of its own; InputError for an id that is taken."""
    if country.id:
        if region.country(country.id):
            raise InputError("region.error.id_taken", country=country.id)
        return replace(region, countries=(*region.countries, country))
    return replace(region, countries=(*region.countries, replace(country, id=free_id(region, country))))


def free_id(region: Region, country: Country) -> str:
    """An id that no country of the region has: the code, or the letters of the name, with a number."""
    base = country.code or re.sub(r"[\s/\\:@]+", "-", country.name.strip())[:40].strip("-") or "country"
    number = 1
    while region.country(id := base if number == 1 else f"{base}-{number}"):
        number += 1
    return id


def changed(region: Region, country: Country) -> Region:
    """The region with a country in the place of that with its id."""
    known(region, country.id)
    return replace(
        region, countries=tuple(country if each.id == country.id else each for each in region.countries)
    )


def without(region: Region, id: str) -> Region:
    """The region without a country; its case file stays where it is."""
    known(region, id)
    return replace(region, countries=tuple(each for each in region.countries if each.id != id))


def known(region: Region, id: str) -> Country:
    """The country with the id; InputError names those that there are."""
    found = region.country(id)
    if found is None:
        ids = ", ".join(each.id for each in region.countries) or "-"
        raise InputError("region.error.no_country", country=id, known=ids)
    return found


def overridden(country: Country, override: Override) -> Country:
    """The country with a person's conclusion; InputError without a reason."""
    if not override.reason.strip():
        raise InputError("region.error.no_reason")
    return replace(
        country, overrides=(*computed(country, override.theme, override.basis).overrides, override)
    )


def computed(country: Country, theme: Theme, basis: Basis | None) -> Country:
    """The country without a person's conclusion on that theme and basis: the rule decides again."""
    kept = tuple(each for each in country.overrides if (each.theme, each.basis) != (theme, basis))
    return replace(country, overrides=kept)


def aimed(region: Region, goal: Goal) -> Region:
    """The region with a target, in the place of an earlier one on the same article or theme and countries.

    InputError for an article that no checklist has, or a country that the region has not.
    """
    if goal.theme is None:
        _article(goal.target)
    for id in goal.countries:
        known(region, id)
    return replace(region, goals=(*unaimed(region, goal).goals, goal))


def unaimed(region: Region, goal: Goal) -> Region:
    """The region without a target on that article or theme and countries."""
    place = (goal.target, goal.countries)
    return replace(region, goals=tuple(e for e in region.goals if (e.target, e.countries) != place))


def ruled(region: Region, criterion: Criterion) -> Region:
    """The region with a rule in the place of that for its theme, or as one more.

    InputError for one by which less would be in line than partly, or nothing at all would do.
    """
    if not criterion.is_sound:
        raise InputError("region.error.rule", largely=criterion.largely, partly=criterion.partly)
    themes = [each.theme for each in region.criteria]
    if criterion.theme not in themes:
        return replace(region, criteria=(*region.criteria, criterion))
    kept = (criterion if each.theme is criterion.theme else each for each in region.criteria)
    return replace(region, criteria=tuple(kept))


def rated(country: Country, ratings: Iterable[ShortRating]) -> Country:
    """The country with ratings entered by hand; one on the same article and basis is replaced.

    InputError where it has a case file, which says how it is rated.
    """
    if country.file:
        raise InputError("region.error.has_case", country=country.id)
    by_place = {(each.target, each.basis): each for each in (*country.short.ratings, *ratings)}
    for target, _ in by_place:
        _article(target)
    entry = country.short._replace(ratings=tuple(by_place.values()))
    return replace(country, kind=SourceKind.SHORT_ENTRY, short=entry)


def _article(target: str) -> None:
    """InputError unless a shipped checklist has the article, and it can be assessed."""
    article = own.checklist(target.partition("/")[0]).article_by_id.get(target)
    if article is None or not article.assessable:
        raise InputError("region.error.no_article", article=target)


def _written(path: Path, region: Region) -> None:
    spare(path)
    data = region_bytes(region)

    def check(part: Path) -> None:
        if region_of(part.read_bytes(), path) != region:
            raise FileError("region.error.not_one", path=path)

    used = saving.save_bytes(path, data, check)
    if used != path:
        used.unlink()
        raise FileError("error.file_busy", path=path)
