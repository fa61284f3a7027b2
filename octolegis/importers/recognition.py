"""Decides which lines open the units of a law: its basic unit, the levels above, and what is only quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from octolegis.domain.law import ProvisionKind
from octolegis.importers.candidates import BASIC, Candidate, candidates, families, rank
from octolegis.importers.contents import contents_lines
from octolegis.importers.final_provisions import final_headings, transitory_articles
from octolegis.importers.numbered_titles import numbered_titles
from octolegis.importers.quotations import quoted_lines
from octolegis.importers.roles import closing_line, memorandum_lines
from octolegis.importers.sequence import best_ascending
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import BARE
from octolegis.importers.units import RANKS, Units

_BIAS = {"article": 1.0, "sign": 1.0, "either_section": 0.9, "either_chapter": 0.9, BARE: 0.3}
_LEAST = {BARE: 0.44}
"""The least strength of a numbering: one article, or two or three bare numbers."""
_SEVERAL_WORDS = ("article", "either_section")
"""Levels that one law may number by several words: "Section 1", then "Sec. 2"."""
_SECONDARY = {"either_section": 50, "either_chapter": 40}


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that opens a unit, and the rank of that unit."""

    candidate: Candidate
    rank: int


@dataclass
class Recognised:
    """What each line is: the opening of a unit, part of the contents, no law at all, or (else) text.

    ``quoted`` are quotations, and texts that open with the number of an article not of the law's own.
    """

    openings: dict[int, Opening] = field(default_factory=dict)
    contents: set[int] = field(default_factory=set)
    apart: dict[int, ProvisionKind] = field(default_factory=dict)
    quoted: set[int] = field(default_factory=set)


def recognise(lines: Sequence[Line], units: Units) -> Recognised:
    """The units of a law."""
    found = candidates(lines, units)
    inside = _quotations(lines, found)
    found = sorted([*found, *final_headings(lines, found, units)], key=lambda candidate: candidate.line)
    found = [candidate for candidate in found if candidate.line not in inside]
    reasons = memorandum_lines(lines, found, units)
    found = _outside_schedules([candidate for candidate in found if candidate.line not in reasons])
    basic = _basic_families(found, units)
    listed = contents_lines(lines, found, basic, units)
    found = [candidate for candidate in found if candidate.line not in listed]
    result = Recognised(contents=listed, apart=dict.fromkeys(reasons, ProvisionKind.MEMORANDUM))
    own = _own(found, basic)
    chapters = _quoted_chapters(found, basic, {candidate.line for candidate in own})
    for candidate in [*own, *transitory_articles(lines, found, units)]:
        result.openings[candidate.line] = Opening(candidate, RANKS["article"])
    for candidate in found:
        other = _other_rank(candidate, basic)
        if other and candidate.line not in chapters:
            result.openings[candidate.line] = Opening(candidate, other)
    result.quoted = inside | _of_others(lines, found, basic, result) if result.openings else set()
    _add_numbered_titles(lines, result)
    result.apart |= dict.fromkeys(_closing(lines, result), ProvisionKind.CLOSING)
    return result


def _of_others(
    lines: Sequence[Line], found: Sequence[Candidate], basic: set[str], result: Recognised
) -> set[int]:
    """Lines that open with the number of an article of another law: introduced, or marked as headings."""
    members = [c for c in found if c.match.family in basic and c.line not in result.openings]
    return {c.line for c in members if c.introduced or c.match.quoted or lines[c.line].heading}


def _add_numbered_titles(lines: Sequence[Line], result: Recognised) -> None:
    """Titles that bear only a number; Roman ones stand below chapters, or for them."""
    articles = {number for number, opening in result.openings.items() if opening.rank >= RANKS["article"]}
    chapters = any(opening.rank == RANKS["chapter"] for opening in result.openings.values())
    apart = result.contents | set(result.apart)
    for title in numbered_titles(lines, articles, set(result.openings) | apart):
        below = title.match.level == "chapter" and chapters
        result.openings[title.line] = Opening(title, RANKS["section"] if below else rank(title))


def _quoted_chapters(found: list[Candidate], basic: set[str], own: set[int]) -> set[int]:
    """The lines of chapters that a colon introduces with articles that are not the law's own."""
    quoted: set[int] = set()
    chapters: list[int] = []
    for candidate in found:
        if candidate.match.family not in basic:
            chapters = [*chapters, candidate.line] if candidate.introduced else []
        else:
            quoted.update(chapters if candidate.line not in own else ())
            chapters = []
    return quoted


def _quotations(lines: Sequence[Line], found: Sequence[Candidate]) -> set[int]:
    """The lines quoted from another law, unless the file as a whole is a quotation."""
    quoted = quoted_lines(lines, frozenset(each.line for each in found if each.match.quoted))
    return quoted if 2 * len(quoted) < len(lines) else set()


