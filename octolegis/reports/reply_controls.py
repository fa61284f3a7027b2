"""Turns the positions of a reply table into lists to choose from, as Word has them."""

from __future__ import annotations

from typing import Any

from octolegis.domain.position import Stance
from octolegis.word.names import names_of
from octolegis.word.package import Package, parsed
from octolegis.word.reading import main_part
from octolegis.word.repacking import repacked, serialised
from octolegis.wording import Wording

_ENDING = "_p"


def with_lists(data: bytes, words: Wording) -> bytes:
    """The file with a list in each cell of a position."""
    package = Package(data)
    main = main_part(package)
    root = parsed(package.part(main))
    names = names_of(root.tag)
    for mark in list(root.iter(names.bookmarkStart)):
        name = mark.get(names.name, "")
        if name.startswith("_reply_") and name.endswith(_ENDING):
            _enclose(next(mark.iterancestors(names.p)), names, words)
    return repacked(data, {main: serialised(root)})


def _enclose(paragraph: Any, names: Any, words: Wording) -> None:
    """The runs of the paragraph in a content control with the positions."""
    runs = [each for each in paragraph if each.tag == names.r]
    if not runs:
        return
    made = paragraph.makeelement(names.sdt, {})
    properties = paragraph.makeelement(names.sdtPr, {})
    choices = paragraph.makeelement(names.dropDownList, {})
    for stance in Stance:
        said = words(f"term.stance.{stance.value}")
        choices.append(
            paragraph.makeelement(names.listItem, {names.displayText: said, names.value: stance.value})
        )
    properties.append(choices)
    content = paragraph.makeelement(names.sdtContent, {})
    made.extend([properties, content])
    paragraph.insert(paragraph.index(runs[0]), made)
    content.extend(runs)
