"""A questionnaire goes out as a Word form and comes back: every answer finds its question, once."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from octolegis.domain.errors import FileError, InputError
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.questionnaire import DATE, RESPONDENT, TAG, Addressee
from octolegis.session.commands import findings, questions
from octolegis.session.questionnaires import read_form, start, write_form
from octolegis.session.session import Session
from octolegis.session.starting import new_case
from octolegis.word.repacking import repacked, serialised
from tests.casefiles import case, key

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PART = "word/document.xml"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = case(tmp_path / "case.octolegis")
    started(session)
    yield session
    session.close()


def started(session: Session) -> frozenset[str]:
    return session.do(start(session.assessment, session.profile.author, Basis.AS_DRAFTED))


def fields(root: Any) -> dict[str, Any]:
    return {
        str(control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")).removeprefix(TAG): control
        for control in root.iter(f"{W}sdt")
    }


def filled(path: Path, said: dict[str, str]) -> Path:
    """What a respondent does: lines typed into fields."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read(PART))
    for id, text in said.items():
        content = fields(root)[id].find(f"{W}sdtContent")
        paragraphs = list(content)
        for line in text.split("\n"):
            paragraph = etree.SubElement(content, f"{W}p")
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = line
        for paragraph in paragraphs:
            content.remove(paragraph)
    reply = path.with_name("reply.docx")
    reply.write_bytes(repacked(path.read_bytes(), {PART: serialised(root)}))
    return reply


def test_what_is_settled_is_not_asked_and_nothing_is_asked_twice(session: Session) -> None:
    assert session.assessment.questions
    assert not started(session)
    target = next(iter(session.assessment.questions.values())).target
    session.undo()
    session.do(findings.rate(session.assessment, key(session, target), Rating.FULLY))
    started(session)
    assert session.assessment.questions
    assert target not in {each.target for each in session.assessment.questions.values()}


def test_a_question_and_its_requirement_are_in_the_language_of_the_reports(tmp_path: Path) -> None:
    details = {"country": "MD", "language": "fr"}
    session = new_case(tmp_path / "fr.octolegis", details, ["ets185"])
    session.do(start(session.assessment, session.profile.author, Basis.AS_DRAFTED, ["ets185/16"]))
    in_english = session.assessment.requirement(next(iter(session.assessment.questions.values())).target)
    asked = [each.text for each in session.assessment.questions.values()]
    assert asked
    assert in_english is not None
    assert not [text for text in asked if in_english.text in text]
    assert any("quelle disposition de votre droit" in text for text in asked)
    session.close()


def test_answers_come_back_to_their_questions_with_respondent_and_date(
    session: Session, tmp_path: Path
) -> None:
    first, second = list(session.assessment.questions)[:2]
    form = write_form(session, tmp_path / "form.docx")
    said = {first: "Section 5.\nSince 2019.", RESPONDENT: "Ministry, A. Rusu", DATE: "2026-11-24"}
    found = read_form(session.assessment, filled(form, said))
    assert found.unknown == 0
    assert found.reply.answers == {first: "Section 5.\nSince 2019."}
    session.do(questions.take_in(session.assessment, session.profile.author, found.reply))
    (answer,) = session.assessment.answers.values()
    assert (answer.question, answer.respondent, answer.date) == (first, "Ministry, A. Rusu", "2026-11-24")
    assert not session.do(questions.take_in(session.assessment, session.profile.author, found.reply))
    session.undo()
    assert not session.assessment.answers
    assert second in session.assessment.questions


def test_a_form_saved_by_a_program_that_drops_the_hidden_names_is_read_all_the_same(
    session: Session, tmp_path: Path
) -> None:
    first = next(iter(session.assessment.questions))
    reply = filled(write_form(session, tmp_path / "form.docx"), {first: "Yes", RESPONDENT: "Court"})
    with zipfile.ZipFile(reply) as package:
        root = etree.fromstring(package.read(PART))
    for tag in list(root.iter(f"{W}tag")):
        tag.getparent().remove(tag)
    reply.write_bytes(repacked(reply.read_bytes(), {PART: serialised(root)}))
    assert read_form(session.assessment, reply).reply == ("Court", "", {first: "Yes"})


