"""What an amendment does to the provisions of a law, step by step: reword, remove, insert.

Proposed wording is written as drafters write it: whole ("5. (1) A person ..."), or as an excerpt that
repeats only the subdivisions that change ("(4) ... (5) ..."). Lines are told apart by their labels; a label
that the law has rewords that provision, a new one is inserted after the line before it. An excerpt leaves
everything alone that it does not name; whole wording removes the subdivisions that it no longer has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.label_patterns import pattern_of
from octolegis.domain.labels import label_key
from octolegis.domain.law import Outline, Provision, ProvisionKind

_LABEL = re.compile(
    r"\s*(?P<label>[(\[]\w{1,6}(?:\s(?:bis|ter|quater))?[)\]]|§+\s?\d+\w*\.?|\d+[^\W\d_]{0,2}[.)]|[^\W\d_]{1,2}[.)]|[ivxl]{1,5}[.)])"
    r"(?=\s|$)\s*"
)
_WORD_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][\w.]{1,20}\s+\d+[\w./-]{0,8}?\.?)(?=\s|[:–—-]|$)[\s:–—-]*")

_HEADING = 20
"""Words that a heading has at most."""


class Reword(NamedTuple):
    """Give a provision's own words others; those of the provisions below it stay.

    ``heads``: it is the heading that becomes another.
    """

    provision: str
    text: str
    heads: bool = False


class Remove(NamedTuple):
    """Take a provision out with all below it."""

    provision: str


class Row(NamedTuple):
    """A new line: its label as it shall be printed, its words, and the provision after whose model it is set.

    ``heads``: the words are a heading, set like that of the model.
    """

    label: str
    text: str
    like: str
    heads: bool = False


class Insert(NamedTuple):
    """Put new lines after a provision and all below it."""

    after: str
    rows: tuple[Row, ...]


Step = Reword | Remove | Insert


def steps(outline: Outline, amendment: Amendment) -> tuple[Step, ...]:
    """What the amendment does; nothing where the outline does not have its provision."""
    provision = outline.by_id.get(amendment.provision)
    if provision is None:
        last = _end(outline)
        if amendment.kind is not AmendmentKind.NEW or last is None:
            return ()
        provision = last
    if amendment.kind is AmendmentKind.DELETE:
        return (Remove(provision.id),)
    lines = [line.strip() for line in amendment.wording.plain.split("\n") if line.strip()]
    if not lines:
        return ()
    if amendment.kind is AmendmentKind.REPLACE:
        return tuple(_Reading(outline, provision).steps(lines))
    return (Insert(provision.id, tuple(_rows(outline, provision, lines))),)


def labelled(line: str) -> tuple[str, str]:
    """The label that begins a line, "" where none does, and the words after it."""
    found = _LABEL.match(line)
    return (found["label"], line[found.end() :]) if found else ("", line.strip())


@dataclass
class _Reading:
    """Reads the lines of wording for a provision, and notes what each does."""

    outline: Outline
    provision: Provision
    words: dict[str, list[str]] = field(default_factory=dict)
    inserted: dict[str, list[Row]] = field(default_factory=dict)
    whole: bool = True
    heading: str = ""

    def steps(self, lines: list[str]) -> Iterator[Step]:
        """The steps in the order of the law."""
        at = self._first(lines[0], lines[1] if len(lines) > 1 else "")
        for line in lines[1:]:
            at = self._next(at, line)
        if self.heading:
            yield Reword(self.provision.id, self.heading, heads=True)
        for id, words in self.words.items():
            yield Reword(id, "\n".join(words))
        for id in self._gone():
            yield Remove(id)
        for id, rows in self.inserted.items():
            yield Insert(id, tuple(rows))

    def _first(self, line: str, after: str) -> Provision:
        above = [node.label for node in _in_article(self.outline, self.provision)[:-1]]
        label, rest = labelled(line)
        while label and any(_same(label, each) for each in above) and not _same(label, self.provision.label):
            line = rest
            label, rest = labelled(line)
        named = _after_own_label(line, self.provision.label)
        if named is not None and _is_other_heading(named, self.provision.heading, after):
            self.heading = named
            return self.provision
        if named is not None:
            return self._own(named)
        target = self._known(self.provision, label) if label else self.provision
        if target is None:
            return self._own(line)
        if target is self.provision:
            return self._own(line)
        children = self.outline.children.get(self.provision.id, [])
        self.whole = bool(children) and target is children[0] and not self.provision.text
        self.words[target.id] = [rest]
        return target

    def _own(self, words: str) -> Provision:
        """The first words of the provision itself: its heading, the label of its first part, or its words."""
        provision = self.provision
        words = _without(words, provision.heading)
        label, rest = labelled(words)
        below = next(iter(self.outline.children.get(provision.id, [])), None)
        if label and below is not None and _same(label, below.label):
            self.words[below.id] = [rest]
            return below
        if words:
            self.words[provision.id] = [words]
        return provision

    def _next(self, at: Provision, line: str) -> Provision:
        label, rest = labelled(line)
        if not label:
            self._more(at, line)
            return at
        target = self._known(at, label)
        if target is None:
            self.inserted.setdefault(at.id, []).append(_row(self.outline, at, label, rest))
            return at
        self.words.setdefault(target.id, []).append(rest)
        return target

    def _more(self, at: Provision, line: str) -> None:
        """A further paragraph of what stands before it."""
        rows = self.inserted.get(at.id)
        if rows:
            rows.append(Row("", line, rows[-1].like))
        elif not (at.heading and not at.text and _alike(line, at.heading)):
            self.words.setdefault(at.id, []).append(line)

    def _known(self, at: Provision, label: str) -> Provision | None:
        """The provision of that label: below what stands before, beside it, or beside what is above."""
        scope = self.outline.by_id.get(self.provision.parent or "")
        while True:
            for node in self.outline.children.get(at.id, []):
                if _same(label, node.label) and node.id not in self.words:
                    return node
            if at.parent is None or at is scope:
                return self._article(label)
            if _same(label, at.label) and at.id not in self.words and at is not self.provision:
                return at
            at = self.outline.by_id[at.parent]

    def _article(self, label: str) -> Provision | None:
        """Another article, named in the wording by a label like that of this one ("30.")."""
        own = next(iter(_in_article(self.outline, self.provision)))
        if pattern_of(label) != pattern_of(own.label):
            return None
        found = [node for node in self.outline.provisions if _is_article(node) and _same(label, node.label)]
        return found[0] if len(found) == 1 and found[0].id not in self.words else None

    def _gone(self) -> list[str]:
        """What whole wording no longer has, the highest of each branch."""
        if not self.whole or not self._says_subdivisions():
            return []
        kept = {each for id in self.words for each in self._line_of(id)}
        kept |= {each for id in self.inserted for each in self._line_of(id)}
        gone = [node.id for node in self.outline.subtree(self.provision) if node.id not in kept]
        taken = set(gone)
        return [id for id in gone if self.outline.by_id[id].parent not in taken]

    def _line_of(self, id: str) -> list[str]:
        node = self.outline.by_id[id]
        return [node.id, *(each.id for each in self.outline.ancestors(node))]

    def _says_subdivisions(self) -> bool:
        """Whether the wording is that of the provision with all below it, not of its first words alone."""
        below = [id for id in self.words if id != self.provision.id]
        if below or not self.outline.children.get(self.provision.id):
            return bool(below)
        said = " ".join(self.words.get(self.provision.id, []))
        if not self.provision.text:
            return True
        if said.rstrip().endswith((":", "—", "–", ":-")):
            return False
        return _likeness(said, self.outline.full_text(self.provision)) > _likeness(said, self.provision.text)


def _rows(outline: Outline, provision: Provision, lines: list[str]) -> Iterator[Row]:
    """New provisions after one: the first on its level, those below it after the model of its own parts."""
    label, rest = labelled(lines[0])
    if not label:
        named = _WORD_LABEL.match(lines[0])
        if named is not None and pattern_of(named["label"]) == pattern_of(provision.label):
            label, rest = named["label"], lines[0][named.end() :]
    heads = bool(provision.heading) and _is_article(provision) and len(lines) > 1
    yield Row(label, rest, provision.id, heads)
    at = provision
    for line in lines[1:]:
        label, rest = labelled(line)
        if not label:
            yield Row("", line, at.id, heads=False)
            continue
        row = _row(outline, at, label, rest)
        at = outline.by_id[row.like]
        yield row


def _row(outline: Outline, at: Provision, label: str, words: str) -> Row:
    """A new line with a label, set like the nearest provision that is numbered alike."""
    pattern = pattern_of(label)
    near = [*outline.subtree(at), *_beside(outline, at), *outline.provisions]
    like = next((node for node in near if node.label and pattern_of(node.label) == pattern), at)
    return Row(label, words, like.id)


def _beside(outline: Outline, at: Provision) -> Iterable[Provision]:
    for above in [at, *reversed(outline.ancestors(at))]:
        yield from outline.children.get(above.parent, [])


def _in_article(outline: Outline, node: Provision) -> list[Provision]:
    """From the article down to a provision in it; a provision in no article alone."""
    chain = [*outline.ancestors(node), node]
    return chain[next((i for i, each in enumerate(chain) if _is_article(each)), len(chain) - 1) :]


def _end(outline: Outline) -> Provision | None:
    """The last article of the law, before annexes and signatures."""
    articles = [node for node in outline.provisions if _is_article(node)]
    return articles[-1] if articles else None


def _is_article(node: Provision) -> bool:
    return node.kind is ProvisionKind.ARTICLE


def _after_own_label(line: str, label: str) -> str | None:
    """The words after the provision's own label; ``None`` where the line does not begin with it."""
    if not label:
        return None
    printed = r"\s*".join(re.escape(part) for part in label.split())
    found = re.match(rf"\s*\(?{printed}[).:]?(?=\s|$)\s*[–—-]?\s*", line, re.IGNORECASE)
    return line[found.end() :] if found else None


def _without(words: str, heading: str) -> str:
    """The words without the heading that they repeat."""
    if heading and words.casefold().startswith(heading.casefold()):
        rest = words[len(heading) :]
        if not rest[:1].isalnum():
            return rest.lstrip(" .:–—-")
    return words


def _is_other_heading(words: str, heading: str, after: str) -> bool:
    """Whether the words after a label, alone on their line, are a heading in place of the present one."""
    if not words or not heading or _without(words, heading) != words or labelled(words)[0]:
        return False
    ends = bool(after) and not after[0].islower()
    return ends and words[-1] not in ".;:,—–" and len(words.split()) <= _HEADING


def _same(label: str, other: str) -> bool:
    return bool(label and other) and label_key(label) == label_key(other)


def _alike(words: str, other: str) -> bool:
    return words.strip(" .:").casefold() == other.strip(" .:").casefold()


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
