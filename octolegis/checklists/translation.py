"""The texts of a checklist in another language, as far as a translation has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from octolegis.checklists.lines import Path
from octolegis.checklists.raw import Raw
from octolegis.checklists.raw_translation import MODELS, RawTranslation
from octolegis.domain.checklist import Article, Instrument, Part, Requirement, Variation

Words = str | tuple[str, ...]
Texts = Mapping[Path, Words]
"""Texts that are not empty by their places in a translation file: ``("article", "2", "title")``."""

T = TypeVar("T", Instrument, Part, Article, Requirement, Variation)

_HEAD = ("reference", "title", "short_title", "opened")
_LIMITS = ("limits",)


def texts(original: Instrument) -> dict[Path, Words]:
    """All of a checklist that can be translated, in its order."""
    found = _texts(("translation",), original, _HEAD)
    for part in original.parts:
        found |= _texts(("part", part.id), part, _keys("part"))
        for article in part.articles:
            found |= _texts(("article", article.number), article, _keys("article"))
            for requirement in article.requirements:
                found |= _requirement_texts(requirement, original.id)
    return found


def given(file: RawTranslation) -> dict[Path, Words]:
    """The texts that a translation has."""
    found = _texts(("translation",), file.translation, _HEAD)
    for table in ("part", "article", "requirement"):
        entries: dict[str, Raw] = getattr(file, table)
        for id, entry in entries.items():
            found |= _texts((table, id), entry, tuple(MODELS[table].model_fields))
    return found


def missing(original: Instrument, words: Texts) -> list[str]:
    """What is still to be translated, by id and key: ``ets185/2 gaps``."""
    fitting = _fitting(original, words)
    return [f"{name_of(place, original.id)} {place[-1]}" for place in texts(original) if place not in fitting]


def translated(original: Instrument, words: Texts, language: str) -> Instrument:
    """The checklist in the language; a text that is missing, or a list of another length, stays as it was."""
    fitting = _fitting(original, words)
    parts = tuple(_part(part, fitting, original.id) for part in original.parts)
    return _replaced(replace(original, language=language, parts=parts), ("translation",), fitting)


def name_of(place: Path, instrument: str) -> str:
    """How a sentence calls a place: ``ets185``, ``ets185/2:access``, ``ch1`` for a part."""
    match place:
        case ("part", id, *_):
            return str(id)
        case ("article" | "requirement", id, *_):
            return f"{instrument}/{id}"
    return instrument


def fits(original: Words, words: Words | None) -> bool:
    """Whether the words can take the place of the original: a text of a text, a list of as many items."""
    if isinstance(original, str) or isinstance(words, str) or words is None:
        return bool(words) and isinstance(original, str) and isinstance(words, str)
    return len(original) == len(words)


def _requirement_texts(requirement: Requirement, instrument: str) -> dict[Path, Words]:
    place = _place(requirement, instrument)
    found = _texts(place, requirement, _keys("requirement"))
    return found | (_texts(place, requirement.variation, _LIMITS) if requirement.variation else {})


def _place(requirement: Requirement, instrument: str) -> Path:
    return ("requirement", requirement.id.removeprefix(f"{instrument}/"))


def _keys(table: str) -> tuple[str, ...]:
    return tuple(key for key in MODELS[table].model_fields if key not in _LIMITS)


def _texts(place: Path, value: object, keys: tuple[str, ...]) -> dict[Path, Words]:
    values = {(*place, key): getattr(value, key) for key in keys}
    return {key: each if isinstance(each, str) else tuple(each) for key, each in values.items() if each}


def _fitting(original: Instrument, words: Texts) -> Texts:
    return {place: words[place] for place, text in texts(original).items() if fits(text, words.get(place))}


def _part(part: Part, words: Texts, instrument: str) -> Part:
    articles = tuple(_article(article, words, instrument) for article in part.articles)
    return _replaced(replace(part, articles=articles), ("part", part.id), words)


def _article(article: Article, words: Texts, instrument: str) -> Article:
    requirements = tuple(_requirement(each, words, instrument) for each in article.requirements)
    return _replaced(replace(article, requirements=requirements), ("article", article.number), words)


def _requirement(requirement: Requirement, words: Texts, instrument: str) -> Requirement:
    place = _place(requirement, instrument)
    variation = requirement.variation and _replaced(requirement.variation, place, words, _LIMITS)
    return _replaced(replace(requirement, variation=variation), place, words)


def _replaced(value: T, place: Path, words: Texts, keys: tuple[str, ...] = ()) -> T:
    names = keys or (_HEAD if place == ("translation",) else _keys(str(place[0])))
    changes: dict[str, Any] = {key: words[(*place, key)] for key in names if (*place, key) in words}
    return replace(value, **changes)
