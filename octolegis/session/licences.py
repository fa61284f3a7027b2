"""What the program is made of and under which terms: as the packages say, or the bundle's own list."""

from __future__ import annotations

import os
import platform
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from octolegis.paths import beside_the_program

FILE = "THIRD-PARTY-LICENCES.txt"
_LINE = "=" * 78
_HEAD = re.compile(r"(?P<name>\S+) (?P<version>\S+): (?P<terms>.*)")
_TEXT = re.compile(r"licen[cs]e|copying|notice|copyright", re.IGNORECASE)
_USED_IF_HERE = re.compile(r"extra == .protected.")
_SYSTEM_TEXTS = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts that many packages share."""
_SHARED = ("LGPL-3", "GPL-3", "Apache-2.0", "MPL-1.1")


class Licence(NamedTuple):
    """A package, its terms in short, and its licence in full as far as it brings it along."""

    name: str
    version: str
    terms: str
    text: str


def licences() -> list[Licence]:
    """Of everything that the program is handed out with, by name."""
    listed = beside_the_program(FILE)
    if listed is not None:
        return read(listed.read_text(encoding="utf-8"))
    found = [_licence(metadata.distribution(name)) for name in sorted(packages(), key=str.casefold)]
    return [_python(), *found]


def packages() -> set[str]:
    """The packages that the program needs or can use, and those that these need, as far as they are here."""
    wanted, known = ["octolegis"], set()
    while wanted:
        for line in metadata.distribution(wanted.pop()).requires or []:
            named = re.match(r"[\w.-]+", line)
            name = re.sub(r"[-_.]+", "-", named[0]).casefold() if named else ""
            if not name or _is_for_others(line) or name in known or not _is_installed(name):
                continue
            known.add(name)
            wanted.append(name)
    return known


def _is_for_others(line: str) -> bool:
    """Whether a requirement is that of builders and testers."""
    return "extra ==" in line and not _USED_IF_HERE.search(line)


def _is_installed(name: str) -> bool:
    """Not so for what is needed on another system only."""
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def written(found: list[Licence]) -> str:
    """All of them as one text, which ``read`` takes apart again."""
    return "".join(f"\n{_LINE}\n{each.name} {each.version}: {each.terms}\n\n{each.text}\n" for each in found)


def read(text: str) -> list[Licence]:
    """The list as it was written."""
    found = []
    for part in text.split(f"\n{_LINE}\n")[1:]:
        head, _, body = part.partition("\n\n")
        named = _HEAD.fullmatch(head)
        if named is not None:
            found.append(Licence(named["name"], named["version"], named["terms"], body.strip()))
    return found


def _licence(of: metadata.Distribution) -> Licence:
    told = _said(of, "License-Expression") or _said(of, "License") or _classified(of)
    own = _own_texts(of)
    # Some name their terms nowhere but in the head of the text itself.
    terms = next(iter((told.strip() or "\n".join(own[:1])).splitlines()), "")
    text = "\n\n".join(own or _shared_texts(terms)) or _home(of)
    return Licence(of.metadata["Name"], of.version, terms, text.replace(_LINE, _LINE[:-1]).strip())


def _classified(of: metadata.Distribution) -> str:
    said = [each for each in of.metadata.get_all("Classifier") or [] if each.startswith("License ::")]
    return ", ".join(each.rpartition(":: ")[2] for each in said)


def _own_texts(of: metadata.Distribution) -> list[str]:
    files = [Path(str(each.locate())) for each in of.files or [] if _TEXT.search(each.name)]
    texts = [
        path.read_text(encoding="utf-8", errors="replace").strip()
        for path in files
        if path.suffix not in {".py", ".pyc", ".pyi"} and path.is_file()
    ]
    return list(dict.fromkeys(texts))


def _shared_texts(terms: str) -> list[str]:
    """Of a package that brings none along: the shared text of the first of its terms that the system has."""
    for name in _SHARED:
        if name in terms and (_SYSTEM_TEXTS / name).is_file():
            return [(_SYSTEM_TEXTS / name).read_text(encoding="utf-8", errors="replace").strip()]
    return []


def _home(of: metadata.Distribution) -> str:
    """Where the package has its page, if it brings no text along."""
    pages = [each.partition(", ")[2] for each in of.metadata.get_all("Project-URL") or []]
    return _said(of, "Home-page") or next(iter(pages), "")


def _said(of: metadata.Distribution, field: str) -> str:
    return next(iter(of.metadata.get_all(field) or []), "")


def _python() -> Licence:
    places = (Path(os.__file__).parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    texts = [place.read_text(encoding="utf-8", errors="replace") for place in places if place.is_file()]
    text = next(iter(texts), "https://docs.python.org/3/license.html")
    return Licence("Python", platform.python_version(), "PSF-2.0", text.replace(_LINE, _LINE[:-1]).strip())
