"""The columns of a checklist's spreadsheet, made of the format of checklist files.

Each row says in its first column what it is: ``checklist`` (the head, a key and its value a row),
``part``, ``article`` or ``requirement``, in the order in which they stand in the treaty.
"""

from __future__ import annotations

import types
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from octolegis.checklists.raw import (
    Raw,
    RawArticle,
    RawFile,
    RawInstrument,
    RawPart,
    RawRequirement,
    RawVariation,
)


class RowKind(StrEnum):
    """What a row of the spreadsheet describes."""

    CHECKLIST = "checklist"
    PART = "part"
    ARTICLE = "article"
    REQUIREMENT = "requirement"


class Content(StrEnum):
    """How the text of a cell is read. ``LIST``: one item a line; ``JSON``: what no cell can show simply."""

    TEXT = "text"
    LIST = "list"
    YES = "yes"
    NUMBER = "number"
    JSON = "json"


class Field(NamedTuple):
    """What a cell becomes in a row of one kind: ``inner`` is the table within the row's own, if any."""

    key: str
    content: Content
    inner: str = ""


ROW = "Row"
ID = "Id"
TEXT = "Text"
VARIATION = "variation"
NUMBER = "number"
_MODELS: dict[RowKind, type[Raw]] = {
    RowKind.PART: RawPart,
    RowKind.ARTICLE: RawArticle,
    RowKind.REQUIREMENT: RawRequirement,
}
_BELOW = {"article", "requirement"}
_TITLES = {"number": ID, "form": "Variation"}
_FIRST = (
    *("Heading", "Title", "Theme", "Assessable", "Paragraph", "Kind", "Obligation", "Group", TEXT, "Summary"),
    *("Informational", "Guidance", "Gaps", "Model points", "Explanatory report", "Guidance notes"),
    *("Notifications", "Crosswalk", "Variation", "Clause", "Limits", "Qualifies", "To confirm"),
)


def title_of(key: str) -> str:
    """The column's title for a key of the format."""
    return _TITLES.get(key) or key.replace("_", " ").capitalize()


@cache
def fields(kind: RowKind) -> dict[str, Field]:
    """The columns that rows of a kind fill, by title."""
    found: dict[str, Field] = {}
    if kind is RowKind.CHECKLIST:
        return found
    for key, info in _MODELS[kind].model_fields.items():
        if key in _BELOW:
            continue
        if key == VARIATION:
            for inner, inner_info in RawVariation.model_fields.items():
                found[_free(inner, found)] = Field(inner, _content(inner_info.annotation), VARIATION)
        else:
            found[title_of(key)] = Field(key, _content(info.annotation))
    return found


@cache
def head_fields() -> dict[str, Field]:
    """The keys of the head, by their title, and whatever else a checklist file holds beside its parts."""
    found = {
        title_of(key): Field(key, _content(info.annotation), "instrument")
        for key, info in RawInstrument.model_fields.items()
    }
    others = (key for key in RawFile.model_fields if key not in {"format", "instrument", "part"})
    return found | {title_of(key): Field(key, Content.JSON) for key in others}


@cache
def titles() -> tuple[str, ...]:
    """All columns in the order in which they are written."""
    known = dict.fromkeys(title for kind in RowKind for title in fields(kind))
    later = [title for title in known if title not in _FIRST and title != ID]
    return (ROW, ID, *(title for title in _FIRST if title in known), *later)


def simplified(title: str) -> str:
    """A title or a key without what people change when they type it."""
    return "".join(char for char in title.casefold() if char.isalnum())


def _free(key: str, taken: dict[str, Field]) -> str:
    title = title_of(key)
    return title if title not in taken else f"Variation {key}"


def _content(annotation: Any) -> Content:
    kind = _bare(annotation)
    if kind is bool:
        return Content.YES
    if kind is int:
        return Content.NUMBER
    if isinstance(kind, type) and issubclass(kind, str):
        return Content.TEXT
    if get_origin(kind) is list and _bare(get_args(kind)[0]) is str:
        return Content.LIST
    return Content.JSON


def _bare(annotation: Any) -> Any:
    """The type without its constraints, and without "or none"."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [each for each in get_args(annotation) if each is not type(None)]
        return _bare(rest[0]) if len(rest) == 1 else annotation
    return annotation
