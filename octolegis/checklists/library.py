"""The checklists that come with the program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import InputError
from octolegis.domain.typography import typeset
from octolegis.paths import data_folder

if TYPE_CHECKING:
    from octolegis.checklists.translation import Texts, Words

_FIRST = ("ets185", "ets189", "cets224", "cets201", "cets223", "cets210", "un")
_NO_INSTRUMENTS = {"crosswalk"}
_CHECKLIST_NAME = re.compile(r"^[a-z][a-z0-9-]*\.toml$")
_TRANSLATION_NAME = re.compile(r"^([a-z][a-z0-9-]*)\.([A-Za-z0-9-]+)\.toml$")

_EDITION = re.compile(r"^edition\s*=\s*(\d+)", re.MULTILINE)
_HEAD = 4_000
"""So many characters of a checklist file hold its head."""


def shipped_ids() -> list[str]:
    """The ids of the shipped instruments: Convention, Protocols, related standards, then others by name.

    Translations and search terms bear a language in their file name and are no instruments.
    """
    names = (path.name for path in data_folder("provisions").iterdir())
    found = (name.removesuffix(".toml") for name in names if _CHECKLIST_NAME.match(name))
    return in_order(id for id in found if id not in _NO_INSTRUMENTS)


def is_id(text: str) -> bool:
    """Whether a checklist may bear this id."""
    return _CHECKLIST_NAME.match(f"{text}.toml") is not None


def in_order(ids: Iterable[str]) -> list[str]:
    """Instrument ids in the order in which they are shown everywhere."""
    return sorted(ids, key=lambda id: (_FIRST.index(id) if id in _FIRST else len(_FIRST), id))


@cache
def shipped(instrument_id: str) -> Instrument:
    """The shipped instrument; InputError names the known ids when there is none by that id."""
    from octolegis.checklists.from_toml import load

    return load(file_of(instrument_id))


def file_of(instrument_id: str) -> Path:
    """The file of a shipped instrument; InputError names the known ids when there is none by that id."""
    known = shipped_ids()
    if instrument_id not in known:
        raise InputError("checklist.unknown", checklist=instrument_id, known=", ".join(known))
    return data_folder("provisions") / f"{instrument_id}.toml"


def shipped_edition(instrument_id: str) -> int:
    """The number of the shipped edition, without reading the checklist whole; 0 where none is shipped."""
    file = data_folder("provisions") / f"{instrument_id}.toml"
    if instrument_id not in shipped_ids():
        return 0
    with file.open(encoding="utf-8") as lines:
        head = _EDITION.search(lines.read(_HEAD))
    return int(head[1]) if head else shipped(instrument_id).edition


def languages(instrument_id: str) -> list[str]:
    """The languages into which a shipped instrument is translated, wholly or in part."""
    names = (_TRANSLATION_NAME.match(path.name) for path in data_folder("provisions").iterdir())
    return sorted(name[2] for name in names if name and name[1] == instrument_id)


def translated(instrument: Instrument, language: str) -> Instrument:
    """The instrument in a language, as far as its translation goes; what it lacks stays as it is.

    ``fr-CH`` is served by ``fr``. The instrument may be of another edition than the translation.
    """
    known = languages(instrument.id)
    found = next((each for each in (language, language.partition("-")[0]) if each in known), "")
    if not found or found == instrument.language:
        return instrument
    from octolegis.checklists import translation

    return translation.translated(instrument, _words(instrument.id, found), found)


def missing_translations(instrument: Instrument, language: str) -> list[str]:
    """The ids and keys of the instrument that have no text in the language."""
    from octolegis.checklists import translation

    words = _words(instrument.id, language) if language in languages(instrument.id) else {}
    return translation.missing(instrument, words)


@cache
def _words(instrument_id: str, language: str) -> Texts:
    from octolegis.checklists.reading import toml_file
    from octolegis.checklists.translation import given
    from octolegis.checklists.translation_check import in_format

    words = given(in_format(toml_file(data_folder("provisions") / f"{instrument_id}.{language}.toml")))
    return {place: _set(each, language) for place, each in words.items()}


def _set(words: Words, language: str) -> Words:
    if isinstance(words, str):
        return typeset(words, language)
    return tuple(typeset(each, language) for each in words)
