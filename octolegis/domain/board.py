"""The lead's board: who has what to judge, how far it has come, and what is overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis, Finding, FindingKey, WorkStatus


class Task(NamedTuple):
    """An article given to an expert, with the status of her finding on each of its targets.

    ``signed`` counts those signed off.
    """

    target: str
    due: str
    statuses: Mapping[WorkStatus, int]
    signed: int
    overdue: bool

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is left to do."""
        return self.statuses[WorkStatus.DONE] == sum(self.statuses.values())


class Line(NamedTuple):
    """An expert with her tasks, those due first at the head."""

    author: str
    tasks: tuple[Task, ...]

    def count(self, status: WorkStatus) -> int:
        """So many targets of all her tasks have the status."""
        return sum(task.statuses[status] for task in self.tasks)

    @property
    def signed(self) -> int:
        """So many of her findings are signed off."""
        return sum(task.signed for task in self.tasks)

    @property
    def overdue(self) -> int:
        """So many of her tasks are past their day."""
        return sum(task.overdue for task in self.tasks)


def board(assessment: Assessment, basis: Basis, today: date) -> list[Line]:
    """A line for each expert who has something to do, in the order in which they joined."""
    by_author: dict[str, list[Task]] = {author: [] for author in assessment.authors}
    for assignment in assessment.assignments.values():
        if assessment.article(assignment.target) is not None:
            task = _task(assessment, (assignment.author, basis, assignment.target), assignment.due)
            late = bool(task.due) and task.due < today.isoformat() and not task.is_done
            by_author.setdefault(assignment.author, []).append(task._replace(overdue=late))
    return [
        Line(author, tuple(sorted(tasks, key=lambda task: (task.due or "9", task.target))))
        for author, tasks in by_author.items()
        if tasks
    ]


def assigned_to(assessment: Assessment, author: str) -> frozenset[str]:
    """The articles given to an expert."""
    return frozenset(each.target for each in assessment.assignments.values() if each.author == author)


def _task(assessment: Assessment, given: tuple[str, Basis, str], due: str) -> Task:
    """An article is judged at its requirements; one without any, as a whole."""
    author, basis, target = given
    article = assessment.article(target)
    targets = [requirement.id for requirement in article.requirements] if article else []
    keys = [FindingKey(author, basis, each) for each in targets or [target]]
    statuses = Counter(assessment.findings.get(key, Finding(key)).work_status for key in keys)
    signed = sum(assessment.is_locked(key) for key in keys)
    return Task(target, due, statuses, signed, overdue=False)