def test_what_is_typed_below_a_field_belongs_to_it(session: Session, tmp_path: Path) -> None:
    first, second = list(session.assessment.questions)[:2]
    said = {id: f"Yes to {id}" for id in session.assessment.questions} | {RESPONDENT: "Court", DATE: "May"}
    reply = filled(write_form(session, tmp_path / "form.docx"), said)
    with zipfile.ZipFile(reply) as package:
        root = etree.fromstring(package.read(PART))
    for id in (first, second):
        below = etree.Element(f"{W}p")
        etree.SubElement(etree.SubElement(below, f"{W}r"), f"{W}t").text = f"More on {id}"
        fields(root)[id].addnext(below)
    reply.write_bytes(repacked(reply.read_bytes(), {PART: serialised(root)}))
    found = read_form(session.assessment, reply).reply
    more = {id: f"Yes to {id}\nMore on {id}" for id in (first, second)}
    named = {id: text for id, text in said.items() if id not in (RESPONDENT, DATE)}
    assert found == ("Court", "May", named | more)


def test_an_answer_to_a_question_taken_out_is_counted_not_taken_in(session: Session, tmp_path: Path) -> None:
    first = next(iter(session.assessment.questions))
    form = write_form(session, tmp_path / "form.docx")
    reply = filled(form, {first: "Yes", RESPONDENT: "Police"})
    session.do(questions.drop(session.assessment, session.profile.author, [first]))
    found = read_form(session.assessment, reply)
    assert (found.unknown, found.reply.answers) == (1, {})


def test_the_form_asks_those_who_are_to_be_asked_only(session: Session, tmp_path: Path) -> None:
    me = session.profile.author
    target = session.assessment.instruments[0].articles()
    on = next(iter(target)).id
    session.do(questions.ask(session.assessment, me, on, Addressee.PROVIDERS, "What do you keep?"))
    asked = next(id for id, each in session.assessment.questions.items() if each.text == "What do you keep?")
    form = write_form(session, tmp_path / "form.docx", [Addressee.PROVIDERS], "fr")
    with zipfile.ZipFile(form) as package:
        xml = package.read(PART)
    providers = {id for id, q in session.assessment.questions.items() if q.addressee == "providers"}
    assert set(fields(etree.fromstring(xml))) == providers | {RESPONDENT, DATE}
    assert asked in providers
    assert "Fournisseurs de services" in xml.decode()


def test_a_reply_needs_a_name_and_a_file_that_is_no_form_is_refused(session: Session, tmp_path: Path) -> None:
    first = next(iter(session.assessment.questions))
    reply = filled(write_form(session, tmp_path / "form.docx"), {first: "Yes"})
    unnamed = read_form(session.assessment, reply).reply
    with pytest.raises(InputError) as refused:
        questions.take_in(session.assessment, session.profile.author, unnamed)
    assert refused.value.message.id == "error.no_respondent"
    assert read_form(session.assessment, reply, "Court").reply.respondent == "Court"
    (tmp_path / "text.docx").write_bytes(b"no package")
    with pytest.raises(FileError):
        read_form(session.assessment, tmp_path / "text.docx")


def test_rewording_keeps_the_question_and_empty_words_take_it_out(session: Session) -> None:
    first = next(iter(session.assessment.questions))
    me = session.profile.author
    session.do(questions.reword(session.assessment, me, first, "Which section?"))
    assert session.assessment.questions[first].text == "Which section?"
    session.do(questions.reword(session.assessment, me, first, " "))
    assert first not in session.assessment.questions


def test_without_a_question_there_is_no_form(tmp_path: Path) -> None:
    session = case(tmp_path / "empty.octolegis")
    with pytest.raises(InputError) as refused:
        write_form(session, tmp_path / "form.docx")
    assert refused.value.message.id == "error.no_question"
    session.close()
