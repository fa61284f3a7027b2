"""The questionnaire of a country visit: written as a Word form, and read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change
from octolegis.domain.finding import Basis
from octolegis.domain.questionnaire import Addressee, Reply, openings
from octolegis.importers.questionnaire_reply import read_reply
from octolegis.session.commands import questions
from octolegis.session.plain_files import refuse_device
from octolegis.session.reporting import chosen, spare, translated
from octolegis.session.session import Session
from octolegis.session.shown_language import in_language
from octolegis.wording import wording


def start(assessment: Assessment, author: str, basis: Basis, articles: Iterable[str] = ()) -> Change:
    """Ask the questions to begin with, in the language of the reports, on articles or on all."""
    language = assessment.details.language
    spoken = replace(assessment, instruments=in_language(assessment.instruments, language))
    found = openings(spoken, basis, articles)
    return questions.start(spoken, author, found, wording(language))


class Matched(NamedTuple):
    """A reply against the case file: its answers to known questions, and how many have lost theirs."""

    reply: Reply
    unknown: int


def write_form(
    session: Session, path: Path, addressees: Iterable[Addressee] = (), language: str = ""
) -> Path:
    """Write the form for those named, else for all that are asked; returns the path used.

    InputError where there is no question, another ending than .docx, or a case file of that name.
    """
    from octolegis.reports import saving
    from octolegis.reports.kinds import check_of
    from octolegis.reports.questionnaire_form import questionnaire_form

    if path.suffix.lower() != ".docx":
        raise InputError("error.report_ending", path=path, ending=".docx")
    spare(path)
    frozen = session.frozen()
    wanted = tuple(addressees) or tuple(Addressee)
    if not any(each.addressee in wanted for each in frozen.questions.values()):
        raise InputError("error.no_question")
    options = chosen(frozen, Basis.AS_DRAFTED, language)
    data = questionnaire_form(translated(frozen, options), options, wanted)
    return saving.save_bytes(path, data, check_of(".docx"))


def read_form(assessment: Assessment, path: Path, respondent: str = "", date: str = "") -> Matched:
    """Read a reply and match it; a respondent or date given takes the place of what the form says.

    FileError for a file that is no form of ours.
    """
    refuse_device(path)
    found = read_reply(path)
    named = respondent.strip() or found.respondent
    known = {id: text for id, text in found.answers.items() if id in assessment.questions}
    return Matched(Reply(named, date.strip() or found.date, known), len(found.answers) - len(known))
