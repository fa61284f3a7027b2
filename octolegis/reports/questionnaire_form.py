"""The questionnaire as a Word form: a field under each question, with a hidden name to read it by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from octolegis.domain.assessment import Assessment
from octolegis.domain.question import Question
from octolegis.domain.questionnaire import DATE, MARK, RESPONDENT, TAG, Addressee
from octolegis.reports.content import Block, Report, Style, plain
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.word_look import in_our_look
from octolegis.word.names import names_of
from octolegis.word.package import Package
from octolegis.word.repacking import repacked, serialised

_PART = "word/document.xml"
_BLANK = "…………"


def questionnaire_form(
    assessment: Assessment, options: ReportOptions, addressees: Iterable[Addressee]
) -> bytes:
    """The form for those asked, as a .docx file."""
    data = in_our_look(_content(Reading(assessment, options), tuple(addressees)))
    root = Package(data).xml(_PART)
    _put_fields(root, Reading(assessment, options).say("questionnaire.field"))
    return repacked(data, {_PART: serialised(root)})


def ordered(assessment: Assessment, addressee: Addressee) -> list[Question]:
    """The questions to somebody in the order of the instruments."""
    places = [
        target
        for instrument in assessment.instruments
        for article in instrument.articles()
        for target in article.targets
    ]
    order = {target: place for place, target in enumerate(places)}
    found = [each for each in assessment.questions.values() if each.addressee == addressee.value]
    return sorted(found, key=lambda each: (order.get(each.target, len(order)), each.id))


def question_place(reading: Reading, target: str) -> str:
    """The article and paragraph that a question is about."""
    article = reading.assessment.article(target)
    if article is None:
        return target
    cited = reading.cited(target)
    name = reading.article_name(article)
    if cited.startswith(article.number) and name.endswith(article.number):
        return f"{name}{cited.removeprefix(article.number)}"
    return f"{name}, {cited}" if cited else name


def _content(reading: Reading, addressees: tuple[Addressee, ...]) -> Report:
    body = Chapters()
    blocks: list[Block] = [plain(reading.say("questionnaire.how"))]
    for key in (RESPONDENT, DATE):
        blocks += [plain(reading.say(f"questionnaire.{key}"), Style.LABEL), plain(f"{TAG}{key}")]
    body.add("respondent", reading.say("questionnaire.who"), blocks)
    for addressee in addressees:
        asked: list[Block] = []
        for number, question in enumerate(ordered(reading.assessment, addressee), start=1):
            asked.append(plain(question_place(reading, question.target), Style.CITATION, bold=True))
            asked.append(plain(f"{number}. {question.text}"))
            asked.append(plain(f"{TAG}{question.id}"))
        body.add(addressee.value, reading.term(addressee, "asked"), asked)
    return framed(reading, "questionnaire", body.sections)


def _put_fields(root: Any, title: str) -> None:
    """A field in the place of each paragraph that is a hidden name and nothing else."""
    names = names_of(root.tag)
    for paragraph in list(root.iter(names.p)):
        texts = [node for node in paragraph.iter(names.t) if node.text]
        name = "".join(node.text for node in texts)
        if not name.startswith(TAG):
            continue
        for node in texts:
            node.text = ""
        texts[0].text = _BLANK
        field = root.makeelement(names.sdt, {})
        about = field.makeelement(names.sdtPr, {})
        for kind, value in (("alias", f"{title}{MARK}{name.removeprefix(TAG)}"), ("tag", name)):
            about.append(about.makeelement(getattr(names, kind), {names.val: value}))
        about.append(about.makeelement(names.richText, {}))
        content = field.makeelement(names.sdtContent, {})
        field.extend([about, content])
        paragraph.addprevious(field)
        content.append(paragraph)
