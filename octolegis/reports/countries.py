"""The name of a country in the language of the report."""

from __future__ import annotations

import re


def country_name(country: str, language: str) -> str:
    """The name for an ISO 3166 alpha-2 code; whatever else was typed is taken as the name."""
    if not re.fullmatch("[A-Za-z]{2}", country):
        return country
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return str(locale.territories.get(country.upper(), country))
