"""What the countries of a region are called, and what must stand below where they are named."""

from __future__ import annotations

from collections import Counter

from octolegis.domain.regions.plan import Country
from octolegis.domain.regions.regional import Regional
from octolegis.reports.countries import country_name
from octolegis.wording import wording

_KOSOVO = "XK"
_MARK = "*"


def names(regional: Regional, language: str) -> dict[str, str]:
    """The name of each country by its id, with the mark of its footnote; two of one name are told apart."""
    found = {each.country.id: _name(each.country, language) for each in regional.standings}
    often = Counter(found.values())
    mark_of = {text: mark for mark, text in footnotes(regional, language).items()}
    noted = {each.country.id: footnote(each.country, language) for each in regional.standings}
    marked = {id: mark_of[text] for id, text in noted.items() if text}
    return {
        id: f"{name}{marked.get(id, '')}" + (f" ({id})" if often[name] > 1 else "")
        for id, name in found.items()
    }


def footnotes(regional: Regional, language: str) -> dict[str, str]:
    """The footnotes by their marks: one asterisk for the first text, two for the next."""
    ordered = sorted((each.country for each in regional.standings), key=lambda each: _name(each, language))
    texts = dict.fromkeys(filter(None, (footnote(each, language) for each in ordered)))
    return {_MARK * number: text for number, text in enumerate(texts, start=1)}


def footnote_lines(regional: Regional, language: str) -> list[str]:
    """Each footnote with its mark, to stand below wherever the countries are named."""
    return [f"{mark} {text}" for mark, text in footnotes(regional, language).items()]


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
