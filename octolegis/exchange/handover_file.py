"""A copy that is handed over, as one file: docs/handover-format.md says what is in it."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from pathlib import Path
from typing import Final, Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pydantic import BaseModel, ConfigDict, Field

from octolegis.domain.errors import FileError
from octolegis.exchange.sealing import sealed

ENDING = ".octocopy"
FORMAT: Final = "octolegis-copy"
VERSION = 1
"""Raised where an older program could no longer read it; that one says so in a sentence."""
LIMIT = 512 * 2**20
"""No copy holds more; what claims to is not unpacked."""
MANIFEST, CASE, LOCKED = "manifest.json", "case.octolegis", "content.age"
"""The names of what is in the archive: the first, and one of the others."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class Person(BaseModel):
    """Who sent a copy, or for whom it is, as the sender's program says."""

    model_config = ConfigDict(frozen=True)
    id: str = Field(default="", max_length=200)
    name: str = Field(default="", max_length=1000)
    organisation: str = Field(default="", max_length=1000)


class Content(BaseModel):
    """The file within, which is checked against this."""

    model_config = ConfigDict(frozen=True)
    size: int = Field(ge=0, le=LIMIT)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


class Manifest(BaseModel):
    """What a copy says of itself; ``articles`` are ids, ``None`` for the whole case."""

    model_config = ConfigDict(frozen=True)
    format: Literal["octolegis-copy"] = FORMAT
    version: int = VERSION
    locked: Literal[False] = False
    program: str = Field(default="", max_length=100)
    case: str = Field(max_length=200)
    title: str = Field(default="", max_length=10_000)
    country: str = Field(default="", max_length=1000)
    sender: Person
    receiver: Person
    at: str = Field(max_length=100)
    articles: tuple[str, ...] | None = None
    findings: Literal["all", "receiver-only"] = "all"
    internal_notes: bool = False
    earlier: bool = False
    head: str = Field(max_length=200)
    counts: dict[str, int] = Field(default_factory=dict)
    content: Content


class Lock(BaseModel):
    """What a locked copy says of itself: nothing of the case, only how it is checked."""

    model_config = ConfigDict(frozen=True)
    format: Literal["octolegis-copy"] = FORMAT
    version: int = VERSION
    locked: Literal[True] = True
    content: Content


def content_of(case: Path) -> Content:
    """What the manifest says of the file within; FileError where it is larger than a copy may be."""
    size = case.stat().st_size
    if size > LIMIT:
        raise FileError("error.handover_too_large", path=case, limit=LIMIT // 2**20)
    with case.open("rb") as file:
        return Content(size=size, sha256=hashlib.file_digest(file, "sha256").hexdigest())


def packed(manifest: Manifest, case: Path, passphrase: str = "") -> bytes:
    """The bytes of the file to be handed over; locked where there is a passphrase."""
    plain = _archive(manifest, CASE, case.read_bytes(), ZIP_DEFLATED)
    if not passphrase:
        return plain
    data = sealed(plain, passphrase)
    lock = Lock(content=Content(size=len(data), sha256=hashlib.sha256(data).hexdigest()))
    return _archive(lock, LOCKED, data, ZIP_STORED)


def _archive(manifest: BaseModel, name: str, data: bytes, method: int) -> bytes:
    said = json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, indent=1)
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(_entry(MANIFEST, ZIP_STORED), said.encode("utf-8"))
        archive.writestr(_entry(name, method), data)
    return target.getvalue()


def _entry(name: str, method: int) -> ZipInfo:
    entry = ZipInfo(name, _LONG_AGO)
    entry.compress_type = method
    return entry
