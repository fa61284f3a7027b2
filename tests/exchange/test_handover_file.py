"""A copy that came by mail: what is wrong with it is told in one sentence, each thing in its own."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from octolegis.domain.errors import UserError
from octolegis.exchange import handover_reading, sealing
from octolegis.exchange.handover_file import CASE, LOCKED, MANIFEST
from octolegis.session import sending
from octolegis.session.receiving import is_locked, received
from octolegis.session.sending import Scope
from tests.casefiles import case_with_law

PHRASE = "où la chèvre broute"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a copy."""
    folder = tmp_path_factory.mktemp("plain")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OCTOLEGIS_PROFILE", str(folder / "profile"))
        session, _ = case_with_law(folder / "case.octolegis")
        sending.send(session, folder / "p.octocopy", Scope())
        session.close()
    return (folder / "p.octocopy").read_bytes()


@pytest.fixture(scope="module")
def locked(plain: bytes) -> dict[str, bytes]:
    """The parts of a locked copy: the key is stretched once, since that takes seconds on purpose."""
    data = sealing.sealed(plain, PHRASE)
    return {MANIFEST: lock_of(data), LOCKED: data}


def lock_of(data: bytes) -> bytes:
    content = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    return json.dumps({"format": "octolegis-copy", "version": 1, "locked": True, "content": content}).encode()


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive(entries: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as made:
        for name, data in entries.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name == MANIFEST else method
            made.writestr(entry, data)
    return target.getvalue()


def said(entries: dict[str, bytes], **other: object) -> dict[str, bytes]:
    """The same parts, the manifest changed."""
    manifest = json.loads(entries[MANIFEST]) | other
    return {**entries, MANIFEST: json.dumps(manifest).encode()}


def matched(entries: dict[str, bytes], name: str, data: bytes) -> dict[str, bytes]:
    """The same parts with another content, and a manifest that was made to fit it."""
    content = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    return {**said(entries, content=content), name: data}


def flipped(data: bytes, place: int) -> bytes:
    changed = bytearray(data)
    changed[place] ^= 1
    return bytes(changed)


def refused(path: Path, data: bytes, passphrase: str = "") -> str:
    path.write_bytes(data)
    with pytest.raises(UserError) as error, closing(received(path, passphrase)):
        pass
    return error.value.message.id


Parts = dict[str, bytes]
FOREIGN: dict[str, Callable[[bytes], bytes]] = {
    "no zip": lambda data: b"%PDF-1.7" + data,
    "empty": lambda _: b"",
    "other zip of many": lambda _: archive({f"{number}": b"" for number in range(101)}),
    "other zip": lambda _: archive({"word/document.xml": b"<w/>"}),
    "other manifest": lambda data: archive(said(parts(data), format="crx")),
    "manifest of lists": lambda data: archive({**parts(data), MANIFEST: b"[]"}),
}
DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: len(data) // 2],
    "no JSON": lambda data: archive({**parts(data), MANIFEST: b"{"}),
    "deep JSON": lambda data: archive({**parts(data), MANIFEST: b"[" * 99_999}),
    "flipped": lambda data: flipped(data, len(data) // 2),
    "longer than told": lambda data: archive({**parts(data), CASE: b"0" * 10**7}),
    "other content": lambda data: archive({**parts(data), CASE: flipped(parts(data)[CASE], 5000)}),
}
ALTERED: dict[str, Callable[[Parts], Parts]] = {
    "bomb": lambda whole: said(whole, content={"size": 2**40, "sha256": "0" * 64}),
    "more files": lambda whole: {**whole, "../../evil": b""},
    "path": lambda whole: {MANIFEST: whole[MANIFEST], "/etc/x": b"x"},
    "no case file": lambda whole: matched(whole, CASE, b"words" * 99),
    "forged entry": lambda whole: matched(whole, CASE, whole[CASE].replace(b"act.txt", b"ACT.txt")),
    "forged document": lambda whole: matched(whole, CASE, whole[CASE].replace(b"the orig", b"the 0rig")),
    "manifest without a sender": lambda whole: said(whole, sender=None),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_copy_is_not_taken_for_one(kind: str, plain: bytes, tmp_path: Path) -> None:
    assert refused(tmp_path / "p.octocopy", FOREIGN[kind](plain)) == "error.handover_foreign"


@pytest.mark.parametrize("kind", DAMAGED)
def test_what_was_damaged_on_its_way_is_called_damaged(kind: str, plain: bytes, tmp_path: Path) -> None:
    assert refused(tmp_path / "p.octocopy", DAMAGED[kind](plain)) == "error.handover_damaged"


@pytest.mark.parametrize("kind", ALTERED)
def test_what_somebody_made_by_hand_is_refused_and_nothing_written(
    kind: str, plain: bytes, tmp_path: Path
) -> None:
    assert refused(tmp_path / "p.octocopy", archive(ALTERED[kind](parts(plain)))) == "error.handover_altered"
    assert [path.name for path in tmp_path.iterdir()] == ["p.octocopy"]


def test_a_copy_of_a_newer_version_is_refused_in_a_sentence(plain: bytes, tmp_path: Path) -> None:
    newer = archive(said(parts(plain), version=2, content="elsewhere"))
    assert refused(tmp_path / "p.octocopy", newer) == "error.handover_newer"


def test_a_bomb_is_not_unpacked_beyond_what_was_announced(plain: bytes, tmp_path: Path) -> None:
    """The archive's own list says that little is in it; what comes out is more."""
    bomb = zlib.compressobj(wbits=-15)
    deflated = bomb.compress(b"\0" * 50_000_000) + bomb.flush()
    data = bytearray(archive({MANIFEST: parts(plain)[MANIFEST], CASE: b"\0" * 50_000_000}))
    size = json.loads(parts(plain)[MANIFEST])["content"]["size"]
    data = bytearray(bytes(data).replace((50_000_000).to_bytes(4, "little"), size.to_bytes(4, "little")))
    assert deflated[:20] in data
    assert refused(tmp_path / "p.octocopy", bytes(data)) == "error.handover_damaged"


def test_what_is_too_large_is_not_even_read(
    plain: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover_reading, "LIMIT", 100 - 2**20)
    assert refused(tmp_path / "p.octocopy", plain) == "error.handover_too_large"
    missing = tmp_path / "none.octocopy"
    with pytest.raises(UserError) as error:
        received(missing)
    assert error.value.message.id == "error.file_missing"


def test_a_locked_copy_opens_with_its_passphrase_and_tells_nothing_without(
    locked: dict[str, bytes], plain: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "p.octocopy"
    path.write_bytes(archive(locked, ZIP_STORED))
    assert is_locked(path)
    assert b"x1" not in path.read_bytes().replace(locked[LOCKED], b"")
    assert refused(path, path.read_bytes()) == "error.handover_locked"
    # The same letters, typed with dead keys.
    with closing(
        received(path, "ou\N{COMBINING GRAVE ACCENT} la che\N{COMBINING GRAVE ACCENT}vre broute")
    ) as copy:
        assert copy.case.read_bytes() == parts(plain)[CASE]
        folder = copy.case.parent
    assert not folder.exists()


def test_a_wrong_passphrase_damage_and_tampering_are_told_apart(
    locked: dict[str, bytes], tmp_path: Path
) -> None:
    path, sealed = tmp_path / "p.octocopy", locked[LOCKED]
    mac = sealed.index(b"\n--- ") + 8
    whole = archive(locked, ZIP_STORED)
    assert refused(path, whole, "quite another one") == "error.handover_wrong_passphrase"
    for place in (30, mac, len(sealed) // 2):
        # On the way: the checksum says so before the passphrase is asked.
        damaged = archive({**locked, LOCKED: flipped(sealed, place)}, ZIP_STORED)
        assert refused(path, damaged, PHRASE) == "error.handover_damaged"
        assert refused(path, damaged, "quite another one") == "error.handover_damaged"
    assert refused(path, whole[:-500], PHRASE) == "error.handover_damaged"
    # One that would keep the machine busy for minutes, and without memory, is not even tried.
    busy = re.sub(rb"(-> scrypt \S+ )\d+", rb"\g<1>22", sealed, count=1)
    assert refused(path, archive({MANIFEST: lock_of(busy), LOCKED: busy}, ZIP_STORED), PHRASE) == (
        "error.handover_altered"
    )
    # By hand: whoever alters it can make the checksum fit, but not the seal.
    tampered = [flipped(sealed, mac), flipped(sealed, len(sealed) // 2), sealed[:60]]
    for data in tampered:
        forged = archive({MANIFEST: lock_of(data), LOCKED: data}, ZIP_STORED)
        assert refused(path, forged, PHRASE) == "error.handover_altered"
