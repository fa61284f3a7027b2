"""What is known of each article and requirement of each country, a row each, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.law import LawStatus
from octolegis.domain.regions.regional import Group
from octolegis.domain.regions.standing import NO_CELL, Cell, Place, Reliance, Standing
from octolegis.reports.countries import language_name
from octolegis.reports.front_matter import HEAD_SHOWN
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.relied_on import cited

Value = str | int | date | None
Values = dict[str, Value]
_JOINED = "region.joined"
"""What is noted of a country that shows what another case file of the same country adds."""


class Line(NamedTuple):
    """A row by the keys of its columns; ``id`` is that of its country, where it is about one article."""

    values: Values
    rating: Rating | None = None
    id: str = ""


def article_lines(reading: RegionReading) -> Iterator[Line]:
    """Each article of each country that was read, on each basis on which anything was said of it."""
    for standing, group, article, basis in _spots(reading):
        cell = standing.on(basis, article.id)
        relied = standing.reliances.get(article.id, ())
        if cell == NO_CELL and (not relied or basis is not reading.basis):
            continue
        values = {
            **_article(reading, standing, group, article),
            "title": article.title,
            "basis": reading.term(basis, "basis"),
            "rating": reading.term(cell.rating, "rating"),
            "given": reading.words(f"region_sheet.rated.{'given' if cell.given else 'follows'}"),
            "assessed": cell.assessed,
            "of": cell.total or len(article.requirements),
            **flags(reading, cell.flags),
            **_said(reading, standing, basis, article.id),
            "earlier": _earlier(reading, standing, basis, article.id),
            **_provisions(reading, standing, relied),
        }
        if cell.rating is Rating.NOT_ASSESSED:
            values["given"] = None
        yield Line(values, cell.rating, standing.country.id)


def requirement_lines(reading: RegionReading) -> Iterator[Line]:
    """Each requirement that anything was said of."""
    for standing, group, article, basis in _spots(reading):
        for requirement in article.requirements:
            place = (basis, requirement.id)
            if place in standing.said or place in standing.requirements:
                yield _requirement(reading, standing, basis, (group, article, requirement))


def _requirement(
    reading: RegionReading, standing: Standing, basis: Basis, asked: tuple[Group, Article, Requirement]
) -> Line:
    group, article, requirement = asked
    rating = standing.rating(basis, requirement.id)
    said = standing.said.get((basis, requirement.id))
    relied = standing.reliances.get(article.id, ())
    return Line(
        {
            **_article(reading, standing, group, article),
            "paragraph": requirement.paragraph,
            "asked": requirement.text,
            "basis": reading.term(basis, "basis"),
            "rating": reading.term(rating, "rating"),
            **flags(reading, said.flags if said else frozenset()),
            **_said(reading, standing, basis, requirement.id),
            **_provisions(reading, standing, tuple(each for each in relied if each.target == requirement.id)),
        },
        rating,
    )


def flags(reading: RegionReading, found: frozenset[Flag]) -> Values:
    """Yes for each flag that is set."""
    return {flag.value: reading.words("region_sheet.yes") if flag in found else None for flag in Flag}


def yes_or_no(reading: RegionReading, yes: bool) -> str:
    """The word."""
    return reading.words(f"region_sheet.{'yes' if yes else 'no'}")


def day(text: str) -> Value:
    """A date as a date, so that it sorts; anything else as it is."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return text


def source(reading: RegionReading, standing: Standing) -> Values:
    """Whence a country's findings come."""
    return {
        "country": reading.names[standing.country.id],
        "source": reading.source(standing),
        "head": standing.head[:HEAD_SHOWN],
        "changed": day(standing.last_change or standing.file_date),
        "counted": yes_or_no(reading, standing.counts),
    }


def origin(reading: RegionReading, standing: Standing, instrument: str) -> Standing:
    """Whose file says what a country shows on an instrument: where two were joined, it may be the other."""
    for note in standing.notes:
        other = reading.regional.standing(dict(note.arguments)["other"]) if note.id == _JOINED else None
        if other is not None:
            found = _on(other, instrument)
            if found and found == _on(standing, instrument):
                return other
    return standing


def _on(standing: Standing, instrument: str) -> dict[Place, Cell]:
    return {place: cell for place, cell in standing.cells.items() if place[1].startswith(f"{instrument}/")}


def _spots(reading: RegionReading) -> Iterator[tuple[Standing, Group, Article, Basis]]:
    for standing in reading.read:
        for group in reading.regional.groups:
            for article in group.articles:
                for basis in Basis:
                    yield standing, group, article, basis


def _article(reading: RegionReading, standing: Standing, group: Group, article: Article) -> Values:
    return {
        **source(reading, origin(reading, standing, group.instrument.id)),
        "country": reading.names[standing.country.id],
        "counted": yes_or_no(reading, standing.counts),
        "instrument": group.instrument.reference,
        "theme": reading.term(group.theme, "theme"),
        "article": article.number,
    }


def _said(reading: RegionReading, standing: Standing, basis: Basis, target: str) -> Values:
    said = standing.said.get((basis, target))
    if said is None:
        return {}
    texts: Values = {key: getattr(said, key).plain for key in ("reason", "comment", "recommendation")}
    if said.reason_code and not texts["reason"]:
        texts["reason"] = reading.term(said.reason_code, "reason_code")
    return {**texts, "priority": reading.term(said.priority, "priority") if said.priority else None}


def _earlier(reading: RegionReading, standing: Standing, basis: Basis, article: str) -> Value:
    found = standing.earlier.get((basis, article))
    return reading.term(found, "rating") if found else None


def _provisions(reading: RegionReading, standing: Standing, relied: tuple[Reliance, ...]) -> Values:
    laws = [standing.laws[each] for each in dict.fromkeys(each.law for each in relied)]
    spoken = [language_name(law.language, reading.options.language) for law in laws if law.language]
    drafts = [law.title for law in laws if law.status is LawStatus.DRAFT]
    lines = cited(reading, standing, relied)
    if drafts:
        lines.append(reading.words("region_sheet.drafts", laws="; ".join(drafts)))
    return {"provisions": "\n".join(lines), "language": "; ".join(dict.fromkeys(spoken))}
