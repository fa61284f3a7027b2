"""What a country has: laws and the tree of their provisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from octolegis.domain.citing import PLAIN, CitingForm


class ProvisionKind(StrEnum):
    """The level of a provision. ``article`` is the basic unit, whatever its national name.

    ``title`` lies between part and chapter, as in codes. Not of the law's own words: ``preamble`` (all
    before the first unit, enacting words too), ``memorandum`` (reasons given with the text), ``note``,
    ``closing`` (date, place and signatures).
    """

    PART = "part"
    TITLE = "title"
    CHAPTER = "chapter"
    DIVISION = "division"
    ARTICLE = "article"
    SUBSECTION = "subsection"
    POINT = "point"
    ANNEX = "annex"
    PREAMBLE = "preamble"
    MEMORANDUM = "memorandum"
    NOTE = "note"
    CLOSING = "closing"
    OTHER = "other"


HEADINGS = frozenset(
    {
        ProvisionKind.PART,
        ProvisionKind.TITLE,
        ProvisionKind.CHAPTER,
        ProvisionKind.DIVISION,
        ProvisionKind.ANNEX,
    }
)
"""The levels above the article."""


class LawStatus(StrEnum):
    """Whether the law is in force or only proposed."""

    IN_FORCE = "in-force"
    DRAFT = "draft"


class Provision(NamedTuple):
    """A node of the law's tree; a tuple, since a case file opens with ten thousand of them.

    ``label`` stands as printed, without closing punctuation ("§ 202a", "Section 4", "4", "(a)");
    ``text`` is the node's own text, without that of the nodes below it; ``depth`` is 0 at the top.
    """

    id: str
    parent: str | None
    kind: ProvisionKind
    label: str
    heading: str
    text: str
    depth: int


@dataclass(frozen=True)
class Outline:
    """The provisions of one version of a law, in document order, each after its parent.

    ``form`` is how the law's language cites them.
    """

    provisions: tuple[Provision, ...]
    form: CitingForm = PLAIN

    @cached_property
    def by_id(self) -> dict[str, Provision]:
        """Every provision by its id."""
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def upper(self) -> list[Provision]:
        """Headings, and what stands directly below them: articles, and words in no article."""
        found: list[Provision] = []
        inside: set[str] = set()
        for node in self.provisions:
            if node.parent not in inside:
                found.append(node)
            if node.parent in inside or node.kind not in HEADINGS:
                inside.add(node.id)
        return found

    @cached_property
    def children(self) -> dict[str | None, list[Provision]]:
        """The provisions directly below each provision id; ``None`` holds the top level."""
        below: dict[str | None, list[Provision]] = {}
        for provision in self.provisions:
            below.setdefault(provision.parent, []).append(provision)
        return below

    def ancestors(self, provision: Provision) -> list[Provision]:
        """From the top of the law down to the provision's parent."""
        chain: list[Provision] = []
        parent = provision.parent
        while parent is not None and parent in self.by_id:
            chain.append(self.by_id[parent])
            parent = self.by_id[parent].parent
        return chain[::-1]

    def subtree(self, provision: Provision) -> Iterator[Provision]:
        """The provision and all below it, in document order."""
        stack = [provision]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(reversed(self.children.get(current.id, [])))

    def path(self, provision: Provision) -> str:
        """The labels from the top of the law to the provision, for telling equal labels apart."""
        chain = [*self.ancestors(provision), provision]
        return " > ".join(node.label or node.heading or node.text[:40] for node in chain)

    def at_path(self, path: str) -> Provision | None:
        """The one provision to which ``path`` leads, as the paths of an ambiguous label are shown."""
        if " > " not in path:
            return None
        found = [provision for provision in self.provisions if self.path(provision) == path]
        return found[0] if len(found) == 1 else None

    def citation(self, provision: Provision, form: CitingForm | None = None) -> str:
        """How the provision is cited, from the article down, as its language does ("Section 4(1)(a)").

        With ``form``, as that form has it.
        """
        return self._cited(provision, form or self.form)

    def _cited(self, provision: Provision, form: CitingForm) -> str:
        chain = [*self.ancestors(provision), provision]
        start = next(
            (i for i, node in enumerate(chain) if node.kind is ProvisionKind.ARTICLE), len(chain) - 1
        )
        while start + 1 < len(chain) and _replaces(chain[start + 1].label, chain[start].label):
            start += 1
        article = form.article(chain[start].label)
        steps = (form.step(node.label, depth) for depth, node in enumerate(chain[start + 1 :], start=1))
        return article + "".join(steps) or provision.heading

    def full_text(self, provision: Provision) -> str:
        """The words of the provision and of all below it, labels included, a line per node."""
        nodes = list(self.subtree(provision))
        lines = [nodes[0].text] + [" ".join(filter(None, (n.label, n.heading, n.text))) for n in nodes[1:]]
        return "\n".join(line for line in lines if line)

    def labelled(self, label: str) -> list[Provision]:
        """The provisions that bear the label, the unit word ignored; articles before other levels.

        A label in brackets ("(1)") names a level below the article first. A citation with such
        levels ("4(1)(a)") is compared whole. Last, "1596" finds 159⁶, as plain text shows it.
        """
        # Many patterns are compiled for labels, which the window does not need to start.
        from octolegis.domain.labels import label_key

        wanted = label_key(label)
        found = [p for p in self.provisions if p.label and label_key(p.label) == wanted]
        bracketed = label.strip().startswith(("(", "[", "（"))
        preferred = [p for p in found if (p.kind is ProvisionKind.ARTICLE) is not bracketed]
        if found:
            return preferred or found
        cited = [p for p in self.provisions if p.label and label_key(self._cited(p, PLAIN)) == wanted]
        return cited or [p for p in self.provisions if label_key(p.label).replace("^", "") == wanted != ""]


class Law(NamedTuple):
    """A law of the case file, in the version that was imported.

    ``document`` and ``outline`` are the SHA-256 of the original bytes and of the provision tree.
    ``follows`` is the id of the law of which this is the next version.
    """

    id: str
    title: str
    language: str = ""
    status: LawStatus = LawStatus.DRAFT
    version: str = ""
    source: str = ""
    filename: str = ""
    format: str = ""
    document: str = ""
    outline: str = ""
    notes: str = ""
    follows: str = ""


def _replaces(label: str, above: str) -> bool:
    """Whether a label says all that the one above says: "249. gr. a" below "249. gr"."""
    return bool(above) and label.startswith(f"{above}.")
