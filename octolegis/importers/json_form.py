"""The form of a law as JSON, checked strictly: the process that parsed a foreign file is not trusted."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, TypeAdapter
from typing_extensions import TypedDict

from octolegis.domain.law import Provision


def _each_after_its_parent(provisions: list[Provision]) -> list[Provision]:
    seen: set[str] = set()
    for provision in provisions:
        if provision.parent is not None and provision.parent not in seen:
            raise ValueError("a provision stands before its parent")
        if provision.id in seen:
            raise ValueError("two provisions bear one id")
        seen.add(provision.id)
    return provisions


class _LeftOut(TypedDict):
    __pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[misc]
    reason: str
    arguments: dict[str, str]
    characters: int


class _Completeness(TypedDict):
    __pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[misc]
    source_characters: int
    imported_characters: int
    left_out: list[_LeftOut]


class _ReadLaw(TypedDict):
    __pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[misc]
    title: str
    language: str
    format: str
    revised: bool
    columns: int
    pages: dict[str, int]
    provisions: Annotated[list[Provision], AfterValidator(_each_after_its_parent)]
    completeness: _Completeness


READ_LAW: TypeAdapter[Any] = TypeAdapter(_ReadLaw)
