"""An instrument as JSON and back: a case file keeps the edition that it was judged by.

Reading back builds the values directly, since the window does it at every start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

from octolegis.domain.canonical import canonical, sha256
from octolegis.domain.checklist import (
    Article,
    Instrument,
    Obligation,
    Part,
    Requirement,
    RequirementKind,
    Theme,
    Variation,
    VariationForm,
)

T = TypeVar("T")
Converter = Callable[[Any], Any]


def to_json(instrument: Instrument) -> dict[str, Any]:
    """Every field of the instrument; those at their default are left out."""
    return _plain_object(instrument)


def from_json(value: dict[str, Any]) -> Instrument:
    """The reverse of ``to_json``; keys of a later program are passed over."""
    return _built(Instrument, value)


def edition_hash(instrument: Instrument) -> str:
    """SHA-256 that ties a case file to exactly this content of the checklist."""
    return sha256(canonical(to_json(instrument)))


def _plain_object(value: Any) -> dict[str, Any]:
    contents = ((name, getattr(value, name), default) for name, default in _DEFAULTS[type(value)])
    return {name: _plain(content) for name, content, default in contents if content != default}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if type(value) in _DEFAULTS:
        return _plain_object(value)
    return str(value) if isinstance(value, str) else value


def _built(cls: type[T], value: dict[str, Any]) -> T:
    read = _READERS[cls]
    return cls(**{name: read[name](content) for name, content in value.items() if name in read})


def _many(cls: type[T]) -> Converter:
    return lambda items: tuple([_built(cls, item) for item in items])


def _same(value: Any) -> Any:
    return value


_SPECIAL: dict[type, dict[str, Converter]] = {
    Instrument: {"parts": _many(Part)},
    Part: {"articles": _many(Article)},
    Article: {
        "theme": Theme,
        "requirements": _many(Requirement),
        **dict.fromkeys(
            ("guidance_notes", "crosswalk", "notifications", "gaps", "model_points", "to_confirm"), tuple
        ),
    },
    Requirement: {
        "kind": RequirementKind,
        "obligation": Obligation,
        "variation": lambda value: _built(Variation, value),
        **dict.fromkeys(("gaps", "to_confirm"), tuple),
    },
    Variation: {"form": VariationForm, "qualifies": tuple},
}
_READERS: dict[type, dict[str, Converter]] = {
    cls: {each.name: special.get(each.name, _same) for each in fields(cls)}
    for cls, special in _SPECIAL.items()
}
_DEFAULTS: dict[type, list[tuple[str, Any]]] = {
    cls: [(field.name, field.default) for field in fields(cls)] for cls in _SPECIAL
}
"""Fields in order with their defaults; dataclasses' MISSING, which equals no value, where there is none."""
