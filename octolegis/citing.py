"""The forms in which languages cite, read from resources/numbering/citations.toml."""

from __future__ import annotations

import tomllib
from functools import cache

from octolegis.domain.citing import PLAIN, CitingForm
from octolegis.paths import resource


@cache
def citing_form(language: str) -> CitingForm:
    """How a law in this language (BCP 47) is cited; plain, as in English, where nothing is known."""
    tables = _tables()
    table = tables.get(language) or tables.get(language.partition("-")[0])
    if table is None:
        return PLAIN
    levels = tuple((name, text) for name, text in table.items() if isinstance(text, str))
    return CitingForm(levels, bool(table.get("lower")))


@cache
def _tables() -> dict[str, dict[str, str | bool]]:
    return tomllib.loads(resource("numbering", "citations.toml").read_text(encoding="utf-8"))
