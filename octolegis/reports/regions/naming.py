"""What the countries of a region are called, and what must stand below where they are named."""

from __future__ import annotations

from collections import Counter

from octolegis.domain.regions.plan import Country
from octolegis.domain.regions.regional import Regional
from octolegis.reports.countries import country_name
from octolegis.wording import wording

_KOSOVO = "XK"
MARK = "*"


def names(regional: Regional, language: str) -> dict[str, str]:
    """The name of each country by its id, with the mark of its footnote; two of one name are told apart."""
    found = {each.country.id: _name(each.country, language) for each in regional.standings}
    often = Counter(found.values())
    marked = {each.country.id: MARK for each in regional.standings if footnote(each.country, language)}
    return {
        id: f"{name}{marked.get(id, '')}" + (f" ({id})" if often[name] > 1 else "")
        for id, name in found.items()
    }


def footnote(country: Country, language: str) -> str:
    """The country's footnote; for Kosovo the usual one of the Council of Europe where none is given."""
    if country.letter:
        return ""
    if country.footnote or country.code != _KOSOVO:
        return country.footnote
    return wording(language)("region.kosovo")


def _name(country: Country, language: str) -> str:
    if country.letter:
        return wording(language)("region.country", letter=country.letter)
    return country.name or (country_name(country.code, language) if country.code else country.id)
