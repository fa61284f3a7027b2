"""The tree of what is required: instrument, part, article, requirement; what a search and a filter see."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from octolegis.domain.checklist import Article, Instrument, Part, Requirement, Retired
from octolegis.domain.finding import Flag, Rating, WorkStatus
from octolegis.domain.text import search_key

Value = Instrument | Part | Article | Requirement | Retired | None


class Node:
    """A row of the tree. ``shown`` are the children that the filter lets through."""

    __slots__ = ("children", "number", "parent", "row", "shown", "target", "value")

    def __init__(self, parent: Node | None, value: Value, target: str = "") -> None:
        self.parent = parent
        self.value = value
        self.target = target
        self.children: list[Node] = []
        self.shown: list[Node] = []
        self.row = 0
        self.number = 0
        if parent is not None:
            parent.children.append(self)

    @property
    def label(self) -> str:
        """What stands first in the row: a reference or a number."""
        value = self.value
        if isinstance(value, Instrument):
            return value.reference
        if isinstance(value, Part):
            return value.heading
        if isinstance(value, Article):
            return value.number
        if isinstance(value, Retired):
            return value.citation
        return value.paragraph if value else ""

    @property
    def words(self) -> str:
        """The title or the text."""
        value = self.value
        if isinstance(value, Instrument):
            return value.short_title or value.title
        if isinstance(value, Requirement | Retired):
            return value.text
        return value.title if value else ""

    def below(self) -> Iterator[Node]:
        """The node and everything under it."""
        yield self
        for child in self.children:
            yield from child.below()


class State(NamedTuple):
    """What the row shows of the judgement; ``suggested`` when the expert has not decided herself.

    ``reworded``: what was judged is to be read again, since an upgrade changed its words.
    """

    rating: Rating
    suggested: bool = False
    flags: frozenset[Flag] = frozenset()
    assessed: int = 0
    total: int = 0
    reworded: bool = False
    work: WorkStatus = WorkStatus.TO_DO


def tree(instruments: Iterable[Instrument], retired: str = "", judged: Container[str] = ()) -> Node:
    """The whole tree under a root without a value, everything shown.

    ``retired`` heads what a later edition dropped, as far as it was ``judged``.
    """
    root = Node(None, None)
    for instrument in instruments:
        top = Node(root, instrument)
        for part in instrument.parts:
            branch = Node(top, part)
            for article in part.articles:
                _article(branch, article)
        kept = [each for each in instrument.retired if each.id in judged]
        if kept:
            branch = Node(top, Part("retired", retired, "", ()))
            for each in kept:
                Node(branch, each, each.id)
    show(root, None)
    for number, node in enumerate(root.below()):
        node.number = number
    return root


def show(node: Node, wanted: set[str] | None) -> bool:
    """Show what leads to a wanted target (``None``: everything); whether the node is shown at all."""
    shown: list[Node] = []
    for child in node.children:
        if show(child, wanted) or wanted is None:
            child.row = len(shown)
            shown.append(child)
    node.shown = shown
    return bool(shown) or wanted is None or node.target in wanted


def search_keys(root: Node) -> dict[str, str]:
    """What a search looks at, by target."""
    return {node.target: search_key(f"{node.label} {node.words}") for node in root.below() if node.target}


def _article(branch: Node, article: Article) -> None:
    node = Node(branch, article, article.id)
    for requirement in article.requirements:
        Node(node, requirement, requirement.id)
