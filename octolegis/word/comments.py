"""Comments in a Word document: the part that holds them, and how the package names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from octolegis.word.elements import Elements, Signature
from octolegis.word.names import Names
from octolegis.word.package import Package
from octolegis.word.repacking import serialised

_RELATION = "{}/relationships/comments"
_OFFICE = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006",
    True: "http://purl.oclc.org/ooxml/officeDocument",
}
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Said(NamedTuple):
    """A paragraph of a comment; ``strong``: in bold."""

    text: str
    strong: bool = False


class Comments:
    """The comments of a package, those of others kept."""

    def __init__(self, package: Package, main: str, names: Names, signature: Signature) -> None:
        self._package = package
        self._main = main
        self._names = names
        self._signature = signature
        folder = main.rpartition("/")[0]
        self._relations_name = f"{folder}/_rels/{main.rpartition('/')[2]}.rels".lstrip("/")
        self._relations = package.xml(self._relations_name)
        self._part = self._known_part() or f"{folder}/comments.xml".lstrip("/")
        root = package.xml(self._part)
        self._root = root if root is not None else self._empty()
        self._elements = Elements(self._root, names, signature)
        self._is_new = root is None
        self._last = max((int(each.get(names.id, "0") or 0) for each in self._root), default=-1)
        self._count = 0

    def add(self, paragraphs: Sequence[Said], initials: str) -> str:
        """A comment; its id, for the marks in the text."""
        self._last += 1
        self._count += 1
        author, date = self._signature
        element = self._elements.element
        comment = element("comment", id=str(self._last), author=author, date=date, initials=initials)
        for said in paragraphs:
            paragraph, run = element("p"), element("r")
            if said.strong:
                properties = element("rPr")
                properties.append(element("b"))
                run.append(properties)
            self._elements.write(run, said.text)
            paragraph.append(run)
            comment.append(paragraph)
        self._root.append(comment)
        return str(self._last)

    def parts(self) -> dict[str, bytes]:
        """The parts of the package that change; none where nothing was added."""
        if not self._count:
            return {}
        changed = {self._part: serialised(self._root)}
        if self._is_new:
            changed |= self._named()
        return changed

    def _known_part(self) -> str:
        for relation in self._relations if self._relations is not None else ():
            if str(relation.get("Type", "")).endswith("/relationships/comments"):
                target = str(relation.get("Target", ""))
                folder = self._main.rpartition("/")[0]
                return target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        return ""

    def _named(self) -> dict[str, bytes]:
        """The relation to the new part, and its type."""
        from lxml import etree

        relations = self._relations
        if relations is None:
            relations = etree.Element(f"{_RELATIONS}Relationships", nsmap={None: _RELATIONS[1:-1]})
        known = {str(each.get("Id", "")) for each in relations}
        id = next(name for number in range(1, 10**6) if (name := f"rId{number}") not in known)
        kind = _RELATION.format(_OFFICE[self._is_strict])
        etree.SubElement(relations, f"{_RELATIONS}Relationship", Id=id, Type=kind, Target="comments.xml")
        types = self._package.xml("[Content_Types].xml")
        name = f"/{self._part}"
        if not any(each.get("PartName") == name for each in types):
            etree.SubElement(types, f"{_TYPES}Override", PartName=name, ContentType=_TYPE)
        return {self._relations_name: serialised(relations), "[Content_Types].xml": serialised(types)}

    @property
    def _is_strict(self) -> bool:
        return "purl" in self._names.prefix

    def _empty(self) -> Any:
        from lxml import etree

        space = self._names.prefix[1:-1]
        return etree.Element(f"{self._names.prefix}comments", nsmap={"w": space})
