"""Akoma Ntoso (OASIS LegalDocML, whatever the version): the structure is taken from the markup."""

from __future__ import annotations

from typing import Any

from octolegis.domain.law import ProvisionKind
from octolegis.importers.from_html import from_html
from octolegis.importers.provision_tree import Node, ProvisionTree
from octolegis.importers.source import CONTENTS, DELETIONS, METADATA, PUNCTUATION, Source, weight
from octolegis.importers.xml_tree import flat, local, words_of, xml_root

_UPPER = {
    "book": ProvisionKind.PART, "tome": ProvisionKind.PART, "part": ProvisionKind.PART,
    "title": ProvisionKind.PART, "subpart": ProvisionKind.PART, "subtitle": ProvisionKind.PART,
    "chapter": ProvisionKind.CHAPTER, "subchapter": ProvisionKind.CHAPTER,
    "division": ProvisionKind.DIVISION, "subdivision": ProvisionKind.DIVISION,
    "attachment": ProvisionKind.ANNEX, "schedule": ProvisionKind.ANNEX, "annex": ProvisionKind.ANNEX,
    "appendix": ProvisionKind.ANNEX,
}  # fmt: skip
_ANNEXED = ("schedule", "annex", "appendix", "attachment")
_BASIC = ("article", "section", "rule", "clause", "paragraph", "level")
"""What may be the basic unit of a law; the first of these that a law uses is."""
_LOWER_NAMES = """subsection subparagraph subclause subrule sublist list point indent alinea item tblock
    subitem subpoint proviso"""
_LOWER = frozenset(_LOWER_NAMES.split())
_FIRST_LEVEL = ("subsection", "paragraph")
_APART = frozenset({"preface", "preamble", "conclusions", "coverpage", "header", "longtitle"})
_LEFT_OUT = {"meta": METADATA, "toc": CONTENTS, "tocitem": CONTENTS, "del": DELETIONS}
_NAMING = frozenset({"num", "heading", "subheading"})
_BLOCKS_NAMES = "p block listintroduction listwrapup longtitle docketnumber formula crossheading"
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_NOTES = frozenset({"authorialnote"})


def from_akn(data: bytes) -> Source:
    """Read Akoma Ntoso; what is not well-formed is read as a page of text."""
    root = xml_root(data)
    if root is None:
        return from_html(data)
    return source_of_markup(root, "akn")


def source_of_markup(root: Any, format_name: str) -> Source:
    """The provisions of a law whose elements are named as in Akoma Ntoso."""
    reader = _Reader(root, Source(format_name))
    reader.read(root, None)
    source = reader.source
    source.outline = reader.tree.outline()
    source.total = weight(" ".join(root.itertext("*"))) + reader.quotes
    source.title = reader.title()
    return source


