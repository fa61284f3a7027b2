"""An instrument as JSON and back: a case file keeps the edition that it was judged by.

Reading back builds the values directly, since the window does it at every start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, TypeVar

from octolegis.domain.checklist import (
    Article,
    Instrument,
    Matrix,
    Obligation,
    Part,
    Requirement,
    RequirementKind,
    Retired,
    Theme,
    Variation,
    VariationForm,
    VariationTime,
)

T = TypeVar("T")
Converter = Callable[[Any], Any]


def to_json(instrument: Instrument) -> dict[str, Any]:
    """Every field of the instrument, empty ones too: scripts may rely on each key."""
    return _plain_object(instrument)


def from_json(value: dict[str, Any]) -> Instrument:
    """The reverse of ``to_json``; keys of a later program are passed over."""
    return _built(Instrument, value)


def edition_json(instrument: Instrument) -> dict[str, Any]:
    """What a case file keeps of the checklist that it was judged by; ``from_json`` reads it back.

    Fields at their default are left out, so that one which a later program adds leaves the bytes,
    and with them the hash, as they are.
    """
    return _plain_object(instrument, whole=False)


def _plain_object(value: Any, whole: bool = True) -> dict[str, Any]:
    silent = {} if whole else _DEFAULTS[type(value)]
    pairs = ((name, getattr(value, name)) for name in _NAMES[type(value)])
    return {name: _plain(each, whole) for name, each in pairs if name not in silent or each != silent[name]}


def _plain(value: Any, whole: bool) -> Any:
    if isinstance(value, tuple):
        return [_plain(item, whole) for item in value]
    if type(value) in _NAMES:
        return _plain_object(value, whole)
    return str(value) if isinstance(value, str) else value


def _built(cls: type[T], value: dict[str, Any]) -> T:
    known = _NAMES[cls]
    content = (
        dict(value)
        if value.keys() <= known.keys()
        else {name: value[name] for name in value if name in known}
    )
    for name, read in _SPECIAL[cls].items():
        if name in content:
            content[name] = read(content[name])
    return cls(**content)


def _many(cls: type[T]) -> Converter:
    return lambda items: tuple([_built(cls, item) for item in items])


def _one_of(choices: type[StrEnum]) -> Converter:
    """Reads a choice by a dict, which is several times faster than calling the enumeration."""
    return {choice.value: choice for choice in choices}.__getitem__


_SPECIAL: dict[type, dict[str, Converter]] = {
    Instrument: {"parts": _many(Part), "retired": _many(Retired)},
    Part: {"articles": _many(Article)},
    Article: {
        "theme": _one_of(Theme),
        "requirements": _many(Requirement),
        **dict.fromkeys(
            ("guidance_notes", "notifications", "gaps", "model_points", "to_confirm", "uses"),
            tuple,
        ),
        "matrix": lambda value: None if value is None else _built(Matrix, value),
    },
    Requirement: {
        "kind": _one_of(RequirementKind),
        "obligation": _one_of(Obligation),
        "variation": lambda value: None if value is None else _built(Variation, value),
        **dict.fromkeys(("gaps", "to_confirm", "carried", "was"), tuple),
    },
    Retired: {},
    Matrix: dict.fromkeys(("rows", "conditions", "apart", "further"), tuple),
    Variation: {
        "form": _one_of(VariationForm),
        "time": _one_of(VariationTime),
        **dict.fromkeys(("qualifies", "excludes"), tuple),
    },
}
_NAMES = {cls: {each.name: None for each in fields(cls)} for cls in _SPECIAL}
"""The fields of each value, in order."""

_DEFAULTS = {
    cls: {each.name: each.default for each in fields(cls) if each.default is not MISSING} for cls in _SPECIAL
}
"""What a field is when it is not given."""
