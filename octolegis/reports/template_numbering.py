"""Our lists among those of an organisation's template, under numbers that are free."""

from __future__ import annotations

from typing import Any

from octolegis.reports.template_traces import W


class Numbering:
    """The template's numbering with ours in it; our numbers are raised by ``offset``."""

    def __init__(self, theirs: Any, ours: Any) -> None:
        self.root = theirs
        self.offset = _highest(theirs, "num", "numId")
        abstract = _highest(theirs, "abstractNum", "abstractNumId") + 1
        first = theirs.find(f"{W}num")
        for one in ours.findall(f"{W}abstractNum"):
            _raise(one, "abstractNumId", abstract)
            theirs.append(one) if first is None else first.addprevious(one)
        nums = theirs.findall(f"{W}num")
        for one in ours.findall(f"{W}num"):
            _raise(one, "numId", self.offset)
            reference = one.find(f"{W}abstractNumId")
            _raise(reference, "val", abstract)
            nums[-1].addnext(one) if nums else theirs.append(one)
            nums = [one]


def _highest(root: Any, tag: str, name: str) -> int:
    numbers = [str(node.get(f"{W}{name}")) for node in root.findall(f"{W}{tag}")]
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _raise(node: Any, name: str, offset: int) -> None:
    node.set(f"{W}{name}", str(int(node.get(f"{W}{name}")) + offset))
