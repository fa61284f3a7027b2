"""What the case files of a region say, counted anew from each file and by no code of the region."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.coverage import article_state
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.session.session import open_case


class Recounted(NamedTuple):
    """Ratings and flags of the articles of a case file, the state of its data, and what is relied on."""

    ratings: dict[tuple[Basis, str], Rating]
    flags: dict[tuple[Basis, str], frozenset[Flag]]
    requirements: dict[tuple[Basis, str], Rating]
    head: str
    cited: dict[str, set[str]]

    def number(self, basis: Basis, rating: Rating) -> int:
        """How many articles are rated so."""
        return sum(each is rating for (on, _), each in self.ratings.items() if on is basis)


def recounted(path: Path) -> Recounted:
    """The case file, opened as its owner would."""
    with closing(open_case(path)) as session:
        now = session.assessment
        articles = [a for i in now.instruments for a in i.articles() if a.assessable]
        states = {(basis, a.id): article_state(now, basis, a) for basis in Basis for a in articles}
        found = Recounted(
            {place: state.rating for place, state in states.items()},
            {place: state.flags for place, state in states.items()},
            {
                (each.key.basis, each.key.target): each.rating
                for each in now.findings.values()
                if ":" in each.key.target
            },
            session.head(),
            {},
        )
        for mapping in now.mappings.values():
            tree = now.outlines[mapping.law]
            owner = next(a.id for a in articles if mapping.target in a.targets)
            found.cited.setdefault(owner, set()).add(tree.citation(tree.by_id[mapping.provision]))
    return found
