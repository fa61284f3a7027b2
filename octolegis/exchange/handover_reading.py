"""Reading a copy that came by mail or on a stick: nothing in it is believed unchecked."""

from __future__ import annotations

import hashlib
import json
import zlib
from io import BytesIO
from pathlib import Path
from typing import IO, Any, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from pydantic import BaseModel, ValidationError

from octolegis.domain.errors import FileError, InputError
from octolegis.exchange.handover_file import (
    CASE,
    FORMAT,
    LIMIT,
    LOCKED,
    MANIFEST,
    VERSION,
    Content,
    Lock,
    Manifest,
)
from octolegis.exchange.sealing import AlteredError, unsealed

_MANIFEST_LIMIT = 2**20
_STEP = 2**20
_END, _MANY = 22, 100
"""The bytes of an archive's last record, and how many entries none of ours has by far."""
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a damaged archive raises."""
M = TypeVar("M", bound=BaseModel)


def is_locked(path: Path) -> bool:
    """Whether a passphrase is needed; FileError for what is no copy, damaged, or from a newer version."""
    with _archive(_bytes(path), path) as archive:
        return _said(archive, path).get("locked") is True


def unpacked(path: Path, case: Path, passphrase: str = "") -> Manifest:
    """Write the file within to ``case``, checked, and return what the copy says of itself.

    InputError for a wrong or missing passphrase; FileError for what is no copy, damaged, altered or newer.
    """
    data = _bytes(path)
    with _archive(data, path) as archive:
        said = _said(archive, path)
        if said.get("locked") is True:
            data = _unlocked(archive, said, path, passphrase)
    with _archive(data, path) as archive:
        manifest = _model(Manifest, _said(archive, path), path)
        with case.open("xb") as target:
            _take(archive, CASE, manifest.content, (target, path))
    return manifest


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise FileError("error.file_missing", path=path)
        if path.stat().st_size > LIMIT + _MANIFEST_LIMIT:
            raise FileError("error.handover_too_large", path=path, limit=LIMIT // 2**20)
        return path.read_bytes()
    except OSError as error:
        raise FileError("error.file_unreadable", path=path, why=error.strerror) from error


def _archive(data: bytes, path: Path) -> ZipFile:
    """The archive, of which only the list was read; FileError for what cannot be one of ours."""
    if not data.startswith(b"PK\x03\x04"):
        raise FileError("error.handover_foreign", path=path)
    if data[-_END:].startswith(b"PK\x05\x06") and int.from_bytes(data[-_END:][10:12], "little") > _MANY:
        # Listing what is in it would take long; ours holds two files.
        raise FileError("error.handover_foreign", path=path)
    try:
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise FileError("error.handover_damaged", path=path) from error
    names = sorted(entry.filename for entry in archive.infolist())
    if MANIFEST not in names:
        raise FileError("error.handover_foreign", path=path)
    if names not in (sorted((MANIFEST, CASE)), sorted((MANIFEST, LOCKED))):
        raise FileError("error.handover_altered", path=path)
    return archive


def _said(archive: ZipFile, path: Path) -> dict[str, Any]:
    """What the copy says of itself, of a version that is understood."""
    entry = archive.getinfo(MANIFEST)
    if entry.file_size > _MANIFEST_LIMIT or entry.compress_type != ZIP_STORED:
        raise FileError("error.handover_foreign", path=path)
    try:
        said = json.loads(archive.read(entry))
    except (*_BROKEN, RecursionError) as error:
        raise FileError("error.handover_damaged", path=path) from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise FileError("error.handover_foreign", path=path)
    version = said.get("version")
    if isinstance(version, int) and version > VERSION:
        raise FileError("error.handover_newer", path=path)
    return said


def _model(kind: type[M], said: dict[str, Any], path: Path) -> M:
    try:
        return kind.model_validate(said)
    except ValidationError as error:
        raise FileError("error.handover_altered", path=path) from error


def _unlocked(archive: ZipFile, said: dict[str, Any], path: Path, passphrase: str) -> bytes:
    lock = _model(Lock, said, path)
    if not passphrase:
        raise InputError("error.handover_locked", path=path)
    data = BytesIO()
    _take(archive, LOCKED, lock.content, (data, path))
    try:
        return unsealed(data.getvalue(), passphrase)
    except AlteredError as error:
        raise FileError("error.handover_altered", path=path) from error


def _take(archive: ZipFile, name: str, content: Content, to: tuple[IO[bytes], Path]) -> None:
    """Unpack no more than was announced, and compare it with what was announced."""
    target, path = to
    if name not in archive.namelist():
        raise FileError("error.handover_altered", path=path)
    entry, left, hashed = archive.getinfo(name), content.size, hashlib.sha256()
    if entry.file_size != content.size or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise FileError("error.handover_damaged", path=path)
    try:
        with archive.open(entry) as source:
            while piece := source.read(min(_STEP, left + 1)):
                left -= len(piece)
                if left < 0:
                    raise FileError("error.handover_damaged", path=path)
                hashed.update(piece)
                target.write(piece)
    except _BROKEN as error:
        raise FileError("error.handover_damaged", path=path) from error
    if left or hashed.hexdigest() != content.sha256:
        raise FileError("error.handover_damaged", path=path)
