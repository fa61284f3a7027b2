"""An organisation's own Word file: read safely, refused with a sentence if it cannot carry a report."""

from __future__ import annotations

from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.reports.template_traces import W, drop_strays, is_unwanted
from octolegis.reports.word_parts import MAIN_TYPE, OFFICE, PACKAGE, WORD_TYPE, Parts
from octolegis.word.package import Package, parsed

_ENDINGS = {".docx", ".dotx"}
_LARGEST = 50 * 1024 * 1024
_COMPOUND = b"\xd0\xcf\x11\xe0"
"""How a file begins that is protected by a password, or of an old Word."""
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TEMPLATE_TYPE = f"{WORD_TYPE}.template.main+xml"


def read_template(path: Path) -> Parts:
    """The parts of a template; FileError for one that is missing, damaged, protected or holds macros."""
    if path.suffix.lower() not in _ENDINGS:
        raise _refused("macros" if path.suffix.lower() in {".docm", ".dotm"} else "ending", path)
    if not path.is_file():
        raise _refused("missing", path)
    if path.stat().st_size > _LARGEST:
        raise _refused("damaged", path)
    data = path.read_bytes()
    if data.startswith(_COMPOUND):
        raise _refused("protected", path)
    try:
        parts = _parts(Package(data), path)
        _check(parts, path)
        parts.data.pop(f"{parts.folder}_rels/settings.xml.rels", None)
        drop_strays(parts)
    except FileError as error:
        if error.message.id.startswith("report.error.template"):
            raise
        raise _refused("damaged", path) from error
    return parts


def _refused(why: str, path: Path) -> FileError:
    return FileError(f"report.error.template_{why}", path=path.name)


def _parts(package: Package, path: Path) -> Parts:
    relations = _relations(package, "_rels/.rels")
    mains = [target for kind, target, _ in relations.values() if kind.endswith("/officeDocument")]
    main = normpath((mains or ["word/document.xml"])[0].lstrip("/"))
    if main not in package.names:
        raise _refused("damaged", path)
    parts = Parts(main)
    parts.data = {name: package.part(name) for name in package.names if not name.endswith("/")}
    _read_types(parts, package.xml("[Content_Types].xml"))
    parts.types[main] = MAIN_TYPE
    parts.package_relations = _kept(relations)
    parts.relations = _kept(_relations(package, _beside(main)))
    return parts


def _beside(main: str) -> str:
    folder, _, name = main.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _relations(package: Package, name: str) -> dict[str, tuple[str, str, str]]:
    root = package.xml(name)
    rows = root.iter(f"{{{PACKAGE}/relationships}}Relationship") if root is not None else ()
    return {
        str(row.get("Id")): (str(row.get("Type")), str(row.get("Target")), str(row.get("TargetMode") or ""))
        for row in rows
    }


def _kept(relations: dict[str, tuple[str, str, str]]) -> dict[str, tuple[str, str, str]]:
    return {id: row for id, row in relations.items() if not is_unwanted(row[0])}


def _read_types(parts: Parts, root: Any) -> None:
    for row in root if root is not None else ():
        type = str(row.get("ContentType") or "")
        if row.get("Extension"):
            parts.defaults[str(row.get("Extension"))] = type
        elif row.get("PartName"):
            parts.types[str(row.get("PartName")).lstrip("/")] = type


def _check(parts: Parts, path: Path) -> None:
    for kind in ("styles", "numbering", "settings"):
        data = parts.data.get(target(parts, kind))
        if data and parsed(data).tag != f"{W}{kind}":
            raise _refused("damaged", path)
    for name in edges(parts):
        parsed(parts.data[name])
    if any(name.endswith("vbaProject.bin") for name in parts.data) or "macroEnabled" in str(parts.types):
        raise _refused("macros", path)
    main = parts.data[parts.main]
    if _STRICT in main[:4000]:
        raise _refused("strict", path)
    root = parsed(main)
    if root.tag != f"{W}document" or root.find(f"{W}body") is None:
        raise _refused("no_body", path)
    settings = parts.data.get(target(parts, "settings"))
    protection = parsed(settings).find(f"{W}documentProtection") if settings else None
    if protection is not None and protection.get(f"{W}enforcement") not in (None, "0", "false", "off"):
        raise _refused("protected", path)


def target(parts: Parts, kind: str) -> str:
    """The name of the part of a kind, such as "styles", to which the main part refers; empty if none."""
    found = [name for type, name, _ in parts.relations.values() if type == f"{OFFICE}/{kind}"]
    return resolved(parts, found[0]) if found else ""


def edges(parts: Parts) -> list[str]:
    """The names of the headers and footers."""
    kinds = {f"{OFFICE}/header", f"{OFFICE}/footer"}
    names = [resolved(parts, name) for kind, name, _ in parts.relations.values() if kind in kinds]
    return [name for name in names if name in parts.data]


def resolved(parts: Parts, name: str) -> str:
    """The name in the package of a target of the main part."""
    return normpath(name.lstrip("/") if name.startswith("/") else join(dirname(parts.main), name))
