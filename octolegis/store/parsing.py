"""The JSON of a case file's rows, which a hostile hand may have written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import isfinite

from octolegis.domain.canonical import Json


class DamagedRowError(Exception):
    """A row does not hold what Octolegis writes there; ``told`` turns it into a sentence."""


def parsed(text: str) -> Json:
    """The value of a row; DamagedRowError for what is no JSON, or nested without end."""
    try:
        value: Json = _DECODER.decode(text)
        if "\\" in text and any(half in text for half in _HALF_CHARACTERS):
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise DamagedRowError from error
    return value


def parsed_bodies(texts: Sequence[str]) -> list[dict[str, Json]]:
    """The fields of many records; DamagedRowError where one is no JSON object.

    One text of a thousand bodies is parsed in half the time of a thousand texts.
    """
    try:
        joined = ",".join(texts)
    except TypeError as error:  # a flipped bit makes a number of a text, whatever the table says
        raise DamagedRowError from error
    bodies = parsed(f"[{joined}]")
    found = [body for body in bodies if isinstance(body, dict)] if isinstance(bodies, list) else []
    if len(found) != len(texts):
        raise DamagedRowError
    return found


def pairs_of_text(text: str) -> tuple[tuple[str, str], ...]:
    """The arguments of a change's name; DamagedRowError for anything but pairs of texts."""
    pairs = parsed(text)
    if not isinstance(pairs, list):
        raise DamagedRowError
    found = tuple((pair[0], pair[1]) for pair in pairs if isinstance(pair, list) and len(pair) == 2)
    if len(found) != len(pairs):
        raise DamagedRowError
    texts = tuple((key, value) for key, value in found if isinstance(key, str) and isinstance(value, str))
    if len(texts) != len(found):
        raise DamagedRowError
    return texts


def texts_in(text: str) -> tuple[str, ...]:
    """A list of texts, such as an event's parents; DamagedRowError for anything else."""
    items = parsed(text)
    found = tuple(item for item in items if isinstance(item, str)) if isinstance(items, list) else ()
    if not isinstance(items, list) or len(found) != len(items):
        raise DamagedRowError
    return found


def _refused(constant: str) -> Json:
    raise ValueError(constant)


def _finite(number: str) -> float:
    value = float(number)
    if not isfinite(value):
        raise ValueError(number)
    return value


_DECODER = json.JSONDecoder(parse_constant=_refused, parse_float=_finite)
_HALF_CHARACTERS = ("\\ud", "\\uD")
"""How JSON writes half of a character, which no text of ours may hold alone."""
