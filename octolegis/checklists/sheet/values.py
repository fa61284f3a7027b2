"""What people type for a fixed value: its id, its name on screen, with other signs or capitals."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cache

from octolegis.checklists.format_check import CHOICES
from octolegis.wording import wording

_YES = frozenset(("yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "sim", "da", "да", "نعم"))
_NO = frozenset(("no", "n", "false", "0", "nein", "non", "nee", "não", "nu", "net", "нет", "لا"))
_AREAS = {"form": "variation_form"}


def as_yes(text: str) -> bool | str:
    """Whether yes or no is meant; the text itself where neither is."""
    word = text.casefold()
    return True if word in _YES else False if word in _NO else text


def as_choice(text: str, values: Sequence[str] | None, key: str) -> str:
    """The value that is meant, as far as only capitals and signs differ or its name is typed."""
    known = {value: value for value in values} if values is not None else _named(key)
    return known.get(_simple(text), text)


@cache
def _named(key: str) -> dict[str, str]:
    if key not in CHOICES:
        return {}
    area = _AREAS.get(key, key)
    names = {value.value: value.value for value in CHOICES[key]}
    for value in CHOICES[key]:
        with suppress(KeyError):  # not every choice is shown on screen
            names[_simple(wording()(f"term.{area}.{value}"))] = value.value
    return names


def _simple(text: str) -> str:
    return "-".join(text.casefold().replace("_", " ").replace("-", " ").split())
