"""Two versions of a law compared: which are meant, and what is told of them to scripts and screens."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.comparing import Compared, Shown, compared, relied_on, shown
from octolegis.domain.errors import InputError

Pair = tuple[str, str]
"""The ids of the earlier and the later law."""


def pair(assessment: Assessment, law: str, earlier: str = "", later: str = "") -> Pair:
    """The versions named by number (1 is the first), by the name of the version, or by the id of any law.

    Where none is named, the later is the last version of the law, the earlier the one before the later.
    InputError.
    """
    second = _version(assessment, law, later) if later else chain(assessment, law)[-1]
    first = _version(assessment, law, earlier) if earlier else assessment.laws[second].follows
    if not first:
        raise InputError("error.no_earlier_version", title=assessment.laws[second].title)
    return first, second


def rows(assessment: Assessment, of: Pair, which: Shown) -> list[Compared]:
    """The provisions of that choice."""
    old, new = of
    found = compared(assessment.outlines[old], assessment.outlines[new])
    return shown(found, which, relied_on(assessment.mappings.values(), old, new))


def told(assessment: Assessment, of: Pair, which: Shown) -> dict[str, Json]:
    """The comparison for scripts."""
    provisions: list[Json] = [
        {
            "kind": row.kind.value,
            "old": list(row.old),
            "new": list(row.new),
            "cited": row.cited,
            "cited_after": row.cited_after,
            "difference": [[piece.kind.value, piece.text] for piece in row.pieces],
        }
        for row in rows(assessment, of, which)
    ]
    return {"earlier": of[0], "later": of[1], "provisions": provisions}


def chain(assessment: Assessment, law: str) -> list[str]:
    """The ids of all versions of a law, whichever of them is named, the first first."""
    later = {each.follows: id for id, each in assessment.laws.items() if each.follows}
    seen = {law}
    while law in later and later[law] not in seen:
        law = later[law]
        seen.add(law)
    return [each.id for each in assessment.versions(law)][::-1]


def _version(assessment: Assessment, law: str, said: str) -> str:
    if said in assessment.laws:
        return said
    versions = chain(assessment, law)
    if said.isdecimal() and 1 <= int(said) <= len(versions):
        return versions[int(said) - 1]
    of_name = [id for id in versions if assessment.laws[id].version.casefold() == said.casefold()]
    if len(of_name) == 1:
        return of_name[0]
    known = ", ".join(assessment.laws[id].version or str(at) for at, id in enumerate(versions, start=1))
    raise InputError("error.unknown_version", version=said, known=known)
