"""A law as it was read, in the form of ``octolegis read --json``, and back."""

from __future__ import annotations

import json
from typing import Any

from octolegis.domain.law import Outline, Provision
from octolegis.domain.message import Message
from octolegis.importers.law_as_read import LeftOut, ReadLaw


def to_json(read: ReadLaw) -> dict[str, Any]:
    """Title, language, format, provisions in document order, and the account of characters."""
    return {
        "title": read.title,
        "language": read.language,
        "format": read.format,
        "revised": read.revised,
        "columns": read.columns,
        "pages": read.pages,
        "provisions": [_provision(provision) for provision in read.outline.provisions],
        "completeness": {
            "source_characters": read.source_characters,
            "imported_characters": read.imported_characters,
            "left_out": [
                {
                    "reason": left.reason.id,
                    "arguments": dict(left.reason.arguments),
                    "characters": left.characters,
                }
                for left in read.left_out
            ],
        },
    }


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "id": provision.id,
        "parent": provision.parent,
        "kind": provision.kind.value,
        "label": provision.label,
        "heading": provision.heading,
        "text": provision.text,
        "depth": provision.depth,
    }


def from_json(value: object) -> ReadLaw:
    """The reverse of ``to_json``; ValueError for anything of another form."""
    return from_json_bytes(json.dumps(value).encode("ascii"))


def from_json_bytes(data: bytes) -> ReadLaw:
    """A law from JSON text; ValueError (pydantic's) for anything of another form."""
    from octolegis.importers.json_form import READ_LAW

    form = READ_LAW.validate_json(data, strict=True)
    completeness = form["completeness"]
    return ReadLaw(
        title=form["title"],
        language=form["language"],
        format=form["format"],
        revised=form["revised"],
        columns=form["columns"],
        pages=form["pages"],
        outline=Outline(tuple(form["provisions"])),
        source_characters=completeness["source_characters"],
        imported_characters=completeness["imported_characters"],
        left_out=tuple(
            LeftOut(Message(left["reason"], tuple(sorted(left["arguments"].items()))), left["characters"])
            for left in completeness["left_out"]
        ),
    )
