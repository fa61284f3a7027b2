"""Known edits of real statutes, aligned: precision and recall of the pairs of provisions, and the time.

Two figures each: over all pairs, and over those of the provisions that were edited, since most of a law stays
as it was and would hide what went wrong. What was deleted has no true pair: there each one found is wrong.

``python -m tests.benchmarks.bench_align [part of a law's name]`` (``make bench-align``).
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from pathlib import Path
from time import process_time
from typing import NamedTuple

from octolegis.domain.carried import Versions, carried
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.domain.matching_versions import matched
from octolegis.domain.outline_correcting import nested
from octolegis.importers.reading_here import read_law_here

LAWS = Path(__file__).parents[3] / "shared" / "laws"
STATUTES = (
    "SS-penal-code-2008.md",
    "derived/KE-cmca-2018.txt",
    "derived/ZW-criminal-code.txt",
    "derived/PK-peca-2016.txt",
    "FR-code-penal.md",
    "AR-codigo-penal.md",
    "derived/CR-codigo-penal.txt",
    "DE-stgb.md",
    "RU-uk-rf.html",
    "derived/PL-kodeks-karny.txt",
    "derived/MA-code-penal-livre3-ar.txt",
    "derived/JP-keiho.txt",
)
KINDS = (
    "renumber",
    "insert",
    "delete",
    "move",
    "split",
    "merge",
    "reword 10",
    "reword 40",
    "reword 60",
    "mixed",
)

Truth = set[tuple[str, str]]


class Editor:
    """Edits an outline and remembers which provision each one was."""

    def __init__(self, outline: Outline, seed: int) -> None:
        self.lot = random.Random(seed)
        self._outline = outline
        self.blocks = _blocks(outline)
        self.truth: Truth = {(p.id, f"n{p.id}") for p in outline.provisions}
        self.touched: set[str] = set()
        """The provisions of either version that an edit concerns."""
        self.words = [word for p in outline.provisions for word in p.text.split()]

    def articles(self) -> list[int]:
        """The places of the articles."""
        return [n for n, block in enumerate(self.blocks) if block[0].kind is ProvisionKind.ARTICLE]

    def some(self, share: float) -> list[int]:
        """Articles by lot, from the last to the first, so that places stay true."""
        places = self.articles()
        return sorted(self.lot.sample(places, max(1, int(len(places) * share))), reverse=True)

    def insert(self, share: float = 0.1) -> None:
        """New articles of words of the law, in an order of their own."""
        for n, place in enumerate(self.some(share)):
            text = " ".join(self.lot.choices(self.words, k=40))
            new = self.blocks[place][0]._replace(id=f"x{n}", label="", heading="", text=text)
            self.blocks.insert(place + 1, [new])
            self.touched.add(f"nx{n}")

    def renumber(self) -> None:
        """Every article gets the number of its place."""
        for number, place in enumerate(self.articles(), start=1):
            head = self.blocks[place][0]
            self.blocks[place][0] = head._replace(label=f"Article {number}")
            self.touched.add(head.id)

    def delete(self, share: float = 0.1) -> None:
        """Articles go."""
        for place in self.some(share):
            gone = {p.id for p in self.blocks.pop(place)}
            self.touched |= gone
            self.truth = {pair for pair in self.truth if pair[0] not in gone}

    def move(self, share: float = 0.05) -> None:
        """Articles stand elsewhere."""
        for place in self.some(share):
            block = self.blocks.pop(place)
            self.touched |= {p.id for p in block}
            after = self.lot.choice(self.articles())
            shift = self.blocks[after][0].depth - block[0].depth
            self.blocks.insert(after + 1, [node._replace(depth=node.depth + shift) for node in block])

    def split(self, share: float = 0.05) -> None:
        """The words of an article go on in a new one."""
        for n, place in enumerate(self.some(share)):
            head = self.blocks[place][0]
            words = head.text.split()
            if len(words) < 30 or len(self.blocks[place]) > 1:
                continue
            half = len(words) // 2
            self.blocks[place][0] = head._replace(text=" ".join(words[:half]))
            self.blocks.insert(
                place + 1, [head._replace(id=f"s{n}", label="", heading="", text=" ".join(words[half:]))]
            )
            self.truth.add((head.id, f"ns{n}"))
            self.touched |= {head.id, f"ns{n}"}

    def merge(self, share: float = 0.05) -> None:
        """An article takes up the words of the next."""
        for place in self.some(share):
            if place + 1 >= len(self.blocks) or any(len(b) > 1 for b in self.blocks[place : place + 2]):
                continue
            one, other = self.blocks[place][0], self.blocks[place + 1][0]
            if other.kind is not ProvisionKind.ARTICLE or not other.text or not one.text:
                continue
            self.blocks[place][0] = one._replace(text=f"{one.text}\n{other.heading} {other.text}")
            self.blocks.pop(place + 1)
            self.touched |= {one.id, other.id}
            self.truth = {pair for pair in self.truth if pair[0] != other.id} | {(other.id, f"n{one.id}")}

    def reword(self, share: float) -> None:
        """Words of every provision are replaced by others of the law."""
        for block in self.blocks:
            for place, node in enumerate(block):
                if int(len(node.text.split()) * share):
                    self.touched.add(node.id)
                    words = node.text.split()
                    for n in self.lot.sample(range(len(words)), int(len(words) * share)):
                        words[n] = self.lot.choice(self.words)
                    block[place] = node._replace(text=" ".join(words))

    def result(self) -> Outline:
        """The version that came of it, its ids its own."""
        rows = [node._replace(id=f"n{node.id}") for block in self.blocks for node in block]
        return nested(self._outline, rows)


def _blocks(outline: Outline) -> list[list[Provision]]:
    """Articles with all below them; everything else by itself."""
    blocks: list[list[Provision]] = []
    inside: set[str] = set()
    for node in outline.provisions:
        if node.parent in inside:
            inside.add(node.id)
            blocks[-1].append(node)
            continue
        blocks.append([node])
        if node.kind is ProvisionKind.ARTICLE:
            inside.add(node.id)
    return blocks


def edited(outline: Outline, kind: str, seed: int = 5) -> Editor:
    """The law edited, with the pairs that are true of it."""
    editor = Editor(outline, seed)
    name, _, share = kind.partition(" ")
    if name == "reword":
        editor.reword(int(share) / 100)
    elif name == "mixed":
        editor.delete()
        editor.insert()
        editor.move()
        editor.reword(0.2)
        editor.renumber()
    elif name == "renumber":
        editor.insert(0.03)
        editor.renumber()
    else:
        getattr(editor, name)()
    return editor


class Score(NamedTuple):
    """Pairs found, true and both: of all provisions, and of those edited; how many these are; seconds.

    ``carried`` is how many mappings the new version took over, ``unmarked`` how many of these say that
    nothing happened although their provision is gone or its own words are others.
    """

    all: tuple[int, int, int]
    touched: tuple[int, int, int]
    edits: int
    seconds: float
    carried: int
    unmarked: int


def scored(outline: Outline, kind: str) -> Score:
    """How well one edited version is aligned."""
    editor = edited(outline, kind)
    new = editor.result()
    start = process_time()
    found = {(one, other) for match in matched(outline, new) for one in match.old for other in match.new}
    seconds = process_time() - start
    truth, touched = editor.truth, editor.touched
    some = {pair for pair in found if touched.intersection(pair)}
    true = {pair for pair in truth if touched.intersection(pair)}
    counts = (len(found), len(truth), len(found & truth))
    followed = mapped(outline, new, editor)
    return Score(counts, (len(some), len(true), len(some & true)), len(touched), seconds, *followed)


def mapped(outline: Outline, new: Outline, editor: Editor) -> tuple[int, int]:
    """A mapping on each provision edited and as many others: how many came over, how many unmarked."""
    some = [node for node in outline.provisions if node.text and node.id in editor.touched]
    others = [node for node in outline.provisions if node.text and node.id not in editor.touched]
    chosen = [*some, *others[: len(some) + 50]]
    mappings = [Mapping(node.id, "ets185/2", "old", node.id) for node in chosen]
    found = carried(mappings, Versions("old", "new", outline, new))
    assert [each.id for each in found] == [each.id for each in mappings]
    return len(found), sum(_unmarked(each, outline, new) for each in found)


def _unmarked(after: Mapping, outline: Outline, new: Outline) -> bool:
    if after.status in (MappingStatus.CHANGED, MappingStatus.LOST):
        return False
    """Whether a mapping says that its words are the same, and they are not."""
    return outline.by_id[after.id].text.split() != new.by_id[after.provision].text.split()


def ratios(counts: tuple[int, int, int]) -> tuple[float, float]:
    """Precision and recall; 1 where there is nothing to find."""
    found, true, both = counts
    return both / found if found else 1.0, both / true if true else 1.0


def main(part: str) -> None:
    """Print the table."""
    scores: dict[str, list[Score]] = defaultdict(list)
    slowest = (0.0, "")
    for name in (name for name in STATUTES if part in name):
        outline = read_law_here((LAWS / name).read_bytes(), name).outline
        for kind in KINDS:
            scores[kind].append(scored(outline, kind))
            slowest = max(slowest, (1000 * scores[kind][-1].seconds / len(outline.provisions), name))
        cells = ["/".join(f"{ratio:.3f}" for ratio in ratios(scores[kind][-1].touched)) for kind in KINDS]
        print(f"{name:36} {len(outline.provisions):5}  " + "  ".join(cells))
    print(f"{'precision/recall':14} {'all pairs':>13} {'edited only':>13} {'lowest':>7} {'edits':>6}")
    for kind in KINDS:
        print(_line(kind, scores[kind]))
    every = [score for found in scores.values() for score in found]
    unmarked, all_ = sum(each.unmarked for each in every), sum(each.carried for each in every)
    print(f"mappings lost without a mark: {unmarked} of {all_}")
    print(f"slowest: {slowest[0]:.2f} s for 1,000 provisions ({slowest[1]})")


def _line(kind: str, scores: list[Score]) -> str:
    """Means over the laws, and the lowest figure of any law among the edited."""
    both = ([ratios(s.all) for s in scores], [ratios(s.touched) for s in scores if s.edits])
    means = ["/".join(f"{sum(r[n] for r in all_) / max(1, len(all_)):.3f}" for n in (0, 1)) for all_ in both]
    lowest = min((min(ratios(s.touched)) for s in scores if s.edits), default=1.0)
    edits = sum(s.edits for s in scores)
    return f"{kind:16} {means[0]:>13} {means[1]:>13} {lowest:7.3f} {edits:6}"


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
