"""The provisions of a file whose markup says what is what, each with its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.importers.provision_ids import ProvisionIds


@dataclass(eq=False)
class Node:
    """A provision while it is being read."""

    kind: ProvisionKind
    label: str = ""
    heading: str = ""
    parent: Node | None = None
    lines: list[str] = field(default_factory=list)
    divided: bool = False

    @property
    def in_article(self) -> bool:
        """Whether this is an article or lies in one."""
        return self.kind is ProvisionKind.ARTICLE or (self.parent is not None and self.parent.in_article)


class ProvisionTree:
    """Provisions in document order, each added after its parent."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []

    def add(self, kind: ProvisionKind, parent: Node | None, label: str = "", heading: str = "") -> Node:
        """A provision under ``parent``, ``None`` for the top."""
        node = Node(kind, label, heading, parent)
        if parent is not None:
            parent.divided = True
        self._nodes.append(node)
        return node

    def say(self, words: str, parent: Node | None) -> None:
        """Words of ``parent``; after its divisions, or at the top, a paragraph of their own."""
        lines = [line.strip() for line in words.split("\n") if line.strip()]
        if not lines:
            return
        last = self._nodes[-1] if self._nodes else None
        if parent is not None and not parent.divided:
            parent.lines += lines
        elif last is not None and last.parent is parent and _is_paragraph(last):
            last.lines += lines
        else:
            self.add(ProvisionKind.OTHER, parent).lines += lines

    def outline(self) -> Outline:
        """The provisions with their ids."""
        ids = ProvisionIds()
        made: dict[Node, Provision] = {}
        for node in self._nodes:
            parent = made[node.parent] if node.parent is not None else None
            text = "\n".join(node.lines)
            above = parent.id if parent else None
            made[node] = Provision(
                ids.new(above, node.kind.value, node.label, node.heading or text),
                above,
                node.kind,
                node.label,
                node.heading,
                text,
                parent.depth + 1 if parent else 0,
            )
        return Outline(tuple(made.values()))


def _is_paragraph(node: Node) -> bool:
    """Whether a node is only words: what follows without a mark of its own belongs to it."""
    return node.kind is ProvisionKind.OTHER and not node.label and not node.heading and not node.divided
