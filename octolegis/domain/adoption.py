"""What the next version of a law made of an amendment: adopted as proposed, in substance, or not."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.amendment import Amendment
from octolegis.domain.carried import Versions, bare
from octolegis.domain.drafting import Insert, Remove, Reword, Step, steps
from octolegis.domain.law import Outline, Provision
from octolegis.domain.matching_versions import MatchKind

SUBSTANCE = 0.75
"""So like the proposal must the words be, and liker to it than to the words before, to be its substance."""
_WORDS = re.compile(r"\w+")


class Adoption(StrEnum):
    """How far a new version follows the proposal."""

    VERBATIM = "verbatim"
    SUBSTANCE = "substance"
    NOT = "not-adopted"


class Followed(NamedTuple):
    """What was found: the adoption, how like the words are (0 to 1), and the words of the new version."""

    adoption: Adoption
    likeness: float
    text: str


def followed(amendment: Amendment, versions: Versions) -> Followed | None:
    """What became of an amendment to the old version; ``None`` where it names no provision there."""
    made = steps(versions.old, amendment)
    if not made:
        return None
    found = [_step(step, versions) for step in made if not _says_nothing(step, versions.old)]
    if not found:
        return None
    likeness = sum(each.likeness for each in found) / len(found)
    text = "\n".join(each.text for each in found if each.text)
    if all(each.adoption is Adoption.VERBATIM for each in found):
        return Followed(Adoption.VERBATIM, 1.0, text)
    near = all(each.adoption is not Adoption.NOT for each in found)
    return Followed(Adoption.SUBSTANCE if near else Adoption.NOT, round(likeness, 2), text)


def _step(step: Step, versions: Versions) -> Followed:
    if isinstance(step, Reword):
        if not step.heads and bare(step.text) in versions.said:
            return Followed(Adoption.VERBATIM, 1.0, step.text)
        before = _words_of(versions.old.by_id[step.provision], step)
        after = [versions.new.by_id[id] for id in versions.after(step.provision)]
        return _compared(step.text, before, " ".join(_words_of(node, step) for node in after))
    if isinstance(step, Remove):
        left = "".join(versions.new.by_id[id].text for id in versions.after(step.provision))
        return Followed(Adoption.NOT if left else Adoption.VERBATIM, 0.0 if left else 1.0, left)
    return _inserted(step, versions)


def _words_of(node: Provision, step: Reword) -> str:
    return node.heading if step.heads else node.text


def _inserted(step: Insert, versions: Versions) -> Followed:
    """Each new line is looked for among what the new version has and the old had not."""
    new = [id for match in versions.matches if match.kind is MatchKind.NEW for id in match.new]
    candidates = [versions.new.by_id[id] for id in new]
    candidates += [
        versions.new.by_id[id]
        for match in versions.matches
        if match.kind is MatchKind.SPLIT
        for id in match.new
    ]
    found = []
    for row in step.rows:
        if bare(row.text) in versions.said:
            found.append(Followed(Adoption.VERBATIM, 1.0, row.text))
            continue
        texts = [node.heading if row.heads else node.text for node in candidates] or [""]
        best = max(texts, key=lambda text: _likeness(row.text, text))
        found.append(_compared(row.text, "", best))
    worst = min(found, key=lambda each: list(Adoption)[::-1].index(each.adoption))
    likeness = sum(each.likeness for each in found) / len(found)
    return Followed(worst.adoption, likeness, "\n".join(each.text for each in found if each.text))


def _compared(proposed: str, before: str, after: str) -> Followed:
    if bare(proposed) == bare(after):
        return Followed(Adoption.VERBATIM, 1.0, after)
    likeness = _likeness(proposed, after)
    near = likeness >= SUBSTANCE and likeness > _likeness(before, after)
    return Followed(Adoption.SUBSTANCE if near else Adoption.NOT, likeness, after)


def _says_nothing(step: Step, old: Outline) -> bool:
    """Whether wording repeats a provision as it is: an excerpt's context."""
    return isinstance(step, Reword) and bare(step.text) == bare(_words_of(old.by_id[step.provision], step))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(
        None, _WORDS.findall(one.casefold()), _WORDS.findall(other.casefold()), False
    ).ratio()
