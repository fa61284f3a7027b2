"""The names of countries and languages in the language of the report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


def country_name(country: str, language: str) -> str:
    """The name for an ISO 3166 alpha-2 code; whatever else was typed is taken as the name."""
    if not re.fullmatch("[A-Za-z]{2}", country):
        return country
    name = str(locale(language).territories.get(country.upper(), country))
    # The locale data abbreviate where a report spells out: "Antigua & Barbuda".
    return name.replace(" & ", " and ") if language.startswith("en") else name


def language_name(code: str, language: str) -> str:
    """The name for a BCP 47 code; whatever else was typed is taken as the name."""
    if not re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", code):
        return code
    return str(locale(language).languages.get(code.split("-", maxsplit=1)[0].lower(), code))


def locale(language: str) -> Locale:
    """The locale of the report; English where it is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
