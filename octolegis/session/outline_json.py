"""The provision tree of a law as the case file keeps it: compact, and quick to read back."""

from __future__ import annotations

from functools import partial
from itertools import repeat
from operator import lt
from typing import Any

from octolegis.domain.canonical import Json, canonical
from octolegis.domain.law import Outline, Provision, ProvisionKind

_KINDS = {kind.value: kind for kind in ProvisionKind}


_provision = partial(tuple.__new__, Provision)
"""What ``Provision._make`` does, without a Python call for each of ten thousand rows."""


def outline_bytes(outline: Outline) -> bytes:
    """Canonical JSON: a list for each field, with the provisions in document order."""
    columns: dict[str, Json] = {
        name: [getattr(p, name) for p in outline.provisions] for name in Provision._fields
    }
    return canonical(columns)


def outline_from_json(columns: dict[str, list[Any]]) -> Outline:
    """The reverse, from the parsed JSON; ValueError, KeyError or TypeError for what is no outline of ours."""
    kinds = [_KINDS[kind] for kind in columns["kind"]]
    _refuse_what_has_no_end(columns)
    rows = zip(*(kinds if name == "kind" else columns[name] for name in Provision._fields), strict=True)
    return Outline(tuple(map(_provision, rows)))


def _refuse_what_has_no_end(columns: dict[str, list[Any]]) -> None:
    """Each provision must come after its parent: a circle of parents would be climbed for ever.

    Without a Python step for each of ten thousand rows.
    """
    for name in ("id", "label", "heading", "text"):
        "".join(columns[name])  # a TypeError for what is no text
    ids, depths = columns["id"], columns["depth"]
    places: dict[str | None, int] = dict(zip(ids, range(len(ids)), strict=True))
    if len(places) != len(ids):
        raise ValueError("two provisions bear one id")
    places[None] = -1
    parents = map(places.get, columns["parent"], repeat(len(ids)))
    if not all(map(lt, parents, range(len(ids)))):
        raise ValueError("a parent does not come before its provision")
    if not {int}.issuperset(map(type, depths)) or max(depths, default=0) > len(ids):
        raise ValueError("a provision lies deeper than there are provisions")
