"""Asking for a country visit: starting questions, one's own, and replies taken in."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.domain.questionnaire import Addressee, Opening, Reply
from octolegis.domain.text import clean
from octolegis.session.commands.targets import known_target, target_name
from octolegis.wording import Wording


def start(assessment: Assessment, author: str, found: Iterable[Opening], words: Wording) -> Change:
    """Ask the questions to begin with; one that is asked already is left as it is."""
    edits: list[Edit] = []
    for opening in found:
        requirement = assessment.requirement(opening.target)
        if requirement is None or opening.id in assessment.questions:
            continue
        asked = words(f"questionnaire.{opening.form}", text=requirement.text.rstrip(". "))
        edits += _made(opening.id, opening.target, opening.addressee, asked)
    return Change(message("change.question.started"), tuple(edits), author)


def ask(assessment: Assessment, author: str, target: str, addressee: Addressee, text: str) -> Change:
    """Ask a question of one's own; nothing for an empty one."""
    on = known_target(assessment, target)
    said = clean(text).strip()
    edits = _made(uuid.uuid4().hex[:16], on, addressee, said) if said else []
    return Change(message("change.question.asked", target=target_name(assessment, on)), tuple(edits), author)


def reword(assessment: Assessment, author: str, id: str, text: str) -> Change:
    """Put a question in other words; an empty text takes it out."""
    question = assessment.questions.get(id)
    if question is None:
        raise InputError("error.unknown_question")
    said = clean(text).strip()
    if not said:
        return drop(assessment, author, [id])
    edits = (Edit(f"question:{id}", "text", said),) if said != question.text else ()
    name = message("change.question.reworded", target=target_name(assessment, question.target))
    return Change(name, edits, author)


def moved(assessment: Assessment, old: str, new: str) -> list[Edit]:
    """The edits that bring all questions on a target to another one."""
    asked = (each for each in assessment.questions.values() if each.target == old)
    return [Edit(f"question:{each.id}", "target", new) for each in asked]


def drop(assessment: Assessment, author: str, ids: Iterable[str]) -> Change:
    """Take questions out; what was answered to them stays in the history."""
    known = [id for id in ids if id in assessment.questions]
    gone = [each.id for each in assessment.answers.values() if each.question in known]
    edits = [Edit(f"question:{id}", "deleted", True) for id in known]
    edits += [Edit(f"answer:{id}", "deleted", True) for id in gone]
    return Change(message("change.question.dropped", number=len(known)), tuple(edits), author)


def take_in(assessment: Assessment, author: str, reply: Reply) -> Change:
    """Take over a reply; the same respondent's of the same date takes the place of the earlier one.

    InputError where nobody is named as respondent.
    """
    if not reply.respondent:
        raise InputError("error.no_respondent")
    edits: list[Edit] = []
    for question, text in reply.answers.items():
        id = sha256(canonical([question, reply.respondent, reply.date]))[:16]
        present = assessment.answers.get(id)
        if question not in assessment.questions or (present is not None and present.text == text):
            continue
        fields: dict[str, Json] = {"text": text, "deleted": None}
        if present is None:
            fields |= {"question": question, "respondent": reply.respondent, "date": reply.date or None}
        edits += [Edit(f"answer:{id}", name, value) for name, value in fields.items()]
    return Change(message("change.question.answered", name=reply.respondent), tuple(edits), author)


def _made(id: str, target: str, addressee: Addressee, text: str) -> list[Edit]:
    fields: dict[str, Json] = {"target": target, "addressee": addressee.value, "text": text, "deleted": None}
    return [Edit(f"question:{id}", name, value) for name, value in fields.items()]
