"""A bill applied to the act that it amends: previewed, done, and told to scripts and screens."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from octolegis.domain.amending import Amended, Mark, Outcome
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.consolidating import consolidated
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline
from octolegis.domain.message import Message, message
from octolegis.session.commands import bills
from octolegis.session.commands.bills import Applied
from octolegis.session.session import Session
from octolegis.wording import Wording


class Pair(NamedTuple):
    """The bill and the act that it amends, by their ids, and how the bill calls the act besides its title."""

    bill: str
    parent: str
    called: tuple[str, ...] = ()


def preview(assessment: Assessment, pair: Pair) -> Amended:
    """What applying the bill would do; InputError where the program cannot read it as one."""
    from octolegis.importers.amending.reading import instructions, knows

    if pair.bill == pair.parent:
        raise InputError("error.bill_is_parent")
    bill, parent = assessment.laws[pair.bill], assessment.laws[pair.parent]
    if not knows(bill.language):
        raise InputError("error.bill_language", language=bill.language or "-")
    found = instructions(assessment.outlines[bill.id], bill.language, (parent.title, *pair.called))
    return consolidated(assessment.outlines[parent.id], found)


def applied(
    assessment: Assessment, pair: Pair, words: Wording, *, title: str = "", carry: bool = True
) -> Applied:
    """The bill as applied, with the title of the law that comes of it."""
    named = title or words(
        "amend.title", law=assessment.laws[pair.parent].title, bill=assessment.laws[pair.bill].title
    )
    return Applied(pair.parent, pair.bill, preview(assessment, pair), named, carry)


class Told(NamedTuple):
    """What reading a bill for an act found; where it cannot be read, only the sentence that says why."""

    pair: Pair
    summary: Message
    applied: Applied | None = None


def told(assessment: Assessment, pair: Pair, words: Wording) -> Told:
    """What applying the bill would do, to be shown; a refusal is told like a result."""
    try:
        done = applied(assessment, pair, words)
    except InputError as error:
        return Told(pair, error.message)
    return Told(pair, summary(done.amended), done)


def named(done: Applied, title: str, *, carry: bool) -> Applied:
    """The same under another title (an empty one changes nothing), with or without what rests on the act."""
    return replace(done, title=title.strip() or done.title, carry=carry)


def add(session: Session, done: Applied) -> str:
    """Put the act as amended into the case file, searchable; returns the new law's id."""
    id, change = bills.consolidate(session.assessment, session.profile.author, done)
    session.do(change)
    session.index(session.assessment.laws[id].outline)
    return id


def summary(amended: Amended) -> Message:
    """How many instructions were found, applied, and left."""
    applied_ = sum(1 for outcome in amended.outcomes if outcome.applied)
    left = len(bills.tasks_of(amended))
    found = len(amended.outcomes)
    return message("amend.summary", found=found, applied=applied_, left=left, other=found - applied_ - left)


def outcomes_json(assessment: Assessment, done: Applied, words: Wording) -> list[Json]:
    """The instructions in the order of the bill, each with what became of it."""
    bill, after = assessment.outlines[done.bill], done.amended.outline
    return [
        {
            "source": cited(bill, outcome.instruction.source),
            "said": outcome.instruction.said,
            "act": outcome.instruction.act.value if outcome.instruction.act else None,
            "applied": outcome.applied,
            "why": words.say(outcome.why) if outcome.why else None,
            "reason": outcome.why.id.partition(".")[2] if outcome.why else None,
            "provision": cited(after, outcome.provision),
            "before": outcome.before,
            "after": outcome.after,
        }
        for outcome in done.amended.outcomes
    ]


def tasks_json(assessment: Assessment, law: str, words: Wording) -> list[Json]:
    """What is left to a person, with what is done of it."""
    made_of = bills.known(assessment, law)
    bill = assessment.outlines.get(made_of.bill) or Outline(())
    return [
        {
            "number": task.number,
            "source": cited(bill, task.source),
            "said": task.said,
            "why": words.say(task.why),
            "done": task.done,
        }
        for task in made_of.tasks
    ]


def mark_words(assessment: Assessment, law: str, mark: Mark, words: Wording) -> str:
    """What a mark says to a reader: "replaced by Section 3", "changed by hand"."""
    made_of = assessment.consolidations.get(law)
    bill = assessment.outlines.get(made_of.bill) if made_of else None
    kind = words(f"amend.mark.{mark.kind}")
    sources = [cited(bill, source) for source in mark.sources if source and bill is not None]
    if "" in mark.sources:
        return words("amend.mark.hand", mark=kind)
    named = ", ".join(filter(None, sources))
    return words("amend.mark.by", mark=kind, provision=named) if named else kind


def with_marks(assessment: Assessment, law: str, rows: list[Json], words: Wording) -> list[Json]:
    """The provisions of a law for scripts, those of a consolidated one with their ``marks`` in words."""
    made_of = assessment.consolidations.get(law)
    if made_of is None:
        return rows
    marked: list[Json] = []
    for row in rows:
        mark = made_of.marks.get(str(row["id"])) if isinstance(row, dict) else None
        said = mark_words(assessment, law, mark, words) if mark else ""
        marked.append(row | {"marks": said} if isinstance(row, dict) else row)
    return marked


def cited(outline: Outline, id: str) -> str:
    """How a provision is cited; "" for one that is not there."""
    node = outline.by_id.get(id)
    return outline.citation(node) if node is not None else ""


def place(assessment: Assessment, done: Applied, outcome: Outcome) -> str:
    """Where an instruction was applied, as the act as amended cites it, or as the act in force does."""
    cited_there = cited(done.amended.outline, outcome.provision)
    return cited_there or cited(assessment.outlines[done.parent], outcome.provision)


def acts(outcome: Outcome, words: Wording) -> str:
    """What an instruction does, in a word."""
    return words(f"amend.act.{outcome.instruction.act}") if outcome.instruction.act else ""
