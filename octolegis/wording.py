"""The words for message ids: errors, names of changes, legal terms and report texts, by language.

An id is ``area.section.key``; the area is a file ``resources/wording/AREA.LANGUAGE.toml``.
"""

from __future__ import annotations

import tomllib
from functools import cache

from octolegis.domain.message import Message
from octolegis.domain.typography import typeset
from octolegis.paths import resource

FALLBACK = "en"


class Wording:
    """The texts of one language; what it lacks is said in English."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, id: str, **arguments: object) -> str:
        """The text for the id with its placeholders filled; KeyError for an unknown id (a bug)."""
        return self._template(id).format_map({name: str(value) for name, value in arguments.items()})

    def say(self, message: Message) -> str:
        """The sentence that a Message stands for.

        An argument whose name ends in ``_term`` is itself an id, such as ``term.rating.fully``.
        """
        arguments = {
            name: self(value) if name.endswith("_term") else value for name, value in message.arguments
        }
        return self(message.id, **arguments)

    def _template(self, id: str) -> str:
        area, _, key = id.partition(".")
        for language in (self.language, self.language.split("-")[0], FALLBACK):
            text = _catalogue(area, language).get(key)
            if text is not None:
                return text
        raise KeyError(id)


@cache
def wording(language: str = FALLBACK) -> Wording:
    """The texts of a language (BCP 47)."""
    return Wording(language)


@cache
def _catalogue(area: str, language: str) -> dict[str, str]:
    file = resource("wording", f"{area}.{language}.toml")
    if not file.is_file():
        return {}
    words = _flat("", tomllib.loads(file.read_text(encoding="utf-8")))
    return {name: typeset(text, language) for name, text in words}


def _flat(prefix: str, table: dict[str, object]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        pairs += _flat(f"{name}.", value) if isinstance(value, dict) else [(name, str(value))]
    return pairs
