"""What each row of the requirements shows of the judgement: read once, until a change touches it."""

from __future__ import annotations

from octolegis.domain.checklist import Article
from octolegis.domain.coverage import article_state, work_status
from octolegis.domain.finding import FindingKey, Rating, WorkStatus
from octolegis.domain.matrix import rating_from_cells
from octolegis.ui.desk import Desk
from octolegis.ui.models.tree_nodes import Node, State


class RowStates:
    """The states by row, on the basis of the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._states: dict[int, State] = {}
        self._counts: dict[int, tuple[int, int]] = {}

    def of(self, node: Node) -> State:
        """The state of an article or a requirement."""
        known = self._states.get(node.number)
        if known is None:
            known = self._states[node.number] = self._read(node)
        return known

    def counted(self, node: Node) -> tuple[int, int]:
        """How many articles below an instrument or a part are assessed, and how many can be."""
        known = self._counts.get(node.number)
        if known is None:
            below = [
                each for each in node.below() if isinstance(each.value, Article) and each.value.assessable
            ]
            assessed = sum(self.of(each).rating is not Rating.NOT_ASSESSED for each in below)
            known = self._counts[node.number] = assessed, len(below)
        return known

    def own(self, node: Node) -> int | None:
        """How many requirements of an article this user has rated herself; only where others judge too."""
        now, desk = self._desk.assessment, self._desk
        article = node.value
        if not isinstance(article, Article) or not article.requirements or len(now.authors) < 2:
            return None
        me = desk.session.profile.author
        keys = (FindingKey(me, desk.basis, requirement.id) for requirement in article.requirements)
        found = (now.findings.get(key) for key in keys)
        return sum(finding is not None and finding.rating is not Rating.NOT_ASSESSED for finding in found)

    def forget(self, node: Node) -> None:
        """Read the row again when it is asked for next."""
        self._states.pop(node.number, None)
        self._counts.pop(node.number, None)

    def clear(self) -> None:
        """Read every row again."""
        self._states.clear()
        self._counts.clear()

    def _read(self, node: Node) -> State:
        state = self._judged(node)
        desk = self._desk
        work = work_status(desk.assessment, desk.basis, node.target, desk.session.profile.author)
        return state if work is WorkStatus.TO_DO else state._replace(work=work)

    def _judged(self, node: Node) -> State:
        now, basis = self._desk.assessment, self._desk.basis
        if isinstance(node.value, Article):
            state = article_state(now, basis, node.value)
            suggested = state.given is Rating.NOT_ASSESSED
            reworded = any(each.target in now.reviews for each in (node, *node.children))
            return State(state.rating, suggested, state.flags, state.assessed, state.total, reworded)
        finding = now.consolidated(basis, node.target)
        rating, flags = (finding.rating, finding.flags) if finding else (Rating.NOT_ASSESSED, frozenset())
        reworded = node.target in now.reviews
        if rating is not Rating.NOT_ASSESSED:
            return State(rating, False, flags, reworded=reworded)
        article = now.article(node.target)
        hint = rating_from_cells(now, basis, node.target, article) if article else rating
        return State(hint, hint is not rating, flags, reworded=reworded)