class _Reader:
    def __init__(self, root: Any, source: Source) -> None:
        self.source = source
        self.tree = ProvisionTree()
        self.quotes = 0
        self._root = root
        self._basic = next((name for name in _BASIC if _uses(root, name)), "")

    def read(self, element: Any, node: Node | None) -> None:
        """Take an element: a division, words, or what holds such."""
        name = local(element)
        if not name:
            self.tree.say(flat(element.text), node)
        elif name in _LEFT_OUT:
            self.source.leave_out(_LEFT_OUT[name], weight("".join(element.itertext("*"))))
        elif name in _APART:
            self._apart(element)
        elif (kind := self._kind(element, name, node)) is not None:
            self._division(element, kind, node)
        elif name in _NOTES:
            self._note(element, node)
        elif name in ("quotedstructure", "embeddedstructure"):
            self._quoted(element, node)
        elif name in _BLOCKS or _is_words(element):
            self._words(element, node)
        else:
            self._inside(element, node)

    def title(self) -> str:
        """The title that the law gives itself, else the one by which its data know it."""
        for name in ("doctitle", "shorttitle"):
            for element in self._root.iter("{*}*"):
                if local(element) == name and (words := words_of(element)):
                    return " ".join(words.split())[:300]
        aliases = (e for e in self._root.iter("{*}FRBRalias", "FRBRalias") if e.get("value"))
        return next((str(e.get("value"))[:300] for e in aliases), "")

    def _kind(self, element: Any, name: str, node: Node | None) -> ProvisionKind | None:
        if name == "hcontainer":
            name = str(element.get("name", "")).lower() or "division"
        if name == "doc" and str(element.get("name", "")).lower().startswith(_ANNEXED):
            return ProvisionKind.ANNEX
        inside = node is not None and node.in_article
        if not inside and name in _UPPER and (name not in ("title", "part") or not _is_words(element)):
            return _UPPER[name]
        if name in _BASIC and not inside:
            return self._basic_kind(element, name)
        if name in _BASIC or name in _LOWER or (inside and name in _UPPER and not _is_words(element)):
            if not _named(element) and (_alone(element) or _divides_nothing(element.getparent())):
                return None
            first = node is not None and node.kind is ProvisionKind.ARTICLE
            return ProvisionKind.SUBSECTION if first and name in _FIRST_LEVEL else ProvisionKind.POINT
        return None if local(element) != "hcontainer" else ProvisionKind.DIVISION

    def _basic_kind(self, element: Any, name: str) -> ProvisionKind:
        """A section over articles is a division; without articles it is the unit itself."""
        if name == self._basic:
            return ProvisionKind.ARTICLE
        if name in ("section", "rule", "clause") and not _uses(element, self._basic):
            return ProvisionKind.ARTICLE
        return ProvisionKind.DIVISION if _uses(element, self._basic) else ProvisionKind.SUBSECTION

    def _division(self, element: Any, kind: ProvisionKind, node: Node | None) -> None:
        names = {local(child): child for child in reversed(element)}
        printed = words_of(names["num"]).replace("\n", " ") if "num" in names else ""
        label = printed.rstrip(" .:;,–—-") or printed
        self.source.leave_out(PUNCTUATION, weight(printed) - weight(label))
        headings = [c for c in element if local(c) in ("heading", "subheading")]
        heading = " ".join(words_of(c, _NOTES).replace("\n", " ") for c in headings)
        made = self.tree.add(kind, node, label, heading)
        for child in headings:
            for note in child.iter("{*}authorialNote"):
                self._note(note, made)
        seen_number = False
        self.tree.say(flat(element.text), made)
        for child in element:
            is_number = local(child) == "num" and not seen_number
            seen_number = seen_number or is_number
            if not is_number and local(child) not in ("heading", "subheading"):
                self.read(child, made)
            self.tree.say(flat(child.tail), made)

    def _inside(self, element: Any, node: Node | None) -> None:
        self.tree.say(flat(element.text), node)
        for child in element:
            self.read(child, node)
            self.tree.say(flat(child.tail), node)

    def _apart(self, element: Any) -> None:
        """Preface, preamble and conclusions are paragraphs beside the provisions."""
        made = self.tree.add(ProvisionKind.OTHER, None)
        self._inside(element, made)

    def _words(self, element: Any, node: Node | None) -> None:
        """A paragraph; what is quoted or noted within it follows it."""
        self.tree.say(words_of(element, _WITHIN), node)
        for inner in _first_within(element):
            self.read(inner, node)

    def _quoted(self, element: Any, node: Node | None) -> None:
        """New text for another law belongs to the provision that puts it there."""
        before, after = str(element.get("startQuote", "")), str(element.get("endQuote", ""))
        lines = [line for line in _block_lines(element) if line.strip()]
        self.quotes += weight(before) + weight(after)
        words = "\n".join(lines)
        self.tree.say(f"{before}{words}{after}", node)

    def _note(self, element: Any, node: Node | None) -> None:
        marker = str(element.get("marker", ""))
        self.quotes += weight(marker)
        made = self.tree.add(ProvisionKind.OTHER, node)
        made.lines.append(f"{marker} {words_of(element)}".strip())


_WITHIN = frozenset(_LEFT_OUT) | _NOTES | {"quotedstructure", "embeddedstructure", "blocklist", "list"}


def _first_within(element: Any) -> list[Any]:
    """The outermost elements within a paragraph that are read by themselves."""
    found: list[Any] = []
    for child in element:
        if local(child) in _WITHIN:
            found.append(child)
        else:
            found += _first_within(child)
    return found


def _block_lines(element: Any) -> list[str]:
    """The lines of an element whatever is in it, a number or heading with the words that follow it."""
    if _is_words(element):
        return words_of(element).split("\n")
    lines = [flat(element.text)]
    joins = False
    for child in element:
        own = [line for line in [*_block_lines(child), flat(child.tail)] if line.strip()]
        if joins and own:
            lines[-1] = f"{lines[-1]} {own.pop(0)}"
        lines += own
        joins = local(child) == "num" and bool(lines)
    return [line for line in lines if line.strip()]


def _divides_nothing(element: Any) -> bool:
    """Whether an element is a lower division without a number: what lies in it needs no level more."""
    return (local(element) in _LOWER or local(element) == "paragraph") and not _named(element)


def _alone(element: Any) -> bool:
    """Whether no sibling has the same name: then the element divides nothing."""
    above = element.getparent()
    return above is None or sum(1 for sibling in above if sibling.tag == element.tag) == 1


def _uses(root: Any, name: str) -> bool:
    """Whether an element of that name lies below; a clause or paragraph counts only with a number."""
    return any(
        local(element) == name and (name in ("article", "section") or _named(element))
        for element in root.iterdescendants("{*}*")
    )


def _named(element: Any) -> bool:
    return any(local(child) in _NAMING for child in element)


def _is_words(element: Any) -> bool:
    """Whether an element holds words of its own and not only other elements."""
    if (element.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in element) or (not len(element) and bool(element.text))
