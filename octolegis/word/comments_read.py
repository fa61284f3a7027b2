"""The comments in a Word document, each with the provision at which it stands."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.law import Outline
from octolegis.word.names import names_of
from octolegis.word.package import Package, parsed
from octolegis.word.placing import places
from octolegis.word.reading import main_part
from octolegis.word.visible import visible


class Comment(NamedTuple):
    """Who says what, and at which provision ("" where it stands at none)."""

    author: str
    text: str
    provision: str


def comments_in(data: bytes, outline: Outline) -> list[Comment]:
    """The comments in the order of the text; ``outline`` is the document's own."""
    package = Package(data)
    main = main_part(package)
    folder = main.rpartition("/")[0] + "/"
    said = package.xml(f"{folder}comments.xml")
    if said is None:
        return []
    part = package.part(main)
    root = parsed(part)
    names = names_of(root.tag)
    seen = visible(
        root, part, package.xml(f"{folder}styles.xml"), package.xml(f"{folder}numbering.xml"), names
    )
    by_line: dict[int, str] = {}
    for id, place in places(seen, outline).items():
        for line in range(seen.line_at(place.start), seen.line_at(place.end - 1) + 1):
            by_line[line] = id
    numbers = {line.element: number for number, line in enumerate(seen.lines)}
    texts = {each.get(names.id, ""): each for each in said.iter(names.comment)}
    found = []
    for mark in root.iter(names.commentRangeStart):
        comment = texts.get(mark.get(names.id, ""))
        paragraph = next(mark.iterancestors(names.p), None)
        if comment is not None:
            words = "\n".join("".join(t.text or "" for t in p.iter(names.t)) for p in comment.iter(names.p))
            provision = by_line.get(numbers.get(paragraph, -1), "")
            found.append(Comment(comment.get(names.author, ""), words.strip(), provision))
    return found
