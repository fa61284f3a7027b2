"""The questionnaire of a country visit on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.finding import Basis
from octolegis.domain.questionnaire import Addressee
from octolegis.session.commands import questions
from octolegis.session.commands.targets import target_name
from octolegis.session.questionnaires import read_form, write_form
from octolegis.session.questionnaires import start as start_asking
from octolegis.session.starting import join


@click.group("questionnaire", help=text("help.questionnaire"))
def questionnaire_group() -> None:
    """Questions for a country visit."""


@questionnaire_group.command("start", help=text("help.questionnaire_start"))
@click.argument("case", type=FILE)
@click.argument("articles", type=NAME, nargs=-1)
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
def start(case: Path, articles: tuple[str, ...], basis: str) -> None:
    """Ask the questions to begin with, in the language of the reports."""
    with session_on(case, to_write=True) as session:
        me = join(session)
        session.do(start_asking(session.assessment, me, Basis(basis), articles))
        click.echo(text("questions", number=len(session.assessment.questions)))


@questionnaire_group.command("ask", help=text("help.questionnaire_ask"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.argument("question")
@click.option("--addressee", type=choice(Addressee), required=True, help=text("help.addressee_of"))
def ask(case: Path, target: str, question: str, addressee: str) -> None:
    """Ask a question of one's own."""
    with session_on(case, to_write=True) as session:
        me = join(session)
        session.do(questions.ask(session.assessment, me, target, Addressee(addressee), question))


@questionnaire_group.command("list", help=text("help.questionnaire_list"))
@click.argument("case", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_questions(case: Path, as_json: bool) -> None:
    """The questions with what was answered."""
    with session_on(case) as session:
        now = session.assessment
    rows = [
        question._asdict()
        | {"answers": [a._asdict() for a in now.answers.values() if a.question == question.id]}
        for question in now.questions.values()
    ]
    if as_json:
        print_json(rows)
        return
    for question in now.questions.values():
        to = words()(f"term.asked.{question.addressee}")
        click.echo(f"{question.id}  {target_name(now, question.target)}  {to}: {question.text}")
        for answer in (a for a in now.answers.values() if a.question == question.id):
            click.echo(f"    {answer.respondent} ({answer.date or '–'}): {answer.text}")


@questionnaire_group.command("reword", help=text("help.questionnaire_reword"))
@click.argument("case", type=FILE)
@click.argument("id", type=NAME)
@click.argument("question")
def reword(case: Path, id: str, question: str) -> None:
    """Put a question in other words, or take it out."""
    with session_on(case, to_write=True) as session:
        me = join(session)
        session.do(questions.reword(session.assessment, me, id, question))


@questionnaire_group.command("write", help=text("help.questionnaire_write"))
@click.argument("case", type=FILE)
@click.argument("form", type=FILE)
@click.option("--addressee", "to", type=choice(Addressee), multiple=True, help=text("help.addressee_of"))
@click.option("--language", default="", help=text("help.report_language"))
def write(case: Path, form: Path, to: tuple[str, ...], language: str) -> None:
    """Write the form; prints the path used."""
    with session_on(case) as session:
        click.echo(write_form(session, form, [Addressee(each) for each in to], language))


@questionnaire_group.command("read", help=text("help.questionnaire_read"))
@click.argument("case", type=FILE)
@click.argument("form", type=FILE)
@click.option("--respondent", default="", help=text("help.respondent"))
@click.option("--date", "on", default="", help=text("help.answer_date"))
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def read(case: Path, form: Path, dry_run: bool, as_json: bool, **said: str) -> None:
    """Take the answers of a form over, or show what it holds."""
    with session_on(case, to_write=not dry_run) as session:
        now = session.assessment
        found = read_form(now, form, said["respondent"], said["on"])
        if not dry_run:
            session.do(questions.take_in(now, join(session), found.reply))
    reply = found.reply
    if as_json:
        print_json(reply._asdict() | {"unknown": found.unknown})
        return
    click.echo(
        text(
            "reply_holds",
            name=reply.respondent,
            date=reply.date or "–",
            number=len(reply.answers),
            unknown=found.unknown,
        )
    )


COMMANDS = (questionnaire_group,)
