"""The format check of a checklist or translation file: unknown and missing keys, wrong values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from octolegis.checklists.faults import Fault, Table, fault
from octolegis.checklists.lines import Path
from octolegis.checklists.nearness import nearest
from octolegis.checklists.raw import Raw
from octolegis.domain.checklist import Obligation, RequirementKind, Theme, VariationForm, VariationTime

File = TypeVar("File", bound=Raw)
Models = Mapping[str, type[Raw]]
"""The table that each name in a path leads to."""

CHOICES: dict[str, type[StrEnum]] = {
    "theme": Theme,
    "kind": RequirementKind,
    "obligation": Obligation,
    "form": VariationForm,
    "time": VariationTime,
}
"""The values that a key may have."""

_WANTED = {
    "string_type": "text",
    "bool_type": "boolean",
    "int_type": "number",
    "greater_than_equal": "number",
    "dict_type": "table",
    "list_type": "list",
    "too_short": "list",
    "too_long": "shorter_list",
    "model_type": "table",
    "model_attributes_type": "table",
}
_SHAPED = {"id", "number", "language"}


def checked(raw: Table, form: type[File], models: Models) -> File | list[Fault]:
    """The file in its format, or everything that is wrong with the format."""
    try:
        return form.model_validate(raw)
    except ValidationError as error:
        return list(_faults(error, models))


def _faults(error: ValidationError, models: Models) -> Iterator[Fault]:
    for detail in error.errors(include_url=False, include_context=False):
        yield _fault(detail, models)


def _fault(detail: ErrorDetails, models: Models) -> Fault:
    path: Path = detail["loc"]
    kind, key = detail["type"], _key(path)
    if kind == "missing":
        return fault(path, "missing_key", key=key)
    if kind == "extra_forbidden":
        known = ", ".join(_model(path[:-1], models).model_fields)
        return fault(path, "unknown_key", key=_shown(key), known=known)
    if kind == "enum":
        return _not_chosen(path, key, _shown(detail["input"]))
    if kind == "string_pattern_mismatch":
        return _misshapen(path, key, detail["input"])
    return fault(path, "wrong_type", key=key, wanted_term=f"checklist.wanted.{_WANTED.get(kind, 'other')}")


def _not_chosen(path: Path, key: str, value: str) -> Fault:
    allowed = ", ".join(CHOICES[key])
    near = nearest(value, CHOICES[key])
    if near:
        return fault(path, "choice_near", key=key, value=value, near=near, allowed=allowed)
    return fault(path, "choice", key=key, value=value, allowed=allowed)


def _model(path: Path, models: Models) -> type[Raw]:
    """The table at a place; ids among the names of a path lead to none themselves."""
    return models[next((step for step in reversed(path) if isinstance(step, str) and step in models), "")]


def _misshapen(path: Path, key: str, value: object) -> Fault:
    if key not in _SHAPED:
        return fault(path, "empty", key=key)
    shape = f"checklist.shape.{key}" if key != "id" else f"checklist.shape.{_key(path[:-1])}_id"
    return fault(path, "malformed", key=key, value=_shown(value), shape_term=shape)


def _key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else type(value).__name__
    return text if len(text) <= 60 else text[:59] + "…"
