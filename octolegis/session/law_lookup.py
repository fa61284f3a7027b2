"""Finding the provision that a citation names or that a text quotes, among the laws of a case file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.citing import PLAIN
from octolegis.domain.labels import label_key
from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.word_match import plain

_PARTS = re.compile(r"[,;:]\s+|\s+[–—]\s+")
_ASIDE = re.compile(r"\s+\((?![ivx]+\))[^()\d]{3,}\)\s*$")
"""A remark behind a citation, "(in force)"; "(iii)" is a point."""
_SHORT_UNIT = re.compile(r"^(?:ss?|secs?|arts?)\.?\s+(?=\d)", re.IGNORECASE)
"""A word for a section that is shortened to a letter, which is no letter of the number ("L335-2")."""
_LONGEST_CITATION = 200
_LEAST_QUOTE = 40
"""Letters below which a text may stand anywhere by chance."""
_ALIKE = 0.5
"""The share of a quote's words that a provision must have to be what is quoted."""
_FEW_WORDS = 4
_WORDS_OF_A_CITATION = 8


class Place(NamedTuple):
    """A provision by the id of its law and its own."""

    law: str
    provision: str


class LawLookup:
    """Made once for a state of the case file."""

    def __init__(self, assessment: Assessment, aliases: Iterable[str] = ()) -> None:
        self._laws = {id: (law, assessment.outlines[id]) for id, law in assessment.current_laws.items()}
        self._names = {id: [plain(law.title)] for id, (law, _) in self._laws.items()}
        self._labels = {id: _labels(outline) for id, (_, outline) in self._laws.items()}
        self._texts = {id: _texts(outline) for id, (_, outline) in self._laws.items()}
        for line in aliases:
            self._learn(line)

    def cited(self, citation: str, act: str = "") -> list[Place]:
        """The provisions that a line names, all of them or none: what is not sure is not found.

        "Section 4(1)(a), (2), Illegal access, Cybercrime Bill": the first part and those in brackets are
        numbers; of the others at most the law's name counts.
        """
        line = _ASIDE.sub("", citation.strip())
        if not line or len(line) > _LONGEST_CITATION:
            return []
        for law in self._meant(line, act):
            found = self._in_law(law, self._without_name(law, line))
            if found:
                return found
        return []

    def quoted(self, text: str, act: str = "") -> list[Place]:
        """The provisions whose words the text is or holds, the smallest that has them all."""
        said = _letters(text)
        if len(said) < _LEAST_QUOTE:
            return []
        for law in self._meant("", act) or list(self._laws):
            _, outline = self._laws[law]
            whole = [p for p, words in self._texts[law] if len(words) >= _LEAST_QUOTE and words in said]
            if whole:
                return [Place(law, provision.id) for provision in whole]
            around = [p for p, words in self._texts[law] if said in words]
            if len(around) == 1:
                return [Place(law, _smallest(outline, around[0], said).id)]
        return []

    def agrees(self, place: Place, text: str) -> bool:
        """Whether the text can be a quote of the provision; too few words say nothing against it."""
        _, outline = self._laws[place.law]
        words = set(plain(text).split())
        if len(words) < _FEW_WORDS:
            return True
        provision = outline.by_id[place.provision]
        there = set(plain(f"{provision.label} {provision.heading} {outline.full_text(provision)}").split())
        return len(words & there) >= _ALIKE * len(words)

    def is_named(self, act: str) -> bool:
        """Whether words name a law of the case file."""
        return bool(act.strip()) and bool(self._meant("", act))

    def law(self, id: str) -> Law:
        """A law by its id."""
        return self._laws[id][0]

    def _learn(self, line: str) -> None:
        """Take "Act 1: Criminal Code (in force)" as another name of the law."""
        name, _, title = line.partition(":")
        for id, (law, _) in self._laws.items():
            if name.strip() and plain(title).strip().startswith(plain(law.title)):
                self._names[id].append(plain(name).strip())

    def _meant(self, line: str, act: str) -> list[str]:
        """The laws that may be meant: those named; all of them where none is; none where it is unknown."""
        for said in (plain(act), plain(line)):
            named = [id for id, names in self._names.items() if said and any(_holds(said, n) for n in names)]
            if named:
                return named
        return [] if act.strip() else list(self._laws)

    def _without_name(self, law: str, line: str) -> str:
        for name in self._names[law]:
            at = plain(line).find(name)
            # Only where folding kept each letter in its place can the name be cut out.
            if at >= 0 and len(plain(line)) == len(line):
                line = f"{line[:at]} {line[at + len(name) :]}"
        return line.strip(" ,;:–—")

    def _in_law(self, law: str, line: str) -> list[Place]:
        whole = self._labelled(law, line)
        if len(whole) == 1:
            return [Place(law, whole[0].id)]
        first, *rest = [part.strip() for part in _PARTS.split(line) if part.strip()] or [""]
        provisions = self._labelled(law, first)
        if len(provisions) != 1:
            return []
        found = [Place(law, provisions[0].id)]
        for part in rest:
            more = self._beside(law, found[-1], part) if part.startswith("(") else []
            more = more or (self._labelled(law, part) if _unit(part) == _unit(first) else [])
            if len(more) > 1:
                return []
            found += [Place(law, each.id) for each in more]
        return found

    def _labelled(self, law: str, part: str) -> list[Provision]:
        """The provisions of that number; words alone ("Schedule") must be the whole label."""
        if len(part.split()) > _WORDS_OF_A_CITATION or part.endswith((".", ";", ":")):
            return []
        known = self._labels[law]
        found = known.get(label_key(part)) or known.get(label_key(_SHORT_UNIT.sub("", part)), [])
        return [p for p in found if re.search(r"\d", part) or plain(p.label) == plain(part)]

    def _beside(self, law: str, place: Place, steps: str) -> list[Provision]:
        """After "4(1)(a)", "(2)" is 4(2) and "(b)" is 4(1)(b): the nearest that there is."""
        _, outline = self._laws[law]
        for above in reversed(outline.ancestors(outline.by_id[place.provision])):
            if found := self._labels[law].get(label_key(f"{outline.citation(above, PLAIN)}{steps}"), []):
                return found
        return []


def _unit(part: str) -> str:
    """What stands before the number: "Section", "§"."""
    return plain(re.split(r"\d", part, maxsplit=1)[0]).strip()


def _labels(outline: Outline) -> dict[str, list[Provision]]:
    """The provisions by every way to name them; a bare number is an article's before any other's."""
    known: dict[str, list[Provision]] = {}
    ordered = sorted(outline.provisions, key=lambda p: p.kind is not ProvisionKind.ARTICLE)
    for provision in ordered:
        if not provision.label:
            continue
        article = provision.kind is ProvisionKind.ARTICLE
        cited = {label_key(outline.citation(provision)), label_key(outline.citation(provision, PLAIN))}
        for key in cited | ({label_key(provision.label)} if article else set()):
            there = known.setdefault(key, [])
            if article or not any(each.kind is ProvisionKind.ARTICLE for each in there):
                there.append(provision)
    return known


def _texts(outline: Outline) -> list[tuple[Provision, str]]:
    articles = [p for p in outline.provisions if p.kind is ProvisionKind.ARTICLE]
    return [(each, _letters(outline.full_text(each))) for each in articles]


def _smallest(outline: Outline, provision: Provision, said: str) -> Provision:
    for below in outline.children.get(provision.id, []):
        if said in _letters(outline.full_text(below)):
            return _smallest(outline, below, said)
    return provision


def _letters(text: str) -> str:
    return "".join(letter for letter in plain(text) if letter.isalnum())


def _holds(said: str, name: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None
