"""What a filter lets through: criteria that the user sets and takes away one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from octolegis.domain.board import assigned_to
from octolegis.domain.checklist import Article, Obligation, Requirement
from octolegis.domain.finding import Rating
from octolegis.domain.matrix import AT

if TYPE_CHECKING:
    from octolegis.ui.desk import Desk
    from octolegis.ui.models.tree_nodes import Node, State

LAST = "last"
"""In place of a date: what others have done since this user last had the file open."""
_RATINGS = {
    "unassessed": frozenset({Rating.NOT_ASSESSED}),
    "gaps": frozenset({Rating.PARTLY, Rating.NOT, Rating.CONFLICT}),
    "conflict": frozenset({Rating.CONFLICT}),
}


class Criterion(NamedTuple):
    """One thing asked for, such as ``rating:gaps`` or ``theme:procedural``."""

    kind: str
    value: str


Criteria = frozenset[Criterion]
Test = Callable[["Node", "State"], bool]


def written(criteria: Criteria) -> str:
    """The criteria as one text, to be kept."""
    return "\n".join(sorted(f"{kind}:{value}" for kind, value in criteria))


def read(text: str) -> Criteria:
    """The criteria of such a text; what is not known any more is left out."""
    found = (Criterion(*line.split(":", 1)) for line in text.splitlines() if ":" in line)
    return frozenset(each for each in found if each.kind in _TESTS)


class Narrowing:
    """The criteria against the rows: of one kind any suffices, of different kinds all must hold."""

    def __init__(self, criteria: Criteria, desk: Desk) -> None:
        kinds: dict[str, list[Test]] = {}
        for criterion in sorted(criteria):
            kinds.setdefault(criterion.kind, []).append(_TESTS[criterion.kind](criterion.value, desk))
        self._kinds = list(kinds.values())

    def passes(self, node: Node, state: State) -> bool:
        """Whether a row is let through for its own sake."""
        return all(any(test(node, state) for test in tests) for tests in self._kinds)


def _rating(value: str, desk: Desk) -> Test:  # noqa: ARG001
    wanted = _RATINGS.get(value, frozenset())
    return lambda node, state: state.rating in wanted and _is_assessable(node)


def _flag(value: str, desk: Desk) -> Test:  # noqa: ARG001
    return lambda _, state: value in state.flags


def _work(value: str, desk: Desk) -> Test:  # noqa: ARG001
    return lambda node, state: state.work == value and _is_assessable(node)


def _duty(value: str, desk: Desk) -> Test:  # noqa: ARG001
    """What binds; an article that is not divided binds as a whole."""
    return lambda node, _: (
        node.value.obligation is Obligation.MANDATORY
        if isinstance(node.value, Requirement)
        else isinstance(node.value, Article) and node.value.assessable and not node.value.requirements
    )


def _theme(value: str, desk: Desk) -> Test:  # noqa: ARG001
    def test(node: Node, _: State) -> bool:
        above = node if isinstance(node.value, Article) else node.parent
        return above is not None and isinstance(above.value, Article) and above.value.theme == value

    return test


def _review(value: str, desk: Desk) -> Test:  # noqa: ARG001
    return lambda _, state: state.reworded


def _expert(value: str, desk: Desk) -> Test:
    findings, basis = desk.assessment.findings.values(), desk.basis
    judged = (f.key for f in findings if not f.is_empty and f.key.basis is basis)
    return _one_of(key.target for key in judged if key.author == value)


def _assigned(value: str, desk: Desk) -> Test:  # noqa: ARG001
    """The articles given to this user, with all that is asked in them."""
    mine = assigned_to(desk.assessment, desk.key.author)
    return lambda node, _: node.target in mine or (node.parent is not None and node.parent.target in mine)


def _since(value: str, desk: Desk) -> Test:
    from octolegis.session.history import touched_targets

    return _one_of(touched_targets(desk.session, desk.seen if value == LAST else value))


def _one_of(targets: Iterable[str]) -> Test:
    """The targets, a cell of a matrix counting as its condition."""
    wanted = frozenset(_rows(targets))
    return lambda node, _: node.target in wanted


def _rows(targets: Iterable[str]) -> Iterator[str]:
    return (target.partition(AT)[0] for target in targets)


def _is_assessable(node: Node) -> bool:
    return not isinstance(node.value, Article) or node.value.assessable


_TESTS: dict[str, Callable[[str, Desk], Test]] = {
    "rating": _rating,
    "flag": _flag,
    "work": _work,
    "duty": _duty,
    "theme": _theme,
    "review": _review,
    "expert": _expert,
    "since": _since,
    "assigned": _assigned,
}