def _outside_schedules(found: list[Candidate]) -> list[Candidate]:
    """Without the bare numbers of schedules that follow a law of bare numbers: they are no sections."""
    bare = [candidate.line for candidate in found if candidate.match.level == BARE]
    listed = {candidate.match.key for candidate in found if candidate.match.level == "annex"}
    for annex in (c for c in found if c.match.level == "annex" and c.weight >= 1 and not c.match.quoted):
        again = any(
            c.line > annex.line and c.match.key == annex.match.key for c in found if c.match.level == "annex"
        )
        if listed and not again and sum(1 for line in bare if line < annex.line) >= 2:
            return [c for c in found if c.match.level != BARE or c.line < annex.line]
    return found


def _closing(lines: Sequence[Line], result: Recognised) -> set[int]:
    """The lines of date and signatures, up to an annex that follows them."""
    articles = [number for number, opening in result.openings.items() if opening.rank >= RANKS["article"]]
    if not articles:
        return set()
    first = closing_line(lines, max(articles))
    if first is None:
        return set()
    annexes = [number for number, opening in result.openings.items() if number > first]
    return set(range(first, min(annexes, default=len(lines))))


def _basic_families(found: list[Candidate], units: Units) -> set[str]:
    """The words of the basic unit: the one with the longest numbering, and others of its level."""
    by_word = families(found)
    if not by_word:
        return set()
    strength = {word: _strength(members) for word, members in by_word.items()}
    if units.sign_below and any(members[0].match.level == "article" for members in by_word.values()):
        strength = {word: value for word, value in strength.items() if by_word[word][0].match.level != "sign"}
    best = max(strength, key=lambda word: strength[word])
    if strength[best] < _LEAST.get(by_word[best][0].match.level, 0.8):
        return set()
    level = by_word[best][0].match.level
    return {best} | {
        word
        for word, members in by_word.items()
        if (level in _SEVERAL_WORDS and members[0].match.level == level)
        or (units.sign_beside and level == "article" and members[0].match.level == "sign")
    }


def _strength(members: list[Candidate]) -> float:
    chain = _chain(members)
    weights = sum(members[index].weight for index in chain)
    return weights * _BIAS[members[0].match.level]


def _chain(members: Sequence[Candidate]) -> list[int]:
    """Positions of the numbering in order; "L335-2", "Ek madde 1", "§ 1" beside articles by themselves."""
    weights = [0.4 * c.weight if c.introduced else c.weight for c in members]
    chain: list[int] = []
    series = [_series(c) for c in members]
    for name in set(series):
        places = [place for place, other in enumerate(series) if other == name]
        run = best_ascending(
            [members[place].match.key for place in places], [weights[place] for place in places]
        )
        chain += [places[index] for index in run]
    return sorted(chain)


def _series(candidate: Candidate) -> tuple[int, str, bool]:
    """What is counted by itself: numbers with a letter before them, words of two words, signs."""
    match = candidate.match
    return match.key[0], match.family if " " in match.family else "", match.level == "sign"


def _own(found: list[Candidate], basic: set[str]) -> list[Candidate]:
    """The basic units that are the law's own, not quoted from or cited of another."""
    return [member for run in _runs(found, basic) for member in _own_of_run(run, basic)]


def _runs(found: list[Candidate], basic: set[str]) -> list[list[Candidate]]:
    """The basic units, parted where a chapter begins to count at one again."""
    runs: list[list[Candidate]] = [[]]
    above = False
    for candidate in found:
        match = candidate.match
        if match.family in basic:
            anew = (
                match.key[1:] == (1,) and match.level != BARE and not (match.quoted or candidate.introduced)
            )
            if above and anew and not match.quoted and runs[-1]:
                runs.append([])
            runs[-1].append(candidate)
            above = False
        elif match.level not in BASIC and not match.quoted:
            above = True
    return runs


def _own_of_run(members: list[Candidate], basic: set[str]) -> list[Candidate]:
    chain = set(_chain(members))
    kept = [member for index, member in enumerate(members) if index in chain]
    if basic == {BARE}:
        return kept
    return _with_repeats(members, chain)


def _with_repeats(members: list[Candidate], chain: set[int]) -> list[Candidate]:
    """The chain and what repeats or restarts a number in good form, outside quotations."""
    own: list[Candidate] = []
    quoting = ""
    for index, member in enumerate(members):
        if index in chain:
            quoting = ""
            own.append(member)
        elif member.match.quoted or (member.introduced and (own or member.match.key[1:] != (1,))):
            quoting = member.match.family
        elif member.match.family != quoting and _well_formed(member):
            own.append(member)
    return own


def _well_formed(member: Candidate) -> bool:
    return member.weight >= 1 and (member.match.closed or member.weight > 1.3)


def _other_rank(candidate: Candidate, basic: set[str]) -> int:
    """The rank of a unit that is not basic in this law; 0 when it opens none."""
    level = candidate.match.level
    if candidate.match.quoted or candidate.match.family in basic:
        return 0
    if level in _SECONDARY:
        return _SECONDARY[level]
    if level == "article":
        return 15
    return rank(candidate) if level not in (BARE, "sign") else 0
