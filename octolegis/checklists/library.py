"""The checklists that come with the program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import InputError
from octolegis.paths import data_folder

_FIRST = ("ets185", "ets189", "cets224", "cets201", "cets223", "cets210", "un")
_CHECKLIST_NAME = re.compile(r"^[a-z][a-z0-9-]*\.toml$")


def shipped_ids() -> list[str]:
    """The ids of the shipped instruments: Convention, Protocols, related standards, then others by name.

    Translations and search terms bear a language in their file name and are no instruments.
    """
    names = (path.name for path in data_folder("provisions").iterdir())
    return in_order(name.removesuffix(".toml") for name in names if _CHECKLIST_NAME.match(name))


def in_order(ids: Iterable[str]) -> list[str]:
    """Instrument ids in the order in which they are shown everywhere."""
    return sorted(ids, key=lambda id: (_FIRST.index(id) if id in _FIRST else len(_FIRST), id))


@cache
def shipped(instrument_id: str) -> Instrument:
    """The shipped instrument; InputError names the known ids when there is none by that id."""
    known = shipped_ids()
    if instrument_id not in known:
        raise InputError("checklist.unknown", checklist=instrument_id, known=", ".join(known))
    from octolegis.checklists.from_toml import load

    return load(data_folder("provisions") / f"{instrument_id}.toml")
